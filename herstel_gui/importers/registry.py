"""The list of importers, and the functions that find the importer for a file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from herstel_gui.application.importing import ParsedFile, Progress
from herstel_gui.importers.base import HEAD, Importer, size_of
from herstel_gui.importers.herstel_json import HerstelJson
from herstel_gui.importers.intervals_icu import IntervalsCsv, IntervalsJson
from herstel_gui.importers.unknown_files import demand_no_week, unknown_file
from herstel_gui.importers.whole_files import read_head

MAX_BYTES: Final = 4_000_000_000

IMPORTERS: Final[tuple[Importer, ...]] = (
    HerstelJson(),
    IntervalsCsv(),
    IntervalsJson(),
)
"""All importers. The first importer that recognises the first bytes of a file reads the file."""


def makers() -> str:
    """Return the names of all makers as an enumeration in a sentence."""
    labels = list(dict.fromkeys(importer.label for importer in IMPORTERS))
    return " of ".join(filter(None, (", ".join(labels[:-1]), labels[-1])))


def recognise(path: Path) -> Importer:
    """Return the importer for a file; UnusableFileError for an empty, unreadable or unknown file."""
    size_of(path, MAX_BYTES)
    head = read_head(path, HEAD)
    demand_no_week(path, head)
    for importer in IMPORTERS:
        if importer.recognises(head, path.name):
            return importer
    raise unknown_file(path, head, makers())


def read_file(path: Path, progress: Progress | None = None) -> ParsedFile:
    """Read a file with the importer that recognises the file; UnusableFileError for an unusable file."""
    return recognise(path).parse(path, progress)
