"""Python's own ``import``, which Qt for Python replaces.

Once ``PySide6.QtCore`` is loaded, every import goes through Qt for Python, which reads the source of each new
module to see whether it mentions PySide6, for the sake of ``from __feature__ import snake_case``. Neither
Herstel nor pyqtgraph writes that, and every start would pay for it: with a fifth of its time, and with the
sources of all modules, which stay in memory. There is no switch for this. Qt for Python keeps what it
replaced under a name of its own; that is put back, and where there is no such name nothing is done.
"""

from __future__ import annotations

import builtins

KEPT = "__orig_import__"
"""Where Qt for Python keeps what it replaced."""


def plain_imports() -> bool:
    """Load QtCore and have the modules after it imported as ever; return whether that could be done."""
    import PySide6.QtCore  # noqa: F401, PLC0415  # this is what replaces it

    own = vars(builtins).get(KEPT)
    if not callable(own):
        return False
    builtins.__import__ = own
    return True
