"""Tables in text files, as people and spreadsheets save them, with every line accounted for.

Encodings: UTF-8 with or without a mark, UTF-16 with or without one, else Windows-1252. Lines end in LF, CRLF
or CR. A first line ``sep=;`` names the separator. A line that is cut short, a quote that is never closed or
a field of a megabyte costs that one line.

A row is never bent to fit: with too many cells it is refused, unless the ones too many are empty and no text
in the row can hold an unquoted separator; with too few, the last cells are missing, as spreadsheets save it.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Final

from herstel_gui.application.importing import Progress
from herstel_gui.application.written_dates import possible_dates
from herstel_gui.application.written_numbers import is_missing, looks_numeric
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import MAX_ROWS, empty, shortened, size_of, too_much
from herstel_gui.importers.text_files import (
    MAX_LINE,
    Lines,
    cells_of,
    encoding_of,
    head_text,
    lone_quote,
    unwrapped,
)
from herstel_gui.importers.whole_files import read_whole

MAX_BYTES: Final = 64_000_000
MAX_RECORD_LINES: Final = 200
"""A field in quotes may hold line breaks; beyond so many lines the quote was never closed."""

DELIMITERS: Final = (",", ";", "\t")
_STEP: Final = 500
_FEW: Final = 3

WRONG_WIDTH: Final = tr_noop(
    "De regel heeft {found} cellen en de kop {expected}: er kan een komma in een tekst staan. "
    "Hij is overgeslagen, want cijfers zouden in de verkeerde kolom komen.",
)
_MOVED: Final = tr_noop(
    "Er kan een komma in een tekst van deze regel staan. "
    "Hij is overgeslagen, want cijfers zouden in de verkeerde kolom komen.",
)
_TOO_LONG: Final = tr_noop("De regel is te lang en is overgeslagen.")
_NOT_TEXT: Final = tr_noop("De regel is geen tekst en is overgeslagen.")
_CUT_OFF: Final = tr_noop("De laatste regel breekt af en is overgeslagen. Is het bestand wel heel?")
_OPEN_QUOTE: Final = tr_noop("Een aanhalingsteken in deze regel sluit niet; de regel is overgeslagen.")
_TORN_QUOTE: Final = tr_noop(
    "Achter een aanhalingsteken dat sluit staat nog iets; de regel is overgeslagen, "
    "want cijfers zouden in de verkeerde kolom komen.",
)
_HEADER_AGAIN: Final = tr_noop("De regel herhaalt de kop van de tabel en is overgeslagen.")
_DOUBLE_COLUMN: Final = tr_noop("De kolom ‘{name}’ staat er {n} keer; alleen de eerste wordt gelezen.")

_SEPARATOR = re.compile(r"\ufeff?\"?sep=(.)\"?[,;\t]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A line of a table: its number in the file, its cells by column key, or why it cannot be used.

    ``surplus`` counts empty cells beyond the header; ``words`` tells whether a text stands in the row, in
    which a separator could be meant as a comma. ``uneven`` is a row that may have shifted, with fewer cells
    than the header or some too many: it is of use only when all of its cells fit. ``found`` counts its cells,
    the empty ones at the end too, and ``ends`` are the first and the last as they stand; 0 where it could not
    be taken apart.
    """

    line: int
    cells: dict[str, str]
    trouble: Text | None = None
    uneven: bool = False
    surplus: int = 0
    words: bool = False
    found: int = 0
    ends: tuple[str, str] = ("", "")


_PLAIN_I: Final = str.maketrans("İı", "ii")
"""A Turkish spreadsheet writes capitals with a dot, and small letters without."""


def column_key(name: str) -> str:
    """Return a column name as names are compared: without capitals, marks and spaces around it.

    A Turkish computer makes ``RESTİNGHR`` of restingHR.
    """
    plain = " ".join(name.replace("\ufeff", "").split())
    # a capital I with a dot, and a small one without
    return plain.translate(_PLAIN_I).casefold()


def header_of(head: bytes) -> list[str]:
    """Return the column names in the first line that is not empty; nothing when this is no table."""
    lines = [line for line in re.split(r"[\r\n]+", head_text(head) or "") if line.strip()][:2]
    named = _SEPARATOR.fullmatch(lines[0]) if lines else None
    line = lines[1] if named and len(lines) > 1 else lines[0] if lines else ""
    if len(line) > MAX_LINE:
        return []
    line = _split_up(line)
    return _header(cells_of(line, named[1] if named else delimiter_of(line)))


