"""The files that somebody double-clicked: journals to open, and weeks of the club to show.

The first moment of the window needs to know which is which, so nothing heavy is imported here.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from herstel_gui.application.journal_names import begins_like_journal
from herstel_gui.regular_files import read_regular

if TYPE_CHECKING:
    from collections.abc import Iterable

WEEK_SUFFIX: Final = ".herstelweek"
_WEEK_MARK: Final = b'"herstelweek"'
_HEAD: Final = 256


@dataclass(frozen=True, slots=True)
class AskedFiles:
    """Files in the order in which they were given."""

    journals: tuple[Path, ...] = ()
    weeks: tuple[Path, ...] = ()

    @property
    def journal(self) -> Path | None:
        """The journal that the window is for; there is one window for one journal."""
        return self.journals[0] if self.journals else None

    @property
    def others(self) -> tuple[Path, ...]:
        """What was given beside that journal. It is offered for import, so that it is read or refused."""
        return self.journals[1:]


def asked_files(paths: Iterable[Path]) -> AskedFiles:
    """Sort files into journals and weeks, as whole paths: whoever opens them may stand elsewhere."""
    whole = [path.absolute() for path in paths]
    weeks = tuple(path for path in whole if is_week(path))
    return AskedFiles(tuple(path for path in whole if path not in weeks), weeks)


def is_week(path: Path) -> bool:
    """Tell a week from a journal by what is in the file, and by its name when that says nothing."""
    try:
        head = read_regular(path, _HEAD)
    except OSError:
        head = b""
    if begins_like_journal(head):
        return False
    return _WEEK_MARK in head or path.suffix.lower() == WEEK_SUFFIX
