"""The files on the command line or from a double-click: journals to open, and club weeks to show.

The start-up window uses this module, so it imports nothing heavy.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from herstel_gui.application.journal_names import begins_like_journal
from herstel_gui.regular_files import read_regular

if TYPE_CHECKING:
    from collections.abc import Iterable

WEEK_SUFFIX: Final = ".herstelweek"
_WEEK_MARK: Final = b'"herstelweek"'
_HEAD: Final = 256
_MEMBER_HEAD: Final = 4096
"""Number of first bytes that hold the member id of a week; its club and name come before it."""
_MEMBER_ID: Final = re.compile(rb'"member_id"\s*:\s*"([^"\\]*)"')


class AskedFiles(NamedTuple):
    """Files in the given order."""

    journals: tuple[Path, ...] = ()
    weeks: tuple[Path, ...] = ()

    @property
    def journal(self) -> Path | None:
        """The journal to open; None when only weeks were given."""
        return self.journals[0] if self.journals else None

    @property
    def others(self) -> tuple[Path, ...]:
        """The journals after the first, which are offered for import."""
        return self.journals[1:]


def asked_files(paths: Iterable[Path]) -> AskedFiles:
    """Sort files into journals and weeks, with absolute paths, because another process may open them."""
    files = [path.absolute() for path in paths]
    weeks = tuple(path for path in files if is_week(path))
    return AskedFiles(tuple(path for path in files if path not in weeks), weeks)


def is_week(path: Path) -> bool:
    """Return whether a file is a club week, by its content, or by its suffix when the content is unclear."""
    try:
        head = read_regular(path, _HEAD)
    except OSError:
        head = b""
    if begins_like_journal(head):
        return False
    return _WEEK_MARK in head or path.suffix.lower() == WEEK_SUFFIX


def week_member(path: Path) -> str | None:
    """Return the member id of a club week by its content, empty without an id; None for any other file."""
    try:
        head = read_regular(path, _MEMBER_HEAD)
    except OSError:
        return None
    if begins_like_journal(head) or _WEEK_MARK not in head[:_HEAD]:
        return None
    found = _MEMBER_ID.search(head)
    return found[1].decode("utf-8", "replace") if found else ""
