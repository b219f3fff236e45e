"""What the trends page shows, as plain values: screen, paper, image and CSV are made of the same picture.

All series are dense: one place per calendar day of the span, None where nothing is known. Values stay exact;
what is only drawn (means, bands) is a float.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum, IntFlag
from fractions import Fraction
from typing import Final, Protocol

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.measure import Measure, Number
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.text import Text

LOAD: Final = "load"
MONOTONY: Final = "monotony"
STRAIN: Final = "strain"
NOON: Final = 12 * 60
DAY: Final = 24 * 60
"""Minutes."""
MEAN_DAYS: Final = 7
MEAN_LEAST: Final = 3
"""A weekly mean needs three values (Plews 2014); fewer is a gap."""


class PanelForm(Enum):
    """How a panel is drawn."""

    DOTS = "dots"
    BARS = "bars"
    SCALE = "scale"
    LINE = "line"


class DayMark(IntFlag):
    """What is particular about the value of a day."""

    NONE = 0
    IMPORTED = 1
    DOUBTFUL = 2
    OVER = 4
    REST = 8


class BandRole(Enum):
    """What a band or line means; the palette gives it a colour and a pattern."""

    NORMAL = "normal"
    OWN = "own"
    WARNING = "warning"


class DayLevelLike(Protocol):
    """The level of one day, as the signal history tells it."""

    @property
    def level(self) -> Level:
        """What all signals of the day add up to."""


class BaselineLike(Protocol):
    """What was usual on a day, and the bounds that follow from it (``signals.baselines.Baseline``)."""

    @property
    def value(self) -> Fraction | int | None:
        """The usual value; None while too little is known."""

    @property
    def threshold(self) -> Fraction | int | None:
        """The lowest bad answer."""

    @property
    def normal_low(self) -> Fraction | int | None:
        """Where the normal range begins."""

    @property
    def normal_high(self) -> Fraction | int | None:
        """Where the normal range ends."""

    @property
    def warning(self) -> Fraction | Number | None:
        """Where it warns."""


class OwnRange(Protocol):
    """The own range of HRV on a day (``load.HrvBand``)."""

    @property
    def low_ms(self) -> float | None:
        """The lower edge."""

    @property
    def high_ms(self) -> float | None:
        """The upper edge."""


class SignalHistory(Protocol):
    """What the signals know of all days; each day without anything later."""

    def levels(self, span: DaySpan) -> Sequence[DayLevelLike]:
        """Return one level per day of the span."""

    def baselines(self, measure: str, span: DaySpan) -> Sequence[BaselineLike | None]:
        """Return one baseline per day of the span, None while unknown."""

    def hrv_bands(self, span: DaySpan) -> Sequence[OwnRange | None]:
        """Return the own range of HRV on every day of the span."""


Curve = tuple[float | None, ...]
"""One place per day of the span; a curve of one place holds for all days."""


@dataclass(frozen=True, slots=True)
class ValueBand:
    """A coloured stretch behind the values: from ``low`` to ``high``, each day its own or one for all."""

    role: BandRole
    low: Curve
    high: Curve
    label: Text | None = None


@dataclass(frozen=True, slots=True)
class LimitLine:
    """A dashed line that says where something begins to count."""

    values: Curve
    label: Text | None = None
    role: BandRole = BandRole.WARNING


@dataclass(frozen=True, slots=True)
class WeekSum:
    """The load of an ISO week: the sum of its known days; ``index`` is the place of its Monday."""

    index: int
    total: Number
    known: int


@dataclass(frozen=True, slots=True)
class TrendPanel:
    """One measure (or figure) over all days of the picture.

    ``marks`` holds one Mark per day. ``means`` are seven-day means, ``usual`` the baseline in force.
    ``sources`` is None for an empty day. ``note`` is a remark on the limits shown below the unit.
    """

    key: str
    label: str
    unit: str
    form: PanelForm
    measure: Measure | None
    values: tuple[Number | None, ...]
    marks: bytes
    means: Curve = ()
    usual: Curve = ()
    sources: tuple[str | None, ...] = ()
    bands: tuple[ValueBand, ...] = ()
    limits: tuple[LimitLine, ...] = ()
    weeks: tuple[WeekSum, ...] = ()
    note: Text | None = None

    @property
    def known(self) -> int:
        """How many days have a value."""
        return len(self.values) - self.values.count(None)


@dataclass(frozen=True, slots=True)
class Context:
    """A run of days with the same tag or for which rest was planned, or a declared recovery week."""

    key: str
    label: Text | str
    first: date
    last: date
    planned: bool = False
    """Whether it is what was planned for these days, not what was."""


@dataclass(frozen=True, slots=True)
class PanelName:
    """A panel that could be shown, and whether anything was ever recorded for it."""

    key: str
    label: str
    days: int


@dataclass(frozen=True, slots=True)
class TrendPicture:
    """Everything the trends page shows of a journal."""

    span: DaySpan
    today: date
    levels: tuple[Level, ...]
    context: tuple[Context, ...] = ()
    panels: tuple[TrendPanel, ...] = ()
    names: tuple[PanelName, ...] = field(default=())

    def index(self, day: date) -> int:
        """Return the place of a day in every series; outside the span it is no valid place."""
        return (day - self.span.first).days

    def day(self, index: int) -> date:
        """Return the day at a place."""
        return self.span.first + timedelta(days=index)

    def level(self, day: date) -> Level:
        """Return the level of a day."""
        return self.levels[self.index(day)] if day in self.span else Level.NO_DATA

    def tags(self, day: date) -> tuple[Context, ...]:
        """Return what was going on that day."""
        return tuple(context for context in self.context if context.first <= day <= context.last)

    def plans(self, span: DaySpan) -> bool:
        """Tell whether anything was planned for a day of a span."""
        return any(one.planned and one.first <= span.last and one.last >= span.first for one in self.context)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(name.days for name in self.names)


def at(curve: Sequence[float | None], index: int) -> float | None:
    """Return the place of a curve that holds on a day."""
    if len(curve) == 1:
        return curve[0]
    return curve[index] if 0 <= index < len(curve) else None


def along_the_night(key: str, value: Number) -> Number:
    """Return where a value stands among its like: to bed at half past midnight is later than at eleven."""
    return (value - NOON) % DAY + NOON if key == "bed_time" else value


def rolling_means(values: Sequence[float | None]) -> Curve:
    """Return on each day with a value the mean of the last seven days; None with fewer than three known."""
    means: list[float | None] = []
    total, count = 0.0, 0
    for index, value in enumerate(values):
        if value is not None:
            total, count = total + value, count + 1
        left = values[index - MEAN_DAYS] if index >= MEAN_DAYS else None
        if left is not None:
            total, count = total - left, count - 1
        if count == 0:
            total = 0.0
        means.append(total / count if value is not None and count >= MEAN_LEAST else None)
    return tuple(means)


def runs(days: Mapping[date, Sequence[str]]) -> list[tuple[str, date, date]]:
    """Return the stretches of consecutive days that carry the same word, in order of their first day."""
    found: list[tuple[str, date, date]] = []
    running: dict[str, tuple[date, date]] = {}
    for day in sorted(days):
        for word in days[day]:
            first, last = running.get(word, (day, day))
            if (day - last).days > 1:
                found.append((word, first, last))
                first = day
            running[word] = (first, day)
    found += [(word, first, last) for word, (first, last) in running.items()]
    return sorted(found, key=lambda run: (run[1], run[0]))
