"""One rich week on screen, paper, in files, in the club's table, overviews and the report: the same cells.

The image of Trends is compared in ``tests/views/trends/test_same_as_week.py``.
``column_text`` is what is compared: the text of a cell in the language of the phrasebook.
"""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from python_calamine import CalamineWorkbook

from herstel_gui.application.changes import TagEntry
from herstel_gui.application.journal import Journal
from herstel_gui.domain.club.choice import MARKS, ClubChoice
from herstel_gui.domain.club.table import ClubView, Shape, club_table, on_day
from herstel_gui.domain.club.week_file import OwnWeek, club_week
from herstel_gui.domain.club.wording import club_cell_text
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import ClockTime
from herstel_gui.domain.presentation.levels import LEVEL_SIGNS, highest
from herstel_gui.domain.presentation.marks import MISSING, PAST, PAST_MEANS
from herstel_gui.domain.report.building import ReportSources, physician_report
from herstel_gui.domain.report.options import ReportOptions, ReportPart
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.tags import TAGS as TAG_LABELS
from herstel_gui.domain.tags import tag_text
from herstel_gui.domain.text import Text, say
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.columns import column_text, columns_of
from herstel_gui.domain.week.day_rows import tags_row
from herstel_gui.domain.week.options import WeekOptions
from herstel_gui.domain.week.overview import overview
from herstel_gui.domain.week.sources import Sources
from herstel_gui.domain.week.table import LEVEL, LOAD, TAGS, WORDY, WeekRow, WeekTable, row_label
from herstel_gui.domain.week.wording import capital, level_text, total_text, usual_figure, words_of
from herstel_gui.exporters import herstel_csv
from herstel_gui.exporters.content import JournalContent
from herstel_gui.exporters.sheet_registry import SHEET_EXPORTERS
from herstel_gui.exporters.week_grid import week_sheet
from herstel_gui.printing.canvas import page_layout, sheet_size
from herstel_gui.printing.overview_sheet import OverviewSheets
from herstel_gui.printing.report_sheet import ReportSheets
from herstel_gui.printing.week_sheet import WeekSheet
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.qt_models.texts import BOOK
from herstel_gui.qt_models.week_model import WeekModel
from herstel_gui.views.safety.entry_words import value_words
from herstel_gui.views.today.tag_chips import tag_words
from tests.application.fakes import FakeStore, FixedClock
from tests.domain.report.test_physician_report import journal
from tests.looks.recorder import Recorder, texts_painted
from tests.weeks import OWN, TODAY, WEEK, picture_days, picture_table, rich_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from herstel_gui.domain.measure import Measure
    from herstel_gui.domain.report.physician_report import PhysicianReport
    from herstel_gui.domain.week.columns import Column
    from tests.looks.recorder import Drawn

OPTIONS = WeekOptions(name="Jan Visser", remarks=True)
DAYS = range(7)
WRITTEN = datetime.fromisoformat("2026-11-22T20:00")