def _split_up(header: str) -> str:
    """Return a header that was saved as one cell as the line that it was."""
    inner = unwrapped(header)
    return inner if inner is not None and any(mark in inner for mark in DELIMITERS) else header


def delimiter_of(header: str) -> str:
    """Return what separates the columns: the candidate that occurs most outside quotes."""
    plain = re.sub(r'"[^"]*"', "", header)
    return max(DELIMITERS, key=plain.count)


class Table:
    """A file opened as a table, held in memory so that it cannot change between two looks."""

    def __init__(self, path: Path, progress: Progress | None = None) -> None:
        """Read the file and find its encoding; UnusableFileError when it is no text."""
        self._path = path
        self._progress = progress
        self._size = size_of(path, MAX_BYTES)
        self._data = read_whole(path, MAX_BYTES)
        self._encoding = encoding_of(path, self._data)
        self.delimiter = ","
        """What separates the columns; known once the first row has been given."""
        self.header: list[str] = []
        """The column names as they are written; known once the first row has been given."""
        self._keys: list[str] = []
        self._places: dict[str, int] = {}
        self._surplus = 0
        self._spaced = False

    def rows(self, wanted: Collection[str] | None = None) -> Iterator[TableRow]:
        """Yield every row below the header, usable or not; empty lines are passed over.

        With ``wanted``, column keys, a row holds only those cells of them that are not missing.
        """
        file = io.TextIOWrapper(
            io.BytesIO(self._data), encoding=self._encoding, errors="replace", newline=None
        )
        try:
            yield from self._rows(Lines(file), wanted)
        finally:
            file.detach()

    def settled(
        self, wanted: Collection[str] | None = None, texts: Collection[str] = frozenset()
    ) -> list[TableRow]:
        """Return every row, those with empty cells too many judged by what the others have.

        Such cells are fine when the header or most rows have them. Else a row with a text in it is refused
        (``texts`` are the columns of texts), and one of numbers has to fit. When a row of numbers is too
        long, decimal commas stand without quotes between commas, and every row has to fit.
        """
        rows = list(self.rows(wanted))
        usual, count = Counter(row.surplus for row in rows).most_common(1)[0] if rows else (0, 0)
        shared = usual if count >= _FEW and count * 2 > len(rows) else 0
        commas = any(row.uneven for row in rows if row.trouble is not None)
        return [self._settle(row, max(shared, self._surplus), texts, doubted=commas) for row in rows]

    def key_at(self, place: int) -> str:
        """Return the key of the column at a place."""
        return self._keys[place]

    def name_of(self, key: str) -> str:
        """Return a column name as the file has it."""
        return self.header[self._places[key]] if key in self._places else key

    def double_columns(self) -> list[Text]:
        """Say of which columns with one name the first is read."""
        counts = Counter(self._keys)
        double = dict.fromkeys(key for key in self._keys if key and counts[key] > 1)
        return [
            Text(_DOUBLE_COLUMN, name=shortened(self.header[self._keys.index(key)]), n=counts[key])
            for key in double
        ]

    def _settle(self, row: TableRow, fine: int, texts: Collection[str], *, doubted: bool) -> TableRow:
        if row.trouble is not None:
            return row
        if row.surplus <= fine:
            return replace(row, uneven=True) if doubted else row
        if row.words or any(row.cells.get(key, "").strip() for key in texts):
            width = len(self.header)
            return TableRow(row.line, {}, Text(WRONG_WIDTH, found=width + row.surplus, expected=width))
        return replace(row, uneven=True)

    def _rows(self, lines: Lines, wanted: Collection[str] | None) -> Iterator[TableRow]:
        self.header = []
        named = None
        for line in lines:
            if self._progress is not None and lines.number % _STEP == 0:
                self._progress(min(lines.characters, self._size), self._size)
            if not line.strip():
                continue
            if not self.header:
                if named is None and (named := _SEPARATOR.fullmatch(line)):
                    continue
                line = _split_up(line)  # noqa: PLW2901  # the same line
                self._take_header(line, named[1] if named else delimiter_of(line), wanted)
                continue
            if lines.number > MAX_ROWS:
                raise too_much(self._path)
            row = self._row(line, lines, wanted)
            if row is not None:
                yield row
        if not self.header:
            raise empty(self._path)

    def _take_header(self, line: str, delimiter: str, wanted: Collection[str] | None) -> None:
        cells = cells_of(line, delimiter)
        self.delimiter = delimiter
        self.header = _header(cells) or [line[:40]]
        self._spaced = ", " in line
        self._surplus = max(0, len(cells) - len(self.header))
        self._keys = [column_key(name) for name in self.header]
        self._places = {}
        for place, key in enumerate(self._keys):
            # of columns with the same name the first counts
            if wanted is None or key in wanted:
                self._places.setdefault(key, place)

    def _row(self, line: str, lines: Lines, wanted: Collection[str] | None) -> TableRow | None:
        number, width = lines.number, len(self.header)
        if len(line) > MAX_LINE:
            return TableRow(number, {}, Text(_TOO_LONG))
        if "\0" in line:
            return TableRow(number, {}, Text(_NOT_TEXT))
        cells = self._record(line, width, lines)
        if not cells:
            return TableRow(number, {}, Text(_OPEN_QUOTE if cells is None else _TORN_QUOTE))
        found, ends = len(cells), (cells[0], cells[-1])
        while cells and not cells[-1].strip():
            cells.pop()
        if not cells or not any(cell.strip() for cell in cells):
            return None
        if len(cells) > width:
            trouble = Text(WRONG_WIDTH, found=len(cells), expected=width)
            return TableRow(number, {}, trouble, uneven=not any(map(_is_words, cells)))
        if found < width and lines.cut_off:
            return TableRow(number, self._by_key(cells, wanted), Text(_CUT_OFF), found=found, ends=ends)
        if column_key(cells[0]) == self._keys[0] and [*map(column_key, cells)] == self._keys:
            return TableRow(number, {}, Text(_HEADER_AGAIN))
        if self._may_have_moved(line, cells):
            return TableRow(number, {}, Text(_MOVED))
        surplus = max(0, found - width)
        return TableRow(
            number,
            self._by_key(cells, wanted),
            uneven=found < width,
            surplus=surplus,
            words=bool(surplus) and any(map(_is_words, cells)),
            found=found,
            ends=ends,
        )

    def _may_have_moved(self, line: str, cells: Sequence[str]) -> bool:
        """Tell whether a cell looks like the rest of a sentence: a space in front, and a text before it."""
        if self.delimiter != "," or ", " not in line or '"' in line or self._spaced:
            return False
        return any(
            cell.startswith(" ") and cell.strip() and _is_words(before) for before, cell in pairwise(cells)
        )

    def _by_key(self, cells: Sequence[str], wanted: Collection[str] | None) -> dict[str, str]:
        width = len(cells)
        if wanted is None:
            return {key: cells[place] if place < width else "" for key, place in self._places.items()}
        found = ((key, cells[place]) for key, place in self._places.items() if place < width)
        return {key: cell for key, cell in found if cell and not is_missing(cell)}

    def _record(self, line: str, width: int, lines: Lines) -> list[str] | None:
        """Return the cells of a row, joined with the lines below while a quote is open and if that fits.

        None when a quote is never closed: the line is judged alone, and the lines below keep their chance.
        """
        cells = self._cells_of(line, width)
        if line.count('"') % 2 == 0:
            return cells
        below = lines.peek(MAX_RECORD_LINES)
        whole = line
        for count, more in enumerate(below, start=1):
            whole = f"{whole}\n{more}"
            if len(whole) > MAX_LINE:
                break
            if more.count('"') % 2:
                joined = self._cells_of(whole, width)
                if len(joined) == width:
                    lines.drop(count)
                    return joined
                break
        return cells if lone_quote(line, self.delimiter) else None

    def _cells_of(self, text: str, width: int) -> list[str]:
        """Return the cells of a row, also when it was saved as one cell and is whole within."""
        cells = cells_of(text, self.delimiter)
        inner = unwrapped(text) if len(cells) < width else None
        within = cells_of(inner, self.delimiter) if inner is not None else []
        return within if len(within) == width else cells


def _header(cells: Sequence[str]) -> list[str]:
    """Return the column names, without the empty ones at the end."""
    names = [cell.strip() for cell in cells]
    while names and not names[-1]:
        names.pop()
    return names


def _is_words(cell: str) -> bool:
    """Tell whether a cell holds neither a number nor a date, so that a comma could stand in it."""
    return not (is_missing(cell) or looks_numeric(cell) or possible_dates(cell))
