"""Merges that can be taken back at any later time, also after a restart.

Merged entries keep their moments, so the rows themselves do not show that they came in one merge. Therefore
the journal keeps a note of each: which rows came and went, named by slot and moment. The content stays in the
rows and in the history. A note belongs to one file; it does not travel to other versions of the journal.
"""

from __future__ import annotations

import binascii
import json
import zlib
from base64 import b64decode, b64encode
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from herstel_gui.application.batches import MERGED
from herstel_gui.application.cancelling import step
from herstel_gui.application.changes import Bookkeeping, Changes, Exact, StatedZone
from herstel_gui.application.exact_changes import fitted
from herstel_gui.application.journal_versions import edits_of
from herstel_gui.domain.text import Text
from herstel_gui.domain.versions import End, Exchange, Place

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.application.changes import Entry
    from herstel_gui.application.journal_versions import EntryExchange, EntryRows, EntryVersion

NOTE: Final = "merge"
"""Begin of the names of these notes in a journal; the moment in milliseconds and a checksum follow."""
MOST: Final = 20
"""Number of merges that are remembered; the oldest are forgotten first."""

_UNREADABLE: Final = (
    ValueError,
    TypeError,
    LookupError,
    OverflowError,
    OSError,
    zlib.error,
    binascii.Error,
)
"""What reading a note can raise."""

_Named: TypeAlias = tuple[str, tuple[str, ...]]
"""A version: when it was recorded, with a checksum where a slot has two of one moment, and its slot."""
_ByName: TypeAlias = "Mapping[_Named, Sequence[EntryVersion]]"


@dataclass(frozen=True, slots=True)
class MergedBatch:
    """A merge, with the changes that take back its entries that are unchanged since."""

    moment: datetime
    """When the journals were merged, in UTC."""
    name: str
    """The name of the file that was merged."""
    size: int
    """Number of entries that came."""
    changes: Changes
    """Take the merge back; without edits when everything was changed since."""

    @property
    def days(self) -> frozenset[date]:
        """The days that change."""
        return self.changes.days

    @property
    def changed(self) -> int:
        """Number of entries that were changed or removed since; taking back leaves these as they are."""
        return max(0, self.size - _count(self.changes.exact.exchange.gone if self.changes.exact else ()))


