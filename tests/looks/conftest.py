"""Fixtures for the tests of looks: a few looks by default, all looks with ``--looks``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.looks.world import FEW, Look, World, looks
from tests.surroundings import Shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Parametrize tests with all looks, or with FEW."""
    if "look" in metafunc.fixturenames:
        every = bool(metafunc.config.getoption("--looks", default=False))
        metafunc.parametrize("look", list(looks()) if every else FEW, ids=str)


@pytest.fixture
def dressed(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Look, bool], World]]:
    """Start a program with a look, on a full or (True) empty journal; restore shared state afterwards."""
    before, worlds = Shared.now(), list[World]()

    def start(look: Look, empty: bool) -> World:  # noqa: FBT001  # a full or an empty journal
        world = World(qapp, tmp_path / "thuis", qtbot, empty=empty)
        worlds.append(world)
        world.wear(look, monkeypatch)
        return world

    yield start
    for world in worlds:
        world.close()
    before.put_back()
