"""The rows of the week table that are no measures: levels, load, training, plan, taking part, tags, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.measure import Aggregation, Number
from herstel_gui.domain.participation import PARTICIPATION_WORDS
from herstel_gui.domain.planned import PLAN_LABELS
from herstel_gui.domain.planning.board import VERDICT_LABELS, Done, Verdict, verdict_of
from herstel_gui.domain.presentation.marks import MISSING
from herstel_gui.domain.signals.signal import only_held
from herstel_gui.domain.tag_order import in_reading_order
from herstel_gui.domain.tags import tag_text
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import KINDS, OTHER, DayKind, Session, day_load
from herstel_gui.domain.week.findings import level_name
from herstel_gui.domain.week.means import mean, total_of
from herstel_gui.domain.week.table import (
    LEVEL,
    LOAD,
    NOTE,
    PARTICIPATION_ROW,
    PLAN,
    TAGS,
    TRAINING,
    TREND_DAYS,
    Section,
    WeekCell,
    WeekRow,
    row_labels,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from herstel_gui.domain.day_record import DayRecord
    from herstel_gui.domain.planning.day_plan import DayPlan
    from herstel_gui.domain.signals.signal import SignalReport
    from herstel_gui.domain.week.sources import Sources

USUAL_WEEKS: Final = 4

KIND_WORDS: Final[dict[DayKind, str]] = {
    DayKind.REST: tr_noop("rust"),
    DayKind.ACTIVE: tr_noop("actief"),
    DayKind.TRAINING: tr_noop("training"),
}


_TRAINING: Final = tr_noop("Training")
_MINUTES: Final = tr_noop("{n}\u00a0min")


def level_row(week: Week, reports: Sequence[SignalReport], today: date) -> list[WeekRow]:
    """Return the row of the level of each day; none for a week to come."""
    if not reports:
        return []
    of_day = {report.day: report for report in reports}
    cells = tuple(_level_cell(day, of_day.get(day), today) for day in week.span)
    return [WeekRow(LEVEL, row_labels()[LEVEL], Section.LEVEL, cells)]


def _level_cell(day: date, report: SignalReport | None, today: date) -> WeekCell:
    if report is None:
        return WeekCell(day, future=day > today)
    return WeekCell(day, texts=(level_name(report, short=True),), mark=report.mark, held=only_held(report))


def load_row(week: Week, judged: date, sources: Sources) -> WeekRow:
    """Return the row of the load of each day; a day without a load has the word of its kind."""
    cells = tuple(_load_cell(sources.record(day), sources.today) for day in week.span)
    trend = tuple(_load(sources.record(day)) for day in DaySpan.ending(week.span.last, TREND_DAYS))
    compared = sources.person.compares(judged)
    return WeekRow(
        key=LOAD,
        label=row_labels()[LOAD],
        section=Section.TRAINING,
        cells=cells,
        total=total_of(Aggregation.SUM, (_load(sources.record(day)) for day in week.span)),
        usual=_usual_load(Week.of(judged), sources) if compared else None,
        warning=Text(tr_noop("na 3 zware weken")) if compared else None,
        trend=trend,
    )


def _load(record: DayRecord) -> Number | None:
    return day_load(record.kind, record.sessions)


def _load_cell(record: DayRecord, today: date) -> WeekCell:
    future = record.day > today
    load = _load(record) if record.sessions else None
    if load is not None:
        products = tuple((one.session_rpe, one.minutes) for one in record.sessions)
        known = tuple((rpe, minutes) for rpe, minutes in products if rpe is not None and minutes is not None)
        return WeekCell(record.day, load, future=future, products=known)
    kind = DayKind.TRAINING if record.sessions else record.kind
    return WeekCell(record.day, words=(KIND_WORDS[kind],) if kind else (), future=future)


def _usual_load(week: Week, sources: Sources) -> Number | None:
    """Return the mean load of the four weeks before; None when fewer than two of these weeks have a load."""
    sums = (
        total_of(Aggregation.SUM, (_load(sources.record(day)) for day in (week + -back).span))
        for back in range(1, USUAL_WEEKS + 1)
    )
    known = [total for total in sums if total is not None]
    return mean(known) if len(known) * 2 >= USUAL_WEEKS else None


def training_row(week: Week, sources: Sources) -> WeekRow:
    """Return the row of what was done: kind, minutes and heaviness. Paper leaves an empty one out."""
    cells = tuple(
        WeekCell(
            day,
            texts=tuple(session_words(session) for session in sources.record(day).sessions),
            future=day > sources.today,
        )
        for day in week.span
    )
    return WeekRow(TRAINING, row_labels()[TRAINING], Section.TRAINING, cells)


def session_words(session: Session) -> Text:
    """Return a training in a few words: ``Fietsen 90 · 6``, its minutes and heaviness; "–" is unknown."""
    kind = _TRAINING if session.kind == OTHER else KINDS.get(session.kind, session.kind)
    minutes, rpe = (MISSING if known is None else known for known in (session.minutes, session.session_rpe))
    if minutes == rpe == MISSING:
        return Text("{kind}", kind=kind)
    return Text("{kind} {n}\u00a0·\u00a0{rpe}", kind=kind, n=minutes, rpe=rpe)


def plan_row(week: Week, sources: Sources) -> list[WeekRow]:
    """Return the row of what is planned; none for a week without a plan."""
    plans = [(day, sources.plans.get(day)) for day in week.span]
    if not any(plan for _, plan in plans):
        return []
    cells = tuple(
        _plan_cell(plan, sources) if plan else WeekCell(day, future=day > sources.today)
        for day, plan in plans
    )
    return [WeekRow(PLAN, row_labels()[PLAN], Section.TRAINING, cells)]


def _plan_cell(plan: DayPlan, sources: Sources) -> WeekCell:
    """Return the kinds of a day, the hardest first, its minutes, and how the deed compares with it.

    A kind of another version is its word.
    """
    kinds = sorted(plan.kinds, key=lambda kind: kind.rank, reverse=True)
    other = dict.fromkeys(one.kind for one in plan.trainings if one.plan_kind is None)
    length = (Text(_MINUTES, n=plan.minutes),) if plan.minutes else ()
    return WeekCell(
        plan.day,
        words=(*(PLAN_LABELS[kind] for kind in kinds), *other),
        texts=(*length, *_compared(plan, sources)),
        future=plan.day > sources.today,
    )


def _compared(plan: DayPlan, sources: Sources) -> tuple[Text, ...]:
    record = sources.record(plan.day)
    done = Done(record.kind, record.sessions) if record.kind or record.sessions else None
    verdict = verdict_of(plan, done, past=plan.day < sources.today)
    return () if verdict in {None, Verdict.UNKNOWN} else (Text(VERDICT_LABELS[verdict]),)


def participation_row(week: Week, sources: Sources) -> list[WeekRow]:
    """Return the row of answers for the trainer; none when four weeks have no answer."""
    recent = DaySpan.ending(week.span.last, TREND_DAYS)
    if not any(sources.record(day).participation for day in recent):
        return []
    answers = [(day, sources.record(day).participation) for day in week.span]
    cells = tuple(
        WeekCell(day, words=(PARTICIPATION_WORDS[answer],) if answer else (), future=day > sources.today)
        for day, answer in answers
    )
    return [WeekRow(PARTICIPATION_ROW, row_labels()[PARTICIPATION_ROW], Section.TRAINING, cells)]


def tags_row(week: Week, sources: Sources) -> WeekRow:
    """Return the row of tags, in the order in which people read them: illness and injury first."""
    cells = tuple(
        WeekCell(
            day,
            texts=tuple(tag_text(tag) for tag in in_reading_order(sources.record(day).tags)),
            future=day > sources.today,
        )
        for day in week.span
    )
    return WeekRow(TAGS, row_labels()[TAGS], Section.TRAINING, cells)


def note_row(week: Week, sources: Sources) -> WeekRow:
    """Return the row of notes."""
    cells = tuple(
        WeekCell(day, words=(note,) if (note := sources.record(day).note) else (), future=day > sources.today)
        for day in week.span
    )
    return WeekRow(NOTE, row_labels()[NOTE], Section.TRAINING, cells)
