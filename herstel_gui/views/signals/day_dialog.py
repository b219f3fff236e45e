"""A dialog with a day and a reason, to restart a baseline or to exclude a morning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QWidget,
)

from herstel_gui.domain.bounds import MAX_REASON
from herstel_gui.qt_models.texts import from_qdate, to_qdate
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.limited import limit_length
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.prompts import prompt
from herstel_gui.views.widgets.still_fields import StillDate
from herstel_gui.views.widgets.urgent_line import UrgentLine

if TYPE_CHECKING:
    from datetime import date


class DayDialog(FittingDialog):
    """Dialog for a day from 1900 up to today; ``without_reason`` hides the field for the reason."""

    def __init__(
        self, title: str, text: str, action: str, today: date, parent: QWidget | None = None
    ) -> None:
        """Start with ``today``; Enter presses the button named ``action``, Esc rejects the dialog."""
        super().__init__(parent)
        self.setWindowTitle(title)
        px = theme().px
        self.prefer(440)
        self.set_margins(24, 24, 24, 16, gap=16)
        self.day_edit = StillDate(to_qdate(today))
        self.day_edit.setMaximumDate(to_qdate(today))
        self.day_edit.setMinimumDate(QDate(1900, 1, 1))
        self.day_edit.setCalendarPopup(True)
        self.day_edit.setDisplayFormat("d MMMM yyyy")
        self.reason = LineEdit()
        limit_length(self.reason, MAX_REASON)
        prompt(self.reason, self.tr("bijvoorbeeld: nieuw horloge"))
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(px(16))
        self.form.setVerticalSpacing(px(8))
        self.form.addRow(self.tr("&Dag"), self.day_edit)
        self.form.addRow(self.tr("&Reden"), self.reason)
        self.safety = UrgentLine()
        self.safety.watch(self.reason)
        buttons = QDialogButtonBox()
        do = buttons.addButton(action, QDialogButtonBox.ButtonRole.AcceptRole)
        do.setProperty("role", "primary")
        do.setDefault(True)
        buttons.addButton(self.tr("Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.body.addWidget(prose(text))
        self.body.addLayout(self.form)
        self.body.addWidget(self.safety)
        self.foot.addWidget(buttons)
        self.day_edit.setFocus()

    def without_reason(self) -> DayDialog:
        """Hide the field for the reason; return this dialog."""
        self.form.setRowVisible(self.reason, False)
        return self

    @property
    def day(self) -> date:
        """The day in the date field."""
        return from_qdate(self.day_edit.date())
