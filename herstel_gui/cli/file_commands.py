"""The commands ``backup``, ``check`` and ``demo``."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from herstel_gui.cli.context import DONE, TROUBLE, CommandContext
from herstel_gui.cli.output import STANDARD, complain, day_count, long_day, tell, write_standard
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator


def backup(options: argparse.Namespace, context: CommandContext) -> int:
    """Make a checked backup; UnusableFileError when the target exists."""
    from herstel_gui.storage.backups.backup import backup as copy
    from herstel_gui.storage.engine.inspection import inspect
    from herstel_gui.storage.engine.private_files import private_folder
    from herstel_gui.storage.engine.troubles import explained

    context.demand_journal()
    key = context.keys().of(context.journal_path)
    if options.out == STANDARD:
        with _temporary_journal(context) as path:
            copy(context.journal_path, path, key)
        return DONE
    target: Path = options.out or context.places.backups
    if options.out is None or os.path.isdir(target):
        moment = context.clock.now().strftime("%Y-%m-%d-%H%M%S")
        target = target / f"{context.journal_path.stem}-kopie-{moment}{context.journal_path.suffix}"
    if os.path.lexists(target):
        raise UnusableFileError(Text("{name} bestaat al. Kies een andere naam.", name=str(target)))
    # check the journal first, so that a failure creates no folder
    with explained(context.journal_path):
        inspect(context.journal_path, key, read_only=True)
    if options.out is None:
        private_folder(context.places.backups)
    with context.outgoing.journal(target) as free:
        copy(context.journal_path, free, key)
    tell(f"Reservekopie gemaakt en nagekeken: {target}")
    return DONE


@contextmanager
def _temporary_journal(context: CommandContext) -> Iterator[Path]:
    """Yield the path for a temporary journal, which is written to standard output after the block."""
    from tempfile import TemporaryDirectory

    write_standard((), binary=True)  # refuse a terminal before creating the journal
    with TemporaryDirectory(prefix=".herstel.", suffix=".part") as folder:
        path = Path(folder) / "dagboek.herstel"
        with context.outgoing.parts.noted(Path(folder)):
            yield path
            content = path.read_bytes()
        write_standard([content], binary=True)


def check(options: argparse.Namespace, context: CommandContext) -> int:
    """Read the whole journal and print whether the file is intact; returns TROUBLE for problems."""
    from herstel_gui.storage.integrity.check import check as look_over

    del options
    context.demand_journal()
    checked = look_over(context.journal_path, context.keys().of(context.journal_path))
    for problem in checked.problems:
        complain(str(problem))
    if checked.problems:
        return TROUBLE
    tell(f"Het dagboek is in orde: {context.journal_path}")
    if checked.extent:
        tell(
            f"  {day_count(checked.days)} van {long_day(checked.extent.first)} tot en met "
            f"{long_day(checked.extent.last)}, {checked.readings} waarden, {checked.sessions} trainingen"
        )
    return DONE


def demo(options: argparse.Namespace, context: CommandContext) -> int:
    """Write a journal with demo data to a new file."""
    from herstel_gui.application.demo import demo as made_up
    from herstel_gui.application.input_parsing import parse_day
    from herstel_gui.application.journal import Journal
    from herstel_gui.storage.store.journal_file import open_journal

    until = parse_day(options.until, context.clock.today())

    def fill(path: Path) -> int:
        journal = Journal(open_journal(path, context.clock), context.clock)
        try:
            journal.change(Text("voorbeeldgegevens"), (), made_up(options.years, options.seed, until))
            return len(journal.days())
        finally:
            journal.close()

    if options.out == STANDARD:
        with _temporary_journal(context) as path:
            fill(path)
        return DONE
    if os.path.lexists(options.out):
        raise UnusableFileError(Text("{name} bestaat al. Kies een andere naam.", name=str(options.out)))
    with context.outgoing.journal(options.out) as free:
        days = fill(free)
    tell(f"Voorbeelddagboek van {day_count(days)} gemaakt: {options.out}")
    return DONE
