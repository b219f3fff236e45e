from __future__ import annotations

from datetime import date, timedelta

import pytest

from herstel_gui.application.clock_check import clock_trouble

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("last", [None, TODAY - timedelta(days=900), TODAY, TODAY + timedelta(days=1)])
def test_a_possible_date_gives_no_sentence(last: date | None) -> None:
    assert clock_trouble(TODAY, last) is None


@pytest.mark.parametrize("year", [1970, 2007, 2025, 2077])
def test_an_impossible_year_is_reported(year: int) -> None:
    sentence = str(clock_trouble(date(year, 1, 1), None))
    assert sentence.startswith(f"Je computer denkt dat het {year} is.")


def test_a_date_before_the_last_entry_is_reported() -> None:
    sentence = str(clock_trouble(date(2026, 5, 3), TODAY))
    assert sentence == (
        "Je computer denkt dat het 3 mei 2026 is, maar in je dagboek staat al iets van 22 november 2026. "
        "Klopt de datum van je computer?"
    )
