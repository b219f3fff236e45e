"""Work in other threads, for example reading a large file or making a backup.

One QObject per window delivers the results of all tasks. A QObject per task would be destroyed in the worker
thread when the worker holds the last reference, which Qt forbids.
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
    """The task was cancelled."""


class TaskMonitor(Protocol):
    """Receives the progress of background work."""

    def progress(self, done: int, total: int) -> None:
        """Report progress; CancelledError when the task was cancelled."""


Work: TypeAlias = Callable[[TaskMonitor], _T]
"""A function for another thread: must touch no widget, reports progress, and returns a result."""


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """Running background work, with the callbacks of ``Background.run``."""

    done: Callable[[Any], None]
    failed: Callable[[HerstelError], None]
    progress: Callable[[int, int], None]
    ended: Callable[[], None]
    stop: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Cancel the work. After this, only ``ended`` is still called."""
        self.stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether ``cancel`` was called."""
        return self.stop.is_set()


class Background(QObject):
    """Runs work in other threads and calls the callbacks in the GUI thread."""

    _news = Signal(int, object)
    """The number of a task, and its ``_Progress`` or ``_Outcome``."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Create a separate thread pool, so that ``close`` waits only for the work of this object."""
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
        """Start ``work`` in another thread. The callbacks run later in the GUI thread.

        ``done`` gets the result, ``failed`` a HerstelError; any other exception is raised in the GUI thread.
        ``progress`` gets the reports of the work. ``ended`` is always called last.
        """
        number = next(self._numbers)
        task = self._tasks[number] = Task(done, failed, progress, ended)
        self._collector.pause(paused=True)
        monitor = _Reporter(number, self._news, task.stop)
        self._pool.start(lambda: self._news.emit(number, _outcome(work, monitor)))
        return task

    @property
    def busy(self) -> bool:
        """Whether any task has not ended yet."""
        return bool(self._tasks)

    def close(self) -> None:
        """Cancel all tasks and wait until they have stopped. No callback is called after this."""
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
    """The monitor for the work; used in the worker thread."""

    number: int
    news: SignalInstance
    cancelled: Event

    def progress(self, done: int, total: int) -> None:
        if self.cancelled.is_set():
            raise CancelledError
        self.news.emit(self.number, _Progress(done, total))


def _outcome(work: Work[object], monitor: TaskMonitor) -> _Outcome:
    try:
        return _Outcome(work(monitor))
    except Exception as error:  # noqa: BLE001  # raised again in the GUI thread
        return _Outcome(error=error)
