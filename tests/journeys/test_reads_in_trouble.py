"""The journal cannot be read, whatever the user does and whatever was to happen later by itself.

The whole window is walked: every page, every button and action on it, every timer, every event that makes a
page look anew. Whatever reads the journal there must answer that it cannot: pytest-qt fails a test in whose
events an exception escapes.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QMenu, QMessageBox

from herstel_gui.application.changes import Changes, Edit
from herstel_gui.application.demo import demo
from herstel_gui.domain.errors import (
    JournalError,
    MissingJournalError,
    ReplacedJournalError,
)
from herstel_gui.domain.text import Text
from herstel_gui.storage.engine.connections import Database
from tests.application.fakes import MORNING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.app import Program
    from herstel_gui.views.main_window import MainWindow
    from tests.journeys.conftest import Start

TODAY = MORNING.date()
LEAVE = {"Afsluiten", "Sluiten"}
"""What ends the walk: the window itself is closed at its end."""


class Trouble:
    """Makes every question and every change of any journal fail, while it is on."""

    def __init__(self, kind: type[JournalError], patch: pytest.MonkeyPatch) -> None:
        self._kind, self._patch = kind, patch
        self.met = 0

    def begin(self) -> None:
        """From now on nothing can be read or written."""

        def fail(*_: object) -> None:
            self.met += 1
            raise self._kind(Text("Het dagboek is weg."))

        self._patch.setattr(Database, "reading", fail)
        self._patch.setattr(Database, "writing", fail)


@pytest.fixture
def _no_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody answers a dialog; what waits for an answer goes on without."""
    for kind in (QDialog, QMessageBox, QMenu, QPrintDialog):
        monkeypatch.setattr(kind, "exec", lambda *_: 0)
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")


def settle(qtbot: QtBot, program: Program) -> None:
    """Let everything happen that was to happen by itself."""
    qtbot.waitUntil(lambda: not program.background._tasks)  # noqa: SLF001
    for _ in range(3):
        QApplication.processEvents()


def press_everything(window: MainWindow) -> None:
    """Press every button and trigger every action of the page that is shown."""
    page = window.pages.built[window.pages.current]  # what a user sees
    for place in (page, page.header, window.banner):
        for button in place.findChildren(QAbstractButton):
            with suppress(RuntimeError):  # an earlier one may have taken it away
                if button.isVisible() and button.isEnabled() and button.text() not in LEAVE:
                    button.click()
        for action in place.findChildren(QAction):
            with suppress(RuntimeError):
                action.trigger()
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.reject()


def fire_timers(window: MainWindow) -> None:
    """Let everything happen at once that was to happen some time."""
    for timer in window.findChildren(QTimer) + window.signals.findChildren(QTimer):
        with suppress(RuntimeError):
            timer.setInterval(0)
            timer.start()
    for _ in range(3):
        QApplication.processEvents()
    for timer in window.findChildren(QTimer) + window.signals.findChildren(QTimer):
        with suppress(RuntimeError):
            timer.stop()


def walk(qtbot: QtBot, program: Program) -> None:
    """Do on every page what can be done there."""
    window = program.window
    for key in (*window.pages.keys, "why"):
        window.pages.show(key)
        settle(qtbot, program)
        window.signals.choose_day(TODAY.replace(day=TODAY.day - 2))
        press_everything(window)
        settle(qtbot, program)
        window.pages.show(key)
        window.signals.changed.emit(Changes(Text(""), ()))
        window.signals.choose_day(TODAY)
        fire_timers(window)
        settle(qtbot, program)


def full(program: Program) -> None:
    """Fill the journal with some weeks."""
    recent = [one for one in demo(1, 1, TODAY) if Edit(None, one).day > TODAY - timedelta(days=40)]
    program.window.signals.journal.change(Text("demo"), (), recent)


@pytest.mark.usefixtures("_no_answers")
@pytest.mark.parametrize(
    ("kind", "visited"),
    [(ReplacedJournalError, False), (MissingJournalError, True)],
    ids=["pages not seen yet", "pages seen before"],
)
def test_nothing_escapes_whatever_is_pressed(
    kind: type[JournalError], start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, visited: bool
) -> None:
    program = start()
    full(program)
    window = program.window
    # what comes of damage is another test's: here the window stays
    monkeypatch.setattr(program.safe, "rescue", lambda *_: None)
    if visited:
        walk(qtbot, program)
    told: list[JournalError] = []
    window.signals.failed.connect(told.append)
    trouble = Trouble(kind, monkeypatch)
    if not visited:
        # a window that was just built has put off what it reads once
        program.change_look(text_scale=125)
    trouble.begin()
    walk(qtbot, program)
    assert trouble.met > 20, "the walk meets the journal"
    assert told
    window.signals.waiting.forget()
    program.window.closing.end(for_good=True)


def test_what_could_not_be_shown_is_when_the_journal_is_back(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    full(program)
    window = program.window
    settle(qtbot, program)
    told: list[JournalError] = []
    window.signals.failed.connect(told.append)
    with monkeypatch.context() as patch:
        Trouble(MissingJournalError, patch).begin()
        window.signals.changed.emit(Changes(Text(""), ()))
        window.signals.choose_day(TODAY.replace(day=TODAY.day - 1))
        settle(qtbot, program)
        window.signals.attempts.try_again()
        assert len(told) == 1, "it is told once"
        assert window.trouble.isVisible()
    window.signals.attempts.try_again()
    assert not window.trouble.isVisible()
    page = window.pages.built["today"]
    assert not page._stale  # noqa: SLF001
    assert page.rows["resting_heart_rate"].shown  # type: ignore[attr-defined]
