from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from herstel_gui.domain.calendar import EARLIEST, DaySpan
from herstel_gui.domain.day import PlannedDay, RecoveryWeek, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import Level, LevelMark
from herstel_gui.domain.text import DUTCH, DutchPhrasebook, Minutes, Rounded, Text, say
from herstel_gui.domain.training_sessions import DayKind, Felt, Session
from herstel_gui.domain.trends.building import TrendBuilder
from herstel_gui.domain.trends.comparing import block_ending, compare
from herstel_gui.domain.trends.day_after import middle, pairs, thirds
from herstel_gui.domain.trends.panels import unit_of
from herstel_gui.domain.trends.picture import DayMark, TrendPanel, TrendPicture, at, rolling_means, runs
from herstel_gui.domain.trends.readout import read_out
from herstel_gui.domain.trends.sentences import comparison_words, value_words
from herstel_gui.domain.trends.table import trend_rows
from herstel_gui.domain.trends.training_load import week_sums

TODAY = date(2026, 11, 22)
PULSE = "resting_heart_rate"


def day(back: int) -> date:
    return TODAY - timedelta(days=back)


def record(
    back: int,
    *,
    sessions: tuple[Session, ...] = (),
    kind: DayKind | None = None,
    tags: tuple[str, ...] = (),
    source: str = "typed",
    **values: int | Decimal,
) -> DayRecord:
    readings = tuple(Reading(day(back), key, value, source) for key, value in values.items())
    return DayRecord(day(back), readings, sessions, kind, tags)


