"""A line of text that ends in … where there is no room for all of it; the whole is in its tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.lines import shortened

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent


class ElidedLabel(QLabel):
    """One line that gives way to everything beside it; ``text`` stays whole."""

    def __init__(self, text: str = "", role: str = "") -> None:
        """Show a text in one of the roles of the style sheet."""
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._tell()

    def shown(self) -> str:
        """Return what there is room for."""
        metrics, width = self.fontMetrics(), self.contentsRect().width()
        words = shortened(" ".join(self.text().split()), metrics, width)
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as it takes."""
        return QSize(theme().px(1), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell in the tooltip what no longer fits."""
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self.shown())
        painter.end()

    def _tell(self) -> None:
        self.setToolTip(self.text() if self.shown() != self.text() else "")
