"""Which value of a day is shown for a measure, and whether it counts: for tables, sums, papers and files.

A doubtful imported value (F17) is shown with its number and its mark, and counts for no mean and no sum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.reading import effective

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from herstel_gui.domain.day_record import DayRecord
    from herstel_gui.domain.measure import Number
    from herstel_gui.domain.reading import Reading

MARK: Final = "?"
"""Stands behind the number of a doubtful value."""


@dataclass(frozen=True, slots=True)
class ShownValue:
    """The value of a measure to show on a day, with its source; a doubtful one counts for nothing."""

    value: Number
    source: str
    doubtful: bool

    @property
    def counted(self) -> Number | None:
        """The value for means and sums; None for a doubtful one."""
        return None if self.doubtful else self.value


class Doubts:
    """What the rules know of the readings of a span of days: which are doubtful, and whose value counts.

    A doubtful reading is a (day, measure, source); ``counting`` holds the source that counts on a day and of
    a measure of which several sources have a value.
    """

    def __init__(
        self,
        readings: Collection[tuple[date, str, str]] = (),
        counting: Mapping[tuple[date, str], str] | None = None,
    ) -> None:
        """Hold the doubtful readings and the sources that count."""
        self._readings = frozenset(readings)
        self._counting = {} if counting is None else counting

    def first(self, record: DayRecord, measure: str) -> Reading | None:
        """Return the reading of the source that counts, doubtful or not; None without a reading."""
        return self._first(record, record.of(measure))

    def shown(self, record: DayRecord, measure: str) -> ShownValue | None:
        """Return the value to show: the first one that counts, else a doubtful one; None without any."""
        given = record.of(measure)
        sound = [each for each in given if (record.day, measure, each.source) not in self._readings]
        reading = self._first(record, sound or given)
        if reading is None:
            return None
        return ShownValue(reading.value, reading.source, doubtful=not sound)

    def _first(self, record: DayRecord, readings: Sequence[Reading]) -> Reading | None:
        if len(readings) > 1:
            wanted = self._counting.get((record.day, readings[0].measure))
            for each in readings:
                if each.source == wanted:
                    return each
        return effective(readings)


NO_DOUBTS: Final = Doubts()
