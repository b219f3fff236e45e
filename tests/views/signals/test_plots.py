from __future__ import annotations

from datetime import timedelta

import pytest

from herstel_gui.application.changes import Entry, TagEntry
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.signal import Answer, Group
from herstel_gui.domain.training_sessions import Felt, Performance
from herstel_gui.views.signals.day_plot import DayPlotData
from herstel_gui.views.signals.plots import Plots
from tests.views.signals.conftest import (
    CALM,
    STRAINED,
    TODAY,
    before,
    calm_days,
    journal_of,
    morning,
    strained_journal,
    training,
)


def picture(entries: list[Entry], rule: str) -> DayPlotData | None:
    journal = journal_of(entries)
    return Plots(journal, TODAY).picture(journal.signals.of_day(TODAY).verdicts[rule])


def shown(entries: list[Entry], rule: str) -> DayPlotData:
    found = picture(entries, rule)
    assert found is not None
    return found


def counting(found: DayPlotData) -> list[int]:
    """How many days ago the days that count are."""
    return [(TODAY - each.day).days for each in found.days if each.counts]


def test_a_pulse_stands_beside_its_usual_value_and_limit() -> None:
    found = shown(strained_journal(), "RHR_PCT")
    assert [each.day for each in found.days] == [before(n) for n in range(13, -1, -1)]
    assert counting(found) == [2, 1, 0]
    assert found.usual is not None
    assert found.limit is not None
    assert (found.usual.label, found.limit.label) == ("gewoon 50", "grens 54")
    assert found.high_is_bad


def test_every_day_past_the_limit_is_marked() -> None:
    found = shown(strained_journal(), "RHR_PCT")
    assert [(TODAY - each.day).days for each in found.days if each.past] == [5, 4, 3, 2, 1, 0]
    nights = shown(strained_journal(), "SLEEP_6x3")
    assert [(TODAY - each.day).days for each in nights.days if each.past] == [5, 4, 3, 2, 1, 0]


def test_a_threshold_itself_is_past_it_and_a_limit_is_not() -> None:
    entries = [*calm_days(88, until=2), *morning(before(1), {**CALM, "fatigue": 3, "sleep_duration": 360})]
    entries += morning(TODAY, {**CALM, "fatigue": 4})
    assert [each.past for each in shown(entries, "FATIGUE_3").days[-2:]] == [False, True]
    assert not any(each.past for each in shown(entries, "SLEEP_6x3").days)


def test_the_limit_in_beats_is_a_pulse_too() -> None:
    limit = shown(strained_journal(), "RHR_BPM").limit
    assert limit is not None
    assert limit.label == "grens 58"


def test_without_a_baseline_there_is_no_line() -> None:
    found = shown(calm_days(5), "RHR_PCT")
    assert found.usual is None
    assert found.limit is None
    assert counting(found) == []


def test_only_short_nights_count() -> None:
    found = shown(strained_journal(), "SLEEP_6x3")
    assert counting(found) == [2, 1, 0]
    assert not found.high_is_bad
    assert found.days[-1].label == "5:30"
    assert found.limit is not None
    assert found.limit.label == "grens 6:00"


def test_an_answer_counts_when_it_is_bad_for_this_person() -> None:
    entries = [*calm_days(88, until=2), *morning(before(1), {**CALM, "fatigue": 3})]
    entries += morning(TODAY, {**CALM, "fatigue": 4})
    found = shown(entries, "FATIGUE_3")
    assert counting(found) == [0]
    assert found.span == (0.4, 7.9)
    assert found.limit is not None
    assert found.limit.label == "grens 4"


def test_both_answers_must_be_bad_where_a_rule_asks_for_both() -> None:
    entries: list[Entry] = calm_days(83, until=7)
    for ago in range(7):
        entries += morning(before(ago), {**STRAINED, "restlessness": 6 if ago % 2 else 2})
    assert counting(shown(entries, "P_ONRUST")) == [5, 3, 1]


def test_hrv_shows_low_as_bad() -> None:
    entries = [
        *calm_days(80, until=10),
        *(entry for ago in range(10) for entry in morning(before(ago), {"hrv_rmssd": 40})),
    ]
    found = shown(entries, "HRV_50")
    assert counting(found) == [6, 5, 4, 3, 2, 1, 0]
    assert not found.high_is_bad


def test_values_of_ill_days_and_of_other_makers_are_left_out() -> None:
    entries = [
        *calm_days(90),
        TagEntry(before(3), "ill"),
        Reading(before(1), "resting_heart_rate", 90, "garmin"),
    ]
    found = shown(entries, "RHR_PCT")
    known = {(TODAY - each.day).days: each.value for each in found.days}
    assert known[3] is None
    assert known[1] is not None
    assert known[1] < 60


def test_rated_sessions_stand_in_two_words() -> None:
    entries: list[Entry] = [training(before(ago), Felt.NORMAL, Performance.NORMAL) for ago in (9, 7)]
    entries += [training(before(ago), Felt.HEAVIER, Performance.WORSE) for ago in (3, 1)]
    entries += morning(TODAY, CALM)
    for rule, bad in (("HEAVY_4", "zwaarder"), ("PERF_4", "minder")):
        found = shown(entries, rule)
        assert [each.label for each in found.days] == ["gewoon", "gewoon", bad, bad]
        assert counting(found) == [3, 1]
    assert picture(morning(TODAY, CALM), "HEAVY_4") is None


def test_pain_shows_where_and_when() -> None:
    entries: list[Entry] = calm_days(20)
    entries += [TagEntry(before(ago), "pain:knie") for ago in (5, 2, 0)]
    found = shown(entries, "NIGGLE")
    assert [each.label for each in found.days] == ["knie"] * 3
    assert counting(found) == [5, 2, 0]


@pytest.mark.parametrize("rule", ["NIGGLE", "P_ERNST", "P_ZIEK"])
def test_days_without_a_signal_and_today_alone_need_no_plot(rule: str) -> None:
    entries: list[Entry] = [*calm_days(20), TagEntry(TODAY, "severe_complaint")]
    assert picture(entries, rule) is None


def test_a_held_group_is_shown_on_the_day_its_signals_were_last_on() -> None:
    journal = journal_of([*strained_journal(), *morning(TODAY + timedelta(days=1), CALM)])
    plots = Plots(journal, TODAY + timedelta(days=1))
    day, fired = plots.last_fired(Group.MIND, before(10))
    assert day == TODAY
    assert [(each.rule, each.answer) for each in fired] == [("MOTIVATION", Answer.YES)]
    assert plots.last_fired(Group.LOAD, before(0))[1] == ()
