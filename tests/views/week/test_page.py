from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from herstel_gui.application.changes import slot
from herstel_gui.domain.calendar import Week
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.own_measures import MAX_NAME, MAX_POLE, Declaration, OwnKind, own_measure
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.training_sessions import Session
from herstel_gui.qt_models.cell_look import CellLook
from herstel_gui.views.theme import theme
from herstel_gui.views.week.table_ink import Ink, lines_of
from herstel_gui.views.week.table_view import LEAST_DAY
from herstel_gui.views.widgets.focus_in_view import follow_focus
from herstel_gui.views.widgets.lines import BREAK
from tests.application.fakes import FakeStore, FixedClock
from tests.views.widgets.layouts import RECORDED, event
from tests.weeks import TODAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.views.week.page import WeekPage
    from tests.views.week.conftest import Bench

KEY = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LEVELS, PULSE, QUALITY, MOOD, LOAD, NOTE = 0, 2, 5, 7, 13, 16
SUNDAY = 7
LONGEST_NAMED = own_measure(
    "own.w.scale", Declaration("W" * MAX_NAME, OwnKind.SCALE, poles=("W" * MAX_POLE, "M" * MAX_POLE))
)


def select(page: WeekPage, top: int, left: int, bottom: int, right: int) -> None:
    model = page.model
    page.view.selectionModel().select(
        QItemSelection(model.index(top, left), model.index(bottom, right)),
        QItemSelectionModel.SelectionFlag.ClearAndSelect,
    )


class Paints(QObject):
    """Counts how often a widget is painted."""

    times = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt names it so
        self.times += event.type() is QEvent.Type.Paint
        return False


def test_another_week_is_painted_once(bench: Bench, qtbot: QtBot) -> None:
    page, paints = bench.open(qtbot), Paints()
    QApplication.processEvents()
    page.view.viewport().installEventFilter(paints)
    for back in (1, 2):
        page.go_to(page.week + -back)
        for _ in range(5):
            QApplication.processEvents()
        assert paints.times == back


def test_another_week_with_another_number_of_rows_is_painted_once(bench: Bench, qtbot: QtBot) -> None:
    extra = Reading(TODAY - timedelta(days=10), "body_weight", 70, TYPED)
    bench.store.entries[slot(extra)] = extra
    page, paints = bench.open(qtbot), Paints()
    QApplication.processEvents()
    rows = {page.model.rowCount()}
    page.view.viewport().installEventFilter(paints)
    for back in (1, 2):
        page.go_to(page.week + -1)
        rows.add(page.model.rowCount())
        for _ in range(5):
            QApplication.processEvents()
        assert paints.times == back
    assert len(rows) > 1


