from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.importers.tables import Table, TableRow, column_key, delimiter_of, header_of
from herstel_gui.importers.text_files import MAX_LINE, head_text


def _rows(data: bytes) -> list[TableRow]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "tabel.csv"
        path.write_bytes(data)
        return Table(path).settled()


def _cells(data: bytes) -> list[dict[str, str]]:
    return [row.cells for row in _rows(data)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
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


def test_the_separator_of_the_columns() -> None:
    assert delimiter_of("a\tb\tc") == "\t"
    assert delimiter_of('a;"b,c,d";e') == ";"
    for first in ("sep=;", '"sep=;"', "\ufeffSEP=;"):
        data = f"{first}\r\na;b\r\n1,5;2\r\n".encode()
        assert header_of(data) == ["a", "b"]
        assert [(row.line, row.cells) for row in _rows(data)] == [(3, {"a": "1,5", "b": "2"})]


def test_column_names_are_compared_without_case() -> None:
    for name in ("restingHR", " RESTINGHR ", "REST\u0130NGHR", "rest\u0131nghr", "\ufeffRestingHr\u00a0"):
        assert column_key(name) == "restinghr"


def test_empty_lines_are_skipped_and_counted() -> None:
    assert [row.line for row in _rows(b"\n\na,b\n\n1,2\n , \n3,4\n")] == [5, 7]


def test_a_field_in_quotes_may_hold_line_breaks_and_quotes() -> None:
    rows = _rows(b'a,b\n1,"een\ntwee ""drie"""\n3,4\n')
    assert [row.cells["b"] for row in rows] == ['een\ntwee "drie"', "4"]
    assert [row.line for row in rows] == [2, 4]


@pytest.mark.parametrize("bad", [b'1,"open', b'"open,1', b'1,"o"pen"', b"1,2,3", b"x,2,3,,"])
def test_only_a_bad_line_is_refused(bad: bytes) -> None:
    rows = _rows(b"a,b\n1,2\n" + bad + b"\n3,4\n5,6\n")
    assert [row.cells for row in rows if row.trouble is None] == [
        {"a": "1", "b": "2"},
        {"a": "3", "b": "4"},
        {"a": "5", "b": "6"},
    ]
    assert [row.line for row in rows if row.trouble is not None] == [3]


def test_an_inch_sign_opens_no_field() -> None:
    assert _cells(b'a,b\n1,26" wiel\n3,4\n') == [{"a": "1", "b": '26" wiel'}, {"a": "3", "b": "4"}]


def test_an_unclosed_quote_does_not_consume_good_lines() -> None:
    good = b"".join(b"%d,x\n" % number for number in range(500))
    rows = _rows(b'a,b\n0,"open\n' + good + b'9,"dicht"\n')
    assert sum(row.trouble is None for row in rows) == 501


def test_a_very_long_line_is_refused() -> None:
    rows = _rows(b"a,b\n" + b"x" * (5 * MAX_LINE) + b"\n3,4\n")
    assert [row.trouble is None for row in rows] == [False, True]
    assert [row.line for row in rows] == [2, 3]


def test_the_first_of_several_columns_with_one_name_is_read_with_a_remark(tmp_path: Path) -> None:
    path = tmp_path / "tabel.csv"
    path.write_bytes(b"a,Weight,weight\n1,,9\n2,3,8\n")
    table = Table(path)
    assert [row.cells for row in table.rows({"weight"})] == [{}, {"weight": "3"}]
    (remark,) = table.double_columns()
    assert "\u2018Weight\u2019 staat er 2 keer; alleen de eerste" in str(remark)


def test_missing_last_cells_are_accepted_except_in_a_truncated_file() -> None:
    whole, cut = b"a,b,c\n1,2\n3\n", b"a,b,c\n1,2,3\n3,4"
    assert [(row.cells, row.uneven) for row in _rows(whole)] == [
        ({"a": "1", "b": "2", "c": ""}, True),
        ({"a": "3", "b": "", "c": ""}, True),
    ]
    assert [str(row.trouble) for row in _rows(cut)[1:]] == [
        "De laatste regel breekt af en is overgeslagen. Is het bestand wel heel?"
    ]
    assert [row.trouble for row in _rows(b"a,b,c\n1,2,3\n4,5,6")] == [None, None]


@pytest.mark.parametrize(
    ("data", "usable"),
    [
        (b"a,b\n1,2,,\n", [True]),  # without texts there is no unquoted comma
        (b"a,b,c\nx,1,2,\n", [False]),  # "x,1" may be one text, and then 2 has moved
        (b"a;b;;\nx;2;;\ny;3\n", [True, True]),  # the header has them too
        (b"a,b\nx,1,\ny,2,\nz,3,\n", [True] * 3),  # every line ends in a separator
        (b"a,b\nx,1\ny,2\nz,3,\n", [True, True, False]),
        (b"a,b\n1,2,x\n1,2,3\n", [False, False]),
    ],
)
def test_empty_cells_beyond_the_header(data: bytes, usable: list[bool]) -> None:
    assert [row.trouble is None for row in _rows(data)] == usable


def test_a_repeated_header_is_reported() -> None:
    rows = _rows(b"a,b\n1,2\nA,b\n3,4\n")
    assert [row.trouble is None for row in rows] == [True, False, True]
    assert "herhaalt de kop" in str(rows[1].trouble)


@pytest.mark.parametrize("data", [b"\0\1\2PNG", b"a,b\n1\0\0,2\n", bytes(4000)])
def test_a_binary_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnusableFileError, match="is beschadigd of niet compleet"):
        _rows(data)
    assert header_of(data) == []


