"""Changes as values: a list of edits, each with what was there before, so that it can be undone exactly."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeAlias

from herstel_gui.domain.day import (
    BaselineRestart,
    DayRecord,
    EpisodeAnswer,
    Exclusion,
    PlannedDay,
    RecoveryWeek,
    Surroundings,
)
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import DayKind, Session

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from herstel_gui.domain.text import Text


@dataclass(frozen=True, slots=True)
class KindEntry:
    """The kind of a day."""

    day: date
    kind: DayKind


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """The note of a day; an empty note is no entry."""

    day: date
    note: str


@dataclass(frozen=True, slots=True)
class TagEntry:
    """One tag on one day."""

    day: date
    tag: str


Entry: TypeAlias = (
    Reading
    | Session
    | KindEntry
    | NoteEntry
    | TagEntry
    | RecoveryWeek
    | Exclusion
    | BaselineRestart
    | EpisodeAnswer
    | PlannedDay
)
"""Everything a journal is made of. An entry has a slot; a slot holds one entry or none."""

Slot: TypeAlias = tuple[str | date, ...]


def slot(entry: Entry) -> Slot:
    """Return where an entry lives: its kind and what identifies it."""
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
        case _:
            return _slot_beside_the_days(entry)


def _slot_beside_the_days(
    entry: RecoveryWeek | Exclusion | BaselineRestart | EpisodeAnswer | PlannedDay,
) -> Slot:
    match entry:
        case RecoveryWeek():
            return ("recovery_week", entry.first)
        case Exclusion():
            return ("exclusion", entry.day, entry.measure)
        case BaselineRestart():
            return ("restart", entry.day, entry.measure)
        case EpisodeAnswer():
            return ("answer", entry.first_day)
        case PlannedDay():
            return ("planned", entry.day)


def entries_of(record: DayRecord) -> list[Entry]:
    """Return everything that a day is made of."""
    found: list[Entry] = [*record.readings, *record.sessions]
    found += [TagEntry(record.day, tag) for tag in record.tags]
    if record.kind:
        found.append(KindEntry(record.day, record.kind))
    if record.note:
        found.append(NoteEntry(record.day, record.note))
    return found


def entries_beside(surroundings: Surroundings) -> list[Entry]:
    """Return everything that stands beside the days."""
    return [
        *surroundings.recovery_weeks,
        *surroundings.exclusions,
        *surroundings.restarts,
        *surroundings.answers,
        *surroundings.planned,
    ]


@dataclass(frozen=True, slots=True)
class Edit:
    """One slot changed from ``before`` to ``after``; None is an empty slot. Never both None."""

    before: Entry | None
    after: Entry | None

    def __post_init__(self) -> None:
        """Refuse an edit that is about two different places, or about none."""
        if self.before is None and self.after is None:
            message = "an edit of nothing"
            raise ValueError(message)
        if self.before and self.after and slot(self.before) != slot(self.after):
            message = f"an edit in two places: {slot(self.before)} {slot(self.after)}"
            raise ValueError(message)

    @property
    def entry(self) -> Entry:
        """What is there after, else what was there before."""
        entry = self.after or self.before
        assert entry is not None  # noqa: S101  # __post_init__ has seen to it
        return entry

    @property
    def day(self) -> date:
        """The first day that is touched."""
        match self.entry:
            case RecoveryWeek() as week:
                return week.first
            case EpisodeAnswer() as answer:
                return answer.first_day
            case entry:
                return entry.day

    def inverse(self) -> Edit:
        """Return the edit that takes this one back."""
        return Edit(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Changes:
    """What one action did, in words for the undo menu and edit by edit."""

    text: Text
    edits: tuple[Edit, ...]

    def inverse(self) -> Changes:
        """Return the change that takes this one back, last edit first."""
        return Changes(self.text, tuple(edit.inverse() for edit in reversed(self.edits)))

    def then(self, later: Changes) -> Changes:
        """Return both as one change: of every slot the first ``before`` and the last ``after``."""
        merged: dict[Slot, tuple[Entry | None, Entry | None]] = {}
        for edit in (*self.edits, *later.edits):
            place = slot(edit.entry)
            before = merged[place][0] if place in merged else edit.before
            merged[place] = before, edit.after
        kept = ((before, after) for before, after in merged.values() if before != after)
        return Changes(later.text, tuple(Edit(before, after) for before, after in kept))

    @property
    def days(self) -> frozenset[date]:
        """The days that were touched."""
        return frozenset(edit.day for edit in self.edits)

    @property
    def measures(self) -> frozenset[str]:
        """The keys of the measures that were touched."""
        return frozenset(edit.entry.measure for edit in self.edits if isinstance(edit.entry, Reading))

    def __bool__(self) -> bool:
        """Tell whether anything changed."""
        return bool(self.edits)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a slot held before it was changed or emptied."""

    day: date
    entry: Entry
    recorded: datetime
    """When it was stored, in UTC."""
    until: datetime
    """When it was replaced or removed, in UTC."""


@dataclass(frozen=True, slots=True)
class Dated:
    """All entries of a journal with the moment at which each was stored, and when slots were emptied."""

    entries: Mapping[Slot, tuple[Entry, datetime]]
    emptied: Mapping[Slot, datetime] = field(default_factory=dict)
    """Slots that hold nothing now, with the moment of the last removal."""


def edits_between(before: Iterable[Entry], after: Iterable[Entry]) -> tuple[Edit, ...]:
    """Return the edits that turn one set of entries into another, in a fixed order."""
    old = {slot(entry): entry for entry in before}
    new = {slot(entry): entry for entry in after}
    removed = [Edit(old[key], None) for key in old if key not in new]
    changed = [Edit(old.get(key), entry) for key, entry in new.items() if old.get(key) != entry]
    return (*removed, *changed)
