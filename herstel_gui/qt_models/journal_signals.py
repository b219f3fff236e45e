"""The journal for screens: every change passes here, is stored at once, can be undone and is told to all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from herstel_gui.application.changes import Changes, Edit, Slot, slot
from herstel_gui.domain.errors import (
    ChangedElsewhereError,
    JournalError,
    PasswordGoneError,
    RefusedValueError,
    ReplacedJournalError,
)
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.event_errors import tell
from herstel_gui.qt_models.pending_changes import PendingChanges, passing
from herstel_gui.qt_models.read_attempts import ReadAttempts
from herstel_gui.qt_models.undo import ChangeCommand
from herstel_gui.qt_models.unsaved import Unsaved

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.domain.signals.report import SignalHistory
    from herstel_gui.domain.signals.signal import SignalReport


class JournalSignals(QObject):
    """One journal, its undo stack, and the day that the screens look at.

    Signals: ``changed`` carries Changes, ``stored`` the moment of storing, ``failed`` a JournalError that
    could not be answered where it arose, ``day_chosen`` the date now looked at, ``caught_up`` the Changes
    that were stored again after another program had replaced the file.
    """

    changed = Signal(object)
    caught_up = Signal(object)
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
        self._recent: tuple[DaySpan, SignalHistory] | None = None
        self._stored: dict[Slot, Edit] = {}
        """What was stored last in each slot since the journal was opened here."""
        self._stored_at: dict[Slot, datetime] = {}
        self.waiting = PendingChanges(self)
        self.waiting.failed.connect(self.failed)
        self.attempts = ReadAttempts(self)
        self.attempts.failed.connect(self.failed)
        self.unsaved = Unsaved(journal, self._caught_up_first, self)
        self.unsaved.failed.connect(self.failed)

    @property
    def read_only(self) -> bool:
        """Whether the journal was opened only to be read: then nothing waits to be stored."""
        return self.unsaved.read_only

    @read_only.setter
    def read_only(self, read_only: bool) -> None:
        self.unsaved.read_only = read_only

    def attempt(self, show: Callable[[], object], *, again: bool = True) -> bool:
        """Carry out something that reads the journal, from an event; see ``Attempts.attempt``."""
        return self.attempts.attempt(show, again=again)

    def close(self) -> None:
        """Let go of the file; from now on nothing is asked of it."""
        self.attempts.close()
        self.waiting.pause()
        self.journal.close()

    def run(self, action: Callable[[Journal], Changes], visit: object | None = None) -> bool:
        """Carry out an action and tell whether it was stored.

        Actions with the same ``visit``, one after the other, are one step of undo.
        A RefusedValueError passes through: the field that asked answers it. Trouble with the file is
        told by ``failed``; nothing was stored then and the field keeps what was typed. When it is trouble
        that may pass, the action waits and is carried out when it can be, after those that waited before.
        Trouble that nobody expected goes to the hook for it, and counts as not stored.
        """
        return self._stored_or_waiting(lambda: self.adopt(action(self.journal), visit))

    def _stored_or_waiting(self, store: Callable[[], None]) -> bool:
        """Store something now, or let it wait when that cannot be; tell whether it was stored."""

        def carry_out() -> None:
            self._caught_up_first(store)

        if self.waiting:
            self.waiting.add(carry_out)
            return self.waiting.try_now()
        try:
            carry_out()
        except JournalError as error:
            if passing(error) and not self.read_only:
                self.waiting.add(carry_out, error)
            self.failed.emit(error)
            return False
        except RefusedValueError:
            raise
        except Exception as error:  # noqa: BLE001  # said like any trouble nobody expected; the field keeps its text
            tell(error)
            return False
        return True

    def _caught_up_first(self, store: Callable[[], None]) -> None:
        """Store something, after what another program took away was put back."""
        if self.journal.replaced:
            # another write than this one was refused for it: a draft, or the work of a worker
            self._catch_up()
        try:
            store()
        except PasswordGoneError:
            # its owner is asked first
            raise
        except ReplacedJournalError:
            self._catch_up()
            store()

    def adopt(self, changes: Changes, visit: object | None = None) -> None:
        """Take in a change that was already stored (by ``run``, or by a worker after an import)."""
        if changes:
            self.undo_stack.push(ChangeCommand(changes, self._replay, visit))
            self._tell(changes)

    def undo_visit(self, visit: object) -> bool:
        """Take back what was stored during a visit, when that is the last step; tell whether it was."""
        stack = self.undo_stack
        last = stack.command(stack.index() - 1) if stack.index() else None
        if isinstance(last, ChangeCommand) and last.visit is visit:
            stack.undo()
            return True
        return False

    def choose_day(self, day: date) -> None:
        """Look at another day."""
        if day != self.day:
            self.day = day
            self.day_chosen.emit(day)

    def report(self, day: date) -> SignalReport:
        """Return what the signals say of a day; kept until something changes."""
        if day not in self._reports:
            recent = self._recent
            near = recent is not None and day in recent[0]
            self._reports[day] = (
                recent[1].report(day) if recent and near else self.journal.signals.of_day(day)
            )
        return self._reports[day]

    def recent(self, span: DaySpan) -> SignalHistory:
        """Return the signals of the days of a span; those asked last are kept until something changes."""
        if self._recent is None or self._recent[0] != span:
            self._recent = span, self.journal.signals.recent(span)
        return self._recent[1]

    def use_limits(self, limits: Limits) -> None:
        """Judge everything anew by other limits."""
        self.journal.limits = limits
        self._forget()
        self.changed.emit(Changes(Text(""), ()))

    def look_again(self) -> None:
        """Show everything as it is in the file by now: another program wrote to it."""
        self.journal.signals.forget()
        self._forget()
        self.changed.emit(Changes(Text(""), ()))

    def _forget(self) -> None:
        self._reports.clear()
        self._recent = None

    def _replay(self, changes: Changes) -> bool:
        """Store a step back or forward; one that has to wait for the disk counts as done."""

        def store() -> None:
            try:
                self._tell(self.journal.apply(changes))
            except ReplacedJournalError:
                raise
            except ChangedElsewhereError:
                self._empty_stack()
                raise

        return self._stored_or_waiting(store) or bool(self.waiting)

    def _empty_stack(self) -> None:
        # it may be in the middle of a step: it is emptied when that step is over
        QTimer.singleShot(0, self.undo_stack, self.undo_stack.clear)

    def _catch_up(self) -> None:
        """Put back what was stored here and is not in the file that another program made of the journal.

        What stands there instead is kept in the history.
        """
        missing = self.journal.history.store_again(self._stored, self._stored_at)
        self._forget()
        if missing:
            self._empty_stack()
            self.caught_up.emit(missing)
        self.changed.emit(missing)
        self.unsaved.put_back()

    def _tell(self, changes: Changes) -> None:
        now = self.journal.clock.now()
        for edit in changes.edits:
            self._stored[slot(edit.entry)] = edit
            self._stored_at[slot(edit.entry)] = now
        self._forget()
        self.stored.emit(now)
        self.changed.emit(changes)
