"""Files and folders with rights for their owner only, and atomic replacement of files."""

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
    """Create a folder and its missing parents with rights for the owner only.

    An existing folder keeps its rights, because it may be the user's document folder.

    Raises:
        NotADirectoryError: the path, or a parent, exists and is no folder.
    """
    if os.path.isdir(folder):
        return
    private_folder(folder.parent)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except FileExistsError:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder)) from None


def private_file(path: Path, passable: Collection[Path] = ()) -> bool:
    """Remove the rights of other accounts on a file; return whether others could read the file until now.

    ``passable`` are folders that other accounts could enter until recently, whatever their present rights.
    """
    readable = readable_by_others(path, passable)
    return _closed(path, 0o600) and readable


def readable_by_others(path: Path, passable: Collection[Path] = ()) -> bool:
    """Return whether another account of this computer could read a file.

    Considers the rights of the file and of its folders: in a folder that others may not enter, no file can be
    read. Group rights count only when the group has other members. Access control lists are ignored. Always
    False on Windows.
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
    others = [bool(state.st_mode & stat.S_IXOTH) or folder in opened for folder, state in folders]
    if status.st_mode & stat.S_IROTH and all(others):
        return True
    by_group = (
        other or (state.st_gid == status.st_gid and bool(state.st_mode & stat.S_IXGRP))
        for other, (_, state) in zip(others, folders, strict=True)
    )
    return bool(status.st_mode & stat.S_IRGRP) and all(by_group) and _has_others(status)


def _has_others(status: os.stat_result) -> bool:
    """Return whether the group of a file has members other than its owner and root."""
    import grp  # noqa: PLC0415  # not on Windows
    import pwd  # noqa: PLC0415

    try:
        owner = pwd.getpwuid(status.st_uid).pw_name
        members = set(grp.getgrgid(status.st_gid).gr_mem)
    except KeyError:
        # the group or the owner is unknown on this computer, so its members are unknown too
        return True
    members |= {person.pw_name for person in pwd.getpwall() if person.pw_gid == status.st_gid}
    return bool(members - {owner, "root"})


def closed_folder(folder: Path) -> bool:
    """Create a folder if it is missing and remove the rights of others; return whether others had rights."""
    private_folder(folder)
    return _closed(folder, 0o700)


def may_write(path: Path) -> bool:
    """Return whether this process may write to a file, without opening the file."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _closed(path: Path, mode: int) -> bool:
    # Windows has no permission bits; there the user's profile folder is closed to others
    status = path.stat()
    if os.name == "nt" or not status.st_mode & _OTHERS or status.st_uid != os.geteuid():
        return False
    path.chmod(status.st_mode & mode)
    return True


def is_file(path: Path) -> bool:
    """Return whether the path is a regular file. Opening a pipe could block, and a device can do harm."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def what_is_gone(path: Path) -> Gone | None:
    """Return why there is no regular file at ``path``; None for a regular file or without access.

    Opens nothing, because opening a pipe could block.
    """
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        if os.path.islink(path):
            return Gone.LINK
        return Gone.FILE if os.path.isdir(path.parent) else Gone.FOLDER
    except PermissionError:
        return None
    except OSError as error:
        # ELOOP is a link to itself; other errors come from a drive without a response
        return Gone.LINK if error.errno == errno.ELOOP else None
    except ValueError:
        # an invalid file name, for example with a NUL
        return Gone.OTHER
    if stat.S_ISDIR(mode):
        return Gone.FOLDER_INSTEAD
    return None if stat.S_ISREG(mode) else Gone.OTHER


def free_name(path: Path) -> Path:
    """Return ``path``, or ``path`` with a number added to the name if ``path`` exists."""
    free, number = path, 2
    while os.path.lexists(free):
        free, number = path.with_name(f"{path.stem}-{number}{path.suffix}"), number + 1
    return free


def private_copy(source: Path, target: Path) -> None:
    """Copy a file to a new file that only its owner can read from the start, and sync the copy."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    shutil.copyfile(source, target)
    sync(target)


def put_in_place(part: Path, path: Path) -> None:
    """Rename a finished file to ``path``; after a power cut, ``path`` is the old or the new file, whole."""
    sync(part)
    part.replace(path)
    sync_folder(path.parent)


def put_new_in_place(part: Path, path: Path) -> bool:
    """Rename a finished file to ``path`` unless ``path`` exists; then the finished file is removed.

    Returns:
        Whether ``path`` is the finished file.
    """
    sync(part)
    is_new = True
    try:
        os.link(part, path)
    except FileExistsError:
        is_new = False
    except OSError:
        # file systems without hard links, as on USB sticks; here a file created meanwhile is overwritten
        is_new = not os.path.lexists(path)
        if is_new:
            part.replace(path)
    part.unlink(missing_ok=True)
    sync_folder(path.parent)
    return is_new


def forget_part(part: Path) -> None:
    """Remove an unfinished file and its rollback journal, if they exist. Errors are ignored."""
    for file in (part, part.with_name(f"{part.name}-journal")):
        with suppress(OSError):
            file.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Wait until the content of a file is on the disk. The file must not be open in SQLite."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the file names in a folder are on the disk; does nothing on Windows."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
