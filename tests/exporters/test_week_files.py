from __future__ import annotations

import csv
import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QFontMetricsF

from herstel_gui.desktop.own_font import own_font
from herstel_gui.domain.presentation.figures import Figure
from herstel_gui.domain.signals.doubts import Doubts
from herstel_gui.domain.text import DUTCH
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.options import WeekOptions
from herstel_gui.exporters.sheet import (
    LONGEST,
    CellStyle,
    GridCell,
    NumberFormat,
    Spreadsheet,
    figure_cell,
    heading_row,
    text_rows,
)
from herstel_gui.exporters.sheet_csv import plain
from herstel_gui.exporters.sheet_ods import MM_PER_CHARACTER
from herstel_gui.exporters.sheet_registry import SHEET_EXPORTERS
from herstel_gui.exporters.week_grid import week_grid, week_sheet
from tests.weeks import MONDAY, WEEK, picture_history, picture_sources, picture_table, with_days

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from herstel_gui.domain.week.table import WeekTable

OPTIONS = WeekOptions(name="Jan Visser", club="club", remarks=True)
SHEET = week_sheet(picture_table(), OPTIONS, DUTCH)
BY_KEY = {exporter.key: exporter for exporter in SHEET_EXPORTERS}
FORMULAS = ("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1")
ODF = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
XL = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def write(key: str, folder: Path, table: WeekTable | None = None, options: WeekOptions = OPTIONS) -> Path:
    exporter = BY_KEY[key]
    path = folder / f"week{exporter.suffix}"
    path.write_bytes(b"".join(exporter.written(week_sheet(table or picture_table(), options, DUTCH))))
    return path


def wicked() -> WeekTable:
    return week_table(WEEK, with_days(picture_sources(), tags=(FORMULAS[0],), note=FORMULAS[1]))


def read_csv(path: Path, delimiter: str = ";") -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=delimiter))


def row_of(rows: list[list[str]], name: str) -> list[str]:
    return next(row for row in rows if row and row[0] == name)


def test_the_grid_holds_typed_values() -> None:
    grid = week_grid(picture_table(), OPTIONS, DUTCH)
    head = grid[heading_row(grid)]
    assert [cell.value for cell in head[1:8]] == [MONDAY + timedelta(days=n) for n in range(7)]
    pulse = next(row for row in grid if row and row[0].value == "Ochtendpols (/min)")
    assert [cell.value for cell in pulse[1:8]] == [52, 51, 53, None, 57, 57, 58]
    assert pulse[8] == GridCell(Decimal("54.7"), NumberFormat.TENTHS, right=True)
    assert [cell.look for cell in pulse[4:6]] == [CellStyle.PLAIN, CellStyle.WARNED]
    assert [row[0].value for row in grid[:3]] == [
        "Hersteltabel · week 47", "maandag 16 t/m zondag 22 november 2026 · J.V. · club",
        "◆ Te weinig herstel · 1 dag: zo 22 november",
    ]  # fmt: skip


def test_only_the_chosen_rows_are_in_the_file(tmp_path: Path) -> None:
    options = replace(OPTIONS, rows=("mood",), remarks=False, signals=False, usual=False, normal=False)
    text = write("csv", tmp_path, wicked(), options).read_text("utf-8-sig")
    assert "Stemming" in text
    for word in ("Ochtendpols", "cmd", "Signalen", "gewoon", "normaal"):
        assert word not in text


