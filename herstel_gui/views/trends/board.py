"""A chart of rows below each other on pyqtgraph's scene: a scale at the left, a plot at the right."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSize, Qt

from herstel_gui.views.trends.axes import RIGHT, ValueAxis

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QWheelEvent
    from PySide6.QtWidgets import QGraphicsSceneWheelEvent, QWidget

    from herstel_gui.views.trends.canvas import Look

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

    def add_row(self, row: int, axis: ValueAxis, box: PlotBox, height: float | None = None) -> None:
        """Add a row with an axis and a plot; ``height`` in pixels of the scene."""
        axis.linkToView(box)
        self.place(axis, row, 0)
        self.place(box, row, 1)
        self.set_height(row, height)

    def set_height(self, row: int, height: float | None) -> None:
        """Set the height of a row; None takes the room that is left."""
        if height is not None:
            self.ci.layout.setRowFixedHeight(row, height)

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
