"""The words for typing that is not stored, the same on every page and in every dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from herstel_gui.domain.text import counted
from herstel_gui.qt_models.texts import short_day, translate

if TYPE_CHECKING:
    from herstel_gui.qt_models.journal_signals import JournalSignals


def unsaved_words(signals: JournalSignals) -> str:
    """Say that something typed is not stored, and how much waits for the file; nothing when all is stored."""
    waiting, unsaved = len(signals.waiting), signals.unsaved
    if waiting:
        one = QCoreApplication.translate("DayHeader", "Nog niet opgeslagen: één wijziging")
        many = QCoreApplication.translate("DayHeader", "Nog niet opgeslagen: {n} wijzigingen")
        return translate(counted(waiting, one, many))
    if unsaved.fields:
        return not_stored()
    days = unsaved.days
    if not days:
        return ""
    named = ", ".join(short_day(day) for day in days)
    return QCoreApplication.translate("DayHeader", "Nog niet opgeslagen: {days}").format(days=named)


def not_stored() -> str:
    """Return the least that is said of it, with which each of the sentences begins."""
    return QCoreApplication.translate("DayHeader", "Nog niet opgeslagen")


class UnsavedLabel(QLabel):
    """Says so while it is so, and takes its place all the time."""

    def __init__(self, signals: JournalSignals) -> None:
        """Listen to the journal."""
        super().__init__()
        self._signals = signals
        self.setProperty("role", "hint")
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        signals.waiting.changed.connect(self._say)
        signals.unsaved.changed.connect(self._say)
        self._say()

    def _say(self, _what: object = None) -> None:
        self.setText(unsaved_words(self._signals))
