"""Entries of an import that are stored only after confirmation, for all importers.

These are entries of days after today, and values far from the person's usual value: often a wrong unit
(pounds for kilograms), the file of another person or a wrong year.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from statistics import median
from typing import Final

from herstel_gui.application.changes import Edit, Entry
from herstel_gui.domain.day import PlannedDay, RecoveryWeek
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Number, Quantity, plausible, shown
from herstel_gui.domain.measures import BY_KEY, DECLARED, MeasureList
from herstel_gui.domain.planned import FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.reading import Reading, effective
from herstel_gui.domain.text import Rounded, ShortDay, Text, counted, tr_noop

FUTURE: Final = "future"
_AHEAD: Final = PlannedDay, PlannedTraining, PlannedPeriod, FollowUp, RecoveryWeek
"""Entries of a plan, which are of days after today by nature."""
NEAREST: Final = 15
"""The usual value of a day is the median of this many values, those nearest in time."""
MOST_EXAMPLES: Final = 12
LONG_AGO: Final = 365
"""Days. Twice the distance is allowed when the nearest own value is further away than this."""

_ONE_FUTURE: Final = tr_noop("{n} gegeven is van een dag die nog moet komen ({first}).")
_MANY_OF_ONE_DAY: Final = tr_noop("{n} gegevens zijn van een dag die nog moet komen ({first}).")
_MANY_FUTURE: Final = tr_noop("{n} gegevens zijn van dagen die nog moeten komen ({first} tot en met {last}).")
_ONE_UNUSUAL: Final = tr_noop(
    "{label}: {n} waarde ligt ver van wat voor jou gewoon is: {value} op {day}, gewoon {usual}."
)
_MANY_UNUSUAL: Final = tr_noop(
    "{label}: {n} waarden liggen ver van wat voor jou gewoon is, zoals {value} op {day}, gewoon {usual}.",
)
_EXAMPLE: Final = tr_noop("{value} op {day}")
_DATED: Final = tr_noop("{day} {year}")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Entries of one kind that need confirmation. ``key`` is the kind, ``text`` the reason.

    ``examples`` holds the first values with their days; empty for days after today.
    """

    key: str
    text: Text
    entries: tuple[Entry, ...]
    examples: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class _Unusual:
    reading: Reading
    usual: Number


class OwnValues:
    """The effective values of the journal by measure, to compare imported values with."""

    def __init__(
        self,
        days: Mapping[date, DayRecord],
        keys: Iterable[str],
        measures: MeasureList = DECLARED,
        without: Collection[str] = (),
    ) -> None:
        """Collect the effective values of these ``keys`` among ``measures``; ``days`` must be in order.

        Values of the imports in ``without`` are left out.
        """
        self._measures = measures.by_key
        self._values: dict[str, list[tuple[int, Number]]] = {}
        for key in keys:
            readings = (
                (day.toordinal(), effective(own for own in record.of(key) if own.batch not in without))
                for day, record in days.items()
            )
            self._values[key] = [(day, reading.value) for day, reading in readings if reading is not None]

    def far_from(self, reading: Reading) -> Number | None:
        """Return the usual value when the reading lies far from it; None when near or without own values."""
        measure = self._measures.get(reading.measure)
        values = self._values.get(reading.measure)
        if not values or measure is None or not isinstance(measure.kind, Quantity):
            return None
        day = reading.day.toordinal()
        place = bisect_left(values, (day, Decimal("-Infinity")))
        around = sorted(
            values[max(0, place - NEAREST) : place + NEAREST], key=lambda value: abs(value[0] - day)
        )[:NEAREST]
        usual = median(Decimal(value) for _, value in around)
        if plausible(measure, reading.value, usual):
            return None
        long_ago = abs(around[0][0] - day) > LONG_AGO
        far = abs(Decimal(reading.value) - usual) > 2 * measure.kind.unusual * usual
        return usual if far or not long_ago else None


@dataclass(slots=True)
class Doubting:
    """Collects the entries of an import that need confirmation."""

    today: date
    usual: OwnValues
    _future: list[Entry] = field(default_factory=list)
    _unusual: defaultdict[str, list[_Unusual]] = field(default_factory=lambda: defaultdict(list))

    def judge(self, entry: Entry) -> str:
        """Return the key of the doubt about an entry, and collect the entry; empty without a doubt."""
        if not isinstance(entry, _AHEAD) and Edit(None, entry).day > self.today:
            self._future.append(entry)
            return FUTURE
        if isinstance(entry, Reading) and entry.measure in BY_KEY:
            usual = self.usual.far_from(entry)
            if usual is not None:
                self._unusual[entry.measure].append(_Unusual(entry, usual))
                return unusual(entry.measure)
        return ""

    def doubts(self) -> tuple[Doubt, ...]:
        """Return the collected doubts; the doubt about days after today comes first."""
        future = [_future(self._future)] if self._future else []
        return (*future, *(_far(key, readings) for key, readings in self._unusual.items()))


def unusual(measure: str) -> str:
    """Return the key of the doubt about the values of a measure."""
    return f"unusual {measure}"


def _future(entries: list[Entry]) -> Doubt:
    days = sorted(Edit(None, entry).day for entry in entries)
    many = _MANY_OF_ONE_DAY if days[0] == days[-1] else _MANY_FUTURE
    text = counted(len(entries), _ONE_FUTURE, many, first=_dated(days[0]), last=_dated(days[-1]))
    return Doubt(FUTURE, text, tuple(entries))


def _far(key: str, unlikely: list[_Unusual]) -> Doubt:
    measure, first = BY_KEY[key], unlikely[0]
    text = counted(
        len(unlikely),
        _ONE_UNUSUAL,
        _MANY_UNUSUAL,
        label=measure.label,
        value=shown(measure, first.reading.value),
        day=_dated(first.reading.day),
        usual=Rounded(first.usual, 1),
    )
    examples = (
        Text(_EXAMPLE, value=shown(measure, each.reading.value), day=_dated(each.reading.day))
        for each in unlikely[:MOST_EXAMPLES]
    )
    return Doubt(unusual(key), text, tuple(each.reading for each in unlikely), tuple(examples))


def _dated(day: date) -> Text:
    return Text(_DATED, day=ShortDay(day), year=str(day.year))
