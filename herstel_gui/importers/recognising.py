"""Which members an importer looks into: all of a small bundle, of a large one those with a known name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import Final

from herstel_gui.application.import_streams import RefusedPart
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.members import Member

_LATEST: Final = 7_258_000_000.0
"""Seconds since 1970 of the last year of a journal."""
_FEW: Final = 60
"""In a bundle of at most this many members renamed files are recognised too."""


def candidates(bundle: Bundle, *names: str, every: str) -> list[Member]:
    """Return the members with one of the names; of a small bundle all that fit ``every``."""
    return bundle.matching(every) if len(bundle.members) <= _FEW else bundle.matching(*names)


def confirmed(members: Iterable[Member], is_mine: Callable[[bytes], bool]) -> list[Member]:
    """Return the members whose first bytes are of the maker; unreadable ones are not."""
    found = []
    for member in members:
        try:
            if is_mine(member.head()):
                found.append(member)
        except UnusableFileError:
            continue
    return found


def read_each(
    bundle: Bundle, what: str | Text, read: Callable[[Member], object], refused: list[RefusedPart]
) -> None:
    """Read every member, with progress under the name ``what``; unusable members are added to ``refused``.

    Raises:
        UnusableFileError: the only file of the bundle is unusable.
    """
    for member in bundle.each(bundle.members, what):
        try:
            read(member)
        except UnusableFileError as error:
            if bundle.single is not None:
                raise
            refused.append(RefusedPart(member.path, error.text))


def saved_on(bundle: Bundle) -> date:
    """Return the day on which the newest of the chosen files was saved: no day in them is later."""
    moments = [0.0]
    for path in bundle.paths:
        try:
            moments.append(path.stat().st_mtime)
        except OSError:
            continue
    return datetime.fromtimestamp(min(max(moments), _LATEST), UTC).date()
