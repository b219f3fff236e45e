"""Where values come from: the sources of a journal, which of them counts, the imports, and own settings.

Which source counts is never the alphabet: a typed value first, then the order that the person chose for the
measure, else a measurement of its own in the morning, a night, an estimate of the day, and then the source
with most days. For the rules, which judge each day without knowing later ones, most days means most values in
the window of the usual value of that day (``DayColumns.ranked``); a list of sources shows all their days.
"""

from __future__ import annotations

from dataclasses import field
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.reading import TYPED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from herstel_gui.domain.reading import Reading

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_ALWAYS: Final = date(1900, 1, 1)
"""The day of entries that concern every day."""


class Taken(Enum):
    """When a source takes the values of a measure; values of different moments share no usual value.

    The order of the members is the order in which they count when the person chose no order.
    """

    MORNING = "morning"
    """A measurement of its own after waking up, of one to five minutes."""
    NIGHT = "night"
    """A mean or a low over the night."""
    DAY = "day"
    """An estimate over the whole day, such as the resting pulse of a watch."""
    UNKNOWN = "unknown"


_TAKEN_ORDER: Final = {taken: place for place, taken in enumerate(Taken)}

MOMENT_UNKNOWN: Final = _TAKEN_ORDER[Taken.UNKNOWN]
"""The rank in ``Ranking.moments`` of a source of which nothing is known."""


@dataclass(frozen=True, slots=True)
class SourceUse:
    """What a source holds of one measure: when it takes the values, and on how many days it has one."""

    measure: str
    taken: Taken
    days: int


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A source of imported values: maker and device in its key, what it holds, and remembered answers.

    ``answers`` holds the answers to the questions of importers about this source, as pairs of question and
    choice, sorted.
    """

    source: str
    uses: tuple[SourceUse, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    batch: str = field(default="", compare=False, repr=False)

    @property
    def day(self) -> date:
        """A day for lists of changes; a source concerns every day."""
        return _ALWAYS


@dataclass(frozen=True, slots=True)
class SourceOrder:
    """The order in which the person wants the sources of a measure to count, the first first."""

    measure: str
    sources: tuple[str, ...]
    batch: str = field(default="", compare=False, repr=False)

    @property
    def day(self) -> date:
        """A day for lists of changes; an order concerns every day."""
        return _ALWAYS


@dataclass(frozen=True, slots=True)
class PersonalSetting:
    """A setting that belongs to the person: its name, and its value as JSON text.

    ``application.personal`` knows the names. The default of a setting is no entry.
    """

    name: str
    value: str
    batch: str = field(default="", compare=False, repr=False)

    @property
    def day(self) -> date:
        """A day for lists of changes; a setting concerns every day."""
        return _ALWAYS


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A file of an import: its name, its size in bytes and its SHA-256, empty for a folder."""

    name: str
    size: int
    digest: str = ""


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """An import: when, of which maker, which files, and how many entries it brought.

    ``id`` is the ``batch`` of the entries. ``at`` is in milliseconds since 1970, UTC. ``new``, ``replaced``,
    ``same`` and ``skipped`` count entries of the files: stored, stored over an earlier value of the same
    source, known already, and left out.
    """

    id: str
    at: int
    maker: str
    label: str
    files: tuple[ImportedFile, ...] = ()
    new: int = 0
    replaced: int = 0
    same: int = 0
    skipped: int = 0
    batch: str = field(default="", compare=False, repr=False)

    @property
    def moment(self) -> datetime:
        """The moment of the import, in UTC."""
        return _EPOCH + timedelta(milliseconds=self.at)

    @property
    def day(self) -> date:
        """The day of the import, in UTC."""
        return self.moment.date()


class Ranking:
    """Which of several sources of a measure counts: the one with the lowest rank."""

    __slots__ = ("_orders", "_ranks", "_sources")

    def __init__(self, sources: Iterable[KnownSource] = (), orders: Iterable[SourceOrder] = ()) -> None:
        """Rank the known sources by what they hold and by the orders that the person chose."""
        self._sources = tuple(sources)
        self._orders = {order.measure: order.sources for order in orders}
        self._ranks: dict[str, dict[str, int]] = {}

    def order_of(self, measure: str) -> tuple[str, ...]:
        """Return the known sources of a measure, the first that counts first; without typing."""
        chosen = self._orders.get(measure, ())
        uses = [
            (_TAKEN_ORDER[use.taken], -use.days, known.source)
            for known in self._sources
            for use in known.uses
            if use.measure == measure and known.source not in chosen
        ]
        return (*chosen, *(source for *_, source in sorted(uses)))

    def chosen(self, measure: str) -> tuple[str, ...]:
        """Return the sources of a measure that the person put in order; empty without an order."""
        return self._orders.get(measure, ())

    def moments(self, measure: str) -> dict[str, int]:
        """Return per known source of a measure the rank of the moment at which it measures.

        Sources of one rank differ only in how many values they have; see ``MOMENT_UNKNOWN`` for the others.
        """
        return {
            known.source: _TAKEN_ORDER[use.taken]
            for known in self._sources
            for use in known.uses
            if use.measure == measure
        }

    def sorted(self, readings: Sequence[Reading]) -> tuple[Reading, ...]:
        """Return readings of a day by measure, of each measure the one that counts first.

        Sources that are not known follow by name.
        """
        if len({reading.measure for reading in readings}) == len(readings):
            return tuple(readings)
        return tuple(sorted(readings, key=self._key))

    def _key(self, reading: Reading) -> tuple[str, int, str]:
        ranks = self._ranks.get(reading.measure)
        if ranks is None:
            order = (TYPED, *self.order_of(reading.measure))
            ranks = self._ranks[reading.measure] = {source: place for place, source in enumerate(order)}
        return reading.measure, ranks.get(reading.source, len(ranks)), reading.source
