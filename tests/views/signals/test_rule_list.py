"""The list of signals: headings are read whole in a narrow list and in a large font."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetrics

from herstel_gui.views.signals.rule_list import (
    _LEFT,
    _WRAPPED,
    RuleList,
    RuleRow,
    _heading_font,
    _heading_room,
    _lines_of,
)
from herstel_gui.views.signals.states import RuleState
from herstel_gui.views.theme import theme

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


@pytest.mark.parametrize("width", [600, 220, 180])
@pytest.mark.parametrize("state", [RuleState.LACKING, RuleState.ON])
def test_the_name_of_a_rule_and_what_is_missing_are_never_cut(
    qtbot: QtBot, width: int, state: RuleState
) -> None:
    name = "Pols boven je gewone waarde (slagen)"
    missing = "Je slaap is voor 3 van de laatste 5 dagen onbekend."
    view = RuleList()
    qtbot.addWidget(view)
    row = RuleRow(name, "RHR_BPM", state, missing)
    view.rows.show_rows([RuleRow("Hart"), row, RuleRow("Slaap")])
    view.resize(width, 400)
    view.show()
    view.doItemsLayout()
    place = view.visualRect(view.model().index(1, 0))
    lines = _lines_of(row, view.font(), place.width())
    one_line = QFontMetrics(lines.name).height() + QFontMetrics(lines.small).height()
    assert place.height() >= one_line + lines.more_name + lines.more_missing
    wraps = QFontMetrics(lines.name).horizontalAdvance(name) > place.width() - theme().px(_LEFT) - theme().px(
        12
    )
    assert bool(lines.more_name) is wraps
