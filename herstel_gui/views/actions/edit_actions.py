"""Menu actions on changes: undo, redo, and the earlier values of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from herstel_gui.views.importing import large_steps
from herstel_gui.views.safety.history_dialog import HistoryDialog

if TYPE_CHECKING:
    from herstel_gui.views.actions.action_context import ActionContext


class EditActions:
    """Steps through the undo stack of a journal."""

    def __init__(self, context: ActionContext) -> None:
        """Act in ``context``."""
        self._context = context

    def undo(self) -> None:
        """Undo the last change; a large change only after a question."""
        self._show(large_steps.undo(self._context.signals.undo_stack, self._context.window))

    def redo(self) -> None:
        """Redo the next change; a large change only after a question."""
        self._show(large_steps.redo(self._context.signals.undo_stack, self._context.window))

    def history(self) -> None:
        """Show the earlier values of the chosen day."""
        signals = self._context.signals
        dialog = HistoryDialog(signals, signals.day, self._context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show(self, sentence: str) -> None:
        if sentence:
            self._context.show_note(sentence)
