"""F1 opens the chapter of where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from herstel_gui.views.help_dialog import HelpDialog
from herstel_gui.views.loading_page import LoadingPage
from herstel_gui.views.safety.history_dialog import HistoryDialog
from herstel_gui.views.today.page import TodayPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.journeys.conftest import Start


def opened_by(window: QWidget, qtbot: QtBot) -> str:
    """Press F1 in a window and return the title of the chapter that opens."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = next(one for one in window.window().findChildren(HelpDialog) if one.isVisible())
    title = dialog.topics.currentItem().text()
    dialog.close()
    return title


def test_f1_opens_the_chapter_of_the_page_the_field_and_the_dialog(start: Start, qtbot: QtBot) -> None:
    window = start().window
    for key, title in (
        ("week", "De week, op papier en voor je club"),
        ("signals", "Signalen en meldingen"),
        ("why", "Wat de niveaus betekenen"),
        ("trends", "Trends"),
    ):
        window.pages.show(key)
        qtbot.waitUntil(lambda: not isinstance(window.pages.page, LoadingPage))
        assert opened_by(window, qtbot) == title
    page = window.pages.show("today")
    assert isinstance(page, TodayPage)
    page.rows["resting_heart_rate"].editor.setFocus()
    assert opened_by(window, qtbot) == "Zo werkt Herstel"
    page.rows["fatigue"].editor.setFocus()
    assert opened_by(window, qtbot) == "Antwoorden van 1 tot 7"
    window.window_actions.edits.history()
    (dialog,) = window.findChildren(HistoryDialog)
    assert opened_by(dialog, qtbot) == "Je gegevens"
