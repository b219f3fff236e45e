"""Widths of the columns of a table: no column narrower than its longest word, which could only be cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyleOptionHeaderV2,
    QStyleOptionViewItem,
    QTableView,
)

from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

_HIGH: Final = 10_000
"""A height in pixels that is enough for any cell."""
LONG_WORD: Final = 120
"""The width in pixels at 100 % up to which a word is never cut; a longer one takes at most a third."""
MOST_TRIES: Final = 3
"""How often a width is divided again because a scroll bar came or went by it."""


def divided(room: int, least: Sequence[int], wanted: Sequence[int]) -> list[int]:
    """Return widths that add up to ``room``, from the least to the wanted width of each column.

    Too little room for the least widths gives these, too much room the wanted widths.
    """
    more = [max(0, most - few) for few, most in zip(least, wanted, strict=True)]
    spare, asked = max(0, room - sum(least)), sum(more)
    if spare >= asked:
        return [few + extra for few, extra in zip(least, more, strict=True)]
    widths = [few + extra * spare // asked for few, extra in zip(least, more, strict=True)]
    widths[-1] += max(room, sum(least)) - sum(widths)
    return widths


def head_width(head: QHeaderView, text: str) -> int:
    """Return the width of a text as a heading."""
    return head_size(head, text).width()


def head_size(head: QHeaderView, text: str) -> QSize:
    """Return the size of a text, which may have several lines, as a heading; bold, as Qt measures it."""
    option, font = QStyleOptionHeaderV2(), head.font()
    head.initStyleOption(option)
    font.setBold(True)
    option.fontMetrics, option.text = QFontMetrics(font), text
    return head.style().sizeFromContents(QStyle.ContentsType.CT_HeaderSection, option, QSize(), head)


def longest_head_word(view: QTableView, column: int) -> int:
    """Return the width of a column in which the longest word of its heading fits."""
    model, head = view.model(), view.horizontalHeader()
    words = str(model.headerData(column, head.orientation()) or "").split()
    return max((head_width(head, word) for word in words), default=0)


def longest_word(view: QTableView, column: int) -> int:
    """Return the width of a column in which the longest word of its heading and of its cells fits."""
    model, option = view.model(), QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = QRect(0, 0, 1, _HIGH)  # one word on each line
    places = (model.index(row, column) for row in range(model.rowCount()))
    cells = (view.itemDelegateForIndex(place).sizeHint(option, place).width() for place in places)
    return max(longest_head_word(view, column), *cells, 0)


class SharedWidth(QObject):
    """Divides the width of a table: some columns share what the others, as wide as their texts, leave.

    Where the sharing columns would cut a word, the others give up width and wrap. ``fit`` divides again after
    a change of the rows; a new width of the table is noticed.
    """

    def __init__(self, table: QTableView, sharing: Sequence[int]) -> None:
        """Divide the width of ``table``; ``sharing`` are columns."""
        super().__init__(table)
        self._table, self._sharing, self._dividing = table, tuple(sharing), False
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Divide a new width."""
        # a scroll bar that goes while the table is shown widens it without another event
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self.fit()
        return False

    def fit(self) -> None:
        """Divide the width over the columns."""
        if self._dividing:
            return
        self._dividing, view, room = True, self._table.viewport(), -1
        for _ in range(MOST_TRIES):
            if room == view.width():
                break
            room = view.width()
            for column, width in enumerate(self._widths(room)):
                self._table.setColumnWidth(column, width)
        self._dividing = False

    def _widths(self, room: int) -> list[int]:
        table, head = self._table, self._table.horizontalHeader()
        columns = range(table.model().columnCount())
        most = max(room // 3, theme().px(LONG_WORD))
        words = [
            max(
                min(longest_word(table, column), most),
                longest_head_word(table, column),
                head.minimumSectionSize(),
            )
            for column in columns
        ]
        share = max(words[column] for column in self._sharing)
        wanted = [
            max(words[column], head.sectionSizeHint(column), table.sizeHintForColumn(column))
            for column in columns
        ]
        left = room - sum(wanted[column] for column in columns if column not in self._sharing)
        for place, column in enumerate(self._sharing):
            # the last one takes the pixels that do not divide
            part = left // len(self._sharing) + (left % len(self._sharing)) * (
                place == len(self._sharing) - 1
            )
            wanted[column] = max(share, part)
        return divided(room, words, wanted)
