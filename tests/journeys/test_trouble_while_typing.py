"""A full disk, a removed stick or a locked file while the user types; storing continues afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from herstel_gui.application.journal import Journal
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.qt_models import pending_changes as waiting
from herstel_gui.storage.engine import connections as database
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.today.page import TodayPage
from tests.application.fakes import MORNING, FixedClock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from herstel_gui.views.main_window import MainWindow
    from tests.journeys.conftest import Start

TODAY = MORNING.date()
Key = Qt.Key
NOBODY = 65534
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


@contextmanager
def rights_gone(path: Path, _patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Make the file and its folder read-only; root drops its privileges, which bypass permissions."""
    with changed_rights(path, file=0o444, folder=0o555):
        yield


@contextmanager
def folder_closed(path: Path, _patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take away the right to enter the folder: nothing can be asked about its file."""
    with changed_rights(path, file=0o600, folder=0):
        yield


@contextmanager
def changed_rights(path: Path, *, file: int, folder: int) -> Iterator[None]:
    rights = {place: place.stat().st_mode for place in (path, path.parent)}
    path.chmod(file)
    path.parent.chmod(folder)
    try:
        with as_nobody(path.parent):
            yield
    finally:
        # the folder first, or its owner could not reach the file
        for place, mode in reversed(rights.items()):
            place.chmod(mode)


@contextmanager
def as_nobody(path: Path) -> Iterator[None]:
    """Drop the privileges of root, which bypass permissions; the ordinary user must reach ``path``."""
    if not hasattr(os, "geteuid") or os.geteuid():
        yield
        return
    try:
        os.seteuid(NOBODY)
    except PermissionError:
        pytest.skip("NOT TRIED: root without the right to become somebody else")
    try:
        if not os.path.exists(path):
            pytest.skip("NOT TRIED: temporary folders that only root may enter")
        yield
    finally:
        os.seteuid(0)


def pulse(program: Program) -> object:
    reading = program.window.signals.journal.day(TODAY).effective(RESTING_HEART_RATE.key)
    return reading and reading.value


def big_note(program: Program) -> bool:
    """Store a note that is too long for the free space in the file."""
    return program.window.signals.run(lambda journal: journal.set_note(TODAY, "druk " * 3000))


FAULTS = [full, file_gone, folder_gone, held, rights_gone, folder_closed]


@pytest.mark.parametrize("fault", FAULTS)
def test_waiting_changes_are_stored_when_the_fault_is_over(
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
        label = window.trouble.findChild(QLabel)
        assert isinstance(label, QLabel)
        assert "Herstel probeert het steeds opnieuw" in label.text()
        assert not window.signals.waiting.try_again()
    assert window.signals.waiting.try_again()
    assert pulse(program) == 52
    assert not window.trouble.isVisible()
    program.close()
    kept = open_journal(path, FixedClock(), create=False).days()[TODAY]
    assert kept.note.startswith("druk druk")


def typed(*parts: str | Qt.Key) -> None:
    """Type into the field with the focus."""
    for part in parts:
        focus = QApplication.focusWidget()
        assert focus is not None
        if isinstance(part, str):
            QTest.keyClicks(focus, part)
        else:
            QTest.keyClick(focus, part)


def shown_text(window: MainWindow) -> str:
    label = window.trouble.findChild(QLabel)
    assert isinstance(label, QLabel)
    return label.text() if window.trouble.isVisible() else ""


@pytest.mark.parametrize("fault", FAULTS)
def test_text_typed_during_a_fault_stays_in_the_field_and_is_stored_later(
    fault: Fault, start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "AGAIN_AFTER", 500)
    program = start()
    window = program.window
    page = window.pages.show("today")
    assert isinstance(page, TodayPage)
    path = window.services.journal_path
    typed("50", Key.Key_Tab)
    assert pulse(program) == 50
    qtbot.waitUntil(lambda: bool(program.settings.get().checked))
    questions: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: questions.append(box.text()))
    with fault(path, monkeypatch):
        page.note.edit.setFocus()
        note = "in de trein " * 600  # too long for the free space in the file
        page.note.edit.insertPlainText(note[:-1])
        typed(" ", Key.Key_Tab)
        page.start_focus()
        typed("52", Key.Key_Tab, "61", Key.Key_Tab)
        page.rows["mood"].editor.setFocus()
        typed("3")
        assert "Je laatste 4 wijzigingen zijn niet weg" in shown_text(window)
        assert page.head.status.text() == "Nog niet bewaard: 4 wijzigingen"
        fields = page.rows["resting_heart_rate"].waiting, page.rows["hrv_rmssd"].waiting
        assert (*fields, page.rows["mood"].waiting) == ("52", "61", "3")
        assert page.note.edit.toPlainText() == note
        window.close()
        assert window.isVisible()
        assert questions == ["4 wijzigingen staan nog niet in je dagboek. Herstel kan die apart bewaren."]
    qtbot.waitUntil(lambda: not window.signals.waiting)
    assert not shown_text(window)
    assert "✓ Bewaard" in page.head.status.text()
    assert not page.pending_question()
    program.close()
    assert len(questions) == 1
    day = open_journal(path, FixedClock(), create=False).days()[TODAY]
    values = {reading.measure: reading.value for reading in day.readings}
    assert values == {"resting_heart_rate": 52, "hrv_rmssd": 61, "mood": 3}
    assert day.note == note.rstrip()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a file system of 600 kB."""
    folder = tmp_path / "klein"
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", "size=600k", "tmpfs", str(folder)]
    if not mount or not unmount or subprocess.run([mount, *options], check=False).returncode:  # noqa: S603
        pytest.skip("NOT TRIED: no disk can be mounted here")
    yield folder
    subprocess.run([unmount, "--lazy", str(folder)], check=True)  # noqa: S603


def test_a_full_file_system(start: Start, small_disk: Path) -> None:
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


def test_closing_with_waiting_changes_asks_first(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start()
    window = program.window
    answers: list[str] = []

    def answer(box: QMessageBox) -> None:
        (button,) = [folder for folder in box.buttons() if folder.text() == answers[0]]
        questions.append(box.text())
        button.click()

    questions: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", answer)
    with file_gone(window.services.journal_path, monkeypatch):
        big_note(program)
        answers[:] = ["Terug"]
        window.close()
        assert window.isVisible()
        assert questions == ["Eén wijziging staat nog niet in je dagboek. Herstel kan die apart bewaren."]
        answers[:] = ["Sluiten zonder te bewaren"]
        window.close()
        assert not window.isVisible()


def test_changing_the_text_size_keeps_waiting_changes_without_a_question(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    path = program.window.services.journal_path
    with file_gone(path, monkeypatch):
        big_note(program)
    program.change_look(text_scale=125)
    assert program.window.signals.waiting.try_again()
    assert program.window.signals.journal.day(TODAY).note


def test_closing_stores_waiting_changes_when_the_fault_is_over(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    path = program.window.services.journal_path
    with file_gone(path, monkeypatch):
        big_note(program)
    program.window.close()
    assert not program.window.isVisible()
    program.close()
    assert open_journal(path, FixedClock()).days()[TODAY].note.startswith("druk")


@pytest.mark.parametrize("in_place", [False, True], ids=["another file", "written over"])
def test_an_older_file_restored_by_a_sync_program_loses_no_entry(
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
    signals: list[object] = []
    window.signals.caught_up.connect(signals.append)
    assert window.signals.run(lambda journal: journal.set_note(TODAY, "verder"))
    assert len(signals) == 1
    assert pulse(program) == 52
    assert window.signals.journal.day(TODAY).note == "verder"


def test_an_entry_added_by_a_command_stays(start: Start) -> None:
    program = start()
    window = program.window
    path = window.services.journal_path
    window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    other = Journal(open_journal(path, FixedClock()), FixedClock())
    other.set_note(TODAY, "van de opdrachtregel")
    assert window.signals.run(lambda journal: journal.set_tag(TODAY, "reis", on=True))
    day = window.signals.journal.day(TODAY)
    assert (day.note, day.tags, pulse(program)) == ("van de opdrachtregel", ("reis",), 52)
