"""Sentences of the physician's report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import ClockTime, Measure, Number, YesNo, ends
from herstel_gui.domain.presentation.figures import FigureRole, figure
from herstel_gui.domain.presentation.marks import MISSING
from herstel_gui.domain.text import Minutes, ShortDay, Text, TextValue, counted, hours_text, tr_noop
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.domain.week.means import mean
from herstel_gui.domain.week.table import row_label

_ONE_SLEPT: Final = tr_noop("Gemiddeld {mean}; er is {n} nacht bekend.")
_SLEPT: Final = tr_noop("Gemiddeld {mean} over {n} nachten; kortste {short}, langste {long}.")
_ONE_NIGHT: Final = tr_noop("{n} nacht korter dan {limit}.")
_NIGHTS: Final = tr_noop("{n} nachten korter dan {limit}.")
_NO_NIGHT: Final = tr_noop("Geen bekende nacht korter dan {limit}.")
_ACTIVE_DAY: Final = tr_noop("{n} dag actief herstel.")
_ACTIVE_DAYS: Final = tr_noop("{n} dagen actief herstel.")
_LONGEST: Final = tr_noop("Langste tijd met elke dag training: {n} dagen, van {first} t/m {last}.")
_OWN_ONCE: Final = tr_noop("{label}: {low}, bekend op {n} dag.")
_OWN_MEAN: Final = tr_noop(
    "{label}: gemiddeld {mean}, laatste 7 dagen {last}; laagste {low}, hoogste {high}; bekend op {n} dagen."
)
_OWN_YES: Final = tr_noop(
    "{label}: ja op {yes} van de {n} ingevulde dagen; laatste 7 dagen op {last} van de {known}."
)
_OWN_CLOCK: Final = tr_noop("{label}: tussen {low} en {high}; bekend op {n} dagen.")
_ENDS: Final = tr_noop("{label} ({first}, {last})")
LONG_RUN: Final = 7
_DAY: Final = 24 * 60


def sleep_words(nights: Sequence[Number], limit: Number) -> tuple[Text, ...]:
    """Return sentences about the lengths of the nights, in minutes; empty without known nights."""
    average = mean(list(nights))
    if average is None:
        return ()
    short = sum(value < limit for value in nights)
    least = hours_text(limit)
    return (
        counted(
            len(nights),
            _ONE_SLEPT,
            _SLEPT,
            mean=Minutes(average),
            short=Minutes(min(nights)),
            long=Minutes(max(nights)),
        ),
        counted(short, _ONE_NIGHT, _NIGHTS, limit=least) if short else Text(_NO_NIGHT, limit=least),
    )


def rest_words(records: Sequence[DayRecord]) -> tuple[Text, ...]:
    """Return sentences with the days of active recovery and the longest run of training days."""
    active = sum(record.kind is DayKind.ACTIVE for record in records)
    sentences = [counted(active, _ACTIVE_DAY, _ACTIVE_DAYS)] if active else []
    longest = _longest(record.day if _trained(record) else None for record in records)
    if longest is not None and len(longest) >= LONG_RUN:
        first, last = ShortDay(longest.first), ShortDay(longest.last)
        sentences.append(Text(_LONGEST, n=len(longest), first=first, last=last))
    return tuple(sentences)


def own_words(measure: Measure, values: Sequence[Number], last: Sequence[Number]) -> Text:
    """Return the figures of an own measure: ``values`` of all days (at least one), ``last`` of seven days."""
    poles = ends(measure)
    label = row_label(measure)
    if poles is not None:
        label = Text(_ENDS, label=measure.label, first=poles[0], last=poles[1])

    def shown(value: Number | None, role: FigureRole = FigureRole.VALUE) -> TextValue:
        return MISSING if value is None else figure(measure, value, role).value

    if len(values) == 1:
        return Text(_OWN_ONCE, label=label, low=shown(values[0]), n=1)
    match measure.kind:
        case YesNo():
            return Text(
                _OWN_YES, label=label, yes=sum(values), n=len(values), last=sum(last), known=len(last)
            )
        case ClockTime():
            first, latest = _around_midnight(values)
            return Text(_OWN_CLOCK, label=label, low=shown(first), high=shown(latest), n=len(values))
        case _:
            whole, latest_days = (shown(mean(list(each)), FigureRole.MEAN) for each in (values, last))
            return Text(
                _OWN_MEAN, label=label, low=shown(min(values)), high=shown(max(values)), n=len(values),
                mean=whole, last=latest_days,
            )  # fmt: skip


def _around_midnight(clocks: Sequence[Number]) -> tuple[Number, Number]:
    """Return the first and the last of some times of day: those on both sides of the longest time without."""
    ordered = sorted(set(clocks))
    gaps = [(after - before) % _DAY for before, after in zip(ordered, ordered[1:] + ordered[:1], strict=True)]
    place = gaps.index(max(gaps))
    return ordered[(place + 1) % len(ordered)], ordered[place]


def _trained(record: DayRecord) -> bool:
    """Whether there was a training; a walk on a day of active recovery is none."""
    return bool(record.sessions) and record.kind is not DayKind.ACTIVE


def _longest(days: Iterable[date | None]) -> DaySpan | None:
    best: DaySpan | None = None
    run: DaySpan | None = None
    for day in days:
        run = None if day is None else DaySpan(run.first if run else day, day)
        if run is not None and (best is None or len(run) > len(best)):
            best = run
    return best
