"""Trouble inside an event handler goes to the hook for trouble, never through Qt.

On Python 3.11 Qt for Python 6.11 breaks off in native code when an exception leaves a handler that Python
itself set off (``hide``, ``close``, another page) and was raised by native code; any other exception appears
again at some later and innocent call.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def guarded() -> Iterator[None]:
    """Hand whatever goes wrong inside to ``sys.excepthook``, and go on after it."""
    try:
        yield
    except Exception as error:  # noqa: BLE001  # the hook knows what to do with each kind
        tell(error)


def tell(error: Exception) -> None:
    """Hand an exception to the hook for trouble."""
    sys.excepthook(type(error), error, error.__traceback__)
