"""A popup with the days of a month, of which one is chosen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from herstel_gui.domain.calendar import ALL_DAYS
from herstel_gui.qt_models.texts import to_qdate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.icon_button import small_button
from herstel_gui.views.widgets.month_table import MonthTable
from herstel_gui.views.widgets.plain_label import PlainLabel
from herstel_gui.views.widgets.screen_room import bring_inside

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from herstel_gui.domain.calendar import DaySpan


class DayPopup(QFrame):
    """A calendar on a day. A click or Enter emits ``chosen`` (a date) and closes; Escape closes."""

    chosen = Signal(object)

    def __init__(self, day: date, parent: QWidget, span: DaySpan = ALL_DAYS) -> None:
        """Build the calendar on the month of a day; only the days of ``span`` can be chosen."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = MonthTable(day, span)
        self.calendar.setAccessibleName(QCoreApplication.translate("CalendarPopup", "Kalender"))
        self.calendar.chosen.connect(self._choose)
        self.calendar.month_shown.connect(self._show_month)
        self.month = PlainLabel()
        self.month.setProperty("role", "heading")
        before = QCoreApplication.translate("CalendarPopup", "Vorige maand (PageUp)")
        after = QCoreApplication.translate("CalendarPopup", "Volgende maand (PageDown)")
        self.previous, self.next = small_button("previous", before), small_button("next", after)
        self.previous.clicked.connect(lambda: self.calendar.turn(-1))
        self.next.clicked.connect(lambda: self.calendar.turn(1))
        self._build()
        self._show_month(self.calendar.days.month)
        self.calendar.setFocus()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme().px(8))
        head.addWidget(self.previous)
        head.addWidget(self.month, 1, Qt.AlignmentFlag.AlignCenter)
        head.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(8)] * 4)
        column.addLayout(head)
        column.addWidget(self.calendar)

    def _show_month(self, month: date) -> None:
        """Show the name of a month."""
        words = QLocale().toString(to_qdate(month), "MMMM yyyy")
        self.month.setText(words[:1].upper() + words[1:])

    def _choose(self, day: date) -> None:
        self.close()
        self.chosen.emit(day)

    def showEvent(self, event: QShowEvent) -> None:
        """Move the popup inside the screen."""
        super().showEvent(event)
        bring_inside(self)
