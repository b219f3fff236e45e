"""The disk fills up, the stick goes out, somebody holds the file: in the middle of typing, and it passes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox

from herstel_gui.application.journal import Journal
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.storage import database
from herstel_gui.storage.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.app import Program
    from tests.journeys.conftest import Start

TODAY = MORNING.date()
Fault = Callable[[Path, pytest.MonkeyPatch], AbstractContextManager[None]]

HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("bezet", flush=True)
sys.stdin.read()
"""


@contextmanager
def full(_path: Path, patch: pytest.MonkeyPatch) -> Iterator[None]:
    with patch.context() as patched:
        pages = "PRAGMA max_page_count = 1"
        patched.setattr(database, "_PROMISED", (*database._PROMISED, pages))  # noqa: SLF001
        yield


@contextmanager
def file_gone(path: Path, _patch: pytest.MonkeyPatch) -> Iterator[None]:
    path.rename(path.with_suffix(".weg"))
    yield
    path.with_suffix(".weg").rename(path)


@contextmanager
def folder_gone(path: Path, _patch: pytest.MonkeyPatch) -> Iterator[None]:
    away = path.parent.with_name("uit de computer")
    path.parent.rename(away)
    yield
    away.rename(path.parent)


@contextmanager
def held(path: Path, _patch: pytest.MonkeyPatch) -> Iterator[None]:
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:  # noqa: S603
        assert other.stdout is not None
        other.stdout.readline()
        yield


def pulse(program: Program) -> object:
    reading = program.window.signals.journal.day(TODAY).effective(RESTING_HEART_RATE.key)
    return reading and reading.value


def big_note(program: Program) -> bool:
    """Store something that needs room of its own."""
    return program.window.signals.run(lambda journal: journal.set_note(TODAY, "druk " * 3000))


@pytest.mark.parametrize("fault", [full, file_gone, folder_gone, held])
def test_nothing_is_lost_and_storing_goes_on_by_itself(
    fault: Fault, start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    window = program.window
    path = window.services.journal_path
    assert window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 50))
    qtbot.waitUntil(lambda: bool(program.settings.get().checked))
    with fault(path, monkeypatch):
        assert not big_note(program)
        window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
        assert window.trouble.isVisible()
        said = window.trouble.findChild(QLabel)
        assert isinstance(said, QLabel)
        assert "Herstel probeert het steeds opnieuw" in said.text()
        assert not window.signals.waiting.try_again()
    assert window.signals.waiting.try_again()
    assert pulse(program) == 52
    assert not window.trouble.isVisible()
    program.close()
    kept = open_journal(path, FixedClock(), create=False).days()[TODAY]
    assert kept.note.startswith("druk druk")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a folder on a disk of 600 kB."""
    folder = tmp_path / "klein"
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", "size=600k", "tmpfs", str(folder)]
    if not mount or not unmount or subprocess.run([mount, *options], check=False).returncode:  # noqa: S603
        pytest.skip("NOT TRIED: no disk can be mounted here")
    yield folder
    subprocess.run([unmount, "--lazy", str(folder)], check=True)  # noqa: S603


def test_a_disk_that_is_really_full(start: Start, small_disk: Path) -> None:
    program = start()
    path = small_disk / "dagboek.herstel"
    assert program.open(path)
    signals = program.window.signals
    assert signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 50))
    filler = small_disk / "vakantiefoto"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    assert not big_note(program)
    assert not signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    assert pulse(program) == 50
    filler.unlink()
    assert signals.waiting.try_again()
    assert pulse(program) == 52
    assert signals.journal.day(TODAY).note
    program.close()


def test_closing_asks_first(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start()
    window = program.window
    answers: list[str] = []

    def answer(box: QMessageBox) -> None:
        (button,) = [one for one in box.buttons() if one.text() == answers[0]]
        asked.append(box.text())
        button.click()

    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", answer)
    with file_gone(window.services.journal_path, monkeypatch):
        big_note(program)
        answers[:] = ["Terug"]
        window.close()
        assert window.isVisible()
        assert asked == ["Eén wijziging is nog niet opgeslagen. Als je nu sluit, is die weg."]
        answers[:] = ["Sluiten zonder opslaan"]
        window.close()
        assert not window.isVisible()


def test_another_look_asks_nothing_and_loses_nothing(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start()
    path = program.window.services.journal_path
    with file_gone(path, monkeypatch):
        big_note(program)
    program.change_look(text_scale=125)
    assert program.window.signals.waiting.try_again()
    assert program.window.signals.journal.day(TODAY).note


def test_closing_stores_what_can_be_stored_by_then(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start()
    path = program.window.services.journal_path
    with file_gone(path, monkeypatch):
        big_note(program)
    program.window.close()
    assert not program.window.isVisible()
    program.close()
    assert open_journal(path, FixedClock()).days()[TODAY].note.startswith("druk")


@pytest.mark.parametrize("in_place", [False, True], ids=["another file", "written over"])
def test_a_sync_program_that_puts_back_an_older_file_takes_nothing_away(
    start: Start, tmp_path: Path, *, in_place: bool
) -> None:
    program = start()
    window = program.window
    path = window.services.journal_path
    window.signals.run(lambda journal: journal.set_note(TODAY, "van gisteren"))
    older = tmp_path / "ouder"
    older.write_bytes(path.read_bytes())
    window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    if in_place:
        path.write_bytes(older.read_bytes())
    else:
        older.replace(path)
    told: list[object] = []
    window.signals.caught_up.connect(told.append)
    assert window.signals.run(lambda journal: journal.set_note(TODAY, "verder"))
    assert len(told) == 1
    assert pulse(program) == 52
    assert window.signals.journal.day(TODAY).note == "verder"


def test_what_the_command_line_adds_meanwhile_stays(start: Start) -> None:
    program = start()
    window = program.window
    path = window.services.journal_path
    window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    other = Journal(open_journal(path, FixedClock()), FixedClock())
    other.set_note(TODAY, "van de opdrachtregel")
    assert window.signals.run(lambda journal: journal.set_tag(TODAY, "reis", on=True))
    day = window.signals.journal.day(TODAY)
    assert (day.note, day.tags, pulse(program)) == ("van de opdrachtregel", ("reis",), 52)
