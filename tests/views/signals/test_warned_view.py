"""The widths and heights of the table of past warnings."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle

from herstel_gui.application.signal_queries import Warned
from herstel_gui.application.what_followed import Followed
from herstel_gui.domain.signals.signal import Level
from herstel_gui.views.signals.warned_table import FOLLOWED, REASON, WarnedModel
from herstel_gui.views.signals.warned_view import ALWAYS, LEAST, MOST_FOLLOWED, PADDING, WarnedView
from herstel_gui.views.widgets.column_widths import longest_head_word

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


@pytest.mark.parametrize("width", [300, 360, 420, 480])
def test_no_word_of_a_heading_is_cut_in_a_narrow_table(width: int, qtbot: QtBot) -> None:
    view = WarnedView()
    qtbot.addWidget(view)
    view.setStyleSheet("QHeaderView::section { font-size: 22px; font-weight: bold; }")
    model = WarnedModel(view)
    view.setModel(model)
    first = date(2026, 11, 27)
    row = Warned(first, date(2026, 11, 30), Level.UNDER_RECOVERED, ongoing=True)
    model.show_warned([row], {}, {first: Followed(None)})
    view.resize(width, 300)
    view.show()
    view.fit()
    for column in ALWAYS:
        assert view.columnWidth(column) >= longest_head_word(view, column)
    assert sum(map(view.columnWidth, ALWAYS)) == view.viewport().width()


def test_the_words_of_what_followed_have_the_lines_they_need(qtbot: QtBot) -> None:
    view = WarnedView()
    qtbot.addWidget(view)
    view.setObjectName("warned")
    view.setStyleSheet(f"#warned::item {{ padding: 4px {PADDING}px; }}")
    model = WarnedModel(view)
    view.setModel(model)
    view.show()
    first = date(2026, 11, 27)
    row = Warned(first, date(2026, 11, 30), Level.UNDER_RECOVERED, ongoing=True)
    model.show_warned([row], {}, {first: Followed(None)})
    for column in set(LEAST) - {FOLLOWED}:
        view.hideColumn(column)
    margin = view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
    words = model.index(0, FOLLOWED).data()
    for width in range(LEAST[FOLLOWED], MOST_FOLLOWED):
        view.setColumnWidth(FOLLOWED, width)
        left = QRect(0, 0, width - 2 * (PADDING + margin), 1000)
        needed = view.fontMetrics().boundingRect(left, Qt.TextFlag.TextWordWrap, words).height()
        assert view.sizeHintForRow(0) >= needed + 8, width
