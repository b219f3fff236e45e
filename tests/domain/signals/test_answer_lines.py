"""Answers of two sources on one scale: never mixed, and one that cannot be judged gives way to the next."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import assume, given, settings

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import RecoveryWeek, Surroundings
from herstel_gui.domain.measure import Number
from herstel_gui.domain.provenance import SourceOrder
from herstel_gui.domain.reading import TYPED
from herstel_gui.domain.signals.answered import Answered
from herstel_gui.domain.signals.catalogue import BY_ID, RULES, columns_of, facts_of
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.signal import Answer, Verdict
from herstel_gui.domain.training_sessions import DayKind
from tests.domain.signals.builders import Days, answer, day, days, from_source, history, merged
from tests.domain.signals.journals import journal
from tests.domain.signals.test_second_readings import LENGTHS, SEEDS, span_of
from tests.tries import tries

MAKER = "garmin"
UNFELT: Mapping[str, object] = {"rhr": 50, "sleep_h": 7.5, "legs": 2}
TODAY = 40


def answers_of(measure: str, typed: Mapping[int, Number], imported: Mapping[int, Number]) -> Days:
    """Return forty healthy days without this answer, and the answers of two sources."""
    healthy = days((0, TODAY, UNFELT))
    return merged(healthy, from_source(measure, TYPED, typed), from_source(measure, MAKER, imported))


def verdict(written: Days, rule: str, around: Surroundings | None = None) -> Verdict:
    return history(written, around).report(day(TODAY)).verdicts[rule]


def test_three_bad_answers_of_two_sources_are_no_row_of_three() -> None:
    mixed = answers_of("mood", {38: 6, 40: 6}, {39: 6})
    assert answer(mixed, "MOOD", TODAY) == "onbekend"
    assert answer(answers_of("mood", {38: 6, 39: 6, 40: 6}, {}), "MOOD", TODAY) == "ja"


def test_one_typed_answer_does_not_silence_a_full_imported_series() -> None:
    written = answers_of("sleep_quality", {40: 6}, {**dict.fromkeys(range(38), 2), 38: 5, 39: 5, 40: 5})
    found = verdict(written, "SLEEP_Q")
    assert (found.answer, found.firm) == (Answer.YES, True)
    assert (found.evidence.source, found.evidence.values) == (MAKER, (2, 2, 5, 5, 5))
    assert (found.evidence.baseline, found.evidence.baseline_n) == (2, 34)


def test_a_good_typed_answer_of_today_can_be_judged_and_goes_first() -> None:
    imported = {38: 6, 39: 6, 40: 6}
    assert answer(answers_of("mood", {40: 2}, imported), "MOOD", TODAY) == "nee"
    assert verdict(answers_of("mood", {40: 2}, imported), "MOOD").evidence.source == TYPED


def test_the_order_of_the_person_decides_among_imported_answers() -> None:
    written = merged(
        days((0, TODAY, UNFELT)),
        from_source("mood", "garmin", {38: 6, 39: 6, 40: 6}),
        from_source("mood", "oura", {40: 2}),
    )
    chosen = Surroundings(source_orders=(SourceOrder("mood", ("oura", "garmin")),))
    assert verdict(written, "MOOD").answer is Answer.YES
    assert verdict(written, "MOOD", chosen).answer is Answer.NO


def test_tired_after_quiet_days_compares_two_answers_of_one_source() -> None:
    rest = days((37, 39, {"day": "rust"}))
    mixed = merged(answers_of("fatigue", {40: 6}, {37: 6}), rest)
    assert answer(mixed, "FATIGUE_EASY3", TODAY) == "onbekend"
    assert answer(merged(answers_of("fatigue", {}, {37: 6, 40: 6}), rest), "FATIGUE_EASY3", TODAY) == "ja"
    assert mixed[day(38)].kind is DayKind.REST


def test_bad_nights_of_two_sources_do_not_add_up_to_a_reason() -> None:
    early, late = dict.fromkeys(range(20, 31), 6), dict.fromkeys(range(31, 41), 6)
    assert verdict(answers_of("sleep_quality", early, late), "P_SLAAP").answer is Answer.UNKNOWN
    found = verdict(answers_of("sleep_quality", {}, {**early, **late}), "P_SLAAP")
    assert (found.answer, found.evidence.source, found.evidence.count) == (Answer.YES, MAKER, 21)


def test_tired_and_restless_may_each_come_from_a_source_of_their_own() -> None:
    week = dict.fromkeys(range(35, 41), 6)
    written = merged(answers_of("fatigue", {1: 2}, week), from_source("restlessness", TYPED, week))
    assert verdict(written, "P_ONRUST").answer is Answer.YES


def test_nights_that_two_sources_rate_differently_are_no_unstable_sleep() -> None:
    written = answers_of("sleep_quality", {36: 1}, dict.fromkeys(range(30, 41), 4))
    gate = verdict(written, "KRACHT7").evidence.gate
    assert gate is not None
    assert gate.value == "mag"


def test_four_tired_mornings_after_a_recovery_week_are_of_one_source() -> None:
    worse = {"sessions": [{"min": 60, "rpe": 3, "perf": "minder"}]}
    rated = merged(*(days((number, number, worse)) for number in (14, 20, 33, 36)))
    around = Surroundings(recovery_weeks=(RecoveryWeek(day(24), day(30)),))

    def level(typed: Mapping[int, Number], imported: Mapping[int, Number]) -> str:
        written = merged(answers_of("fatigue", typed, imported), rated)
        return history(written, around).report(day(TODAY)).level.value

    assert level({}, dict.fromkeys((37, 38, 39, 40), 6)) == "not_recovering"
    assert level({37: 6, 39: 6}, {38: 6, 40: 6}) != "not_recovering"


def test_a_reading_that_a_rule_is_judged_by_counts_although_a_typed_one_is_shown() -> None:
    written = answers_of("sleep_quality", {40: 6}, {**dict.fromkeys(range(38), 2), 38: 5, 39: 5, 40: 5})
    standings = {each.reading.source: each for each in history(written).standings(day(TODAY))
                 if each.reading.measure == "sleep_quality"}  # fmt: skip
    assert (standings[TYPED].counts, standings[MAKER].counts) == (True, True)
    judged = answers_of("sleep_quality", {40: 2}, {38: 5, 39: 5, 40: 5})
    other = [each.counts for each in history(judged).standings(day(TODAY)) if each.reading.source == MAKER]
    assert other == [False]


def test_only_values_of_the_source_of_the_evidence_are_marked() -> None:
    written = answers_of("sleep_quality", {40: 6}, {**dict.fromkeys(range(38), 2), 38: 5, 39: 5, 40: 5})
    last = DaySpan(day(38), day(TODAY))
    # today the typed answer is drawn, which is no part of the row of three
    assert list(history(written).in_evidence("sleep_quality", last)) == [True, True, False]


@settings(max_examples=tries(25), deadline=None)
@given(SEEDS, LENGTHS)
def test_days_judged_together_are_judged_as_each_alone(seed: int, length: int) -> None:
    written, around = journal(seed, length)
    assume(written)
    span = span_of(written)
    facts = facts_of(columns_of(written, around, span.first, span.last), DEFAULT_LIMITS)
    answered = Answered(facts)
    for rule in RULES:
        if rule is not BY_ID["P_DUUR"]:
            assert list(answered.of(rule)) == [rule.judge(facts, place) for place in answered.places], rule.id
        fired = {place for place in answered.places if rule.fired(facts, place)}
        assert rule.id == "P_DUUR" or answered.fired((rule,)) == fired


def test_a_morning_on_which_the_sleep_rule_fires_is_no_good_one_whoever_measured_the_night_on_show() -> None:
    """The typed nights are short as ever and say nothing; those of the watch are three short ones."""
    typed = {**dict.fromkeys(range(33), 330), 40: 330, 41: 330, 42: 330}
    watch = {38: 350, 39: 350, 40: 350, 41: 400, 42: 400}
    written = merged(
        days((0, 42, {"rhr": 50})),
        from_source("sleep_duration", TYPED, typed),
        from_source("sleep_duration", MAKER, watch),
    )
    assert verdict(written, "SLEEP_6x3").answer is Answer.YES
    levels = history(written).levels(DaySpan(day(40), day(42)))
    assert ["".join(group.value for group in each.groups) for each in levels] == ["B", "B", ""]
