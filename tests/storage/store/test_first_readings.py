"""The readings of one day are told before a journal is opened, or not at all."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from herstel_gui.application.journal import Journal
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.storage.engine.file_format import FORMAT_VERSION
from herstel_gui.storage.store.first_readings import first_readings
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock
from tests.storage.conftest import FILLED, run_sql


def store(path: Path, *readings: Reading) -> None:
    clock = FixedClock()
    journal = Journal(open_journal(path, clock), clock)
    journal.change(Text("voorbeeld"), [], readings)
    journal.close()


def imported(day: date) -> list[Reading]:
    return [
        Reading(day, "resting_heart_rate", value, source) for value, source in ((55, "garmin"), (50, "oura"))
    ]


def test_they_are_those_of_the_open_journal(filled: Path) -> None:
    clock = FixedClock()
    journal = Journal(open_journal(filled, clock), clock)
    days = {entry.day for entry in FILLED if isinstance(entry, Reading)}
    stored = {day: journal.day(day).readings for day in days}
    journal.close()
    assert len(stored) > 1
    told = {day: first_readings(filled, day) for day in days}
    assert told == stored


def test_a_typed_value_counts_whatever_was_imported(path: Path) -> None:
    day = MORNING.date()
    typed = Reading(day, "resting_heart_rate", 52)
    store(
        path,
        typed,
        Reading(day, "resting_heart_rate", 55, "garmin"),
        Reading(day, "resting_heart_rate", 50, "oura"),
    )
    told = first_readings(path, day)
    assert told is not None
    assert typed in told


def test_between_imported_values_of_several_sources_nothing_is_chosen(path: Path) -> None:
    day = MORNING.date()
    store(
        path, Reading(day, "resting_heart_rate", 55, "garmin"), Reading(day, "resting_heart_rate", 50, "oura")
    )
    assert first_readings(path, day) is None


@pytest.mark.parametrize("version", [FORMAT_VERSION - 1, FORMAT_VERSION + 1])
def test_a_file_of_another_version_is_left_to_the_opening(filled: Path, version: int) -> None:
    run_sql(filled, f"PRAGMA user_version = {version}")
    assert first_readings(filled, MORNING.date()) is None


def test_an_encrypted_file_is_left_to_the_opening(encrypted: Path) -> None:
    assert first_readings(encrypted, MORNING.date()) is None


def test_a_file_in_use_is_not_waited_for(filled: Path) -> None:
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert first_readings(filled, MORNING.date()) is None


@pytest.mark.parametrize("content", [None, b"", b"geen dagboek", b"SQLite format 3\0" + bytes(200)])
def test_what_is_no_journal_tells_nothing_and_stays(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "dagboek.herstel"
    if content is not None:
        path.write_bytes(content)
    assert first_readings(path, MORNING.date()) is None
    assert [(each, each.read_bytes()) for each in tmp_path.iterdir()] == (
        [] if content is None else [(path, content)]
    )


def test_a_folder_and_a_pipe_tell_nothing(tmp_path: Path) -> None:
    assert first_readings(tmp_path, MORNING.date()) is None
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pijp")
        assert first_readings(tmp_path / "pijp", MORNING.date()) is None


def test_a_journal_stays_as_it_is(filled: Path) -> None:
    before = filled.read_bytes()
    assert first_readings(filled, MORNING.date()) is not None
    assert filled.read_bytes() == before
    assert list(filled.parent.iterdir()) == [filled]
