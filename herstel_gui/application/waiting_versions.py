"""What changes that waited mean for a journal whose clock may have run ahead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from herstel_gui.domain.versions import Place, Rows, Version

if TYPE_CHECKING:
    from herstel_gui.application.journal_versions import EntryRows, EntryVersion


def still_meant(held: EntryRows, waiting: EntryRows, now: int) -> EntryRows:
    """Return the waiting rows, with values and removals that come after a moment that is still to come.

    What waits has the moment of typing, after the value over which it was typed. The journal may hold a value
    of a clock that ran ahead, which the person did not see: its moment is later than ``now``, so the order of
    the two is unknown, and the value typed here counts. A value that the person saw, and whatever
    was stored later on top of it, is joined as it is.
    """
    ahead = {version.place: version.recorded for version in held.now if version.recorded > now}
    seen: dict[Place, int] = {}
    for end in waiting.past:
        seen[end.version.place] = max(end.version.recorded, seen.get(end.version.place, 0))

    def later(place: Place, typed: int) -> int:
        moment = ahead.get(place, 0)
        return typed if moment < typed or seen.get(place, 0) > now else moment + 1

    def meant(version: EntryVersion) -> EntryVersion:
        if version in held.now:
            return version
        return Version(version.place, version.content, later(version.place, version.recorded))

    values = frozenset(map(meant, waiting.now))
    filled = {version.place for version in values}
    removed = {place: at for place, at in _last_ends(waiting).items() if place not in filled}
    past = (
        replace(end, at=later(end.version.place, end.at)) if removed.get(end.version.place) == end.at else end
        for end in waiting.past
    )
    return Rows(values, frozenset(past))


def _last_ends(rows: EntryRows) -> dict[Place, int]:
    last: dict[Place, int] = {}
    for end in rows.past:
        last[end.version.place] = max(end.at, last.get(end.version.place, 0))
    return last
