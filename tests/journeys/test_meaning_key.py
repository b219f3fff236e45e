"""“Wat betekent dit?” by Shift+F1 and by the right mouse button, at fields, figures and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from herstel_gui.domain.week.table import LOAD
from herstel_gui.views.help_dialog import HelpDialog
from herstel_gui.views.meanings import explanation, meaning_of
from herstel_gui.views.today.page import TodayPage
from herstel_gui.views.week.page import WeekPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from herstel_gui.views.main_window import MainWindow
    from tests.journeys.conftest import Start


def opened(window: MainWindow) -> tuple[str, int]:
    """Return the chapter that is open and how far it is scrolled, and close it."""
    dialog = next(one for one in window.findChildren(HelpDialog) if one.isVisible())
    found = dialog.topics.currentItem().text(), dialog.text.verticalScrollBar().value()
    dialog.close()
    return found


def test_shift_f1_explains_the_field_with_the_cursor(start: Start) -> None:
    window = start().window
    page = window.pages.show("today")
    assert isinstance(page, TodayPage)
    page.rows["body_weight" if "body_weight" in page.rows else "hrv_rmssd"].editor.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    title, scrolled = opened(window)
    assert title == "Begrippen"
    assert scrolled > 0
    for key, row in page.rows.items():
        where = meaning_of(row.context)
        assert where is not None, key
    assert meaning_of(page.training.facts) == explanation(LOAD)


def test_the_right_button_offers_the_explanation_of_a_figure(start: Start) -> None:
    window = start().window
    page = window.pages.show("today")
    assert isinstance(page, TodayPage)
    ask_at(page.rows["resting_heart_rate"].context)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (explain,) = (action for action in menu.actions() if action.text() == "Wat betekent dit?")
    explain.trigger()
    menu.close()
    assert opened(window)[0] == "Begrippen"


def test_a_row_of_the_week_is_explained(start: Start) -> None:
    window = start().window
    page = window.pages.show("week")
    assert isinstance(page, WeekPage)
    rows = [page.model.key_of(row) for row in range(page.model.rowCount())]
    page.view.select_cell(rows.index("mood"), 1)
    assert meaning_of(page.view) == explanation("mood")
    place = page.view.visualRect(page.model.index(rows.index("sleep_duration"), 2)).center()
    assert meaning_of(page.view, page.view.viewport().mapToGlobal(place)) == explanation("sleep_duration")


def ask_at(widget: QWidget) -> None:
    """Press the right mouse button in the middle of a widget."""
    place = widget.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
