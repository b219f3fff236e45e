"""The declaration of an own measure takes every value that the journal holds, however they came together.

A dialog refuses a declaration that leaves out stored values. Where nobody can be asked (a file, a join,
taking back, bringing back) the range becomes as wide as the values, in the change that would make it too
narrow. In an exchange of rows the wider declaration is one millisecond newer than the one it widens, so that
it is the same on every computer, and any later change of the declaration wins from it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from herstel_gui.application.changes import Edit, Slot, slot
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.measures import OWN
from herstel_gui.domain.own_measure_checks import demand_holding, holding, is_narrower, misfits
from herstel_gui.domain.own_measures import OwnMeasure
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.versions import JOINED, End, Exchange, Version

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from herstel_gui.application.changes import Entry
    from herstel_gui.application.journal_versions import EntryExchange, EntryRows, EntryVersion
    from herstel_gui.domain.day_record import DayRecord
    from herstel_gui.domain.measure import Number

    Stored = Callable[[str], Iterable[Reading]]
    """Returns the values that the journal holds of a measure."""


_WIDER: Final = tr_noop(
    "‘{name}’ krijgt een ruimer bereik dan in het bestand: je dagboek heeft er al zulke waarden van."
)


@dataclass(frozen=True, slots=True)
class Told:
    """The declarations of a file for a journal that has none of their measures, by key."""

    declared: Mapping[str, OwnMeasure]
    """As they are stored: as wide as what the journal holds."""
    refused: Mapping[str, RefusedValueError]
    """Why others cannot be: no range takes what the journal holds."""
    remarks: Sequence[Text]


def told_with_room(told: Iterable[OwnMeasure], days: Iterable[DayRecord]) -> Told:
    """Return the declarations ``told`` by a file, for a journal that holds ``days``."""
    declared = {own.key: own for own in told}
    refused: dict[str, RefusedValueError] = {}
    remarks: list[Text] = []
    for key, values in _held_values(days, declared).items():
        own = declared[key]
        try:
            declared[key] = demand_holding(own, values)
        except RefusedValueError as error:
            refused[key] = error
            del declared[key]
            continue
        if declared[key] != own:
            remarks.append(Text(_WIDER, name=own.label))
    return Told(declared, refused, remarks)


def _held_values(days: Iterable[DayRecord], keys: Collection[str]) -> Mapping[str, list[Number]]:
    values: defaultdict[str, list[Number]] = defaultdict(list)
    for record in days if keys else ():
        for reading in record.readings:
            if reading.measure in keys:
                values[reading.measure].append(reading.value)
    return values


def concerns_own(entries: Iterable[Entry | None]) -> bool:
    """Return whether any of the entries is an own measure or a value of one."""
    return any(
        isinstance(entry, OwnMeasure) or (isinstance(entry, Reading) and entry.measure.startswith(OWN))
        for entry in entries
    )


def edits_with_room(edits: Sequence[Edit], held: Iterable[OwnMeasure], stored: Stored) -> Sequence[Edit]:
    """Return edits after which every declaration takes the values of its measure.

    ``held`` are the declarations of the journal.
    """
    changed = {slot(edit.entry): edit for edit in edits}
    declared = {own.key: own for own in held}
    wider: dict[Slot, Edit] = {}
    for key, values in _values_that_come(edit.after for edit in edits).items():
        edit = changed.get(("own_measure", key))
        before = edit.before if edit else declared.get(key)
        after = edit.after if edit else before
        if not isinstance(after, OwnMeasure):
            continue
        old = before if isinstance(before, OwnMeasure) else None
        room = _room(after, old, values, stored, {place: each.after for place, each in changed.items()})
        if room != after:
            wider["own_measure", key] = Edit(before, room)
    if not wider:
        return edits
    return [*(edit for edit in edits if slot(edit.entry) not in wider), *wider.values()]


def exchange_with_room(
    exchange: EntryExchange, held: Iterable[OwnMeasure], beside: Callable[[], EntryRows], stored: Stored
) -> EntryExchange:
    """Return an exchange of rows after which every declaration takes the values of its measure.

    ``beside`` returns the rows beside the days, as they are before the exchange.
    """
    declared = {own.key: own for own in held}
    come = {version.place: version for version in exchange.come}
    gone = {version.place: version for version in exchange.gone}
    contents: dict[Slot, Entry | None] = dict.fromkeys(gone)
    contents |= {place: version.content for place, version in come.items()}
    made = exchange
    for key, values in _values_that_come(contents.values()).items():
        place: Slot = ("own_measure", key)
        old, after = declared.get(key), contents.get(place, declared.get(key))
        if not isinstance(after, OwnMeasure):
            continue
        room = _room(after, old, values, stored, contents)
        if room != after:
            version = come.get(place) or _held(place, beside())
            made = _replacing(made, version, room) if version else made
    return made


def _values_that_come(entries: Iterable[Entry | None]) -> Mapping[str, list[Number]]:
    """Return the values that come of each own measure; none for one of which only the declaration comes."""
    values: dict[str, list[Number]] = {}
    for entry in entries:
        match entry:
            case OwnMeasure(key=key):
                values.setdefault(key, [])
            case Reading(measure=key, value=value) if key.startswith(OWN):
                values.setdefault(key, []).append(value)
            case _:
                pass
    return values


def _room(
    after: OwnMeasure,
    before: OwnMeasure | None,
    coming: Iterable[Number],
    stored: Stored,
    changed: Mapping[Slot, Entry | None],
) -> OwnMeasure:
    """Return the declaration ``after``, as wide as the values that come and those that stay."""
    values = list(coming)
    if before is None or is_narrower(after, before):
        values += [reading.value for reading in stored(after.key) if slot(reading) not in changed]
    return holding(after, values) if misfits(after, values) else after


def _held(place: Slot, rows: EntryRows) -> EntryVersion | None:
    return next((version for version in rows.now if version.place == place), None)


def _replacing(exchange: EntryExchange, version: EntryVersion, content: OwnMeasure) -> EntryExchange:
    """Return an exchange that brings ``content`` over ``version``, which gives way as in a join."""
    wider: EntryVersion = Version(version.place, content, version.recorded + 1)
    end: End[Entry] = End(version, wider.recorded, JOINED)
    # a version that stays comes from the exchange itself, or is there before it
    gone = exchange.gone if version in exchange.come else exchange.gone | {version}
    return Exchange(
        gone,
        (exchange.come - {version}) | {wider},
        exchange.forgotten - {end},
        exchange.kept if end in exchange.forgotten else exchange.kept | {end},
    )
