"""The queue of the writers of one open journal.

SQLite serialises transactions, but one action often consists of several steps: the copy of the day and the
first change, a copy set aside and a merge, reading a replaced file and joining with it. A writer has its turn
for all steps of its action.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Condition, get_ident, main_thread
from typing import Final

from herstel_gui.storage.engine import troubles


class WriterQueue:
    """Gives the threads that write to one journal their turns, in the order in which they came.

    The main thread of the program answers keys and must not freeze: it waits for a limited time, whichever
    thread opened the journal. Other threads wait until their turn.
    """

    def __init__(self, path: Path, patience: float) -> None:
        """Belong to the journal at ``path``; ``patience`` is in seconds, for the main thread."""
        self._path = path
        self._patience: Final = patience
        self._impatient: Final = main_thread().ident
        self._moved = Condition()
        self._waiting: deque[object] = deque()
        self._holder: int | None = None
        self._depth = 0
        self._closed = False

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Let no other thread write until the end of the block. A thread may nest turns.

        Raises:
            ClosedJournalError: the journal was closed.
            LockedJournalError: the turn did not come within the patience of the main thread.
        """
        self._take()
        try:
            yield
        finally:
            self._give()

    @contextmanager
    def turn_now(self) -> Iterator[bool]:
        """Yield whether this thread has the turn; never waits."""
        with self._moved:
            free = not self._closed and (self._holder == get_ident() or not (self._holder or self._waiting))
            if free:
                self._hold()
        try:
            yield free
        finally:
            if free:
                self._give()

    def close(self) -> None:
        """Refuse all later turns, and wait until the writer that has its turn is done."""
        with self._moved:
            self._closed = True
            self._moved.notify_all()
            self._moved.wait_for(lambda: self._holder in (None, get_ident()))

    def _take(self) -> None:
        me, ticket = get_ident(), object()
        with self._moved:
            if self._holder == me:
                self._depth += 1
                return
            self._waiting.append(ticket)
            self._moved.notify_all()
            limit = self._patience if me == self._impatient else None
            try:
                came = self._moved.wait_for(lambda: self._closed or self._is_next(ticket), limit)
            finally:
                self._waiting.remove(ticket)
                self._moved.notify_all()
            if self._closed:
                raise troubles.closed(self._path)
            if not came:
                raise troubles.own_writer(self._path)
            self._hold()

    def _is_next(self, ticket: object) -> bool:
        return self._holder is None and self._waiting[0] is ticket

    def _hold(self) -> None:
        self._holder = get_ident()
        self._depth += 1

    def _give(self) -> None:
        with self._moved:
            self._depth -= 1
            if not self._depth:
                self._holder = None
                self._moved.notify_all()
