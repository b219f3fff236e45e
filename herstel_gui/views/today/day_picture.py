"""The data of the day page for one day, read once per refresh."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.calendar import ONE_DAY, DaySpan, Week
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.measures import DECLARED, MeasureList
from herstel_gui.domain.person import ANYONE, Person
from herstel_gui.domain.reading import TYPED
from herstel_gui.domain.signals.doubts import NO_DOUBTS, Doubts
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, tzinfo

    from herstel_gui.domain.day import RecoveryWeek
    from herstel_gui.domain.measure import Number
    from herstel_gui.domain.reading import Reading
    from herstel_gui.domain.signals.baselines import Baseline
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.domain.signals.report import SignalHistory
    from herstel_gui.domain.signals.signal import SignalReport
    from herstel_gui.qt_models.journal_signals import JournalSignals

RECENT: Final = 14
"""Number of days in the sparkline beside a field."""


@dataclass(frozen=True, slots=True)
class DayPicture:
    """One day and the days around it.

    ``records`` holds the last fourteen days and the rest of the week. ``report`` and ``history`` are None for
    a future day.
    """

    day: date
    today: date
    records: Mapping[date, DayRecord]
    report: SignalReport | None
    zone: tzinfo
    history: SignalHistory | None = None
    planned_rest: frozenset[date] = frozenset()
    """All days with planned rest, past days included."""
    limits: Limits = DEFAULT_LIMITS
    held: bool = False
    """Whether comparisons with the usual value wait until the asked feelings are answered."""
    words_only: bool = False
    """Whether comparisons are shown in words, without figures."""
    person: Person = ANYONE
    recovery_week: RecoveryWeek | None = None
    """The declared recovery week around the day."""
    discussed: bool = False
    """Whether a professional was consulted on the day."""
    measures: MeasureList = DECLARED
    """The measures of the journal."""
    doubts: Doubts = NO_DOUBTS
    """Which values of the last fourteen days are doubtful, and which source of several counts."""
    known: bool = True
    """Whether the journal was read; False while it is being opened."""
    read: bool = True
    """Whether the readings of the day are known, also while the journal is being opened."""

    @property
    def compared(self) -> bool:
        """Whether the person wants the day compared with the usual values."""
        return self.person.compares(self.day)

    @property
    def future(self) -> bool:
        """Whether the day is after today."""
        return self.day > self.today

    @property
    def record(self) -> DayRecord:
        """The record of the day."""
        return self.of(self.day)

    def of(self, day: date) -> DayRecord:
        """Return the record of a day in ``records``; an empty record when there are no entries."""
        return self.records.get(day) or DayRecord(day)

    def reading(self, measure: str) -> Reading | None:
        """Return the reading of the day that counts (typed before imported); None when missing."""
        return self.doubts.first(self.record, measure)

    def given(self, measure: str) -> str:
        """Return the source of an imported value; empty when the value is typed or missing."""
        reading = self.reading(measure)
        return "" if reading is None or reading.source == TYPED else reading.source

    def recent(self, measure: str) -> list[Number | None]:
        """Return the values that count of the last fourteen days, oldest first, None where missing."""
        shown = [self.doubts.shown(self.of(day), measure) for day in DaySpan.ending(self.day, RECENT)]
        return [None if each is None else each.counted for each in shown]

    def baseline(self, measure: str, source: str) -> Baseline | None:
        """Return the baseline of a source; without recent values, the baseline of the effective source."""
        if self.history is None:
            return None
        own = self.history.baseline(measure, self.day, source)
        return own if own is not None and own.n else self.history.baseline(measure, self.day)

    def counts(self, rule: str) -> bool:
        """Return whether a signal is on, counts, and may be shown now."""
        fired = self.report.fired if self.report is not None and not self.held else ()
        return any(verdict.rule == rule for verdict in fired)

    def week(self) -> list[DayRecord]:
        """Return the records of the week of the day, Monday to Sunday."""
        return [self.of(day) for day in Week.of(self.day).span]

    def night(self) -> Number | None:
        """Return the minutes slept in the night that ended on the day; None when unknown."""
        return self._night(self.day)

    def _night(self, day: date) -> Number | None:
        from herstel_gui.domain.night_length import night

        return night(self.of(day), self.zone)

    def short_nights(self, limit: int) -> int:
        """Return the number of nights in a row, up to the day, shorter than ``limit`` minutes; at most 14."""
        count, day = 0, self.day
        while count < RECENT:
            slept = self._night(day)
            if slept is None or slept >= limit:
                break
            count, day = count + 1, day - ONE_DAY
        return count


def unknown_picture(
    signals: JournalSignals,
    person: Person,
    record: DayRecord | None = None,
    *,
    held: bool = False,
    words_only: bool = False,
) -> DayPicture:
    """Return the picture of the chosen day while the journal is being opened.

    Of the days at most the readings of ``record`` are known. ``held`` and ``words_only`` are those of the
    picture to come.
    """
    day = signals.day
    return DayPicture(
        day,
        signals.clock.today(),
        {} if record is None else {day: record},
        None,
        UTC,
        held=held,
        words_only=words_only,
        person=person,
        known=False,
        read=record is not None,
    )


def read_ahead(signals: JournalSignals) -> Iterator[None]:
    """Read what ``take_picture`` needs, in steps between which events can be processed.

    Raises:
        JournalError: the journal cannot be read.
    """
    day, today = signals.day, signals.journal.clock.today()
    if day <= today:
        yield from signals.reports.read_ahead(_judged(day, today))
        yield
        signals.reports.of_day(day)
        yield


def _judged(day: date, today: date) -> DaySpan:
    """Return the days of the week strip that are judged: one history for the strip and for the day."""
    week = Week.of(day).span
    return DaySpan(week.first, min(week.last, today))


def take_picture(signals: JournalSignals, *, held: bool = False, words_only: bool = False) -> DayPicture:
    """Read the data for the chosen day; ``held`` and ``words_only`` are those of the picture.

    Raises:
        JournalError: the journal cannot be read.
    """
    from herstel_gui.domain.night_length import zone_named

    day, journal = signals.day, signals.journal
    today = journal.clock.today()
    recent, week = DaySpan.ending(day, RECENT), Week.of(day).span
    # ``of_day`` uses it for every day of the week
    history = signals.reports.recent(_judged(day, today)) if day <= today else None
    surroundings = signals.reports.surroundings()
    return DayPicture(
        day,
        today,
        journal.days(DaySpan(recent.first, week.last)),
        signals.reports.of_day(day) if day <= today else None,
        zone_named(surroundings.zone),
        history,
        surroundings.planned_rest,
        journal.limits,
        held,
        words_only,
        journal.person,
        next((week for week in surroundings.recovery_weeks if day in week), None),
        day in surroundings.discussed,
        surroundings.measures,
        NO_DOUBTS if history is None else history.doubts(recent),
    )
