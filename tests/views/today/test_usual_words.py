from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Number
from herstel_gui.domain.measures import BY_KEY, HRV_RMSSD, RESTING_HEART_RATE
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import Answer, Evidence, Verdict, Zone
from herstel_gui.views.today.context_line import ContextLine
from herstel_gui.views.today.day_picture import DayPicture
from herstel_gui.views.today.usual_words import UsualValue, context_line, scale_line, usual_value
from tests.views.today.conftest import TODAY, FixedHistory, report, verdict

WEIGHT = BY_KEY["body_weight"]
MOTIVATION = BY_KEY["motivation"]
NBSP = "\N{NO-BREAK SPACE}"


def picture(
    values: dict[str, Number], *verdicts: Verdict, source: str = TYPED, learning: int | None = None
) -> DayPicture:
    readings = tuple(Reading(TODAY, key, value, source) for key, value in values.items())
    records = {TODAY: DayRecord(TODAY, readings)}
    for ago in range(1, 10):
        day = TODAY - timedelta(days=ago)
        records[day] = DayRecord(day, (Reading(day, "body_weight", Decimal("71.2")),))
    day_report = report(TODAY, *verdicts, learning=learning)
    return DayPicture(
        TODAY,
        TODAY,
        records,
        day_report,
        ZoneInfo("Europe/Amsterdam"),
        FixedHistory(day_report, Surroundings()),
    )


def pulse(answer: Answer = Answer.NO) -> Verdict:
    days = tuple(TODAY - timedelta(days=ago) for ago in (2, 1, 0))
    evidence = Evidence(
        measure="resting_heart_rate", source=TYPED, baseline=Fraction(157, 3), baseline_n=28, dates=days,
        values=(55, 57, 58), difference_pct=Fraction(26, 3), zone=Zone.NORMAL, limit=8,
    )  # fmt: skip
    return verdict("RHR_PCT", evidence, answer)


def test_a_single_high_morning_is_grey_beside_the_usual_value() -> None:
    line = context_line(RESTING_HEART_RATE, picture({"resting_heart_rate": 70}, pulse()))
    assert line == ContextLine(rest=f"70 · gewoon 52,3 (28{NBSP}ochtenden)", tip=f"28{NBSP}ochtenden")


def test_a_pulse_is_marked_with_the_figure_of_its_signal_while_the_signal_counts() -> None:
    line = context_line(RESTING_HEART_RATE, picture({"resting_heart_rate": 58}, pulse(Answer.YES)))
    assert (line.lead, line.rest, line.warn) == (
        "▲ +9 %, 3 ochtenden", "58 · gewoon 52,3", True,
    )  # fmt: skip


def test_a_signal_that_does_not_count_marks_nothing() -> None:
    uncounted = replace(pulse(Answer.YES), counted=False)
    line = context_line(RESTING_HEART_RATE, picture({"resting_heart_rate": 70}, uncounted))
    assert (line.lead, line.warn) == ("", False)


def test_a_value_within_the_limit_is_not_marked_while_the_signal_counts() -> None:
    line = context_line(RESTING_HEART_RATE, picture({"resting_heart_rate": 54}, pulse(Answer.YES)))
    assert (line.lead, line.warn) == ("", False)


def test_a_low_pulse_is_no_warning_even_when_the_signal_is_on() -> None:
    line = context_line(RESTING_HEART_RATE, picture({"resting_heart_rate": 48}, pulse(Answer.YES)))
    assert (line.lead, line.warn) == ("", False)


def test_a_low_hrv_is_marked_with_the_mean_of_the_week_while_its_signal_counts() -> None:
    days = tuple(TODAY - timedelta(days=ago) for ago in (1, 0))
    evidence = Evidence(
        measure="hrv_rmssd", baseline=60, baseline_n=31, limit=50, dates=days, values=(51, 45), mean=48
    )
    on, off = verdict("HRV_50", evidence, Answer.YES), verdict("HRV_50", evidence)
    assert context_line(HRV_RMSSD, picture({"hrv_rmssd": 45}, on)).lead == "▼ −20 %, 2 ochtenden"
    assert not context_line(HRV_RMSSD, picture({"hrv_rmssd": 45}, off)).warn


def test_comparisons_that_are_held_back_show_no_figure_and_no_mark() -> None:
    seen = replace(picture({"resting_heart_rate": 58, "motivation": 6}, pulse(Answer.YES)), held=True)
    assert context_line(RESTING_HEART_RATE, seen) == ContextLine(rest="volgt na je gevoel")
    weighed = replace(picture({"body_weight": Decimal("70.5")}), held=True)
    assert context_line(WEIGHT, weighed) == ContextLine(rest="volgt na je gevoel")
    empty = replace(picture({}, pulse(Answer.YES)), held=True)
    assert context_line(RESTING_HEART_RATE, empty) == ContextLine()
    answers = replace(picture({"motivation": 6}, motivation(3, Answer.YES)), held=True)
    line = scale_line(MOTIVATION, answers)
    assert (line.lead, line.rest, line.warn) == ("", "geen zin", False)


