"""The pages of the main window: built when first shown, one of them current."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from herstel_gui.views.widgets.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.loading_page import LoadingPage
    from herstel_gui.views.main_column import MainColumn
    from herstel_gui.views.page import Page
    from herstel_gui.views.services import RunAside


DAY_PAGE: Final = "today"
"""Key of the page on which today is filled in."""

_Window = TypeVar("_Window", bound=QWidget)


class PagePlan(NamedTuple, Generic[_Window]):
    """How to build a page. A page without an icon has no button in the side bar.

    ``build`` gets the window of the page. ``modules`` are the slow imports of the page: another thread loads
    them before ``build`` is called.
    """

    key: str
    label: str
    icon: str
    build: Callable[[_Window], Page]
    modules: tuple[str, ...] = ()


@runtime_checkable
class ExplainsRules(Protocol):
    """A page with signal rules."""

    def select_rule(self, rule_id: str) -> None:
        """Show the rule with this id."""


@runtime_checkable
class MakesReport(Protocol):
    """A page from which a report for a physician can be made."""

    def make_report(self) -> None:
        """Open the dialog of the report."""


@runtime_checkable
class PlansDeeds(Protocol):
    """A page on which the deed of a warning can be planned."""

    def offer_deed(self) -> None:
        """Show what can be planned about the warning of today, or how that goes."""


@runtime_checkable
class PlansCalendars(Protocol):
    """A page on which the trainings of calendar files can be planned."""

    def read_calendars(self, paths: Sequence[Path]) -> None:
        """Read calendar files, and show what each of them holds."""


@runtime_checkable
class ShowsSpan(Protocol):
    """A page that can show a stretch of days."""

    def show_span(self, span: DaySpan) -> None:
        """Show these days, now or once they are read."""


@runtime_checkable
class Prints(Protocol):
    """A page that can be printed."""

    def print_page(self) -> None:
        """Ask for a printer and print what the page shows."""


class PageStack(QObject):
    """Builds and shows the pages of one window.

    ``built`` holds the pages built so far by key; ``current`` is the key of the page that is shown.
    """

    leaving = Signal()
    """Emitted before another page is shown."""

    def __init__(
        self,
        window: _Window,
        plans: Sequence[PagePlan[_Window]],
        column: MainColumn,
        signals: JournalSignals,
        run_aside: RunAside | None,
        page_shown: Callable[[], object],
    ) -> None:
        """Start on the first plan; the page itself is built by ``build`` or ``show``.

        ``run_aside`` loads the modules of a page; it may be given later, with the journal. ``page_shown`` is
        called after each page change, before the page takes the keyboard focus.
        """
        super().__init__(window)
        self._column = column
        self._signals, self.run_aside, self._page_shown = signals, run_aside, page_shown
        self._plans: dict[str, PagePlan[Any]] = {plan.key: plan for plan in plans}
        self._builders = {plan.key: partial(plan.build, window) for plan in plans}
        self.built: dict[str, Page] = {}
        self._places: dict[str, tuple[str, ...]] = {}
        self.current = self._before = plans[0].key
        self._span: DaySpan | None = None
        """Days to show on the page of trends, once its modules are loaded."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of the pages with a button in the side bar, in the order of the buttons."""
        return tuple(plan.key for plan in self._plans.values() if plan.icon)

    @property
    def labels(self) -> tuple[str, ...]:
        """Names of the pages with a button in the side bar, in the order of the buttons."""
        return tuple(self._plans[key].label for key in self.keys)

    @property
    def places(self) -> dict[str, tuple[str, ...]]:
        """By key which part of its page is shown, for the window that replaces this one."""
        return self._places | {key: page.place for key, page in self.built.items()}

    def take_places(self, places: Mapping[str, tuple[str, ...]]) -> None:
        """Show these parts of the pages when they are built."""
        self._places = {key: place for key, place in places.items() if place}

    @property
    def page(self) -> Page:
        """The current page."""
        return self.built[self.current]

    @property
    def label(self) -> str:
        """Name of the current page, for the window title."""
        return self._plans[self.current].label

    def show(self, key: str) -> Page:
        """Show and focus a page; build the page when shown for the first time."""
        if key != self.current:
            self.leaving.emit()
        page = self.built.get(key) or self.build(key)
        turned = key != self.current
        if turned:
            self._before, self.current = self.current, key
        self._turn_to(page)
        page.start_focus()
        if turned:
            say(page, self.label)
        return page

    def back(self) -> None:
        """Show the previous page."""
        self.show(self._before)

    def explain_rule(self, rule: str) -> None:
        """Show a signal rule on the page of signals."""
        page = self.show("signals")
        if isinstance(page, ExplainsRules):
            page.select_rule(rule)

    def show_trends(self, span: DaySpan) -> None:
        """Show days on the page of trends."""
        page = self.show("trends")
        if isinstance(page, ShowsSpan):
            page.show_span(span)
        else:
            self._span = span

    def make_report(self) -> None:
        """Open the dialog of the report for a physician, on the week page."""
        page = self.show("week")
        if isinstance(page, MakesReport):
            page.make_report()

    def plan_deed(self) -> None:
        """Show the deed of the warning of today on the planning page."""
        page = self.show("planning")
        if isinstance(page, PlansDeeds):
            page.offer_deed()

    def plan_calendars(self, paths: Sequence[Path]) -> None:
        """Show what calendar files hold, on the planning page."""
        page = self.show("planning")
        if isinstance(page, PlansCalendars):
            page.read_calendars(paths)

    @property
    def printable(self) -> bool:
        """Whether ``print_page`` prints something."""
        return self.current == DAY_PAGE or isinstance(self.page, Prints)

    def print_page(self) -> None:
        """Print the current page; for the day page, which has no paper of its own, the week of its day."""
        page = self.show("week") if self.current == DAY_PAGE else self.page
        if isinstance(page, Prints):
            page.print_page()

    def open_day(self, day: date) -> None:
        """Choose a day and show the day page."""
        self._signals.choose_day(day)
        self.show(DAY_PAGE)

    def build(self, key: str) -> Page:
        """Build a page without showing it; a page with modules to load starts as a ``LoadingPage``."""
        plan = self._plans[key]
        ready = sys.modules.keys() >= set(plan.modules)
        page = self._builders[key]() if ready else self._loading_page(plan)
        page.setAccessibleName(plan.label)  # a page that is empty or loading has the focus itself
        self.built[key] = page
        self._column.add(page)
        if ready and (place := self._places.pop(key, None)) is not None:
            self._signals.attempt(partial(page.return_to, place), again=False)
        return page

    def _loading_page(self, plan: PagePlan[Any]) -> LoadingPage:
        """Return a page that loads the modules of ``plan`` when shown and is then replaced."""
        if self.run_aside is None:
            raise LookupError("no journal is open")
        from herstel_gui.views.loading_page import LoadingPage

        loading = LoadingPage(self._signals, plan.label, plan.modules, self.run_aside)
        loading.loaded.connect(lambda: self._replace(plan.key, loading))
        return loading

    def _replace(self, key: str, loading: LoadingPage) -> None:
        """Replace a loading page by the real page; the focus moves only when the loading page had it."""
        page = self.build(key)
        if self._span is not None and isinstance(page, ShowsSpan):
            page.show_span(self._span)
            self._span = None
        if key == self.current:
            loading.patience.hand_over(lambda: self._turn_to(page))
        self._column.remove(loading)

    def _turn_to(self, page: Page) -> QWidget:
        """Show a built page and return its focus widget."""
        self._column.turn_to(page)
        self._page_shown()
        return page.first_focus
