"""The journal for the screens: stores every change at once, makes it undoable and emits a signal."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from herstel_gui.domain.errors import (
    ChangedElsewhereError,
    JournalError,
    LockedJournalError,
    RefusedValueError,
    ReplacedJournalError,
    StoringCancelledError,
    UnopenedJournalError,
)
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.qt_models.event_errors import report_error
from herstel_gui.qt_models.pending_changes import PendingChanges, may_pass
from herstel_gui.qt_models.read_attempts import ReadAttempts
from herstel_gui.qt_models.report_cache import ReportCache
from herstel_gui.qt_models.unsaved import Unsaved

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal
    from herstel_gui.application.ports import Clock
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.person import Person
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.qt_models.joining import Joining
    from herstel_gui.qt_models.long_changes import LongChanges
    from herstel_gui.qt_models.undo import ChangeCommand

LONG: Final = 1000
"""A step of undo with more edits than this is stored in a worker."""
_UNOPENED: Final = tr_noop("Je dagboek wordt nog geopend.")
_LONG_CHANGE: Final = tr_noop(
    "Herstel is nog bezig met een grote wijziging. Daarna wordt dit vanzelf bewaard."
)


class JournalSignals(QObject):
    """One journal, its undo stack, its signal reports, and the day shown on all pages.

    The pages may be built on it before the journal is open: while ``opening`` a field keeps what is typed,
    any other deed is put off, and nothing is stored. ``open`` gives the journal, ``begin`` ends the opening.

    Signals: ``changed`` carries Changes (without edits when anything may have changed), ``stored`` the
    datetime of storing, ``failed`` a HerstelError that no field shows, ``day_chosen`` the date now shown,
    ``caught_up`` the Changes stored again after another program replaced the journal file; ``opened`` at the
    end of the opening.
    """

    changed = Signal(object)
    caught_up = Signal(object)
    stored = Signal(object)
    failed = Signal(object)
    day_chosen = Signal(object)
    opened = Signal()

    reports: ReportCache
    joining: Joining
    long_changes: LongChanges

    def __init__(
        self, journal: Journal | None = None, parent: QObject | None = None, *, clock: Clock | None = None
    ) -> None:
        """Begin on today with an empty undo stack; without a journal, ``clock`` tells the day."""
        super().__init__(parent)
        known = clock if journal is None else journal.clock
        if known is None:
            raise TypeError("a journal or a clock")
        self.clock: Clock = known
        self._journal: Journal | None = None
        self.opening = True
        """Whether nothing is stored yet."""
        self._put_off: dict[object, Callable[[], object]] = {}
        self.undo_stack = QUndoStack(self)
        self.day: date = known.today()
        self.compared_on: date | None = None
        """The day whose values the user has seen compared with usual values; see ``FeelingsFirst``."""
        self.waiting = PendingChanges(self)
        self.waiting.failed.connect(self.failed)
        self.attempts = ReadAttempts(self)
        self.attempts.failed.connect(self.failed)
        self.unsaved = Unsaved(lambda: self.journal, self._in_turn, self)
        self.unsaved.failed.connect(self.failed)
        if journal is not None:
            self.open(journal)
            self.begin()

    @property
    def readable(self) -> bool:
        """Whether the pages may read the journal: from ``open`` on."""
        return self._journal is not None

    @property
    def journal(self) -> Journal:
        """The open journal.

        Raises:
            UnopenedJournalError: before ``open``.
        """
        if self._journal is None:
            raise UnopenedJournalError(Text(_UNOPENED))
        return self._journal

    def open(self, journal: Journal) -> None:
        """Use ``journal`` from now on. The day stays the one that the pages show already."""
        from herstel_gui.qt_models.joining import Joining

        self._journal = journal
        self.reports = ReportCache(journal)
        self.joining = Joining(journal, self)
        self.joining.joined.connect(self._show_joined)
        self.joining.resumed.connect(self.waiting.try_again)
        self.joining.failed.connect(self.failed)
        self.long_changes = self._make_long_changes(journal)

    def begin(self) -> None:
        """End the opening: the pages may store from now on."""
        self.opening = False
        self.opened.emit()

    def when_open(self, key: object, deed: Callable[[], object] | None) -> bool:
        """While ``opening``, put off a deed of the user; return whether it was put off.

        Of the deeds with one key the last counts; None means that the user took the deed back.
        """
        if not self.opening:
            return False
        self._put_off.pop(key, None)
        if deed is not None:
            self._put_off[key] = deed
        return True

    def do_put_off(self) -> None:
        """Do what was put off while ``opening``, in the order in which it was asked."""
        deeds, self._put_off = list(self._put_off.values()), {}
        for deed in deeds:
            deed()

    def _make_long_changes(self, journal: Journal) -> LongChanges:
        from herstel_gui.qt_models.long_changes import LongChanges

        long_changes = LongChanges(journal, self)
        long_changes.busy.connect(self._store_what_waited)
        long_changes.stored.connect(lambda changes, undoable: self.adopt(changes, undoable=undoable))
        long_changes.joined.connect(self._show_joined)
        long_changes.other_password.connect(self.failed)
        return long_changes

    @property
    def read_only(self) -> bool:
        """Whether the journal was opened for reading only; a failed change is then not kept for later."""
        return self.unsaved.read_only

    @read_only.setter
    def read_only(self, read_only: bool) -> None:
        self.unsaved.read_only = read_only

    def attempt(self, show: Callable[[], object], *, again: bool = True) -> bool:
        """Call a function that reads the journal, from an event handler; see ``ReadAttempts.attempt``."""
        return self.attempts.attempt(show, again=again)

    def close(self, keep: Callable[[], object] | None = None) -> None:
        """Close the journal file after a last join; later attempts to read are ignored.

        ``keep`` keeps what could not be joined or stored, before the file is closed.
        """
        self.attempts.close()
        self.waiting.pause()
        if not self.read_only:
            self.joining.last()
        if keep is not None:
            keep()
        self.journal.close()

    def run(
        self, action: Callable[[Journal], Changes], visit: object | None = None, *, undoable: bool = True
    ) -> bool:
        """Call an action that stores a change; return True when the change was stored.

        Consecutive actions with the same ``visit`` are one step of undo; settings are not ``undoable``. A
        JournalError is emitted by ``failed``, and the caller should keep the typed text. If the error may
        pass, the action is added to ``waiting`` and called again later, after the actions added before. Any
        unexpected exception goes to ``sys.excepthook`` and counts as not stored.

        Raises:
            RefusedValueError: the value is impossible; the caller shows the reason at the field.
        """
        again = partial(self.run, action, visit, undoable=undoable)
        if self.when_open(object(), lambda: self.attempt(again, again=False)):
            return False
        return self._stored_or_waiting(
            lambda: self.adopt(action(self.journal), visit, undoable=undoable), action
        )

    def _stored_or_waiting(self, store: Callable[[], None], action: Callable[[Journal], Changes]) -> bool:
        """Call ``store`` now, or add it to ``waiting`` when this fails; return True when called.

        ``action`` makes the same change on any journal.
        """

        def carry_out() -> None:
            self._in_turn(store)

        if self.waiting:
            self.waiting.add(carry_out, action=action)
            return self.waiting.try_now()
        try:
            carry_out()
        except JournalError as error:
            if may_pass(error) and not self.read_only:
                self.waiting.add(carry_out, error, action)
            self.failed.emit(error)
            return False
        except RefusedValueError:
            raise
        except Exception as error:  # noqa: BLE001  # reported as unexpected; the field keeps its text
            report_error(error)
            return False
        return True

    def _in_turn(self, store: Callable[[], None]) -> None:
        """Call ``store``, which writes to the journal, unless a worker has its turn.

        Raises:
            LockedJournalError: a worker stores a long change or joins; the window does not wait for it.
            JournalError: storing failed.
        """
        if self.long_changes:
            raise LockedJournalError(Text(_LONG_CHANGE))
        self.joining.first(store)

    def _store_what_waited(self, busy: bool) -> None:
        if not busy:
            self.attempts.attempt(self.unsaved.put_back)
            self.waiting.try_again()

    def adopt(self, changes: Changes, visit: object | None = None, *, undoable: bool = True) -> None:
        """Make a change undoable and emit ``changed``; the change is stored already (such as an import).

        A change that is a step of undo itself is not ``undoable``.
        """
        from herstel_gui.qt_models.undo import ChangeCommand

        if changes and undoable:
            self.undo_stack.push(ChangeCommand(changes, self._replay, visit))
        if changes:
            self._tell(changes)

    def undo_visit(self, visit: object) -> bool:
        """Undo the changes of a visit if they are the last step of undo; return True when undone."""
        from herstel_gui.qt_models.undo import ChangeCommand

        stack = self.undo_stack
        last = stack.command(stack.index() - 1) if stack.index() else None
        if isinstance(last, ChangeCommand) and last.visit is visit:
            stack.undo()
            return True
        return False

    def choose_day(self, day: date) -> None:
        """Show another day on all pages."""
        if day != self.day:
            self.day = day
            self.day_chosen.emit(day)

    def use_limits(self, limits: Limits) -> None:
        """Use other signal limits, and let all pages refresh."""
        self.journal.limits = limits
        self.reports.forget()
        self.changed.emit(_anything())

    def use_person(self, person: Person) -> None:
        """Use another age or other wishes about comparing, and let all pages refresh."""
        if person != self.journal.person:
            self.journal.person = person
            self.reports.forget()
            self.changed.emit(_anything())

    def look_again(self) -> None:
        """Let all pages refresh, after another program wrote to the journal file."""
        self.journal.signals.forget()
        self.reports.forget()
        self.changed.emit(_anything())

    def _replay(self, changes: Changes, step: ChangeCommand) -> bool:
        """Store a step of undo or redo; return True when stored or waiting to be stored."""

        def store() -> None:
            try:
                self._tell(self.journal.apply(changes))
            except ReplacedJournalError:
                raise
            except ChangedElsewhereError:
                self._empty_stack()
                raise

        if len(changes.edits) > LONG and not self.waiting:
            apply = partial(self.journal.apply, changes)
            failed = partial(self._not_replayed, step)
            self.long_changes.store([apply], lambda _stored: None, failed, self, undoable=False)
            return True
        return self._stored_or_waiting(store, lambda journal: journal.apply(changes)) or bool(self.waiting)

    def _not_replayed(self, step: ChangeCommand, error: HerstelError) -> None:
        # the stack took the step already
        cancelled = isinstance(error, StoringCancelledError)
        if not (cancelled and self._step_back(step)):
            self._empty_stack()
        if not cancelled:
            self.failed.emit(error)

    def _step_back(self, step: ChangeCommand) -> bool:
        """Let the stack take back a step that was not stored; False when it has gone on since."""
        stack = self.undo_stack
        for index, back in ((stack.index(), stack.redo), (stack.index() - 1, stack.undo)):
            if stack.command(index) is step:
                step.cancelled()
                back()
                return True
        return False

    def _empty_stack(self) -> None:
        # this method may run during a step of the stack: clear the stack after that step
        QTimer.singleShot(0, self.undo_stack, self.undo_stack.clear)

    def _show_joined(self, missing: Changes) -> None:
        """Show the journal after it was joined with the file of another program."""
        self.reports.forget()
        if missing:
            self._empty_stack()
            self.caught_up.emit(missing)
        self.look_again()
        self.attempts.attempt(self.unsaved.put_back)

    def _tell(self, changes: Changes) -> None:
        self.reports.forget(changes)
        self.stored.emit(self.journal.clock.now())
        self.changed.emit(changes)


def _anything() -> Changes:
    """Return changes without edits: anything may have changed."""
    from herstel_gui.application.changes import Changes

    return Changes(Text(""), ())
