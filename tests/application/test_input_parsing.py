from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from herstel_gui.application.input_parsing import (
    Night,
    format_clock,
    format_duration,
    format_night,
    format_number,
    format_value,
    parse_clock,
    parse_day,
    parse_duration,
    parse_minutes,
    parse_night,
    parse_number,
    parse_value,
)
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measures import BY_KEY, MEASURES, RESTING_HEART_RATE
from herstel_gui.domain.own_measures import Declaration, OwnKind, own_measure

CLOCKS = st.integers(0, 24 * 60 - 1)


@pytest.mark.parametrize(
    ("text", "value"),
    [("52", 52), (" 54,5 ", Decimal("54.5")), ("54.5", Decimal("54.5")), ("54,0", 54), ("−3", -3), ("0", 0)],
)
def test_numbers(text: str, value: int | Decimal) -> None:
    number = parse_number(text)
    assert number == value
    assert type(number) is type(value)


@pytest.mark.parametrize(
    "text", ["", "x", "5 2", "1e3", "nan", "inf", "1.250,5", "54,", "٥٢", "5²", "1" * 10, "--3"]
)
def test_other_texts_are_refused_as_numbers(text: str) -> None:
    with pytest.raises(RefusedValueError, match=r"is geen getal\. Typ bijvoorbeeld"):
        parse_number(text)


@pytest.mark.parametrize(
    ("text", "pulse"),
    [
        ("52", 52), ("52,5 bpm", Decimal("52.5")), ("52/min", 52), ("26x2", 52), ("26 X 2", 52), ("13×4", 52),
        ("13*4", 52), ("18x3", 54), ("9x6", 54), ("54x1", 54), ("26/30", 52), ("13 / 15", 52), ("18/20", 54),
        ("9/10 s", 54), ("54/60", 54), ("26/30 sec", 52),
    ],
)  # fmt: skip
def test_a_pulse_may_be_what_was_counted_by_the_clock(text: str, pulse: int | Decimal) -> None:
    value = parse_value(RESTING_HEART_RATE, text)
    assert value == pulse
    assert type(value) is type(pulse)


@pytest.mark.parametrize("text", ["120/80", "26x5", "26x", "x2", "26/25", "26/0", "26/30/2", "2,5x2", "abc"])
def test_other_products_are_refused_with_examples(text: str) -> None:
    with pytest.raises(RefusedValueError, match=r"is geen pols\. Typ bijvoorbeeld 52, 26x2"):
        parse_value(RESTING_HEART_RATE, text)


def test_an_impossible_product_is_refused_like_any_pulse() -> None:
    with pytest.raises(RefusedValueError, match="240 kan niet"):
        parse_value(RESTING_HEART_RATE, "60x4")


def test_only_a_pulse_is_counted_by_the_clock() -> None:
    with pytest.raises(RefusedValueError, match="is geen getal"):
        parse_value(BY_KEY["hrv_rmssd"], "26x2")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("7:20", 440), ("7u20", 440), ("7 u 20", 440), ("7 uur 20", 440), ("7 uur en 20 min", 440),
        ("7h20m", 440), ("440m", 440), ("440 min", 440), ("7", 420), ("7u", 420), ("7,5", 450), ("7.5", 450),
        ("7,5 uur", 450), ("7,25", 435), ("7.75", 465), ("7,33", 440), ("0:45", 45), ("7u5", 425),
        ("24", 1440), ("0", 0), (" 7\u00a0u\u00a020 ", 440),
        ("7U20", 440),
    ],
)  # fmt: skip
def test_durations(text: str, minutes: int) -> None:
    assert parse_duration(text) == minutes


@pytest.mark.parametrize(
    "text", ["", "7:75", "7:5", "25", "720", "24:01", "9999m", "-3", "7:20:00", "u20", "7u99"]
)
def test_other_texts_are_refused_as_durations(text: str) -> None:
    with pytest.raises(RefusedValueError, match=r"is geen duur\. Typ bijvoorbeeld 7:20"):
        parse_duration(text)


