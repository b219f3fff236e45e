"""Facts about damaged and missing journals and their backups, from which the user chooses a recovery."""

from __future__ import annotations

from datetime import date, time
from enum import Enum
from pathlib import Path

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.text import Text


@dataclass(frozen=True, slots=True)
class Contents:
    """The amount of data in a journal or a backup."""

    days: int
    """Number of non-empty days."""
    values: int
    """Number of readings, trainings, kinds, notes and tags together."""
    last: date | None = None
    """The last non-empty day."""


class Way(Enum):
    """A way to recover a damaged journal."""

    COMBINED = "combined"
    """The newest good backup, plus every undamaged day of the damaged journal."""
    SALVAGED = "salvaged"
    """Only the readable days of the damaged journal."""
    BACKUP = "backup"
    """Only the newest good backup."""


@dataclass(frozen=True, slots=True)
class Offer:
    """The result of one way of recovery."""

    way: Way
    contents: Contents
    uncertain: tuple[date, ...]
    """Stored days that would be missing, older, or not proven to be complete."""


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged journal: the reason of the refusal, and the ways of recovery, best first."""

    path: Path
    reason: Text
    offers: tuple[Offer, ...]
    backup_day: date | None = None
    """The day of the newest good backup; None without a good backup."""
    complete: bool = True
    """Whether the list of all stored days is known. If not, later days may be missing unnoticed."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A backup that can be restored."""

    path: Path
    day: date
    """The day on which the backup was made."""
    at: time | None = None
    """The time of day; None for the copy before the first change of the day."""
    before: str = ""
    """What followed, such as ``samenvoegen``; empty when the name of the file does not tell."""

    @property
    def age(self) -> tuple[date, time, str]:
        """The sort key of copies, the oldest first."""
        return self.day, self.at or time.min, self.path.stem


class Gone(Enum):
    """The reason why the path of a journal has no journal file."""

    FILE = "file"
    """The folder exists, the file does not."""
    FOLDER = "folder"
    """The folder does not exist: an unplugged USB stick or a moved folder."""
    LINK = "link"
    """A symbolic link to a missing file."""
    FOLDER_INSTEAD = "folder instead"
    """A folder has the name of the journal."""
    OTHER = "other"
    """A pipe, a device or another special file."""


@dataclass(frozen=True, slots=True)
class Absence:
    """A missing journal."""

    path: Path
    gone: Gone
    first_use: bool
    """Whether no trace of an earlier journal exists."""
    opened: date | None = None
    """The last day on which the journal was opened on this computer; None when unknown."""
    copies: tuple[Copy, ...] = ()
    """Backups of any journal that can be restored, newest first."""
    likely: Copy | None = None
    """The newest backup that seems to belong to this journal."""
    target: Path | None = None
    """The path for a new or restored journal; equal to ``path`` when that path is free."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The difference between the journal and a backup, as the effect of restoring the backup."""

    copy: Contents
    now: Contents
    gone: tuple[date, ...]
    """Days with entries now and without entries in the backup."""
    returned: tuple[date, ...]
    """Days without entries now and with entries in the backup."""
    other: tuple[date, ...]
    """Days with different entries."""
    beside: int = 0
    """Number of differing recovery weeks, exclusions, restarts and answers; another zone counts too."""

    @property
    def nothing(self) -> bool:
        """Whether restoring the backup changes nothing."""
        return not (self.gone or self.returned or self.other or self.beside)
