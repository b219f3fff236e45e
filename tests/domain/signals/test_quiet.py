from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.person import ANYONE, Person
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.safety_texts import SEVERE_TITLE
from herstel_gui.domain.signals.recent import recent_history
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import Answer, Level
from herstel_gui.domain.tags import ILL, SEVERE

TODAY = date(2026, 11, 22)
PAUSE = DaySpan(TODAY - timedelta(days=2), TODAY)
QUIET = (Person(only_writing=True), Person(pause=PAUSE))


def poor_days() -> dict[date, DayRecord]:
    """Ninety usual days, of which the last ten have a high pulse, little sleep and bad feelings."""
    days = {}
    for day in DaySpan.ending(TODAY, 90):
        bad = TODAY - day < timedelta(days=10)
        values = {
            "resting_heart_rate": 62 if bad else 50 + day.day % 3,
            "sleep_duration": 300 if bad else 460,
            "fatigue": 7 if bad else 2,
            "mood": 6 if bad else 2,
        }
        days[day] = DayRecord(day, tuple(Reading(day, key, value) for key, value in values.items()))
    return days


def history(person: Person, *tags: str) -> SignalHistory:
    days = poor_days()
    days[TODAY] = replace(days[TODAY], tags=tags)
    return SignalHistory(days, Surroundings(), person=person)


@pytest.mark.parametrize("person", QUIET)
def test_a_day_that_is_not_compared_has_the_hollow_mark_and_no_signal(person: Person) -> None:
    assert history(ANYONE).report(TODAY).level.rank >= Level.UNDER_RECOVERED.rank
    report = history(person).report(TODAY)
    assert report.quiet
    assert report.level is Level.NO_DATA
    assert (report.fired, report.groups, report.reasons, report.advice, report.missing) == (
        (),
        (),
        (),
        (),
        (),
    )
    assert all(
        verdict.answer is Answer.UNKNOWN for rule, verdict in report.verdicts.items() if rule != "P_ERNST"
    )
    assert history(person).levels(DaySpan(TODAY, TODAY))[0].level is Level.NO_DATA


@pytest.mark.parametrize("person", QUIET)
def test_a_severe_complaint_is_said_all_the_same(person: Person) -> None:
    report = history(person, SEVERE).report(TODAY)
    assert str(report.title) == SEVERE_TITLE
    assert report.level is Level.SEE_PROFESSIONAL
    assert report.reasons == ("P_ERNST",)
    assert [verdict.rule for verdict in report.fired] == ["P_ERNST"]
    assert report.summary
    assert report.advice
    assert history(person, SEVERE).levels(DaySpan(TODAY, TODAY))[0].level is Level.SEE_PROFESSIONAL


@pytest.mark.parametrize("person", QUIET)
def test_an_ill_day_stays_ill(person: Person) -> None:
    assert history(person, ILL).report(TODAY).level is Level.ILL
    assert history(person, ILL).levels(DaySpan(TODAY, TODAY))[0].level is Level.ILL


@pytest.mark.parametrize("person", QUIET)
@pytest.mark.parametrize("tags", [(), (SEVERE,), (ILL,), ("flauwgevallen",)])
def test_strip_and_report_draw_the_same_on_and_after_a_day_with_a_complaint(
    person: Person, tags: tuple[str, ...]
) -> None:
    days = poor_days()
    days[TODAY] = replace(days[TODAY], tags=tags)
    later = TODAY + timedelta(days=1)
    days[later] = replace(days[TODAY], day=later, tags=())
    seen = SignalHistory(days, Surroundings(), person=person)
    for day in DaySpan(TODAY, later):
        assert seen.levels(DaySpan(day, day))[0].mark is seen.report(day).mark


def test_usual_values_and_answers_are_hidden_in_the_pause_only() -> None:
    paused, span = history(Person(pause=PAUSE)), DaySpan.ending(TODAY, 5)
    known = [value is not None for value in paused.baselines("resting_heart_rate", span)]
    assert known == [True, True, False, False, False]
    assert paused.baseline("resting_heart_rate", TODAY) is None
    assert paused.baseline("resting_heart_rate", span.first) is not None
    assert paused.answers("SLEEP_6x3", span)[2:] == [Answer.UNKNOWN] * 3
    assert paused.answers("SLEEP_6x3", span)[:2] == [Answer.YES] * 2


def test_days_before_a_pause_are_judged_as_without_it() -> None:
    before = PAUSE.first - timedelta(days=1)
    assert history(Person(pause=PAUSE)).report(before) == history(ANYONE).report(before)


def test_the_recent_report_is_that_of_the_whole_journal() -> None:
    days = poor_days()
    recent = recent_history(
        lambda span: {day: record for day, record in days.items() if day in span},
        DaySpan(min(days), TODAY), Surroundings(), DaySpan(TODAY, TODAY), person=QUIET[1],
    )  # fmt: skip
    assert recent.report(TODAY) == history(QUIET[1]).report(TODAY)
