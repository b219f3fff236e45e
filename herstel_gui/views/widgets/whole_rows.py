"""Rows of a list that take as many lines as their text needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize


class _WholeRow(QStyledItemDelegate):
    """Measures a row by the width that its text has: Qt forgets the padding of the style sheet."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a row in the width of the view."""
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        rows = self.parent()
        if isinstance(rows, QListView):
            width = rows.viewport().width()
            drawn.rect.setWidth(width)
            text = rows.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, drawn, rows).width()
            option.rect.setWidth(text)
        return super().sizeHint(option, index)


def wrap_rows(rows: QListView) -> None:
    """Let the rows of a list wrap, so that no text is cut and nothing scrolls sideways."""
    rows.setWordWrap(True)
    rows.setTextElideMode(Qt.TextElideMode.ElideNone)
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    # a scroll bar that appears leaves less room, in which the rows need more lines
    rows.setResizeMode(QListView.ResizeMode.Adjust)
    rows.setItemDelegate(_WholeRow(rows))
