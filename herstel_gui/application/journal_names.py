"""The first bytes and the name of a journal file, and the names of the files beside a journal file.

This module imports nothing heavy, because the first window uses these names before other modules are loaded.
``storage.integrity.recognition`` inspects the files themselves, with links and folders.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

SUFFIX: Final = ".herstel"
"""Suffix of the name of a journal file."""
PLAIN_HEAD: Final = b"SQLite format 3\0"
"""The first bytes of a journal without a password."""
ENCRYPTED_MARK: Final = b"Hrs1"
"""The first bytes of a journal with a password; salt and check bytes follow."""
HEAD_SIZE: Final = 16
"""Number of first bytes that tell plain from encrypted journals."""

_SIDE: Final = (
    r"-journal|-wal|-shm"  # SQLite's own
    r"|\.lock(?:\.rmlock)?|(?:\.\d+)?\.call"  # see desktop.single_instance
    r"|\.\w+\.part(?:-journal)?"  # an unfinished file
    r"|(?:-\d+)?\.samengevoegd"  # a journal that was renamed after a merge
)
_SIDE_FILE: Final = re.compile(rf"(?P<journal>.+?)(?:{_SIDE})", re.IGNORECASE | re.DOTALL)
FILES: Final = re.compile(rf".+{re.escape(SUFFIX)}(?:{_SIDE})?", re.IGNORECASE | re.DOTALL)
"""Matches the name of a journal file or of a file beside a journal file."""


def begins_like_journal(head: bytes) -> bool:
    """Return whether the first bytes of a file are those of a plain or encrypted journal."""
    return head.startswith((PLAIN_HEAD, ENCRYPTED_MARK))


def is_journal_name(name: str) -> bool:
    """Return whether a file name has the suffix of a journal."""
    return name.lower().endswith(SUFFIX)


def journal_beside(name: str) -> str | None:
    """Return the name of the journal that a side file belongs to; None when ``name`` is not of a side file.

    The caller must check that a journal of the returned name exists.
    """
    match = _SIDE_FILE.fullmatch(name)
    if match is None:
        return None
    journal = match["journal"]
    # SQLite appends to the name of the journal; side files of Herstel start with a dot too
    return journal.removeprefix(".") or None


def part_of(path: Path) -> Path:
    """Return the path at which this process writes a file before renaming the file to ``path``."""
    return path.with_name(f".{path.name}.{os.getpid()}.part")
