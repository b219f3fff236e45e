"""The command ``plan``: the plan and what the articles say of it, planning a day, reading a calendar."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from herstel_gui.cli.context import DONE, WRONG_USAGE, CommandContext
from herstel_gui.cli.output import complain, long_day, print_json
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.planned import MAX_PLANNED
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from herstel_gui.application.calendar_matching import LostTraining
    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.planned import PlanKind
    from herstel_gui.domain.planning.board import BoardDay, PlanBoard
    from herstel_gui.domain.planning.checks.check import Finding

WEEKS: Final = 4
EMPTY: Final = "leeg"


def plan(options: argparse.Namespace, context: CommandContext) -> int:
    """Show the plan, plan a day, or take the trainings of a calendar file."""
    if options.day is None and options.kind is None and options.ical is None:
        return _show(options, context)
    if options.json or (options.ical is None) == (options.day is None) or (options.day and not options.kind):
        complain("Kies DAG met SOORT, of --ical BESTAND, of geen van beide.")
        return WRONG_USAGE
    return _take_calendar(options, context) if options.ical else _set(options, context)


def _kinds() -> dict[str, PlanKind]:
    from herstel_gui.domain.planned import PLAN_LABELS

    return {label: kind for kind, label in PLAN_LABELS.items()}


def _set(options: argparse.Namespace, context: CommandContext) -> int:
    from herstel_gui.application.input_parsing import parse_day

    day = parse_day(options.day, context.clock.today(), ahead=True)
    kinds = _kinds()
    if options.kind not in {*kinds, EMPTY}:
        raise RefusedValueError(
            Text("{word} is geen soort; kies {kinds} of leeg.", word=options.kind, kinds=", ".join(kinds))
        )
    with context.journal() as journal:
        if options.kind == EMPTY:
            changes = journal.plan.clear([day])
        elif options.minutes is None and not options.title:
            changes = journal.plan.set_kind(day, kinds[options.kind])
        else:
            changes = journal.plan.add(day, kinds[options.kind], options.title, None, options.minutes)
    print(f"{'Gepland' if changes else 'Stond er al'}, {long_day(day)}: {options.kind}.")
    return DONE


def _take_calendar(options: argparse.Namespace, context: CommandContext) -> int:
    from herstel_gui.application.calendar_plans import readable_span
    from herstel_gui.domain.night_length import zone_named
    from herstel_gui.domain.planned import PlanKind
    from herstel_gui.importers.calendar_files import read_calendar

    with context.journal() as journal:
        zone = zone_named(journal.surroundings().zone)
        file = read_calendar(options.ical, readable_span(context.clock.today()), zone)
        compared = journal.calendar_plans.compare(file, keep=options.keep)
        drop = () if options.keep else compared.certain
        journal.calendar_plans.take(file, PlanKind.HARD, drop=drop)
    for name, reason in file.skipped:
        complain(f"Overgeslagen, {name}: {reason}")
    for name, left_out in file.changed_names:
        complain(f"Niet heel overgenomen, {name}: {left_out}")
    if compared.full:
        complain(
            f"Passen niet: {compared.full}. Een dag heeft hoogstens {MAX_PLANNED} trainingen in je plan."
        )
    for gone in compared.gone:
        print(_gone_line(gone, dropped=gone.training in drop))
    counts = f"{compared.fresh} nieuw, {compared.changed} anders, {compared.same} hetzelfde"
    print(f"Trainingen uit de agenda: {counts}{f', {len(drop)} vervallen' if drop else ''}.")
    return DONE


def _gone_line(gone: LostTraining, *, dropped: bool) -> str:
    what = "Uit je plan" if dropped else "Blijft in je plan"
    return f"{what}, {long_day(gone.training.day)}, {gone.training.title}: {gone.reason}"


def _show(options: argparse.Namespace, context: CommandContext) -> int:
    from herstel_gui.domain.calendar import DaySpan, Week

    monday = Week.of(context.clock.today()).monday
    span = DaySpan(monday, monday + timedelta(days=7 * WEEKS - 1))
    with context.reading() as journal:
        journal.limits = context.limits
        board, findings = journal.planning.board(span), journal.planning.findings(span)
        if options.json:
            print_json(_as_json(journal, span, board, findings))
            return DONE
    for day in board.days:
        if not day.plan.empty or day.done:
            print(_line(day))
    for finding in findings:
        mark = "▲" if finding.broken else "·"
        print(f"{mark} {finding.title}: {finding.text}")
    return DONE


def _line(day: BoardDay) -> str:
    from herstel_gui.domain.planned import PLAN_LABELS
    from herstel_gui.domain.planning.board import VERDICT_LABELS

    kind = day.plan.kind
    parts = [PLAN_LABELS[kind] if kind else "–"]
    parts += [training.title for training in day.plan.trainings if training.title]
    if day.verdict is not None:
        parts.append(VERDICT_LABELS[day.verdict])
    return f"{long_day(day.day)}: {', '.join(parts)}"


def _as_json(
    journal: Journal, span: DaySpan, board: PlanBoard, findings: tuple[Finding, ...]
) -> dict[str, object]:
    return {
        "from": span.first.isoformat(),
        "to": span.last.isoformat(),
        "days": list(_days(board)),
        "weeks": [
            {
                "monday": week.monday.isoformat(),
                "planned": _number(week.planned.figure),
                "planned_at_least": week.planned.at_least,
                "done": _number(week.done.figure),
                "done_at_least": week.done.at_least,
                "heavy": week.heavy,
                "monotony": week.foster.monotony,
                "strain": week.foster.strain,
            }
            for week in board.weeks
        ],
        "findings": [
            {
                "check": finding.check,
                "outcome": finding.outcome.value,
                "days": [day.isoformat() for day in finding.days],
                "text": str(finding.text),
                "documents": list(finding.documents),
            }
            for finding in findings
        ],
        "follow_up": _followed(journal),
    }


def _followed(journal: Journal) -> dict[str, object] | None:
    """Return what is being done after a warning; None when nothing is."""
    going = journal.follow_ups.going()
    if going is None:
        return None
    return {
        "deed": going.follow_up.deed.value,
        "day": going.number,
        "of": going.of,
        "questions_due": going.questions_due,
        "next": going.next_step.value if going.next_step else None,
    }


def _days(board: PlanBoard) -> Iterator[dict[str, object]]:
    for day in board.days:
        if not day.plan.empty or day.done:
            yield {
                "date": day.day.isoformat(),
                "kind": day.plan.kind.value if day.plan.kind else None,
                "trainings": [
                    {"kind": one.kind, "title": one.title, "start": one.start, "minutes": one.minutes}
                    for one in day.plan.trainings
                ],
                "verdict": day.verdict.value if day.verdict else None,
            }


def _number(figure: object) -> int | float:
    return figure if isinstance(figure, int) else float(str(figure))
