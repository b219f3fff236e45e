"""Own questions answered with yes or no, known by their keys alone: days are read without declarations."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from herstel_gui.domain.measures import OWN

YES_NO: Final = "yesno"
"""The kind of a question with yes or no, as it stands in a key (``own_measures.key_of``)."""


@lru_cache(maxsize=256)
def question_of(key: str) -> str:
    """Return the name, in words, of the own question with this key; empty for anything else.

    Cached, because every day of a journal that is read asks for the same few keys.
    """
    if not key.startswith(OWN):
        return ""
    name, _, kind = key.removeprefix(OWN).rpartition(".")
    return name.replace("-", " ") if kind.partition("-")[0] == YES_NO else ""
