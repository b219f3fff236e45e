"""Small files of other makers, made up, and what Herstel reads from them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from herstel_gui.application.import_streams import Answers, Question
from herstel_gui.application.importing import ParsedFile
from herstel_gui.application.offers import Offer, OfferedPart
from herstel_gui.domain.measure import Number
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import Session
from herstel_gui.importers.offering import offer


@dataclass(frozen=True)
class Imported:
    """A read part: the values by measure and day, and the rest of the file."""

    part: OfferedPart
    file: ParsedFile

    def values(self, measure: str) -> dict[str, Number]:
        return {
            each.day.isoformat(): each.value
            for each in self.file.entries
            if isinstance(each, Reading) and each.measure == measure
        }

    def mean(self, measure: str) -> float:
        held = self.values(measure)
        return round(sum(map(float, held.values())) / len(held), 3)

    def ends(self, measure: str) -> tuple[tuple[str, Number], tuple[str, Number]]:
        held = sorted(self.values(measure).items())
        return held[0], held[-1]

    @property
    def sessions(self) -> list[Session]:
        return [each for each in self.file.entries if isinstance(each, Session)]

    @property
    def reasons(self) -> list[str]:
        return [str(each.reason) for each in self.file.skipped]


def written(folder: Path, files: Mapping[str, str | bytes]) -> list[Path]:
    paths = []
    for name, content in files.items():
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        paths.append(path)
    return paths


@contextmanager
def offered(paths: Iterable[Path]) -> Iterator[Offer]:
    found = offer(list(paths))
    try:
        yield found
    finally:
        found.close()


def imported(paths: Iterable[Path], answers: Mapping[str, tuple[str, ...]] | None = None) -> Imported:
    """Read the only part with the given answers and the proposed ones."""
    with offered(paths) as found:
        (part,) = found.parts
        return Imported(part, part.read(Answers(answers or {}).proposals(part.questions)))


def question(found: Imported, key: str) -> Question:
    return next(each for each in found.part.questions if each.key == key)


def sample(name: str) -> Path:
    """Return a real export, which is not part of the project; skips the test where there is none."""
    folder = os.environ.get("HERSTEL_SAMPLES")
    if not folder or not (Path(folder) / name).exists():
        pytest.skip("HERSTEL_SAMPLES names no folder with real exports")
    return Path(folder) / name


def day(text: str) -> date:
    return date.fromisoformat(text)
