"""What the week page and its actions share: the week, its table, the choices, a line to answer in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.club.choice import ClubMemory, memory_from_json
from herstel_gui.domain.report.building import ReportSources, physician_report, report_span
from herstel_gui.domain.report.options import ReportOptions, report_options_from_json
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.week.building import Sources, week_table
from herstel_gui.domain.week.options import WeekOptions, options_from_json
from herstel_gui.views.page import Page
from herstel_gui.views.widgets.card import label, set_role

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
    """What the page remembers and what it must know of the settings; the composition root fills it in.

    ``options`` are the choices of paper as JSON values, ``keep`` stores them; ``club`` and ``report`` are
    those of the club and of the report for a physician. ``open_club`` opens the trainer's window. ``limits``
    and ``asked`` (the measures of the form, None for the usual ones) are asked anew at every refresh.
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
    """The signals as the week table asks them; of a week to come only what is usual is known."""

    def __init__(self, signals: JournalSignals, recent: SignalHistory, span: DaySpan) -> None:
        self._signals, self._recent, self._span = signals, recent, span

    def report(self, day: date) -> SignalReport:
        return self._recent.report(day) if day in self._span else self._signals.report(day)

    def baseline(self, measure: str, day: date) -> Baseline | None:
        return self._recent.baseline(measure, day)


class WeekDesk(Page):
    """A week of the journal, without its looks."""

    compact_banner: ClassVar[bool] = True

    def __init__(self, signals: JournalSignals, memory: WeekMemory, parent: QWidget | None = None) -> None:
        """Remember the choices of last time."""
        super().__init__(signals, parent)
        self._memory = memory
        self.options: WeekOptions = options_from_json(self._memory.options)
        self.club: ClubMemory = memory_from_json(self._memory.club)
        self.report: ReportOptions = report_options_from_json(self._memory.report)
        self.message = label("", "hint")
        self.message.setWordWrap(True)

    @property
    def week(self) -> Week:
        """The week that is looked at."""
        return Week.of(self.signals.day)

    @property
    def outgoing(self) -> Outgoing:
        """The writer of files."""
        return self._memory.outgoing

    @property
    def asked(self) -> frozenset[str] | None:
        """The measures of the form; None for the usual ones."""
        return self._memory.asked()

    def table_of(self, week: Week) -> WeekTable:
        """Return the table of any week (also for paper and files)."""
        journal = self.signals.journal
        recent = self.signals.recent(week.span)
        sources = Sources(
            days=recent.days,
            history=_History(self.signals, recent, week.span),
            limits=self._memory.limits(),
            today=journal.clock.today(),
            zone=recent.surroundings.zone,
            asked=self.asked,
        )
        return week_table(week, sources)

    def report_of(self, options: ReportOptions) -> PhysicianReport:
        """Return the report for a physician of the weeks up to today."""
        journal = self.signals.journal
        today = journal.clock.today()
        history = journal.signals.recent(report_span(today, options.weeks))
        limits = self._memory.limits()
        sources = ReportSources(history.days, history, history.surroundings, limits, today)
        return physician_report(options, sources)

    def keep_report(self, options: ReportOptions) -> None:
        """Remember the choices of the report."""
        self.report = options
        self._memory.keep_report(options.as_json())

    def keep_options(self, options: WeekOptions) -> None:
        """Remember the choices of paper."""
        self.options = options
        self._memory.keep(options.as_json())

    def keep_club(self, memory: ClubMemory) -> None:
        """Remember what each club may see."""
        self.club = memory
        self._memory.keep_club(memory.as_json())

    def open_club(self) -> None:
        """Open the trainer's window."""
        self._memory.open_club()

    def say(self, text: str, role: str = "hint") -> None:
        """Say something in the line beneath the table, which is there only while there is something."""
        set_role(self.message, "role", role)
        self.message.setText(text)
        self.message.setVisible(bool(text))
