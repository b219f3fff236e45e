from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.person import Person
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.safety_texts import GLOOM, HELP_NUMBERS, RED_FLAGS
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.signals.signal import Advice, Evidence, Group, Level, LevelMark
from herstel_gui.domain.text import DUTCH, Text
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.columns import column_text, columns_of
from herstel_gui.domain.week.limit_words import normal_text, warning_text
from herstel_gui.domain.week.means import mean
from herstel_gui.domain.week.options import (
    NameStyle,
    Paper,
    WeekOptions,
    initials,
    options_from_json,
)
from herstel_gui.domain.week.sources import Sources
from herstel_gui.domain.week.table import WeekRow, WeekTable, period_text, row_labels
from herstel_gui.domain.week.wording import cell_text, finding_words, spoken_cell
from tests.weeks import (
    MONDAY,
    TODAY,
    WEEK,
    FakeHistory,
    Usual,
    picture_sources,
    picture_table,
    report,
    verdict,
    with_days,
)


def nothing(today: date = TODAY) -> Sources:
    return Sources({}, FakeHistory(), DEFAULT_LIMITS, today)


def row_of(table: WeekTable, key: str) -> WeekRow:
    return next(row for row in table.rows if row.key == key)


def texts(key: str) -> list[str]:
    table = picture_table()
    row = row_of(table, key)
    return [column_text(row, column, DUTCH) for column in columns_of(table, WeekOptions(), DUTCH)]


def test_the_rows_and_cells_of_the_example_week() -> None:
    assert [str(row.label) for row in picture_table().rows] == [
        "Niveau", "Ochtendpols (/min)", "HRV (rMSSD), ms", "Slaap (u:mm)", "Slaapkwaliteit (1–7)", "Stemming",
        "Motivatie", "Vermoeidheid", "Zware benen", "Spierpijn", "Belasting (zwaarte × minuten)",
        "Gedaan (minuten · zwaarte)", "Bijzonderheden", "Notitie",
    ]  # fmt: skip
    pulse = ["Ochtendpols (/min)", "52", "51", "53", "–", "57", "57", "58", "54,7", "52", "47 … 54"]
    assert texts("resting_heart_rate") == [*pulse, "gem. 3 d > 56,2"]
    sleep = ["Slaap (u:mm)", "7:40", "7:15", "7:05", "6:50", "5:45", "5:35", "5:20", "6:30", "7:24"]
    assert texts("sleep_duration") == [*sleep, "7–9 u (18–64 j)", "< 6 u, 3 nachten"]
    load = ["360", "420", "rust", "540", "480", "300", "630", "2.730", "", "", "na 3 zware weken"]
    assert texts("load")[1:] == load
    assert texts("tags")[4:6] == ["werkdruk", "werkdruk"]
    assert texts("motivation")[-1] == "≥ 5, 3 dagen"


def test_only_the_judged_pulse_has_a_limit() -> None:
    pulses = {"resting_heart_rate": Usual(50), "sleeping_heart_rate": Usual(47)}
    days = {TODAY: DayRecord(TODAY, (Reading(TODAY, "sleeping_heart_rate", Decimal("52.7")),))}

    def warnings(judged: str) -> list[str]:
        evidence = Evidence(measure=judged, dates=(TODAY,), values=(None,))
        seen = report(TODAY, Level.NONE, (verdict("RHR_PCT", Group.BODY, evidence, ""),))
        history = FakeHistory({TODAY: seen}, pulses)
        table = week_table(WEEK, replace(nothing(), days=days, history=history))
        return [str(row_of(table, key).warning or "") for key in pulses]

    assert warnings("resting_heart_rate") == ["gem. 3 d > 54", ""]
    assert warnings("sleeping_heart_rate") == ["gem. 3 d > 54", "gem. 3 d > 50,8"]


def test_the_title_the_period_and_the_badge() -> None:
    table = picture_table()
    assert str(table.title) == "Hersteltabel · week 47"
    assert str(table.period) == "maandag 16 t/m zondag 22 november 2026"
    assert (str(table.badge), str(table.badge_when)) == ("te weinig herstel", "1 dag: zo 22 november")


@pytest.mark.parametrize(
    ("week", "said"),
    [
        (Week(2026, 53), "maandag 28 december 2026 t/m zondag 3 januari 2027"),
        (Week(2026, 49), "maandag 30 november t/m zondag 6 december 2026"),
        (Week(2027, 1), "maandag 4 t/m zondag 10 januari 2027"),
    ],
)
def test_periods_over_months_and_years(week: Week, said: str) -> None:
    assert str(period_text(week.span, weekdays=True)) == said


