"""The two things that Trends takes from pyqtgraph, without the rest of it.

Trends paints itself; pyqtgraph turns its arrays into paths and sprites. But ``import pyqtgraph`` loads plots,
editors and 3D as well, and has every class of Qt made: twenty times the memory of the two and more than half
of the time in which the page opened. So while they are loaded, bare packages stand in the places of pyqtgraph
and of its collection of all of Qt. Nothing of that stays: whoever imports pyqtgraph gets it whole.
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
    # the options of pyqtgraph that are asked for are other libraries and trials: no to each
    vars(package).update(Qt=qt, getConfigOption=lambda _name: False)
    # named there, and used by neither
    vars(package).update(debug=None, reload=None)
    compat = ModuleType("pyqtgraph.Qt.compat")
    vars(compat).update(
        wrapinstance=Shiboken.wrapInstance,
        unwrapinstance=lambda wrapped: Shiboken.getCppPointer(wrapped)[0],
        voidptr=Shiboken.VoidPtr,
    )
    vars(qt).update(QT_LIB="PySide6", QtCore=QtCore, QtGui=QtGui, compat=compat)
    try:
        from pyqtgraph.functions import arrayToQPath  # noqa: PLC0415  # not before its place is prepared
        from pyqtgraph.Qt import internals  # noqa: PLC0415
    finally:
        for name in [name for name in tuple(sys.modules) if name.partition(".")[0] == "pyqtgraph"]:
            del sys.modules[name]
    vars(package).update(arrayToQPath=arrayToQPath)
    vars(qt).update(internals=internals)
    return package


def _bare(name: str) -> ModuleType:
    """Put a package in its place without running its code."""
    found = find_spec(name)
    if found is None:
        raise ModuleNotFoundError(name, name=name)
    bare = module_from_spec(found)
    sys.modules[name] = bare
    return bare


def _parts() -> Any:  # noqa: ANN401  # pyqtgraph has no types
    """Return pyqtgraph: whole when somebody has loaded it, else its two parts."""
    return sys.modules.get("pyqtgraph") or _load()


pg = _parts()
"""Has ``arrayToQPath`` and ``Qt.internals.PrimitiveArray``."""