def test_an_ambiguous_duration_is_refused() -> None:
    with pytest.raises(RefusedValueError, match=r"Typ 7:20 voor uren en minuten, of 7,20 voor een deel"):
        parse_duration("7.20")
    with pytest.raises(RefusedValueError, match="twee dingen"):
        parse_duration("7.20 uur")


@pytest.mark.parametrize("text", ["20", "45", "90"])
def test_a_bare_number_of_an_own_duration_is_minutes_as_its_field_says(text: str) -> None:
    screen = own_measure("own.scherm.duration", Declaration("Scherm", OwnKind.DURATION)).measure
    assert screen is not None
    assert parse_value(screen, text) == int(text)
    assert parse_value(screen, format_value(screen, int(text))) == int(text)


def test_bare_numbers_of_short_durations_are_minutes() -> None:
    assert parse_minutes("20") == 20
    assert parse_minutes("1:30") == 90
    assert parse_value(BY_KEY["nap_duration"], "20") == 20
    assert parse_value(BY_KEY["sleep_duration"], "7") == 420
    with pytest.raises(RefusedValueError, match="20 \\(minuten\\)"):
        parse_minutes("lang")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("23:15", 1395), ("2315", 1395), ("23.15", 1395), ("23u15", 1395), ("23 u 15", 1395), ("23h15", 1395),
        ("715", 435), ("7", 420), ("07", 420), ("7u", 420), ("7 uur", 420), ("0:25", 25), ("0025", 25),
        ("025", 25), ("24:00", 0), ("2400", 0), ("00:00", 0), ("7:15 uur", 435), ("23", 1380),
    ],
)  # fmt: skip
def test_clocks(text: str, minutes: int) -> None:
    assert parse_clock(text) == minutes


@pytest.mark.parametrize(
    "text", ["", "24:01", "2360", "7:5", "99", "12:60", "23:15:00", "kwart", "-7", "12345", "u"]
)
def test_other_texts_are_refused_as_clock_times(text: str) -> None:
    with pytest.raises(RefusedValueError, match=r"is geen tijd\. Typ bijvoorbeeld 23:15"):
        parse_clock(text)


@pytest.mark.parametrize(
    ("text", "night"),
    [
        ("00:25 – 05:45", Night(25, 345)), ("0025 0545", Night(25, 345)), ("23.15-6.30", Night(1395, 390)),
        ("2315-645", Night(1395, 405)), ("23:15 tot 7", Night(1395, 420)), ("23-7", Night(1380, 420)),
        ("23:15 6:30", Night(1395, 390)), ("23u15 - 6u30", Night(1395, 390)), ("23 6:30", Night(1380, 390)),
        ("7:20", Night(minutes=440)), ("7u20", Night(minutes=440)), ("7,5", Night(minutes=450)),
        ("7 u 20", Night(minutes=440)), ("7", Night(minutes=420)), ("440m", Night(minutes=440)),
        ("23:15 –", Night(bed=1395)), ("– 6:45", Night(wake=405)),
        ("2315", Night(bed=1395)), ("23:15", Night(bed=1395)), ("0025", Night(bed=25)),
    ],
)  # fmt: skip
def test_nights(text: str, night: Night) -> None:
    assert parse_night(text) == night


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is geen nacht"), ("7 20", "is geen nacht"), ("–", "is geen nacht"), ("1-2-3", "is geen nacht"),
        ("645", "is geen nacht"), ("0645", "is geen nacht"),
        ("-1", "is geen nacht"), ("–1", "is geen nacht"), ("7-", "is geen nacht"), ("- 7", "is geen nacht"),
        ("goed geslapen", "is geen tijd"), ("23:15 - laat", "is geen tijd"),
        ("17:15", "Ging je om 17:15 naar bed"), ("17", "te lang voor één nacht"),
        ("23:15-23:15", "allebei 23:15"), ("7.20", "twee dingen"),
    ],
)  # fmt: skip
def test_other_texts_are_refused_as_nights(text: str, sentence: str) -> None:
    with pytest.raises(RefusedValueError, match=sentence):
        parse_night(text)


