"""Imports only the two parts of pyqtgraph that Trends uses.

Trends paints its charts; pyqtgraph only turns arrays into paths and sprites. ``import pyqtgraph`` would also
load plots, editors and 3D and create all classes of Qt: twenty times the memory of the two parts, and more
than half of the time to open the page. While the two parts are imported, empty packages therefore replace
``pyqtgraph`` and ``pyqtgraph.Qt`` in ``sys.modules``. Afterwards they are removed, and ``import pyqtgraph``
elsewhere loads the whole library.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

from PySide6 import QtCore, QtGui
from shiboken6 import Shiboken


def _load() -> Any:  # noqa: ANN401  # pyqtgraph has no types
    package, qt = _bare("pyqtgraph"), _bare("pyqtgraph.Qt")
    # pyqtgraph reads options for optional libraries and experiments here: all off
    vars(package).update(Qt=qt, getConfigOption=lambda _name: False)
    # imported by the two parts, but not used
    vars(package).update(debug=None, reload=None)
    compat = ModuleType("pyqtgraph.Qt.compat")
    vars(compat).update(
        wrapinstance=Shiboken.wrapInstance,
        unwrapinstance=lambda wrapped: Shiboken.getCppPointer(wrapped)[0],
        voidptr=Shiboken.VoidPtr,
    )
    vars(qt).update(QT_LIB="PySide6", QtCore=QtCore, QtGui=QtGui, compat=compat)
    try:
        from pyqtgraph.functions import arrayToQPath  # noqa: PLC0415  # after the replacement
        from pyqtgraph.Qt import internals  # noqa: PLC0415
    finally:
        for name in [name for name in tuple(sys.modules) if name.partition(".")[0] == "pyqtgraph"]:
            del sys.modules[name]
    vars(package).update(arrayToQPath=arrayToQPath)
    vars(qt).update(internals=internals)
    return package


def _bare(name: str) -> ModuleType:
    """Put a package in ``sys.modules`` without running its code and return the package.

    Raises ModuleNotFoundError when the package is not installed.
    """
    found = find_spec(name)
    if found is None:
        raise ModuleNotFoundError(name, name=name)
    bare = module_from_spec(found)
    sys.modules[name] = bare
    return bare


def _parts() -> Any:  # noqa: ANN401  # pyqtgraph has no types
    """Return the whole pyqtgraph when already imported, else a package with its two parts."""
    return sys.modules.get("pyqtgraph") or _load()


pg = _parts()
"""Has ``arrayToQPath`` and ``Qt.internals.PrimitiveArray``."""
