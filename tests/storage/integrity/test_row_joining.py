"""A rescue keeps what the backup and the damaged journal hold, as merging two journals does."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from herstel_gui.application.changes import Edit, NoteEntry, TagEntry
from herstel_gui.domain.own_measures import Declaration, OwnKind, own_measure
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.engine.connections import connect_bare
from herstel_gui.storage.integrity.rescue import combined, write_journal
from herstel_gui.storage.integrity.salvage import Content, content_of
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock, content
from tests.storage.conftest import DAY

if TYPE_CHECKING:
    from pathlib import Path

LATER = MORNING + timedelta(hours=1)
OLD, NEW = NoteEntry(DAY, "in de kopie"), NoteEntry(DAY, "na de kopie")
TAG = TagEntry(DAY, "travel")


def read(path: Path) -> Content:
    connection = connect_bare(path, read_only=True)
    try:
        return content_of(connection)
    finally:
        connection.close()


def test_a_value_of_the_backup_goes_to_the_history_when_the_history_is_lost(tmp_path: Path) -> None:
    path, copy = tmp_path / "dagboek.herstel", tmp_path / "kopie.herstel"
    store = open_journal(path, FixedClock())
    store.apply([Edit(None, OLD), Edit(None, TAG)], MORNING, Text("notitie"))
    backup(path, copy)
    store.apply([Edit(OLD, NEW), Edit(TAG, None)], LATER, Text("notitie"))
    damaged = read(path)
    lost = Content(damaged.days, damaged.beside, (), {**damaged.stated, "history": "onleesbaar"})
    rescued = tmp_path / "gered.herstel"
    write_journal(rescued, combined(lost, read(copy)), LATER)
    store = open_journal(rescued, FixedClock())
    assert content(store) == {NEW}, "what was removed after the backup stays removed"
    assert {earlier.entry for earlier in store.history(DAY)} == {OLD, TAG}
    assert store.file.identity == open_journal(path, FixedClock()).file.identity


def test_joining_a_journal_with_its_own_copy_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "dagboek.herstel"
    store = open_journal(path, FixedClock())
    store.apply([Edit(None, OLD), Edit(None, TAG)], MORNING, Text("notitie"))
    store.apply([Edit(OLD, NEW), Edit(TAG, None)], LATER, Text("notitie"))
    whole, rescued = read(path), tmp_path / "gered.herstel"
    write_journal(rescued, combined(whole, whole), LATER)
    assert open_journal(rescued, FixedClock()).rows() == store.rows()


def test_a_doubtful_day_keeps_what_the_backup_holds(tmp_path: Path) -> None:
    path, copy = tmp_path / "dagboek.herstel", tmp_path / "kopie.herstel"
    store = open_journal(path, FixedClock())
    store.apply([Edit(None, OLD)], MORNING, Text("notitie"))
    backup(path, copy)
    store.apply([Edit(OLD, NEW)], LATER, Text("notitie"))
    damaged = read(path)
    # the row that replaced the note is lost, its digest and the history are not
    lost = Content({}, damaged.beside, damaged.history, damaged.stated)
    rescued = tmp_path / "gered.herstel"
    write_journal(rescued, combined(lost, read(copy)), LATER)
    assert content(open_journal(rescued, FixedClock())) == {OLD}


def test_the_declaration_of_an_own_measure_is_rescued_as_wide_as_its_values(tmp_path: Path) -> None:
    coffee = Declaration("Koffie", OwnKind.NUMBER, low=0, high=5)
    path, rescued = tmp_path / "dagboek.herstel", tmp_path / "gered.herstel"
    store = open_journal(path, FixedClock())
    value = Reading(DAY, "own.koffie.number", Decimal("7.5"), "typed")
    # as when the newer, wider declaration was lost
    store.apply([Edit(None, own_measure(value.measure, coffee)), Edit(None, value)], MORNING, Text("x"))
    write_journal(rescued, read(path), LATER)
    (own,) = open_journal(rescued, FixedClock()).surroundings().own_measures
    assert own.declaration == replace(coffee, high=Decimal("7.5"), decimals=1)
