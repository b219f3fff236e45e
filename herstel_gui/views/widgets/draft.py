"""Typing that becomes a value only with other things: kept meanwhile, and there again after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from herstel_gui.qt_models.unsaved import Pause

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QLineEdit

    from herstel_gui.qt_models.unsaved import Unsaved


REASON_DRAFT: Final = "reason"
"""Where the reason with an answer on a warning is kept, under the warning's first day."""


class Draft(QObject):
    """The draft of a dialog or a line, by day and place. ``write`` returns it as a text.

    Call ``touch`` at every change of the user and ``done`` when it was stored or given up.
    """

    def __init__(
        self, owner: QObject, unsaved: Unsaved, day: date, place: str, write: Callable[[], str]
    ) -> None:
        """Belong to a widget; nothing is typed yet."""
        super().__init__(owner)
        self._owner, self._unsaved, self._day, self._place, self._write = owner, unsaved, day, place, write
        self._pause = Pause(self, self._keep, unsaved)

    @property
    def text(self) -> str:
        """What was kept; an empty text when nothing was."""
        return self._unsaved.draft(self._day, self._place)

    def touch(self) -> None:
        """Something was typed or chosen."""
        self._unsaved.note(self._owner, typed=True)
        self._pause.start()

    def done(self) -> None:
        """It is stored, or nobody wants it any more."""
        self._pause.stop()
        self._unsaved.keep(self._day, self._place, "")
        self._unsaved.note(self._owner, typed=False)

    def leave(self) -> None:
        """Keep it as it is now: the line is about to hold something else."""
        self._pause.hurry()
        self._unsaved.note(self._owner, typed=False)
        self.deleteLater()

    def _keep(self) -> None:
        self._unsaved.keep(self._day, self._place, self._write())


def keep_line(line: QLineEdit, unsaved: Unsaved, day: date, place: str) -> Draft:
    """Keep what is typed in a line; what was kept before is in it again, and tells so."""
    draft = Draft(line, unsaved, day, place, line.text)
    if draft.text:
        line.setText(draft.text)
        unsaved.note(line, typed=True)
    line.textEdited.connect(draft.touch)
    return draft
