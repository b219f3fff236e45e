"""How a journal begins, how its name ends, and what the files beside it are called: the one definition.

Pure and light: the first moment of the window reads these before anything heavy is loaded. What a file on
this computer is, with links and folders, is answered by ``storage.integrity.recognition``.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

SUFFIX: Final = ".herstel"
"""How the name of a journal ends."""
PLAIN_HEAD: Final = b"SQLite format 3\0"
"""The first bytes of a journal that anybody can read."""
ENCRYPTED_MARK: Final = b"Hrs1"
"""The first bytes of a journal with a password; salt and a check follow."""
HEAD_SIZE: Final = 16
"""Bytes by which both are told apart."""

_SIDE: Final = (
    r"-journal|-wal|-shm"  # SQLite's own
    r"|\.lock(?:\.rmlock)?|(?:\.\d+)?\.call"  # of the one window: see desktop.single_instance
    r"|\.\w+\.part(?:-journal)?"  # begun and not finished
    r"|(?:-\d+)?\.samengevoegd"  # merged, and set aside
)
_SIDE_FILE: Final = re.compile(rf"(?P<journal>.+?)(?:{_SIDE})", re.IGNORECASE | re.DOTALL)
FILES: Final = re.compile(rf".+{re.escape(SUFFIX)}(?:{_SIDE})?", re.IGNORECASE | re.DOTALL)
"""The name of a journal, or of a file that stands beside one."""


def begins_like_journal(head: bytes) -> bool:
    """Tell whether these first bytes are those of a journal, plain or encrypted."""
    return head.startswith((PLAIN_HEAD, ENCRYPTED_MARK))


def is_journal_name(name: str) -> bool:
    """Tell whether a file of this name is taken for a journal, whatever is in it."""
    return name.lower().endswith(SUFFIX)


def journal_beside(name: str) -> str | None:
    """Return the name of the journal that a file of this name stands beside; None when it is no such name.

    A journal may have any name, so whether there is one of that name must still be looked at.
    """
    match = _SIDE_FILE.fullmatch(name)
    if match is None:
        return None
    journal = match["journal"]
    # SQLite puts its files under the very name; those of Herstel are hidden
    return journal.removeprefix(".") or None


def part_of(path: Path) -> Path:
    """Return where this process makes what will be named ``path`` when it is whole."""
    return path.with_name(f".{path.name}.{os.getpid()}.part")
