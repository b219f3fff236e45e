"""The list of signals: headings are read whole in a narrow list and in a large font."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetrics

from herstel_gui.views.signals.rule_list import (
    _WRAPPED,
    RuleList,
    RuleRow,
    _heading_font,
    _heading_room,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from pytestqt.qtbot import QtBot

HEADING = "Reden om met je huisarts of sportarts te praten"


def room_and_need(view: RuleList) -> tuple[QRect, QRect]:
    """Return where the heading in the third row is drawn, and what it needs there."""
    room = _heading_room(view.visualRect(view.model().index(2, 0)))
    metrics = QFontMetrics(_heading_font(view.font()))
    return room, metrics.boundingRect(room, _WRAPPED, HEADING)


@pytest.mark.parametrize("width", [600, 280, 220])
def test_a_heading_is_never_cut_however_narrow_the_list(qtbot: QtBot, width: int) -> None:
    view = RuleList()
    qtbot.addWidget(view)
    view.rows.show_rows([RuleRow("Slaap"), RuleRow("Korte nachten", "SLEEP_6x3"), RuleRow(HEADING)])
    view.resize(600, 400)
    view.show()
    view.resize(width, 400)
    view.doItemsLayout()
    room, need = room_and_need(view)
    assert room.width() <= width
    assert need.width() <= room.width()
    assert need.height() <= room.height()
