"""Several threads that write to one open journal, and files that are swapped under it."""

from __future__ import annotations

import shutil
from datetime import timedelta
from threading import Barrier
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import Edit, NoteEntry, slot
from herstel_gui.application.journal import Journal
from herstel_gui.domain.errors import ClosedJournalError, ReplacedJournalError
from herstel_gui.domain.text import Text
from herstel_gui.storage.backups import backup as backups
from herstel_gui.storage.backups.backup import DailyBackups, set_copy_aside
from herstel_gui.storage.engine import digests, private_files
from herstel_gui.storage.store.journal_file import open_journal, opened_copy
from tests.application.fakes import MORNING, FixedClock, choose_zone, content, store_zone
from tests.storage.conftest import DAY, FILLED
from tests.storage.racing import WITHIN, Gate, Racer, until_waiting

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.storage.store.sqlite_store import SqliteStore

CLOCK = FixedClock()
OTHER_DAY = DAY - timedelta(days=4000)
FROM_WORKER = NoteEntry(OTHER_DAY, "uit een bestand")
FROM_WINDOW = NoteEntry(OTHER_DAY - timedelta(days=1), "getypt")


def write(store: SqliteStore, note: NoteEntry) -> None:
    store.apply([Edit(None, note)], MORNING, Text("notitie"))


def stopped_before(owner: object, name: str, monkeypatch: pytest.MonkeyPatch) -> Gate:
    """Stop the first thread that calls a function, before the call."""
    gate, function = Gate(), getattr(owner, name)
    calls: list[None] = []

    def stop_first(*arguments: object, **named: object) -> object:
        calls.append(None)
        if len(calls) == 1:
            gate.stop()
        return function(*arguments, **named)

    monkeypatch.setattr(owner, name, stop_first)
    return gate


