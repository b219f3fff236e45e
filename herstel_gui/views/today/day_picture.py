"""Everything the day page shows of one day, read once per refresh."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.calendar import ONE_DAY, DaySpan, Week
from herstel_gui.domain.day import DayRecord
from herstel_gui.domain.night_length import night, zone_named
from herstel_gui.domain.reading import TYPED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, tzinfo

    from herstel_gui.domain.measure import Number
    from herstel_gui.domain.reading import Reading
    from herstel_gui.domain.signals.baselines import Baseline
    from herstel_gui.domain.signals.report import SignalHistory
    from herstel_gui.domain.signals.signal import SignalReport
    from herstel_gui.qt_models.journal_signals import JournalSignals

RECENT: Final = 14
"""So many days does the small line beside a field show."""


@dataclass(frozen=True, slots=True)
class DayPicture:
    """One day with the days around it. ``report`` is None for a day that has yet to come."""

    day: date
    today: date
    records: Mapping[date, DayRecord]
    report: SignalReport | None
    zone: tzinfo
    history: SignalHistory | None = None
    planned_rest: frozenset[date] = frozenset()
    """All days for which rest is planned, past ones too."""

    @property
    def future(self) -> bool:
        """Whether the day has yet to come."""
        return self.day > self.today

    @property
    def record(self) -> DayRecord:
        """What was recorded for the day."""
        return self.of(self.day)

    def of(self, day: date) -> DayRecord:
        """Return what was recorded for a day nearby; an empty record when nothing was."""
        return self.records.get(day) or DayRecord(day)

    def reading(self, measure: str) -> Reading | None:
        """Return the reading of the day that counts."""
        return self.record.effective(measure)

    def given(self, measure: str) -> str:
        """Return the maker's key when the value was imported; empty when it was typed or is missing."""
        reading = self.reading(measure)
        return "" if reading is None or reading.source == TYPED else reading.source

    def recent(self, measure: str) -> list[Number | None]:
        """Return the values of the last fourteen days, oldest first."""
        found = [self.of(day).effective(measure) for day in DaySpan.ending(self.day, RECENT)]
        return [None if reading is None else reading.value for reading in found]

    def baseline(self, measure: str, source: str) -> Baseline | None:
        """Return what is usual of a source; where nothing came from it lately, of the one that counts."""
        if self.history is None:
            return None
        own = self.history.baseline(measure, self.day, source)
        return own if own is not None and own.n else self.history.baseline(measure, self.day)

    def week(self) -> list[DayRecord]:
        """Return Monday up to and including Sunday of the day's week."""
        return [self.of(day) for day in Week.of(self.day).span]

    def night(self) -> Number | None:
        """Return the minutes slept in the night that ended on the day."""
        return night(self.record, self.zone)

    def short_nights(self, limit: int) -> int:
        """Return how many nights in a row, this one included, were known and shorter than ``limit``."""
        count, day = 0, self.day
        while count < RECENT:
            slept = night(self.of(day), self.zone)
            if slept is None or slept >= limit:
                break
            count, day = count + 1, day - ONE_DAY
        return count


def take_picture(signals: JournalSignals) -> DayPicture:
    """Read what the page needs for the day that is looked at."""
    day, journal = signals.day, signals.journal
    today = journal.clock.today()
    span = DaySpan(DaySpan.ending(day, RECENT).first, Week.of(day).span.last)
    surroundings = journal.surroundings()
    history = signals.recent(DaySpan(day, day)) if day <= today else None  # its report is that of the day
    return DayPicture(
        day,
        today,
        journal.days(span),
        signals.report(day) if day <= today else None,
        zone_named(surroundings.zone),
        history,
        surroundings.planned_rest,
    )
