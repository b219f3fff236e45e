"""Exceptions in event handlers are passed to ``sys.excepthook`` instead of Qt.

On Python 3.11, Qt for Python 6.11 aborts when an exception from native code leaves a handler that runs inside
a call from Python (``hide``, ``close``, another page). Any other exception that leaves a handler is raised
again by a later, unrelated call.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def guarded() -> Iterator[None]:
    """Pass an exception raised in the block to ``sys.excepthook`` and continue after the block."""
    try:
        yield
    except Exception as error:  # noqa: BLE001  # the hook handles each kind of exception
        report_error(error)


def report_error(error: Exception) -> None:
    """Pass an exception to ``sys.excepthook``."""
    sys.excepthook(type(error), error, error.__traceback__)
