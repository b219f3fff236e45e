"""Undo and redo over everything, across days: a command holds a change and plays it either way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from herstel_gui.qt_models.texts import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.application.changes import Changes


class ChangeCommand(QUndoCommand):
    """One action of the user. It was carried out before it was pushed, so the first redo does nothing."""

    def __init__(self, changes: Changes, carry_out: Callable[[Changes], bool]) -> None:
        """Keep the change; ``carry_out`` stores one and tells whether that went well."""
        super().__init__(words(changes.text))
        self._changes = changes
        self._carry_out = carry_out
        self._first = True

    @property
    def changes(self) -> Changes:
        """What was done."""
        return self._changes

    def undo(self) -> None:
        """Store what was there before."""
        if not self._carry_out(self._changes.inverse()):
            self.setObsolete(True)

    def redo(self) -> None:
        """Store what came after."""
        if self._first:
            self._first = False
        elif not self._carry_out(self._changes):
            self.setObsolete(True)
