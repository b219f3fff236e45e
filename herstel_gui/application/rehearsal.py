"""Carrying out changes without storing them, to know what they would change while the file takes none."""

from __future__ import annotations

from collections import defaultdict
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from herstel_gui.application.changes import (
    Changes,
    Dated,
    Entry,
    Exact,
    OfDay,
    Slot,
    StatedZone,
    entries_beside,
    entries_of,
    slot,
)
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_versions import edits_of
from herstel_gui.application.made_records import record_of, surroundings_of
from herstel_gui.domain.day import DayRecord, Surroundings
from herstel_gui.domain.errors import HerstelError, JournalError
from herstel_gui.domain.text import Text
from herstel_gui.domain.versions import Exchange, Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import date, datetime

    from herstel_gui.application.changes import Earlier, Edit, ZoneChange
    from herstel_gui.application.journal_versions import EntryExchange, EntryRows, Marks
    from herstel_gui.application.ports import Clock, JournalStore
    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.day_text import DayText

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What actions would change."""

    changes: Changes
    """Their edits as one."""
    taken_back: tuple[Exact, ...] = ()
    """What steps of undo take back exactly, in their order; no edit of ``changes``."""

    def __bool__(self) -> bool:
        """Return whether anything would change."""
        return bool(self.changes) or bool(self.taken_back)


def rehearse(
    actions: Iterable[Callable[[Journal], Changes]],
    store: JournalStore,
    clock: Clock,
    own: EntryRows | None = None,
    *,
    foreign: bool = False,
) -> Rehearsed:
    """Return what the actions, in their order, would change in ``store``; nothing is stored.

    When ``store`` cannot be read, or is ``foreign`` because another journal took its place, it holds the rows
    ``own``, and no others. An action that is refused is left out.
    """
    rehearsal = _Rehearsal(store, own or Rows(), readable=not foreign)
    whole = Changes(Text(""), ())
    exact: list[Exact] = []
    for action in actions:
        try:
            changes = action(Journal(rehearsal, clock))
        except HerstelError:
            continue
        if changes.exact is None or not changes.exact.exchange:
            whole = whole.then(changes)
        elif changes.exact.takes_back:
            exact.append(changes.exact)
        elif exact and _brings_again(changes.exact, exact[-1]):
            exact.pop()
        else:
            whole = whole.then(replace(changes, exact=None))
    return Rehearsed(whole, tuple(exact))


def _brings_again(one: Exact, taken_back: Exact) -> bool:
    there, back = one.exchange, taken_back.exchange
    return there.come == back.gone and there.gone == back.come


class _Rehearsal:
    """A ``JournalStore`` that keeps edits in memory above another store, which is only read."""

    def __init__(self, store: JournalStore, own: EntryRows, *, readable: bool) -> None:
        self._store = store
        self._own_rows = own
        self._own = {version.place: version.content for version in own.now}
        self._exchanges: list[EntryExchange] = []
        self._readable = readable
        self._held: dict[Slot, Entry | None] = {}

    def _read(self, read: Callable[[], _T], otherwise: _T) -> _T:
        """Return what the other store reads; ``otherwise`` from its first JournalError on: each may wait."""
        if self._readable:
            try:
                return read()
            except JournalError:
                self._readable = False
        return otherwise

    def days(self, span: DaySpan | None = None) -> Mapping[date, DayRecord]:
        nothing: Mapping[date, DayRecord] = {}
        stored = self._read(lambda: self._store.days(span), nothing)
        held = [entry for record in stored.values() for entry in entries_of(record)]
        by_day: defaultdict[date, list[Entry]] = defaultdict(list)
        for entry in self._with_held(held):
            if isinstance(entry, OfDay) and (span is None or entry.day in span):
                by_day[entry.day].append(entry)
        ranking = self.surroundings().ranking
        return {day: record_of(day, entries, ranking) for day, entries in sorted(by_day.items())}

    def surroundings(self) -> Surroundings:
        stored = self._read(self._store.surroundings, Surroundings())
        return surroundings_of(stored.zone, self._with_held(entries_beside(stored)))

    def _with_held(self, stored: Iterable[Entry]) -> list[Entry]:
        """Return stored entries with all edits in memory over them; the own ones when none can be read."""
        known = {slot(entry): entry for entry in stored} if self._readable else self._own
        merged: dict[Slot, Entry | None] = {**known, **self._held}
        return [entry for entry in merged.values() if entry is not None]

    def apply(self, edits: Sequence[Edit], at: datetime, text: Text) -> EntryExchange:
        del at, text
        for edit in edits:
            self._held[slot(edit.entry)] = edit.after
        return Exchange()

    def exchange(
        self,
        exchange: EntryExchange,
        edits: Sequence[Edit],
        at: datetime,
        text: Text,
        zone: ZoneChange | None = None,
    ) -> EntryExchange:
        del zone  # no action that waits changes it
        self._exchanges.append(exchange)
        self.apply([*edits_of(exchange), *edits], at, text)
        return Exchange()

    def marks(self) -> Marks:
        return self._store.marks()

    def rows(self, days: Collection[date] | None = None, trainings: Collection[str] = ()) -> EntryRows:
        rows = self._read(lambda: self._store.rows(days, trainings), self._own_rows)
        for exchange in self._exchanges:
            rows = rows.changed_by(exchange)
        return rows

    @property
    def replaced(self) -> bool:
        return False

    def demand_same_journal(self) -> None:
        """Do nothing: nothing is written."""

    def accept_journal(self) -> None:
        """Do nothing: nothing is written."""

    def rejoining(self) -> AbstractContextManager[None]:
        return nullcontext()

    def turn(self) -> AbstractContextManager[None]:
        return nullcontext()

    def notes(self, kind: str) -> Mapping[str, str]:
        del kind
        return {}

    def keep_notes(self, notes: Mapping[str, str]) -> None:
        """Do nothing: what is noted of an undone merge is noted when it is stored."""

    def extent(self) -> DaySpan | None:
        return self._read(self._store.extent, None)

    def first_noted(self, what: str) -> date | None:
        return self._read(lambda: self._store.first_noted(what), None)

    def texts(self) -> Sequence[DayText]:
        return self._read(self._store.texts, ())

    def history(self, day: date) -> Sequence[Earlier]:
        return self._read(lambda: self._store.history(day), ())

    def whole_history(self) -> Sequence[Earlier]:
        return self._read(self._store.whole_history, ())

    def dated(self) -> Dated:
        return self._read(self._store.dated, Dated({}))

    def drafts(self) -> Mapping[tuple[date, str], str]:
        return {}

    def keep_draft(self, day: date, place: str, text: str) -> None:
        """Do nothing: drafts are kept without a rehearsal."""

    def stated_zone(self) -> StatedZone:
        return self._read(self._store.stated_zone, StatedZone(0, ""))

    def close(self) -> None:
        """Do nothing: the other store is not owned."""
