"""Changes as values: a tuple of edits. Each edit holds the entry before and after, so undo is exact."""

from __future__ import annotations

from dataclasses import field
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, TypeAlias

from herstel_gui.domain.day import (
    BaselineRestart,
    ConfirmedReading,
    ContextEntry,
    Discussion,
    EpisodeAnswer,
    Exclusion,
    PlannedDay,
    RecoveryWeek,
    Surroundings,
)
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.own_measures import OwnMeasure
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.planned import FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.provenance import ImportBatch, KnownSource, PersonalSetting, SourceOrder
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.domain.versions import Exchange

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from herstel_gui.domain.text import Text


@dataclass(frozen=True, slots=True)
class KindEntry:
    """The kind of a day."""

    day: date
    kind: DayKind
    batch: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """The note of a day; an empty note is no entry."""

    day: date
    note: str
    batch: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class TagEntry:
    """A tag of a day."""

    day: date
    tag: str
    batch: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ParticipationEntry:
    """How the athlete takes part in the training of a day."""

    day: date
    answer: Participation
    batch: str = field(default="", compare=False, repr=False)


OfDay: TypeAlias = Reading | Session | KindEntry | NoteEntry | TagEntry | ParticipationEntry
"""An entry of a day record."""
Beside: TypeAlias = (
    RecoveryWeek | Discussion | ConfirmedReading | ContextEntry | Exclusion | BaselineRestart | EpisodeAnswer
)
"""What a person said beside the days, for the rules or for a professional."""
Plan: TypeAlias = PlannedDay | PlannedTraining | PlannedPeriod | FollowUp
"""What is planned."""
Bookkeeping: TypeAlias = KnownSource | SourceOrder | PersonalSetting | ImportBatch | OwnMeasure
"""An entry about imports, sources, settings or own measures: of no day, nothing that an import brought."""
Entry: TypeAlias = OfDay | Beside | Plan | Bookkeeping
"""Any entry of a journal. Each entry belongs to a slot; a slot holds at most one entry.

A new kind goes into one of the four groups; the type checker then names every function that must know it.
"""

Slot: TypeAlias = tuple[str | date, ...]


def slot(entry: Entry) -> Slot:
    """Return the slot of an entry: the kind of entry, followed by the identifying values."""
    match entry:
        case Reading():
            return ("reading", entry.day, entry.measure, entry.source)
        case Session():
            return ("session", entry.id)
        case KindEntry():
            return ("kind", entry.day)
        case NoteEntry():
            return ("note", entry.day)
        case TagEntry():
            return ("tag", entry.day, entry.tag)
        case ParticipationEntry():
            return ("participation", entry.day)
        case _:
            if isinstance(entry, Bookkeeping):
                return _slot_of_bookkeeping(entry)
            return _slot_of_plan(entry) if isinstance(entry, Plan) else _slot_beside_the_days(entry)


def _slot_of_bookkeeping(entry: Bookkeeping) -> Slot:
    match entry:
        case KnownSource():
            return ("source", entry.source)
        case SourceOrder():
            return ("source_order", entry.measure)
        case PersonalSetting():
            return ("setting", entry.name)
        case ImportBatch():
            return ("import", entry.id)
        case OwnMeasure():
            return ("own_measure", entry.key)


BOOKKEEPING_SLOTS: Final = frozenset(("source", "source_order", "setting", "import", "own_measure"))
"""The first parts of the slots of bookkeeping, for rows that are known by their slot only."""


def _slot_of_plan(entry: Plan) -> Slot:
    match entry:
        case PlannedDay():
            return ("planned", entry.day)
        case PlannedTraining():
            return ("planned_training", entry.id)
        case PlannedPeriod():
            return ("planned_period", entry.first, entry.kind)
        case FollowUp():
            return ("follow_up", entry.first)


def _slot_beside_the_days(entry: Beside) -> Slot:
    match entry:
        case RecoveryWeek():
            return ("recovery_week", entry.first)
        case Discussion():
            return ("discussed", entry.day)
        case ConfirmedReading():
            return ("confirmed", entry.day, entry.measure, entry.source)
        case ContextEntry():
            return ("context", entry.day, entry.topic)
        case Exclusion():
            return ("exclusion", entry.day, entry.measure)
        case BaselineRestart():
            return ("restart", entry.day, entry.measure)
        case EpisodeAnswer():
            return ("answer", entry.first_day)


