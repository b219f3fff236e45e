"""Joining the journal with a file by which another program replaced it, before anything else is stored."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from herstel_gui.application.changes import Changes
from herstel_gui.domain.errors import (
    JournalError,
    LockedJournalError,
    PasswordGoneError,
    ReplacedJournalError,
)
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.qt_models.awaited import Awaited

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.application.journal import Journal
    from herstel_gui.qt_models.awaited import RunsAside

LONG: Final = timedelta(days=400)
"""A journal of more days than this is joined in a worker: a key press does not wait for reading all of it."""
_BUSY: Final = tr_noop(
    "Een ander programma heeft je dagboek gewijzigd. Herstel voegt het eerst samen met wat je hier invulde; "
    "daarna wordt dit vanzelf bewaard."
)


class Joining(QObject):
    """The join of one open journal: from the replacement until it is done, the store refuses every write.

    Signals: ``joined`` carries the Changes of this program that the file lacked. ``begun`` is emitted before
    a join in a worker; afterwards ``joined`` and ``resumed`` are, or ``failed`` with a JournalError.
    """

    begun = Signal()
    joined = Signal(object)
    resumed = Signal()
    failed = Signal(object)

    def __init__(self, journal: Journal, parent: QObject | None = None) -> None:
        """Join ``journal``, in this thread until ``run_aside`` is set."""
        super().__init__(parent)
        self._journal = journal
        self.run_aside: RunsAside | None = None
        self._running: Awaited[Changes | JournalError] | None = None

    def first(self, store: Callable[[], None]) -> None:
        """Call ``store``, which writes to the journal, after a join if the file was replaced.

        Raises:
            LockedJournalError: the join takes long and goes on in a worker; ``joined`` follows.
            JournalError: the join or ``store`` failed.
        """
        if self._running is not None or self._journal.replaced:
            # a running join has the turn: waiting for it would stop the window
            self._join()
        try:
            store()
        except PasswordGoneError:
            # the user must agree before text is written to a file without password
            raise
        except ReplacedJournalError:
            self._join()
            store()

    def begin(self) -> None:
        """Join if the file was replaced; JournalError when this fails at once."""
        if self._journal.replaced:
            with suppress(LockedJournalError):
                self._join()

    def finish(self) -> None:
        """Wait for a join in a worker, because the journal will be closed."""
        if self._running is not None:
            self._running.finish()

    def last(self) -> bool:
        """Join before the journal is closed, in this thread; return whether the journal holds all of it.

        A file that cannot be joined stays as it is.
        """
        if self._journal.wrote and self._journal.replaced:
            try:
                self._journal.history.store_again()
            except JournalError:
                return False
        return True

    def _join(self) -> None:
        if self._running is None:
            if self.run_aside is None or not self._is_long():
                self.joined.emit(self._journal.history.store_again())
                return
            self.begun.emit()
            self._running = Awaited(self.run_aside, self._outcome, self._ended)
        raise LockedJournalError(Text(_BUSY))

    def _is_long(self) -> bool:
        extent = self._journal.extent() if self._journal.wrote else None
        return extent is not None and extent.last - extent.first > LONG

    def _outcome(self) -> Changes | JournalError:
        """Runs in a worker."""
        try:
            return self._journal.history.store_again()
        except JournalError as error:
            return error

    def _ended(self, outcome: Changes | JournalError) -> None:
        self._running = None
        if isinstance(outcome, JournalError):
            self.failed.emit(outcome)
        else:
            self.joined.emit(outcome)
            self.resumed.emit()
