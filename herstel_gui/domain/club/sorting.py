"""The order of the rows of the trainer's table: by name, by the answer on taking part, or by any column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.club.pace import PACE_WORDS, Pace
from herstel_gui.domain.club.week_file import same_name
from herstel_gui.domain.participation import PARTICIPATION_WORDS, Participation
from herstel_gui.domain.word_order import natural_order

if TYPE_CHECKING:
    from herstel_gui.domain.club.table_values import ClubCell, ClubColumn, ClubRow

_WORDS: Final = {
    word: place
    for place, word in enumerate(
        (
            *(PARTICIPATION_WORDS[each] for each in reversed(Participation)),
            *(PACE_WORDS[each] for each in (Pace.EASIER, Pace.USUAL)),
        )
    )
}
"""Answers that ask for attention come first. Both columns know "gewoon", which is last in each."""

_Key = tuple[object, ...]


def sorted_rows(
    rows: Sequence[ClubRow], columns: Sequence[ClubColumn], column: str, *, descending: bool, answers: bool
) -> list[ClubRow]:
    """Return the rows by the column with this id, else by their answer when ``answers``, else by name.

    Rows without a value come last in both directions; rows with equal values are in order of name.
    """
    ordered = sorted(rows, key=_name)
    place = next((number for number, each in enumerate(columns) if each.id == column), None)
    if place is None:
        if answers:
            ordered.sort(key=_answer)
        # a stable sort with reverse keeps rows of equal keys in order
        if descending:
            ordered.sort(key=_answer if answers else _name, reverse=True)
        return ordered
    known = [row for row in ordered if not row.cells[place].empty]
    known.sort(key=_by(place), reverse=descending)
    return [*known, *(row for row in ordered if row.cells[place].empty)]


def _name(row: ClubRow) -> _Key:
    return natural_order(same_name(row.member)), row.member


def _answer(row: ClubRow) -> int:
    first = tuple(reversed(Participation))
    return min(map(first.index, row.answers), default=len(first))


def _by(place: int) -> Callable[[ClubRow], _Key]:
    return lambda row: _value(row.cells[place])


def _value(cell: ClubCell) -> _Key:
    """Return a key of a cell with a value: numbers and days before words, known words before other words."""
    if cell.value is not None:
        return (0, cell.value)
    if cell.day is not None:
        return (1, cell.day.toordinal())
    known = [_WORDS[word] for word in cell.words if word in _WORDS]
    if known:
        return (2, min(known))
    return (3, " ".join(map(str.casefold, cell.words)))
