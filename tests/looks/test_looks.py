"""Nothing is cut off, elided, drawn over something else or outside the screen: every window, in every state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.looks.checks import Looker
from tests.looks.walk import Walk
from tests.looks.world import Look, World

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def test_everything_can_be_read(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, look: Look
) -> None:
    looker = Looker()
    world = World(qapp, tmp_path / "thuis", qtbot)
    world.wear(look, monkeypatch)
    faults = Walk(world, looker, str(look)).all()
    world.close()
    print(f"{looker.states} states in {look}")
    assert not faults, "\n".join(map(str, faults))
