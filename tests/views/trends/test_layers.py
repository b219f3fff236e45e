"""Places in a plot."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from herstel_gui.views.trends.arrays import TimeView
from herstel_gui.views.trends.layers import Frame
from herstel_gui.views.trends.scales import Scale


def test_the_bottom_and_the_top_of_the_scale_are_the_edges_of_the_plot() -> None:
    frame = Frame(QRectF(10, 20, 100, 60), TimeView(4, 14, 30), Scale(40, 60, ()), range(4, 14))
    for value, y in ((40.0, 80.0), (60.0, 20.0), (45.0, 65.0)):
        assert frame.y(value) == y
        assert frame.y(np.array([value])).tolist() == [y]
    assert frame.x(np.array([4.0, 14.0, 9.0])).tolist() == [10, 110, 60]
    turned = Frame(QRectF(10, 20, 100, 60), TimeView(4, 14, 30), Scale(7, 1, ()), range(4, 14))
    assert (turned.y(7.0), turned.y(1.0)) == (80, 20)
