"""Typing in a cell of the week table: stored at a pause while it can be, else kept; one visit, one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPersistentModelIndex

from herstel_gui.qt_models.unsaved import Pause

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QLineEdit

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.qt_models.week_model import WeekModel


class CellTyping(QObject):
    """Follows the one editor that may be open in the table. ``begin`` and ``end`` are of the view."""

    def __init__(self, model: WeekModel, signals: JournalSignals, parent: QObject) -> None:
        """Begin with no editor."""
        super().__init__(parent)
        self._model, self._signals = model, signals
        self._editor: QLineEdit | None = None
        self._index = QPersistentModelIndex()
        self._pause = Pause(self, self.store_quietly, signals.unsaved)

    @property
    def active(self) -> bool:
        """Whether an editor is open."""
        return self._editor is not None

    def begin(self, editor: QLineEdit, index: QModelIndex | QPersistentModelIndex) -> None:
        """An editor opens."""
        self._editor, self._index = editor, QPersistentModelIndex(index)
        self._model.visit = object()
        editor.textEdited.connect(self._typed)

    def end(self, *, reverted: bool) -> None:
        """The editor closes; what was typed was given to the model before, unless it is taken back."""
        editor, self._editor = self._editor, None
        self._pause.stop()
        visit, self._model.visit = self._model.visit, None
        if editor is None:
            return
        self._signals.unsaved.note(editor, typed=False)
        if reverted:
            self._model.keep_draft(self._index, "")
            if visit is not None:
                self._signals.undo_visit(visit)

    def store_quietly(self) -> None:
        """Store what was typed so far if it needs no answer; else keep it as a draft."""
        editor = self._editor
        if editor is None or not self._index.isValid():
            return
        text = editor.text()
        if self._model.begun(self._index, text) and not self._model.is_kept(self._index, text):
            self._model.keep_draft(self._index, text)
            self._pause.start()  # after a second pause it is no beginning
        elif self._model.write_quietly(self._index, text):
            self._signals.unsaved.note(editor, typed=False)
        else:
            self._model.keep_draft(self._index, text)

    def _typed(self) -> None:
        if self._editor is not None:
            self._signals.unsaved.note(self._editor, typed=True)
            self._pause.start()