def test_the_copy_of_the_day_holds_no_change_of_another_thread(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "reservekopieen"
    store = open_journal(filled, CLOCK, backups=folder, busy=WITHIN * 1000)
    gate = stopped_before(DailyBackups, "_make", monkeypatch)
    first = Racer(lambda: write(store, FROM_WORKER))
    gate.reached()
    second = Racer(lambda: write(store, FROM_WINDOW))
    until_waiting(store.file.database.queue)
    gate.open()
    first.join()
    second.join()
    (copy,) = folder.iterdir()
    with opened_copy(copy, CLOCK) as before:
        assert content(before) == set(FILLED)
    assert content(store) == {*FILLED, FROM_WORKER, FROM_WINDOW}


def test_a_copy_set_aside_in_a_turn_holds_all_that_the_next_change_replaces(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_journal(filled, CLOCK, busy=WITHIN * 1000)
    gate = stopped_before(backups, "findings", monkeypatch)

    def merge() -> Path:
        with store.turn():
            copy = set_copy_aside(filled, tmp_path / "kopie", "samenvoegen", MORNING)
            write(store, FROM_WORKER)
            return copy

    worker = Racer(merge)
    gate.reached()
    window = Racer(lambda: write(store, FROM_WINDOW))
    until_waiting(store.file.database.queue)
    gate.open()
    copy = worker.join()
    window.join()
    assert list((tmp_path / "kopie").iterdir()) == [copy]
    with opened_copy(next((tmp_path / "kopie").iterdir()), CLOCK) as before:
        assert content(before) == set(FILLED)
    history = [slot(earlier.entry) for earlier in store.whole_history()]
    assert history == [], "nothing was overwritten between the copy and the change"


def test_four_copies_in_one_second_have_four_names(filled: Path, tmp_path: Path) -> None:
    barrier = Barrier(4)

    def copy() -> Path:
        barrier.wait(WITHIN)
        return set_copy_aside(filled, tmp_path / "kopie", "samenvoegen", MORNING)

    copies = {racer.join() for racer in [Racer(copy) for _ in range(4)]}
    assert copies == set((tmp_path / "kopie").iterdir())
    assert len(copies) == 4
    for path in (tmp_path / "kopie").iterdir():
        with opened_copy(path, CLOCK) as store:
            assert content(store) == set(FILLED)


def test_a_copy_never_replaces_the_copy_of_another_process(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = set_copy_aside(filled, tmp_path / "kopie", "samenvoegen", MORNING)
    # as when the other process made its copy after this one looked for a free name
    names = iter([first])
    real = private_files.free_name
    monkeypatch.setattr(backups, "free_name", lambda wanted: next(names, None) or real(wanted))
    second = set_copy_aside(filled, tmp_path / "kopie", "samenvoegen", MORNING)
    assert second != first
    assert set((tmp_path / "kopie").iterdir()) == {first, second}


def test_nothing_is_stored_after_closing(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_journal(filled, CLOCK, busy=WITHIN * 1000)
    gate = stopped_before(digests, "write_history", monkeypatch)
    writing = Racer(lambda: write(store, FROM_WORKER))
    gate.reached()
    late = Racer(lambda: write(store, FROM_WINDOW))
    until_waiting(store.file.database.queue)
    closing = Racer(store.close)
    with pytest.raises(ClosedJournalError, match="gesloten"):
        late.join()
    assert closing.running, "the write that is going on is finished first"
    gate.open()
    writing.join()
    closing.join()
    whole = filled.read_bytes()
    with pytest.raises(ClosedJournalError):
        store.keep_draft(DAY, "note", "te laat")
    with pytest.raises(ClosedJournalError):
        store_zone(store, "Europe/Brussels")
    assert filled.read_bytes() == whole
    assert content(open_journal(filled, CLOCK)) == {*FILLED, FROM_WORKER}


@pytest.fixture
def older(filled: Path, tmp_path: Path) -> Path:
    """A copy of the journal, as a synchronising program may put it back."""
    return shutil.copyfile(filled, tmp_path / "ouder")


def test_every_thread_is_refused_after_a_swap_until_the_join_is_done(filled: Path, older: Path) -> None:
    journal = Journal(open_journal(filled, CLOCK, busy=WITHIN * 1000), CLOCK)
    journal.set_note(OTHER_DAY, "maandag")
    older.replace(filled)
    for action in (
        lambda: journal.set_note(OTHER_DAY, "uit een bestand"),
        lambda: journal.drafts.keep(DAY, "note", "half"),
        lambda: choose_zone(journal, "Europe/Brussels"),
    ):
        with pytest.raises(ReplacedJournalError):
            Racer(action).join()
        with pytest.raises(ReplacedJournalError):
            action()
        assert journal.replaced
    assert journal.history.store_again().edits
    assert not journal.replaced
    assert journal.day(OTHER_DAY).note == "maandag"


def test_a_writer_waits_until_the_join_of_another_thread_is_done(
    filled: Path, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_journal(filled, CLOCK, busy=WITHIN * 1000)
    journal = Journal(store, CLOCK)
    journal.set_note(OTHER_DAY, "maandag")
    older.replace(filled)
    gate = stopped_before(store, "rows", monkeypatch)
    joining = Racer(journal.history.store_again)
    gate.reached()
    typing = Racer(lambda: journal.set_note(DAY, "woensdag"))
    until_waiting(store.file.database.queue)
    gate.open()
    joining.join()
    typing.join()
    assert journal.day(OTHER_DAY).note == "maandag"
    assert journal.day(DAY).note == "woensdag"


def test_a_second_swap_during_the_join_needs_a_second_join(
    filled: Path, older: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = shutil.copyfile(older, tmp_path / "nog een keer")
    store = open_journal(filled, CLOCK, busy=WITHIN * 1000)
    journal = Journal(store, CLOCK)
    journal.set_note(OTHER_DAY, "maandag")
    older.replace(filled)
    gate = stopped_before(store, "rows", monkeypatch)
    joining = Racer(journal.history.store_again)
    gate.reached()
    again.replace(filled)
    gate.open()
    with pytest.raises(ReplacedJournalError):
        joining.join()
    assert journal.replaced
    journal.history.store_again()
    assert journal.day(OTHER_DAY).note == "maandag"


def test_a_change_of_a_worker_is_joined_too(filled: Path, older: Path) -> None:
    journal = Journal(open_journal(filled, CLOCK, busy=WITHIN * 1000), CLOCK)
    Racer(lambda: journal.set_note(OTHER_DAY, "uit een bestand")).join()
    older.replace(filled)
    journal.history.store_again()
    assert journal.day(OTHER_DAY).note == "uit een bestand"
