"""Restoring Python's own ``__import__``, which Qt for Python replaces.

The replacement reads the source of each module imported after ``PySide6.QtCore``, to support
``from __feature__ import snake_case``. Neither Herstel nor pyqtgraph uses that feature, which costs a fifth
of the start-up time and keeps the sources of all modules in memory. Qt for Python has no option to disable
the replacement, but stores the original function as ``builtins.__orig_import__``.
"""

from __future__ import annotations

import builtins

KEPT = "__orig_import__"
"""The name in ``builtins`` under which Qt for Python stores the original ``__import__``."""


def plain_imports() -> bool:
    """Import QtCore and restore ``__import__``; return False when the original was not found."""
    import PySide6.QtCore  # noqa: F401, PLC0415  # replaces ``__import__``

    own = vars(builtins).get(KEPT)
    if not callable(own):
        return False
    builtins.__import__ = own
    return True
