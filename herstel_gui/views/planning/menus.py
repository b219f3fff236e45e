"""The menus and dialogs of the planning page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from herstel_gui.domain.planning.templates import TEMPLATES
from herstel_gui.views.planning.day_dialog import DayPlanDialog
from herstel_gui.views.planning.legend import choices
from herstel_gui.views.planning.template_dialog import TemplateDialog

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QPoint, SignalInstance
    from PySide6.QtWidgets import QWidget

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.planning.actions import PlanActions
    from herstel_gui.views.planning.calendar_files import CalendarFiles
    from herstel_gui.views.planning.month_view import MonthView


class MenuPage(Protocol):
    """What the menus use of the page, which is a QWidget."""

    signals: JournalSignals
    view: MonthView
    day_asked: SignalInstance

    @property
    def cursor_day(self) -> date:
        """The day with the cursor."""

    def press(self, digit: int) -> None:
        """Set the kind of a digit on the chosen days."""

    def clear(self) -> None:
        """Empty the chosen days."""

    def copy_on(self) -> None:
        """Copy the week of the cursor into the week after it."""


class PlanMenus:
    """The menu "Meer", the menu of the chosen days, and the dialogs of one planning page."""

    def __init__(self, page: MenuPage, deeds: PlanActions, calendars: CalendarFiles) -> None:
        """Make the actions of the menu "Meer"."""
        self._page, self._deeds = page, deeds
        self._above: QWidget = page.view
        self.actions = (
            self._action(
                QCoreApplication.translate("PlanMenus", "Week kopiëren naar de volgende"), page.copy_on
            ),
            self._action(
                QCoreApplication.translate("PlanMenus", "Agenda (iCalendar) importeren…"), calendars.read
            ),
            self._action(
                QCoreApplication.translate("PlanMenus", "Plan bewaren als agenda (iCalendar)…"),
                calendars.save,
            ),
        )

    def _action(self, text: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self._above)
        action.triggered.connect(lambda _checked=False: do())
        return action

    def open_menu(self, at: QPoint) -> QMenu:
        """Open the menu of the chosen days at a place on the screen."""
        menu = self.day_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
        return menu

    def day_menu(self) -> QMenu:
        """Return the menu of the chosen days; its keys are shown, and are those of the calendar."""
        page, do = self._page, self._deeds
        menu = QMenu(self._above)
        for choice in choices():
            self._entry(menu, choice.word, str(choice.digit), partial(page.press, choice.digit))
        self._entry(menu, QCoreApplication.translate("PlanMenus", "leegmaken"), "Backspace", page.clear)
        menu.addSeparator()
        self._entry(
            menu, QCoreApplication.translate("PlanMenus", "Training plannen…"), "Return", self.edit_day
        )
        day = page.cursor_day
        if day <= do.today:
            open_day = QCoreApplication.translate("PlanMenus", "Naar deze dag")
            self._entry(menu, open_day, "", lambda: page.day_asked.emit(day))
        menu.addSeparator()
        self._entry(
            menu, QCoreApplication.translate("PlanMenus", "Dag verplaatsen"), "Ctrl+X", lambda: do.cut(day)
        )
        self._entry(
            menu, QCoreApplication.translate("PlanMenus", "Week kopiëren"), "Ctrl+C", lambda: do.copy(day)
        )
        self._entry(
            menu, QCoreApplication.translate("PlanMenus", "Hier neerzetten"), "Ctrl+V", lambda: do.paste(day)
        )
        self._entry(
            menu,
            QCoreApplication.translate("PlanMenus", "Week kopiëren naar de volgende"),
            "Ctrl+D",
            page.copy_on,
        )
        return menu

    @staticmethod
    def _entry(menu: QMenu, text: str, keys: str, do: Callable[[], object]) -> None:
        """Add an entry that shows its keys; the calendar itself answers the keys."""
        written = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        action = menu.addAction(f"{text}\t{written}" if written else text)
        action.triggered.connect(lambda _checked=False: do())

    # -- dialogs -----------------------------------------------------------------------------------------

    def edit_day(self) -> DayPlanDialog | None:
        """Open the plan of the day of the cursor; None when the journal cannot be read."""
        page = self._page
        opened: list[DayPlanDialog] = []

        def make() -> None:
            opened.append(DayPlanDialog(page.signals, page.cursor_day, self._above.window()))

        if not page.signals.attempt(make, again=False) or not opened:
            return None
        opened[0].setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opened[0].finished.connect(lambda _result: page.view.setFocus())
        opened[0].open()
        return opened[0]

    def use_template(self) -> TemplateDialog:
        """Open the dialog in which a template is chosen, from the week of the cursor on."""
        page = self._page
        today = self._deeds.today
        monday = page.cursor_day - timedelta(days=page.cursor_day.weekday())
        dialog = TemplateDialog(TEMPLATES, max(monday, today), today, self._above.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        do = self._deeds
        dialog.agreed.connect(
            lambda template, first, weeks, over: do.use_template(template, first, weeks, over=over)
        )
        dialog.finished.connect(lambda _result: page.view.setFocus())
        dialog.open()
        return dialog
