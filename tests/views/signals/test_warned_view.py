"""The table of past warnings cuts no heading: a column that does not fit goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.views.signals.warned_table import WarnedModel
from herstel_gui.views.signals.warned_view import ALWAYS, LEAST, WarnedView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_every_shown_column_has_room_for_its_heading(qtbot: QtBot) -> None:
    view = WarnedView()
    qtbot.addWidget(view)
    view.setModel(WarnedModel(view))
    view.setStyleSheet("QHeaderView::section { padding: 0 16px; font-weight: 600; }")
    view.show()
    head = view.horizontalHeader()
    most = 0
    for width in range(640, 1200, 20):
        view.resize(width, 300)
        view.fit()
        shown = [column for column in LEAST if not view.isColumnHidden(column)]
        assert set(ALWAYS) <= set(shown)
        assert all(view.columnWidth(column) >= head.sectionSizeHint(column) for column in shown)
        most = max(most, len(shown))
    assert most == len(LEAST)
