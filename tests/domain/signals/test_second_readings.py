"""What the second readings promise for every journal, and their bad input."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import RecoveryWeek, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.safety_texts import urgent_texts
from herstel_gui.domain.signals.answered import Answered
from herstel_gui.domain.signals.catalogue import BY_GROUP, columns_of, facts_of
from herstel_gui.domain.signals.levels import START, changes, step
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.signals.mornings import Mornings
from herstel_gui.domain.signals.report import KnownPart, SignalHistory
from herstel_gui.domain.signals.signal import DayLevel, Group, Level, LevelMark, Uncounted
from herstel_gui.domain.tags import SEVERE
from herstel_gui.domain.training_sessions import DayKind
from tests.domain.signals.builders import HEALTHY, Days, answer, day, days, history, levels
from tests.domain.signals.compare import differences
from tests.domain.signals.journals import journal
from tests.domain.signals.vectors import record_of
from tests.tries import tries

SEEDS = st.integers(0, 2**32)
LENGTHS = st.sampled_from((40, 90, 150))
BAD = {"fatigue": 5, "motivation": 5}
SYMPTOMS = "ABCDE"


def span_of(written: Mapping[date, DayRecord]) -> DaySpan:
    return DaySpan(min(written) - timedelta(days=2), max(written) + timedelta(days=10))


def with_tag(written: Mapping[date, DayRecord], when: date, tag: str) -> dict[date, DayRecord]:
    old = written.get(when, DayRecord(when))
    return {**written, when: replace(old, tags=(*old.tags, tag))}


@settings(max_examples=20, deadline=None)
@given(SEEDS)
def test_the_program_agrees_with_the_slow_evaluator(seed: int) -> None:
    assert differences(seed) == []


@settings(max_examples=40, deadline=None)
@given(SEEDS, LENGTHS, st.integers(0, 200))
def test_a_severe_tag_never_lowers_a_level_and_always_gives_see_professional_on_its_day(
    seed: int, length: int, place: int
) -> None:
    written, around = journal(seed, length)
    assume(written)
    span = span_of(written)
    when = span.first + timedelta(days=place % len(span))
    before = SignalHistory(written, around).levels(span)
    after = SignalHistory(with_tag(written, when, SEVERE), around).levels(span)
    assert all(one.level.rank <= other.level.rank for one, other in zip(before, after, strict=True))
    tagged = next(each for each in after if each.day == when)
    assert (tagged.level, tagged.held, tagged.mark) == (
        Level.SEE_PROFESSIONAL,
        None,
        LevelMark.URGENT,
    )
    assert "P_ERNST" in tagged.reasons
    assert tagged.urgent
    # a tag added later to an old day changes nothing before that day
    assert [each for each in after if each.day < when] == [each for each in before if each.day < when]


@settings(max_examples=40, deadline=None)
@given(SEEDS, LENGTHS)
def test_level_two_never_begins_on_a_day_without_a_firm_counted_yes(seed: int, length: int) -> None:
    written, around = journal(seed, length)
    assume(written)
    found = SignalHistory(written, around)
    rank = 0
    for each in found.levels(span_of(written)):
        if each.held is not None:
            continue
        if each.level is Level.UNDER_RECOVERED and rank < Level.UNDER_RECOVERED.rank:
            verdicts = found.report(each.day).verdicts.values()
            assert any(v.firm and v.counted and v.group.value in SYMPTOMS for v in verdicts)
        rank = each.level.rank


@settings(max_examples=40, deadline=None)
@given(SEEDS, LENGTHS)
def test_a_silent_day_never_raises_a_level(seed: int, length: int) -> None:
    written, around = journal(seed, length)
    assume(written)
    remembered: Level | None = None
    for each in SignalHistory(written, around).levels(span_of(written)):
        memory = each.level if each.held is None else each.held
        if each.held is not None and remembered is not None:
            assert each.level.rank <= remembered.rank
            assert memory.rank <= remembered.rank
        remembered = memory


@settings(max_examples=40, deadline=None)
@given(SEEDS, LENGTHS, st.integers(5, 120))
def test_what_lies_before_a_gap_of_fifteen_days_changes_no_group_after_it(
    seed: int, length: int, start: int
) -> None:
    written, around = journal(seed, length)
    assume(written)
    opening = min(written) + timedelta(days=start)
    gap = DaySpan(opening, opening + timedelta(days=14))
    broken = {when: record for when, record in written.items() if when not in gap}
    assume(max(written) > gap.last)
    whole = SignalHistory(broken, around)
    facts = facts_of(columns_of(broken, around, min(broken), max(broken)), DEFAULT_LIMITS)
    known = KnownPart(Mornings(Answered(facts)), facts.columns.index(gap.last), START)
    forgetful = SignalHistory(broken, around, DEFAULT_LIMITS, known)
    after = DaySpan(gap.last + timedelta(days=1), max(written) + timedelta(days=5))
    begun = False
    for one, other in zip(whole.levels(after), forgetful.levels(after), strict=True):
        begun = begun or bool(facts.columns.evaluated[facts.columns.index(one.day)])
        if begun:
            # level 4 of a severe complaint between the gap and the first evaluated day ends with the memories
            assert one.groups == other.groups


@settings(max_examples=25, deadline=None)
@given(SEEDS, LENGTHS)
def test_what_does_not_count_says_why_and_only_beside_a_yes(seed: int, length: int) -> None:
    written, around = journal(seed, length)
    assume(written)
    found = SignalHistory(written, around)
    for when in random.Random(seed).sample(sorted(written), min(6, len(written))):  # noqa: S311  # reproducible
        for verdict in found.report(when).verdicts.values():
            assert verdict.counted == (verdict.uncounted is None)
            assert verdict.counted or verdict.answer.value == "ja"
            assert not verdict.firm or (verdict.counted and verdict.answer.value == "ja")


@settings(max_examples=25, deadline=None)
@given(SEEDS, LENGTHS)
def test_the_short_level_and_the_report_show_the_same(seed: int, length: int) -> None:
    written, around = journal(seed, length)
    assume(written)
    found = SignalHistory(written, around)
    span = DaySpan.ending(max(written) + timedelta(days=3), 15)
    for short, long in zip(found.levels(span), found.reports(span), strict=True):
        assert (short.mark, short.unannounced, short.entered, short.urgent, short.reasons, short.held) == (
            long.mark, long.unannounced, long.entered, long.urgent, long.reasons, long.held,
        )  # fmt: skip


NOTES = ("even flauwgevallen", "pijn op de borst", "lekker gelopen", "benauwd weer", "hartkloppingen")


@settings(max_examples=tries(45), deadline=None)
@given(SEEDS, st.sampled_from((40, 90)))
def test_no_day_with_a_complaint_in_a_note_and_no_silent_day_is_green(seed: int, length: int) -> None:
    written, around = journal(seed, length)
    assume(written)
    chance = random.Random(seed)  # noqa: S311  # reproducible, no secret
    noted = {each: replace(record, note=chance.choice(NOTES)) for each, record in written.items()}
    found = SignalHistory(noted, around)
    for short in found.levels(span_of(noted)):
        record = noted.get(short.day)
        if record is None or record.empty:
            assert short.mark is LevelMark.NOT_ENTERED
        elif urgent_texts(record.tags, record.notes):
            assert short.mark in {LevelMark.FLAGGED, LevelMark.URGENT}
        else:
            assert short.mark is not LevelMark.FLAGGED


@settings(max_examples=tries(45), deadline=None)
@given(SEEDS, LENGTHS)
def test_the_memory_of_level_two_begins_on_a_firm_yes_also_beneath_level_four(seed: int, length: int) -> None:
    written, around = journal(seed, length)
    assume(written)
    span = span_of(written)
    facts = facts_of(columns_of(written, around, span.first, span.last), DEFAULT_LIMITS)
    state, said = START, Mornings(Answered(facts))
    for place in range(facts.columns.index(span.first), facts.columns.index(span.last) + 1):
        if changes(facts, place):
            before, state = state, step(state, facts, place, said.at(place))
            if state.under and not before.under:
                rules = [rule for group in SYMPTOMS for rule in BY_GROUP[Group(group)]]
                assert any(rule.is_firm(facts, place) for rule in rules)


# -- the mark of a day -----------------------------------------------------------------------------


def test_a_single_sign_has_a_mark_of_its_own_until_it_is_announced() -> None:
    written = days((0, 60, HEALTHY), (50, 54, {"fatigue": 5}))
    shown = history(written).levels(DaySpan(day(51), day(56)))
    assert [each.mark for each in shown] == [
        LevelMark.NO_SIGNAL, LevelMark.SIGN, LevelMark.SIGN, LevelMark.NOTICE, LevelMark.NOTICE,
        LevelMark.NO_SIGNAL,
    ]  # fmt: skip
    report = history(written).report(day(52))
    assert (report.level, report.groups, report.unannounced) == (Level.NONE, (Group.MUSCLE,), True)
    assert str(report.title) == "1 signaal, nog geen melding"
    assert report.summary


def test_a_day_without_any_entry_is_hollow_whatever_is_held() -> None:
    written = days((0, 40, HEALTHY), (30, 40, {"fatigue": 6, "motivation": 6}), (41, 41, {"day": "rust"}))
    empty, resting = history(written).levels(DaySpan(day(41), day(42)))[::-1]
    assert (empty.mark, empty.entered, empty.held) == (LevelMark.NOT_ENTERED, False, Level.UNDER_RECOVERED)
    assert (resting.mark, resting.held) == (LevelMark.UNDER_RECOVERED, Level.UNDER_RECOVERED)


# -- discussed with a professional -----------------------------------------------------------------


def discussed(*numbers: int) -> Surroundings:
    return Surroundings(discussed=tuple(day(n) for n in numbers))


def test_a_consultation_on_a_silent_day_shows_what_the_groups_said_last() -> None:
    written = days((0, 40, HEALTHY), (35, 35, {"severe": True}))
    assert levels(written, 39, 42) == ["see_professional"] * 4
    assert levels(written, 39, 42, discussed(41)) == ["see_professional"] * 2 + ["none"] * 2


@pytest.mark.parametrize("silent", [False, True])
def test_a_severe_complaint_on_the_day_of_a_consultation_counts_that_day_and_rests_no_later_level(
    *, silent: bool
) -> None:
    written = days((0, 40, HEALTHY), *((n, n, {"severe": True}) for n in (30, 33)))
    if silent:
        written[day(30)] = record_of(day(30), {"severe": True})
    shown = levels(written, 29, 33, discussed(30))
    assert shown == ["none", "see_professional", "none", "none", "see_professional"]
    report = history(written, discussed(30)).report(day(30))
    assert (report.urgent, report.reasons, report.since) == (True, ("P_ERNST",), day(30))
    assert report.discussed == day(30)


def test_a_complaint_and_a_consultation_may_be_noted_in_any_order_of_days() -> None:
    written = days((0, 40, HEALTHY), (30, 30, {"severe": True}))
    assert levels(written, 30, 32, discussed(29)) == ["see_professional"] * 3
    assert levels(written, 30, 32, discussed(31)) == ["see_professional", "none", "none"]
    assert history(written, discussed(31)).report(day(32)).later == ()
    assert history(written, discussed(30)).report(day(31)).later == ()


def test_a_consultation_in_the_future_or_before_the_first_day_or_noted_twice_changes_nothing_else() -> None:
    written = days((0, 60, HEALTHY), (30, 30, {"severe": True}))
    plain = levels(written, 0, 60)
    for numbers in ((90,), (-40,), (-100_000,), (90, 90, -3)):
        assert levels(written, 0, 60, discussed(*numbers)) == plain
    assert levels(written, 30, 32, discussed(32, 32)) == levels(written, 30, 32, discussed(32))
    assert history({}, discussed(3, 3)).report(day(5)).level is Level.NO_DATA


def test_a_recovery_week_that_overlaps_a_consultation_counts_by_its_end() -> None:
    written = days((0, 80, HEALTHY), (36, 80, {"fatigue": 6}))
    week = (RecoveryWeek(day(40), day(46)),)
    for told, expected in ((45, ("P_DELOAD",)), (46, ())):
        around = Surroundings(recovery_weeks=week, discussed=(day(told),))
        assert history(written, around).report(day(53)).reasons == expected


def test_an_illness_that_began_before_the_consultation_does_not_count_after_it() -> None:
    written = days((0, 60, HEALTHY), *((n, n, {"ill": True}) for n in (10, 25, 40, 41)))
    assert history(written).report(day(42)).reasons == ("P_ZIEK",)
    assert history(written, discussed(10)).report(day(42)).reasons == ()


# -- two facts that contradict ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sessions", "judged", "hard"),
    [
        ([{"rpe": 9}], DayKind.TRAINING, True),
        ([{"rpe": 2, "hard": True}], DayKind.TRAINING, True),
        ([{"rpe": 3}], DayKind.ACTIVE, False),
        ([{}], DayKind.ACTIVE, False),
        ([{}, {"rpe": 3.5}], DayKind.TRAINING, True),
    ],
)
def test_rest_beside_a_training_is_a_contradiction_until_one_of_them_goes(
    sessions: list[dict[str, object]], judged: DayKind, *, hard: bool
) -> None:
    written = days((0, 10, {**HEALTHY, "day": "training"}), (10, 10, {"day": "rust", "sessions": sessions}))
    found = history(written).report(day(10)).contradiction
    assert found is not None
    assert (found.recorded, found.judged, found.hard) == (DayKind.REST, judged, hard)
    assert answer(written, "RUST7", 10) == "ja"
    alone = {**written, day(10): replace(written[day(10)], sessions=())}
    assert history(alone).report(day(10)).contradiction is None
    assert answer(alone, "RUST7", 10) == "nee"


def test_an_easy_training_on_a_day_of_active_recovery_is_no_contradiction() -> None:
    written = days((0, 10, HEALTHY), (10, 10, {"day": "actief", "sessions": [{"rpe": 2}]}))
    assert history(written).report(day(10)).contradiction is None


# -- what means something for this person ----------------------------------------------------------


def test_why_an_answer_does_not_count() -> None:
    short = days((0, 60, {**HEALTHY, "sleep_h": 5.5}))
    assert history(short).report(day(60)).verdicts["SLEEP_6x3"].uncounted is Uncounted.USUAL_SHORT_SLEEP
    low = days((0, 60, {**HEALTHY, "hrv": 40}))
    assert history(low).report(day(60)).verdicts["HRV_50"].uncounted is Uncounted.LIMIT_BELOW_NORMAL
    new = days((0, 10, {**HEALTHY, "hrv": 40}))
    assert history(new).report(day(10)).verdicts["HRV_50"].uncounted is Uncounted.NORMAL_UNKNOWN


def test_a_short_night_of_a_short_sleeper_is_good_enough_to_release_the_group() -> None:
    written = days((0, 60, {**HEALTHY, "sleep_h": 5.5}), (50, 53, {"sleep_q": 6}))
    assert [len(history(written).report(day(n)).groups) for n in (52, 53, 54, 55)] == [1, 1, 1, 0]


def test_limits_beyond_their_bounds_are_replaced_by_those_of_the_articles() -> None:
    written = days((0, 60, {**HEALTHY, "sleep_h": 5.5}))
    wild = Limits({"SLEEP_6x3.minutes": 99999, "beyond_spread": "maybe", "RHR_PCT.percent": -3})
    assert history(written, None, wild).report(day(60)) == history(written).report(day(60))


def test_a_level_says_what_is_drawn_when_nothing_is_known() -> None:
    assert DayLevel(day(0), Level.NO_DATA, None, (), entered=False).mark is LevelMark.NOT_ENTERED
    assert DayLevel(day(0), Level.NONE, None, (), flagged=True).mark is LevelMark.FLAGGED
    assert DayLevel(day(0), Level.NO_DATA, None, (Group.MIND,)).mark is LevelMark.SIGN


def remarks(written: Days, number: int) -> list[str]:
    return [str(remark) for remark in history(written).report(day(number)).remarks]


def test_a_pulse_beyond_its_limit_on_fourteen_judged_mornings_asks_for_a_new_baseline() -> None:
    written = days((0, 70, HEALTHY), (50, 70, {"rhr": 60}))
    first = next(n for n in range(50, 71) if answer(written, "RHR_PCT", n) == "ja")
    assert not any("opnieuw leren" in remark for remark in remarks(written, first + 12))
    assert any("opnieuw leren" in remark for remark in remarks(written, first + 13))


@pytest.mark.parametrize(("back", "said"), [(9, False), (10, True), (24, True), (25, False)])
def test_a_raised_pulse_in_the_second_half_of_the_cycle_says_so(back: int, *, said: bool) -> None:
    written = with_tag(days((0, 60, HEALTHY), (58, 60, {"rhr": 60})), day(60 - back), "menstruation")
    assert any("cyclus" in remark for remark in remarks(written, 60)) is said
