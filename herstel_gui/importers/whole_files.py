"""Reading a complete file: refuses pipes and devices, and detects changes during reading."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, Protocol

from herstel_gui.domain.errors import UnusableFileError, reason_of
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.regular_files import NotAFileError, open_regular

_CHUNK: Final = 1 << 20
_GONE: Final = tr_noop(
    "{name} kan niet gelezen worden: het bestand is er niet (meer). "
    "Kijk of het verplaatst is of een andere naam heeft.",
)
_FOLDER: Final = tr_noop(
    "{name} kan niet gelezen worden: het is een map. Kies de bestanden die erin staan.",
)
_NO_FILE: Final = tr_noop(
    "{name} kan niet gelezen worden: het is geen gewoon bestand. Kies het bestand dat je gedownload hebt.",
)
_FORBIDDEN: Final = tr_noop(
    "{name} kan niet gelezen worden: {reason}. Kijk of je het bestand mag openen.",
)
_TOO_BIG: Final = tr_noop(
    "{name} is te groot (meer dan {limit} MB). "
    "Is dit het goede bestand? Exporteer anders een kortere periode.",
)
_CHANGING: Final = tr_noop(
    "{name} veranderde terwijl het gelezen werd. "
    "Wacht tot het downloaden of bewaren klaar is en probeer het opnieuw.",
)


class Named(Protocol):
    """A file with a name for sentences: a path, or a member of a bundle."""

    @property
    def name(self) -> str:
        """The last part of the path."""


def opened(path: Path) -> BinaryIO:
    """Open a regular file for reading; UnusableFileError for an unreadable or special file."""
    try:
        return open_regular(path)
    except OSError as error:
        raise unreadable(path, path, error) from None


def unreadable(named: Named, path: Path, error: OSError | None = None) -> UnusableFileError:
    """Return the error for a file that cannot be read: a folder, a special file, gone, or not allowed."""
    if error is None or isinstance(error, NotAFileError):
        return UnusableFileError(Text(_FOLDER if os.path.isdir(path) else _NO_FILE, name=named.name))
    return not_readable(named, error)


def changed_while_read(named: Named) -> UnusableFileError:
    """Return the error for a file that changed between opening it and its end."""
    return UnusableFileError(Text(_CHANGING, name=named.name))


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
    except OSError as error:
        raise unreadable(path, path, error) from None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise changed_while_read(path)


def too_big(named: Named, limit: int) -> UnusableFileError:
    """Return the error for a file of more than ``limit`` bytes."""
    return UnusableFileError(Text(_TOO_BIG, name=named.name, limit=limit // 1_000_000))


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


def not_readable(path: Named, error: OSError) -> UnusableFileError:
    """Return the error for an unreadable file: a missing file, a folder, or no permission."""
    if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}:
        return UnusableFileError(Text(_GONE, name=path.name))
    if error.errno in {errno.EISDIR, errno.ENXIO}:
        return UnusableFileError(Text(_FOLDER if error.errno == errno.EISDIR else _NO_FILE, name=path.name))
    return UnusableFileError(Text(_FORBIDDEN, name=path.name, reason=reason_of(error)))