def test_the_page_opens_on_today_with_the_week_in_the_header(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    assert page.week_header.title.text() == "Week 47"
    assert page.week_header.days.text() == "16 t/m 22 november 2026"
    assert not page.week_header.now.isEnabled()
    assert bench.at == (PULSE, SUNDAY)
    assert bench.text(PULSE, 0) == "Ochtendpols (/min)"


def test_typing_starts_editing_and_enter_moves_down(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    bench.type("61")
    bench.press(KEY.Key_Return)
    assert bench.text(PULSE, SUNDAY) == "61"
    assert bench.at == (PULSE + 1, SUNDAY)
    bench.type("70")
    bench.press(KEY.Key_Enter)
    assert bench.text(PULSE + 1, SUNDAY) == "70"


def test_enter_skips_the_name_of_a_section(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(QUALITY, SUNDAY)
    bench.press(KEY.Key_Return)
    assert bench.at == (MOOD, SUNDAY)
    bench.press(KEY.Key_Return, modifier=SHIFT)
    assert bench.at == (QUALITY, SUNDAY)


def test_tab_moves_right_and_from_sunday_to_the_next_monday(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(QUALITY, 6)
    bench.type("4")
    bench.press(KEY.Key_Tab)
    assert bench.text(QUALITY, 6) == "4"
    assert bench.at == (QUALITY, SUNDAY)
    bench.press(KEY.Key_Tab)
    assert bench.at == (MOOD, 1)
    bench.press(KEY.Key_Backtab)
    assert bench.at == (QUALITY, SUNDAY)


def test_tab_leaves_the_table_at_its_end(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(NOTE, SUNDAY)
    bench.press(KEY.Key_Tab)
    assert not page.view.hasFocus()


def test_f2_edits_and_escape_reverts(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    bench.press(KEY.Key_Left, KEY.Key_Down)
    assert bench.at == (PULSE + 1, 6)
    bench.press(KEY.Key_F2)
    bench.type("9")
    bench.press(KEY.Key_Escape)
    assert bench.text(PULSE + 1, 6) == "63"


def test_the_arrow_keys_skip_section_names_and_stay_in_their_column(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(QUALITY, 5)
    bench.press(KEY.Key_Down)
    assert bench.at == (MOOD, 5)
    bench.press(KEY.Key_Up)
    assert bench.at == (QUALITY, 5)
    page.view.select_cell(PULSE, 5)
    bench.press(KEY.Key_Up, KEY.Key_Up)
    assert bench.at == (LEVELS, 5)
    page.view.select_cell(PULSE, 5)
    bench.press(KEY.Key_Down, modifier=SHIFT)
    assert {index.row() for index in page.view.selectedIndexes()} == {PULSE, PULSE + 1}


def test_a_refused_cell_keeps_its_value_and_shows_the_reason(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(MOOD, SUNDAY)
    bench.type("9")
    bench.press(KEY.Key_Return)
    assert bench.text(MOOD, SUNDAY) == "4"
    assert bench.at == (MOOD, SUNDAY)
    assert "kies een heel cijfer" in page.message.text()
    bench.type("3")
    bench.press(KEY.Key_Return)
    assert page.message.text() == ""


@pytest.mark.parametrize("key", [KEY.Key_Delete, KEY.Key_Backspace])
def test_delete_clears_the_selection_in_one_step(bench: Bench, qtbot: QtBot, key: Qt.Key) -> None:
    page = bench.open(qtbot)
    select(page, PULSE, 1, PULSE + 2, 3)
    bench.press(key)
    assert {bench.text(row, column) for row in (2, 3, 4) for column in (1, 2, 3)} == {"–"}
    bench.signals.undo_stack.undo()
    assert bench.text(PULSE, 1) == "52"


def test_copying_and_pasting_blocks(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    select(page, PULSE, 1, PULSE + 2, 2)
    bench.press(KEY.Key_C, modifier=CTRL)
    assert QGuiApplication.clipboard().text() == "52\t51\n78\t74\n7:40\t7:15"
    QGuiApplication.clipboard().setText("53,5\t54\n80\t81\n7:20\t6u50\n")
    page.view.select_cell(PULSE, 6)
    bench.press(KEY.Key_V, modifier=CTRL)
    assert [bench.text(row, 6) for row in (2, 3, 4)] == ["53,5", "80", "7:20"]
    assert bench.text(4, SUNDAY) == "6:50"
    assert bench.signals.undo_stack.undoText() == "plakken"


def test_cutting_copies_and_clears(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    select(page, MOOD, 1, MOOD, 2)
    bench.press(KEY.Key_X, modifier=CTRL)
    assert QGuiApplication.clipboard().text() == "3\t3"
    assert bench.text(MOOD, 1) == "–"


def test_pasted_cells_outside_the_table_are_counted_in_the_message(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(MOOD, SUNDAY)
    QGuiApplication.clipboard().setText("3\t4\t5")
    bench.press(KEY.Key_V, modifier=CTRL)
    assert page.message.text().startswith("2 ")


def test_typing_a_training_and_a_note(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(LOAD, 3)
    bench.type("6x50")
    bench.press(KEY.Key_Return)
    assert bench.text(LOAD, 3) == "300"
    page.view.select_cell(NOTE, 3)
    bench.type("mooi")
    bench.press(KEY.Key_Return)
    assert bench.store.days()[date(2026, 11, 18)].note == "mooi"


def test_future_days_cannot_be_edited(qtbot: QtBot, bench: Bench) -> None:
    bench.clock.at = datetime(2026, 11, 18, 7, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
    page = bench.open(qtbot)
    page.view.select_cell(MOOD, SUNDAY)
    bench.type("3")
    bench.press(KEY.Key_Return)
    assert DayRecord(TODAY) != bench.store.days()[TODAY]
    assert not page.model.flags(page.model.index(MOOD, SUNDAY)) & Qt.ItemFlag.ItemIsEditable


@pytest.mark.parametrize(
    ("key", "week", "days"),
    [
        (KEY.Key_Left, Week(2026, 46), "9 t/m 15 november 2026"),
        (KEY.Key_PageUp, Week(2026, 46), "9 t/m 15 november 2026"),
        (KEY.Key_Right, Week(2026, 48), "23 t/m 29 november 2026"),
    ],
)
def test_alt_with_arrow_or_page_keys_chooses_other_weeks(
    bench: Bench, qtbot: QtBot, key: Qt.Key, week: Week, days: str
) -> None:
    page = bench.open(qtbot)
    bench.press(key, modifier=ALT)
    assert page.week == week
    assert page.week_header.days.text() == days
    page.week_header.now.click()
    assert page.week == Week(2026, 47)
    assert bench.signals.day == TODAY


def test_weeks_at_the_turn_of_the_year(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.go_to(Week(2026, 53))
    assert page.week_header.days.text() == "28 december 2026 t/m 3 januari 2027"
    page.week_header.next.click()
    assert page.week == Week(2027, 1)
    page.week_header.previous.click()
    assert page.week_header.title.text() == "Week 53"


def test_no_week_before_the_first_of_the_calendar_can_be_chosen(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.signals.choose_day(date(1900, 1, 1))
    assert not page.week_header.previous.isEnabled()
    page.week_header.step(-1)
    assert page.week == Week(1900, 1)


def test_the_calendar_chooses_a_week(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    popup = page.week_header.open_calendar()
    popup.chosen.emit(date(2026, 3, 4))
    popup.close()
    assert page.week == Week(2026, 10)


def test_a_change_by_another_page_is_shown(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    bench.signals.run(lambda journal: journal.set_tag(TODAY, "ill", on=True))
    assert "ziek" in bench.text(15, SUNDAY)


def test_the_signals_are_shown_below_the_table(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    assert page.table is not None
    assert page.notes.signals.isVisible() == bool(page.table.signals)
    assert "Slaap" in page.notes.signals.text()


def test_an_empty_journal_shows_dashes(qtbot: QtBot, bench: Bench) -> None:
    page = bench.open(qtbot)
    bench.store.entries.clear()
    bench.signals.use_limits(bench.signals.journal.limits)
    page.refresh()
    assert bench.text(PULSE, SUNDAY) == "–"
    assert not page.notes.signals.isVisible()
    assert isinstance(bench.store, FakeStore)
    assert isinstance(bench.clock, FixedClock)


def test_an_implausible_value_is_asked_about_and_stored_with_yes(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.type("130")
    bench.press(KEY.Key_Return)
    assert bench.text(PULSE, SUNDAY) != "130"
    assert "Ochtendpols 130 is ongewoon en nog niet bewaard. Klopt dat?" in page.message.text()
    assert page.yes.isVisible()
    page.yes.click()
    assert bench.text(PULSE, SUNDAY) == "130"
    assert bench.at == (PULSE + 1, SUNDAY)
    assert not page.yes.isVisible()
    assert page.message.text() == ""
    bench.signals.undo_stack.undo()
    assert bench.text(PULSE, SUNDAY) != "130"


def test_one_yes_stores_all_implausible_cells_of_a_block(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(PULSE, 5)
    QGuiApplication.clipboard().setText("130\t131\t52")
    bench.press(KEY.Key_V, modifier=CTRL)
    assert page.yes.text() == "&Ja, alle 2"
    assert bench.text(PULSE, SUNDAY) == "52"
    page.yes.click()
    assert [bench.text(PULSE, column) for column in (5, 6, 7)] == ["130", "131", "52"]
    assert bench.signals.undo_stack.undoText() == "plakken"


def test_undoing_a_block_takes_its_unlikely_cells_back_too(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(PULSE, 5)
    QGuiApplication.clipboard().setText("130\t131\t52")
    bench.press(KEY.Key_V, modifier=CTRL)
    assert bench.signals.unsaved.drafts
    bench.signals.undo_stack.undo()
    assert not page.yes.isVisible()
    assert not bench.signals.unsaved.drafts


def test_undoing_a_later_change_leaves_the_unlikely_cells_of_a_block(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.view.select_cell(PULSE, 5)
    QGuiApplication.clipboard().setText("130\t131\t52")
    bench.press(KEY.Key_V, modifier=CTRL)
    drafts = dict(bench.signals.unsaved.drafts)
    assert bench.signals.run(lambda journal: journal.set_note(bench.clock.today(), "druk"))
    bench.signals.undo_stack.undo()
    assert bench.signals.unsaved.drafts == drafts
    assert page.yes.isVisible()
    bench.signals.undo_stack.undo()
    assert not bench.signals.unsaved.drafts
    assert not page.yes.isVisible()


def test_a_question_is_withdrawn_in_another_week(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.type("130")
    bench.press(KEY.Key_Return)
    bench.signals.choose_day(date(2026, 11, 10))
    assert not page.yes.isVisible()
    page.yes.click()
    stored = bench.store.days()[TODAY].effective("resting_heart_rate")
    assert stored is None or stored.value != 130


def test_a_narrow_header_wraps_and_moves_buttons_into_the_menu(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    header = page.week_header
    assert header.pdf.isVisible()
    header.resize(392, header.heightForWidth(392))
    assert not header.pdf.isVisible()
    offered = [action.text() for action in header.export.menu().actions() if action.isVisible()]
    assert offered[:2] == ["Voorbeeld…", "Bewaar als PDF…"]
    for each in (header.title, header.now, header.paper, header.export):
        assert each.width() >= each.sizeHint().width()
        assert header.rect().contains(each.geometry())


@pytest.mark.parametrize("layout", ["be", "fr"])
def test_typing_on_azerty_starts_editing_too(bench: Bench, qtbot: QtBot, layout: str) -> None:
    bench.open(qtbot)
    for place in (5, 0):
        focus = QApplication.focusWidget()
        assert focus is not None
        QApplication.sendEvent(focus, event(RECORDED[layout]["shift"][place]))
        QApplication.processEvents()
    bench.press(KEY.Key_Return)
    assert bench.text(PULSE, SUNDAY) == "61"


def test_no_column_is_half_hidden_by_the_frozen_names_while_the_cursor_moves(
    bench: Bench, qtbot: QtBot
) -> None:
    page = bench.open(qtbot)
    bench.window.resize(620, 780)
    view = page.view
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)

    def whole(column: int) -> bool:
        left = view.columnViewportPosition(column)
        right = left + view.columnWidth(column)
        return view.columnWidth(0) <= left and right <= view.viewport().width()

    qtbot.waitUntil(lambda: whole(SUNDAY))
    moves = [KEY.Key_Left] * (SUNDAY - 1) + [KEY.Key_Right] * (SUNDAY - 1)
    for key in moves:
        bench.press(key)
        assert whole(bench.at[1])
        edge = view.columnWidth(0)
        for column in range(1, bench.at[1]):
            left = view.columnViewportPosition(column)
            assert not left < edge < left + view.columnWidth(column)


def test_a_day_is_visible_beside_the_longest_name_that_an_own_measure_can_have(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.store.entries |= {slot(LONGEST_NAMED): LONGEST_NAMED}
    page = bench.open(qtbot)
    bench.window.resize(500, 780)
    view = page.view
    qtbot.waitUntil(lambda: view.columnWidth(0) < view.viewport().width())
    assert view.viewport().width() - view.columnWidth(0) >= view.columnWidth(SUNDAY)
    row = next(row for row in range(page.model.rowCount()) if page.model.look(row, 0).text.startswith("WW"))
    assert (
        view.rowHeight(row) >= Ink(view.font()).name_height(view.columnWidth(0), page.model.look(row, 0)) > 0
    )


def test_names_wrap_where_that_keeps_the_week_from_scrolling_sideways(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    view, bar = page.view, page.view.horizontalScrollBar()
    bench.window.resize(1280, 780)
    qtbot.waitUntil(lambda: view.viewport().width() > view.columnWidth(0) * 3)
    columns = range(page.model.columnCount())
    days = [place for place, column in enumerate(page.model.columns) if column.day is not None]
    wanted = view.columnWidth(0)
    spare = sum(view.columnWidth(day) for day in days) - len(days) * max(
        theme().px(LEAST_DAY),
        view._natural_day(Ink(view.font())),  # noqa: SLF001
    )
    short = 16  # pixels that the columns want more than there are
    bench.window.resize(bench.window.width() - spare - short, 780)
    qtbot.waitUntil(lambda: view.columnWidth(0) < wanted)
    assert bar.maximum() == 0
    assert sum(map(view.columnWidth, columns)) <= view.viewport().width()


def test_a_long_name_takes_no_more_than_half_of_a_table_that_scrolls(bench: Bench, qtbot: QtBot) -> None:
    bench.store.entries |= {slot(LONGEST_NAMED): LONGEST_NAMED}
    page = bench.open(qtbot)
    bench.window.resize(760, 780)
    view = page.view
    qtbot.waitUntil(lambda: view.viewport().width() < 760)
    assert view.columnWidth(0) <= view.viewport().width() // 2
    row = next(row for row in range(page.model.rowCount()) if page.model.look(row, 0).text.startswith("WW"))
    assert (
        view.rowHeight(row) >= Ink(view.font()).name_height(view.columnWidth(0), page.model.look(row, 0)) > 0
    )


def fully_visible(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect().height() == widget.height() > 0


def cell_visible(page: WeekPage) -> bool:
    cell = page.view.visualRect(page.view.currentIndex())
    return page.view.viewport().visibleRegion().boundingRect().contains(cell)


@pytest.mark.parametrize("height", [340, 520, 780])
def test_the_message_and_its_cell_are_visible_at_every_height_of_the_window(
    bench: Bench, qtbot: QtBot, height: int
) -> None:
    follow_focus()  # as the program does
    page = bench.open(qtbot)
    bench.window.resize(900, height)
    qtbot.waitUntil(lambda: bench.window.height() == height)
    bench.type("500")
    bench.press(KEY.Key_Return)
    assert "500" in page.message.text()
    qtbot.waitUntil(lambda: fully_visible(page.message) and cell_visible(page))
    bench.press(KEY.Key_Escape)
    assert not page.message.isVisible()
    bench.type("130")
    bench.press(KEY.Key_Return)
    assert page.yes.isVisible()
    qtbot.waitUntil(lambda: fully_visible(page.yes) and cell_visible(page))


@pytest.mark.parametrize("row", [PULSE, MOOD, LOAD])
def test_a_long_list_of_refusals_scrolls_below_its_cells_and_is_read_and_closed_with_keys(
    bench: Bench, qtbot: QtBot, row: int
) -> None:
    follow_focus()  # as the program does
    page = bench.open(qtbot)
    bench.window.resize(900, 400)
    qtbot.waitUntil(lambda: bench.window.height() == 400)
    page.view.select_cell(row, 1)
    QGuiApplication.clipboard().setText("\n".join(["\t".join(["onzin ?"] * 7)] * 2))
    bench.press(KEY.Key_V, modifier=CTRL)
    words = page.told.words
    bar = words.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and cell_visible(page))
    assert words.height() < 100
    bench.press(KEY.Key_Escape)
    assert words.hasFocus()
    assert words.accessibleName() == page.message.text()
    bench.press(KEY.Key_End if bar.value() else KEY.Key_PageDown)
    assert bar.value() > 0
    bench.press(KEY.Key_Escape)
    assert page.view.hasFocus()
    assert not page.message.isVisible()


def test_the_page_scrolls_to_the_cell_with_the_cursor(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.window.resize(900, 340)
    qtbot.waitUntil(lambda: bench.window.height() == 340)
    view = page.view

    def seen() -> bool:
        cell = view.visualRect(view.currentIndex())
        return view.viewport().visibleRegion().contains(cell.center())

    for key in [KEY.Key_Down] * (NOTE - PULSE) + [KEY.Key_Up] * (NOTE - PULSE):
        bench.press(key)
        assert seen()


def test_one_long_word_in_a_training_does_not_widen_all_days(bench: Bench, qtbot: QtBot) -> None:
    bench.store.entries |= {slot(LONG): LONG}
    page = bench.open(qtbot)
    words = {
        word
        for row in range(page.model.rowCount())
        for word in lines_of(page.model.look(row, SUNDAY)).split()
    }
    assert BREAK.join(["W" * 15] * 4) in words
    day = page.view._natural_day(Ink(page.view.font()))  # noqa: SLF001
    assert day < page.view.fontMetrics().horizontalAdvance("W" * 25)
    plain = CellLook("", lines=("Achterwaarts schaatsen",))
    assert lines_of(plain) == "Achterwaarts schaatsen"


LONG = Session("s-long", TODAY, 0, "W" * 60, 360, 60, 5)
