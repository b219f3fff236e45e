"""Drafts: typed text that cannot be stored as a value yet, kept in the journal and restored after a crash."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from herstel_gui.qt_models.unsaved import Pause
from herstel_gui.views.widgets.mark_button import MarkButton
from herstel_gui.views.widgets.segments import SegmentBar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from herstel_gui.qt_models.unsaved import Unsaved
    from herstel_gui.views.widgets.fitting_dialog import FittingDialog

    Field = QLineEdit | QPlainTextEdit | QComboBox | SegmentBar | MarkButton


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


class FormDraft:
    """The draft of a dialog with several fields: text typed in it survives the end of the program.

    It is removed when the dialog closes: by then the input was stored, or thrown away after a question.
    """

    def __init__(
        self, dialog: FittingDialog, unsaved: Unsaved, day: date, place: str, fields: Mapping[str, Field]
    ) -> None:
        """Keep ``fields``, which have a stored name each, from now on; see ``left`` for what a crash left."""
        self._dialog, self._fields = dialog, fields
        self._draft = Draft(dialog, unsaved, day, place, self._written)
        self.about = ""
        """What the input is about, such as the id of a training; kept with it."""
        self.left = _object_of(self._draft.text)
        """The fields and ``about`` of the draft that was found; empty without one."""
        for field in fields.values():
            _when_changed(field, self._touch)
        dialog.finished.connect(self._draft.done)

    def fill(self) -> None:
        """Show the draft that was found in the fields."""
        if not self.left:
            return
        for name, field in self._fields.items():
            _show(field, self.left.get(name))
        self._dialog.recovered = True
        self._draft.touch()

    def _touch(self) -> None:
        # filling the fields by the program is no input
        if self._dialog.has_input():
            self._draft.touch()

    def _written(self) -> str:
        fields = {name: _content(field) for name, field in self._fields.items()}
        return json.dumps({**fields, "about": self.about}, ensure_ascii=False)


def _object_of(text: str) -> Mapping[str, object]:
    """Return the JSON object of a draft; empty for any other text."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _content(field: Field) -> str | int | bool | None:
    match field:
        case QLineEdit():
            return field.text()
        case QPlainTextEdit():
            return field.toPlainText()
        case QComboBox():
            return field.currentIndex()
        case SegmentBar():
            return field.choice
        case MarkButton():
            return field.isChecked()


def _show(field: Field, content: object) -> None:
    """Show kept content in a field; content of another kind is ignored."""
    match field, content:
        case QLineEdit(), str() if field.text() != content:
            field.setText(content)
            # ``setText`` clears the flag, but the user typed this text
            field.setModified(True)
        case QPlainTextEdit(), str():
            field.setPlainText(content)
        case QComboBox(), int() if 0 <= content < field.count():
            field.setCurrentIndex(content)
        case SegmentBar(), int() | None:
            field.show_choice(content)
        case MarkButton(), bool():
            field.setChecked(content)
        case _:
            pass


def _when_changed(field: Field, call: Callable[[], None]) -> None:
    match field:
        case QLineEdit():
            field.textChanged.connect(lambda _text: call())
        case QPlainTextEdit():
            field.textChanged.connect(call)
        case QComboBox():
            field.currentIndexChanged.connect(lambda _index: call())
        case SegmentBar():
            field.valueChanged.connect(lambda _value: call())
        case MarkButton():
            field.toggled.connect(lambda _on: call())
