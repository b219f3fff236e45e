"""The window: navigation at the left; header, banner and page at the right; menus as desktop users expect."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.application.banner import answer_for, mark_answer, mark_seen
from herstel_gui.qt_models.texts import words
from herstel_gui.views.banner import Banner
from herstel_gui.views.icons import icon
from herstel_gui.views.safety.closing import may_close
from herstel_gui.views.safety.notice_bar import NoticeBar
from herstel_gui.views.theme import theme
from herstel_gui.views.trouble_bar import TroubleBar
from herstel_gui.views.window_actions import WindowActions
from herstel_gui.views.window_menus import fill_menus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from herstel_gui.domain.errors import JournalError
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.page import Page
    from herstel_gui.views.services import Services

SIDE_WIDTH: Final = 196
TOLD_FOR: Final = 8000
"""Milliseconds that a quiet message stays in the side bar."""


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page; it is built when first shown. One without an icon is not in the navigation."""

    key: str
    label: str
    icon: str
    build: Callable[[MainWindow], Page]


@runtime_checkable
class ExplainsRules(Protocol):
    """A page that can show one rule."""

    def select_rule(self, rule_id: str) -> None:
        """Show the rule."""


class MainWindow(QMainWindow):
    """The main window of one journal. ``mark`` is said in the title, such as of made-up data."""

    closing = Signal()

    def __init__(
        self, signals: JournalSignals, plans: Sequence[PagePlan], services: Services, mark: str = ""
    ) -> None:
        """Build the frame and the first page; the others wait until they are asked for."""
        super().__init__()
        self.signals = signals
        self.services = services
        self.current = self._before = plans[0].key
        self._mark = mark
        self.replaced = False
        """Whether another window of the same journal comes in the place of this one."""
        self._plans = list(plans)
        self._pages: dict[str, Page] = {}
        self._headers, self._bodies = QStackedWidget(), QStackedWidget()
        self.banner = Banner()
        self.trouble = TroubleBar()
        self.notice = NoticeBar()
        self._navigation = QButtonGroup(self)
        self._told = QTimer(self, singleShot=True, interval=TOLD_FOR)
        self._build()
        self._connect()
        self.deeds = WindowActions(self, signals, services)
        self.deeds.told.connect(self.tell)
        fill_menus(self.menuBar(), self.deeds, signals.undo_stack, services)
        self.show_page(self.current)

    # -- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        central = QWidget()
        central.setObjectName("central")
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addWidget(self._main(), 1)
        self.setCentralWidget(central)
        self.setMinimumSize(640, 480)
        self.setAcceptDrops(True)

    def _main(self) -> QWidget:
        px = theme().px
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(px(26), px(16), px(26), px(16))
        column.setSpacing(px(12))
        self._headers.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addWidget(self._headers)
        column.addWidget(self.trouble)
        column.addWidget(self.notice)
        column.addWidget(self.banner)
        column.addWidget(self._bodies, 1)
        return main

    def _side(self) -> QWidget:
        px = theme().px
        side = QFrame()
        side.setObjectName("side")
        side.setFixedWidth(px(SIDE_WIDTH))
        column = QVBoxLayout(side)
        column.setContentsMargins(px(12), px(16), px(12), px(16))
        column.setSpacing(px(4))
        brand = QLabel("Herstel")
        brand.setObjectName("brand")
        column.addWidget(brand)
        for number, plan in enumerate((plan for plan in self._plans if plan.icon), 1):
            column.addWidget(self._nav_button(number, plan))
        column.addStretch(1)
        self._note = QLabel()
        self._note.setObjectName("sideNote")
        self._note.setWordWrap(True)
        column.addWidget(self._note)
        return side

    def _nav_button(self, number: int, plan: PagePlan) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "nav")
        button.setText(f"  {plan.label}")
        button.setIcon(icon(plan.icon, theme().colours.muted, theme().colours.accent))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setToolTip(f"{plan.label} (Ctrl+{number})")
        button.setAccessibleName(plan.label)
        button.clicked.connect(lambda: self.show_page(plan.key))
        self._navigation.addButton(button, self._index(plan.key))
        shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
        shortcut.activated.connect(lambda: self.show_page(plan.key))
        return button

    def _connect(self) -> None:
        self.signals.changed.connect(self._refresh_banner)
        self.signals.day_chosen.connect(self._refresh_banner)
        self.signals.stored.connect(self._stored)
        self.signals.failed.connect(self._failed)
        self.signals.waiting.changed.connect(self._waiting)
        self.banner.why_asked.connect(lambda: self.show_page("why"))
        self.banner.signal_asked.connect(self.explain_rule)
        self.banner.seen.connect(self._fold)
        self.banner.answered.connect(self._answered)
        self._told.timeout.connect(self._refresh_note)

    # -- pages ---------------------------------------------------------------------------------------

    def show_page(self, key: str) -> Page:
        """Show a page, building it when this is the first time."""
        page = self._pages.get(key) or self._add_page(key)
        if key != self.current:
            self._before, self.current = self.current, key
        self._check_button(key)
        self._headers.setCurrentWidget(page.header)
        self._headers.setFixedHeight(page.header.sizeHint().height())
        self._bodies.setCurrentWidget(page)
        self.banner.set_room(compact=page.compact_banner, shown=page.shows_banner)
        self._entitle()
        page.start_focus()
        return page

    def _check_button(self, key: str) -> None:
        button = self._navigation.button(self._index(key))
        self._navigation.setExclusive(button is not None)
        for other in self._navigation.buttons():
            other.setChecked(other is button)

    def _index(self, key: str) -> int:
        return [plan.key for plan in self._plans].index(key)

    def _add_page(self, key: str) -> Page:
        page = self._plans[self._index(key)].build(self)
        self._pages[key] = page
        self._headers.addWidget(page.header)
        self._bodies.addWidget(page)
        return page

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
        self._pages[self.current].start_focus()
        QTimer.singleShot(0, self._refresh_banner)
        QTimer.singleShot(0, self._refresh_note)

    def tell(self, sentence: str) -> None:
        """Say quietly, for a short while, that something was done."""
        self._note.setText(sentence)
        self._told.start()

    def _refresh_banner(self, _what: object = None) -> None:
        day = self.signals.day
        report = self.signals.report(day)
        answer = answer_for(self.signals.journal.surroundings(), report)
        seen = self.signals.report(answer.seen) if answer and answer.seen and answer.seen <= day else None
        self.banner.show_report(report, answer, seen)

    def _refresh_note(self) -> None:
        if not self._told.isActive():
            self._note.setText(self.services.last_backup())

    def _stored(self, _moment: object) -> None:
        if not self.signals.waiting:
            self.trouble.clear()
        self._refresh_note()

    def _failed(self, error: JournalError) -> None:
        self.trouble.show_error(words(error.text), len(self.signals.waiting))

    def _waiting(self, count: int) -> None:
        """Say what waits to be stored, and that all is stored when nothing does any more."""
        trouble = self.signals.waiting.trouble
        if count and trouble is not None:
            self.trouble.show_error(words(trouble.text), count)
        elif not count:
            self.trouble.clear()

    def _fold(self) -> None:
        report = self.signals.report(self.signals.day)
        self.signals.run(lambda journal: mark_seen(journal, report))

    def _answered(self, verdict: str) -> None:
        report = self.signals.report(self.signals.day)
        self.signals.run(lambda journal: mark_answer(journal, report, verdict))

    # -- the window itself ---------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Refresh what may have changed while the user was away."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._refresh_note()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that may be imported."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the first file that was dropped."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.deeds.import_path(Path(files[0]))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store the field in hand before closing."""
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
        self.closing.emit()
        super().closeEvent(event)
