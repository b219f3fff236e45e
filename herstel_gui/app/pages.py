"""The pages of the window, and how each is built."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from herstel_gui.application.pulse_posture import asked_in
from herstel_gui.views.page_stack import PagePlan
from herstel_gui.views.today.page import PostureMemory, TodayPage

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.application.pulse_posture import Posture
    from herstel_gui.desktop.background import WorkGroup
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.main_window import MainWindow
    from herstel_gui.views.page import Page
    from herstel_gui.views.services import Outgoing, Remembered, RunAside


class PageServices(NamedTuple):
    """What the pages of an open journal use beside the journal itself."""

    outgoing: Outgoing
    background: WorkGroup
    run_aside: RunAside
    path: Path


class Pages:
    """Builds the pages of one journal. The first page can be built before the journal is open."""

    def __init__(self, signals: JournalSignals, settings: Remembered) -> None:
        """Build pages on ``signals``; ``serve`` gives what the other pages than the first need."""
        self.signals, self.settings = signals, settings
        self._services: PageServices | None = None

    def serve(self, services: PageServices) -> None:
        """Use these services, of the journal that is open."""
        self._services = services

    @property
    def services(self) -> PageServices:
        """The services of the open journal.

        Raises:
            LookupError: no journal is open.
        """
        if self._services is None:
            raise LookupError("no journal is open")
        return self._services

    def plans(self) -> tuple[PagePlan[MainWindow], ...]:
        """Return the pages in the order of the navigation, with labels in the present language."""
        return (
            *self._pages(),
            PagePlan("welcome", QCoreApplication.translate("app", "Welkom"), "", self._welcome),
        )

    def first(self) -> str:
        """Return the page to start on: the welcome page while nothing was filled in and it was not left yet.

        An empty text for the first page of the navigation.
        """
        new = not self.settings.get().welcomed and self.signals.journal.extent() is None
        return "welcome" if new else ""

    def _pages(self) -> tuple[PagePlan[MainWindow], ...]:
        return (
            PagePlan("today", QCoreApplication.translate("app", "Vandaag"), "today", self._today),
            PagePlan(
                "trends",
                QCoreApplication.translate("app", "Trends"),
                "trends",
                self._trends,
                ("herstel_gui.views.trends.page",),
            ),
            PagePlan("week", QCoreApplication.translate("app", "Week"), "week", self._week),
            PagePlan("planning", QCoreApplication.translate("app", "Planning"), "planning", self._planning),
            PagePlan("signals", QCoreApplication.translate("app", "Signalen"), "signals", self._signals),
            PagePlan("why", QCoreApplication.translate("app", "Waarom dit advies?"), "", self._why),
        )

    def _welcome(self, window: MainWindow) -> Page:
        from herstel_gui.views.language import languages
        from herstel_gui.views.resources import resource
        from herstel_gui.views.welcome.page import WelcomePage, WelcomeServices

        settings, today = self.settings, self.signals.clock.today

        def note_left() -> None:
            if not settings.get().welcomed:
                settings.change(welcomed=True)

        def leave() -> None:
            note_left()
            window.pages.show("today")

        services = WelcomeServices(
            path=self.services.path,
            makers=window.services.makers(),
            asked=lambda: settings.get().asked_measures,
            offered=lambda key: settings.get().person.is_asked(key, today()),
            keep_asked=lambda keys: settings.change(asked_measures=keys),
            languages={
                code: name
                for code, name in languages(resource("translations")).items()
                if code != settings.get().language
            },
            speak=lambda code: window.services.change_look(language=code),
        )
        page = WelcomePage(self.signals, services)
        page.left.connect(leave)
        # the actions are made after the first page
        page.place_asked.connect(lambda: window.window_actions.journals.create())  # noqa: PLW0108
        page.files_asked.connect(lambda: window.window_actions.files.import_file())  # noqa: PLW0108
        page.demo_asked.connect(lambda: window.window_actions.journals.open_demo())  # noqa: PLW0108
        window.side_bar.page_chosen.connect(lambda _key: note_left())
        return page

    def _today(self, window: MainWindow) -> Page:
        settings, today = self.settings, self.signals.clock.today
        posture = PostureMemory(lambda: settings.get().pulse_posture, self._keep_posture)

        def measure_less() -> None:
            # the first page is built before the actions of the window
            window.window_actions.view.measure_less()

        page = TodayPage(
            self.signals,
            lambda: settings.get().asked_on(today()),
            lambda: settings.get().tag_order,
            feelings_first=window.feelings_first,
            measure_less=measure_less,
            posture=posture,
            evening=settings.get().evening_card_on(today()),
        )
        page.follow.asked.connect(lambda: window.pages.plan_deed())  # noqa: PLW0108  # made after this page
        page.moves_on = lambda: settings.get().moves_on
        page.person = lambda: settings.get().person
        return page

    def _keep_posture(self, posture: Posture) -> None:
        asked = asked_in(posture, self.settings.get().asked_measures)
        self.settings.change(pulse_posture=posture, asked_measures=asked)

    def _trends(self, window: MainWindow) -> Page:
        from herstel_gui.views.trends.page import TrendsPage

        page = TrendsPage(
            self.signals,
            outgoing=self.services.outgoing,
            background=self.services.background,
            choices=self.settings.get().trends,
            remember=lambda choices: self.settings.change(trends=choices),
        )
        page.open_day.connect(window.pages.open_day)
        page.told.connect(window.side_bar.show_note)
        return page

    def _week(self, window: MainWindow) -> Page:
        from herstel_gui.views.week.page import WeekMemory, WeekPage

        settings, today = self.settings, self.signals.clock.today
        memory = WeekMemory(
            outgoing=self.services.outgoing,
            options=settings.get().week,
            keep=lambda options: settings.change(week=options),
            club=settings.get().club,
            keep_club=lambda choices: settings.change(club=choices),
            open_club=window.window_actions.club.open_window,
            report=settings.get().report,
            keep_report=lambda choices: settings.change(report=choices),
            limits=lambda: self.signals.journal.limits,
            asked=lambda: frozenset(settings.get().asked_on(today())),
        )
        return WeekPage(self.signals, memory)

    def _planning(self, window: MainWindow) -> Page:
        from herstel_gui.views.planning.calendar_files import CalendarFiles
        from herstel_gui.views.planning.page import PlanningPage

        files = window.window_actions.files
        calendars = CalendarFiles(window, self.signals, window.services, files.export_plan)
        page = PlanningPage(self.signals, calendars)
        page.day_asked.connect(window.pages.open_day)
        return page

    def _signals(self, window: MainWindow) -> Page:
        from herstel_gui.views.signals.page import SignalsPage

        page = SignalsPage(self.signals, self.services.run_aside, self._set_limits)
        page.day_asked.connect(window.pages.open_day)
        page.deeds.plan_asked.connect(window.pages.plan_deed)
        return page

    def _why(self, window: MainWindow) -> Page:
        from herstel_gui.views.signals.why_page import WhyPage

        page = WhyPage(self.signals)
        page.left.connect(window.pages.back)
        page.signal_asked.connect(window.pages.explain_rule)
        page.report_asked.connect(window.pages.make_report)
        page.plan_asked.connect(window.pages.plan_deed)
        return page

    def _set_limits(self, limits: Limits) -> None:
        self.settings.change(limits=dict(limits.own))
        self.signals.use_limits(limits)
