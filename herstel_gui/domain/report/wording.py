"""Sentences of the physician's report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import DayRecord
from herstel_gui.domain.measure import Number
from herstel_gui.domain.text import Minutes, ShortDay, Text, counted, hours_text, tr_noop
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.domain.week.means import mean

_ONE_SLEPT: Final = tr_noop("Gemiddeld {mean}; er is {n} nacht bekend.")
_SLEPT: Final = tr_noop("Gemiddeld {mean} over {n} nachten; kortste {short}, langste {long}.")
_ONE_NIGHT: Final = tr_noop("{n} nacht korter dan {limit}.")
_NIGHTS: Final = tr_noop("{n} nachten korter dan {limit}.")
_NO_NIGHT: Final = tr_noop("Geen bekende nacht korter dan {limit}.")
_ACTIVE_DAY: Final = tr_noop("{n} dag actief herstel.")
_ACTIVE_DAYS: Final = tr_noop("{n} dagen actief herstel.")
_LONGEST: Final = tr_noop("Langste tijd met elke dag training: {n} dagen, van {first} t/m {last}.")
LONG_RUN: Final = 7


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
    longest = _longest(record.day if record.sessions else None for record in records)
    if longest is not None and len(longest) >= LONG_RUN:
        first, last = ShortDay(longest.first), ShortDay(longest.last)
        sentences.append(Text(_LONGEST, n=len(longest), first=first, last=last))
    return tuple(sentences)


def _longest(days: Iterable[date | None]) -> DaySpan | None:
    best: DaySpan | None = None
    run: DaySpan | None = None
    for day in days:
        run = None if day is None else DaySpan(run.first if run else day, day)
        if run is not None and (best is None or len(run) > len(best)):
            best = run
    return best
