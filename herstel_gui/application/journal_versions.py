"""The versions of a journal as entries: which days of two journals differ, and what their union holds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import field
from datetime import date
from typing import TypeAlias

from herstel_gui.application.cancelling import step
from herstel_gui.application.changes import Edit, Entry, StatedZone
from herstel_gui.application.contradictions import giving_way
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.training_sessions import Session
from herstel_gui.domain.versions import Exchange, Facts, Rows, Version, join

EntryVersion: TypeAlias = Version[Entry]
EntryRows: TypeAlias = Rows[Entry]
EntryExchange: TypeAlias = Exchange[Entry]
EntryFacts: TypeAlias = Facts[Entry]


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells two versions of a journal apart without reading all of both."""

    identity: str
    """The random id that all copies of a journal share; empty when the file has none."""
    zone: StatedZone
    days: Mapping[date, Hashable] = field(default_factory=dict)
    """A digest of the entries of each day with their moments."""
    history: Mapping[date, Hashable] = field(default_factory=dict)
    """The history of each day."""


@dataclass(frozen=True, slots=True)
class Complete:
    """The versions of some days of journals; no training among them has a version on another day."""

    days: frozenset[date]
    rows: tuple[EntryRows, ...]


def differing_days(mine: Marks, theirs: Marks) -> frozenset[date]:
    """Return the days on which their journal has other entries, other moments or another history than mine.

    A day without rows in their journal brings nothing.
    """
    return frozenset(
        day
        for ours, others in ((mine.days, theirs.days), (mine.history, theirs.history))
        for day, digest in others.items()
        if ours.get(day) != digest
    )


def joined(mine: EntryRows, theirs: EntryRows) -> EntryRows:
    """Return the union of two journals, in which no two entries contradict each other unseen."""
    return join(mine, theirs, giving_way)


def complete(
    days: Iterable[date], *journals: Callable[[Collection[date], Collection[str]], EntryRows]
) -> Complete:
    """Return the versions of the given days of journals, and of every day on which a training of them was.

    The slot of a training does not depend on its day, so a join needs all days that the training was on. Each
    of ``journals`` reads the versions of days and of trainings by their ids.
    """
    wanted = frozenset(days)
    rows = [read(wanted, ()) for read in journals]
    asked = [frozenset[str]() for _ in journals]
    while True:
        trainings = [_trainings(one) for one in rows]
        known = frozenset(training.id for each in trainings for training in each)
        moved = {training.day for each in trainings for training in each} - wanted
        wanted |= moved
        unread = [
            number
            for number, each in enumerate(trainings)
            if moved or known - asked[number] - {training.id for training in each}
        ]
        if not unread:
            return Complete(wanted, tuple(rows))
        for number in unread:
            asked[number] = known
            rows[number] = journals[number](wanted, known)


def _trainings(rows: EntryRows) -> list[Session]:
    versions = (*rows.now, *(end.version for end in rows.past))
    return [version.content for version in versions if isinstance(version.content, Session)]


def edits_of(exchange: EntryExchange) -> tuple[Edit, ...]:
    """Return the change of the present entries as edits, sorted by slot."""
    gone = {version.place: version.content for version in exchange.gone}
    come = {version.place: version.content for version in exchange.come}
    edits = []
    for place in sorted(gone.keys() | come.keys()):
        step()
        before, after = gone.get(place), come.get(place)
        if before != after:
            edits.append(Edit.in_slot(before, after))
    return tuple(edits)
