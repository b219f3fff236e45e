"""The dialog for the first and last day in view."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QDateEdit, QDialogButtonBox, QFormLayout, QWidget

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.qt_models.texts import to_qdate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.still_fields import StillDate

if TYPE_CHECKING:
    from PySide6.QtCore import QDate


class RangeDialog(FittingDialog):
    """Asks for two dates within the days of the journal; moving the first past the second moves both."""

    loses_input: ClassVar[bool] = False

    def __init__(self, whole: DaySpan, now: DaySpan, parent: QWidget | None = None) -> None:
        """Begin with ``now``, the days in view, within ``whole``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Van … tot …"))
        self.first, self.last = self._edit(whole, now.first), self._edit(whole, now.last)
        self.set_margins(20, 20, 20, 20)
        form = QFormLayout()
        form.setSpacing(theme().px(12))
        self.body.addLayout(form)
        form.addRow(self.tr("Van"), self.first)
        form.addRow(self.tr("Tot en met"), self.last)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.foot.addWidget(buttons)
        self.first.dateChanged.connect(self._follow)

    def _edit(self, whole: DaySpan, day: date) -> QDateEdit:
        edit = StillDate(to_qdate(day))
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("d MMMM yyyy")
        edit.setDateRange(to_qdate(whole.first), to_qdate(whole.last))
        return edit

    def _follow(self, day: QDate) -> None:
        if self.last.date() < day:
            self.last.setDate(day)

    def span(self) -> DaySpan:
        """Return the span of the chosen days."""
        first, last = day_of(self.first), day_of(self.last)
        return DaySpan(min(first, last), max(first, last))


def day_of(edit: QDateEdit) -> date:
    """Return the date in a field."""
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())
