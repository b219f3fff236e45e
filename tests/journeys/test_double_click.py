"""Double-clicked files open in the right window, also when the program is running already."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from herstel_gui.desktop.asked_files import asked_files
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.keys import new_key
from herstel_gui.views.club.window import ClubWindow
from herstel_gui.views.importing.import_dialog import ImportDialog
from tests.application.fakes import MORNING
from tests.clubs import shared
from tests.files import write_club_week

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.journeys.conftest import Start

TODAY = MORNING.date()


def club_windows() -> list[ClubWindow]:
    return [
        each for each in QApplication.topLevelWidgets() if isinstance(each, ClubWindow) and each.isVisible()
    ]


@pytest.fixture
def weeks(tmp_path: Path) -> list[Path]:
    paths = []
    for name in ("Anna", "Bo", "Cas"):
        week = shared(name)
        paths.append(tmp_path / week.file_name)
        write_club_week(week, paths[-1])
    return paths


def test_week_files_are_shown_in_one_window_beside_the_journal(
    start: Start, qtbot: QtBot, weeks: list[Path]
) -> None:
    program = start()
    path = program.window.services.journal_path
    # all at once, while the first file is being read
    for week in weeks:
        program.show_files(asked_files([week]))
    (window,) = club_windows()
    qtbot.waitUntil(lambda: window.model.rowCount() == 3)
    assert program.window.services.journal_path == path
    window.close()
    program.show_files(asked_files(weeks[:1]))
    qtbot.waitUntil(lambda: [each.model.rowCount() for each in club_windows()] == [1])


def test_a_journal_opens_in_the_window(start: Start, tmp_path: Path) -> None:
    program = start()
    program.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    other = tmp_path / "van de laptop.herstel"
    backup(program.window.services.journal_path, other)
    program.show_files(asked_files([other]))
    assert program.window.services.journal_path == other
    assert program.window.signals.journal.day(TODAY).readings


def test_files_given_beside_a_journal_are_offered_for_import(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    program = start()
    other, third = tmp_path / "laptop.herstel", tmp_path / "oud.herstel"
    for copy in (other, third):
        backup(program.window.services.journal_path, copy)
    table = tmp_path / "wellness.csv"
    table.write_text("date,restingHR\n2026-03-02,52\n", encoding="utf-8")
    program.show_files(asked_files([other, table, third]))
    assert program.window.services.journal_path == other
    qtbot.waitUntil(lambda: bool(program.window.findChildren(ImportDialog)), timeout=20_000)
    (dialog,) = program.window.findChildren(ImportDialog)
    assert [part.part.files for part in dialog.shown.parts] == [("wellness.csv",)]
    assert any("oud.herstel is een dagboek" in label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()
    program.show_others(asked_files([other, table]))
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in program.window.findChildren(ImportDialog)))


def test_a_file_that_is_no_journal_is_reported_and_the_window_stays(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    program = start()
    path = program.window.services.journal_path
    photo = tmp_path / "foto.herstel"
    photo.write_bytes(b"\x89PNG")
    program.show_files(asked_files([photo]))
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert str(photo) in box.text()
    qtbot.mouseClick(box.buttons()[0], Qt.MouseButton.LeftButton)
    assert program.window.services.journal_path == path


def test_files_opened_while_locked_wait_for_the_unlocking(
    start: Start, qtbot: QtBot, weeks: list[Path]
) -> None:
    program = start()
    path = program.window.services.journal_path
    key = new_key("een goed wachtwoord").key
    assert program.put_away(program.window.services.journal_path)
    rewrite(path, None, key)
    program.key_access.keys.add(key)
    program.reopen(path)
    program.lock.lock()
    program.show_files(asked_files(weeks))
    assert club_windows() == []
    program.lock.unlock()
    qtbot.waitUntil(lambda: [each.model.rowCount() for each in club_windows()] == [3])


def test_a_second_start_hands_its_file_to_the_first_process(
    start: Start, qtbot: QtBot, weeks: list[Path]
) -> None:
    program = start()
    home = program.places.data
    command = [sys.executable, "-m", "herstel_gui", "--home", str(home), *map(str, weeks)]
    with subprocess.Popen(command) as second:  # noqa: S603  # the program itself
        qtbot.waitUntil(lambda: bool(club_windows()), timeout=30_000)
        (window,) = club_windows()
        qtbot.waitUntil(lambda: window.model.rowCount() == 3)
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert second.returncode == 0


# -- macOS sends an event -------------------------------------------------------------------------------


MACOS = """
import sys
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent
from herstel_gui.app import start
from herstel_gui.views.club.window import ClubWindow
from herstel_gui.views.importing.import_dialog import ImportDialog

journal, early, late = map(QUrl.fromLocalFile, sys.argv[1:])
make_application = start.make_application

def make(resources):
    app = make_application(resources)
    # as at a start by double-click, the events are queued before the event loop begins
    for url in (QUrl("https://example.org"), journal, early):
        app.postEvent(app, QFileOpenEvent(url))
    QTimer(app, interval=5, timeout=lambda: look(app)).start()
    return app

def look(app):
    windows = [each for each in app.topLevelWidgets() if isinstance(each, ClubWindow)]
    rows = [each.model.rowCount() for each in windows]
    if rows == [1] and not windows[0].property("asked"):
        windows[0].setProperty("asked", True)
        app.postEvent(app, QFileOpenEvent(late))
    if rows == [2] and windows[0].isVisible():
        print(windows[0].parent().services.journal_path, flush=True)
        windows[0].parent().close()

start.make_application = make
sys.exit(start.main())
"""


def test_files_arrive_by_events_at_the_start_and_later(tmp_path: Path, weeks: list[Path]) -> None:
    journal = tmp_path / "map" / "mijn dagboek é.herstel"
    environment = {**os.environ, "HERSTEL_HOME": str(tmp_path / "thuis")}
    enter = ["--journal", str(journal), "enter", "--new", "vandaag", "pulse=52"]
    subprocess.run(  # noqa: S603  # the program itself
        [sys.executable, "-m", "herstel_gui", *enter], env=environment, stdout=subprocess.DEVNULL, check=True
    )
    ended = subprocess.run(  # noqa: S603
        [sys.executable, "-c", MACOS, str(journal), str(weeks[0]), str(weeks[1])],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (ended.returncode, ended.stdout) == (0, f"{journal}\n"), ended.stderr
