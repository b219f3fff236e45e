"""Starting the program in a temporary home folder, on a fixed morning."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from herstel_gui.app import program as application
from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.measures import WIDE_SET
from herstel_gui.views.resources import resource
from herstel_gui.views.theme import LIGHT, Theme, apply_theme
from tests.application.fakes import FixedClock
from tests.surroundings import Shared

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Start = Callable[[], application.Program]


@pytest.fixture(scope="module", autouse=True)
def _styled(qapp: QApplication) -> Iterator[None]:
    """Wear the theme of a first start in all tests of a file: each program applies it without any work."""
    before = Shared.now()
    apply_theme(qapp, Theme(LIGHT, dark=False), resource("styles", "herstel.qss"))
    yield
    before.put_back()


@pytest.fixture(autouse=True)
def _process_settings(_styled: None) -> Iterator[None]:
    """Restore the language, theme and environment of the process after a test."""
    before = Shared.now()
    yield
    before.put_back()


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A folder that other users may enter, without changing the rights of a folder that tests share."""
    with tempfile.TemporaryDirectory(prefix="herstel-", ignore_cleanup_errors=True) as folder:
        path = Path(os.path.realpath(folder))
        path.chmod(0o711)
        yield path


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
        # with every field that the rules read
        program.settings.change(welcomed=True, asked_measures=WIDE_SET)
        programs.append(program)
        assert program.open(program.last_journal())
        qtbot.waitUntil(program.window.isActiveWindow)
        return program

    yield begin
    for program in programs:
        program.close()
