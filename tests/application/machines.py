"""Computers with a version of one journal each, clocks that are hours wrong, and random actions on them."""

from __future__ import annotations

import shutil
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

from hypothesis import strategies as st

from herstel_gui.application.batches import IMPORTED
from herstel_gui.application.changes import (
    Changes,
    Edit,
    KindEntry,
    NoteEntry,
    ParticipationEntry,
    TagEntry,
    slot,
)
from herstel_gui.application.contradictions import (
    CHANGED_DEED,
    MOVED_DISCUSSION,
    MOVED_WEEK,
    contradict,
)
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.application.restoring import restore, snapshot
from herstel_gui.domain.day import (
    DAY_KIND,
    BaselineRestart,
    ConfirmedReading,
    ContextEntry,
    Discussion,
    EpisodeAnswer,
    Exclusion,
    PlannedDay,
    RecoveryWeek,
)
from herstel_gui.domain.measures import BED_TIME, SLEEP_DURATION, WAKE_TIME
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.planned import Deed, FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.provenance import (
    ImportBatch,
    KnownSource,
    PersonalSetting,
    SourceOrder,
    SourceUse,
    Taken,
)
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FakeStore

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from herstel_gui.application.changes import Entry, Slot
    from herstel_gui.application.ports import JournalStore

DAY: Final = date(2026, 11, 22)
DAYS: Final = (DAY, DAY - timedelta(days=1))
START: Final = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
FAR: Final = date(2028, 1, 1)
"""A day after every entry, so that a clock that is behind refuses nothing."""

Picture: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
"""The present entries with their moments, and the history in its order, as texts."""

NOTHING: Final = Changes(Text(""), ())
NAMES: Final[dict[type[Entry], str]] = {
    Discussion: MOVED_DISCUSSION,
    RecoveryWeek: MOVED_WEEK,
    FollowUp: CHANGED_DEED,
}
"""The names of the changes that move an entry to another slot."""

days = st.sampled_from(DAYS)
numbers = st.integers(40, 43)
weeks = st.builds(
    RecoveryWeek,
    st.sampled_from([DAY - timedelta(days=back) for back in (0, 2, 5)]),
    st.sampled_from([DAY, DAY + timedelta(days=4)]),
)
deeds = st.builds(
    FollowUp,
    st.sampled_from([DAY - timedelta(days=back) for back in range(3)]),
    st.just(DAY + timedelta(days=4)),
    st.just(Deed.QUIET_DAYS),
    less_tired=st.sampled_from([None, None, True]),
)
talks = st.sampled_from([DAY - timedelta(days=back) for back in range(4)])
TOPICS: Final[tuple[st.SearchStrategy[Entry], ...]] = (
    st.builds(Reading, days, st.just("resting_heart_rate"), numbers, st.sampled_from([TYPED, "garmin"])),
    st.one_of(
        st.builds(Reading, days, st.just(BED_TIME.key), st.sampled_from([1380, 1400]), st.just(TYPED)),
        st.builds(Reading, days, st.just(WAKE_TIME.key), st.sampled_from([400, 420]), st.just(TYPED)),
        st.builds(Reading, days, st.just(SLEEP_DURATION.key), st.sampled_from([440, 480]), st.just(TYPED)),
    ),
    st.one_of(
        st.builds(
            Session,
            id=st.sampled_from(["a", "b"]),
            day=days,
            minutes=st.sampled_from([30, Decimal("42.5")]),
            session_rpe=st.none() | st.integers(2, 8),
            source=st.sampled_from([TYPED, "strava"]),
        ),
        st.builds(KindEntry, days, st.sampled_from(DayKind)),
        st.builds(KindEntry, days, st.just(DayKind.REST)),
        st.builds(ConfirmedReading, days, st.just(DAY_KIND), st.just("")),
    ),
    st.builds(ParticipationEntry, days, st.sampled_from(Participation)),
    st.builds(NoteEntry, days, st.sampled_from(["moe", "moe, en een kop thee", "\u03a9 regel\nnog een"])),
    st.builds(TagEntry, days, st.sampled_from(["ill", "eigen woord"])),
    weeks,
    st.builds(ContextEntry, days, st.just("question"), st.sampled_from(["Ben ik ziek?", "Mag ik trainen?"])),
    st.builds(Exclusion, days, st.just("resting_heart_rate")),
    st.builds(BaselineRestart, days, st.just("resting_heart_rate"), st.sampled_from(["", "nieuw horloge"])),
    st.builds(EpisodeAnswer, days, st.none() | days, st.sampled_from(["right", "false_alarm"])),
    st.one_of(
        st.builds(PlannedDay, days, st.just("rest"), st.sampled_from(["", "reis"])),
        st.builds(PlannedTraining, st.sampled_from(["p", "q"]), days, st.sampled_from(["easy", "hard"])),
        st.builds(PlannedPeriod, days, st.just(DAY + timedelta(days=4)), note=st.sampled_from(["", "zee"])),
        deeds,
    ),
    st.builds(Discussion, talks),
    st.one_of(
        st.builds(
            KnownSource,
            st.sampled_from(["garmin", "oura"]),
            st.sampled_from([(), (SourceUse("resting_heart_rate", Taken.NIGHT, 9),)]),
        ),
        st.builds(
            SourceOrder,
            st.just("resting_heart_rate"),
            st.permutations(["garmin", "oura"]).map(tuple),
        ),
        st.builds(PersonalSetting, st.just("moves_on"), st.sampled_from(["{}", '{"moves_on":false}'])),
        st.builds(
            ImportBatch,
            st.sampled_from(["i", "j"]),
            st.just(1_796_000_000_000),
            st.just("garmin"),
            st.just("Garmin"),
            new=st.integers(1, 2),
        ),
    ),
)
"""What a story can be about. A story has few topics, so that its machines write the same slots."""

