"""Bundles of made-up files, and what an importer makes of them in a form that is easy to compare."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from herstel_gui.application.import_streams import Answers, Recognition, RefusedPart
from herstel_gui.application.importing import ParsedFile
from herstel_gui.domain.measure import Number
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import Session
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.makers import Inspection, Maker

Values = dict[tuple[str, date], Number]


def zipped(folder: Path, files: Mapping[str, str | bytes], name: str = "export.zip") -> Path:
    """Write a ZIP file with these members and return its path."""
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in files.items():
            archive.writestr(member, content)
    return path


def written(folder: Path, name: str, content: str | bytes, saved: date = date(2026, 6, 1)) -> Path:
    """Write a file that was saved on a day and return its path."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    moment = datetime(saved.year, saved.month, saved.day, 12, tzinfo=UTC).timestamp()
    os.utime(path, (moment, moment))
    return path


def recognised(maker: Maker, *paths: Path) -> Recognition:
    """Return what an importer makes of files."""
    with Bundle(paths) as bundle:
        return maker.recognise(bundle)


def inspected(maker: Maker, *paths: Path) -> Inspection:
    """Return the inspection of files that an importer recognises."""
    with Bundle(paths) as bundle:
        return maker.inspect(bundle.only(maker.recognise(bundle).claimed))


def read(maker: Maker, *paths: Path, **answers: str) -> ParsedFile:
    """Return the entries of files, with the proposed answers except the given ones."""
    inspection = inspected(maker, *paths)
    given = Answers({key: (answer,) for key, answer in answers.items()})
    return inspection.read(given.proposals(inspection.questions))


def values(file: ParsedFile, measure: str) -> Values:
    """Return the values of a measure by source and day."""
    return {
        (each.source, each.day): each.value
        for each in file.entries
        if isinstance(each, Reading) and each.measure == measure
    }


def sessions(file: ParsedFile) -> list[Session]:
    """Return the trainings."""
    return [each for each in file.entries if isinstance(each, Session)]


def reasons(file: ParsedFile) -> list[str]:
    """Return why things were skipped."""
    return [str(each.reason) for each in file.skipped]


def refusals(parts: tuple[RefusedPart, ...]) -> dict[str, str]:
    """Return why files were refused, by name."""
    return {part.name: str(part.why) for part in parts}
