"""What is said of journals and copies before something is put in another's place: facts, to choose by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path

from herstel_gui.domain.text import Text


@dataclass(frozen=True, slots=True)
class Contents:
    """How much a journal or a copy of it holds."""

    days: int
    """Days that hold anything."""
    values: int
    """Readings, trainings, kinds, notes and tags together."""
    last: date | None = None
    """The last day that holds anything."""


class Way(Enum):
    """A way on from a damaged journal."""

    COMBINED = "combined"
    """The newest good copy, with every day of the damaged journal that is whole."""
    SALVAGED = "salvaged"
    """Only what can be read of the damaged journal."""
    BACKUP = "backup"
    """Only the newest good copy."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What one way would give."""

    way: Way
    contents: Contents
    uncertain: tuple[date, ...]
    """Days that were stored and would be missing, older, or not proven to be whole."""


@dataclass(frozen=True, slots=True)
class Damage:
    """What is known of a damaged journal: why it is not used, and the ways on, the best first."""

    path: Path
    reason: Text
    offers: tuple[Offer, ...]
    backup_day: date | None = None
    """The day on which the newest good copy was made; None when there is none."""
    complete: bool = True
    """Whether all days that were ever stored are known. If not, later ones may be missing without a trace."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that could be put back."""

    path: Path
    day: date
    """When it was made."""


class Gone(Enum):
    """What there is in the place of a journal that cannot be found."""

    FILE = "file"
    """Nothing; its folder is there."""
    FOLDER = "folder"
    """Not even its folder: a stick that is out, or a folder that was moved."""
    LINK = "link"
    """A link that leads to nothing."""
    FOLDER_INSTEAD = "folder instead"
    """A folder of that name."""
    OTHER = "other"
    """A pipe, a device, or another thing that is no file."""


@dataclass(frozen=True, slots=True)
class Absence:
    """What is known of a journal that is not there."""

    path: Path
    gone: Gone
    first_use: bool
    """Whether nothing says that there ever was one."""
    opened: date | None = None
    """The last day on which it was opened here; None when that is not known."""
    copies: tuple[Copy, ...] = ()
    """Copies of any journal that could be put back, the newest first."""
    likely: Copy | None = None
    """The newest of them that seems to be of this journal."""
    target: Path | None = None
    """Where a journal would come instead; the same path when that is free."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What putting back a copy would do to the journal as it is now."""

    copy: Contents
    now: Contents
    gone: tuple[date, ...]
    """Days that hold something now and nothing in the copy."""
    returned: tuple[date, ...]
    """Days that hold something in the copy and nothing now."""
    other: tuple[date, ...]
    """Days that hold something else."""
    beside: int = 0
    """Choices beside the days that differ: recovery weeks, exclusions, new baselines, answers."""

    @property
    def nothing(self) -> bool:
        """Whether it would change nothing."""
        return not (self.gone or self.returned or self.other or self.beside)
