"""A label of one line; text without enough room ends in "…" and is complete in the tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.lines import shortened
from herstel_gui.views.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent


_BETWEEN: Final = " · "


class ElidedLabel(PlainLabel):
    """A label of one line that can shrink to any width; ``text`` returns the complete text."""

    def __init__(self, text: str = "", role: str = "", *, in_parts: bool = False) -> None:
        """Show a text with a role of the style sheet.

        With ``in_parts`` the last of the parts between `` · `` are left out, where at least one fits.
        """
        super().__init__(text)
        self._in_parts = in_parts
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._tell()

    def shown(self) -> str:
        """Return the text as drawn, shortened to the present width."""
        metrics, width = self.fontMetrics(), self.contentsRect().width()
        parts = self.text().split(_BETWEEN) if self._in_parts else []
        for last in range(len(parts), 0, -1):
            whole = _BETWEEN.join(parts[:last])
            if metrics.horizontalAdvance(whole) <= width:
                return whole
        words = shortened(" ".join(self.text().split()), metrics, width)
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)

    def minimumSizeHint(self) -> QSize:
        """Return a width of one pixel at 100 %, and the usual height."""
        return QSize(theme().px(1), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the tooltip to the complete text when the text is shortened."""
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shortened text."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self.shown())
        painter.end()

    def _tell(self) -> None:
        self.setToolTip(self.text() if self.shown() != self.text() else "")
