"""Trends imports only two parts of pyqtgraph, and the whole library still works elsewhere."""

from __future__ import annotations

import subprocess
import sys

PARTS = """
import sys
import numpy as np
from PySide6.QtGui import QGuiApplication, QPainter
app = QGuiApplication(["herstel"])
import herstel_gui.views.trends.page
from herstel_gui.views.trends.pyqtgraph_parts import pg
print(*[name for name in sys.modules if name.partition(".")[0] == "pyqtgraph"], "none")

x, y = np.arange(6.0), np.array([1.0, 2.0, np.nan, 4.0, 8.0, 5.0])
connected = np.array([1, 0, 1, 1, 1, 0], np.int32)

def paths(library):
    drawn = [library.arrayToQPath(x, y, connect=way) for way in ("all", "pairs", "finite", connected)]
    return [[(path.elementAt(n).type, path.elementAt(n).x, path.elementAt(n).y)
             for n in range(path.elementCount())] for path in drawn]

def fragments(library):
    array = library.Qt.internals.PrimitiveArray(QPainter.PixmapFragment, 10)
    array.resize(3)
    array.ndarray()[:, 0] = 1, 2, 3
    first, count = array.drawargs()
    return first.x, count

own = paths(pg), fragments(pg)
import pyqtgraph
print(hasattr(pyqtgraph, "PlotItem"), pyqtgraph is not pg)
print((paths(pyqtgraph), fragments(pyqtgraph)) == own, sum(map(len, own[0])) > 10)
"""


def test_only_the_two_parts_are_imported_and_draw_like_the_whole_library() -> None:
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", PARTS], capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stdout.splitlines() == ["none", "True True", "True True"]
