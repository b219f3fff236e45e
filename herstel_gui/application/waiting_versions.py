"""What changes that waited mean for a journal whose clock may have run ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.versions import Rows, Version

if TYPE_CHECKING:
    from herstel_gui.application.journal_versions import EntryRows, EntryVersion


def still_meant(held: EntryRows, waiting: EntryRows, now: int) -> EntryRows:
    """Return the waiting rows, with values that come after a moment that is still to come.

    A value waits with the moment of typing, after the value over which it was typed. When that value could
    not be read any more, the journal may hold one of a clock that ran ahead: its moment is later than
    ``now``, so it says nothing about what came first, and what was typed here counts.
    """
    ahead = {version.place: version.recorded for version in held.now if version.recorded > now}
    seen = {end.version.place for end in waiting.past}

    def later(version: EntryVersion) -> EntryVersion:
        moment = ahead.get(version.place, 0)
        if version.place in seen or moment < version.recorded or version in held.now:
            return version
        return Version(version.place, version.content, moment + 1)

    return Rows(frozenset(map(later, waiting.now)), waiting.past)
