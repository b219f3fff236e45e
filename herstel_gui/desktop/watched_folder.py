"""New files in a folder that the user has watched, such as the folder of downloads."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Final

KINDS: Final = frozenset({
    ".csv", ".fit", ".json", ".ods", ".tsv", ".txt", ".xls", ".xlsm", ".xlsx", ".xml", ".zip",
})  # fmt: skip
"""Suffixes of files that may be exports of another program."""
MOST: Final = 20
"""Files that are offered at once, the newest first."""


def new_files(folder: Path, since: int) -> list[Path]:
    """Return the files directly in a folder that changed after a moment, the newest first.

    ``since`` is in seconds since 1970. Links, hidden files and files of other kinds are left out. A folder
    that is gone or cannot be read has no new files. May take long in a folder on a network.
    """
    found: list[tuple[float, Path]] = []
    try:
        for path in folder.iterdir():
            if path.name.startswith(".") or path.suffix.casefold() not in KINDS:
                continue
            try:
                status = path.lstat()
            except OSError:
                # gone since it was listed, as a download that gets its last name
                continue
            if stat.S_ISREG(status.st_mode) and status.st_size and status.st_mtime > since:
                found.append((status.st_mtime, path))
    except OSError:
        return []
    return [path for _, path in sorted(found, reverse=True)[:MOST]]
