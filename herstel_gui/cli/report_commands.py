"""The commands ``signals``, ``week`` and ``report``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.cli.context import DONE, WRONG_USAGE, CommandContext
from herstel_gui.cli.output import complain, long_day, print_json, tell
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from herstel_gui.domain.signals.signal import SignalReport
    from herstel_gui.domain.week.options import WeekOptions
    from herstel_gui.domain.week.table import WeekTable


def signals(options: argparse.Namespace, context: CommandContext) -> int:
    """Print the signals of a day or a period."""
    from herstel_gui.application.input_parsing import parse_day
    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.signals.report import to_json

    if (options.date and (options.first or options.last)) or (options.last and not options.first):
        complain("Kies --date DAG, of --from DAG met eventueel --to DAG.")
        return WRONG_USAGE
    today = context.clock.today()
    first = parse_day(options.first or options.date or "vandaag", today)
    last = parse_day(options.last or "vandaag", today) if options.first else first
    if last < first:
        raise RefusedValueError(Text("{last} ligt voor {first}.", last=last, first=first))
    with context.reading() as journal:
        history = context.history(journal)
    if options.json:
        if options.first:
            print_json([to_json(report) for report in history.reports(DaySpan(first, last))])
        else:
            print_json(to_json(history.report(first)))
        return DONE
    for number, report in enumerate(history.reports(DaySpan(first, last))):
        print("\n" * bool(number) + "\n".join(_report_lines(report)))
    return DONE


def _report_lines(report: SignalReport) -> Iterator[str]:
    yield f"{long_day(report.day)}: {report.title}"
    for text in report.open_texts:
        yield f"  {text}"
    for sentence in report.summary:
        yield f"  {sentence}"
    for verdict in report.fired:
        yield f"  • {verdict.line}"
    for rule in report.planning:
        yield f"  Planning: {report.verdicts[rule].line}"
    for advice in report.advice:
        if advice.text not in report.open_texts:
            yield f"  Advies: {advice.text}"


def week(options: argparse.Namespace, context: CommandContext) -> int:
    """Write the table of a week as a PDF or as a spreadsheet."""
    from herstel_gui.domain.calendar import Week
    from herstel_gui.domain.planning.day_plan import plans_over
    from herstel_gui.domain.week.building import week_table
    from herstel_gui.domain.week.options import options_from_json
    from herstel_gui.domain.week.sources import Sources

    today = context.clock.today()
    chosen = options.week or Week.of(today)
    with context.reading() as journal:
        journal.limits = context.limits
        # a future week shows the level of today, which lies outside the week
        history = (
            journal.signals.recent(chosen.span) if chosen.monday <= today else journal.signals.all_days()
        )
        sources = Sources(
            history.days, history, journal.limits, today, history.surroundings.zone,
            frozenset(context.settings.asked_on(today)), context.settings.person,
            history.surroundings.measures, plans_over(history.surroundings, chosen.span),
        )  # fmt: skip
    key, path = options.form
    pieces, binary = _week_file(key, week_table(chosen, sources), options_from_json(context.settings.week))
    where = context.deliver(path, pieces, binary=binary)
    if where:
        tell(f"Week {chosen} geschreven naar {where}.")
    return DONE


def _week_file(key: str, table: WeekTable, options: WeekOptions) -> tuple[Iterable[bytes], bool]:
    """Return the pieces of the file, and whether the file is binary."""
    if key == "pdf":
        from herstel_gui.printing.paper import week_pdf

        return week_pdf(table, options), True
    from herstel_gui.domain.text import DUTCH
    from herstel_gui.exporters.sheet_registry import SHEET_EXPORTERS
    from herstel_gui.exporters.week_grid import week_sheet

    exporter = next(exporter for exporter in SHEET_EXPORTERS if exporter.key == key)
    return exporter.written(week_sheet(table, options, DUTCH)), exporter.binary


def report(options: argparse.Namespace, context: CommandContext) -> int:
    """Write the report for a physician as a PDF, with the choices that were made on screen.

    What is told a physician is stored in the journal first, as the window does.
    """
    from dataclasses import replace

    from herstel_gui.domain.report.building import ReportSources, physician_report, report_span
    from herstel_gui.domain.report.context import TOPICS
    from herstel_gui.domain.report.options import report_options_from_json

    today = context.clock.today()
    given = {topic: getattr(options, f"told_{topic}") for topic in TOPICS}
    told = {topic: text for topic, text in given.items() if text is not None}
    if told:
        with context.journal() as journal:
            journal.physician_context.tell(told)
    chosen = report_options_from_json(context.settings.report)
    if options.weeks:
        chosen = replace(chosen, weeks=options.weeks)
    with context.reading() as journal:
        journal.limits = context.limits
        history = journal.signals.compared(report_span(today, chosen.weeks))
        sources = ReportSources(
            history.days, history, history.surroundings, journal.limits, today, context.settings.person
        )
        made = physician_report(chosen, sources)
    from herstel_gui.domain.text import DUTCH
    from herstel_gui.printing.report_sheet import report_pdf

    where = context.deliver(options.form[1], report_pdf(made, DUTCH), binary=True)
    if where:
        tell(f"Verslag geschreven naar {where}.")
    return DONE
