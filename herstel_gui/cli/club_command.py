"""The command ``club``: the trainer's table from week files of members, without a journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.cli.context import DONE, TROUBLE, CommandContext
from herstel_gui.cli.output import complain, tell
from herstel_gui.domain.text import counted, tr_noop

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable
    from datetime import date

    from herstel_gui.domain.club.table_values import ClubTable

_NOTHING = tr_noop("Er is geen weekbestand gelezen.")
_WRITTEN_ONE = tr_noop("1 weekbestand gelezen; de tabel is geschreven naar {where}.")
_WRITTEN = tr_noop("{n} weekbestanden gelezen; de tabel is geschreven naar {where}.")


def club(options: argparse.Namespace, context: CommandContext) -> int:
    """Write the table of a week or a season; sentences about files go to standard error."""
    from herstel_gui.domain.club.member_merging import newest, told_apart
    from herstel_gui.domain.club.members import expected_of, member_lists_from_json
    from herstel_gui.domain.club.refusals import refusal_sentences
    from herstel_gui.domain.club.table import ClubView, Shape, club_table
    from herstel_gui.importers.club_file import read_club_files

    reading = read_club_files(options.files)
    files, remarks = newest(reading.files)
    for sentence in (*remarks, *reading.remarks, *refusal_sentences(reading.refused)):
        complain(str(sentence))
    if not files:
        complain(_NOTHING)
        return TROUBLE
    lists = member_lists_from_json(context.settings.member_lists)
    view = ClubView(Shape.SEASON if options.season else Shape.MEASURES, week=options.week)
    table = club_table(told_apart(files), view, expected_of(lists, [file.shared for file in files]))
    key, path = options.form
    pieces, binary = _club_file(key, table, context.clock.today())
    where = context.deliver(path, pieces, binary=binary)
    if where:
        tell(str(counted(len(files), _WRITTEN_ONE, _WRITTEN, where=str(where))))
    return DONE


def _club_file(key: str, table: ClubTable, today: date) -> tuple[Iterable[bytes], bool]:
    """Return the pieces of the file, and whether the file is binary."""
    from herstel_gui.domain.text import DUTCH

    if key == "pdf":
        from herstel_gui.printing.club_sheet import club_pdf

        return club_pdf(table, DUTCH, today), True
    from herstel_gui.exporters.club_grid import club_sheet
    from herstel_gui.exporters.sheet_registry import SHEET_EXPORTERS

    exporter = next(exporter for exporter in SHEET_EXPORTERS if exporter.key == key)
    return exporter.written(club_sheet(table, DUTCH)), exporter.binary
