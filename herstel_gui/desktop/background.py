"""Work away from the window's thread: reading a large file, making a back-up.

One object lives as long as the window and carries all news. An object per task would be destroyed in the
other thread whenever the worker happens to hold its last reference, which Qt forbids.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from threading import Event
from typing import Any, Final, Protocol, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, SignalInstance

from herstel_gui.desktop.collecting import GarbageCollector
from herstel_gui.domain.errors import HerstelError

_T = TypeVar("_T")


class CancelledError(Exception):
    """The user did not want to wait any longer."""


class Monitor(Protocol):
    """What work in the background knows of the one who waits for it."""

    def progress(self, done: int, total: int) -> None:
        """Tell how far it is; CancelledError when it need not go on."""


Work: TypeAlias = Callable[[Monitor], _T]
"""A function for another thread: it touches no widget, tells how far it is, and returns something."""


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """Work under way, for the one who asked for it."""

    done: Callable[[Any], None]
    failed: Callable[[HerstelError], None]
    progress: Callable[[int, int], None]
    ended: Callable[[], None]
    stop: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Ask the work to stop; of what it does after this, only ``ended`` is heard."""
        self.stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self.stop.is_set()


class Background(QObject):
    """Runs work in other threads and brings the outcome to the thread of the window."""

    _news = Signal(int, object)
    """The number of a task, and what to do with it in the thread of the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Take threads of its own, so that closing waits for nobody else's work."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._numbers: Final = count()
        self._tasks: dict[int, Task] = {}
        self._news.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._collector = GarbageCollector(self)

    def run(
        self,
        work: Work[_T],
        done: Callable[[_T], None],
        failed: Callable[[HerstelError], None],
        *,
        progress: Callable[[int, int], None] = lambda _done, _total: None,
        ended: Callable[[], None] = lambda: None,
    ) -> Task:
        """Start ``work``. In this thread, later: ``progress`` now and then, then ``done`` or ``failed``.

        ``ended`` comes last, whatever happened. Trouble that nobody expects is raised in this thread.
        """
        number = next(self._numbers)
        task = self._tasks[number] = Task(done, failed, progress, ended)
        self._collector.pause(paused=True)
        monitor = _Reporter(number, self._news, task.stop)
        self._pool.start(lambda: self._news.emit(number, _outcome(work, monitor)))
        return task

    @property
    def busy(self) -> bool:
        """Whether the outcome of some work is still to come."""
        return bool(self._tasks)

    def close(self) -> None:
        """Ask all work to stop and wait until it has; nothing more is heard of it."""
        for task in self._tasks.values():
            task.cancel()
        self._pool.waitForDone()
        self._tasks.clear()
        self._collector.close()

    def _hear(self, number: int, news: _Progress | _Outcome) -> None:
        task = self._tasks.get(number)
        if task is None:
            return
        if isinstance(news, _Outcome):
            del self._tasks[number]
            self._collector.keep_data()
            self._collector.pause(paused=bool(self._tasks))
        news.reach(task)


@dataclass(frozen=True, slots=True)
class _Progress:
    done: int
    total: int

    def reach(self, task: Task) -> None:
        if not task.cancelled:
            task.progress(self.done, self.total)


@dataclass(frozen=True, slots=True)
class _Outcome:
    result: object = None
    error: Exception | None = None

    def reach(self, task: Task) -> None:
        try:
            self._tell(task)
        finally:
            task.ended()

    def _tell(self, task: Task) -> None:
        if task.cancelled or isinstance(self.error, CancelledError):
            return
        if self.error is None:
            task.done(self.result)
        elif isinstance(self.error, HerstelError):
            task.failed(self.error)
        else:
            raise self.error


@dataclass(frozen=True, slots=True)
class _Reporter:
    """The monitor that work is given; it runs in the thread of the work."""

    number: int
    news: SignalInstance
    cancelled: Event

    def progress(self, done: int, total: int) -> None:
        if self.cancelled.is_set():
            raise CancelledError
        self.news.emit(self.number, _Progress(done, total))


def _outcome(work: Work[object], monitor: Monitor) -> _Outcome:
    try:
        return _Outcome(work(monitor))
    except Exception as error:  # noqa: BLE001  # it is raised again where it can be shown
        return _Outcome(error=error)
