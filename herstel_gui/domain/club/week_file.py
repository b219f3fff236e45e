"""The week that a member shares with a club, limited to the columns that the member ticked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.club.choice import MARKS, PACE, PARTICIPATION, SHARED_TAGS, ClubChoice, shareable
from herstel_gui.domain.club.pace import Pace, pace_of
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Measure, Number
from herstel_gui.domain.measures import BY_KEY, MeasureList
from herstel_gui.domain.own_measures import told, told_apart
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.planned import PLAN_LABELS, PlanKind
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.tags import TAGS as TAG_LABELS
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.domain.week.day_rows import KIND_WORDS
from herstel_gui.domain.week.table import LOAD, NOTE, PLAN, TAGS, WeekRow, WeekTable

DAYS: Final = 7
SUFFIX: Final = ".herstelweek"
NAMELESS: Final = tr_noop("lid")
"""Stands for a name in sentences, and in the name of a file, where it is not translated."""

Load = Number | DayKind | None
"""The load of a day, or the kind of the day when the load is unknown; None when both are unknown."""

_KINDS: Final = {word: kind for kind, word in KIND_WORDS.items()}
_PLANS: Final = {word: kind for kind, word in PLAN_LABELS.items()}


@dataclass(frozen=True, slots=True)
class SharedMeasure:
    """The values of a measure on seven days; ``past`` holds the indices of values past the member's limit."""

    key: str
    days: tuple[Number | None, ...]
    past: frozenset[int] = frozenset()
    own: Measure | None = None
    """The declaration of a measure that Herstel does not have."""

    @property
    def measure(self) -> Measure:
        """The declaration of the measure."""
        return self.own or BY_KEY[self.key]


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
    participation: tuple[Participation | None, ...] | None = None
    paces: tuple[Pace | None, ...] | None = None
    marks: bool = False
    loads: tuple[Load, ...] | None = None
    tags: tuple[tuple[str, ...], ...] | None = None
    notes: tuple[str, ...] | None = None
    member_id: str = ""
    plans: tuple[tuple[PlanKind, ...], ...] | None = None
    """The kinds that were planned for each day, the hardest first; nothing else of a plan is shared."""

    @property
    def file_name(self) -> str:
        """The proposed file name: ``jan-visser-2026-W47.herstelweek``."""
        plain = unicodedata.normalize("NFKD", self.member).encode("ascii", "ignore").decode().lower()
        slug = "-".join(re.findall(r"[a-z0-9]+", plain.replace(".", "")))
        return f"{slug or NAMELESS}-{self.week}{SUFFIX}"

    @property
    def columns(self) -> tuple[str, ...]:
        """The keys of the shared columns, in the order of the week table."""
        first = ((PARTICIPATION, self.participation), (PACE, self.paces))
        last = ((LOAD, self.loads), (PLAN, self.plans), (TAGS, self.tags), (NOTE, self.notes))
        shared = (
            *(key for key, part in first if part is not None),
            *(m.key for m in self.measures),
            *(key for key, part in last if part is not None),
        )
        return (*shared, MARKS) if self.marks else shared

    def of(self, key: str) -> SharedMeasure | None:
        """Return the values of a measure; None when the measure was not shared."""
        return next((shared for shared in self.measures if shared.key == key), None)


@dataclass(frozen=True, slots=True)
class OwnWeek:
    """A member's own week: the table, the records of its days, and the levels of the days up to today.

    ``names`` are those that the member typed for own measures, by key: the table numbers two of one name.
    """

    table: WeekTable
    days: Mapping[date, DayRecord]
    levels: Sequence[Level]
    names: Mapping[str, str] = field(default_factory=dict)


def club_week(own: OwnWeek, choice: ClubChoice, written: datetime) -> ClubWeek:
    """Return the ticked part of a week.

    Columns that are never shared are left out although ``choice`` names them.
    """
    table = own.table
    ticked = frozenset(choice.columns) & frozenset(shareable(measures_in(table)))
    records = [own.days.get(day, DayRecord(day)) for day in table.span]
    rows = {row.key: row for row in table.rows}
    marks = MARKS in ticked and any(row.measure and row.key in ticked for row in table.rows)
    declared = _declared([row for row in table.rows if row.key in ticked], own.names)
    return ClubWeek(
        club=choice.club,
        member=choice.shown_name,
        week=table.week,
        written=written.replace(microsecond=0),
        measures=tuple(
            _shared(row, declared.get(row.key), marks=marks)
            for row in table.rows
            if row.measure and row.key in ticked
        ),
        participation=tuple(record.participation for record in records) if PARTICIPATION in ticked else None,
        paces=_padded([pace_of(level) for level in own.levels]) if PACE in ticked else None,
        marks=marks,
        loads=tuple(_load(rows[LOAD], place) for place in range(DAYS)) if LOAD in ticked else None,
        tags=tuple(map(_shared_tags, records)) if TAGS in ticked else None,
        notes=tuple(" ".join(cell.words) for cell in rows[NOTE].cells) if NOTE in ticked else None,
        member_id=choice.member_id,
        plans=_plans(rows.get(PLAN)) if PLAN in ticked else None,
    )


