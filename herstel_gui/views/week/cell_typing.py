"""The open editor of the week table: a pause in typing stores the text, or keeps it as a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPersistentModelIndex

from herstel_gui.qt_models.unsaved import Pause

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QLineEdit

    from herstel_gui.application.week_entry import TypedCell
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.qt_models.week_model import WeekModel


class CellTyping(QObject):
    """Follows the one editor that may be open; the view calls ``begin`` and ``end``.

    Everything stored between ``begin`` and ``end`` is one step of undo.
    """

    def __init__(self, model: WeekModel, signals: JournalSignals, parent: QObject) -> None:
        """Begin without an editor."""
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
        """Follow an editor that opens on a cell."""
        self._editor, self._index = editor, QPersistentModelIndex(index)
        self._model.cells.visit = object()
        editor.textEdited.connect(self._typed)

    def end(self, *, reverted: bool) -> None:
        """Stop following the editor; ``reverted`` (Escape) also undoes what its pauses stored.

        Without ``reverted`` the view has stored the text before this call.
        """
        cells = self._model.cells
        editor, self._editor = self._editor, None
        self._pause.stop()
        visit, cells.visit = cells.visit, None
        if editor is None:
            return
        self._signals.unsaved.note(editor, typed=False)
        if reverted:
            if (emptied := self._cell("")) is not None:
                cells.keep_draft(emptied)
            if visit is not None:
                self._signals.undo_visit(visit)

    def store_quietly(self) -> None:
        """Store the text of the editor when it would not be refused; else keep it as a draft."""
        editor, cells = self._editor, self._model.cells
        cell = None if editor is None else self._cell(editor.text())
        if editor is None or cell is None:
            return
        if cells.begun(cell) and cells.draft_of(cell) != cell.text.strip():
            cells.keep_draft(cell)
            self._pause.start()  # unchanged after a second pause, the text counts as finished
        elif cells.write_quietly(cell):
            self._signals.unsaved.note(editor, typed=False)
        else:
            cells.keep_draft(cell)

    def _cell(self, text: str) -> TypedCell | None:
        """Return the edited cell with a text; None when its row is gone."""
        return self._model.typed_cell(self._index, text) if self._index.isValid() else None

    def _typed(self) -> None:
        if self._editor is not None:
            self._signals.unsaved.note(self._editor, typed=True)
            self._pause.start()
