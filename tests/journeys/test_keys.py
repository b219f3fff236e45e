"""Shortcuts of the whole window: no shortcut uses an editing key, and all work on every keyboard layout."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from herstel_gui.application.importing import ParsedFile, import_entries, preview
from herstel_gui.domain.reading import Reading
from herstel_gui.views.today.page import TodayPage
from tests.views.widgets.layouts import RECORDED, event
from tests.x_server import x_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from herstel_gui.views.main_window import MainWindow
    from tests.journeys.conftest import Start

EDITING: Final = {
    "Windows, X11": (
        "Ctrl+A", "Ctrl+X", "Ctrl+C", "Ctrl+V", "Shift+Del", "Ctrl+Ins", "Shift+Ins", "Home", "End", "Left",
        "Right", "Ctrl+Left", "Ctrl+Right", "Ctrl+Home", "Ctrl+End", "Shift+Left", "Shift+Right",
        "Shift+Home",
        "Shift+End", "Ctrl+Shift+Left", "Ctrl+Shift+Right", "Ctrl+Shift+Home", "Ctrl+Shift+End",
        "Ctrl+Backspace", "Ctrl+Del", "Backspace", "Del",
    ),
    "Windows": ("Alt+Backspace", "Alt+Shift+Backspace"),
    "X11": ("Ctrl+D", "Ctrl+E", "Ctrl+K", "Ctrl+U", "Ctrl+Shift+A", "Ctrl+Shift+Ins"),
    "macOS": (
        "Meta+A", "Meta+B", "Meta+D", "Meta+E", "Meta+F", "Meta+K", "Meta+N", "Meta+O", "Meta+P", "Meta+V",
        "Meta+Y", "Ctrl+Up", "Ctrl+Down", "Ctrl+Shift+Up", "Ctrl+Shift+Down", "Alt+Up", "Alt+Down",
        "Alt+Backspace", "Alt+Del",
    ),
}  # fmt: skip
"""Keys that move the cursor or edit in a line of text, on all platforms of Qt. Undo and redo are excluded.

