"""The main window: side bar at the left, header, banner and page at the right, and a menu bar.

The window is shown and takes typing before the heavy modules are loaded. Therefore this module imports only
Qt and the theme; ``furnish`` imports the rest.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QWidget

from herstel_gui.views.startup_field import StartupFrame
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.screen_room import place_window, stand_inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent, QShowEvent

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.keys_dialog import Row
    from herstel_gui.views.page_stack import PagePlan
    from herstel_gui.views.services import Services

NARROW, LOW, VERY_LOW = 900, 640, 420
"""Window sizes in pixels at a text size of 100 %. Below the width ``NARROW`` the side bar shows names below
icons; below the height ``LOW`` the banner keeps to one line, below ``VERY_LOW`` to its title."""
DAY_PAGE: Final = "today"
WELCOME_PAGE: Final = "welcome"
"""Key of the page on which today is filled in."""
POLISH_STEP: Final = 20
"""Number of widgets to polish between two rounds of event processing."""


class MainWindow(QMainWindow):
    """The main window of one journal.

    ``show_first`` shows only a field that takes typing; ``furnish`` builds the window of a journal; ``start``
    loads the parts that may be late, after the window is painted. These parts exist after ``furnish``:

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
        self._startup: StartupFrame | None = None
        self._furnished = self._close_requested = False
        self.setMinimumSize(640, 480)

    # -- before there is a journal -------------------------------------------------------------------

    def place(self, geometry: str) -> None:
        """Restore the geometry that ``saveGeometry`` returned, in base64; use a default size when empty."""
        place_window(self, geometry)

    def show_first(self) -> None:
        """Show the window with only the startup field, which takes typing until ``furnish`` replaces it."""
        self._startup = StartupFrame()
        self.setCentralWidget(self._startup)
        self.setWindowTitle("Herstel")
        self.show()
        self._startup.edit.setFocus()

    def show_known(self, value: str | None) -> None:
        """Show today's stored value in the startup field, if that field still exists; None is unknown."""
        if self._startup is not None and not self._furnished:
            self._startup.edit.show_known(value)

    def process_events(self) -> None:
        """Process pending events while the startup field is on screen."""
        if self._startup is not None and not self._furnished:
            QApplication.processEvents()

    # -- with a journal ------------------------------------------------------------------------------

    def furnish(
        self,
        signals: JournalSignals,
        plans: Sequence[PagePlan[MainWindow]],
        services: Services,
        mark: str = "",
    ) -> None:
        """Build the frame and the first page; other pages are built when first shown.

        ``mark`` is added to the window title, such as for a journal with made-up data. Everything is built
        hidden and replaces the startup field in one step, so that the field takes keys between the steps.
        """
        from herstel_gui.views.folder_memory import FolderMemory
        from herstel_gui.views.window_actions import WindowActions
        from herstel_gui.views.window_closing import WindowClosing
        from herstel_gui.views.window_menus import fill_menus

        self.signals, self.services = signals, services
        self._mark = mark
        self._build(plans)
        self.folder_memory = FolderMemory(services.settings)
        self.closing = WindowClosing(self, signals, self.pages)
        self._build_first_page()
        self._polish()
        # no event processing from here to ``start``: a key would find no field
        self._typed = self._startup.edit.typed if self._startup else None
        self.setCentralWidget(self._central)
        self.window_actions = WindowActions(self, signals, services)
        self._connect()
        fill_menus(self.menuBar(), self.window_actions, signals.undo_stack, services)
        self._furnished = True
        self.pages.show(self.pages.current)

    def _build(self, plans: Sequence[PagePlan[MainWindow]]) -> None:
        """Build side bar and main column in a hidden central widget."""
        from herstel_gui.qt_models.feelings_first import FeelingsFirst
        from herstel_gui.views.banner_news import BannerNews
        from herstel_gui.views.main_column import MainColumn
        from herstel_gui.views.page_stack import PageStack
        from herstel_gui.views.panes import Panes
        from herstel_gui.views.side_bar import SideBar

        self._central = central = QWidget(self)
        # a hidden parent also keeps the shortcuts of the side bar inactive
        central.hide()
        central.setObjectName("central")
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.side_bar = SideBar(plans, self.signals, self.services.last_backup)
        row.addWidget(self.side_bar)
        self.process_events()
        self._main = main = MainColumn()
        row.addWidget(main, 1)
        main.example.setVisible(bool(self._mark))
        main.example.left.connect(self.services.open_own)
        self.banner, self.notice, self.trouble = main.banner, main.notice, main.trouble
        self.process_events()
        self.setAcceptDrops(True)
        self.feelings_first = FeelingsFirst(self.signals, self.services.settings.get, self)
        self.pages = PageStack(self, plans, main, self.signals, self.services.run_aside, self._page_shown)
        self._panes = Panes(self, self.pages, main, self.side_bar)
        self._banner_news = BannerNews(self.banner, self.signals, self.feelings_first)
        self.process_events()

    def _build_first_page(self) -> None:
        page = self.pages.build(self.pages.current)
        self.process_events()
        for _ in page.prepare():
            self.process_events()

    def _polish(self) -> None:
        """Apply the style to every widget now, in steps: this takes as long as building the widgets."""
        for number, widget in enumerate(self._central.findChildren(QWidget)):
            if not number % POLISH_STEP:
                self.process_events()
            widget.ensurePolished()

    def _connect(self) -> None:
        from herstel_gui.views.spoken_news import SpokenNews
        from herstel_gui.views.trouble_news import TroubleNews

        SpokenNews(self, self.signals)
        TroubleNews(self.trouble, self.signals)
        self.signals.stored.connect(self.side_bar.refresh_note)
        self.signals.long_changes.busy.connect(self._show_busy)
        self.side_bar.page_chosen.connect(self.pages.show)
        self.window_actions.printing.triggered.connect(lambda _=False: self._print_page())
        self.window_actions.help.asked.connect(lambda: self.show_help("", self))
        self.window_actions.help.key_rows = self._key_rows
        self.window_actions.help.told = lambda: self.side_bar.told
        self.window_actions.edits.day_asked.connect(self.pages.open_day)
        self.window_actions.settings.limits_asked.connect(lambda: self.pages.show("signals"))
        self.window_actions.help.welcome_asked.connect(lambda: self.pages.show(WELCOME_PAGE))
        self.banner.why_asked.connect(lambda: self.pages.show("why"))
        self.banner.signal_asked.connect(self.pages.explain_rule)
        self.banner.report_asked.connect(self.pages.make_report)
        self.window_actions.told.connect(self.side_bar.show_note)
        intake = self.window_actions.files.intake
        intake.to_trends.connect(lambda: self.pages.show("trends"))
        intake.to_day.connect(self.pages.open_day)

    def _show_busy(self, busy: bool) -> None:
        if busy:
            self.side_bar.show_note(self.tr("Bezig met bewaren…"))
        else:
            self.side_bar.refresh_note()

    def start(self) -> None:
        """Type the keys of the startup field into the page, and load the banner and the note."""
        from herstel_gui.views.early_typing import type_early

        # in a window that is already visible, Qt would show the new central widget later and without focus
        self._central.show()
        if self._typed and self.pages.current == WELCOME_PAGE:
            # keys of the startup field are meant for the day page
            self.pages.show(DAY_PAGE)
            # rows that were just added to a layout are shown, and take keys, with the next events
            QApplication.sendPostedEvents()
        self.pages.page.start_focus()
        if self._typed:
            type_early(self, self.pages.page, self._typed, self.notice)
        self._typed = None
        if self._close_requested:
            QTimer.singleShot(0, self, self.close)
        self._banner_news.refresh_soon()
        QTimer.singleShot(0, self.side_bar, self.side_bar.refresh_note)

    def _page_shown(self) -> None:
        """Adapt side bar, sizes, the print action and the title to the current page."""
        from herstel_gui.views.page_stack import Prints

        self.side_bar.check(self.pages.current)
        self._panes.order()
        self.feelings_first.turn_page(day_page=self.pages.current == DAY_PAGE)
        self._fit()
        self.window_actions.printing.setEnabled(isinstance(self.pages.page, Prints))
        journal = self._mark or self.services.journal_path.stem
        self.setWindowTitle(f"Herstel – {self.pages.label} – {journal}")

    def show_help(self, chapter: str, over: QWidget) -> None:
        """Open the help above the window ``over``; an empty ``chapter`` is that of the field or page."""
        self.window_actions.help.show(chapter or self._chapter(), over)

    def _chapter(self) -> str:
        from herstel_gui.views.help_pages import SCALES, chapter_of
        from herstel_gui.views.widgets.segment_view import SegmentView

        return SCALES if isinstance(self.focusWidget(), SegmentView) else chapter_of(self.pages.current)

    def _key_rows(self) -> Sequence[Row]:
        from herstel_gui.views.keys_dialog import menu_rows, page_rows

        return [*menu_rows(self.menuBar()), *page_rows(self.pages.labels)]

    def _print_page(self) -> None:
        from herstel_gui.views.page_stack import Prints

        page = self.pages.page
        if isinstance(page, Prints):
            page.print_page()

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

        if not self._furnished or not press_as_labelled(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Refresh the note when the user returns to the window."""
        super().changeEvent(event)
        if self._furnished and event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.side_bar.refresh_note()
            self.closing.window_activated()

    def showEvent(self, event: QShowEvent) -> None:
        """Move the whole window, with its frame, onto the screen."""
        super().showEvent(event)
        stand_inside(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adapt side bar, banner and header to the new size."""
        super().resizeEvent(event)
        if self._furnished:
            QTimer.singleShot(0, self, self._fit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files, to import them."""
        if event.mimeData().hasUrls():
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
        """Close when ``closing`` allows; before ``furnish``, postpone to ``start``, which stores first."""
        if not self._furnished:
            self._close_requested = True
            event.ignore()
        elif self.closing.allowed():
            super().closeEvent(event)
        else:
            event.ignore()
