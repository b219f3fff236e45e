"""Paints the chart: strip, panels and dates on a cached pixmap, with the crosshair on top."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from herstel_gui.domain.trends.readout import read_out
from herstel_gui.views.theme import theme
from herstel_gui.views.trends.canvas import Canvas
from herstel_gui.views.trends.draw_panel import draw_panel
from herstel_gui.views.trends.draw_strip import draw_axis, draw_strip
from herstel_gui.views.trends.frame import plot_of
from herstel_gui.views.trends.layout import AXIS, Layout, lay_out
from herstel_gui.views.trends.palette import screen_palette
from herstel_gui.views.trends.readout import Shown, box_rect, draw_box, shown_words
from herstel_gui.views.trends.timeview import TimeView

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from herstel_gui.views.trends.arrays import PictureArrays

LEAST_SIZE: Final = QSize(480, 240)


class ChartSurface(QAbstractScrollArea):
    """Shows a picture over a stretch of time, with a crosshair at one day.

    ``marked_moved`` carries the day under the crosshair or None, ``view_changed`` the new TimeView.
    """

    marked_moved = Signal(object)
    view_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without data."""
        super().__init__(parent)
        self.arrays: PictureArrays | None = None
        self.view = TimeView(0, 1, 1)
        self.marked: int | None = None
        self.pinned = False
        self.placed: Layout = lay_out((), 0, 0, 1.0, {})
        self._heights: Mapping[str, int] = {}
        self._still: QPixmap | None = None
        self._said: tuple[int, Shown] | None = None
        self._signals: tuple[str, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self.forget)

    def minimumSizeHint(self) -> QSize:
        """Return LEAST_SIZE, in pixels."""
        return LEAST_SIZE

    # -- contents ------------------------------------------------------------------------------------

    def show_picture(self, arrays: PictureArrays, view: TimeView, heights: Mapping[str, int]) -> None:
        """Show a picture; the crosshair stays on its day when the picture contains the day."""
        day = self.marked_day
        self.arrays, self._heights, self._said = arrays, heights, None
        index = None if day is None else arrays.picture.index(day)
        self.marked = index if index is not None and 0 <= index < len(arrays.picture.span) else None
        self.pinned = self.pinned and self.marked is not None
        self.view = view
        self.relayout()

    def set_view(self, view: TimeView) -> None:
        """Show another stretch of time, clamped to the data."""
        view = view.clamped()
        if view != self.view:
            self.view = view
            self.forget()
            self.view_changed.emit(view)

    def set_heights(self, heights: Mapping[str, int]) -> None:
        """Set the user's heights by panel key, in unscaled pixels."""
        self._heights = heights
        self.relayout()

    @property
    def marked_day(self) -> date | None:
        """The day under the crosshair; None without a crosshair."""
        if self.arrays is None or self.marked is None:
            return None
        return self.arrays.picture.day(self.marked)

    def mark(self, index: int | None) -> None:
        """Move the crosshair to a day by its index, or hide the crosshair with None."""
        if self.arrays is None or index == self.marked:
            return
        if index is not None:
            index = min(max(index, 0), len(self.arrays.picture.span) - 1)
        self.viewport().update(self._crosshair_region())
        self.marked, self._said, self._signals = index, None, ()
        self.viewport().update(self._crosshair_region())
        self.marked_moved.emit(self.marked_day)

    def set_signals(self, texts: tuple[str, ...]) -> None:
        """Show these signals in the read-out of the day under the crosshair."""
        if texts != self._signals:
            self.viewport().update(self._crosshair_region())
            self._signals, self._said = texts, None
            self.viewport().update(self._crosshair_region())

    def said(self) -> Shown | None:
        """Return the texts of the read-out; None without a crosshair."""
        if self.arrays is None or self.marked is None:
            return None
        if self._said is None or self._said[0] != self.marked:
            day = self.arrays.picture.day(self.marked)
            self._said = self.marked, shown_words(read_out(self.arrays.picture, day), self._signals)
        return self._said[1]

    # -- layout --------------------------------------------------------------------------------------

    def relayout(self) -> None:
        """Compute the areas of the panels and the range of the scroll bar."""
        panels = self.arrays.picture.panels if self.arrays else ()
        plans = self.arrays is not None and self.arrays.plans
        area, scale = self.viewport().size(), theme().scale
        self.placed = lay_out(panels, area.width(), area.height(), scale, self._heights, plans=plans)
        room = area.height() - AXIS * scale
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self.placed.height - room)))
        bar.setPageStep(round(room))
        bar.setSingleStep(round(24 * scale))
        self.forget()

    @property
    def plot(self) -> QRectF:
        """The area of the values, without the labels, over the height of the viewport."""
        area = QRectF(self.viewport().rect())
        return plot_of(area, self._canvas(QPainter()))

    def day_at(self, x: float) -> int:
        """Return the index of the day at ``x``."""
        plot = self.plot
        return math.floor(self.view.low + (x - plot.left()) / plot.width() * self.view.days)

    def x_of(self, index: int) -> float:
        """Return the x of the middle of a day."""
        plot = self.plot
        return plot.left() + (index + 0.5 - self.view.low) / self.view.days * plot.width()

    # -- painting ------------------------------------------------------------------------------------

    def forget(self) -> None:
        """Drop the cached pixmap and repaint."""
        self._still = None
        self.viewport().update()

    def _canvas(self, painter: QPainter) -> Canvas:
        return Canvas(painter, screen_palette(theme()), self.font(), theme().scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the cached pixmap and draw the crosshair on top."""
        if self._still is None:
            self._still = self._draw_still()
        painter = QPainter(self.viewport())
        ratio = self._still.devicePixelRatioF()
        where = event.rect()
        source = QRectF(where.x() * ratio, where.y() * ratio, where.width() * ratio, where.height() * ratio)
        painter.drawPixmap(QRectF(where), self._still, source)
        if self.arrays is not None and self.marked is not None:
            self._draw_crosshair(self._canvas(painter))
        painter.end()

    def _draw_still(self) -> QPixmap:
        ratio = self.viewport().devicePixelRatioF()
        still = QPixmap(self.viewport().size() * ratio)
        still.setDevicePixelRatio(ratio)
        painter = QPainter(still)
        self.paint_still(painter)
        painter.end()
        return still

    def paint_still(self, painter: QPainter) -> None:
        """Paint the chart without the crosshair."""
        canvas = self._canvas(painter)
        painter.fillRect(self.viewport().rect(), canvas.palette.card)
        if self.arrays is not None and len(self.arrays.picture.span):
            self._draw_panels(canvas, self.arrays)

    def _draw_panels(self, canvas: Canvas, arrays: PictureArrays) -> None:
        area, painter = self.viewport().rect(), canvas.painter
        foot = area.height() - canvas.px(AXIS)
        offset = self.verticalScrollBar().value()
        painter.save()
        painter.setClipRect(QRectF(0, 0, area.width(), foot))
        painter.translate(0, -offset)
        draw_strip(canvas, arrays, self.placed.strip, self.view)
        for panel, where in zip(arrays.panels, self.placed.panels, strict=True):
            if where.bottom() >= offset and where.top() <= offset + foot:
                draw_panel(canvas, panel, where, self.view)
        painter.restore()
        draw_axis(canvas, arrays, QRectF(0, foot, area.width(), canvas.px(AXIS)), self.view)

    def _draw_crosshair(self, canvas: Canvas) -> None:
        assert self.marked is not None  # noqa: S101  # checked by paintEvent
        shown, x = self.said(), round(self.x_of(self.marked)) + 0.5
        if shown is None or not self.plot.left() <= x <= self.plot.right():
            return
        style = Qt.PenStyle.SolidLine if self.pinned else Qt.PenStyle.DotLine
        canvas.painter.setPen(canvas.pen(canvas.palette.text, 1.0, style))
        foot = self.viewport().height() - canvas.px(AXIS)
        canvas.painter.drawLine(QLineF(x, canvas.px(4), x, foot))
        draw_box(canvas, shown, box_rect(canvas, shown, x, self._box_bounds()), pinned=self.pinned)

    def _box_bounds(self) -> QRectF:
        top = self.placed.strip.bottom() if self.verticalScrollBar().value() == 0 else 4.0
        return self.plot.adjusted(0, top, 0, -AXIS * theme().scale)

    def _crosshair_region(self) -> QRect:
        """Return the smallest rectangle around line and box of the crosshair."""
        shown = self.said()
        if shown is None or self.marked is None:
            return QRect()
        x = self.x_of(self.marked)
        box = box_rect(self._canvas(QPainter()), shown, round(x) + 0.5, self._box_bounds())
        line = QRectF(x - 3, 0, 6, self.viewport().height())
        return box.united(line).adjusted(-2, -2, 2, 2).toAlignedRect()

    # -- events --------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the panels for the new size."""
        super().resizeEvent(event)
        self.relayout()

    def changeEvent(self, event: QEvent) -> None:
        """Repaint after a change of style, palette or font."""
        super().changeEvent(event)
        if event.type() in (event.Type.StyleChange, event.Type.PaletteChange, event.Type.FontChange):
            self.forget()
