"""Rounding: the one place that decides how many digits of a value are shown.

Screen, paper and report write the text of a ``Figure``; XLSX, ODS and CSV store its number. They therefore
show the same digits. Halves are rounded away from zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from herstel_gui.domain.measure import (
    NO,
    YES,
    ClockTime,
    Duration,
    Measure,
    Number,
    Quantity,
    YesNo,
    decimals_of,
    tidy,
)
from herstel_gui.domain.text import ClockMinutes, Minutes, Rounded, Text, TextValue, rounded, write

if TYPE_CHECKING:
    from fractions import Fraction

    from herstel_gui.domain.text import Phrasebook


class FigureRole(Enum):
    """What a figure is, which decides its digits."""

    VALUE = "value"
    """With at most the decimals of its measure: makers write eight. An exact measure has no others."""
    MEAN = "mean"
    """One decimal, also when it is whole: ``4,0``. An exact measure with more decimals has as many."""
    SUM = "sum"
    USUAL = "usual"
    """At most one decimal: ``52`` or ``2,3``. An exact measure with more decimals has as many."""


class Notation(Enum):
    """How the number of a figure is written."""

    NUMBER = "number"
    DURATION = "duration"
    """Minutes as ``7:20``."""
    CLOCK = "clock"
    """Minutes after midnight as ``23:15``."""
    YES_NO = "yes_no"
    """1 as *ja* and 0 as *nee*."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is shown: already rounded, with the number of decimals that are written."""

    number: Number
    decimals: int = 0
    notation: Notation = Notation.NUMBER

    @property
    def value(self) -> TextValue:
        """The figure as a value of a Text."""
        match self.notation:
            case Notation.DURATION:
                return Minutes(self.number)
            case Notation.CLOCK:
                return ClockMinutes(int(self.number))
            case Notation.YES_NO:
                return Text(YES if self.number else NO)
            case Notation.NUMBER:
                return Rounded(self.number, self.decimals)

    def text(self, book: Phrasebook) -> str:
        """Return the figure in the notation of a language."""
        return write(self.value, book)


def figure(measure: Measure | None, value: Number, role: FigureRole = FigureRole.VALUE) -> Figure:
    """Return a value as it is shown; without ``measure`` it is a training load, which is whole."""
    if measure is None:
        return Figure(_rounded(value, 0))
    if isinstance(measure.kind, Duration):
        return Figure(_rounded(value, 0), notation=Notation.DURATION)
    if isinstance(measure.kind, ClockTime):
        return Figure(_rounded(value, 0), notation=Notation.CLOCK)
    if isinstance(measure.kind, YesNo) and role is FigureRole.VALUE:
        return Figure(_rounded(value, 0), notation=Notation.YES_NO)
    match role:
        case FigureRole.SUM if isinstance(measure.kind, YesNo):
            # the number of days with a yes
            return Figure(_rounded(value, 0))
        case FigureRole.MEAN:
            return Figure(_rounded(value, _fine(measure)), _fine(measure))
        case FigureRole.USUAL:
            return plain_figure(value, _fine(measure))
        case FigureRole.VALUE | FigureRole.SUM:
            return _as_declared(measure, value)


def plain_figure(value: Number | Fraction, most: int = 1) -> Figure:
    """Return a number with at most ``most`` decimals, or without decimals when it is whole after rounding."""
    exact = Decimal(value) if isinstance(value, int | Decimal) else _decimal(value)
    number = tidy(_rounded(exact, most))
    return Figure(number, decimals_of(number))


def _decimal(number: Fraction) -> Decimal:
    """Return a fraction as a decimal, exact enough that its first decimal is rounded correctly."""
    return Decimal(round(number * 10**6)) / 10**6


def _rounded(value: Number, decimals: int) -> Number:
    number = rounded(Decimal(value), decimals)
    return int(number) if number == int(number) else number


def _exact(measure: Measure) -> bool:
    return isinstance(measure.kind, Quantity) and measure.kind.exact


def _fine(measure: Measure) -> int:
    """Return the decimals of a mean or a usual value."""
    return max(1, measure.kind.decimals) if _exact(measure) else 1


def _as_declared(measure: Measure, value: Number) -> Figure:
    if _exact(measure):
        # a value that was stored while another declaration held keeps its digits
        return Figure(value, decimals_of(value))
    number = _rounded(value, measure.kind.decimals)
    return Figure(number, 0 if isinstance(number, int) else measure.kind.decimals)
