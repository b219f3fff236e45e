"""What the planning page changes: kinds of days, moves, copies, periods and templates, each one undo step."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from herstel_gui.application.recovery_weeks import LEAST_DAYS, week_from
from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.planned import HOLIDAY, PlanKind
from herstel_gui.qt_models.texts import short_day, translate
from herstel_gui.views.planning.legend import HOLIDAY as HOLIDAY_DIGIT
from herstel_gui.views.planning.legend import RECOVERY_WEEK as RECOVERY_DIGIT

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.planned import FollowUp
    from herstel_gui.domain.planning.checks.check import Repair
    from herstel_gui.domain.planning.follow_up import Proposal
    from herstel_gui.domain.planning.templates import Template
    from herstel_gui.qt_models.journal_signals import JournalSignals

KINDS: Final = (PlanKind.REST, PlanKind.EASY, PlanKind.HARD, PlanKind.STRENGTH, PlanKind.MATCH)
"""The kinds of the digits from 1."""
WEEK: Final = timedelta(days=7)


class PlanActions(QObject):
    """Changes the plan of a journal. ``told`` carries a sentence and its role: ``hint`` or ``error``."""

    told = Signal(str, str)

    def __init__(self, signals: JournalSignals, parent: QObject | None = None) -> None:
        """Change the journal of ``signals``."""
        super().__init__(parent)
        self._signals = signals
        self._week: date | None = None
        """The Monday of the copied week."""
        self._day: date | None = None
        """The day that was cut."""

    @property
    def today(self) -> date:
        """The day of the clock."""
        return self._signals.journal.clock.today()

    def run(self, action: Callable[[Journal], Changes]) -> bool:
        """Store a change; a refusal is told in words."""
        try:
            stored = self._signals.run(action)
        except RefusedValueError as refused:
            self.told.emit(translate(refused.text), "error")
            return False
        if stored:
            self.told.emit("", "hint")
        return stored

    # -- kinds -------------------------------------------------------------------------------------------

    def press(self, digit: int, span: DaySpan) -> bool:
        """Set the kind of a digit on the days of a span; another digit does nothing."""
        if digit == RECOVERY_DIGIT:
            return self.recovery_week(span)
        if digit == HOLIDAY_DIGIT:
            return self.holiday(span)
        if not 1 <= digit <= len(KINDS):
            return False
        kind = KINDS[digit - 1]
        days = self._plannable(span)
        return self.run(lambda journal: journal.plan.set_kinds(days, kind))

    def clear(self, span: DaySpan) -> bool:
        """Empty the plan of the days of a span."""
        days = self._plannable(span)
        return self.run(lambda journal: journal.plan.clear(days))

    def _plannable(self, span: DaySpan) -> tuple[date, ...]:
        """Return the days of a span from today on; a span that lies before today is returned for refusal."""
        return tuple(day for day in span if day >= self.today) or (span.last,)

    # -- periods -----------------------------------------------------------------------------------------

    def recovery_week(self, span: DaySpan) -> bool:
        """Declare the chosen days a recovery week, or the week of one day; on a declared one, remove it."""
        found = self._signals.journal.recovery_weeks.of_day(span.first)
        if found is not None:
            return self.run(lambda journal: journal.recovery_weeks.remove(found))
        if len(span) >= LEAST_DAYS:
            week = RecoveryWeek(span.first, span.last)
        else:
            monday = Week.of(span.first).monday
            week = week_from(monday if monday >= self.today else span.first)
        return self.run(lambda journal: journal.recovery_weeks.declare(week))

    def holiday(self, span: DaySpan) -> bool:
        """Plan the chosen days as a holiday; on a day of a planned holiday, remove that holiday."""
        periods = self._signals.journal.periods.all()
        found = next((each for each in periods if each.kind == HOLIDAY and span.first in each), None)
        if found is not None:
            return self.run(lambda journal: journal.periods.remove(found))
        return self.run(lambda journal: journal.periods.set_holiday(span.first, span.last))

    # -- moving and copying ------------------------------------------------------------------------------

    def move(self, source: date, target: date) -> bool:
        """Move the plan of a day to another day."""
        return self.run(lambda journal: journal.plan.move(source, target))

    def copy(self, day: date) -> None:
        """Remember the week of a day, for ``paste``."""
        self._week, self._day = Week.of(day).monday, None
        text = self.tr("Week {n} onthouden. Ga naar een andere week en druk Ctrl+V.")
        self.told.emit(text.format(n=Week.of(day).number), "hint")

    def cut(self, day: date) -> None:
        """Remember a day, whose plan ``paste`` moves."""
        self._day, self._week = day, None
        text = self.tr("Het plan van {day} onthouden. Ga naar een andere dag en druk Ctrl+V.")
        self.told.emit(text.format(day=short_day(day)), "hint")

    def paste(self, day: date) -> bool:
        """Move the plan that was cut to a day, or copy the remembered week into the week of the day."""
        if self._day is not None:
            source, self._day = self._day, None
            return source != day and self.move(source, day)
        if self._week is None:
            self.told.emit(self.tr("Druk eerst Ctrl+C in de week die je wilt kopiëren."), "hint")
            return False
        return self.copy_week(self._week, Week.of(day).monday)

    def copy_on(self, day: date) -> bool:
        """Copy the week of a day into the week after it."""
        monday = Week.of(day).monday
        return self.copy_week(monday, monday + WEEK)

    def copy_week(self, source: date, target: date) -> bool:
        """Copy the plan of a week to another week."""
        return source != target and self.run(lambda journal: journal.plan.copy_week(source, target))

    def use_template(self, template: Template, first: date, weeks: int, *, over: bool) -> bool:
        """Plan a number of weeks by a template; with ``over`` also days that have a plan."""
        return self.run(lambda journal: journal.plan.use_template(template, first, weeks, over=over))

    def repair(self, repair: Repair) -> bool:
        """Store a repair of a finding."""
        return self.run(lambda journal: journal.planning.repair(repair))

    # -- after a warning ---------------------------------------------------------------------------------

    def begin(self, proposal: Proposal) -> bool:
        """Put a deed after a warning into the plan."""
        stored = self.run(lambda journal: journal.follow_ups.begin(proposal))
        if stored:
            text = self.tr("Gepland: {first} tot en met {last}. Ctrl+Z maakt het ongedaan.")
            first, last = short_day(proposal.first), short_day(proposal.last)
            self.told.emit(text.format(first=first, last=last), "hint")
        return stored

    def answer(self, followed: FollowUp, answers: tuple[bool | None, bool | None, bool | None]) -> bool:
        """Store the answers to the three questions about a deed."""
        tired, eager, slept = answers
        return self.run(
            lambda journal: journal.follow_ups.answer(
                followed, less_tired=tired, eager=eager, slept_well=slept
            )
        )

    def shift(self, followed: FollowUp, days: int) -> bool:
        """Let a deed begin a number of days later."""
        return self.run(lambda journal: journal.follow_ups.shift(followed, days))

    def end(self, followed: FollowUp) -> bool:
        """Stop following a deed; the plan stays."""
        return self.run(lambda journal: journal.follow_ups.end(followed))
