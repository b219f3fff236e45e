"""Two small charts of one measure over the years: as it is now, and as it will be after an import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from typing import TypeAlias

    from PySide6.QtGui import QPaintEvent

    from herstel_gui.domain.measure import Number

    Point: TypeAlias = tuple[date, Number]

WIDTH: Final = 268
HEIGHT: Final = 104
_LINES: Final = 3


class YearsChart(QWidget):
    """Draws the values of sources as dots over a shared axis; typed values are diamonds."""

    def __init__(
        self,
        dots: Sequence[Point],
        typed: Sequence[Point],
        span: tuple[date, date],
        bounds: tuple[float, float],
        write: Callable[[int], str] = str,
    ) -> None:
        """Draw ``dots`` of devices and ``typed`` values, from the first to the last day of ``span``.

        ``bounds`` are the lowest and highest value of the axis, which ``write`` writes. A value beyond them
        is drawn on the edge: above or below are words.
        """
        super().__init__()
        self.dots, self._typed, self._span, self._bounds = dots, typed, span, bounds
        self._write = write
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(theme().px(WIDTH), theme().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the years stay apart."""
        return QSize(theme().px(WIDTH // 2), theme().px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the grid, the years and the values."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(theme().px(12))
        painter.setFont(font)
        metrics = painter.fontMetrics()
        widest = max(metrics.horizontalAdvance(self._write(value)) for value in self._lines())
        left = widest + metrics.horizontalAdvance("  ")
        half = metrics.height() / 2
        room = QRectF(left, half, self.width() - left - 4, self.height() - metrics.height() - half - 8)
        self._grid(painter, room)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("series_2_dot"))
        for point in self._places(self.dots, room):
            painter.drawEllipse(point, 1.2 * theme().scale, 1.2 * theme().scale)
        painter.setBrush(theme().colour("series_1"))
        for point in self._places(self._typed, room):
            half = 2.6 * theme().scale
            painter.drawPolygon([
                QPointF(point.x(), point.y() - half), QPointF(point.x() + half, point.y()),
                QPointF(point.x(), point.y() + half), QPointF(point.x() - half, point.y()),
            ])  # fmt: skip

    def _grid(self, painter: QPainter, room: QRectF) -> None:
        for step, value in enumerate(self._lines()):
            height = room.bottom() - room.height() * step / (_LINES - 1)
            painter.setPen(QPen(theme().colour("line"), 1))
            painter.drawLine(QPointF(room.left(), height), QPointF(room.right(), height))
            painter.setPen(theme().colour("muted"))
            tall = painter.fontMetrics().height()
            side = QRectF(0, height - tall / 2, room.left() - 6, tall)
            painter.drawText(
                side, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._write(value)
            )
        self._years(painter, room)

    def _lines(self) -> list[int]:
        """Return the values with a line, from low to high."""
        low, high = self._bounds
        return [round(low + (high - low) * step / (_LINES - 1)) for step in range(_LINES)]

    def _years(self, painter: QPainter, room: QRectF) -> None:
        first, last = self._span
        metrics = painter.fontMetrics()
        until = -1.0
        for year in range(first.year, last.year + 1):
            place = self._across(max(first, first.replace(year=year, month=1, day=1)), room)
            text = str(year)
            wide = metrics.horizontalAdvance(text)
            place = min(place, room.right() - wide)
            if place > until:
                painter.drawText(QPointF(place, self.height() - metrics.descent() - 1), text)
                until = place + wide + theme().px(8)

    def _across(self, day: date, room: QRectF) -> float:
        first, last = self._span
        return room.left() + room.width() * (day - first).days / max(1, (last - first).days)

    def _places(self, values: Sequence[Point], room: QRectF) -> list[QPointF]:
        low, high = self._bounds
        tall = (high - low) or 1.0
        return [
            QPointF(
                self._across(day, room),
                room.bottom() - room.height() * min(1.0, max(0.0, (float(value) - low) / tall)),
            )
            for day, value in values
        ]