def test_a_value_of_a_signal_past_its_limit_is_marked() -> None:
    table = picture_table()
    marked = {row.key: [cell.rule for cell in row.cells] for row in table.rows}
    assert marked["resting_heart_rate"] == [None] * 4 + ["RHR_PCT"] * 3
    assert marked["sleep_duration"] == [None] * 4 + ["SLEEP_6x3"] * 3
    assert marked["motivation"] == [None] * 4 + ["MOTIVATION"] * 3
    assert marked["fatigue"] == [None] * 7  # two days of 4 are no signal yet


def test_a_day_within_the_limit_is_not_marked_although_the_mean_is_past_it() -> None:
    dates = (TODAY - timedelta(days=2), TODAY - timedelta(days=1), TODAY)
    evidence = Evidence(measure="resting_heart_rate", dates=dates, values=(60, 52, 58), baseline=52)
    fired = verdict("RHR_PCT", Group.BODY, evidence, "")
    history = FakeHistory({TODAY: report(TODAY, Level.NOTICE, (fired,))})
    table = week_table(WEEK, replace(picture_sources(), history=history))
    marks = [bool(cell.rule) for cell in row_of(table, "resting_heart_rate").cells]
    assert marks == [False] * 4 + [True, False, True]


def test_findings_count_the_marked_days() -> None:
    said = ["".join(finding_words(found, DUTCH)) for found in picture_table().signals]
    assert said == [
        (
            "Ochtendpols\u20023 dagen gemiddeld over 3 ochtenden meer dan 8 % boven je gewone waarde (52, 0 "
            "ochtenden)."
        ),
        "Slaap\u20023 nachten korter dan 6 uur, drie of meer op rij.",
        "Motivatie\u20023 dagen met 5 of hoger.",
    ]


def test_two_pulse_limits_give_one_finding_and_plans_give_none() -> None:
    body = Evidence(measure="resting_heart_rate")
    fired = (
        verdict("RUST7", Group.LOAD, Evidence(), "Geen rustdag."),
        verdict("RHR_PCT", Group.BODY, body, "Ochtendpols: hoog."),
        verdict("RHR_BPM", Group.BODY, body, "Ochtendpols: 9 slagen."),
    )
    history = FakeHistory({TODAY: report(TODAY, Level.NOTICE, fired)})
    found = week_table(WEEK, replace(nothing(), history=history)).signals
    assert [each.rule for each in found] == ["RHR_PCT"]
    assert finding_words(found[0], DUTCH) == ("Ochtendpols", ": hoog.")


def test_nothing_recorded_is_unknown_and_not_zero() -> None:
    table = week_table(WEEK, nothing())
    assert all(cell.empty for row in table.rows for cell in row.cells if row.key != "level")
    assert str(table.badge) == "te weinig gegevens"
    assert row_of(table, "load").total is None
    assert all(row.total is None and row.usual is None for row in table.rows)
    assert cell_text(row_of(table, "load"), row_of(table, "load").cells[0], DUTCH) == "–"
    assert not table.signals
    assert not table.advice


def test_a_partly_filled_week_uses_the_recorded_days() -> None:
    days = {
        day: record for day, record in picture_sources().days.items() if day <= MONDAY + timedelta(days=1)
    }
    table = week_table(WEEK, replace(picture_sources(), days=days))
    assert row_of(table, "resting_heart_rate").total == Fraction(103, 2)
    assert row_of(table, "load").total == 780


def test_future_days_are_blank_and_not_judged() -> None:
    table = week_table(WEEK, nothing(MONDAY + timedelta(days=2)))
    assert [cell.future for cell in row_of(table, "mood").cells] == [False] * 3 + [True] * 4
    assert [column_text(row_of(table, "mood"), c, DUTCH) for c in columns_of(table, WeekOptions(), DUTCH)][
        4:8
    ] == [""] * 4
    assert table.judged == MONDAY + timedelta(days=2)
    assert row_of(week_table(WEEK + 1, nothing()), "mood").cells[0].future


def test_a_night_is_computed_from_two_clock_times() -> None:
    night = (Reading(TODAY, "bed_time", 25), Reading(TODAY, "wake_time", 345))
    table = week_table(WEEK, replace(nothing(), days={TODAY: DayRecord(TODAY, night)}))
    assert row_of(table, "sleep_duration").cells[6].value == 320
    assert "bed_time" not in {row.key for row in table.rows}


def test_only_asked_or_filled_in_measures_have_a_row() -> None:
    days = {TODAY: DayRecord(TODAY, (Reading(TODAY, "stress", 2),))}
    keys = [
        row.key for row in week_table(WEEK, replace(nothing(), days=days, asked=frozenset({"mood"}))).rows
    ]
    assert keys == ["level", "mood", "stress", "load", "training", "tags", "note"]


