"""Whether a reading counts, and why not; which imported values are doubtful."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import BaselineRestart, ConfirmedReading, Exclusion, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Number, tidy
from herstel_gui.domain.provenance import KnownSource, SourceOrder, SourceUse, Taken
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.catalogue import JUDGED_SCALES, columns_of
from herstel_gui.domain.signals.day_columns import LOOKBACK
from herstel_gui.domain.signals.doubtful import DOUBTFUL_SHARES, certain_from
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.source_series import SourceSeries
from herstel_gui.domain.signals.standing import Standing, WhyNot
from tests.domain.signals.builders import Days, day, from_source, history, merged
from tests.domain.signals.journals import journal
from tests.domain.signals.oracle import Oracle
from tests.tries import tries

PULSE, HRV, SLEEPING = "resting_heart_rate", "hrv_rmssd", "sleeping_heart_rate"


def steady(last: int, value: Number = 50) -> dict[int, Number]:
    return dict.fromkeys(range(last + 1), value)


def watch(values: Mapping[int, Number], measure: str = PULSE, source: str = "garmin") -> Days:
    return from_source(measure, source, values)


def doubtful(journal: Days, first: int, last: int, around: Surroundings | None = None) -> list[int]:
    found = history(journal, around)
    return [n for n in range(first, last + 1) if found.report(day(n)).doubtful]


def used(found: SignalHistory) -> int:
    """The number of values behind the usual pulse of day 60."""
    baseline = found.baseline(PULSE, day(60))
    return 0 if baseline is None else baseline.n


def standing(journal: Days, number: int, measure: str, source: str = "garmin") -> Standing:
    found = history(journal).standings(day(number))
    return next(s for s in found if (s.reading.measure, s.reading.source) == (measure, source))


@pytest.mark.parametrize(
    ("measure", "value", "doubted"),
    [
        (PULSE, 68, True),
        (PULSE, 67.5, False),
        (PULSE, 32, True),
        (HRV, 91, True),
        (HRV, 90, False),
        (HRV, 9, True),
    ],
)
def test_an_imported_value_is_doubtful_beyond_the_share_of_its_measure(
    measure: str, value: float, *, doubted: bool
) -> None:
    values = {**steady(40), 41: tidy(Decimal(str(value)))}
    assert bool(doubtful(watch(values, measure), 41, 41)) is doubted


def test_a_typed_value_is_never_doubtful() -> None:
    assert doubtful(from_source(PULSE, "typed", {**steady(40), 41: 95}), 41, 41) == []


def test_nothing_is_doubtful_before_the_usual_value_is_known() -> None:
    assert doubtful(watch({**steady(12), 19: 95}), 19, 19) == []
    assert doubtful(watch({**steady(13), 20: 95}), 20, 20) == [20]


def test_only_the_first_morning_of_a_sudden_run_is_doubtful() -> None:
    assert doubtful(watch({**steady(40), 41: 95, 42: 96, 43: 97}), 41, 43) == [41]


@pytest.mark.parametrize(("before", "doubted"), [(58, [44]), (59, [])])
def test_the_value_before_supports_beyond_half_the_share(before: int, doubted: list[int]) -> None:
    """Of a usual 50 the share is 35 %, half of it 8.75."""
    assert doubtful(watch({**steady(40), 43: before, 44: 95}), 43, 44) == doubted


def test_a_value_before_supports_within_three_days_only() -> None:
    assert doubtful(watch({**steady(40), 41: 95, 44: 95}), 44, 44) == []
    assert doubtful(watch({**steady(40), 41: 95, 45: 95}), 45, 45) == [45]


def test_a_value_on_the_other_side_does_not_support() -> None:
    assert doubtful(watch({**steady(40), 41: 20, 42: 95}), 41, 42) == [41, 42]


def test_a_doubtful_value_is_unknown_to_rules_and_usual_values_until_it_is_confirmed() -> None:
    values = {**steady(60), 41: 95}
    journal = watch(values)
    report = history(journal).report(day(42))
    assert report.verdicts["RHR_PCT"].evidence.values == (50, None, 50)
    assert used(history(journal)) == 53
    around = Surroundings(confirmed=(ConfirmedReading(day(41), PULSE, "garmin"),))
    confirmed = history(journal, around)
    assert confirmed.report(day(42)).verdicts["RHR_PCT"].evidence.values == (50, 95, 50)
    assert used(confirmed) == 54
    assert not confirmed.report(day(41)).doubtful


def test_a_confirmation_of_another_reading_changes_nothing() -> None:
    around = Surroundings(
        confirmed=(
            ConfirmedReading(day(40), PULSE, "garmin"),
            ConfirmedReading(day(41), PULSE, "oura"),
            ConfirmedReading(day(41), HRV, "garmin"),
            ConfirmedReading(date(1900, 1, 1), "nonsense", "nobody"),
        )
    )
    assert doubtful(watch({**steady(40), 41: 95}), 41, 41, around) == [41]


def test_a_confirmation_belongs_to_the_value_that_was_confirmed() -> None:
    written = watch({**steady(40), 41: 95})
    for value, doubted in ((95, []), (Decimal("95.0"), []), (96, [41]), (None, [])):
        sure = ConfirmedReading(day(41), PULSE, "garmin", value)
        assert doubtful(written, 41, 41, Surroundings(confirmed=(sure,))) == doubted


def test_a_day_with_nothing_but_a_doubtful_value_is_not_evaluated() -> None:
    journal = watch({**steady(40), 41: 95})
    report = history(journal).report(day(41))
    assert report.held is not None
    assert report.entered


def test_a_restart_and_an_exclusion_change_the_usual_value_behind_the_doubt() -> None:
    journal = watch({**steady(60), 61: 95})
    assert doubtful(journal, 61, 61, Surroundings(restarts=(BaselineRestart(day(50), PULSE),))) == []
    out = tuple(Exclusion(day(n), PULSE) for n in range(50))
    assert doubtful(journal, 61, 61, Surroundings(exclusions=out)) == []


# -- standing --------------------------------------------------------------------------------------


def test_of_two_pulses_the_judged_one_counts() -> None:
    journal = merged(watch(steady(40)), from_source(PULSE, "typed", {40: 52}))
    assert standing(journal, 40, PULSE).counts
    assert standing(journal, 40, PULSE, "typed").why_not is WhyNot.OTHER_SERIES
    typed_long = merged(watch(steady(40)), from_source(PULSE, "typed", steady(40)))
    assert standing(typed_long, 40, PULSE).why_not is WhyNot.OTHER_SERIES
    assert standing(typed_long, 40, PULSE, "typed").counts


def test_reasons_why_a_reading_does_not_count() -> None:
    journal = watch({**steady(40), 41: 95})
    assert standing(journal, 41, PULSE).why_not is WhyNot.DOUBTFUL
    assert standing(journal, 41, PULSE).doubtful
    ill = {**journal, day(41): replace(journal[day(41)], tags=("ill",))}
    assert standing(ill, 41, PULSE).why_not is WhyNot.ILL
    assert standing(watch({3: 70}, "body_weight"), 3, "body_weight").why_not is WhyNot.ONLY_SHOWN
    off = history(journal, None, Limits({"pulse_off": True})).standings(day(40))
    assert [each.why_not for each in off] == [WhyNot.SWITCHED_OFF]
    half = watch({3: 1400}, "bed_time")
    assert standing(half, 3, "bed_time").why_not is WhyNot.INCOMPLETE


def test_clock_times_go_before_a_length_of_the_same_source() -> None:
    night = merged(
        watch({3: 1400}, "bed_time"), watch({3: 400}, "wake_time"), watch({3: 300}, "sleep_duration")
    )
    assert standing(night, 3, "bed_time").counts
    assert standing(night, 3, "sleep_duration").why_not is WhyNot.OTHER_SERIES
    assert history(night).report(day(3)).verdicts["SLEEP_6x3"].evidence.sleep_minutes == 440


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from((25, 70, 130)))
def test_of_each_measured_kind_at_most_one_reading_counts_and_every_other_has_a_sentence(
    seed: int, length: int
) -> None:
    written, around = journal(seed, length)
    found = history(written, around)
    for each in sorted(written)[-20:]:
        standings = found.standings(each)
        assert [s.reading for s in standings] == list(written[each].readings)
        counting = [s.reading.measure for s in standings if s.counts]
        # of a scale a rule may be judged by another source than the one whose answer is shown
        measured = [key for key in counting if key not in JUDGED_SCALES]
        assert len(measured) == len(set(measured))
        assert sum(key.endswith("heart_rate") for key in counting) <= 1
        for one in standings:
            assert one.counts == (one.text is None)
        doubted = {s.reading for s in standings if s.doubtful}
        assert {(r.measure, r.source) for r in doubted} == {
            (r.measure, r.source) for r in found.report(each).doubtful
        }


def test_an_unknown_measure_is_only_shown() -> None:
    journal = {day(3): DayRecord(day(3), (Reading(day(3), "nonsense", 3, "garmin"),))}
    assert standing(journal, 3, "nonsense").why_not is WhyNot.ONLY_SHOWN


# -- which series ----------------------------------------------------------------------------------


def test_one_typed_pulse_does_not_silence_a_full_watch() -> None:
    values = {**steady(60), 58: 56, 59: 56, 60: 56}
    journal = merged(watch(values), from_source(PULSE, "typed", {60: 50}))
    verdict = history(journal).report(day(60)).verdicts["RHR_PCT"]
    assert (verdict.answer.value, verdict.evidence.source) == ("ja", "garmin")


def test_a_morning_pulse_that_cannot_be_judged_gives_way_to_the_sleeping_pulse() -> None:
    journal = merged(watch({**steady(60), 60: 56, 59: 56}, SLEEPING), watch({60: 50}))
    assert history(journal).report(day(60)).verdicts["RHR_PCT"].evidence.measure == SLEEPING


@pytest.mark.parametrize(
    ("order", "judged"),
    [
        ((), "oura"),
        (("garmin",), "garmin"),
        (("oura", "garmin"), "oura"),
        (("gone", "garmin", "oura"), "garmin"),
    ],
)
def test_the_order_of_the_person_goes_before_the_number_of_values(
    order: tuple[str, ...], judged: str
) -> None:
    few = {n: v for n, v in steady(60).items() if n % 2 == 0}
    journal = merged(watch(few), watch(steady(60), source="oura"))
    found = history(journal, Surroundings(source_orders=(SourceOrder(PULSE, order),))).report(day(60))
    assert found.verdicts["RHR_PCT"].evidence.source == judged


def test_equal_numbers_of_values_are_ordered_by_name() -> None:
    journal = merged(watch(steady(60), source="polar"), watch(steady(60)))
    assert history(journal).report(day(60)).verdicts["RHR_PCT"].evidence.source == "garmin"


def known(source: str, days: int, taken: Taken = Taken.UNKNOWN) -> KnownSource:
    return KnownSource(source, (SourceUse(PULSE, taken, days),))


def judged_source(journal: Days, number: int, *sources: KnownSource) -> str | None:
    found = history(journal, Surroundings(sources=sources)).report(day(number))
    return found.verdicts["RHR_PCT"].evidence.source


def test_of_known_sources_the_one_with_most_values_before_the_day_counts_however_many_it_has_in_all() -> None:
    journal = merged(watch(dict.fromkeys(range(40, 101), 50)), watch(steady(100), source="oura"))
    rare = merged(watch({n: 50 for n in range(101) if n % 2}), watch(steady(100), source="oura"))
    for long_used in (rare, journal):
        assert judged_source(long_used, 100, known("garmin", 900), known("oura", 101)) == "oura"


def test_values_imported_of_later_days_do_not_change_which_source_counted() -> None:
    before = merged(watch(steady(60)), watch({n: 50 for n in range(61) if n % 2 == 0}, source="oura"))
    after = merged(before, watch(dict.fromkeys(range(61, 400), 50), source="oura"))
    assert judged_source(before, 60, known("garmin", 61), known("oura", 31)) == "garmin"
    assert judged_source(after, 60, known("garmin", 61), known("oura", 370)) == "garmin"


def test_a_measurement_of_the_morning_goes_before_an_estimate_of_the_day_with_more_values() -> None:
    journal = merged(watch(steady(60)), watch({n: 50 for n in range(61) if n % 2 == 0}, source="oura"))
    sources = known("garmin", 61, Taken.DAY), known("oura", 31, Taken.MORNING)
    assert judged_source(journal, 60, *sources) == "oura"


def test_the_shown_value_is_of_the_source_that_the_rules_read() -> None:
    few = watch({n: 60 for n in range(61) if n % 2 == 0})
    whole = merged(few, watch(steady(60), source="oura"))
    found = history(whole, Surroundings(sources=(known("garmin", 900), known("oura", 61))))
    doubts = found.doubts(DaySpan(day(59), day(60)))
    shown = doubts.shown(whole[day(60)], PULSE)
    assert whole[day(60)].effective(PULSE) == Reading(day(60), PULSE, 60, "garmin")
    assert shown is not None
    assert (shown.value, shown.source) == (50, found.report(day(60)).verdicts["RHR_PCT"].evidence.source)


def test_nights_of_two_sources_are_never_mixed() -> None:
    typed = from_source("sleep_duration", "typed", {0: 300, 1: 300})
    watched = watch({2: 300}, "sleep_duration")
    assert history(merged(typed, watched)).report(day(2)).verdicts["SLEEP_6x3"].answer.value == "onbekend"
    whole = merged(typed, watch({0: 300, 1: 300, 2: 300}, "sleep_duration"))
    assert history(whole).report(day(2)).verdicts["SLEEP_6x3"].answer.value == "ja"


# -- random series ---------------------------------------------------------------------------------

VALUES = st.lists(
    st.one_of(
        st.none(), st.integers(47, 53), st.integers(47, 53), st.integers(47, 53),
        st.sampled_from((18, 32, 33, 40, 41, 42, 58, 59, 67, 68, 75, 95)),
    ),
    min_size=60, max_size=260,
)  # fmt: skip


@settings(max_examples=tries(60), deadline=None)
@given(VALUES, st.sets(st.integers(0, 260), max_size=3))
def test_doubtful_values_equal_those_of_the_slow_evaluator(values: list[int | None], sure: set[int]) -> None:
    written = watch({n: value for n, value in enumerate(values) if value is not None})
    around = Surroundings(confirmed=tuple(ConfirmedReading(day(n), PULSE, "garmin") for n in sorted(sure)))
    oracle = Oracle(written, around)
    expected = [n for n in range(len(values)) if oracle.doubtful(PULSE, "garmin", day(n))]
    assert doubtful(written, 0, len(values), around) == expected


@settings(max_examples=tries(120), deadline=None)
@given(VALUES, st.integers(1, 120))
def test_from_a_certain_place_on_earlier_days_change_no_doubt(values: list[int | None], cut: int) -> None:
    written = {n: value for n, value in enumerate(values) if value is not None}
    whole = series_of(watch(written))
    # places count from LOOKBACK days before the first day that is read
    part = series_of(watch({n: value for n, value in written.items() if n >= cut}), cut)
    if whole is None or part is None:
        return
    share = DOUBTFUL_SHARES[PULSE]
    places = {n for n in range(cut, len(values)) if n + LOOKBACK in whole.doubtful}
    certain = certain_from(part, share, (), LOOKBACK)
    for n in range(cut, len(values)):
        if n - cut + LOOKBACK >= certain:
            assert (n - cut + LOOKBACK in part.doubtful) == (n in places)


def series_of(written: Days, first: int = 0) -> SourceSeries | None:
    if not written:
        return None
    columns = columns_of(written, Surroundings(), day(first), max(written))
    return columns.series[PULSE][0]
