"""The sentence about unsaved typing, the same on every page and in every dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from herstel_gui.domain.text import counted
from herstel_gui.qt_models.texts import short_day, translate
from herstel_gui.views.widgets.layouts import keep_room
from herstel_gui.views.widgets.saying import SpokenLabel

if TYPE_CHECKING:
    from herstel_gui.qt_models.journal_signals import JournalSignals


def unsaved_words(signals: JournalSignals) -> str:
    """Return a sentence about unsaved changes or typing; empty if everything is stored."""
    waiting, unsaved = len(signals.waiting), signals.unsaved
    if waiting:
        one = QCoreApplication.translate("DayHeader", "Nog niet bewaard: 1 wijziging")
        many = QCoreApplication.translate("DayHeader", "Nog niet bewaard: {n} wijzigingen")
        return translate(counted(waiting, one, many))
    if unsaved.fields:
        return not_stored()
    days = unsaved.days
    if not days:
        return ""
    named = ", ".join(short_day(day) for day in days)
    return QCoreApplication.translate("DayHeader", "Nog niet bewaard: {days}").format(days=named)


def not_stored() -> str:
    """Return the short sentence; the other sentences start with the same words."""
    return QCoreApplication.translate("DayHeader", "Nog niet bewaard")


class UnsavedLabel(SpokenLabel):
    """Shows the sentence of ``unsaved_words``; keeps its place in the layout when empty."""

    def __init__(self, signals: JournalSignals) -> None:
        """Connect to the signals of the journal."""
        super().__init__()
        self._signals = signals
        self.setProperty("role", "hint")
        keep_room(self)
        signals.waiting.changed.connect(self._show)
        signals.unsaved.changed.connect(self._show)
        self._show()

    def _show(self, _what: object = None) -> None:
        self.setText(unsaved_words(self._signals))