def test_a_load_cell_without_a_figure_has_the_kind_of_the_day() -> None:
    days = {
        MONDAY: DayRecord(MONDAY, kind=DayKind.ACTIVE),
        TODAY: DayRecord(TODAY, sessions=(Session("a", TODAY, minutes=60),)),
    }
    row = row_of(week_table(WEEK, replace(nothing(), days=days)), "load")
    assert [cell_text(row, row.cells[place], DUTCH) for place in (0, 6)] == ["actief", "training"]
    assert row.total is None


def test_the_usual_load_is_the_mean_of_the_weeks_before() -> None:
    def trained(weeks_back: int) -> dict[date, DayRecord]:
        day = MONDAY - timedelta(weeks=weeks_back)
        return {day: DayRecord(day, sessions=(Session("a", day, session_rpe=5, minutes=100),))}

    assert row_of(week_table(WEEK, replace(nothing(), days=trained(1))), "load").usual is None
    assert row_of(week_table(WEEK, replace(nothing(), days=trained(1) | trained(4))), "load").usual == 500


def test_measures_without_a_value_for_weeks_are_not_printed() -> None:
    table = week_table(WEEK, replace(picture_sources(), asked=None))
    assert "stress" in {row.key for row in table.rows}
    assert "stress" not in {row.key for row in table.chosen(WeekOptions()).rows}
    empty = week_table(WEEK, nothing()).chosen(WeekOptions())
    assert "stress" in {row.key for row in empty.rows}


def test_only_the_chosen_rows_and_parts_are_printed() -> None:
    table = week_table(WEEK, with_days(picture_sources(), note="geheim"))
    assert len(table.remarks) == 7
    shared = table.chosen(WeekOptions(rows=("mood", "load"), remarks=False, signals=False))
    assert [row.key for row in shared.rows] == ["mood", "load"]
    assert not shared.signals
    assert not shared.advice
    assert not shared.remarks


def test_columns_follow_the_options() -> None:
    options = WeekOptions(usual=False, normal=False, warning=False, lines=True)
    keys = [column.key for column in columns_of(picture_table(), options, DUTCH)]
    assert keys == ["label", *["day"] * 7, "total", "trend"]


def test_texts_of_normal_ranges_and_warning_limits() -> None:
    pulse, hrv, sleep = (BY_KEY[key] for key in ("resting_heart_rate", "hrv_rmssd", "sleep_duration"))
    assert str(warning_text(pulse, None, None, DEFAULT_LIMITS)) == "gem. 3 d > +8 %"
    assert str(warning_text(pulse, 50, None, DEFAULT_LIMITS)) == "gem. 3 d > 54"
    assert str(warning_text(pulse, Fraction(155, 3), None, DEFAULT_LIMITS)) == "gem. 3 d > 55,8"
    assert str(warning_text(hrv, 40, None, DEFAULT_LIMITS)) == "< 50, telt niet bij jou"
    own = Limits({"SLEEP_6x3.minutes": 390})
    assert str(warning_text(sleep, None, None, own)) == "< 6 u 30, 3 nachten"
    assert str(warning_text(BY_KEY["muscle_soreness"], 2, Fraction(9, 2), DEFAULT_LIMITS)) == "≥ 5, 4 dagen"
    assert warning_text(BY_KEY["body_weight"], 70, None, DEFAULT_LIMITS) is None
    assert normal_text(pulse, None) is None
    assert str(normal_text(hrv, 60)) == "je eigen waarde"
    assert str(normal_text(sleep, None)) == "7–9 u (18–64 j)"


def test_the_sleep_band_of_a_week_is_that_of_the_age() -> None:
    young = week_table(WEEK, replace(picture_sources(), person=Person(WEEK.monday.year - 15)))
    assert str(row_of(young, "sleep_duration").normal) == "8–10 u (13–17 j)"


def test_a_week_that_is_only_written_down_has_values_and_no_limits() -> None:
    table = week_table(WEEK, replace(picture_sources(), person=Person(only_writing=True)))
    assert row_of(table, "resting_heart_rate").cells[0].value == 52
    assert {(row.usual, row.normal, row.warning) for row in table.rows} == {(None, None, None)}


def test_a_cell_for_a_screen_reader() -> None:
    table = picture_table()
    pulse = row_of(table, "resting_heart_rate")
    assert spoken_cell(pulse, pulse.cells[6], DUTCH) == (
        "Ochtendpols (/min), zondag 22 november: 58, voorbij de grens"
    )
    assert spoken_cell(pulse, pulse.cells[3], DUTCH).endswith(": niet ingevuld")


def test_means_are_exact() -> None:
    assert mean([]) is None
    assert mean([1, 2]) == Fraction(3, 2)


def test_initials_keep_dutch_prefixes_in_lower_case() -> None:
    assert initials("Jan van den Berg-Smit") == "J.v.d.B.S."
    assert initials('Jo "de Snelle" O\'Neill (…)') == "J.d.S.O."
    assert initials("\u200fשרה כהן-לוי 🚴") == "ש.כ.ל.🚴."
    assert WeekOptions(name=" Jan Visser ").shown_name == "J.V."
    assert WeekOptions(name="Jan", name_style=NameStyle.FULL).shown_name == "Jan"
    assert WeekOptions(name="Jan", name_style=NameStyle.NONE).shown_name == ""


