"""Typing before the program is loaded is kept, and stored as soon as the journal is open."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from herstel_gui.app.program import Program
from herstel_gui.application.journal import Journal
from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.measures import BY_KEY, HRV_RMSSD, RESTING_HEART_RATE
from herstel_gui.storage.store.first_value import first_value
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.main_window import MainWindow
from tests.application.fakes import FixedClock
from tests.surroundings import Shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

import pytest

TODAY = date(2026, 11, 22)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    first = MainWindow()
    first.place("")
    first.show_first()
    qtbot.waitUntil(first.isActiveWindow)
    yield first
    # a program that took the window over has deleted the window
    if isValid(first):
        first.close()
        first.deleteLater()


@pytest.fixture
def program(window: MainWindow, tmp_path: Path) -> Iterator[Program]:
    """A loaded program that has not opened a journal yet."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = Shared.now()
    places = find_places(tmp_path / "thuis")
    places.prepare()
    program = Program(app, places, FixedClock(), first=window)
    program.settings.change(welcomed=True)
    yield program
    program.close()
    before.put_back()


def field(window: MainWindow) -> QWidget:
    focused = window.focusWidget()
    assert focused is not None
    return focused


def values(program: Program) -> dict[str, str]:
    record = program.window.signals.journal.day(TODAY)
    return {reading.measure: str(reading.value) for reading in record.readings}


def test_a_whole_morning_typed_early_is_stored(window: MainWindow, program: Program) -> None:
    for typed in ("58", "61", "0025 0545", ""):
        QTest.keyClicks(field(window), typed)
        QTest.keyClick(field(window), Qt.Key.Key_Tab)
    # a digit passes the cursor on
    QTest.keyClicks(field(window), "5465")
    assert program.open(program.last_journal())
    assert program.window is window
    assert values(program) == {
        "resting_heart_rate": "58",
        "hrv_rmssd": "61",
        "bed_time": "25",
        "wake_time": "345",
        "sleep_quality": "5",
        "mood": "4",
        "motivation": "6",
        "fatigue": "5",
    }


def test_half_typed_text_continues_in_the_form(window: MainWindow, program: Program) -> None:
    QTest.keyClicks(field(window), "57")
    QTest.keyClick(field(window), Qt.Key.Key_Backspace)
    QTest.keyClick(field(window), Qt.Key.Key_Shift)
    assert program.open(program.last_journal())
    assert values(program) == {}
    QTest.keyClicks(field(window), "4")
    QTest.keyClick(field(window), Qt.Key.Key_Tab)
    assert values(program) == {"resting_heart_rate": "54"}


