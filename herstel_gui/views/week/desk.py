"""The base of the week page, shared with its actions: the week, its table, the choices and a message."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QPushButton

from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.club.choice import ClubMemory, memory_from_json
from herstel_gui.domain.planning.day_plan import plans_over
from herstel_gui.domain.report.building import ReportSources, physician_report, report_span
from herstel_gui.domain.report.options import ReportOptions, report_options_from_json
from herstel_gui.domain.signals.doubts import Doubts
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.options import WeekOptions, options_from_json
from herstel_gui.domain.week.sources import Sources
from herstel_gui.views.page import Page
from herstel_gui.views.widgets.card import message_label, set_role
from herstel_gui.views.widgets.words_and_buttons import WordsAndButtons

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.report.physician_report import PhysicianReport
    from herstel_gui.domain.signals.baselines import Baseline
    from herstel_gui.domain.signals.report import SignalHistory
    from herstel_gui.domain.signals.signal import SignalReport
    from herstel_gui.domain.week.table import WeekTable
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.services import Outgoing


@dataclass(frozen=True, slots=True)
class WeekMemory:
    """Stored choices and settings of the week page, filled by the composition root.

    ``options`` holds the print choices as JSON values and ``keep`` stores them; ``club`` and ``report`` hold
    the choices for the club and for the report for a physician. ``open_club`` opens the trainer's window.
    ``limits`` and ``asked`` (keys of the measures in the form, None for the default) are called at every
    refresh.
    """

    outgoing: Outgoing
    options: Mapping[str, object] = field(default_factory=dict)
    keep: Callable[[dict[str, object]], None] = lambda _options: None
    club: Mapping[str, object] = field(default_factory=dict)
    keep_club: Callable[[dict[str, object]], None] = lambda _choices: None
    open_club: Callable[[], object] = lambda: None
    report: Mapping[str, object] = field(default_factory=dict)
    keep_report: Callable[[dict[str, object]], None] = lambda _choices: None
    limits: Callable[[], Limits] = lambda: DEFAULT_LIMITS
    asked: Callable[[], frozenset[str] | None] = lambda: None


class _History:
    """The history for ``week_table``: days of the span from ``recent``, other days from ``signals``."""

    def __init__(self, signals: JournalSignals, recent: SignalHistory, span: DaySpan) -> None:
        self._signals, self._recent, self._span = signals, recent, span

    def report(self, day: date) -> SignalReport:
        # kept there, for the banner too
        return self._signals.reports.of_day(day)

    def baseline(self, measure: str, day: date) -> Baseline | None:
        return self._recent.baseline(measure, day)

    def doubts(self, span: DaySpan) -> Doubts:
        return self._recent.doubts(span)


class WeekDesk(Page):
    """A week of the journal, without widgets except a message, which may ask to store what is unlikely."""

    compact_banner: ClassVar[bool] = True

    def __init__(self, signals: JournalSignals, memory: WeekMemory, parent: QWidget | None = None) -> None:
        """Read the stored choices."""
        super().__init__(signals, parent)
        self._memory = memory
        self.options: WeekOptions = options_from_json(self._memory.options)
        self.club: ClubMemory = memory_from_json(self._memory.club)
        self.report: ReportOptions = report_options_from_json(self._memory.report)
        self.message, self.yes = message_label(), QPushButton()
        self.yes.hide()
        self.told = WordsAndButtons(self.message, (self.yes,))
        self.told.hide()

    @property
    def week(self) -> Week:
        """The week of the chosen day."""
        return Week.of(self.signals.day)

    @property
    def outgoing(self) -> Outgoing:
        """The writer of files."""
        return self._memory.outgoing

    @property
    def asked(self) -> frozenset[str] | None:
        """Keys of the measures in the form; None for the default."""
        return self._memory.asked()

    def table_of(self, week: Week) -> WeekTable:
        """Return the table of a week, for the screen, paper and files.

        Raises:
            JournalError: the journal cannot be read.
        """
        journal = self.signals.journal
        recent = self.signals.reports.recent(week.span)
        sources = Sources(
            days=recent.days,
            history=_History(self.signals, recent, week.span),
            limits=self._memory.limits(),
            today=journal.clock.today(),
            zone=recent.surroundings.zone,
            asked=self.asked,
            person=journal.person,
            measures=recent.surroundings.measures,
            plans=plans_over(recent.surroundings, week.span),
        )
        return week_table(week, sources)

    def report_of(self, options: ReportOptions) -> PhysicianReport:
        """Return the report for a physician over the weeks up to today.

        Raises:
            JournalError: the journal cannot be read.
        """
        journal = self.signals.journal
        today = journal.clock.today()
        history = journal.signals.compared(report_span(today, options.weeks))
        limits = self._memory.limits()
        sources = ReportSources(history.days, history, history.surroundings, limits, today, journal.person)
        return physician_report(options, sources)

    def keep_report(self, options: ReportOptions) -> None:
        """Store the choices of the report."""
        self.report = options
        self._memory.keep_report(options.as_json())

    def keep_options(self, options: WeekOptions) -> None:
        """Store the print choices."""
        self.options = options
        self._memory.keep(options.as_json())

    def keep_club(self, memory: ClubMemory) -> None:
        """Store the choices for each club."""
        self.club = memory
        self._memory.keep_club(memory.as_json())

    def open_club(self) -> None:
        """Open the trainer's window."""
        self._memory.open_club()

    def say(self, text: str, role: str = "hint") -> None:
        """Show a message below the page, from its first line on; an empty text hides the message."""
        set_role(self.message, "role", role)
        self.message.setText(text)
        self.told.setVisible(bool(text))
        self.told.words.verticalScrollBar().setValue(0)
