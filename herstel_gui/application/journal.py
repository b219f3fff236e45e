"""The journal: the object through which screens and commands read and change a person's data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.application.calendar_plans import CalendarPlans
from herstel_gui.application.changes import (
    Changes,
    KindEntry,
    NoteEntry,
    ParticipationEntry,
    TagEntry,
    entries_of,
)
from herstel_gui.application.confirmations import Confirmations
from herstel_gui.application.discussions import Discussions
from herstel_gui.application.drafts import Drafts
from herstel_gui.application.finding import Finding
from herstel_gui.application.follow_ups import FollowUps
from herstel_gui.application.journal_data import JournalData
from herstel_gui.application.journal_history import JournalHistory
from herstel_gui.application.own_measures import OwnMeasures
from herstel_gui.application.physician_context import PhysicianContext
from herstel_gui.application.planned_periods import PlannedPeriods
from herstel_gui.application.planning import Planning
from herstel_gui.application.plans import Plans
from herstel_gui.application.recovery_answers import RecoveryAnswers
from herstel_gui.application.recovery_weeks import RecoveryWeeks
from herstel_gui.application.room import Room
from herstel_gui.application.session_changes import Sessions
from herstel_gui.application.signal_reports import SignalReports
from herstel_gui.domain.bounds import demand_measurable, note_text, word_text
from herstel_gui.domain.measure import Measure, Number, accept
from herstel_gui.domain.participation import PARTICIPATION_LABEL
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from herstel_gui.application.ports import Clock, JournalStore
    from herstel_gui.domain.participation import Participation
    from herstel_gui.domain.training_sessions import DayKind


class Journal(JournalData):
    """One person's journal.

    The journal itself changes the values, kind, note and tags of a day. Its parts are ``signals`` (the
    signal reports), ``sessions`` (trainings), ``plan`` (planned rest and trainings), ``periods`` (holidays),
    ``calendar_plans`` (trainings of calendar files), ``planning`` (plans beside what was done, and the checks
    of a plan), ``follow_ups`` (what is done after a warning), ``recovery_answers`` (the recovery actions of a
    day), ``own_measures`` (declared by the person), ``recovery_weeks``, ``discussions`` (days on which a
    professional was consulted), ``confirmations``, ``physician_context`` (what is told a physician),
    ``history`` (earlier values), ``drafts`` (typed texts that are not values yet) and ``finding`` (words in
    notes and tags). Every change is stored before the call returns;
    ``apply(changes.inverse())`` undoes it.
    """

    def __init__(
        self,
        store: JournalStore,
        clock: Clock,
        new_id: Callable[[], str] | None = None,
        limits: Limits = DEFAULT_LIMITS,
    ) -> None:
        """Use an open ``store``; ``new_id`` returns the id of a new session (default: random)."""
        super().__init__(store, clock, limits)
        self.signals = SignalReports(self, store)
        self.sessions = Sessions(self, new_id)
        self.plan = Plans(self)
        self.periods = PlannedPeriods(self)
        self.calendar_plans = CalendarPlans(self)
        self.planning = Planning(self, self.signals, self.plan)
        self.recovery_weeks = RecoveryWeeks(self)
        self.follow_ups = FollowUps(self, self.signals, self.recovery_weeks)
        self.recovery_answers = RecoveryAnswers(self)
        self.discussions = Discussions(self)
        self.own_measures = OwnMeasures(self)
        self.confirmations = Confirmations(self)
        self.physician_context = PhysicianContext(self)
        self.history = JournalHistory(self, store)
        self.drafts = Drafts(store)
        self.finding = Finding(store)

    def enter(self, day: date, measure: Measure, value: Number | None, offset: int | None = None) -> Changes:
        """Store a typed value, or remove it when None.

        RefusedValueError for an impossible value or a day after today.
        """
        demand_measurable(day, self.clock.today())
        before = [r for r in self.day(day).of(measure.key) if r.source == TYPED][:1]
        after = [] if value is None else [Reading(day, measure.key, accept(measure, value), TYPED, offset)]
        return self.change(Text("{what}", what=measure.label), before, after)

    def set_kind(self, day: date, kind: DayKind | None) -> Changes:
        """Store the kind of a day; None removes it. RefusedValueError for a day after today."""
        demand_measurable(day, self.clock.today())
        old = self.day(day).kind
        return self.change(
            Text(tr_noop("soort dag")),
            [KindEntry(day, old)] if old else [],
            [KindEntry(day, kind)] if kind else [],
        )

    def set_participation(self, day: date, answer: Participation | None) -> Changes:
        """Store how the athlete takes part in the training of a day; None removes the answer.

        RefusedValueError for a day after today.
        """
        demand_measurable(day, self.clock.today())
        old = self.day(day).participation
        return self.change(
            PARTICIPATION_LABEL,
            [ParticipationEntry(day, old)] if old else [],
            [ParticipationEntry(day, answer)] if answer else [],
        )

    def set_note(self, day: date, note: str) -> Changes:
        """Store the note of a day, without trailing whitespace; an empty note is removed.

        RefusedValueError for a note that is too long or holds a forbidden character, or a day after today.
        """
        demand_measurable(day, self.clock.today())
        old, new = self.day(day).note, note_text(note)
        return self.change(
            Text(tr_noop("notitie")),
            [NoteEntry(day, old)] if old else [],
            [NoteEntry(day, new)] if new else [],
        )

    def set_tag(self, day: date, tag: str, *, on: bool) -> Changes:
        """Add a tag to a day or remove it; spaces in a new tag are tidied.

        RefusedValueError for a new tag that is too long or holds a forbidden character, for a full day, and
        for a day after today.
        """
        record = self.day(day)
        word = tag if tag in record.tags else word_text(tag)
        present = word in record.tags
        if on and not present and word:
            Room(self.clock.today(), entries_of(record)).admit(TagEntry(day, word))
        entry = [TagEntry(day, word)] if word else []
        text = Text(tr_noop("bijzonderheid"))
        return self.change(text, entry if present else [], entry if on else [])

    def apply(self, changes: Changes, zone: str | None = None) -> Changes:
        """Store ``changes`` and return them; see ``JournalData.apply``."""
        stored = super().apply(changes, zone)
        if stored:
            self.signals.forget(stored)
        return stored