def entries_of(record: DayRecord) -> list[Entry]:
    """Return all entries of a day."""
    entries: list[Entry] = [*record.readings, *record.sessions]
    entries += [TagEntry(record.day, tag) for tag in record.tags]
    if record.kind:
        entries.append(KindEntry(record.day, record.kind))
    if record.note:
        entries.append(NoteEntry(record.day, record.note))
    if record.participation:
        entries.append(ParticipationEntry(record.day, record.participation))
    return entries


def entries_beside(surroundings: Surroundings) -> list[Entry]:
    """Return all entries that belong to no day record, such as recovery weeks, plans and imports."""
    return [
        *surroundings.recovery_weeks,
        *map(Discussion, surroundings.discussed),
        *surroundings.confirmed,
        *surroundings.context,
        *surroundings.exclusions,
        *surroundings.restarts,
        *surroundings.answers,
        *surroundings.planned,
        *surroundings.trainings,
        *surroundings.periods,
        *surroundings.follow_ups,
        *surroundings.sources,
        *surroundings.source_orders,
        *surroundings.settings,
        *surroundings.imports,
        *surroundings.own_measures,
    ]


def day_of(entry: Entry) -> date:
    """Return the day of an entry; for what lasts several days the first day."""
    match entry:
        case RecoveryWeek() | PlannedPeriod() | FollowUp():
            return entry.first
        case EpisodeAnswer():
            return entry.first_day
        case _:
            return entry.day


@dataclass(frozen=True, slots=True)
class Edit:
    """One slot changed from ``before`` to ``after``; None is an empty slot. Never both None."""

    before: Entry | None
    after: Entry | None

    def __post_init__(self) -> None:
        """Raise ValueError when both entries are None or their slots differ."""
        if self.before is None and self.after is None:
            message = "an edit of nothing"
            raise ValueError(message)
        if self.before and self.after and slot(self.before) != slot(self.after):
            message = f"an edit in two places: {slot(self.before)} {slot(self.after)}"
            raise ValueError(message)

    @property
    def entry(self) -> Entry:
        """The entry after the edit, or the removed entry."""
        entry = self.after or self.before
        assert entry is not None  # noqa: S101  # __post_init__ refuses an edit without entries
        return entry

    @property
    def day(self) -> date:
        """The day of the entry; for what lasts several days the first day."""
        return day_of(self.entry)

    def inverse(self) -> Edit:
        """Return the edit that undoes this edit, without checking again that both have one slot."""
        return Edit.in_slot(self.after, self.before)

    @classmethod
    def in_slot(cls, before: Entry | None, after: Entry | None) -> Edit:
        """Return an edit of two entries of one slot, which is not checked: that takes long for many."""
        edit = object.__new__(cls)
        object.__setattr__(edit, "before", before)
        object.__setattr__(edit, "after", after)
        return edit


@dataclass(frozen=True, slots=True, order=True)
class StatedZone:
    """The zone of a journal's clock times, and the moment at which it was chosen; 0 when unknown."""

    at: int
    """In milliseconds since 1970."""
    zone: str


ZoneChange: TypeAlias = tuple[StatedZone, StatedZone]
"""The zone before and after a change."""


def zone_wins(other: StatedZone, held: StatedZone) -> bool:
    """Return whether the zone of another journal replaces the held one.

    Nobody chose a zone without a moment: it never replaces a zone, only the lack of one.
    """
    return bool(other.zone) and (not held.zone or (other.at > 0 and other > held))


def zone_gives_way(held: StatedZone, change: ZoneChange) -> bool:
    """Return whether a change of the zone may be made: not over a newer choice that it did not meet."""
    before, after = change
    return held == before or zone_wins(after, held)


