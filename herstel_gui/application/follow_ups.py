"""What is done after a warning: proposing, beginning, following, answering and ending it."""

from __future__ import annotations

from dataclasses import field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from herstel_gui.application.contradictions import CHANGED_DEED
from herstel_gui.application.plan_book import PlanBook, of_calendar
from herstel_gui.domain.bounds import demand_plannable, whole_day
from herstel_gui.domain.calendar import ONE_DAY, DaySpan
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.planned import Deed, FollowUp
from herstel_gui.domain.planning.day_plan import plans_over
from herstel_gui.domain.planning.day_uses import DayUse, use_of
from herstel_gui.domain.planning.follow_up import (
    ASKED_FOR,
    LATE,
    LONGEST_QUIET,
    RECENT_WEEK,
    RELAPSE_REACH,
    Next,
    Progress,
    Proposal,
    ease_back,
    progress,
    proposals_for,
    quiet_days,
    recovery_week,
)
from herstel_gui.domain.signals.advice import LONG_FATIGUE_DAYS
from herstel_gui.domain.signals.signal import Group, Level
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from herstel_gui.application.changes import Changes, Entry
    from herstel_gui.application.journal_data import JournalData
    from herstel_gui.application.recovery_weeks import RecoveryWeeks
    from herstel_gui.application.signal_reports import SignalReports
    from herstel_gui.domain.day import EpisodeAnswer, Surroundings
    from herstel_gui.domain.day_record import DayRecord
    from herstel_gui.domain.signals.signal import SignalReport

FALSE_ALARM: Final = "false_alarm"
_PAST: Final = tr_noop("{day} is voorbij. Begin vanaf vandaag.")
_EARLY: Final = tr_noop("Deze vragen komen op {day}, de dag erna.")


@dataclass(frozen=True)
class _Beside:
    """What was read beside a report: it holds while the same report is given, as after a change of plans.

    ``warnings`` tells of the first day of a warning whether it is gone, and since when there is one.
    """

    report: SignalReport
    days: dict[DaySpan, Mapping[date, DayRecord]] = field(default_factory=dict)
    warnings: dict[date | None, tuple[bool, date | None]] = field(default_factory=dict)


