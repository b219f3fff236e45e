"""Any table as sheets of texts: CSV, XLSX, XLS and ODS. The user says what the columns mean.

Workbooks are read by python-calamine, which loads here and nowhere else. Sheets with the same header, such as
one tab a month, are one table; the others are named.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import IO, Final

from herstel_gui.application.cancelling import step
from herstel_gui.application.table_sheets import SheetRow, Sheets
from herstel_gui.application.written_dates import is_date, typed_date
from herstel_gui.application.written_numbers import looks_numeric
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import MAX_ROWS, empty, too_much
from herstel_gui.importers.tables import delimiter_of
from herstel_gui.importers.text_files import MAX_LINE, encoding_of
from herstel_gui.importers.whole_files import read_whole, too_big
from herstel_gui.importers.xml_parsing import CHUNK, parse_xml

_MAX_BYTES: Final = 64_000_000
_MAX_UNPACKED: Final = 400_000_000
_MOST_RATIO: Final = 200
_MAX_COLUMNS: Final = 200
_MOST_SHEETS: Final = 200
_FIRST_ROWS: Final = 30
_BOOKS: Final = (b"PK\3\4", b"\xd0\xcf\x11\xe0")
_SEPARATOR = re.compile(r"\ufeff?\"?sep=(.)\"?[,;\t]*\s*", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)

_NO_BOOK: Final = tr_noop("{name} is geen heel rekenblad. Sla het opnieuw op, of bewaar het als CSV.")
_NO_TABLE: Final = tr_noop("In {name} staat geen tabel met een kop en regels eronder.")


def read_sheets(path: Path) -> Sheets:
    """Return the table of a file; UnusableFileError for a file without one."""
    data = read_whole(path, _MAX_BYTES + 1)
    if len(data) > _MAX_BYTES:
        raise too_big(path, _MAX_BYTES)
    if not data:
        raise empty(path)
    book = data.startswith(_BOOKS)
    sheets = _workbook(path, data) if book else [("", _text_rows(path, data))]
    return _joined(path, [(name, rows) for name, rows in sheets if rows], book=book)


def _joined(path: Path, sheets: Sequence[tuple[str, list[list[str]]]], *, book: bool) -> Sheets:
    header: tuple[str, ...] = ()
    rows: list[SheetRow] = []
    others: list[str] = []
    year = _YEAR.search(path.stem)
    for name, cells in sheets:
        place = _header_place(cells)
        own = _names(cells[place]) if place is not None else ()
        if place is None or (header and _keys(own) != _keys(header)):
            others.append(name)
            continue
        header = header or own
        month = month_of(name, int(year[0]) if year else None)
        for number, row in enumerate(cells[place + 1 :], start=place + 2):
            step()
            if any(row) and not _again(row, header):
                where = f"{name}, {number}" if name and len(sheets) > 1 else f"{path.name}, {number}"
                beyond = "" if book else " ".join(filter(None, row[len(cells[place]) :]))
                rows.append(SheetRow(where, tuple(row[: len(header)]), month, beyond))
        if len(rows) > MAX_ROWS:
            raise too_much(path)
    if not header or not rows:
        raise UnusableFileError(Text(_NO_TABLE, name=path.name))
    return Sheets(path.name, header, tuple(rows), tuple(others))


def _again(row: Sequence[str], header: Sequence[str]) -> bool:
    """Return whether a row repeats the header; the first cells are compared before all of them."""
    return row[0].split() == header[0].split() and _keys(row) == _keys(header)


def _keys(row: Iterable[str]) -> tuple[str, ...]:
    keys = [" ".join(cell.split()).casefold() for cell in row]
    while keys and not keys[-1]:
        keys.pop()
    return tuple(keys)


def _names(row: Sequence[str]) -> tuple[str, ...]:
    names = [" ".join(cell.split()) for cell in row[:_MAX_COLUMNS]]
    while names and not names[-1]:
        names.pop()
    return tuple(names)


def _header_place(rows: Sequence[Sequence[str]]) -> int | None:
    """Return the row of names: the first with two words or more, no numbers, and a value below it."""
    for place, row in enumerate(rows[:_FIRST_ROWS]):
        named = [cell for cell in row if cell.strip()]
        words = [cell for cell in named if not (looks_numeric(cell) or is_date(cell))]
        below = next((each for each in rows[place + 1 :] if any(cell.strip() for cell in each)), ())
        valued = any(looks_numeric(cell) or is_date(cell) for cell in below)
        if len(named) > 1 and len(words) == len(named) and valued:
            return place
    return None


def month_of(name: str, year: int | None) -> tuple[int, int] | None:
    """Return year and month of a tab such as ``maart 2026``, ``mrt`` or ``2026-03``.

    None for a tab without a month, or without a year when none is known.
    """
    numbered = re.fullmatch(r"\s*(\d{4})[-_. ](\d{1,2})\s*", name, re.ASCII)
    if numbered and 1 <= int(numbered[2]) <= 12:  # noqa: PLR2004
        return int(numbered[1]), int(numbered[2])
    own = _YEAR.search(name)
    found = int(own[0]) if own else year
    if found is None:
        return None
    for word in re.findall(r"[^\W\d_]+", name):
        day = typed_date(f"1 {word} {found}")
        if day is not None:
            return day.year, day.month
    return None


def _text_rows(path: Path, data: bytes) -> list[list[str]]:
    text = data.decode(encoding_of(path, data), "replace").removeprefix("\ufeff").replace("\0", "")
    lines = [line for line in re.split(r"\r\n|\r|\n", text[: MAX_LINE * 4]) if line.strip()][:_FIRST_ROWS]
    named = _SEPARATOR.fullmatch(lines[0]) if lines else None
    longest = max(
        lines[named is not None :], key=lambda line: len(line.split(delimiter_of(line))), default=""
    )
    mark = named[1] if named else delimiter_of(longest)
    csv.field_size_limit(max(csv.field_size_limit(), MAX_LINE))
    source = io.StringIO(re.sub(r"\r\n?", "\n", text), newline="\n")
    rows: list[list[str]] = []
    reader = csv.reader(source, delimiter=mark)
    while len(rows) <= MAX_ROWS:
        step()
        try:
            row = next(reader)
        except StopIteration:
            return rows[1:] if named else rows
        except csv.Error:
            row = []
        rows.append([cell.strip() for cell in row[:_MAX_COLUMNS]])
    raise too_much(path)


def _workbook(path: Path, data: bytes) -> list[tuple[str, list[list[str]]]]:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415  # only for workbooks

    _demand_sound(path, data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        found = []
        for name in book.sheet_names[:_MOST_SHEETS]:
            sheet = book.get_sheet_by_name(name)
            if sheet.height > MAX_ROWS:
                raise too_much(path)
            listed = sheet.to_python(skip_empty_area=True)
            found.append((name, [_shown_row(row) for row in listed]))
    except (CalamineError, ValueError, OverflowError, OSError):
        raise UnusableFileError(Text(_NO_BOOK, name=path.name)) from None
    return found


def _demand_sound(path: Path, data: bytes) -> None:
    """Raise UnusableFileError for a workbook that unpacks to far more than it is, or whose XML is not whole.

    python-calamine goes on for ever where an element of an ODS file is not closed (0.9.1).
    """
    if not data.startswith(_BOOKS[0]):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if sum(info.file_size for info in infos) > min(_MAX_UNPACKED, _MOST_RATIO * len(data)):
                raise too_much(path)
            for info in infos:
                if info.filename.casefold().endswith(".xml"):
                    with archive.open(info) as stream:
                        parse_xml(_chunks(stream))
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, EOFError, OSError):
        raise UnusableFileError(Text(_NO_BOOK, name=path.name)) from None


def _chunks(stream: IO[bytes]) -> Iterator[bytes]:
    while chunk := stream.read(CHUNK):
        step()
        yield chunk


def _shown_row(row: Sequence[object]) -> list[str]:
    step()
    return [_shown(cell) for cell in row[:_MAX_COLUMNS]]


def _shown(cell: object) -> str:
    """Return a cell of a workbook as text: dates in ISO 8601, times as h:mm, whole numbers without point."""
    match cell:
        case bool():
            return str(int(cell))
        case float() if cell.is_integer() and abs(cell) < 1e15:  # noqa: PLR2004
            return str(int(cell))
        case float():
            return repr(round(cell, 6))
        case datetime():
            return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "minutes")
        case date():
            return cell.isoformat()
        case time():
            return f"{cell.hour}:{cell.minute:02}"
        case timedelta():
            minutes = round(cell.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02}"
        case _:
            return str(cell).strip()
