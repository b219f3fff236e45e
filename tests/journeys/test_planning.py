"""Planning by keyboard: a season from nothing, a warning that becomes a plan, and a calendar file."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.planned import Deed, FollowUp, PlanKind
from herstel_gui.domain.planning.follow_up import Next
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.text import Text
from herstel_gui.views.planning.calendar_dialog import CalendarDialog
from herstel_gui.views.planning.day_dialog import DayPlanDialog
from herstel_gui.views.planning.page import PlanningPage
from herstel_gui.views.planning.template_dialog import TemplateDialog

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from herstel_gui.application.journal import Journal
    from tests.journeys.conftest import Start

TODAY: Final = date(2026, 11, 22)
MONDAY: Final = date(2026, 11, 23)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN: Final = Qt.KeyboardModifier.NoModifier
SECONDS_A_KEY: Final = 1.5
"""A slow typist, with thinking: the Keystroke-Level Model has 0.28 s for a key and 1.35 s for a thought."""


class Keyboard:
    """Presses keys in the focused widget, and counts them."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key, modifiers)
            QApplication.processEvents()
            self.pressed += 1


def planning(qtbot: QtBot, program: Program, keyboard: Keyboard) -> PlanningPage:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    keyboard.press(Qt.Key.Key_4, modifiers=CTRL)
    page = program.window.pages.page
    assert isinstance(page, PlanningPage)
    qtbot.waitUntil(page.view.hasFocus)
    return page


def kinds(journal: Journal, first: date, days: int) -> list[PlanKind | None]:
    return [journal.plan.on(first + timedelta(days=number)).kind for number in range(days)]


def test_a_season_is_planned_from_nothing_by_keyboard_in_under_five_minutes(
    qtbot: QtBot, start: Start
) -> None:
    program, keyboard = start(), Keyboard()
    page = planning(qtbot, program, keyboard)
    assert page.cursor_day == TODAY
    week = (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_2)
    for key in week:
        keyboard.press(Qt.Key.Key_Right, key)
    for _ in range(2):  # three heavy weeks
        keyboard.press(Qt.Key.Key_D, modifiers=CTRL)
    keyboard.press(Qt.Key.Key_Down, Qt.Key.Key_Home)
    easy = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_2)
    for key in easy:
        keyboard.press(key, Qt.Key.Key_Right)
    keyboard.press(Qt.Key.Key_Left, Qt.Key.Key_6)  # the fourth week is a recovery week
    journal = program.window.signals.journal
    heavy = [PlanKind.REST, PlanKind.HARD, PlanKind.EASY, PlanKind.STRENGTH, PlanKind.REST, PlanKind.HARD]
    assert kinds(journal, MONDAY, 21) == [*heavy, PlanKind.EASY] * 3
    assert [week.first for week in journal.recovery_weeks.all()] == [MONDAY + timedelta(days=21)]
    keyboard.press(Qt.Key.Key_Right)  # and three more blocks of four weeks
    keyboard.press(Qt.Key.Key_J, modifiers=CTRL)
    assert program.window.findChildren(TemplateDialog)
    keyboard.press(Qt.Key.Key_Return)
    program.window.activateWindow()
    qtbot.waitUntil(page.view.hasFocus)
    last = MONDAY + timedelta(days=16 * 7 - 1)
    assert all(kinds(journal, MONDAY, (last - MONDAY).days + 1))
    assert journal.plan.on(last + timedelta(days=1)).empty
    assert len(journal.recovery_weeks.all()) == 4
    assert keyboard.pressed < 60
    assert keyboard.pressed * SECONDS_A_KEY < 5 * 60
    program.close()

    again = start()
    assert kinds(again.window.signals.journal, MONDAY, 21) == [*heavy, PlanKind.EASY] * 3


