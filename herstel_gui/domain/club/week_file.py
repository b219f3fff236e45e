"""The week that a member shares with a club, limited to the columns that the member ticked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.club.choice import LEVEL, MARKS, ClubChoice
from herstel_gui.domain.measure import Measure, Number
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.domain.week.building import KIND_WORDS
from herstel_gui.domain.week.table import LOAD, NOTE, TAGS, WeekRow, WeekTable

DAYS: Final = 7
SUFFIX: Final = ".herstelweek"
NAMELESS: Final = "lid"

Load = Number | DayKind | None
"""The load of a day, or the kind of the day when the load is unknown; None when both are unknown."""

_KINDS: Final = {word: kind for kind, word in KIND_WORDS.items()}


@dataclass(frozen=True, slots=True)
class SharedMeasure:
    """The values of a measure on seven days; ``past`` holds the indices of values past the member's limit."""

    key: str
    days: tuple[Number | None, ...]
    past: frozenset[int] = frozenset()

    @property
    def measure(self) -> Measure:
        """The declaration of the measure."""
        return BY_KEY[self.key]


@dataclass(frozen=True, slots=True)
class ClubWeek:
    """A week as shared by a member. A field that is None was not ticked; a None inside a column is no entry.

    ``member_id`` is random and equal in all files of a member for the same club. Files from older versions of
    Herstel have an empty id, so two of these files cannot be attributed to the same member.
    """

    club: str
    member: str
    week: Week
    written: datetime
    measures: tuple[SharedMeasure, ...] = ()
    levels: tuple[Level | None, ...] | None = None
    marks: bool = False
    loads: tuple[Load, ...] | None = None
    tags: tuple[tuple[str, ...], ...] | None = None
    notes: tuple[str, ...] | None = None
    member_id: str = ""

    @property
    def file_name(self) -> str:
        """The proposed file name: ``jan-visser-2026-W47.herstelweek``."""
        plain = unicodedata.normalize("NFKD", self.member).encode("ascii", "ignore").decode().lower()
        slug = "-".join(re.findall(r"[a-z0-9]+", plain.replace(".", "")))
        return f"{slug or NAMELESS}-{self.week}{SUFFIX}"

    @property
    def columns(self) -> tuple[str, ...]:
        """The keys of the shared columns, in the order of the week table."""
        others = ((LOAD, self.loads), (TAGS, self.tags), (NOTE, self.notes), (LEVEL, self.levels))
        shared = (*(m.key for m in self.measures), *(key for key, part in others if part is not None))
        return (*shared, MARKS) if self.marks else shared

    def of(self, key: str) -> SharedMeasure | None:
        """Return the values of a measure; None when the measure was not shared."""
        return next((shared for shared in self.measures if shared.key == key), None)


def club_week(table: WeekTable, levels: Sequence[Level], choice: ClubChoice, written: datetime) -> ClubWeek:
    """Return the ticked part of a week table; ``levels`` are the levels of the days up to today."""
    ticked = frozenset(choice.columns)
    rows = {row.key: row for row in table.rows}
    marks = MARKS in ticked and any(row.measure and row.key in ticked for row in table.rows)
    return ClubWeek(
        club=choice.club,
        member=choice.shown_name,
        week=table.week,
        written=written.replace(microsecond=0),
        measures=tuple(_shared(row, marks=marks) for row in table.rows if row.measure and row.key in ticked),
        levels=_padded(levels) if LEVEL in ticked else None,
        marks=marks,
        loads=tuple(_load(rows[LOAD], place) for place in range(DAYS)) if LOAD in ticked else None,
        tags=tuple(cell.words for cell in rows[TAGS].cells) if TAGS in ticked else None,
        notes=tuple(" ".join(cell.words) for cell in rows[NOTE].cells) if NOTE in ticked else None,
        member_id=choice.member_id,
    )


def _shared(row: WeekRow, *, marks: bool) -> SharedMeasure:
    past = frozenset(place for place, cell in enumerate(row.cells) if cell.rule) if marks else frozenset()
    return SharedMeasure(row.key, tuple(cell.value for cell in row.cells), past)


def _load(row: WeekRow, place: int) -> Load:
    cell = row.cells[place]
    return cell.value if cell.value is not None else next((_KINDS[word] for word in cell.words), None)


def _padded(levels: Sequence[Level]) -> tuple[Level | None, ...]:
    return (*levels, *[None] * (DAYS - len(levels)))[:DAYS]


# -- many files ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ClubFile:
    """A shared week, the name of the file with this week, and the full path of the file."""

    name: str
    shared: ClubWeek
    place: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """The name of a file that was refused, and the reason."""

    name: str
    reason: Text


@dataclass(frozen=True, slots=True)
class ClubReading:
    """The result of reading several files; ``remarks`` name skipped parts of accepted files."""

    files: tuple[ClubFile, ...] = ()
    refused: tuple[Refused, ...] = ()
    remarks: tuple[Text, ...] = ()


def same_name(name: str) -> str:
    """Return the name in a form for comparing: case, spacing and Unicode compatibility forms are unified."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
