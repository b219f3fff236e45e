"""Which value of a day is shown for a measure, and whether it counts: for tables, sums, papers and files.

A doubtful imported value (F17) is shown with its number and its mark, and counts for no mean and no sum.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.reading import effective

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from herstel_gui.domain.day import DayRecord
    from herstel_gui.domain.measure import Number

MARK: Final = "?"
"""Stands behind the number of a doubtful value."""


@dataclass(frozen=True, slots=True)
class ShownValue:
    """The value of a measure to show on a day, with its source; a doubtful one counts for nothing."""

    value: Number
    source: str
    doubtful: bool = False

    @property
    def counted(self) -> Number | None:
        """The value for means and sums; None for a doubtful one."""
        return None if self.doubtful else self.value


class Doubts:
    """The doubtful readings of a span of days, each as (day, measure, source)."""

    def __init__(self, readings: Collection[tuple[date, str, str]] = ()) -> None:
        """Hold the doubtful readings."""
        self._readings = frozenset(readings)

    def shown(self, record: DayRecord, measure: str) -> ShownValue | None:
        """Return the value to show: the first one that counts, else a doubtful one; None without any."""
        given = record.of(measure)
        sound = [each for each in given if (record.day, measure, each.source) not in self._readings]
        reading = effective(sound or given)
        if reading is None:
            return None
        return ShownValue(reading.value, reading.source, doubtful=not sound)


NO_DOUBTS: Final = Doubts()
