from __future__ import annotations

from datetime import date, timedelta

import pytest

from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.training_sessions import Session
from herstel_gui.domain.trends.building import TrendBuilder
from herstel_gui.domain.trends.episodes import BEFORE, Event, around, events
from herstel_gui.domain.trends.picture import TrendPicture
from herstel_gui.domain.trends.season import Period, season, years_of

TODAY = date(2026, 11, 22)
PULSE = "resting_heart_rate"


def picture(days: dict[date, DayRecord], key: str) -> TrendPicture:
    return TrendBuilder(days, Surroundings(), SignalHistory(days, Surroundings()), TODAY).picture((key,))


def pulses(by_year: dict[int, int], first: date = date(2023, 1, 1)) -> dict[date, DayRecord]:
    """Return a pulse for each day from ``first`` to today, the same for all days of a year."""
    days = ((TODAY - first).days + 1,)
    made = (first + timedelta(days=n) for n in range(*days))
    return {day: DayRecord(day, (Reading(day, PULSE, by_year[day.year]),)) for day in made}


YEARS = {2023: 50, 2024: 54, 2025: 52, 2026: 49}


@pytest.mark.parametrize(("period", "part"), [(Period.MONTH, 10), (Period.WEEK, 46)])
def test_a_part_of_the_year_stands_beside_the_same_part_of_earlier_years(period: Period, part: int) -> None:
    found = picture(pulses(YEARS), PULSE)
    november = season(found, found.panels[0], 2026, period)[part]
    assert november.value == 49
    assert sorted(november.earlier) == [50, 52, 54]
    assert november.usual == 52
    assert november.days == (22 if period is Period.MONTH else 7)


def test_months_ahead_have_no_figure_and_all_years_can_be_chosen() -> None:
    found = picture(pulses(YEARS), PULSE)
    assert season(found, found.panels[0], 2026, Period.MONTH)[11].value is None
    assert season(found, found.panels[0], 2024, Period.MONTH)[11].value == 54
    assert years_of(found) == (2026, 2025, 2024, 2023)


def test_few_days_give_no_mean_and_ill_days_are_left_out() -> None:
    days = {day: each for day, each in pulses(YEARS).items() if day < date(2026, 11, 16)}
    ill = [date(2026, 11, n) for n in range(10, 16)]
    days |= {day: DayRecord(day, (Reading(day, PULSE, 90),), tags=("ill",)) for day in ill}
    found = picture(days, PULSE)
    assert season(found, found.panels[0], 2026, Period.MONTH)[10].value == 49
    few = {day: each for day, each in days.items() if day.month != 11 or day.day < 5 or day.year < 2026}
    found = picture(few, PULSE)
    assert season(found, found.panels[0], 2026, Period.MONTH)[10].value is None


def test_training_load_is_summed() -> None:
    days = {
        day: DayRecord(day, (), (Session(f"s{day}", day, kind="run", minutes=60, session_rpe=5),))
        for day in (date(2026, 10, 5), date(2026, 10, 6))
    }
    found = picture(days, "load")
    assert season(found, found.panels[0], 2026, Period.MONTH)[9].value == 600


def illness(start: date, length: int, back: int) -> dict[date, DayRecord]:
    """Return an ill spell with a raised pulse, that is normal again ``back`` days after its first day."""
    days = (start + timedelta(days=n) for n in range(60))
    return {
        day: DayRecord(
            day, (Reading(day, PULSE, 60 if (day - start).days < back else 50),),
            tags=("ill",) if (day - start).days < length else (),
        )
        for day in days
    }  # fmt: skip


def test_the_episodes_of_an_event_are_laid_over_each_other_with_the_days_until_normal() -> None:
    days = pulses(dict.fromkeys(YEARS, 50), date(2025, 1, 1))
    for start, back in ((date(2025, 6, 1), 6), (date(2025, 10, 1), 10), (date(2026, 3, 1), 8)):
        days |= illness(start, 3, back)
    found = picture(days, PULSE)
    ill = next(event for event in events(found) if event.key == "ill")
    assert [first for first, _ in ill.episodes] == [date(2025, 6, 1), date(2025, 10, 1), date(2026, 3, 1)]
    seen = around(found, found.panels[0], ill)
    assert seen.known == (6, 10, 8)
    assert seen.days_back == 8
    assert seen.percent
    assert seen.episodes[0].values[BEFORE] == pytest.approx(20)
    assert seen.middle()[BEFORE - 3] == pytest.approx(0)


def test_days_of_one_event_with_a_short_gap_are_one_episode() -> None:
    days = pulses(dict.fromkeys(YEARS, 50), date(2026, 1, 1))
    for n in (1, 2, 5):
        day = date(2026, 5, n)
        days[day] = DayRecord(day, days[day].readings, tags=("travel",))
    (event,) = (each for each in events(picture(days, PULSE)) if each.key == "travel")
    assert event.episodes == ((date(2026, 5, 1), date(2026, 5, 5)),)


def test_what_is_not_known_is_not_said() -> None:
    days = pulses(dict.fromkeys(YEARS, 50), date(2026, 1, 1))
    found = picture(days, PULSE)
    never = Event("ill", "ziek", ((date(2020, 1, 1), date(2020, 1, 3)),))
    seen = around(found, found.panels[0], never)
    assert seen.episodes == ()
    assert seen.days_back is None
    assert seen.middle() == ()
