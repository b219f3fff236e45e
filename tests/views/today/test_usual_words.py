from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

from herstel_gui.domain.day import DayRecord, Surroundings
from herstel_gui.domain.measure import Number
from herstel_gui.domain.measures import BY_KEY, HRV_RMSSD, RESTING_HEART_RATE
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import Answer, Evidence, Verdict, Zone
from herstel_gui.views.today.day_picture import DayPicture
from herstel_gui.views.today.usual_words import ContextLine, UsualValue, context_line, scale_line, usual_value
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
        TODAY, TODAY, records, day_report, ZoneInfo("Europe/Amsterdam"), FixedHistory(day_report)
    )


def pulse(answer: Answer = Answer.NO) -> Verdict:
    evidence = Evidence(
        measure="resting_heart_rate", baseline=Fraction(157, 3), baseline_n=28, zone=Zone.NORMAL, limit=8
    )
    return verdict("RHR_PCT", evidence, answer)


def test_a_raised_pulse_has_the_warning_colour_and_its_number_of_mornings() -> None:
    line = context_line(RESTING_HEART_RATE, picture({"resting_heart_rate": 58}, pulse()))
    assert line == ContextLine(
        "▲ +11 %", f"t.o.v. 52 (28{NBSP}ochtenden)", warn=True, tip=f"28{NBSP}ochtenden"
    )


def test_a_pulse_within_the_limit_has_no_warning() -> None:
    line = context_line(RESTING_HEART_RATE, picture({"resting_heart_rate": 54}, pulse()))
    assert (line.lead, line.warn) == ("+3 %", False)


def test_a_low_pulse_is_no_warning_even_when_the_signal_is_on() -> None:
    line = context_line(RESTING_HEART_RATE, picture({"resting_heart_rate": 48}, pulse(Answer.YES)))
    assert (line.lead, line.warn) == ("−8 %", False)


def test_a_low_hrv_stands_out_when_its_signal_is_on() -> None:
    evidence = Evidence(measure="hrv_rmssd", baseline=60, baseline_n=31, limit=50)
    on, off = verdict("HRV_50", evidence, Answer.YES), verdict("HRV_50", evidence)
    assert context_line(HRV_RMSSD, picture({"hrv_rmssd": 45}, on)).lead == "▼ −25 %"
    assert not context_line(HRV_RMSSD, picture({"hrv_rmssd": 45}, off)).warn


def test_an_empty_field_shows_the_usual_value() -> None:
    assert context_line(RESTING_HEART_RATE, picture({}, pulse())).rest == f"gewoonlijk 52 (28{NBSP}ochtenden)"


def test_an_imported_value_shows_its_source() -> None:
    line = context_line(RESTING_HEART_RATE, picture({"resting_heart_rate": 54}, pulse(), source="garmin"))
    assert line.rest == f"t.o.v. 52 · van{NBSP}Garmin"


def test_without_a_baseline_the_missing_mornings_are_shown() -> None:
    unknown = Evidence(measure="resting_heart_rate", zone=Zone.UNKNOWN)
    asked = picture({"resting_heart_rate": 54}, verdict("RHR_PCT", unknown), learning=9)
    assert context_line(RESTING_HEART_RATE, asked) == ContextLine(rest="vergelijken kan over 9 ochtenden")
    assert context_line(HRV_RMSSD, asked) == ContextLine()
    assert usual_value(RESTING_HEART_RATE, asked) is None


def test_a_measure_without_signal_is_compared_with_the_last_days() -> None:
    line = context_line(WEIGHT, picture({"body_weight": Decimal("70.5")}))
    assert (line.lead, line.rest) == ("", f"gewoonlijk 71,2 (9{NBSP}ochtenden)")
    assert usual_value(BY_KEY["sleeping_heart_rate"], picture({})) is None


def motivation(baseline: Number | None) -> Verdict:
    count = None if baseline is None else 30
    return verdict(
        "MOTIVATION", Evidence(measure="motivation", baseline=baseline, baseline_n=count, threshold=5)
    )


def test_the_words_of_a_scale() -> None:
    assert scale_line(MOTIVATION, picture({})).rest == "–"
    assert scale_line(MOTIVATION, picture({"motivation": 4}, motivation(3))).rest == "gewoon"
    worse = scale_line(MOTIVATION, picture({"motivation": 6}, motivation(3)))
    assert (worse.lead, worse.warn, worse.tip) == (
        "▼ 3 slechter", True, "geen zin, 3 slechter dan gewoonlijk",
    )  # fmt: skip
    unknown = scale_line(MOTIVATION, picture({"motivation": 6}, motivation(None)))
    assert (unknown.lead, unknown.warn) == ("geen zin", True)


def test_the_tooltip_distinguishes_the_pulse_of_today_from_the_mean_of_the_signal() -> None:
    days = tuple(TODAY - timedelta(days=ago) for ago in (2, 1, 0))
    evidence = Evidence(
        measure="resting_heart_rate", source=TYPED, baseline=50, baseline_n=28, dates=days,
        values=(53, 54, 56), difference_pct=Fraction(26, 3), limit=8, zone=Zone.NORMAL,
    )  # fmt: skip
    day_report = verdict("RHR_PCT", evidence, Answer.YES)
    line = context_line(RESTING_HEART_RATE, picture({"resting_heart_rate": 56}, day_report))
    assert (line.lead, line.rest) == ("▲ +12 %", f"vandaag t.o.v. 50 (28{NBSP}ochtenden)")
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
    assert context_line(RESTING_HEART_RATE, seen).rest == f"gewoonlijk 52 (60{NBSP}ochtenden)"
    records[TODAY] = DayRecord(TODAY, (Reading(TODAY, "resting_heart_rate", 47, "garmin"),))
    assert usual_value(RESTING_HEART_RATE, seen) == UsualValue(Decimal(47), 60)
    assert usual_value(RESTING_HEART_RATE, seen, TYPED) == UsualValue(Decimal(52), 60)
