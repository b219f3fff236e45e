"""Whose value counts of several sources, for files and figures that read records without a signal history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.signals.catalogue import columns_of
from herstel_gui.domain.signals.doubts import NO_DOUBTS, Doubts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from herstel_gui.domain.day import Surroundings
    from herstel_gui.domain.day_record import DayRecord


def counting(days: Mapping[date, DayRecord], surroundings: Surroundings) -> Doubts:
    """Return whose value counts on each day, in the order of the day as the rules use it.

    The days are those that the windows before them need too; doubtful values are not told apart.
    """
    several = [record.day for record in days.values() if _has_several(record)]
    if not several:
        return NO_DOUBTS
    columns = columns_of(days, surroundings, min(several), max(several))
    contested = columns.contested(columns.first, columns.last)
    return Doubts((), {(columns.date(place), measure): series.source for place, measure, series in contested})


def _has_several(record: DayRecord) -> bool:
    """Tell whether a measure has more than one value on a day."""
    return len({reading.measure for reading in record.readings}) < len(record.readings)
