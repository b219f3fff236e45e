"""Measures how long the keyboard, mouse and touch screen were not used."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.application.ports import Clock

EVERY: Final = 5000
"""Milliseconds between two checks of the idle time."""

_LOCK: Final = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)
_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Emits ``idle`` once after a number of minutes without input."""

    idle = Signal()
    key_pressed = Signal()
    """Ctrl+L was pressed. Caught here because a modal dialog blocks the shortcut of the menu."""

    def __init__(
        self,
        clock: Clock,
        parent: QObject | None = None,
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Create a stopped watch. ``monotonic`` returns seconds and never runs backwards."""
        super().__init__(parent)
        self._clock = clock
        self._monotonic = monotonic
        self._limit = timedelta()
        self._last_moment, self._last_seconds = self._now(), monotonic()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)

    def start(self, minutes: int) -> None:
        """Start counting from now; with 0 minutes, only Ctrl+L is reported."""
        self.stop()
        self._limit = timedelta(minutes=minutes)
        self._restart()
        if minutes:
            self._timer.start()
        self._application().installEventFilter(self)

    def stop(self) -> None:
        """Stop counting and stop filtering events."""
        self._timer.stop()
        self._application().removeEventFilter(self)

    @property
    def watching(self) -> bool:
        """Whether the idle time is being counted."""
        return self._timer.isActive()

    def look(self) -> None:
        """Emit ``idle`` and stop when the idle time has reached the limit."""
        if self._idle_time() >= self._limit:
            self.stop()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Restart the count at every input event; report and consume Ctrl+L."""
        del watched
        if event.type() in _TOUCHES:
            self._restart()
            if isinstance(event, QKeyEvent) and event.keyCombination() == _LOCK:
                self.key_pressed.emit()
                return True
        return False

    def _restart(self) -> None:
        self._last_moment, self._last_seconds = self._now(), self._monotonic()

    def _idle_time(self) -> timedelta:
        # On some systems the monotonic clock stands still while the computer sleeps; the wall clock does not.
        # The wall clock can be set back, which must not postpone the lock. The longer time is the right one.
        by_wall_clock = self._now() - self._last_moment
        return max(by_wall_clock, timedelta(seconds=self._monotonic() - self._last_seconds))

    def _now(self) -> datetime:
        # In UTC: subtracting two local times ignores a change to summer time between them.
        return self._clock.now().astimezone(UTC)

    @staticmethod
    def _application() -> QCoreApplication:
        application = QCoreApplication.instance()
        if application is None:
            raise RuntimeError("there is no application")
        return application
