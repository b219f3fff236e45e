"""Announces what happens to the journal and in the main window: storing, undoing, another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from herstel_gui.qt_models.texts import long_day
from herstel_gui.views.widgets.saying import say

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QUndoCommand
    from PySide6.QtWidgets import QWidget

    from herstel_gui.qt_models.journal_signals import JournalSignals


class SpokenNews(QObject):
    """Joins the signals of a journal and its window.

    What happens in one turn of the event loop is one announcement: storing and another day, for instance.
    """

    def __init__(self, window: QWidget, signals: JournalSignals) -> None:
        """Connect the signals; ``window`` makes the announcements."""
        super().__init__(window)
        self._window, self._stack = window, signals.undo_stack
        self._step: list[str] = []
        self._turned = False
        self._index = self._stack.index()
        self._redone = self._command(self._index)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._say)
        signals.stored.connect(self._stored)
        signals.day_chosen.connect(self._day_chosen)
        self._stack.indexChanged.connect(self._index_changed)

    def _command(self, index: int) -> QUndoCommand | None:
        return self._stack.command(index) if index < self._stack.count() else None

    def _stored(self, _moment: object) -> None:
        self._tell(self.tr("Bewaard"))

    def _day_chosen(self, day: date) -> None:
        self._tell(long_day(day))

    def _index_changed(self, index: int) -> None:
        """Name the step that was undone or redone; a new step is only stored."""
        again = index == self._index + 1 and self._command(self._index) is self._redone
        if index < self._index and self._stack.redoText():
            self._turn(self.tr("Ongedaan gemaakt: {what}").format(what=self._stack.redoText()))
        elif again and self._stack.undoText():
            self._turn(self.tr("Opnieuw gedaan: {what}").format(what=self._stack.undoText()))
        self._index, self._redone = index, self._command(index)

    def _turn(self, words: str) -> None:
        self._turned = True
        self._tell(words)

    def _tell(self, words: str) -> None:
        if words not in self._step:
            self._step.append(words)
        self._soon.start()

    def _say(self) -> None:
        step, self._step = self._step, []
        stored = self.tr("Bewaard")
        if len(step) > 1 and self._turned:
            step = [words for words in step if words != stored]  # what was undone is stored as well
        self._turned = False
        say(self._window, ". ".join(step))
