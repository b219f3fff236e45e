"""Changes of the journal that take long: stored in a worker, one after another, and undoable afterwards."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import field
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from herstel_gui.application.cancelling import watched
from herstel_gui.application.storing_progress import told
from herstel_gui.domain.errors import (
    HerstelError,
    PasswordGoneError,
    PasswordNeededError,
    ReplacedJournalError,
    StoringCancelledError,
)
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.qt_models.awaited import Awaited

if TYPE_CHECKING:
    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal
    from herstel_gui.qt_models.awaited import RunsAside

Action: TypeAlias = Callable[[], "Changes"]
"""Stores a change in the journal and returns it; called in a worker."""


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    actions: Sequence[Action]
    done: Callable[[Sequence[Changes]], None]
    failed: Callable[[HerstelError], None]
    owner: QObject
    undoable: bool


@dataclass(slots=True)
class _Stored:
    """What a worker stored, also when a later action failed."""

    joined: list[Changes] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)
    taken_back: list[Changes] = field(default_factory=list)
    """The changes that took back earlier ones of a cancelled job."""
    error: Exception | None = None


class LongChanges(QObject):
    """Stores long changes of one open journal. They belong to the journal and not to the window that asked.

    What was stored can be undone, also when the window was built again meanwhile; only the answers to a
    deleted owner are dropped.

    Signals: ``busy`` carries whether a change is being stored, ``progress`` the percentage of its rows that
    is written, ``stored`` the Changes that were stored and whether they can be undone, ``joined`` the Changes
    of a join that came first, ``other_password`` a JournalError about the password of the file, ``cancelled``
    a StoringCancelledError.
    """

    busy = Signal(bool)
    stored = Signal(object, bool)
    joined = Signal(object)
    progress = Signal(int)
    other_password = Signal(object)
    cancelled = Signal(object)

    def __init__(self, journal: Journal, parent: QObject | None = None) -> None:
        """Store in ``journal``, in this thread until ``run_aside`` is set."""
        super().__init__(parent)
        self._journal = journal
        self.run_aside: RunsAside | None = None
        self.answer_when: Callable[[Callable[[], None]], object] = _now
        """Calls a function that answers the owner, now or when the program is unlocked."""
        self._jobs: deque[_Job] = deque()
        self._running: Awaited[_Stored] | None = None
        self._cancelled: _Job | None = None

    def __bool__(self) -> bool:
        """Return whether a change is being stored."""
        return bool(self._jobs)

    def store(
        self,
        actions: Sequence[Action],
        done: Callable[[Sequence[Changes]], None],
        failed: Callable[[HerstelError], None],
        owner: QObject,
        *,
        undoable: bool = True,
    ) -> None:
        """Call the actions in a worker, each a change of its own, until one fails.

        ``done`` gets all changes; ``failed`` the first error, while the changes before it stay. Neither is
        called when ``owner`` was deleted meanwhile. A change that is a step of undo itself is not
        ``undoable``. A file that was replaced is joined first, and the action is called again.
        """
        self._jobs.append(_Job(actions, done, failed, owner, undoable))
        if len(self._jobs) == 1:
            self.busy.emit(True)
            self._start()

    def cancel(self) -> None:
        """Stop the change that is being stored; nothing of it is kept. ``failed`` gets StoringCancelledError.

        It is too late once the last rows are being stored; ``done`` is called then.
        """
        self._cancelled = self._jobs[0] if self._jobs else None

    def finish(self) -> None:
        """Wait until all changes are stored, because the journal will be closed."""
        while self._running is not None:
            self._running.finish()

    def _start(self) -> None:
        work = partial(self._work, self._jobs[0])
        if self.run_aside is None:
            self._ended(work())
        else:
            self._running = Awaited(self.run_aside, work, self._ended)

    def _work(self, job: _Job) -> _Stored:
        """Runs in a worker."""

        def demand() -> None:
            if self._cancelled is job:
                raise StoringCancelledError

        def stoppable(action: Action) -> Changes:
            with watched(demand):
                demand()
                return action()

        stored = _Stored()
        try:
            with told(self._tell):
                for action in job.actions:
                    stored.changes.append(self._joined_first(partial(stoppable, action), stored))
        except StoringCancelledError as cancelled:
            stored.error = cancelled
            self._take_back(stored)
        except Exception as error:  # noqa: BLE001  # ``_ended`` raises what is not expected
            stored.error = error
        return stored

    def _take_back(self, stored: _Stored) -> None:
        """Take back what earlier actions of a cancelled job stored; what cannot be taken back stays."""
        try:
            while stored.changes:
                stored.taken_back.append(self._journal.apply(stored.changes[-1].inverse()))
                stored.changes.pop()
        except Exception as error:  # noqa: BLE001  # ``_ended`` raises what is not expected
            stored.error = error

    def _tell(self, done: int, total: int) -> None:
        """Runs in a worker: the signal arrives in the thread of the window."""
        self.progress.emit(100 * done // total)

    def _joined_first(self, action: Action, stored: _Stored) -> Changes:
        try:
            return action()
        except PasswordGoneError:
            # the user must agree before anything is written to a file without password
            raise
        except ReplacedJournalError:
            stored.joined.append(self._journal.history.store_again())
            return action()

    def _ended(self, stored: _Stored) -> None:
        job, self._running = self._jobs.popleft(), None
        for missing in stored.joined:
            self.joined.emit(missing)
        for changes in stored.changes:
            self.stored.emit(changes, job.undoable)
        for changes in stored.taken_back:
            self.stored.emit(changes, False)
        if self._jobs:
            self._start()
        else:
            self.busy.emit(False)
        if isinstance(stored.error, PasswordGoneError | PasswordNeededError):
            # the window offers to go on with the other password, or without
            self.other_password.emit(stored.error)
        if isinstance(stored.error, StoringCancelledError):
            self.cancelled.emit(stored.error)
        self.answer_when(partial(_answer, job, stored))


def _answer(job: _Job, stored: _Stored) -> None:
    error = stored.error
    if error is not None and not isinstance(error, HerstelError):
        raise error
    if not isValid(job.owner):
        return
    if error is None:
        job.done(stored.changes)
    else:
        job.failed(error)


def _now(answer: Callable[[], None]) -> None:
    answer()
