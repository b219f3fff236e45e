"""The weeks of one member side by side, from the files that the trainer has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.club.choice import MARKS
from herstel_gui.domain.club.member_merging import rows_of
from herstel_gui.domain.club.table import SENT, column_label, keys_of, summed
from herstel_gui.domain.club.table_values import ClubCell, ClubColumn, ClubRow, ClubTable
from herstel_gui.domain.club.week_file import ClubWeek, measures_shared, member_text
from herstel_gui.domain.text import Phrasebook, Text, say, tr_noop
from herstel_gui.domain.week.table import period_text

SIDE_BY_SIDE: Final = 4
_WEEK: Final = tr_noop("Week {n}")


@dataclass(frozen=True, slots=True)
class MemberWeeks:
    """Consecutive weeks, oldest first, each with the file of the member, or None where there is no file."""

    member: str
    weeks: tuple[tuple[Week, ClubWeek | None], ...]


def member_weeks(shared: Sequence[ClubWeek], one: ClubWeek) -> MemberWeeks:
    """Return the four weeks up to the week of ``one``, of the member to whom ``one`` belongs."""
    own = next(places for places in rows_of(shared) if any(shared[place] is one for place in places))
    by_week = {shared[place].week: shared[place] for place in own}
    weeks = [one.week + -back for back in range(SIDE_BY_SIDE)]
    return MemberWeeks(one.member, tuple((week, by_week.get(week)) for week in reversed(weeks)))


def weeks_table(weeks: MemberWeeks, book: Phrasebook) -> ClubTable:
    """Return a table with a row for each shared column and a column for each week."""
    files = [each for _, each in weeks.weeks if each]
    keys = (SENT, *(key for key in keys_of(files) if key != MARKS))
    measures = measures_shared(files)
    columns = tuple(
        ClubColumn(key="", heading=Text(_WEEK, n=week.number), place=str(week)) for week, _ in weeks.weeks
    )
    rows = tuple(
        ClubRow(
            say(column_label(key, measures), book),
            (),
            tuple(summed(each, key) if each else ClubCell() for _, each in weeks.weeks),
        )
        for key in keys
    )
    first, last = weeks.weeks[0][0], weeks.weeks[-1][0]
    period = period_text(DaySpan(first.monday, last.span.last), weekdays=False)
    return ClubTable(Text("{member}", member=member_text(weeks.member)), period, columns, rows)
