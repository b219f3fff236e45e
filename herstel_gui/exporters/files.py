"""Writing an export: the whole file or none, and never over a journal."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from herstel_gui.domain.errors import UnusableFileError, reason_of
from herstel_gui.domain.text import QT_TRANSLATE_NOOP, Text

_SQLITE: Final = b"SQLite format 3\0"
_JOURNAL: Final = QT_TRANSLATE_NOOP(
    "herstel", "{name} is een dagboek en wordt niet overschreven. Kies een andere naam."
)
_NOT_WRITTEN: Final = QT_TRANSLATE_NOOP(
    "herstel",
    "{name} kan niet geschreven worden ({why}). "
    "Kies een andere map, of maak ruimte vrij en probeer het opnieuw.",
)


def write_whole(path: Path, pieces: Iterable[str], encoding: str = "utf-8") -> None:
    """Write a text file for the owner's eyes; what was there stays until the new one is complete.

    Raises:
        UnusableFileError: it is a journal, or it cannot be written.
    """
    try:
        refuse_journal(path)
        if path.exists() and not path.is_file():
            # a pipe or a device: nothing to keep, and nothing may be put in its place
            with path.open("w", encoding=encoding, newline="") as stream:
                stream.writelines(pieces)
            return
        _replace(path.resolve(), pieces, encoding)
    except OSError as error:
        raise not_written(path, error) from None


def not_written(path: Path, error: OSError) -> UnusableFileError:
    """Say that a file cannot be written, and what the system says of it."""
    return UnusableFileError(Text(_NOT_WRITTEN, name=path.name or str(path), why=reason_of(error)))


def refuse_journal(path: Path) -> None:
    """Refuse to write over a journal: UnusableFileError."""
    if path.is_file():
        with path.open("rb") as file:
            if file.read(len(_SQLITE)) == _SQLITE:
                raise UnusableFileError(Text(_JOURNAL, name=path.name))


def _replace(path: Path, pieces: Iterable[str], encoding: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding=encoding, newline="") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
