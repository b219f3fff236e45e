"""FIT files: which messages one holds, found by skimming, and the decoded messages that matter.

Decoding is 40 times slower than skimming, and nearly all messages of a watch are steps and positions. So the
record headers are read first, and the library decodes a file with the messages of recovery only.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal, NamedTuple, TypeAlias

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
_DEVELOPERS: Final = frozenset({206, 207})
"""Messages that describe fields of other makers, which decoding needs."""


def is_fit(head: bytes) -> bool:
    """Return whether a file is a FIT file by its header."""
    return head[8:12] == _MARK and head[:1] in (b"\x0c", b"\x0e")


def kind_of(head: bytes) -> int | None:
    """Return the type in the file_id message (4: activity, 9: weight, 32: monitoring); None when unknown."""
    for record in _records(head):
        if record.number == FILE_ID:
            at = record.start + 1
            for place in range(6, len(record.definition), 3):
                if record.definition[place] == 0:
                    return head[at] if at < len(head) else None
                at += record.definition[place + 1]
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


class FitRecord(NamedTuple):
    """A data record: message number, the bytes of its definition, and where it lies with its header byte."""

    number: int
    definition: bytes
    start: int
    end: int
    compressed: bool


def _records(data: bytes) -> Iterator[FitRecord]:
    """Yield the data records of all files in a chain; stops at damage."""
    start = 0
    while is_fit(data[start : start + _SHORTEST]):
        header = data[start]
        (length,) = struct.unpack_from("<I", data, start + 4)
        yield from _one_file(data, start + header, min(len(data), start + header + length))
        start += header + length + 2


def _one_file(data: bytes, at: int, end: int) -> Iterator[FitRecord]:
    defined: dict[int, tuple[int, bytes, int]] = {}
    while at < end:
        head = data[at]
        if head & _DEFINITION and not head & _COMPRESSED:
            definition, number, size = _definition(data, at)
            defined[head & _LOCAL] = number, definition, size
            at += len(definition)
            continue
        compressed = bool(head & _COMPRESSED)
        known = defined.get((head >> 5) & 3 if compressed else head & _LOCAL)
        if known is None:
            return
        number, definition, size = known
        yield FitRecord(number, definition, at, min(at + 1 + size, end), compressed)
        at += 1 + size


def _definition(data: bytes, at: int) -> tuple[bytes, int, int]:
    """Return the bytes of a definition, its message number, and the size of its data records."""
    fields = data[at + 5] if at + 5 < len(data) else 0
    stop = at + 6 + 3 * fields
    sizes = data[at + 7 : stop : 3]
    if data[at] & _DEVELOPER:
        extra = data[stop] if stop < len(data) else 0
        sizes += data[stop + 2 : stop + 1 + 3 * extra : 3]
        stop += 1 + 3 * extra
    order: Literal["little", "big"] = "big" if data[at + 2 : at + 3] == b"\x01" else "little"
    return data[at:stop], int.from_bytes(data[at + 3 : at + 5], order), sum(sizes)


def skimmed(data: bytes) -> list[FitRecord]:
    """Return the data records of a FIT file, as far as it can be read."""
    return list(_records(data))


def reduced(data: bytes, records: Iterable[FitRecord], numbers: frozenset[int]) -> bytes:
    """Return a FIT file with only the messages of these numbers.

    A message with a compressed time needs the messages before it, so such a file is returned whole.
    """
    body, current = bytearray(), b""
    for record in records:
        if record.number in numbers or record.number in _DEVELOPERS:
            if record.compressed:
                return data
            if record.definition != current:
                body += record.definition
                current = record.definition
            body += data[record.start : record.end]
    return struct.pack("<BBHI4sH", 14, 0x20, 2195, len(body), _MARK, 0) + body + b"\0\0"


def decoded(
    member: Member, data: bytes, records: Iterable[FitRecord], names: Mapping[int, str]
) -> list[tuple[str, Fields]]:
    """Return the messages of the named numbers with their fields; UnusableFileError for a damaged file."""
    import fitdecode  # noqa: PLC0415  # its profile is large

    if not _sound(data):
        raise broken(member)
    found: list[tuple[str, Fields]]
    try:
        with fitdecode.FitReader(
            io.BytesIO(reduced(data, records, frozenset(names))),
            check_crc=fitdecode.CrcCheck.DISABLED,
            error_handling=fitdecode.ErrorHandling.IGNORE,
        ) as reader:
            found = [
                (frame.name, {field.name: field.value for field in frame.fields})
                for frame in reader
                if frame.frame_type == fitdecode.FIT_FRAME_DATA and frame.name in names.values()
            ]
    except (
        fitdecode.FitError,
        struct.error,
        ArithmeticError,
        AssertionError,
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
    ):
        # a damaged file can make the library fail in any of these ways
        raise broken(member) from None
    return found


def _sound(data: bytes) -> bool:
    """Return whether the checksum of the first file in a chain is right (CRC-16 of the FIT protocol)."""
    stop = data[0] + int.from_bytes(data[4:8], "little")
    total = 0
    for byte in memoryview(data)[:stop]:
        total = _CHECKS[(total ^ byte) & 0xFF] ^ (total >> 8)
    return total == int.from_bytes(data[stop : stop + 2], "little")


def _checks() -> Iterator[int]:
    for byte in range(256):
        total = byte
        for _ in range(8):
            total = (total >> 1) ^ (0xA001 if total & 1 else 0)
        yield total


_CHECKS: Final = tuple(_checks())
