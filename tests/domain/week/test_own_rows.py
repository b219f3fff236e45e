"""Own measures as rows of the week: where they stand, what they total, and when a retired one is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Better, Moment
from herstel_gui.domain.own_measures import Declaration, OwnKind, key_of, own_measure
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.text import DUTCH
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.sources import Sources
from herstel_gui.domain.week.table import Section, WeekRow
from herstel_gui.domain.week.wording import cell_text, total_text

SUNDAY: Final = date(2026, 11, 22)
COFFEE: Final = Declaration("Koffie", OwnKind.NUMBER, unit="kopjes", high=20)
WINE: Final = Declaration("Wijn", OwnKind.YES_NO, Moment.EVENING)
LUNCH: Final = Declaration("Lunch", OwnKind.CLOCK, Moment.EVENING)
KNEE: Final = Declaration(
    "Knie", OwnKind.SCALE, Moment.AFTER_TRAINING, poles=("geen", "veel"), better=Better.LOWER
)


def rows(*declarations: Declaration, values: dict[str, int] | None = None) -> dict[str, WeekRow]:
    own = tuple(own_measure(key_of(each), each) for each in declarations)
    readings = tuple(Reading(SUNDAY, each.key, (values or {}).get(each.label, 1)) for each in own)
    days = {SUNDAY: DayRecord(SUNDAY, readings)} if values is not None else {}
    around = Surroundings(own_measures=own)
    history = SignalHistory(days, around, DEFAULT_LIMITS)
    table = week_table(
        Week.of(SUNDAY), Sources(days, history, DEFAULT_LIMITS, SUNDAY, measures=around.measures)
    )
    return {str(row.label): row for row in table.rows}


def test_each_stands_in_the_section_of_its_moment_with_its_unit() -> None:
    found = rows(COFFEE, WINE, KNEE)
    assert found["Koffie (kopjes)"].section is Section.MORNING
    assert found["Knie (1–7)"].section is Section.LATER
    assert found["Wijn"].section is Section.LATER


def test_yes_and_no_are_words_and_their_total_counts_the_days_with_yes() -> None:
    row = rows(WINE, values={"Wijn": 1})["Wijn"]
    assert (cell_text(row, row.cells[6], DUTCH), total_text(row, DUTCH)) == ("ja", "1")
    row = rows(WINE, values={"Wijn": 0})["Wijn"]
    assert (cell_text(row, row.cells[6], DUTCH), total_text(row, DUTCH)) == ("nee", "0")


def test_a_time_of_day_has_no_total() -> None:
    row = rows(LUNCH, values={"Lunch": 750})["Lunch"]
    assert (cell_text(row, row.cells[6], DUTCH), total_text(row, DUTCH)) == ("12:30", "")


def test_no_own_row_has_a_limit_or_a_normal_range() -> None:
    for row in rows(COFFEE, WINE, LUNCH, KNEE, values={}).values():
        if row.measure is not None and row.key.startswith("own."):
            assert (row.warning, row.normal) == (None, None)
            assert not any(cell.rule for cell in row.cells)


def test_a_retired_measure_is_in_the_weeks_in_which_it_has_values_only() -> None:
    retired = replace(COFFEE, retired=True)
    assert "Koffie (kopjes)" in rows(retired, values={"Koffie": 2})
    assert "Koffie (kopjes)" not in rows(retired)


def test_a_measure_that_is_not_asked_is_in_the_week_when_it_was_filled_in() -> None:
    silent = replace(COFFEE, asked=False)
    assert "Koffie (kopjes)" in rows(silent, values={"Koffie": 2})
    assert "Koffie (kopjes)" not in rows(silent)