def note_of(exact: Exact, held: EntryRows, name: str, at: int) -> tuple[str, str]:
    """Return name and text of the note of a merge of the file ``name`` at the moment ``at``.

    ``held`` are the rows before the merge, at least those of its slots: a version that stays may have the
    same moment as one that comes.
    """
    exchange = exact.exchange
    ends = (*held.past, *exchange.kept, *exchange.forgotten)
    versions = (*held.now, *exchange.come, *exchange.gone, *(end.version for end in ends))
    twice = _twice(versions)

    def row(version: EntryVersion) -> list[str]:
        step()
        plain = _name(version)
        moment, place = _name(version, exactly=True) if plain in twice else plain
        return [moment, *place]

    content: dict[str, Any] = {
        "name": name,
        "come": [row(version) for version in exchange.come],
        "gone": [row(version) for version in exchange.gone],
        "kept": [[end.at, end.action, *row(end.version)] for end in exchange.kept],
        "forgotten": [[end.at, end.action, *row(end.version)] for end in exchange.forgotten],
        "zone": exact.zone and [[zone.at, zone.zone] for zone in exact.zone],
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    plain = text.encode("utf-8", "surrogatepass")
    # two merges can have one moment
    return f"{NOTE} {at} {zlib.crc32(plain):08x}", b64encode(zlib.compress(plain)).decode()


def taken_back_later(text: str, rows: EntryRows) -> Changes:
    """Return the changes that a note of ``note_of`` names, as far as they can be made in these rows.

    The changes are empty when the note cannot be read. Its name is that of the note of the merge.
    """
    try:
        content = _content(text)
        exact = _named_exact(content, _by_name(rows), rows)
        name = str(content["name"])
    except _UNREADABLE:
        return Changes(Text(MERGED), ())
    note = (name, "") if name else None
    whole = Exact(exact.exchange, exact.zone, takes_back=True, note=note)
    return Changes(Text(MERGED), edits_of(exact.exchange), whole)


def merged_batches(notes: Mapping[str, str], rows: EntryRows) -> Sequence[MergedBatch]:
    """Return the merges that are noted, the newest first; a note that cannot be read is left out."""
    found = []
    versions = _by_name(rows)
    for key, text in notes.items():
        try:
            content = _content(text)
            exact = _taking_back(content, versions, rows)
            when = datetime.fromtimestamp(_moment(key) / 1000, UTC)
            name, size = str(content["name"]), len(content["come"])
        except _UNREADABLE:
            continue
        noted = Exact(exact.exchange, exact.zone, takes_back=True, note=(key, text))
        changes = Changes(Text(MERGED), edits_of(exact.exchange), noted)
        found.append(MergedBatch(when, name, size, changes))
    return sorted(found, key=lambda batch: batch.moment, reverse=True)


def surplus(notes: Iterable[str]) -> list[str]:
    """Return the names of the notes that make room for newer ones."""
    return sorted(notes, key=_moment)[:-MOST]


def _moment(name: str) -> int:
    """Return the moment in the name of a note; 0 when there is none."""
    moment = name.split(" ")[1:2]
    return int(moment[0]) if moment and moment[0].isdecimal() else 0


def _name(version: EntryVersion, *, exactly: bool = False) -> _Named:
    checksum = f" {zlib.crc32(repr(version.content).encode('utf-8', 'surrogatepass')):08x}" if exactly else ""
    return f"{version.recorded}{checksum}", tuple(map(str, version.place))


def _named(row: Sequence[Any]) -> _Named:
    return str(row[0]), tuple(map(str, row[1:]))


def _twice(versions: Iterable[EntryVersion]) -> frozenset[_Named]:
    """Return the names that two different versions have."""
    found: dict[tuple[int, Place], EntryVersion] = {}
    return frozenset(
        _name(version)
        for version in versions
        if found.setdefault((version.recorded, version.place), version) != version
    )


def _by_name(rows: EntryRows) -> _ByName:
    """Return the versions by their names without a checksum, which two of one moment share."""
    found: defaultdict[_Named, list[EntryVersion]] = defaultdict(list)
    for version in {*rows.now, *(end.version for end in rows.past)}:
        found[_name(version)].append(version)
    return found


def _one_of(versions: _ByName, name: _Named) -> EntryVersion | None:
    """Return the version with this name, with or without a checksum; None when it is not certain which."""
    moment, checksum, _ = name[0].partition(" ")
    found = versions.get((moment, name[1]), ())
    if checksum:
        found = [version for version in found if _name(version, exactly=True) == name]
    return found[0] if len(found) == 1 else None


def _content(text: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(zlib.decompress(b64decode(text, validate=True)))
    return found


def _taking_back(content: Mapping[str, Any], versions: _ByName, rows: EntryRows) -> Exact:
    """Return the exchange that takes a merge back, for the slots that are unchanged since."""
    back = {"come": "gone", "gone": "come", "kept": "forgotten", "forgotten": "kept"}
    zone = content["zone"]
    turned = {**{back[key]: content[key] for key in back}, "zone": zone and zone[::-1]}
    return _named_exact(turned, versions, rows)


def _named_exact(content: Mapping[str, Any], versions: _ByName, rows: EntryRows) -> Exact:
    """Return the exchange of the rows that are named, in the slots where all of them are known."""
    lost: set[tuple[str, ...]] = set()

    def version(row: Sequence[Any]) -> Iterable[EntryVersion]:
        name = _named(row)
        found = _one_of(versions, name)
        if found is None:
            lost.add(name[1])
        else:
            yield found

    def every(key: str) -> frozenset[EntryVersion]:
        return frozenset(one for row in content[key] for one in version(row))

    def ends(key: str) -> frozenset[End[Entry]]:
        return frozenset(
            End(one, int(at), str(action)) for at, action, *row in content[key] for one in version(row)
        )

    named: EntryExchange = Exchange(every("gone"), every("come"), ends("forgotten"), ends("kept"))
    known = {place for place in named.places if tuple(map(str, place)) not in lost}
    zone = content["zone"]
    if zone is not None:
        (at, before), (since, after) = zone
        zone = StatedZone(int(at), str(before)), StatedZone(int(since), str(after))
    return Exact(fitted(named.within(known), rows).exchange, zone)


def _count(versions: Collection[EntryVersion]) -> int:
    return sum(not isinstance(version.content, Bookkeeping) for version in versions)
