from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QImage, QPainter

from herstel_gui.domain.calendar import ONE_DAY
from herstel_gui.domain.club.table import ClubView, Shape, club_table
from herstel_gui.domain.club.table_values import ClubTable
from herstel_gui.domain.day import ContextEntry
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.report.context import TOPICS
from herstel_gui.domain.report.options import ReportOptions, ReportPart
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.text import DUTCH, say
from herstel_gui.domain.trends.picture import PanelForm
from herstel_gui.printing import canvas, club_sheet, level_strip, report_parts
from herstel_gui.printing.blocks import SMALL, Heading, Space, TextBlock, divide_evenly, divide_into_pages
from herstel_gui.printing.canvas import SMALLEST, Paragraph, Style, page_layout, sheet_size
from herstel_gui.printing.club_sheet import LINE_SEPARATOR, ClubSheets
from herstel_gui.printing.curve import MOST_LINES, Curve, ShadeKind, paint_shade
from herstel_gui.printing.level_strip import LEGEND, LevelStrip
from herstel_gui.printing.paper import Page, pdf
from herstel_gui.printing.report_parts import ReportParts
from herstel_gui.printing.report_sheet import ReportSheets
from tests.clubs import NOTE, PACE, PARTICIPATION, shared
from tests.domain.report.test_physician_report import journal, made, tagged
from tests.looks.recorder import Recorder, texts_painted
from tests.weeks import TODAY, WEEK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from herstel_gui.domain.report.physician_report import PhysicianReport

LAYOUT = page_layout("a4", landscape=False)
TURNED = page_layout("a4", landscape=True)


@pytest.fixture(autouse=True)
def qt(qtbot: QtBot) -> None:
    del qtbot


