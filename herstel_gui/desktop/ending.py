"""The system asks the program to end: a signal of POSIX, or the end of the session of the desktop.

Python carries out a signal handler between two instructions of its own, and an idle window executes none:
Qt waits in native code. So the number of the signal is written to a pipe at once, in native code, and Qt
wakes up for that.
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
"""Those that ask a program to end, as far as this system has them."""


class EndingSignals(QObject):
    """``asked`` says that a signal came that asks to end; ``came`` remembers it for who listens later.

    Python has one such pipe, and handlers belong to the main thread: there is one of these, made there.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen from now on; a signal that was to be ignored (by ``nohup``) still is."""
        super().__init__(parent)
        self.came = False
        self._reading, self._writing = os.pipe()
        for end in (self._reading, self._writing):
            os.set_blocking(end, False)
        self._before_descriptor = signal.set_wakeup_fd(self._writing, warn_on_full_buffer=False)
        wanted = [one for one in SIGNALS if signal.getsignal(one) is not signal.SIG_IGN]
        self._before = {one: signal.signal(one, self._note) for one in wanted}
        self._notifier: QSocketNotifier | None = None
        if sys.platform != "win32":
            # there Qt watches no pipes, and the handler runs when a timer of this program next does
            self._notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._woken)

    def close(self) -> None:
        """Listen no more, and leave everything as it was."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        for one, handler in self._before.items():
            signal.signal(one, handler)
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
