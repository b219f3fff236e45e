"""Errors for files that no importer recognises: the kind of file, and the files that can be imported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from herstel_gui.domain.errors import (
    CalendarFileError,
    ClubWeekFileError,
    UnknownTableError,
    UnusableFileError,
)
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import empty, shortened
from herstel_gui.importers.members import Member
from herstel_gui.importers.tables import header_of
from herstel_gui.importers.text_files import head_text
from herstel_gui.importers.whole_files import Named

_UNRECOGNISED: Final = tr_noop(
    "Herstel herkent {name} niet. Kies een export van {makers}, precies zoals je die hebt gedownload.",
)
_TABLE: Final = tr_noop(
    "{name} is een tabel ({columns}), maar van welk programma is niet te zien; de cijfers "
    "kunnen van alles betekenen. Kies dit bestand apart in het venster, in "
    "het menu Bestand bij Importeren: dan zeg je zelf wat in welke kolom staat.",
)
_SPREADSHEET: Final = tr_noop(
    "{name} is een rekenblad. Kies dit bestand apart in het venster, in het menu "
    "Bestand bij Importeren: dan zeg je zelf wat in welke kolom staat.",
)
_JOURNAL: Final = tr_noop(
    "{name} is een dagboek van Herstel, geen export. "
    "Open het, of voeg het samen met je eigen dagboek, in het menu Bestand.",
)
_DATABASE: Final = tr_noop(
    "{name} is een databank van een ander programma, zoals Health Connect. Zulke bestanden leest Herstel "
    "niet. Maak in dat programma een tabel (CSV): dan zeg je zelf wat in welke "
    "kolom staat."
)
_PROGRAM: Final = tr_noop(
    "{name} is van {program}. Zulke bestanden leest Herstel niet. "
    "Maak in dat programma een tabel (CSV): dan zeg je zelf wat in welke kolom staat."
)
_WEEK: Final = tr_noop(
    "{name} is een weekbestand van de club. Open het in het menu Bestand, bij Weekbestanden van de club.",
)
_CALENDAR: Final = tr_noop(
    "{name} is een agenda. Kies dit bestand op de pagina Planning, bij Meer en dan "
    "Agenda importeren, of met de opdracht herstel plan --ical."
)
_ZIP: Final = (b"PK\3\4", b"\xd0\xcf\x11\xe0")
_WEEK_MARK: Final = b'"herstelweek"'
_MARK_WITHIN: Final = 256
_SQLITE: Final = b"SQLite format 3\0"
_ENCRYPTED: Final = b"Hrs1"
_ID_AT: Final = slice(68, 72)
_OWN_DATABASE: Final = b"HRST"
"""What stands in the header of a journal of Herstel, and where; see the storage of the journal."""
_PROGRAMS: Final = (
    ("Polar Flow", (b'"sleepResult"', b'"hypnogram"'), (b'"nightlyRecovery',), (b'"meanNightlyRecovery',)),
    ("Polar Flow", (b'"exportVersion"', b'"exercises"'), (b'"orthostaticTestResult',)),
    ("Garmin (API)", (b'"dailySleepDTO"',), (b'"hrvSummary"', b'"lastNightAvg"')),
    ("WHOOP (API)", (b'"score_state"', b'"score"')),
    ("Health Auto Export (JSON)", (b'"metrics"', b'"units"', b'"qty"')),
    ("Huawei Health", (b'"motionPathData"',), (b'"sportDataUserData"',)),
)  # fmt: skip
"""Programs of which no importer exists, by keys that stand together in their JSON files."""
_CALENDAR_MARK: Final = b"BEGIN:VCALENDAR"
_MOST_COLUMNS: Final = 6
_MOST_LOOKED_INTO: Final = 20


def demand_no_week(path: Named, head: bytes) -> None:
    """Raise ClubWeekFileError for a week file of the club, which looks like an export of a journal."""
    if _WEEK_MARK in head[:_MARK_WITHIN]:
        raise ClubWeekFileError(Text(_WEEK, name=path.name))


def unknown_file(path: Named, head: bytes, makers: Text) -> UnusableFileError:
    """Return the error for an unknown file with the first bytes ``head``."""
    text = head_text(head)
    if text is not None and not text.strip("\ufeff \t\r\n\0"):
        return empty(path)
    if _CALENDAR_MARK in head[:_MARK_WITHIN].upper():
        return CalendarFileError(Text(_CALENDAR, name=path.name))
    if head.startswith(_SQLITE) and len(head) >= _ID_AT.stop and head[_ID_AT] != _OWN_DATABASE:
        return UnusableFileError(Text(_DATABASE, name=path.name))
    if head.startswith((_SQLITE, _ENCRYPTED)):
        return UnusableFileError(Text(_JOURNAL, name=path.name))
    if head.startswith(_ZIP):
        return UnknownTableError(Text(_SPREADSHEET, name=path.name))
    if text is not None and text.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        program = _program_of(head)
        if program:
            return UnusableFileError(Text(_PROGRAM, name=path.name, program=program))
        return UnusableFileError(Text(_UNRECOGNISED, name=path.name, makers=makers))
    columns = [name for name in header_of(head) if name]
    if len(columns) > 1 and text is not None:
        shown = ", ".join(shortened(name) for name in columns[:_MOST_COLUMNS])
        more = ", …" if len(columns) > _MOST_COLUMNS else ""
        return UnknownTableError(Text(_TABLE, name=path.name, columns=shown + more))
    return UnusableFileError(Text(_UNRECOGNISED, name=path.name, makers=makers))


def of_other_program(name: str, members: Sequence[Member]) -> UnusableFileError | None:
    """Return the error for a folder or ZIP file of a program without an importer; None for others."""
    known = [member for member in members if member.folded.endswith(".json")][:_MOST_LOOKED_INTO]
    for member in known:
        try:
            program = _program_of(member.head())
        except UnusableFileError:
            continue
        if program:
            return UnusableFileError(Text(_PROGRAM, name=name, program=program))
    return None


def _program_of(head: bytes) -> str:
    """Return which program without an importer wrote a JSON file; empty for others."""
    return next(
        (
            program
            for program, *shapes in _PROGRAMS
            if any(all(key in head for key in keys) for keys in shapes)
        ),
        "",
    )
