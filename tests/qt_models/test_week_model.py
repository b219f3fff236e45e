from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt

from herstel_gui.application.changes import slot
from herstel_gui.application.journal import Journal
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.options import WeekOptions
from herstel_gui.qt_models.cell_blocks import block_text, clear, paste
from herstel_gui.qt_models.cell_store import refusal_text
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.qt_models.week_model import CellRole, WeekModel
from tests.application.fakes import FakeStore, FixedClock
from tests.weeks import TODAY, WEEK, picture_entries, picture_sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from herstel_gui.application.week_entry import RefusedCell
    from herstel_gui.domain.week.table import WeekTable

MOOD, LOAD = 6, 12
SUNDAY = 7


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(before)


class Screen:
    """A model that is updated after each change, as by the page."""

    def __init__(self) -> None:
        store = FakeStore({slot(entry): entry for entry in picture_entries()})
        self.signals = JournalSignals(Journal(store, FixedClock(), lambda: "new"))
        self.model = WeekModel(self.signals, WeekOptions())
        self.refused: tuple[RefusedCell, ...] = ()
        self.model.cells.refused.connect(self._keep)
        self.signals.changed.connect(self.show)
        self.show()

    def show(self) -> None:
        sources = picture_sources()
        self.table: WeekTable = week_table(WEEK, type(sources)(
            self.signals.journal.days(), sources.history, sources.limits, TODAY, asked=sources.asked
        ))  # fmt: skip
        self.model.show_table(self.table)

    def text(self, row: int, column: int) -> str:
        return str(self.model.index(row, column).data())

    def _keep(self, refused: tuple[RefusedCell, ...]) -> None:
        self.refused = refused


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    del qtbot
    return Screen()


def test_lines_are_section_names_and_rows(screen: Screen) -> None:
    names = [screen.text(row, 0) for row in range(screen.model.rowCount())]
    assert names[:3] == ["Ochtend en slaap", "Ochtendpols (/min)", "HRV (rMSSD), ms"]
    assert names[5] == "Gevoel (1 = heel goed, 7 = heel slecht)"
    assert [screen.model.band(row) for row in (0, 1, 5, 11)] == [True, False, True, True]
    assert screen.model.index(0, 0).data(CellRole.SECTION)
    assert screen.model.columnCount() == 12


