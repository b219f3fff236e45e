"""Finds a place for the name of a line, on the line and clear of values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QSizeF

    from herstel_gui.views.trends.arrays import Floats

STEP: Final = 8
"""The distance in pixels between places to try."""


def place_label(
    size: QSizeF, spots: Floats, right: float, obstacles: Iterable[Floats], room: float
) -> QRectF:
    """Return the first rectangle of ``size`` above a line, left of ``right``, ``room`` pixels from obstacles.

    ``spots`` holds the points of the line as rows of x and y; ``obstacles`` holds arrays of the same shape,
    strictest first. If no place is clear of the last array, the rectangle lies below the start of the line.
    """
    spots = _some(spots)
    tops = spots[:, 1] - 1 - size.height()
    fits = spots[:, 0] + size.width() <= right
    for places in obstacles:
        x, y = places.T
        left, top = spots[:, :1] - room, tops[:, None] - room
        wide, high = size.width() + 2 * room, size.height() + 2 * room
        covered = (x >= left) & (x <= left + wide) & (y >= top) & (y <= top + high)
        free = np.flatnonzero(fits & ~covered.any(axis=1))
        if len(free):
            return QRectF(QPointF(float(spots[free[0], 0]), float(tops[free[0]])), size)
    left, foot = spots[0].tolist()
    return QRectF(QPointF(left, foot + 1), size)


def _some(spots: Floats) -> Floats:
    """Return the first point of each stretch of STEP pixels: a line may have thousands of points."""
    _, first = np.unique(np.floor(spots[:, 0] / STEP), return_index=True)
    return spots[np.sort(first)]
