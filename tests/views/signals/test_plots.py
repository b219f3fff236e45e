from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from herstel_gui.application.changes import Entry, TagEntry
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.signal import Answer, Group
from herstel_gui.domain.training_sessions import Felt, Performance
from herstel_gui.views.signals.day_plot import DayPlotData
from herstel_gui.views.signals.plots import Plots, _dated
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

if TYPE_CHECKING:
    from herstel_gui.domain.signals.signal import Verdict


def picture(entries: list[Entry], rule: str) -> DayPlotData | None:
    journal = journal_of(entries)
    return Plots(journal, TODAY).picture(journal.signals.of_day(TODAY).verdicts[rule])


def plot_of(entries: list[Entry], rule: str) -> DayPlotData:
    plot = picture(entries, rule)
    assert plot is not None
    return plot


def counted_days_ago(plot: DayPlotData) -> list[int]:
    """Return for each counted day how many days before TODAY it lies."""
    return [(TODAY - each.day).days for each in plot.days if each.counts]


def test_the_plot_of_a_pulse_has_the_usual_value_and_the_limit() -> None:
    plot = plot_of(strained_journal(), "RHR_PCT")
    assert [each.day for each in plot.days] == [before(n) for n in range(13, -1, -1)]
    assert counted_days_ago(plot) == [2, 1, 0]
    assert plot.usual is not None
    assert plot.limit is not None
    assert (plot.usual.label, plot.limit.label) == ("gewoon 50", "grens 54")
    assert plot.high_is_bad


def test_every_day_past_the_limit_is_past() -> None:
    plot = plot_of(strained_journal(), "RHR_PCT")
    assert [(TODAY - each.day).days for each in plot.days if each.past] == [5, 4, 3, 2, 1, 0]
    nights = plot_of(strained_journal(), "SLEEP_6x3")
    assert [(TODAY - each.day).days for each in nights.days if each.past] == [5, 4, 3, 2, 1, 0]


def test_a_value_equal_to_a_threshold_is_past_but_equal_to_a_limit_is_not() -> None:
    entries = [*calm_days(88, until=2), *morning(before(1), {**CALM, "fatigue": 3, "sleep_duration": 360})]
    entries += morning(TODAY, {**CALM, "fatigue": 4})
    assert [each.past for each in plot_of(entries, "FATIGUE_3").days[-2:]] == [False, True]
    assert not any(each.past for each in plot_of(entries, "SLEEP_6x3").days)


def test_a_limit_in_beats_is_drawn_as_a_pulse() -> None:
    limit = plot_of(strained_journal(), "RHR_BPM").limit
    assert limit is not None
    assert limit.label == "grens 58"


def test_without_a_baseline_no_line_is_drawn() -> None:
    plot = plot_of(calm_days(5), "RHR_PCT")
    assert plot.usual is None
    assert plot.limit is None
    assert counted_days_ago(plot) == []


def test_only_nights_shorter_than_the_limit_count() -> None:
    plot = plot_of(strained_journal(), "SLEEP_6x3")
    assert counted_days_ago(plot) == [2, 1, 0]
    assert not plot.high_is_bad
    assert plot.days[-1].label == "5:30"
    assert plot.limit is not None
    assert plot.limit.label == "grens 6:00"


def test_an_answer_counts_from_the_users_own_threshold_on() -> None:
    entries = [*calm_days(88, until=2), *morning(before(1), {**CALM, "fatigue": 3})]
    entries += morning(TODAY, {**CALM, "fatigue": 4})
    plot = plot_of(entries, "FATIGUE_3")
    assert counted_days_ago(plot) == [0]
    assert plot.span == (0.4, 7.9)
    assert plot.limit is not None
    assert plot.limit.label == "grens 4"


def test_a_rule_on_two_scales_counts_a_day_only_when_both_are_bad() -> None:
    entries: list[Entry] = calm_days(83, until=7)
    for ago in range(7):
        entries += morning(before(ago), {**STRAINED, "restlessness": 6 if ago % 2 else 2})
    assert counted_days_ago(plot_of(entries, "P_ONRUST")) == [5, 3, 1]


def test_low_hrv_is_drawn_as_bad() -> None:
    entries = [
        *calm_days(80, until=10),
        *(entry for ago in range(10) for entry in morning(before(ago), {"hrv_rmssd": 40})),
    ]
    plot = plot_of(entries, "HRV_50")
    assert counted_days_ago(plot) == [6, 5, 4, 3, 2, 1, 0]
    assert not plot.high_is_bad


def test_values_of_ill_days_and_of_other_sources_are_left_out() -> None:
    entries = [
        *calm_days(90),
        TagEntry(before(3), "ill"),
        Reading(before(1), "resting_heart_rate", 90, "garmin"),
    ]
    plot = plot_of(entries, "RHR_PCT")
    known = {(TODAY - each.day).days: each.value for each in plot.days}
    assert known[3] is None
    assert known[1] is not None
    assert known[1] < 60


def test_rated_sessions_are_labelled_ordinary_or_bad() -> None:
    entries: list[Entry] = [training(before(ago), Felt.NORMAL, Performance.NORMAL) for ago in (9, 7)]
    entries += [training(before(ago), Felt.HEAVIER, Performance.WORSE) for ago in (3, 1)]
    entries += morning(TODAY, CALM)
    for rule, bad in (("HEAVY_4", "zwaarder"), ("PERF_4", "minder")):
        plot = plot_of(entries, rule)
        assert [each.label for each in plot.days] == ["gewoon", "gewoon", bad, bad]
        assert counted_days_ago(plot) == [3, 1]
    assert picture(morning(TODAY, CALM), "HEAVY_4") is None


def test_days_with_pain_are_labelled_with_the_place() -> None:
    entries: list[Entry] = calm_days(20)
    entries += [TagEntry(before(ago), "pain:knie") for ago in (5, 2, 0)]
    plot = plot_of(entries, "NIGGLE")
    assert [each.label for each in plot.days] == ["knie"] * 3
    assert counted_days_ago(plot) == [5, 2, 0]


@pytest.mark.parametrize("rule", ["NIGGLE", "P_ERNST", "P_ZIEK"])
def test_a_quiet_rule_and_a_rule_about_today_only_have_no_plot(rule: str) -> None:
    entries: list[Entry] = [*calm_days(20), TagEntry(TODAY, "severe_complaint")]
    assert picture(entries, rule) is None


def test_last_fired_returns_the_last_day_on_which_a_held_group_fired() -> None:
    journal = journal_of([*strained_journal(), *morning(TODAY + timedelta(days=1), CALM)])
    plots = Plots(journal, TODAY + timedelta(days=1))
    day, fired = plots.last_fired(Group.MIND, before(10))
    assert day == TODAY
    assert [(each.rule, each.answer) for each in fired] == [("MOTIVATION", Answer.YES)]
    assert plots.last_fired(Group.LOAD, before(0))[1] == ()


@pytest.mark.parametrize("words", [(), ("knie",), ("knie", "enkel")])
def test_days_without_a_word_each_are_drawn_without_words(words: tuple[str, ...]) -> None:
    evidence = SimpleNamespace(dates=(before(1), before(0)), words=words)
    plot = _dated(cast("Verdict", SimpleNamespace(evidence=evidence)))
    assert plot is not None
    assert [each.label for each in plot.days] == (list(words) if len(words) == 2 else ["", ""])
