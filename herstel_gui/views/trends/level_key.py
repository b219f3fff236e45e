"""A legend as a widget, in lines as wide as the widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from herstel_gui.views.trends.canvas import Canvas, screen_look
from herstel_gui.views.trends.legend import LEGEND_LINE, draw_row, legend_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from herstel_gui.views.trends.legend import Entry


class LevelKey(QWidget):
    """Samples with their names; hidden without entries."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries."""
        self._entries = entries
        self.setAccessibleName(", ".join(entry.text for entry in entries))
        self.setVisible(bool(entries))
        self._fit()
        self.update()

    def _rows(self) -> list[list[Entry]]:
        return legend_rows(screen_look(), self._entries, self.width())

    def _fit(self) -> None:
        self.setFixedHeight(round(screen_look().px(LEGEND_LINE)) * max(1, len(self._rows())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines for the new width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        canvas = Canvas(painter, screen_look())
        for number, row in enumerate(self._rows()):
            draw_row(canvas, row, 0, canvas.px(LEGEND_LINE) * number)
        painter.end()