On macOS, Alt+Left and Alt+Right move by words in a field: Qt gives these keys to the field before the window.
"""
PAGES: Final = ("today", "trends", "week", "planning", "signals", "why")


def sequences(window: MainWindow) -> dict[str, list[str]]:
    """Return the keys of all shortcuts, with the classes of the parents and the texts of the actions."""
    found: dict[str, list[str]] = {}
    for shortcut in window.findChildren(QShortcut):
        found.setdefault(shortcut.key().toString(), []).append(type(shortcut.parent()).__name__)
    for action in window.findChildren(QAction):
        for keys in action.shortcuts():
            found.setdefault(keys.toString(), []).append(action.text())
    return found


def test_no_shortcut_is_an_editing_key_on_any_platform(qtbot: QtBot, start: Start) -> None:
    program = start()
    for page in PAGES:
        program.window.pages.show(page)
        qtbot.waitUntil(lambda: not program.window.findChildren(QAction, "loading"))
    used = sequences(program.window)
    # the chart has a copy command of its own and contains no field
    used.pop("Ctrl+C", None)
    assert len(used) > 15
    taken = {QKeySequence(keys).toString() for keys in used}
    clashes = {
        platform: [keys for keys in every if QKeySequence(keys).toString() in taken]
        for platform, every in EDITING.items()
    }
    assert not any(clashes.values()), clashes


def test_the_end_of_line_key_leaves_the_cursor_in_its_field(start: Start) -> None:
    program = start()
    window = program.window
    page = window.pages.show("today")
    assert isinstance(page, TodayPage)
    field = page.rows["hrv_rmssd"].editor
    field.setFocus()
    QTest.keyClicks(field, "63")
    QTest.keyClick(field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.activeModalWidget() is None
    assert QApplication.focusWidget() is field
    assert field.property("text") == "63"


@pytest.mark.parametrize("row", ["hrv_rmssd", "mood"])
def test_larger_text_leaves_the_cursor_in_its_field(qtbot: QtBot, start: Start, row: str) -> None:
    program = start()
    page = program.window.pages.show("today")
    assert isinstance(page, TodayPage)
    name = page.rows[row].editor.accessibleName()
    page.rows[row].editor.setFocus()
    QTest.keyClick(page.rows[row].editor, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert program.settings.get().text_scale == 110
    qtbot.waitUntil(program.window.isActiveWindow)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.window() is program.window
    assert focus.accessibleName() == name


@pytest.mark.parametrize("layout", ["us", "be", "fr", "de", "tr"])
def test_the_digit_printed_on_the_key_selects_the_page(start: Start, layout: str) -> None:
    window = start().window
    for number, page in ((3, "week"), (4, "planning"), (5, "signals"), (1, "today")):
        target = QApplication.focusWidget() or window
        press = event(RECORDED[layout]["ctrl"][number - 1])
        if not press.text() or press.key() != Qt.Key.Key_0 + number:
            QApplication.sendEvent(target, press)
        else:
            QTest.keyClick(target, Qt.Key(press.key()), press.modifiers())
        assert window.pages.current == page


def test_undoing_an_import_by_key_asks_first(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start()
    window, journal = program.window, program.window.signals.journal
    days = [journal.clock.today() - timedelta(days=back) for back in range(900)]
    entries = tuple(Reading(day, "resting_heart_rate", 50, "polar") for day in days)
    window.signals.adopt(
        import_entries(journal, preview(journal, ParsedFile("polar", "Polar", "x", entries)))
    )
    answers, questions = [1, 0, 0], []

    def answer(box: QMessageBox) -> int:
        questions.append(box.text())
        sorted(box.buttons(), key=lambda button: box.buttonRole(button).value)[answers.pop(0)].click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)

    def press(keys: Qt.KeyboardModifier) -> int:
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Z, keys)
        return len(journal.days())

    control = Qt.KeyboardModifier.ControlModifier
    assert press(control) == 900
    assert press(control) == 0
    assert press(control | Qt.KeyboardModifier.ShiftModifier) == 900
    assert len(questions) == 3
    assert all("900 gegevens" in text and "900 dagen" in text for text in questions)


# -- a real keyboard ---------------------------------------------------------------------------------------

TOOLS: Final = ("Xvfb", "setxkbmap", "xdotool")
TOP_ROW: Final = range(10, 17)
"""Codes of the keys 1 to 7."""


class Screen:
    """An X server with a program that prints the received keys."""

    def __init__(self, stack: ExitStack) -> None:
        display = stack.enter_context(x_server("1280x900"))
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        script = Path(__file__).with_name("print_keys.py")
        self.environment["PYTHONPATH"] = str(script.parents[2])
        self.program = subprocess.Popen(  # noqa: S603  # this Python, a file beside this one
            [sys.executable, str(script)], env=self.environment, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, bufsize=1,
        )  # fmt: skip
        stack.callback(_end, self.program)

    def line(self, patience: float = 60) -> str:
        """Return the next line that the program prints; empty when the program ended."""
        assert self.program.stdout is not None
        there, _, _ = select.select([self.program.stdout], [], [], patience)
        return self.program.stdout.readline().strip() if there else ""

    def do(self, *command: str) -> None:
        subprocess.run(command, env=self.environment, check=True)  # noqa: S603  # tools looked up before


def _end(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.communicate()


@pytest.fixture
def screen() -> Iterator[Screen]:
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"no real keyboard without {', '.join(missing)}")
    with ExitStack() as stack:
        screen = Screen(stack)
        if screen.line() != "ready":
            screen.program.wait()
            assert screen.program.stderr is not None
            pytest.skip(f"Qt opens no window under X here: {screen.program.stderr.read().strip()[:300]}")
        yield screen


def test_real_keyboards(screen: Screen) -> None:
    for layout in ("us", "be", "fr", "de", "tr"):
        screen.do("setxkbmap", layout)
        shift = "shift+" if layout in {"be", "fr"} else ""
        for number, code in enumerate(TOP_ROW, 1):
            screen.do("xdotool", "key", f"{shift}{code}")
            assert screen.line() == f"scale {number}", layout
        for number, code in ((3, 12), (1, 10)):
            screen.do("xdotool", "key", f"ctrl+{code}")
            assert screen.line() == f"page {number}", layout
    screen.do("setxkbmap", "us")
    screen.do("xdotool", "key", "Num_Lock")
    for number, code in ((1, 87), (4, 83), (6, 85)):
        screen.do("xdotool", "key", str(code))
        assert screen.line() == f"scale {number}"


def test_enter_after_an_own_word_stores_it_and_leaves_the_field_closed(start: Start) -> None:
    page = start().window.pages.page
    assert isinstance(page, TodayPage)
    page.tags.own.click()
    QTest.keyClicks(page.tags.edit, "nieuwe fiets")
    QTest.keyClick(page.tags.edit, Qt.Key.Key_Return)
    assert page.tags.edit.isHidden()
    assert page.tags.own.hasFocus()
    assert page.tags.chips["nieuwe fiets"].isChecked()
