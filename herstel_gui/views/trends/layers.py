"""The layers of the timeline: items of a ViewBox that draw the arrays of the days in view."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING, Any, Final, TypeVar

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem

from herstel_gui.views.trends.arrays import Floats, TimeView
from herstel_gui.views.trends.canvas import Canvas
from herstel_gui.views.trends.scales import NO_SCALE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from herstel_gui.views.trends.canvas import Look
    from herstel_gui.views.trends.scales import Scale

Values = TypeVar("Values", float, Floats)

ROOM: Final = 8
"""The number of pixels above and below the plot in which a layer may draw; beside it half as much."""
SPOT: Final = 2.0
"""The width in pixels of a stroke for several days."""
SINGLE: Final = 1.7
"""The number of pixels per day from which each day has its own mark."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The rectangle of a plot in the scene, the time in view, the vertical scale, and the days to draw."""

    plot: QRectF
    view: TimeView
    scale: Scale
    days: range

    @property
    def per_day(self) -> float:
        """The number of pixels per day."""
        return self.plot.width() / self.view.days

    def x(self, days: Floats) -> Floats:
        """Return the x of days; a whole number is the beginning of a day."""
        return self.plot.left() + (days - self.view.low) * self.per_day

    def y(self, values: Values) -> Values:
        """Return the y of one value or of an array."""
        span = self.scale.top - self.scale.bottom
        return self.plot.bottom() - (values - self.scale.bottom) / span * self.plot.height()


def shows_days(canvas: Canvas, frame: Frame) -> bool:
    """Return whether each day has its own mark at this zoom."""
    return frame.per_day >= canvas.px(SINGLE)


class Layer(pg.UIGraphicsItem):
    """An item that covers the range in view of its ViewBox, drawn by ``draw`` in pixels of the scene.

    Of a part of the screen, such as the strip that a moved crosshair uncovers, only the days there are drawn.
    """

    _boundingRect: QRectF | None  # noqa: N815  # of pyqtgraph

    def __init__(self, look: Look, total: int) -> None:
        """Begin without a scale; ``total`` is the number of days of the picture."""
        super().__init__()
        self.look, self._total = look, total
        self.scale = NO_SCALE
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def boundingRect(self) -> QRectF:
        """Return the range in view with the room around it."""
        if self._boundingRect is None:
            rect, box = QRectF(self.viewRect() or QRectF()), self.getViewBox()
            if box is not None and box.width() and box.height():
                room = self.look.px(ROOM)
                wide, high = room / 2 * rect.width() / box.width(), room * rect.height() / box.height()
                rect.adjust(-wide, -high, wide, high)
            self._boundingRect = rect
        return QRectF(self._boundingRect)

    def viewTransformChanged(self) -> None:
        """Find the bounds again when the plot has another size."""
        super().viewTransformChanged()
        self.setNewBounds()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the exposed days."""
        frame = self._frame(option.exposedRect if widget is not None else None)
        painter.save()
        painter.setTransform(self.sceneTransform().inverted()[0], combine=True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self.draw(Canvas(painter, self.look), frame)
        painter.restore()

    def _frame(self, exposed: QRectF | None) -> Frame:
        box: Any = self.getViewBox()
        low, high = box.viewRange()[0]
        view, plot = TimeView(low, high, self._total), box.sceneBoundingRect()
        days = view.indices
        if exposed is not None and plot.width():
            # a line, and a stretch of days that share a spot, need neighbours
            beside = max(21, ceil(8 * self.look.px(SPOT) * view.days / plot.width()))
            first, last = floor(exposed.left()) - beside, ceil(exposed.right()) + beside
            days = range(max(days.start, first), max(days.start, min(days.stop, last)))
        return Frame(plot, view, self.scale, days)

    def draw(self, canvas: Canvas, frame: Frame) -> None:
        """Draw the days of ``frame``; for subclasses."""


class GridLayer(Layer):
    """The lines of the scale of a plot."""

    def __init__(self, look: Look, total: int = 1) -> None:
        """Draw the lines over the whole plot."""
        super().__init__(look, total)

    def draw(self, canvas: Canvas, frame: Frame) -> None:
        """Draw the lines."""
        draw_grid(canvas, frame)


def draw_grid(canvas: Canvas, frame: Frame) -> None:
    """Draw a line at each tick of the scale."""
    canvas.painter.setPen(canvas.look.pen(canvas.palette.grid))
    for value, _label in frame.scale.ticks:
        y = round(frame.y(value)) + 0.5
        canvas.painter.drawLine(QLineF(frame.plot.left(), y, frame.plot.right(), y))
