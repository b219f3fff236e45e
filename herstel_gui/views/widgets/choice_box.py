"""A drop-down with an arrow in the colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class ChoiceBox(StillCombo):
    """A combo box that draws its own arrow; the style sheet draws none."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow over the frame."""
        super().paintEvent(event)
        px = theme().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("muted"), px(16) / 10, c=Qt.PenCapStyle.RoundCap))
        middle = QPointF(self.width() - px(14), self.height() / 2 + 1)
        for side in (-1, 1):
            painter.drawLine(middle + QPointF(0, px(2)), middle + QPointF(side * px(4), -px(2)))
        painter.end()
