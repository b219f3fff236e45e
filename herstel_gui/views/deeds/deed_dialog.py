"""The base of the dialogs on a recovery week and a consultation: fields, a refusal with a way on, buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QWidget

from herstel_gui.domain.calendar import EARLIEST, LATEST
from herstel_gui.qt_models.texts import from_qdate, to_qdate, translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label, message_label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.still_fields import StillDate

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from herstel_gui.domain.text import Text


class DeedDialog(FittingDialog):
    """A title, an explanation, date fields, and room for a refusal above the buttons.

    ``removal_asked`` is emitted by the button Verwijderen, which only an entry that is stored has. ``try_it``
    of a subclass stores what was chosen and shows a refusal; the dialog then stays open.
    """

    removal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the parts; ``entitle`` fills in the texts."""
        super().__init__(parent)
        self.prefer(460)
        self.title, self.hint = label("", "title"), label("", "hint")
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(theme().px(16))
        self.form.setVerticalSpacing(theme().px(8))
        self.note = message_label()
        self.refusal = label("", "error")
        self.way_on = QPushButton()
        self.way_on.setProperty("role", "link")
        self.way_on.clicked.connect(self._go_on)
        self._way: Callable[[], object] | None = None
        self.keep = QPushButton()
        self.remove = QPushButton(self.tr("Verwijderen"))
        self._build()

    def _build(self) -> None:
        for text in (self.hint, self.note, self.refusal):
            text.setWordWrap(True)
        self.body.addWidget(self.title)
        self.body.addWidget(self.hint)
        self.body.addLayout(self.form)
        for widget in (self.note, self.refusal, self.way_on):
            self.body.addWidget(widget)
            widget.hide()
        self.body.addStretch(1)
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        self.keep.setProperty("role", "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.try_it)
        self.remove.clicked.connect(self.removal_asked)
        self.remove.hide()
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(self.remove)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.keep)
        self.foot.addLayout(row)

    def entitle(self, title: str, hint: str, action: str) -> None:
        """Set the title, the explanation, and the verb of the deed."""
        self.setWindowTitle(self.tr("Herstel – {what}").format(what=title.lower()))
        self.title.setText(title)
        self.hint.setText(hint)
        self.keep.setText(action)

    def date_field(self, name: str, day: date, changed: Callable[[], object]) -> StillDate:
        """Add a date field to the form; ``changed`` is called when another day is chosen."""
        field = StillDate(to_qdate(day))
        field.setMinimumDate(to_qdate(EARLIEST))
        field.setMaximumDate(to_qdate(LATEST))
        field.setCalendarPopup(True)
        field.setDisplayFormat("dddd d MMMM yyyy")
        field.dateChanged.connect(lambda _day: changed())
        self.form.addRow(name, field)
        return field

    def try_it(self) -> None:
        """Store what was chosen, or show why that is refused."""
        self.accept()

    def refuse(self, reason: Text | None, offer: str = "", way: Callable[[], object] | None = None) -> None:
        """Show a refusal, with a button ``offer`` that goes on; None hides the refusal."""
        self._way = way
        self.refusal.setText(translate(reason) if reason is not None else "")
        self.refusal.setVisible(reason is not None)
        self.way_on.setText(offer)
        self.way_on.setVisible(bool(offer))
        self.keep.setEnabled(reason is None)

    def tell(self, text: str) -> None:
        """Show a remark under the fields; an empty text hides it."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _go_on(self) -> None:
        if self._way is not None:
            self._way()


def date_of(field: StillDate) -> date:
    """Return the day in a date field."""
    return from_qdate(field.date())
