"""The trainer's table: members by measures, by days or by weeks; shared by screen, paper and files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Final, TypeAlias

from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.club.choice import MARKS, PACE, PARTICIPATION, SHARED_PLAN_LABEL, SHARED_TAGS_LABEL
from herstel_gui.domain.club.counts import club_counts, earlier_only, week_answers, worst_pace
from herstel_gui.domain.club.member_merging import rows_of
from herstel_gui.domain.club.members import NOBODY, Expected, Member
from herstel_gui.domain.club.pace import PACE_WORDS
from herstel_gui.domain.club.sorting import sorted_rows
from herstel_gui.domain.club.table_values import ClubCell, ClubColumn, ClubRow, ClubTable
from herstel_gui.domain.club.week_file import (
    DAYS,
    ClubWeek,
    Load,
    measures_shared,
    same_name,
    told_apart_by,
)
from herstel_gui.domain.measure import Aggregation, Measure, ends_to_show
from herstel_gui.domain.measures import BY_KEY, MeasureList
from herstel_gui.domain.participation import PARTICIPATION_LABEL, PARTICIPATION_WORDS
from herstel_gui.domain.planned import PLAN_LABELS
from herstel_gui.domain.presentation.figures import FigureRole
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.domain.week.day_rows import KIND_WORDS
from herstel_gui.domain.week.means import mean
from herstel_gui.domain.week.table import LOAD, NOTE, PLAN, SHORT_WEEKDAYS, TAGS, period_text, row_label

BY_DAY: Final = frozenset({PLAN, NOTE})
"""Columns that tell nothing about a week as a whole."""
WITHOUT_TOTAL: Final = BY_DAY | {TAGS}

SENT: Final = "sent"
"""The column with the day on which a file was saved, in a table of one week of a club with a list."""
MOST_WEEKS: Final = 53


_Parts: TypeAlias = "tuple[tuple[ClubColumn, ...], list[ClubRow]]"


class Shape(Enum):
    """The columns of the table: measures, days, weeks of one measure, or all weeks of a season."""

    MEASURES = "measures"
    DAYS = "days"
    WEEKS = "weeks"
    SEASON = "season"
    """Per week the load, the answer on taking part, and whether a file was sent; never a level."""


class Order(Enum):
    """The order of the rows."""

    NAME = "name"
    PARTICIPATION = "participation"


@dataclass(frozen=True, slots=True)
class ClubView:
    """The trainer's choices. The week shape ignores ``week``; the measures shape ignores ``key``.

    Without ``week`` the newest week is shown. ``column`` is the id of a column to sort by; in a table without
    that column ``order`` counts.
    """

    shape: Shape = Shape.MEASURES
    week: Week | None = None
    key: str = PARTICIPATION
    order: Order = Order.NAME
    column: str = ""
    descending: bool = False


def weeks_of(shared: Iterable[ClubWeek]) -> tuple[Week, ...]:
    """Return the weeks that occur, newest first."""
    return tuple(sorted({each.week for each in shared}, reverse=True))


def keys_of(shared: Iterable[ClubWeek]) -> tuple[str, ...]:
    """Return the columns that any member shared: taking part first, then in order of the week table."""
    shared = tuple(shared)
    held = {key for each in shared for key in each.columns} - {MARKS}
    measures = MeasureList(m for m in measures_shared(shared).values() if m.key not in BY_KEY)
    ordered = (PARTICIPATION, PACE, *(m.key for m in measures), LOAD, PLAN, TAGS, NOTE)
    return tuple(key for key in ordered if key in held)


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be chosen of the weeks of many members. Reads all of them; does not change with a choice."""

    weeks: tuple[Week, ...]
    """Newest first."""
    columns: tuple[tuple[str, Text], ...]
    """Keys with their headings."""

    @classmethod
    def of(cls, shared: Iterable[ClubWeek]) -> Offered:
        """Return what these files offer."""
        shared = tuple(shared)
        measures = measures_shared(shared)
        return cls(weeks_of(shared), tuple((key, column_label(key, measures)) for key in keys_of(shared)))


def club_table(shared: Sequence[ClubWeek], view: ClubView, expected: Expected = NOBODY) -> ClubTable:
    """Return the table for the trainer's choices; members of ``expected`` without a file get a row too."""
    weeks = weeks_of(shared)
    week = view.week or (weeks[0] if weeks else None)
    of_week = [each for each in shared if each.week == week]
    match view.shape:
        case Shape.WEEKS:
            columns, rows = _by_weeks(shared, weeks[::-1], view.key)
        case Shape.SEASON:
            weeks = season_weeks(weeks)
            columns, rows = _season(shared, weeks[::-1])
        case _:
            weeks = (week,) if week else ()
            by_days = view.shape is Shape.DAYS
            columns, rows = _by_days(of_week, week, view.key) if by_days else _by_measures(of_week, expected)
    alone = view.shape in {Shape.MEASURES, Shape.DAYS} and not expected
    earlier = earlier_only(shared, week) if alone and week is not None else ()
    rows += [_absent(member, rows, len(columns)) for member in expected.never(weeks)]
    by_answer = view.order is Order.PARTICIPATION
    return ClubTable(
        title=_title(shared),
        period=_period(weeks, view, shared),
        columns=columns,
        rows=tuple(sorted_rows(rows, columns, view.column, descending=view.descending, answers=by_answer)),
        counts=(*earlier, *club_counts(of_week, expected, week, paces=view.shape is not Shape.SEASON)),
        season=view.shape is Shape.SEASON,
    )


