"""The one way in which a screen reads the journal outside the call of whoever wants to know.

A timer that fires, a window that is shown, a signal that arrives, a button that is pressed: between that
moment and the last the journal may have gone, have been replaced, got another password, been damaged or been
closed. Nobody above such a handler can answer that, so it is answered here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from herstel_gui.domain.errors import JournalError, RefusedValueError
from herstel_gui.qt_models.event_errors import tell

if TYPE_CHECKING:
    from collections.abc import Callable

AGAIN_AFTER: Final = 3000
"""Milliseconds until something that could not be shown is tried again."""


class ReadAttempts(QObject):
    """What is shown from the journal, tried now and again until it can be.

    Signals: ``failed`` carries a JournalError, once for each sentence until everything was shown;
    ``recovered`` says that everything was.
    """

    failed = Signal(object)
    recovered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing that failed."""
        super().__init__(parent)
        self._lacking: list[Callable[[], object]] = []
        self._told: set[str] = set()
        self._closed = False
        self._timer = QTimer(self, interval=AGAIN_AFTER)
        self._timer.timeout.connect(self.try_again)

    def attempt(self, show: Callable[[], object], *, again: bool = True) -> bool:
        """Carry out ``show``, which reads the journal, and tell whether it could be.

        It should mark as done whatever it did at its end, not before. When the journal cannot be read that
        is told, and with ``again`` the same is tried later; give a method, for two equal ones are tried
        once. What the user asked for by a key or a button needs no other attempt: they press it again.
        A closed journal is not asked anything, and trouble that nobody expected goes to the hook for it.
        """
        if self._closed:
            return False
        try:
            show()
        except (JournalError, RefusedValueError) as error:
            if again and show not in self._lacking:
                self._lacking.append(show)
                self._timer.start()
            self._tell(error)
            return False
        except Exception as error:  # noqa: BLE001  # it must not leave through Qt: see ``guard``
            tell(error)
            return False
        self._done(show)
        return True

    def try_again(self) -> None:
        """Show what could not be shown."""
        for show in list(self._lacking):
            owner = getattr(show, "__self__", None)
            if isinstance(owner, QObject) and not isValid(owner):
                self._done(show)
            elif not self.attempt(show):
                break

    def close(self) -> None:
        """Ask nothing any more: the journal is closed."""
        self._closed = True
        self._timer.stop()
        self._lacking.clear()

    def _tell(self, error: JournalError | RefusedValueError) -> None:
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
