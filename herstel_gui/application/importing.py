"""Importing a file: compare its entries with the journal, preview the result, store all in one change.

An import never overwrites typed values, notes, kinds of days, trainings or choices, and brings no clock times
beside a typed length of the night. Only a reading of a device is replaced, by a newer one of the same source.
Days after today and values far from the usual value are stored only after confirmation (``import_doubts``).
One undo step undoes the whole import.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import Final, TypeAlias

from herstel_gui.application.batches import IMPORTED
from herstel_gui.application.cancelling import step
from herstel_gui.application.changes import (
    Changes,
    Entry,
    OfDay,
    Slot,
    entries_beside,
    entries_of,
    slot,
)
from herstel_gui.application.contradictions import contradict, group_of
from herstel_gui.application.discussions import demand_discussion
from herstel_gui.application.import_doubts import Doubt, Doubting
from herstel_gui.application.import_streams import stream_of
from herstel_gui.application.journal import Journal
from herstel_gui.application.known_trainings import KnownTrainings, completed, same_training
from herstel_gui.application.own_room import Told, told_with_room
from herstel_gui.application.recovery_weeks import demand_week
from herstel_gui.application.room import Refusals, Room, demand_day
from herstel_gui.application.settings import Plain
from herstel_gui.application.unusual_values import OwnValues
from herstel_gui.domain.day import Discussion, RecoveryWeek, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.errors import (
    ChangedElsewhereError,
    RefusedValueError,
    ReplacedJournalError,
)
from herstel_gui.domain.measure import Measure
from herstel_gui.domain.own_measure_checks import demand_fitting
from herstel_gui.domain.own_measures import OwnMeasure, measures_of
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import Session

Progress: TypeAlias = Callable[[int, int], None]
"""Called with the done and total amounts during long work; raises ImportCancelledError to stop the import."""

OWN_EXPORT: Final = "herstel"
"""The ``source`` of files that Herstel wrote."""
_STEP: Final = 2000
_ZONES: Final = tr_noop(
    "De tijden in dit bestand horen bij tijdzone {theirs}, die van je dagboek bij {ours}. "
    "Herstel verandert ze niet.",
)
MOST_EXAMPLES: Final = 3
"""Skipped lines listed per reason; further lines with the same reason are only counted."""
_SAME_REASON: Final = tr_noop("Nog {n} keer om dezelfde reden, tot en met regel {line}.")


class ImportCancelledError(Exception):
    """The user stopped an import; nothing was stored."""


class Outcome(Enum):
    """What importing does with an entry of a file."""

    NEW = "new"
    SAME = "same"
    REPLACED = "replaced"
    """Stored over an earlier value of the same source."""
    KEPT = "kept"
    """Different from what the user typed, which stays."""
    DOUBTFUL = "doubtful"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A part of a file that is not imported. ``line`` is a line number, or a text for other places.

    ``stream`` is the key of the stream it would have belonged to, empty when unknown.
    """

    line: int | str
    reason: Text
    stream: str = ""


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """The content of an imported file.

    ``source`` is the key of the maker, ``label`` the name of the maker and ``name`` the name of the file.
    ``zone`` is the zone of the clock times; None when the file names no zone. ``settings`` are personal
    settings to take over, see ``personal``.
    """

    source: str
    label: str
    name: str
    entries: tuple[Entry, ...]
    skipped: tuple[Skipped, ...] = ()
    remarks: tuple[Text, ...] = ()
    zone: str | None = None
    settings: Mapping[str, Plain] = field(default_factory=dict)

    @property
    def skipped_lines(self) -> int:
        """Number of lines with skipped parts."""
        return len({skipped.line for skipped in self.skipped})


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """The effect of storing a file: counts, and the entries to replace (``before``) and to write (``after``).

    ``different`` counts entries that the journal holds with another value. ``kept`` of these stay unchanged;
    the others are device values that are replaced. Entries in ``doubts`` are not counted and not stored,
    unless the key of their doubt is in ``confirmed``.
    """

    file: ParsedFile
    before: tuple[Entry, ...]
    after: tuple[Entry, ...]
    new: int
    same: int
    different: int
    kept: int
    remarks: tuple[Text, ...]
    zone: str | None = None
    doubts: tuple[Doubt, ...] = ()
    confirmed: frozenset[str] = frozenset()
    tally: Mapping[str, Counter[Outcome]] = field(default_factory=dict, compare=False)
    """The outcomes by the key of the stream of each entry."""
    known: Mapping[date, DayRecord] = field(default_factory=dict, compare=False, repr=False)
    """The days of the journal with which the file was compared."""

    @property
    def doubtful(self) -> int:
        """Number of entries that are left out without confirmation."""
        return sum(len(doubt.entries) for doubt in self.doubts if doubt.key not in self.confirmed)

    @property
    def days(self) -> int:
        """Number of days with entries in the file."""
        return len(_days(self.file.entries))

    @property
    def first(self) -> date | None:
        """The first day with entries; None for a file without days."""
        return min(_days(self.file.entries), default=None)

    @property
    def last(self) -> date | None:
        """The last day with entries; None for a file without days."""
        return max(_days(self.file.entries), default=None)


