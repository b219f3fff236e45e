"""Merging two journals of one person, such as those of a laptop and a desktop, without loss.

The union of their versions is stored, with the moments that the versions had. In each slot the newest version
stays, and what gives way is in the history, as is the history of the other journal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

from herstel_gui.application.batches import MERGED
from herstel_gui.application.changes import BOOKKEEPING, Changes, Entry, Exact, KindEntry, Slot, day_of, slot
from herstel_gui.application.journal_versions import (
    EntryExchange,
    EntryRows,
    EntryVersion,
    differing_days,
    edits_of,
    joined,
)
from herstel_gui.application.merged_batches import note_of
from herstel_gui.application.room import Refusals, Room, demand_day, plain_entry
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.domain.versions import End, Exchange, Rows, Version

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal


class DayOutcome(Enum):
    """What a merge means for a day."""

    NEW = "new"
    """The own journal has nothing on this day."""
    SUPPLEMENTED = "supplemented"
    """Entries come, change or go, and nobody contradicts them here."""
    CONTRADICTORY = "contradictory"
    """Both journals state something else; the newest statement stays."""
    HISTORY = "history"
    """Only earlier values come along."""


@dataclass(frozen=True, slots=True)
class SlotOutcome:
    """What a merge means for one slot; None is an empty slot."""

    here: Entry | None
    there: Entry | None
    result: Entry | None
    contradictory: bool = False

    @property
    def entry(self) -> Entry:
        """Any entry of the slot, for its name."""
        entry = self.result or self.there or self.here
        assert entry is not None  # noqa: S101  # made only for slots with an entry
        return entry


@dataclass(frozen=True, slots=True)
class MergedDay:
    """What a merge means for one day."""

    day: date
    outcome: DayOutcome
    slots: tuple[SlotOutcome, ...] = ()
    rest_and_training: bool = False
    """Whether the day has a training and was noted as a rest day afterwards; both stay and are shown."""


@dataclass(frozen=True, slots=True)
class MergePlan:
    """The changes of a merge, and what they mean for each day."""

    changes: Changes
    days: tuple[MergedDay, ...] = ()
    left_out: tuple[Text, ...] = ()
    """Reasons for entries of the other journal that are refused: full day, day after today, bad text."""
    stranger: bool = False
    """Whether the other file is another journal, and no version of this one."""
    taken_back: int = 0
    """Number of days of an earlier merge that were taken back here, and that would come again."""

    def count(self, outcome: DayOutcome) -> int:
        """Return the number of days with this outcome."""
        return sum(day.outcome is outcome for day in self.days)


STEPS: Final = 6
"""Number of steps of a comparison, of about the same length in a large journal."""


def plan_merge(
    own: Journal,
    other: Journal,
    today: date,
    taken: Callable[[EntryRows, EntryRows], EntryRows] = lambda _mine, theirs: theirs,
    tell: Callable[[int, int], None] = lambda _done, _total: None,
) -> MergePlan:
    """Return the plan that adds the versions of the other journal to the own journal.

    Entries that are refused, or for which their day has no room, are left out and listed in ``left_out``.
    ``taken`` returns which versions of the other journal are added, given the rows of both. ``tell`` gets how
    much of the comparison is done; what it raises ends the comparison.
    """
    marks = own.marks()
    tell(1, STEPS)
    others = other.marks()
    tell(2, STEPS)
    days = differing_days(marks, others)
    mine = own.rows(days)
    tell(3, STEPS)
    theirs = taken(mine, other.rows(days))
    tell(4, STEPS)
    refusals = Refusals()
    usable, result = _with_room(mine, _plain(theirs, mine, refusals, today), refusals, today)
    tell(5, STEPS)
    exchange = Exchange.between(mine, result)
    zone = (marks.zone, others.zone) if others.zone.zone and others.zone > marks.zone else None
    exact = Exact(exchange, zone)
    merged_days = tuple(_merged_days(exchange, mine, usable, result, marks.days.keys()))
    return MergePlan(
        Changes(Text(MERGED), edits_of(exchange), exact),
        merged_days,
        tuple(Text("{day}: {reason}", day=day, reason=reason) for day, reason in refusals.sentences),
        stranger=bool(marks.identity and others.identity and marks.identity != others.identity),
        taken_back=len({day.day for day in merged_days} & own.taken_back()),
    )


def merge(journal: Journal, plan: MergePlan, name: str = "") -> Changes:
    """Carry out a plan in one change, which is listed by the ``name`` of the other file if that is given."""
    changes, exact = plan.changes, plan.changes.exact
    if name and exact:
        at = round(journal.clock.now().timestamp() * 1000)
        changes = replace(changes, exact=replace(exact, note=note_of(exact, name, at)))
    return journal.apply(changes)


def _plain(theirs: EntryRows, mine: EntryRows, refusals: Refusals, today: date) -> EntryRows:
    """Return the versions of the other journal with cleaned texts, without those that no journal may hold."""
    known = {*mine.now, *(end.version for end in mine.past)}
    told: dict[EntryVersion, EntryVersion | None] = {}

    def usable(version: EntryVersion) -> EntryVersion | None:
        if version not in told:
            told[version] = version if version in known else _cleaned(version, known, refusals, today)
        return told[version]

    now = [plain for version in theirs.now if (plain := usable(version))]
    past = [End(plain, end.at, end.action) for end in theirs.past if (plain := usable(end.version))]
    return Rows(frozenset(now), frozenset(past))


def _cleaned(
    version: EntryVersion, known: Collection[EntryVersion], refusals: Refusals, today: date
) -> EntryVersion | None:
    try:
        plain, remark = plain_entry(version.content)
        demand_day(plain, today)
    except RefusedValueError as refused:
        refusals.add(version.content, refused.text)
        return None
    clean = Version(slot(plain), plain, version.recorded)
    if remark is not None and clean not in known:
        refusals.add(version.content, remark)
    return clean


def _with_room(
    mine: EntryRows, theirs: EntryRows, refusals: Refusals, today: date
) -> tuple[EntryRows, EntryRows]:
    """Return the versions of the other journal for which their days have room, and the join with them."""
    room = Room(today, (version.content for version in mine.now))
    filled = {version.place for version in mine.now}
    refused = set()
    result = joined(mine, theirs)
    new = [version for version in result.now if version.place not in filled]
    for version in sorted(new, key=lambda version: str(version.place)):
        try:
            room.admit(version.content)
        except RefusedValueError as full:
            refusals.add(version.content, full.text)
            refused.add(version)
    if not refused:
        return theirs, result
    theirs = theirs.without(refused)
    return theirs, joined(mine, theirs)


def _merged_days(
    exchange: EntryExchange, mine: EntryRows, theirs: EntryRows, result: EntryRows, filled: Collection[date]
) -> Iterator[MergedDay]:
    """Yield the days of which a row changes, oldest first; ``filled`` holds the days with own entries."""
    here, there, after = _by_slot(mine), _by_slot(theirs), _by_slot(result)
    contradicted = {end.version.place for end in exchange.kept if end.worked_out}
    places: defaultdict[date, set[Slot]] = defaultdict(set)
    for version in (
        *exchange.come,
        *exchange.gone,
        *(end.version for end in exchange.kept | exchange.forgotten),
    ):
        if not isinstance(version.content, BOOKKEEPING):
            places[day_of(version.content)].add(version.place)
    held = {*filled, *(day_of(version.content) for version in mine.now)}
    both = _rest_and_training(result)
    for day in sorted(places):
        slots = tuple(
            SlotOutcome(here.get(place), there.get(place), after.get(place), place in contradicted)
            for place in sorted(places[day], key=repr)
            if place in here or place in there or place in after
        )
        clash = day in both and day not in _rest_and_training(mine)
        yield MergedDay(day, _outcome(slots, clash=clash, known=day in held), slots, clash)


def _outcome(slots: tuple[SlotOutcome, ...], *, clash: bool, known: bool) -> DayOutcome:
    if clash or any(each.contradictory for each in slots):
        return DayOutcome.CONTRADICTORY
    if all(each.here == each.result for each in slots):
        return DayOutcome.HISTORY
    return DayOutcome.SUPPLEMENTED if known else DayOutcome.NEW


def _by_slot(rows: EntryRows) -> Mapping[Slot, Entry]:
    return {version.place: version.content for version in rows.now}


def _rest_and_training(rows: EntryRows) -> set[date]:
    """Return the days that hold a rest day and a training."""
    trained = {version.content.day for version in rows.now if isinstance(version.content, Session)}
    resting = {
        version.content.day
        for version in rows.now
        if isinstance(version.content, KindEntry) and version.content.kind is DayKind.REST
    }
    return trained & resting