def test_a_line_with_a_zero_byte_far_in_the_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("herstel_gui.importers.text_files.CHUNK", 100)
    rows = _rows(b"a,b\n" + b"1,2\n" * 50 + b"1,\0\n2,3\n")
    assert [row.line for row in rows if row.trouble is not None] == [52]


@pytest.mark.parametrize("data", [b"", b"\n \r\n"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnusableFileError, match="is leeg"):
        _rows(data)


def test_progress_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "tabel.csv"
    path.write_text("a\n" + "1\n" * 2000, encoding="utf-8")
    calls: list[tuple[int, int]] = []
    list(Table(path, lambda done, total: calls.append((done, total))).rows())
    assert len(calls) == 4
    assert all(done <= total == path.stat().st_size for done, total in calls)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
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
def test_a_table_of_a_spreadsheet_program_is_read(table: list[list[str]], delimiter: str) -> None:
    clean = [[" ".join(cell.replace("\0", "").split()) for cell in row] for row in table]
    lines = [delimiter.join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in clean]
    data = "\n".join([f"a{delimiter}b", *lines]).encode("utf-8", "replace")
    held = [row for row in clean if any(row)]
    assert [row.trouble for row in _rows(data)] == [None] * len(held)


def test_lines_above_the_header_are_a_preamble(tmp_path: Path) -> None:
    path = tmp_path / "tabel.csv"
    path.write_bytes(b"com.maker.sleep,6307003,11\n\nMijn slaap\nstart,end,score\n1,2,3\n")
    table = Table(path, heading={"start", "score"})
    assert [row.cells for row in table.settled()] == [{"start": "1", "end": "2", "score": "3"}]
    assert header_of(path.read_bytes(), {"start", "score"}) == ["start", "end", "score"]
    assert header_of(path.read_bytes(), {"pols"}) == ["com.maker.sleep", "6307003", "11"]


def test_without_the_expected_header_the_first_line_is_the_header(tmp_path: Path) -> None:
    path = tmp_path / "tabel.csv"
    path.write_bytes(b"a,b\n1,2\n")
    table = Table(path, heading={"start"})
    assert [row.cells for row in table.rows()] == [{"a": "1", "b": "2"}]


def test_of_double_columns_the_last_is_read_where_asked(tmp_path: Path) -> None:
    path = tmp_path / "tabel.csv"
    path.write_bytes(b"Distance,Time,Distance,Time\n4,10,4000,600\n")
    table = Table(path, last={"distance"})
    assert [row.cells for row in table.rows()] == [{"distance": "4000", "time": "10"}]
    assert [str(remark) for remark in table.double_columns()] == [
        "De kolom ‘Distance’ staat er 2 keer; alleen de laatste wordt gelezen.",
        "De kolom ‘Time’ staat er 2 keer; alleen de eerste wordt gelezen.",
    ]
