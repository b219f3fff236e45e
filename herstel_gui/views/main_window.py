"""The main window: side bar at the left, header, banner and page at the right, and a menu bar.

The window is shown with its first page before the heavy modules are loaded. Therefore this module imports
what that page needs; ``furnish`` imports the rest.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QWidget

from herstel_gui.domain.errors import JournalError, RefusedValueError
from herstel_gui.qt_models.feelings_first import FeelingsFirst
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.main_column import MainColumn
from herstel_gui.views.menu_titles import titled_menus
from herstel_gui.views.page_stack import DAY_PAGE, PageStack
from herstel_gui.views.side_bar import SideBar
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.screen_room import place_window, stand_inside

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import (
        QCloseEvent,
        QContextMenuEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QResizeEvent,
        QShowEvent,
    )

    from herstel_gui.application.settings import Settings
    from herstel_gui.domain.errors import StoringCancelledError
    from herstel_gui.domain.reading import Reading
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.keys_dialog import Row
    from herstel_gui.views.meanings import Explanation
    from herstel_gui.views.page_stack import PagePlan
    from herstel_gui.views.services import Services

NARROW, LOW, VERY_LOW = 900, 640, 420
"""Window sizes in pixels at a text size of 100 %. Below the width ``NARROW`` the side bar shows names below
icons; below the height ``LOW`` the banner keeps to one line, below ``VERY_LOW`` to its title."""
WELCOME_PAGE: Final = "welcome"


class MainWindow(QMainWindow):
    """The main window of one journal.

    ``show_early`` shows the frame and the first page before the journal is open; ``furnish`` adds what needs
    the journal, and builds frame and page when they are not there yet; ``start`` shows the values. ``pages``,
    ``side_bar`` and ``feelings_first`` exist from the frame on, the others after ``furnish``:

    - ``pages`` (``PageStack``): shows and builds pages;
    - ``side_bar`` (``SideBar``): navigation and a short note;
    - ``feelings_first`` (``FeelingsFirst``): holds comparisons of today back until the feelings are answered;
    - ``banner``, ``notice``, ``trouble``: the bars above a page;
    - ``window_actions`` (``WindowActions``): the actions of the menus;
    - ``closing`` (``WindowClosing``): stores typed values and decides about closing;
    - ``folder_memory`` (``FolderMemory``): the last folder of each kind of file dialog.
    """

    def __init__(self) -> None:
        """Create an empty window."""
        super().__init__()
        self._rooms: dict[str, object] | None = None
        """The heights to remember, when the day page was left or the window was closed."""
        self._framed = self._bannered = self._furnished = self._early = False
        self._early_quit: QShortcut | None = None
        """The key that closes the window before there are menus."""
        self.close_requested = False
        """Whether the user closed the window before its journal was open; ``start`` closes it then."""
        self.setMinimumSize(640, 480)

    # -- before there is a journal -------------------------------------------------------------------

    def place(self, geometry: str) -> None:
        """Restore the geometry that ``saveGeometry`` returned, in base64; use a default size when empty."""
        place_window(self, geometry)

    def show_early(
        self,
        signals: JournalSignals,
        plans: Sequence[PagePlan[MainWindow]],
        settings: Callable[[], Settings],
        built: Callable[[], None] = lambda: None,
        *,
        empty: bool = False,
    ) -> None:
        """Show the whole first page before the journal of ``signals`` is open.

        The fields take typing. Banner, side bar note and menus have their room, and get their content later.
        ``built`` is called before the window is shown, and may set a style sheet. With ``empty`` the page is
        hidden until ``start``, which may show another one.
        """
        self._early = True
        titled_menus(self.menuBar())
        self._build_frame(signals, plans, settings)
        self.setWindowTitle("Herstel")
        self._early_quit = QShortcut(QKeySequence("Ctrl+Q"), self)
        self._early_quit.activated.connect(self.close)
        built()
        self._keep_room(settings().rooms)
        if empty:
            self._main.hide_in_place()
        self.show()
        self.pages.page.start_focus()

    def _keep_room(self, remembered: Mapping[str, object]) -> None:
        """Keep the room that parts without content will need, so that the form does not move."""
        from herstel_gui.views.start_rooms import BANNER, rooms_for
        from herstel_gui.views.today.page import TodayPage

        heights = rooms_for(self, remembered, self.signals.day.isoformat())
        self._main.place.reserve(heights.get(BANNER, 0))
        if isinstance(self.pages.page, TodayPage):
            self.pages.page.keep_room(heights)

    def rooms(self) -> dict[str, object] | None:
        """Return the heights to remember for the next start; None when today was not on screen."""
        from herstel_gui.views.start_rooms import BANNER, StartRooms
        from herstel_gui.views.today.page import TodayPage

        page, day = self.pages.page, self.signals.day
        if not isinstance(page, TodayPage) or not page.isVisible():
            return self._rooms
        if day != self.signals.clock.today():
            return None
        heights = {BANNER: self._main.place.needed, **page.room_heights()}
        return StartRooms((self.width(), self.height()), theme().scale, day.isoformat(), heights).plain

    def _leave_page(self) -> None:
        if self._furnished and self.pages.current == DAY_PAGE:
            self._rooms = self.rooms()

    def _release_room(self, _day: object = None) -> None:
        """Let every part have the height that it needs."""
        from herstel_gui.views.today.page import TodayPage

        self._main.place.release()
        page = self.pages.built.get(DAY_PAGE)
        if isinstance(page, TodayPage):
            page.release_room()

    def process_events(self) -> None:
        """Process pending events while the window is on screen without the values of its journal."""
        if self._early:
            QApplication.processEvents()

    def _build_frame(
        self, signals: JournalSignals, plans: Sequence[PagePlan[MainWindow]], settings: Callable[[], Settings]
    ) -> None:
        """Build side bar, main column and the first page in the central widget."""
        self.signals = signals
        self._central = central = QWidget(self)
        central.setObjectName("central")
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.side_bar = SideBar(plans, signals)
        self.side_bar.page_chosen.connect(self._choose_page)
        row.addWidget(self.side_bar)
        self._main = main = MainColumn()
        row.addWidget(main, 1)
        self.feelings_first = FeelingsFirst(signals, settings, self)
        self.pages = PageStack(self, plans, main, signals, None, self._page_shown)
        self.pages.leaving.connect(self._leave_page)
        self._framed = True
        page = self.pages.show(self.pages.current)
        # rows that are added to a visible page would be laid out once more, and take no focus before that
        signals.attempt(page.refresh_when_stale)
        self.setCentralWidget(central)

    def _choose_page(self, key: str) -> None:
        self._go(lambda: self.pages.show(key))

    def _go(self, show: Callable[[], object]) -> None:
        """Show another page, at once or as soon as the journal is open; the last one asked counts."""
        if not self.signals.when_open("page", show):
            show()

    # -- with a journal ------------------------------------------------------------------------------

    def furnish(
        self,
        signals: JournalSignals,
        plans: Sequence[PagePlan[MainWindow]],
        services: Services,
        mark: str = "",
    ) -> None:
        """Add the bars and menus; other pages than the first are built when first shown.

        ``mark`` is added to the window title, such as for a journal with made-up data. In a window that is on
        screen already, events are processed between the steps, so that its fields take keys.
        """
        from herstel_gui.views.folder_memory import FolderMemory
        from herstel_gui.views.window_closing import WindowClosing

        self.services = services
        self._mark = mark
        if not self._framed:
            self._build_frame(signals, plans, services.settings.get)
        self.pages.run_aside = services.run_aside
        self.side_bar.standing_note = services.last_backup
        self.process_events()
        self.folder_memory = FolderMemory(services.settings)
        self.closing = WindowClosing(self, signals, self.pages)
        if not self._bannered:
            self._add_banner()
        self._add_bars()
        self.process_events()
        self._add_menus()
        self.process_events()
        self._furnished = True
        self._page_shown()

    def _add_banner(self) -> None:
        """Add the banner, and let it follow the journal."""
        from herstel_gui.views.banner_news import BannerNews

        self._main.add_banner()
        self._bannered, self.banner = True, self._main.banner
        self._banner_news = BannerNews(self.banner, self.signals, self.feelings_first)
        self.banner.why_asked.connect(lambda: self._choose_page("why"))
        self.banner.signal_asked.connect(lambda rule: self._go(lambda: self.pages.explain_rule(rule)))
        self.banner.report_asked.connect(lambda: self._go(self.pages.make_report))
        self.banner.plan_asked.connect(lambda: self._go(self.pages.plan_deed))
        self._fit()

    def _add_bars(self) -> None:
        main = self._main
        main.add_bars()
        main.example.setVisible(bool(self._mark))
        main.example.left.connect(self.services.open_own)
        self.notice, self.trouble = main.notice, main.trouble

    def _add_menus(self) -> None:
        from herstel_gui.views.panes import Panes
        from herstel_gui.views.widgets.focus_in_view import follow_focus
        from herstel_gui.views.window_actions import WindowActions
        from herstel_gui.views.window_menus import fill_menus

        follow_focus()
        if self._early_quit is not None:
            # the menu has the same key, and two would cancel each other
            self._early_quit.deleteLater()
            self._early_quit.setEnabled(False)
            self._early_quit = None
        self.window_actions = WindowActions(self, self.signals, self.services)
        self._connect()
        fill_menus(self.menuBar(), self.window_actions, self.signals.undo_stack, self.services)
        self._panes = Panes(self, self.pages, self._main, self.side_bar)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        from herstel_gui.views.spoken_news import SpokenNews
        from herstel_gui.views.trouble_news import TroubleNews

        SpokenNews(self, self.signals)
        TroubleNews(self.trouble, self.signals)
        self.signals.stored.connect(self.side_bar.refresh_note)
        long_changes = self.signals.long_changes
        long_changes.busy.connect(self._show_busy)
        long_changes.cancelled.connect(self._show_cancelled)
        self.side_bar.follow_storing(long_changes)
        joining = self.signals.joining
        joining.begun.connect(self._show_joining)
        for end in (joining.joined, joining.failed):
            end.connect(self._end_joining)  # a lambda would be called after this window is gone
        self.window_actions.printing.triggered.connect(lambda _=False: self.pages.print_page())
        self.window_actions.help.asked.connect(lambda: self.show_help("", self))
        self.window_actions.help.meaning_asked.connect(self._explain_focused)
        self.window_actions.help.key_rows = self._key_rows
        self.window_actions.help.told = lambda: self.side_bar.told
        self.window_actions.edits.day_asked.connect(self.pages.open_day)
        self.window_actions.settings.limits_asked.connect(lambda: self.pages.show("signals"))
        self.window_actions.help.welcome_asked.connect(lambda: self.pages.show(WELCOME_PAGE))
        self.window_actions.told.connect(self.side_bar.show_note)
        intake = self.window_actions.files.intake
        intake.holds_day = self.feelings_first.holds_day
        intake.to_trends.connect(self.pages.show_trends)
        intake.to_day.connect(self.pages.open_day)
        intake.calendars_found.connect(self.pages.plan_calendars)

    def _show_busy(self, busy: bool) -> None:
        words = self.tr("Bezig met bewaren…")
        if busy:
            self.side_bar.show_note(words)
        else:
            self.side_bar.end_note(words)

    def _show_cancelled(self, error: StoringCancelledError) -> None:
        self.side_bar.show_note(translate(error.text))

    def _show_joining(self) -> None:
        self.side_bar.show_note(self._joining_words())

    def _end_joining(self, _outcome: object) -> None:
        self.side_bar.end_note(self._joining_words())

    def _joining_words(self) -> str:
        return self.tr("Bezig met samenvoegen…")

    def start(self, first: str = "") -> None:
        """Show the values of the journal, store what was typed before, and load the banner and the note.

        ``first`` is the page to start on instead of the one on screen, unless something was typed or done.
        """
        early, self._early = self._early, False
        if early:
            self._meet_journal()
        typed = self.signals.undo_stack.count() or self.signals.unsaved.fields
        seen = not self._main.isHidden()
        self._main.show()
        if first and not (early and typed):
            self.pages.show(first)
        elif not (early and seen):
            self.pages.page.start_focus()
        if self.close_requested:
            QTimer.singleShot(0, self, self.close)
        self._banner_news.refresh_soon()
        QTimer.singleShot(0, self.side_bar, self.side_bar.refresh_note)

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """Show readings of today in the fields of the first page, before the journal is open."""
        from herstel_gui.views.today.page import TodayPage

        if isinstance(self.pages.page, TodayPage):
            self.pages.page.show_readings(readings)

    def show_banner(self) -> None:
        """Show the banner and the marks of the week of a journal that was just opened, before all else.

        When the journal cannot be read, ``start`` tries again and tells of it.
        """
        from herstel_gui.views.today.page import TodayPage

        self._add_banner()
        self.process_events()
        page = self.pages.page
        with suppress(JournalError, RefusedValueError):
            if isinstance(page, TodayPage):
                for _ in page.read_ahead():
                    self.process_events()
                page.show_week()
                self.process_events()
            self._banner_news.refresh()
        self.process_events()

    def show_values(self) -> None:
        """Show the values of the journal on the page that was shown before it was open."""
        from herstel_gui.views.today.page import TodayPage

        if isinstance(self.pages.page, TodayPage):
            for _ in self.pages.page.show_values():
                self.process_events()
        self.process_events()

    def _meet_journal(self) -> None:
        """Show the journal on the page that was shown before it was open, and do what was asked meanwhile."""
        from herstel_gui.views.early_typing import EarlyTyping, MeetsJournal

        page: object = self.pages.page
        self.signals.begin()
        self.signals.day_chosen.connect(self._release_room)
        if isinstance(page, MeetsJournal):
            EarlyTyping(page, self.signals, self.notice)
        self.signals.attempt(self.signals.do_put_off, again=False)

    def _page_shown(self) -> None:
        """Adapt side bar, sizes, the print action and the title to the current page."""
        self.side_bar.check(self.pages.current)
        if not self._furnished:
            self._fit()
            return
        self._panes.order()
        self.feelings_first.turn_page(day_page=self.pages.current == DAY_PAGE)
        if self.pages.current != DAY_PAGE:
            self._release_room()
        self._fit()
        self.window_actions.printing.setEnabled(self.pages.printable)
        journal = self._mark or self.services.journal_path.stem
        self.setWindowTitle(f"Herstel – {self.pages.label} – {journal}")

    def show_help(self, chapter: str, over: QWidget) -> None:
        """Open the help above the window ``over``; an empty ``chapter`` is that of the field or page."""
        from herstel_gui.views.help_dialog import open_help

        open_help(chapter or self._chapter(), over)

    def explain(self, where: Explanation, over: QWidget) -> None:
        """Open the help at a heading, above the window ``over``."""
        from herstel_gui.views.help_dialog import open_help

        open_help(where.page, over, where.heading)

    def _explain_focused(self) -> None:
        from herstel_gui.views.meanings import explain

        if not explain(self.focusWidget()):
            self.show_help("", self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what explains the thing under the pointer, where no widget has a menu of its own."""
        from herstel_gui.views.meanings import offer_meaning

        if self._furnished:
            offer_meaning(self, event.globalPos())

    def _chapter(self) -> str:
        from herstel_gui.views.help_pages import SCALES, chapter_of
        from herstel_gui.views.widgets.segment_view import SegmentView

        return SCALES if isinstance(self.focusWidget(), SegmentView) else chapter_of(self.pages.current)

    def _key_rows(self) -> Sequence[Row]:
        from herstel_gui.views.keys_dialog import menu_rows, page_rows

        return [*menu_rows(self.menuBar()), *page_rows(self.pages.labels)]

    def _fit(self) -> None:
        """Save room in a small window: a narrow side bar, and a banner of one line."""
        px = theme().px
        narrow, low = self.width() < px(NARROW), self.height() < px(LOW)
        self.side_bar.set_narrow(narrow=narrow)
        self._main.fit(self.pages.page, compact=narrow or low, brief=self.height() < px(VERY_LOW))

    # -- the cursor, when the window is built again ----------------------------------------------------

    def cursor_place(self) -> tuple[str, str]:
        """Return class name and accessible name of the focused field; two empty strings without focus."""
        field: QWidget | None = self.focusWidget()
        return (type(field).__name__, field.accessibleName()) if field is not None else ("", "")

    def put_cursor(self, place: tuple[str, str]) -> None:
        """Focus the visible field with this class name and accessible name."""
        for field in self._central.findChildren(QWidget):
            if (type(field).__name__, field.accessibleName()) == place and place[1] and field.isVisible():
                field.setFocus()
                return

    # -- events ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept digit shortcuts by key label: unshifted AZERTY keys send other characters than digits."""
        from herstel_gui.views.widgets.digit_keys import press_as_labelled
        from herstel_gui.views.widgets.enter_key import pressed_by_enter

        if self._framed and press_as_labelled(self, event):
            return
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Refresh the note when the user returns to the window."""
        super().changeEvent(event)
        changed = self._furnished and event.type() == QEvent.Type.ActivationChange
        if changed and not self._early and not self.isActiveWindow():
            # nobody is typing here
            self._release_room()
        if changed and self.isActiveWindow():
            self.side_bar.refresh_note()
            self.closing.window_activated()

    def showEvent(self, event: QShowEvent) -> None:
        """Move the whole window, with its frame, onto the screen."""
        super().showEvent(event)
        stand_inside(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adapt side bar, banner and header to the new size."""
        super().resizeEvent(event)
        if self._furnished and not self._early:
            self._release_room()
        if self._framed:
            QTimer.singleShot(0, self, self._fit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files, to import them; not while the journal is being opened."""
        if self._furnished and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import every dropped file; show a note when a dropped item is not a local file."""
        urls = event.mimeData().urls()
        files = [url.toLocalFile() for url in urls if url.isLocalFile()]
        if len(files) < len(urls):
            self.side_bar.show_note(
                self.tr("Een koppeling naar internet is geen bestand; download het eerst.")
            )
        self.window_actions.files.import_paths([Path(file) for file in files])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when ``closing`` allows; before ``start``, postpone to ``start``, which stores first."""
        if self._early or not self._furnished:
            self.close_requested = True
            event.ignore()
        elif self.closing.allowed():
            self._leave_page()
            super().closeEvent(event)
        else:
            event.ignore()
