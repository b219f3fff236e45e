"""The boundaries of each rule: at the limit, just beyond the limit, and with missing entries."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from herstel_gui.domain.day import BaselineRestart, RecoveryWeek, Surroundings
from herstel_gui.domain.measure import Number
from herstel_gui.domain.signals.catalogue import BY_ID, LIMITS, RULES
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.signals.rules.rule import Rule
from herstel_gui.domain.signals.signal import Answer, Group, Uncounted
from tests.domain.signals.builders import HEALTHY, Days, answer, day, days, from_source, history, merged

CATALOGUE = (
    "RHR_PCT RHR_BPM RHR_WEEK HRV_50 SLEEP_6x3 SLEEP_Q MOOD MOTIVATION IRRITABILITY CONCENTRATION FATIGUE_3 "
    "LEGS_3 SORENESS_4 FATIGUE_REST2 FATIGUE_EASY3 NIGGLE HEAVY_4 PERF_4 RUST7 ZWAAR2 BLOK3 KRACHT7 RUSTIG "
    "BEGINNER P_DELOAD P_ZIEK P_SLAAP P_ONRUST P_PREST P_DUUR P_ERNST"
)
ITEMS = {
    "SLEEP_Q": "sleep_q", "MOOD": "mood", "MOTIVATION": "motivation", "IRRITABILITY": "irritability",
    "CONCENTRATION": "concentration", "FATIGUE_3": "fatigue", "LEGS_3": "legs",
}  # fmt: skip


def sessions(*given: dict[str, Any]) -> dict[str, Any]:
    return {"sessions": [{"min": 60, "rpe": 5, **fields} for fields in given]}


def hard(number: int) -> tuple[int, int, dict[str, Any]]:
    return number, number, {"day": "training", **sessions({"rpe": 8})}


# -- the catalogue ---------------------------------------------------------------------------------


def test_every_rule_of_the_catalogue_is_declared_once_and_in_order() -> None:
    assert [rule.id for rule in RULES] == CATALOGUE.split()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_rule_claims_more_articles_than_it_names(rule: Rule) -> None:
    """The sentence on the strength and the numbers of the articles are read together."""
    assert "meerdere artikelen" not in rule.strength
    if len(rule.documents) == 1:
        assert "de artikelen" not in rule.strength
    if not rule.documents:
        assert "Keuze van Herstel" in rule.strength
    assert rule.id not in ("FATIGUE_EASY3", "P_ERNST") or rule.documents == ("000",)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_documents_texts_and_needs(rule: Rule) -> None:
    assert rule.documents or rule.id == "MOOD"  # no article names mood
    assert set(rule.documents) <= {"000", "001", "002", "003", "004"}
    assert rule.needs
    assert len(rule.definition) > 40
    assert rule.strength
    assert rule.label
    assert (
        rule.judge.__doc__ is not None
        or rule.judge.__name__.startswith("_")
        or rule.id in ITEMS
        or rule.id == "SORENESS_4"
    )


def test_every_limit_belongs_to_a_rule_and_holds_its_own_value() -> None:
    used = [limit.key for rule in RULES for limit in rule.limits]
    assert sorted(used) == sorted(limit.key for limit in LIMITS)
    assert all(limit.holds(limit.article) for limit in LIMITS)


def test_the_beginner_rule_needs_the_beginner_choice() -> None:
    journal = days((0, 1, sessions({})))
    assert "BEGINNER" not in history(journal).report(day(1)).verdicts
    beginner = Limits({"beginner": True})
    assert answer(journal, "BEGINNER", 1, beginner) == "ja"
    assert answer(days((0, 0, {"day": "rust"}), (1, 1, sessions({}))), "BEGINNER", 1, beginner) == "nee"
    assert answer(days((1, 1, sessions({}))), "BEGINNER", 1, beginner) == "onbekend"
    assert history(journal, None, beginner).report(day(1)).level.value == "no_data"


# -- pulse -----------------------------------------------------------------------------------------


def pulses(*last: float | None) -> Days:
    values: dict[int, Any] = dict.fromkeys(range(60), 50)
    values.update({66 - len(last) + 1 + n: Decimal(str(v)) for n, v in enumerate(last) if v is not None})
    return from_source("resting_heart_rate", "typed", values)


@pytest.mark.parametrize(
    ("last", "percent", "beats"),
    [
        ((54, 54, 54), "nee", "nee"),
        ((54, 54, 54.000001), "ja", "nee"),
        ((None, 54, 54.1), "ja", "nee"),
        ((54.1, None, 54), "ja", "nee"),
        ((70, 70, None), "onbekend", "onbekend"),
        ((None, None, 70), "onbekend", "onbekend"),
        ((58, 58, 58), "ja", "nee"),
        ((58, 58, 58.3), "ja", "ja"),
    ],
)
def test_pulse_limits_are_exact(last: tuple[float | None, ...], percent: str, beats: str) -> None:
    assert answer(pulses(*last), "RHR_PCT", 66) == percent
    assert answer(pulses(*last), "RHR_BPM", 66) == beats


def test_beats_can_fire_without_percent() -> None:
    high = from_source(
        "resting_heart_rate", "typed", {**dict.fromkeys(range(60), 110), 64: 118, 65: 118, 66: 119}
    )
    assert answer(high, "RHR_BPM", 66) == "ja"
    assert answer(high, "RHR_PCT", 66) == "nee"


@pytest.mark.parametrize(("mornings", "expected"), [(13, "onbekend"), (14, "nee")])
def test_fourteen_mornings_make_a_baseline(mornings: int, expected: str) -> None:
    values = {**dict.fromkeys(range(60 - mornings, 60), 50), 65: 50, 66: 50}
    assert answer(from_source("resting_heart_rate", "typed", values), "RHR_PCT", 66) == expected


def test_the_baseline_is_d_66_to_d_7() -> None:
    inside = {**dict.fromkeys(range(13), 50), 60: 50, 66: 50, 67: 50}
    report = history(from_source("resting_heart_rate", "typed", {**inside, 1: 50})).report(day(67))
    assert (
        report.verdicts["RHR_PCT"].evidence.baseline_n == 13
    )  # days 1 … 12 and 60; day 0 is d − 67, 61 too new
    assert report.verdicts["RHR_PCT"].evidence.baseline_last == day(60)


def test_morning_and_sleeping_pulse_and_makers_are_never_mixed() -> None:
    typed = from_source("resting_heart_rate", "typed", dict.fromkeys(range(67), 50))
    watch = from_source("resting_heart_rate", "garmin", dict.fromkeys(range(70), 58))
    asleep = from_source("sleeping_heart_rate", "oura", dict.fromkeys(range(75), 44))
    seen = history(merged(watch, asleep, typed))
    for number, measure, source, base in (
        (66, "resting_heart_rate", "typed", 50),
        (68, "resting_heart_rate", "garmin", 58),
        (72, "sleeping_heart_rate", "oura", 44),
    ):
        evidence = seen.report(day(number)).verdicts["RHR_PCT"].evidence
        assert (evidence.measure, evidence.source, evidence.baseline) == (measure, source, base)
        assert evidence.zone is not None
        assert evidence.zone.value == "normaal"


def test_a_rise_within_the_own_swing_is_noted_and_does_not_count_unless_chosen_otherwise() -> None:
    values = {n: 44 + 12 * (n % 2) for n in range(60)}  # mean 50, SD about 6
    journal = from_source("resting_heart_rate", "typed", {**values, 65: 56, 66: 56})
    verdict = history(journal).report(day(66)).verdicts["RHR_PCT"]
    assert verdict.answer.value == "ja"
    assert verdict.evidence.within_spread
    assert "binnen wat voor jou gewoon is (± 6,1)" in str(verdict.line)
    assert any("voor jou gewoon is" in str(remark) for remark in history(journal).report(day(66)).remarks)
    assert (verdict.counted, verdict.uncounted) == (False, Uncounted.WITHIN_SPREAD)
    always = history(journal, None, Limits({"beyond_spread": False})).report(day(66)).verdicts["RHR_PCT"]
    assert (always.answer.value, always.counted, always.uncounted) == ("ja", True, None)
    wild = from_source("resting_heart_rate", "typed", {**values, 65: 70, 66: 70})
    assert history(wild).report(day(66)).verdicts["RHR_PCT"].counted


def test_weekly_pulse_is_asked_without_a_daily_baseline_and_counts_by_choice() -> None:
    weekly = from_source(
        "resting_heart_rate", "typed", {**dict.fromkeys(range(0, 84, 7), 50), 84: Decimal("54.1")}
    )
    assert answer(weekly, "RHR_WEEK", 84) == "ja"
    report = history(weekly).report(day(84))
    assert not report.verdicts["RHR_WEEK"].counted
    assert report.groups == ()
    chosen = history(weekly, None, Limits({"weekly_pulse": True})).report(day(84))
    assert [group.value for group in chosen.groups] == ["A"]
    three = from_source("resting_heart_rate", "typed", {63: 50, 70: 50, 77: 50, 84: 60})
    assert answer(three, "RHR_WEEK", 84) == "onbekend"
    just_out = from_source("resting_heart_rate", "typed", {0: 50, 70: 50, 77: 50, 80: 50, 85: 60})
    assert answer(just_out, "RHR_WEEK", 85) == "onbekend"
    assert (
        answer(
            from_source("resting_heart_rate", "typed", {1: 50, 70: 50, 77: 50, 80: 50, 85: 60}),
            "RHR_WEEK",
            85,
        )
        == "ja"
    )
    assert (
        answer(from_source("resting_heart_rate", "typed", dict.fromkeys(range(60), 50)), "RHR_WEEK", 59)
        == "onbekend"
    )


def test_a_later_restart_does_not_shorten_the_twelve_weeks_of_the_weekly_pulse() -> None:
    weekly = from_source("resting_heart_rate", "typed", {1: 50, 8: 50, 77: 50, 80: 50, 85: 60})
    later = Surroundings(restarts=(BaselineRestart(day(90), "resting_heart_rate"),))
    assert history(weekly, later).report(day(85)).verdicts["RHR_WEEK"].answer.value == "ja"
    before = Surroundings(restarts=(BaselineRestart(day(60), "resting_heart_rate"),))
    assert history(weekly, before).report(day(85)).verdicts["RHR_WEEK"].answer.value == "onbekend"


# -- HRV and sleep ---------------------------------------------------------------------------------


def test_hrv_needs_four_of_seven_and_today() -> None:
    base = dict.fromkeys(range(60), 60)
    four = from_source("hrv_rmssd", "typed", {**base, 60: 49, 62: 49, 64: 49, 66: Decimal("52.9")})
    assert answer(four, "HRV_50", 66) == "ja"
    assert (
        answer(from_source("hrv_rmssd", "typed", {**base, 60: 50, 62: 50, 64: 50, 66: 50}), "HRV_50", 66)
        == "nee"
    )
    assert (
        answer(from_source("hrv_rmssd", "typed", {**base, 62: 49, 64: 49, 66: 49}), "HRV_50", 66)
        == "onbekend"
    )
    assert (
        answer(from_source("hrv_rmssd", "typed", {**base, 60: 1, 61: 1, 62: 1, 63: 1}), "HRV_50", 66)
        == "onbekend"
    )


@pytest.mark.parametrize(("usual", "counts"), [(50, True), (Decimal("49.9"), False)])
def test_hrv_counts_from_an_own_median_of_fifty(usual: Number, *, counts: bool) -> None:
    journal = from_source(
        "hrv_rmssd", "typed", {**dict.fromkeys(range(60), usual), **dict.fromkeys(range(60, 67), 40)}
    )
    assert history(journal).report(day(66)).verdicts["HRV_50"].counted is counts


def test_nights_are_elapsed_time_and_typed_nights_beat_imported() -> None:
    short = {"sleep": {"bed": "2026-01-05T01:00", "wake": "2026-01-05T06:59"}}
    assert answer(days((0, 2, short)), "SLEEP_6x3", 2) == "ja"
    watch = from_source("sleep_duration", "garmin", dict.fromkeys(range(3), 500))
    assert answer(merged(days((0, 2, short)), watch), "SLEEP_6x3", 2) == "ja"
    long_last = merged(days((0, 1, short)), watch)
    assert answer(long_last, "SLEEP_6x3", 2) == "nee"


# -- items -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("rule", "item"), ITEMS.items())
def test_three_bad_answers_in_five_days(rule: str, item: str) -> None:
    journal = days((0, 59, {item: 2}), (60, 62, {item: 4}))
    assert [answer(journal, rule, n) for n in (59, 60, 61, 62)] == ["nee", "nee", "nee", "ja"]
    assert answer(days((0, 2, {item: 5})), rule, 2) == "ja"
    assert answer(days((0, 2, {item: 4})), rule, 2) == "nee"
    assert answer(days((0, 1, {item: 5})), rule, 1) == "onbekend"
    assert answer(days((0, 1, {item: 5})), rule, 2) == "onbekend"
    assert answer(days((0, 0, {item: 5}), (2, 2, {item: 5}), (4, 4, {item: 5})), rule, 4) == "ja"
    assert answer(days((0, 0, {item: 5}), (3, 3, {item: 5}), (5, 5, {item: 5})), rule, 5) == "onbekend"


def test_soreness_needs_four_in_six() -> None:
    sore = {"soreness": 6}
    assert answer(days((0, 2, sore)), "SORENESS_4", 2) == "onbekend"
    assert answer(days((0, 3, sore)), "SORENESS_4", 3) == "ja"
    assert answer(days((0, 1, sore), (4, 5, sore)), "SORENESS_4", 5) == "ja"
    assert answer(days((0, 1, sore), (5, 6, sore)), "SORENESS_4", 6) == "onbekend"


def test_an_answer_is_judged_by_the_threshold_of_its_own_day() -> None:
    """With 13 answers older than a week the provisional threshold 5 applies, with 14 the own threshold 4."""
    journal = days((0, 13, {"fatigue": 2}), (18, 22, {"fatigue": 4}))
    # baselines: day 18 … 19 hold 12 and 13 answers (threshold 5, so 4 is good), day 20 … 22 hold 14
    assert [answer(journal, "FATIGUE_3", n) for n in (20, 21, 22)] == ["nee", "nee", "ja"]


# -- rest and pain ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (({"day": "rust"}, {"day": "rust"}), "ja"),
        (({"day": "actief"}, {"day": "rust"}), "ja"),
        (({"day": "rust"}, {}), "onbekend"),
        (({"day": "training"}, {}), "nee"),
        ((sessions({"rpe": 1}), {"day": "rust"}), "nee"),
        (({"day": "rust", **sessions({"rpe": 1})}, {"day": "rust"}), "ja"),
    ],
)
def test_tired_after_two_rest_days(before: tuple[dict[str, Any], ...], expected: str) -> None:
    journal = days((0, 0, {"mood": 2, **before[0]}), (1, 1, {"mood": 2, **before[1]}), (2, 2, {"fatigue": 5}))
    assert answer(journal, "FATIGUE_REST2", 2) == expected
    assert answer(merged(days((0, 1, {"day": "rust"}))), "FATIGUE_REST2", 2) == "onbekend"


def test_active_recovery_after_two_days_can_be_chosen_not_to_count() -> None:
    journal = days((0, 0, {"day": "actief"}), (1, 1, {"day": "rust"}), (2, 2, {"fatigue": 5}))
    assert answer(journal, "FATIGUE_REST2", 2, Limits({"rest2_active": False})) == "nee"


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        (sessions({"rpe": 3}), "ja"),
        (sessions({"rpe": 3}, {"rpe": Decimal("3.5")}), "nee"),
        (sessions({"rpe": None}), "onbekend"),
        (sessions({"rpe": None}, {"rpe": 4}), "nee"),
        ({"day": "training"}, "onbekend"),
        ({"day": "actief"}, "ja"),
        ({"fatigue": 2}, "onbekend"),
    ],
)
def test_not_better_after_three_quiet_days(between: dict[str, Any], expected: str) -> None:
    journal = days(
        (0, 0, {"fatigue": 5, "day": "rust"}),
        (1, 1, {"day": "rust"}),
        (2, 2, between),
        (3, 3, {"fatigue": 5}),
    )
    assert answer(journal, "FATIGUE_EASY3", 3) == expected
    good_before = days((0, 0, {"fatigue": 2, "day": "rust"}), (3, 3, {"fatigue": 5}))
    assert answer(good_before, "FATIGUE_EASY3", 3) == "nee"


def pain(*numbers: int, part: str = "knie") -> Days:
    journal = days((0, 30, {"fatigue": 2}))
    for number in numbers:
        journal[day(number)] = replace(journal[day(number)], tags=(f"pain:{part}",))
    return journal


def test_the_same_pain_on_three_of_seven_recorded_days() -> None:
    assert answer(pain(20, 23, 26), "NIGGLE", 26) == "ja"
    assert answer(pain(20, 23, 26), "NIGGLE", 27) == "nee"
    assert answer(merged(pain(20, 23), pain(26, part="enkel")), "NIGGLE", 26) == "nee"
    assert answer(merged(pain(20, 23), pain(26, part="Knie")), "NIGGLE", 26) == "ja"
    gaps = pain(10, 12, 20)
    for number in range(13, 20):
        del gaps[day(number)]
    assert answer(gaps, "NIGGLE", 20) == "ja"
    assert answer(days((0, 2, {"fatigue": 2})), "NIGGLE", 2) == "onbekend"
    assert answer(days((0, 4, {"fatigue": 2})), "NIGGLE", 4) == "nee"
    chip = history(pain(20, 23, 26)).report(day(26)).verdicts["NIGGLE"].chip
    assert str(chip) == "Pijn: knie, 3 van 7 dagen"


# -- sessions and load -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "key", "bad", "fine"),
    [("HEAVY_4", "felt", "zwaarder", "lichter"), ("PERF_4", "perf", "minder", "beter")],
)
def test_three_of_the_last_four_rated_sessions(rule: str, key: str, bad: str, fine: str) -> None:
    journal = days((0, 0, sessions({key: fine}, {key: bad})), (5, 5, sessions({}, {key: bad}, {key: bad})))
    assert [answer(journal, rule, n) for n in (5, 13, 14)] == ["ja", "ja", "onbekend"]
    two = days((0, 0, sessions({key: fine}, {key: bad})), (5, 5, sessions({key: fine}, {key: bad})))
    assert answer(two, rule, 5) == "nee"
    assert answer(two, rule, 5, Limits({f"{rule}.sessions": 2})) == "ja"


def test_sessions_count_in_order_of_entry_and_on_ill_days() -> None:
    given = sessions(
        {"perf": "beter"}, {"perf": "minder"}, {"perf": "minder"}, {"perf": "minder"}, {"perf": "beter"}
    )
    assert answer(days((0, 0, {**given, "ill": True})), "PERF_4", 0) == "ja"


def test_a_week_without_a_rest_day() -> None:
    training = {"day": "training"}
    assert answer(days((0, 6, training)), "RUST7", 6) == "ja"
    assert answer(days((0, 6, training), (3, 3, {"day": "actief"})), "RUST7", 6) == "ja"
    assert (
        answer(
            days((0, 6, training), (3, 3, {"day": "actief"})), "RUST7", 6, Limits({"active_is_rest": True})
        )
        == "nee"
    )
    assert answer(days((1, 6, training)), "RUST7", 6) == "onbekend"
    assert answer(days((0, 9, training)), "RUST7", 9, Limits({"RUST7.days": 10})) == "ja"


@pytest.mark.parametrize(
    ("yesterday", "today", "expected"),
    [
        (sessions({"rpe": 7}), sessions({"rpe": 7}), "ja"),
        (sessions({"rpe": 2, "hard": True}), sessions({"rpe": 7}), "ja"),
        (sessions({"rpe": Decimal("6.5")}), sessions({"rpe": 7}), "nee"),
        (sessions({"rpe": None}), sessions({"rpe": 7}), "onbekend"),
        ({"day": "rust"}, sessions({"rpe": 9}), "nee"),
        ({"day": "actief", **sessions({"rpe": 8})}, sessions({"rpe": 9}), "ja"),
        ({}, sessions({"rpe": 9}), "onbekend"),
        ({"day": "training"}, sessions({"rpe": 9}), "onbekend"),
    ],
)
def test_two_hard_days(yesterday: dict[str, Any], today: dict[str, Any], expected: str) -> None:
    journal = days((0, 0, {"mood": 2, **yesterday}), (1, 1, today))
    assert answer(journal, "ZWAAR2", 1) == expected


def test_three_heavy_weeks_require_five_recovery_days() -> None:
    rest = (0, 40, {"day": "rust"})
    block = [hard(week * 7 + n) for week in range(3) for n in (1, 4)]  # day 0 is a Monday
    assert [answer(days(rest, *block), "BLOK3", n) for n in range(20, 28)] == ["nee"] * 8
    broken = days(rest, *block, (22, 22, sessions({"rpe": 4})))
    assert [answer(broken, "BLOK3", n) for n in range(21, 28)] == [
        "nee",
        "ja",
        "ja",
        "ja",
        "ja",
        "nee",
        "nee",
    ]
    two = days(rest, *block[:-1], (22, 22, sessions({"rpe": 4})))
    assert answer(two, "BLOK3", 22) == "nee"
    unknown = {n: record for n, record in two.items() if n != day(18)}
    assert answer(unknown, "BLOK3", 22) == "onbekend"
    assert answer(broken, "BLOK3", 28) == "nee"


@pytest.mark.parametrize(("given", "said"), [(1, "nog 2 antwoorden"), (2, "nog 1 antwoord")])
def test_an_item_says_how_many_answers_it_lacks(given: int, said: str) -> None:
    journal = days((20 - given + 1, 20, {"fatigue": 6}))
    verdict = history(journal).report(day(20)).verdicts["FATIGUE_3"]
    assert verdict.answer is Answer.UNKNOWN
    assert f"{said} nodig binnen" in f"{verdict.line} {verdict.evidence}"


def test_more_strength_training_requires_seven_stable_nights() -> None:
    def lifting(quality: int, *minutes: tuple[int, int | None]) -> Days:
        journal = days((0, 20, {"sleep_q": 2}), (12, 12, {"sleep_q": quality}))
        for number, length in minutes:
            given = days((number, number, sessions({"min": length})))[day(number)].sessions
            journal[day(number)] = replace(journal[day(number)], sessions=(replace(given[0], strength=True),))
        return journal

    assert answer(lifting(5, (3, 40), (10, 41)), "KRACHT7", 13) == "ja"
    assert answer(lifting(5, (3, 40), (10, 40)), "KRACHT7", 13) == "nee"
    # from Monday to Sunday, both included
    for before in (0, 3, 6):
        assert answer(lifting(5, (before, 60), (10, 41)), "KRACHT7", 13) == "nee"
    assert answer(lifting(4, (3, 40), (10, 41)), "KRACHT7", 13) == "nee"
    assert answer(lifting(5, (10, 41)), "KRACHT7", 13) == "ja"
    # minutes are the sum of what was recorded
    assert answer(lifting(5, (10, None)), "KRACHT7", 13) == "nee"
    assert answer(lifting(5, (10, None), (11, 10)), "KRACHT7", 13) == "ja"
    assert answer(lifting(5), "KRACHT7", 13) == "nee"
    missing = lifting(2, (3, 40), (10, 41))
    missing[day(11)] = replace(missing[day(11)], readings=())
    assert answer(missing, "KRACHT7", 13) == "onbekend"


def test_sessions_planned_as_easy_must_be_easy() -> None:
    def easy(*rpes: Number | None) -> Days:
        journal = days(*((n, n, sessions({"rpe": rpe})) for n, rpe in enumerate(rpes)))
        return {
            d: replace(record, sessions=tuple(replace(s, planned_easy=True) for s in record.sessions))
            for d, record in journal.items()
        }

    assert answer(easy(4, 4, 2, 2), "RUSTIG", 3) == "ja"
    assert answer(easy(4, Decimal("3.5"), 2, 2), "RUSTIG", 3) == "nee"
    assert answer(easy(4, None, 2, 2), "RUSTIG", 3) == "onbekend"
    assert answer(easy(4, 4, 4), "RUSTIG", 2) == "onbekend"
    assert answer(easy(4, 4, 2, 2), "RUSTIG", 14) == "onbekend"


# -- professional ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("after", "expected"), [(6, "nee"), (7, "ja"), (28, "ja"), (29, "nee")])
def test_tired_seven_to_twenty_eight_days_after_a_recovery_week(after: int, expected: str) -> None:
    around = Surroundings(recovery_weeks=(RecoveryWeek(day(0), day(6)),))
    report = history(days((0, 40, {"fatigue": 6})), around).report(day(6 + after))
    assert report.verdicts["P_DELOAD"].answer.value == expected


def test_five_of_seven_tired_days_are_needed_after_a_recovery_week() -> None:
    around = Surroundings(recovery_weeks=(RecoveryWeek(day(0), day(6)),))

    def said(journal: Days) -> str:
        return history(journal, around).report(day(20)).verdicts["P_DELOAD"].answer.value

    assert said(days((14, 18, {"fatigue": 6}), (19, 20, {"fatigue": 2}))) == "ja"
    assert said(days((14, 17, {"fatigue": 6}), (18, 20, {"fatigue": 2}))) == "nee"
    assert said(days((14, 17, {"fatigue": 6}), (18, 18, {"fatigue": 2}))) == "onbekend"


def test_illnesses_are_counted_over_ninety_days() -> None:
    ill = {"ill": True}
    three = days((0, 100, {"fatigue": 2}), (0, 0, ill), (20, 20, ill), (40, 40, ill))
    assert [answer(three, "P_ZIEK", n) for n in (39, 41, 89, 90)] == ["nee", "ja", "ja", "nee"]
    relapse = days((0, 100, {"fatigue": 2}), (20, 20, ill), (27, 27, ill), (40, 40, ill))
    assert answer(relapse, "P_ZIEK", 50) == "nee"
    apart = days((0, 100, {"fatigue": 2}), (20, 20, ill), (28, 28, ill), (40, 40, ill))
    assert answer(apart, "P_ZIEK", 50) == "ja"


def test_fourteen_of_twenty_one_bad_nights() -> None:
    bad = {"sleep_q": 6}
    assert answer(days((0, 20, {"sleep_q": 2}), (0, 13, bad)), "P_SLAAP", 20) == "ja"
    assert answer(days((0, 20, {"sleep_q": 2}), (0, 12, bad)), "P_SLAAP", 20) == "nee"
    assert answer(days((0, 12, bad)), "P_SLAAP", 20) == "onbekend"


def test_tired_and_restless_on_the_same_days() -> None:
    both = {"fatigue": 6, "restless": 6}
    assert answer(days((0, 6, HEALTHY), (0, 4, both)), "P_ONRUST", 6) == "ja"
    assert answer(days((0, 6, {"fatigue": 2, "restless": 2}), (0, 3, both)), "P_ONRUST", 6) == "nee"
    assert answer(days((0, 3, both), (4, 4, {"restless": 6})), "P_ONRUST", 6) == "onbekend"
    assert answer(days((0, 3, both), (4, 6, {"restless": 1})), "P_ONRUST", 6) == "nee"


def test_a_long_decline_needs_six_sessions_over_three_weeks() -> None:
    worse, fine = sessions({"perf": "minder"}), sessions({"perf": "normaal"})

    def journal(*numbers: int, good: tuple[int, ...] = ()) -> Days:
        return days(*((n, n, worse) for n in numbers), *((n, n, fine) for n in good))

    assert answer(journal(0, 5, 10, 15, good=(18, 21)), "P_PREST", 21) == "ja"
    assert answer(journal(0, 5, 10, good=(15, 18, 21)), "P_PREST", 21) == "nee"
    assert answer(journal(0, 5, 10, 15, 18, 20), "P_PREST", 20) == "onbekend"
    assert answer(journal(0, 5, 10, 15, 21), "P_PREST", 21) == "onbekend"
    assert answer(journal(0, 5, 10, 15, 18, 21), "P_PREST", 28) == "onbekend"


def test_a_severe_complaint_always_counts() -> None:
    journal = days((0, 0, {"fatigue": 2, "severe": True}))
    assert answer(journal, "P_ERNST", 0) == "ja"
    assert answer(journal, "P_ERNST", 1) == "nee"
    assert history(journal).report(day(0)).level.value == "see_professional"


def test_groups_of_the_rules() -> None:
    assert {rule.group for rule in RULES} == set(Group)
    assert BY_ID["BEGINNER"].asked(Limits({"beginner": True}))
    assert not BY_ID["BEGINNER"].asked(DEFAULT_LIMITS)


# -- gaps found by mutating the program ------------------------------------------------------------


def test_constantly_bad_sleep_is_not_stable() -> None:
    journal = days((0, 20, {"sleep_q": 6}))
    given = days((12, 12, sessions({"min": 40})))[day(12)].sessions[0]
    journal[day(12)] = replace(journal[day(12)], sessions=(replace(given, strength=True),))
    assert answer(journal, "KRACHT7", 13) == "ja"


@pytest.mark.parametrize(("last", "within"), [(60, True), (61, False)])
def test_the_usual_swing_ends_at_one_and_a_half_spreads(last: int, *, within: bool) -> None:
    """Sample SD of 60 values 44 and 56 is 6.05; 1.5 of it is 9.08 beats above 50."""
    values: dict[int, Number] = {n: 44 + 12 * (n % 2) for n in range(60)}
    rise: dict[int, Number] = {65: Decimal("58.1"), 66: last}
    evidence = history(from_source("resting_heart_rate", "typed", {**values, **rise})).report(day(66))
    assert evidence.verdicts["RHR_PCT"].evidence.within_spread is within


@pytest.mark.parametrize(("first", "expected"), [(3, "ja"), (2, "onbekend")])
def test_pain_counts_within_four_weeks_only(first: int, expected: str) -> None:
    journal = days((30, 30, {"fatigue": 2}), *((n, n, {"fatigue": 2}) for n in (first, 10, 20, 25, 26, 27)))
    for number in (first, 10, 20):
        journal[day(number)] = replace(journal[day(number)], tags=("pain:knie",))
    assert answer(journal, "NIGGLE", 30) == expected
