"""Changes that could not be stored, kept in order and tried again."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from herstel_gui.domain.errors import (
    ChangedElsewhereError,
    HerstelError,
    JournalError,
    LockedJournalError,
    NewerJournalError,
    PasswordGoneError,
    StrangerJournalError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal

AGAIN_AFTER: Final = 3000
"""Milliseconds between attempts; an attempt may block for a moment while the file is locked."""

LASTING: Final = (ChangedElsewhereError, NewerJournalError)
"""Errors that remain. A damaged file is not among them: the user can put a backup in its place."""


def may_pass(error: JournalError) -> bool:
    """Return whether storing may work later: after a full disk, a removed stick, a lock or lost rights.

    This includes a file that lost its password, and another journal: the user may agree to write to it.
    """
    return isinstance(error, PasswordGoneError | StrangerJournalError) or not isinstance(error, LASTING)


class _Waiting(NamedTuple):
    """One change of the queue: ``store`` stores it; ``action`` makes it on any journal, for a rehearsal."""

    store: Callable[[], None]
    action: Callable[[Journal], Changes] | None


class PendingChanges(QObject):
    """A queue of changes to store, in the order in which they were typed.

    Signals: ``changed`` carries the length of the queue, ``failed`` a HerstelError that does not pass.
    ``settled`` is emitted when all were stored, ``forgotten`` when the user discarded them; a field with
    waiting text refreshes then.
    """

    changed = Signal(int)
    failed = Signal(object)
    settled = Signal()
    forgotten = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with an empty queue."""
        super().__init__(parent)
        self._waiting: deque[_Waiting] = deque()
        self._timer = QTimer(self, interval=AGAIN_AFTER)
        self._timer.timeout.connect(self.try_again)
        self.trouble: JournalError | None = None
        """The error of the first change in the queue."""
        self.kept_by: Callable[[], bool] | None = None
        """Keeps all waiting changes apart from the journal, for the next start; returns whether it did."""

    def __len__(self) -> int:
        """Return the number of waiting changes."""
        return len(self._waiting)

    @property
    def actions(self) -> list[Callable[[Journal], Changes]]:
        """The waiting changes in their order, as actions on a journal."""
        return [waiting.action for waiting in self._waiting if waiting.action is not None]

    def add(
        self,
        store: Callable[[], None],
        trouble: JournalError | None = None,
        action: Callable[[Journal], Changes] | None = None,
    ) -> None:
        """Add a change to the queue; when ``store`` raises a JournalError, it is called again later.

        ``action`` makes the same change on any journal and returns it; see ``actions``.
        """
        self._waiting.append(_Waiting(store, action))
        self.trouble = trouble or self.trouble
        self._timer.start()
        self.changed.emit(len(self._waiting))

    def try_again(self) -> bool:
        """Store the changes in order until one fails; return True when the queue is empty."""
        before = len(self._waiting)
        while self._waiting:
            # removed first: a change with an unexpected exception must not be called for ever
            waiting = self._waiting.popleft()
            try:
                waiting.store()
            except JournalError as error:
                if may_pass(error):
                    self._waiting.appendleft(waiting)
                    self.trouble = error
                    break
                self.failed.emit(error)
            except HerstelError as error:
                self.failed.emit(error)
        if not self._waiting:
            self._timer.stop()
            self.trouble = None
        if len(self._waiting) != before:
            self.changed.emit(len(self._waiting))
            if not self._waiting:
                self.settled.emit()
        return not self._waiting

    def try_now(self) -> bool:
        """Call ``try_again``, unless another program holds the file: waiting for the lock blocks typing."""
        return not isinstance(self.trouble, LockedJournalError) and self.try_again()

    @property
    def can_keep(self) -> bool:
        """Whether ``keep`` may succeed."""
        return self.kept_by is not None

    def keep(self) -> bool:
        """Keep all changes for the next start, apart from the journal; return whether this was done."""
        return self.kept_by is not None and self.kept_by()

    def pause(self) -> None:
        """Stop the timer: the journal is being closed or replaced."""
        self._timer.stop()

    def forget(self) -> None:
        """Discard all waiting changes; the caller asked the user first."""
        self._waiting.clear()
        self.try_again()
        self.changed.emit(0)
        self.forgotten.emit()
