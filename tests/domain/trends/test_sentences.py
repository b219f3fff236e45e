"""What the views of Trends say in words."""

from __future__ import annotations

from datetime import date

import pytest

from herstel_gui.domain.trends.day_after import DayAndMorning
from herstel_gui.domain.trends.episodes import Around, Episode
from herstel_gui.domain.trends.season import Part, Period, SeasonYear
from herstel_gui.domain.trends.sentences import after_words, around_words, season_words
from tests.domain.trends.test_picture import builder, panel, record, session

EARLIER = (900.0, 1100.0, 1000.0)


@pytest.mark.parametrize(
    ("running", "begin"),
    [
        (2, "Maart 2026 tot nu toe: 1.200"),
        (None, "Maart 2026: 1.200"),
        (1, "Maart 2026: 1.200"),
        (3, "Maart 2026: 1.200"),
    ],
)
def test_only_a_month_that_is_not_over_is_compared_up_to_today(running: int | None, begin: str) -> None:
    load = panel(builder(record(0, sessions=(session(0),))), "load")
    parts = (Part(None, 0, ()), Part(700.0, 20, EARLIER), Part(1200.0, 20, EARLIER), Part(None, 0, ()))
    year = SeasonYear(load, 2026, Period.MONTH, parts, (), running)
    said = str(season_words(year, date(2026, 3, 20), lambda part: ("januari", "februari", "maart")[part]))
    assert said.startswith(begin)
    assert ("Dezelfde dagen van eerdere jaren: 1.000" in said) is (running == 2)
    assert "3 ×" in said


@pytest.mark.parametrize(("count", "begin"), [(1, "1 trainingsdag. "), (2, "2 trainingsdagen. ")])
def test_one_training_is_counted_as_one(count: int, begin: str) -> None:
    pair = DayAndMorning(date(2026, 3, 20), 100.0, None, {})
    assert str(after_words((pair,) * count)).startswith(begin)


@pytest.mark.parametrize(("back", "words"), [(1, " 1 dag na "), (2, " 2 dagen na ")])
def test_one_day_until_usual_is_counted_as_one(back: int, words: str) -> None:
    found = Around((Episode(date(2026, 3, 20), (), back),), percent=False)
    said = str(around_words(found))
    assert said.startswith("1 keer. ")
    assert words in said
    assert said.endswith("Wat samengaat, hoeft geen oorzaak te zijn.")
