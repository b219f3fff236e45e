"""The weeks around an event, such as an illness, a tag or a warning, for all its episodes.

What goes together is shown with its counts; nothing is called a cause.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from statistics import median
from typing import Final

from herstel_gui.domain.measure import Quantity
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.trends.picture import (
    BandRole,
    DayMark,
    TrendPanel,
    TrendPicture,
    along_the_night,
    at,
)
from herstel_gui.domain.word_order import natural_order

BEFORE: Final = 14
AFTER: Final = 42
"""The days shown before and after the first day of an episode."""
APART: Final = 3
"""Runs of the same event with at most so many days between them are one episode."""
WARNING: Final = "level:warning"
WARNED: Final = frozenset(mark for mark in LevelMark if mark.rank >= LevelMark.UNDER_RECOVERED.rank)
LEAST_CURVES: Final = 2


@dataclass(frozen=True, slots=True)
class Event:
    """A kind of event with the first and last days of its episodes."""

    key: str
    label: Text | str
    episodes: tuple[tuple[date, date], ...]


@dataclass(frozen=True, slots=True)
class Episode:
    """The values around one episode, from BEFORE days before its first day to AFTER days after it.

    Quantities are in percent above the usual value of the first day, other values unchanged. ``back`` is the
    number of days from the first day until the values are normal again; None when that is not known.
    ``doubtful`` holds the doubtful values, which are not in ``values``, by days after the first day.
    """

    first: date
    values: tuple[float | None, ...]
    back: int | None
    doubtful: Mapping[int, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Around:
    """All episodes of an event in one measure; ``percent`` tells whether values are differences.

    ``without`` is the number of episodes with values but without a usual value to compare them with.
    """

    episodes: tuple[Episode, ...]
    percent: bool
    without: int = 0

    @property
    def known(self) -> tuple[int, ...]:
        """The days until normal of the episodes of which they are known."""
        return tuple(each.back for each in self.episodes if each.back is not None)

    @property
    def days_back(self) -> float | None:
        """The median number of days until normal; None when unknown for all episodes."""
        return median(self.known) if self.known else None

    def middle(self) -> tuple[float | None, ...]:
        """Return the median of the episodes on each day, None with fewer than two values."""
        columns = (
            [v for v in column if v is not None]
            for column in zip(*(e.values for e in self.episodes), strict=True)
        )
        return tuple(median(column) if len(column) >= LEAST_CURVES else None for column in columns)


def events(picture: TrendPicture) -> tuple[Event, ...]:
    """Return the events of a picture: warnings first, then tags and periods by the number of episodes."""
    runs: dict[str, list[tuple[date, date]]] = {}
    labels: dict[str, Text | str] = {WARNING: tr_noop("melding: te weinig herstel of meer")}
    for index, level in enumerate(picture.levels):
        if level in WARNED:
            runs.setdefault(WARNING, []).append((picture.day(index), picture.day(index)))
    for context in picture.context:
        if not context.planned:
            runs.setdefault(context.key, []).append((context.first, context.last))
            labels[context.key] = context.label
    found = [Event(key, labels[key], _joined(spans)) for key, spans in runs.items()]
    return tuple(
        sorted(
            found, key=lambda event: (event.key != WARNING, -len(event.episodes), natural_order(event.key))
        )
    )


def _joined(spans: list[tuple[date, date]]) -> tuple[tuple[date, date], ...]:
    joined: list[tuple[date, date]] = []
    for first, last in sorted(spans):
        if joined and (first - joined[-1][1]).days <= APART:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


def around(picture: TrendPicture, panel: TrendPanel, event: Event) -> Around:
    """Return the values of a panel around each episode of an event; doubtful values are left out."""
    percent = panel.measure is not None and isinstance(panel.measure.kind, Quantity)
    made = [_episode(picture, panel, span, percent=percent) for span in event.episodes]
    found = tuple(each for each in made if each.doubtful or any(v is not None for v in each.values))
    without = sum(_unusual(picture, panel, span[0]) for span in event.episodes) if percent else 0
    return Around(found, percent, without)


def _unusual(picture: TrendPicture, panel: TrendPanel, first: date) -> bool:
    """Tell whether the days around an episode have values, but no usual value to compare with."""
    start = picture.index(first)
    known = any(_value(panel, index) is not None for index in range(start - BEFORE, start + AFTER + 1))
    return known and not _latest(panel.usual, start)


def _episode(picture: TrendPicture, panel: TrendPanel, span: tuple[date, date], *, percent: bool) -> Episode:
    start = picture.index(span[0])
    usual = _latest(panel.usual, start) if percent else None
    days = range(start - BEFORE, start + AFTER + 1)

    def shown(value: float | None) -> float | None:
        if not percent or value is None:
            return value
        return 100 * (value / usual - 1) if usual else None

    doubtful = {index - start: shown(_value(panel, index, doubtful=True)) for index in days}
    return Episode(
        span[0],
        tuple(shown(_value(panel, index)) for index in days),
        _back(panel, start, picture.index(span[1])),
        {day: value for day, value in doubtful.items() if value is not None},
    )


def _latest(curve: tuple[float | None, ...], index: int) -> float | None:
    """Return the value of a curve on a day, or on the latest of the fourteen days before with a value."""
    days = range(index, index - BEFORE, -1)
    return next((value for day in days if (value := at(curve, day)) is not None), None)


def _value(panel: TrendPanel, index: int, *, doubtful: bool = False) -> float | None:
    value = panel.values[index] if 0 <= index < len(panel.values) else None
    if value is None or bool(panel.marks[index] & DayMark.DOUBTFUL) is not doubtful:
        return None
    return float(along_the_night(panel.key, value))


def _back(panel: TrendPanel, start: int, end: int) -> int | None:
    """Return the days from the start to the first of two values in a row that are normal, from the end on.

    Normal is the band of the start of the episode, and for answers below the own threshold.
    """
    limits = _normal(panel, start)
    if limits is None:
        return None
    before = False
    known = [i for i in range(max(start, end), start + AFTER + 1) if _value(panel, i) is not None]
    for place, index in enumerate(known):
        value = _value(panel, index)
        inside = value is not None and limits[0] <= value <= limits[1]
        if inside and before:
            return known[place - 1] - start
        before = inside
    return None


def _normal(panel: TrendPanel, start: int) -> tuple[float, float] | None:
    for band in panel.bands:
        if band.role is BandRole.WARNING:
            continue
        low, high = _latest(band.low, start), _latest(band.high, start)
        if low is not None and high is not None:
            return low, high
    limit = next((_latest(line.values, start) for line in panel.limits), None)
    return None if limit is None else (float("-inf"), limit - 0.5)
