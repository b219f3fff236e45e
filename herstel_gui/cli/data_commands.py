"""The commands ``enter`` and ``export``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.cli.context import DONE, CommandContext
from herstel_gui.cli.output import complain, day_count, long_day
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    import argparse


def enter(options: argparse.Namespace, context: CommandContext) -> int:
    """Enter the values of a day."""
    from herstel_gui.application.input_parsing import parse_day
    from herstel_gui.application.pulse_posture import taken_pulse
    from herstel_gui.application.quick_entry import TypedDay
    from herstel_gui.domain.day import DayRecord

    today = context.clock.today()
    day = parse_day(options.day, today)
    if day > today:
        raise RefusedValueError(Text("{day} is nog niet geweest; alleen plannen kan vooruit.", day=day))
    pulse = taken_pulse(context.settings.asked_measures)
    TypedDay(DayRecord(day), pulse).read(options.words)  # refused words must not create a journal
    with context.journal() as journal:
        typed = TypedDay(journal.day(day), pulse)
        typed.read(options.words)
        changes = typed.store(journal)
    for doubt in typed.unlikely:
        complain(f"Let op: {doubt}")
    what = ", ".join(map(str, typed.summary))
    print(f"{'Opgeslagen' if changes else 'Stond er al'}, {long_day(day)}: {what}.")
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