def drawn(page: Page, size: QSizeF) -> QImage:
    image = QImage(round(size.width() / 20), round(size.height() / 20), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(1 / 20, 1 / 20)
    page(painter)
    painter.end()
    return image


def ink(image: QImage, top: float, bottom: float, left: float = 0, right: float = 1) -> bool:
    """Return whether any pixel is not white in a part of the sheet; edges are shares of the sheet."""
    wide, high = image.width(), image.height()
    part = image.copy(
        round(wide * left), round(high * top), round(wide * (right - left)), round(high * (bottom - top))
    )
    white = QImage(part.size(), part.format())
    white.fill(0xFFFFFFFF)
    return part != white


# -- the report ----------------------------------------------------------------------------------------


def full_report(weeks: int = 12) -> PhysicianReport:
    days = journal(bad=40)
    for ago in range(60):
        tagged(
            days, ago, "pain:knie", "travel", "ill" if ago % 9 == 0 else "heat", note="Lang verhaal. " * 40
        )
    return made(days, options=ReportOptions(weeks, "Jan Visser", tuple(ReportPart)))


@pytest.mark.parametrize("weeks", [4, 8, 12])
def test_a_report_takes_two_to_five_pages_and_none_of_a_few_lines(weeks: int) -> None:
    for report in (full_report(weeks), made(options=ReportOptions(weeks))):
        pages = ReportSheets(report, DUTCH, sheet_size(LAYOUT)).pages
        assert 2 <= len(pages) <= 5
        for page in pages:
            image = drawn(page, sheet_size(LAYOUT))
            assert ink(image, 0.4, 0.9)
            assert not ink(image, 0, 0.03)
            assert not ink(image, 0.98, 1)
            assert not ink(image, 0, 1, 0.94, 1)


def test_every_text_of_a_report_can_be_read_on_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = set()
    letters = canvas.font

    def note(size: float, *, bold: bool = False) -> QFont:
        sizes.add(size)
        return letters(size, bold=bold)

    monkeypatch.setattr(canvas, "font", note)
    for page in ReportSheets(full_report(4), DUTCH, sheet_size(LAYOUT)).pages:
        drawn(page, sheet_size(LAYOUT))
    assert min(sizes) >= SMALLEST * SMALL, "tenths of a pixel, of a line that was made to fit"


def test_every_curve_of_a_report_is_printed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[Curve] = []

    def pair(curves: Sequence[Curve], _step: float) -> Space:
        printed.extend(curves)
        return Space(1)

    monkeypatch.setattr(report_parts, "CurvePair", pair)
    report = made(options=ReportOptions(4, parts=(ReportPart.SUMMARY, ReportPart.CURVES)))
    assert len(report.panels) > 2
    ReportSheets(report, DUTCH, sheet_size(LAYOUT))
    assert len({id(curve) for curve in printed}) == len(printed) == len(report.panels)


def test_the_running_week_is_filled_in_on_the_days_that_have_passed() -> None:
    report = made(today=TODAY - 4 * ONE_DAY, options=ReportOptions(4))
    size = sheet_size(LAYOUT)
    recorder = Recorder(round(size.width()), round(size.height()), 1440)
    texts = {
        each.text
        for page in ReportSheets(report, DUTCH, size).pages
        for each in texts_painted(page, recorder)
    }
    assert {"7/7", "3/3"} <= texts
    assert "3/7" not in texts


def test_the_report_says_what_is_a_mean_and_what_is_a_median() -> None:
    """The usual answer is a median, a whole number, beside means of the period with a decimal."""
    days = journal(bad=0)
    for ago, day in enumerate(sorted(days, reverse=True)):
        answer = 1 if ago % 3 else 7
        kept = [each for each in days[day].readings if each.measure != "motivation"]
        days[day] = replace(days[day], readings=(*kept, Reading(day, "motivation", answer)))
    motivation = next(each for each in made(days).figures if each.measure.key == "motivation")
    assert motivation.usual == 1
    assert motivation.mean is not None
    assert motivation.mean > 2
    said = str(report_parts.BASELINES)
    assert "van HRV en gevoel de middelste waarde (mediaan)" in said
    assert "zijn gemiddelden" in said


def test_a_report_has_only_the_chosen_parts() -> None:
    report = full_report()
    size = sheet_size(LAYOUT)
    few = replace(report, options=replace(report.options, parts=(ReportPart.SLEEP,)))
    assert len(ReportSheets(few, DUTCH, size).pages) == 1
    assert not ink(drawn(ReportSheets(few, DUTCH, size).pages[0], size), 0.4, 0.9)
    none = replace(report, options=replace(report.options, parts=()))
    assert not ink(drawn(ReportSheets(none, DUTCH, size).pages[0], size), 0.15, 0.9)


def test_a_report_without_entries_can_be_printed() -> None:
    report = made({}, options=ReportOptions(parts=tuple(ReportPart)))
    pages = ReportSheets(report, DUTCH, sheet_size(LAYOUT)).pages
    assert pdf(LAYOUT, pages, title="Verslag")[0].startswith(b"%PDF")


def test_a_more_serious_level_has_a_higher_bar_also_in_grey() -> None:
    report = replace(made(), episodes=(), options=ReportOptions(parts=(ReportPart.LEVELS,)))
    size = sheet_size(LAYOUT)

    def highest(level: LevelMark) -> int:
        strip = replace(report, levels=(level,) * len(report.span))
        image = drawn(ReportSheets(strip, DUTCH, size).pages[0], size)
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        rows, columns = range(grey.height() // 2), range(190, 230)
        return sum(grey.pixelColor(x, y).lightness() < 170 for y in rows for x in columns)

    heights = [
        highest(level) for level in (LevelMark.NOTICE, LevelMark.UNDER_RECOVERED, LevelMark.NOT_RECOVERING)
    ]
    assert heights == sorted(set(heights))


def test_the_strip_has_the_signs_of_the_list_for_every_level(monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[LevelMark] = []
    small: list[LevelMark] = []

    def paint(_painter: QPainter, level: LevelMark, *_place: object, held: bool = False) -> None:
        painted.append(level)
        small.extend([level] if held else [])

    monkeypatch.setattr(level_strip, "paint_mark", paint)
    strip = LevelStrip(tuple(LevelMark), TODAY, 9000, DUTCH, {TODAY + 2 * ONE_DAY})
    drawn(lambda painter: strip.draw(painter, 0, 0), QSizeF(9000, 3000))
    assert painted == [*LevelMark, *LEGEND]
    assert small == [tuple(LevelMark)[2]]


@pytest.mark.parametrize("days", [50, 56])
def test_the_dates_of_the_strip_stay_within_its_width(days: int) -> None:
    monday = WEEK.monday
    strip = LevelStrip((LevelMark.NOTICE,) * days, monday, 9000, DUTCH)
    drawn_texts = texts_painted(lambda painter: strip.draw(painter, 0, 0), Recorder(12000, 3000, 1440))
    dates = [each for each in drawn_texts if each.text.endswith(("nov", "dec", "jan"))]
    assert len(dates) == -(-days // 7)
    assert max(each.ink.right() for each in dates) <= 9000
    assert max(each.size for each in dates) == min(each.size for each in dates)


def test_a_heading_stands_on_the_page_of_the_next_block() -> None:
    first, second = TextBlock("een", 3000), TextBlock("twee", 3000)
    heading = Heading("Kop", 3000)
    room = first.height + heading.height + 10
    assert divide_into_pages([first, heading, second], room, room) == [[first], [heading, second]]
    assert divide_into_pages([first, Space(room), heading, second], room, room)[-1] == [heading, second]


def test_a_report_of_more_than_five_pages_is_cut_with_a_sentence() -> None:
    days = journal()
    for ago in range(56):
        tagged(days, ago, note="Lang verhaal. " * 80)
    report = made(days, options=ReportOptions(parts=tuple(ReportPart)))
    size = QSizeF(sheet_size(LAYOUT).width(), 5600)
    pages = ReportSheets(report, DUTCH, size).pages
    assert len(pages) == 5
    assert ink(drawn(pages[-1], size), 0.5, 0.9)


def test_a_summary_stands_alone_on_the_first_page_however_much_was_told() -> None:
    told = tuple(ContextEntry(TODAY, topic, "Lang verhaal. " * 35) for topic in TOPICS)
    report = replace(full_report(), told=told)
    pages = ReportSheets(report, DUTCH, sheet_size(LAYOUT)).pages
    image = drawn(pages[0], sheet_size(LAYOUT))
    assert ink(image, 0.4, 0.6)
    assert not ink(image, 0.98, 1)
    assert len(pages) <= 5


def test_figures_that_do_not_fit_on_the_summary_open_the_next_page() -> None:
    report = replace(full_report(), told=tuple(ContextEntry(TODAY, key, "Lang. " * 80) for key in TOPICS))
    width = sheet_size(LAYOUT).width()
    whole, none_left = ReportParts(report, DUTCH, width).first_page(100_000)
    assert not none_left
    first, left = ReportParts(report, DUTCH, width).first_page(9_000)
    assert len(first) + len(left) == len(whole)
    assert len(left) > len(report.figures)


@pytest.mark.parametrize("load", [700, 24_000, 900_000])
def test_the_scale_of_a_curve_has_a_few_lines_however_high_a_load_is(load: int) -> None:
    panel = next(panel for panel in made().panels if panel.form is PanelForm.BARS and panel.measure is None)
    high = replace(panel, values=(load, *panel.values[1:]))
    assert 2 <= len(Curve(high, TODAY, 3000, DUTCH)._ticks()) <= MOST_LINES + 1  # noqa: SLF001


def test_pages_get_about_the_same_height() -> None:
    blocks = [TextBlock(str(n), 3000) for n in range(21)]
    room = blocks[0].height * 10 + 1
    assert [len(page) for page in divide_into_pages(blocks, room, room)] == [10, 10, 1]
    assert [len(page) for page in divide_evenly(blocks, room)] == [7, 7, 7]


def test_illness_and_a_recovery_week_are_told_apart_in_grey() -> None:
    def lines(kind: ShadeKind) -> list[bool]:
        image = QImage(60, 60, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        painter.scale(1 / 20, 1 / 20)
        paint_shade(painter, kind, QRectF(0, 0, 1200, 1200))
        painter.end()
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        # a column of upright lines is dark over its whole height, one of slanting lines nowhere
        return [all(grey.pixelColor(x, y).lightness() < 225 for y in range(60)) for x in range(60)]

    assert any(lines(ShadeKind.RECOVERY))
    assert not any(lines(ShadeKind.ILL))


# -- the club ------------------------------------------------------------------------------------------


def table(members: int, shape: Shape = Shape.MEASURES, key: str = PARTICIPATION) -> ClubTable:
    notes = ("Een lange notitie die over meer regels loopt. " * 8, *[""] * 6)
    weeks = [shared(f"Lid {n:03d}", week=WEEK + -w, notes=notes) for n in range(members) for w in range(2)]
    return club_table(weeks, ClubView(shape, key=key))


@pytest.mark.parametrize(
    ("layout", "shape", "key"),
    [
        (LAYOUT, Shape.MEASURES, PACE), (TURNED, Shape.MEASURES, PACE), (TURNED, Shape.DAYS, PARTICIPATION),
        (TURNED, Shape.DAYS, NOTE), (TURNED, Shape.WEEKS, "resting_heart_rate"),
    ],
)  # fmt: skip
def test_the_pages_of_two_hundred_members_all_have_the_headings(
    layout: object, shape: Shape, key: str
) -> None:
    size = sheet_size(layout)  # type: ignore[arg-type]
    pages = ClubSheets(table(200, shape, key), DUTCH, size, date(2026, 11, 22)).pages
    assert len(pages) >= 4
    heads = []
    for page in (pages[0], pages[-1]):
        image = drawn(page, size)
        assert ink(image, 0.95, 0.985)
        assert not ink(image, 0.985, 1)
        assert not ink(image, 0, 1, 0.97, 1)
        heads.append(image.copy(0, round(970 / 20), image.width() // 2, round(100 / 20)))
    assert heads[0] == heads[1]


def test_a_club_without_members_is_one_page() -> None:
    pages = ClubSheets(club_table((), ClubView()), DUTCH, sheet_size(TURNED), TODAY).pages
    assert pdf(TURNED, pages, title="Club")[0].startswith(b"%PDF")
    assert len(pages) == 1


def test_the_headings_of_the_club_table_have_the_words_of_1_and_7(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    class Recorded(Paragraph):
        def __init__(self, text: str, style: Style, width: float, **more: int) -> None:
            seen.append(text)
            super().__init__(text, style, width, **more)

    monkeypatch.setattr(club_sheet, "Paragraph", Recorded)
    ClubSheets(table(2), DUTCH, sheet_size(TURNED), TODAY)
    assert "Motivatie\u20281 heel veel zin\u20287 helemaal geen zin" in seen


def test_the_headings_of_the_club_table_stay_within_their_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    widths: dict[str, float] = {}

    class Recorded(Paragraph):
        def __init__(self, text: str, style: Style, width: float, **more: int) -> None:
            widths[text.split(LINE_SEPARATOR, maxsplit=1)[0]] = width
            super().__init__(text, style, width, **more)

    monkeypatch.setattr(club_sheet, "Paragraph", Recorded)
    sheets = ClubSheets(table(2), DUTCH, sheet_size(TURNED), TODAY)
    pairs = zip(sheets._table.columns, sheets._fit.widths, strict=True)  # noqa: SLF001  # the columns as laid out
    assert {say(column.heading, DUTCH): width - 2 * club_sheet.PAD for column, width in pairs}.items() <= (
        widths.items()
    )


@pytest.mark.parametrize(
    ("view", "explained"), [(ClubView(), True), (ClubView(Shape.DAYS, key=PARTICIPATION), False)]
)
def test_a_club_sheet_explains_the_mark_only_where_it_stands(view: ClubView, *, explained: bool) -> None:
    size = sheet_size(TURNED)
    (page,) = ClubSheets(club_table((shared(),), view), DUTCH, size, TODAY).pages
    recorder = Recorder(round(size.width()), round(size.height()), 1440)
    (foot,) = [each.text for each in texts_painted(page, recorder) if "niet gedeeld" in each.text]
    assert ("▲ = voorbij de eigen grens" in foot) is explained


def test_a_season_of_many_weeks_takes_several_pages_side_by_side_and_stays_readable() -> None:
    name = 'Ḧ"' + "Van der Meulen-Huizinga tot Slochteren en Oude Pekela יעל"
    weeks = [shared(name, WEEK + -back) for back in range(30)]
    sheets = ClubSheets(club_table(weeks, ClubView(Shape.SEASON)), DUTCH, sheet_size(TURNED), TODAY)
    pages = sheets.pages
    assert len(pages) >= 2
    for page in pages:
        image = drawn(page, sheet_size(TURNED))
        assert ink(image, 0.1, 0.5, 0.2, 0.9)
        assert not ink(image, 0, 1, 0.97, 1)
    shown = [place for sheet in sheets._sheets for place in sheet.columns]  # noqa: SLF001
    assert shown == list(range(30))
