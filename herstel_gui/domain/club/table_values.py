"""The trainer's table as values: cells, columns, rows; shared by screen, paper and files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from herstel_gui.domain.club.week_file import ClubWeek
from herstel_gui.domain.measure import Measure, Number
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.presentation.figures import FigureRole
from herstel_gui.domain.text import Text


@dataclass(frozen=True, slots=True)
class ClubCell:
    """A cell of the table; an empty cell is shown as "–".

    ``past`` is True when a value lies past the member's own limit. ``measure`` determines the notation of the
    value; ``role`` whether it is one value, a mean or a sum, which decides its digits: of yes or no, a sum is
    a number of days.
    """

    value: Number | None = None
    measure: Measure | None = None
    words: tuple[str, ...] = ()
    past: bool = False
    role: FigureRole = FigureRole.VALUE
    day: date | None = None
    """The day of a cell that holds a date."""
    sent: bool = False
    """In a season: whether the member sent a file of this week; such a cell is never "–"."""

    @property
    def empty(self) -> bool:
        """Whether the cell has no value, words or day."""
        return self.value is None and not self.words and self.day is None and not self.sent


@dataclass(frozen=True, slots=True)
class ClubColumn:
    """A column beside the names, with the key of a measure or of another shared column."""

    key: str
    heading: Text
    ends: tuple[Text, Text] | None = None
    """The answers 1 and 7 with their words, for a measure whose name alone suggests the opposite."""
    place: str = ""
    """The day or week of the column, where several columns have one key."""

    @property
    def id(self) -> str:
        """A name of the column that no other column of the table has."""
        return f"{self.key} {self.place}".strip()


@dataclass(frozen=True, slots=True)
class ClubRow:
    """The row of a member. ``answers``: on taking part, in the week shown or the newest week with answers."""

    member: str
    answers: tuple[Participation, ...]
    cells: tuple[ClubCell, ...]
    shared: ClubWeek | None = None
    """The week of the row, in a table of weeks the newest; None for a member who sent nothing."""


@dataclass(frozen=True, slots=True)
class ClubTable:
    """Members as rows, with a title and the period as texts."""

    title: Text
    period: Text
    columns: tuple[ClubColumn, ...]
    rows: tuple[ClubRow, ...]
    counts: tuple[Text, ...] = ()
    """Sentences on who sent a file, and how many take part, of the week shown or the newest week."""
    season: bool = False

    @property
    def marked(self) -> bool:
        """Whether a value lies past the limit of its member, so that an output explains the mark."""
        return any(cell.past for row in self.rows for cell in row.cells)

    def column(self, name: str) -> int | None:
        """Return the index of the column with this id; None when the table has no such column."""
        return next((place for place, column in enumerate(self.columns) if column.id == name), None)
