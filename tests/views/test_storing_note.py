"""The note about a long change: how much of it is stored, and a button that stops it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QPushButton

from herstel_gui.application.changes import Changes
from herstel_gui.application.journal import Journal
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.long_changes import LongChanges
from herstel_gui.views.progress_dialog import close_progress, storing_dialog
from herstel_gui.views.storing_note import StoringNote
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Storing:
    """A long change in a worker that goes on when the test says so."""

    def __init__(self) -> None:
        self.changes = LongChanges(Journal(FakeStore(), FixedClock()))
        self.changes.run_aside = self._wait  # type: ignore[assignment]  # a worker that waits
        self.owner = QObject()
        self.answers: list[str] = []
        self._worker: list[Callable[[], None]] = []

    def _wait(self, work: Callable[[object], Any], done: Callable[[Any], None], _failed: object) -> object:
        self._worker.append(lambda: done(work(None)))
        return self

    def begin(self) -> None:
        self.changes.store(
            [lambda: Changes(Text("lang"), ())],
            lambda _stored: self.answers.append("stored"),
            lambda error: self.answers.append(type(error).__name__),
            self.owner,
        )

    def go_on(self) -> None:
        self._worker.pop()()


@pytest.fixture
def storing(qtbot: QtBot) -> Storing:
    del qtbot
    return Storing()


@pytest.fixture
def note(qtbot: QtBot, storing: Storing) -> StoringNote:
    note = StoringNote(storing.changes)
    qtbot.addWidget(note)
    return note


def test_it_appears_when_storing_takes_long_tells_the_percentage_and_goes(
    qtbot: QtBot, storing: Storing, note: StoringNote
) -> None:
    storing.begin()
    assert not note.isVisible()
    qtbot.waitUntil(note.isVisible)
    assert note.part.text() == "Bezig met bewaren…"
    storing.changes.progress.emit(42)
    assert note.part.text() == "Bezig met bewaren… 42 %"
    note.set_narrow(narrow=True)
    assert note.part.text() == "42 %"
    storing.go_on()
    assert not note.isVisible()
    assert storing.answers == ["stored"]


def test_its_button_answers_at_once_and_stops_the_storing(
    qtbot: QtBot, storing: Storing, note: StoringNote
) -> None:
    storing.begin()
    qtbot.waitUntil(note.isVisible)
    qtbot.mouseClick(note.stop, Qt.MouseButton.LeftButton)
    assert not note.stop.isEnabled()
    assert note.part.text() == "Wordt afgebroken…"
    storing.changes.progress.emit(43)
    assert note.part.text() == "Wordt afgebroken…"
    storing.go_on()
    assert storing.answers == ["StoringCancelledError"]
    assert not note.isVisible()
    storing.begin()
    assert note.stop.isEnabled()
    storing.go_on()
    assert storing.answers == ["StoringCancelledError", "stored"]


def test_the_dialog_above_another_one_shows_the_percentage_and_stops_too(
    qtbot: QtBot, storing: Storing
) -> None:
    window = QDialog()
    qtbot.addWidget(window)
    storing.begin()
    waiting = storing_dialog(window, storing.changes)
    storing.changes.progress.emit(42)
    assert waiting.value() == 42
    cancel = waiting.findChild(QPushButton)
    assert cancel is not None
    cancel.click()
    storing.changes.progress.emit(60)
    assert waiting.isHidden()
    storing.go_on()
    close_progress(waiting)
    assert storing.answers == ["StoringCancelledError"]