entries: st.SearchStrategy[Entry] = st.one_of(*TOPICS)


@dataclass(frozen=True)
class Write:
    """Machine ``who`` stores ``entry``, or removes what its slot holds."""

    who: int
    entry: Entry
    removes: bool = False
    minutes: int = 1
    """Minutes that pass before the action."""


@dataclass(frozen=True)
class Meet:
    """Machine ``who`` merges the journal of machine ``other``."""

    who: int
    other: int


@dataclass(frozen=True)
class Move:
    """Machine ``who`` moves a consultation, recovery week or deed, if it holds it, to the slot of ``to``."""

    who: int
    entry: Discussion | RecoveryWeek | FollowUp
    to: Discussion | RecoveryWeek | FollowUp


@dataclass(frozen=True)
class Clock:
    """From here on the clock of machine ``who`` is wrong by so many hours."""

    who: int
    hours: int


Action: TypeAlias = Write | Meet | Move | Clock


def _writes(of: st.SearchStrategy[Entry]) -> st.SearchStrategy[Write]:
    removes = st.sampled_from([False, False, False, True])
    return st.builds(Write, st.integers(0, 2), of, removes, st.sampled_from([0, 1, 1, 90]))


writes = _writes(entries)
meetings = st.builds(Meet, st.integers(0, 2), st.integers(0, 2))
topics = st.lists(st.integers(0, len(TOPICS) - 1), min_size=1, max_size=3).map(
    lambda chosen: tuple(sorted(chosen))
)


# preparing a strategy takes Hypothesis longer than drawing a story from it
@cache
def _about(chosen: tuple[int, ...]) -> st.SearchStrategy[Write]:
    """Return a strategy for writes about these topics."""
    return _writes(st.one_of(*(TOPICS[index] for index in chosen)))


@cache
def _story_about(chosen: tuple[int, ...]) -> st.SearchStrategy[list[Write]]:
    return st.lists(_about(chosen), min_size=1, max_size=10)


