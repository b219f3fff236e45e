"""Batches can be undone and redone at any later time, also after a restart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.batches import LARGE, asks_first
from herstel_gui.application.changes import Changes, Edit, NoteEntry
from herstel_gui.application.importing import ParsedFile, import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import Session
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock, content

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from herstel_gui.application.changes import Entry

DAY = date(2026, 11, 22)
DAYS = [DAY - timedelta(days=back) for back in range(70)]


@dataclass
class Ticking(FixedClock):
    """A clock that advances a minute at each call of ``now``."""

    def now(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


class Bench:
    """A journal on disk that ``restart`` closes and opens again."""

    def __init__(self, path: Path) -> None:
        self.path, self.clock = path, Ticking()
        self.store = open_journal(path, self.clock)
        self.journal = Journal(self.store, self.clock)

    def restart(self) -> None:
        self.store.close()
        self.store = open_journal(self.path, self.clock)
        self.journal = Journal(self.store, self.clock)

    def take_in(self, value: int, days: list[date] = DAYS, source: str = "polar") -> Changes:
        entries: list[Entry] = [Reading(day, "resting_heart_rate", value, source) for day in days]
        entries.append(Session(f"{source}-1", days[0], minutes=45, source=source))
        return import_entries(
            self.journal, preview(self.journal, ParsedFile(source, source, "x", tuple(entries)))
        )

    @property
    def held(self) -> set[Entry]:
        return content(self.store)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    new_bench = Bench(tmp_path / "dagboek.herstel")
    new_bench.journal.enter(DAY, RESTING_HEART_RATE, 52)
    yield new_bench
    new_bench.store.close()
    assert check(new_bench.path).sound


def test_an_import_is_taken_back_without_a_trace_after_a_restart(bench: Bench) -> None:
    before, past = bench.held, bench.store.whole_history()
    bench.take_in(55)
    after = bench.held
    bench.restart()
    (imported,) = bench.journal.history.batches()
    assert (len(imported.edits), imported.sources, imported.removal) == (71, ("polar",), False)
    assert (min(imported.days), max(imported.days)) == (DAYS[-1], DAY)
    done = bench.journal.apply(imported.changes)
    assert bench.held == before
    assert bench.store.whole_history() == past
    assert bench.journal.history.batches() == [], "importing the file again brings it again"
    bench.journal.apply(done.inverse())
    assert bench.held == after
    bench.restart()
    (again,) = bench.journal.history.batches()
    assert not again.removal


def test_entries_changed_after_the_import_stay(bench: Bench) -> None:
    bench.take_in(55)
    session = next(entry for entry in bench.held if isinstance(entry, Session))
    changed = Session(session.id, session.day, minutes=50, source=session.source)
    bench.journal.sessions.change(changed)
    bench.journal.enter(DAY, RESTING_HEART_RATE, 53)
    newest, *_ = [batch for batch in bench.journal.history.batches() if len(batch.edits) > 1]
    assert newest.changed_since == 1
    bench.journal.apply(newest.changes)
    assert bench.held == {Reading(DAY, "resting_heart_rate", 53), changed}


def test_undoing_the_second_import_restores_the_value_of_the_first(bench: Bench) -> None:
    bench.take_in(55)
    first = bench.held
    bench.take_in(57)
    second, older = bench.journal.history.batches()
    assert older.changed_since == 70
    bench.journal.apply(second.changes)
    assert bench.held == first


def test_many_removed_entries_can_be_put_back(bench: Bench) -> None:
    bench.take_in(55)
    after = bench.held
    bench.journal.change(
        Text("weg"), [entry for entry in after if getattr(entry, "source", "") == "polar"], ()
    )
    bench.restart()
    undone, *_ = bench.journal.history.batches()
    assert undone.removal
    bench.journal.apply(undone.changes)
    assert bench.held == after


def test_typing_makes_no_batch(bench: Bench) -> None:
    for day in DAYS:
        bench.journal.enter(day, RESTING_HEART_RATE, 50)
        bench.journal.set_note(day, "moe")
        bench.journal.set_note(day, "")
    assert bench.journal.history.batches() == []


def test_large_changes_and_imports_need_a_confirmation(bench: Bench) -> None:
    def edits(count: int) -> tuple[Edit, ...]:
        return tuple(Edit(None, NoteEntry(day, "x")) for day in DAYS[:count])

    assert not asks_first(Changes(Text("notitie"), edits(LARGE - 1)))
    assert asks_first(Changes(Text("notitie"), edits(LARGE)))
    small = bench.take_in(55, DAYS[:2])
    assert asks_first(small)
    assert asks_first(small.inverse())
    (batch,) = bench.journal.history.batches()
    assert asks_first(batch.changes)
