"""A cancel is noticed soon, wherever a file of thousands of lines is being read or compared."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import FrameType

import pytest

from herstel_gui.application.cancelling import OFTEN, step, watched
from herstel_gui.application.importing import ImportCancelledError
from herstel_gui.application.journal import Journal
from herstel_gui.application.offer_preview import preview_offer
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text
from herstel_gui.importers.mapped_sheets import offered_table
from herstel_gui.importers.offering import digested, offer
from herstel_gui.importers.sheets import read_sheets
from tests.application.fakes import FakeStore, FixedClock
from tests.importers.fuzz import stranger_mapping
from tests.importers.fuzz_seeds import SEEDS

_TIMES = 1000
_SOON = 40_000
"""Calls of functions between two looks: a few hundredths of a second."""
_GROWING = [seed for seed, (name, _) in SEEDS.items() if name.endswith((".json", ".xml", ".csv"))]


def grown(name: str, data: bytes) -> bytes:
    """Return a file with its last record or line a few thousand times more."""
    if name.endswith(".xml"):
        first, end = data.index(b"<Record"), data.index(b"</HealthData>")
        return data[:end] + data[first:end] * _TIMES + data[end:]
    if name.endswith(".csv"):
        lines = data.removesuffix(b"\n").split(b"\n")
        return b"\n".join([*lines, *([lines[-1]] * _TIMES), b""])
    content = json.loads(data)
    for key, value in list(content.items()) if isinstance(content, dict) else ():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            content[key] = value * _TIMES
    return json.dumps(content * _TIMES if isinstance(content, list) else content).encode()


class Calls:
    """Counts calls of Python functions, as a clock that is the same on every machine."""

    def __init__(self) -> None:
        self.count = 0
        self.last = 0
        self.longest = 0

    def look(self, *_about: object) -> None:
        """Note how many calls there were since the last look."""
        self.longest = max(self.longest, self.count - self.last)
        self.last = self.count

    @contextmanager
    def counting(self) -> Iterator[None]:
        def count(_frame: FrameType, event: str, _argument: object) -> None:
            self.count += event == "call"

        before = sys.getprofile()
        sys.setprofile(count)
        try:
            yield
        finally:
            sys.setprofile(before)
            self.look()


@pytest.mark.parametrize("seed", _GROWING)
def test_a_cancel_is_noticed_soon_while_reading_and_comparing(tmp_path: Path, seed: str) -> None:
    name, data = SEEDS[seed]
    path = tmp_path / name
    path.write_bytes(grown(name, data))
    calls = Calls()
    journal = Journal(FakeStore(), FixedClock())
    with calls.counting():
        try:
            with closing(offer([path], calls.look)) as found:
                preview_offer(journal, found, progress=calls.look)
        except UnusableFileError as error:
            calls.look(error)
    assert calls.longest < _SOON


def test_a_cancel_is_noticed_soon_in_a_table_that_the_user_explains(tmp_path: Path) -> None:
    name, data = SEEDS["stranger"]
    path = tmp_path / name
    path.write_bytes(grown(name, data))
    calls = Calls()
    with calls.counting(), watched(calls.look):
        sheets = read_sheets(path)
        offered_table(sheets, stranger_mapping(sheets), digested(path)).close()
    assert calls.longest < _SOON
    assert calls.count > _SOON


@pytest.mark.parametrize("looks", [1, 5, 12])
def test_a_cancel_ends_reading_at_the_next_look(tmp_path: Path, looks: int) -> None:
    name, data = SEEDS["export.xml"]
    path = tmp_path / name
    path.write_bytes(grown(name, data))
    seen: list[Text] = []

    def cancel(words: Text, _done: int, _total: int) -> None:
        seen.append(words)
        if len(seen) == looks:
            raise ImportCancelledError

    with pytest.raises(ImportCancelledError):
        offer([path], cancel)
    assert len(seen) == looks


def test_steps_ask_once_in_a_while_and_only_while_watched() -> None:
    asked: list[int] = []
    with watched(lambda: asked.append(len(asked))):
        for _ in range(3 * OFTEN):
            step()
    for _ in range(OFTEN):
        step()
    assert len(asked) == 3