@pytest.mark.parametrize(
    ("text", "night"),
    [
        ("18:00", Night(bed=1080)), ("1800", Night(bed=1080)), ("18u00", Night(bed=1080)),
        ("0359", Night(bed=239)), ("0000", Night(bed=0)), ("025", Night(bed=25)),
        ("16:00", Night(minutes=960)), ("04:00", Night(minutes=240)), ("03:59", Night(minutes=239)),
    ],
)  # fmt: skip
def test_a_lone_time_from_18_00_to_03_59_is_a_bed_time(text: str, night: Night) -> None:
    assert parse_night(text) == night


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("17:59", "te lang voor één nacht. Ging je om 17:59 naar bed"), ("1759", "is geen nacht"),
        ("16:01", "te lang voor één nacht. Ging je om 16:01 naar bed"),
        ("0400", "is geen nacht"), ("400", "is geen nacht"), ("359", "is geen nacht"),
    ],
)  # fmt: skip
def test_a_lone_time_outside_the_evening_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(RefusedValueError, match=sentence):
        parse_night(text)


def test_days() -> None:
    today = date(2026, 11, 22)
    assert parse_day("vandaag", today) == parse_day("Today", today) == parse_day("22-11-2026", today) == today
    assert (
        parse_day("morgen", today, ahead=True)
        == parse_day("tomorrow", today, ahead=True)
        == date(2026, 11, 23)
    )
    assert parse_day("gisteren", today) == date(2026, 11, 21)
    assert parse_day("2026-11-20", today) == parse_day("eergisteren", today) == date(2026, 11, 20)


@pytest.mark.parametrize(
    "text", ["", "morgen", "2026-02-30", "1899-12-31", "2200-01-01", "22-11-26", "20261122"]
)
def test_other_texts_are_refused_as_days(text: str) -> None:
    with pytest.raises(RefusedValueError, match="is geen dag"):
        parse_day(text, date(2026, 11, 22))


def test_values_are_checked_against_the_measure() -> None:
    assert parse_value(BY_KEY["resting_heart_rate"], "58 bpm") == 58
    assert parse_value(BY_KEY["body_weight"], "72,5 kg") == Decimal("72.5")
    for key, text in (("mood", "8"), ("mood", "2,5"), ("resting_heart_rate", "5"), ("sleep_duration", "25")):
        with pytest.raises(RefusedValueError):
            parse_value(BY_KEY[key], text)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.decimals(-(10**6), 10**6, places=6, allow_nan=False))
def test_written_numbers_are_read_back(value: Decimal) -> None:
    assert parse_number(format_number(value)) == value


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 1440))
def test_written_durations_are_read_back(minutes: int) -> None:
    assert parse_duration(format_duration(minutes)) == minutes
    assert parse_minutes(format_duration(minutes)) == minutes


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CLOCKS)
def test_written_clocks_are_read_back(minutes: int) -> None:
    text = format_clock(minutes)
    for form in (text, text.replace(":", ""), text.replace(":", "."), text.replace(":", "u")):
        assert parse_clock(form) == minutes


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.builds(Night, bed=CLOCKS, wake=CLOCKS).filter(lambda night: night.bed != night.wake))
def test_written_nights_are_read_back(night: Night) -> None:
    assert parse_night(format_night(night)) == night


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.builds(Night, minutes=st.integers(0, 960)))
def test_written_short_nights_are_read_back(night: Night) -> None:
    assert parse_night(format_night(night)) == night
    assert format_night(Night()) == ""


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    for measure in MEASURES:
        try:
            value = parse_value(measure, text)
        except RefusedValueError as error:
            assert str(error)  # noqa: PT017  # most texts are refused, and that is the point
        else:
            assert parse_value(measure, format_value(measure, value)) == value
    for read in (parse_night, lambda typed: parse_day(typed, date(2026, 11, 22))):
        try:
            read(text)
        except RefusedValueError as error:
            assert str(error)  # noqa: PT017
