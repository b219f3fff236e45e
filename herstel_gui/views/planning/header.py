"""The header of the planning page: the month or season, buttons to others, templates and more actions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton

from herstel_gui.domain.calendar import EARLIEST, LATEST, later_month
from herstel_gui.qt_models.texts import to_qdate
from herstel_gui.views.theme import theme
from herstel_gui.views.today.calendar_popup import CalendarPopup
from herstel_gui.views.widgets.header_row import HeaderRow
from herstel_gui.views.widgets.icon_button import small_button
from herstel_gui.views.widgets.mark_button import ToggleButton
from herstel_gui.views.widgets.unsaved_words import UnsavedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from herstel_gui.qt_models.journal_signals import JournalSignals

QUARTER: Final = 3
"""Months that the season moves at once."""


class PlanHeader(HeaderRow):
    """Buttons for the previous month, the month (opens a calendar), the next one and today; month or season.

    Signals: ``month_chosen`` carries the first day of a month, ``day_chosen`` a date, ``season_chosen`` True
    for the season and False for the month.
    """

    month_chosen = Signal(object)
    day_chosen = Signal(object)
    season_chosen = Signal(bool)

    def __init__(self, signals: JournalSignals) -> None:
        """Build the header; ``listen_on`` adds the keys, ``show_month`` the title."""
        super().__init__(theme().px(10))
        self._signals = signals
        self.month = signals.day.replace(day=1)
        self.season = False
        self.previous = small_button("previous", self.tr("Vorige maand (Alt+←)"))
        self.next = small_button("next", self.tr("Volgende maand (Alt+→)"))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.title = QPushButton()
        self.title.setProperty("role", "title")
        self.title.setToolTip(self.tr("Kies een dag in de kalender"))
        self.title.clicked.connect(self.open_calendar)
        self.today = QPushButton(self.tr("Vandaag"))
        self.today.setToolTip(self.tr("Naar vandaag (Ctrl+T)"))
        self.today.clicked.connect(self.go_to_today)
        self.months = ToggleButton(self.tr("Maand"))
        self.months.setToolTip(self.tr("Een maand, een regel per week (Alt+1)"))
        self.seasons = ToggleButton(self.tr("Seizoen"))
        self.seasons.setToolTip(self.tr("Een half jaar, een smalle regel per week (Alt+2)"))
        self._forms = QButtonGroup(self)
        for number, button in enumerate((self.months, self.seasons)):
            self._forms.addButton(button, number)
        self.months.setChecked(True)
        self._forms.idClicked.connect(lambda number: self.choose_form(season=bool(number)))
        self.templates = QPushButton(self.tr("Sjablonen…"))
        self.templates.setToolTip(self.tr("Een aantal weken plannen naar een vast patroon (Ctrl+J)"))
        self.more = QPushButton(self.tr("Meer"))
        self._lay_out()

    def offer_more(self, actions: Sequence[QAction]) -> None:
        """Set the menu of the button "Meer"; in a narrow window it also holds the templates."""
        menu = QMenu(self.more)
        self.fold(self.templates, menu.addAction(self.templates.text(), self.templates.click))
        menu.addActions(list(actions))
        self.more.setMenu(menu)

    def listen_on(self, page: QWidget) -> None:
        """Add the shortcuts to a page; they work while the page is visible."""
        for keys, action in (
            ("Alt+Left", lambda: self.step(-1)),
            ("Alt+Right", lambda: self.step(1)),
            ("Ctrl+T", self.go_to_today),
            ("Alt+1", lambda: self.choose_form(season=False)),
            ("Alt+2", lambda: self.choose_form(season=True)),
            ("Ctrl+J", self.templates.click),
        ):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.activated.connect(action)

    def show_month(self, month: date, last: date | None = None) -> None:
        """Show the title of a month, or with ``last`` of a season that ends in the month of ``last``."""
        self.month = month.replace(day=1)
        first = QLocale().toString(to_qdate(month), "MMMM yyyy")
        if last is None:
            self.title.setText(first[:1].upper() + first[1:])
        else:
            short = QLocale().toString(to_qdate(month), "MMM yyyy").replace(".", "")
            end = QLocale().toString(to_qdate(last), "MMM yyyy").replace(".", "")
            words = self.tr("{first} – {last}").format(first=short, last=end)
            self.title.setText(words[:1].upper() + words[1:])
        self.previous.setEnabled(self.month > EARLIEST)
        self.next.setEnabled(self.month < LATEST.replace(day=1))

    def step(self, months: int) -> None:
        """Choose an earlier or later month; the season moves by a quarter."""
        month = later_month(self.month, months * (QUARTER if self.season else 1))
        if EARLIEST <= month <= LATEST:
            self.month_chosen.emit(month)

    def go_to_today(self) -> None:
        """Choose today."""
        self.day_chosen.emit(self._signals.journal.clock.today())

    def open_calendar(self) -> CalendarPopup:
        """Open a calendar in which a day can be chosen."""
        popup = CalendarPopup(self._signals, self)
        popup.chosen.connect(self.day_chosen)
        popup.move(self.title.mapToGlobal(QPoint(0, self.title.height() + theme().px(4))))
        popup.show()
        return popup

    def choose_form(self, *, season: bool) -> None:
        """Show the season, or the month."""
        self.season = season
        (self.seasons if season else self.months).setChecked(True)
        self.season_chosen.emit(season)

    def _lay_out(self) -> None:
        buttons = (self.previous, self.title, self.next, self.today, self.months, self.seasons)
        for button in buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add(*buttons, UnsavedLabel(self._signals))
        self.add_right(self.templates, self.more)