def preview(
    journal: Journal,
    file: ParsedFile,
    progress: Progress | None = None,
    confirmed: frozenset[str] = frozenset(),
    together: Collection[str] = (),
) -> ImportPreview:
    """Compare a file with the journal without storing anything; ``confirmed`` holds keys of doubts.

    Values of the imports in ``together`` say nothing about what is usual.
    """
    known = journal.days() if file.entries else {}
    surroundings = journal.surroundings()
    comparison = _Comparison(known, surroundings, file.entries, journal.clock.today(), file.source)
    measures = {entry.measure for entry in file.entries if isinstance(entry, Reading)}
    own_export = file.source == OWN_EXPORT
    beside = () if own_export else (each for each in file.entries if isinstance(each, Reading))
    values = OwnValues(known, measures, without=together, beside=beside)
    doubting = Doubting(journal.clock.today(), values, own_export=own_export)
    for done, entry in enumerate(file.entries):
        if progress is not None and done % _STEP == 0:
            progress(done, len(file.entries))
        step()
        comparison.add(entry, doubting, confirmed)
    file = comparison.without_refused(file)
    zone, remarks = _zone(journal, surroundings, file)
    return ImportPreview(
        file=file,
        before=tuple(comparison.before),
        after=tuple(comparison.after),
        new=len(comparison.after) - len(comparison.before),
        same=comparison.same,
        different=comparison.kept + len(comparison.before),
        kept=comparison.kept,
        remarks=(*remarks, *comparison.told.remarks),
        zone=zone,
        doubts=doubting.doubts(),
        confirmed=confirmed,
        tally=comparison.tally,
        known=known,
    )


