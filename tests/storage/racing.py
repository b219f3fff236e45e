"""Threads that stop at a chosen place until a test lets them go on."""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.storage.engine.writer_queue import WriterQueue

WITHIN = 30
"""Seconds after which a test fails instead of waiting for ever."""


class Racer:
    """A thread that runs an action; ``join`` returns its result or raises its exception."""

    def __init__(self, action: Callable[[], object]) -> None:
        self._action = action
        self._result: object = None
        self._error: BaseException | None = None
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def running(self) -> bool:
        return self._thread.is_alive()

    def join(self) -> object:
        self._thread.join(WITHIN)
        assert not self._thread.is_alive(), "the thread waits for ever"
        if self._error is not None:
            raise self._error
        return self._result

    def _run(self) -> None:
        try:
            self._result = self._action()
        except BaseException as error:  # noqa: BLE001  # raised by ``join``
            self._error = error


class Gate:
    """A place at which a thread stops: ``reached`` waits until it is there, ``open`` lets it go on."""

    def __init__(self) -> None:
        self._there, self._opened = Event(), Event()

    def stop(self) -> None:
        """Called by the thread."""
        self._there.set()
        assert self._opened.wait(WITHIN)

    def reached(self) -> None:
        assert self._there.wait(WITHIN)

    def open(self) -> None:
        self._opened.set()


def until_waiting(queue: WriterQueue, count: int = 1) -> None:
    """Return when ``count`` threads wait for their turn."""
    with queue._moved:  # noqa: SLF001  # every thread that begins to wait notifies the others
        assert queue._moved.wait_for(lambda: len(queue._waiting) >= count, WITHIN)  # noqa: SLF001
