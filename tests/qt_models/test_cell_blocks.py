from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.qt_models.cell_blocks import block_data, block_text, clear, paste, pasted_text
from tests.qt_models.conftest import LOAD, MOOD, NOTE, PULSE
from tests.weeks import TODAY

if TYPE_CHECKING:
    from tests.qt_models.conftest import Screen


def test_a_copied_block_is_tab_separated_text(screen: Screen) -> None:
    assert block_text(screen.model, 4, 6, 7, 7) == "5:35\t5:20\n5\t5\n4\t4"
    assert block_text(screen.model, LOAD, 3, LOAD, 8) == "rust\t540\t480\t300\t630\t2730"
    assert block_text(screen.model, PULSE, 8, PULSE, 11) == "54,7\t52\t47 … 54\tgem. 3 d > 56,2"


def test_a_note_of_several_lines_is_quoted_in_a_block(screen: Screen) -> None:
    screen.signals.run(lambda journal: journal.set_note(TODAY, 'Een "mooie"\ndag'))
    assert block_text(screen.model, NOTE, 7, NOTE, 7) == '"Een ""mooie""\ndag"'


def test_a_pasted_block_is_one_step_of_undo(screen: Screen) -> None:
    outside = paste(screen.model, "54,5\t55\r\n70\t\r\n7:20\t7u05\r\n", [screen.model.index(PULSE, 6)])
    assert outside == 0
    assert [screen.text(row, column) for row in (2, 3, 4) for column in (6, 7)] == [
        "54,5", "55", "70", "–", "7:20", "7:05",
    ]  # fmt: skip
    assert screen.signals.undo_stack.count() == 1
    screen.signals.undo_stack.undo()
    assert screen.text(PULSE, 6) == "57"


def test_pasting_skips_section_names(screen: Screen) -> None:
    paste(screen.model, "2\n6", [screen.model.index(5, 7)])
    assert (screen.text(5, 7), screen.text(MOOD, 7)) == ("2", "6")


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
    data = block_data(screen.model, 0, 1, NOTE, 7)
    assert paste(screen.model, pasted_text(data), [screen.model.index(0, 1)]) == 0
    assert screen.refused == ()
    assert screen.signals.undo_stack.count() == 0


def test_clearing_a_block(screen: Screen) -> None:
    assert clear(screen.model, [screen.model.index(MOOD, column) for column in range(9)])
    assert screen.text(MOOD, 3) == "–"
    assert screen.signals.undo_stack.undoText() == "leegmaken"
