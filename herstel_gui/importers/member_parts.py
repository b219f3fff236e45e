"""Parts of a member as members of their own: a table below another line, the sections of a report."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator
from typing import BinaryIO, cast

from herstel_gui.importers.members import Member
from herstel_gui.importers.reading_watch import ReadingWatch
from herstel_gui.importers.tables import MAX_BYTES, column_key
from herstel_gui.importers.text_files import encoding_of


def below_first_line(member: Member) -> Member:
    """Return a member without its first line."""
    text = text_of(member)
    return _member(member, text.partition("\n")[2])


def sections_of(member: Member, titles: Collection[str]) -> Iterator[Member]:
    """Yield the tables of a report: each below a line that holds one of the titles only.

    Line numbers are those within the section.
    """
    lines: list[str] | None = None
    for line in io.StringIO(text_of(member)):
        title = column_key(line.strip().strip('"').rstrip(",;"))
        if title in titles:
            if lines and len(lines) > 1:
                yield _member(member, "".join(lines))
            lines = []
        elif lines is not None and line.strip():
            lines.append(line)
    if lines and len(lines) > 1:
        yield _member(member, "".join(lines))


def text_of(member: Member) -> str:
    """Return the text of a member with newlines between its lines."""
    data = member.read(MAX_BYTES)
    text = data.decode(encoding_of(member, data), "replace").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _member(member: Member, text: str) -> Member:
    data = text.encode("utf-8", "replace")
    return Member(member.path, len(data), lambda: cast("BinaryIO", io.BytesIO(data)), ReadingWatch())
