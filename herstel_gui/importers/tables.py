"""Tables in text files, as people and spreadsheets save them; a stream, with every line accounted for.

Encodings: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252. Lines end in LF, CRLF or CR.
A line that is cut short, a quote that is never closed or a field of a megabyte costs that one line.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final, TextIO

from herstel_gui.application.importing import Progress
from herstel_gui.domain.calendar import EARLIEST, LATEST
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Number, tidy
from herstel_gui.domain.text import QT_TRANSLATE_NOOP, Text
from herstel_gui.importers.base import MAX_ROWS, broken, empty, not_opened, shortened, size_of, too_much
from herstel_gui.regular_files import open_regular

MAX_BYTES: Final = 64_000_000
MAX_LINE: Final = 130_000
MAX_RECORD_LINES: Final = 200
"""A field in quotes may hold line breaks; beyond so many lines the quote was never closed."""

DELIMITERS: Final = (",", ";", "\t")
_STEP: Final = 500
_CHUNK: Final = 1 << 20

WRONG_WIDTH: Final = QT_TRANSLATE_NOOP(
    "herstel", "De regel heeft {found} kolommen in plaats van {expected} en is overgeslagen."
)
_TOO_LONG: Final = QT_TRANSLATE_NOOP("herstel", "De regel is te lang en is overgeslagen.")
_NOT_TEXT: Final = QT_TRANSLATE_NOOP("herstel", "De regel is geen tekst en is overgeslagen.")
_NO_NUMBER: Final = QT_TRANSLATE_NOOP("herstel", "{what}: ‘{text}’ is geen getal en is overgeslagen.")
_NO_DATE: Final = QT_TRANSLATE_NOOP("herstel", "‘{text}’ is geen datum; de regel is overgeslagen.")

_NUMBER = re.compile(r"[-+]?\d{1,15}(?:\.\d{1,30})?", re.ASCII)
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].{0,40})?", re.ASCII)
_DUTCH_DATE = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: its number in the file, its cells by column name, or why it cannot be used."""

    line: int
    cells: dict[str, str]
    trouble: Text | None = None


def sniff_encoding(head: bytes) -> str | None:
    """Return the encoding that a byte-order mark names; None without one."""
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return None


def head_text(head: bytes) -> str | None:
    """Return the beginning of a text file; None when it is something else."""
    encoding = sniff_encoding(head)
    if encoding is None and b"\0" in head:
        return None
    try:
        return codecs.getincrementaldecoder(encoding or "utf-8")().decode(head)
    except UnicodeError:
        return head.decode("cp1252", "replace") if encoding is None else None


def header_of(head: bytes) -> list[str]:
    """Return the column names in the first line that is not empty; nothing when this is no table."""
    text = head_text(head) or ""
    line = next((line for line in re.split(r"[\r\n]+", text) if line.strip()), "")
    return _cells(line, delimiter_of(line)) if len(line) <= MAX_LINE else []


def delimiter_of(header: str) -> str:
    """Return what separates the columns: the candidate that occurs most."""
    return max(DELIMITERS, key=header.count)


