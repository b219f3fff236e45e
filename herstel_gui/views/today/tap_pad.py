"""The round button to tap at every heart beat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class TapPad(QAbstractButton):
    """The round button to tap, with a figure inside and a ring that shows the elapsed time."""

    def __init__(self) -> None:
        """Begin without a figure."""
        super().__init__()
        self._share = 0.0
        self._big, self._small = "–", ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_state(self, big: str, small: str, share: float) -> None:
        """Show a figure, words below the figure, and ``share`` (0 to 1) of the ring."""
        self._big, self._small, self._share = big, small, share
        self.setAccessibleDescription(f"{big} {small}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a large size, easy to hit."""
        return QSize(theme().px(192), theme().px(192))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring and the texts."""
        px = theme().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - px(16)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setBrush(theme().colour("accent_soft" if self.isDown() else "card"))
        painter.setPen(QPen(theme().colour("line"), px(6)))
        painter.drawEllipse(box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().colour("accent"), px(6), c=Qt.PenCapStyle.RoundCap))
        if self._share > 0:
            painter.drawArc(box, 90 * 16, -round(min(1.0, self._share) * 360 * 16))
        if self.hasFocus():
            painter.setPen(QPen(theme().colour("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawEllipse(box.adjusted(px(7), px(7), -px(7), -px(7)))
        self._paint_words(painter, box)
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        px = theme().px
        font = self.font()
        font.setPixelSize(px(48))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme().colour("text"))
        painter.drawText(box.adjusted(0, 0, 0, -px(20)), Qt.AlignmentFlag.AlignCenter, self._big)
        font.setPixelSize(px(13))
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(theme().colour("muted"))
        painter.drawText(box.adjusted(0, px(56), 0, 0), Qt.AlignmentFlag.AlignCenter, self._small)