def session(back: int, load: int = 300, felt: Felt | None = None, kind: str = "cycling") -> Session:
    return Session(f"s{back}", day(back), kind=kind, minutes=load // 5, session_rpe=5, felt=felt)


@dataclass
class Same:
    """A history with the same level and the same usual value on all days."""

    usual: Fraction | int | None = 50
    level: LevelMark = LevelMark.NO_SIGNAL
    held: Level | None = None

    @property
    def mark(self) -> LevelMark:
        return self.level

    @property
    def value(self) -> Fraction | int | None:
        return self.usual

    spread: float | None = 5.0
    threshold: int | None = 5
    warning: Decimal | None = Decimal(54)

    @property
    def normal_low(self) -> int | None:
        return None if self.usual is None else 45

    @property
    def normal_high(self) -> int | None:
        return None if self.usual is None else 53

    def levels(self, span: DaySpan) -> list[Same]:
        return [self for _ in span]

    low_ms = 60.0
    high_ms = 70.0

    def hrv_bands(self, span: DaySpan) -> list[Same]:
        return [self for _ in span]

    def judged(self, measure: str, span: DaySpan) -> list[None]:
        assert measure
        return [None for _ in span]

    def counted(self, rule: str, span: DaySpan) -> list[bool]:
        assert rule
        return [True for _ in span]

    def in_evidence(self, measure: str, span: DaySpan) -> list[bool]:
        return self.counted(measure, span)

    def baselines(self, measure: str, span: DaySpan) -> list[Same | None]:
        return [self if measure != "body_weight" else None for _ in span]


def builder(
    *records: DayRecord, history: Same | None = None, around: Surroundings | None = None
) -> TrendBuilder:
    days = {each.day: each for each in records}
    return TrendBuilder(days, around or Surroundings(), history or Same(), TODAY)


def panel(made: TrendBuilder, key: str) -> TrendPanel:
    return made.picture((key,)).panels[0]


def mark(made: TrendBuilder, key: str, back: int) -> DayMark:
    picture = made.picture((key,))
    return DayMark(picture.panels[0].marks[picture.index(day(back))])


# -- the frame ---------------------------------------------------------------------------------------


def test_empty_journal_is_four_empty_weeks_up_to_today() -> None:
    picture = builder().picture((PULSE,))
    assert picture.empty
    assert picture.span == DaySpan(day(27), TODAY)
    assert picture.levels == (LevelMark.NOT_ENTERED,) * 28
    assert picture.panels == ()


def test_a_journal_of_one_day_is_shown_in_four_weeks() -> None:
    picture = builder(record(0, resting_heart_rate=52)).picture((PULSE,))
    assert len(picture.span) == 28
    assert picture.panels[0].known == 1


def test_future_days_are_in_the_span() -> None:
    assert builder(record(-3, body_weight=70)).picture(()).span.last == day(-3)


def test_impossibly_early_days_do_not_stretch_the_axis() -> None:
    old = DayRecord(date(1, 1, 1), (Reading(date(1, 1, 1), PULSE, 50),))
    assert builder(old, record(0, resting_heart_rate=50)).picture((PULSE,)).span.first == day(27)


def test_the_earliest_day_of_the_calendar_is_in_the_span() -> None:
    first = builder(record(0, mood=3), DayRecord(EARLIEST, (Reading(EARLIEST, "mood", 3),)))
    assert first.picture(()).span.first == EARLIEST


def test_days_in_a_gap_of_years_are_unknown() -> None:
    picture = builder(record(9000, resting_heart_rate=60), record(0, resting_heart_rate=50)).picture((PULSE,))
    assert len(picture.span) == 9001
    assert picture.panels[0].known == 2


def test_only_panels_with_values_are_in_the_picture_in_the_requested_order() -> None:
    made = builder(record(0, mood=3, resting_heart_rate=50))
    assert [p.key for p in made.picture(("mood", "hrv_rmssd", PULSE)).panels] == ["mood", PULSE]


def test_a_retired_measure_is_shown_under_its_key() -> None:
    made = builder(record(0, old_score=4))
    assert panel(made, "old_score").label == "old_score"
    assert "old_score" in {name.key for name in made.names() if name.days}


# -- values and marks --------------------------------------------------------------------------------


def test_imported_value_is_marked() -> None:
    assert mark(builder(record(0, source="garmin", resting_heart_rate=50)), PULSE, 0) == DayMark.IMPORTED


def test_value_above_the_line_of_its_own_day_is_marked() -> None:
    made = builder(record(0, resting_heart_rate=55), record(1, resting_heart_rate=54))
    assert mark(made, PULSE, 0) == DayMark.OVER
    assert mark(made, PULSE, 1) == DayMark.NONE  # exactly 8 % does not warn


@pytest.mark.parametrize(("minutes", "marked"), [(359, DayMark.OVER), (360, DayMark.NONE)])
def test_three_short_nights_are_marked_and_one_is_not(minutes: int, marked: DayMark) -> None:
    nights = {3: 480, **dict.fromkeys(range(3), minutes)}
    made = judged(*(record(back, sleep_duration=value) for back, value in nights.items()))
    assert [mark(made, "sleep_duration", back) for back in range(4)] == [marked] * 3 + [DayMark.NONE]
    assert mark(judged(record(0, sleep_duration=minutes)), "sleep_duration", 0) == DayMark.NONE


@pytest.mark.parametrize(("answer", "marked"), [(4, DayMark.NONE), (5, DayMark.OVER), (7, DayMark.OVER)])
def test_bad_answers_are_marked_when_their_signal_counts_and_a_single_one_is_not(
    answer: int, marked: DayMark
) -> None:
    answers = {3: 2, **dict.fromkeys(range(3), answer)}
    made = judged(*(record(back, mood=value) for back, value in answers.items()))
    assert [mark(made, "mood", back) for back in range(4)] == [marked] * 3 + [DayMark.NONE]
    assert mark(judged(record(0, mood=answer)), "mood", 0) == DayMark.NONE


def judged(*records: DayRecord) -> TrendBuilder:
    """Return a builder with the real history of these days."""
    days = {each.day: each for each in records}
    return TrendBuilder(days, Surroundings(), SignalHistory(days, Surroundings()), TODAY)


def mornings(values: Mapping[int, int], source: str = "garmin") -> list[DayRecord]:
    """Return days with a morning pulse; ``values`` by the number of days back."""
    return [record(back, source=source, resting_heart_rate=value) for back, value in values.items()]


def test_an_imported_value_far_from_usual_is_doubtful_and_out_of_the_mean() -> None:
    made = judged(*mornings({**{back: 50 + back % 2 for back in range(1, 60)}, 0: 120}))
    assert mark(made, PULSE, 0) == DayMark.IMPORTED | DayMark.DOUBTFUL
    found = panel(made, PULSE)
    assert (found.values[-1], found.means[-1]) == (120, None)


def test_a_typed_value_far_from_usual_counts_because_it_was_asked_about() -> None:
    made = judged(*mornings({**dict.fromkeys(range(1, 60), 50), 0: 120}, source="typed"))
    assert not mark(made, PULSE, 0) & DayMark.DOUBTFUL


def test_a_run_of_high_values_is_an_event_and_not_a_slip() -> None:
    high = {back: 92 + 2 * (8 - back) for back in range(9)}
    found = panel(judged(*mornings({**dict.fromkeys(range(9, 80), 50), **high})), PULSE)
    doubtful = [bool(each & DayMark.DOUBTFUL) for each in found.marks[-9:]]
    assert doubtful == [True, *[False] * 8]
    assert found.means[-1] == pytest.approx(106)
    assert at(found.usual, len(found.usual) - 1) == pytest.approx(50, abs=1.5)


def test_ill_days_are_drawn_as_such_and_left_out_of_means_and_comparison() -> None:
    days = [*mornings(dict.fromkeys(range(4, 60), 50), source="typed")]
    days += [record(back, resting_heart_rate=70, tags=("ill",)) for back in range(4)]
    made = judged(*days)
    found = panel(made, PULSE)
    assert [each & DayMark.ILL for each in found.marks[-4:]] == [DayMark.ILL] * 4
    assert found.means[-4:] == (None,) * 4
    (row,) = compare(made.picture((PULSE,)), block_ending(TODAY, 1), block_ending(day(7), 1))
    assert row.now.middle == 50
    assert row.now.days == 3


def test_a_line_never_mixes_two_sources() -> None:
    both = [
        DayRecord(
            day(back),
            (
                Reading(day(back), PULSE, 44, "garmin"),
                *([Reading(day(back), PULSE, 52)] if back % 3 == 0 else []),
            ),
        )
        for back in range(60)
    ]
    found = panel(judged(*both), PULSE)
    late = range(len(found.values) - 30, len(found.values))
    assert {found.values[n] for n in late} == {44}
    assert {found.means[n] for n in late} == {44.0}
    assert {each.value for each in found.beside if each.index in late} == {52}


def test_a_line_breaks_at_a_change_of_source_and_the_change_is_marked() -> None:
    days = mornings(dict.fromkeys(range(10, 60), 60)) + mornings(dict.fromkeys(range(10), 50), "apple")
    found = panel(judged(*days), PULSE)
    assert [place for place, each in enumerate(found.marks) if each & DayMark.NEW_SOURCE] == [50]
    assert {mean for mean in found.means[:50] if mean is not None} == {60.0}
    assert {mean for mean in found.means[50:] if mean is not None} == {50.0}


@pytest.mark.parametrize(("key", "rule"), [(PULSE, "RHR_PCT"), ("hrv_rmssd", "HRV_50")])
def test_a_value_is_marked_exactly_when_its_rule_counts(key: str, rule: str) -> None:
    values = {back: (52 if key == PULSE else 58) + (back * 7919 % 13) for back in range(200)}
    values |= {back: (70 if key == PULSE else 38) + back % 3 for back in range(40, 55)}
    days = {day(n): DayRecord(day(n), (Reading(day(n), key, value),)) for n, value in values.items()}
    history = SignalHistory(days, Surroundings())
    picture = TrendBuilder(days, Surroundings(), history, TODAY).picture((key,))
    counted = list(history.counted(rule, picture.span))
    assert [bool(each & DayMark.OVER) for each in picture.panels[0].marks] == counted
    assert any(counted)


def test_the_line_of_hrv_is_the_mean_of_logarithms_like_its_band() -> None:
    values = (40, 50, 80, 60, 90, 45, 70)
    found = panel(judged(*(record(n, hrv_rmssd=value) for n, value in enumerate(values))), "hrv_rmssd")
    assert found.means[-1] == pytest.approx(math.prod(values) ** (1 / 7))


def test_the_length_of_a_night_follows_from_two_clock_times() -> None:
    made = builder(record(0, bed_time=23 * 60, wake_time=6 * 60 + 30))
    assert panel(made, "sleep_duration").values[-1] == 450


def test_bands_follow_the_baseline_of_each_day() -> None:
    found = panel(builder(record(0, resting_heart_rate=50)), PULSE)
    assert (found.bands[0].low[-1], found.bands[0].high[-1]) == (45, 53)
    assert found.limits[0].values[-1] == 54


def test_no_band_without_a_baseline() -> None:
    found = panel(builder(record(0, resting_heart_rate=50), history=Same(usual=None)), PULSE)
    assert found.bands == ()


@pytest.mark.parametrize("key", [PULSE, "hrv_rmssd"])
def test_a_measure_that_does_not_count_is_drawn_without_limits(key: str) -> None:
    days = {day(back): DayRecord(day(back), (Reading(day(back), key, 60),)) for back in range(90)}
    own = Limits({"pulse_off": True, "hrv_off": True})
    counted, left_out = (
        panel(
            TrendBuilder(days, Surroundings(), SignalHistory(days, Surroundings(), limits), TODAY, limits),
            key,
        )
        for limits in (DEFAULT_LIMITS, own)
    )
    assert counted.limits
    assert (left_out.limits, left_out.bands, str(left_out.note)) == ((), (), "telt niet mee")


def test_hrv_limits_are_left_out_when_the_usual_hrv_lies_below_them() -> None:
    low = panel(builder(record(0, hrv_rmssd=30), history=Same(usual=30)), "hrv_rmssd")
    assert low.limits == ()
    assert low.note is not None
    high = panel(builder(record(0, hrv_rmssd=65), history=Same(usual=65)), "hrv_rmssd")
    assert set(high.limits[0].values) == {50.0}
    equal = panel(builder(record(0, hrv_rmssd=50), history=Same(usual=50)), "hrv_rmssd")
    assert (set(equal.limits[0].values), equal.note) == ({50.0}, None)


def test_the_limit_in_milliseconds_is_spoken_of_in_the_panel_of_hrv_alone() -> None:
    for key in BY_KEY.keys() - {"hrv_rmssd"}:
        known = DayRecord(day(0), (Reading(day(0), key, 3),))
        assert panel(builder(known, history=Same(usual=3)), key).note is None


def test_sdnn_has_no_limits() -> None:
    found = panel(builder(record(0, hrv_sdnn=60)), "hrv_sdnn")
    assert (found.bands, found.limits) == ((), ())


# -- means, runs, weeks ------------------------------------------------------------------------------


def test_rolling_means_need_three_of_seven_and_a_value_of_the_day() -> None:
    assert rolling_means([1, 2, None, 3, None]) == (None, None, None, 2.0, None)
    assert rolling_means([1, 1, 1, *[None] * 7, 5]) == (None, None, 1.0, *[None] * 8)


def test_consecutive_days_with_the_same_word_form_a_run() -> None:
    days = {day(back): ("ill",) for back in (9, 8, 7, 3)}
    assert runs(days) == [("ill", day(9), day(7)), ("ill", day(3), day(3))]
    assert runs({day(3): ("ill",), day(1): ("ill",)}) == [("ill", day(3), day(3)), ("ill", day(1), day(1))]


def test_tags_pains_and_recovery_weeks_are_context() -> None:
    around = Surroundings(recovery_weeks=(RecoveryWeek(day(6), TODAY),))
    made = builder(record(0, tags=("travel", "pain:knie")), around=around)
    assert sorted(str(context.label) for context in made.picture(()).tags(TODAY)) == [
        "herstelweek",
        "pijn: knie",
        "reis",
    ]


def test_planned_rest_is_context_and_does_not_extend_the_span() -> None:
    plans = tuple(PlannedDay(day(back), "rest") for back in (5, 4, 0, -1, -20))
    made = builder(record(0, mood=2), around=Surroundings(planned=(*plans, PlannedDay(day(9), "easy"))))
    picture = made.picture(("mood",))
    assert picture.span.last == TODAY
    planned = [(one.first, one.last) for one in picture.context if one.planned]
    assert planned == [(day(5), day(4)), (TODAY, day(-1)), (day(-20), day(-20))]
    assert read_out(picture, day(4)).context == ("gepland: rust",)
    assert read_out(picture, day(9)).context == ()
    assert [row[2] for row in trend_rows(picture, day(5), day(3))][1:] == ["gepland: rust"] * 2 + [""]
    assert picture.plans(picture.span)
    assert not picture.plans(DaySpan(day(20), day(6)))
    ahead = builder(record(0, mood=2), around=Surroundings(planned=(PlannedDay(day(-1), "rest"),)))
    assert not ahead.picture(()).plans(ahead.picture(()).span)


def test_a_curve_of_one_value_holds_for_all_days() -> None:
    assert at((7.0,), 99) == 7.0
    assert at((1.0, 2.0), 5) is None


def test_the_load_panel_has_rest_marks_and_week_sums() -> None:
    made = builder(
        record(0, kind=DayKind.REST),
        record(1, sessions=(session(1),)),
        record(2, sessions=(session(2, 500),)),
    )
    found = panel(made, "load")
    assert found.values[-3:] == (500, 300, 0)
    assert DayMark(found.marks[-1]) == DayMark.REST
    assert [(week.total, week.known) for week in found.weeks] == [(800, 3)]


def test_the_load_of_an_imported_session_is_marked_as_imported() -> None:
    imported = Session("a", day(1), minutes=60, session_rpe=5, source="garmin")
    found = panel(builder(record(0, sessions=(session(0),)), record(1, sessions=(imported,))), "load")
    assert [DayMark(mark) for mark in found.marks[-2:]] == [DayMark.IMPORTED, DayMark.NONE]
    assert found.sources[-2:] == ("garmin", "typed")


def test_week_sums_begin_on_monday() -> None:
    sums = week_sums([10] * 10, date(2026, 11, 18))  # a Wednesday
    assert [(week.index, week.total, week.known) for week in sums] == [(-2, 50, 5), (5, 50, 5)]


def test_a_series_that_begins_on_a_monday_has_its_first_week_at_place_zero() -> None:
    sums = week_sums([10] * 8, date(2026, 11, 16))
    assert [(week.index, week.total, week.known) for week in sums] == [(0, 70, 7), (7, 10, 1)]


def test_monotony_and_strain_need_seven_known_days() -> None:
    days = [record(back, sessions=(session(back, 100 + 50 * (back % 3)),)) for back in range(8)]
    made = builder(*days)
    assert panel(made, "monotony").values[-3:] == (None, Decimal("3.97"), Decimal("3.43"))
    assert panel(made, "strain").values[-1] == 3430


# -- reuse of unchanged panels ---------------------------------------------------------------------


def test_unchanged_panels_are_reused() -> None:
    before = builder(record(0, resting_heart_rate=50, mood=3), record(40, mood=2))
    old = before.picture((PULSE, "mood"))
    days = dict(before.days)
    days[TODAY] = record(0, resting_heart_rate=51, mood=3)
    new = before.updated(days, before.surroundings, Same(), frozenset({PULSE})).picture((PULSE, "mood"))
    assert new.panels[0].values[-1] == 51
    assert new.panels[1] is old.panels[1]


def test_a_new_span_rebuilds_all_panels() -> None:
    before = builder(record(0, resting_heart_rate=50))
    old = before.picture((PULSE,))
    days = {**before.days, day(100): record(100, mood=1)}
    new = before.updated(days, before.surroundings, Same(), frozenset({"mood"})).picture((PULSE,))
    assert len(new.panels[0].values) == 101
    assert new.panels[0] is not old.panels[0]


# -- read-out and table ----------------------------------------------------------------------------


def test_the_read_out_has_value_deviation_and_source() -> None:
    made = builder(
        record(0, resting_heart_rate=55, source="garmin", tags=("ill",)),
        record(1, resting_heart_rate=55, source="garmin", mood=6),
    )
    said = read_out(made.picture((PULSE, "mood")), TODAY)
    pulse, mood = said.lines
    assert (str(pulse.value), str(pulse.deviation), str(pulse.remark)) == (
        "55 slagen/min",
        "+10 %",
        "uit Garmin",
    )
    assert pulse.over
    assert str(mood.value) == "–"
    assert said.level == "geen signaal"
    assert [say(label, DutchPhrasebook()) for label in said.context if isinstance(label, Text)] == ["ziek"]


@pytest.mark.parametrize(
    ("pulse", "deviation"),
    [
        (Decimal("50.5"), "+1 %"),
        (Decimal("50.45"), "+0,9 %"),
        (Decimal("50.025"), "+0,1 %"),
        (Decimal("50.024"), "als gewoon"),
        (Decimal("49.975"), "−0,1 %"),
        (50, "als gewoon"),
    ],
)
def test_a_deviation_below_one_percent_has_a_decimal(pulse: int | Decimal, deviation: str) -> None:
    (line,) = read_out(builder(record(0, resting_heart_rate=pulse)).picture((PULSE,)), TODAY).lines
    assert str(line.deviation) == deviation


def test_the_read_out_of_answers_and_nights() -> None:
    made = builder(record(0, mood=6, sleep_duration=335), history=Same(usual=4))
    mood, sleep = read_out(made.picture(("mood", "sleep_duration")), TODAY).lines
    assert (str(mood.value), str(mood.deviation)) == ("6 – somber", "gewoon 4")
    assert str(sleep.value) == "5:35"


def test_read_out_outside_the_span_is_empty() -> None:
    said = read_out(builder(record(0, mood=6)).picture(("mood",)), day(-99))
    assert str(said.lines[0].value) == "–"
    assert said.level == "niets ingevuld"


def test_the_table_has_a_row_per_day_and_empty_cells_for_unknown_values() -> None:
    picture = builder(record(0, resting_heart_rate=Decimal("52.5")), record(2, bed_time=65)).picture(
        (PULSE, "bed_time")
    )
    head, *rows = trend_rows(picture, day(2), TODAY)
    assert [str(cell) for cell in head[3:]] == [
        "Ochtendpols (slagen/min)", "Ochtendpols – bron", "Naar bed (kloktijd)", "Naar bed – bron",
    ]  # fmt: skip
    assert [row[3:] for row in rows] == [
        ["", "", "01:05", "zelf ingevuld"],
        ["", "", "", ""],
        ["52,5", "zelf ingevuld", "", ""],
    ]


# -- day after and comparison ------------------------------------------------------------------------


def after_picture(made: TrendBuilder) -> TrendPicture:
    return made.picture((PULSE, "hrv_rmssd", "heavy_legs", "mood"))


def test_pairs_combine_a_training_day_with_the_next_morning() -> None:
    made = builder(
        record(3, sessions=(session(3, 300, Felt.HEAVIER),)), record(2, resting_heart_rate=55, mood=4),
        record(1, sessions=(session(1, 100, kind="running"),)),
        record(0, tags=("ill",), resting_heart_rate=70),
    )  # fmt: skip
    found = pairs(made.days, after_picture(made))
    assert [(pair.day, pair.load, pair.felt) for pair in found] == [(day(3), 300.0, Felt.HEAVIER)]
    assert found[0].after == {PULSE: pytest.approx(10.0), "mood": 4.0}
    assert pairs(made.days, after_picture(made), "swimming") == ()


def test_pairs_are_split_in_thirds_with_a_median() -> None:
    made = builder(
        *(record(n, sessions=(session(n, 100 * (n + 1)),), mood=1 + n % 7) for n in range(7)),
    )  # fmt: skip
    found = pairs(made.days, after_picture(made))
    assert [len(part) for part in thirds(found)] == [3, 2, 2]
    assert middle(thirds(found)[0], "mood").count == 2  # the last next morning is in the future
    assert middle((), "mood").value is None


def test_comparison_of_two_blocks_of_days() -> None:
    made = builder(
        *(record(n, resting_heart_rate=50) for n in range(7)),
        *(record(n, resting_heart_rate=46) for n in range(7, 12)),
    )
    found = compare(made.picture((PULSE,)), block_ending(TODAY, 1), block_ending(day(7), 1))[0]
    assert found.now.middle == 50
    assert found.now.days == 7
    assert found.then.middle == 46
    assert found.then.days == 5
    assert comparison_words(found)[3] == Text("{value}", value=Rounded(Decimal(4), signed=True))


def test_the_difference_is_that_of_the_medians_as_they_are_shown() -> None:
    made = builder(
        *(record(n, sleep_duration=minutes) for n, minutes in enumerate((412, 413))),
        *(record(7 + n, sleep_duration=minutes) for n, minutes in enumerate((440, 440))),
    )
    found = compare(made.picture(("sleep_duration",)), block_ending(TODAY, 1), block_ending(day(7), 1))[0]
    assert [say(words, DUTCH) for words in comparison_words(found)[1:]] == [
        "6:53 (2 dagen)", "7:20 (2 dagen)", "−0:27",
    ]  # fmt: skip


def test_the_median_bed_time_runs_over_midnight() -> None:
    made = builder(*(record(n, bed_time=at_night) for n, at_night in enumerate((30, 23 * 60, 90))))
    found = compare(made.picture(("bed_time",)), block_ending(TODAY, 1), block_ending(day(7), 1))[0]
    assert found.now.middle == 24 * 60 + 30


def test_a_median_bed_time_just_before_midnight_is_no_hour_24() -> None:
    made = builder(*(record(n, bed_time=at_night) for n, at_night in enumerate((0, 23 * 60 + 59))))
    found = compare(made.picture(("bed_time",)), block_ending(TODAY, 1), block_ending(day(7), 1))[0]
    assert say(comparison_words(found)[1], DUTCH) == "0:00 (2 dagen)"


def test_half_a_minute_is_rounded_up_in_every_sentence() -> None:
    panel = builder(record(0, sleep_duration=412)).picture(("sleep_duration",)).panels[0]
    assert value_words(panel, 412.5) == Minutes(413)


def test_block_outside_the_data_is_unknown() -> None:
    made = builder(record(0, resting_heart_rate=50))
    found = compare(made.picture((PULSE,)), block_ending(TODAY, 1), block_ending(day(4000), 1))[0]
    assert (found.then.middle, found.then.days) == (None, 0)
    assert comparison_words(found)[3] == Text("–")


def test_a_picture_from_the_real_signal_history() -> None:
    days = {day(n): record(n, resting_heart_rate=50 + n % 3, fatigue=2) for n in range(90)}
    made = TrendBuilder(days, Surroundings(), SignalHistory(days, Surroundings()), TODAY)
    picture = made.picture((PULSE, "fatigue"))
    assert len(picture.levels) == 90
    assert picture.panels[0].usual[-1] == pytest.approx(51, abs=0.1)
    assert picture.panels[0].bands[0].high[-1] == pytest.approx(51 * 1.05, abs=0.2)


def test_the_mean_of_bed_times_runs_over_midnight_without_ill_days() -> None:
    days = [record(back, bed_time=15 if back % 2 else 23 * 60 + 45) for back in range(8)]
    ill = [record(back, bed_time=6 * 60, tags=("ill",)) for back in range(8, 10)]
    assert panel(judged(*days, *ill), "bed_time").means[-4:] == pytest.approx([24 * 60] * 4, abs=3)


@pytest.mark.parametrize(
    ("key", "unit"),
    [
        ("motivation", "1 heel veel zin – 7 helemaal geen zin"),
        ("mood", "1 heel goed – 7 heel somber"),
        ("concentration", "1 heel scherp – 7 heel afwezig"),
        ("fatigue", "1 heel goed – 7 heel slecht"),
    ],
)
def test_a_chart_of_a_measure_with_a_good_name_has_its_own_end_words(key: str, unit: str) -> None:
    found = unit_of(BY_KEY[key])
    assert str(Text("{unit}", unit=found)) == unit
