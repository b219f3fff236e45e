"""Shows in the trouble bar whether the journal file can be written, and how many changes are unsaved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from herstel_gui.qt_models.texts import translate

if TYPE_CHECKING:
    from herstel_gui.domain.errors import JournalError
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.trouble_bar import TroubleBar


class TroubleNews(QObject):
    """Joins a trouble bar and the signals of a journal."""

    def __init__(self, bar: TroubleBar, signals: JournalSignals) -> None:
        """Connect the signals to the bar."""
        super().__init__(bar)
        self._bar, self._signals = bar, signals
        signals.stored.connect(self._stored)
        signals.failed.connect(self._failed)
        signals.waiting.changed.connect(self._waiting_changed)
        signals.attempts.recovered.connect(self._recovered)  # a lambda would be called after the bar is gone

    def _stored(self, _moment: object) -> None:
        if not self._signals.waiting:
            self._bar.clear()

    def _failed(self, error: JournalError) -> None:
        self._bar.show_error(translate(error.text), len(self._signals.waiting))

    def _recovered(self) -> None:
        self._waiting_changed(len(self._signals.waiting))

    def _waiting_changed(self, count: int) -> None:
        """Show the error and the number of unsaved changes; clear the bar when all changes are stored."""
        trouble = self._signals.waiting.trouble
        if count and trouble is not None:
            self._bar.show_error(translate(trouble.text), count)
        elif not count:
            self._bar.clear()
