"""The fonts and colours of the week table, made once each time that it is painted or fitted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics

from herstel_gui.views.theme import SMALL, theme
from herstel_gui.views.widgets.lines import breakable

if TYPE_CHECKING:
    from herstel_gui.qt_models.cell_look import CellLook

PAD: Final = 4
TIGHT: Final = 2
ENDS: Final = 11
"""Font size of the words of 1 and 7 below a name, in pixels at 100 %."""
HEADING: Final = 13
"""Font size of the heading of a column, in pixels at 100 %."""
PIECE: Final = 10
"""A longer word of a name may be broken."""
LONG_WORD: Final = 18
"""A longer word in the cell of a day may be broken, so that one name does not widen all days."""
SIGN: Final = 18
"""The room for the sign of a level above its word, in pixels at 100 %."""
LINES_EDGE: Final = 3
TALLEST: Final = 10_000
"""A height in pixels that no text of a cell reaches."""
NAME_LINES: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
LINES_ALIGN: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class Letters(NamedTuple):
    """A font with its metrics."""

    font: QFont
    metrics: QFontMetrics


class Ink:
    """What the table is drawn and measured with, in the theme in force and from the font of the table.

    A font with its metrics costs more than a figure that is drawn with it, so hundreds of cells share these.
    """

    def __init__(self, font: QFont) -> None:
        """Make the fonts; a colour is made when it is first asked for."""
        look = theme()
        self._look, self._colours = look, dict[str, QColor]()
        self.pad, self.tight, self.edge = look.px(PAD), look.px(TIGHT), look.px(LINES_EDGE)
        self.sign = look.px(SIGN)
        self.plain = _letters(font)
        self.bold = _letters(font, bold=True)
        self.small = _letters(font, look.px(SMALL))
        self.strong = _letters(font, look.px(SMALL), bold=True)
        self.ends = _letters(font, look.px(ENDS))
        self.heading = _letters(font, look.px(HEADING), bold=True)

    def colour(self, role: str) -> QColor:
        """Return the colour of a role."""
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = self._look.colour(role)
        return found

    def lines_height(self, width: int, look: CellLook) -> int:
        """Return the height in pixels of the words of a cell of some width; 0 for a cell without lines."""
        if not look.lines:
            return 0
        room = QRect(0, 0, width - self.tight - self.pad, TALLEST)
        words = self.small.metrics.boundingRect(room, LINES_ALIGN, lines_of(look)).height()
        return words + (self.sign if look.mark else 0) + 2 * self.edge + 1

    def name_height(self, width: int, look: CellLook) -> int:
        """Return the height in pixels of a name, with its ends, that is wider than its column; else 0."""
        room = QRect(0, 0, width - 2 * self.pad, TALLEST)
        parts = [(self.plain.metrics, look.text), (self.ends.metrics, look.ends)]
        if all(metrics.horizontalAdvance(text) <= room.width() for metrics, text in parts if text):
            return 0
        heights = (
            metrics.boundingRect(room, NAME_LINES, breakable(text, PIECE)).height()
            for metrics, text in parts
            if text
        )
        return sum(heights) + 2 * self.pad


def lines_of(look: CellLook) -> str:
    """Return the words of a cell, with places to break in the longest ones."""
    return "\n".join(breakable(line, LONG_WORD) for line in look.lines)


def _letters(font: QFont, size: int | None = None, *, bold: bool = False) -> Letters:
    """Return a font of a size in pixels, by default that of ``font``."""
    made = QFont(font)
    made.setBold(bold)
    if size is not None:
        made.setPixelSize(size)
    return Letters(made, QFontMetrics(made))
