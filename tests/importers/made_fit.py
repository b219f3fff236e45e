"""Writes small FIT files: a header, definitions, messages and a checksum."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from datetime import UTC, datetime

_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
_NIBBLES = (
    0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
    0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400,
)  # fmt: skip

UINT8, UINT16, UINT32, ENUM = 2, 0x84, 0x86, 0
_FORMATS = {UINT8: "B", UINT16: "H", UINT32: "I", ENUM: "B"}

Message = tuple[int, Sequence[tuple[int, int, int]]]
"""The global number of a message, and its fields: number, base type and value."""


def fit_file(messages: Sequence[Message], kind: int = 32) -> bytes:
    """Return a FIT file of a type with these messages."""
    return sealed(b"".join(map(_message, [(0, [(0, ENUM, kind)]), *messages])))


def sealed(body: bytes) -> bytes:
    """Return a FIT file with this body: its header and its checksum fit the body."""
    head = struct.pack("<BBHI4s", 14, 0x20, 2195, len(body), b".FIT")
    whole = head + struct.pack("<H", _checksum(head)) + body
    return whole + struct.pack("<H", _checksum(whole))


def seconds(moment: datetime) -> int:
    """Return a moment in seconds of FIT; a naive one is a local time."""
    return int((moment.replace(tzinfo=UTC) - _EPOCH).total_seconds())


def info(utc: datetime, local: datetime) -> Message:
    """Return a monitoring_info message: the same moment in UTC and as local time."""
    return 103, [(253, UINT32, seconds(utc)), (0, UINT32, seconds(local))]


def pulse(utc: datetime, mean: int, own: int) -> Message:
    """Return a monitoring_hr_data message: the resting pulse over seven days and of the day."""
    return 211, [(253, UINT32, seconds(utc)), (0, UINT8, mean), (1, UINT8, own)]


def variability(utc: datetime, milliseconds: int) -> Message:
    """Return an hrv_status_summary message."""
    return 370, [(253, UINT32, seconds(utc)), (1, UINT16, milliseconds * 128)]


def weight(utc: datetime, kilograms: float, person: int = 0) -> Message:
    """Return a weight_scale message."""
    return 30, [(253, UINT32, seconds(utc)), (0, UINT16, round(kilograms * 100)), (12, UINT16, person)]


def awake(utc: datetime) -> Message:
    """Return a sleep_level message that says awake."""
    return 275, [(253, UINT32, seconds(utc)), (0, ENUM, 1)]


def _message(message: Message) -> bytes:
    number, fields = message
    layout = b"".join(
        struct.pack("BBB", field, struct.calcsize(_FORMATS[base]), base) for field, base, _ in fields
    )
    defined = struct.pack("<BBBHB", 0x40, 0, 0, number, len(fields)) + layout
    data = b"\0" + b"".join(struct.pack("<" + _FORMATS[base], value) for _, base, value in fields)
    return defined + data


def _checksum(data: bytes) -> int:
    total = 0
    for byte in data:
        for nibble in (byte & 0xF, byte >> 4):
            total = (total >> 4) ^ _NIBBLES[total & 0xF] ^ _NIBBLES[nibble]
    return total