@cache
def _met_story_about(chosen: tuple[int, ...]) -> st.SearchStrategy[list[Action]]:
    about = _about(chosen)
    return st.lists(st.one_of(about, about, about, meetings, clocks), min_size=1, max_size=12)


stories = topics.flatmap(_story_about)
hours_wrong = st.sampled_from([-30, -3, 0, 0, 5, 720])
clocks = st.builds(Clock, st.integers(0, 2), hours_wrong)


def _moves(
    of: st.SearchStrategy[Discussion] | st.SearchStrategy[RecoveryWeek] | st.SearchStrategy[FollowUp],
) -> st.SearchStrategy[Move]:
    return st.builds(Move, st.integers(0, 2), of, of)


moves = st.one_of(_moves(st.builds(Discussion, talks)), _moves(weeks), _moves(deeds))
met_stories: st.SearchStrategy[list[Action]] = st.one_of(
    topics.flatmap(_met_story_about),
    st.lists(
        st.one_of(
            _writes(st.builds(Discussion, talks)),
            _writes(weeks),
            _writes(deeds),
            moves,
            moves,
            meetings,
            meetings,
            clocks,
        ),
        min_size=1,
        max_size=12,
    ),
)
"""Stories in which the machines merge each other, and clocks go wrong or are set right meanwhile."""
skews = st.tuples(*[hours_wrong for _ in range(3)])
"""Hours by which the clock of each machine is wrong at first; 720 hours are thirty days."""


@dataclass
class Skewed:
    """The clock of one machine; all machines share the true time."""

    true: list[datetime]
    hours: int

    def now(self) -> datetime:
        return self.true[0] + timedelta(hours=self.hours)

    def today(self) -> date:
        return FAR


@dataclass
class Machine:
    """One computer: a store, a clock, and what an action on the screen would do."""

    store: JournalStore
    clock: Skewed
    path: Path | None = None
    """The file of the journal; None for a store in memory."""
    journal: Journal = field(init=False)

    def __post_init__(self) -> None:
        self.journal = Journal(self.store, self.clock)

    def held(self) -> dict[Slot, Entry]:
        return {place: entry for place, (entry, _) in self.store.dated().entries.items()}

    def write(self, action: Write) -> Changes:
        held, place = self.held(), slot(action.entry)
        before = held.get(place)
        if action.removes and before is not None:
            return self.journal.apply(Changes(Text("weg"), (Edit(before, None),)))
        if not action.removes and before != action.entry:
            others = [Edit(other, None) for other in held.values() if gives_way(other, action.entry)]
            return self.journal.apply(Changes(Text("nieuw"), (*others, Edit(before, action.entry))))
        return NOTHING

    def move(self, action: Move) -> Changes:
        """Move an entry as the screen does, which refuses a day or week that is taken."""
        held = self.held()
        entry, to = held.get(slot(action.entry)), action.to
        taken = any(other != entry and gives_way(other, to) for other in held.values())
        if entry is None or entry == to or taken or (slot(to) in held and slot(to) != slot(entry)):
            return NOTHING
        name = NAMES[type(entry)]
        return self.journal.change(Text(name), [entry], [to])

    def take_in(self, new: list[Entry], batch: str = "") -> Changes:
        """Store entries as an import does: what is there stays, but for values of devices."""
        held = self.held()
        unknown = {
            slot(entry): replace(entry, batch=batch)
            for entry in new
            if slot(entry) not in held or (isinstance(entry, Reading) and entry.source != TYPED)
        }
        weeks = [entry for entry in held.values() if isinstance(entry, RecoveryWeek)]
        for place, entry in [*unknown.items()]:
            if isinstance(entry, Reading) and any(contradict(own, entry) for own in held.values()):
                del unknown[place]
            if isinstance(entry, RecoveryWeek):
                # as an import does
                if any(entry.overlaps(week) for week in weeks):
                    del unknown[place]
                weeks.append(entry)
        if batch:
            marker = ImportBatch(batch, 0, "x", "x")
            unknown[slot(marker)] = marker
        before = [held[place] for place in unknown if place in held]
        return self.journal.change(Text(IMPORTED, label="x"), before, unknown.values())

    def merge(self, other: Machine, name: str = "") -> Changes:
        self.clock.true[0] += timedelta(minutes=1)
        return merge(self.journal, plan_merge(self.journal, other.journal, FAR), name)

    def put_back(self, copy: Machine) -> Changes:
        return restore(self.journal, snapshot(copy.journal), DAY)

    def undo(self, changes: Changes) -> None:
        self.journal.apply(changes.inverse())

    def copy(self, name: str, clock: Skewed | None = None) -> Machine:
        """Return a machine with a copy of this journal; ``name`` is the name of its file."""
        clock = clock or self.clock
        if self.path is None:
            return Machine(copy(self.store), clock)
        target = self.path.with_name(name)
        shutil.copyfile(self.path, target)
        return Machine(open_journal(target, clock), clock, target)

    @property
    def present(self) -> tuple[str, ...]:
        return self.picture[0]

    @property
    def picture(self) -> Picture:
        now = sorted(f"{entry} {moment}" for entry, moment in self.store.dated().entries.values())
        past = [f"{one.entry} {one.recorded} {one.until}" for one in self.store.whole_history()]
        return tuple(now), tuple(past)

    @property
    def values(self) -> set[Entry]:
        return set(self.held().values())

    @property
    def ever(self) -> set[tuple[Entry, datetime]]:
        """Everything that the journal or its history holds, with the moments of storing."""
        past = {(one.entry, one.recorded) for one in self.store.whole_history()}
        return past | set(self.store.dated().entries.values())


