"""Facts of the physician's report that no rule gives: sources, training, weight, cycle, what was tried."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Number
from herstel_gui.domain.planned import FollowUp
from herstel_gui.domain.planning.wording import DEED_LABELS
from herstel_gui.domain.reading import source_name
from herstel_gui.domain.text import Rounded, ShortDay, Text, counted, listed, tr_noop
from herstel_gui.domain.training_sessions import KINDS, Felt, Performance
from herstel_gui.domain.week.means import mean

MENSTRUATION: Final = "menstruation"
MOST_DATES: Final = 24
LEAST_APART: Final = 7
"""Days between two weights below which no change is said."""

_DAYS_OF: Final = tr_noop("{source} ({n})")
_OF_KIND: Final = tr_noop("{kind}: {n} trainingen, {hours}, gemiddelde zwaarte {rpe}")
_OF_KIND_ONE: Final = tr_noop("{kind}: {n} training, {hours}, gemiddelde zwaarte {rpe}")
_HOURS: Final = tr_noop("{n} uur")
_NO_HOURS: Final = tr_noop("duur onbekend")
_UNTIMED: Final = tr_noop("{text}; van {n} is de duur niet bekend")
_UNKNOWN: Final = tr_noop("onbekend")
_PER_WEEK: Final = tr_noop(
    "Training: {n} keer en {hours} uur in {days} dagen, gemiddeld {mean} uur per week."
)
_HEAVIER: Final = tr_noop("Zwaarder dan normaal: {n} van de {all} trainingen waarbij dit is genoteerd.")
_WORSE: Final = tr_noop("Ging slechter dan normaal: {n} van de {all} trainingen waarbij dit is genoteerd.")
_NO_TRAINING: Final = tr_noop("Geen training genoteerd.")
_WEIGHT: Final = tr_noop(
    "Gewicht: van {first} kg ({from_day}) naar {last} kg ({to_day}); verschil {change} kg ({percent} %). "
    "Laagste {low}, hoogste {high} kg, {n} keer gewogen."
)
_WEIGHT_ONCE: Final = tr_noop("Gewicht: {first} kg ({from_day}).")
_CYCLE: Final = tr_noop("Menstruatie genoteerd: {dates}.")
_BETWEEN: Final = tr_noop("Dagen van begin tot begin: {days}.")
_PERIOD: Final = tr_noop("{first} t/m {last}")
_REST_ON: Final = tr_noop("Volledige rustdagen, zonder de zieke dagen ({n}): {dates}.")
_NO_REST: Final = tr_noop("Geen volledige rustdag genoteerd buiten de zieke dagen.")
_EARLIER: Final = tr_noop("eerder nog {n}; {dates}")
_FOLLOWED: Final = tr_noop("{deed}, {period}")
_STOPPED: Final = tr_noop("{deed}, {period}, eerder gestopt")
_ANSWERED: Final = tr_noop("{text}. Daarna: {answers}")
_QUESTIONS: Final = (
    (tr_noop("minder moe"), tr_noop("niet minder moe")),
    (tr_noop("zin om te trainen"), tr_noop("geen zin om te trainen")),
    (tr_noop("goed geslapen"), tr_noop("niet goed geslapen")),
)
HOW_MEASURED: Final[dict[str, str]] = {
    "resting_heart_rate": tr_noop("Ochtendpols: wakker en liggend, voor het opstaan."),
    "sitting_heart_rate": tr_noop("Pols, zittend: wakker, na vijf minuten zitten."),
    "sleeping_heart_rate": tr_noop("Slaappols: tijdens de nacht, door een apparaat."),
}
"""How each pulse is taken; the three are different quantities and are never compared with each other."""


@dataclass(frozen=True, slots=True)
class KindTotal:
    """The trainings of one kind: their number, known minutes, and mean exertion; None when unknown."""

    kind: str
    sessions: int
    minutes: Number | None
    untimed: int
    rpe: Number | None


def kind_totals(records: Iterable[DayRecord]) -> tuple[KindTotal, ...]:
    """Return the kinds of training, the most minutes first."""
    by_kind = defaultdict(list)
    for record in records:
        for session in record.sessions:
            by_kind[session.kind].append(session)
    totals = []
    for kind, sessions in by_kind.items():
        minutes = [each.minutes for each in sessions if each.minutes is not None]
        rpes = [each.session_rpe for each in sessions if each.session_rpe is not None]
        known = sum((Decimal(each) for each in minutes), Decimal(0)) if minutes else None
        totals.append(KindTotal(kind, len(sessions), known, len(sessions) - len(minutes), mean(rpes)))
    return tuple(sorted(totals, key=lambda each: (-(each.minutes or 0), each.kind)))


def training_words(totals: Sequence[KindTotal], days: int) -> tuple[Text, ...]:
    """Return a sentence for all trainings of ``days`` days together, and one for each kind."""
    if not totals:
        return (Text(_NO_TRAINING),)
    known = [Decimal(each.minutes) for each in totals if each.minutes is not None]
    hours = sum(known, Decimal(0)) / 60
    together = Text(
        _PER_WEEK,
        n=sum(each.sessions for each in totals),
        hours=Rounded(hours, 1),
        days=days,
        mean=Rounded(hours * 7 / days, 1),
    )
    return (together, *map(_kind_words, totals))


def performance_words(records: Iterable[DayRecord]) -> tuple[Text, ...]:
    """Return how often a training felt heavier than normal, and went worse, of those with an answer."""
    sessions = [session for record in records for session in record.sessions]
    felt = [session.felt for session in sessions if session.felt is not None]
    went = [session.performance for session in sessions if session.performance is not None]
    heavier = Text(_HEAVIER, n=sum(each is Felt.HEAVIER for each in felt), all=len(felt))
    worse = Text(_WORSE, n=sum(each is Performance.WORSE for each in went), all=len(went))
    return (*([heavier] if felt else []), *([worse] if went else []))


def _kind_words(total: KindTotal) -> Text:
    text = counted(
        total.sessions,
        _OF_KIND_ONE,
        _OF_KIND,
        kind=KINDS.get(total.kind, total.kind),
        hours=Text(_NO_HOURS)
        if total.minutes is None
        else Text(_HOURS, n=Rounded(Decimal(total.minutes) / 60, 1)),
        rpe=_UNKNOWN if total.rpe is None else Rounded(total.rpe, 1),
    )
    partly = total.untimed and total.minutes is not None
    return Text(_UNTIMED, text=text, n=total.untimed) if partly else text


def source_words(days: Counter[str]) -> Text | None:
    """Return the sources of a measure with their days, the most days first; None without any.

    A measure with one source is named without a number.
    """
    ordered = sorted(days.items(), key=lambda item: (-item[1], item[0]))
    if not ordered:
        return None
    names = [source_name(source) for source, _ in ordered]
    if len(ordered) == 1:
        return Text("{source}", source=names[0])
    parts = [Text(_DAYS_OF, source=name, n=n) for name, (_, n) in zip(names, ordered, strict=True)]
    return listed(parts)


def weight_words(weights: Sequence[tuple[date, Number]]) -> Text | None:
    """Return the change between the first and the last weight, by day; None without a weight."""
    if not weights:
        return None
    (first_day, first), (last_day, last) = weights[0], weights[-1]
    if (last_day - first_day).days < LEAST_APART:
        return Text(_WEIGHT_ONCE, first=Rounded(last, 1), from_day=ShortDay(last_day))
    change = Decimal(last) - Decimal(first)
    values = [value for _, value in weights]
    return Text(
        _WEIGHT,
        first=Rounded(first, 1),
        from_day=ShortDay(first_day),
        last=Rounded(last, 1),
        to_day=ShortDay(last_day),
        change=Rounded(change, 1, signed=True),
        percent=Rounded(change * 100 / Decimal(first), 1, signed=True),
        low=Rounded(min(values), 1),
        high=Rounded(max(values), 1),
        n=len(weights),
    )


def cycle_words(runs: Sequence[DaySpan]) -> tuple[Text, ...]:
    """Return the days of menstruation and the days from begin to begin; empty when nothing was noted."""
    if not runs:
        return ()
    dates = listed([period_words(run) for run in runs])
    apart = [(after.first - before.first).days for before, after in pairwise(runs)]
    between = (Text(_BETWEEN, days=", ".join(map(str, apart))),) if apart else ()
    return (Text(_CYCLE, dates=dates), *between)


def period_words(span: DaySpan) -> Text:
    """Return a day, or the first and last day of a span."""
    if span.first == span.last:
        return Text("{day}", day=ShortDay(span.first))
    alike = (span.first.year, span.first.month) == (span.last.year, span.last.month)
    first = Text("{day}", day=str(span.first.day)) if alike else ShortDay(span.first)
    return Text(_PERIOD, first=first, last=ShortDay(span.last))


def dates_words(days: Sequence[date]) -> Text:
    """Return dates grouped by month: ``12, 19 oktober, 2 november``; of many only the last ones."""
    shown = days[-MOST_DATES:]
    parts = []
    for _, month in groupby(shown, key=lambda day: (day.year, day.month)):
        *earlier, last = month
        begin = "".join(f"{day.day}, " for day in earlier)
        parts.append(Text("{begin}{last}", begin=begin, last=ShortDay(last)))
    dates = listed(parts)
    more = len(days) - len(shown)
    return Text(_EARLIER, n=more, dates=dates) if more else dates


def rest_dates(records: Iterable[DayRecord]) -> Text:
    """Return the full rest days with their dates, without the ill ones: rest in bed was not tried."""
    days = [record.day for record in records if record.full_rest]
    return Text(_REST_ON, n=len(days), dates=dates_words(days)) if days else Text(_NO_REST)


def follow_up_words(followed: FollowUp) -> Text:
    """Return a deed after a warning, its days, and the answers to the three questions afterwards."""
    template = _STOPPED if followed.ended else _FOLLOWED
    period = period_words(DaySpan(followed.first, followed.last))
    text = Text(template, deed=DEED_LABELS[followed.deed], period=period)
    said = [
        Text(words[0] if answer else words[1])
        for words, answer in zip(_QUESTIONS, followed.answers, strict=True)
        if answer is not None
    ]
    return Text(_ANSWERED, text=text, answers=listed(said)) if said else text