def test_options_survive_storage_as_json() -> None:
    options = WeekOptions(
        rows=("mood",), usual=False, name="Jan", club="club", paper=Paper.LETTER, landscape=False
    )
    assert options_from_json(options.as_json()) == options
    assert options_from_json({}) == WeekOptions()


@pytest.mark.parametrize(
    "kept",
    [{"rows": "mood"}, {"rows": [1]}, {"paper": "a0"}, {"usual": "ja"}, {"name": 7}, {"unknown": True}],
)
def test_invalid_options_get_their_default(kept: dict[str, object]) -> None:
    assert options_from_json(kept) == WeekOptions()


def test_every_row_has_a_label() -> None:
    assert {"load", "tags", "note", "mood"} <= row_labels().keys()
    assert Usual(3, 5).threshold == 5


def test_the_small_chart_has_the_last_four_weeks() -> None:
    first = WEEK.span.last - timedelta(days=27)
    days = {first: DayRecord(first, (Reading(first, "mood", 2),))}
    row = row_of(week_table(WEEK, replace(nothing(), days=days)), "mood")
    assert row.trend == (2, *[None] * 27)
    assert not row.idle


def test_a_complaint_that_cannot_wait_is_never_printed_as_no_signal() -> None:
    seen = replace(report(TODAY, Level.NONE, ()), safety=(Text(RED_FLAGS),))
    table = week_table(WEEK, replace(nothing(), history=FakeHistory({TODAY: seen}, {})))
    assert (table.level, str(table.badge)) == (LevelMark.FLAGGED, "klacht die niet kan wachten")


@pytest.mark.parametrize(
    ("record", "options", "told"),
    [
        (DayRecord(TODAY, tags=("flauwgevallen",)), WeekOptions(), True),
        (DayRecord(TODAY, tags=("flauwgevallen",)), WeekOptions(rows=("level", "mood")), False),
        (DayRecord(TODAY, note="flauwgevallen"), WeekOptions(), False),
        (DayRecord(TODAY, note="flauwgevallen"), WeekOptions(remarks=True), True),
    ],
)
def test_a_sheet_tells_of_a_complaint_only_beside_the_words_that_do(
    record: DayRecord, options: WeekOptions, *, told: bool
) -> None:
    answer = Text(RED_FLAGS)
    seen = replace(report(TODAY, Level.NONE, ()), safety=(answer,), advice=(Advice(answer),))
    sources = replace(nothing(), history=FakeHistory({TODAY: seen}, {}), days={TODAY: record})
    table = week_table(WEEK, sources).chosen(options)
    mark = LevelMark.FLAGGED if told else LevelMark.NO_DATA
    assert (table.level, row_of(table, "level").cells[TODAY.weekday()].mark) == (mark, mark)
    assert str(table.badge) == ("klacht die niet kan wachten" if told else "geen oordeel")
    assert table.advice == ((answer,) if told else ())


def test_the_texts_about_a_low_mood_stay_off_the_week_sheet() -> None:
    care = (Text(GLOOM), Text(HELP_NUMBERS))
    seen = replace(
        report(TODAY, Level.NOTICE, ()), care=care, advice=(*map(Advice, care), Advice(Text("rust")))
    )
    table = week_table(WEEK, replace(nothing(), history=FakeHistory({TODAY: seen}, {})))
    assert [str(text) for text in table.advice] == ["rust"]


def test_answers_on_taking_part_have_a_row_that_is_printed_only_when_chosen() -> None:
    plain = picture_sources()
    answered = DayRecord(MONDAY, participation=Participation.TALK)
    table = week_table(WEEK, replace(plain, days={**plain.days, MONDAY: answered}))
    row = row_of(table, "participation")
    assert row.cells[0].words == ("wil even praten",)
    assert all(cell.empty for cell in row.cells[1:])
    assert "participation" not in [each.key for each in table.chosen(WeekOptions()).rows]
    chosen = WeekOptions(rows=("mood", "participation"))
    assert [each.key for each in table.chosen(chosen).rows if each.in_table] == ["mood", "participation"]


def test_an_answer_of_four_weeks_ago_keeps_the_row_and_an_older_one_does_not() -> None:
    def keys(back: int) -> list[str]:
        day = WEEK.span.last - timedelta(days=back)
        plain = picture_sources()
        record = DayRecord(day, participation=Participation.NORMAL)
        return [row.key for row in week_table(WEEK, replace(plain, days={day: record})).rows]

    assert "participation" in keys(27)
    assert "participation" not in keys(28)