def test_keys_pressed_while_the_window_is_built_are_stored(
    window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = iter(["5", "8", "\t", "6", "1", "\t", "7", ":", "3", "0", "\t"])
    steps: list[bool] = []

    def process_events() -> None:
        steps.append(window.isVisible())
        QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        for key in keys:
            QTest.keyClicks(field(window), key)
            break
        QApplication.processEvents()

    monkeypatch.setattr(window, "process_events", process_events)
    assert program.open(program.last_journal())
    assert len(steps) > 11
    assert all(steps)
    assert window.pages.current == "today"
    assert values(program) == {"resting_heart_rate": "58", "hrv_rmssd": "61", "sleep_duration": "450"}


def test_going_back_and_correcting_the_value_is_stored(window: MainWindow, program: Program) -> None:
    QTest.keyClicks(field(window), "57")
    QTest.keyClick(field(window), Qt.Key.Key_Tab)
    QTest.keyClick(field(window), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field(window), "58")
    QTest.keyClick(field(window), Qt.Key.Key_Return)
    assert program.open(program.last_journal())
    assert values(program) == {"resting_heart_rate": "58"}


def test_a_window_closed_early_stores_the_typing_first(
    qtbot: QtBot, window: MainWindow, program: Program
) -> None:
    QTest.keyClicks(field(window), "58")
    assert not window.close()
    assert program.open(program.last_journal())
    qtbot.waitUntil(lambda: not window.isVisible())
    assert values(program) == {"resting_heart_rate": "58"}


def filled(program: Program) -> None:
    """Fill in today before the journal is opened in the window."""
    journal = Journal(open_journal(program.last_journal(), FixedClock()), FixedClock())
    for measure, value in ((RESTING_HEART_RATE, 52), (HRV_RMSSD, 60), (BY_KEY["mood"], 5)):
        journal.enter(TODAY, measure, value)
    journal.close()


def test_the_stored_pulse_is_shown_and_overwriting_it_is_not_reported(
    window: MainWindow, program: Program
) -> None:
    filled(program)
    first = field(window)
    assert isinstance(first, QLineEdit)
    assert (first.text(), first.placeholderText()) == ("", "…"), (
        "the field does not look empty while the value is unknown"
    )
    window.show_known(first_value(program.last_journal(), RESTING_HEART_RATE.key, TODAY))
    assert (first.text(), first.selectedText()) == ("52", "52")
    QTest.keyClicks(first, "57")
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert program.open(program.last_journal())
    assert values(program)["resting_heart_rate"] == "57"
    assert not window.notice.isVisible()


@pytest.mark.parametrize("known", ["52", "", None])
def test_a_value_that_is_not_changed_stays(window: MainWindow, program: Program, known: str | None) -> None:
    filled(program)
    window.show_known(known)
    QTest.keyClick(field(window), Qt.Key.Key_Tab)
    assert program.open(program.last_journal())
    assert values(program)["resting_heart_rate"] == "52"
    assert program.window.signals.undo_stack.count() == 0


def test_a_shown_value_can_be_removed(window: MainWindow, program: Program) -> None:
    filled(program)
    window.show_known("52")
    QTest.keyClick(field(window), Qt.Key.Key_Backspace)
    QTest.keyClick(field(window), Qt.Key.Key_Tab)
    assert program.open(program.last_journal())
    assert "resting_heart_rate" not in values(program)


def test_a_value_read_too_late_does_not_replace_typing(window: MainWindow) -> None:
    QTest.keyClicks(field(window), "5")
    window.show_known("52")
    QTest.keyClicks(field(window), "7")
    first = field(window)
    assert isinstance(first, QLineEdit)
    assert first.text() == "57"


def test_overwriting_values_that_were_not_shown_is_reported_and_can_be_undone(
    window: MainWindow, program: Program
) -> None:
    filled(program)
    for typed in ("57", "64"):
        QTest.keyClicks(field(window), typed)
        QTest.keyClick(field(window), Qt.Key.Key_Tab)
    assert program.open(program.last_journal())
    assert values(program)["resting_heart_rate"] == "57"
    assert window.notice.text.text() == (
        "Er was vandaag al iets ingevuld. Wat je bij het starten typte, staat er nu: "
        "Ochtendpols 57 (was 52), HRV (rMSSD) 64 (was 60)."
    )
    window.notice.answer.click()
    kept = values(program)
    assert (kept["resting_heart_rate"], kept["hrv_rmssd"]) == ("52", "60")


EARLY = """
import sys
from PySide6.QtCore import QTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from herstel_gui.app import start

make_application = start.make_application

def make(resources):
    app = make_application(resources)
    timer = QTimer(app, interval=0)
    timer.timeout.connect(lambda: look(app, timer))
    timer.start()
    return app

def look(app, timer):
    field = app.focusWidget()
    if isinstance(field, QLineEdit):
        timer.stop()
        print("loaded" if "sqlalchemy" in sys.modules else "early", flush=True)
        QTest.keyClicks(field, "58")
        QTest.keyClick(field, Qt.Key.Key_Tab)
        QTest.keyClicks(field, "61")
        field.window().close()

start.make_application = make
sys.exit(start.main())
"""


def test_keys_are_taken_before_the_database_library_and_closing_stores_them(tmp_path: Path) -> None:
    environment = {**os.environ, "HERSTEL_HOME": str(tmp_path / "thuis")}
    command = [sys.executable, "-c", EARLY]
    ended = subprocess.run(  # noqa: S603  # the program itself
        command, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert (ended.returncode, ended.stdout) == (0, "early\n"), ended.stderr
    exported = subprocess.run(
        [sys.executable, "-m", "herstel_gui", "export", "--json", "-"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout
    assert '"value": 58' in exported
    assert '"value": 61' in exported
