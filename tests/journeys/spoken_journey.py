"""Walks through a morning in a real window on X11, for a client that logs the accessibility bus."""

from __future__ import annotations

import sys
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QEventLoop, QSocketNotifier, Qt
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from herstel_gui.app.program import Program
from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.measures import WIDE_SET
from herstel_gui.views.planning.page import PlanningPage
from herstel_gui.views.signals.page import SignalsPage
from herstel_gui.views.today.page import TodayPage
from herstel_gui.views.today.value_rows import QuantityRow

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 30
"""Rounds of the event loop in which the bridge of Qt sends what it has."""
Key, Modifier = Qt.Key, Qt.KeyboardModifier
PLAIN = Modifier.NoModifier


class Morning:
    """The clock of the journey."""

    def now(self) -> datetime:
        """Return the fixed moment."""
        return datetime(2026, 11, 22, 7, 41, tzinfo=ZoneInfo("Europe/Amsterdam"))

    def today(self) -> object:
        """Return the fixed day."""
        return self.now().date()


class Journey:
    """Presses keys in the window of a program.

    With an assistive client every key first goes over the bus and comes back later: each step waits for what
    the key does.
    """

    def __init__(self, program: Program) -> None:
        self.window = program.window

    def settle(self, done: Callable[[], bool] = lambda: True) -> None:
        """Process events until ``done``, and then those that were deferred."""
        while not done():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        for _ in range(ROUNDS):
            QApplication.processEvents()

    def press(self, done: Callable[[], bool], key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key in the field with the focus."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.settle(done)

    def type(self, text: str, done: Callable[[], bool]) -> None:
        """Type a text in the field with the focus."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        self.settle(done)

    def walk(self) -> None:
        """Fill in a pulse and a scale, undo, and go to another day and page."""
        page, signals = self.window.pages.page, self.window.signals
        assert isinstance(page, TodayPage)
        pulse, mood, stack = page.rows["resting_heart_rate"], page.rows["mood"], signals.undo_stack
        assert isinstance(pulse, QuantityRow)
        edit, today = pulse.edit, signals.day
        edit.setFocus()
        self.settle()
        self.type("500", lambda: edit.text() == "500")
        self.press(lambda: not pulse.answer.isHidden(), Key.Key_Return)  # refused
        self.press(lambda: not edit.text(), Key.Key_Escape)
        self.type("52", lambda: edit.text() == "52")
        self.press(lambda: stack.index() == 1, Key.Key_Return)  # stored
        mood.editor.setFocus()
        self.settle()
        self.type("4", lambda: stack.index() == 2)
        self.press(lambda: stack.index() == 1, Key.Key_Z, Modifier.ControlModifier)
        self.press(lambda: signals.day != today, Key.Key_Left, Modifier.AltModifier)
        self.press(lambda: self.window.pages.current != "today", Key.Key_Tab, Modifier.ControlModifier)
        self.plan()
        self.look_at_signals()

    def plan(self) -> None:
        """Plan two hard days in a row on the planning page, be refused a day before today, and undo."""
        pages, stack = self.window.pages, self.window.signals.undo_stack
        self.press(lambda: pages.current == "planning", Key.Key_4, Modifier.ControlModifier)
        page = pages.page
        assert isinstance(page, PlanningPage)
        self.settle(page.view.hasFocus)
        today = page.signals.journal.clock.today()
        page.go_to(today)
        for number in (2, 3):
            before = page.cursor_day
            self.press(partial(_differs, lambda: page.cursor_day, before), Key.Key_Right)
            self.press(partial(_differs, stack.index, number - 1), Key.Key_3)
        self.press(lambda: stack.index() == 2, Key.Key_Z, Modifier.ControlModifier)
        page.go_to(today)
        self.press(lambda: page.cursor_day < today, Key.Key_Left)
        self.press(lambda: bool(page.message.text()), Key.Key_3)

    def look_at_signals(self) -> None:
        """Turn to the page of signals, and choose the next rule of its list."""
        pages = self.window.pages
        self.press(lambda: pages.current == "signals", Key.Key_5, Modifier.ControlModifier)
        page = pages.page
        assert isinstance(page, SignalsPage)
        self.settle(page.rules.list.hasFocus)
        rule = page.rules.rule
        self.press(lambda: page.rules.rule != rule, Key.Key_Down)


def _differs(now: Callable[[], object], before: object) -> bool:
    return now() != before


def listen(address: str) -> QDBusConnection:
    """Ask for events on the accessibility bus: programs send none when nobody listens.

    The request ends with the connection that is returned.
    """
    bus = QDBusConnection.connectToBus(address, "listener")
    for event in ("object:announcement", "object:property-change"):
        call = QDBusMessage.createMethodCall(
            "org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "RegisterEvent"
        )
        call.setArguments([event])
        answer = bus.call(call)
        assert answer.type() is QDBusMessage.MessageType.ReplyMessage, answer.errorMessage()
    return bus


def main() -> int:
    """Run the journey in a new home folder; the second argument is the address of the accessibility bus.

    With a third argument the window only stands there until the input ends.
    """
    app = QApplication(sys.argv)
    bus = listen(sys.argv[2])
    places = find_places(Path(sys.argv[1]))
    places.prepare()
    program = Program(app, places, Morning())  # type: ignore[arg-type]  # a clock by its methods
    program.settings.change(welcomed=True, asked_measures=WIDE_SET)
    assert program.open(program.last_journal())
    window: QWidget = program.window
    window.show()
    # without a window manager no window gets the focus by itself
    window.activateWindow()
    app.setActiveWindow(window)
    app.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    app.sendEvent(window, QFocusEvent(QEvent.Type.FocusIn))
    journey = Journey(program)
    journey.settle()
    if sys.argv[3:]:
        ended = QSocketNotifier(0, QSocketNotifier.Type.Read)
        ended.activated.connect(app.quit)
        sys.stdout.write("shown\n")
        sys.stdout.flush()
        app.exec()
    else:
        journey.walk()
    program.close()
    return 0 if bus.isConnected() else 1


if __name__ == "__main__":
    sys.exit(main())
