"""Characters that are refused in notes, tags and names, because they are invisible and alter the shown text.

These are control characters (U+0000 ends a text in many programs), marks that reverse the direction of a
whole line (U+202A to U+202E, U+2066 to U+2069), U+FEFF, surrogates and noncharacters of Unicode. Characters
that scripts need stay allowed: joiners and variation selectors of emoji, and marks between right-to-left and
left-to-right letters.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.text import Text, tr_noop

_LINE_END: Final = re.compile("\r\n?")
_FREE: Final = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
_FORBIDDEN: Final = re.compile(
    f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufdd0-\ufdef{_FREE}]"
)
"""Tab and line feed are allowed, because notes use them; ``word_text`` replaces both by a space."""
MOST_NAMED: Final = 3

REMOVED: Final = tr_noop("Onzichtbare tekens zijn weggelaten: {signs}. De rest van de tekst is gebleven.")
_REFUSED: Final = tr_noop(
    "In deze tekst staan onzichtbare tekens die niet kunnen: {signs}. Haal ze weg of typ de tekst over.",
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without forbidden characters, and the names (``U+202E``) of the removed characters."""

    text: str
    removed: tuple[str, ...] = ()

    @property
    def said(self) -> Text | None:
        """A sentence about the removed characters; None when nothing was removed."""
        return Text(REMOVED, signs=_named(self.removed)) if self.removed else None


def cleaned(text: str) -> Cleaned:
    """Return the text without forbidden characters; line ends of other systems become line feeds."""
    lines = _LINE_END.sub("\n", text)
    forbidden = dict.fromkeys(_FORBIDDEN.findall(lines))
    return Cleaned(_FORBIDDEN.sub("", lines) if forbidden else lines, tuple(map(_code, forbidden)))


def demand_plain(text: str) -> str:
    """Return the text with line feeds as line ends.

    Raises:
        RefusedValueError: the text has forbidden characters; the sentence names them.
    """
    clean = cleaned(text)
    if clean.removed:
        raise RefusedValueError(Text(_REFUSED, signs=_named(clean.removed)))
    return clean.text


def marked(text: str) -> str:
    """Return the text with U+FFFD for each forbidden character; its lines and spaces stay."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def visible(text: str) -> str:
    """Return the text for quoting in a sentence: on one line, with U+FFFD for each forbidden character."""
    return " ".join(marked(text).split())


def without_accents(text: str) -> str:
    """Return the text casefolded and without accents, for comparing words: ``Août`` becomes ``aout``."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def _code(sign: str) -> str:
    return f"U+{ord(sign):04X}"


def _named(signs: tuple[str, ...]) -> str:
    return ", ".join(signs[:MOST_NAMED]) + (", …" if len(signs) > MOST_NAMED else "")
