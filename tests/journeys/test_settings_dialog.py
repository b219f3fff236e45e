"""The settings dialog: sections found by typing, choices stored at once, the dialog open after a new look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from herstel_gui.application.reminding import NEVER
from herstel_gui.application.settings import CONTROLS, Menu, ThemeChoice
from herstel_gui.views.settings.setting_rows import ChoiceRow, DeedRow
from herstel_gui.views.settings.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from tests.journeys.conftest import Start


def opened(program: Program, section: str = "") -> SettingsDialog:
    """Open the dialog with its key."""
    if section:
        return program.window.window_actions.settings.show(section)
    QTest.keyClick(program.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    return shown(program)


def shown(program: Program) -> SettingsDialog:
    """Return the dialog of the present window."""
    (dialog,) = (one for one in program.window.findChildren(SettingsDialog) if one.isVisible())
    return dialog


def titles(dialog: SettingsDialog) -> list[str]:
    """Return the sections that are listed."""
    items = [dialog.list.item(place) for place in range(dialog.list.count())]
    return [item.text().partition("\n")[0] for item in items if not item.isHidden()]


def test_the_key_opens_the_sections_with_their_states(start: Start) -> None:
    dialog = opened(start())
    assert titles(dialog) == [
        "Ochtend", "Eigen metingen", "Invullen", "Herinnering", "Uiterlijk en taal", "Minder meten",
        "Signalen", "Club", "Reservekopieën", "Wachtwoord en slot", "Gegevens",
    ]  # fmt: skip
    assert "geen wachtwoord" in dialog.list.item(9).text()
    assert "Nederlands" in dialog.list.item(4).text()


@pytest.mark.parametrize(
    ("typed", "found"),
    [("donker", ["Uiterlijk en taal"]), ("STICK", ["Reservekopieën"]), ("pols", ["Ochtend", "Signalen"]),
     ("taal english", ["Uiterlijk en taal"]), ("trainer", ["Club"]), ("bron", ["Gegevens"]),
     ("xyz", []), ("   ", None)],
)  # fmt: skip
def test_a_setting_is_found_by_typing(start: Start, typed: str, found: list[str] | None) -> None:
    dialog = opened(start())
    QCoreApplication.processEvents()
    every, place = titles(dialog), dialog.search.mapTo(dialog, QPoint())
    QTest.keyClicks(dialog.search, typed)
    QCoreApplication.processEvents()  # lays out
    assert dialog.search.mapTo(dialog, QPoint()) == place, "the field does not move when nothing is found"
    assert titles(dialog) == (every if found is None else found)
    assert dialog.none.isVisible() is (found == [])
    if found:
        assert dialog.list.currentItem().text().startswith(found[0])


def test_a_search_of_ten_thousand_letters_finds_nothing(start: Start) -> None:
    dialog = opened(start())
    dialog.search.setText("x" * 10_000)
    assert titles(dialog) == []


def test_a_new_look_is_stored_and_the_dialog_stays_at_its_section(start: Start, qtbot: QtBot) -> None:
    program = start()
    dialog = opened(program, "look")
    row = dialog.findChildren(ChoiceRow)[0]
    assert not row.back.isVisible()
    row.box.setCurrentIndex(2)
    row.box.activated.emit(2)
    assert program.settings.get().theme is ThemeChoice.DARK
    again = shown(program)
    assert again is not dialog
    assert again.current == "look"
    back = again.findChildren(ChoiceRow)[0].back
    qtbot.waitUntil(back.isVisible)
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert program.settings.get().theme is ThemeChoice.SYSTEM
    shown(program)


def test_a_value_changed_by_keys_leaves_the_cursor_and_the_search_where_they_were(
    start: Start, qtbot: QtBot
) -> None:
    program = start()
    dialog = opened(program, "look")
    QTest.keyClicks(dialog.search, "thema")
    colours, language = (row.box for row in dialog.findChildren(ChoiceRow))
    qtbot.waitUntil(dialog.list.hasFocus)
    colours.setFocus()
    for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        QTest.keyClick(colours, Qt.Key.Key_Down)
        assert program.settings.get().theme is theme
        colours, language = (row.box for row in shown(program).findChildren(ChoiceRow))
        qtbot.waitUntil(colours.hasFocus)
    assert shown(program).search.text() == "thema"
    assert len(titles(shown(program))) == 1

    back = shown(program).findChildren(ChoiceRow)[0].back
    back.setFocus()
    QTest.keyClick(back, Qt.Key.Key_Space)
    assert program.settings.get().theme is ThemeChoice.SYSTEM
    colours, language = (row.box for row in shown(program).findChildren(ChoiceRow))
    qtbot.waitUntil(colours.hasFocus)  # the link is gone, so the cursor is on what it set

    language.setFocus()
    QTest.keyClick(language, Qt.Key.Key_Down)
    assert program.settings.get().language == "en"
    qtbot.waitUntil(shown(program).findChildren(ChoiceRow)[1].box.hasFocus)
    assert shown(program).current == "look"


def test_larger_text_leaves_the_cursor_on_its_button(start: Start, qtbot: QtBot) -> None:
    program = start()
    button = opened(program, "look").findChildren(DeedRow)[0].button
    qtbot.waitUntil(shown(program).list.hasFocus)
    button.setFocus()
    sizes = set()
    for _press in range(2):
        QTest.keyClick(button, Qt.Key.Key_Space)
        sizes.add(program.settings.get().text_scale)
        button = shown(program).findChildren(DeedRow)[0].button
        qtbot.waitUntil(button.hasFocus)
    assert len(sizes) == 2


def test_a_closed_dialog_does_not_come_back(start: Start) -> None:
    program = start()
    dialog = opened(program)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    program.change_look(text_scale=125)
    assert [one for one in program.window.findChildren(SettingsDialog) if one.isVisible()] == []


def test_every_control_has_a_row(start: Start) -> None:
    program = start()
    found = set()
    for section in ("filling", "reminder", "look"):
        dialog = opened(program, section)
        found |= {row.box.accessibleName() for row in dialog.findChildren(ChoiceRow)}
        dialog.reject()
    assert found == {control.title for control in CONTROLS.values() if control.menu is not Menu.PASSWORD}


def test_limits_lead_to_the_page_of_signals(start: Start) -> None:
    program = start()
    dialog = opened(program, "signals")
    (row,) = dialog.findChildren(DeedRow)
    QTest.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert program.window.pages.current == "signals"
    assert QApplication.activeModalWidget() is None


def test_the_reminder_is_off_and_a_time_is_kept(start: Start) -> None:
    program = start()
    dialog = opened(program, "reminder")
    (row,) = dialog.findChildren(ChoiceRow)
    assert row.box.currentText() == "Geen"
    assert program.settings.get().remind_at == NEVER
    row.box.activated.emit(row.box.findText("07:30"))
    assert program.settings.get().remind_at == 7 * 60 + 30
    again = shown(program)
    assert again.findChildren(ChoiceRow)[0].box.currentText() == "07:30"
    again.reject()


class Login:
    """Stands in for what starts programs at login."""

    def __init__(self) -> None:
        self.on = False

    def is_on(self) -> bool:
        return self.on

    def turn(self, *, on: bool) -> None:
        self.on = on


def test_starting_with_the_computer_is_offered_and_off(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    login = Login()
    monkeypatch.setattr("herstel_gui.desktop.autostart.autostart", lambda _places: login)
    program = start()
    for deed, on in (("Samen met je computer starten", True), ("Niet meer samen starten", False)):
        dialog = opened(program, "reminder")
        (button,) = (one.button for one in dialog.findChildren(DeedRow) if one.button.text() == deed)
        button.click()
        assert login.on is on
        shown(program).reject()


def test_a_trial_does_not_offer_to_start_with_the_computer(start: Start) -> None:
    assert not opened(start(), "reminder").findChildren(DeedRow)


@pytest.mark.parametrize("turns", [0, 2])
def test_tab_goes_from_the_list_through_the_section_to_the_button_below_it(
    start: Start, qtbot: QtBot, turns: int
) -> None:
    dialog = opened(start(), "look")
    qtbot.waitUntil(dialog.list.hasFocus)
    for key in [Qt.Key.Key_Down] * turns + [Qt.Key.Key_Up] * turns:
        QTest.keyClick(dialog.list, key)
    page = dialog.page.widget()
    assert page is not None
    inside = []
    while (focused := QApplication.focusWidget()) is not None and not isinstance(focused, QLineEdit):
        inside.append("list" if focused is dialog.list else page.isAncestorOf(focused))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert inside == ["list", *[True] * (len(inside) - 2), False]
    assert len(inside) > 4
