"""The journal for screens: every change passes here, is stored at once, can be undone and is told to all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from herstel_gui.application.changes import Changes
from herstel_gui.domain.errors import ChangedElsewhereError, JournalError
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.undo import ChangeCommand

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.domain.signals.signal import SignalReport


class JournalSignals(QObject):
    """One journal, its undo stack, and the day that the screens look at.

    Signals: ``changed`` carries Changes, ``stored`` the moment of storing, ``failed`` a JournalError that
    could not be answered where it arose, ``day_chosen`` the date now looked at.
    """

    changed = Signal(object)
    stored = Signal(object)
    failed = Signal(object)
    day_chosen = Signal(object)

    def __init__(self, journal: Journal, parent: QObject | None = None) -> None:
        """Begin on today with nothing to undo."""
        super().__init__(parent)
        self.journal = journal
        self.undo_stack = QUndoStack(self)
        self.day: date = journal.clock.today()
        self._reports: dict[date, SignalReport] = {}

    def run(self, action: Callable[[Journal], Changes]) -> bool:
        """Carry out an action and tell whether it was stored.

        A RefusedValueError passes through: the field that asked answers it. Trouble with the file is
        told by ``failed``; nothing was stored then and the field keeps what was typed.
        """
        try:
            changes = action(self.journal)
        except JournalError as error:
            self.failed.emit(error)
            return False
        self.adopt(changes)
        return True

    def adopt(self, changes: Changes) -> None:
        """Take in a change that was already stored (by ``run``, or by a worker after an import)."""
        if changes:
            self.undo_stack.push(ChangeCommand(changes, self._replay))
            self._tell(changes)

    def choose_day(self, day: date) -> None:
        """Look at another day."""
        if day != self.day:
            self.day = day
            self.day_chosen.emit(day)

    def report(self, day: date) -> SignalReport:
        """Return what the signals say of a day; kept until something changes."""
        if day not in self._reports:
            self._reports[day] = self.journal.report(day)
        return self._reports[day]

    def use_limits(self, limits: Limits) -> None:
        """Judge everything anew by other limits."""
        self.journal.limits = limits
        self._reports.clear()
        self.changed.emit(Changes(Text(""), ()))

    def _replay(self, changes: Changes) -> bool:
        try:
            self.journal.apply(changes)
        except ChangedElsewhereError as error:
            # the stack is in the middle of a step: it is emptied when that step is over
            QTimer.singleShot(0, self.undo_stack, self.undo_stack.clear)
            self.failed.emit(error)
            return False
        except JournalError as error:
            self.failed.emit(error)
            return False
        self._tell(changes)
        return True

    def _tell(self, changes: Changes) -> None:
        self._reports.clear()
        self.stored.emit(self.journal.clock.now())
        self.changed.emit(changes)
