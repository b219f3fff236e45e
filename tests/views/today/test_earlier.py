"""Earlier values, asked for at the field with the keyboard and brought back."""

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


def ask(bench: Bench) -> HistoryDialog:
    QTest.keyClick(bench.focus, Qt.Key.Key_H, CTRL_SHIFT)
    return shown(bench)


def shown(bench: Bench) -> HistoryDialog:
    (dialog,) = [one for one in bench.window.findChildren(HistoryDialog) if one.isVisible()]
    return dialog


def were(dialog: HistoryDialog) -> list[tuple[str, str]]:
    cells = [[dialog.table.item(row, column) for column in (0, 1)] for row in range(dialog.table.rowCount())]
    return [(what.text(), was.text()) for what, was in cells if what and was]


def put_back(dialog: HistoryDialog, row: int = 0) -> None:
    dialog.table.selectRow(row)
    QTest.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    dialog.close()


def offered(widget: QWidget) -> list[QAction]:
    """Ask for the menu as the Menu key does, and return what it offers at its end."""
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), widget.mapToGlobal(QPoint(5, 5))
    )
    QApplication.sendEvent(widget, asked)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return [action for action in popup.actions() if action.text().startswith("Eerdere waarden")]


def test_a_key_shows_what_this_field_held_and_only_that(opened: Bench) -> None:
    opened.type("52", Qt.Key.Key_Tab, "60", Qt.Key.Key_Tab)
    opened.page.start_focus()
    opened.type("54", Qt.Key.Key_Return)
    dialog = ask(opened)
    assert were(dialog) == [("Ochtendpols", "52")]
    assert dialog.table.accessibleName() == "Eerdere waarden van Ochtendpols, 22 november 2026"
    put_back(dialog)
    assert opened.typed("resting_heart_rate") == 52
    assert opened.page.rows["resting_heart_rate"].waiting == ""
    opened.window.activateWindow()
    opened.signals.undo_stack.undo()
    assert opened.typed("resting_heart_rate") == 54


def test_the_menu_of_every_field_offers_it(opened: Bench) -> None:
    page = opened.page
    names = []
    for widget in (*(row.editor for row in page.rows.values()), page.note.edit, page.tags, page.training.add):
        (action,) = offered(widget)
        names.append(action.text())
        popup = QApplication.activePopupWidget()
        assert popup is not None
        popup.close()
    assert len(set(names)) == len(names) == len(page.rows) + 3
    assert "Eerdere waarden van Ochtendpols…" in names
    assert "Eerdere waarden van de nacht…" in names


def test_chosen_in_the_menu_of_a_scale(opened: Bench) -> None:
    row = opened.page.rows["mood"]
    row.editor.setFocus()
    opened.type("3", "5")
    (action,) = offered(row.editor)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    popup.setActiveAction(action)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    dialog = shown(opened)
    assert were(dialog) == [("Stemming", "3")]
    put_back(dialog)
    assert opened.typed("mood") == 3


def test_what_comes_back_takes_the_place_of_something_refused(opened: Bench) -> None:
    opened.type("52", Qt.Key.Key_Return, "54", Qt.Key.Key_Return, "900", Qt.Key.Key_Return)
    row = opened.page.rows["resting_heart_rate"]
    assert row.waiting == "900"
    put_back(ask(opened))
    assert row.waiting == ""
    assert opened.page.rows["resting_heart_rate"].editor.property("text") == "52"
    assert row.answer.isHidden()


def test_a_night_comes_back_whole(opened: Bench) -> None:
    night = opened.page.rows["night"].editor
    night.setFocus()
    opened.type("2315 0645", Qt.Key.Key_Return, "7:20", Qt.Key.Key_Return)
    assert opened.typed(SLEEP_DURATION.key) == 440
    dialog = ask(opened)
    assert were(dialog) == [("Opgestaan", "06:45"), ("Naar bed", "23:15")]
    put_back(dialog)
    assert opened.typed(BED_TIME.key) == 23 * 60 + 15
    assert opened.typed(WAKE_TIME.key) == 6 * 60 + 45
    assert opened.typed(SLEEP_DURATION.key) is None
    assert night.property("text") == "23:15 – 06:45"


def test_a_night_by_its_length_takes_the_place_of_its_times(opened: Bench) -> None:
    night = opened.page.rows["night"].editor
    night.setFocus()
    opened.type("7:20", Qt.Key.Key_Return, "2315 0645", Qt.Key.Key_Return)
    put_back(ask(opened))
    assert opened.typed(SLEEP_DURATION.key) == 440
    assert opened.typed(BED_TIME.key) is None
    assert night.property("text") == "7:20"


def test_nothing_earlier_is_said(opened: Bench) -> None:
    opened.put(Reading(TODAY, "mood", 3))
    opened.page.rows["mood"].editor.setFocus()
    dialog = ask(opened)
    assert were(dialog) == []
    assert dialog.hint.text() == "Hieraan is op deze dag nog niets gewijzigd of verwijderd."
