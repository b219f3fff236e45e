"""Undo and redo over everything, across days: a command holds a change and plays it either way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QUndoCommand

from herstel_gui.qt_models.texts import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.application.changes import Changes

VISIT: Final = 1
"""What Qt calls commands that may be joined."""


class ChangeCommand(QUndoCommand):
    """One action of the user. It was carried out before it was pushed, so the first redo does nothing.

    What was stored during one visit to a field is one action: such commands have the same ``visit``.
    """

    def __init__(
        self, changes: Changes, carry_out: Callable[[Changes], bool], visit: object | None = None
    ) -> None:
        """Keep the change; ``carry_out`` stores one and tells whether that went well."""
        super().__init__(translate(changes.text))
        self._changes = changes
        self._carry_out = carry_out
        self._first = True
        self.visit = visit

    def id(self) -> int:
        """Tell Qt whether this may be one with the command before it."""
        return -1 if self.visit is None else VISIT

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in a later change of the same visit."""
        if not isinstance(other, ChangeCommand) or other.visit is not self.visit:
            return False
        self._changes = self._changes.then(other.changes)
        self.setText(translate(self._changes.text))
        # back where it began: there is nothing to undo
        self.setObsolete(not self._changes)
        return True

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