def test_comparisons_in_words_have_no_figures() -> None:
    marked = replace(picture({"resting_heart_rate": 58}, pulse(Answer.YES)), words_only=True)
    assert context_line(RESTING_HEART_RATE, marked) == ContextLine("▲ hoger dan gewoon", warn=True)
    single = replace(picture({"resting_heart_rate": 70}, pulse()), words_only=True)
    assert context_line(RESTING_HEART_RATE, single) == ContextLine()
    empty = replace(picture({}, pulse()), words_only=True)
    assert context_line(RESTING_HEART_RATE, empty) == ContextLine()
    answers = replace(picture({"motivation": 6}, motivation(3)), words_only=True)
    assert scale_line(MOTIVATION, answers).rest == "geen zin · slechter dan gewoon"


def test_an_empty_field_shows_the_usual_value() -> None:
    assert context_line(RESTING_HEART_RATE, picture({}, pulse())).rest == f"gewoon 52,3 (28{NBSP}ochtenden)"


def test_an_imported_value_shows_its_source() -> None:
    line = context_line(RESTING_HEART_RATE, picture({"resting_heart_rate": 54}, pulse(), source="garmin"))
    assert line.rest == f"54 · gewoon 52,3 · van{NBSP}Garmin"


def test_without_a_baseline_the_missing_mornings_are_shown() -> None:
    unknown = Evidence(measure="resting_heart_rate", zone=Zone.UNKNOWN)
    asked = picture({"resting_heart_rate": 54}, verdict("RHR_PCT", unknown), learning=9)
    assert context_line(RESTING_HEART_RATE, asked) == ContextLine(rest="nog 9 ochtenden tot vergelijken kan")
    assert context_line(HRV_RMSSD, asked) == ContextLine()
    assert usual_value(RESTING_HEART_RATE, asked) is None


def test_a_measure_without_signal_is_compared_with_the_last_days() -> None:
    line = context_line(WEIGHT, picture({"body_weight": Decimal("70.5")}))
    assert (line.lead, line.rest) == ("", f"gewoon 71,2 (9{NBSP}ochtenden)")
    assert usual_value(BY_KEY["sleeping_heart_rate"], picture({})) is None


def motivation(baseline: Number | None, answer: Answer = Answer.NO) -> Verdict:
    count = None if baseline is None else 30
    evidence = Evidence(measure="motivation", baseline=baseline, baseline_n=count, threshold=5)
    return verdict("MOTIVATION", evidence, answer)


def test_the_words_of_a_scale() -> None:
    assert scale_line(MOTIVATION, picture({"motivation": 4}, motivation(3))).rest == "wel wat zin"
    worse = scale_line(MOTIVATION, picture({"motivation": 6}, motivation(3)))
    assert (worse.lead, worse.rest, worse.warn) == ("", "geen zin · 3 slechter dan gewoon", False)
    unknown = scale_line(MOTIVATION, picture({"motivation": 6}, motivation(None)))
    assert (unknown.lead, unknown.rest, unknown.warn) == ("", "geen zin", False)


def test_the_word_of_an_answer_stays_beside_the_mark_of_its_signal() -> None:
    marked = scale_line(MOTIVATION, picture({"motivation": 6}, motivation(3, Answer.YES)))
    assert (marked.lead, marked.warn) == ("▲ geen zin · 3 slechter dan gewoon", True)
    assert marked.tip == "geen zin, 3 slechter dan gewoon"


def test_the_tooltip_distinguishes_the_pulse_of_today_from_the_mean_of_the_signal() -> None:
    line = context_line(RESTING_HEART_RATE, picture({"resting_heart_rate": 58}, pulse(Answer.YES)))
    assert line.tip.startswith("Vandaag +11 %, vergeleken met")
    assert line.tip.endswith("Het signaal kijkt naar het gemiddelde van de laatste 3 ochtenden: +9 %.")


def test_an_empty_field_uses_the_baseline_of_typed_values_not_of_another_source() -> None:
    weekly = Evidence(measure="resting_heart_rate", source="garmin", baseline=54, baseline_n=12)
    days = [TODAY - timedelta(days=ago) for ago in range(1, 67)]
    records = {
        day: DayRecord(
            day,
            (Reading(day, "resting_heart_rate", 52), Reading(day, "resting_heart_rate", 47, "garmin")),
        )
        for day in days
    }
    day_report = report(TODAY, verdict("RHR_WEEK", weekly))
    zone = ZoneInfo("Europe/Amsterdam")
    seen = DayPicture(TODAY, TODAY, records, day_report, zone, SignalHistory(records, Surroundings()))
    assert usual_value(RESTING_HEART_RATE, seen) == UsualValue(Decimal(52), 60)
    assert context_line(RESTING_HEART_RATE, seen).rest == f"gewoon 52 (60{NBSP}ochtenden)"
    records[TODAY] = DayRecord(TODAY, (Reading(TODAY, "resting_heart_rate", 47, "garmin"),))
    assert usual_value(RESTING_HEART_RATE, seen) == UsualValue(Decimal(47), 60)
    assert usual_value(RESTING_HEART_RATE, seen, TYPED) == UsualValue(Decimal(52), 60)
