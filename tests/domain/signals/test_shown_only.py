from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

import pytest

from herstel_gui.domain.day import DayRecord, Surroundings
from herstel_gui.domain.measure import Number
from herstel_gui.domain.person import Person
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.articles import attribution
from herstel_gui.domain.signals.shown_only import ShownFigure, figures, needed
from herstel_gui.domain.text import DUTCH
from herstel_gui.domain.training_sessions import DayKind, Session

DAY = date(2026, 11, 22)
Days = dict[date, DayRecord]


def ago(days: int) -> date:
    return DAY - timedelta(days=days)


def found(days: Days, surroundings: Surroundings | None = None) -> dict[str, ShownFigure]:
    return {each.about.key: each for each in figures(days, surroundings or Surroundings(), DAY)}


def value(days: Days, key: str) -> str:
    figure = found(days)[key]
    return str(figure.value) if figure.value else f"– {figure.missing}"


def of(measure: str, values: Mapping[int, Number], source: str = "typed") -> Days:
    return {
        ago(n): DayRecord(ago(n), (Reading(ago(n), measure, each, source),)) for n, each in values.items()
    }


def loads(values: list[int | None]) -> Days:
    """Loads of seven days, oldest first; 0 is a recorded rest day, None an empty one."""
    days: Days = {}
    for number, load in enumerate(reversed(values)):
        day = ago(number)
        if load == 0:
            days[day] = DayRecord(day, kind=DayKind.REST)
        elif load:
            days[day] = DayRecord(day, sessions=(Session("s", day, minutes=load // 5, session_rpe=5),))
    return days


def nights(clocks: dict[int, tuple[int, int]], tags: tuple[str, ...] = ()) -> Days:
    return {
        ago(n): DayRecord(
            ago(n), (Reading(ago(n), "bed_time", bed), Reading(ago(n), "wake_time", wake)), tags=tags
        )
        for n, (bed, wake) in clocks.items()
    }


def test_all_figures_have_formula_source_and_criticism() -> None:
    shown = found({})
    assert list(shown) == [
        "ln_rmssd", "hrv_cv", "hooper", "load", "monotony", "strain", "sleep_debt", "regularity",
    ]  # fmt: skip
    for figure in shown.values():
        assert figure.about.formula
        assert figure.about.source
        assert figure.about.criticism
        assert figure.value is None
        assert figure.missing


# -- heart -----------------------------------------------------------------------------------------


def test_ln_rmssd_is_the_mean_of_logarithms() -> None:
    days = of("hrv_rmssd", {0: 50, 2: 60, 4: 70, 6: 80})
    mean = sum(map(math.log, (50, 60, 70, 80))) / 4
    assert value(days, "ln_rmssd") == f"{mean:.2f}".replace(".", ",")
    assert value(days, "hrv_cv") == "4,9 %"
    assert str(found(days)["ln_rmssd"].beside) == "eigen band na 14 ochtenden die een week oud zijn; nu 0"


def test_three_measurements_a_week_are_too_few() -> None:
    days = of("hrv_rmssd", {0: 50, 2: 60, 4: 70, 7: 80})
    assert value(days, "ln_rmssd") == "– 3 van de 4 metingen (rMSSD) in de laatste 7 dagen"
    assert value(days, "hrv_cv").startswith("–")


@pytest.mark.parametrize(("now", "words"), [(40, "onder"), (60, "binnen"), (90, "boven")])
def test_the_own_band_is_half_a_spread_around_the_own_mean(now: int, words: str) -> None:
    days = of("hrv_rmssd", {n: 54 if n % 2 else 66 for n in range(7, 67)} | dict.fromkeys(range(7), now))
    assert str(found(days)["ln_rmssd"].beside) == f"{words} je eigen band 4,04–4,14"


def test_makers_are_not_mixed_and_sdnn_is_not_used() -> None:
    days = of("hrv_rmssd", {0: 50, 1: 50, 2: 50}) | of("hrv_rmssd", {3: 50, 4: 50, 5: 50}, "garmin")
    assert value(days, "ln_rmssd").startswith("–")
    assert value(of("hrv_sdnn", dict.fromkeys(range(7), 50)), "ln_rmssd").startswith("–")


# -- feelings --------------------------------------------------------------------------------------


def test_the_hooper_sum_needs_all_four_answers() -> None:
    four = {"sleep_quality": 3, "fatigue": 4, "stress": 5, "muscle_soreness": 2}
    readings = tuple(Reading(DAY, key, answer) for key, answer in four.items())
    assert value({DAY: DayRecord(DAY, readings)}, "hooper") == "14"
    assert (
        value({DAY: DayRecord(DAY, readings[:2])}, "hooper") == "– niet ingevuld vandaag: Stress, Spierpijn"
    )


# -- load ------------------------------------------------------------------------------------------


def test_load_monotony_and_strain_by_the_stated_definition() -> None:
    days = loads([300, 0, 300, 0, 300, 300, 0])
    assert value(days, "load") == "1.200"
    mean, spread = 1200 / 7, math.sqrt(300**2 * (4 / 7) * (3 / 7))
    assert value(days, "monotony") == f"{mean / spread:.2f}".replace(".", ",")
    assert value(days, "strain") == DUTCH.number(round(1200 * mean / spread), 0, signed=False)


def test_an_unknown_day_makes_load_monotony_and_strain_unknown() -> None:
    days = loads([300, 0, 300, None, 300, 300, 0])
    for key in ("load", "monotony", "strain"):
        assert value(days, key) == "– 6 van de 7 dagen ingevuld (training of rustdag)"


@pytest.mark.parametrize("same", [0, 300])
def test_equal_days_have_no_monotony(same: int) -> None:
    days = loads([same] * 7)
    assert value(days, "load") == DUTCH.number(7 * same, 0, signed=False)
    assert value(days, "monotony") == value(days, "strain") == "– niet te berekenen: alle dagen zijn gelijk"


# -- sleep -----------------------------------------------------------------------------------------


def test_sleep_debt_ignores_long_nights() -> None:
    days = of("sleep_duration", {0: 360, 1: 420, 2: 600, 3: 390, 4: Decimal("419.5")})
    assert value(days, "sleep_debt") == "1 u 31"
    assert str(found(days)["sleep_debt"].beside) == "5 bekende nachten, 7 uur per nacht (18–64 jaar)"


def test_sleep_debt_is_counted_from_the_lower_edge_of_the_age() -> None:
    days = of("sleep_duration", dict.fromkeys(range(5), 450))
    young, old = (
        {each.about.key: each for each in figures(days, Surroundings(), DAY, Person(year))}["sleep_debt"]
        for year in (DAY.year - 15, DAY.year - 70)
    )
    assert str(young.value) == "2 u 30"
    assert str(young.beside) == "5 bekende nachten, 8 uur per nacht (13–17 jaar)"
    assert str(old.value) == "0 u"


def test_a_day_that_is_not_compared_has_no_figures() -> None:
    assert (
        figures(
            of("sleep_duration", dict.fromkeys(range(7), 300)), Surroundings(), DAY, Person(only_writing=True)
        )
        == ()
    )


def test_sleep_debt_needs_five_nights() -> None:
    assert value(of("sleep_duration", dict.fromkeys(range(4), 300)), "sleep_debt") == (
        "– 4 van de 5 bekende nachten in de laatste 7"
    )


def test_regularity_is_the_spread_of_the_middle_of_the_night() -> None:
    same = nights(dict.fromkeys(range(14), (23 * 60, 7 * 60)))
    assert value(same, "regularity") == "± 0 min"
    # 23:30–7:30 and 0:30–8:30 in turn: an hour apart, on either side of midnight
    turns = nights({n: (23 * 60 + 30, 450) if n % 2 else (30, 510) for n in range(14)})
    assert value(turns, "regularity") == "± 31 min"
    assert str(found(turns)["regularity"].beside) == "14 nachten met naar bed en op"


def test_regularity_needs_seven_nights_with_clock_times_and_no_illness() -> None:
    six = nights(dict.fromkeys(range(6), (1380, 420)))
    ill = nights(dict.fromkeys(range(6, 14), (1380, 420)), tags=("ill",))
    assert value(six | ill, "regularity") == "– 6 van de 7 nachten met naar bed en op in de laatste 14"


def test_later_days_do_not_change_the_figures() -> None:
    days = of("sleep_duration", dict.fromkeys(range(-3, 5), 300))
    assert found(days) == found({day: record for day, record in days.items() if day <= DAY})
    assert needed(DAY).last == DAY


def test_an_attribution_names_all_articles_or_herstel_itself() -> None:
    assert str(attribution(())) == "Toevoeging van Herstel."
    assert str(attribution(("000",))) == "Naar: De balans vinden (JOIN, 2026)."
    assert str(attribution(("002", "004", "x"))).count(";") == 2
