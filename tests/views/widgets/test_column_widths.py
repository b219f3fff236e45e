"""No column of a table is narrower than its longest word, as long as the table can be scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from herstel_gui.views.widgets.column_widths import SharedWidth, divided, longest_word
from herstel_gui.views.widgets.wrapped_head import WrappedHead
from tests.tries import tries

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WIDTHS = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=1, max_size=6)


@settings(max_examples=tries(200))
@given(st.integers(0, 2000), WIDTHS)
def test_each_column_gets_from_its_least_to_its_wanted_width(room: int, pairs: list[tuple[int, int]]) -> None:
    least = [few for few, _more in pairs]
    wanted = [few + more for few, more in pairs]
    widths = divided(room, least, wanted)
    assert all(few <= width for few, width in zip(least, widths, strict=True))
    assert sum(widths) == min(max(room, sum(least)), sum(wanted))


@pytest.fixture
def table(qtbot: QtBot) -> QTableWidget:
    made = QTableWidget(1, 4)
    qtbot.addWidget(made)
    made.setHorizontalHeaderLabels(["Wat", "Was", "Nu", "Herkomst"])
    texts = "Belasting van de training", "1000 minuten", "15 minuten", "bestand van een ander programma"
    for column, text in enumerate(texts):
        made.setItem(0, column, QTableWidgetItem(text))
    made.verticalHeader().hide()
    return made


@pytest.mark.parametrize("width", [150, 250, 330, 420, 900])
def test_no_word_is_cut_whatever_the_width(table: QTableWidget, width: int) -> None:
    SharedWidth(table, (1, 2)).fit()
    table.resize(width, 200)
    table.show()
    words = [longest_word(table, column) for column in range(4)]
    widths = [table.columnWidth(column) for column in range(4)]
    assert all(word <= got for word, got in zip(words, widths, strict=True))
    assert sum(widths) == max(table.viewport().width(), sum(words))


def test_columns_share_what_the_others_leave(table: QTableWidget) -> None:
    SharedWidth(table, (1, 2)).fit()
    table.resize(900, 200)
    table.show()
    assert abs(table.columnWidth(1) - table.columnWidth(2)) <= 1
    for column in (0, 3):
        hint = max(table.sizeHintForColumn(column), table.horizontalHeader().sectionSizeHint(column))
        assert table.columnWidth(column) == hint


def test_a_heading_wraps_in_a_narrow_column(table: QTableWidget) -> None:
    head = WrappedHead(table)
    table.setHorizontalHeader(head)
    table.setHorizontalHeaderLabels(["Wat daarop volgde", "Was", "Nu", "Herkomst"])
    table.resize(600, 200)
    table.show()
    whole = head.sectionSizeHint(0)
    table.setColumnWidth(0, whole)
    head.wrap()
    low = head.sizeHint().height()
    table.setColumnWidth(0, whole - 1)
    head.wrap()
    assert head.sizeHint().height() > low
    assert head.sectionSizeHint(0) == whole
