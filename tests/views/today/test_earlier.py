"""Earlier values of a field, opened by key or menu and restored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from herstel_gui.domain.measures import BED_TIME, SLEEP_DURATION, WAKE_TIME
from herstel_gui.domain.reading import Reading
from herstel_gui.views.safety.history_dialog import HistoryDialog
from tests.views.today.conftest import TODAY, Bench

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(qtbot: QtBot, bench: Bench) -> Iterator[Bench]:
    bench.open(qtbot)
    yield bench
    for dialog in bench.window.findChildren(HistoryDialog):
        dialog.close()


def open_by_key(bench: Bench) -> HistoryDialog:
    QTest.keyClick(bench.focus, Qt.Key.Key_H, CTRL_SHIFT)
    return visible_dialog(bench)


def visible_dialog(bench: Bench) -> HistoryDialog:
    (dialog,) = [each for each in bench.window.findChildren(HistoryDialog) if each.isVisible()]
    return dialog


def rows_of(dialog: HistoryDialog) -> list[tuple[str, str]]:
    cells = [[dialog.table.item(row, column) for column in (0, 1)] for row in range(dialog.table.rowCount())]
    return [(what.text(), was.text()) for what, was in cells if what and was]


def restore(dialog: HistoryDialog, row: int = 0) -> None:
    dialog.table.selectRow(row)
    QTest.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    dialog.close()


def actions_in_menu(widget: QWidget) -> list[QAction]:
    """Open the context menu as the Menu key does, and return the actions for earlier values."""
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), widget.mapToGlobal(QPoint(5, 5))
    )
    QApplication.sendEvent(widget, asked)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return [action for action in popup.actions() if action.text().startswith("Eerdere waarden")]


def test_the_key_shows_the_earlier_values_of_the_focused_field_only(opened: Bench) -> None:
    opened.type("52", Qt.Key.Key_Tab, "60", Qt.Key.Key_Tab)
    opened.page.start_focus()
    opened.type("54", Qt.Key.Key_Return)
    dialog = open_by_key(opened)
    assert rows_of(dialog) == [("Ochtendpols", "52")]
    assert dialog.table.accessibleName() == "Eerdere waarden van ‘Ochtendpols’, 22 november 2026"
    restore(dialog)
    assert opened.typed("resting_heart_rate") == 52
    assert opened.page.rows["resting_heart_rate"].waiting == ""
    opened.window.activateWindow()
    opened.signals.undo_stack.undo()
    assert opened.typed("resting_heart_rate") == 54


def test_the_context_menu_of_every_field_has_the_action(opened: Bench) -> None:
    page = opened.page
    names = []
    answers = next(iter(page.training.participation.chips.values()))
    others = (page.note.edit, page.tags, page.training.add, answers)
    for widget in (*(row.editor for row in page.rows.values()), *others):
        (action,) = actions_in_menu(widget)
        names.append(action.text())
        popup = QApplication.activePopupWidget()
        assert popup is not None
        popup.close()
    assert len(set(names)) == len(names) == len(page.rows) + 4
    inside = [name.removeprefix("Eerdere waarden van ") for name in names]
    assert [name for name in inside if name[0].isupper()] == [], "a capital in the middle of a sentence"
    assert "Eerdere waarden van ‘Ochtendpols’…" in names
    assert "Eerdere waarden van de nacht…" in names


def test_the_action_in_the_menu_of_a_scale_opens_the_dialog(opened: Bench) -> None:
    row = opened.page.rows["mood"]
    row.editor.setFocus()
    opened.type("3", "5")
    (action,) = actions_in_menu(row.editor)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    popup.setActiveAction(action)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    dialog = visible_dialog(opened)
    assert rows_of(dialog) == [("Stemming", "3")]
    restore(dialog)
    assert opened.typed("mood") == 3


def test_a_restored_value_replaces_a_refused_text(opened: Bench) -> None:
    opened.type("52", Qt.Key.Key_Return, "54", Qt.Key.Key_Return, "900", Qt.Key.Key_Return)
    row = opened.page.rows["resting_heart_rate"]
    assert row.waiting == "900"
    restore(open_by_key(opened))
    assert row.waiting == ""
    assert opened.page.rows["resting_heart_rate"].editor.property("text") == "52"
    assert row.answer.isHidden()


def test_restoring_the_times_of_a_night_removes_its_duration(opened: Bench) -> None:
    night = opened.page.rows["night"].editor
    night.setFocus()
    opened.type("2315 0645", Qt.Key.Key_Return, "7:20", Qt.Key.Key_Return)
    assert opened.typed(SLEEP_DURATION.key) == 440
    dialog = open_by_key(opened)
    assert rows_of(dialog) == [("Opgestaan", "06:45"), ("Naar bed", "23:15")]
    restore(dialog)
    assert opened.typed(BED_TIME.key) == 23 * 60 + 15
    assert opened.typed(WAKE_TIME.key) == 6 * 60 + 45
    assert opened.typed(SLEEP_DURATION.key) is None
    assert night.property("text") == "23:15 – 06:45"


def test_restoring_the_duration_of_a_night_removes_its_times(opened: Bench) -> None:
    night = opened.page.rows["night"].editor
    night.setFocus()
    opened.type("7:20", Qt.Key.Key_Return, "2315 0645", Qt.Key.Key_Return)
    restore(open_by_key(opened))
    assert opened.typed(SLEEP_DURATION.key) == 440
    assert opened.typed(BED_TIME.key) is None
    assert night.property("text") == "7:20"


def test_the_dialog_says_when_no_earlier_value_exists(opened: Bench) -> None:
    opened.put(Reading(TODAY, "mood", 3))
    opened.page.rows["mood"].editor.setFocus()
    dialog = open_by_key(opened)
    assert rows_of(dialog) == []
    assert dialog.hint.text() == "Dit veld is op deze dag nog niet gewijzigd of leeggemaakt."
