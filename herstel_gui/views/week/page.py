"""The week page: the table of the paper diary, edited like a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.week.options import WeekOptions
from herstel_gui.qt_models.cell_store import refusal_text
from herstel_gui.qt_models.texts import translate
from herstel_gui.qt_models.week_model import WeekModel
from herstel_gui.views.theme import theme
from herstel_gui.views.week.cell_typing import CellTyping
from herstel_gui.views.week.desk import WeekDesk, WeekMemory
from herstel_gui.views.week.header import WeekHeader
from herstel_gui.views.week.more_actions import MoreActions
from herstel_gui.views.week.notes import WeekNotes
from herstel_gui.views.week.paper_actions import PaperActions
from herstel_gui.views.week.table_view import WeekView
from herstel_gui.views.widgets.focus_in_view import bring_into_view

if TYPE_CHECKING:
    from herstel_gui.application.week_entry import RefusedCell, TypedCell
    from herstel_gui.domain.week.table import WeekTable
    from herstel_gui.qt_models.journal_signals import JournalSignals


__all__ = ["WeekMemory", "WeekPage"]


class WeekPage(WeekDesk):
    """Shows and edits one week: the week of the chosen day, which all pages share."""

    def __init__(self, signals: JournalSignals, memory: WeekMemory, parent: QWidget | None = None) -> None:
        """Build the parts; ``refresh`` adds the values."""
        super().__init__(signals, memory, parent)
        self.table: WeekTable | None = None
        self.model = WeekModel(signals, WeekOptions(), self)
        self.view = WeekView(self.model)
        self.typing = CellTyping(self.model, signals, self)
        self.notes = WeekNotes()
        self.week_header = WeekHeader(signals)
        self.header = self.week_header
        self.paper = PaperActions(self)
        self.more = MoreActions(self)
        self.week_header.offer_more(self.more.actions)
        self._late = False
        """Whether a refresh was put off because it would close the open editor."""
        self._step = 0
        """The place in the stack of undo."""
        self._asked_cells: tuple[TypedCell, ...] = ()
        self.yes.setText(self.tr("&Ja"))
        self.yes.setToolTip(self.tr("Ja, dat klopt: zo bewaren (Alt+J)"))
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Compute and show the week; put off while an editor is open and the rows would change."""
        other = self.table is None or self.table.week != self.week
        if other:
            self._ask(())  # a question about another week is withdrawn
        table = self.table_of(self.week)
        if self.typing.active and not self.model.keeps_place(table):
            self._late = True
            return
        self.table, self._late = table, False
        self.week_header.show_week(self.week)
        self.model.show_table(self.table)
        self.notes.show_table(self.table)
        self.view.updateGeometry()
        self._settle()
        if other:
            self.model.cells.write_drafts()

    def _settle(self) -> None:
        """Give every part its height now: each layout that settles after a paint paints the table again."""
        for part in (self._card, self.notes, self._scroll.widget()):
            if part is not None and (layout := part.layout()) is not None:
                layout.activate()

    def store_pending(self) -> bool:
        """Store the open editor, or keep its text as a draft; return True: no answer is needed."""
        self.typing.store_quietly()
        return True

    def _editor_closed(self, reverted: bool) -> None:
        self.typing.end(reverted=reverted)
        if self._late:
            self.signals.attempt(self.refresh)

    def start_focus(self) -> None:
        """Put the cursor in the first row of the chosen day that can be typed in."""
        self.view.setFocus()
        day = (self.signals.day - self.week.monday).days
        column = next((place for place, each in enumerate(self.model.columns) if each.day == day), 1)
        self.view.select_cell(self.view.first_row(), column)

    def make_report(self) -> None:
        """Open the dialog of the report for a physician."""
        self.signals.attempt(lambda: self.more.report().exec(), again=False)

    def print_page(self) -> None:
        """Ask for a printer and print the week."""
        self.paper.print_week()

    def go_to(self, week: Week) -> None:
        """Choose another week, on today or on the day of that week nearest to today."""
        today = self.signals.journal.clock.today()
        self._ask(())
        self.say("")
        # fills the cache once for all views of days in this week
        self.signals.attempt(lambda: self.signals.reports.recent(week.span), again=False)
        self.signals.choose_day(min(week.span.last, max(week.monday, today)))

    # -- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        px = theme().px
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(8), px(6), px(8), px(8))
        inside.addWidget(self.view)
        body = QWidget()
        body.setObjectName("canvas")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(card)
        column.addWidget(self.notes)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        outside.addWidget(scroll, 1)
        # below the scrolled part, so that a cell and what is said of it are both in view
        outside.addWidget(self.told)
        self._scroll, self._card = scroll, card

    def _show_cursor(self) -> None:
        """Scroll the page to the cell with the cursor; the table has no scroll bar for its rows."""
        bring_into_view(self.view)

    def _leave_table(self) -> None:
        """Go to a question about the table, else to a list that scrolls, else close a refusal, else leave.

        The print buttons are what comes after the table.
        """
        if self.yes.isVisible():
            self.yes.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.told.isVisible() and self.told.words.scrolls:
            self.told.words.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.told.isVisible():
            self.say("")
        else:
            self.week_header.paper.setFocus(Qt.FocusReason.TabFocusReason)

    def _close_told(self) -> None:
        """Go back to the table from a list that scrolls, and close the list unless it asks something."""
        self.view.setFocus()
        if not self.yes.isVisible():
            self.say("")

    def _connect(self) -> None:
        self.week_header.listen_on(self)
        self.view.left.connect(self._leave_table)
        close = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.told.words)
        close.setContext(Qt.ShortcutContext.WidgetShortcut)
        close.activated.connect(self._close_told)
        self.week_header.chosen.connect(self.go_to)
        self.week_header.print_asked.connect(self.paper.print_week)
        self.week_header.preview_asked.connect(self.paper.preview_week)
        self.week_header.pdf_asked.connect(self.paper.save_pdf)
        self.model.cells.refused.connect(self._say_refused)
        self.view.outside.connect(self._say_outside)
        self.yes.clicked.connect(self._believe)
        self.view.cells.opened.connect(self.typing.begin)
        self.view.cells.opened.connect(lambda *_: self._show_cursor())
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_cursor())
        self.view.closed.connect(self._editor_closed)
        self.signals.undo_stack.indexChanged.connect(self._follow_undo)

    def _follow_undo(self, step: int) -> None:
        """Take a refusal away when the change that it belongs to is undone."""
        if step < self._step and self.signals.undo_stack.canRedo():
            self.model.cells.withdraw(step)
        self._step = step

    # -- answers -----------------------------------------------------------------------------------------

    def _say_refused(self, refused: tuple[RefusedCell, ...]) -> None:
        self._ask(tuple(each.cell for each in refused if each.unlikely))
        self.view.viewport().update()
        if not refused:
            self.say("")
            return
        labels = {row.key: translate(row.label) for row in self.table.rows} if self.table else {}
        asks = all(each.unlikely for each in refused)
        self.say(refusal_text(refused, labels), "warn" if asks else "error")

    def _ask(self, cells: tuple[TypedCell, ...]) -> None:
        """Show the button "Ja" to store implausible cells; without cells hide the button."""
        self._asked_cells = cells
        single, several = self.tr("&Ja"), self.tr("&Ja, alle {n}").format(n=len(cells))
        self.yes.setText(several if len(cells) > 1 else single)
        self.yes.setVisible(bool(cells))

    def _believe(self) -> None:
        """Store the implausible cells; the impossible cells of the same block stay refused."""
        cells = self._asked_cells
        single = len(cells) == 1
        self.view.setFocus()
        if self.model.cells.write(cells, None if single else Text(tr_noop("plakken"))) and single:
            self.view.step(1, 0)

    def _say_outside(self, cells: int) -> None:
        if cells:
            single = self.tr("1 vak kun je hier niet invullen; die waarde is niet geplakt.")
            several = self.tr("{n} vakken kun je hier niet invullen; die waarden zijn niet geplakt.").format(
                n=cells
            )
            text = single if cells == 1 else several
            self.say(f"{text}\n{self.message.text()}".strip(), self.message.property("role"))
