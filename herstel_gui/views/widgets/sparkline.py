"""The last values of a measure as a small line, with a gap for a day without a value."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

WIDTH, HEIGHT = 56, 24
FLATTEST = 0.08
"""Least range of the vertical axis, as a share of the mean: nearly equal values are drawn nearly flat."""


class Sparkline(QWidget):
    """Draws values of consecutive days, oldest first; None is a gap. The last value gets a dot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Create a sparkline without values."""
        super().__init__(parent)
        self._values: list[float | None] = []
        self._warn = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_values(self, values: Sequence[float | None], *, warn: bool = False) -> None:
        """Draw these values; ``warn`` gives the last dot the warning colour."""
        fresh = list(values)
        if (fresh, warn) != (self._values, self._warn):
            self._values, self._warn = fresh, warn
            self.update()

    def sizeHint(self) -> QSize:
        """Return the fixed size."""
        return QSize(theme().px(WIDTH), theme().px(HEIGHT))

    def points(self) -> list[QPointF | None]:
        """Return the point of each day; None for a gap."""
        known = [value for value in self._values if value is not None]
        if not known:
            return [None] * len(self._values)
        middle = (min(known) + max(known)) / 2
        reach = max(max(known) - min(known), abs(middle) * FLATTEST, 1e-9)
        edge = theme().px(4)
        wide, high = self.width() - 2 * edge, self.height() - 2 * edge
        step = wide / max(1, len(self._values) - 1)
        return [
            None
            if value is None
            else QPointF(edge + index * step, edge + high * (0.5 - (value - middle) / reach))
            for index, value in enumerate(self._values)
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw lines between consecutive days, a day between gaps as a dot, the last day as a larger dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        points = self.points()
        line = theme().colour("series_1_dot")
        painter.setPen(QPen(line, theme().px(15) / 10, c=Qt.PenCapStyle.RoundCap))
        painter.setBrush(line)
        for before, after in pairwise(points):
            if before is not None and after is not None:
                painter.drawLine(before, after)
        painter.setPen(Qt.PenStyle.NoPen)
        for index, point in enumerate(points):
            alone = all(points[i] is None for i in (index - 1, index + 1) if 0 <= i < len(points))
            if point is not None and alone:
                painter.drawEllipse(point, theme().px(13) / 10, theme().px(13) / 10)
        if points and points[-1] is not None:
            painter.setBrush(theme().colour("warning" if self._warn else "series_1"))
            painter.drawEllipse(points[-1], theme().px(25) / 10, theme().px(25) / 10)
        painter.end()
