"""Handling of POSIX signals that end the program, such as SIGTERM.

Python runs a signal handler between two bytecode instructions, and an idle window runs none, because Qt waits
in native code. Therefore Python's wakeup descriptor writes the signal number to a pipe, and Qt wakes up to
read from the pipe.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from types import FrameType

_NAMES: Final = ("SIGTERM", "SIGHUP", "SIGINT", "SIGBREAK")
SIGNALS: Final = tuple(getattr(signal, name) for name in _NAMES if hasattr(signal, name))
"""The signals of this system that end a program."""


class EndingSignals(QObject):
    """Emits ``asked`` when a signal asks the program to end; ``came`` stays True after the first signal.

    Must be created in the main thread, and only once, because Python has one wakeup descriptor.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Install the handlers. Signals that are ignored, as by ``nohup``, stay ignored."""
        super().__init__(parent)
        self.came = False
        self._reading, self._writing = os.pipe()
        for end in (self._reading, self._writing):
            os.set_blocking(end, False)
        self._before_descriptor = signal.set_wakeup_fd(self._writing, warn_on_full_buffer=False)
        handled = [number for number in SIGNALS if signal.getsignal(number) is not signal.SIG_IGN]
        self._before = {number: signal.signal(number, self._note) for number in handled}
        self._notifier: QSocketNotifier | None = None
        if sys.platform != "win32":
            # On Windows, Qt cannot watch pipes; the handler runs at the next timer event.
            self._notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._woken)

    def close(self) -> None:
        """Restore the previous handlers and wakeup descriptor."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._before_descriptor)
        for end in (self._reading, self._writing):
            os.close(end)
        self._before = {}

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        first, self.came = not self.came, True
        if self._notifier is None and first:
            self.asked.emit()

    def _woken(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._reading, 64)
        if self.came:
            self.asked.emit()
