from __future__ import annotations

import shutil
import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from herstel_gui.domain.club.erasing import KEEP_SAFE
from herstel_gui.domain.club.members import Member, MemberList, MemberLists, expected_of
from herstel_gui.domain.club.pace import PACE_WORDS
from herstel_gui.domain.club.table import ClubView, Shape, club_table
from herstel_gui.domain.text import DUTCH
from herstel_gui.exporters.club_grid import club_sheet
from herstel_gui.exporters.sheet import CellStyle, GridCell, NumberFormat
from herstel_gui.exporters.sheet_registry import SHEET_EXPORTERS
from tests.clubs import LOAD, NOTE, WRITTEN, shared
from tests.exporters.test_week_files import read_csv, row_of
from tests.weeks import WEEK

BY_KEY = {exporter.key: exporter for exporter in SHEET_EXPORTERS}
MEMBERS = (shared(), shared("=1+1", measures=()))
SHEET = club_sheet(club_table(MEMBERS, ClubView()), DUTCH)


def write(key: str, folder: Path) -> Path:
    path = folder / f"club{BY_KEY[key].suffix}"
    path.write_bytes(b"".join(BY_KEY[key].written(SHEET)))
    return path


def test_the_sheet_holds_typed_values() -> None:
    jan = next(row for row in SHEET.grid if row and row[0].value == "Jan Visser")
    assert jan[1:6] == [
        GridCell("aangepast, wil even praten", wrap=True),
        GridCell("rustiger aan", wrap=True),
        GridCell(Decimal("54.7"), NumberFormat.TENTHS, CellStyle.WARNED, right=True),
        GridCell(Decimal(390), NumberFormat.DURATION, CellStyle.WARNED, right=True),
        GridCell(Decimal("4.3"), NumberFormat.TENTHS, CellStyle.WARNED, right=True),
    ]
    other = next(row for row in SHEET.grid if row and row[0].value == "=1+1")
    assert [cell.value for cell in other[3:6]] == [None] * 3


def test_days_without_a_number_hold_a_text() -> None:
    days = club_sheet(club_table((shared(),), ClubView(Shape.DAYS, key=LOAD)), DUTCH)
    row = next(row for row in days.grid if row and row[0].value == "Jan Visser")
    assert [cell.value for cell in row[1:5]] == [360, 420, "rust", 540]
    assert row[8] == GridCell(2730, NumberFormat.WHOLE, right=True)