def test_a_plan_is_moved_copied_and_emptied_by_keyboard_and_undone(qtbot: QtBot, start: Start) -> None:
    program, keyboard = start(), Keyboard()
    page = planning(qtbot, program, keyboard)
    journal = program.window.signals.journal
    keyboard.press(Qt.Key.Key_Right, Qt.Key.Key_3)
    keyboard.press(Qt.Key.Key_Right, modifiers=CTRL | SHIFT)
    assert kinds(journal, MONDAY, 2) == [None, PlanKind.HARD]
    assert page.cursor_day == MONDAY + timedelta(days=1)
    keyboard.press(Qt.Key.Key_X, modifiers=CTRL)
    keyboard.press(Qt.Key.Key_Right)
    keyboard.press(Qt.Key.Key_V, modifiers=CTRL)
    assert kinds(journal, MONDAY, 3) == [None, None, PlanKind.HARD]
    keyboard.press(Qt.Key.Key_C, modifiers=CTRL)
    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_V, modifiers=CTRL)
    assert kinds(journal, MONDAY + timedelta(days=7), 3) == [None, None, PlanKind.HARD]
    keyboard.press(Qt.Key.Key_Home)
    keyboard.press(Qt.Key.Key_End, modifiers=SHIFT)
    keyboard.press(Qt.Key.Key_2)
    assert kinds(journal, MONDAY + timedelta(days=7), 7) == [PlanKind.EASY] * 7
    keyboard.press(Qt.Key.Key_Backspace)
    assert kinds(journal, MONDAY + timedelta(days=7), 7) == [None] * 7
    keyboard.press(Qt.Key.Key_Z, Qt.Key.Key_Z, modifiers=CTRL)
    assert kinds(journal, MONDAY + timedelta(days=7), 3) == [None, None, PlanKind.HARD]


def test_a_past_day_is_refused_with_a_sentence_and_its_plan_stays(qtbot: QtBot, start: Start) -> None:
    program, keyboard = start(), Keyboard()
    page = planning(qtbot, program, keyboard)
    keyboard.press(Qt.Key.Key_Left, Qt.Key.Key_3)
    assert page.message.isVisible()
    assert page.message.text().startswith("Plannen kan voor vandaag en later.")
    assert program.window.signals.journal.surroundings().trainings == ()
    keyboard.press(Qt.Key.Key_Right, Qt.Key.Key_3)
    assert not page.message.isVisible()


def test_a_training_gets_name_time_and_length_in_the_dialog_of_its_day(qtbot: QtBot, start: Start) -> None:
    program, keyboard = start(), Keyboard()
    planning(qtbot, program, keyboard)
    keyboard.press(Qt.Key.Key_Right, Qt.Key.Key_3, Qt.Key.Key_Return)
    (dialog,) = program.window.findChildren(DayPlanDialog)
    assert dialog.chosen_kind is PlanKind.HARD
    dialog.title.setText("clubtraining")
    dialog.start.setText("19:30")
    dialog.minutes.setText("zomaar")
    dialog.keep.click()
    assert dialog.isVisible()
    assert dialog.trouble.text()
    dialog.minutes.setText("90")
    dialog.keep.click()
    (training,) = program.window.signals.journal.plan.on(MONDAY).trainings
    assert (training.title, training.start, training.minutes) == ("clubtraining", 1170, 90)


# -- after a warning -------------------------------------------------------------------------------------


def under_recover(journal: Journal, last: date) -> None:
    """Sixty good mornings, and then five with two groups of signals until the day."""
    readings = []
    for back in range(70):
        day = last - timedelta(days=back)
        bad = back < 5
        values = {
            "resting_heart_rate": 60 if bad else 50 + back % 2,
            "fatigue": 6 if bad else 2, "muscle_soreness": 6 if bad else 2,
            "motivation": 6 if bad else 2, "mood": 6 if bad else 2, "sleep_quality": 6 if bad else 2,
        }  # fmt: skip
        readings += [Reading(day, key, value, "typed") for key, value in values.items()]
    journal.change(Text("x"), (), readings)


