"""Menu actions of Bewerken: undo, redo, finding words, and the earlier values of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from herstel_gui.views.find_dialog import FindDialog
from herstel_gui.views.importing import large_steps
from herstel_gui.views.safety.history_dialog import HistoryDialog

if TYPE_CHECKING:
    from herstel_gui.views.actions.action_context import ActionContext
    from herstel_gui.views.today.drinking_dialog import DrinkingDialog


class EditActions(QObject):
    """Steps through the undo stack of a journal, and finds words in it.

    ``day_asked`` carries the day of a text that was found.
    """

    day_asked = Signal(object)

    def __init__(self, context: ActionContext) -> None:
        """Act in ``context``."""
        super().__init__(context.window)
        self._context = context

    def undo(self) -> None:
        """Undo the last change; a large change only after a question."""
        self._show(large_steps.undo(self._context.signals.undo_stack, self._context.window))

    def redo(self) -> None:
        """Redo the next change; a large change only after a question."""
        self._show(large_steps.redo(self._context.signals.undo_stack, self._context.window))

    def find(self) -> None:
        """Ask for words, and list the notes and tags of all days that have them."""
        context = self._context
        dialog = FindDialog(context.signals, context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.day_asked.connect(self.day_asked)
        dialog.open()

    def drinking(self) -> DrinkingDialog:
        """Open the dialog that says what to drink after a training."""
        from herstel_gui.views.today.drinking_dialog import DrinkingDialog  # noqa: PLC0415  # few need it

        context = self._context
        dialog = DrinkingDialog(context.signals.journal.clock.now, context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def history(self) -> None:
        """Show the earlier values of the chosen day."""
        signals = self._context.signals
        dialog = HistoryDialog(signals, signals.day, self._context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show(self, sentence: str) -> None:
        if sentence:
            self._context.show_note(sentence)
