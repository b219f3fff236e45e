"""Work in other threads, for example reading a large file or making a backup.

One QObject per window delivers the results of all tasks. A QObject per task would be destroyed in the worker
thread when the worker holds the last reference, which Qt forbids.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from itertools import count
from threading import Event, Lock
from typing import Any, Final, Protocol, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, SignalInstance

from herstel_gui.desktop.collecting import GarbageCollector
from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.late_dataclass import dataclass

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
    group_closed: Event
    """Set when the group of the work is closed, which cancels the work."""
    stop: Event = field(default_factory=Event)
    over: Event = field(default_factory=Event)
    """Set in the worker after the work."""
    _begun: Lock = field(default_factory=Lock)
    """Taken once: by the worker that begins, or by the one who prevents this."""

    def cancel(self) -> None:
        """Cancel the work. After this, only ``ended`` is still called."""
        self.stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether ``cancel`` was called or the group was closed."""
        return self.stop.is_set() or self.group_closed.is_set()

    def begin(self) -> bool:
        """Return whether the caller is the first; called by the worker before the work."""
        return self._begun.acquire(blocking=False)

    def wait(self) -> None:
        """Wait until the work has ended; work that has not begun never begins."""
        if not self.begin():
            self.over.wait()


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
        group_closed: Event | None = None,
    ) -> Task:
        """Start ``work`` in another thread. The callbacks run later in the GUI thread.

        ``done`` gets the result, ``failed`` a HerstelError; any other exception is raised in the GUI thread.
        ``progress`` gets the reports of the work. ``ended`` is always called last. ``group_closed`` cancels
        the work when set; see ``group``.
        """
        number = next(self._numbers)
        task = self._tasks[number] = Task(done, failed, progress, ended, group_closed or Event())
        self._collector.pause(paused=True)
        monitor = _Reporter(number, self._news, task)
        self._pool.start(lambda: self._news.emit(number, _outcome(work, monitor, task)))
        return task

    def group(self) -> WorkGroup:
        """Return a group of work that can be closed alone."""
        return WorkGroup(self)

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

    def tasks_of(self, group_closed: Event) -> list[Task]:
        """Return the tasks of a group that have not ended."""
        return [task for task in self._tasks.values() if task.group_closed is group_closed]

    def _hear(self, number: int, news: _Progress | _Outcome) -> None:
        task = self._tasks.get(number)
        if task is None:
            return
        if isinstance(news, _Outcome):
            del self._tasks[number]
            self._collector.keep_data()
            self._collector.pause(paused=bool(self._tasks))
        news.reach(task)


class WorkGroup:
    """Background work for one owner, such as an open journal; closing the group ends the work."""

    def __init__(self, background: Background) -> None:
        """Use the threads of ``background``."""
        self._background = background
        self._closed = Event()

    def run(
        self,
        work: Work[_T],
        done: Callable[[_T], None],
        failed: Callable[[HerstelError], None],
        *,
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Task:
        """Start ``work``; see ``Background.run``. In a closed group it never begins."""
        if self._closed.is_set():
            return Task(done, failed, progress, lambda: None, self._closed)
        return self._background.run(work, done, failed, progress=progress, group_closed=self._closed)

    def close(self) -> None:
        """Cancel all work of the group and wait until it has stopped. No answer arrives after this."""
        self._closed.set()
        for task in self._background.tasks_of(self._closed):
            task.wait()


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
    task: Task

    def progress(self, done: int, total: int) -> None:
        if self.task.cancelled:
            raise CancelledError
        self.news.emit(self.number, _Progress(done, total))


def _outcome(work: Work[object], monitor: TaskMonitor, task: Task) -> _Outcome:
    try:
        if not task.begin():
            return _Outcome(error=CancelledError())
        return _Outcome(work(monitor))
    except Exception as error:  # noqa: BLE001  # raised again in the GUI thread
        return _Outcome(error=error)
    finally:
        task.over.set()
