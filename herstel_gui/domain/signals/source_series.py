"""The values of a measure from a source with their baseline windows, and the rated sessions in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from typing import Final, NamedTuple

from herstel_gui.domain.measure import Number
from herstel_gui.domain.running_sums import Millionths, RunningSums, millionths

BASELINE_FROM: Final = 66
BASELINE_GAP: Final = 6
BASELINE_LEAST: Final = 14
"""The baseline of day d uses the dates d−66 … d−7 and needs fourteen values."""


class Rated:
    """The sessions with a certain rating, in order: the place of each, and whether the rating was bad."""

    __slots__ = ("bad", "places")

    def __init__(self) -> None:
        self.places: list[int] = []
        self.bad = bytearray()

    def add(self, place: int, *, bad: bool) -> None:
        """Append the rating of a session."""
        self.places.append(place)
        self.bad.append(bad)

    def between(self, first: int, last: int) -> tuple[int, int]:
        """Return the slice of the ratings on the days ``first`` … ``last``: start, and end (exclusive)."""
        low = bisect_left(self.places, first)
        return low, bisect_right(self.places, last, low)


class BaselineWindow(NamedTuple):
    """The values behind a baseline: their places, and the values in ascending order."""

    places: Sequence[int]
    ordered: Sequence[Number]


class SlidingWindow:
    """The window of a baseline, moved forward day by day; a step adds and removes about one value."""

    __slots__ = ("_end", "_first", "_ordered", "_places", "_series")

    def __init__(self, series: SourceSeries) -> None:
        self._series = series
        self._places = [index for index, value in enumerate(series.values) if value is not None]
        if series.left_out:
            self._places = [index for index in self._places if index not in series.left_out]
        self._first = self._end = 0
        self._ordered: list[Number] = []

    def at(self, index: int) -> BaselineWindow:
        """Return the window of a day. Days must not decrease; the result is valid until the next call."""
        low, high = self._series.window(index)
        places, ordered = self._places, self._ordered
        while self._end < len(places) and places[self._end] < high:
            insort(ordered, self._value(self._end))
            self._end += 1
        while self._first < self._end and places[self._first] < low:
            del ordered[bisect_left(ordered, self._value(self._first))]
            self._first += 1
        return BaselineWindow(places[self._first : self._end], ordered)

    def _value(self, number: int) -> Number:
        value = self._series.values[self._places[number]]
        assert value is not None  # noqa: S101  # places are those with a value
        return value


class SourceSeries:
    """The values of a measure from a source, and the part of the values that a baseline may use.

    ``values`` has None on days without a value, on ill mornings and where the value is doubtful;
    ``doubtful`` holds the doubtful values by place.
    """

    __slots__ = ("_sums", "doubtful", "floors", "left_out", "measure", "source", "values")

    def __init__(
        self,
        measure: str,
        source: str,
        values: list[Number | None],
        left_out: frozenset[int],
        floors: tuple[int, ...],
    ) -> None:
        self.measure = measure
        self.source = source
        self.values = values
        self.left_out = left_out
        self.floors = floors
        self.doubtful: dict[int, Number] = {}
        self._sums: RunningSums | None = None

    def window(self, index: int) -> tuple[int, int]:
        """Return the slice of the baseline of a day: d−66 … d−7, but not before the last restart."""
        low = max(0, index - BASELINE_FROM, self.begun(index))
        return low, max(low, index - BASELINE_GAP)

    def begun(self, index: int) -> int:
        """Return the place of the last restart up to a day; 0 without one."""
        number = bisect_right(self.floors, index) if self.floors else 0
        return self.floors[number - 1] if number else 0

    def ready(self, index: int) -> bool:
        """Tell whether the baseline of this day has fourteen values."""
        return self.sums.count(*self.window(index)) >= BASELINE_LEAST

    def usable(self, index: int) -> list[Number]:
        """Return the values behind the baseline of this day, oldest first."""
        low, high = self.window(index)
        if self.left_out:
            return [
                v
                for i, v in enumerate(self.values[low:high], low)
                if v is not None and i not in self.left_out
            ]
        return [v for v in self.values[low:high] if v is not None]

    def places(self, index: int) -> list[int]:
        """Return the places of the values behind the baseline of this day."""
        low, high = self.window(index)
        values, left_out = self.values, self.left_out
        return [i for i in range(low, high) if values[i] is not None and i not in left_out]

    def window_of(self, index: int) -> BaselineWindow:
        """Return the window of the baseline of this day."""
        return BaselineWindow(self.places(index), sorted(self.usable(index)))

    @property
    def sums(self) -> RunningSums:
        """Running sums of the usable values, in millionths; computed on first use."""
        if self._sums is None:
            units: list[Millionths | None] = [None if v is None else millionths(v) for v in self.values]
            for index in self.left_out:
                units[index] = None
            self._sums = RunningSums(units)
        return self._sums