def test_csv_with_semicolons_and_commas(tmp_path: Path) -> None:
    path = write("csv", tmp_path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = read_csv(path)
    assert row_of(rows, "Meting")[1] == "2026-11-16"
    assert row_of(rows, "Ochtendpols (/min)")[1:9] == ["52", "51", "53", "", "57", "57", "58", "54,7"]
    assert row_of(rows, "Slaap (u:mm)")[1] == "7:40"


def test_csv_with_commas_and_points(tmp_path: Path) -> None:
    rows = read_csv(write("csv-point", tmp_path), ",")
    assert row_of(rows, "Ochtendpols (/min)")[8] == "54.7"


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_in_csv_never_becomes_a_formula(text: str) -> None:
    assert plain(GridCell(text)) == f"'{text}"


@pytest.mark.parametrize("text", ["+31", "-5", "–", "gewoon = goed"])
def test_a_plain_text_stays_as_it_is(text: str) -> None:
    assert plain(GridCell(text)) == text


def test_xlsx_holds_real_numbers_dates_and_durations(tmp_path: Path) -> None:
    with zipfile.ZipFile(write("xlsx", tmp_path, wicked())) as archive:
        sheet = ET.fromstring(archive.read("xl/worksheets/sheet1.xml"))  # noqa: S314  # our own file
        styles = archive.read("xl/styles.xml").decode()
        strings = archive.read("xl/sharedStrings.xml").decode()
    cells = {cell.get("r"): cell for cell in sheet.iter(f"{XL}c")}
    assert value_of(cells["B8"]) == "52"
    assert [float(value_of(cells[name])) * 1440 for name in ("B10", "F10")] == pytest.approx([460, 345])
    assert value_of(cells["B5"]) == str((MONDAY - date(1899, 12, 30)).days)
    assert "D8" in cells
    assert cells["E8"].find(f"{XL}v") is None
    assert not list(sheet.iter(f"{XL}f"))
    assert "[h]:mm" in styles
    assert "▲" in styles
    assert 'quotePrefix="1"' in styles
    assert FORMULAS[0] in strings


def value_of(cell: ET.Element) -> str:
    value = cell.find(f"{XL}v")
    assert value is not None
    return value.text or ""


def test_ods_holds_real_numbers_dates_and_durations(tmp_path: Path) -> None:
    path = write("ods", tmp_path, wicked())
    with zipfile.ZipFile(path) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        for name in archive.namelist()[1:]:
            ET.fromstring(archive.read(name))  # noqa: S314  # our own file
        content = ET.fromstring(archive.read("content.xml"))  # noqa: S314  # our own file
    cells = list(content.iter(f"{TABLE}table-cell"))
    kinds = {cell.get(f"{ODF}value-type") for cell in cells}
    assert {"float", "date", "time", "string"} <= kinds
    assert "PT07H40M00S" in {cell.get(f"{ODF}time-value") for cell in cells}
    assert "2026-11-16" in {cell.get(f"{ODF}date-value") for cell in cells}
    assert not any(cell.get(f"{TABLE}formula") for cell in cells)


@pytest.mark.parametrize("form", [NumberFormat.DURATION, NumberFormat.CLOCK])
@pytest.mark.parametrize(
    ("minutes", "written"),
    [
        (0, "PT00H00M00S"), (59, "PT00H59M00S"), (60, "PT01H00M00S"), (345, "PT05H45M00S"),
        (Decimal("389.333"), "PT06H29M00S"), (Decimal("389.667"), "PT06H30M00S"),
        (Decimal("419.5"), "PT07H00M00S"), (1439, "PT23H59M00S"),
    ],
)  # fmt: skip
def test_minutes_in_ods_are_whole_minutes_within_their_hour(
    minutes: int | Decimal, written: str, form: NumberFormat
) -> None:
    assert ods_times([GridCell(minutes, form)]) == [written]


@pytest.mark.parametrize("key", BY_KEY)
@pytest.mark.parametrize("look", [CellStyle.PLAIN, CellStyle.WARNED])
def test_a_figure_of_an_own_measure_keeps_its_decimals(key: str, look: CellStyle) -> None:
    cell = figure_cell(Figure(Decimal("1.234"), 3), look)
    grid = [[GridCell("kop", look=CellStyle.HEADING)], [cell]]
    content = b"".join(BY_KEY[key].written(Spreadsheet("titel", "blad", grid, (10,))))
    assert (cell.value, cell.form) == (Decimal("1.234"), NumberFormat.EXACT)
    if key in {"xlsx", "ods"}:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            name = "xl/worksheets/sheet1.xml" if key == "xlsx" else "content.xml"
            content = archive.read(name)
    assert b"1.234" in content or b"1,234" in content


def test_a_duration_of_a_day_or_more_is_a_number_of_days_in_ods() -> None:
    """Programs that read the text of a time take it for a time of day."""
    (cell,) = ods_cells([GridCell(1500, NumberFormat.DURATION)])
    assert cell.get(f"{ODF}value-type") == "float"
    assert float(cell.get(f"{ODF}value") or 0) == pytest.approx(1500 / 1440)


def ods_times(row: list[GridCell]) -> list[str | None]:
    cells = ods_cells(row)
    assert {cell.get(f"{ODF}value-type") for cell in cells} == {"time"}
    return [cell.get(f"{ODF}time-value") for cell in cells]


def ods_cells(row: list[GridCell]) -> list[ET.Element]:
    grid = [[GridCell("kop", look=CellStyle.HEADING)], row]
    (data,) = BY_KEY["ods"].written(Spreadsheet("titel", "blad", grid, (10,)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = ET.fromstring(archive.read("content.xml"))  # noqa: S314  # our own file
    return list(content.iter(f"{TABLE}table-cell"))[1:]


def test_characters_that_xml_does_not_allow_are_removed(tmp_path: Path) -> None:
    table = week_table(WEEK, with_days(picture_sources(), note="a\x00b <&> \x0b"))
    with zipfile.ZipFile(write("ods", tmp_path, table)) as archive:
        ET.fromstring(archive.read("content.xml"))  # noqa: S314  # our own file
    assert write("xlsx", tmp_path, table).stat().st_size > 1000


OFFICE = shutil.which("soffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed here")
@pytest.mark.parametrize("key", ["xlsx", "ods"])
def test_libreoffice_reads_back_what_was_written(key: str, tmp_path: Path) -> None:
    path = write(key, tmp_path, wicked())
    profile = (tmp_path / "profile").as_uri()
    filter_ = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false"
    command = [str(OFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", filter_]
    command += ["--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603
    rows = read_csv(tmp_path / "week.csv")
    assert row_of(rows, "Ochtendpols (/min)")[1:5] == ["52", "51", "53", ""]
    assert row_of(rows, "Bijzonderheden")[1] == FORMULAS[0]
    assert Decimal(row_of(rows, "Ochtendpols (/min)")[8].replace(",", ".")) == Decimal("54.7")
    assert "7" in row_of(rows, "Slaap (u:mm)")[1]


def by_openpyxl(path: Path) -> list[list[object]]:
    import openpyxl  # noqa: PLC0415  # slow, and for one test

    book = openpyxl.load_workbook(path)
    try:
        return [list(row) for row in book.active.iter_rows(values_only=True)]
    finally:
        book.close()


def by_pandas(path: Path) -> list[list[object]]:
    import pandas as pd  # noqa: PLC0415  # slow, and for one test

    engine = {".xlsx": "openpyxl", ".ods": "calamine"}[path.suffix]
    table = pd.read_excel(path, header=None, engine=engine)
    return [[None if cell else value for value, cell in zip(row, gone, strict=True)]
            for row, gone in zip(table.to_numpy(), table.isna().to_numpy(), strict=True)]  # fmt: skip


@pytest.mark.parametrize(("key", "read"), [("xlsx", by_openpyxl), ("xlsx", by_pandas), ("ods", by_pandas)])
def test_libraries_of_others_read_back_what_was_written(
    key: str, read: Callable[[Path], list[list[object]]], tmp_path: Path
) -> None:
    rows = {row[0]: row for row in read(write(key, tmp_path, wicked()))}
    assert rows["Ochtendpols (/min)"][1:5] == [52, 51, 53, None]
    assert rows["Bijzonderheden"][1] == FORMULAS[0]
    assert str(rows["Slaap (u:mm)"][1]).startswith(("0", "7"))
    mean = rows["Ochtendpols (/min)"][8]
    assert isinstance(mean, float)
    assert round(mean, 1) == 54.7


def test_a_scale_with_a_good_name_says_what_1_and_7_mean() -> None:
    names = [str(row[0].value) for row in week_grid(picture_table(), OPTIONS, DUTCH) if row]
    assert any(name.startswith("Motivatie: ") and " · " in name for name in names)
    assert "Vermoeidheid" in names


def test_a_long_text_takes_several_rows_and_a_short_one_stays_as_it_is() -> None:
    for text in ("", "kort", "x" * LONGEST):
        assert [row[0].value for row in text_rows(text)] == [text]
    rows = [str(row[0].value) for row in text_rows("woord " * LONGEST)]
    assert len(rows) > 1
    assert max(map(len, rows)) <= LONGEST
    assert " ".join(rows).split() == ["woord"] * LONGEST


def test_a_text_longer_than_its_column_is_broken_into_lines_and_its_row_is_as_high() -> None:
    long, short = "Langebaanwedstrijd vandaag gereden, met veel tegenwind", "Pols"
    grid = [
        [GridCell(long, look=CellStyle.TITLE)],
        [GridCell("Meting", look=CellStyle.HEADING), GridCell(long, look=CellStyle.HEADING)],
        [GridCell(long), GridCell(5, NumberFormat.WHOLE)],
        [GridCell(short), GridCell(10**12, NumberFormat.WHOLE)],
    ]
    sheet = Spreadsheet("t", "w", grid, (20, 10)).wrapped()
    assert [[cell.wrap for cell in row] for row in sheet.grid] == [
        [False], [False, True], [True, False], [False, False],
    ]  # fmt: skip
    assert [sheet.lines(row) for row in range(4)] == [1, 3, 3, 1]


@pytest.mark.parametrize(
    ("key", "part", "mark"), [("xlsx", "xl/styles.xml", b"wrapText"), ("ods", "content.xml", b"wrap-option")]
)
def test_the_name_of_a_measure_is_whole_in_its_cell(key: str, part: str, mark: bytes) -> None:
    grid = [
        [GridCell("Meting", look=CellStyle.HEADING)] * 2,
        [GridCell("Koppen koffie en thee"), GridCell(5)],
    ]
    for width, wraps in ((10, True), (40, False)):
        sheet = Spreadsheet("t", "w", grid, (width, 10))
        with zipfile.ZipFile(io.BytesIO(b"".join(BY_KEY[key].written(sheet)))) as book:
            assert (mark in book.read(part)) is wraps


def test_a_column_is_as_wide_as_the_words_of_its_heading_and_wide_letters_need_more_room() -> None:
    def sheet(heading: str, *texts: str) -> Spreadsheet:
        rows = [[GridCell(text, wrap=True), GridCell(1)] for text in texts]
        return Spreadsheet("t", "w", [[GridCell(heading, look=CellStyle.HEADING)], *rows], (10,))

    assert sheet("Stress").width(0) == 10
    assert sheet("Concentratie overdag").width(0) == 12
    assert sheet("W" * 30).width(0) == 20
    assert [sheet("x", text).lines(1) for text in ("W" * 30, "l" * 16, "één twee", "")] == [6, 1, 1, 1]


def test_every_cell_is_aligned_as_its_heading() -> None:
    grid = week_grid(picture_table(), OPTIONS, DUTCH)
    headings = next(row for row in grid if row and row[0].look is CellStyle.HEADING)
    rows = [row for row in grid if row and row[0].look is CellStyle.PLAIN and len(row) == len(headings)]
    assert rows
    assert headings[-1].right
    assert not any(row[0].right for row in grid if row)
    for row in rows:
        assert [each.right for each in row if each.value] == [
            heading.right for each, heading in zip(row, headings, strict=True) if each.value
        ]


def test_a_doubtful_value_is_written_as_words_so_that_no_sheet_computes_with_it() -> None:
    seen = picture_sources()
    pulse = next(row for row in picture_table().rows if row.key == "resting_heart_rate")
    far = next(day for day, record in seen.days.items() if record.of("resting_heart_rate") and day >= MONDAY)
    doubted = Doubts([(far, reading.measure, reading.source) for reading in seen.days[far].readings])
    history = replace(picture_history(), doubted=doubted)
    table = week_table(WEEK, replace(seen, history=history))
    grid = week_grid(table, OPTIONS, DUTCH)
    written = next(row for row in grid if row and row[0].value == "Ochtendpols (/min)")
    place = 1 + (far - MONDAY).days
    assert written[place].value == f"{pulse.cells[place - 1].value}?"
    assert written[8].value != GridCell(Decimal("54.7")).value
    assert "? = ver van je gewone waarde" in str(grid[-1][0].value)


def test_no_text_in_an_ods_sheet_is_wider_than_its_column_in_a_wide_font(qapp: QApplication) -> None:
    del qapp
    font = own_font()
    font.setPixelSize(1000)
    metrics, point_mm = QFontMetricsF(font), 25.4 / 72
    sheet = week_sheet(picture_table(), OPTIONS, DUTCH).wrapped()
    for row in sheet.grid[sheet.heading_row + 1 :]:
        for place, cell in enumerate(row if len(row) > 1 else []):
            if isinstance(cell.value, str) and cell.look is CellStyle.PLAIN:
                words = cell.value.split() if cell.wrap else [cell.value]
                room = sheet.width(place) * MM_PER_CHARACTER
                wide = max(metrics.horizontalAdvance(word) for word in words) / 1000 * 10 * point_mm
                assert wide <= room, cell.value
