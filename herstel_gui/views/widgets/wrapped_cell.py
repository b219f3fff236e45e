"""The height of a cell whose text wraps within a padding of the style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize


class WrappedCell(QStyledItemDelegate):
    """Asks for the height of a text that wraps within the padding of its cell.

    Qt wraps over the whole width when it asks for the height, and within the padding when it draws, so that
    the last line would be cut.
    """

    def __init__(self, padding: int, parent: QObject | None = None) -> None:
        """Take the padding at the left and right in pixels at 100 %, as in the style sheet."""
        super().__init__(parent)
        self._padding = padding

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size for a text of the width that is left to draw in."""
        narrow = QStyleOptionViewItem(option)
        narrow.rect.setWidth(max(1, option.rect.width() - 2 * theme().px(self._padding)))
        return super().sizeHint(narrow, index)
