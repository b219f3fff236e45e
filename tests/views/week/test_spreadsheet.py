"""The week page has the habits of a spreadsheet, with real key events."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from herstel_gui.application.changes import slot
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import Session
from herstel_gui.views.week.table_ink import Ink
from tests.weeks import MONDAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.views.week.page import WeekPage
    from tests.views.week.conftest import Bench

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEVELS, PULSE, SLEEP, MOOD, LOAD, TRAININGS, NOTE = 0, 2, 4, 7, 13, 14, 16


def select(page: WeekPage, top: int, left: int, bottom: int, right: int) -> None:
    model = page.model
    block = QItemSelection(model.index(top, left), model.index(bottom, right))
    page.view.selectionModel().setCurrentIndex(
        model.index(top, left), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    page.view.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def test_enter_after_tabs_goes_down_in_the_column_where_the_tabs_began(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(MOOD, 2)
    for answer in "345":
        bench.type(answer)
        bench.press(KEY.Key_Tab if answer != "5" else KEY.Key_Return)
    assert [bench.text(MOOD, column) for column in (2, 3, 4)] == ["3", "4", "5"]
    assert bench.at == (MOOD + 1, 2)


def test_enter_without_tabs_stays_in_its_column(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(MOOD, 2)
    bench.press(KEY.Key_Tab, KEY.Key_Right, KEY.Key_Return)
    assert bench.at == (MOOD + 1, 4)


def test_a_run_of_tabs_over_the_edge_begins_anew_in_the_next_row(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(MOOD, 6)
    bench.press(KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return)
    assert bench.at == (MOOD + 2, 1)


def test_backtab_then_enter_returns_too(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(MOOD, 4)
    bench.press(KEY.Key_Backtab, modifier=SHIFT)
    bench.press(KEY.Key_Return)
    assert bench.at == (MOOD + 1, 4)


def test_a_whole_week_copied_and_pasted_on_itself_changes_nothing(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    select(page, LEVELS, 0, NOTE, 11)
    bench.press(KEY.Key_C, modifier=CTRL)
    bench.press(KEY.Key_V, modifier=CTRL)
    assert page.message.text() == ""
    assert bench.signals.undo_stack.count() == 0


def test_a_load_pastes_as_its_trainings_and_copies_as_its_figure(bench: Bench, qtbot: QtBot) -> None:
    first = Session("a", MONDAY, 0, minutes=60, session_rpe=6)
    second = Session("b", MONDAY, 1, minutes=30, session_rpe=Decimal("4.5"))
    page = bench.open(qtbot)
    bench.signals.run(lambda journal: journal.set_note(MONDAY, "gewone dag"))
    for session in (replace(first, id="s0"), second):
        bench.store.entries[slot(session)] = session
    bench.signals.look_again()
    page.refresh()
    select(page, LOAD, 1, NOTE, 1)
    bench.press(KEY.Key_C, modifier=CTRL)
    assert QGuiApplication.clipboard().text().splitlines()[0] == "495"
    page.view.select_cell(LOAD, 3)
    bench.press(KEY.Key_V, modifier=CTRL)
    assert (bench.text(LOAD, 3), bench.text(NOTE, 3)) == ("495", "gewone dag")
    assert page.message.text() == ""
    assert [word.replace("\u00a0", " ") for word in bench.text(TRAININGS, 3).split(", ")] == [
        "Training 60 · 6", "Training 30 · 4,5",
    ]  # fmt: skip


def test_every_refused_cell_is_marked_and_listed(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(MOOD, 1)
    QGuiApplication.clipboard().setText("9\t9\t9\t9\t9\t3\t3")
    bench.press(KEY.Key_V, modifier=CTRL)
    assert len(page.message.text().splitlines()) == 5
    marks = [page.model.refused(MOOD, column) for column in range(1, 8)]
    assert marks == [True] * 5 + [False] * 2


def test_the_message_and_the_marks_go_with_the_undo(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(MOOD, 1)
    QGuiApplication.clipboard().setText("9\t2\t110")
    bench.press(KEY.Key_V, modifier=CTRL)
    assert page.message.isVisible()
    bench.signals.undo_stack.undo()
    assert bench.text(MOOD, 2) == "3"
    assert not page.message.isVisible()
    assert not page.model.refused(MOOD, 1)


@pytest.mark.parametrize("typed", ["-1", "-7"])
def test_a_number_below_zero_is_no_night(bench: Bench, qtbot: QtBot, typed: str) -> None:
    page = bench.open(qtbot)
    before = bench.text(SLEEP, 7)
    page.view.select_cell(SLEEP, 7)
    bench.type(typed)
    bench.press(KEY.Key_Return)
    assert bench.text(SLEEP, 7) == before
    assert "is geen nacht" in page.message.text()


def test_the_pulse_of_the_night_says_the_same_for_typing_and_deleting(bench: Bench, qtbot: QtBot) -> None:
    reading = Reading(MONDAY + timedelta(days=6), "sleeping_heart_rate", 48, "garmin")
    bench.store.entries[slot(reading)] = reading
    page = bench.open(qtbot)
    row = next(row for row in range(page.model.rowCount()) if bench.text(row, 0).startswith("Slaappols"))
    page.view.select_cell(row, 7)
    bench.type("5")
    bench.press(KEY.Key_Return)
    typed = page.message.text()
    page.view.select_cell(row, 7)
    bench.press(KEY.Key_Delete)
    assert page.message.text() == typed
    assert "komt van een horloge of app" in typed
    assert bench.text(row, 7) == "48"


def test_levels_and_trainings_cannot_be_typed_in(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    for row in (LEVELS, TRAININGS):
        page.view.select_cell(row, 7)
        bench.type("x")
        assert not page.typing.active


def test_no_word_of_a_level_or_training_is_cut(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    for row in (LEVELS, TRAININGS):
        for column in range(1, 8):
            look = page.model.look(row, column)
            assert Ink(page.view.font()).lines_height(
                page.view.columnWidth(column), look
            ) <= page.view.rowHeight(row)
