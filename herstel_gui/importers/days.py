"""Collecting the values of a maker and reducing them to one a day, before anything is compared.

Makers write samples: several pulses a day, nights of several devices, files that overlap. ``Days`` takes them
all, keeps one value a day and source in the way that the measure asks for (last, first, median, longest,
sum), and makes the streams, the entries and the grouped list of what was skipped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from statistics import median
from typing import Final, TypeAlias

from herstel_gui.application.cancelling import step
from herstel_gui.application.changes import Entry, NoteEntry, day_of
from herstel_gui.application.import_streams import (
    NOTES,
    TAGS,
    Answers,
    Place,
    Question,
    Selection,
    Source,
    Stream,
    stream_key,
)
from herstel_gui.application.importing import ParsedFile
from herstel_gui.domain.bounds import MAX_NOTE
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Measure, Number, tidy
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import EntryCollector, believable, plain_words

_NOTE: Final = tr_noop("notitie")
_DOUBLE: Final = tr_noop("Dubbel: deze dag heeft verderop een andere waarde voor {what}. Die latere telt.")

MISSING_VALUE: Final = 0
"""No maker means a pulse, weight, night or answer of zero by it."""

EVENING: Final = time(18)
"""A sleep that ends at or after this local time belongs to the next day, or is a nap."""
ONE_NIGHT: Final = timedelta(hours=3)
"""Intervals with at most this gap are one night."""


class Reduce(Enum):
    """Which of several values of one day counts."""

    LAST = "last"
    """The last by moment, and of equal moments the last read: overlapping files, day values that grow."""
    FIRST = "first"
    """The first by moment: a morning measurement."""
    MEDIAN = "median"
    LONGEST = "longest"
    """The largest value: the main night."""
    SUM = "sum"
    """All together, each moment once: naps."""


Moment: TypeAlias = datetime | int
"""When a value was measured, to order the values of a day: a local moment, or any number that increases."""

_Sample: TypeAlias = tuple[Moment, Number, "int | None", Place]
"""A value of a day: its moment, the value, the offset of a clock time, and where it is in the files."""


@dataclass(slots=True)
class _Series:
    source: Source
    measure: str
    reduce: Reduce
    taken: Taken = Taken.UNKNOWN
    group: Text | None = None
    remark: Text | None = None
    chosen: bool = True
    declared: Measure | None = None
    samples: defaultdict[date, list[_Sample]] = field(default_factory=lambda: defaultdict(list))


class Days:
    """The values of one maker from one bundle.

    Declare each stream once with ``stream``, then ``add`` values, ``entry`` ready entries (trainings, notes)
    and ``skip`` what stays out. ``streams`` and ``parsed`` give the result.
    """

    def __init__(self, maker: str, label: str, name: str) -> None:
        """Start empty; ``maker`` and ``label`` are those of the importer, ``name`` that of the bundle."""
        self._maker, self._label, self._name = maker, label, name
        self._series: dict[str, _Series] = {}
        self._entries: dict[str, list[tuple[Place, Entry, str | Text]]] = {}
        self._about: dict[str, Stream] = {}
        self._skipped: list[tuple[Place, Text, str]] = []
        self._remarks: list[Text] = []

    def stream(
        self,
        source: Source,
        measure: str,
        reduce: Reduce = Reduce.LAST,
        taken: Taken = Taken.UNKNOWN,
        *,
        group: Text | None = None,
        remark: Text | None = None,
        chosen: bool = True,
    ) -> str:
        """Declare a stream, or find a declared one, and return its key for ``add``.

        Notes and tags hold no source of their own, so they are always of the maker as a whole.
        """
        if measure in {NOTES, TAGS}:
            source = Source(self._maker)
        key = stream_key(source.key, measure)
        if measure in BY_KEY:
            self._series.setdefault(key, _Series(source, measure, reduce, taken, group, remark, chosen))
        else:
            self._entries.setdefault(key, [])
            self._about[key] = Stream(source, measure, 0, None, None, taken, group, remark, chosen)
        return key

    def own_stream(self, source: Source, measure: Measure) -> str:
        """Declare a stream of an own measure, of which a zero is a value, and return its key for ``add``."""
        key = stream_key(source.key, measure.key)
        self._series.setdefault(key, _Series(source, measure.key, Reduce.LAST, declared=measure))
        return key

    def add(
        self,
        stream: str,
        day: date,
        value: Number | None,
        place: Place,
        moment: Moment = 0,
        offset: int | None = None,
    ) -> None:
        """Add one value of a day. None and zero are missing, except the zero of a clock time (midnight).

        ``place`` says where the value is in the files, ``offset`` is the minutes east of UTC of a clock time.
        Impossible and implausible values are skipped with the reason when the result is made.
        """
        step()
        series = self._series[stream]
        zero_counts = series.measure in _CLOCKS or series.declared is not None
        if value is None or (value == MISSING_VALUE and not zero_counts):
            return
        series.samples[day].append((moment, value, offset, place))

    def entry(self, stream: str, entry: Entry, place: Place, what: str | Text) -> None:
        """Add a ready entry (a training, a note, a tag) to a declared stream.

        ``what`` names it in a report.
        """
        step()
        self._entries[stream].append((place, entry, what))

    def note(self, stream: str, day: date, text: str, place: Place) -> None:
        """Add a note of a day, and report what had to be left out of it; an empty note is none."""
        note, told = plain_words(text, MAX_NOTE, lines=True)
        for each in told:
            self.skip(place, each, stream)
        if note:
            self.entry(stream, NoteEntry(day, note), place, _NOTE)

    def skip(self, place: Place, reason: Text, stream: str = "") -> None:
        """Report something that stays out; equal reasons are counted and shown with examples."""
        step()
        self._skipped.append((place, reason, stream))

    def remark(self, remark: Text) -> None:
        """Add a sentence for the preview, such as how answers are converted; a second time it is left out."""
        if remark not in self._remarks:
            self._remarks.append(remark)

    def days_of(self, stream: str) -> frozenset[date]:
        """Return the days with a value in a declared stream."""
        if stream in self._series:
            return frozenset(self._series[stream].samples)
        return frozenset(day_of(entry) for _, entry, _ in self._entries[stream])

    def streams(self) -> tuple[Stream, ...]:
        """Return the declared streams that have values, in the order of declaration."""
        made = []
        for series in self._series.values():
            if series.samples:
                days = series.samples
                made.append(
                    Stream(
                        series.source, series.measure, len(days), min(days), max(days),
                        series.taken, series.group, series.remark, series.chosen,
                    )
                )  # fmt: skip
        for key, about in self._about.items():
            if days_with := self.days_of(key):
                made.append(
                    Stream(
                        about.source, about.measure, len(days_with), min(days_with), max(days_with),
                        about.taken, about.group, about.remark, about.chosen,
                    )
                )  # fmt: skip
        return tuple(made)

    def parsed(
        self,
        answers: Answers | None = None,
        selection: Selection | None = None,
        questions: Iterable[Question] = (),
        zone: str | None = None,
    ) -> ParsedFile:
        """Return the entries: one a day, of the selected streams without an open question."""
        given = answers or Answers()
        waiting = {key for each in questions if not given.answers(each) for key in each.streams}
        takes = (selection or Selection()).takes
        collector = EntryCollector(self._name)
        for place, reason, stream in self._skipped:
            collector.skip(place, reason, stream)
        for key, series in self._series.items():
            if key not in waiting and takes(key):
                self._reduce(collector, key, series, selection or Selection())
        for key, entries in self._entries.items():
            if key not in waiting and takes(key):
                for place, entry, what in entries:
                    if takes(key, day_of(entry)):
                        collector.add(place, entry, what)
        return collector.finish(self._maker, self._label, self._remarks, zone)

    @staticmethod
    def _reduce(collector: EntryCollector, key: str, series: _Series, selection: Selection) -> None:
        measure, source = series.declared or BY_KEY[series.measure], series.source.key
        stored: dict[Number, Number] = {}
        for day in sorted(series.samples):
            if not selection.takes(key, day):
                continue
            usable: list[_Sample] = []
            for moment, value, offset, place in series.samples[day]:
                try:
                    # most values come back on many days, and are judged once
                    number = stored.get(value)
                    if number is None:
                        number = stored[value] = believable(measure, value, day.isoformat())
                    usable.append((moment, number, offset, place))
                except RefusedValueError as refused:
                    collector.skip(place, refused.text, key)
            if usable:
                value, offset, place = _one(usable, series.reduce, measure)
                if series.reduce is Reduce.LAST:
                    for other in _unordered(usable, value, place):
                        collector.skip(other, Text(_DOUBLE, what=measure.label), key)
                reading = Reading(day, measure.key, value, source, offset)
                collector.add(place, reading, measure.label)


_CLOCKS: Final = frozenset({"bed_time", "wake_time"})


def _one(samples: Sequence[_Sample], reduce: Reduce, measure: Measure) -> tuple[Number, int | None, Place]:
    """Return the value of a day from its samples, with the offset and place of the deciding one."""
    if len(samples) == 1 and reduce is not Reduce.MEDIAN and reduce is not Reduce.SUM:
        return samples[0][1:]
    ordered = sorted(samples, key=lambda sample: _order(sample[0]))
    _, value, offset, place = ordered[-1]
    match reduce:
        case Reduce.LAST:
            pass
        case Reduce.FIRST:
            _, value, offset, place = ordered[0]
        case Reduce.LONGEST:
            _, value, offset, place = max(ordered, key=lambda sample: sample[1])
        case Reduce.MEDIAN:
            value = _rounded(tidy(median(Decimal(sample[1]) for sample in ordered)), measure)
        case Reduce.SUM:
            value = _rounded(sum({_order(moment): each for moment, each, _, _ in ordered}.values()), measure)
    return value, offset, place


def _unordered(samples: Sequence[_Sample], value: Number, place: Place) -> Iterator[Place]:
    """Yield the places of other values with the moment of the last one, so that only their order counted."""
    if len(samples) == 1:
        return
    moments = {_order(sample[0]) for sample in samples if (sample[1], sample[3]) == (value, place)}
    for moment, other, _, where in samples:
        if other != value and _order(moment) in moments:
            yield where


def _order(moment: Moment) -> tuple[int, float]:
    if isinstance(moment, datetime):
        # a wall time without zone is ordered as written
        clock = timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second)
        wall = moment.toordinal() * 86_400 + clock.total_seconds()
        return 1, moment.timestamp() if moment.tzinfo else wall
    return 0, moment


def _rounded(value: Number, measure: Measure) -> Number:
    return int(value) if measure.kind.decimals == 0 else value


Interval: TypeAlias = tuple[datetime, datetime]


def union(intervals: Iterable[Interval], gap: timedelta = timedelta(0)) -> list[Interval]:
    """Return the intervals joined where they overlap or lie at most ``gap`` apart, oldest first."""
    joined: list[Interval] = []
    for start, end in sorted(intervals):
        if end <= start:
            continue
        if joined and start - joined[-1][1] <= gap:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return joined


def length(intervals: Iterable[Interval]) -> timedelta:
    """Return the time that intervals cover; time that several of them cover counts once."""
    return sum((end - start for start, end in union(intervals)), timedelta(0))


def wake_day(end: datetime) -> date:
    """Return the day of a night by its local end: the date of waking up, from 18:00 on the next day."""
    return end.date() + timedelta(days=end.time() >= EVENING)


def nights(intervals: Iterable[Interval]) -> Iterator[tuple[date, list[Interval]]]:
    """Yield each night's day of waking up and its intervals: joined over gaps of at most ONE_NIGHT."""
    listed = sorted(each for each in intervals if each[1] > each[0])
    place = 0
    for start, end in union(listed, ONE_NIGHT):
        first = place
        while place < len(listed) and listed[place][0] <= end:
            place += 1
        yield wake_day(end), [each for each in listed[first:place] if start <= each[0]]
