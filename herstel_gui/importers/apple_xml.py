"""Streaming ``export.xml`` of Apple Health: the elements that matter, one by one, in constant memory.

The file can be gigabytes, nearly all of it steps and heart rates. The parser is expat, which calls a function
for every element; entity declarations are refused, and the document type declaration is not parsed, because
some versions of iOS write a faulty one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO, Final, TypeAlias

from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import broken, empty
from herstel_gui.importers.members import Member
from herstel_gui.importers.xml_parsing import CHUNK, BrokenXmlError, EntitiesError, parse_xml

Attributes: TypeAlias = Mapping[str, str]

_LONGEST_TYPES: Final = 1 << 20
"""Bytes in which a document type declaration must end."""
_HOSTILE: Final = tr_noop(
    "{name} verklaart eigen afkortingen (entiteiten); dat doet Apple niet. Niet gelezen."
)
_DOCTYPE: Final = re.compile(rb"<!DOCTYPE\s+HealthData\s*\[.*?\]\s*>", re.DOTALL)
_OWN: Final = re.compile(rb"<(?:!DOCTYPE\s+)?HealthData\b")


def is_export(head: bytes) -> bool:
    """Return whether a file is an export of Apple Health by its root element or document type."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" and _OWN.search(head) is not None


def read_elements(member: Member, kinds: frozenset[str], take: Callable[[str, Attributes], None]) -> None:
    """Call ``take`` for each Record of these types, their MetadataEntry, each Workout and ExportDate.

    UnusableFileError for a truncated or hostile file.
    """
    inside = False

    def start(name: str, pairs: list[str]) -> None:
        nonlocal inside
        if name == "Record":
            # Apple writes the type first
            kind = pairs[1] if pairs and pairs[0] == "type" else _attributes(pairs).get("type", "")
            inside = kind in kinds
            if inside:
                take(name, _attributes(pairs))
        elif name in _TAKEN and (inside or name != "MetadataEntry"):
            take(name, _attributes(pairs))

    try:
        with member.open() as stream:
            parse_xml(_chunks(stream, member), start)
    except EntitiesError:
        raise UnusableFileError(Text(_HOSTILE, name=member.name)) from None
    except BrokenXmlError:
        raise broken(member) from None


def _chunks(stream: BinaryIO, member: Member) -> Iterator[bytes]:
    yield _without_types(stream, member)
    while chunk := stream.read(CHUNK):
        yield chunk


_TAKEN: Final = frozenset({"Workout", "ExportDate", "MetadataEntry"})


def _attributes(pairs: list[str]) -> Attributes:
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


def _without_types(stream: BinaryIO, member: Member) -> bytes:
    """Return the beginning of the file without its document type declaration."""
    start = stream.read(CHUNK)
    if not start:
        raise empty(member)
    while b"<!DOCTYPE" in start and not re.search(rb"\]\s*>", start) and len(start) < _LONGEST_TYPES:
        more = stream.read(CHUNK)
        if not more:
            break
        start += more
    match = _DOCTYPE.search(start)
    if match is None:
        return start
    if b"<!ENTITY" in match[0]:
        raise EntitiesError
    return start[: match.start()] + start[match.end() :]