class FollowUps:
    """The deeds after warnings of a journal."""

    def __init__(self, journal: JournalData, signals: SignalReports, weeks: RecoveryWeeks) -> None:
        """Read ``journal`` and its ``signals``; ``weeks`` says which recovery week may be declared."""
        self._journal = journal
        self._signals = signals
        self._weeks = weeks
        self._beside: _Beside | None = None

    def all(self) -> tuple[FollowUp, ...]:
        """Return all deeds in order of their first day."""
        return self._journal.surroundings().follow_ups

    def proposals(self, report: SignalReport | None = None) -> tuple[Proposal, ...]:
        """Return the deeds that fit the level of today, the one of its advice first; none without a warning.

        ``report`` is that of today where it is known already. A recovery week is left out that would overlap
        a declared one or come within four weeks after one: when that did not help, a professional is next.
        """
        if report is None:
            report = self._signals.of_day(self._journal.clock.today())
        if report.level is Level.ILL:
            return ()
        warning = report.since if report.level.rank else None
        found = proposals_for(
            report.warned, warning, self._first_free(), long_tired=_tired_days(report) > LONG_FATIGUE_DAYS
        )
        weeks = self._weeks.all()
        return tuple(one for one in found if _possible(one, weeks) and not _after_week(one, weeks))

    def next_proposal(self, going: Progress) -> Proposal | None:
        """Return the proposal of what comes next after a deed; None for training and for a professional."""
        if going.next_step in {None, Next.TRAIN, Next.PROFESSIONAL}:
            return None
        begin, warning = self._first_free(), going.follow_up.warning
        match going.next_step:
            case Next.STAY_QUIET:
                return replace(quiet_days(begin, 2, warning), days=quiet_days(begin, 1, warning).days)
            case Next.EASE_BACK:
                return ease_back(begin, warning)
            case Next.RECOVERY_WEEK:
                week = recovery_week(begin, warning)
                return week if _possible(week, self._weeks.all()) else None
            case _:
                return None

    def begin(self, proposal: Proposal) -> Changes:
        """Put a deed into the plan, as one change; what goes on already ends.

        Trainings of a calendar stay; a check of the plan points at them. RefusedValueError for a day before
        today, RefusedWeekError for a recovery week that cannot be declared.
        """
        today = self._journal.clock.today()
        if proposal.first < today:
            raise RefusedValueError(Text(_PAST, day=whole_day(proposal.first)))
        demand_plannable(proposal.last, today)
        week = proposal.recovery_week
        if week is not None:
            self._weeks.demand(week)
        around = self._journal.surroundings()
        book = PlanBook(around)
        before: list[Entry] = []
        after: list[Entry] = []
        for day, kind in proposal.days:
            if not any(map(of_calendar, book.on(day))):
                before += book.on(day)
                after.append(book.of_kind(day, kind))
        for one in around.follow_ups:
            if one.first == proposal.first:
                before.append(one)
            elif not one.ended and one.last >= proposal.first:
                before.append(one)
                after.append(replace(one, ended=True))
        after += [proposal.follow_up, *([week] if week else [])]
        return self._journal.change(proposal.label, before, after)

    def going(
        self,
        day: date | None = None,
        around: Surroundings | None = None,
        report: SignalReport | None = None,
    ) -> Progress | None:
        """Return how the newest deed goes on a day (default: today); None without one.

        A deed is over once its questions were answered or can no longer be, when the person ended it, and
        when the professional to whom it led was consulted.
        ``around`` and ``report`` (of that day) are what was read and judged already.
        """
        on = day or self._journal.clock.today()
        around = self._journal.surroundings() if around is None else around
        for one in reversed(around.follow_ups):
            if not one.ended and one.first - timedelta(days=LATE) <= on:
                found = self._progress(one, on, around, report)
                over = found.question_day + timedelta(days=max(ASKED_FOR, RELAPSE_REACH))
                told = found.next_step is Next.PROFESSIONAL
                told = told and any(found.last < seen <= on for seen in around.discussed)
                return found if on < over and not told else None
        return None

    def answer(
        self,
        followed: FollowUp,
        *,
        less_tired: bool | None = None,
        eager: bool | None = None,
        slept_well: bool | None = None,
    ) -> Changes:
        """Store the answers to the three questions; None is unknown. Without effect when it is gone.

        RefusedValueError before the day after its last day.
        """
        today = self._journal.clock.today()
        due = self._progress(followed, today).question_day
        if today < due:
            raise RefusedValueError(Text(_EARLY, day=whole_day(due)))
        after = replace(followed, less_tired=less_tired, eager=eager, slept_well=slept_well)
        return self._replace(followed, after)

    def shift(self, followed: FollowUp, days: int) -> Changes:
        """Let a deed begin so many days later, or earlier; what is planned stays.

        A declared recovery week moves with it. RefusedValueError for a first day before today, and
        RefusedWeekError for a recovery week that would overlap another one.
        """
        moved = replace(
            followed,
            first=followed.first + timedelta(days=days),
            last=followed.last + timedelta(days=days),
        )
        today = self._journal.clock.today()
        if moved.first < today:
            raise RefusedValueError(Text(_PAST, day=whole_day(moved.first)))
        demand_plannable(moved.last, today)
        week, later = RecoveryWeek(followed.first, followed.last), RecoveryWeek(moved.first, moved.last)
        if followed.deed is Deed.RECOVERY_WEEK and followed in self.all() and week in self._weeks.all():
            return self._weeks.change(week, later)
        return self._replace(followed, moved)

    def end(self, followed: FollowUp) -> Changes:
        """Stop following a deed; the plan stays."""
        return self._replace(followed, replace(followed, ended=True))

    def remove(self, followed: FollowUp) -> Changes:
        """Remove a deed altogether; the plan stays."""
        return self._replace(followed, None)

    # -- shared ------------------------------------------------------------------------------------

    def _replace(self, old: FollowUp, new: FollowUp | None) -> Changes:
        held = [one for one in self.all() if one == old]
        taken = [one for one in self.all() if new is not None and one.first == new.first and one != old]
        if not held:
            return self._journal.change(Text(CHANGED_DEED), [], [])
        return self._journal.change(Text(CHANGED_DEED), [*held, *taken], [new] if new else [])

    def _first_free(self) -> date:
        """Return today, or tomorrow when a training was noted today already."""
        today = self._journal.clock.today()
        return today + ONE_DAY if self._journal.day(today).sessions else today

    def _progress(
        self,
        followed: FollowUp,
        today: date,
        around: Surroundings | None = None,
        report: SignalReport | None = None,
    ) -> Progress:
        journal = self._journal
        around = journal.surroundings() if around is None else around
        span = DaySpan(followed.first, followed.last + timedelta(days=LATE + LONGEST_QUIET))
        report = self._signals.of_day(today) if report is None else report
        if self._beside is None or self._beside.report is not report:
            self._beside = _Beside(report)
        beside = self._beside
        if span not in beside.days:
            beside.days[span] = journal.days(span)
        days, plans = beside.days[span], plans_over(around, span)

        def use(day: date) -> DayUse:
            return use_of(day, today, days.get(day), plans.get(day), journal.limits)

        gone, again = self._about_warnings(followed.warning, beside)
        gone = gone or _called_false(followed.warning, around.answers)
        return progress(
            followed, today, use, around.recovery_weeks, again, warning_gone=gone, level=report.warned
        )

    def _about_warnings(self, warning: date | None, beside: _Beside) -> tuple[bool, date | None]:
        """Return whether a warning is no longer there, and the first day of the present one, if any."""
        if warning not in beside.warnings:
            gone = warning is not None and self._level(warning).rank == 0
            beside.warnings[warning] = gone, self._warned_since(beside.report)
        return beside.warnings[warning]

    def _warned_since(self, report: SignalReport) -> date | None:
        """Return the first day of the warning of a report, whatever levels it had; None without one."""
        since = report.since if report.warned.rank >= Level.UNDER_RECOVERED.rank else None
        while since is not None:
            before = since - ONE_DAY
            earlier = self._signals.recent(DaySpan(before, before)).report(before)
            if earlier.warned.rank < Level.UNDER_RECOVERED.rank or earlier.since is None:
                return since
            since = min(earlier.since, before)
        return since

    def _level(self, day: date) -> Level:
        return self._signals.recent(DaySpan(day, day)).report(day).level


def _called_false(warning: date | None, answers: tuple[EpisodeAnswer, ...]) -> bool:
    return any(one.first_day == warning and one.verdict == FALSE_ALARM for one in answers)


def _possible(proposal: Proposal, weeks: Sequence[RecoveryWeek]) -> bool:
    """Return whether the recovery week of a proposal, if it has one, overlaps none of the declared ones."""
    week = proposal.recovery_week
    return week is None or not any(week.overlaps(other) for other in weeks)


def _after_week(proposal: Proposal, weeks: Sequence[RecoveryWeek]) -> bool:
    """Return whether a recovery week is proposed within four weeks after another one."""
    return proposal.recovery_week is not None and any(
        0 < (proposal.first - week.last).days <= RECENT_WEEK for week in weeks
    )


def _tired_days(report: SignalReport) -> int:
    """Return the days for which the group of muscles and fatigue has been active."""
    first = next((one.since for one in report.active if one.group is Group.MUSCLE), None)
    return 0 if first is None else (report.day - first).days