def listed(skipped: Iterable[Skipped]) -> list[Skipped]:
    """Return the skipped lines, grouped by reason: the first few of each group, then a count of the rest."""
    groups: defaultdict[tuple[str, object], list[Skipped]] = defaultdict(list)
    for each in skipped:
        values = dict(each.reason.values)
        groups[each.reason.template, values.get("label") or values.get("what")].append(each)
    lines = []
    for group in groups.values():
        shown = MOST_EXAMPLES if len(group) > MOST_EXAMPLES + 1 else len(group)
        lines += group[:shown]
        if shown < len(group):
            text = Text(_SAME_REASON, n=len(group) - shown, line=str(group[-1].line))
            lines.append(Skipped("…", text))
    return lines


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is skipped, how often, and some of the places and sentences."""

    text: Text
    count: int
    places: tuple[int | str, ...]


def reasons(skipped: Iterable[Skipped]) -> list[Reason]:
    """Return the reasons for skipping, the most frequent first, each with up to MOST_EXAMPLES places."""
    groups: defaultdict[tuple[str, object], list[Skipped]] = defaultdict(list)
    for each in skipped:
        values = dict(each.reason.values)
        groups[each.reason.template, values.get("label") or values.get("what")].append(each)
    made = [
        Reason(group[0].reason, len(group), tuple(each.line for each in group[:MOST_EXAMPLES]))
        for group in groups.values()
    ]
    return sorted(made, key=lambda reason: -reason.count)


Bookkeeping: TypeAlias = Callable[[ImportPreview], tuple[Sequence[Entry], Sequence[Entry]]]
"""Returns the entries about an import itself, before and after it, for the entries that it stores."""


def import_entries(
    journal: Journal,
    shown: ImportPreview,
    batch: str = "",
    bookkeeping: Bookkeeping | None = None,
    together: Collection[str] = (),
) -> Changes:
    """Store a previewed file in one transaction; the returned changes undo the whole import.

    The file is compared again, because values typed after the preview must stay. Entries that became doubtful
    after the preview are left out, but not because of the imports in ``together``, which were previewed with
    this one. The stored entries get ``batch``; nothing is written when there are none.
    """
    try:
        return _compare_and_store(journal, shown, batch, bookkeeping, together)
    except ReplacedJournalError:
        raise
    except ChangedElsewhereError:
        # another thread stored something after the comparison; from here on it waits
        with journal.turn():
            return _compare_and_store(journal, shown, batch, bookkeeping, together)


def _compare_and_store(
    journal: Journal,
    shown: ImportPreview,
    batch: str,
    bookkeeping: Bookkeeping | None,
    together: Collection[str],
) -> Changes:
    fresh = preview(journal, shown.file, confirmed=shown.confirmed, together=together)
    before, after = bookkeeping(fresh) if bookkeeping is not None and fresh.after else ((), ())
    text = Text(IMPORTED, label=fresh.file.label)
    stored = [replace(entry, batch=batch) for entry in (*fresh.after, *after)]
    return journal.change(text, [*fresh.before, *before], stored, fresh.zone)


@dataclass(slots=True)
class _Comparison:
    """Sorts the entries of a file into new, same and different.

    Trainings are compared as ``KnownTrainings`` tells, other entries by slot.
    """

    known: Mapping[date, DayRecord]
    surroundings: Surroundings
    entries: Iterable[Entry]
    today: date
    source: str = ""
    before: list[Entry] = field(default_factory=list)
    after: list[Entry] = field(default_factory=list)
    same: int = 0
    kept: int = 0
    tally: defaultdict[str, Counter[Outcome]] = field(default_factory=lambda: defaultdict(Counter))
    _slots: dict[Slot, Entry] = field(default_factory=dict)
    told: Told = field(init=False)
    """The declarations of the file of which the journal has none."""
    _own: Mapping[str, Measure] = field(init=False)
    """The own measures as they are after the import, by key: the declaration of the journal goes first."""
    _room: Room = field(init=False)
    _weeks: list[RecoveryWeek] = field(init=False)
    _begin: date = field(init=False)
    _trainings: KnownTrainings = field(init=False)
    _refusals: Refusals = field(default_factory=Refusals)
    _refused: set[Slot] = field(default_factory=set)
    _places: defaultdict[date, int] = field(default_factory=lambda: defaultdict(int))

    def __post_init__(self) -> None:
        self._trainings = KnownTrainings(
            (own for record in self.known.values() for own in record.sessions),
            [entry for entry in self.entries if isinstance(entry, Session)],
        )
        for record in self.known.values():
            self._slots.update((slot(entry), entry) for entry in entries_of(record))
            self._places[record.day] = max((own.position + 1 for own in record.sessions), default=0)
        self._slots.update((slot(entry), entry) for entry in entries_beside(self.surroundings))
        self._room = Room(self.today, self._slots.values())
        held = {own.key: own for own in self.surroundings.own_measures}
        told = [each for each in self.entries if isinstance(each, OwnMeasure) and each.key not in held]
        self.told = told_with_room(told, self.known.values())
        declared = [*self.told.declared.values(), *held.values()]
        self._own = {measure.key: measure for measure in measures_of(declared)}
        self._weeks = list(self.surroundings.recovery_weeks)
        self._begin = min((*self.known, *_days(self.entries), self.today))

    def add(self, entry: Entry, doubting: Doubting, confirmed: Collection[str]) -> None:
        """Compare one entry of the file; an unconfirmed doubtful entry is only added to ``doubting``."""
        outcome = self._outcome(entry, doubting, confirmed)
        self.same += outcome is Outcome.SAME
        self.kept += outcome is Outcome.KEPT
        self.tally[stream_of(entry, self.source)][outcome] += 1

    def _outcome(self, entry: Entry, doubting: Doubting, confirmed: Collection[str]) -> Outcome:
        own, incoming = self._met(entry)
        known = self._known_outcome(own, incoming, entry)
        if known is not None:
            return known
        if not self._possible(lambda: self._demand(incoming), incoming):
            return Outcome.REFUSED
        doubt = doubting.judge(incoming)
        if doubt and doubt not in confirmed:
            return Outcome.DOUBTFUL
        if own is None and not self._possible(lambda: self._room.admit(incoming, ahead=True), entry):
            return Outcome.REFUSED
        self.after.append(incoming)
        if own is None:
            return Outcome.NEW
        self.before.append(own)
        return Outcome.REPLACED

    def _met(self, entry: Entry) -> tuple[Entry | None, Entry]:
        """Return what the journal holds of an entry of the file, and what would be stored."""
        if isinstance(entry, OwnMeasure):
            return self._slots.get(slot(entry)), self.told.declared.get(entry.key, entry)
        if not isinstance(entry, Session):
            return self._slots.get(slot(entry)), entry
        own = self._trainings.match(entry)
        if own is None:
            return None, replace(entry, position=self._places[entry.day] + entry.position)
        return own, completed(own, entry)

    def _known_outcome(self, own: Entry | None, incoming: Entry, entry: Entry) -> Outcome | None:
        """Return SAME or KEPT for what the journal has, or has otherwise; None for what may be stored."""
        if isinstance(own, Session) and isinstance(entry, Session):
            if incoming != own:
                return None
            return Outcome.SAME if same_training(own, entry) else Outcome.KEPT
        if own == entry:
            return Outcome.SAME
        replaceable = isinstance(entry, Reading) and entry.source != TYPED
        if own is not None and not replaceable:
            return Outcome.KEPT
        return Outcome.KEPT if isinstance(entry, Reading) and self._typed_otherwise(entry) else None

    def _typed_otherwise(self, reading: Reading) -> bool:
        """Return whether the night is typed as a length and this is a clock time, or the other way round."""
        if group_of(reading) is None:
            return False
        record = self.known.get(reading.day)
        return record is not None and any(contradict(own, reading) for own in record.readings)

    def _demand(self, entry: Entry) -> None:
        """Raise RefusedValueError for what the dialogs would refuse too."""
        match entry:
            case RecoveryWeek():
                demand_week(entry, self._weeks, self._begin, self.today)
                self._weeks.append(entry)
            case Discussion(day=day):
                demand_discussion(day, (), self._begin, self.today)
            case Reading(measure=key, value=value) if key in self._own:
                demand_day(entry, self.today, ahead=True)
                demand_fitting(value, [self._own[key]])
            case OwnMeasure(key=key) if key in self.told.refused:
                raise self.told.refused[key]
            case _:
                demand_day(entry, self.today, ahead=True)

    def _possible(self, demand: Callable[[], None], entry: Entry) -> bool:
        """Return whether ``demand`` accepts an entry; a refused entry is added to the skipped parts."""
        try:
            demand()
        except RefusedValueError as refused:
            self._refusals.add(entry, refused.text)
            self._refused.add(slot(entry))
            return False
        return True

    def without_refused(self, file: ParsedFile) -> ParsedFile:
        """Return the file with the refused entries moved to the skipped parts."""
        entries = tuple(entry for entry in file.entries if slot(entry) not in self._refused)
        skipped = [Skipped(day, reason) for day, reason in self._refusals.sentences]
        return replace(file, entries=entries, skipped=(*file.skipped, *skipped))


def _days(entries: Iterable[Entry]) -> set[date]:
    return {entry.day for entry in entries if isinstance(entry, OfDay)}


def _zone(
    journal: Journal, surroundings: Surroundings, file: ParsedFile
) -> tuple[str | None, tuple[Text, ...]]:
    """Return the zone to store and the remarks.

    Only an empty journal takes over the zone of a file; other journals get a remark about the difference.
    """
    if file.zone is None or file.zone == surroundings.zone:
        return None, file.remarks
    if journal.extent() is None and surroundings == Surroundings(surroundings.zone):
        return file.zone, file.remarks
    return None, (*file.remarks, Text(_ZONES, theirs=file.zone, ours=surroundings.zone))
