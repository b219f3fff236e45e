"""Builds the trend picture from the days of a journal. Panels that did not change are reused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from herstel_gui.domain.calendar import EARLIEST, ONE_DAY, DaySpan
from herstel_gui.domain.day import REST_PLANNED, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.person import ANYONE, Person
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.domain.signals.signal import LevelMark, only_held
from herstel_gui.domain.tags import tag_text
from herstel_gui.domain.text import tr_noop
from herstel_gui.domain.training_sessions import day_load
from herstel_gui.domain.trends.panels import Ground, measure_of, measure_panel
from herstel_gui.domain.trends.picture import (
    LOAD,
    MONOTONY,
    STRAIN,
    Context,
    PanelName,
    SignalHistoryLike,
    TrendPanel,
    TrendPicture,
    runs,
)
from herstel_gui.domain.trends.training_load import load_panel, monotony_panel, strain_panel
from herstel_gui.domain.word_order import natural_order

RECOVERY_WEEK: Final = "recovery_week"
LEAST_DAYS: Final = 28
"""Minimum width of the picture in days, so that a journal of one day is not stretched over the page."""

_FIGURES: Final = {
    LOAD: tr_noop("Belasting"),
    MONOTONY: tr_noop("Monotonie"),
    STRAIN: tr_noop("Strain"),
}
_CLOCKS: Final = frozenset({"bed_time", "wake_time"})


@dataclass(slots=True)
class TrendBuilder:
    """The days of a journal, and the panels that were already made from them."""

    days: Mapping[date, DayRecord]
    surroundings: Surroundings
    history: SignalHistoryLike
    today: date
    limits: Limits = field(default_factory=Limits)
    person: Person = ANYONE
    _panels: dict[str, TrendPanel] = field(default_factory=dict)
    _frame: TrendPicture | None = None

    def picture(self, keys: Iterable[str]) -> TrendPicture:
        """Return the picture with the panels of ``keys``, in this order, without empty panels."""
        frame = self._frame = self._frame or self._make_frame()
        recorded = {name.key for name in frame.names if name.days}
        panels = tuple(self._panel(key) for key in keys if key in recorded)
        return TrendPicture(
            frame.span, frame.today, frame.levels, frame.context, panels, frame.names, frame.held
        )

    def names(self) -> tuple[PanelName, ...]:
        """Return all panels that can be shown, with the number of days that have a value."""
        self._frame = self._frame or self._make_frame()
        return self._frame.names

    def updated(
        self,
        days: Mapping[date, DayRecord],
        surroundings: Surroundings,
        history: SignalHistoryLike,
        changed: frozenset[str] | None,
    ) -> TrendBuilder:
        """Return a builder for the changed journal; ``changed`` holds measure keys, None means all."""
        other = TrendBuilder(days, surroundings, history, self.today, self.limits, self.person)
        listed = surroundings.measures is self.surroundings.measures
        if changed is None or not listed or _span(days, other.today) != self._span_made():
            return other
        touched = changed | ({"sleep_duration"} if changed & _CLOCKS else frozenset())
        other._panels = {key: panel for key, panel in self._panels.items() if key not in touched}
        return other

    def _span_made(self) -> DaySpan | None:
        return None if self._frame is None else self._frame.span

    def _panel(self, key: str) -> TrendPanel:
        if key not in self._panels:
            self._panels[key] = self._make_panel(key)
        return self._panels[key]

    def _make_panel(self, key: str) -> TrendPanel:
        assert self._frame is not None  # noqa: S101  # picture() has made it
        span = self._frame.span
        figures = {LOAD: load_panel, MONOTONY: monotony_panel, STRAIN: strain_panel}
        if key in figures:
            return figures[key](self.days, span, _FIGURES[key])
        ground = Ground(self.days, self.surroundings, self.limits, span, self.person)
        return measure_panel(measure_of(key, self.surroundings.measures), ground, self.history)

    def _names(self) -> tuple[PanelName, ...]:
        """Return all panels but those without a value of measures that are not offered to this person.

        Values of a kind that this version does not know have none: nothing can be said of them.
        """
        unknown = {own.key for own in self.surroundings.own_measures if own.measure is None}
        measures, counts, loads = self.surroundings.measures, *_counts(self.days)
        ordered = [m.key for m in measures if m.key in counts or self.person.is_offered(m, self.today)]
        ordered += sorted(counts.keys() - {*ordered, *unknown}, key=natural_order)
        names = [PanelName(key, measure_of(key, measures).label, counts.get(key, 0)) for key in ordered]
        return (*names, *(PanelName(key, label, loads) for key, label in _FIGURES.items()))

    def _make_frame(self) -> TrendPicture:
        span = _span(self.days, self.today)
        judged = list(self.history.levels(span)) if self.days else []
        levels = tuple(day.mark for day in judged)
        held = frozenset(when for when, day in zip(span, judged, strict=False) if only_held(day))
        padded = (levels + (LevelMark.NOT_ENTERED,) * len(span))[: len(span)]
        context = tuple(contexts(self.days, self.surroundings))
        return TrendPicture(span, self.today, padded, context, (), self._names(), held)


def _span(days: Mapping[date, DayRecord], today: date) -> DaySpan:
    filled = [day for day in days if day >= EARLIEST]
    first = min(filled, default=today)
    last = max(today, max(filled, default=today))
    return DaySpan(min(first, last - (LEAST_DAYS - 1) * ONE_DAY), last)


def _counts(days: Mapping[date, DayRecord]) -> tuple[dict[str, int], int]:
    """Return the number of days with a value of each measure, and of days with a load."""
    counts: dict[str, int] = {}
    loads = 0
    for record in days.values():
        held = {reading.measure for reading in record.readings}
        if held >= _CLOCKS:
            held.add("sleep_duration")
        for key in held:
            counts[key] = counts.get(key, 0) + 1
        loads += day_load(record.kind, record.sessions) is not None
    return counts, loads


def contexts(days: Mapping[date, DayRecord], surroundings: Surroundings) -> list[Context]:
    """Return runs of days with the same tag, recovery weeks and planned rest, in order of first day."""
    tagged: dict[date, Sequence[str]] = {day: record.tags for day, record in days.items() if record.tags}
    periods = [Context(word, tag_text(word), first, last) for word, first, last in runs(tagged)]
    label = tr_noop("herstelweek")
    periods += [Context(RECOVERY_WEEK, label, week.first, week.last) for week in surroundings.recovery_weeks]
    rest = tr_noop("gepland: rust")
    planned = runs(dict.fromkeys(surroundings.planned_rest, (REST_PLANNED,)))
    periods += [Context(kind, rest, first, last, planned=True) for kind, first, last in planned]
    return sorted(periods, key=lambda context: (context.first, natural_order(context.key)))
