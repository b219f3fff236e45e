"""A board of plans and deeds in words of the screen: what the calendar shows, day by day."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from herstel_gui.application.input_parsing import format_clock
from herstel_gui.domain.calendar import Week
from herstel_gui.domain.planned import HOLIDAY, PLAN_LABELS, Deed, PlanKind
from herstel_gui.domain.planning.board import RECOVERY_WEEK, VERDICT_LABELS, Verdict
from herstel_gui.domain.planning.wording import DEED_LABELS
from herstel_gui.domain.training_sessions import KINDS, DayKind
from herstel_gui.qt_models.plan_cells import (
    BandCell,
    Calendar,
    DayCell,
    DeedCell,
    LoadBar,
    PlanCell,
    WeekCell,
    WeekLine,
)
from herstel_gui.qt_models.texts import BOOK, translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from herstel_gui.domain.planned import PlannedTraining
    from herstel_gui.domain.planning.board import Band, BoardDay, Done, PlanBoard
    from herstel_gui.domain.planning.day_plan import LoadSum
    from herstel_gui.domain.planning.follow_up import Proposal
    from herstel_gui.domain.planning.week_load import WeekLoad

PLAN_ICONS: Final[dict[PlanKind, str]] = {
    PlanKind.REST: "rest",
    PlanKind.EASY: "plan_easy",
    PlanKind.HARD: "plan_hard",
    PlanKind.STRENGTH: "plan_strength",
    PlanKind.MATCH: "plan_match",
}
OTHER_ICON: Final = "planning"
SHAPES: Final[dict[Verdict, str]] = {
    Verdict.AS_PLANNED: "check",
    Verdict.HARDER: "verdict_harder",
    Verdict.LIGHTER: "verdict_shorter",
    Verdict.SHORTER: "verdict_shorter",
    Verdict.LONGER: "verdict_harder",
    Verdict.NOT_REST: "verdict_other",
    Verdict.ACTIVE: "verdict_other",
    Verdict.RESTED: "rest",
}
CALM: Final = frozenset({Verdict.AS_PLANNED, Verdict.RESTED})
"""Verdicts without the colour of a difference: rest in place of a training is nothing to correct."""
UNKNOWN: Final = "–"
NO_BREAK: Final = "\N{NO-BREAK SPACE}"


def calendar_of(
    board: PlanBoard,
    month: date | None,
    broken: Mapping[date, Sequence[str]],
    preview: Proposal | None = None,
) -> Calendar:
    """Return the calendar of a board.

    ``month`` is the first day of the month that is shown; None for a season. ``broken`` are the sentences on
    broken rules by day. ``preview`` is drawn as what it would plan.
    """
    proposed = {day: _proposed(kind) for day, kind in preview.days} if preview else {}
    most = _most_load(board)
    weeks = {week.monday: week for week in board.weeks}
    lines = []
    for start in range(0, len(board.days), 7):
        days = board.days[start : start + 7]
        cells = tuple(
            _day(board, day, month, broken.get(day.day, ()), proposed.get(day.day, ())) for day in days
        )
        planned = any(not day.plan.empty for day in days)
        week = _week(weeks[days[0].day], board.today, most, planned=planned)
        if month is None:  # a season draws bands without their words
            week = _with_bands(week, board, days[0].day, days[-1].day)
        lines.append(WeekLine(week, cells))
    return Calendar(tuple(lines))


def load_words(load: LoadSum) -> str:
    """Return a load: ``2.065``, ``≥ 2.065`` when part of it is unknown, and ``–`` when all is."""
    if load.at_least and not load.figure:
        return UNKNOWN
    number = QCoreApplication.translate("Planning", "≥ {load}") if load.at_least else "{load}"
    return number.format(load=grouped_number(load.figure)).replace(" ", NO_BREAK)


def grouped_number(number: Decimal | int) -> str:
    """Return a whole number as all pages and papers write it: ``2.065``."""
    return BOOK.number(number, 0, signed=False)


# -- days ------------------------------------------------------------------------------------------------


def _proposed(kind: PlanKind) -> tuple[BandCell, ...]:
    word = QCoreApplication.translate("Planning", "wordt {kind}").format(kind=translate(PLAN_LABELS[kind]))
    return (BandCell(word, word, "preview", PLAN_ICONS[kind]),)


def _day(
    board: PlanBoard,
    day: BoardDay,
    month: date | None,
    broken: Sequence[str],
    proposed: tuple[BandCell, ...],
) -> DayCell:
    outside = month is not None and (day.day.year, day.day.month) != (month.year, month.month)
    deed = None if day.done is None else _deed(day.done, day.verdict)
    bands = (_band(band, day.day) for band in board.bands if day.day in band)
    return DayCell(
        day.day,
        board.today,
        outside=outside,
        plans=_plans(day),
        deed=deed,
        unfilled=day.verdict is Verdict.UNKNOWN and deed is None,
        bands=(*bands, *proposed),
        broken=tuple(broken),
    )


def _plans(day: BoardDay) -> tuple[PlanCell, ...]:
    plan = day.plan
    rest = (PlanCell(translate(PLAN_LABELS[PlanKind.REST]), PLAN_ICONS[PlanKind.REST]),) if plan.rest else ()
    return (*rest, *map(_training, plan.trainings))


def _training(training: PlannedTraining) -> PlanCell:
    kind = training.plan_kind
    word = training.kind if kind is None else translate(PLAN_LABELS[kind])
    minutes = "" if training.minutes is None else minutes_words(training.minutes)
    start = "" if training.start is None else format_clock(training.start)
    details = (training.title, " · ".join(part for part in (start, minutes) if part))
    icon = OTHER_ICON if kind is None else PLAN_ICONS[kind]
    rank = 0 if kind is None else kind.rank
    return PlanCell(word, icon, tuple(part for part in details if part), rank)


def minutes_words(minutes: Decimal | int) -> str:
    """Return ``75 min``."""
    return f"{BOOK.number(minutes, 0, signed=False)}{NO_BREAK}min"


def _deed(done: Done, verdict: Verdict | None) -> DeedCell:
    told = verdict not in {None, Verdict.UNKNOWN}
    word = translate(VERDICT_LABELS[verdict]) if verdict is not None and told else ""
    shape = SHAPES.get(verdict, "") if verdict is not None else ""
    icon = "rest" if done.kind is DayKind.REST and not done.sessions else "check"
    return DeedCell(
        _title(done),
        _detail(done),
        word,
        shape,
        differs=told and verdict not in CALM,
        icon=icon,
    )


def _title(done: Done) -> str:
    sessions = done.sessions
    if len(sessions) > 1:
        return QCoreApplication.translate("Planning", "{n} trainingen").format(n=len(sessions))
    if sessions:
        return translate(KINDS.get(sessions[0].kind, sessions[0].kind))
    match done.kind:
        case DayKind.REST:
            return QCoreApplication.translate("Planning", "Rustdag")
        case DayKind.ACTIVE:
            return QCoreApplication.translate("Planning", "Actief herstel")
        case _:
            return QCoreApplication.translate("Planning", "Training")


def _detail(done: Done) -> str:
    """Return minutes and the highest RPE: ``75 min · 7``; what is unknown is left out."""
    known = [session.minutes for session in done.sessions if session.minutes is not None]
    minutes = minutes_words(sum(map(Decimal, known), Decimal(0))) if known else ""
    if known and len(known) < len(done.sessions):
        minutes = QCoreApplication.translate("Planning", "≥ {load}").format(load=minutes)
    effort = "" if done.rpe is None else BOOK.number(done.rpe, None, signed=False)
    return " · ".join(part for part in (minutes, effort) if part)


# -- bands and weeks -------------------------------------------------------------------------------------


def _band(band: Band, day: date) -> BandCell:
    number, of = band.number_of(day), band.number_of(band.last)
    name, style, icon = band_look(band)
    counted = QCoreApplication.translate("Planning", "dag {n} van {of}").format(n=number, of=of)
    word = counted if style == "return" else name
    if number > 1 and style != "return":
        word = QCoreApplication.translate("Planning", "dag {n}").format(n=number)
    return BandCell(word, f"{name}: {counted}", style, icon if number == 1 and style != "recovery" else "")


def band_look(band: Band) -> tuple[str, str, str]:
    """Return the name of a band, the style of its frames, and its icon."""
    if band.kind == HOLIDAY:
        return band.note or QCoreApplication.translate("Planning", "vakantie"), "holiday", "plan_holiday"
    if band.kind == RECOVERY_WEEK:
        return translate(DEED_LABELS[Deed.RECOVERY_WEEK]), "recovery", ""
    names = {deed.value: translate(label) for deed, label in DEED_LABELS.items()}
    if band.kind in names:
        return names[band.kind], "return", ""
    return band.kind, "holiday", ""


def _with_bands(week: WeekCell, board: PlanBoard, first: date, last: date) -> WeekCell:
    """Return the heading of a week with the names of the bands that lie in it."""
    bands = (band for band in board.bands if band.first <= last and band.last >= first)
    names = dict.fromkeys(band_look(band)[0] for band in bands)
    return replace(week, kind=" · ".join(part for part in (week.kind, *names) if part))


def _most_load(board: PlanBoard) -> Decimal:
    figures = (load.figure for week in board.weeks for load in (week.planned, week.done))
    return max(map(Decimal, figures), default=Decimal(0))


def _week(week: WeekLoad, today: date, most: Decimal, *, planned: bool) -> WeekCell:
    number = Week.of(week.monday).number
    title = QCoreApplication.translate("Planning", "week {n}").format(n=number)
    bars = []
    for load, words, done in (
        (week.planned, QCoreApplication.translate("Planning", "gepland {load}"), False),
        (week.done, _done_words(week), True),
    ):
        if (done and week.monday > today) or not (done or planned):
            continue
        share = float(Decimal(load.figure) / most) if load.figure else None
        bars.append(LoadBar(words.format(load=load_words(load)), share, done))
    return WeekCell(title, _week_kind(week), tuple(bars), past=week.monday < today)


def _done_words(week: WeekLoad) -> str:
    if week.so_far:
        return QCoreApplication.translate("Planning", "tot nu {load}")
    return QCoreApplication.translate("Planning", "gedaan {load}")


def _week_kind(week: WeekLoad) -> str:
    if not week.heavy:
        return ""
    words = QCoreApplication.translate("Planning", "zware week {n}")
    return words.replace(" {n}", f"{NO_BREAK}{{n}}").format(n=week.heavy_number)
