"""A small curve of the values of a stream over its whole period, without axes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from herstel_gui.domain.measure import Number

WIDTH: Final = 88
HEIGHT: Final = 24
GAP: Final = 0.08
"""Share of the period; a longer pause between two values breaks the line."""


class Sparkline(QWidget):
    """Draws values by day: a line, or bars for amounts."""

    def __init__(self, values: Sequence[tuple[date, Number]], *, bars: bool = False) -> None:
        """Show ``values``, in order of day."""
        super().__init__()
        self.values = values
        self._bars = bars
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the fixed size."""
        return QSize(theme().px(WIDTH), theme().px(HEIGHT))

    def points(self) -> list[QPointF]:
        """Return the places of the values in the widget."""
        if not self.values:
            return []
        days = [day.toordinal() for day, _ in self.values]
        numbers = [float(number) for _, number in self.values]
        low, high = min(numbers), max(numbers)
        room = QRectF(self.rect()).adjusted(2, 3, -2, -3)
        wide, tall = max(1, days[-1] - days[0]), (high - low) or 1.0
        return [
            QPointF(
                room.left() + room.width() * (day - days[0]) / wide,
                room.bottom() - room.height() * (number - low) / tall,
            )
            for day, number in zip(days, numbers, strict=True)
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the curve."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        points = self.points()
        if self._bars:
            painter.setPen(QPen(theme().colour("bar"), theme().px(1)))
            for point in points:
                painter.drawLine(point, QPointF(point.x(), self.height() - 2))
            return
        painter.setPen(QPen(theme().colour("series_2"), 1.3 * theme().scale, c=Qt.PenCapStyle.RoundCap))
        most = self.width() * GAP
        for before, after in pairwise(points):
            if after.x() - before.x() <= most:
                painter.drawLine(before, after)
            else:
                painter.drawPoint(before)
        if points:
            painter.drawPoint(points[-1])
