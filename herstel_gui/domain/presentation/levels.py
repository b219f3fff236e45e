"""The sign of each level: a shape, a character for texts and files, and a word.

A triangle is no level: it marks a value past its limit (``marks.PAST``). The shapes differ without colour.
Of the warnings, more corners and more ink are more serious.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.signals.wording import MARK_NAMES
from herstel_gui.domain.text import tr_noop

if TYPE_CHECKING:
    from collections.abc import Iterable


class Shape(Enum):
    """The outline of a sign, drawn by screen and paper."""

    RING = "ring"
    BARRED_RING = "barred_ring"
    DISC = "disc"
    HALF_DISC = "half_disc"
    CROSS = "cross"
    OPEN_DIAMOND = "open_diamond"
    DIAMOND = "diamond"
    SQUARE = "square"
    OCTAGON = "octagon"
    RING_WITH_BANG = "ring_with_bang"
    DISC_WITH_BANG = "disc_with_bang"


@dataclass(frozen=True, slots=True)
class LevelSign:
    """The sign of a level. ``letter`` is the character nearest to ``shape``, for files and plain texts.

    ``name`` is the word in full; ``short`` fits in a column of a day.
    """

    shape: Shape
    letter: str
    name: str
    short: str


def _sign(mark: LevelMark, shape: Shape, letter: str, short: str = "") -> LevelSign:
    return LevelSign(shape, letter, MARK_NAMES[mark], short or MARK_NAMES[mark])


LEVEL_SIGNS: Final[dict[LevelMark, LevelSign]] = {
    LevelMark.NOT_ENTERED: _sign(LevelMark.NOT_ENTERED, Shape.RING, "○"),
    LevelMark.NO_DATA: _sign(LevelMark.NO_DATA, Shape.BARRED_RING, "⊖"),
    LevelMark.NO_SIGNAL: _sign(LevelMark.NO_SIGNAL, Shape.DISC, "●"),
    LevelMark.SIGN: _sign(LevelMark.SIGN, Shape.HALF_DISC, "◐"),
    LevelMark.ILL: _sign(LevelMark.ILL, Shape.CROSS, "✚"),
    LevelMark.NOTICE: _sign(LevelMark.NOTICE, Shape.OPEN_DIAMOND, "◇"),
    LevelMark.UNDER_RECOVERED: _sign(LevelMark.UNDER_RECOVERED, Shape.DIAMOND, "◆"),
    LevelMark.NOT_RECOVERING: _sign(LevelMark.NOT_RECOVERING, Shape.SQUARE, "■"),
    LevelMark.SEE_PROFESSIONAL: _sign(
        LevelMark.SEE_PROFESSIONAL, Shape.OCTAGON, "⬣", tr_noop("bespreek het")
    ),
    LevelMark.FLAGGED: _sign(LevelMark.FLAGGED, Shape.RING_WITH_BANG, "!", tr_noop("klacht")),
    LevelMark.URGENT: _sign(LevelMark.URGENT, Shape.DISC_WITH_BANG, "‼", tr_noop("ernstige klacht")),
}
"""The sign of every mark, from no entry to the most serious warning."""


def highest(marks: Iterable[LevelMark]) -> LevelMark:
    """Return the most important mark: a complaint that cannot wait, else the highest warning, and so on."""
    return max(marks, key=lambda mark: mark.place, default=LevelMark.NOT_ENTERED)
