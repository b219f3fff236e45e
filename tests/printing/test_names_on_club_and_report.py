"""Long and unusual names stay on the sheets of a club and of the report for a physician."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF

from herstel_gui.domain.club.members import Member, MemberList, MemberLists, expected_of
from herstel_gui.domain.club.table import ClubView, Shape, club_table
from herstel_gui.domain.day import ContextEntry
from herstel_gui.domain.report.context import TOPICS
from herstel_gui.domain.week.options import MAX_WORDS
from herstel_gui.printing.canvas import page_layout, sheet_size
from herstel_gui.printing.club_sheet import ClubSheets
from herstel_gui.printing.report_sheet import ReportSheets
from herstel_gui.qt_models.texts import BOOK
from tests.clubs import shared
from tests.domain.report.test_physician_report import made
from tests.looks.recorder import Recorder, texts_painted
from tests.printing.test_names_on_paper import EDGE, NAMES
from tests.weeks import TODAY, WEEK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSizeF
    from pytestqt.qtbot import QtBot

    from herstel_gui.printing.paper import Page


@pytest.fixture(autouse=True)
def qt(qtbot: QtBot) -> None:
    del qtbot


def demand_inside(pages: Sequence[Page], size: QSizeF) -> None:
    recorder = Recorder(round(size.width()), round(size.height()), 1440)
    sheet = QRectF(0, 0, size.width(), size.height()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
    for page in pages:
        texts = [drawn for drawn in texts_painted(page, recorder) if drawn.text.strip()]
        for drawn in texts:
            assert sheet.contains(drawn.ink), drawn.text
        for one, other in combinations(texts, 2):
            # pieces of one line in different fonts touch each other, and so do long letters of two lines
            assert not one.ink.adjusted(40, 40, -40, -40).intersects(other.ink), (one.text, other.text)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("shape", [Shape.MEASURES, Shape.SEASON])
def test_names_of_a_club_and_its_members_stay_on_every_sheet(name: str, shape: Shape) -> None:
    name = name[:MAX_WORDS]
    files = [shared(name, WEEK + -back, club=name) for back in range(16)]
    expected = expected_of(MemberLists((MemberList(name, (Member(name), Member(""))),)), files)
    size = sheet_size(page_layout("letter", landscape=False))
    table = club_table(files, ClubView(shape), expected)
    assert [row.shared is None for row in table.rows].count(True) == 1
    demand_inside(ClubSheets(table, BOOK, size, TODAY).pages, size)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_and_what_was_told_stay_on_every_sheet_of_a_report(name: str) -> None:
    report = made()
    told = tuple(ContextEntry(TODAY, topic, (name * 9)[:500]) for topic in TOPICS)
    report = replace(report, told=told, options=replace(report.options, name=name[:MAX_WORDS]))
    size = sheet_size(page_layout("letter", landscape=False))
    demand_inside(ReportSheets(report, BOOK, size).pages, size)
