from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.signal import Level, LevelMark
from herstel_gui.domain.text import DUTCH
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.options import Paper, WeekOptions
from herstel_gui.domain.week.sources import Sources
from herstel_gui.printing import week_pdf, week_sheet
from herstel_gui.printing.canvas import PER_POINT, Paragraph, Style, draw_line, page_layout, sheet_size
from herstel_gui.printing.paper import pdf, week_pages
from herstel_gui.printing.week_layout import BODY, TWO_LINES, fit_to_sheet
from herstel_gui.printing.week_sheet import WeekSheet, week_sheets
from tests.weeks import (
    TODAY,
    WEEK,
    FakeHistory,
    own_table,
    picture_history,
    picture_sources,
    picture_table,
    report,
    with_days,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QRectF
    from pytestqt.qtbot import QtBot

    from herstel_gui.domain.week.table import WeekTable

OPTIONS = WeekOptions(name="Jan Visser", club="wielerclub", remarks=True)
LONG = "Deadline op het werk, laat naar bed; benen voelden loodzwaar op de klim. " * 12
TAGS = ("ill", "injured", "work_stress", "travel", "alcohol", "heat", "altitude", "medication",
        "anti_inflammatory", "menstruation", "severe_complaint", "een heel lang eigen woord")  # fmt: skip


@pytest.fixture(autouse=True)
def qt(qtbot: QtBot) -> None:
    del qtbot


def full_table() -> WeekTable:
    return week_table(WEEK, replace(with_days(picture_sources(), note=LONG, tags=TAGS), asked=None))


def pages_of(pdf: bytes) -> int:
    counts = [int(count) for count in re.findall(rb"/Count (\d+)", pdf)]
    return max(counts)


def title_of(pdf: bytes) -> str:
    match = re.search(rb"/Title \((.*?)(?<!\\)\)", pdf, re.DOTALL)
    assert match is not None
    plain = re.sub(rb"\\(.)", rb"\1", match[1])
    return plain.decode("utf-16")


def box_of(pdf: bytes) -> tuple[int, int]:
    match = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert match is not None
    return round(float(match[1])), round(float(match[2]))


def test_the_pdf_has_a_title_and_embedded_fonts() -> None:
    (content,) = week_pdf(picture_table(), OPTIONS)
    assert content.startswith(b"%PDF-1.")
    assert content.rstrip().endswith(b"%%EOF")
    assert title_of(content) == "Hersteltabel · week 47 · J.V."
    assert b"/FontFile2" in content or b"/FontFile3" in content
    assert b"/ToUnicode" in content
    assert pages_of(content) == 1


@pytest.mark.parametrize(
    ("paper", "landscape", "size"),
    [(Paper.A4, True, (842, 595)), (Paper.A4, False, (595, 842)),
     (Paper.LETTER, True, (792, 612)), (Paper.LETTER, False, (612, 792))],
)  # fmt: skip
def test_the_fullest_week_takes_one_page_of_each_paper(
    *, paper: Paper, landscape: bool, size: tuple[int, int]
) -> None:
    options = replace(OPTIONS, paper=paper, landscape=landscape, lines=True)
    (content,) = week_pdf(full_table(), options)
    assert box_of(content) == size
    assert pages_of(content) == 1


@pytest.mark.parametrize("landscape", [True, False])
def test_the_layout_of_the_fullest_week_stays_within_the_sheet(*, landscape: bool) -> None:
    layout = page_layout("a4", landscape=landscape)
    options = replace(OPTIONS, landscape=landscape, lines=True)
    sheet = WeekSheet(full_table(), options, DUTCH, sheet_size(layout))
    assert sheet.layout.natural_width <= sheet.layout.width
    assert sheet.layout.height <= sheet_size(layout).height() - 1500
    # end words and conditions make the fullest week in portrait the smallest print there is
    assert sheet.layout.fit.scale >= (0.7 if landscape else 0.65)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("landscape", [True, False])
def test_a_week_of_24_own_measures_takes_more_sheets_rather_than_tiny_print(
    *, paper: str, landscape: bool
) -> None:
    options = replace(OPTIONS, landscape=landscape, remarks=True)
    size, table = sheet_size(page_layout(paper, landscape=landscape)), own_table()
    sheets = week_sheets(table, options, DUTCH, size)
    points = [sheet.layout.size(BODY) / PER_POINT for sheet in sheets]
    assert min(points) == max(points) >= 6.4
    assert all(sheet.layout.height <= size.height() - 1500 for sheet in sheets)
    printed = [row.key for sheet in sheets for row in sheet.layout.rows]
    assert printed == [row.key for row in table.chosen(options).rows if row.in_table]
    assert sum(len(sheet.layout.remarks) for sheet in sheets) == 7
    assert len({tuple(sheet.layout.widths) for sheet in sheets}) == 1


def test_the_pdf_of_a_week_has_all_its_sheets() -> None:
    options = replace(OPTIONS, remarks=True)
    (content,) = week_pdf(own_table(), options)
    assert pages_of(content) == 2


def test_an_ordinary_week_is_laid_out_at_full_scale() -> None:
    size = sheet_size(page_layout("a4", landscape=True))
    sheet = WeekSheet(picture_table(), OPTIONS, DUTCH, size)
    assert (sheet.layout.fit.scale, sheet.layout.fit.density) == (1, 1)


def test_many_tags_leave_the_note_of_a_day_its_lines(qtbot: QtBot) -> None:
    del qtbot
    tags = tuple(f"eigenwoord{number}langetag" for number in range(12))
    table = week_table(WEEK, with_days(picture_sources(), tags=tags, note="Wat een dag! " * 70))
    layout = fit_to_sheet(table, WeekOptions(remarks=True), DUTCH, 10_000, 6000)
    assert len(layout.remarks) == 2 * sum(bool(cell.words) for cell in table.remarks)


def test_a_shortened_text_keeps_to_its_lines(qtbot: QtBot) -> None:
    del qtbot
    text = "Zware dag \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \U0001f3c3 lang; " * 20
    for width in range(900, 1300, 10):
        one = Paragraph("Zware", Style(100), width, lines=1)
        assert Paragraph(text, Style(100), width, lines=1).height < 2 * one.height


def test_a_week_that_never_fits_gets_the_smallest_scale() -> None:
    layout = fit_to_sheet(full_table(), OPTIONS, DUTCH, 3000, 1000)
    assert layout.fit.scale == 0.5


def test_an_empty_week_in_two_years_can_be_printed() -> None:
    table = week_table(Week(2026, 53), Sources({}, FakeHistory(), DEFAULT_LIMITS, TODAY))
    assert pages_of(week_pdf(table, WeekOptions())[0]) == 1


@pytest.mark.parametrize("level", list(Level))
def test_every_level_has_a_badge(level: Level) -> None:
    history = FakeHistory({TODAY: report(TODAY, level)})
    table = week_table(WEEK, replace(picture_sources(), history=history))
    assert not blank(picture_of(table))


def test_the_sign_of_a_level_stands_above_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[tuple[str, float]] = []

    def sign(
        _painter: QPainter, _mark: LevelMark, centre: QPointF, size: float, *, held: bool = False
    ) -> None:
        del held
        painted.append(("foot of a sign", centre.y() + size / 2))

    def words(_paragraph: Paragraph, _painter: QPainter, _x: float, y: float) -> None:
        painted.append(("words", y))

    monkeypatch.setattr(week_sheet, "paint_mark", sign)
    monkeypatch.setattr(Paragraph, "draw", words)
    picture_of(picture_table())
    pairs = [(foot, after) for (what, foot), after in pairwise(painted) if what == "foot of a sign"]
    of_days = pairs[1:]  # the first sign is that of the badge
    assert of_days
    assert all(what == "words" and y >= foot for foot, (what, y) in of_days)


def test_warnings_are_visible_without_colour() -> None:
    """A table with marks has more dark pixels than the same table without signals."""
    quiet = week_table(WEEK, replace(picture_sources(), history=FakeHistory(usual=picture_history().usual)))
    options = replace(OPTIONS, signals=False)
    assert ink(picture_of(picture_table(), options)) > ink(picture_of(quiet, options)) + 100


def ink(image: QImage) -> int:
    """Count the pixels of the table that are darker than any background tint."""
    area = image.copy(50, 130, 1020, 350)
    pixels = ((x, y) for x in range(area.width()) for y in range(area.height()))
    return sum(area.pixelColor(x, y).lightness() < 140 for x, y in pixels)


def picture_of(table: WeekTable, options: WeekOptions = OPTIONS) -> QImage:
    size = sheet_size(page_layout("a4", landscape=True))
    image = QImage(round(size.width() / 10), round(size.height() / 10), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(0.1, 0.1)
    for page in week_pages(table, options, DUTCH):
        page(painter)
    painter.end()
    return image


def blank(image: QImage) -> bool:
    corner = image.copy(image.width() - 400, 30, 380, 80)
    pixels = ((x, y) for x in range(corner.width()) for y in range(corner.height()))
    return all(corner.pixelColor(x, y).lightness() == 255 for x, y in pixels)


def test_each_sheet_is_a_page_of_the_pdf() -> None:
    pages = week_pages(picture_table(), OPTIONS, DUTCH) * 3
    assert pages_of(pdf(page_layout("a4", landscape=True), pages, title="Drie")[0]) == 3


def test_the_words_of_1_and_7_stand_below_the_name_of_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    def recorded(painter: QPainter, area: QRectF, text: str, style: Style) -> None:
        drawn.append(text)
        draw_line(painter, area, text, style)

    monkeypatch.setattr(week_sheet, "draw_line", recorded)
    size = sheet_size(page_layout("a4", landscape=True))
    sheet = WeekSheet(picture_table(), OPTIONS, DUTCH, size)
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sheet.paint(painter)
    painter.end()
    place = drawn.index("Motivatie")
    assert "1 heel veel zin · 7 helemaal geen zin" in drawn[place - 1 : place + 2]
    rows = {row.key: sheet.layout.row_height(row) for row in sheet.layout.rows}
    assert rows["motivation"] >= sheet.layout.size(TWO_LINES)
