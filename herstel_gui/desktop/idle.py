"""Notices that nobody has touched the program for a while."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from herstel_gui.application.ports import Clock

EVERY: Final = 5000
"""Milliseconds between looks at the clock."""

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
    """``idle`` says, once, that nothing was touched for so many minutes.

    By the clock, not by a timer: a computer that slept was idle too.
    """

    idle = Signal()
    key_pressed = Signal()
    """Ctrl+L, also where a dialog keeps the menu from hearing it."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        """Watch nothing yet."""
        super().__init__(parent)
        self._clock = clock
        self._limit = timedelta()
        self._last = self._now()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)

    def start(self, minutes: int) -> None:
        """Watch from now on; 0 minutes is never idle."""
        self.stop()
        self._limit, self._last = timedelta(minutes=minutes), self._now()
        if minutes:
            self._timer.start()
        self._application().installEventFilter(self)

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._application().removeEventFilter(self)

    @property
    def watching(self) -> bool:
        """Whether anything is watched."""
        return self._timer.isActive()

    def look(self) -> None:
        """Look at the clock."""
        now = self._now()
        # a clock that was set back must not keep the diary open
        self._last = min(self._last, now)
        if now - self._last >= self._limit:
            self.stop()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there, and whether they go."""
        del watched
        if event.type() in _TOUCHES:
            self._last = self._now()
            if isinstance(event, QKeyEvent) and event.keyCombination() == _LOCK:
                self.key_pressed.emit()
                return True
        return False

    def _now(self) -> datetime:
        # local hours are not all of the same length
        return self._clock.now().astimezone(UTC)

    @staticmethod
    def _application() -> QCoreApplication:
        application = QCoreApplication.instance()
        if application is None:
            raise RuntimeError("there is no application")
        return application
