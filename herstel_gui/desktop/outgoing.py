"""Atomic writing of exported files, which never overwrites a journal or the club week of somebody else.

All exports and prints use this module.

The content goes to a temporary file (a *part*) beside the target, which is synced and renamed. Links are
followed: the target of a link is replaced and the link stays. A replaced file keeps its rights, and its owner
and group if the system allows; of a file with several hard links only this name gets the new content. A new
file gets the rights of the user's umask, because exports are made to be shared. Journals, backups and
settings, which only their owner may read, are written by ``storage`` and ``desktop.settings_file``.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BufferedWriter
from pathlib import Path
from typing import Final

from herstel_gui.application.journal_names import is_journal_name, part_of
from herstel_gui.desktop.asked_files import week_member
from herstel_gui.desktop.parts import Parts
from herstel_gui.domain.errors import UnusableFileError, reason_of
from herstel_gui.domain.text import Text, tr_noop

_NOT_WRITTEN: Final = tr_noop("{name} kan niet geschreven worden ({why}). Kies een andere map.")
_NO_ROOM: Final = tr_noop(
    "{name} kan niet geschreven worden ({why}). Maak ruimte vrij en probeer het opnieuw, "
    "of kies een andere map.",
)
_BAD_NAME: Final = tr_noop("{name} kan niet geschreven worden ({why}). Kies een andere naam.")
_WAYS_ON: Final = {
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: _NO_ROOM,
    errno.ENAMETOOLONG: _BAD_NAME,
    errno.EINVAL: _BAD_NAME,
    errno.ELOOP: _BAD_NAME,
    errno.EEXIST: _BAD_NAME,
}
_JOURNALS_ONLY: Final = tr_noop(
    "Een naam op .herstel is voor een dagboek, en {name} wordt er geen. Kies een andere naam."
)
_A_WEEK: Final = tr_noop(
    "{name} is een weekbestand van een clublid en wordt niet overschreven. Kies een andere naam."
)
_ANOTHERS_WEEK: Final = tr_noop(
    "{name} is een weekbestand dat niet zeker van jou is, en wordt niet overschreven. Kies een andere naam."
)
_READ_ONLY: Final = tr_noop(
    "{name} mag alleen gelezen worden en wordt niet overschreven. Kies een andere naam."
)
_FOLDER: Final = tr_noop("{name} is een map. Kies een naam voor een bestand.")
_KINDS: Final = (
    (stat.S_ISDIR, _FOLDER),
    (
        stat.S_ISFIFO,
        tr_noop(
            "{name} is een pijp, geen gewoon bestand. Kies een andere naam.",
        ),
    ),
    (
        stat.S_ISSOCK,
        tr_noop(
            "{name} is een socket, geen gewoon bestand. Kies een andere naam.",
        ),
    ),
)
_NO_FILE: Final = tr_noop("{name} is een apparaat, geen gewoon bestand. Kies een andere naam.")
_RIGHTS: Final = stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO
_ANY_WRITE: Final = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_NAME_SHOWN: Final = 40
"""Number of characters of the target's name in the name of a part; the full name could be too long."""
_ACCESS_LISTS: Final = ("system.posix_acl_access", "user.")