@dataclass(frozen=True, slots=True)
class Exact:
    """What a change did to the stored rows, so that undoing it takes back exactly that."""

    exchange: Exchange[Entry]
    zone: ZoneChange | None = None
    """None when the zone stays."""
    takes_back: bool = False
    """Whether this takes back what an earlier change brought."""
    note: tuple[str, str] | None = None
    """Name and text of a note that the journal keeps of this change, until it is taken back."""
    settled: bool = False
    """Whether this follows from a join with what the journal holds, so that nothing in it can contradict."""

    def inverse(self) -> Exact:
        """Return what takes this back."""
        zone = self.zone and (self.zone[1], self.zone[0])
        return Exact(self.exchange.inverse(), zone, not self.takes_back, self.note)

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return bool(self.exchange) or self.zone is not None


@dataclass(frozen=True, slots=True)
class Changes:
    """The edits of one action, with a text for the undo menu."""

    text: Text
    edits: tuple[Edit, ...]
    exact: Exact | None = field(default=None, compare=False)
    """Set for a merge, an import and a restored backup, which undo takes back without a trace. Other changes
    are undone by a new change."""

    def inverse(self) -> Changes:
        """Return the changes that undo these changes, last edit first."""
        edits = tuple(edit.inverse() for edit in reversed(self.edits))
        return Changes(self.text, edits, self.exact and self.exact.inverse())

    def then(self, later: Changes) -> Changes:
        """Return both as one: per slot the first ``before`` and the last ``after``."""
        merged: dict[Slot, tuple[Entry | None, Entry | None]] = {}
        for edit in (*self.edits, *later.edits):
            place = slot(edit.entry)
            before = merged[place][0] if place in merged else edit.before
            merged[place] = before, edit.after
        differing = ((before, after) for before, after in merged.values() if before != after)
        return Changes(later.text, tuple(Edit(before, after) for before, after in differing))

    @property
    def days(self) -> frozenset[date]:
        """The days of the edits and of the history that came or went, without bookkeeping beside the days."""
        history = (*self.exact.exchange.kept, *self.exact.exchange.forgotten) if self.exact else ()
        entries = (*(edit.entry for edit in self.edits), *(end.version.content for end in history))
        return frozenset(day_of(entry) for entry in entries if not isinstance(entry, Bookkeeping))

    @property
    def reorders(self) -> bool:
        """Whether another source may count from now on, or other measures are listed, on any day."""
        return any(isinstance(edit.entry, KnownSource | SourceOrder | OwnMeasure) for edit in self.edits)

    @property
    def declares(self) -> bool:
        """Whether the list of measures may differ from now on."""
        return any(isinstance(edit.entry, OwnMeasure) for edit in self.edits)

    @property
    def size(self) -> int:
        """Number of edits, without bookkeeping beside them."""
        return sum(not isinstance(edit.entry, Bookkeeping) for edit in self.edits)

    @property
    def measures(self) -> frozenset[str]:
        """The keys of the measures of changed readings."""
        return frozenset(edit.entry.measure for edit in self.edits if isinstance(edit.entry, Reading))

    def __bool__(self) -> bool:
        """Return whether anything changes."""
        return bool(self.edits) or bool(self.exact)


@dataclass(frozen=True, slots=True)
class Earlier:
    """An entry that was overwritten or removed."""

    day: date
    entry: Entry
    recorded: datetime
    """When the entry was stored, in UTC."""
    until: datetime
    """When the entry was overwritten or removed, in UTC."""


@dataclass(frozen=True, slots=True)
class Dated:
    """All entries of a journal with the moments of storing, and the moments of removal for empty slots."""

    entries: Mapping[Slot, tuple[Entry, datetime]]
    emptied: Mapping[Slot, datetime] = field(default_factory=dict)
    """Slots that are empty now, with the moment of the last removal."""


def edits_between(before: Iterable[Entry], after: Iterable[Entry]) -> tuple[Edit, ...]:
    """Return the edits from the entries ``before`` to the entries ``after``: removals first."""
    old = {slot(entry): entry for entry in before}
    new = {slot(entry): entry for entry in after}
    removed = [Edit(old[key], None) for key in old if key not in new]
    changed = [Edit(old.get(key), entry) for key, entry in new.items() if old.get(key) != entry]
    return (*removed, *changed)
