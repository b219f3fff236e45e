"""Erasing week files of club members that were read before."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from herstel_gui.domain.club.erasing import Erasure
from herstel_gui.domain.club.week_file import ClubFile
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.importers.club_file import read_club_week


def erase_club_files(files: Sequence[ClubFile]) -> Erasure:
    """Delete the given week files; a file that no longer holds the week that was read stays.

    A symbolic link stays too: deleting a link would leave the data.
    """
    erased: list[ClubFile] = []
    missing: list[ClubFile] = []
    left: list[ClubFile] = []
    for file in files:
        path = Path(file.place)
        if not os.path.lexists(path):
            missing.append(file)
            continue
        try:
            same = not os.path.islink(path) and read_club_week(path) == file.shared
            if same:
                path.unlink()
        except (UnusableFileError, OSError):
            same = False
        (erased if same else left).append(file)
    return Erasure(tuple(erased), tuple(missing), tuple(left))