def measures_in(table: WeekTable) -> MeasureList:
    """Return the measures of Herstel, and the own ones with a row in a week."""
    rows = (row.measure for row in table.rows)
    return MeasureList(measure for measure in rows if measure is not None and measure.key not in BY_KEY)


def measures_shared(shared: Iterable[ClubWeek]) -> dict[str, Measure]:
    """Return the measures of Herstel and of some files by key; of different names for one key the first.

    Members may give one name to two measures: then the names are numbered, in the order of the keys.
    """
    found: dict[str, Measure] = {}
    for week in shared:
        for measure in week.measures:
            if measure.own is not None:
                found.setdefault(measure.key, measure.own)
    return BY_KEY | {each.key: each for each in told_apart(found[key] for key in sorted(found))}


def _declared(rows: Iterable[WeekRow], names: Mapping[str, str]) -> dict[str, Measure]:
    """Return the own measures of some rows by key, with the names that the member typed for them."""
    measures = (row.measure for row in rows if row.measure is not None and row.key not in BY_KEY)
    named = (replace(measure, label=names.get(measure.key, measure.label)) for measure in measures)
    return {measure.key: told(measure).measure or measure for measure in told_apart(named)}


def _shared(row: WeekRow, own: Measure | None, *, marks: bool) -> SharedMeasure:
    past = frozenset(place for place, cell in enumerate(row.cells) if cell.rule) if marks else frozenset()
    # the file has no mark for a doubtful value, and the program of the trainer would average it
    return SharedMeasure(row.key, tuple(cell.counted for cell in row.cells), past, own)


def _load(row: WeekRow, place: int) -> Load:
    cell = row.cells[place]
    return cell.value if cell.value is not None else next((_KINDS[word] for word in cell.words), None)


def _plans(row: WeekRow | None) -> tuple[tuple[PlanKind, ...], ...]:
    """Return the planned kinds of the days; a kind of another version, which is any word, stays out."""
    if row is None:
        return ((),) * DAYS
    return tuple(tuple(_PLANS[word] for word in cell.words if word in _PLANS) for cell in row.cells)


def _shared_tags(record: DayRecord) -> tuple[str, ...]:
    return tuple(TAG_LABELS[tag] for tag in SHARED_TAGS if tag in record.tags)


def _padded(paces: Sequence[Pace | None]) -> tuple[Pace | None, ...]:
    return (*paces, *[None] * (DAYS - len(paces)))[:DAYS]


# -- many files ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ClubFile:
    """A shared week, the name of the file with this week, and the full path of the file."""

    name: str
    shared: ClubWeek
    place: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """The name of a file that was refused, the reason, and the full path of the file.

    ``many`` is the template for several files with this reason, with ``{n}`` and ``{names}``; empty where
    each file needs its own sentence.
    """

    name: str
    reason: Text
    many: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class ClubReading:
    """The result of reading several files; ``remarks`` name skipped parts of accepted files."""

    files: tuple[ClubFile, ...] = ()
    refused: tuple[Refused, ...] = ()
    remarks: tuple[Text, ...] = ()


def told_apart_by(name: str, mark: str) -> str:
    """Return the name of one of several members of one name, or of none: ``Jan (2)``, ``lid (2)``."""
    return f"{name or NAMELESS} ({mark})"


def member_text(name: str) -> Text:
    """Return the name of a member as a text, in which the word for a member without a name is translated."""
    marked = _MARKED_NAMELESS.fullmatch(name)
    if marked is not None:
        return Text("{name} ({mark})", name=NAMELESS, mark=marked[1])
    return Text("{name}", name=name or NAMELESS)


_MARKED_NAMELESS: Final = re.compile(rf"{NAMELESS} \(([^()]*)\)")


@lru_cache(maxsize=4096)
def same_name(name: str) -> str:
    """Return the name in a form for comparing: case, spacing and Unicode compatibility forms are unified."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
