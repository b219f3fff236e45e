"""The trend picture: the values behind the trends page, its print-out, image and CSV.

All series are dense: one element per calendar day of the span, None for unknown values. Recorded values are
exact; figures that are only drawn (means, bands) are floats.
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
from herstel_gui.domain.signals.signal import LevelMark, MarkedDay
from herstel_gui.domain.signals.wording import HELD, MARK_NAMES
from herstel_gui.domain.text import Text

LOAD: Final = "load"
MONOTONY: Final = "monotony"
STRAIN: Final = "strain"
NOON: Final = 12 * 60
DAY: Final = 24 * 60
"""Minutes in a day."""
MEAN_DAYS: Final = 7
MORNINGS, MORNINGS_LEAST = 3, 2
"""The pulse is judged by the mean of three mornings, of which two are known."""
MEAN_LEAST: Final = 3
"""A weekly mean needs three values (Plews 2014); fewer values leave a gap."""


class PanelForm(Enum):
    """How a panel is drawn."""

    DOTS = "dots"
    BARS = "bars"
    SCALE = "scale"
    LINE = "line"


class DayMark(IntFlag):
    """Properties of the value of a day."""

    NONE = 0
    IMPORTED = 1
    DOUBTFUL = 2
    OVER = 4
    REST = 8
    ILL = 16
    NEW_SOURCE = 32
    """The first value of another source than the value before."""


class BandRole(Enum):
    """The meaning of a band or line; the palette maps the role to a colour and a pattern."""

    NORMAL = "normal"
    OWN = "own"
    WARNING = "warning"


class BaselineLike(Protocol):
    """The usual value of a day and its limits; implemented by ``signals.baselines.Baseline``."""

    @property
    def value(self) -> Fraction | int | None:
        """The usual value; None with too few values."""

    @property
    def threshold(self) -> Fraction | int | None:
        """The lowest answer that counts as bad."""

    @property
    def normal_low(self) -> Fraction | int | None:
        """The lower edge of the normal range."""

    @property
    def normal_high(self) -> Fraction | int | None:
        """The upper edge of the normal range."""

    @property
    def warning(self) -> Fraction | Number | None:
        """The limit beyond which a value is a warning."""


class OwnRange(Protocol):
    """The person's own range of HRV on a day; implemented by ``load_figures.HrvBand``."""

    @property
    def low_ms(self) -> float | None:
        """The lower edge in milliseconds."""

    @property
    def high_ms(self) -> float | None:
        """The upper edge in milliseconds."""


class JudgedLike(Protocol):
    """The value of a day that the rules read; implemented by ``signals.judged_values.Judged``."""

    @property
    def value(self) -> Number | None:
        """The value that counts; None without one."""

    @property
    def source(self) -> str | None:
        """The source of the value, or of a doubtful value."""

    @property
    def doubtful(self) -> bool:
        """Whether the value waits for a confirmation."""

    @property
    def ill(self) -> bool:
        """Whether the day counts for nothing, because the person was ill."""


class SignalHistoryLike(Protocol):
    """Levels, baselines and HRV ranges per day; each day is judged without later days."""

    def levels(self, span: DaySpan) -> Sequence[MarkedDay]:
        """Return the level of each day of the span."""

    def baselines(self, measure: str, span: DaySpan) -> Sequence[BaselineLike | None]:
        """Return the baseline of each day of the span, None while unknown."""

    def hrv_bands(self, span: DaySpan) -> Sequence[OwnRange | None]:
        """Return the own range of HRV of each day of the span, None while unknown."""

    def judged(self, measure: str, span: DaySpan) -> Sequence[JudgedLike | None]:
        """Return which value of a measure the rules read on each day of the span."""

    def counted(self, rule: str, span: DaySpan) -> Sequence[bool]:
        """Return on which days of the span a rule answers yes and counts."""

    def in_evidence(self, measure: str, span: DaySpan) -> Sequence[bool]:
        """Return on which days of the span the value is evidence of a signal that counts then or later."""


Curve = tuple[float | None, ...]
"""A value per day of the span; a curve with one element holds for all days."""


@dataclass(frozen=True, slots=True)
class ValueBand:
    """A coloured band behind the values from ``low`` to ``high``."""

    role: BandRole
    low: Curve
    high: Curve
    label: Text | None = None


@dataclass(frozen=True, slots=True)
class LimitLine:
    """A dashed line at a limit."""

    values: Curve
    label: Text | None = None
    role: BandRole = BandRole.WARNING


@dataclass(frozen=True, slots=True)
class WeekSum:
    """The load of an ISO week or a month: the sum of its known days; ``index`` is the place of its first day.

    ``index`` is negative when that day lies before the span. ``days`` is the length of the period, ``passed``
    the number of its days up to today, or up to the last recorded day when that is later.
    """

    index: int
    total: Number
    known: int
    days: int = 7
    passed: int = 7


