from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.journal import Journal
from herstel_gui.application.settings import Comparing, Settings
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.signal import Level, LevelMark
from herstel_gui.domain.text import DUTCH, Text
from herstel_gui.qt_models.feelings_first import FeelingsFirst
from herstel_gui.qt_models.journal_signals import JournalSignals
from tests.application.fakes import MORNING, FakeStore, FixedClock

if TYPE_CHECKING:
    from datetime import date

TODAY = MORNING.date()
FEELINGS = ("fatigue", "motivation", "mood")
PULSE = "resting_heart_rate"


def day(ago: int) -> date:
    return TODAY - timedelta(days=ago)


class Bench:
    """Seventy mornings, the last ``bad`` of them tired and listless; today is empty."""

    def __init__(self, bad: int = 2, settings: Settings | None = None) -> None:
        self.settings = settings or Settings(asked_measures=(PULSE, *FEELINGS))
        self.journal = Journal(FakeStore(), FixedClock())
        self.signals = JournalSignals(self.journal)
        past = [
            Reading(day(ago), key, value)
            for ago in range(1, 71)
            for key, value in ((PULSE, 50 + ago % 2), *((key, 6 if ago <= bad else 2) for key in FEELINGS))
        ]
        self.journal.change(Text("past"), (), past)
        self.first = FeelingsFirst(self.signals, lambda: self.settings)

    def enter(self, **values: int) -> None:
        for key, value in values.items():
            self.signals.adopt(self.journal.enter(TODAY, BY_KEY[key], value))

    @property
    def level(self) -> Level:
        return self.first.report(TODAY).level


def test_a_new_warning_waits_for_the_last_asked_feeling() -> None:
    bench = Bench()
    bench.enter(resting_heart_rate=58, fatigue=6, motivation=6)
    assert bench.signals.reports.of_day(TODAY).level is Level.NOTICE
    assert bench.first.holds_day(TODAY)
    assert bench.first.missing() == 1
    assert bench.level.rank == 0
    bench.enter(mood=6)
    assert not bench.first.holds_day(TODAY)
    assert bench.level is bench.signals.reports.of_day(TODAY).level


def test_a_warning_that_stood_before_the_entries_of_today_stays() -> None:
    bench = Bench(bad=6)
    before = bench.level
    assert before.rank >= Level.UNDER_RECOVERED.rank
    bench.enter(resting_heart_rate=50)
    assert bench.first.holds_day(TODAY)
    assert bench.level is before
    bench.enter(fatigue=1)
    assert bench.level is before


def test_what_was_shown_today_is_not_hidden_again() -> None:
    bench = Bench()
    bench.enter(resting_heart_rate=58, fatigue=6, motivation=6, mood=6)
    assert not bench.first.holds()
    bench.signals.run(lambda journal: journal.enter(TODAY, BY_KEY["mood"], None))
    assert not bench.first.holds()


def test_show_now_shows_at_once_and_tells_the_screens() -> None:
    bench, told = Bench(), []
    bench.first.changed.connect(lambda: told.append(True))
    bench.enter(resting_heart_rate=58)
    bench.first.show_now()
    assert not bench.first.holds()
    assert told == [True]


def test_going_from_day_to_day_tells_the_screens_once() -> None:
    bench, told = Bench(), []
    bench.enter(resting_heart_rate=58)
    bench.first.changed.connect(lambda: told.append(True))
    for ago in (1, 2, 0, 3):
        bench.signals.choose_day(day(ago))
    assert told == [True]


def test_leaving_the_day_page_with_entries_of_today_shows_them() -> None:
    bench = Bench()
    bench.first.turn_page(day_page=False)
    bench.first.turn_page(day_page=True)
    assert bench.first.holds()
    bench.enter(resting_heart_rate=58)
    bench.first.turn_page(day_page=False)
    bench.first.turn_page(day_page=True)
    assert not bench.first.holds()


def test_entries_made_on_another_page_are_not_hidden_on_the_day_page() -> None:
    bench = Bench()
    bench.first.turn_page(day_page=False)
    bench.enter(resting_heart_rate=58)
    assert not bench.first.holds()
    bench.first.turn_page(day_page=True)
    assert not bench.first.holds()


def test_choosing_another_day_leaves_today_and_an_earlier_day_is_never_held() -> None:
    bench = Bench()
    assert not bench.first.holds_day(day(1))
    bench.enter(resting_heart_rate=58)
    bench.signals.choose_day(day(1))
    assert not bench.first.holds_day(TODAY)


@pytest.mark.parametrize(
    "settings",
    [
        Settings(asked_measures=(PULSE, *FEELINGS), comparing=Comparing.ALWAYS),
        Settings(asked_measures=(PULSE, "sleep_duration")),
    ],
    ids=["always", "no feelings asked"],
)
def test_nothing_waits_when_the_user_chose_so_or_no_feeling_is_asked(settings: Settings) -> None:
    bench = Bench(settings=settings)
    bench.enter(resting_heart_rate=58)
    assert not bench.first.holds()


@pytest.mark.parametrize(("tag", "level"), [("ill", Level.ILL), ("severe_complaint", Level.SEE_PROFESSIONAL)])
def test_illness_and_a_severe_complaint_are_answered_at_once(tag: str, level: Level) -> None:
    bench = Bench()
    bench.enter(resting_heart_rate=50)
    bench.signals.run(lambda journal: journal.set_tag(TODAY, tag, on=True))
    assert bench.first.holds()
    assert bench.level is level


def test_a_report_in_words_has_no_figures_and_names_its_signals() -> None:
    settings = Settings(asked_measures=(PULSE,), comparing=Comparing.WORDS)
    bench = Bench(bad=6, settings=settings)
    for ago in (2, 1):
        bench.journal.enter(day(ago), BY_KEY[PULSE], 60)
    bench.enter(resting_heart_rate=60, fatigue=6, motivation=6, mood=6)
    plain = bench.signals.reports.of_day(TODAY)
    assert any("%" in DUTCH.say(text) for text in plain.summary)
    assert any("%" in DUTCH.say(verdict.chip) for verdict in plain.fired)
    shown = bench.first.report(TODAY)
    said = [DUTCH.say(text) for text in (*shown.summary, *(verdict.chip for verdict in shown.fired))]
    assert said
    assert not any(sign.isdigit() for text in said for sign in text)
    assert replace(shown, summary=plain.summary, verdicts=plain.verdicts) == plain


@pytest.mark.parametrize("tag", ["pain:borst", "flauwgevallen"])
def test_a_safety_text_is_shown_while_the_feelings_are_missing(tag: str) -> None:
    bench = Bench(bad=0)
    bench.enter(resting_heart_rate=50)
    bench.signals.adopt(bench.journal.set_tag(TODAY, tag, on=True))
    assert bench.first.holds_day(TODAY)
    assert bench.first.report(TODAY) == bench.signals.reports.of_day(TODAY)
    assert bench.signals.reports.of_day(TODAY).safety
    shown = bench.first.mark(TODAY)
    assert shown.mark is LevelMark.FLAGGED
