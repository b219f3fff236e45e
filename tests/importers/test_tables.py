from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from herstel_gui.domain.errors import RefusedValueError, UnusableFileError
from herstel_gui.importers.tables import (
    MAX_LINE,
    Row,
    Table,
    delimiter_of,
    head_text,
    header_of,
    parse_cell,
    parse_date,
)


def _rows(data: bytes) -> list[Row]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "tabel.csv"
        path.write_bytes(data)
        return list(Table(path).rows())


def _cells(data: bytes) -> list[dict[str, str]]:
    return [row.cells for row in _rows(data)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_encodings_and_line_endings(encoding: str, ending: str) -> None:
    text = ending.join(["date,note", "2026-03-01,één", "2026-03-02,twee", ""])
    rows = _rows(text.encode(encoding))
    assert [row.cells for row in rows] == [
        {"date": "2026-03-01", "note": "één"},
        {"date": "2026-03-02", "note": "twee"},
    ]
    assert [row.line for row in rows] == [2, 3]
    assert header_of(text.encode(encoding)) == ["date", "note"]


def test_semicolons_bring_decimal_commas(tmp_path: Path) -> None:
    path = tmp_path / "tabel.csv"
    path.write_text("date;hrv\n2026-03-01;54,5\n", encoding="utf-8")
    table = Table(path)
    assert [row.cells["hrv"] for row in table.rows()] == ["54,5"]
    assert table.decimal_comma
    assert delimiter_of("a\tb\tc") == "\t"


def test_empty_lines_are_passed_over_and_counted() -> None:
    assert [row.line for row in _rows(b"\n\na,b\n\n1,2\n , \n3,4\n")] == [5, 6, 7]


def test_a_field_in_quotes_may_hold_line_breaks_and_quotes() -> None:
    rows = _rows(b'a,b\n1,"een\ntwee ""drie"""\n3,4\n')
    assert [row.cells["b"] for row in rows] == ['een\ntwee "drie"', "4"]
    assert [row.line for row in rows] == [2, 4]


@pytest.mark.parametrize("bad", [b'1,"open', b'"open,1', b'1,"o"pen"', b"1", b"1,2,3"])
def test_a_bad_line_costs_only_itself(bad: bytes) -> None:
    rows = _rows(b"a,b\n1,2\n" + bad + b"\n3,4\n5,6\n")
    assert [row.cells for row in rows if row.trouble is None] == [
        {"a": "1", "b": "2"},
        {"a": "3", "b": "4"},
        {"a": "5", "b": "6"},
    ]
    assert [row.line for row in rows if row.trouble is not None] == [3]


def test_an_inch_mark_is_just_a_sign() -> None:
    assert _cells(b'a,b\n1,26" wiel\n3,4\n') == [{"a": "1", "b": '26" wiel'}, {"a": "3", "b": "4"}]


def test_a_quote_that_closes_far_below_does_not_swallow_good_lines() -> None:
    good = b"".join(b"%d,x\n" % number for number in range(500))
    rows = _rows(b'a,b\n0,"open\n' + good + b'9,"dicht"\n')
    assert sum(row.trouble is None for row in rows) == 501


def test_a_line_without_end_costs_that_line_and_no_memory() -> None:
    rows = _rows(b"a,b\n" + b"x" * (5 * MAX_LINE) + b"\n3,4\n")
    assert [row.trouble is None for row in rows] == [False, True]
    assert [row.line for row in rows] == [2, 3]


def test_more_empty_cells_than_columns_are_fine_and_a_double_column_counts_once() -> None:
    assert _cells(b"a,b\n1,2,,\n") == [{"a": "1", "b": "2"}]
    assert _cells(b"a,a\n1,2\n") == [{"a": "1"}]


@pytest.mark.parametrize("data", [b"\0\1\2PNG", "a,b\n1,2\n".encode("utf-16-le")])
def test_what_is_no_text_is_no_table(data: bytes) -> None:
    with pytest.raises(UnusableFileError, match="is niet heel"):
        _rows(data)
    assert header_of(data) == []


def test_a_nul_far_in_the_file_costs_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("herstel_gui.importers.tables._CHUNK", 100)
    rows = _rows(b"a,b\n" + b"1,2\n" * 50 + b"1,\0\n2,3\n")
    assert [row.line for row in rows if row.trouble is not None] == [52]


@pytest.mark.parametrize("data", [b"", b"\n \r\n"])
def test_nothing_is_no_table(data: bytes) -> None:
    with pytest.raises(UnusableFileError, match="is leeg"):
        _rows(data)


def test_progress_is_told(tmp_path: Path) -> None:
    path = tmp_path / "tabel.csv"
    path.write_text("a\n" + "1\n" * 2000, encoding="utf-8")
    told: list[tuple[int, int]] = []
    list(Table(path, lambda done, total: told.append((done, total))).rows())
    assert len(told) == 4
    assert all(done <= total == path.stat().st_size for done, total in told)


def test_dates() -> None:
    assert parse_date(" 2026-03-05 ") == parse_date("2026-03-05T07:41:00") == date(2026, 3, 5)
    assert parse_date("5-3-2026") == date(2026, 3, 5)
    for text in ("", "2026-13-01", "05/03/2026", "0000-00-00", "1066-10-14", "gisteren", "2026-3-5x"):
        with pytest.raises(RefusedValueError, match="is geen datum"):
            parse_date(text)


def test_numbers() -> None:
    assert parse_cell(" 54.50 ", "hrv") == Decimal("54.5")
    assert parse_cell("54,5", "hrv", decimal_comma=True) == Decimal("54.5")
    assert parse_cell("-3", "x") == -3
    assert parse_cell("", "hrv") is None
    for text in ("x", "1,5", "1e9", "nan", "inf", "--", "1.2.3", "٣", "9" * 40):
        with pytest.raises(RefusedValueError, match="is geen getal"):
            parse_cell(text, "hrv")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=300))
def test_any_bytes_give_rows_or_a_refusal(data: bytes) -> None:
    head_text(data)
    header_of(data)
    try:
        rows = _rows(data)
    except UnusableFileError as error:
        assert "tabel.csv" in str(error)  # noqa: PT017  # most bytes are no table
    else:
        assert all(row.line >= 1 for row in rows)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(st.text(max_size=8), min_size=2, max_size=2), max_size=5), st.sampled_from(",;\t"))
def test_what_a_spreadsheet_writes_is_read(table: list[list[str]], delimiter: str) -> None:
    clean = [[" ".join(cell.replace("\0", "").split()) for cell in row] for row in table]
    lines = [delimiter.join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in clean]
    data = "\n".join([f"a{delimiter}b", *lines]).encode("utf-8", "replace")
    assert [row.trouble for row in _rows(data)] == [None] * len(clean)
