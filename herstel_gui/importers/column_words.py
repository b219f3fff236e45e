"""Names of columns that makers translate into the language of the account, by their English names.

Only the columns that Herstel reads are in a dictionary; the others keep their name as written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, TypeAlias

from herstel_gui.domain.plain_text import without_accents
from herstel_gui.importers.tables import column_key, header_of

Words: TypeAlias = Mapping[str, str]
"""English column keys, by the plain form of a translated name (``plain``)."""

NO_WORDS: Final[Words] = {}
BODY_MASS_INDEX: Final = frozenset({"bmi", "imc"})
"""The plain names of a column of the body mass index, in every language that was found."""


# every maker compares the same few names
@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """Return a name for comparison: casefolded, without accents, and with only letters, digits and spaces.

    Apostrophes, points and units differ between versions and after a spreadsheet program.
    """
    return " ".join(re.sub(r"[^a-z0-9]+", " ", without_accents(name)).split())


def dictionary(names: Mapping[str, tuple[str, ...]]) -> Words:
    """Return the words for translated names, given by their English column key."""
    return {plain(name): key for key, translations in names.items() for name in translations}


def key_of(name: str, words: Words) -> str:
    """Return the English key of a column, or the key of its own name."""
    return words.get(plain(name)) or column_key(name)


def keys_of(head: bytes, words: Words) -> list[str]:
    """Return the keys of the columns of a table by its first bytes."""
    return [key_of(name, words) for name in header_of(head)]
