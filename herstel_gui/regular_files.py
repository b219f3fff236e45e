"""Reading a file that anybody may have put there, without being held up by it.

Opening a pipe waits until somebody writes into it, and reading a device may never end. So what is no regular
file is refused before and after opening, and opening never waits. Nothing heavy is imported here: the first
moment of the window reads its settings with it.
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
    """What has this name is a folder, a pipe, a device or a socket, or the name cannot be one."""


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file for reading, through links; never waits.

    Raises:
        NotAFileError: what is there is something else.
        OSError: it is not there or cannot be read.
    """
    try:
        _demand_regular(path.stat(), path)  # a device may do something on being opened
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
    """Return the content of a regular file, at most its first ``limit`` bytes; raises as ``open_regular``."""
    with open_regular(path) as file:
        return file.read(limit)


def _demand_regular(status: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NotAFileError(errno.EINVAL, "no regular file", str(path))