def gives_way(other: Entry, entry: Entry) -> bool:
    """Return whether storing ``entry`` on the screen removes ``other``."""
    match other, entry:
        case Reading(), Reading() if other.day == entry.day and other.source == entry.source == TYPED:
            lengths = [one.measure == SLEEP_DURATION.key for one in (other, entry)]
            times = [one.measure in {BED_TIME.key, WAKE_TIME.key} for one in (other, entry)]
            return (lengths[0] and times[1]) or (times[0] and lengths[1])
        case KindEntry(kind=DayKind.REST), Session(source=source) if source == TYPED:
            return other.day == entry.day
        case RecoveryWeek(), RecoveryWeek():
            return other.first != entry.first and other.first <= entry.last and entry.first <= other.last
        case _:
            return False


class Household:
    """Three computers that began with copies of one journal."""

    def __init__(self, folder: Path | None, hours: tuple[int, ...], begin: Iterable[Write]) -> None:
        """Make the machines with files in ``folder``, or in memory for None.

        ``begin`` is written before the journal is copied.
        """
        self.true = [START]
        clocks = [Skewed(self.true, skew) for skew in hours]
        path = folder and folder / "m0.herstel"
        machine = Machine(open_journal(path, clocks[0]) if path else FakeStore(), clocks[0], path)
        for action in begin:
            self.true[0] += timedelta(minutes=action.minutes)
            machine.write(action)
        copies = [machine.copy(f"m{number}.herstel", clock) for number, clock in enumerate(clocks[1:], 1)]
        self.machines = [machine, *copies]

    def play(self, story: Iterable[Action]) -> Household:
        for action in story:
            machine = self.machines[action.who]
            match action:
                case Write():
                    self.true[0] += timedelta(minutes=action.minutes)
                    machine.write(action)
                case Move():
                    self.true[0] += timedelta(minutes=1)
                    machine.move(action)
                case Clock():
                    machine.clock.hours = action.hours
                case Meet() if action.who != action.other:
                    machine.merge(self.machines[action.other])
                case Meet():
                    pass
        return self

    def close(self) -> None:
        for machine in self.machines:
            machine.store.close()
