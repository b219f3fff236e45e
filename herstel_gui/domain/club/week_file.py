"""What a member shares with a club: one week, only the columns that were ticked."""

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
"""The load of a day, or what kind of day it was when there is no figure; None is unknown."""

_KINDS: Final = {word: kind for kind, word in KIND_WORDS.items()}


@dataclass(frozen=True, slots=True)
class SharedMeasure:
    """A measure on seven days; ``past`` are the places of values past the member's own limit."""

    key: str
    days: tuple[Number | None, ...]
    past: frozenset[int] = frozenset()

    @property
    def measure(self) -> Measure:
        """What is measured."""
        return BY_KEY[self.key]


@dataclass(frozen=True, slots=True)
class ClubWeek:
    """A week as a member shares it. What is None was not ticked; within a column None is not noted.

    ``member_id`` is random and the same in every file of one member for one club; empty in files of an older
    Herstel, of which nobody can say whether they belong to one member.
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
        """The name that is offered: ``jan-visser-2026-W47.herstelweek``."""
        plain = unicodedata.normalize("NFKD", self.member).encode("ascii", "ignore").decode().lower()
        slug = "-".join(re.findall(r"[a-z0-9]+", plain.replace(".", "")))
        return f"{slug or NAMELESS}-{self.week}{SUFFIX}"

    @property
    def columns(self) -> tuple[str, ...]:
        """The keys of what is shared, in the order of the week table."""
        others = ((LOAD, self.loads), (TAGS, self.tags), (NOTE, self.notes), (LEVEL, self.levels))
        shared = (*(m.key for m in self.measures), *(key for key, part in others if part is not None))
        return (*shared, MARKS) if self.marks else shared

    def of(self, key: str) -> SharedMeasure | None:
        """Return a measure; None when it was not shared."""
        return next((shared for shared in self.measures if shared.key == key), None)


def club_week(table: WeekTable, levels: Sequence[Level], choice: ClubChoice, written: datetime) -> ClubWeek:
    """Return what of a week is shared; ``levels`` are those of its days up to today."""
    wanted = frozenset(choice.columns)
    rows = {row.key: row for row in table.rows}
    marks = MARKS in wanted and any(row.measure and row.key in wanted for row in table.rows)
    return ClubWeek(
        club=choice.club,
        member=choice.shown_name,
        week=table.week,
        written=written.replace(microsecond=0),
        measures=tuple(_shared(row, marks=marks) for row in table.rows if row.measure and row.key in wanted),
        levels=_padded(levels) if LEVEL in wanted else None,
        marks=marks,
        loads=tuple(_load(rows[LOAD], place) for place in range(DAYS)) if LOAD in wanted else None,
        tags=tuple(cell.words for cell in rows[TAGS].cells) if TAGS in wanted else None,
        notes=tuple(" ".join(cell.words) for cell in rows[NOTE].cells) if NOTE in wanted else None,
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
    """A week, the name of the file in which it came, and the whole path of that file."""

    name: str
    shared: ClubWeek
    place: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that did not come in, and why, with its name."""

    name: str
    reason: Text


@dataclass(frozen=True, slots=True)
class ClubReading:
    """What a number of files held; ``remarks`` say what was left out of files that did come in."""

    files: tuple[ClubFile, ...] = ()
    refused: tuple[Refused, ...] = ()
    remarks: tuple[Text, ...] = ()


def same_name(name: str) -> str:
    """Return a name in the form in which two ways of writing it are the same."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