def _absent(member: Member, rows: Sequence[ClubRow], columns: int) -> ClubRow:
    """Return the row of a member without a file; beside a namesake with the begin of the id."""
    alike = same_name(member.name) in {same_name(row.member) for row in rows}
    name = told_apart_by(member.name, member.member_id[:4]) if alike and member.member_id else member.name
    return ClubRow(name, (), (ClubCell(),) * columns)


def column_label(key: str, measures: Mapping[str, Measure] = BY_KEY) -> Text:
    """Return the heading of a column; ``measures`` are those of the files."""
    return _LABELS[key] if key in _LABELS else row_label(measures[key])


def column_ends(key: str, measures: Mapping[str, Measure] = BY_KEY) -> tuple[Text, Text] | None:
    """Return the words of 1 and 7 that stand with the heading of a column; None where it says enough."""
    return ends_to_show(measures[key]) if key in measures else None


def _label_with_ends(key: str, measures: Mapping[str, Measure]) -> Text:
    shown, label = column_ends(key, measures), column_label(key, measures)
    if shown is None:
        return label
    return Text("{label} ({good} · {bad})", label=label, good=shown[0], bad=shown[1])


_LABELS: Final = {
    SENT: Text(tr_noop("Gestuurd")),
    PARTICIPATION: PARTICIPATION_LABEL,
    PACE: Text(tr_noop("Gewoon of rustiger aan")),
    LOAD: Text(tr_noop("Belasting")),
    PLAN: SHARED_PLAN_LABEL,
    TAGS: SHARED_TAGS_LABEL,
    NOTE: Text(tr_noop("Notitie")),
}


def _title(shared: Sequence[ClubWeek]) -> Text:
    clubs = {same_name(each.club): each.club for each in shared if each.club}
    if len(clubs) == 1:
        return Text(tr_noop("Hersteltabel van de club · {club}"), club=next(iter(clubs.values())))
    return Text(tr_noop("Hersteltabel van de club"))


def _period(weeks: Sequence[Week], view: ClubView, shared: Sequence[ClubWeek]) -> Text:
    if not weeks:
        return Text("")
    first, last = weeks[-1], weeks[0]
    days = period_text(DaySpan(first.monday, last.span.last), weekdays=False)
    if first == last:
        when = Text(tr_noop("week {n} · {days}"), n=first.number, days=days)
    else:
        template = tr_noop("week {first} t/m {last} · {days}")
        one_year = first.year == last.year
        ends = (first.number, last.number) if one_year else (str(first), str(last))
        when = Text(template, first=ends[0], last=ends[1], days=days)
    if view.shape is Shape.SEASON:
        return Text(tr_noop("Belasting en meetrainen · {when}"), when=when)
    if view.shape is Shape.MEASURES:
        return when
    return Text("{what} · {when}", what=_label_with_ends(view.key, measures_shared(shared)), when=when)


# -- members by measures -------------------------------------------------------------------------------


def _by_measures(of_week: Sequence[ClubWeek], expected: Expected) -> _Parts:
    keys = [key for key in keys_of(of_week) if key not in BY_DAY]
    keys = [SENT, *keys] if expected else keys
    known = measures_shared(of_week)
    columns = tuple(ClubColumn(key, column_label(key, known), column_ends(key, known)) for key in keys)
    rows = [
        ClubRow(each.member, week_answers(each), tuple(summed(each, key) for key in keys), each)
        for each in of_week
    ]
    return columns, rows


def summed(shared: ClubWeek, key: str) -> ClubCell:
    """Return the cell for a whole week: mean or sum of the known values, or the words of the days."""
    if key == SENT:
        return ClubCell(day=shared.written.date())
    if key == PARTICIPATION:
        return ClubCell(words=tuple(PARTICIPATION_WORDS[answer] for answer in week_answers(shared)))
    if key == PACE:
        worst = worst_pace(shared)
        return ClubCell(words=(PACE_WORDS[worst],) if worst else ())
    if key == LOAD:
        return _summed_load(shared.loads or ())
    if key == PLAN:
        kinds = {kind for day in shared.plans or () for kind in day}
        return ClubCell(words=tuple(word for kind, word in PLAN_LABELS.items() if kind in kinds))
    if key in {TAGS, NOTE}:
        listed = [word for day in shared.tags or () for word in day] if key == TAGS else shared.notes or ()
        return ClubCell(words=tuple(dict.fromkeys(word for word in listed if word)))
    measure = shared.of(key)
    if measure is None:
        return ClubCell()
    known = [value for value in measure.days if value is not None]
    if measure.measure.aggregation is Aggregation.SUM:
        total = sum(known) if known else None
        return ClubCell(total, measure.measure, past=bool(measure.past), role=FigureRole.SUM)
    return ClubCell(mean(known), measure.measure, past=bool(measure.past), role=FigureRole.MEAN)


