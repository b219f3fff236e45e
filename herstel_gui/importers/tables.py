"""Reading tables in text files, as saved by people and spreadsheet programs. Every line is read or reported.

Encodings: UTF-8 or UTF-16, with or without a byte-order mark, else Windows-1252. Lines end in LF, CRLF or CR.
A first line ``sep=;`` sets the separator. A truncated line, an unclosed quote or a too long line makes only
that line refused.

A row with too many cells is refused, unless the extra cells are empty and no text in the row can hold an
unquoted separator. In a row with too few cells the last cells are missing, as spreadsheet programs save them.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from herstel_gui.application.cancelling import step
from herstel_gui.application.importing import Progress
from herstel_gui.application.written_dates import possible_dates
from herstel_gui.application.written_numbers import is_missing, looks_numeric
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import MAX_ROWS, content_of, empty, shortened, too_much
from herstel_gui.importers.members import Member
from herstel_gui.importers.text_files import (
    MAX_LINE,
    Lines,
    cells_of,
    encoding_of,
    head_text,
    lone_quote,
    unwrapped,
)

MAX_BYTES: Final = 64_000_000
MAX_RECORD_LINES: Final = 200
"""Maximum number of lines of a quoted field; a longer field counts as an unclosed quote."""

MOST_PREAMBLE: Final = 20
"""Lines above the header of a table: titles, names and versions that programs write."""

DELIMITERS: Final = (",", ";", "\t")
_STEP: Final = 500
_FEW: Final = 3

WRONG_WIDTH: Final = tr_noop(
    "De regel heeft {found} vakken en de kop {expected}: er kan een komma in een tekst staan. "
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
_DOUBLE_LAST: Final = tr_noop("De kolom ‘{name}’ staat er {n} keer; alleen de laatste wordt gelezen.")
_DOUBLE_COLUMN: Final = tr_noop("De kolom ‘{name}’ staat er {n} keer; alleen de eerste wordt gelezen.")

_SEPARATOR = re.compile(r"\ufeff?\"?sep=(.)\"?[,;\t]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: the line number, and the cells by column key or the reason of refusal (``trouble``).

    ``surplus`` counts empty cells beyond the header. ``words`` is True when the row holds a text, in which an
    unquoted comma is possible. ``uneven`` marks a row with fewer or more cells than the header, whose cells
    may have shifted; the row is usable only when all cells fit. ``cell_count`` counts all cells, including
    empty cells at the end, and is 0 for an unreadable row. ``ends`` holds the first and the last cell.
    """

    line: int
    cells: dict[str, str]
    trouble: Text | None = None
    uneven: bool = False
    surplus: int = 0
    words: bool = False
    cell_count: int = 0
    ends: tuple[str, str] = ("", "")


_PLAIN_I: Final = str.maketrans("İı", "ii")
"""Maps the Turkish dotted capital I and dotless small i, written by Turkish spreadsheet programs, to i."""


# every maker compares the same few names
@lru_cache(maxsize=4096)
def column_key(name: str) -> str:
    """Return a column name in the form for comparison: casefolded, without marks and outer spaces.

    A Turkish computer converts restingHR to ``RESTİNGHR``.
    """
    plain = " ".join(name.replace("\ufeff", "").split())
    return plain.translate(_PLAIN_I).casefold()


def header_of(head: bytes, heading: Collection[str] = ()) -> list[str]:
    """Return the column names of the first non-empty line; an empty list for other files.

    With ``heading``, a set of column keys, the first line that has all of them is the header, and up to
    MOST_PREAMBLE lines above it are a preamble; without such a line it is the first line.
    """
    lines = head_lines(head)
    named = _SEPARATOR.fullmatch(lines[0]) if len(lines) > 1 else None
    separator = named[1] if named else None
    possible = lines[1 if named else 0 :][: MOST_PREAMBLE + 1]
    line = next(
        (each for each in possible if _heads(each, heading, separator)), possible[0] if possible else ""
    )
    return [*_names_in(line, separator)]


# every maker looks at the first bytes of the same file
@lru_cache(maxsize=4)
def head_lines(head: bytes) -> tuple[str, ...]:
    """Return the non-empty lines of the first bytes of a text file; none for other files.

    They end as those of a file do; ``str.splitlines`` breaks a line at control characters too.
    """
    return tuple(line for line in re.split(r"[\r\n]+", head_text(head) or "") if line.strip())


@lru_cache(maxsize=64)
def _names_in(line: str, separator: str | None) -> tuple[str, ...]:
    if len(line) > MAX_LINE:
        return ()
    whole = _split_up(line)
    return tuple(_header(cells_of(whole, separator or delimiter_of(whole))))


