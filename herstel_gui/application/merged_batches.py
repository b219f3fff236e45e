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
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from herstel_gui.application.batches import MERGED, amount
from herstel_gui.application.cancelling import look, step
from herstel_gui.application.changes import BOOKKEEPING_SLOTS, Changes, Exact, StatedZone
from herstel_gui.application.exact_changes import fitted
from herstel_gui.application.journal_versions import edits_of
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.text import Text
from herstel_gui.domain.versions import End, Exchange, Place, in_texts

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.application.changes import Entry
    from herstel_gui.application.journal_versions import EntryExchange, EntryRows, EntryVersion

NOTE: Final = "merge"
"""Begin of the names of these notes in a journal; the moment in milliseconds and a checksum follow."""
MOST: Final = 20
"""Number of merges that are remembered; the oldest are forgotten first."""

_AT_ONCE: Final = 1000
"""Rows that are written as JSON by one call."""
_PIECE: Final = 1_000_000
"""Bytes that are compressed by one call."""

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
_ByName: TypeAlias = "Mapping[_Named, EntryVersion | None]"
"""All versions by their names; None for a name without a checksum that two versions have."""


@dataclass(frozen=True, slots=True)
class MergedBatch:
    """A merge, with the changes that take back its entries that are unchanged since."""

    moment: datetime
    """When the journals were merged, in UTC."""
    name: str
    """The name of the file that was merged."""
    size: int
    """Number of entries that came, as ``batches.amount`` counts them."""
    changes: Changes
    """Take the merge back; without edits when everything was changed since."""

    @property
    def days(self) -> frozenset[date]:
        """The days that change."""
        return self.changes.days

    @property
    def changed(self) -> int:
        """Number of entries that were changed or removed since; taking back leaves these as they are."""
        return max(0, self.size - (amount(self.changes) if self.changes.edits else 0))


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
        exactly = bool(twice) and _name(version) in twice
        name = _name(version, exactly=True)[0] if exactly else str(version.recorded)
        return [name, *map(str, version.place)]

    def row_of_end(end: End[Entry]) -> list[Any]:
        return [end.at, end.action, *row(end.version)]

    zone = exact.zone and [[zone.at, zone.zone] for zone in exact.zone]
    plain = _written(
        f'"name":{_json(name)}',
        _part("come", map(row, exchange.come)),
        _part("gone", map(row, exchange.gone)),
        _part("kept", map(row_of_end, exchange.kept)),
        _part("forgotten", map(row_of_end, exchange.forgotten)),
        f'"zone":{_json(zone)}',
    )
    # two merges can have one moment
    return f"{NOTE} {at} {zlib.crc32(plain):08x}", b64encode(_compressed(plain)).decode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _part(name: str, rows: Iterable[list[Any]]) -> str:
    """Return a name with rows in JSON; a cancel is noticed after every so many rows."""
    written = []
    while part := list(islice(rows, _AT_ONCE)):
        look()
        written.append(_json(part)[1:-1])
    return f'"{name}":[{",".join(written)}]'


def _written(*parts: str) -> bytes:
    return ("{" + ",".join(parts) + "}").encode("utf-8", "surrogatepass")


def _compressed(plain: bytes) -> bytes:
    """Compress in pieces: a cancel is noticed after each."""
    packer = zlib.compressobj()
    packed = []
    for begin in range(0, len(plain), _PIECE):
        look()
        packed.append(packer.compress(plain[begin : begin + _PIECE]))
    return b"".join((*packed, packer.flush()))


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
            name, size = str(content["name"]), _size(content, versions)
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
    return f"{version.recorded}{checksum}", in_texts(version.place)


def _named(row: Sequence[Any]) -> _Named:
    return str(row[0]), tuple(map(str, row[1:]))


def _twice(versions: Iterable[EntryVersion]) -> frozenset[_Named]:
    """Return the names that two different versions have."""
    found: dict[tuple[int, Place], EntryVersion] = {}
    names = set()
    for version in versions:
        step()
        other = found.setdefault((version.recorded, version.place), version)
        if other is not version and other.content != version.content:
            names.add(_name(version))
    return frozenset(names)


def _by_name(rows: EntryRows) -> _ByName:
    texts: dict[Place, tuple[str, ...]] = {}
    found: dict[_Named, EntryVersion | None] = {}
    for version in chain(rows.now, (end.version for end in rows.past)):
        step()
        place = texts.get(version.place)
        if place is None:
            place = texts[version.place] = in_texts(version.place)
        name = (str(version.recorded), place)
        other = found.setdefault(name, version)
        if other is not version and (other is None or other.content != version.content):
            found[name] = None
            found |= {_name(one, exactly=True): one for one in (other, version) if one}
    return found


def _one_of(versions: _ByName, name: _Named) -> EntryVersion | None:
    """Return the version with this name, with or without a checksum; None when it is not certain which."""
    if name in versions or " " not in name[0]:
        return versions.get(name)
    # what was one of two versions of one moment can since be the only one
    found = versions.get((name[0].partition(" ")[0], name[1]))
    return found if found is not None and _name(found, exactly=True) == name else None


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
        step()
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
    if lost:
        named = named.within({place for place in named.places if in_texts(place) not in lost})
    zone = content["zone"]
    if zone is not None:
        (at, before), (since, after) = zone
        zone = StatedZone(int(at), str(before)), StatedZone(int(since), str(after))
    return Exact(fitted(named, rows).exchange, zone)


def _size(content: Mapping[str, Any], versions: _ByName) -> int:
    """Return the number of entries that came, without bookkeeping and what only has another moment since.

    Of a merge by which nothing came it is the number of entries that went.
    """
    went, came = (
        [name for name in map(_named, content[part]) if name[1][0] not in BOOKKEEPING_SLOTS]
        for part in ("gone", "come")
    )
    gone = {name[1]: one for name in went if (one := _one_of(versions, name))}
    same = 0
    for name in came:
        step()
        before, now = gone.get(name[1]), _one_of(versions, name) if name[1] in gone else None
        same += before is not None and now is not None and before.content == now.content
    return len(came) - same or len(went)
