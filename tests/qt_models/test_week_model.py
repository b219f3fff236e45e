from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from herstel_gui.qt_models.week_model import CellRole
from tests.qt_models.conftest import MOOD, PULSE, SUNDAY, TAGS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.qt_models.conftest import Screen


def test_lines_are_section_names_and_rows(screen: Screen) -> None:
    names = [screen.text(row, 0) for row in range(screen.model.rowCount())]
    assert names[:4] == ["Niveau", "Ochtend en slaap", "Ochtendpols (/min)", "HRV (rMSSD), ms"]
    assert names[6] == "Gevoel (1 = heel goed, 7 = heel slecht)"
    assert [screen.model.band(row) for row in (0, 1, 2, 6, 12)] == [False, True, False, True, True]
    assert screen.model.look(1, 0).section
    assert screen.model.columnCount() == 12


def test_the_data_roles_of_a_cell(screen: Screen) -> None:
    pulse = screen.model.index(PULSE, SUNDAY)
    assert pulse.data() == "58"
    look = screen.model.look(PULSE, SUNDAY)
    assert (look.text, look.warned, look.today) == ("58", True, True)
    assert pulse.data(Qt.ItemDataRole.AccessibleTextRole) == "58, voorbij de grens"
    assert pulse.data(CellRole.FULL_NAME) == "Ochtendpols (/min), zondag 22 november: 58, voorbij de grens"
    assert screen.model.index(PULSE, 4).data(Qt.ItemDataRole.AccessibleTextRole) == "niet ingevuld"
    row = screen.model.headerData(PULSE, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole)
    band = screen.model.headerData(1, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole)
    assert (row, band) == (screen.text(PULSE, 0), screen.text(1, 0))
    assert screen.text(PULSE, 4) == "–"
    assert screen.model.index(PULSE, 4).data(Qt.ItemDataRole.EditRole) == ""
    assert screen.model.index(TAGS, 4).data(Qt.ItemDataRole.ToolTipRole) == "werkdruk"
    head = screen.model.headerData(SUNDAY, Qt.Orientation.Horizontal)
    spoken = screen.model.headerData(SUNDAY, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert (head, spoken) == ("zo 22", "zondag 22 november")


def test_only_days_can_be_edited(screen: Screen) -> None:
    flags = [screen.model.flags(screen.model.index(PULSE, column)) for column in range(12)]
    editable = [bool(flag & Qt.ItemFlag.ItemIsEditable) for flag in flags]
    assert editable == [False, *[True] * 7, *[False] * 4]
    assert not screen.model.flags(screen.model.index(1, 1)) & Qt.ItemFlag.ItemIsSelectable


def test_an_edit_is_stored_and_can_be_undone(screen: Screen) -> None:
    assert screen.model.setData(screen.model.index(MOOD, SUNDAY), "2")
    assert screen.text(MOOD, SUNDAY) == "2"
    assert screen.signals.undo_stack.undoText() == "Stemming, zo 22 november"
    screen.signals.undo_stack.undo()
    assert screen.text(MOOD, SUNDAY) == "4"


def test_typing_the_same_value_is_no_change(screen: Screen) -> None:
    assert screen.model.setData(screen.model.index(MOOD, SUNDAY), "4")
    assert screen.signals.undo_stack.count() == 0


def test_the_same_rows_are_updated_without_a_reset(screen: Screen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.model.dataChanged), qtbot.assertNotEmitted(screen.model.modelReset):
        screen.show()


def test_the_name_of_a_row_carries_the_words_of_1_and_7_where_it_suggests_the_opposite(
    screen: Screen,
) -> None:
    ends = {screen.text(row, 0): screen.model.look(row, 0).ends for row in range(screen.model.rowCount())}
    assert ends["Stemming"] == "1 heel goed · 7 heel somber"
    assert ends["Motivatie"] == "1 heel veel zin · 7 helemaal geen zin"
    assert not ends["Vermoeidheid"]
    assert not screen.model.look(MOOD, SUNDAY).ends
    spoken = screen.model.index(MOOD, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Stemming, 1 heel goed · 7 heel somber"
