"""The journal as a CSV table for spreadsheets: a row per day, with semicolons and decimal commas.

The values that count are written, as in the week table: typed values before imported values. The length of a
night with only clock times is the elapsed time. Only the JSON export is complete.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import tzinfo
from typing import Final

from herstel_gui.application.input_parsing import format_clock, format_number, format_value
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measures import DECLARED, SLEEP_DURATION, MeasureList
from herstel_gui.domain.night_length import night, zone_named
from herstel_gui.domain.participation import PARTICIPATION_WORDS
from herstel_gui.domain.signals.counting import counting
from herstel_gui.domain.signals.doubts import Doubts
from herstel_gui.domain.tag_order import in_reading_order
from herstel_gui.domain.tags import tag_text
from herstel_gui.domain.text import DutchPhrasebook
from herstel_gui.domain.training_sessions import KINDS, DayKind, Session, day_load
from herstel_gui.exporters.content import JournalContent

KIND_WORDS: Final = {DayKind.REST: "rust", DayKind.ACTIVE: "actief herstel", DayKind.TRAINING: "training"}
_BOOK: Final = DutchPhrasebook()
_FORMULA = re.compile(r"[=+\-@\t\r\n]")
_HARMLESS = re.compile(r"[+\-]?[\d .,:()/-]+", re.ASCII)
"""A number or a telephone number, which spreadsheet programs do not calculate."""


def header(measures: MeasureList = DECLARED) -> tuple[str, ...]:
    """Return the names of the columns for the measures of a journal."""
    labels = (measure.label for measure in measures)
    return "Datum", *labels, "Dag", "Trainingen", "Belasting", "Meetrainen", "Bijzonderheden", "Notitie"


def written(content: JournalContent) -> Iterator[str]:
    """Yield the lines of the table, the header first."""
    zone = zone_named(content.surroundings.zone)
    measures = content.surroundings.measures
    yield _line(header(measures))
    doubts = counting(content.days, content.surroundings)
    for record in content.days.values():
        yield _line(_row(record, measures, zone, doubts))


def _row(record: DayRecord, measures: MeasureList, zone: tzinfo, doubts: Doubts) -> Iterator[str]:
    yield record.day.isoformat()
    for measure in measures:
        reading = doubts.first(record, measure.key)
        value = None if reading is None else reading.value
        if measure == SLEEP_DURATION:
            value = night(record, zone)
        yield "" if value is None else format_value(measure, value)
    yield "" if record.kind is None else KIND_WORDS[record.kind]
    yield "; ".join(_session(session) for session in record.sessions)
    load = day_load(record.kind, record.sessions)
    yield "" if load is None else format_number(load)
    yield PARTICIPATION_WORDS[record.participation] if record.participation else ""
    yield ", ".join(_BOOK.say(tag_text(tag)) for tag in in_reading_order(record.tags))
    yield record.note


def _session(session: Session) -> str:
    parts = [KINDS.get(session.kind, session.kind)]
    if session.start is not None:
        parts.append(format_clock(session.start))
    if session.minutes is not None:
        parts.append(f"{format_number(session.minutes)} min")
    if session.session_rpe is not None:
        parts.append(f"zwaarte {format_number(session.session_rpe)}")
    return " ".join(parts)


def _line(cells: Iterator[str] | tuple[str, ...]) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerow(_tame(cell) for cell in cells)
    return out.getvalue()


def _tame(cell: str) -> str:
    """Put an apostrophe before a text that a spreadsheet program would calculate as a formula."""
    return f"'{cell}" if _FORMULA.match(cell) and not _HARMLESS.fullmatch(cell) else cell
