"""The first start: the welcome page, its choices, and where it does not appear."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from herstel_gui.app import program as application
from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.measures import BY_KEY, SHORT_SET, WIDE_SET
from herstel_gui.views.example_bar import ExampleBar
from herstel_gui.views.today.page import TodayPage
from herstel_gui.views.welcome.page import WelcomePage
from tests.application.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Begin: TypeAlias = "Callable[[], application.Program]"


@pytest.fixture
def begin(qtbot: QtBot, tmp_path: Path) -> Iterator[Begin]:
    """Start the program in a home without anything, as often as needed."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    programs: list[application.Program] = []

    def start() -> application.Program:
        if programs:
            programs[-1].close()
        places = find_places(tmp_path / "thuis")
        places.prepare()
        program = application.Program(app, places, FixedClock())
        programs.append(program)
        assert program.open(program.last_journal())
        qtbot.waitUntil(program.window.isActiveWindow)
        return program

    yield start
    for program in programs:
        program.close()


def welcome(program: application.Program) -> WelcomePage:
    """Return the welcome page, which must be the current one."""
    assert program.window.pages.current == "welcome"
    page = program.window.pages.page
    assert isinstance(page, WelcomePage)
    return page


def press(key: Qt.Key) -> None:
    """Press a key where the focus is."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def test_enter_begins_with_the_cursor_in_the_pulse_field(begin: Begin) -> None:
    program = begin()
    assert QApplication.focusWidget() is welcome(program).begin
    press(Qt.Key.Key_Return)
    assert program.window.pages.current == "today"
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.accessibleName().startswith("Ochtendpols")


def test_escape_skips_and_the_page_does_not_come_back(begin: Begin) -> None:
    program = begin()
    welcome(program)
    press(Qt.Key.Key_Escape)
    assert program.window.pages.current == "today"
    assert begin().window.pages.current == "today"


def test_choosing_a_page_in_the_side_bar_skips(begin: Begin) -> None:
    program = begin()
    welcome(program)
    QTest.keyClick(program.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert program.window.pages.current == "week"
    assert begin().window.pages.current == "today"


def test_a_window_closed_on_the_page_starts_there_again_with_the_choices(begin: Begin) -> None:
    page = welcome(begin())
    page.fields.boxes["restlessness",].click()
    again = welcome(begin())
    assert again.fields.boxes["restlessness",].isChecked()


def test_ticks_change_the_form_the_seconds_and_the_sentence(begin: Begin) -> None:
    program = begin()
    page = welcome(program)
    short = page.fields.total.text()
    assert "Genoeg" in page.fields.enough.text()
    page.fields.boxes["fatigue",].click()
    assert "vermoeidheid" in page.fields.enough.text()
    assert page.fields.total.text() != short
    press(Qt.Key.Key_Escape)
    asked = program.settings.get().asked_measures
    assert "fatigue" not in asked
    assert "mood" in asked


def test_the_help_menu_shows_the_page_again(begin: Begin) -> None:
    program = begin()
    press(Qt.Key.Key_Escape)
    program.window.window_actions.help.welcome_asked.emit()
    welcome(program)


def test_a_journal_with_days_and_the_example_do_not_show_it(begin: Begin) -> None:
    program = begin()
    journal = program.window.signals.journal
    program.window.pages.show("today")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "52")
    press(Qt.Key.Key_Return)
    assert journal.extent() is not None
    assert not program.settings.get().welcomed
    assert begin().window.pages.current == "today"


def test_the_example_starts_on_the_day_page_and_the_next_start_opens_the_own_journal(begin: Begin) -> None:
    program = begin()
    own = program.window.services.journal_path
    assert "voorbeeldgegevens" not in program.window.windowTitle()
    QTest.mouseClick(welcome(program).demo, Qt.MouseButton.LeftButton)
    assert program.window.services.journal_path == program.demo_path
    assert "voorbeeldgegevens" in program.window.windowTitle()
    assert program.window.pages.current == "today"
    again = begin()
    assert again.window.services.journal_path == own
    welcome(again)


@pytest.mark.parametrize("page", ["today", "trends", "week", "planning", "signals"])
def test_every_page_of_the_example_says_so_and_leads_back(begin: Begin, page: str) -> None:
    program = begin()
    own = program.window.services.journal_path
    program.window.window_actions.journals.open_demo()
    program.window.pages.show(page)
    (bar,) = program.window.findChildren(ExampleBar)
    assert bar.isVisible()
    assert bar.back.isVisible()
    QTest.mouseClick(bar.back, Qt.MouseButton.LeftButton)
    assert program.window.services.journal_path == own
    (bar,) = program.window.findChildren(ExampleBar)
    assert not bar.isVisible()


def test_a_maker_explains_how_to_get_its_export(begin: Begin) -> None:
    years = welcome(begin()).years
    button = years.makers[0]
    button.setFocus()
    press(Qt.Key.Key_Space)
    assert years.steps.text().startswith(button.text())
    assert years.steps.isVisible()
    press(Qt.Key.Key_Space)
    assert not years.steps.isVisible()


def test_nothing_at_hand_goes_on_to_the_measures(begin: Begin) -> None:
    page = welcome(begin())
    page.years.skip.setFocus()
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is next(iter(page.fields.boxes.values()))


def test_the_short_list_is_ticked_at_first_with_its_seconds(begin: Begin) -> None:
    program = begin()
    page = welcome(program)
    ticked = {keys for keys, box in page.fields.boxes.items() if box.isChecked()}
    assert len(ticked) == len(SHORT_SET) == 5
    assert all(set(keys) & set(SHORT_SET) for keys in ticked)
    assert "Ongeveer 12 seconden" in page.fields.total.text()
    assert "Genoeg" in page.fields.enough.text()
    press(Qt.Key.Key_Escape)
    today = program.window.pages.page
    assert isinstance(today, TodayPage)
    rows = today._form.rows  # noqa: SLF001  # the rows themselves
    assert set(rows) == {"resting_heart_rate", "night", "mood", "fatigue", "muscle_soreness"}


def test_a_journal_with_days_of_an_earlier_version_keeps_its_fields_on_a_new_computer(
    begin: Begin, tmp_path: Path
) -> None:
    program = begin()
    program.window.signals.journal.enter(FixedClock().today(), BY_KEY["motivation"], 3)
    program.close()
    find_places(tmp_path / "thuis").settings.unlink()
    assert set(begin().settings.get().asked_measures) == set(WIDE_SET)


def test_the_short_list_is_one_click_and_the_wide_and_whole_lists_are_others(begin: Begin) -> None:
    program = begin()
    page = welcome(program)
    page.fields.everything.click()
    page.fields.short.click()
    assert set(program.settings.get().asked_measures) == set(SHORT_SET)
    assert "Genoeg" in page.fields.enough.text()
    page.fields.wide.click()
    assert set(program.settings.get().asked_measures) == set(WIDE_SET)
    page.fields.everything.click()
    assert "restlessness" in program.settings.get().asked_measures
