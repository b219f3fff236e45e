"""FIT files: which messages one holds, found by skimming, and the decoded messages that matter.

Decoding is 40 times slower than skimming, and most files of a watch hold steps and positions only. So the
record headers are read first; only a file with a message of recovery is decoded.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from herstel_gui.importers.base import broken, empty
from herstel_gui.importers.members import Member

MAX_BYTES: Final = 16_000_000
Fields: TypeAlias = Mapping[str, object]

FILE_ID: Final = 0
WEIGHT: Final = 30
MONITORING_INFO: Final = 103
RESTING_PULSE: Final = 211
SLEEP_LEVEL: Final = 275
SLEEP_ASSESSMENT: Final = 346
HRV_STATUS: Final = 370

_MARK: Final = b".FIT"
_SHORTEST: Final = 12
_COMPRESSED, _DEFINITION, _DEVELOPER, _LOCAL = 0x80, 0x40, 0x20, 0x0F


def is_fit(head: bytes) -> bool:
    """Return whether a file is a FIT file by its header."""
    return head[8:12] == _MARK and head[:1] in (b"\x0c", b"\x0e")


def kind_of(head: bytes) -> int | None:
    """Return the type in the file_id message (4: activity, 9: weight, 32: monitoring); None when unknown."""
    for number, layout, data in _records(head):
        if number == FILE_ID:
            at = 0
            for field, size in layout:
                if field == 0 and at < len(data):
                    return data[at]
                at += size
            return None
    return None


def content_of(member: Member) -> bytes:
    """Return the bytes of a FIT file; UnusableFileError when it is empty, too large or truncated."""
    data = member.read(MAX_BYTES)
    if not data:
        raise empty(member)
    if not is_fit(data) or len(data) < data[0] + int.from_bytes(data[4:8], "little") + 2:
        raise broken(member)
    return data


def messages_in(data: bytes) -> set[int]:
    """Return the global numbers of the messages in a FIT file, as far as it can be read."""
    return {number for number, _, _ in _records(data)}


def _records(data: bytes) -> Iterator[tuple[int, list[tuple[int, int]], bytes]]:
    """Yield message number, layout (field, size) and bytes of each data record; stops at damage."""
    start = 0
    while is_fit(data[start : start + _SHORTEST]):
        header = data[start]
        (length,) = struct.unpack_from("<I", data, start + 4)
        at, end = start + header, min(len(data), start + header + length)
        yield from _one_file(data, at, end)
        start = start + header + length + 2


def _one_file(data: bytes, at: int, end: int) -> Iterator[tuple[int, list[tuple[int, int]], bytes]]:
    defined: dict[int, tuple[int, list[tuple[int, int]], int]] = {}
    while at < end:
        head = data[at]
        at += 1
        if head & _DEFINITION and not head & _COMPRESSED:
            number, layout, at = _definition(data, at, developer=bool(head & _DEVELOPER))
            defined[head & _LOCAL] = number, layout, sum(size for _, size in layout)
            continue
        known = defined.get((head >> 5) & 3 if head & _COMPRESSED else head & _LOCAL)
        if known is None:
            return
        number, layout, size = known
        yield number, layout, data[at : min(at + size, end)]
        at += size


def _definition(data: bytes, at: int, *, developer: bool) -> tuple[int, list[tuple[int, int]], int]:
    """Return message number, fields with sizes, and where the next record begins."""
    order = ">" if data[at + 1 : at + 2] == b"\x01" else "<"
    whole = data[at : at + 5].ljust(5, b"\0")
    (number,) = struct.unpack_from(f"{order}H", whole, 2)
    count, at = whole[4], at + 5
    layout = [(data[each], data[each + 1]) for each in range(at, min(at + 3 * count, len(data) - 1), 3)]
    at += 3 * count
    if developer:
        extra = data[at] if at < len(data) else 0
        rows = range(at + 1, min(at + 1 + 3 * extra, len(data) - 1), 3)
        layout += [(-1, data[each + 1]) for each in rows]
        at += 1 + 3 * extra
    return number, layout, at


def decoded(member: Member, data: bytes, wanted: frozenset[str]) -> list[tuple[str, Fields]]:
    """Return the wanted messages by name with their fields; UnusableFileError for a damaged file."""
    import fitdecode  # noqa: PLC0415  # its profile is large

    found: list[tuple[str, Fields]]
    try:
        with fitdecode.FitReader(
            io.BytesIO(data),
            check_crc=fitdecode.CrcCheck.RAISE,
            error_handling=fitdecode.ErrorHandling.IGNORE,
        ) as reader:
            found = [
                (frame.name, {field.name: field.value for field in frame.fields})
                for frame in reader
                if frame.frame_type == fitdecode.FIT_FRAME_DATA and frame.name in wanted
            ]
    except (
        fitdecode.FitError,
        struct.error,
        ArithmeticError,
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
    ):
        # a damaged file can make the library fail in any of these ways
        raise broken(member) from None
    return found
