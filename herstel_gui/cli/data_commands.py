"""The commands ``enter``, ``convert`` and ``export``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.cli.context import DONE, CommandContext
from herstel_gui.cli.output import complain, day_count, long_day, tell
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from herstel_gui.application.changes import Entry
    from herstel_gui.application.journal import Journal


def enter(options: argparse.Namespace, context: CommandContext) -> int:
    """Enter the values of a day."""
    from herstel_gui.application.input_parsing import parse_day
    from herstel_gui.application.pulse_posture import taken_pulse
    from herstel_gui.application.quick_entry import TypedDay, plans_only
    from herstel_gui.domain.day_record import DayRecord
    from herstel_gui.domain.safety_texts import urgent_texts

    today = context.clock.today()
    day = parse_day(options.day, today)
    if day > today and not plans_only(options.words):
        raise RefusedValueError(Text("{day} is nog niet geweest; alleen plannen kan vooruit.", day=day))
    pulse = taken_pulse(context.settings.asked_measures)
    # refused words must not create a journal; a new journal has no measures of its own
    if context.is_gone:
        if not context.may_make:
            # a word that only the missing journal explains is no mistake
            context.demand_journal()
        TypedDay(DayRecord(day), pulse).read(options.words)
    with context.journal() as journal:
        # the journal may hold another choice than the settings file
        pulse = taken_pulse(context.settings.asked_measures)
        typed = TypedDay(journal.day(day), pulse, journal.measures(), _beside(journal, day))
        typed.read(options.words)
        changes = typed.store(journal)
        entered = journal.day(day)
    for doubt in typed.unlikely:
        complain(f"Let op: {doubt}")
    what = ", ".join(map(str, typed.summary))
    print(f"{'Bewaard' if changes else 'Stond er al'}, {long_day(day)}: {what}.")
    for text in urgent_texts(entered.tags, entered.notes):
        print(text)
    for word, place in typed.named_pains:
        print(f"‘{word}’ leest geen enkel signaal. Is het pijn op een vaste plek? Typ dan +pain:{place}.")
    return DONE


def _beside(journal: Journal, day: date) -> list[Entry]:
    """Return the recovery week that begins on a day, and the consultation of the day."""
    from herstel_gui.domain.day import Discussion

    around = journal.surroundings()
    weeks: list[Entry] = [week for week in around.recovery_weeks if week.first == day]
    return weeks + [Discussion(each) for each in around.discussed if each == day]


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

    key, target = options.form
    exporter = next(exporter for exporter in EXPORTERS if exporter.key == key)
    with context.reading() as journal:
        content = exporter.content(journal, context.settings)
    where = context.deliver(target, exporter.pieces(content), binary=exporter.binary)
    if where:
        what = "Het plan is" if key == "ical" else day_count(len(content.days))
        tell(f"{what} geschreven naar {where}.")
    return DONE
