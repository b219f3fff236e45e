"""Looking after the file: backup, check, and a journal to try things out with."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from herstel_gui.cli.output import complain, day_count, long_day
from herstel_gui.cli.world import DONE, TROUBLE, World
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    import argparse
    from pathlib import Path


def backup(options: argparse.Namespace, world: World) -> int:
    """Make a checked copy, never over another file."""
    from herstel_gui.storage.backup import backup as copy
    from herstel_gui.storage.files import private_folder
    from herstel_gui.storage.inspection import inspect
    from herstel_gui.storage.troubles import explained

    world.demand_journal()
    target: Path = options.out or world.places.backups
    if options.out is None or target.is_dir():
        moment = world.clock.now().strftime("%Y-%m-%d-%H%M%S")
        target = target / f"{world.journal_path.stem}-kopie-{moment}{world.journal_path.suffix}"
    if os.path.lexists(target):
        raise UnusableFileError(Text("{name} bestaat al. Kies een andere naam.", name=str(target)))
    key = world.keys().of(world.journal_path)
    # what cannot be copied makes no folder either
    with explained(world.journal_path):
        inspect(world.journal_path, key, read_only=True)
    private_folder(target.parent)
    copy(world.journal_path, target, key)
    print(f"Reservekopie gemaakt en nagekeken: {target}")
    return DONE


def check(options: argparse.Namespace, world: World) -> int:
    """Read the whole journal and say whether it is sound."""
    from herstel_gui.storage.check import check as look_over

    del options
    world.demand_journal()
    checked = look_over(world.journal_path, world.keys().of(world.journal_path))
    for problem in checked.problems:
        complain(str(problem))
    if checked.problems:
        return TROUBLE
    print(f"Het dagboek is in orde: {world.journal_path}")
    if checked.extent:
        print(
            f"  {day_count(checked.days)} van {long_day(checked.extent.first)} tot en met "
            f"{long_day(checked.extent.last)}, {checked.readings} waarden, {checked.sessions} trainingen"
        )
    return DONE


def demo(options: argparse.Namespace, world: World) -> int:
    """Make a journal of made-up days in a new file."""
    from herstel_gui.application.demo import demo as made_up
    from herstel_gui.application.journal import Journal
    from herstel_gui.application.typing import parse_day
    from herstel_gui.storage.journal_file import open_journal

    until = parse_day(options.until, world.clock.today())
    if os.path.lexists(options.out):
        raise UnusableFileError(Text("{name} bestaat al. Kies een andere naam.", name=str(options.out)))
    journal = Journal(open_journal(options.out, world.clock), world.clock)
    try:
        journal.change(Text("voorbeeldgegevens"), (), made_up(options.years, options.seed, until))
        days = len(journal.days())
    finally:
        journal.close()
    print(f"Voorbeelddagboek van {day_count(days)} gemaakt: {options.out}")
    return DONE
