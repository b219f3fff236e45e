"""A popup with a month calendar; days with entries are coloured."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from herstel_gui.domain.calendar import EARLIEST, LATEST, DaySpan
from herstel_gui.qt_models.texts import long_day, to_qdate
from herstel_gui.views.icons import icon
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.saying import say
from herstel_gui.views.widgets.screen_room import bring_inside

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from herstel_gui.qt_models.journal_signals import JournalSignals


class CalendarPopup(QFrame):
    """A calendar on the chosen day. A click or Enter emits ``chosen`` (a date) and closes; Escape closes."""

    chosen = Signal(object)

    def __init__(self, signals: JournalSignals, parent: QWidget) -> None:
        """Build the calendar on the month of the chosen day."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._signals = signals
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.calendar.setLocale(QLocale())
        self.calendar.setDateRange(to_qdate(EARLIEST), to_qdate(LATEST))
        self.calendar.setSelectedDate(to_qdate(signals.day))
        self.calendar.setMinimumSize(theme().px(336), theme().px(256))
        self._apply_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(8)] * 4)
        column.addWidget(self.calendar)
        self.calendar.currentPageChanged.connect(self._mark)
        self.calendar.activated.connect(self._choose)
        self.calendar.clicked.connect(self._choose)
        self._filled: set[date] = set()
        """The days of the shown month with entries."""
        self._mark(signals.day.year, signals.day.month)
        self.calendar.setAccessibleName(self.tr("Kalender"))
        self.calendar.selectionChanged.connect(self._say_day)
        self.calendar.setFocus()

    def _apply_theme(self) -> None:
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            quiet = QTextCharFormat()
            quiet.setForeground(theme().colour("muted"))
            self.calendar.setWeekdayTextFormat(day, quiet)
        for name, picture in (("qt_calendar_prevmonth", "previous"), ("qt_calendar_nextmonth", "next")):
            button = self.calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icon(picture, theme().colours.text))
        header = QTextCharFormat()
        header.setForeground(theme().colour("muted"))
        header.setBackground(theme().colour("card"))
        self.calendar.setHeaderTextFormat(header)

    def _mark(self, year: int, month: int) -> None:
        self.calendar.setDateTextFormat(QDate(), QTextCharFormat())
        span = DaySpan(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        self._signals.attempt(lambda: self._mark_days(span), again=False)

    def _mark_days(self, span: DaySpan) -> None:
        self._filled = set()
        for day, record in self._signals.journal.days(span).items():
            if not record.empty:
                self._filled.add(day)
                marked = QTextCharFormat()
                marked.setFontWeight(QFont.Weight.Bold)
                marked.setForeground(theme().colour("accent"))
                marked.setBackground(theme().colour("accent_soft"))
                self.calendar.setDateTextFormat(to_qdate(day), marked)

    def _say_day(self) -> None:
        """Announce the selected day: the cells of Qt's calendar are only numbers to a screen reader."""
        chosen = self.calendar.selectedDate()
        day = date(chosen.year(), chosen.month(), chosen.day())
        entered = self.tr("ingevuld") if day in self._filled else self.tr("nog niets ingevuld")
        say(self.calendar, f"{long_day(day)} {day.year}, {entered}")

    def _choose(self, day: QDate) -> None:
        self.close()
        self.chosen.emit(date(day.year(), day.month(), day.day()))

    def showEvent(self, event: QShowEvent) -> None:
        """Move the popup inside the screen."""
        super().showEvent(event)
        bring_inside(self)
