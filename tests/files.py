"""Files for tests: a writer without protected files, and a club week file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from herstel_gui.desktop.outgoing import Outgoing
from herstel_gui.desktop.parts import Parts
from herstel_gui.exporters.club_file import written

if TYPE_CHECKING:
    from herstel_gui.domain.club.week_file import ClubWeek


def unguarded() -> Outgoing:
    """Return a writer without protected journals and without a record of partial files."""
    return Outgoing(lambda _path: None, Parts(Path("there is") / "no such folder"))


def write_club_week(shared: ClubWeek, path: Path) -> None:
    """Write a club week file."""
    path.write_bytes(b"".join(written(shared)))
