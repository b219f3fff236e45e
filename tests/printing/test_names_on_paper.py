"""Names and clubs of 60 characters, with quotes, right-to-left letters and emoji, stay on the paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QRectF

from herstel_gui.domain.week.options import MAX_WORDS, NameStyle, Paper, WeekOptions
from herstel_gui.exporters.sheet_registry import SHEET_EXPORTERS
from herstel_gui.exporters.week_grid import week_sheet
from herstel_gui.printing import week_sheet as week_sheet_module
from herstel_gui.printing.canvas import page_layout, sheet_size
from herstel_gui.printing.paper import week_pages
from herstel_gui.qt_models.texts import BOOK
from tests.looks.recorder import Recorder, texts_painted
from tests.weeks import rich_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

EDGE = 200
"""What printers cannot reach at each edge, in units of the canvas."""
LEAST_GAP = 30
"""Half a millimetre, in units of the canvas."""
NAMES = {
    "wide": "W" * MAX_WORDS,
    "words": "Wilhelmina-Alexandrina van der Woude-Schimmelpenninck ten Ham",
    "quotes": 'Jan "de Snelle" O’Brien & <b>zonen</b> \'s-Gravenhage; =1+1, x',
    "right to left": "محمد عبد الرحمن بن عبد الله الهاشمي القرشي الأندلسي المراكشي"[:MAX_WORDS],
    "emoji": "🚴‍♀️🏊🏃 Anna 🇳🇱 " * 3,
}


@pytest.fixture(params=["nl_NL", "en_GB"], autouse=True)
def language(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[None]:
    del qtbot
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


def options(name: str) -> WeekOptions:
    return WeekOptions(name=name[:MAX_WORDS], club=name[:MAX_WORDS], name_style=NameStyle.FULL, remarks=True)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize(
    ("paper", "landscape"), [(Paper.A4, True), (Paper.A4, False), (Paper.LETTER, True), (Paper.LETTER, False)]
)
def test_a_long_name_stays_on_the_week_sheet(name: str, paper: Paper, *, landscape: bool) -> None:
    size = sheet_size(page_layout(paper.value, landscape=landscape))
    chosen = replace(options(name), paper=paper, landscape=landscape)
    recorder = Recorder(round(size.width()), round(size.height()), 1440)
    sheet = QRectF(0, 0, size.width(), size.height()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
    for page in week_pages(rich_table(), chosen, BOOK):
        for drawn in texts_painted(page, recorder):
            assert sheet.contains(drawn.ink), drawn.text


@pytest.mark.parametrize("name", ["words", "quotes", "right to left"])
def test_a_long_name_stays_clear_of_the_badge_above_it(name: str) -> None:
    """The line below the title may be as wide as the sheet, and then goes on below the badge."""
    size = sheet_size(page_layout("a4", landscape=True))
    recorder = Recorder(round(size.width()), round(size.height()), 1440)
    badge = week_sheet_module.BADGE_TOP + week_sheet_module.BADGE_HEIGHT
    for page in week_pages(rich_table(), options(NAMES[name]), BOOK):
        texts = [drawn for drawn in texts_painted(page, recorder) if NAMES[name][:9] in drawn.text]
        assert texts
        assert min(drawn.ink.top() for drawn in texts) > badge + LEAST_GAP


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("exporter", SHEET_EXPORTERS, ids=lambda exporter: exporter.key)
def test_a_long_name_can_be_written_in_every_file(name: str, exporter: object) -> None:
    written = exporter.written(week_sheet(rich_table(), options(name), BOOK))  # type: ignore[attr-defined]
    assert len(b"".join(written)) > 1000
