"""What a member shares with a club: one week, only the columns that were ticked."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.club_choice import LEVEL, MARKS, ClubChoice
from herstel_gui.domain.measure import Measure, Number
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.text import QT_TRANSLATE_NOOP, Text
from herstel_gui.domain.training import DayKind
from herstel_gui.domain.week import LOAD, NOTE, TAGS, WeekRow, WeekTable
from herstel_gui.domain.week_building import KIND_WORDS

DAYS: Final = 7
SUFFIX: Final = ".herstelweek"
NAMELESS: Final = "lid"

Load = Number | DayKind | None
"""The load of a day, or what kind of day it was when there is no figure; None is unknown."""

_KINDS: Final = {word: kind for kind, word in KIND_WORDS.items()}
_TWICE: Final = QT_TRANSLATE_NOOP(
    "herstel",
    "Van {member}, week {week}, zijn er twee bestanden: {newer} is het nieuwst en telt, {older} telt niet. "
    "Zijn het twee leden? Laat een van hen een andere naam of een nummer kiezen.",
)


_NAMESAKES: Final = QT_TRANSLATE_NOOP(
    "herstel",
    "Onder de naam {member}, week {week}, zijn er bestanden die te veel verschillen om van één lid te zijn: "
    "{one} en {other}. Hun weken staan apart, met een nummer. Laat een van hen een andere naam of een nummer "
    "kiezen.",
)


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


_NOTHING: Final = SharedMeasure("", (None,) * DAYS)


@dataclass(frozen=True, slots=True)
class ClubWeek:
    """A week as a member shares it. What is None was not ticked; within a column None is not noted."""

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
    """A week and the name of the file in which it came."""

    name: str
    shared: ClubWeek


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that did not come in, and why, with its name."""

    name: str
    reason: Text


@dataclass(frozen=True, slots=True)
class ClubReading:
    """What a number of files held."""

    files: tuple[ClubFile, ...] = ()
    refused: tuple[Refused, ...] = ()


def newest(files: Iterable[ClubFile]) -> tuple[tuple[ClubFile, ...], tuple[Text, ...]]:
    """Return one file per member and week, the newest, and a sentence for each that does not count as it is.

    The very same week twice is no news. Of two that were written in the same second the later one counts.
    Two that contradict each other on most days are of two members with one name: both stay.
    """
    kept: dict[tuple[str, str, Week], list[ClubFile]] = {}
    remarks: list[Text] = []
    for file in files:
        named = kept.setdefault((*_name(file.shared), file.shared.week), [])
        place = next((i for i, other in enumerate(named) if of_one_person(other.shared, file.shared)), None)
        if place is None:
            remarks += [_remark(_NAMESAKES, file, one=other.name, other=file.name) for other in named[:1]]
            named.append(file)
        elif named[place].shared != file.shared:
            other = named[place]
            newer, older = (other, file) if other.shared.written > file.shared.written else (file, other)
            named[place] = newer
            remarks.append(_remark(_TWICE, file, newer=newer.name, older=older.name))
    return tuple(file for named in kept.values() for file in named), tuple(remarks)


def _remark(template: str, file: ClubFile, **names: str) -> Text:
    shared = file.shared
    return Text(template, member=shared.member or NAMELESS, week=str(shared.week), **names)


def _name(shared: ClubWeek) -> tuple[str, str]:
    return same_name(shared.club), same_name(shared.member)


def of_one_person(one: ClubWeek, other: ClubWeek) -> bool:
    """Tell whether two weeks under one name may be the same person's: most of what both hold is the same."""
    pairs: list[tuple[Load, Load]] = [
        (mine, yours)
        for measure in one.measures
        for mine, yours in zip(measure.days, (other.of(measure.key) or _NOTHING).days, strict=True)
    ]
    pairs += zip(one.loads or (), other.loads or (), strict=False)
    both = [mine == yours for mine, yours in pairs if mine is not None and yours is not None]
    return 2 * both.count(True) >= len(both)


def told_apart(files: Iterable[ClubFile]) -> tuple[ClubWeek, ...]:
    """Return the weeks; of members with one name each week has a number, for nobody knows whose it is."""
    every = tuple(files)
    uses = Counter((*_name(file.shared), file.shared.week) for file in every)
    doubled = {(club, member) for (club, member, _), times in uses.items() if times > 1}
    numbers: Counter[tuple[str, str]] = Counter()
    told: dict[int, ClubWeek] = {}
    by_time = sorted(range(len(every)), key=lambda i: (every[i].shared.week, every[i].shared.written))
    for index in by_time:
        shared = every[index].shared
        if _name(shared) in doubled:
            numbers[_name(shared)] += 1
            shared = replace(shared, member=f"{shared.member or NAMELESS} ({numbers[_name(shared)]})")
        told[index] = shared
    return tuple(told[index] for index in range(len(every)))


def same_name(name: str) -> str:
    """Return a name in the form in which two ways of writing it are the same."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
