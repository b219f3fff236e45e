"""What could not be stored just now, kept in order and tried again until it can."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from herstel_gui.domain.errors import (
    ChangedElsewhereError,
    HerstelError,
    JournalError,
    LockedJournalError,
    NewerJournalError,
    PasswordGoneError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

AGAIN_AFTER: Final = 3000
"""Milliseconds between attempts. Each may wait a moment for another program that has the file."""

LASTING: Final = (ChangedElsewhereError, NewerJournalError)
"""Trouble that does not pass by waiting. Damage does: something whole comes in the place of the journal."""


def passing(error: JournalError) -> bool:
    """Whether the same may work in a while: a full disk, a stick that is out, a lock, lost rights.

    A file that lost its password counts: it is written to when its owner agrees.
    """
    return isinstance(error, PasswordGoneError) or not isinstance(error, LASTING)


class PendingChanges(QObject):
    """A row of things to store. ``changed`` carries how many there are, ``failed`` a HerstelError.

    ``settled`` is told when the last of them was done, ``forgotten`` when they were given up: a field that
    shows something that waits knows then what to show.
    The order is kept: what was typed last is stored last.
    """

    changed = Signal(int)
    failed = Signal(object)
    settled = Signal()
    forgotten = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing waiting."""
        super().__init__(parent)
        self._actions: deque[Callable[[], None]] = deque()
        self._timer = QTimer(self, interval=AGAIN_AFTER)
        self._timer.timeout.connect(self.try_again)
        self.trouble: JournalError | None = None
        """Why the first of them is waiting."""

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._actions)

    def add(self, action: Callable[[], None], trouble: JournalError | None = None) -> None:
        """Keep an action for later; it raises a JournalError as long as it cannot be done."""
        self._actions.append(action)
        self.trouble = trouble or self.trouble
        self._timer.start()
        self.changed.emit(len(self._actions))

    def try_again(self) -> bool:
        """Do what can be done now, in order; tell whether nothing is left."""
        before = len(self._actions)
        while self._actions:
            # taken away first: one that fails in a way that nobody foresaw is not tried for ever
            action = self._actions.popleft()
            try:
                action()
            except JournalError as error:
                if passing(error):
                    self._actions.appendleft(action)
                    self.trouble = error
                    break
                self.failed.emit(error)
            except HerstelError as error:
                self.failed.emit(error)
        if not self._actions:
            self._timer.stop()
            self.trouble = None
        if len(self._actions) != before:
            self.changed.emit(len(self._actions))
            if not self._actions:
                self.settled.emit()
        return not self._actions

    def try_now(self) -> bool:
        """Do the same, unless somebody has the file: waiting for that would hold up the typing."""
        return not isinstance(self.trouble, LockedJournalError) and self.try_again()

    def pause(self) -> None:
        """Try no more by itself: the journal is being closed, or another comes in its place."""
        self._timer.stop()

    def forget(self) -> None:
        """Give up what is waiting: the user was asked."""
        self._actions.clear()
        self.try_again()
        self.changed.emit(0)
        self.forgotten.emit()
