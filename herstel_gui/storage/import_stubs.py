"""Stubs for standard modules that SQLAlchemy imports and Herstel does not use.

Loading these modules would take a tenth of the start-up time and 12 MB. A stub loads the real module at the
first use.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType


class LateModule(ModuleType):
    """A stub that stands in ``sys.modules`` until an attribute is used that the stub does not have."""

    def __getattr__(self, name: str) -> object:
        """Replace the stub in ``sys.modules`` by the real module and return the attribute of the latter."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def load_late(name: str, **known: object) -> None:
    """Put a stub in the place of module ``name``, unless the module is loaded already.

    The attributes in ``known`` are available without loading the module.
    """
    if name not in sys.modules:
        late = LateModule(name)
        vars(late).update(known)
        sys.modules[name] = late
        package, _, part = name.rpartition(".")
        if package:
            setattr(import_module(package), part, late)
