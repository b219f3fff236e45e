"""Work in a worker whose result normally arrives by an event, and can also be waited for before the end."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Lock
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from herstel_gui.domain.errors import HerstelError

_T = TypeVar("_T")


class RunsAside(Protocol):
    """Runs work in another thread and delivers the result in the window's thread; see ``views.services``."""

    def __call__(
        self,
        work: Callable[[Callable[[int, int], None]], Any],
        done: Callable[[Any], None],
        failed: Callable[[HerstelError], None],
    ) -> object:
        """Start the work; ``done`` or ``failed`` is called later, unless the journal is closed."""


class Awaited(Generic[_T]):
    """Work of which the result is delivered once: when its event arrives, or by ``finish`` before that."""

    def __init__(self, run_aside: RunsAside, work: Callable[[], _T], deliver: Callable[[_T], None]) -> None:
        """Start ``work``, which returns expected errors instead of raising them."""
        self._work, self._deliver = work, deliver
        self._begun, self._over = Lock(), Event()
        self._results: list[_T] = []
        self._told = False
        # the work raises only what is a bug, which the worker's thread passes on
        run_aside(self._run, self._arrived, self._arrived)

    def finish(self) -> None:
        """Wait for the worker, and deliver the result now unless it was delivered.

        Work that has not begun is done in this thread: a worker may never come to it.
        """
        self._run()
        self._over.wait()
        self._arrived()

    def _run(self, _progress: object = None) -> None:
        if not self._begun.acquire(blocking=False):
            return
        try:
            self._results.append(self._work())
        finally:
            self._over.set()

    def _arrived(self, _nothing: object = None) -> None:
        if self._results and not self._told:
            self._told = True
            self._deliver(self._results[0])