@dataclass(frozen=True, slots=True)
class Beside:
    """A value of another source on a day, which is shown beside the value that counts."""

    index: int
    value: Number
    source: str


@dataclass(frozen=True, slots=True)
class TrendPanel:
    """A measure (or figure) over all days of the picture.

    ``marks`` holds a ``DayMark`` per day. ``means`` are seven-day means (bed times after midnight are more
    than 24 hours), ``usual`` is the baseline of each
    day. ``sources`` is None for days without a value. ``note`` is a remark on the limits, shown below the
    unit.
    """

    key: str
    label: str
    unit: str | Text
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
    beside: tuple[Beside, ...] = ()
    months: tuple[WeekSum, ...] = ()

    @property
    def known(self) -> int:
        """The number of days with a value."""
        return len(self.values) - self.values.count(None)


@dataclass(frozen=True, slots=True)
class Context:
    """A run of days with the same tag or with planned rest, or a declared recovery week."""

    key: str
    label: Text | str
    first: date
    last: date
    planned: bool = False
    """Whether the run is a plan instead of a record."""


@dataclass(frozen=True, slots=True)
class PanelName:
    """A panel that can be shown; ``days`` is the number of days with a value."""

    key: str
    label: str
    days: int


@dataclass(frozen=True, slots=True)
class TrendPicture:
    """All values of the trends page."""

    span: DaySpan
    today: date
    levels: tuple[LevelMark, ...]
    context: tuple[Context, ...] = ()
    panels: tuple[TrendPanel, ...] = ()
    names: tuple[PanelName, ...] = field(default=())
    held: frozenset[date] = frozenset()
    """The days of which the level is that of an earlier morning."""

    def index(self, day: date) -> int:
        """Return the index of a day in every series; negative or too large for days outside the span."""
        return (day - self.span.first).days

    def day(self, index: int) -> date:
        """Return the day at an index."""
        return self.span.first + timedelta(days=index)

    def last_known(self, days: range) -> int | None:
        """Return the last of these days, by their indices, on which any panel has a value."""
        known = (n for n in reversed(days) if any(panel.values[n] is not None for panel in self.panels))
        return next(known, None)

    def level(self, day: date) -> LevelMark:
        """Return the level of a day; NO_DATA outside the span."""
        return self.levels[self.index(day)] if day in self.span else LevelMark.NOT_ENTERED

    def level_name(self, day: date) -> Text | str:
        """Return the level of a day in words."""
        name = MARK_NAMES[self.level(day)]
        return Text(HELD, level=Text(name)) if day in self.held else name

    def tags(self, day: date) -> tuple[Context, ...]:
        """Return the runs that include the day."""
        return tuple(context for context in self.context if context.first <= day <= context.last)

    def plans(self, span: DaySpan) -> bool:
        """Tell whether the span has a planned day."""
        return any(run.planned and run.first <= span.last and run.last >= span.first for run in self.context)

    @property
    def empty(self) -> bool:
        """Whether no panel has a value."""
        return not any(name.days for name in self.names)


def at(curve: Sequence[float | None], index: int) -> float | None:
    """Return the value of a curve on a day; None outside the curve."""
    if len(curve) == 1:
        return curve[0]
    return curve[index] if 0 <= index < len(curve) else None


def along_the_night(key: str, value: Number) -> Number:
    """Return a value for comparing: bed times after midnight are moved behind those before midnight."""
    return (value - NOON) % DAY + NOON if key == "bed_time" else value


def rolling_means(values: Sequence[float | None], days: int = MEAN_DAYS, least: int = MEAN_LEAST) -> Curve:
    """Return the mean of the last ``days`` days on each day with a value; None with fewer than ``least``."""
    means: list[float | None] = []
    total, count = 0.0, 0
    for index, value in enumerate(values):
        if value is not None:
            total, count = total + value, count + 1
        left = values[index - days] if index >= days else None
        if left is not None:
            total, count = total - left, count - 1
        if count == 0:
            total = 0.0
        means.append(total / count if value is not None and count >= least else None)
    return tuple(means)


def runs(days: Mapping[date, Sequence[str]]) -> list[tuple[str, date, date]]:
    """Return the runs of consecutive days with the same word, in order of their first day."""
    finished: list[tuple[str, date, date]] = []
    running: dict[str, tuple[date, date]] = {}
    for day in sorted(days):
        for word in days[day]:
            first, last = running.get(word, (day, day))
            if (day - last).days > 1:
                finished.append((word, first, last))
                first = day
            running[word] = (first, day)
    finished += [(word, first, last) for word, (first, last) in running.items()]
    return sorted(finished, key=lambda run: (run[1], run[0]))