def test_a_name_never_becomes_a_formula(tmp_path: Path) -> None:
    assert row_of(read_csv(write("csv", tmp_path)), "'=1+1")
    with zipfile.ZipFile(write("xlsx", tmp_path)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
        assert b'quotePrefix="1"' in archive.read("xl/styles.xml")
    with zipfile.ZipFile(write("ods", tmp_path)) as archive:
        assert b"table:formula" not in archive.read("content.xml")


def test_every_page_has_the_headings(tmp_path: Path) -> None:
    with zipfile.ZipFile(write("xlsx", tmp_path)) as archive:
        assert b"_xlnm.Print_Titles" in archive.read("xl/workbook.xml")
        assert b'fitToHeight="0"' in archive.read("xl/worksheets/sheet1.xml")
    with zipfile.ZipFile(write("ods", tmp_path)) as archive:
        content = archive.read("content.xml").decode()
    header = content.split("<table:table-header-rows>")[1].split("</table:table-header-rows>")[0]
    assert "Meetrainen" in header
    assert "Jan Visser" not in header


def test_the_sheet_says_how_to_keep_the_data() -> None:
    assert [row for row in SHEET.grid if row and row[0].value == KEEP_SAFE]


def signs_of(shape: Shape, *, key: str = "csv") -> str:
    """Return the last lines of the table as a file."""
    sheet = club_sheet(club_table((shared(),), ClubView(shape)), DUTCH)
    texts = [str(row[0].value) for row in sheet.grid if row]
    return b"".join(BY_KEY[key].written(sheet)).decode() if key == "csv" else "\n".join(texts)


def test_a_mark_is_explained_only_where_a_file_has_marks() -> None:
    assert "▲ = voorbij de eigen grens." in signs_of(Shape.MEASURES, key="xlsx")
    assert "▲" not in signs_of(Shape.SEASON, key="xlsx")
    assert "▲" not in signs_of(Shape.MEASURES, key="csv")


def test_a_long_note_is_wrapped_in_its_cell() -> None:
    table = club_table((shared(notes=("moe " * 225,) * 7),), ClubView(Shape.DAYS, key=NOTE))
    sheet = club_sheet(table, DUTCH)
    row = next(row for row in sheet.grid if row and row[0].value == "Jan Visser")
    assert all(cell.wrap for cell in row[1:8] if cell.value)


@pytest.mark.parametrize("shape", [Shape.MEASURES, Shape.SEASON])
def test_a_heading_is_aligned_as_the_figures_below_it(shape: Shape) -> None:
    grid = club_sheet(club_table(MEMBERS, ClubView(shape)), DUTCH).grid
    headings = next(row for row in grid if row and row[0].look is CellStyle.HEADING)
    jan = next(row for row in grid if row and row[0].value == "Jan Visser")
    filled = [(heading.right, cell.right) for heading, cell in zip(headings, jan, strict=True) if cell.value]
    assert {right for right, _ in filled} == {False, True}
    assert all(right is figure for right, figure in filled)


def test_a_title_has_a_row_as_high_as_its_letters(tmp_path: Path) -> None:
    with zipfile.ZipFile(write("xlsx", tmp_path)) as archive:
        first = archive.read("xl/worksheets/sheet1.xml").partition(b"<row ")[2].partition(b">")[0]
    assert b'ht="21"' in first


OFFICE = shutil.which("soffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed here")
@pytest.mark.parametrize("key", ["xlsx", "ods"])
def test_libreoffice_reads_back_what_was_written(key: str, tmp_path: Path) -> None:
    path = write(key, tmp_path)
    profile = (tmp_path / "profile").as_uri()
    filter_ = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false"
    command = [str(OFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", filter_]
    command += ["--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603
    rows = read_csv(tmp_path / "club.csv")
    jan = row_of(rows, "Jan Visser")
    assert jan[1] == "aangepast, wil even praten"
    assert Decimal(jan[3].replace(",", ".")) == Decimal("54.7")
    assert row_of(rows, "=1+1")[3] == ""


def test_a_heading_has_the_words_of_1_and_7_where_it_suggests_the_opposite() -> None:
    headings = [cell.value for cell in next(row for row in SHEET.grid if row and row[0].value == "Lid")]
    assert "Motivatie (1 heel veel zin · 7 helemaal geen zin)" in headings
    assert "Slaap (u:mm)" in headings
    days = club_table((shared(),), ClubView(Shape.DAYS, key="motivation"))
    assert "7 helemaal geen zin" in DUTCH.say(days.period)
    assert not any(column.ends for column in days.columns)


def season_grid() -> list[list[object]]:
    files = [shared("Anna"), shared("Anna", WEEK + -2), shared("Bo", loads=None, participation=None)]
    expected = expected_of(MemberLists((MemberList("De Zwaluw", (Member("Cas"),)),)), files)
    table = club_table(files, ClubView(Shape.SEASON), expected)
    return [[cell.value for cell in row] for row in club_sheet(table, DUTCH).grid]


def test_a_season_holds_loads_as_numbers_then_answers_then_what_was_sent() -> None:
    grid = season_grid()
    load, answers, sent = (
        place for place, row in enumerate(grid) if row and str(row[0]).startswith("Lid · ")
    )
    assert grid[load] == ["Lid · Belasting", "W45", "W46", "W47"]
    assert grid[load + 1 : load + 4] == [
        ["Anna", 2730, None, 2730],
        ["Bo", None, None, None],
        ["Cas", None, None, None],
    ]
    assert grid[answers + 1] == ["Anna", "aangepast, wil even praten", None, "aangepast, wil even praten"]
    assert grid[sent + 1 : sent + 4] == [
        ["Anna", "ja", "nee", "ja"],
        ["Bo", "nee", "nee", "ja"],
        ["Cas", "nee", "nee", "nee"],
    ]


def test_a_season_in_a_spreadsheet_holds_no_level() -> None:
    words = " ".join(str(value) for row in season_grid() for value in row)
    assert not [word for word in PACE_WORDS.values() if word == "rustiger aan" and word in words]


def test_a_week_in_which_members_are_missing_says_so_above_the_table() -> None:
    expected = expected_of(MemberLists((MemberList("De Zwaluw", (Member("Cas"),)),)), MEMBERS)
    grid = club_sheet(club_table(MEMBERS, ClubView(), expected), DUTCH).grid
    assert [row[0].value for row in grid[2:3]] == ["Week 47, gestuurd: 0 van 1. Nog niet: Cas."]
    cas = next(row for row in grid if row and row[0].value == "Cas")
    assert {cell.value for cell in cas[1:]} == {None}
    jan = next(row for row in grid if row and row[0].value == "Jan Visser")
    assert jan[1] == GridCell(WRITTEN.date(), NumberFormat.DAY)