def not_written(path: Path, error: OSError) -> UnusableFileError:
    """Return the error for a file that cannot be written, with the reason."""
    sentence = _WAYS_ON.get(error.errno or 0, _NOT_WRITTEN)
    return UnusableFileError(Text(sentence, name=path.name or str(path), why=reason_of(error)))


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Writes files for the user. ``protects`` returns a message for a file that must not be overwritten."""

    protects: Callable[[Path], Text | None]
    parts: Parts

    def refusal(self, path: Path, *, journal: bool = False, member: str = "") -> Text | None:
        """Return the message why ``path`` cannot be written; None when it can.

        ``journal`` is True for a copy of a journal; other files cannot have the name of a journal. A missing
        folder is not made: it may be that of a removed stick. ``member`` is the member id of a club week,
        which may replace an earlier week file of the same member only.
        """
        name, real = path.name or str(path), Path(os.path.realpath(path))
        protected = self.protects(path)
        if protected is not None:
            return protected
        try:
            if journal:
                _demand_room_for_part(real)
            status = path.stat()
        except FileNotFoundError as error:
            if journal and not os.path.isdir(real.parent):
                # the folder of a removed stick: a copy in a new folder with its name would be on this disk
                return not_written(path, error).text
            wrong = not journal and (is_journal_name(path.name) or is_journal_name(real.name))
            return Text(_JOURNALS_ONLY, name=name) if wrong else None
        except OSError as error:
            return not_written(path, error).text
        if not stat.S_ISREG(status.st_mode):
            return Text(
                next((template for is_kind, template in _KINDS if is_kind(status.st_mode)), _NO_FILE),
                name=name,
            )
        weeks = week_member(real)
        if weeks is not None and not (member and weeks == member):
            return Text(_ANOTHERS_WEEK if member else _A_WEEK, name=name)
        # root may write to any file; respect the rights of a read-only file all the same
        may = status.st_mode & _ANY_WRITE and os.access(path, os.W_OK)
        return None if may else Text(_READ_ONLY, name=name)

    def target(self, path: Path, *, journal: bool = False, member: str = "") -> Path:
        """Return ``path`` with links resolved; UnusableFileError when the path cannot be written."""
        refusal = self.refusal(path, journal=journal, member=member)
        if refusal is not None:
            raise UnusableFileError(refusal)
        return Path(os.path.realpath(path))

    def write(self, path: Path, pieces: Iterable[bytes], *, member: str = "") -> Path:
        """Write a file and return its path with links resolved; see ``refusal`` for ``member``.

        Raises:
            UnusableFileError: the path is refused or writing failed; an existing file is unchanged.
        """
        target = self.target(path, member=member)
        part = _part(target)
        try:
            with self.parts.noted(part):
                try:
                    self._make(part, target, pieces)
                    # the target may have been replaced while the part was written
                    if self.target(path, member=member) != target:
                        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
                    part.replace(target)
                    _sync_folder(target.parent)
                finally:
                    part.unlink(missing_ok=True)
        except OSError as error:
            raise not_written(path, error) from None
        return target

    @staticmethod
    def _make(part: Path, target: Path, pieces: Iterable[bytes]) -> None:
        """Write the content to the part and wait until it is on the disk."""
        before = target.stat() if os.path.exists(target) else None
        with _new(part, private=before is not None) as file:
            file.writelines(pieces)
            file.flush()
            if before is not None:
                _give_rights(file.fileno(), part, target, before)
            os.fsync(file.fileno())

    @contextmanager
    def journal(self, path: Path) -> Iterator[Path]:
        """Yield the path for a copy of a journal; ``storage`` writes the copy inside the block.

        Raises:
            UnusableFileError: the path is refused.
        """
        target = self.target(path, journal=True)
        with self.parts.noted(part_of(target)):
            yield target


def _demand_room_for_part(target: Path) -> None:
    """Raise OSError when the name of the part for a journal would be too long."""
    with suppress(FileNotFoundError):
        part_of(target).lstat()


def _part(target: Path) -> Path:
    mark = f"{os.getpid()}_{secrets.token_hex(4)}"
    return target.with_name(f".{target.name[:_NAME_SHOWN]}.{mark}.part")


def _new(part: Path, *, private: bool) -> BufferedWriter:
    mode = 0o600 if private else 0o666
    return open(part, "xb", opener=lambda name, flags: os.open(name, flags, mode))


def _give_rights(descriptor: int, part: Path, target: Path, before: os.stat_result) -> None:
    """Copy owner, group, rights and access lists from the replaced file, as far as the system allows."""
    mode = before.st_mode & _RIGHTS
    if sys.platform == "win32":
        return
    status = os.fstat(descriptor)
    if (status.st_uid, status.st_gid) != (before.st_uid, before.st_gid):
        try:
            os.fchown(descriptor, before.st_uid, before.st_gid)
        except OSError:
            with suppress(OSError):
                os.fchown(descriptor, -1, before.st_gid)
        if os.fstat(descriptor).st_gid != before.st_gid:
            # the group could not be copied: give the other group the rights of everybody
            mode = mode & ~stat.S_IRWXG | (mode & stat.S_IRWXO) << 3
    with suppress(OSError):
        # file systems without rights, as on USB sticks, raise an error
        os.fchmod(descriptor, mode)
    if sys.platform == "linux":
        with suppress(OSError):
            for name in os.listxattr(target):
                if name.startswith(_ACCESS_LISTS):
                    os.setxattr(part, name, os.getxattr(target, name))


def _sync_folder(folder: Path) -> None:
    """Wait until the file name is on the disk. Errors are ignored: the file is already in place."""
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
