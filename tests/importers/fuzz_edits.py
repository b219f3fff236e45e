"""Edits at relative places of a file: of its bytes, and of its numbers, fields, lines and values.

Random bytes are mostly refused at once; after an edit of a number or a value the rest is still read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from hypothesis import strategies as st

from tests.importers import made_fit

ODD: Final = (
    b"NaN", b"Infinity", b"1e308", b"-1", b"0", b"null", b'""', b"[]", b"{}", b"1899-12-31", b"2199-12-31",
    b"9999-99-99", b"\xff\xfe", b"\0", b"\xc3", b"\r", b"\n", b",", b";", b'"', b"<", b"&a;", b"'", b"=1+1",
    b"99999999999999999999", b"\xd9\xa5\xd9\xa2", b"24:61", b"+14:00", b"true", b"7,5", b"27.000", b"sNaN",
)  # fmt: skip
_JSON_VALUES: Final = (
    b"null", b"true", b'"x"', b"[]", b"{}", b"-1", b"0", b"1e999", b'"2026-05-01"', b'"2026-05-01T24:00:00"',
    b"[[1]]", b'{"a": 1}', b"7.5", b"NaN", b'["2026-05-01"]', b"1777660200000", b'""', b"9" * 400,
)  # fmt: skip
_DIGITS: Final = re.compile(rb"\d+")
_WORD: Final = re.compile(rb"[^,;\"<>{}\[\]=\s]+")
_TWO_FIELDS: Final = re.compile(rb"([^,;\t\r\n]*)([,;\t])([^,;\t\r\n]*)")
_FIRST_LINE: Final = re.compile(rb"[^\r\n]*")
_CELL: Final = re.compile(rb"[^,;\t]*[,;\t]")
_JSON_VALUE: Final = re.compile(rb'(?<=:)\s*("[^"]*"|-?[\d.]+|true|false|null)')

Edit = tuple[str, float, int, bytes]
"""What is done, at which part of the content (0 to 1), a length or number, and the bytes that come in."""
Change = tuple[list[Edit], float, str]


def _nth(pattern: re.Pattern[bytes], data: bytes, place: float) -> re.Match[bytes] | None:
    found = list(pattern.finditer(data))
    return found[min(int(place * len(found)), len(found) - 1)] if found else None


def _put(data: bytes, match: re.Match[bytes] | None, piece: bytes) -> bytes:
    return data if match is None else data[: match.start()] + piece + data[match.end() :]


def _of_bytes(data: bytes, edit: Edit) -> bytes:
    what, place, length, piece = edit
    at = int(place * len(data))
    before, part, after = data[:at], data[at : at + length], data[at + length :]
    match what:
        case "replace":
            return before + piece + after
        case "remove":
            return before + after
        case "repeat":
            return before + part + piece + part + after
        case _:
            return before + after[:length] + part + after[length:]


def _digits(data: bytes, edit: Edit) -> bytes:
    """Return the content with a number that is a little larger or smaller, or quite another one."""
    _, place, length, _ = edit
    match = _nth(_DIGITS, data, place)
    run = b"" if match is None else match[0]
    near = len(run) < 10 and length % 2
    number = str(abs(int(run or b"0") + length - 20)).rjust(len(run), "0") if near else str(length**3)
    return _put(data, match, number.encode())


def _word(data: bytes, edit: Edit) -> bytes:
    return _put(data, _nth(_WORD, data, edit[1]), edit[3])


def _fields(data: bytes, edit: Edit) -> bytes:
    """Return the content with two neighbouring fields of a line swapped."""
    match = _nth(_TWO_FIELDS, data, edit[1])
    return data if match is None else _put(data, match, match[3] + match[2] + match[1])


def _header(data: bytes, edit: Edit) -> bytes:
    """Return the content without one cell of its first line."""
    first = _FIRST_LINE.match(data)
    line = b"" if first is None else first[0]
    return _put(line, _nth(_CELL, line, edit[1]), b"") + data[len(line) :]


def _line(data: bytes, edit: Edit) -> bytes:
    """Return the content with a line once more, further on."""
    lines = data.splitlines(keepends=True)
    at = int(edit[1] * len(lines))
    return b"".join([*lines[: at + edit[2]], *lines[at : at + 1], *lines[at + edit[2] :]])


def _no_line(data: bytes, edit: Edit) -> bytes:
    lines = data.splitlines(keepends=True)
    at = int(edit[1] * len(lines))
    return b"".join([*lines[:at], *lines[at + 1 :]])


def _value(data: bytes, edit: Edit) -> bytes:
    """Return the content with a JSON value of another type."""
    return _put(data, _nth(_JSON_VALUE, data, edit[1]), _JSON_VALUES[edit[2] % len(_JSON_VALUES)])


_KINDS: Final[Mapping[str, Callable[[bytes, Edit], bytes]]] = {
    "replace": _of_bytes,
    "remove": _of_bytes,
    "repeat": _of_bytes,
    "swap": _of_bytes,
    "digits": _digits,
    "word": _word,
    "fields": _fields,
    "header": _header,
    "line": _line,
    "no line": _no_line,
    "value": _value,
}
_piece = st.sampled_from(ODD) | st.binary(max_size=6)
edits = st.tuples(st.sampled_from(sorted(_KINDS)), st.floats(0, 1), st.integers(1, 40), _piece)
changes = st.tuples(
    st.lists(edits, max_size=5),
    st.one_of(st.just(1.0), st.just(1.0), st.just(1.0), st.floats(0, 1)),
    st.sampled_from(["as it is", "as it is", "as it is", "as it is", "utf-16", "utf-8-sig", "cr"]),
)
"""Edits, which share of the bytes is kept, and the encoding."""


def changed(data: bytes, change: Change) -> bytes:
    """Return a content with the edits carried out; a FIT file in its own encoding with a true checksum."""
    done, keep, encoding = change
    fit = data[8:12] == b".FIT" and encoding == "as it is"
    if fit:
        data = data[14:-2]
    for edit in done:
        data = _KINDS[edit[0]](data, edit)
    data = data[: int(keep * len(data))]
    if fit:
        return made_fit.sealed(data)
    match encoding:
        case "utf-16" | "utf-8-sig":
            return data.decode("utf-8", "replace").encode(encoding)
        case "cr":
            return data.replace(b"\r\n", b"\r").replace(b"\n", b"\r")
        case _:
            return data
