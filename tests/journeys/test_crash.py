"""An uncaught exception is shown without journal content, and the window stays usable."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QProgressDialog

from herstel_gui import __version__
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.storage.integrity.check import check
from herstel_gui.views.crash_dialog import CrashDialog
from tests.application.fakes import MORNING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from tests.journeys.conftest import Start

TODAY = MORNING.date()
DIARY = "ruzie thuis"


@pytest.fixture
def program(start: Start, monkeypatch: pytest.MonkeyPatch) -> Program:
    """A program with a screen and with its crash hooks installed; the hooks are restored afterwards."""
    for module, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "a screen")
    program = start()
    program.crashes.install()
    program.window.signals.run(lambda journal: journal.set_note(TODAY, DIARY))
    return program


def break_down() -> None:
    int(DIARY)


def when_shown(qtbot: QtBot, act: Callable[[CrashDialog], None]) -> list[str]:
    """Call ``act`` with the crash dialog; the list receives the title of the dialog."""
    shown: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, CrashDialog):
            QTimer.singleShot(5, look)
            return
        shown.append(dialog.windowTitle())
        qtbot.waitUntil(dialog.isActiveWindow)
        act(dialog)

    look()
    return shown


def test_the_report_can_be_copied_and_the_window_stays_usable(program: Program, qtbot: QtBot) -> None:
    def act(dialog: CrashDialog) -> None:
        # a second crash opens no dialog over the first
        QTimer.singleShot(0, break_down)
        QApplication.processEvents()
        assert QApplication.activeModalWidget() is dialog
        qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
        report = QGuiApplication.clipboard().text()
        (details,) = dialog.findChildren(QPlainTextEdit)
        assert details.toPlainText() == report
        assert report.startswith(f"Herstel {__version__}, Python ")
        assert "builtins.ValueError" in report
        assert "break_down" in report
        assert DIARY not in report
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    shown = when_shown(qtbot, act)
    QTimer.singleShot(0, break_down)
    qtbot.waitUntil(lambda: bool(shown) and QApplication.activeModalWidget() is None)
    assert shown == ["Herstel – er ging iets mis"]
    window = program.window
    assert window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    window.pages.show("week")
    day = window.signals.journal.day(TODAY)
    assert (day.note, len(day.readings)) == (DIARY, 1)
    assert check(window.services.journal_path).sound


@pytest.mark.usefixtures("program")
def test_a_crash_in_a_worker_is_shown_by_the_window_thread(qtbot: QtBot) -> None:
    threads: list[bool] = []

    def act(dialog: CrashDialog) -> None:
        threads.append(threading.current_thread() is threading.main_thread())
        dialog.accept()

    shown = when_shown(qtbot, act)
    worker = threading.Thread(target=break_down)
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(shown) and QApplication.activeModalWidget() is None)
    assert threads == [True]


def test_a_crash_of_work_in_the_background_leaves_no_progress_in_front_of_its_report(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    progress: list[QProgressDialog] = []

    def crash(_paths: object, _report: object = None) -> None:
        raise ValueError

    def waiting() -> list[QProgressDialog]:
        widgets = QApplication.topLevelWidgets()
        return [each for each in widgets if isinstance(each, QProgressDialog) and each.isVisible()]

    def act(dialog: CrashDialog) -> None:
        progress.extend(waiting())
        dialog.accept()

    monkeypatch.setattr("herstel_gui.views.progress_dialog.PATIENCE", 0)
    monkeypatch.setattr("herstel_gui.importers.offering.offer", crash)
    shown = when_shown(qtbot, act)
    program.window.window_actions.files.import_paths([tmp_path / "a.csv"])
    qtbot.waitUntil(lambda: bool(shown))
    assert progress == []
    assert waiting() == []
