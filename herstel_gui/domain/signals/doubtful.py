"""Which imported values of pulse and HRV are doubtful: far from the usual value, alone, and not confirmed.

The first morning of a sudden run is doubtful and the rest of the run counts: the value before lies on the
same side. A doubtful value is unknown to the usual value, so whether a value is doubtful depends on earlier
values; ``certain_from`` tells from which place on the answer is sure when only part of a journal was read.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.measure import Number, Quantity
from herstel_gui.domain.measures import BY_KEY, PULSES
from herstel_gui.domain.signals.source_series import BASELINE_FROM, BASELINE_LEAST

if TYPE_CHECKING:
    from herstel_gui.domain.signals.source_series import SourceSeries

DOUBTFUL_SHARES: Final[dict[str, Fraction]] = {
    key: Fraction(kind.unusual)
    for key in (*PULSES, "hrv_rmssd", "hrv_sdnn")
    if isinstance(kind := BY_KEY[key].kind, Quantity)
}
"""Per measure the share of the usual value beyond which an imported value is doubtful."""

BEFORE: Final = 3
"""Number of days within which the value before is looked for."""

ROUNDS: Final = 4
"""Number of times that the set of possibly doubtful values is narrowed down at most."""


def doubtful_places(series: SourceSeries, share: Fraction, sure: Collection[int]) -> list[int]:
    """Return the places of the doubtful values; ``sure`` are the places that the person confirmed."""
    values = series.values
    places = [place for place, value in enumerate(values) if value is not None]
    if not _can_deviate([value for value in values if value is not None], share):
        return []
    window = _Window(series, places)
    found: list[int] = []
    for number, place in enumerate(places):
        twice = window.doubled_median(place)
        value = values[place]
        if twice is None or value is None or place in sure or not _far(value, twice, share):
            continue
        if not _goes_on(_value_before(values, places, number), value, twice, share):
            found.append(place)
            window.drop(number)
    return found


class _Window:
    """The sorted values of a baseline without doubtful ones, moved forward day by day."""

    def __init__(self, series: SourceSeries, places: Sequence[int]) -> None:
        self._series = series
        self._places = places
        self._out = {number for number, place in enumerate(places) if place in series.left_out}
        self._first = self._end = 0
        self._ordered: list[Number] = []

    def drop(self, number: int) -> None:
        """Leave a value out; it is newer than every window so far."""
        self._out.add(number)

    def doubled_median(self, index: int) -> Number | None:
        """Return twice the median of the baseline of a day; None below fourteen values."""
        low, high = self._series.window(index)
        places, ordered = self._places, self._ordered
        while self._end < len(places) and places[self._end] < high:
            if self._end not in self._out:
                insort(ordered, self._value(self._end))
            self._end += 1
        while self._first < self._end and places[self._first] < low:
            if self._first not in self._out:
                del ordered[bisect_left(ordered, self._value(self._first))]
            self._first += 1
        return _doubled_middle(ordered) if len(ordered) >= BASELINE_LEAST else None

    def _value(self, number: int) -> Number:
        value = self._series.values[self._places[number]]
        assert value is not None  # noqa: S101  # places are those with a value
        return value


def _doubled_middle(ordered: Sequence[Number]) -> Number:
    middle = len(ordered) // 2
    return ordered[middle] + ordered[-1 - middle]


def _far(value: Number, twice: Number, share: Fraction) -> bool:
    """Tell whether a value differs from a doubled median by more than the share; exact."""
    distance = 2 * value - twice if 2 * value > twice else twice - 2 * value
    return distance * share.denominator > share.numerator * twice


def _goes_on(before: Number | None, value: Number, twice: Number, share: Fraction) -> bool:
    """Tell whether the value before lies on the same side, by more than half the share."""
    if before is None:
        return False
    same_side = (2 * before > twice) == (2 * value > twice)
    return same_side and _far(before, twice, share / 2)


def _value_before(values: Sequence[Number | None], places: Sequence[int], number: int) -> Number | None:
    """Return the value recorded before, doubtful or not, if it lies within three days."""
    if not number or places[number] - places[number - 1] > BEFORE:
        return None
    return values[places[number - 1]]


def _can_deviate(values: Sequence[Number], share: Fraction) -> bool:
    """Tell whether any of these values can be far from the median of fourteen or more of them."""
    if len(values) <= BASELINE_LEAST:
        return False
    ordered = sorted(values)
    lowest = _doubled_middle(ordered[:BASELINE_LEAST])
    highest = _doubled_middle(ordered[-BASELINE_LEAST:])
    return _far(ordered[-1], lowest, share) or _far(ordered[0], highest, share)


# -- when only part of a journal was read ----------------------------------------------------------


def certain_from(series: SourceSeries, share: Fraction, sure: Collection[int], read_from: int) -> int:
    """Return the place from which it is certain which values are doubtful; ``read_from``: first day read.

    The set of possibly doubtful values begins with all values and is narrowed down: a value stays in it when
    it is far from some median that its window can have, whichever of the possible ones are left out. Values
    whose window was not read as a whole stay in it.
    """
    known = {**dict(enumerate(series.values)), **series.doubtful}
    values = [known[place] for place in range(len(series.values))]
    places = [place for place, value in enumerate(values) if value is not None]
    whole = read_from + BASELINE_FROM
    if not _can_deviate([value for value in values if value is not None], share):
        return whole
    possible = {place for place in places if place not in sure}
    for _ in range(ROUNDS):
        narrower = {
            place
            for number, place in enumerate(places)
            if place in possible
            and (place < whole or _may_be_far(series, values, places, number, share, possible))
        }
        if narrower == possible:
            break
        possible = narrower
    unsure = [
        place
        for place in possible
        if place >= whole
        and not _surely_doubtful(series, values, places, places.index(place), share, possible)
    ]
    return max(unsure, default=whole - 1) + 1


def _medians(
    series: SourceSeries, values: Sequence[Number | None], index: int, possible: Collection[int]
) -> tuple[Number, Number, bool] | None:
    """Return bounds of the doubled median of a baseline, and whether it surely has fourteen values.

    None when it surely has fewer.
    """
    low, high = series.window(index)
    inside = [i for i in range(low, high) if values[i] is not None and i not in series.left_out]
    ordered = sorted(value for i in inside if (value := values[i]) is not None)
    if len(ordered) < BASELINE_LEAST:
        return None
    fewest = len(ordered) - sum(i in possible for i in inside)
    kept = max(BASELINE_LEAST, fewest)
    return _doubled_middle(ordered[:kept]), _doubled_middle(ordered[-kept:]), fewest >= BASELINE_LEAST


def _may_be_far(
    series: SourceSeries, values: Sequence[Number | None], places: Sequence[int], number: int,
    share: Fraction, possible: Collection[int],
) -> bool:  # fmt: skip
    value = values[places[number]]
    medians = _medians(series, values, places[number], possible)
    if medians is None or value is None:
        return False
    lowest, highest, _ = medians
    if (2 * value > lowest) != (2 * value > highest):
        return True
    if not (
        (2 * value > lowest and _far(value, lowest, share))
        or (2 * value < highest and _far(value, highest, share))
    ):
        return False
    before = _value_before(values, places, number)
    return not (_goes_on(before, value, lowest, share) and _goes_on(before, value, highest, share))


def _surely_doubtful(
    series: SourceSeries, values: Sequence[Number | None], places: Sequence[int], number: int,
    share: Fraction, possible: Collection[int],
) -> bool:  # fmt: skip
    value = values[places[number]]
    medians = _medians(series, values, places[number], possible)
    if medians is None or value is None or not medians[2]:
        return False
    lowest, highest, _ = medians
    if (2 * value > lowest) != (2 * value > highest):
        return False
    if not (_far(value, lowest, share) and _far(value, highest, share)):
        return False
    before = _value_before(values, places, number)
    return not (_goes_on(before, value, lowest, share) or _goes_on(before, value, highest, share))