def _heads(line: str, heading: Collection[str], separator: str | None) -> bool:
    """Return whether a line has all the columns of a header."""
    return {*heading} <= {column_key(name) for name in _names_in(line, separator)}


def _split_up(header: str) -> str:
    """Return the original header line of a header that was saved as a single quoted cell."""
    inner = unwrapped(header)
    return inner if inner is not None and any(mark in inner for mark in DELIMITERS) else header


def delimiter_of(header: str) -> str:
    """Return the separator of a header: the candidate with most occurrences outside quotes."""
    plain = re.sub(r'"[^"]*"', "", header)
    return max(DELIMITERS, key=plain.count)


class Table:
    """A table read into memory, so that the file cannot change between two passes."""

    def __init__(
        self,
        path: Path | Member,
        progress: Progress | None = None,
        *,
        heading: Collection[str] = (),
        last: Collection[str] = (),
        key_of: Callable[[str], str] = column_key,
    ) -> None:
        """Read the file and detect the encoding; UnusableFileError for a file that is not text.

        ``heading`` holds keys of columns that the header has; see ``header_of``. Of several columns with one
        name the first is read, of the column keys in ``last`` the last. ``key_of`` gives the key of a column
        by its name; see ``column_words`` for translated names.
        """
        self._path = path
        self._heading, self._last, self._key_of = heading, last, key_of
        self._progress = progress
        self._data = content_of(path, MAX_BYTES)
        self._size = len(self._data)
        self._encoding = encoding_of(path, self._data)
        self.delimiter = ","
        """The separator of the columns; set when the first row has been yielded."""
        self.header: list[str] = []
        """The column names as written; set when the first row has been yielded."""
        self._keys: list[str] = []
        self._places: dict[str, int] = {}
        self._surplus = 0
        self._spaced = False

    def rows(self, columns: Collection[str] | None = None) -> Iterator[TableRow]:
        """Yield every row below the header, usable or not, without empty lines.

        With ``columns``, a set of column keys, a row holds only the non-missing cells of these columns.
        """
        file = io.TextIOWrapper(
            io.BytesIO(self._data), encoding=self._encoding, errors="replace", newline=None
        )
        try:
            yield from self._rows(Lines(file), columns)
        finally:
            file.detach()

    def settled(
        self, columns: Collection[str] | None = None, texts: Collection[str] = frozenset()
    ) -> list[TableRow]:
        """Return every row, after judging rows with extra empty cells by the other rows.

        Extra cells are accepted when the header or most rows have them. Otherwise a row with a text is
        refused (``texts`` holds the text columns), and a row of numbers becomes uneven. When any row of
        numbers is too long, decimal commas occur unquoted between commas, and all rows become uneven.
        """
        rows = list(self.rows(columns))
        usual, count = Counter(row.surplus for row in rows).most_common(1)[0] if rows else (0, 0)
        shared = usual if count >= _FEW and count * 2 > len(rows) else 0
        commas = any(row.uneven for row in rows if row.trouble is not None)
        return [self._settle(row, max(shared, self._surplus), texts, doubted=commas) for row in rows]

    def key_at(self, place: int) -> str:
        """Return the key of the column at an index."""
        return self._keys[place]

    def name_of(self, key: str) -> str:
        """Return the column name as written in the file."""
        return self.header[self._places[key]] if key in self._places else key

    def double_columns(self) -> list[Text]:
        """Return a remark for each name of several columns, which tells which one is read."""
        counts = Counter(self._keys)
        double = dict.fromkeys(key for key in self._keys if key and counts[key] > 1)
        return [
            Text(
                _DOUBLE_LAST if key in self._last else _DOUBLE_COLUMN,
                name=shortened(self.header[self._keys.index(key)]),
                n=counts[key],
            )
            for key in double
        ]

    def _settle(self, row: TableRow, fine: int, texts: Collection[str], *, doubted: bool) -> TableRow:
        step()
        if row.trouble is not None:
            return row
        if row.surplus <= fine:
            return replace(row, uneven=True) if doubted else row
        if row.words or any(row.cells.get(key, "").strip() for key in texts):
            width = len(self.header)
            return TableRow(row.line, {}, Text(WRONG_WIDTH, found=width + row.surplus, expected=width))
        return replace(row, uneven=True)

    def _rows(self, lines: Lines, columns: Collection[str] | None) -> Iterator[TableRow]:
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
                if self._in_preamble(line, lines, named[1] if named else None):
                    continue
                line = _split_up(line)  # noqa: PLW2901
                self._take_header(line, named[1] if named else delimiter_of(line), columns)
                continue
            if lines.number > MAX_ROWS:
                raise too_much(self._path)
            row = self._row(line, lines, columns)
            if row is not None:
                yield row
        if not self.header:
            raise empty(self._path)

    def _in_preamble(self, line: str, lines: Lines, separator: str | None) -> bool:
        """Return whether the header stands further down."""
        if not self._heading or _heads(line, self._heading, separator):
            return False
        below = lines.peek(MOST_PREAMBLE)
        return any(_heads(each, self._heading, separator) for each in below)

    def _take_header(self, line: str, delimiter: str, columns: Collection[str] | None) -> None:
        cells = cells_of(line, delimiter)
        self.delimiter = delimiter
        self.header = _header(cells) or [line[:40]]
        self._spaced = ", " in line
        self._surplus = max(0, len(cells) - len(self.header))
        self._keys = [self._key_of(name) for name in self.header]
        self._places = {}
        for place, key in enumerate(self._keys):
            if columns is not None and key not in columns:
                continue
            if key in self._last:
                self._places[key] = place
            else:
                self._places.setdefault(key, place)

    def _row(self, line: str, lines: Lines, columns: Collection[str] | None) -> TableRow | None:
        number, width = lines.number, len(self.header)
        if len(line) > MAX_LINE:
            return TableRow(number, {}, Text(_TOO_LONG))
        if "\0" in line:
            return TableRow(number, {}, Text(_NOT_TEXT))
        cells = self._record(line, width, lines)
        if not cells:
            return TableRow(number, {}, Text(_OPEN_QUOTE if cells is None else _TORN_QUOTE))
        count, ends = len(cells), (cells[0], cells[-1])
        while cells and not cells[-1].strip():
            cells.pop()
        if not cells or not any(cell.strip() for cell in cells):
            return None
        if len(cells) > width:
            trouble = Text(WRONG_WIDTH, found=len(cells), expected=width)
            return TableRow(number, {}, trouble, uneven=not any(map(_is_words, cells)))
        if count < width and lines.cut_off:
            return TableRow(number, self._by_key(cells, columns), Text(_CUT_OFF), cell_count=count, ends=ends)
        if self._key_of(cells[0]) == self._keys[0] and [*map(self._key_of, cells)] == self._keys:
            return TableRow(number, {}, Text(_HEADER_AGAIN))
        if self._may_have_moved(line, cells):
            return TableRow(number, {}, Text(_MOVED))
        surplus = max(0, count - width)
        return TableRow(
            number,
            self._by_key(cells, columns),
            uneven=count < width,
            surplus=surplus,
            words=bool(surplus) and any(map(_is_words, cells)),
            cell_count=count,
            ends=ends,
        )

    def _may_have_moved(self, line: str, cells: Sequence[str]) -> bool:
        """Return whether a cell looks like the rest of a sentence: a leading space, and a text before it."""
        if self.delimiter != "," or ", " not in line or '"' in line or self._spaced:
            return False
        return any(
            cell.startswith(" ") and cell.strip() and _is_words(before) for before, cell in pairwise(cells)
        )

    def _by_key(self, cells: Sequence[str], columns: Collection[str] | None) -> dict[str, str]:
        width = len(cells)
        if columns is None:
            return {key: cells[place] if place < width else "" for key, place in self._places.items()}
        held = ((key, cells[place]) for key, place in self._places.items() if place < width)
        return {key: cell for key, cell in held if cell and not is_missing(cell)}

    def _record(self, line: str, width: int, lines: Lines) -> list[str] | None:
        """Return the cells of a row, joined with the next lines when a quoted field spans several lines.

        None for a quote that is never closed; the next lines are then read as separate rows.
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
        """Return the cells of a row, including a complete row that was saved as a single quoted cell."""
        cells = cells_of(text, self.delimiter)
        inner = unwrapped(text) if len(cells) < width else None
        within = cells_of(inner, self.delimiter) if inner is not None else []
        return within if len(within) == width else cells


def _header(cells: Sequence[str]) -> list[str]:
    """Return the column names, without empty names at the end."""
    names = [cell.strip() for cell in cells]
    while names and not names[-1]:
        names.pop()
    return names


def _is_words(cell: str) -> bool:
    """Return whether a cell holds a text other than a number or a date, in which a comma is possible."""
    return not (is_missing(cell) or looks_numeric(cell) or possible_dates(cell))