def test_the_deed_of_a_warning_is_previewed_and_planned_by_two_presses_and_undone(
    qtbot: QtBot, start: Start
) -> None:
    program, keyboard = start(), Keyboard()
    signals = program.window.signals
    under_recover(signals.journal, TODAY)
    signals.compared_on = TODAY  # the feelings of today were answered
    signals.look_again()
    assert signals.reports.of_day(TODAY).level is Level.UNDER_RECOVERED
    qtbot.waitUntil(lambda: "Plan 3 rustige dagen" in buttons(program))
    buttons(program)["Plan 3 rustige dagen"].click()
    page = program.window.pages.page
    assert isinstance(page, PlanningPage)
    cells = [page.model.cell(page.model.index_of(TODAY + timedelta(days=number))) for number in range(3)]
    assert all("wordt" in cell.spoken() for cell in cells if cell is not None)
    assert signals.journal.follow_ups.going() is None
    qtbot.waitUntil(lambda: page.follow.begin is not None and page.follow.begin.hasFocus())
    keyboard.press(Qt.Key.Key_Return)
    going = signals.journal.follow_ups.going()
    assert going is not None
    assert going.follow_up.deed is Deed.QUIET_DAYS
    assert page.follow.day.text() == "dag 1 van 3"
    assert "Plan 3 rustige dagen" not in buttons(program)
    keyboard.press(Qt.Key.Key_Z, modifiers=CTRL)
    assert signals.journal.follow_ups.going() is None
    assert signals.journal.plan.over(DaySpan(TODAY, TODAY + timedelta(days=9))) == {}


def test_the_three_questions_come_the_day_after_and_lead_on(qtbot: QtBot, start: Start) -> None:
    program = start()
    signals = program.window.signals
    under_recover(signals.journal, TODAY - timedelta(days=3))
    journal, clock = signals.journal, signals.journal.clock
    # the quiet days were begun three days ago
    earlier = list(DaySpan(TODAY - timedelta(days=3), TODAY - timedelta(days=1)))
    journal.change(Text("x"), (), [FollowUp(earlier[0], earlier[-1], Deed.QUIET_DAYS)])
    signals.look_again()
    page = program.window.pages.show("today")
    bar = page.follow  # type: ignore[attr-defined]
    assert bar.isVisible()
    assert bar.open.text() == "Drie vragen…"
    bar.open.click()
    shown = program.window.pages.page
    assert isinstance(shown, PlanningPage)
    assert [each.isEnabled() for each in shown.follow.bars] == [True] * 3
    for number in range(3):
        QTest.keyClick(shown.follow.bars[number], Qt.Key.Key_J)
        qtbot.wait(1)
    going = journal.follow_ups.going()
    assert going is not None
    assert going.follow_up.answers == (True, True, True)
    assert going.next_step is Next.EASE_BACK
    assert clock.today() == TODAY


def buttons(program: Program) -> dict[str, QPushButton]:
    return {
        button.text(): button
        for button in program.window.banner.findChildren(QPushButton)
        if button.isVisibleTo(program.window.banner)
    }


# -- calendar files --------------------------------------------------------------------------------------

CALENDAR: Final = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//club//NL
BEGIN:VEVENT
UID:a@club
DTSTART:20261124T193000
DTEND:20261124T210000
SUMMARY:Intervaltraining
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")


def test_the_trainings_of_a_calendar_file_are_planned_after_a_look(
    qtbot: QtBot, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, keyboard = start(), Keyboard()
    page = planning(qtbot, program, keyboard)
    file = tmp_path / "club.ics"
    file.write_text(CALENDAR, encoding="utf-8")
    monkeypatch.setattr("herstel_gui.views.planning.calendar_files.ask_open", lambda *_: file)
    page.menus.actions[1].trigger()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(CalendarDialog)))
    (dialog,) = program.window.findChildren(CalendarDialog)
    dialog.keep.click()
    (training,) = program.window.signals.journal.plan.on(date(2026, 11, 24)).trainings
    assert (training.title, training.start, training.minutes) == ("Intervaltraining", 1170, 90)
    assert training.plan_kind is PlanKind.HARD
    file.write_text("geen agenda", encoding="utf-8")
    page.menus.actions[1].trigger()
    qtbot.waitUntil(lambda: page.message.property("role") == "error")
    assert "geen agenda" in page.message.text()
