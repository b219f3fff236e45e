"""How much of a long change is stored, without passing a function through all steps of storing.

Whoever stores in a worker names what is told (``told``); the statements that write rows say how many rows
they wrote. Each thread has its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from herstel_gui.domain.late_dataclass import dataclass

MANY: Final = 2000
"""A change of fewer rows is stored too fast to tell anything."""
CHUNK: Final = 1000
"""Number of rows that one statement writes at most, so that something can be told in between."""


@dataclass(slots=True)
class _Progress:
    tell: Callable[[int, int], None]
    total: int = 0
    done: int = 0


_progress: ContextVar[_Progress | None] = ContextVar("storing", default=None)


@contextmanager
def told(tell: Callable[[int, int], None]) -> Iterator[None]:
    """During the block, let ``tell`` know how many rows of how many are written, of each change of MANY."""
    token = _progress.set(_Progress(tell))
    try:
        yield
    finally:
        _progress.reset(token)


def begin(total: int) -> None:
    """Begin to count the rows of a change; outside ``told`` nothing happens."""
    progress = _progress.get()
    if progress is not None:
        progress.total, progress.done = total, 0


def wrote(rows: int) -> None:
    """Count rows that were written."""
    progress = _progress.get()
    if progress is not None and progress.total >= MANY:
        progress.done = min(progress.total, progress.done + rows)
        progress.tell(progress.done, progress.total)
