from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.application.signal_queries import (
    ON,
    QUIET,
    UNKNOWN,
    Rightness,
    RuleHistory,
    Warned,
    past_year,
    rightness,
    warned,
)
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import EpisodeAnswer, answer_within
from herstel_gui.domain.signals.signal import Level

FIRST = date(2025, 12, 30)
STATES = {".": UNKNOWN, "-": QUIET, "#": ON}


def history(drawn: str, first: date = FIRST) -> RuleHistory:
    return RuleHistory(first, bytes(STATES[each] for each in drawn))


def day(offset: int) -> date:
    return FIRST + timedelta(days=offset)


@pytest.mark.parametrize(
    ("drawn", "starts"),
    [
        ("", []),
        ("--", []),
        ("##", [0]),
        ("-##-#", [1, 4]),
        ("#.#", [0]),
        ("#.-.#", [0, 4]),
        ("..#..", [2]),
    ],
)
def test_a_spell_ends_with_a_quiet_day_and_not_with_an_unknown_day(drawn: str, starts: list[int]) -> None:
    assert history(drawn).starts == starts


def test_only_spells_that_start_within_the_span_count() -> None:
    assert history("#--#-#").times(DaySpan(day(1), day(4))) == 1


def test_the_share_is_of_judged_days_and_needs_enough_days() -> None:
    few = history("#" * 29)
    assert few.share(DaySpan(day(0), day(28))) is None
    enough = history("." * 10 + "#" * 10 + "-" * 20)
    assert enough.share(DaySpan(day(0), day(39))) == Fraction(1, 3)
    assert enough.share(DaySpan(day(10), day(500))) == Fraction(1, 3)


@pytest.mark.parametrize(
    ("drawn", "often"),
    [
        ("#" * 23 + "-" * 73, False),  # one illness in 96 judged days
        ("--#" * 60, True),
        ("--#" * 60 + "." * 100, True),
        ("--#" * 59 + "--", False),  # 179 judged days
        ("-" * 140 + "#" * 40, False),  # one episode
        ("-" * 100 + "#" * 20 + "-" * 20 + "#" * 20 + "-" * 20, False),  # two episodes
        (("-" * 9 + "#") * 20, False),  # a tenth of the days
    ],
)
def test_a_rule_fires_too_often_only_with_half_a_year_judged_and_three_episodes(
    drawn: str, *, often: bool
) -> None:
    assert history(drawn).too_often(DaySpan(day(0), day(364))) is often


def test_years_begin_on_the_first_of_january() -> None:
    rows = history("-#-#").years()
    assert [(row.year, row.times) for row in rows] == [(2025, 1), (2026, 1)]
    assert rows[0].states == bytes(363) + bytes([QUIET, ON])
    assert rows[1].states == bytes([QUIET, ON])
    assert rows[1].runs(ON) == [(1, 1)]
    assert RuleHistory(FIRST, b"").years() == ()


@given(st.text("-.#", max_size=900))
def test_each_day_is_in_one_year_and_each_spell_counts_once(drawn: str) -> None:
    signal_history = history(drawn)
    rows = signal_history.years()
    assert sum(row.times for row in rows) == len(signal_history.starts)
    joined = b"".join(row.states for row in rows)
    assert joined[363:] == signal_history.states if drawn else not rows
    for row in rows:
        for state in (UNKNOWN, QUIET, ON):
            assert sum(length for _, length in row.runs(state)) == row.states.count(state)


def test_a_year_is_365_days_up_to_today() -> None:
    assert past_year(date(2026, 11, 22)) == DaySpan(date(2025, 11, 23), date(2026, 11, 22))


# -- warnings --------------------------------------------------------------------------------------


def levels(*found: Level) -> list[tuple[date, Level]]:
    return [(day(number), level) for number, level in enumerate(found)]


def test_warnings_are_runs_of_one_level_newest_first() -> None:
    found = warned(
        levels(
            Level.NONE, Level.NOTICE, Level.NOTICE, Level.UNDER_RECOVERED, Level.ILL, Level.UNDER_RECOVERED
        )
    )
    assert found == (
        Warned(day(3), day(5), Level.UNDER_RECOVERED, ongoing=True),
        Warned(day(1), day(2), Level.NOTICE),
    )
    assert found[-1].days == 2


def test_ill_days_neither_split_a_warning_nor_begin_or_end_one() -> None:
    ill = Level.ILL
    (once,) = warned(levels(ill, Level.NOTICE, ill, ill, Level.NOTICE, ill, Level.NONE))
    assert (once.first, once.last, once.days, once.ongoing) == (day(1), day(4), 4, False)
    (kept,) = warned(levels(Level.NOTICE, ill))
    assert (kept.last, kept.ongoing) == (day(0), True)
    two = warned(levels(Level.NOTICE, ill, Level.UNDER_RECOVERED))
    assert [each.days for each in two] == [1, 1]
    apart = warned(levels(Level.NOTICE, Level.NO_DATA, ill, Level.NOTICE))
    assert [each.first for each in apart] == [day(3), day(0)]


def test_a_warning_that_ended_is_not_ongoing() -> None:
    (found,) = warned(levels(Level.NOTICE, Level.NONE))
    assert not found.ongoing
    assert warned([]) == ()


def test_the_answer_that_names_the_first_day_goes_before_one_within_the_warning() -> None:
    answers = (
        EpisodeAnswer(day(0), None, "false_alarm"), EpisodeAnswer(day(1), None, "right"),
        EpisodeAnswer(day(4), None, ""), EpisodeAnswer(day(3), None, "right"),
    )  # fmt: skip
    assert answer_within(answers, day(0), day(2)) is answers[0]
    assert answer_within(answers, day(2), day(4)) is answers[3]
    assert answer_within(answers, day(4), day(6)) is answers[2]
    assert answer_within(answers, day(5), day(6)) is None


def test_answers_count_for_the_rules_that_took_part() -> None:
    answers = (
        EpisodeAnswer(day(0), None, "right"),
        EpisodeAnswer(day(5), None, "false_alarm"),
        EpisodeAnswer(day(8), day(8), ""),
    )
    spells = [(day(0), day(2)), (day(5), day(6)), (day(8), day(9))]
    assert rightness(history("-#---##-##"), spells, answers) == Rightness(1, 1)
    assert rightness(history("-#--------"), spells, answers).answered == 1
    assert rightness(history("----------"), spells, answers) == Rightness()