class Table:
    """A file opened as a table. ``decimal_comma`` follows from a semicolon between the columns."""

    def __init__(self, path: Path, progress: Progress | None = None) -> None:
        """Look at the whole file once for its encoding; UnusableFileError when it is no text."""
        self._path = path
        self._progress = progress
        self._size = size_of(path, MAX_BYTES)
        self._encoding = _encoding(path)
        self._delimiter = ","

    @property
    def decimal_comma(self) -> bool:
        """Whether numbers are written as ``54,5``; known once the first row has been given."""
        return self._delimiter == ";"

    def rows(self) -> Iterator[Row]:
        """Yield every row below the header, usable or not; empty lines are passed over."""
        with ExitStack() as stack:
            try:
                raw = stack.enter_context(open_regular(self._path))
                text = io.TextIOWrapper(raw, encoding=self._encoding, errors="replace", newline=None)
                file = stack.enter_context(text)
            except OSError:
                raise not_opened(self._path) from None
            yield from self._rows(_Lines(file))

    def _rows(self, lines: _Lines) -> Iterator[Row]:
        header: list[str] = []
        for line in lines:
            if self._progress is not None and lines.number % _STEP == 0:
                self._progress(min(lines.characters, self._size), self._size)
            if not line.strip():
                continue
            if not header:
                self._delimiter = delimiter_of(line)
                header = [cell.strip() for cell in _cells(line, self._delimiter)]
                continue
            if lines.number > MAX_ROWS:
                raise too_much(self._path)
            yield self._row(line, header, lines)
        if not header:
            raise empty(self._path)

    def _row(self, line: str, header: list[str], lines: _Lines) -> Row:
        number = lines.number
        if len(line) > MAX_LINE:
            return Row(number, {}, Text(_TOO_LONG))
        if "\0" in line:
            return Row(number, {}, Text(_NOT_TEXT))
        cells = self._record(line, len(header), lines)
        while len(cells) > len(header) and not cells[-1].strip():
            cells.pop()
        if len(cells) != len(header):
            return Row(number, {}, Text(WRONG_WIDTH, found=len(cells), expected=len(header)))
        # of columns with the same name the first counts
        return Row(number, dict(zip(reversed(header), reversed(cells), strict=True)))

    def _record(self, line: str, width: int, lines: _Lines) -> list[str]:
        """Return the cells of a row, joined with the lines below while a quote is open and if that fits."""
        cells = _cells(line, self._delimiter)
        if line.count('"') % 2 == 0:
            return cells
        below = lines.peek(MAX_RECORD_LINES)
        whole = line
        for count, more in enumerate(below, start=1):
            whole = f"{whole}\n{more}"
            if len(whole) > MAX_LINE:
                break
            if more.count('"') % 2:
                joined = _cells(whole, self._delimiter)
                if len(joined) == width:
                    lines.drop(count)
                    return joined
                break
        # never closed: this line is judged alone, and the lines below keep their chance
        return cells if _closed(line, self._delimiter) else cells[:-1]


class _Lines:
    """The lines of a text file, none of them longer than ``MAX_LINE`` and a bit, with a look ahead."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._ahead: list[str] = []
        self.number = 0
        self.characters = 0

    def __iter__(self) -> Iterator[str]:
        while True:
            line = self._ahead.pop(0) if self._ahead else self._read()
            if line is None:
                return
            self.number += 1
            yield line

    def peek(self, count: int) -> list[str]:
        """Return up to so many lines that come next, without passing them."""
        while len(self._ahead) < count:
            line = self._read()
            if line is None:
                break
            self._ahead.append(line)
        return self._ahead[:count]

    def drop(self, count: int) -> None:
        """Pass so many lines that were looked at."""
        del self._ahead[:count]
        self.number += count

    def _read(self) -> str | None:
        line = self._file.readline(MAX_LINE + 2)
        self.characters += len(line)
        rest = line
        while rest and not rest.endswith("\n"):
            rest = self._file.readline(MAX_LINE)
            self.characters += len(rest)
        return line.removesuffix("\n") if line else None


def parse_date(text: str) -> date:
    """Read ``2026-03-05`` (also with a time behind it) or ``5-3-2026``; RefusedValueError for others."""
    words = text.strip()
    parts: tuple[str, ...] = ("0", "0", "0")
    if match := _ISO_DATE.fullmatch(words):
        parts = match.groups()
    elif match := _DUTCH_DATE.fullmatch(words):
        parts = match.groups()[::-1]
    try:
        day = date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        day = date.min
    if not EARLIEST <= day <= LATEST:
        raise RefusedValueError(Text(_NO_DATE, text=shortened(words)))
    return day


def parse_cell(text: str, what: str, *, decimal_comma: bool = False) -> Number | None:
    """Read a number; None for an empty cell, RefusedValueError for anything else."""
    words = text.strip()
    if not words:
        return None
    plain = words.replace(",", ".") if decimal_comma else words
    if _NUMBER.fullmatch(plain) is None:
        raise RefusedValueError(Text(_NO_NUMBER, what=what, text=shortened(words)))
    return tidy(Decimal(plain))


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _closed(line: str, delimiter: str) -> bool:
    """Tell whether a lone quote is only a sign in the text, such as an inch, and opens no field."""
    return not re.search(rf'(?:^|{re.escape(delimiter)})"', line)


def _encoding(path: Path) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with open_regular(path) as file:
            head = file.read(_CHUNK)
            marked = sniff_encoding(head)
            if marked is None and b"\0" in head:
                raise broken(path)
            if marked is not None:
                return marked
            while head:
                decoder.decode(head)
                head = file.read(_CHUNK)
            decoder.decode(b"", final=True)
    except UnicodeError:
        return "cp1252"
    except OSError:
        raise not_opened(path) from None
    return "utf-8"
