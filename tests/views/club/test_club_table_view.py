"""The room that a cell of the trainer's table asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetrics, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem

from herstel_gui.qt_models.club_model import ClubRole
from herstel_gui.views.club.club_table_view import MARK, PAD, ClubDelegate
from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def width(*, past: bool) -> int:
    model, delegate = QStandardItemModel(), ClubDelegate()
    item = QStandardItem("58 /min")
    item.setData(past, ClubRole.PAST)
    model.appendRow(item)
    return delegate.sizeHint(QStyleOptionViewItem(), model.index(0, 0)).width()


def test_a_value_past_its_limit_has_room_for_its_triangle_and_bold_digits(qtbot: QtBot) -> None:
    del qtbot
    option = QStyleOptionViewItem()
    bold = QFont(option.font)
    bold.setBold(True)
    px = theme().px
    assert width(past=True) >= QFontMetrics(bold).horizontalAdvance("58 /min") + 2 * px(PAD) + px(MARK)
    assert width(past=True) >= width(past=False) + px(MARK)
