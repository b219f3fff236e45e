"""Reading the journal from event handlers, with retries after a failure.

When a timer fires, a window is shown or a button is pressed, the journal file may be missing, replaced,
damaged, closed or encrypted with another password. The caller of an event handler is Qt, which cannot handle
the error, so ``ReadAttempts`` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from herstel_gui.domain.errors import JournalError, RefusedValueError, UnopenedJournalError
from herstel_gui.qt_models.event_errors import report_error

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.domain.errors import HerstelError

AGAIN_AFTER: Final = 3000
"""Milliseconds between attempts to show something."""


class ReadAttempts(QObject):
    """Calls functions that show parts of the journal, and repeats those that failed.

    Signals: ``failed`` carries a HerstelError, each sentence once until ``recovered``; ``recovered`` is
    emitted when no failed function is left.
    """

    failed = Signal(object)
    recovered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without failures."""
        super().__init__(parent)
        self._lacking: list[Callable[[], object]] = []
        self._told: set[str] = set()
        self._closed = False
        self._timer = QTimer(self, interval=AGAIN_AFTER)
        self._timer.timeout.connect(self.try_again)

    def attempt(self, show: Callable[[], object], *, again: bool = True) -> bool:
        """Call ``show``, which reads the journal; return True when it raised nothing.

        After a JournalError or RefusedValueError ``failed`` is emitted, and with ``again`` the call is
        repeated later. Equal functions are repeated once, so pass a method rather than a lambda, and let
        ``show`` mark its work as done at the end only. Use ``again=False`` for a key or button: the user can
        press again. Nothing is called after ``close``. Other exceptions go to ``sys.excepthook``. A journal
        that is still being opened is no failure: everything is shown again once it is open.
        """
        if self._closed:
            return False
        try:
            show()
        except UnopenedJournalError:
            return False
        except (JournalError, RefusedValueError) as error:
            if again:
                self._keep(show)
            self._tell(error)
            return False
        except Exception as error:  # noqa: BLE001  # must not reach Qt: see ``event_errors``
            report_error(error)
            return False
        self._done(show)
        return True

    def later(self, show: Callable[[], object], error: HerstelError) -> None:
        """Emit ``failed`` for a read in a worker, and call ``show`` later, which starts the read again."""
        if not self._closed:
            self._keep(show)
            self._tell(error)

    def try_again(self) -> None:
        """Repeat the failed calls until one fails again; calls of deleted objects are dropped."""
        for show in list(self._lacking):
            owner = getattr(show, "__self__", None)
            if isinstance(owner, QObject) and not isValid(owner):
                self._done(show)
            elif not self.attempt(show):
                break

    def close(self) -> None:
        """Stop reading: the journal is closed."""
        self._closed = True
        self._timer.stop()
        self._lacking.clear()

    def _keep(self, show: Callable[[], object]) -> None:
        if show not in self._lacking:
            self._lacking.append(show)
            self._timer.start()

    def _tell(self, error: HerstelError) -> None:
        if str(error) not in self._told:
            self._told.add(str(error))
            self.failed.emit(error)

    def _done(self, show: Callable[[], object]) -> None:
        if show in self._lacking:
            self._lacking.remove(show)
        if not self._lacking:
            self._timer.stop()
            if self._told:
                self._told.clear()
                self.recovered.emit()
