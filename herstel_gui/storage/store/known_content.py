"""Keeps what was read from the journal, so that unchanged days are not read again.

A digest names the content of a day exactly. So a day that was read and found whole is not read again as long
as its stored digest is the same, whoever wrote to the file. That the rows still fit the digest is checked
again after another program wrote to the file, and before the day is changed.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.storage.engine import digests
from herstel_gui.storage.engine.rows import TRAINING, training_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from herstel_gui.domain.day import Surroundings
    from herstel_gui.domain.day_record import DayRecord
    from herstel_gui.domain.planned import PlannedTraining
    from herstel_gui.storage.engine.digests import Query

LONGEST: Final = 400
"""Number of days of the longest span that is kept; a whole journal would fill the memory."""
MOST: Final = 2 * LONGEST
RANKED_BY: Final = ("source", "source_order")
"""The tables that decide in which order the readings of a day count."""

_Days: TypeAlias = "dict[date, tuple[str | None, DayRecord | None]]"
"""Digest and record of each day; both None for a day without entries."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """What is known of a span: the records of its days, and the ``rest`` that must be read."""

    records: dict[date, DayRecord]
    rest: DaySpan | None
    _kept: _Days
    _stored: Mapping[str, str]

    def completed(self, read: Mapping[date, DayRecord]) -> dict[date, DayRecord]:
        """Keep the records of ``rest``, which were found whole; return those of the whole span by day."""
        if self.rest is None:
            return self.records
        for day in self.rest:
            self._kept[day] = (self._stored.get(day.isoformat()), read.get(day))
        return dict(sorted({**self.records, **read}.items()))


class KnownTrainings:
    """Planned trainings by their rows: after a change of one of them the others are not made again."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._made: dict[tuple[Any, ...], PlannedTraining] = {}

    def made(self, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> tuple[PlannedTraining, ...]:
        """Return the trainings of all rows, in order of day, start and id; ValueError for a damaged row.

        ``names`` are the columns of a row. The trainings are kept in place of those of the rows before.
        """
        known = self._made
        cells = itemgetter(*(names.index(name) for name in TRAINING))
        made = {row: known.get(row) or training_of(cells(row)) for row in map(tuple, rows)}
        self._made = made
        return tuple(sorted(made.values(), key=_place))


def _place(training: PlannedTraining) -> tuple[date, int, str]:
    """Return the place of a training in the order of the plan; on a day those without a start come first."""
    return training.day, -1 if training.start is None else training.start, training.id


class KnownContent:
    """Days and surroundings as they were read last. Threads may share an object."""

    def __init__(self) -> None:
        """Begin with nothing."""
        # one attribute for both, so that another thread never meets days of another order
        self._held: tuple[Mapping[str, str], _Days] = {}, {}
        self._beside: tuple[Mapping[str, str], Surroundings] | None = None
        self.trainings = KnownTrainings()

    def forget(self) -> None:
        """Forget everything: another program wrote to the file, so all rows are checked again."""
        self._held = {}, {}
        self._beside = None
        self.trainings = KnownTrainings()

    def days(self, query: Query, span: DaySpan) -> Lookup:
        """Return what is known of a span, by the digests that are stored now."""
        stored = digests.stored_days(query, span.first.isoformat(), span.last.isoformat())
        ranking = digests.stored_among(query, RANKED_BY)
        ranked_by, kept = self._held
        if ranked_by != ranking or len(kept) + len(span) > MOST:
            kept = {}
            self._held = ranking, kept
        records: dict[date, DayRecord] = {}
        unknown = []
        for day in span:
            known = kept.get(day)
            if known is None or known[0] != stored.get(day.isoformat()):
                unknown.append(day)
            elif known[1] is not None:
                records[day] = known[1]
        return Lookup(records, DaySpan(unknown[0], unknown[-1]) if unknown else None, kept, stored)

    def surroundings(self, stored: Mapping[str, str]) -> Surroundings | None:
        """Return the surroundings with these digests of the tables beside the days, if they are known."""
        known = self._beside
        return known[1] if known is not None and known[0] == stored else None

    def keep_surroundings(self, stored: Mapping[str, str], surroundings: Surroundings) -> None:
        """Keep surroundings that were found whole, with the digests under which they were read."""
        self._beside = stored, surroundings
