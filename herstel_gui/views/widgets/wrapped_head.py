"""Headings of a table that take more lines in a narrow column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView

from herstel_gui.views.widgets.column_widths import head_size, head_width

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionHeader, QWidget


class WrappedHead(QHeaderView):
    """The horizontal head of a table, whose headings wrap between words; Qt would cut them.

    ``sectionSizeHint`` is the width of a heading on one line. Call ``wrap`` after a change of the widths.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without headings."""
        super().__init__(Qt.Orientation.Horizontal, parent)

    def wrap(self) -> None:
        """Take the height that the headings need at the present widths."""
        if self.count():
            self.headerDataChanged(Qt.Orientation.Horizontal, 0, self.count() - 1)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:  # noqa: N803  # of Qt
        """Draw the lines of a heading."""
        super().initStyleOptionForIndex(option, logicalIndex)
        option.text = self._lines(logicalIndex)

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:  # noqa: N803  # of Qt
        """Return the width on one line, and the height of all lines."""
        whole = super().sectionSizeFromContents(logicalIndex)
        lines = head_size(self, self._lines(logicalIndex))
        return QSize(whole.width(), max(whole.height(), lines.height()))

    def _lines(self, column: int) -> str:
        text = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        room = self.sectionSize(column)
        if not room or head_width(self, text) <= room:
            return text
        lines: list[str] = []
        for word in text.split():
            if lines and head_width(self, f"{lines[-1]} {word}") <= room:
                lines[-1] = f"{lines[-1]} {word}"
            else:
                lines.append(word)
        return "\n".join(lines)
