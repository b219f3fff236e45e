from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from herstel_gui.views.trends.panel_layer import place_label

SIZE = QSizeF(100, 20)
LINE = np.column_stack((np.arange(0.0, 500.0, 10), np.full(50, 200.0)))
NOTHING = np.empty((0, 2))


def at(left: float, top: float) -> QRectF:
    return QRectF(QPointF(left, top), SIZE)


@pytest.mark.parametrize(
    ("obstacles", "place"),
    [
        ((NOTHING,), at(0, 179)),
        ((np.array([[50.0, 190.0]]),), at(60, 179)),
        ((np.array([[50.0, 100.0], [60.0, 300.0]]),), at(0, 179)),  # obstacles far above and far below
        ((np.array([[50.0, 190.0], [400.0, 190.0]]),), at(60, 179)),
        ((LINE, np.array([[50.0, 190.0]])), at(60, 179)),  # no place is clear of the first array
        ((LINE, LINE), at(0, 201)),
    ],
)
def test_a_label_gets_the_first_clear_place_above_the_line_else_below(
    obstacles: tuple[np.ndarray, ...], place: QRectF
) -> None:
    assert place_label(SIZE, LINE, 500, obstacles, 8) == place


def test_a_label_that_does_not_fit_above_stands_below() -> None:
    assert place_label(SIZE, LINE, 90, (NOTHING,), 8) == at(0, 201)
