"""Two blocks of the same length beside each other: the middle value of each, and the days behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.statistics import median
from herstel_gui.domain.trends.picture import DayMark, TrendPanel, TrendPicture, along_the_night

YEAR: Final = timedelta(weeks=52)
"""A year back on the same day of the week."""


@dataclass(frozen=True, slots=True)
class MedianBlock:
    """The median of a panel over a block of days, and how many days it rests on.

    A median bed time runs from noon to noon: past midnight it is more than 24 hours.
    """

    middle: Fraction | None
    days: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """One panel in two blocks."""

    panel: TrendPanel
    now: MedianBlock
    then: MedianBlock

    @property
    def difference(self) -> Fraction | None:
        """The first block minus the second."""
        if self.now.middle is None or self.then.middle is None:
            return None
        return self.now.middle - self.then.middle


def block_ending(last: date, weeks: int) -> DaySpan:
    """Return so many whole weeks that end on a day."""
    return DaySpan.ending(last, 7 * weeks)


def compare(picture: TrendPicture, now: DaySpan, then: DaySpan) -> tuple[Comparison, ...]:
    """Return each panel of the picture in both blocks; doubtful values are left out."""
    return tuple(
        Comparison(panel, _block(picture, panel, now), _block(picture, panel, then))
        for panel in picture.panels
    )


def _block(picture: TrendPicture, panel: TrendPanel, span: DaySpan) -> MedianBlock:
    first = max(0, picture.index(span.first))
    last = min(len(panel.values), picture.index(span.last) + 1)
    places = range(first, max(first, last))
    known = [
        v for i in places if (v := panel.values[i]) is not None and not panel.marks[i] & DayMark.DOUBTFUL
    ]
    return MedianBlock(median(along_the_night(panel.key, value) for value in known), len(known))
