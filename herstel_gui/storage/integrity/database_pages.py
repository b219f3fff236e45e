"""A reader for the rows of a damaged SQLite file; SQLite itself stops at the first bad page.

The file format is https://www.sqlite.org/fileformat2.html. Each page is parsed on its own, so a bad page
loses only its own rows. Free pages hold no old rows, because ``secure_delete`` overwrites deleted content.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from herstel_gui.storage.engine.rows import Cell

Record: TypeAlias = tuple[Cell | bytes, ...]

_PAGE_SIZE: Final = 4096
_HEADER: Final = 100
_TABLE_LEAF, _TABLE_INNER, _INDEX_LEAF, _INDEX_INNER = 0x0D, 0x05, 0x0A, 0x02
_SIZES: Final = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
"""Size in bytes of the record types 0 (NULL) to 9 (the constant 1)."""
_REAL: Final = 7
_FIRST_BLOB: Final = 12
_MOST_CELLS: Final = 2000
_MOST_BYTES: Final = 10_000_000


@dataclass(frozen=True, slots=True)
class DatabasePage:
    """The readable rows of one page, with their rowids.

    ``numbered`` is True for a page of a table with rowids; else the rowids are 0.
    """

    number: int
    numbered: bool
    records: tuple[tuple[int, Record], ...]


class DatabasePages:
    """The pages of a database file, which may be damaged."""

    def __init__(self, content: bytes, reserved: int = 0) -> None:
        """Take the content of the file. ``reserved`` bytes at the end of each page are skipped."""
        self._content = content
        stated = int.from_bytes(content[16:18], "big")
        stated = 65536 if stated == 1 else stated
        self._size = stated if stated in {512 << power for power in range(8)} else _PAGE_SIZE
        # the end of each page of an encrypted file belongs to the cipher
        self._usable = self._size - reserved

    def every(self) -> Iterator[DatabasePage]:
        """Yield all pages with readable rows."""
        for number in range(1, self._count + 1):
            page = self.page(number)
            if page is not None and page.records:
                yield page

    def trees(self) -> Mapping[int, str]:
        """Return the table or index of each page number, as far as the B-trees can be followed."""
        names: dict[int, str] = {}
        # the list of tables and indexes takes several pages
        listing: dict[int, str] = {}
        self._follow(1, "", listing)
        pages = (self.page(number) for number in sorted(listing))
        for _, record in (each for page in pages if page for each in page.records):
            match record:
                case (_, str(name), _, int(root), _):
                    self._follow(root, name, names)
                case _:
                    pass
        return names

    @cached_property
    def _count(self) -> int:
        return -(-len(self._content) // self._size)

    def page(self, number: int) -> DatabasePage | None:
        """Return the rows of a page; None for a page of another kind."""
        body, start = self._body(number)
        kind = body[start] if start < len(body) else 0
        if kind not in {_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER}:
            return None
        records = []
        for place in self._cells(body, start):
            try:
                # in an inner page of an index, a page number precedes each row
                record = self._record(body, place + (4 if kind == _INDEX_INNER else 0), kind)
            except (IndexError, ValueError, struct.error):
                continue
            records.append(record)
        return DatabasePage(number, kind == _TABLE_LEAF, tuple(records))

    def _body(self, number: int) -> tuple[bytes, int]:
        body = self._content[(number - 1) * self._size : number * self._size]
        return body, _HEADER if number == 1 else 0

    def _cells(self, body: bytes, start: int) -> list[int]:
        count = int.from_bytes(body[start + 3 : start + 5], "big")
        if count > _MOST_CELLS * self._size // _PAGE_SIZE + 1:
            return []
        table = start + (12 if body[start] in {_TABLE_INNER, _INDEX_INNER} else 8)
        cells = (int.from_bytes(body[table + 2 * at : table + 2 * at + 2], "big") for at in range(count))
        return [cell for cell in cells if table <= cell < len(body)]

    def _follow(self, number: int, name: str, names: dict[int, str]) -> None:
        waiting = [number]
        while waiting:
            number = waiting.pop()
            if number in names or not 1 <= number <= self._count:
                continue
            names[number] = name
            body, start = self._body(number)
            if len(body) > start + 12 and body[start] in {_TABLE_INNER, _INDEX_INNER}:
                waiting.append(int.from_bytes(body[start + 8 : start + 12], "big"))
                waiting += [int.from_bytes(body[cell : cell + 4], "big") for cell in self._cells(body, start)]

    def _record(self, body: bytes, place: int, kind: int) -> tuple[int, Record]:
        size, place = _varint(body, place)
        rowid = 0
        if kind == _TABLE_LEAF:
            rowid, place = _varint(body, place)
        if size > _MOST_BYTES:
            raise ValueError(size)
        local = self._local(size, kind)
        payload = body[place : place + local]
        if local < size:
            payload += self._overflow(
                int.from_bytes(body[place + local : place + local + 4], "big"), size - local
            )
        if len(payload) != size:
            raise ValueError(size)
        return rowid, _decoded(payload)

    def _local(self, size: int, kind: int) -> int:
        """Return how many bytes of a row are in its own page; the rest is in overflow pages."""
        usable = self._usable
        most = usable - 35 if kind == _TABLE_LEAF else (usable - 12) * 64 // 255 - 23
        if size <= most:
            return size
        least = (usable - 12) * 32 // 255 - 23
        local = least + (size - least) % (usable - 4)
        return local if local <= most else least

    def _overflow(self, number: int, size: int) -> bytes:
        payload = b""
        while number and len(payload) < size:
            body, _ = self._body(number)
            if len(body) < self._size:
                raise ValueError(number)
            payload += body[4 : min(4 + size - len(payload), self._usable)]
            number = int.from_bytes(body[:4], "big")
        return payload


def _varint(body: bytes, place: int) -> tuple[int, int]:
    value = 0
    for step in range(8):
        byte = body[place + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004  # the highest bit marks that more bytes follow
            return value, place + step + 1
    return value << 8 | body[place + 8], place + 9


def _decoded(payload: bytes) -> Record:
    end, place = _varint(payload, 0)
    kinds = []
    while place < end:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    cells = []
    place = end
    for kind in kinds:
        size = _SIZES[kind] if kind < len(_SIZES) else (kind - _FIRST_BLOB) // 2
        cells.append(_cell(kind, payload[place : place + size], size))
        place += size
    if place != len(payload):
        raise ValueError(place)
    return tuple(cells)


def _cell(kind: int, content: bytes, size: int) -> Cell | bytes:
    if len(content) != size:
        raise ValueError(size)
    if kind == 0:
        return None
    if kind in {8, 9}:
        return kind - 8
    if kind == _REAL:
        return float(struct.unpack(">d", content)[0])
    if kind < _REAL:
        return int.from_bytes(content, "big", signed=True)
    if kind < _FIRST_BLOB:
        raise ValueError(kind)
    return content.decode() if kind % 2 else content