@pytest.fixture(params=["nl_NL", "en_GB"])
def table(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[WeekTable]:
    """The rich week, with the numbers of a language."""
    del qtbot
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield rich_table().chosen(OPTIONS)
    QLocale.setDefault(before)


def columns(table: WeekTable) -> list[Column]:
    return [column for column in columns_of(table, OPTIONS, BOOK) if column.key != "trend"]


def rows(table: WeekTable) -> list[WeekRow]:
    return [row for row in table.rows if row.in_table]


def test_the_week_is_rich(table: WeekTable) -> None:
    """The comparison means nothing for a week in which a kind of cell is missing."""
    cells = [cell for row in table.rows for cell in row.cells]
    assert any(cell.rule for cell in cells)
    assert any(cell.doubtful for cell in cells)
    assert any(cell.value is not None and cell.value != int(cell.value) for cell in cells)
    assert len({cell.mark for cell in cells if cell.mark}) >= 6
    assert {LEVEL, LOAD, "training", "plan", "tags", "note"} <= {row.key for row in table.rows}
    load = next(row for row in table.rows if row.key == LOAD)
    assert load.total is not None
    assert load.total > 999


def test_the_screen_shows_the_cells(table: WeekTable) -> None:
    model = WeekModel(JournalSignals(Journal(FakeStore(), FixedClock())), OPTIONS)
    model.show_table(table)
    shown = {
        str(model.index(line, 0).data()): line for line in range(model.rowCount()) if not model.band(line)
    }
    for row in rows(table):
        line = shown[column_text(row, columns(table)[0], BOOK)]
        for place, column in enumerate(columns(table)):
            index = model.index(line, place)
            assert index.data() == column_text(row, column, BOOK), (row.key, column.key)
            if column.day is not None:
                cell = row.cells[column.day]
                look = model.look(line, place)
                assert (look.warned, look.mark) == (bool(cell.rule), cell.mark)
                assert cell.empty or index.data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("landscape", [True, False])
def test_paper_shows_the_cells(table: WeekTable, *, landscape: bool) -> None:
    """All texts of the table are painted, row by row, none shortened."""
    size = sheet_size(page_layout("a4", landscape=landscape))
    sheet = WeekSheet(table, OPTIONS, BOOK, size)
    recorder = Recorder(round(size.width()), round(size.height()), 1440)
    painted = sorted(texts_painted(sheet.paint, recorder), key=lambda drawn: drawn.ink.center().y())
    listed = [drawn.text for drawn in painted]
    for row in rows(table):
        for column in columns(table):
            text = column_text(row, column, BOOK)
            if column.day is not None and row.key in WORDY:
                words = words_of(row.cells[column.day], BOOK)
                parts = [part for word in words for part in word.split(" ")]
                assert all(any(part in drawn for drawn in listed) for part in parts), (row.key, words)
            elif text:
                assert text in listed, (row.key, column.key, text)


def expected(row: WeekRow, column: Column) -> str:
    """Return what a file holds for a cell: signs beside the words of a level, nothing for what is missing."""
    if column.day is not None and row.cells[column.day].mark is not None:
        return level_text(row.cells[column.day], BOOK)
    text = column_text(row, column, BOOK)
    if column.key == "label" and row.ends:
        return ""
    return "" if text == MISSING else text


def plain(text: str) -> str:
    """Return a figure without separators of thousands and with a decimal point; other texts unchanged."""
    point, thousands = QLocale().decimalPoint(), QLocale().groupSeparator()
    digits = text.replace(thousands, "").replace(point, ".")
    return bare(digits) if digits.replace(".", "", 1).isdigit() else text


def bare(digits: str) -> str:
    """Return a number without the zero of "4.0", which a file holds as a format of the cell."""
    return digits.removesuffix(".0")


@pytest.mark.parametrize("key", ["xlsx", "ods"])
def test_spreadsheets_hold_the_cells(table: WeekTable, key: str) -> None:
    exporter = next(each for each in SHEET_EXPORTERS if each.key == key)
    content = b"".join(exporter.written(week_sheet(table, OPTIONS, BOOK)))
    (sheet,) = CalamineWorkbook.from_filelike(io.BytesIO(content)).sheet_names
    read = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(sheet).to_python()
    lines = {str(line[0]).partition(":")[0]: line for line in read if line and line[0]}
    for row in rows(table):
        name = column_text(row, columns(table)[0], BOOK)
        line = lines[name.partition(":")[0]]
        for place, column in enumerate(columns(table)):
            if text := expected(row, column):
                assert as_text(line[place]) == plain(text), (row.key, column.key)
            elif column.key != "label":
                assert line[place] == "", (row.key, column.key)


def as_text(value: object) -> str:
    """Return a value as a spreadsheet program has it in the notation of ``plain``."""
    match value:
        case time():
            return f"{value.hour}:{value.minute:02d}"
        case timedelta():
            return f"{value // timedelta(hours=1)}:{value // timedelta(minutes=1) % 60:02d}"
        case datetime() | date():
            return value.isoformat()
        case float() | int():
            return bare(f"{Decimal(repr(value)):f}")
        case _:
            return str(value)


@pytest.mark.parametrize(("key", "delimiter"), [("csv", ";"), ("csv-point", ",")])
def test_csv_holds_the_cells(table: WeekTable, key: str, delimiter: str) -> None:
    exporter = next(each for each in SHEET_EXPORTERS if each.key == key)
    content = b"".join(exporter.written(week_sheet(table, OPTIONS, BOOK))).decode("utf-8-sig")
    assert PAST not in content
    lines = {line[0]: line for line in csv.reader(io.StringIO(content), delimiter=delimiter) if line}
    for row in rows(table):
        name = column_text(row, columns(table)[0], BOOK)
        line = next(
            line for label, line in lines.items() if label.partition(":")[0] == name.partition(":")[0]
        )
        for place, column in enumerate(columns(table)):
            if text := expected(row, column):
                found = line[place] if key == "csv-point" else line[place].replace(",", ".")
                wanted = plain(text) if key == "csv-point" else plain(text).replace(",", ".")
                assert bare(found) == wanted, (row.key, column.key)


def test_spreadsheets_mark_the_values_past_their_limit(table: WeekTable) -> None:
    sheet = week_sheet(table, OPTIONS, BOOK)
    marked = sum(cell.look.value == "warned" for line in sheet.grid for cell in line)
    assert marked == sum(bool(cell.rule) for row in rows(table) for cell in row.cells) > 0


def test_the_club_shows_the_cells(table: WeekTable) -> None:
    shareable = [
        row
        for row in rows(table)
        if row.key in {"resting_heart_rate", "sleep_duration", "motivation", *(own.key for own in OWN)}
        if row.measure is not None and not isinstance(row.measure.kind, ClockTime)
    ]
    assert len(shareable) == 2 + len(OWN)
    choice = ClubChoice(club="club", columns=(*(row.key for row in shareable), LOAD, MARKS))
    shared = club_week(OwnWeek(table, {}, ()), choice, WRITTEN)
    for row in [*shareable, next(row for row in rows(table) if row.key == LOAD)]:
        for day in DAYS:
            cell = on_day(shared, row.key, day)
            column = next(each for each in columns(table) if each.day == day)
            assert club_cell_text(cell, BOOK) == column_text(row, column, BOOK), (row.key, day)
            assert cell.past == bool(row.cells[day].rule)
        whole = club_table([shared], ClubView(Shape.MEASURES))
        place = [column.key for column in whole.columns].index(row.key)
        assert club_cell_text(whole.rows[0].cells[place], BOOK) == total_text(row, BOOK)


def test_the_overview_shows_the_totals_of_the_week(table: WeekTable) -> None:
    """A week has the same means, load and level on the sheet of the season as on its own sheet."""
    mark = table.level
    seen = overview((WEEK,), picture_days(), lambda _day: mark, TODAY, "Europe/Amsterdam")
    size = sheet_size(page_layout("a4", landscape=True))
    recorder = Recorder(round(size.width()), round(size.height()), 1440)
    (page,) = OverviewSheets(seen, BOOK, size).pages
    painted = {drawn.text for drawn in texts_painted(page, recorder)}
    own = picture_table()
    totals = {total_text(row, BOOK) for row in own.rows if row.measure in seen.measures or row.key == LOAD}
    assert len(totals) > 5
    assert totals <= painted
    assert BOOK.template(LEVEL_SIGNS[mark].name).capitalize() in painted


def test_every_level_of_the_week_is_told_by_shape_and_word(table: WeekTable) -> None:
    levels = next(row for row in rows(table) if row.key == LEVEL)
    texts = [level_text(cell, BOOK) for cell in levels.cells]
    for cell, text in zip(levels.cells, texts, strict=True):
        assert cell.mark is not None
        sign = LEVEL_SIGNS[cell.mark]
        assert text.startswith(sign.letter)
        assert len(text) > 3


# -- the physician's report ----------------------------------------------------------------------------


SAME_LINE = 60.0
"""Texts of one line have their middles within this distance: letters without tails are higher."""


def painted_lines(report: PhysicianReport) -> list[list[str]]:
    """Return the texts of all sheets of a report, line by line, from left to right."""
    size = sheet_size(page_layout("a4", landscape=False))
    recorder = Recorder(round(size.width()), round(size.height()), 1440)
    lines: list[list[Drawn]] = []
    for page in ReportSheets(report, BOOK, size).pages:
        below = -1.0
        for one in sorted(texts_painted(page, recorder), key=lambda each: each.ink.center().y()):
            middle = one.ink.center().y()
            if middle > below:
                lines.append([])
                below = middle + SAME_LINE
            lines[-1].append(one)
    return [[one.text for one in sorted(line, key=lambda each: each.ink.left())] for line in lines]


def test_the_report_shows_the_figures_of_the_week(table: WeekTable) -> None:
    """Its usual values, its means of seven days, and its row of the week that ends today."""
    del table  # its language is that of the phrasebook
    days, around = journal(), Surroundings()
    history = SignalHistory(days, around)
    report = physician_report(
        ReportOptions(4, parts=tuple(ReportPart)), ReportSources(days, history, around, DEFAULT_LIMITS, TODAY)
    )
    week = week_table(WEEK, Sources(days, history, DEFAULT_LIMITS, TODAY, "Europe/Amsterdam"))
    lines = painted_lines(report)
    for row in week.rows:
        if row.measure is None or row.total is None:
            continue
        name = say(row_label(row.measure), BOOK)
        line = next(line for line in lines if line[0] == name)
        usual, last = usual_figure(row), total_text(row, BOOK)
        assert line[1] == (MISSING if usual is None else usual.text(BOOK)), name
        assert line[3] == last, name
        assert line[4] == str(sum(each is not None for each in report_values(report, row.measure)))
    own_line = next(line for line in lines if line[0].startswith(f"{WEEK.number} · "))
    rows_by_key = {row.key: row for row in week.rows}
    assert own_line[1] == total_text(rows_by_key[LOAD], BOOK)
    assert own_line[6] == total_text(rows_by_key["sleep_duration"], BOOK)
    mark = highest(cell.mark for cell in rows_by_key[LEVEL].cells if cell.mark is not None)
    assert own_line[-1] == capital(BOOK.template(LEVEL_SIGNS[mark].name))


def report_values(report: PhysicianReport, measure: Measure) -> list[float | None]:
    """Return the values that the curve of a measure draws, by day of the report."""
    panel = next(panel for panel in report.panels if panel.key == measure.key)
    return [None if value is None else float(value) for value in panel.values]


def test_the_curves_of_the_report_draw_the_cells_of_the_week(table: WeekTable) -> None:
    del table
    days, around = journal(), Surroundings()
    history = SignalHistory(days, around)
    report = physician_report(ReportOptions(4), ReportSources(days, history, around, DEFAULT_LIMITS, TODAY))
    week = week_table(WEEK, Sources(days, history, DEFAULT_LIMITS, TODAY, "Europe/Amsterdam"))
    compared = 0
    for row in week.rows:
        if row.measure is not None and any(not cell.empty for cell in row.cells):
            drawn = report_values(report, row.measure)[-len(DAYS) :]
            assert drawn == [None if cell.value is None else float(cell.value) for cell in row.cells], row.key
            compared += 1
    assert compared >= 4


@pytest.mark.parametrize(
    ("tag", "words"), [("pain:knie", "pijn: knie"), ("work_stress", "werkdruk"), ("eigen", "eigen")]
)
def test_a_tag_has_the_same_words_on_every_output(tag: str, words: str) -> None:
    day = DayRecord(TODAY, tags=(tag,))
    (_header, line) = herstel_csv.written(JournalContent({TODAY: day}, Surroundings()))
    sources = Sources({TODAY: day}, SignalHistory({}, Surroundings()), DEFAULT_LIMITS, TODAY)
    cell = tags_row(WEEK, sources).cells[TODAY.weekday()]
    shown = {
        "chip": tag_words(tag),
        "week": ", ".join(words_of(cell, BOOK)),
        "csv": line.split(";")[-2],
        "history": value_words(TagEntry(TODAY, tag)),
    }
    assert set(shown.values()) == {words}, shown


@pytest.mark.parametrize("marked", [True, False])
def test_the_mark_is_explained_only_where_it_stands(table: WeekTable, *, marked: bool) -> None:
    if not marked:
        plain = (
            replace(row, cells=tuple(replace(cell, rule=None) for cell in row.cells)) for row in table.rows
        )
        table = replace(table, rows=tuple(plain))
    size = sheet_size(page_layout("a4", landscape=True))
    recorder = Recorder(round(size.width()), round(size.height()), 1440)
    painted = [drawn.text for drawn in texts_painted(WeekSheet(table, OPTIONS, BOOK, size).paint, recorder)]
    cells = [str(cell.value) for line in week_sheet(table, OPTIONS, BOOK).grid for cell in line]
    for texts in (painted, cells):
        assert any(say(Text(PAST_MEANS), BOOK) in text for text in texts) == marked


def test_a_sheet_without_notes_names_only_tags(table: WeekTable) -> None:
    tags = tuple(tag_text(tag) for tag in TAG_LABELS)
    many = (
        replace(row, cells=tuple(replace(cell, texts=tags) for cell in row.cells)) if row.key == TAGS else row
        for row in table.rows
    )
    sheet = replace(table, rows=tuple(many))
    size = sheet_size(page_layout("a4", landscape=True))
    for remarks in (True, False):
        recorder = Recorder(round(size.width()), round(size.height()), 1440)
        options = replace(OPTIONS, remarks=remarks)
        painted = texts_painted(WeekSheet(sheet, options, BOOK, size).paint, recorder)
        assert any("Notities" in drawn.text for drawn in painted) == remarks
