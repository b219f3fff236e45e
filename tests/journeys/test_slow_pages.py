"""A page whose modules load slowly: the window stays usable, and the page is shown when loaded."""

from __future__ import annotations

import subprocess
import sys
import threading
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from herstel_gui.views.loading_page import LoadingPage
from herstel_gui.views.main_window import MainWindow
from herstel_gui.views.page import Page
from herstel_gui.views.page_stack import PagePlan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent
    from pytestqt.qtbot import QtBot

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from tests.journeys.conftest import Start

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
SLOW = "slow_module_of_a_test"
SOURCE = """
import threading, test_gate
test_gate.threads.append(threading.get_ident())
test_gate.gate.wait(30)
if test_gate.broken:
    raise ImportError("a part is missing")
"""


class Heard(Page):
    """A page that records the pressed keys."""

    def __init__(self, signals: JournalSignals) -> None:
        super().__init__(signals)
        self.header = QLabel("kop")
        self.keys: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt names it so
        if event.key() != Qt.Key.Key_Control:
            self.keys.append(event.key())


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[ModuleType]:
    """A module whose loading blocks until the gate is opened."""
    module = ModuleType("test_gate")
    vars(module).update(gate=threading.Event(), threads=[], broken=False)
    monkeypatch.setitem(sys.modules, "test_gate", module)
    (tmp_path / f"{SLOW}.py").write_text(SOURCE, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield module
    module.gate.set()
    sys.modules.pop(SLOW, None)


@pytest.fixture
def window(start: Start, gate: ModuleType, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window with a loaded page and a page that loads slowly."""
    program = start()
    signals, services = program.window.signals, program.window.services
    window = MainWindow()
    plans: tuple[PagePlan[MainWindow], ...] = (
        PagePlan("here", "Hier", "today", lambda _window: Heard(signals)),
        PagePlan("slow", "Traag", "trends", lambda _window: Heard(signals), (SLOW,)),
    )
    window.furnish(signals, plans, services)
    window.show()
    window.activateWindow()
    window.start()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    # before the program is closed, which waits for its background work
    gate.gate.set()
    window.deleteLater()


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(window.focusWidget(), key, modifiers)


def shown(window: MainWindow) -> Page:
    page = next(page for page in window.findChildren(Page) if page.isVisible())
    assert isinstance(page, Page)
    return page


def ask(window: MainWindow, gate: ModuleType, qtbot: QtBot) -> LoadingPage:
    press(window, Qt.Key.Key_2, CTRL)
    qtbot.waitUntil(lambda: bool(gate.threads))
    waiting = shown(window)
    assert isinstance(waiting, LoadingPage)
    return waiting


def test_the_frame_is_shown_at_once_and_a_worker_thread_loads_the_page(
    window: MainWindow, gate: ModuleType, qtbot: QtBot
) -> None:
    waiting = ask(window, gate, qtbot)
    assert waiting.patience.text() == "Traag wordt geladen…"
    assert window.windowTitle().startswith("Herstel – Traag – ")
    assert isinstance(waiting.header, QLabel)
    assert waiting.header.text() == "Traag"
    gate.gate.set()
    qtbot.waitUntil(lambda: isinstance(shown(window), Heard))
    assert gate.threads == [gate.threads[0]] != [threading.get_ident()]
    qtbot.waitUntil(lambda: not window.findChildren(LoadingPage))


def test_keys_pressed_while_loading_reach_the_page(
    window: MainWindow, gate: ModuleType, qtbot: QtBot
) -> None:
    ask(window, gate, qtbot)
    press(window, Qt.Key.Key_Left)
    press(window, Qt.Key.Key_Home)
    gate.gate.set()
    qtbot.waitUntil(lambda: isinstance(shown(window), Heard))
    page = shown(window)
    assert isinstance(page, Heard)
    assert page.keys == [Qt.Key.Key_Left, Qt.Key.Key_Home]
    assert window.focusWidget() is page


def test_a_page_left_while_loading_is_not_shown(window: MainWindow, gate: ModuleType, qtbot: QtBot) -> None:
    ask(window, gate, qtbot)
    press(window, Qt.Key.Key_Left)
    press(window, Qt.Key.Key_1, CTRL)
    here = shown(window)
    assert isinstance(here, Heard)
    gate.gate.set()
    qtbot.waitUntil(lambda: not window.findChildren(LoadingPage))
    assert shown(window) is here
    assert window.focusWidget() is here
    press(window, Qt.Key.Key_2, CTRL)
    page = shown(window)
    assert isinstance(page, Heard)
    assert page is not here
    assert page.keys == here.keys == []


def test_an_error_while_loading_is_raised_and_loading_can_be_tried_again(
    window: MainWindow, gate: ModuleType, qtbot: QtBot
) -> None:
    gate.broken = True  # type: ignore[attr-defined]
    waiting = ask(window, gate, qtbot)
    with qtbot.captureExceptions() as caught:
        gate.gate.set()
        qtbot.waitUntil(lambda: bool(caught))
    assert [str(error) for _, error, _ in caught] == ["a part is missing"]
    assert waiting.patience.text() == "Traag kon niet worden geladen."
    gate.broken = False  # type: ignore[attr-defined]
    press(window, Qt.Key.Key_1, CTRL)
    press(window, Qt.Key.Key_2, CTRL)
    qtbot.waitUntil(lambda: isinstance(shown(window), Heard))


def test_a_deleted_window_gets_no_loaded_page(window: MainWindow, gate: ModuleType, qtbot: QtBot) -> None:
    waiting = ask(window, gate, qtbot)
    gone: list[bool] = []
    waiting.destroyed.connect(lambda: gone.append(True))
    waiting.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))
    gate.gate.set()
    qtbot.waitUntil(lambda: SLOW in sys.modules)
    # an error in a slot would fail the test
    qtbot.wait(0)


TRENDS = """
import sys, threading
from pathlib import Path
from herstel_gui.app.program import Program, make_application
from herstel_gui.desktop.paths import find_places
application = make_application()
places = find_places(Path(sys.argv[1]))
places.prepare()
program = Program(application, places)
program.settings.change(welcomed=True)
program.open(places.journal)
window = program.window
assert "numpy" not in sys.modules
window.pages.show("trends")
assert type(window.pages.built["trends"]).__name__ == "LoadingPage"
while (page := window.pages.built["trends"]).header is not getattr(page, "head", None):
    application.processEvents()
while page.loaded is None or page.busy:
    application.processEvents()
program.close()
print("loaded")
"""


def test_the_trends_page_loads_in_a_worker_thread(tmp_path: Path) -> None:
    command = [sys.executable, "-c", TRENDS, str(tmp_path / "thuis")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)  # noqa: S603  # the program itself
    assert (ended.stdout, ended.returncode) == ("loaded\n", 0), ended.stderr
