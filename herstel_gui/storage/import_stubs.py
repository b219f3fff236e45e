"""Parts of the standard library that SQLAlchemy names and Herstel never uses: loaded when they are.

They cost a tenth of the start and twelve megabytes. Whoever does use one gets the real one.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType


class LateModule(ModuleType):
    """Stands for a module until something in it is asked for that it does not have itself."""

    def __getattr__(self, name: str) -> object:
        """Load the real module, put it in its own place, and return what was asked."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def load_late(name: str, **known: object) -> None:
    """Have a module loaded when it is used; ``known`` is what may be taken from it without loading it."""
    if name not in sys.modules:
        late = LateModule(name)
        vars(late).update(known)
        sys.modules[name] = late
        package, _, part = name.rpartition(".")
        if package:
            setattr(import_module(package), part, late)
