"""Reading a complete file: refuses pipes and devices, and detects changes during reading."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from herstel_gui.domain.errors import UnusableFileError, reason_of
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.regular_files import NotAFileError, open_regular

_CHUNK: Final = 1 << 20
_GONE: Final = tr_noop(
    "{name} kan niet gelezen worden: het bestand is er niet (meer). Er is niets geïmporteerd. "
    "Kijk of het verplaatst is of een andere naam heeft.",
)
_FOLDER: Final = tr_noop(
    "{name} kan niet gelezen worden: het is een map. Er is niets geïmporteerd. "
    "Kies de bestanden die erin staan.",
)
_NO_FILE: Final = tr_noop(
    "{name} kan niet gelezen worden: het is geen gewoon bestand. Er is niets geïmporteerd. "
    "Kies het bestand dat je gedownload hebt.",
)
_FORBIDDEN: Final = tr_noop(
    "{name} kan niet gelezen worden: {reason}. Er is niets geïmporteerd. Kijk of je het bestand mag openen.",
)
_CHANGING: Final = tr_noop(
    "{name} veranderde terwijl het gelezen werd. Er is niets geïmporteerd. "
    "Wacht tot het downloaden of bewaren klaar is en probeer het opnieuw.",
)


@contextmanager
def regular_file(path: Path) -> Iterator[int]:
    """Open a regular file for reading and yield the file descriptor.

    UnusableFileError for an unreadable or special file, or when the file changes inside the block.
    """
    try:
        with open_regular(path) as file:
            before = os.fstat(file.fileno())
            yield file.fileno()
            after = os.fstat(file.fileno())
    except NotAFileError:
        raise UnusableFileError(Text(_FOLDER if path.is_dir() else _NO_FILE, name=path.name)) from None
    except OSError as error:
        raise not_readable(path, error) from None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise UnusableFileError(Text(_CHANGING, name=path.name))


def read_head(path: Path, size: int) -> bytes:
    """Return the first bytes of a file."""
    with regular_file(path) as descriptor:
        return os.read(descriptor, size)


def read_whole(path: Path, limit: int) -> bytes:
    """Return the content of a file, at most ``limit`` bytes."""
    pieces = []
    with regular_file(path) as descriptor:
        left = limit
        while left > 0 and (piece := os.read(descriptor, min(_CHUNK, left))):
            pieces.append(piece)
            left -= len(piece)
    return b"".join(pieces)


def not_readable(path: Path, error: OSError) -> UnusableFileError:
    """Return the error for an unreadable file: a missing file, a folder, or no permission."""
    if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}:
        return UnusableFileError(Text(_GONE, name=path.name))
    if error.errno in {errno.EISDIR, errno.ENXIO}:
        return UnusableFileError(Text(_FOLDER if error.errno == errno.EISDIR else _NO_FILE, name=path.name))
    return UnusableFileError(Text(_FORBIDDEN, name=path.name, reason=reason_of(error)))
