"""Entries of an import that are stored only after confirmation, for all importers.

These are entries of days after today, and values far from what is known of the person
(``unusual_values``): often a wrong unit (pounds for kilograms), the file of another person or a wrong year.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from herstel_gui.application.changes import Edit, Entry
from herstel_gui.application.unusual_values import OwnValues
from herstel_gui.domain.day import PlannedDay, RecoveryWeek
from herstel_gui.domain.measure import Number, shown
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.planned import FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Rounded, ShortDay, Text, counted, tr_noop

FUTURE: Final = "future"
_AHEAD: Final = PlannedDay, PlannedTraining, PlannedPeriod, FollowUp, RecoveryWeek
"""Entries of a plan, which are of days after today by nature."""
MOST_EXAMPLES: Final = 12

_ONE_FUTURE: Final = tr_noop("{n} gegeven is van een dag die nog moet komen ({first}).")
_MANY_OF_ONE_DAY: Final = tr_noop("{n} gegevens zijn van een dag die nog moet komen ({first}).")
_MANY_FUTURE: Final = tr_noop("{n} gegevens zijn van dagen die nog moeten komen ({first} tot en met {last}).")
_ONE_UNUSUAL: Final = tr_noop(
    "{label}: {n} waarde ligt ver van wat voor jou gewoon is: {value} op {day}, gewoon {usual}."
)
_MANY_UNUSUAL: Final = tr_noop(
    "{label}: {n} waarden liggen ver van wat voor jou gewoon is, zoals {value} op {day}, gewoon {usual}.",
)
_ONE_FIRST: Final = tr_noop(
    "{label}: {n} waarde is ongewoon, en er is nog niets om die mee te vergelijken: {value} op {day}."
)
_MANY_FIRST: Final = tr_noop(
    "{label}: {n} waarden zijn ongewoon, en er is nog niets om die mee te vergelijken, zoals {value} op "
    "{day}."
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
    usual: Number | None


@dataclass(slots=True)
class Doubting:
    """Collects the entries of an import that need confirmation.

    Of an export of Herstel, which asked about the first values when it took them, these are not asked again.
    """

    today: date
    known: OwnValues
    own_export: bool = False
    _future: list[Entry] = field(default_factory=list)
    _unusual: defaultdict[str, list[_Unusual]] = field(default_factory=lambda: defaultdict(list))

    def judge(self, entry: Entry) -> str:
        """Return the key of the doubt about an entry, and collect the entry; empty without a doubt."""
        if not isinstance(entry, _AHEAD) and Edit(None, entry).day > self.today:
            self._future.append(entry)
            return FUTURE
        if isinstance(entry, Reading) and entry.measure in BY_KEY:
            doubt = self.known.unusual(entry)
            if doubt is not None and (doubt.usual is not None or not self.own_export):
                self._unusual[entry.measure].append(_Unusual(entry, doubt.usual))
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
    known = {} if first.usual is None else {"usual": Rounded(first.usual, 1)}
    text = counted(
        len(unlikely),
        _ONE_UNUSUAL if known else _ONE_FIRST,
        _MANY_UNUSUAL if known else _MANY_FIRST,
        label=measure.label,
        value=shown(measure, first.reading.value),
        day=_dated(first.reading.day),
        **known,
    )
    examples = (
        Text(_EXAMPLE, value=shown(measure, each.reading.value), day=_dated(each.reading.day))
        for each in unlikely[:MOST_EXAMPLES]
    )
    return Doubt(unusual(key), text, tuple(each.reading for each in unlikely), tuple(examples))


def _dated(day: date) -> Text:
    return Text(_DATED, day=ShortDay(day), year=str(day.year))
