"""Garbage is looked for in the thread of the window, and nowhere else."""

from __future__ import annotations

import gc
from threading import get_ident
from typing import TYPE_CHECKING, Any

import pytest

from herstel_gui.desktop.background import Background
from herstel_gui.desktop.collecting import MUCH, GarbageCollector

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Ring:
    """Garbage: nobody has it but itself."""

    gone: int = 0

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        Ring.gone += 1


@pytest.fixture
def threads() -> Iterator[set[int]]:
    """The threads in which Python looked for garbage."""
    found: set[int] = set()

    def note(phase: str, _info: dict[str, Any]) -> None:
        if phase == "start":
            found.add(get_ident())

    gc.callbacks.append(note)
    yield found
    gc.callbacks.remove(note)


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    del qtbot
    gc.unfreeze()
    gc.collect()
    made = GarbageCollector()
    yield made
    made.close()
    gc.unfreeze()


def litter() -> None:
    for _ in range(gc.get_threshold()[0] * 3):
        Ring()


def test_a_worker_never_looks_for_garbage(qtbot: QtBot, threads: set[int]) -> None:
    background = Background()
    done: list[int] = []

    def work(_monitor: object) -> int:
        litter()
        return get_ident()

    background.run(work, done.append, lambda _error: None)
    qtbot.waitUntil(lambda: bool(done))
    background.close()
    assert done[0] != get_ident()
    assert done[0] not in threads


def test_python_left_alone_would(threads: set[int]) -> None:
    assert gc.isenabled(), "the test above sees something"
    litter()
    assert get_ident() in threads


def test_garbage_goes_when_it_is_looked_for(collector: GarbageCollector) -> None:
    litter()
    before = Ring.gone
    collector.look()
    assert Ring.gone > before


def test_a_little_is_not_worth_a_look(collector: GarbageCollector, threads: set[int]) -> None:
    gc.collect()
    threads.clear()
    collector.look()
    assert not threads


def test_data_that_was_read_is_left_out_of_every_look(collector: GarbageCollector) -> None:
    before = gc.get_freeze_count()
    data = [[number] for number in range(MUCH + 100)]
    collector.keep_data()
    assert gc.get_freeze_count() - before > MUCH
    assert len(data) > MUCH


def test_python_gets_it_back(qtbot: QtBot) -> None:
    del qtbot
    made = GarbageCollector()
    assert not gc.isenabled()
    made.close()
    assert gc.isenabled()
