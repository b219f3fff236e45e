"""The window: navigation at the left; header, banner and page at the right; menus as desktop users expect.

It is there, and takes typing, before anything heavy is loaded; so this imports only Qt and the theme, and the
rest where the window is furnished.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.views.startup_field import SIDE_WIDTH, FirstMoment, side_bar
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.screen_room import place_window, stand_inside

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent, QShowEvent

    from herstel_gui.domain.errors import JournalError
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.loading_page import LoadingPage
    from herstel_gui.views.nav_button import NavButton
    from herstel_gui.views.page import Page
    from herstel_gui.views.services import Services
    from herstel_gui.views.startup_field import Typed

SLIM_WIDTH: Final = 64
NARROW, LOW, VERY_LOW = 900, 640, 420
"""Below this width the names in the side bar stand below their pictures; below the second height the banner
keeps to one line, below the third to its title, and the margins are small."""
AT_ONCE: Final = 20
"""So many widgets are polished before the window answers again."""
TOLD_FOR: Final = 8000
"""Milliseconds that a quiet message stays in the side bar."""


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page; it is built when first shown. One without an icon is not in the navigation.

    ``modules`` are those it takes long to load: they are before it is built, away from the window.
    """

    key: str
    label: str
    icon: str
    build: Callable[[MainWindow], Page]
    modules: tuple[str, ...] = ()


@runtime_checkable
class ExplainsRules(Protocol):
    """A page that can show one rule."""

    def select_rule(self, rule_id: str) -> None:
        """Show the rule."""


@runtime_checkable
class HoldsQuestion(Protocol):
    """A page on which something typed may still wait for an answer."""

    def pending_question(self) -> str:
        """Return a sentence about it; nothing when there is none."""

    def forget_typing(self) -> None:
        """Give up what the sentence names: the user was asked."""


@runtime_checkable
class TakesEarlyTyping(Protocol):
    """A page into which that is typed which was typed before it was there."""

    def shown_values(self) -> dict[str, str]:
        """Return what stands in its fields, by their names, in their order."""

    def put_back(self, values: dict[str, str]) -> None:
        """Store values that ``shown_values`` gave before."""


@runtime_checkable
class StoresTyping(Protocol):
    """A page in which something may be half typed."""

    def store_pending(self) -> bool:
        """Store it; tell whether nothing is left to answer."""


