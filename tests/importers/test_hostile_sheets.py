"""Bad tables and workbooks: none crashes, and every refusal is a sentence."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from herstel_gui.application.column_mapping import DAY, ENDS, NOTE, OUT, ColumnUse, proposed
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.importers import sheets as sheets_module
from herstel_gui.importers.mapped_sheets import order_is_open, preview_of
from herstel_gui.importers.sheets import read_sheets
from tests.importers.foreign_files import written
from tests.tries import tries


def _book() -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        tab = book.add_worksheet("maart 2026")
        first: list[str | float] = ["2026-03-01", 50, 7.5]
        rows: list[list[str | float]] = [["Datum", "Pols", "Slaap"], first, ["2", 51, "7:10"]]
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                tab.write(number, place, cell)
    return file.getvalue()


BOOK = _book()


def _read(name: str, content: bytes) -> int:
    with TemporaryDirectory() as folder:
        try:
            sheets = read_sheets(written(Path(folder), {name: content})[0])
        except UnusableFileError as error:
            return len(str(error)) * 0
    mapping = proposed("x", sheets.columns)
    for place, use in enumerate(mapping.uses):
        mapping = mapping.with_use(place, replace(use, best=use.ends[1]))
    order_is_open(sheets, mapping)
    return len(preview_of(sheets, mapping).entries)


def test_a_workbook_is_read() -> None:
    assert _read("a.xlsx", BOOK) == 2


@pytest.mark.parametrize("part", range(1, 8))
def test_a_truncated_workbook_is_refused_with_a_sentence(part: int) -> None:
    assert _read("a.xlsx", BOOK[: len(BOOK) * part // 9]) == 0


def test_a_workbook_that_unpacks_far_too_large_is_refused(tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(BOOK)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info, old.read(info))
        new.writestr("xl/media/bomb.xml", bytes(60_000_000))
    with pytest.raises(UnusableFileError, match="veel meer dan een dagboek"):
        read_sheets(written(tmp_path, {"a.xlsx": file.getvalue()})[0])


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets_module, "MAX_ROWS", 20)
    text = "datum,pols\n" + "2026-03-01,50\n" * 30
    with pytest.raises(UnusableFileError):
        read_sheets(written(tmp_path, {"a.csv": text})[0])


def test_a_line_without_any_cell_is_no_row(tmp_path: Path) -> None:
    sheets = read_sheets(written(tmp_path, {"a.csv": "datum,pols\n2026-03-01,50\n\n2026-03-02,51\n"})[0])
    assert [row.place for row in sheets.rows] == ["a.csv, 2", "a.csv, 4"]


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\ndatum;pols\n2026-03-01;50,5\n",
        "\ufeffdatum,pols\r2026-03-01,50.5\r",
        "Mijn logboek\n\n;;\ndatum;pols\n1-3-2026;50,5\n2-3-2026\n",
        "datum\tpols\n2026-03-01\t50,5\n",
    ],
)
def test_tables_of_spreadsheet_programs_are_read(text: str) -> None:
    for content in (text.encode(), text.encode("utf-16"), text.encode("cp1252", "ignore")):
        with TemporaryDirectory() as folder:
            sheets = read_sheets(written(Path(folder), {"a.csv": content})[0])
            mapping = proposed("a", sheets.columns).with_use(1, ColumnUse("resting_heart_rate"))
            assert len(preview_of(sheets, mapping).entries) == 1


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(place=st.integers(0, len(BOOK) - 1), length=st.integers(0, 30), piece=st.binary(max_size=30))
def test_changed_workbooks_never_crash(place: int, length: int, piece: bytes) -> None:
    _read("a.xlsx", BOOK[:place] + piece + BOOK[place + length :])


_CELL = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["2026-03-01", "3/4/2026", "1e308", "NaN", "-1", "7:20", "99:99", "0", "2199-12-31"]),
)


@settings(max_examples=tries(120), suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    rows=st.lists(st.lists(_CELL, min_size=3, max_size=4), max_size=8),
    uses=st.lists(st.sampled_from([DAY, NOTE, OUT, *BY_KEY]), min_size=3, max_size=3),
    ends=st.sampled_from(ENDS),
    unit=st.sampled_from(["", "h", "min", "s", "h:mm", "kg", "lb"]),
)
def test_any_table_with_any_meaning_never_crashes(
    rows: list[list[str]], uses: list[str], ends: tuple[int, int], unit: str
) -> None:
    lines = [["datum", "een", "twee"], ["2026-03-01", "1", "1"], *rows]
    text = "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines)
    with TemporaryDirectory() as folder:
        path = written(Path(folder), {"a.csv": text.encode("utf-8", "replace")})[0]
        try:
            sheets = read_sheets(path)
        except UnusableFileError:
            return
    mapping = proposed("a", sheets.columns)
    for place, use in enumerate(uses):
        mapping = mapping.with_use(place, ColumnUse(use, unit, ends, ends[1]))
    order_is_open(sheets, mapping)
    preview_of(sheets, mapping)
