"""Panels of daily load, monotony and strain (Foster), for display only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.load_figures import foster, loads
from herstel_gui.domain.measure import Number, tidy
from herstel_gui.domain.reading import TYPED
from herstel_gui.domain.text import tr_noop
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.domain.trends.picture import DayMark, PanelForm, TrendPanel, WeekSum

WEEK: Final = 7
_RPE_MINUTES: Final = tr_noop("zwaarte × minuten")
_PER_WEEK: Final = tr_noop("over 7 dagen")
_Days = Mapping[date, DayRecord]


def load_panel(days: _Days, span: DaySpan, label: str) -> TrendPanel:
    """Return the panel of the load per day (RPE × minutes) with week sums; rest days have the REST mark."""
    values = loads(days, span)
    marks = bytearray(len(span))
    sources: list[str | None] = [None] * len(span)
    for index, day in enumerate(span):
        record = days.get(day)
        if record is None:
            continue
        if record.kind is DayKind.REST and not record.sessions:
            marks[index] |= DayMark.REST
        if record.sessions:
            sources[index] = record.sessions[0].source
            marks[index] |= DayMark.NONE if sources[index] == TYPED else DayMark.IMPORTED
    return TrendPanel(
        "load", label, _RPE_MINUTES, PanelForm.BARS, None, values, bytes(marks),
        sources=tuple(sources), weeks=week_sums(values, span.first), months=month_sums(values, span.first),
    )  # fmt: skip


def monotony_panel(days: _Days, span: DaySpan, label: str) -> TrendPanel:
    """Return the panel of monotony: mean daily load divided by its SD over seven known days (Foster 1998)."""
    monotonies = (foster(week).monotony for week in _weeks(loads(days, span)))
    return _line("monotony", label, [None if m is None else round(Decimal(m), 2) for m in monotonies])


def strain_panel(days: _Days, span: DaySpan, label: str) -> TrendPanel:
    """Return the panel of strain: week load times monotony (Foster 1998)."""
    strains = (foster(week).strain for week in _weeks(loads(days, span)))
    return _line("strain", label, [None if value is None else round(value) for value in strains])


def week_sums(values: Sequence[Number | None], first: date) -> tuple[WeekSum, ...]:
    """Return the sum of each ISO week with at least one known day."""
    sums: list[WeekSum] = []
    start = -first.weekday()
    for low in range(start, len(values), WEEK):
        known = [value for value in values[max(0, low) : low + WEEK] if value is not None]
        if known:
            total = tidy(sum((Decimal(value) for value in known), Decimal(0)))
            passed = min(low + WEEK, len(values)) - low
            sums.append(WeekSum(low, total, len(known), WEEK, passed))
    return tuple(sums)


def month_sums(values: Sequence[Number | None], first: date) -> tuple[WeekSum, ...]:
    """Return the sum of each month with at least one known day."""
    sums: list[WeekSum] = []
    start = first.replace(day=1)
    while (low := (start - first).days) < len(values):
        later = (start + timedelta(days=31)).replace(day=1)
        days = (later - start).days
        known = [value for value in values[max(0, low) : low + days] if value is not None]
        if known:
            total = tidy(sum((Decimal(value) for value in known), Decimal(0)))
            sums.append(WeekSum(low, total, len(known), days, min(low + days, len(values)) - low))
        start = later
    return tuple(sums)


def _weeks(values: Sequence[Number | None]) -> list[Sequence[Number | None]]:
    """Return for each day the values of the seven days that end on this day; None before the first day."""
    padded = (None,) * (WEEK - 1) + tuple(values)
    return [padded[index : index + WEEK] for index in range(len(values))]


def _line(key: str, label: str, values: Sequence[Number | None]) -> TrendPanel:
    return TrendPanel(key, label, _PER_WEEK, PanelForm.LINE, None, tuple(values), bytes(len(values)),
                      means=tuple(None if v is None else float(v) for v in values))  # fmt: skip