def test_the_data_roles_of_a_cell(screen: Screen) -> None:
    pulse = screen.model.index(1, SUNDAY)
    assert pulse.data() == "58"
    assert pulse.data(CellRole.WARNED)
    assert pulse.data(CellRole.TODAY)
    assert pulse.data(Qt.ItemDataRole.AccessibleTextRole).endswith("58, voorbij de waarschuwingsgrens")
    assert screen.text(1, 4) == "–"
    assert screen.model.index(1, 4).data(Qt.ItemDataRole.EditRole) == ""
    assert screen.model.index(13, 4).data(Qt.ItemDataRole.ToolTipRole) == "werkdruk"
    head = screen.model.headerData(SUNDAY, Qt.Orientation.Horizontal)
    spoken = screen.model.headerData(SUNDAY, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert (head, spoken) == ("zo 22", "zondag 22 november")


def test_only_days_can_be_edited(screen: Screen) -> None:
    flags = [screen.model.flags(screen.model.index(1, column)) for column in range(12)]
    editable = [bool(flag & Qt.ItemFlag.ItemIsEditable) for flag in flags]
    assert editable == [False, *[True] * 7, *[False] * 4]
    assert not screen.model.flags(screen.model.index(0, 1)) & Qt.ItemFlag.ItemIsSelectable


def test_an_edit_is_stored_and_can_be_undone(screen: Screen) -> None:
    assert screen.model.setData(screen.model.index(MOOD, SUNDAY), "2")
    assert screen.text(MOOD, SUNDAY) == "2"
    assert screen.signals.undo_stack.undoText() == "Stemming, zo 22 november"
    screen.signals.undo_stack.undo()
    assert screen.text(MOOD, SUNDAY) == "4"


def test_typing_the_same_value_is_no_change(screen: Screen) -> None:
    assert screen.model.setData(screen.model.index(MOOD, SUNDAY), "4")
    assert screen.signals.undo_stack.count() == 0


def test_a_refused_value_keeps_the_stored_value(screen: Screen) -> None:
    assert not screen.model.setData(screen.model.index(MOOD, SUNDAY), "9")
    assert screen.text(MOOD, SUNDAY) == "4"
    message = refusal_text(screen.refused, {"mood": "Stemming"})
    assert message.startswith("zo 22 november · Stemming: kies een heel cijfer")
    many = refusal_text(screen.refused * 5, {"mood": "Anders"})
    assert many.startswith("zo 22 november · Anders: Stemming: kies")
    assert many.endswith("En nog 2.")


def test_an_implausible_value_is_stored_when_typed_twice(screen: Screen) -> None:
    pulse = screen.model.index(1, SUNDAY)
    assert not screen.model.setData(pulse, "110")
    assert screen.model.setData(pulse, "110")
    assert screen.text(1, SUNDAY) == "110"


def test_a_copied_block_is_tab_separated_text(screen: Screen) -> None:
    assert block_text(screen.model, 3, 6, 6, 7) == "5:35\t5:20\n5\t5\n4\t4"
    assert block_text(screen.model, LOAD, 3, LOAD, 8) == "rust\t540\t480\t300\t630\t2730"
    assert block_text(screen.model, 1, 8, 1, 11) == "54,7\t52\t47 … 54\t> 56,2 (+8 %)"


def test_a_note_of_several_lines_is_quoted_in_a_block(screen: Screen) -> None:
    screen.signals.run(lambda journal: journal.set_note(TODAY, 'Een "mooie"\ndag'))
    assert block_text(screen.model, 14, 7, 14, 7) == '"Een ""mooie""\ndag"'


def test_a_pasted_block_is_one_step_of_undo(screen: Screen) -> None:
    outside = paste(screen.model, "54,5\t55\r\n70\t\r\n7:20\t7u05\r\n", [screen.model.index(1, 6)])
    assert outside == 0
    assert [screen.text(row, column) for row in (1, 2, 3) for column in (6, 7)] == [
        "54,5", "55", "70", "–", "7:20", "7:05",
    ]  # fmt: skip
    assert screen.signals.undo_stack.count() == 1
    screen.signals.undo_stack.undo()
    assert screen.text(1, 6) == "57"


def test_pasting_skips_section_names(screen: Screen) -> None:
    paste(screen.model, "2\n6", [screen.model.index(4, 7)])
    assert (screen.text(4, 7), screen.text(MOOD, 7)) == ("2", "6")


def test_a_single_pasted_value_fills_the_selection(screen: Screen) -> None:
    paste(screen.model, "1", [screen.model.index(MOOD, column) for column in (1, 2, 3)])
    assert [screen.text(MOOD, column) for column in (1, 2, 3, 4)] == ["1", "1", "1", "4"]


def test_pasting_counts_cells_outside_and_lists_refused_cells(screen: Screen) -> None:
    outside = paste(screen.model, "3\tx\t5", [screen.model.index(MOOD, 6)])
    assert outside == 1
    assert screen.text(MOOD, 6) == "3"
    assert [each.cell.text for each in screen.refused] == ["x"]
    assert paste(screen.model, "", [screen.model.index(MOOD, 6)]) == 0


def test_pasting_a_copied_week_back_changes_nothing(screen: Screen) -> None:
    text = block_text(screen.model, 1, 1, 14, 7)
    paste(screen.model, text, [screen.model.index(1, 1)])
    assert screen.refused == ()
    assert screen.signals.undo_stack.count() == 0


def test_clearing_a_block(screen: Screen) -> None:
    assert clear(screen.model, [screen.model.index(MOOD, column) for column in range(9)])
    assert screen.text(MOOD, 3) == "–"
    assert screen.signals.undo_stack.undoText() == "leegmaken"


def test_the_same_rows_are_updated_without_a_reset(screen: Screen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.model.dataChanged), qtbot.assertNotEmitted(screen.model.modelReset):
        screen.show()
