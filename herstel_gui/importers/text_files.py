"""Reading untrusted text files: detecting the encoding, splitting cells, and reading lines with lookahead."""

from __future__ import annotations

import codecs
import csv
import re
from collections import deque
from collections.abc import Iterator
from itertools import islice
from typing import Final, TextIO

from herstel_gui.application.cancelling import step
from herstel_gui.importers.base import broken
from herstel_gui.importers.whole_files import Named

MAX_LINE: Final = 130_000
CHUNK: Final = 1 << 20
_SAMPLE: Final = 4096
_FEW: Final = 10
"""A file with more than 1 / _FEW of its bytes zero is not text."""
_SPACED_QUOTE = re.compile(r'" +(?=[,;\t]|$)')
_WRAPPED = re.compile(r'"((?:[^"]|"")+)"[,;\t]*', re.DOTALL)


def sniff_encoding(head: bytes) -> str | None:
    """Return the encoding by byte-order mark, or UTF-16 by its zero bytes; None otherwise."""
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    sample = head[: _SAMPLE // 2 * 2]
    pairs = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if pairs and not even and odd * 2 > pairs:
        return "utf-16-le"
    if pairs and not odd and even * 2 > pairs:
        return "utf-16-be"
    return None


def head_text(head: bytes) -> str | None:
    """Decode the first bytes of a text file; None for other files."""
    encoding = sniff_encoding(head)
    if encoding is None and _is_binary(head):
        return None
    try:
        return codecs.getincrementaldecoder(encoding or "utf-8")().decode(head)
    except UnicodeError:
        return head.decode("cp1252", "replace") if encoding is None else None


def _is_binary(head: bytes) -> bool:
    """Return whether bytes are not text: zero bytes in the first line, or many.

    A few zero bytes further on are accepted, because a damaged disk can cause them.
    """
    return b"\0" in re.split(rb"[\r\n]", head, maxsplit=1)[0] or head.count(0) * _FEW > len(head)


def encoding_of(path: Named, data: bytes) -> str:
    """Return the encoding of a text file; UnusableFileError for other files."""
    marked = sniff_encoding(data[:CHUNK])
    if marked is None and _is_binary(data[:CHUNK]):
        raise broken(path)
    if marked is not None:
        return marked
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final=True)
    except UnicodeError:
        return "cp1252"
    return "utf-8"


def cells_of(line: str, delimiter: str) -> list[str]:
    """Return the cells of one line of a table; an empty list for a line that cannot be split.

    A text after a closing quote is such a line: ``"42,1"28`` is two cells that lost the separator.
    """
    # some programs add spaces after closing quotes to align columns
    for written in (line, _SPACED_QUOTE.sub('"', line)):
        try:
            return next(csv.reader([written], delimiter=delimiter, strict=True), [])
        except csv.Error:
            continue
    return []


def unwrapped(line: str) -> str | None:
    """Return the content of a line that is one quoted cell; None for other lines.

    Spreadsheet programs save lines in this form when the table was not split into columns.
    """
    match = _WRAPPED.fullmatch(line)
    return match[1].replace('""', '"') if match else None


def lone_quote(line: str, delimiter: str) -> bool:
    """Return whether an unpaired quote is part of the text, such as an inch sign, and opens no field."""
    return not re.search(rf'(?:^|{re.escape(delimiter)})"', line)


class Lines:
    """The lines of a text file with lookahead; lines are cut off just above ``MAX_LINE`` characters."""

    def __init__(self, file: TextIO) -> None:
        """Start at the first line of ``file``."""
        self._file = file
        self._ahead: deque[str] = deque()
        self._unended = False
        self.number = 0
        self.characters = 0

    def __iter__(self) -> Iterator[str]:
        """Yield the lines without line ends."""
        while True:
            line = self._ahead.popleft() if self._ahead else self._read()
            if line is None:
                return
            self.number += 1
            step()
            yield line

    @property
    def cut_off(self) -> bool:
        """Whether the last yielded line is the last line of the file and has no line end."""
        return self._unended and not self._ahead

    def peek(self, count: int) -> list[str]:
        """Return the next ``count`` lines, or fewer at the end, without consuming them."""
        while len(self._ahead) < count:
            line = self._read()
            if line is None:
                break
            self._ahead.append(line)
        return list(islice(self._ahead, count))

    def drop(self, count: int) -> None:
        """Consume ``count`` lines that ``peek`` returned."""
        for _ in range(count):
            self._ahead.popleft()
        self.number += count

    def _read(self) -> str | None:
        line = self._file.readline(MAX_LINE + 2)
        self.characters += len(line)
        rest = line
        while rest and not rest.endswith("\n"):
            rest = self._file.readline(MAX_LINE)
            self.characters += len(rest)
            self._unended = self._unended or not rest
        return line.removesuffix("\n") if line else None
