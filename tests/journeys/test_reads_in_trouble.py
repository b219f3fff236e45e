"""Every reading of the journal fails while a user works in the window.

The tests show every page, press every button, trigger every action and fire every timer. Each handler that
reads the journal must catch the JournalError: pytest-qt fails a test when an exception escapes from an event.
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

from herstel_gui.app.program import Program
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

    from herstel_gui.views.main_window import MainWindow
    from tests.journeys.conftest import Start

TODAY = MORNING.date()
LEAVE = {"Afsluiten", "Sluiten"}
"""Buttons that would close the window; the test closes the window at the end."""


class Trouble:
    """Makes reading and writing fail in every journal."""

    def __init__(self, kind: type[JournalError], patch: pytest.MonkeyPatch) -> None:
        self._kind, self._patch = kind, patch
        self.met = 0

    def begin(self) -> None:
        """Let all reading and writing fail until the end of the test."""

        def fail(*_: object) -> None:
            self.met += 1
            raise self._kind(Text("Het dagboek is weg."))

        self._patch.setattr(Database, "reading", fail)
        self._patch.setattr(Database, "writing", fail)


@pytest.fixture
def _no_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Close all dialogs without an answer."""
    for kind in (QDialog, QMessageBox, QMenu, QPrintDialog):
        monkeypatch.setattr(kind, "exec", lambda *_: 0)
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")


def settle(qtbot: QtBot, program: Program) -> None:
    """Wait for the background work, and process the events."""
    qtbot.waitUntil(lambda: not program.background._tasks)  # noqa: SLF001
    for _ in range(3):
        QApplication.processEvents()


def press_everything(window: MainWindow) -> None:
    """Press every button and trigger every action of the page that is shown."""
    page = window.pages.built[window.pages.current]  # what a user sees
    for place in (page, page.header, window.banner):
        for button in place.findChildren(QAbstractButton):
            with suppress(RuntimeError):  # an earlier click may have deleted the button
                if button.isVisible() and button.isEnabled() and button.text() not in LEAVE:
                    button.click()
        for action in place.findChildren(QAction):
            with suppress(RuntimeError):
                action.trigger()
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.reject()


def fire_timers(window: MainWindow) -> None:
    """Fire all timers at once."""
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
    """Show every page, press everything, and send the events that refresh a page."""
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
    """Fill the journal with some weeks of made-up days."""
    recent = [entry for entry in demo(1, 1, TODAY) if Edit(None, entry).day > TODAY - timedelta(days=40)]
    program.window.signals.journal.change(Text("demo"), (), recent)


@pytest.mark.usefixtures("_no_answers")
@pytest.mark.parametrize(
    ("kind", "visited"),
    [(ReplacedJournalError, False), (MissingJournalError, True)],
    ids=["pages not seen yet", "pages seen before"],
)
def test_no_exception_escapes_when_the_journal_cannot_be_read(
    kind: type[JournalError], start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, visited: bool
) -> None:
    # the rescue of a damaged journal has its own tests; here the window stays
    monkeypatch.setattr(Program, "rescue", lambda *_: None)
    program = start()
    full(program)
    window = program.window
    if visited:
        walk(qtbot, program)
    errors: list[JournalError] = []
    window.signals.failed.connect(errors.append)
    trouble = Trouble(kind, monkeypatch)
    if not visited:
        # a new window has postponed the reading that happens once
        program.change_look(text_scale=125)
    trouble.begin()
    walk(qtbot, program)
    assert trouble.met > 20, "the walk reads the journal"
    assert errors
    window.signals.waiting.forget()
    program.window.closing.end(for_good=True)


def test_pages_are_filled_when_the_journal_can_be_read_again(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    full(program)
    window = program.window
    settle(qtbot, program)
    errors: list[JournalError] = []
    window.signals.failed.connect(errors.append)
    with monkeypatch.context() as patch:
        Trouble(MissingJournalError, patch).begin()
        window.signals.changed.emit(Changes(Text(""), ()))
        window.signals.choose_day(TODAY.replace(day=TODAY.day - 1))
        settle(qtbot, program)
        window.signals.attempts.try_again()
        assert len(errors) == 1, "the error is shown once"
        assert window.trouble.isVisible()
    window.signals.attempts.try_again()
    assert not window.trouble.isVisible()
    page = window.pages.built["today"]
    assert not page._stale  # noqa: SLF001
    assert page.rows["resting_heart_rate"].shown  # type: ignore[attr-defined]
