"""The week page: the table on screen is the one on paper, and can be typed in like a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.week_building import Sources, span_needed, week_table
from herstel_gui.domain.week_options import WeekOptions, options_from_json
from herstel_gui.qt_models.texts import words
from herstel_gui.qt_models.week_model import WeekModel, refusal_text
from herstel_gui.views.page import Page
from herstel_gui.views.theme import theme
from herstel_gui.views.week.header import WeekHeader
from herstel_gui.views.week.notes import WeekNotes
from herstel_gui.views.week.paper_actions import PaperActions
from herstel_gui.views.week.table_view import WeekView
from herstel_gui.views.widgets.card import label, set_role

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.application.week_entry import RefusedCell
    from herstel_gui.domain.signals.baselines import Baseline
    from herstel_gui.domain.signals.signal import SignalReport
    from herstel_gui.domain.week import WeekTable
    from herstel_gui.qt_models.journal_signals import JournalSignals


@dataclass(frozen=True, slots=True)
class WeekMemory:
    """What the page remembers and what it must know of the settings; the composition root fills it in.

    ``options`` are the choices of paper as JSON values, ``keep`` stores them. ``limits`` and ``asked``
    (the measures of the form, None for the usual ones) are asked anew at every refresh.
    """

    options: Mapping[str, object] = field(default_factory=dict)
    keep: Callable[[dict[str, object]], None] = lambda _options: None
    limits: Callable[[], Limits] = lambda: DEFAULT_LIMITS
    asked: Callable[[], frozenset[str] | None] = lambda: None


class _History:
    """The signals as the week table asks them: reports as JournalSignals keeps them, usual values anew.

    A usual value follows from the last weeks alone, so no more of the journal is read for it.
    """

    def __init__(self, signals: JournalSignals, recent: SignalHistory) -> None:
        self._signals, self._recent = signals, recent

    def report(self, day: date) -> SignalReport:
        return self._signals.report(day)

    def baseline(self, measure: str, day: date) -> Baseline | None:
        return self._recent.baseline(measure, day)


class WeekPage(Page):
    """One week of the journal. It follows the day that the other pages look at, and leads it."""

    compact_banner: ClassVar[bool] = True

    def __init__(
        self, signals: JournalSignals, memory: WeekMemory | None = None, parent: QWidget | None = None
    ) -> None:
        """Build the parts; ``refresh`` fills them."""
        super().__init__(signals, parent)
        self._memory = memory or WeekMemory()
        self.options: WeekOptions = options_from_json(self._memory.options)
        self.table: WeekTable | None = None
        self.model = WeekModel(signals, WeekOptions(), self)
        self.view = WeekView(self.model)
        self.message = label("", "hint")
        self.message.setWordWrap(True)
        self.notes = WeekNotes()
        self.week_header = WeekHeader(signals)
        self.header = self.week_header
        self.paper = PaperActions(self)
        self._build()
        self._connect()

    @property
    def week(self) -> Week:
        """The week that is looked at."""
        return Week.of(self.signals.day)

    def refresh(self) -> None:
        """Compute the week anew and show it."""
        self.table = self.table_of(self.week)
        self.week_header.show_week(self.week)
        self.model.show_table(self.table)
        self.notes.show_table(self.table)
        self.view.updateGeometry()

    def table_of(self, week: Week) -> WeekTable:
        """Return the table of any week (also for paper and files)."""
        journal, limits = self.signals.journal, self._memory.limits()
        days, surroundings = journal.days(span_needed(week)), journal.surroundings()
        sources = Sources(
            days=days,
            history=_History(self.signals, SignalHistory(days, surroundings, limits)),
            limits=limits,
            today=journal.clock.today(),
            zone=surroundings.zone,
            asked=self._memory.asked(),
        )
        return week_table(week, sources)

    def start_focus(self) -> None:
        """Put the cursor in the first row of the day that is looked at."""
        self.view.setFocus()
        day = (self.signals.day - self.week.monday).days
        column = next((place for place, each in enumerate(self.model.columns) if each.day == day), 1)
        row = next((row for row in range(self.model.rowCount()) if not self.model.band(row)), 0)
        self.view.select_cell(row, column)

    def go_to(self, week: Week) -> None:
        """Look at another week, on today or else its last day up to today."""
        today = self.signals.journal.clock.today()
        self.message.setText("")
        self.signals.choose_day(min(week.span.last, max(week.monday, today)))

    def keep_options(self, options: WeekOptions) -> None:
        """Remember the choices of paper."""
        self.options = options
        self._memory.keep(options.as_json())

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
        column.addWidget(self.message)
        column.addWidget(self.notes)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scroll)

    def _connect(self) -> None:
        self.week_header.listen_on(self)
        self.week_header.chosen.connect(self.go_to)
        self.week_header.print_asked.connect(self.paper.print_week)
        self.week_header.preview_asked.connect(self.paper.preview_week)
        self.week_header.pdf_asked.connect(self.paper.save_pdf)
        self.model.refused.connect(self._say_refused)
        self.view.outside.connect(self._say_outside)

    # -- answers -----------------------------------------------------------------------------------------

    def say(self, text: str, role: str = "hint") -> None:
        """Say something in the line beneath the table."""
        set_role(self.message, "role", role)
        self.message.setText(text)

    def _say_refused(self, refused: tuple[RefusedCell, ...]) -> None:
        if not refused:
            self.say("")
            return
        labels = {row.key: words(row.label) for row in self.table.rows} if self.table else {}
        self.say(refusal_text(refused, labels), "error")

    def _say_outside(self, cells: int) -> None:
        if cells:
            self.say(self.tr("%n cel(len) vielen buiten wat je kunt invullen.", "", cells))
