"""Every kind of file that Herstel reads, in the order in which they are asked."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from herstel_gui.application.importing import ParsedFile, Progress
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text
from herstel_gui.importers.base import (
    HEAD,
    UNRECOGNISED,
    Importer,
    empty,
    not_opened,
    size_of,
)
from herstel_gui.importers.herstel_json import HerstelJson
from herstel_gui.importers.intervals_icu import IntervalsCsv, IntervalsJson
from herstel_gui.importers.tables import head_text
from herstel_gui.regular_files import read_regular

MAX_BYTES: Final = 4_000_000_000

IMPORTERS: Final[tuple[Importer, ...]] = (
    HerstelJson(),
    IntervalsCsv(),
    IntervalsJson(),
)
"""A new one is a file and an entry here. The first that recognises the head of a file reads it."""


def makers() -> str:
    """Return the names of all makers, for a sentence."""
    labels = list(dict.fromkeys(importer.label for importer in IMPORTERS))
    return " of ".join(filter(None, (", ".join(labels[:-1]), labels[-1])))


def recognise(path: Path) -> Importer:
    """Return the importer for a file; UnusableFileError when it is empty, unreadable or unknown."""
    size_of(path, MAX_BYTES)
    try:
        head = read_regular(path, HEAD)
    except OSError:
        raise not_opened(path) from None
    for importer in IMPORTERS:
        if importer.recognises(head, path.name):
            return importer
    text = head_text(head)
    if text is not None and not text.strip("\ufeff \t\r\n"):
        raise empty(path)
    raise UnusableFileError(Text(UNRECOGNISED, name=path.name, makers=makers()))


def read_file(path: Path, progress: Progress | None = None) -> ParsedFile:
    """Read a file with the importer that recognises it; UnusableFileError when nothing can be made of it."""
    return recognise(path).parse(path, progress)
