from __future__ import annotations

from datetime import date

import pytest

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.drinking import AID
from herstel_gui.domain.measures import BY_KEY, MEASURES, SHORT_SET
from herstel_gui.domain.person import ADULT_BAND, ANYONE, OLD_BAND, YOUNG_BAND, Person, SleepBand
from herstel_gui.domain.signals.catalogue import RULES, SYMPTOMS
from herstel_gui.domain.signals.signal import Group

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("birth_year", "minor", "band"),
    [
        (0, False, ADULT_BAND),
        (2012, True, YOUNG_BAND),
        (2008, True, YOUNG_BAND),
        (2007, False, ADULT_BAND),
        (1961, False, ADULT_BAND),
        (1960, False, OLD_BAND),
    ],
)
def test_age_decides_the_sleep_band_and_the_weight(birth_year: int, minor: bool, band: SleepBand) -> None:  # noqa: FBT001
    person = Person(birth_year)
    assert person.is_minor(DAY) is minor
    assert person.sleep_band(DAY) is band
    assert person.is_asked("body_weight", DAY) is not minor
    assert person.is_asked("mood", DAY)
    assert person.is_offered(AID, DAY) is not minor


def test_a_band_names_the_ages_it_holds_for() -> None:
    assert [str(band.text) for band in (YOUNG_BAND, ADULT_BAND, OLD_BAND)] == [
        "8–10 u (13–17 jaar)",
        "7–9 u (18–64 jaar)",
        "7–8 u (vanaf 65 jaar)",
    ]


def test_a_pause_holds_from_its_first_to_its_last_day() -> None:
    person = Person(pause=DaySpan(date(2026, 11, 20), date(2026, 11, 22)))
    compared = [person.compares(date(2026, 11, day)) for day in range(19, 24)]
    assert compared == [True, False, False, False, True]


def test_only_writing_compares_no_day() -> None:
    assert not Person(only_writing=True).compares(DAY)
    assert ANYONE.compares(DAY)


def test_weight_is_not_asked_not_on_the_sheet_and_not_in_percent() -> None:
    weight = BY_KEY["body_weight"]
    assert (weight.asked, weight.on_sheet, weight.relative) == (False, False, False)
    assert [measure.key for measure in MEASURES if not measure.on_sheet] == ["body_weight"]


def test_the_short_set_has_five_measures_that_serve_a_rule_of_every_group() -> None:
    assert len(set(SHORT_SET)) == 5
    assert all(BY_KEY[key].typed for key in SHORT_SET)
    served = {rule.group for rule in RULES if set(rule.needs) & set(SHORT_SET)}
    assert served >= {*SYMPTOMS} - {Group.PERFORMANCE}
