"""The image of Trends shows the figures, words and points of the week table.

The other half of ``tests/printing/test_same_everywhere.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.presentation.levels import LEVEL_SIGNS
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.sources import Sources
from herstel_gui.domain.week.table import LEVEL, LOAD
from herstel_gui.domain.week.wording import total_text
from herstel_gui.qt_models.texts import BOOK
from herstel_gui.views.trends.output import image_file
from tests.views.trends.conftest import TODAY

if TYPE_CHECKING:
    from herstel_gui.domain.week.table import WeekTable
    from tests.views.trends.conftest import TrendsSetup

BACK = range(5)


@pytest.fixture
def words(trends: TrendsSetup) -> list[str]:
    """All texts of the image of the chart, in the order in which they are drawn."""
    sheet = trends.page.doing.sheet()
    assert sheet is not None
    (drawn,) = image_file(sheet, QSize(1600, 2400), trends.page.font(), ".svg")
    texts = ET.fromstring(drawn).itertext()  # noqa: S314  # our own file
    return [text.strip() for text in texts if text.strip()]


def weeks(trends: TrendsSetup) -> list[WeekTable]:
    """The last whole weeks as tables, newest first."""
    history = trends.journal.signals.all_days()
    sources = Sources(history.days, history, DEFAULT_LIMITS, TODAY, history.surroundings.zone)
    return [week_table(Week.of(TODAY) + -back, sources) for back in BACK]


def test_the_loads_of_the_weeks_are_those_of_the_week_table(trends: TrendsSetup, words: list[str]) -> None:
    loads = [next(row for row in table.rows if row.key == LOAD) for table in weeks(trends)]
    told = [total_text(row, BOOK) for row in loads]
    assert len(set(told)) >= 3
    assert [text for text in told if text not in words] == []


def test_the_points_are_the_cells_of_the_week_table(trends: TrendsSetup) -> None:
    arrays = trends.page.chart.arrays
    assert arrays is not None
    panels = {panel.key: panel for panel in arrays.picture.panels}
    compared = 0
    for table in weeks(trends):
        for row in table.rows:
            if row.key not in panels:
                continue
            for day, cell in zip(table.week.span, row.cells, strict=True):
                value = panels[row.key].values[arrays.picture.index(day)]
                if row.key == LOAD and cell.value is None:
                    # the week says that it was a day of rest, which is a load of 0
                    assert not value
                    continue
                assert value == (None if cell.value is None else float(cell.value)), (row.key, day)
                compared += cell.value is not None
    assert compared > 100


def test_the_legend_names_the_levels_as_the_week_does(trends: TrendsSetup, words: list[str]) -> None:
    marks = {
        cell.mark for table in weeks(trends) for row in table.rows if row.key == LEVEL for cell in row.cells
    }
    shown = marks - {None, LevelMark.NOT_ENTERED}
    assert len(shown) >= 3
    for mark in shown:
        assert mark is not None
        assert BOOK.template(LEVEL_SIGNS[mark].name) in words
