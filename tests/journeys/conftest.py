"""Starting the program in a temporary home folder, on a fixed morning."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from herstel_gui.app import program as application
from herstel_gui.desktop.paths import find_places
from tests.application.fakes import FixedClock
from tests.surroundings import Shared

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Start = Callable[[], application.Program]


@pytest.fixture(autouse=True)
def _process_settings(_one_application: object) -> Iterator[None]:
    """Restore the language, theme and environment of the process after a test."""
    before = Shared.now()
    yield
    before.put_back()


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Start the program in a temporary home, as often as needed; all programs are closed after the test."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    programs: list[application.Program] = []

    def begin() -> application.Program:
        places = find_places(tmp_path / "thuis")
        places.prepare()
        program = application.Program(app, places, FixedClock())
        program.settings.change(welcomed=True)
        programs.append(program)
        assert program.open(program.last_journal())
        qtbot.waitUntil(program.window.isActiveWindow)
        return program

    yield begin
    for program in programs:
        program.close()
