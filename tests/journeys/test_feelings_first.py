"""A morning on which the pulse is typed first and the feelings after it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.text import Text
from herstel_gui.views.today.page import TodayPage
from tests.application.fakes import MORNING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from tests.journeys.conftest import Start

TODAY = MORNING.date()
PULSE = "resting_heart_rate"
FEELINGS = ("mood", "motivation", "fatigue")


def begin(start: Start) -> tuple[Program, TodayPage]:
    """Start with seventy mornings, the last two tired and listless."""
    program = start()
    program.change_look(asked_measures=(PULSE, *FEELINGS))
    past = []
    for ago in range(1, 71):
        day, bad = TODAY - timedelta(days=ago), ago <= 2
        past.append(Reading(day, PULSE, 51 + ago % 2))
        past += [Reading(day, key, 6 if bad and key != "mood" else 2) for key in FEELINGS]
    signals = program.window.signals
    signals.adopt(signals.journal.change(Text("past"), (), past))
    page = program.window.pages.page
    assert isinstance(page, TodayPage)
    return program, page


def type_in(page: TodayPage, key: str, text: str) -> None:
    editor = page.rows[key].editor
    editor.setFocus()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Tab)


def today_level(page: TodayPage) -> LevelMark | None:
    page.strip.show_levels()
    return next(button.mark for button in page.strip.buttons if button.day == TODAY)


def test_pulse_first_shows_nothing_until_the_last_feeling(start: Start, qtbot: QtBot) -> None:
    program, page = begin(start)
    banner = program.window.banner
    type_in(page, PULSE, "58")
    for key, answer in (("mood", "2"), ("motivation", "6")):
        assert page.rows[PULSE].context.words == "volgt na je gevoel"
        assert page.waiting.show_now.isVisible()
        assert today_level(page) is LevelMark.NO_DATA
        type_in(page, key, answer)
    assert page.rows["motivation"].context.words == "geen zin"
    assert page.waiting.hint.text() == "vergelijken volgt na nog 1 antwoord"
    QCoreApplication.processEvents()
    assert not banner.isVisible()
    type_in(page, "fatigue", "6")
    qtbot.waitUntil(banner.isVisible)
    assert page.rows[PULSE].context.words.startswith("58 · gewoon 5")
    assert page.rows["motivation"].context.words == "▲ geen zin · 4 slechter dan gewoon"
    assert not page.waiting.show_now.isVisible()
    assert today_level(page) is LevelMark.NOTICE


def test_show_now_needs_no_answers(start: Start, qtbot: QtBot) -> None:
    program, page = begin(start)
    type_in(page, PULSE, "58")
    page.waiting.show_now.click()
    assert page.rows[PULSE].context.words.startswith("58 · gewoon 5")
    assert not page.waiting.hint.isVisible()
    program.window.signals.adopt(program.window.signals.journal.enter(TODAY, BY_KEY["fatigue"], 6))
    qtbot.waitUntil(lambda: page.rows["fatigue"].context.words.startswith("▲ erg moe"))


def test_another_page_shows_the_alert_and_the_day_page_then_keeps_it(start: Start, qtbot: QtBot) -> None:
    program, page = begin(start)
    type_in(page, PULSE, "58")
    type_in(page, "motivation", "6")
    type_in(page, "fatigue", "6")
    QCoreApplication.processEvents()
    assert not program.window.banner.isVisible()
    program.window.pages.show("week")
    qtbot.waitUntil(program.window.banner.isVisible)
    program.window.pages.show("today")
    assert program.window.banner.isVisible()
    assert not page.waiting.show_now.isVisible()


def test_on_a_first_day_no_comparison_is_promised(start: Start) -> None:
    program = start()
    page = program.window.pages.page
    assert isinstance(page, TodayPage)
    assert not page.waiting.show_now.isVisible()
    type_in(page, PULSE, "58")
    assert not page.waiting.show_now.isVisible()
    signals = program.window.signals
    earlier = Reading(TODAY - timedelta(days=1), PULSE, 52)
    signals.adopt(signals.journal.change(Text("gisteren"), (), [earlier]))
    assert page.waiting.show_now.isVisible()
