"""The files on the command line or from a double-click: journals to open, and club weeks to show.

The start-up window uses this module, so it imports nothing heavy.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from herstel_gui.application.journal_names import begins_like_journal
from herstel_gui.regular_files import read_regular

if TYPE_CHECKING:
    from collections.abc import Iterable

WEEK_SUFFIX: Final = ".herstelweek"
_WEEK_MARK: Final = b'"herstelweek"'
_HEAD: Final = 256


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
