"""A list that a search field finds is used with the keyboard, whether the field or the list has the focus."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QVBoxLayout

import herstel_gui.views
from herstel_gui.views.help_dialog import HelpDialog
from herstel_gui.views.settings.settings_dialog import Section, SettingsDialog
from herstel_gui.views.widgets.found_list import FoundList
from herstel_gui.views.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


def settings() -> SettingsDialog:
    sections = [
        Section(key, title, "", "", "", lambda: [LineEdit()])
        for key, title in (("a", "Taal en grootte"), ("b", "Taal"), ("c", "Kleuren"))
    ]
    return SettingsDialog(sections)


def parts(dialog: QDialog) -> tuple[LineEdit, FoundList]:
    (found,) = dialog.findChildren(FoundList)
    return dialog.search if isinstance(dialog, SettingsDialog) else dialog.typed, found  # type: ignore[attr-defined]


@pytest.fixture(params=[settings, HelpDialog])
def dialog(request: pytest.FixtureRequest, qtbot: QtBot) -> QDialog:
    made: QDialog = request.param()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_letters_in_the_list_search_and_arrows_in_the_field_move_through_the_list(dialog: QDialog) -> None:
    field, found = parts(dialog)
    found.setFocus()
    QTest.keyClicks(dialog.focusWidget(), "T")
    QTest.keyClicks(dialog.focusWidget(), "aal")
    assert field.text() == "Taal"
    before = found.currentRow()
    QTest.keyClick(dialog.focusWidget(), Key.Key_Down)
    assert found.currentRow() == before + 1
    assert field.text() == "Taal"
    QTest.keyClick(dialog.focusWidget(), Key.Key_Up)
    assert found.currentRow() == before


@pytest.mark.parametrize("in_field", [True, False])
def test_enter_goes_from_what_was_found_to_its_page(dialog: QDialog, *, in_field: bool) -> None:
    field, found = parts(dialog)
    (field if in_field else found).setFocus()
    QTest.keyClick(dialog.focusWidget(), Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.focusWidget() not in {field, found}


def test_enter_presses_the_default_button_where_nothing_else_is_asked(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    field = LineEdit()
    column = QVBoxLayout(dialog)
    column.addWidget(field)
    column.addWidget(FoundList(field))
    assert not QTest.keyClick(field, Key.Key_Return)
    passed = []
    field.returnPressed.connect(lambda: passed.append(1))
    QTest.keyClick(field, Key.Key_Return)
    assert passed


def test_no_text_of_a_row_is_cut(qtbot: QtBot) -> None:
    found = FoundList(LineEdit())
    qtbot.addWidget(found)
    found.resize(170, 300)
    found.addItem("Als meten je onrustig maakt")
    found.show()
    needed = QLabel("x\nx").sizeHint().height()
    assert found.visualItemRect(found.item(0)).height() >= needed
    assert found.textElideMode() is Qt.TextElideMode.ElideNone


def test_every_list_of_topics_is_one_that_its_search_field_finds() -> None:
    """A module with a search field and a plain list would miss these keys."""
    folder = Path(herstel_gui.views.__file__).parent
    plain = [
        path.name
        for path in folder.rglob("*.py")
        if (text := path.read_text(encoding="utf-8")) and "QListWidget(" in text and '"Zoek' in text
    ]
    assert plain == []
    assert issubclass(FoundList, QListWidget)
