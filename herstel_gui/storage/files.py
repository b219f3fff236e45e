"""Files and folders that only their owner can read, and that appear whole or not at all."""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def private_folder(folder: Path) -> None:
    """Make a folder for the owner alone, with what lies above it; an existing one keeps its rights.

    It may be the folder of someone's documents, which is not ours to close.
    """
    if folder.is_dir():
        return
    private_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def private_file(path: Path) -> bool:
    """Take away the rights of others on a file of our own; tell whether there were any."""
    return _closed(path, 0o600)


def closed_folder(folder: Path) -> bool:
    """Make a folder of our own and take away the rights of others; tell whether there were any."""
    private_folder(folder)
    return _closed(folder, 0o700)


def may_write(path: Path) -> bool:
    """Tell whether a file may be written to, without opening it."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _closed(path: Path, mode: int) -> bool:
    # Windows has no such bits: there the folder of the user account keeps others out
    status = path.stat()
    if os.name == "nt" or not status.st_mode & _OTHERS or status.st_uid != os.geteuid():
        return False
    path.chmod(status.st_mode & mode)
    return True


def free_name(path: Path) -> Path:
    """Return ``path``, or when something is there already, the same with a number."""
    free, number = path, 2
    while os.path.lexists(free):
        free, number = path.with_name(f"{path.stem}-{number}{path.suffix}"), number + 1
    return free


def private_copy(source: Path, target: Path) -> None:
    """Copy a file byte for byte to a new one that was its owner's alone from the start, and sync it."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    shutil.copyfile(source, target)
    sync(target)


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name, so that a power cut leaves the old one or the new one, whole."""
    sync(part)
    part.replace(path)
    sync_folder(path.parent)


def put_new_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name, unless another program has made a file of that name meanwhile."""
    sync(part)
    try:
        os.link(part, path)
    except FileExistsError:
        pass
    except OSError:
        # sticks and Windows shares without links; a rename would be the same but for the moment of the look
        if not os.path.lexists(path):
            part.replace(path)
    part.unlink(missing_ok=True)
    sync_folder(path.parent)


def forget_part(part: Path) -> None:
    """Remove a file that was being made, if it is there, with what SQLite left beside it; never an error."""
    for file in (part, part.with_name(f"{part.name}-journal")):
        with suppress(OSError):
            file.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Wait until the content of a file is on the disk. Not for a file that SQLite has open."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
