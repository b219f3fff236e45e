"""A level that is only held looks held in the week table and in Trends, and says so in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.signal import LevelMark, only_held
from herstel_gui.domain.training_sessions import Session
from herstel_gui.domain.trends.building import TrendBuilder
from herstel_gui.domain.trends.readout import read_out
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.sources import Sources
from herstel_gui.domain.week.table import WeekCell
from tests.domain.signals.builders import HEALTHY, Days, day, days, history

BAD = {"fatigue": 6, "motivation": 6}
LAST, SILENT, TRAINED = 45, 46, 47


def journal(*, bad: bool = True) -> Days:
    """Return a journal that ends with a morning, a day without entries, and a day with only a training."""
    written = days((0, LAST, HEALTHY), (41 if bad else LAST, LAST, BAD if bad else {}))
    ride = Session("s", day(TRAINED), minutes=60, session_rpe=3)
    return {**written, day(TRAINED): DayRecord(day(TRAINED), sessions=(ride,))}


def level_cells(written: Days) -> dict[int, WeekCell]:
    table = week_table(
        Week.of(day(TRAINED)), Sources(written, history(written), DEFAULT_LIMITS, day(TRAINED))
    )
    row = next(row for row in table.rows if row.key == "level")
    return {(cell.day - day(0)).days: cell for cell in row.cells}


@pytest.mark.parametrize(
    ("bad", "mark", "word"),
    [(True, LevelMark.UNDER_RECOVERED, "te weinig herstel"), (False, LevelMark.NO_SIGNAL, "geen signaal")],
)
def test_the_level_of_an_earlier_morning_looks_and_is_called_held(
    mark: LevelMark, word: str, *, bad: bool
) -> None:
    cell = level_cells(journal(bad=bad))[TRAINED]
    assert (cell.mark, cell.held) == (mark, True)
    assert [str(text) for text in cell.texts] == [f"{word} (van een eerdere ochtend)"]


def test_a_day_without_entries_is_hollow_whatever_is_held() -> None:
    cell = level_cells(journal())[SILENT]
    assert (cell.mark, cell.held, [str(text) for text in cell.texts]) == (
        LevelMark.NOT_ENTERED, False, ["niets ingevuld"],
    )  # fmt: skip


def test_a_level_of_the_day_itself_is_not_held() -> None:
    (judged,) = history(journal()).levels(DaySpan(day(LAST), day(LAST)))
    assert not only_held(judged)


def test_an_ill_day_shows_its_own_mark() -> None:
    written = journal()
    written[day(TRAINED)] = replace(written[day(TRAINED)], tags=("ill",))
    cell = level_cells(written)[TRAINED]
    assert (cell.mark, cell.held) == (LevelMark.ILL, False)


def test_trends_know_which_days_are_held() -> None:
    written = journal()
    picture = TrendBuilder(written, Surroundings(), history(written), day(TRAINED)).picture(())
    assert picture.held == {day(TRAINED)}
    assert str(read_out(picture, day(TRAINED)).level) == "te weinig herstel (van een eerdere ochtend)"
    assert str(read_out(picture, day(SILENT)).level) == "niets ingevuld"
    assert str(read_out(picture, day(LAST)).level) == "te weinig herstel"
