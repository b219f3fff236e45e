"""Signs that no font of a computer has a shape for, and the sentence about them beside a sheet or image.

A sheet shows an empty box in the place of such a sign. Files for spreadsheets and tables need no sentence:
they keep the sign itself, and the program that opens them chooses the font.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Final, NamedTuple

from herstel_gui.domain.text import Text, listed, tr_noop

MOST_NAMED: Final = 3
"""The number of lines that a sentence quotes."""
LISTED: Final = 16
"""The number of signs in a row that are named."""
BETWEEN: Final = " · "
"""Stands between parts of a line, such as a period and a name."""
QUOTED: Final = 40
"""The number of signs of a line that are quoted."""


class Medium(Enum):
    """Where a text is drawn: on paper, in an image of dots, or in an SVG drawing, which keeps the text."""

    PAPER = "paper"
    IMAGE = "image"
    DRAWING = "drawing"


class MissingSign(NamedTuple):
    """Signs in a row without a shape, the drawn line in which they stand, and the number of the sheet."""

    signs: str
    line: str
    sheet: int = 1


class Drawn(list[bytes]):
    """The bytes of a file of sheets or of an image, as a list of parts, and what is to be said about them."""

    def __init__(self, parts: Iterable[bytes], remark: Text | None) -> None:
        """Keep the parts; ``remark`` tells which signs are missing, None when all are there."""
        super().__init__(parts)
        self.remark = remark


_SENTENCES: Final = {
    Medium.PAPER: tr_noop(
        "Op papier staat een leeg vakje voor tekens die geen lettertype op deze computer heeft: {places}. "
        "Met een lettertype erbij dat ze heeft, zoals Noto, staan ze er wel."
    ),
    Medium.IMAGE: tr_noop(
        "In de afbeelding staat een leeg vakje voor tekens die geen lettertype op deze computer heeft: "
        "{places}. "
        "Met een lettertype erbij dat ze heeft, zoals Noto, staan ze er wel."
    ),
    Medium.DRAWING: tr_noop(
        "In de tekening staan tekens die geen lettertype op deze computer heeft: {places}. "
        "Hier zie je een leeg vakje, op een computer met zo'n lettertype het teken zelf."
    ),
}
_IN_LINE: Final = tr_noop("{signs} in ‘{line}’")
_ON_SHEET: Final = tr_noop("{place} (blad {sheet})")
_MORE: Final = tr_noop("{places}, en op nog {n} plaatsen")
_ONE_MORE: Final = tr_noop("{places}, en op nog 1 plaats")


def missing_text(missing: Sequence[MissingSign], medium: Medium, sheets: int = 1) -> Text | None:
    """Return the sentence about signs without a shape; None when there are none.

    Each sign is named once, with the line in which it is drawn first, and with the sheet when ``sheets`` is
    more than 1.
    """
    places: list[MissingSign] = []
    named: set[str] = set()
    for each in missing:
        if named.issuperset(each.signs):
            continue
        named.update(each.signs)
        if places and places[-1][1:] == each[1:]:  # another sign of the same line
            places[-1] = each._replace(signs=f"{places[-1].signs} {each.signs}")
        else:
            places.append(each)
    if not places:
        return None
    text = listed([_place(each, sheets) for each in places[:MOST_NAMED]])
    more = len(places) - MOST_NAMED
    if more > 0:
        text = Text(_ONE_MORE if more == 1 else _MORE, places=text, n=more)
    return Text(_SENTENCES[medium], places=text)


def _place(missing: MissingSign, sheets: int) -> Text:
    quoted, cut = _quoted(missing), len(missing.signs) > LISTED
    signs = missing.signs[:LISTED] + "…" if cut else missing.signs
    place = Text("{signs}", signs=signs)
    if missing.signs != missing.line.strip() and signs != quoted:
        place = Text(_IN_LINE, signs=signs, line=quoted)
    return Text(_ON_SHEET, place=place, sheet=missing.sheet) if sheets > 1 else place


def _quoted(missing: MissingSign) -> str:
    """Return the line, the part of it between dots, or the part of a long line around the signs."""
    first = missing.signs.split(" ")[0]
    line = next(part for part in missing.line.split(BETWEEN) if first in part).strip()
    if len(line) <= QUOTED:
        return line
    start = max(0, min(line.find(first) - QUOTED // 2, len(line) - QUOTED))
    part = line[start : start + QUOTED].strip()
    return f"{'…' if start else ''}{part}{'…' if start + QUOTED < len(line) else ''}"
