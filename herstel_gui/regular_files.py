"""Reading regular files only.

Opening a pipe can block until another process writes, and reading a device may never end. So the type of a
file is checked before and after opening, and opening does not block. This module imports nothing heavy,
because the first window reads the settings with these functions.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO, Final

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOINHERIT", 0)
)


class NotAFileError(OSError):
    """The path is a folder, pipe, device or socket, or is not a possible file name."""


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file for reading without blocking; follows symbolic links.

    Raises:
        NotAFileError: the path is not a regular file.
        OSError: the file does not exist or cannot be opened.
    """
    try:
        _demand_regular(path.stat(), path)  # opening a device may have side effects
        descriptor = os.open(path, _FLAGS)
    except ValueError:
        raise NotAFileError(errno.EINVAL, "no name of a file", repr(path)) from None
    try:
        _demand_regular(os.fstat(descriptor), path)
    except OSError:
        os.close(descriptor)
        raise
    return os.fdopen(descriptor, "rb")


def read_regular(path: Path, limit: int = -1) -> bytes:
    """Return the content of a regular file, at most ``limit`` bytes; raises like ``open_regular``."""
    with open_regular(path) as file:
        return file.read(limit)


def is_gone(path: Path) -> bool:
    """Return whether the folder of a path is there and the file is not.

    A folder that is gone, or that may not be entered, says nothing about its files.
    """
    try:
        path.stat()
    except FileNotFoundError:
        return os.path.isdir(path.parent)
    except (OSError, ValueError):
        return False
    return False


def _demand_regular(status: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NotAFileError(errno.EINVAL, "no regular file", str(path))
