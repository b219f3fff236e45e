"""The header of the week page: the week, buttons to other weeks, and print actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from herstel_gui.domain.calendar import EARLIEST, LATEST, Week
from herstel_gui.domain.week.table import period_text
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.today.calendar_popup import CalendarPopup
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.header_row import HeaderRow
from herstel_gui.views.widgets.icon_button import small_button
from herstel_gui.views.widgets.unsaved_words import UnsavedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QAction

    from herstel_gui.qt_models.journal_signals import JournalSignals


class WeekHeader(HeaderRow):
    """Buttons for the previous week, the week (opens a calendar), the next week and this week; print buttons.

    Signals: ``chosen`` carries a Week; ``print_asked``, ``preview_asked`` and ``pdf_asked`` carry nothing.
    """

    chosen = Signal(object)
    print_asked = Signal()
    preview_asked = Signal()
    pdf_asked = Signal()

    def __init__(self, signals: JournalSignals) -> None:
        """Build the header; ``listen_on`` adds the keys, ``show_week`` the week."""
        super().__init__(theme().px(10))
        self._signals = signals
        self.week = Week.of(signals.day)
        self.previous = small_button("previous", self.tr("Vorige week (Alt+←)"))
        self.next = small_button("next", self.tr("Volgende week (Alt+→)"))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.title = QPushButton()
        self.title.setProperty("role", "title")
        self.title.setToolTip(self.tr("Kies een week in de kalender"))
        self.title.clicked.connect(self.open_calendar)
        self.days = label("", "hint")
        self.now = QPushButton(self.tr("Deze week"))
        self.now.setToolTip(self.tr("Naar deze week (Ctrl+T)"))
        self.now.clicked.connect(self.go_to_now)
        self.paper = self._button(self.tr("Afdrukken…"), self.print_asked)
        self.preview = self._button(self.tr("Voorbeeld…"), self.preview_asked)
        self.pdf = self._button(self.tr("Bewaar als PDF…"), self.pdf_asked)
        self.export = QPushButton(self.tr("Meer"))
        self.export.setToolTip(self.tr("Bewaren als rekenblad (Excel), en andere bladen om af te drukken"))
        self._lay_out()

    def offer_more(self, actions: Sequence[QAction]) -> None:
        """Set the menu of the button "Meer"; in a narrow window the menu also holds preview and PDF."""
        menu = QMenu(self.export)
        for button, asked in ((self.preview, self.preview_asked), (self.pdf, self.pdf_asked)):
            self.fold(button, menu.addAction(button.text(), asked.emit))
        menu.addActions(list(actions))
        self.export.setMenu(menu)
        self.offer([self.export])

    def listen_on(self, page: QWidget) -> None:
        """Add the shortcuts to a page; they work while the page is visible."""
        for keys, action in (
            ("Alt+Left", lambda: self.step(-1)),
            ("Alt+Right", lambda: self.step(1)),
            ("Alt+PgUp", lambda: self.step(-1)),
            ("Alt+PgDown", lambda: self.step(1)),
            ("Ctrl+T", self.go_to_now),
        ):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.activated.connect(action)

    def show_week(self, week: Week) -> None:
        """Show the number and the days of a week."""
        self.week = week
        self.title.setText(self.tr("Week {n}").format(n=week.number))
        self.days.setText(translate(period_text(week.span, weekdays=False)))
        self.previous.setEnabled(week.monday > EARLIEST)
        self.next.setEnabled(week.span.last < LATEST)
        self.now.setEnabled(week != Week.of(self._signals.journal.clock.today()))

    def step(self, weeks: int) -> None:
        """Choose the week ``weeks`` later, unless outside the calendar."""
        week = self.week + weeks
        if week.monday >= EARLIEST and week.span.last <= LATEST:
            self.chosen.emit(week)

    def go_to_now(self) -> None:
        """Choose the current week."""
        self.chosen.emit(Week.of(self._signals.journal.clock.today()))

    def open_calendar(self) -> CalendarPopup:
        """Open a calendar with week numbers; a day chooses its week."""
        popup = CalendarPopup(self._signals, self)
        popup.chosen.connect(lambda day: self.chosen.emit(Week.of(day)))
        popup.move(self.title.mapToGlobal(QPoint(0, self.title.height() + theme().px(4))))
        popup.show()
        return popup

    def _lay_out(self) -> None:
        for button in (self.previous, self.title, self.next, self.now):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add(self.previous, self.title, self.days, self.next, self.now, UnsavedLabel(self._signals))
        self.add_right(self.export, self.pdf, self.preview, self.paper)
        self.offer([self.export], on=False)

    def _button(self, text: str, asked: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(asked)
        return button
