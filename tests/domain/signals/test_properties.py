"""Properties that hold for every journal."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.signals.recent import Window, recent_history
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import Answer, DayLevel, SignalReport
from herstel_gui.domain.statistics import mean, median
from herstel_gui.domain.training_sessions import Session
from tests.domain.signals.journals import FIRST, MAKERS, journal
from tests.domain.signals.oracle import Oracle
from tests.tries import tries

SEEDS = st.integers(0, 2**32)
LENGTHS = st.sampled_from((25, 70, 130))
Days = Mapping[date, DayRecord]


def span_of(days: Days) -> DaySpan:
    # a journal may be empty
    first, last = min(days, default=FIRST), max(days, default=FIRST)
    return DaySpan(first - timedelta(days=2), last + timedelta(days=10))


def levels(days: Days, around: Surroundings, span: DaySpan) -> list[DayLevel]:
    return list(SignalHistory(days, around).levels(span))


@settings(max_examples=tries(30), deadline=None)
@given(SEEDS, LENGTHS)
def test_the_order_of_entry_does_not_change_levels_or_reports(seed: int, length: int) -> None:
    days, around = journal(seed, length)
    chance = random.Random(seed)  # noqa: S311  # reproducible
    shuffled = {}
    for day in chance.sample(sorted(days), len(days)):
        record = days[day]
        shuffled[day] = replace(
            record,
            readings=tuple(chance.sample(record.readings, len(record.readings))),
            sessions=tuple(chance.sample(record.sessions, len(record.sessions))),
            tags=tuple(chance.sample(record.tags, len(record.tags))),
        )
    span = span_of(days)
    assert levels(shuffled, around, span) == levels(days, around, span)
    asked = chance.choice(list(span))
    assert SignalHistory(shuffled, around).report(asked) == SignalHistory(days, around).report(asked)


@settings(max_examples=tries(30), deadline=None)
@given(SEEDS, LENGTHS, st.integers(0, 200))
def test_later_days_never_change_an_earlier_verdict(seed: int, length: int, cut: int) -> None:
    days, around = journal(seed, length)
    span = span_of(days)
    asked = span.first + timedelta(days=cut % len(span))
    before = {day: record for day, record in days.items() if day <= asked}
    report = SignalHistory(days, around).report(asked)
    assert SignalHistory(before, around).report(asked) == report
    until = DaySpan(span.first, asked)
    assert levels(before, around, until) == levels(days, around, until)


@settings(max_examples=tries(30), deadline=None)
@given(SEEDS, LENGTHS)
def test_entries_without_meaning_for_symptoms_do_not_raise_a_level(seed: int, length: int) -> None:
    """Notes, weight, stress, SDNN, own words and sessions without an answer are unknown to every symptom."""
    days, around = journal(seed, length)
    chance = random.Random(seed)  # noqa: S311  # reproducible
    noisy = dict(days)
    for day in span_of(days):
        old = noisy.get(day, DayRecord(day))
        if chance.random() < 0.5:
            empty = Session(f"{day}-empty", day, position=99)
            noisy[day] = replace(
                old,
                readings=(
                    *old.readings,
                    *(Reading(day, key, 7, "other") for key in ("stress", "hrv_sdnn", "body_weight")),
                ),
                sessions=(*old.sessions, empty) if old.sessions else old.sessions,
                tags=(*old.tags, "eigen woord"),
                note=old.note + "!",
            )
    span = span_of(days)
    for one, other in zip(levels(days, around, span), levels(noisy, around, span), strict=True):
        assert other.level.rank <= one.level.rank
        assert set(other.groups) <= set(one.groups)


@settings(max_examples=tries(25), deadline=None)
@given(SEEDS, st.sampled_from((Decimal("0.8"), Decimal("1.1"), Decimal("1.5"))))
def test_scaling_imported_values_changes_nothing_beside_typed_values(seed: int, factor: Decimal) -> None:
    days, around = journal(seed, 100)
    # without a usual value of its own a typed pulse would give way to an imported one
    around = replace(around, exclusions=(), restarts=())
    pulses = ("resting_heart_rate", "hrv_rmssd")

    def scaled(record: DayRecord) -> DayRecord:
        readings = (
            replace(r, value=Decimal(r.value) * factor) if r.source in MAKERS and r.measure in pulses else r
            for r in record.readings
        )
        return replace(record, readings=tuple(readings))

    typed = {
        day: replace(record, readings=(*record.readings, *also_typed(record))) for day, record in days.items()
    }
    other = {day: scaled(record) for day, record in typed.items()}
    scaled_history, typed_history = SignalHistory(other, around), SignalHistory(typed, around)
    for asked in random.Random(seed).sample(sorted(days), min(5, len(days))):  # noqa: S311  # reproducible
        scaled_report, report = scaled_history.report(asked), typed_history.report(asked)
        assert without_weekly(scaled_report) == without_weekly(report)


def without_weekly(report: SignalReport) -> SignalReport:
    """Return a report without doubtful values and the weekly rule, to which other sources may come."""
    verdicts = {rule: verdict for rule, verdict in report.verdicts.items() if rule != "RHR_WEEK"}
    return replace(report, doubtful=(), verdicts=verdicts)


def also_typed(record: DayRecord) -> list[Reading]:
    """Return typed pulses for a day with imported pulses only."""
    have = {reading.measure for reading in record.readings if reading.source == TYPED}
    wanted = (("resting_heart_rate", 51), ("hrv_rmssd", 66))
    return [Reading(record.day, key, value) for key, value in wanted if key not in have]


@settings(max_examples=tries(25), deadline=None)
@given(SEEDS, st.sampled_from((2, Decimal("0.5"), Decimal("1.37"))))
def test_the_percentage_rule_does_not_depend_on_the_scale_of_a_source(seed: int, factor: Decimal) -> None:
    days, around = journal(seed, 100)
    scaled = {
        day: replace(
            record,
            readings=tuple(
                replace(r, value=Decimal(r.value) * factor) if r.measure.endswith("heart_rate") else r
                for r in record.readings
            ),
        )
        for day, record in days.items()
    }
    span = span_of(days)
    assert SignalHistory(scaled, around).answers("RHR_PCT", span) == SignalHistory(days, around).answers(
        "RHR_PCT", span
    )


@settings(max_examples=tries(25), deadline=None)
@given(SEEDS, st.integers(0, 400))
def test_a_report_from_recent_days_equals_the_report_from_the_whole_journal(seed: int, back: int) -> None:
    days, around = journal(seed, 420)
    extent = DaySpan(min(days), max(days))
    asked = extent.last - timedelta(days=back - 5)

    windows: list[DaySpan] = []

    def read(span: DaySpan) -> Days:
        assert span.last == asked
        windows.append(span)
        return {day: record for day, record in days.items() if day in span}

    def first_noted(measure: str) -> date | None:
        if measure == "performance":
            return min((d for d, r in days.items() if any(s.performance for s in r.sessions)), default=None)
        return min((d for d, r in days.items() if r.of(measure)), default=None)

    whole = SignalHistory(days, around).report(asked)
    span = DaySpan(asked, asked)
    assert recent_history(read, extent, around, span).report(asked) == whole
    assert recent_history(read, extent, around, span, first_noted=first_noted).report(asked) == whole
    kept = Window()
    first = recent_history(read, extent, around, span, last=kept)
    windows.clear()
    assert recent_history(read, extent, around, span, last=kept).report(asked) == whole == first.report(asked)
    assert len(windows) == 1


@settings(max_examples=tries(15), deadline=None)
@given(SEEDS, st.integers(0, 300), st.integers(1, 28))
def test_a_span_from_recent_days_equals_the_span_from_the_whole_journal(
    seed: int, back: int, length: int
) -> None:
    """Reports, levels and baselines of a span, read from recent days of a long journal."""
    days, around = journal(seed, 420)
    extent = DaySpan(min(days), max(days))
    span = DaySpan.ending(extent.last - timedelta(days=back - 5), length)

    def read(asked: DaySpan) -> Days:
        return {day: record for day, record in days.items() if day in asked}

    whole, part = SignalHistory(days, around), recent_history(read, extent, around, span)
    assert part.reports(span) == whole.reports(span)
    assert part.levels(span) == whole.levels(span)
    for measure in ("resting_heart_rate", "fatigue", "sleep_duration"):
        assert part.baselines(measure, span) == whole.baselines(measure, span)
    assert [part.hrv_band(day) for day in span] == [whole.hrv_band(day) for day in span]


@settings(max_examples=tries(25), deadline=None)
@given(SEEDS, st.integers(0, 150), st.integers(-80, 40), st.integers(1, 90))
def test_baselines_of_a_span_equal_those_of_its_days(
    seed: int, length: int, start: int, days_long: int
) -> None:
    """Sliding windows equal windows computed per day, also outside the recorded days."""
    days, around = journal(seed, length)
    begin = min(days, default=date(2025, 1, 1)) + timedelta(days=start)
    span = DaySpan(begin, begin + timedelta(days=days_long))
    seen, slowly = SignalHistory(days, around), SignalHistory(days, around)
    for measure in (*BY_KEY, "nonsense"):
        assert seen.baselines(measure, span) == [slowly.baseline(measure, day) for day in span], measure
    assert seen.hrv_bands(span) == [slowly.hrv_band(day) for day in span]


@settings(max_examples=tries(20), deadline=None)
@given(SEEDS, st.sampled_from((70, 100, 150)))
def test_baselines_equal_those_of_the_oracle(seed: int, length: int) -> None:
    """Sliding windows against an oracle that looks at all sixty days for each value."""
    days, around = journal(seed, length)
    assume(days)
    oracle, seen = Oracle(dict(days), around), SignalHistory(days, around)
    span = DaySpan(min(days), max(days) + timedelta(days=70))
    for measure, middle in (("resting_heart_rate", mean), ("hrv_rmssd", median), ("fatigue", median)):
        for day, found in zip(span, seen.baselines(measure, span), strict=True):
            if found is None:
                continue
            values = oracle.baseline(measure, found.source, day)
            assert found.n == len(values)
            assert found.value == (middle(values) if len(values) >= 14 else None)
            if measure == "fatigue":
                assert found.threshold == oracle.threshold(measure, found.source, day)


@settings(max_examples=tries(20), deadline=None)
@given(SEEDS, LENGTHS)
def test_only_unknown_answers_have_missing_entries(seed: int, length: int) -> None:
    """An unknown answer names its missing entries; a known answer has none."""
    days, around = journal(seed, length)
    assume(days)
    for report in SignalHistory(days, around).reports(DaySpan(max(days), max(days) + timedelta(days=1))):
        for verdict in report.verdicts.values():
            assert (verdict.answer is Answer.UNKNOWN) == (verdict.missing is not None)
            assert str(verdict.line)
            assert str(verdict.chip)
