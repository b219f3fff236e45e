from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from herstel_gui.application.journal import Journal
from herstel_gui.application.settings import Comparing, Settings
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.person import Person
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.safety_texts import GLOOM, HELP_NUMBERS
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.tags import SEVERE
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.feelings_first import FeelingsFirst
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.banner import Banner
from herstel_gui.views.banner_news import BannerNews
from herstel_gui.views.today.day_picture import take_picture
from herstel_gui.views.today.page import TodayPage
from herstel_gui.views.today.usual_words import context_line, scale_line
from tests.application.fakes import FakeStore, FixedClock
from tests.views.today.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

PULSE, MOOD, WEIGHT = (BY_KEY[key] for key in ("resting_heart_rate", "mood", "body_weight"))
PAUSE = DaySpan(TODAY - timedelta(days=2), TODAY + timedelta(days=9))
QUIET = (Person(only_writing=True), Person(pause=PAUSE))


@pytest.fixture
def signals() -> JournalSignals:
    """Ninety usual days, of which the last ten are poor."""
    journal = Journal(FakeStore(), FixedClock())
    readings = []
    for day in DaySpan.ending(TODAY, 90):
        bad = TODAY - day < timedelta(days=10)
        values = {
            "resting_heart_rate": 62 if bad else 50 + day.day % 3,
            "sleep_duration": 300 if bad else 460,
            "fatigue": 7 if bad else 2,
            "mood": 6 if bad else 2,
            "body_weight": 70,
        }
        readings += [Reading(day, key, value) for key, value in values.items()]
    journal.change(Text("made"), (), readings)
    return JournalSignals(journal)


def page_of(
    signals: JournalSignals, qtbot: QtBot, measure_less: Callable[[], object] = lambda: None
) -> tuple[TodayPage, QWidget]:
    """Return a page and the window that must be kept as long as the page."""
    page, window = TodayPage(signals, measure_less=measure_less), QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(page.head)
    column.addWidget(page)
    window.show()
    page.refresh()
    page.strip.show_levels()
    return page, window


@pytest.mark.parametrize("person", QUIET)
def test_fields_show_no_comparison_on_a_quiet_day(signals: JournalSignals, person: Person) -> None:
    before = take_picture(signals)
    assert context_line(PULSE, before).warn
    assert scale_line(MOOD, before).warn
    signals.use_person(person)
    quiet = take_picture(signals)
    assert context_line(PULSE, quiet).lead == context_line(PULSE, quiet).rest == ""
    assert not scale_line(MOOD, quiet).warn
    assert "somber" in scale_line(MOOD, quiet).rest


def test_weight_has_no_percentage(signals: JournalSignals) -> None:
    line = context_line(WEIGHT, take_picture(signals))
    assert "%" not in line.lead + line.rest
    assert not line.lead


def test_the_page_says_that_it_is_a_pause_until_when_and_offers_the_way_back(
    signals: JournalSignals, qtbot: QtBot
) -> None:
    asked: list[bool] = []
    signals.use_person(QUIET[1])
    page, _window = page_of(signals, qtbot, lambda: asked.append(True))
    assert page.quiet.isVisible()
    assert "dinsdag 1 december" in page.quiet.words.text()
    page.quiet.change.click()
    assert asked == [True]
    signals.choose_day(PAUSE.first - timedelta(days=1))
    page.refresh()
    assert not page.quiet.isVisible()


def test_the_strip_is_hollow_in_a_pause_and_as_before_outside_it(
    signals: JournalSignals, qtbot: QtBot
) -> None:
    page, _window = page_of(signals, qtbot)
    before = {button.day: button.mark for button in page.strip.buttons}
    assert LevelMark.NO_DATA not in before.values()
    signals.use_person(QUIET[1])
    page.refresh()
    page.strip.show_levels()
    for button in page.strip.buttons:
        assert button.day is not None
        expected = LevelMark.NO_DATA if button.day in PAUSE else before[button.day]
        assert button.mark is expected


@pytest.mark.parametrize("person", QUIET)
def test_a_quiet_day_has_no_banner_unless_a_complaint_is_severe(
    signals: JournalSignals, qtbot: QtBot, person: Person
) -> None:
    for day in DaySpan.ending(TODAY, 10):
        signals.adopt(signals.journal.enter(day, MOOD, 2))
    banner = Banner()
    qtbot.addWidget(banner)
    news = BannerNews(banner, signals, FeelingsFirst(signals, lambda: Settings(comparing=Comparing.ALWAYS)))
    news.refresh()
    assert not banner.isHidden()
    signals.use_person(person)
    news.refresh()
    assert banner.isHidden()
    signals.run(lambda journal: journal.set_tag(TODAY, SEVERE, on=True))
    news.refresh()
    assert not banner.isHidden()


def test_an_empty_journal_has_no_banner_about_learning_in_a_pause(qtbot: QtBot) -> None:
    journal = Journal(FakeStore(), FixedClock())
    journal.enter(TODAY, PULSE, 52)
    signals = JournalSignals(journal)
    banner = Banner()
    qtbot.addWidget(banner)
    news = BannerNews(banner, signals, FeelingsFirst(signals, lambda: Settings(comparing=Comparing.ALWAYS)))
    news.refresh()
    assert not banner.isHidden()
    signals.use_person(QUIET[1])
    news.refresh()
    assert banner.isHidden()


def test_the_texts_beside_a_low_mood_stay_without_comparisons_but_not_in_a_pause(
    signals: JournalSignals,
) -> None:
    writing, pause = QUIET
    signals.use_person(writing)
    assert [text.template for text in signals.reports.of_day(TODAY).care] == [GLOOM, HELP_NUMBERS]
    signals.use_person(pause)
    assert signals.reports.of_day(TODAY).care == ()
