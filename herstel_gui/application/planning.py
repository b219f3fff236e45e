"""What a planning screen asks of a journal: the board of a span, and what the checks say about its plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.planning.board import BEFORE, PlanBoard, board_of
from herstel_gui.domain.planning.checks.all_checks import findings_of
from herstel_gui.domain.planning.checks.check import REACH, Finding, PlanFacts, Repair
from herstel_gui.domain.planning.day_plan import plans_over
from herstel_gui.domain.signals.signal import Gate

if TYPE_CHECKING:
    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal_data import JournalData
    from herstel_gui.application.plans import Plans
    from herstel_gui.application.signal_reports import SignalReports
    from herstel_gui.domain.day import Surroundings
    from herstel_gui.domain.signals.signal import SignalReport

_STRENGTH = "KRACHT7"


class Planning:
    """The plans of a journal beside what was done."""

    def __init__(self, journal: JournalData, signals: SignalReports, plans: Plans) -> None:
        """Read ``journal`` and its ``signals``; repairs go through ``plans``."""
        self._journal = journal
        self._signals = signals
        self._plans = plans

    def board(self, span: DaySpan) -> PlanBoard:
        """Return the days, weeks and bands of a span."""
        journal = self._journal
        days = journal.days(DaySpan(span.first - timedelta(days=BEFORE), span.last + timedelta(days=6)))
        return board_of(days, journal.surroundings(), span, journal.clock.today(), journal.limits)

    def facts(
        self, span: DaySpan, earlier: PlanFacts | None = None, around: Surroundings | None = None
    ) -> PlanFacts:
        """Return what the checks read about a span.

        With ``earlier`` of the same day, the level and the gate of strength are as they were then; with
        ``earlier`` of the same span too, only the plan is new. ``around`` are the surroundings where they
        were read already (``PlanBoard.around``); with both nothing is read from the journal.
        """
        journal = self._journal
        today = journal.clock.today()
        around = journal.surroundings() if around is None else around
        wide = DaySpan(
            min(span.first, today) - timedelta(days=REACH), max(span.last, today) + timedelta(days=REACH)
        )
        plans = plans_over(around, wide)
        if earlier is not None and (earlier.span, earlier.today) == (span, today):
            return replace(
                earlier, plans=plans, recovery_weeks=around.recovery_weeks, follow_ups=around.follow_ups
            )
        if earlier is not None and earlier.today == today:
            level, gate = earlier.level, earlier.gate
        else:
            report = self._signals.of_day(today)
            level, gate = report.warned, _gate(report)
        return PlanFacts(
            span,
            today,
            plans,
            journal.days(wide),
            journal.limits,
            level,
            gate,
            around.recovery_weeks,
            around.follow_ups,
        )

    def findings(self, span: DaySpan) -> tuple[Finding, ...]:
        """Return what the checks say about the plan of a span; what differs from the articles comes first."""
        return findings_of(self.facts(span))

    def repair(self, repair: Repair) -> Changes:
        """Change the plan as a repair says. RefusedValueError when a day has passed meanwhile."""
        if repair.kind is None:
            first, second = repair.days
            return self._plans.move(first, second)
        return self._plans.set_kinds(repair.days, repair.kind)


def _gate(report: SignalReport) -> Gate:
    """Return whether strength training may grow, from the evidence of its rule."""
    verdict = report.verdicts.get(_STRENGTH)
    return (verdict.evidence.gate if verdict else None) or Gate.UNKNOWN
