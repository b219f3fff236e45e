"""The legend of the calendar of levels, in lines as wide as the widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from herstel_gui.views.theme import theme
from herstel_gui.views.trends.canvas import Canvas
from herstel_gui.views.trends.legend import LEGEND_LINE, draw_row, legend_rows, level_entries
from herstel_gui.views.trends.palette import screen_palette

if TYPE_CHECKING:
    from collections.abc import Container

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from herstel_gui.domain.signals.signal import Level
    from herstel_gui.views.trends.legend import Entry


class LevelKey(QWidget):
    """A sample of each level with its name; hidden without levels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._entries: list[Entry] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_levels(self, found: Container[Level]) -> None:
        """Show the samples of these levels."""
        self._entries = level_entries(found)
        self.setAccessibleName(", ".join(entry.text for entry in self._entries))
        self.setVisible(bool(self._entries))
        self._fit()
        self.update()

    def _canvas(self, painter: QPainter) -> Canvas:
        return Canvas(painter, screen_palette(theme()), self.font(), theme().scale)

    def _rows(self, painter: QPainter) -> list[list[Entry]]:
        return legend_rows(self._canvas(painter), self._entries, self.width())

    def _fit(self) -> None:
        self.setFixedHeight(theme().px(LEGEND_LINE) * max(1, len(self._rows(QPainter()))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines for the new width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        for number, row in enumerate(self._rows(painter)):
            draw_row(self._canvas(painter), row, 0, theme().px(LEGEND_LINE) * number)
        painter.end()
