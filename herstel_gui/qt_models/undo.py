"""Undo commands: each stores the edits of a change, or their inverse, in the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QUndoCommand

from herstel_gui.qt_models.texts import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.application.changes import Changes

VISIT: Final = 1
"""The id of commands that Qt may merge."""


class ChangeCommand(QUndoCommand):
    """One action of the user, stored before the command is pushed; the first ``redo`` does nothing.

    Nor does the step after ``cancelled``, by which the stack takes back a step that was not stored after all.

    Commands with the same ``visit`` (one stay in a field) are merged into one.
    """

    def __init__(
        self,
        changes: Changes,
        carry_out: Callable[[Changes, ChangeCommand], bool],
        visit: object | None = None,
    ) -> None:
        """Hold a change; ``carry_out`` stores changes as a step of a command; it returns False on failure."""
        super().__init__(translate(changes.text))
        self._changes = changes
        self._carry_out = carry_out
        self._skips = True
        self.visit = visit

    def id(self) -> int:
        """Return VISIT for a command that may be merged; -1 for a command without visit."""
        return -1 if self.visit is None else VISIT

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Add a later change of the same visit; return False for another visit."""
        if not isinstance(other, ChangeCommand) or other.visit is not self.visit:
            return False
        self._changes = self._changes.then(other.changes)
        self.setText(translate(self._changes.text))
        # the changes cancel each other: there is nothing to undo
        self.setObsolete(not self._changes)
        return True

    @property
    def changes(self) -> Changes:
        """The change, with merged changes."""
        return self._changes

    def cancelled(self) -> None:
        """Let the next step of this command store nothing."""
        self._skips = True

    def undo(self) -> None:
        """Store the values before the change; the command becomes obsolete on failure."""
        self._step(self._changes.inverse)

    def redo(self) -> None:
        """Store the values after the change; the command becomes obsolete on failure."""
        self._step(lambda: self._changes)

    def _step(self, changes: Callable[[], Changes]) -> None:
        if self._skips:
            self._skips = False
        elif not self._carry_out(changes(), self):
            self.setObsolete(True)
