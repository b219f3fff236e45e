"""The action that shows earlier values of a field, in the context menu and by Ctrl+Shift+H."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import Session
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.safety.topic import DayField
from herstel_gui.views.widgets.field_menu import show_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from herstel_gui.application.changes import Entry
    from herstel_gui.domain.measure import Measure
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.safety.history_dialog import HistoryDialog

KEYS: Final = "Ctrl+Shift+H"


def labelled(label: str, holds: Callable[[Entry], bool]) -> DayField:
    """Return the topic of a field called by its label, in quotes, since a label has a capital."""
    return DayField(f"‘{label}’", holds)


def measured(measure: Measure) -> DayField:
    """Return the topic of the field of a measure."""
    return labelled(translate(measure.label), partial(_is_reading, [measure.key]))


def readings(name: str, measures: Collection[str]) -> DayField:
    """Return the topic of a field with these measures; ``name`` is shown inside a sentence."""
    return DayField(name, partial(_is_reading, measures))


def trainings(name: str) -> DayField:
    """Return the topic of the trainings and the kind of a day."""
    return DayField(name, _is_training)


def tags(name: str) -> DayField:
    """Return the topic of the tags."""
    return DayField(name, _is_tag)


def note(name: str) -> DayField:
    """Return the topic of the note."""
    return DayField(name, _is_note)


def _is_reading(measures: Collection[str], entry: Entry) -> bool:
    return isinstance(entry, Reading) and entry.measure in measures


def _is_training(entry: Entry) -> bool:
    from herstel_gui.application.changes import KindEntry

    return isinstance(entry, Session | KindEntry)


def _is_tag(entry: Entry) -> bool:
    from herstel_gui.application.changes import TagEntry

    return isinstance(entry, TagEntry)


def _is_note(entry: Entry) -> bool:
    from herstel_gui.application.changes import NoteEntry

    return isinstance(entry, NoteEntry)


class EarlierAction(QAction):
    """The action "Eerdere waarden van ‘Ochtendpols’…" of a widget and of its editors.

    Signals: ``brought_back`` after an earlier value was restored.
    """

    brought_back = Signal()

    def __init__(self, place: QWidget, signals: JournalSignals, topic: DayField, *editors: QWidget) -> None:
        """Add the action to the menu of ``place`` and to ``editors``, which have their own context menus."""
        text = QCoreApplication.translate("earlier", "Eerdere waarden van {what}…")
        super().__init__(text.format(what=topic.name), place)
        self._place, self._signals, self._topic = place, signals, topic
        self.setShortcut(QKeySequence(KEYS))
        self.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.triggered.connect(self.open)
        place.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        place.customContextMenuRequested.connect(self._offer)
        for widget in (place, *editors):
            widget.addAction(self)

    def _offer(self, where: QPoint) -> None:
        show_menu(QMenu(self._place), self._place, self._place.mapToGlobal(where))

    def open(self) -> HistoryDialog | None:
        """Open the dialog with earlier values of the chosen day; None while the journal is being opened."""
        if self._signals.when_open("dialog", self.open):
            return None
        from herstel_gui.views.safety.history_dialog import HistoryDialog

        dialog = HistoryDialog(self._signals, self._signals.day, self._place.window(), self._topic)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.brought_back.connect(self.brought_back)
        dialog.open()
        return dialog
