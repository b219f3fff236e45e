"""The commands ``enter``, ``import`` and ``export``."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from herstel_gui.cli.context import DONE, TROUBLE, CommandContext
from herstel_gui.cli.output import complain, day_count, long_day, print_json
from herstel_gui.domain.errors import HerstelError, RefusedValueError
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from datetime import date

    from herstel_gui.application.changes import Entry
    from herstel_gui.application.importing import ImportPreview, ParsedFile
    from herstel_gui.application.journal import Journal
    from herstel_gui.application.ports import Clock


def enter(options: argparse.Namespace, context: CommandContext) -> int:
    """Enter the values of a day."""
    from herstel_gui.application.input_parsing import parse_day
    from herstel_gui.application.pulse_posture import taken_pulse
    from herstel_gui.application.quick_entry import TypedDay, plans_only
    from herstel_gui.domain.day import DayRecord

    today = context.clock.today()
    day = parse_day(options.day, today)
    if day > today and not plans_only(options.words):
        raise RefusedValueError(Text("{day} is nog niet geweest; alleen plannen kan vooruit.", day=day))
    pulse = taken_pulse(context.settings.asked_measures)
    TypedDay(DayRecord(day), pulse).read(options.words)  # refused words must not create a journal
    with context.journal() as journal:
        typed = TypedDay(journal.day(day), pulse, _beside(journal, day))
        typed.read(options.words)
        changes = typed.store(journal)
    for doubt in typed.unlikely:
        complain(f"Let op: {doubt}")
    what = ", ".join(map(str, typed.summary))
    print(f"{'Bewaard' if changes else 'Stond er al'}, {long_day(day)}: {what}.")
    return DONE


def _beside(journal: Journal, day: date) -> list[Entry]:
    """Return the recovery week that begins on a day, and the consultation of the day."""
    from herstel_gui.domain.day import Discussion

    around = journal.surroundings()
    weeks: list[Entry] = [week for week in around.recovery_weeks if week.first == day]
    return weeks + [Discussion(each) for each in around.discussed if each == day]


def import_(options: argparse.Namespace, context: CommandContext) -> int:
    """Import files and print the counts of new, same, different and skipped entries."""
    results = [
        _import_one(path, context, dry_run=options.dry_run, doubtful=options.doubtful)
        for path in options.files
    ]
    if options.json:
        print_json([result for result, _ in results])
    for result, preview in results:
        if preview is None:
            complain(str(result["error"]))
        elif not options.json:
            _print_preview(preview, dry_run=options.dry_run)
    return TROUBLE if any(preview is None for _, preview in results) else DONE


def _import_one(
    path: Path, context: CommandContext, *, dry_run: bool, doubtful: bool
) -> tuple[dict[str, object], ImportPreview | None]:
    """Import one file. An error is returned and not raised, so that the other files are still imported."""
    from herstel_gui.application.importing import import_entries
    from herstel_gui.importers.registry import read_file

    try:
        parsed = read_file(path)
        if dry_run:
            missing = context.is_gone and context.may_make
            with _nothing(context.clock) if missing else context.reading() as journal:
                shown = _previewed(journal, parsed, doubtful=doubtful)
        else:
            with context.journal() as journal:
                shown = _previewed(journal, parsed, doubtful=doubtful)
                import_entries(journal, shown)
    except HerstelError as error:
        return {"file": str(path), "error": str(error)}, None
    return _preview_json(path, shown, stored=not dry_run), shown


def _previewed(journal: Journal, parsed: ParsedFile, *, doubtful: bool) -> ImportPreview:
    """Compare a file with the journal; ``doubtful`` confirms all doubts."""
    from herstel_gui.application.importing import preview

    shown = preview(journal, parsed)
    keys = frozenset(doubt.key for doubt in shown.doubts)
    return preview(journal, parsed, confirmed=keys) if doubtful and keys else shown


@contextmanager
def _nothing(clock: Clock) -> Iterator[Journal]:
    """Yield a temporary empty journal, for a dry run without a journal."""
    from tempfile import TemporaryDirectory

    from herstel_gui.application.journal import Journal
    from herstel_gui.storage.store.journal_file import open_journal

    with TemporaryDirectory(prefix="herstel-") as folder:
        journal = Journal(open_journal(Path(folder) / "leeg.herstel", clock), clock)
        try:
            yield journal
        finally:
            journal.close()


def _preview_json(path: Path, shown: ImportPreview, *, stored: bool) -> dict[str, object]:
    return {
        "file": str(path),
        "source": shown.file.source,
        "label": shown.file.label,
        "first": shown.first.isoformat() if shown.first else None,
        "last": shown.last.isoformat() if shown.last else None,
        "days": shown.days,
        "new": shown.new,
        "same": shown.same,
        "different": shown.different,
        "kept": shown.kept,
        "doubtful": [
            {"kind": doubt.key, "count": len(doubt.entries), "reason": str(doubt.text)}
            for doubt in shown.doubts
            if doubt.key not in shown.confirmed
        ],
        "skipped": [{"line": part.line, "reason": str(part.reason)} for part in shown.file.skipped],
        "remarks": [str(remark) for remark in shown.remarks],
        "stored": stored,
    }


def _print_preview(shown: ImportPreview, *, dry_run: bool) -> None:
    from herstel_gui.application.importing import listed

    print(f"{shown.file.name}: {shown.file.label}")
    if shown.first and shown.last:
        print(f"  Dagen: {shown.days}, van {long_day(shown.first)} tot en met {long_day(shown.last)}")
    print(f"  Nieuw: {shown.new}, gelijk: {shown.same}, anders: {shown.different}", end="")
    print(f" (waarvan {shown.kept} zoals jij ze hebt)" if shown.kept else "")
    for remark in shown.remarks:
        print(f"  {remark}")
    if shown.doubtful:
        print(f"  Twijfelachtig en niet overgenomen: {shown.doubtful} (met --doubtful wel)")
    for doubt in shown.doubts:
        if doubt.key not in shown.confirmed:
            print(f"    {doubt.text}")
    if shown.file.skipped:
        print(f"  Overgeslagen: {shown.file.skipped_lines}")
    for part in listed(shown.file.skipped):
        print(f"    {f'regel {part.line}' if isinstance(part.line, int) else part.line}: {part.reason}")
    outcome = "Bewaard." if shown.after else "Niets nieuws om te bewaren."
    print(f"  {'Niets bewaard: dit was een proef.' if dry_run else outcome}")


def convert(options: argparse.Namespace, context: CommandContext) -> int:
    """Convert the old answers of intervals.icu, and print what changes."""
    from herstel_gui.application.old_answers import conversion
    from herstel_gui.application.old_answers import convert as convert_all
    from herstel_gui.domain.signals.wording import LEVEL_NAMES

    with context.reading() if options.dry_run else context.journal() as journal:
        journal.limits = context.limits
        found = conversion(journal)
        if found is not None and not options.dry_run:
            convert_all(journal)
    if found is None:
        print("In dit dagboek staan geen antwoorden van de oude omzetting.")
        return DONE
    for row in found.rows:
        print(f"  {row.label}: {row.old} wordt {row.new}, {row.count} keer")
    for level, before in found.levels_before.items():
        if before or found.levels_after[level]:
            print(f"  Dagen ‘{LEVEL_NAMES[level]}’: {before} → {found.levels_after[level]}")
    print("Niets bewaard: dit was een proef." if options.dry_run else "Omgezet.")
    return DONE


def export(options: argparse.Namespace, context: CommandContext) -> int:
    """Write the whole journal in the chosen format."""
    from herstel_gui.exporters.registry import EXPORTERS

    with context.reading() as journal:
        days, surroundings = journal.days(), journal.surroundings()
    key, target = options.form
    exporter = next(exporter for exporter in EXPORTERS if exporter.key == key)
    where = context.deliver(target, exporter.written(days, surroundings), binary=False)
    if where:
        print(f"{day_count(len(days))} geschreven naar {where}.")
    return DONE
