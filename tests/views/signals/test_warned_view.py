"""The widths of the table of past warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from herstel_gui.views.signals.warned_table import FOLLOWED, REASON, WarnedModel
from herstel_gui.views.signals.warned_view import ALWAYS, WarnedView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("width", [560, 640, 700, 747, 768, 800, 1000])
def test_the_heading_of_every_column_that_is_shown_has_room(width: int, qtbot: QtBot) -> None:
    view = WarnedView()
    qtbot.addWidget(view)
    # bold letters of another font are wider than those for which the least widths were chosen
    view.setStyleSheet("QHeaderView::section { font-size: 22px; font-weight: bold; }")
    view.setModel(WarnedModel(view))
    view.resize(width, 300)
    view.show()
    view.fit()
    head = view.horizontalHeader()
    shown = [column for column in range(REASON + 1) if not view.isColumnHidden(column)]
    assert set(ALWAYS) <= set(shown)
    assert sum(view.columnWidth(column) for column in shown) == view.viewport().width()
    for column in shown:
        if column is not FOLLOWED:
            assert view.columnWidth(column) >= min(head.sectionSizeHint(column), width // 4)
