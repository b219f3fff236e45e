"""Noticing a cancel in long loops of reading, comparing and storing, without passing a function through them.

Whoever starts long work names what notices a cancel (``watched``); every loop over rows, records and values
calls ``step``, which asks once in a while, and every query of a journal ``look``. Once a transaction is being
committed it is ``too_late``. Each thread has its own watch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

OFTEN: Final = 500
"""Steps between two looks whether the work was cancelled: a few tens of milliseconds at most."""


class _Watch:
    __slots__ = ("check", "steps")

    def __init__(self, check: Callable[[], None]) -> None:
        self.check = check
        self.steps = 0


_watch: ContextVar[_Watch | None] = ContextVar("watch", default=None)


@contextmanager
def watched(check: Callable[[], None]) -> Iterator[None]:
    """Call ``check`` now and then during the block; it raises an error to stop the work."""
    token = _watch.set(_Watch(check))
    try:
        yield
    finally:
        _watch.reset(token)


def step() -> None:
    """Count a row, record or value of a long loop; outside ``watched`` nothing happens."""
    watch = _watch.get()
    if watch is None:
        return
    watch.steps += 1
    if watch.steps >= OFTEN:
        look()


def look() -> None:
    """Ask at once whether the work was cancelled; outside ``watched`` nothing happens."""
    watch = _watch.get()
    if watch is not None:
        watch.steps = 0
        watch.check()


def too_late() -> None:
    """Notice no cancel any more in the present ``watched``: what it does is being stored for good."""
    watch = _watch.get()
    if watch is not None:
        watch.check = _go_on


def _go_on() -> None:
    pass
