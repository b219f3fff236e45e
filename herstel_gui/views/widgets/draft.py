"""Drafts: typed text that cannot be stored as a value yet, kept in the journal and restored after a crash."""

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
"""Place of the draft for the reason of an answer to a warning; its day is the first day of the warning."""


class Draft(QObject):
    """The draft of a dialog or a line edit, by day and place. ``write`` returns the draft as text.

    Call ``touch`` after every change by the user, and ``done`` when the text was stored or discarded.
    """

    def __init__(
        self, owner: QObject, unsaved: Unsaved, day: date, place: str, write: Callable[[], str]
    ) -> None:
        """Create the draft of ``owner``, which also becomes its Qt parent."""
        super().__init__(owner)
        self._owner, self._unsaved, self._day, self._place, self._write = owner, unsaved, day, place, write
        self._pause = Pause(self, self._keep, unsaved)

    @property
    def text(self) -> str:
        """The kept text; empty without a draft."""
        return self._unsaved.draft(self._day, self._place)

    def touch(self) -> None:
        """Keep the draft after a short pause, because the user typed or chose."""
        self._unsaved.note(self._owner, typed=True)
        self._pause.start()

    def done(self) -> None:
        """Remove the draft, because the text was stored or discarded."""
        self._pause.stop()
        self._unsaved.keep(self._day, self._place, "")
        self._unsaved.note(self._owner, typed=False)

    def leave(self) -> None:
        """Keep the draft now and end this object: the line edit is about to show another text."""
        self._pause.hurry()
        self._unsaved.note(self._owner, typed=False)
        self.deleteLater()

    def _keep(self) -> None:
        self._unsaved.keep(self._day, self._place, self._write())


def keep_line(line: QLineEdit, unsaved: Unsaved, day: date, place: str) -> Draft:
    """Keep a draft of a line edit; a draft kept before is shown in the line and counts as unsaved typing."""
    draft = Draft(line, unsaved, day, place, line.text)
    if draft.text:
        line.setText(draft.text)
        unsaved.note(line, typed=True)
    line.textEdited.connect(draft.touch)
    return draft