def _summed_load(loads: Sequence[Load]) -> ClubCell:
    known = [Decimal(load) for load in loads if load is not None and not isinstance(load, DayKind)]
    if known:
        total = sum(known, Decimal(0))
        return ClubCell(int(total) if total == int(total) else total)
    kinds = [load for load in loads if isinstance(load, DayKind)]
    return ClubCell(0) if kinds and all(kind is DayKind.REST for kind in kinds) else ClubCell()


# -- members by days and by weeks ----------------------------------------------------------------------


def _day_columns(week: Week | None, key: str) -> tuple[ClubColumn, ...]:
    if week is None:
        return ()
    days = tuple(
        ClubColumn(key, Text("{weekday} {day}", weekday=SHORT_WEEKDAYS[place], day=day.day), place=str(place))
        for place, day in enumerate(week.span)
    )
    if key in WITHOUT_TOTAL:
        return days
    return (*days, ClubColumn(key, Text(tr_noop("week")), place="week"))


def _by_days(of_week: Sequence[ClubWeek], week: Week | None, key: str) -> _Parts:
    return _day_columns(week, key), [_day_row(each, key) for each in of_week]


def _day_row(shared: ClubWeek, key: str) -> ClubRow:
    cells = tuple(on_day(shared, key, place) for place in range(DAYS))
    total = () if key in WITHOUT_TOTAL else (summed(shared, key),)
    return ClubRow(shared.member, week_answers(shared), (*cells, *total), shared)


def on_day(shared: ClubWeek, key: str, place: int) -> ClubCell:
    """Return the shared value of a column on one day; ``place`` is the index of the day, 0 for Monday."""
    if key == PARTICIPATION:
        answer = shared.participation[place] if shared.participation else None
        return ClubCell(words=(PARTICIPATION_WORDS[answer],) if answer else ())
    if key == PACE:
        pace = shared.paces[place] if shared.paces else None
        return ClubCell(words=(PACE_WORDS[pace],) if pace else ())
    if key == LOAD:
        load = shared.loads[place] if shared.loads else None
        return ClubCell(words=(KIND_WORDS[load],)) if isinstance(load, DayKind) else ClubCell(load)
    if key == PLAN:
        planned = shared.plans[place] if shared.plans else ()
        return ClubCell(words=tuple(PLAN_LABELS[kind] for kind in planned))
    if key == TAGS:
        return ClubCell(words=shared.tags[place] if shared.tags else ())
    if key == NOTE:
        note = shared.notes[place] if shared.notes else ""
        return ClubCell(words=(note,) if note else ())
    measure = shared.of(key)
    if measure is None:
        return ClubCell()
    value = measure.days[place]
    return ClubCell(value, measure.measure, past=value is not None and place in measure.past)


def _by_weeks(shared: Sequence[ClubWeek], weeks: Sequence[Week], key: str) -> _Parts:
    return _member_weeks(shared, weeks, key, lambda each: summed(each, key))


def _season(shared: Sequence[ClubWeek], weeks: Sequence[Week]) -> _Parts:
    return _member_weeks(shared, weeks, SENT, season_cell)


def season_cell(shared: ClubWeek) -> ClubCell:
    """Return the load and the answer on taking part of one week; nothing that a level follows from."""
    answers = tuple(PARTICIPATION_WORDS[answer] for answer in week_answers(shared))
    return ClubCell(_summed_load(shared.loads or ()).value, words=answers, sent=True)


def season_weeks(weeks: Sequence[Week]) -> tuple[Week, ...]:
    """Return all weeks from the first to the last, newest first: also those of which nobody sent a file."""
    if not weeks:
        return ()
    newest, oldest = max(weeks), min(weeks)
    count = min(MOST_WEEKS, (newest.monday - oldest.monday).days // DAYS + 1)
    return tuple(newest + -back for back in range(count))


def _member_weeks(
    shared: Sequence[ClubWeek], weeks: Sequence[Week], key: str, cell: Callable[[ClubWeek], ClubCell]
) -> _Parts:
    rows = []
    for places in rows_of(shared):
        by_week = {shared[place].week: shared[place] for place in places}
        answers = (week_answers(by_week[week]) for week in sorted(by_week, reverse=True))
        last = next(filter(None, answers), ())
        cells = tuple(cell(by_week[week]) if week in by_week else ClubCell() for week in weeks)
        newest = by_week[max(by_week)]
        rows.append(ClubRow(newest.member, last, cells, newest))
    columns = tuple(ClubColumn(key, _week_heading(week, weeks), place=str(week)) for week in weeks)
    return columns, rows


def _week_heading(week: Week, weeks: Sequence[Week]) -> Text:
    if len({each.year for each in weeks}) > 1:
        return Text("{week}", week=str(week))
    return Text("W{number}", number=f"{week.number:02d}")
