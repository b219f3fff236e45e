"""The trends page without a mouse: views, spoken values, dialogs, files and paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget

from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import Session
from herstel_gui.views.trends.dialogs import PanelDialog, RangeDialog
from herstel_gui.views.trends.page import TrendsPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from herstel_gui.application.changes import Entry
    from tests.journeys.conftest import Start

TODAY = date(2026, 11, 22)
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(focused(), key, modifiers)


def tab_to(text: str) -> QPushButton:
    """Press Tab until the button has the focus; fail after sixty presses."""
    for _ in range(60):
        widget = focused()
        if isinstance(widget, QPushButton) and widget.text() == text:
            return widget
        press(Qt.Key.Key_Tab)
    raise AssertionError(text)


def in_dialog(kind: type[QDialog], act: Callable[[QDialog], None]) -> None:
    """Call a function with the next dialog that has the keys; it is cancelled when it is still open then."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind) or not dialog.isActiveWindow():
            QTimer.singleShot(5, look)
            return
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, look)


def fill(program: Program) -> None:
    entries: list[Entry] = []
    for back in range(80):
        day = TODAY - timedelta(days=back)
        entries += [
            Reading(day, "resting_heart_rate", 50 + back % 4),
            Reading(day, "motivation", 1 + back % 3),
            Session(f"s{back}", day, kind="run", minutes=60, session_rpe=3 + back % 5),
        ]
    program.window.signals.journal.change(Text("voorbeeld"), (), entries)


@pytest.fixture
def page(start: Start, qtbot: QtBot) -> TrendsPage:
    """The trends page of a program with eighty days, shown by Ctrl+2; the chart has the focus.

    The window is wide enough for all buttons of the page with any font of the machine.
    """
    program = start()
    program.window.resize(1800, 840)
    fill(program)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press(Qt.Key.Key_2, CTRL)
    found = program.window.findChild(TrendsPage)
    assert found is not None
    qtbot.waitUntil(lambda: found.loaded is not None and found.loaded.whole and not found.busy)
    assert focused() is found.chart
    return found


def test_the_selected_day_is_moved_and_described(page: TrendsPage, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Left)
    assert page.chart.marked_day == TODAY
    press(Qt.Key.Key_Left, times=2)
    press(Qt.Key.Key_Left, CTRL)
    assert page.chart.marked_day == TODAY - timedelta(days=9)
    accessible = QAccessible.queryAccessibleInterface(page.chart)
    assert accessible.text(QAccessible.Text.Name) == "Grafiek van je trends"
    assert accessible.text(QAccessible.Text.Description).startswith(
        "Vrijdag 13 november 2026. Ochtendpols: 51"
    )
    press(Qt.Key.Key_Home)
    assert page.chart.marked_day == TODAY - timedelta(days=79)
    press(Qt.Key.Key_End)
    assert page.chart.marked_day == TODAY
    days = page.chart.view.days
    press(Qt.Key.Key_Plus, times=3)
    assert page.chart.view.days < days * 0.6
    press(Qt.Key.Key_PageUp)
    assert page.chart.marked_day is not None
    assert page.chart.marked_day < TODAY - timedelta(days=20)
    press(Qt.Key.Key_Minus, times=3)
    assert page.chart.view.days == pytest.approx(days)
    marked = page.chart.marked_day
    with qtbot.waitSignal(page.open_day) as opened:
        press(Qt.Key.Key_Return)
    assert opened.args == [marked]


def test_every_button_is_reached_and_ranges_are_chosen(page: TrendsPage) -> None:
    for text in ("Alles", "3 maanden", "1 jaar", "4 weken"):
        tab_to(text)
        press(Qt.Key.Key_Space)
        assert (
            focused() is page.head.ranges[{"Alles": "all", "3 maanden": "3m", "1 jaar": "1y"}.get(text, "4w")]
        )
    assert page.chart.view.days == 28
    for text in ("Lijnen kiezen", "Bewaren", "Afdrukken…", "Verloop"):
        tab_to(text)


def test_the_first_and_last_day_can_be_typed(page: TrendsPage) -> None:
    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, RangeDialog)
        up, down = Qt.Key.Key_Up, Qt.Key.Key_Down
        for edit, months, days in ((dialog.first, up, 3), (dialog.last, down, 2)):
            edit.setFocus()
            edit.setSelectedSection(edit.Section.MonthSection)
            QTest.keyClick(edit, months)
            edit.setSelectedSection(edit.Section.DaySection)
            for _ in range(days):
                QTest.keyClick(edit, down)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    tab_to("Van … tot …")
    in_dialog(RangeDialog, choose)
    press(Qt.Key.Key_Space)
    assert page.chart.arrays is not None
    days, picture = page.chart.view.indices, page.chart.arrays.picture
    assert (picture.day(days.start), picture.day(days.stop - 1)) == (date(2026, 10, 1), date(2026, 10, 20))


def test_panels_are_chosen_ordered_and_made_higher(page: TrendsPage, qtbot: QtBot) -> None:
    assert page.chart.arrays is not None
    before = [panel.panel.key for panel in page.chart.arrays.panels]
    assert before == ["resting_heart_rate", "motivation", "load"]

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, PanelDialog)
        dialog.list.setFocus()
        QTest.keyClick(dialog.list, Qt.Key.Key_Space)  # removes the pulse
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        QTest.keyClick(dialog.height_of, Qt.Key.Key_Up)
        down = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Omlaag")
        down.setFocus()
        QTest.keyClick(down, Qt.Key.Key_Space)
        tab_to("Tonen")
        press(Qt.Key.Key_Return)

    tab_to("Lijnen kiezen")
    in_dialog(PanelDialog, choose)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.busy)
    assert [panel.panel.key for panel in page.chart.arrays.panels] == ["load", "motivation"]
    assert set(page.choices.heights) == {"motivation"}


def test_the_other_views_have_their_keys(page: TrendsPage) -> None:
    for key, text in (
        (Qt.Key.Key_2, "Jaaroverzicht"),
        (Qt.Key.Key_3, "Dag erna"),
        (Qt.Key.Key_4, "Vergelijken"),
        (Qt.Key.Key_5, "Seizoen"),
        (Qt.Key.Key_6, "Rond een gebeurtenis"),
    ):
        press(key, ALT)
        assert page.head.views.text() == text
        focused_widgets = set()
        for _ in range(25):
            press(Qt.Key.Key_Tab)
            focused_widgets.add(focused())
        assert any(page.isAncestorOf(widget) for widget in focused_widgets), text
    press(Qt.Key.Key_1, ALT)
    assert page.chart.isVisible()


def test_image_table_copy_and_paper(
    page: TrendsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.chart.setFocus()
    press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().image().width() > 300

    printed: list[bool] = []

    def refuse(_dialog: QPrintDialog) -> bool:
        printed.append(True)
        return False

    monkeypatch.setattr(QPrintDialog, "exec", refuse)
    tab_to("Afdrukken…")
    press(Qt.Key.Key_Space)
    assert printed

    table = tmp_path / "trends.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(table), ""))
    tab_to("Bewaren")
    menu = page.head.save.menu()

    def choose_table() -> None:
        if not menu.isVisible():
            QTimer.singleShot(5, choose_table)
            return
        while menu.activeAction() is None or "CSV" not in menu.activeAction().text():
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose_table)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(table.exists)
    assert (
        table.read_text(encoding="utf-8")
        .splitlines()[0]
        .startswith("\ufeffdatum;niveau;bijzonderheden;Ochtendpols")
    )