class MainWindow(QMainWindow):
    """The main window of one journal. ``mark`` is said in the title, such as of made-up data."""

    def __init__(self) -> None:
        """Be a window with one field; ``furnish`` makes it that of a journal."""
        super().__init__()
        self._first: FirstMoment | None = None
        self._furnished = self._close_asked = False
        self._ending = self._for_good = False
        self.setMinimumSize(640, 480)

    def place(self, geometry: str) -> None:
        """Stand where ``saveGeometry`` was made, in base64; in a usual size when that is nothing."""
        place_window(self, geometry)

    def show_first(self) -> None:
        """Show the window now, with a field that takes typing, until it is furnished."""
        self._first = FirstMoment()
        self.setCentralWidget(self._first)
        self.setWindowTitle("Herstel")
        self.show()
        self._first.edit.setFocus()

    def show_known(self, value: str | None) -> None:
        """Show in the first field what the journal holds, while that field is there; None is unknown."""
        if self._first is not None and not self._furnished:
            self._first.edit.show_known(value)

    def furnish(
        self, signals: JournalSignals, plans: Sequence[PagePlan], services: Services, mark: str = ""
    ) -> None:
        """Build the frame and the first page; the others wait until they are asked for.

        It is built out of sight and takes the place of the first field at once, so that this goes on taking
        keys between the steps.
        """
        from herstel_gui.views.banner import Banner
        from herstel_gui.views.banner_news import BannerNews
        from herstel_gui.views.safety.notice_bar import NoticeBar
        from herstel_gui.views.trouble_bar import TroubleBar
        from herstel_gui.views.window_actions import WindowActions
        from herstel_gui.views.window_menus import fill_menus

        self.signals = signals
        self.services = services
        self.current = self._before = plans[0].key
        self._mark = mark
        self._narrow = False
        self._nav_buttons: list[NavButton] = []
        self._plans = list(plans)
        self._pages: dict[str, Page] = {}
        self._headers, self._bodies = QStackedWidget(), QStackedWidget()
        self.banner = Banner()
        self.trouble = TroubleBar()
        self.notice = NoticeBar()
        self._navigation = QButtonGroup(self)
        self._told = QTimer(self, singleShot=True, interval=TOLD_FOR)
        self._build()
        self._news = BannerNews(self.banner, signals)
        self.process_events()
        page = self._add_page(self.current)
        self.process_events()
        for _ in page.prepare():
            self.process_events()
        self._polish()
        # from here to ``start`` without a turn for events: a key would find no field
        self._typed = self._first.edit.typed if self._first else None
        self.setCentralWidget(self._central)
        self._connect()
        self.window_actions = WindowActions(self, signals, services)
        self.window_actions.told.connect(self.tell)
        fill_menus(self.menuBar(), self.window_actions, signals.undo_stack, services)
        self._furnished = True
        self.show_page(self.current)

    def process_events(self) -> None:
        """Answer what happened meanwhile, while there is only the first field."""
        if self._first is not None and not self._furnished:
            QApplication.processEvents()

    # -- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        central = QWidget(self)
        # and what stands in it, with its shortcuts
        central.hide()
        central.setObjectName("central")
        self._central = central
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        self.process_events()
        row.addWidget(self._main(), 1)
        self.process_events()
        self.setAcceptDrops(True)

    def _polish(self) -> None:
        """Have the style look at every widget beforehand: together that takes as long as building them."""
        for number, widget in enumerate(self._central.findChildren(QWidget)):
            if not number % AT_ONCE:
                self.process_events()
            widget.ensurePolished()

    def _main(self) -> QWidget:
        px = theme().px
        main = QWidget()
        self._column = column = QVBoxLayout(main)
        column.setContentsMargins(px(26), px(16), px(26), px(16))
        column.setSpacing(px(12))
        self._headers.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addWidget(self._headers)
        column.addWidget(self.trouble)
        column.addWidget(self.notice)
        column.addWidget(self.banner)
        # a page scrolls in whatever height is left; the words above it are never squeezed
        self._bodies.setMinimumHeight(1)
        column.addWidget(self._bodies, 1)
        return main

    def _side(self) -> QWidget:
        side, column = side_bar()
        self._side_bar, self._side_column = side, column
        for number, plan in enumerate((plan for plan in self._plans if plan.icon), 1):
            column.addWidget(self._nav_button(number, plan))
        column.addStretch(1)
        self._note = QLabel()
        self._note.setObjectName("sideNote")
        self._note.setWordWrap(True)
        column.addWidget(self._note)
        return side

    def _nav_button(self, number: int, plan: PagePlan) -> QWidget:
        from herstel_gui.views.nav_button import NavButton

        button = NavButton(plan.label, plan.icon, f"Ctrl {number}")
        button.clicked.connect(lambda: self.show_page(plan.key))
        self._nav_buttons.append(button)
        self._navigation.addButton(button, self._index(plan.key))
        shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self._central)
        shortcut.activated.connect(lambda: self.show_page(plan.key))
        return button

    def _connect(self) -> None:
        self.signals.stored.connect(self._stored)
        self.signals.failed.connect(self._failed)
        self.signals.waiting.changed.connect(self._waiting)
        self.signals.attempts.recovered.connect(lambda: self._waiting(len(self.signals.waiting)))
        self.banner.why_asked.connect(lambda: self.show_page("why"))
        self.banner.signal_asked.connect(self.explain_rule)
        self._told.timeout.connect(self._refresh_note)

    # -- pages ---------------------------------------------------------------------------------------

    def show_page(self, key: str) -> Page:
        """Show a page, building it when this is the first time."""
        page = self._pages.get(key) or self._add_page(key)
        if key != self.current:
            self._before, self.current = self.current, key
        self._check_button(key)
        self._turn_to(page)
        self._entitle()
        page.start_focus()
        return page

    def _turn_to(self, page: Page) -> QWidget:
        """Show a page and return what takes its keys."""
        self._headers.setCurrentWidget(page.header)
        self._bodies.setCurrentWidget(page)
        self._fit()
        return page.first_focus

    def _fit(self) -> None:
        """Make room in a small window: only pictures in the side bar, and the banner in one line."""
        px, page = theme().px, self._pages[self.current]
        narrow, low = self.width() < px(NARROW), self.height() < px(LOW)
        if narrow != self._narrow:
            self._narrow = narrow
            for child in self._side_bar.findChildren(QLabel):
                child.setVisible(not narrow)
            for button in self._nav_buttons:
                button.slim(slim=narrow)
            edge = px(4 if narrow else 12)
            self._side_column.setContentsMargins(edge, px(16), edge, px(16))
            widest = max(button.sizeHint().width() for button in self._nav_buttons) + 2 * edge + 1
            self._side_bar.setFixedWidth(max(px(SLIM_WIDTH), widest) if narrow else px(SIDE_WIDTH))
        brief = self.height() < px(VERY_LOW)
        compact = page.compact_banner or narrow or low
        self.banner.set_room(compact=compact, shown=page.shows_banner, brief=brief)
        edge, gap = (8, 6) if brief else (16, 12)
        self._column.setContentsMargins(px(26), px(edge), px(26), px(edge))
        self._column.setSpacing(px(gap))
        self._fit_header()

    def _fit_header(self) -> None:
        """Give the header the height that it needs at this width; one that wraps needs more when narrow."""
        header = self._headers.currentWidget()
        if header is not None:
            wanted = header.heightForWidth(self._headers.width())
            self._headers.setFixedHeight(max(wanted, header.minimumSizeHint().height()))

    def _check_button(self, key: str) -> None:
        button = self._navigation.button(self._index(key))
        self._navigation.setExclusive(button is not None)
        for other in self._navigation.buttons():
            other.setChecked(other is button)

    def _index(self, key: str) -> int:
        return [plan.key for plan in self._plans].index(key)

    def _add_page(self, key: str) -> Page:
        plan = self._plans[self._index(key)]
        page = plan.build(self) if sys.modules.keys() >= set(plan.modules) else self._loading(plan)
        self._pages[key] = page
        self._headers.addWidget(page.header)
        self._bodies.addWidget(page)
        return page

    def _loading(self, plan: PagePlan) -> Page:
        """Return what stands in the place of a page until its modules are there."""
        from herstel_gui.views.loading_page import LoadingPage

        waiting = LoadingPage(self.signals, plan.label, plan.modules, self.services.run_aside)
        waiting.loaded.connect(lambda: self._replace(plan.key, waiting))
        return waiting

    def _replace(self, key: str, waiting: LoadingPage) -> None:
        """Put a page in the place of the one that waited for it; the cursor stays where else it is."""
        page = self._add_page(key)
        if key == self.current:
            waiting.patience.hand_over(lambda: self._turn_to(page))
        for stack, old in ((self._headers, waiting.header), (self._bodies, waiting)):
            stack.removeWidget(old)
            old.deleteLater()

    @property
    def page_keys(self) -> tuple[str, ...]:
        """The pages of the navigation, in its order."""
        return tuple(plan.key for plan in self._plans if plan.icon)

    def back(self) -> None:
        """Go back to the page that was shown before."""
        self.show_page(self._before)

    def explain_rule(self, rule: str) -> None:
        """Show a signal on the page of signals."""
        page = self.show_page("signals")
        if isinstance(page, ExplainsRules):
            page.select_rule(rule)

    def open_day(self, day: date) -> None:
        """Go to the day page of a day."""
        self.signals.choose_day(day)
        self.show_page("today")

    def _entitle(self) -> None:
        label = self._plans[self._index(self.current)].label
        self.setWindowTitle(" – ".join(filter(None, ("Herstel", label, self._mark))))

    # -- banner and messages -------------------------------------------------------------------------

    def start(self) -> None:
        """Fill in what may wait until the window is painted and takes typing."""
        # in a window that was there already it would be shown later, and take no cursor now
        self._central.show()
        self._pages[self.current].start_focus()
        if self._typed:
            self._type_early(self._typed)
        self._typed = None
        if self._close_asked:
            QTimer.singleShot(0, self, self.close)
        self._news.refresh_soon()
        QTimer.singleShot(0, self, self._refresh_note)

    def _type_early(self, typed: Typed) -> None:
        """Type what was typed before there was a page, and say which values it took the place of."""
        page: object = self._pages[self.current]
        if not isinstance(page, TakesEarlyTyping):
            typed.type_into(self)
            return
        before = page.shown_values()
        typed.type_into(self)
        after = page.shown_values()
        gone = {name: was for name, was in before.items() if was and after.get(name) != was}
        if typed.seen and next(iter(before.values()), "") == typed.seen:
            # this one was seen, and typed over knowingly
            gone.pop(next(iter(before)), None)
        if gone:
            self._say_replaced(page, gone, after)

    def _say_replaced(self, page: TakesEarlyTyping, gone: dict[str, str], now: dict[str, str]) -> None:
        from herstel_gui.views.safety.notice_bar import Notice

        was = self.tr("{name} {now} (was {before})")
        named = ", ".join(
            was.format(name=name, now=now.get(name) or "–", before=before) for name, before in gone.items()
        )
        text = self.tr("Er was vandaag al iets ingevuld. Wat je bij het starten typte, staat er nu: {what}.")
        back = self.tr("Terugzetten")
        self.notice.tell(Notice("early", text.format(what=named), back, lambda: page.put_back(gone)))

    def tell(self, sentence: str) -> None:
        """Say quietly, for a short while, that something was done."""
        self._note.setText(sentence)
        self._told.start()

    def _refresh_note(self) -> None:
        if not self._told.isActive():
            self.signals.attempt(lambda: self._note.setText(self.services.last_backup()), again=False)

    def _stored(self, _moment: object) -> None:
        if not self.signals.waiting:
            self.trouble.clear()
        self._refresh_note()

    def _failed(self, error: JournalError) -> None:
        from herstel_gui.qt_models.texts import translate

        self.trouble.show_error(translate(error.text), len(self.signals.waiting))

    def _waiting(self, count: int) -> None:
        """Say what waits to be stored, and that all is stored when nothing does any more."""
        from herstel_gui.qt_models.texts import translate

        trouble = self.signals.waiting.trouble
        if count and trouble is not None:
            self.trouble.show_error(translate(trouble.text), count)
        elif not count:
            self.trouble.clear()

    # -- the window itself ---------------------------------------------------------------------------

    def cursor_place(self) -> tuple[str, str]:
        """Return the kind and the name of what has the cursor; nothing when nothing has."""
        field: QWidget | None = self.focusWidget()
        return (type(field).__name__, field.accessibleName()) if field is not None else ("", "")

    def put_cursor(self, place: tuple[str, str]) -> None:
        """Put the cursor in the field of this kind and name, when it is there."""
        for field in self._central.findChildren(QWidget):
            if (type(field).__name__, field.accessibleName()) == place and place[1] and field.isVisible():
                field.setFocus()
                return

    def folder_of(self, purpose: str) -> str:
        """Return where a file dialog of this purpose ended last; nothing when there was none."""
        return self.services.settings.get().folders.get(purpose, "")

    def keep_folder(self, purpose: str, folder: str) -> None:
        """Remember where a file dialog ended."""
        if folder != self.folder_of(purpose):
            settings = self.services.settings
            settings.change(folders={**settings.get().folders, purpose: folder})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the digits of shortcuts by what is printed on the keys: AZERTY sends other signs for them."""
        from herstel_gui.views.widgets.digit_keys import press_as_labelled

        if not self._furnished or not press_as_labelled(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Refresh what may have changed while the user was away."""
        super().changeEvent(event)
        if self._furnished and event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._refresh_note()
            # somebody is here: the session goes on after all
            self._ending = self._for_good

    def showEvent(self, event: QShowEvent) -> None:
        """Stand wholly on the screen, with the frame that the window system puts around it."""
        super().showEvent(event)
        stand_inside(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the header wrap."""
        super().resizeEvent(event)
        if self._furnished:
            QTimer.singleShot(0, self, self._fit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that may be imported."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in every file that was dropped, and say so when something was no file."""
        urls = event.mimeData().urls()
        files = [url.toLocalFile() for url in urls if url.isLocalFile()]
        if len(files) < len(urls):
            self.tell(self.tr("Een koppeling naar internet is geen bestand; download het eerst."))
        self.window_actions.import_paths([Path(file) for file in files])

    def pending_question(self) -> str:
        """Return a sentence about something typed that still waits for an answer; nothing when none does."""
        page: object = self._pages.get("today")
        return page.pending_question() if isinstance(page, HoldsQuestion) else ""

    def store_all(self) -> None:
        """Store everything in hand, on all pages and in dialogs; what has no answer is kept as a draft."""
        self.signals.unsaved.hurried.emit()
        for page in self._pages.values():
            if isinstance(page, StoresTyping):
                page.store_pending()
        self.signals.waiting.try_again()

    def end(self, *, for_good: bool) -> None:
        """Store everything in hand, and ask nothing on closing: the system ends the program.

        Unless ``for_good`` it may yet go on: another program may not let the session of the desktop end.
        """
        self._ending, self._for_good = True, for_good
        self.store_all()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store the field in hand before closing."""
        from herstel_gui.views.safety.closing import may_close, may_lose

        if self._ending:
            super().closeEvent(event)
            return

        if not self._furnished:
            # what was typed is stored first
            self._close_asked = True
            event.ignore()
            return
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()
        if (
            self.signals.waiting
            and not self.signals.waiting.try_again()
            and not may_close(self, self.signals)
        ):
            event.ignore()
            return
        question = self.pending_question()
        if not may_lose(self, question):
            event.ignore()
            return
        if question and isinstance(today := self._pages.get("today"), HoldsQuestion):
            today.forget_typing()
        super().closeEvent(event)
