"""Comparison of two blocks of days: the median of each panel in both blocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.statistics import median
from herstel_gui.domain.trends.panels import counts
from herstel_gui.domain.trends.picture import TrendPanel, TrendPicture, along_the_night

YEAR: Final = timedelta(weeks=52)
"""52 weeks, so that the day of the week is the same a year earlier."""


@dataclass(frozen=True, slots=True)
class MedianBlock:
    """The median of a panel over a block of days, and the number of days with a value.

    For bed times the day runs from noon to noon: a median after midnight is more than 24 hours.
    """

    middle: Fraction | None
    days: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """A panel in two blocks of days."""

    panel: TrendPanel
    now: MedianBlock
    then: MedianBlock


def block_ending(last: date, weeks: int) -> DaySpan:
    """Return the block of ``weeks`` whole weeks that ends on a day."""
    return DaySpan.ending(last, 7 * weeks)


def compare(picture: TrendPicture, now: DaySpan, then: DaySpan) -> tuple[Comparison, ...]:
    """Return each panel of the picture in both blocks; doubtful values and ill days are left out."""
    return tuple(
        Comparison(panel, _block(picture, panel, now), _block(picture, panel, then))
        for panel in picture.panels
    )


def _block(picture: TrendPicture, panel: TrendPanel, span: DaySpan) -> MedianBlock:
    first = max(0, picture.index(span.first))
    last = min(len(panel.values), picture.index(span.last) + 1)
    places = range(first, max(first, last))
    known = [v for i in places if (v := panel.values[i]) is not None and counts(panel.marks[i])]
    return MedianBlock(median(along_the_night(panel.key, value) for value in known), len(known))
