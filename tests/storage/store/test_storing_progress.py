"""A long change tells how much of it is stored, and a short one nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from herstel_gui.application.changes import Edit, NoteEntry
from herstel_gui.application.storing_progress import CHUNK, MANY, told
from herstel_gui.domain.text import Text
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock

if TYPE_CHECKING:
    from pathlib import Path


def edits(count: int) -> list[Edit]:
    first = MORNING.date() - timedelta(days=count)
    return [Edit(None, NoteEntry(first + timedelta(days=number), "x")) for number in range(count)]


def test_a_row_that_is_replaced_counts_twice_because_it_goes_to_the_history(tmp_path: Path) -> None:
    store = open_journal(tmp_path / "dagboek.herstel", FixedClock())
    half = edits(MANY // 2)
    store.apply(half, MORNING, Text("x"))
    replaced = [Edit(edit.after, NoteEntry(edit.day, "y")) for edit in half]
    heard: list[tuple[int, int]] = []
    with told(lambda done, total: heard.append((done, total))):
        store.apply(replaced, MORNING, Text("x"))
    assert heard[-1] == (MANY, MANY)
    store.close()


def test_a_long_change_tells_how_many_rows_are_written(tmp_path: Path) -> None:
    store = open_journal(tmp_path / "dagboek.herstel", FixedClock())
    heard: list[tuple[int, int]] = []
    with told(lambda done, total: heard.append((done, total))):
        brought = store.apply(edits(MANY), MORNING, Text("x"))
        assert len(heard) == MANY // CHUNK
        heard.clear()
        store.exchange(brought.inverse(), (), MORNING, Text("x"))
    assert heard == [(done, MANY) for done in range(CHUNK, MANY + 1, CHUNK)]
    heard.clear()
    with told(lambda done, total: heard.append((done, total))):
        store.apply(edits(9), MORNING, Text("x"))
    store.apply(edits(MANY)[:-9], MORNING, Text("x"))
    assert heard == []
    store.close()
