"""The reminder of the morning, shown by the tray of the desktop while Herstel runs."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from herstel_gui.application.reminding import due, is_filled_in
from herstel_gui.domain.calendar import DaySpan

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.application.ports import Clock
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.services import Remembered

NOON: Final = 12
"""The hour from which the greeting is another one."""
EVERY: Final = 30_000
"""Milliseconds between two looks at the clock. A timer counts no time while the computer sleeps, so the clock
is compared each time instead of waiting for the moment."""


class MorningReminder(QObject):
    """Looks at the clock, and reminds once a day while the morning is not filled in."""

    def __init__(
        self, clock: Clock, settings: Remembered, signals: JournalSignals, tell: Callable[[str, str], object]
    ) -> None:
        """Begin to look. ``tell`` shows a title and a sentence."""
        super().__init__()
        self._clock = clock
        self._settings = settings
        self._signals = signals
        self._tell = tell
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Remind when it is time; a pause, and a morning that is filled in, are left alone."""
        settings, now = self._settings.get(), self._clock.now()
        if settings.person.pauses(now.date()):
            return
        told = date.fromisoformat(settings.reminded) if settings.reminded else None
        if due(now, settings.remind_at, told):
            self._signals.attempt(partial(self._remind, now.date()), again=False)

    def _remind(self, day: date) -> None:
        record = self._signals.journal.days(DaySpan(day, day)).get(day)
        self._settings.change(reminded=day.isoformat())
        if not is_filled_in(record, self._settings.get().asked_on(day)):
            morning = QCoreApplication.translate("reminder", "Goedemorgen")
            later = QCoreApplication.translate("reminder", "Goedendag")
            sentence = QCoreApplication.translate("reminder", "Heb je even voor vandaag? Niets hoeft.")
            self._tell(morning if self._clock.now().hour < NOON else later, sentence)

    def end(self) -> None:
        """Stop looking."""
        self._timer.stop()


class TrayMessage(QObject):
    """A message of the tray, with an icon there from the first message on."""

    def __init__(self, forward: Callable[[], object]) -> None:
        """Show nothing yet; ``forward`` brings the window to the front when the message is clicked."""
        super().__init__()
        self._forward = forward
        self._tray: QSystemTrayIcon | None = None

    def tell(self, title: str, sentence: str) -> None:
        """Show a message; without a tray nothing is shown."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        icon = QApplication.windowIcon()
        if self._tray is None:
            self._tray = QSystemTrayIcon(icon, self)
            self._tray.setToolTip(QApplication.applicationDisplayName())
            self._tray.messageClicked.connect(self._forward)
            self._tray.activated.connect(lambda _reason: self._forward())
        self._tray.show()
        self._tray.showMessage(title, sentence, icon)

    def end(self) -> None:
        """Take the icon away."""
        if self._tray is not None:
            self._tray.hide()
