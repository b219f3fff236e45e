"""Sleeps as devices record them, and the one night of a day: the main sleep, and naps beside it.

Makers list every sleep: nights in fragments, naps, copies by other apps. Of each source and day of waking up
the main sleep gives the times and the duration; the others that do not overlap it are naps.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from herstel_gui.application.cancelling import step
from herstel_gui.application.import_streams import Place, Source
from herstel_gui.domain.measure import Number
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.days import Days, Reduce
from herstel_gui.importers.foreign_values import clock, offset_at

SLEEP: Final = tr_noop("Slaap · op de dag van opstaan")
ASLEEP: Final = tr_noop("zonder wakker liggen")
IN_BED: Final = tr_noop("van naar bed tot op, met wakker liggen")
NAPS: Final = tr_noop("alle dutjes van de dag samen")
_OVERLAP: Final = tr_noop("Deze slaap valt samen met een langere van dezelfde dag en telt niet mee.")
_MORNING, _EVENING = 9, 18
_SHORT: Final = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class Sleep:
    """One sleep: its day, the minutes asleep, and when it began and ended.

    ``asleep`` is None when only the time in bed is known. ``begin`` and ``end`` are local, with an offset
    when it is known, and None when the file does not tell. ``main`` is what the maker calls it: the night
    (True), a nap (False), or nothing (None). ``pulse`` is the mean over the night.
    """

    source: Source
    day: date
    place: Place
    asleep: Number | None
    begin: datetime | None = None
    end: datetime | None = None
    main: bool | None = None
    pulse: Number | None = None

    def __post_init__(self) -> None:
        """Drop the offset of one time when the other one has none: both are times of one clock."""
        begin, end = self.begin, self.end
        if begin is not None and end is not None and (begin.tzinfo is None) != (end.tzinfo is None):
            object.__setattr__(self, "begin", begin.replace(tzinfo=None))
            object.__setattr__(self, "end", end.replace(tzinfo=None))

    @property
    def length(self) -> float:
        """Minutes, to compare sleeps of one day: asleep, else in bed."""
        if self.asleep is not None:
            return float(self.asleep)
        return (self.end - self.begin).total_seconds() / 60 if self.begin and self.end else 0.0

    @property
    def is_nap(self) -> bool:
        """Whether this is a nap: by the maker, else a short sleep between morning and evening."""
        if self.main is not None or self.begin is None or self.end is None:
            return self.main is False
        by_day = _MORNING <= self.begin.hour < _EVENING and self.begin.date() == self.end.date()
        return by_day and self.end - self.begin < _SHORT


def add_sleeps(
    days: Days, sleeps: Iterable[Sleep], remark: Text | None = None, taken: Taken = Taken.NIGHT
) -> None:
    """Add the night and the naps of each source and day to ``days``.

    ``remark`` tells what the duration means, by default the time asleep.
    """
    by: defaultdict[tuple[Source, date], list[Sleep]] = defaultdict(list)
    for sleep in sleeps:
        step()
        by[sleep.source, sleep.day].append(sleep)
    for source in sorted({source for source, _ in by}):
        days.stream(
            source, "sleep_duration", Reduce.LONGEST, taken, group=Text(SLEEP), remark=remark or Text(ASLEEP)
        )
        for measure in ("bed_time", "wake_time"):
            days.stream(source, measure, taken=taken, group=Text(SLEEP))
        days.stream(source, "sleeping_heart_rate", taken=taken, group=Text(SLEEP))
        days.stream(source, "nap_duration", Reduce.SUM, Taken.DAY, group=Text(SLEEP), remark=Text(NAPS))
    for (source, day), listed in by.items():
        nights = [sleep for sleep in listed if not sleep.is_nap]
        main = max(nights, key=lambda sleep: sleep.length, default=None)
        if main is not None:
            _add_night(days, main)
        _add_naps(days, f"{source.key}:nap_duration", day, main, listed)


def _add_night(days: Days, night: Sleep) -> None:
    source = night.source.key
    days.add(f"{source}:sleep_duration", night.day, night.asleep, night.place)
    days.add(f"{source}:sleeping_heart_rate", night.day, night.pulse, night.place)
    for measure, moment in (("bed_time", night.begin), ("wake_time", night.end)):
        if moment is not None:
            days.add(f"{source}:{measure}", night.day, clock(moment), night.place, 0, offset_at(moment))


def _add_naps(days: Days, stream: str, day: date, main: Sleep | None, listed: Iterable[Sleep]) -> None:
    taken = [main] if main is not None else []
    for sleep in sorted(listed, key=lambda each: -each.length):
        step()
        if sleep is main:
            continue
        overlapping = [other for other in taken if _overlap(sleep, other)]
        if not overlapping:
            taken.append(sleep)
            days.add(stream, day, round(sleep.length), sleep.place, len(taken))
        elif not any((sleep.begin, sleep.end) == (other.begin, other.end) for other in overlapping):
            days.skip(sleep.place, Text(_OVERLAP), stream)


def _overlap(one: Sleep, other: Sleep) -> bool:
    """Return whether two sleeps share time; sleeps without times share it when equally long."""
    if one.begin is None or one.end is None or other.begin is None or other.end is None:
        return one.asleep == other.asleep
    spans = [one.begin, one.end, other.begin, other.end]
    if len({moment.tzinfo is None for moment in spans}) > 1:
        spans = [moment.replace(tzinfo=None) for moment in spans]
    begin, end, other_begin, other_end = spans
    return begin < other_end and other_begin < end
