"""Running functions in worker threads; the two classes implement ``views.services.RunAside``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from herstel_gui.desktop.background import Background, CancelledError, Task, TaskMonitor, WorkGroup

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.application.importing import Progress
    from herstel_gui.domain.errors import HerstelError

_T = TypeVar("_T")


def _no_progress(_done: int, _total: int) -> None:
    pass


class BackgroundCalls:
    """Run a function in a worker thread and report the result to the window's thread, also while locked."""

    def __init__(self, background: Background | WorkGroup) -> None:
        """Use the threads of ``background``."""
        self._background = background

    def __call__(
        self,
        work: Callable[[Progress], _T],
        done: Callable[[_T], None],
        failed: Callable[[HerstelError], None],
        progress: Callable[[int, int], None] = _no_progress,
    ) -> Task:
        """Start ``work``; see ``views.services.RunAside``."""

        def cancellable(monitor: TaskMonitor) -> _T:
            from herstel_gui.application.importing import ImportCancelledError

            try:
                return work(monitor.progress)
            except ImportCancelledError:
                raise CancelledError from None

        return self._background.run(cancellable, done, failed, progress=progress)


class CallsUntilUnlocked:
    """Run a function in a worker thread; while the program is locked, the result waits for the unlocking."""

    def __init__(self, run: BackgroundCalls, when_unlocked: Callable[[Callable[[], object]], None]) -> None:
        """``when_unlocked`` calls a function now, or after the unlocking while the program is locked."""
        self._run = run
        self._when_unlocked = when_unlocked

    def __call__(
        self,
        work: Callable[[Progress], _T],
        done: Callable[[_T], None],
        failed: Callable[[HerstelError], None],
        progress: Callable[[int, int], None] = _no_progress,
    ) -> Task:
        """Start ``work``; see ``views.services.RunAside``."""

        def held(answer: Callable[[Any], None]) -> Callable[[Any], None]:
            def call(result: object) -> None:
                self._when_unlocked(lambda: None if task.cancelled else answer(result))

            return call

        task = self._run(work, held(done), held(failed), progress)
        return task
