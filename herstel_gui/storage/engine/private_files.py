"""Files and folders that only their owner can read, and that appear whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Final

from herstel_gui.application.recovery_options import Gone

_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def private_folder(folder: Path) -> None:
    """Make a folder for the owner alone, with what lies above it; an existing one keeps its rights.

    It may be the folder of someone's documents, which is not ours to close.

    Raises:
        NotADirectoryError: something else has the name of the folder, or of one above it.
    """
    if folder.is_dir():
        return
    private_folder(folder.parent)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except FileExistsError:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder)) from None


def private_file(path: Path, passable: Collection[Path] = ()) -> bool:
    """Take away the rights of others on a file of our own; tell whether they could use them until now.

    ``passable`` are folders that others could enter until shortly, whatever their rights are by now.
    """
    readable = readable_by_others(path, passable)
    return _closed(path, 0o600) and readable


def readable_by_others(path: Path, passable: Collection[Path] = ()) -> bool:
    """Tell whether another account of this computer could read a file by its rights and those of its folders.

    A file in a folder that nobody else may enter cannot be read, whatever its own rights are. A group in
    which there is nobody else does not count. Access lists beyond the ordinary rights are not looked at.
    """
    if os.name == "nt":
        return False
    try:
        real = Path(os.path.realpath(path))
        status = real.stat()
        folders = [(folder, folder.stat()) for folder in real.parents]
    except OSError:
        return False
    opened = {Path(os.path.realpath(folder)) for folder in passable}
    others = [bool(its.st_mode & stat.S_IXOTH) or folder in opened for folder, its in folders]
    if status.st_mode & stat.S_IROTH and all(others):
        return True
    by_group = (
        other or (its.st_gid == status.st_gid and bool(its.st_mode & stat.S_IXGRP))
        for other, (_, its) in zip(others, folders, strict=True)
    )
    return bool(status.st_mode & stat.S_IRGRP) and all(by_group) and _has_others(status)


def _has_others(status: os.stat_result) -> bool:
    """Tell whether anybody but the owner of a file is in its group."""
    import grp  # noqa: PLC0415  # not on Windows
    import pwd  # noqa: PLC0415

    try:
        owner = pwd.getpwuid(status.st_uid).pw_name
        members = set(grp.getgrgid(status.st_gid).gr_mem)
    except KeyError:
        # a group or an owner that this computer does not know: who is in it cannot be told
        return True
    members |= {person.pw_name for person in pwd.getpwall() if person.pw_gid == status.st_gid}
    return bool(members - {owner, "root"})


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


def is_file(path: Path) -> bool:
    """Tell whether there is an ordinary file; opening a pipe would wait for ever, and a device does worse."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def what_is_gone(path: Path) -> Gone | None:
    """Tell what there is instead of an ordinary file; None when there is one, or nobody may look.

    Nothing is opened: that would wait for ever for a pipe.
    """
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        if path.is_symlink():
            return Gone.LINK
        return Gone.FILE if path.parent.is_dir() else Gone.FOLDER
    except PermissionError:
        return None
    except OSError as error:
        # a link that leads to itself, or a drive that does not answer
        return Gone.LINK if error.errno == errno.ELOOP else None
    except ValueError:
        # a name that no file can have
        return Gone.OTHER
    if stat.S_ISDIR(mode):
        return Gone.FOLDER_INSTEAD
    return None if stat.S_ISREG(mode) else Gone.OTHER


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
