"""A chart of rows below each other on pyqtgraph's scene: a scale at the left, a plot at the right."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QGraphicsScene

from herstel_gui.views.trends.axes import AXIS, RIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QWheelEvent
    from PySide6.QtWidgets import QGraphicsSceneWheelEvent, QWidget

    from herstel_gui.views.trends.axes import ChartAxis, ValueAxis
    from herstel_gui.views.trends.canvas import Look
    from herstel_gui.views.trends.layers import Layer
    from herstel_gui.views.trends.scales import Scale

STEP: Final = 0.8
"""The part of the days that is left in view after one notch of the wheel."""
NOTCH: Final = 120


class PlotBox(pg.ViewBox):
    """A ViewBox whose ranges are set by the page, without menu, padding and automatic ranges."""

    def __init__(self, *, zoom: bool = False) -> None:
        """Create a box; with ``zoom`` wheel and drag change the range of the x axis."""
        super().__init__(enableMenu=False, defaultPadding=0)
        self.disableAutoRange()
        self.setMouseEnabled(x=zoom, y=False)
        self.state["wheelScaleFactor"] = log(STEP) / log(1.02) / NOTCH
        self.setFlag(self.GraphicsItemFlag.ItemClipsChildrenToShape, enabled=False)

    def mouseDragEvent(self, event: Any, _axis: int | None = None) -> None:  # noqa: ANN401  # of pyqtgraph
        """Pan with the left button; the other buttons, with which pyqtgraph zooms, do nothing."""
        if event.button() is Qt.MouseButton.LeftButton and any(self.state["mouseEnabled"]):
            self.setCursor(
                Qt.CursorShape.CrossCursor if event.isFinish() else Qt.CursorShape.ClosedHandCursor
            )
            super().mouseDragEvent(event, axis=0)
        else:
            event.ignore()

    def wheelEvent(self, event: QGraphicsSceneWheelEvent, axis: int | None = None) -> None:
        """Zoom around the pointer; pan with Shift or a sideways wheel."""
        sideways = event.orientation() is Qt.Orientation.Horizontal
        if not (sideways or event.modifiers() & Qt.KeyboardModifier.ShiftModifier):
            super().wheelEvent(event, axis)
            return
        low, high = self.viewRange()[0]
        self.translateBy(x=-event.delta() / NOTCH * (high - low) / 10)
        event.accept()


class Board(pg.GraphicsLayoutWidget):
    """Rows of plots in a look, for the screen or, never shown, for an image or paper."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self.look = look
        self._kept: list[Any] = []
        self.setBackground(look.palette.card)
        # few items, which move all together: an index of their places costs more than it spares
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        # the menu is off, and its English action must not be found either
        for action in self.scene().contextMenu:
            action.deleteLater()
        self.scene().contextMenu = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(1, 1)
        self.ci.layout.setSpacing(0)
        self.ci.setContentsMargins(0, 0, 0, 0)
        self.ci.layout.setContentsMargins(0, 0, look.px(RIGHT), 0)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size: the page sets it."""
        return QSize(1, 1)

    def place(self, item: Any, row: int, column: int, rows: int = 1, columns: int = 1) -> None:  # noqa: ANN401  # of pyqtgraph
        """Put an item into the grid.

        ``addItem`` of pyqtgraph would lay out all items again after each one.
        """
        self._kept.append(item)
        self.ci.layout.addItem(item, row, column, rows, columns)

    def add_row(self, row: int, axis: ChartAxis, box: PlotBox, column: int = 0) -> None:
        """Add a row with an axis and a plot."""
        axis.linkToView(box)
        self.place(axis, row, column)
        self.place(box, row, column + 1)

    def add_plot(
        self, row: int, axis: ValueAxis, layer: Layer, scale: Scale, reach: tuple[float, float],
        column: int = 0,
    ) -> PlotBox:  # fmt: skip
        """Add a row whose plot is on ``scale`` and goes from and to ``reach`` on the x axis."""
        box, ends = PlotBox(), sorted((scale.bottom, scale.top))
        axis.ticks, layer.scale = scale.ticks, scale
        box.invertY(scale.bottom > scale.top)
        box.setRange(xRange=reach, yRange=ends, padding=0)
        box.addItem(layer, ignoreBounds=True)
        self.add_row(row, axis, box, column)
        return box

    def add_foot(self, row: int, axis: ChartAxis, box: PlotBox, column: int = 1) -> None:
        """Add the labels below a plot."""
        axis.linkToView(box)
        self.place(axis, row, column)
        self.ci.layout.setRowFixedHeight(row, self.look.px(AXIS))

    def arrange(self, width: float, height: float) -> None:
        """Lay out the board in a size."""
        self.lay_out(QSize(round(width), round(height)))

    def lay_out(self, size: QSize) -> None:
        """Give all items their places for ``size`` at once, also without a window."""
        self.resize(size)
        self.resizeEvent(None)
        self.ci.layout.activate()

    def draw_on(self, painter: QPainter, target: QRectF) -> None:
        """Render the scene on a painter."""
        self.scene().render(painter, target, QRectF(0, 0, self.width(), self.height()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, unless the chart has the focus or Ctrl is pressed."""
        chart = self.focus_owner()
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if (chart is not None and chart.hasFocus()) or ctrl:
            super().wheelEvent(event)
        else:
            event.ignore()

    def focus_owner(self) -> QWidget | None:
        """Return the first widget around the board that takes the focus."""
        owner: QWidget | None = self.parentWidget()
        while owner is not None and owner.focusPolicy() is Qt.FocusPolicy.NoFocus:
            owner = owner.parentWidget()
        return owner

    def keyPressEvent(self, event: Any) -> None:  # noqa: ANN401  # a key event
        """Leave keys to the chart around the board."""
        event.ignore()
