"""Garbage is collected in the GUI thread only."""

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
    """An object with a reference to itself, freed only by the garbage collector."""

    gone: int = 0

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        Ring.gone += 1


@pytest.fixture
def threads() -> Iterator[set[int]]:
    """Yield the ids of the threads in which a collection has run."""
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
    collector = GarbageCollector()
    yield collector
    collector.close()
    gc.unfreeze()


def make_garbage() -> None:
    for _ in range(gc.get_threshold()[0] * 3):
        Ring()


def test_no_collection_runs_in_a_worker_thread(qtbot: QtBot, threads: set[int]) -> None:
    background = Background()
    done: list[int] = []

    def work(_monitor: object) -> int:
        make_garbage()
        return get_ident()

    background.run(work, done.append, lambda _error: None)
    qtbot.waitUntil(lambda: bool(done))
    background.close()
    assert done[0] != get_ident()
    assert done[0] not in threads


def test_without_the_collector_python_collects_in_any_thread(threads: set[int]) -> None:
    assert gc.isenabled(), "otherwise the test above could not fail"
    make_garbage()
    assert get_ident() in threads


def test_look_collects_garbage(collector: GarbageCollector) -> None:
    make_garbage()
    before = Ring.gone
    collector.look()
    assert Ring.gone > before


def test_look_does_nothing_below_the_thresholds(collector: GarbageCollector, threads: set[int]) -> None:
    gc.collect()
    threads.clear()
    collector.look()
    assert not threads


def test_keep_data_freezes_many_new_objects(collector: GarbageCollector) -> None:
    before = gc.get_freeze_count()
    data = [[number] for number in range(MUCH + 100)]
    collector.keep_data()
    assert gc.get_freeze_count() - before > MUCH
    assert len(data) > MUCH


def test_closing_enables_the_automatic_collection_again(qtbot: QtBot) -> None:
    del qtbot
    collector = GarbageCollector()
    assert not gc.isenabled()
    collector.close()
    assert gc.isenabled()
