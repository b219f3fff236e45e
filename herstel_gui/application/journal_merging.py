"""Merging two journals of one person, such as those of a laptop and a desktop, without loss.

The union of their versions is stored, with the moments that the versions had. In each slot the newest version
stays, and what gives way is in the history, as is the history of the other journal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from herstel_gui.application.batches import MERGED
from herstel_gui.application.cancelling import look, step
from herstel_gui.application.changes import Changes, Entry, Exact, OfDay, slot, zone_wins
from herstel_gui.application.collecting import without_collecting
from herstel_gui.application.contradictions import contradict, joined_with
from herstel_gui.application.drafts import unfinished_trainings
from herstel_gui.application.journal_versions import (
    EntryExchange,
    EntryFacts,
    EntryRows,
    EntryVersion,
    Marks,
    complete,
    differing_days,
    edits_of,
)
from herstel_gui.application.merged_batches import note_of
from herstel_gui.application.merged_days import DayOutcome, MergedDay, merged_days
from herstel_gui.application.room import Refusals, Room, demand_day, plain_entry, same_room
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.own_measure_checks import demand_fitting, demand_holding
from herstel_gui.domain.own_measures import OwnMeasure
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.versions import End, Facts, Rows, Version

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.measure import Measure


@dataclass(frozen=True, slots=True)
class MergePlan:
    """The changes of a merge, and what they mean for each day."""

    changes: Changes
    days: tuple[MergedDay, ...] = ()
    left_out: tuple[Text, ...] = ()
    """Reasons for entries of the other journal that are refused (full day, day after today, bad text), and
    what was removed from texts."""
    stranger: bool = False
    """Whether the other file is another journal, and no version of this one."""
    taken_back: int = 0
    """Number of days that come again although they were taken back here."""
    drafts: Mapping[tuple[date, str], str] = field(default_factory=dict)
    """Unfinished trainings of the other journal that come along, by day and by the name of their draft."""
    all_comes: bool = True
    """Whether no entry of the other journal is refused."""
    compared: Compared | None = field(default=None, repr=False, compare=False)
    """What the plan rests on; None for a plan that is only shown."""

    def count(self, outcome: DayOutcome) -> int:
        """Return the number of days with this outcome."""
        return sum(day.outcome is outcome for day in self.days)

    def __bool__(self) -> bool:
        """Return whether the merge brings anything."""
        return bool(self.changes) or bool(self.drafts)


@dataclass(frozen=True, slots=True)
class Compared:
    """The versions of two journals from which a merge was planned."""

    days: frozenset[date]
    own_marks: Marks
    """As they were before ``mine`` was read."""
    mine: EntryRows
    theirs: EntryRows
    marks: Marks
    """Of the other journal."""
    drafts: Mapping[tuple[date, str], str]
    """The drafts of the other journal."""
    today: date


STEPS: Final = 6
"""Number of steps of a comparison, of about the same length in a large journal."""


def plan_merge(
    own: Journal,
    other: Journal,
    today: date,
    taken: Callable[[EntryRows, EntryRows], EntryRows] = lambda _mine, theirs: theirs,
    tell: Callable[[int, int], None] = lambda _done, _total: None,
) -> MergePlan:
    """Return the changes that bring the versions of ``other`` into ``own``, without storing anything.

    Entries that no journal may hold, such as those after today or on days without room, are left out and
    listed in ``left_out``; what they had replaced stays. ``taken`` returns which versions of the other
    journal are added, given the rows of both. ``tell`` gets how much of the comparison is done; what it
    raises ends the comparison.
    """
    with without_collecting():
        return _compared_and_planned(own, other, today, taken, tell)


def _compared_and_planned(
    own: Journal,
    other: Journal,
    today: date,
    taken: Callable[[EntryRows, EntryRows], EntryRows],
    tell: Callable[[int, int], None],
) -> MergePlan:
    ours = own.marks()
    tell(1, STEPS)
    marks = other.marks()
    tell(2, STEPS)

    def own_rows(days: Collection[date], trainings: Collection[str]) -> EntryRows:
        rows = own.rows(days, trainings)
        tell(3, STEPS)
        return rows

    found = complete(differing_days(ours, marks), own_rows, other.rows)
    tell(4, STEPS)
    mine, theirs = found.rows
    compared = Compared(found.days, ours, mine, taken(mine, theirs), marks, other.drafts.all(), today)
    plan = _plan(own, compared)
    tell(5, STEPS)
    return plan


def merge(journal: Journal, plan: MergePlan, name: str = "") -> Changes:
    """Carry out a plan in one change, which is listed by the ``name`` of the other file if that is given.

    What was stored since the plan was made is joined too.
    """
    return carry_out(journal, plan, name)[1]


def carry_out(journal: Journal, plan: MergePlan, name: str) -> tuple[MergePlan, Changes]:
    """Do what ``merge`` does; return the plan that was carried out, which may be a newer one, as well."""
    with journal.turn(), without_collecting():
        plan = renewed(journal, plan)
        changes = plan.changes
        exact = changes.exact
        if name and exact:
            at = round(journal.clock.now().timestamp() * 1000)
            held = plan.compared.mine if plan.compared else Rows()
            changes = replace(changes, exact=replace(exact, note=note_of(exact, held, name, at)))
        return plan, journal.apply(changes)


def renewed(journal: Journal, plan: MergePlan) -> MergePlan:
    """Return the plan, or a new one when the journal has changed since the plan was made."""
    compared = plan.compared
    if compared is None:
        return plan
    marks = journal.marks()
    if marks == compared.own_marks and journal.rows(()) == _beside(compared.mine):
        return plan
    days = compared.days | differing_days(marks, compared.marks)
    found = complete(days, journal.rows, lambda *_: compared.theirs)
    mine, _ = found.rows
    if found.days == compared.days and mine == compared.mine:
        return plan
    # days outside the plan were equal in both journals, so the other journal adds nothing to them
    return _plan(journal, replace(compared, days=found.days, own_marks=marks, mine=mine))


def _beside(rows: EntryRows) -> EntryRows:
    """Return the versions of entries beside the days, which ``Marks`` does not tell apart."""
    return Rows(
        frozenset(one for one in rows.now if not isinstance(one.content, OfDay)),
        frozenset(end for end in rows.past if not isinstance(end.version.content, OfDay)),
    )


def _plan(own: Journal, compared: Compared) -> MergePlan:
    mine, marks = compared.mine, compared.own_marks
    refusals = Refusals()
    known, theirs = Facts.of(mine), Facts.of(compared.theirs)
    offered = _offered(theirs, known, _Demands(own, theirs, compared.today), refusals)
    exchange = _with_room(mine, known, offered, refusals, compared.today)
    look()
    there = compared.marks.zone
    zone = (marks.zone, there) if zone_wins(there, marks.zone) else None
    days = tuple(merged_days(exchange, mine, compared.theirs, marks.days.keys()))
    returning = {day.day for day in days if day.outcome is not DayOutcome.HISTORY}
    return MergePlan(
        Changes(Text(MERGED), edits_of(exchange), Exact(exchange, zone, settled=True)),
        days,
        tuple(
            Text("{day}: {reason}", day=day, reason=reason)
            for day, reason in sorted(refusals.sentences, key=repr)
        ),
        all_comes=not refusals.any,
        stranger=bool(
            marks.identity and compared.marks.identity and marks.identity != compared.marks.identity
        ),
        taken_back=len(returning & own.taken_back()),
        drafts=unfinished_trainings(own.drafts.all(), compared.drafts),
        compared=compared,
    )


class _Demands:
    """What a version of the other journal must be: of a day that may be, with values that its measure takes.

    A value of an own measure may fit any declaration that the other journal has or had, or that of this one:
    joining takes the newest declaration, and loses no value that was stored while another one held.
    """

    def __init__(self, own: Journal, theirs: EntryFacts, today: date) -> None:
        self._today = today
        self._stored = own.own_measures.readings
        self._held = frozenset(each.key for each in own.surroundings().own_measures)
        self._declared: defaultdict[str, list[Measure]] = defaultdict(list)
        told = [one.content for one in theirs.known if isinstance(one.content, OwnMeasure)]
        # not measures_of, which numbers versions of one measure as if they were two of one name
        for declared in (*told, *own.surroundings().own_measures):
            if declared.measure is not None:
                self._declared[declared.key].append(declared.measure)

    def check(self, entry: Entry) -> None:
        """Raise RefusedValueError for what no journal may hold."""
        demand_day(entry, self._today)
        if isinstance(entry, Reading) and entry.measure in self._declared:
            demand_fitting(entry.value, self._declared[entry.measure])
        if isinstance(entry, OwnMeasure) and entry.key not in self._held:
            demand_holding(entry, (reading.value for reading in self._stored(entry.key)))


def _offered(theirs: EntryFacts, own: EntryFacts, demands: _Demands, refusals: Refusals) -> EntryFacts:
    """Return the facts of the other journal with cleaned texts, without what no journal may hold."""
    told: dict[EntryVersion, EntryVersion] = {}
    refused: set[EntryVersion] = set()
    for version in theirs.known - own.known:
        step()
        clean = _cleaned(version, own.known, refusals, demands)
        if clean is None:
            refused.add(version)
        elif clean is not version and clean != version:
            told[version] = clean
    look()
    usable = theirs.without(refused, contradict)
    if not told:
        return usable
    return Facts(
        frozenset(told.get(version, version) for version in usable.known),
        frozenset(End(told.get(end.version, end.version), end.at, end.action) for end in usable.ends),
    )


def _cleaned(
    version: EntryVersion, known: Collection[EntryVersion], refusals: Refusals, demands: _Demands
) -> EntryVersion | None:
    try:
        plain, remark = plain_entry(version.content)
        demands.check(plain)
    except RefusedValueError as refused:
        refusals.add(version.content, refused.text)
        return None
    clean = version if plain is version.content else Version(slot(plain), plain, version.recorded)
    if remark is not None and clean not in known:
        refusals.remark(version.content, remark)
    return clean


def _with_room(
    mine: EntryRows, own: EntryFacts, offered: EntryFacts, refusals: Refusals, today: date
) -> EntryExchange:
    """Return the join of the own versions with those of the offered ones for which their days have room.

    What is held already always stays; the room is that of the days as the join leaves them.
    """
    refused: set[EntryVersion] = set()
    while True:
        look()
        exchange = joined_with(mine, own, offered.without(refused, contradict))
        full = _without_room(mine, own, exchange, today)
        if not full:
            return exchange
        for version, reason in full.items():
            refusals.add(version.content, reason)
        refused |= full.keys()


def _without_room(
    mine: EntryRows, own: EntryFacts, exchange: EntryExchange, today: date
) -> Mapping[EntryVersion, Text]:
    """Return the new entries of an exchange for which their days have no room, each with the reason."""
    gone = {version.place: version.content for version in exchange.gone}
    new: list[EntryVersion] = []
    staying = [version.content for version in mine.now if version.place not in gone]
    for version in exchange.come:
        step()
        before = gone.get(version.place)
        if (before is not None and same_room(before, version.content)) or version in own.known:
            staying.append(version.content)
        else:
            new.append(version)
    room = Room(today, staying)
    full: dict[EntryVersion, Text] = {}
    if room.fits(version.content for version in new):
        return full
    for version in sorted(new, key=lambda version: (version.recorded, version.place)):
        try:
            room.admit(version.content)
        except RefusedValueError as refused:
            full[version] = refused.text
    return full
