"""The one writer of everything that leaves the program: whole or not at all, and never over a journal.

What is written is made beside its target under another name, synced, and renamed. A link is followed: the
file it points to is replaced and the link stays. A file that is replaced keeps its rights (and its owner and
group where the system lets us); of a hard link only this name gets the new content. A new file gets the
rights that the umask of the user gives: it is made to be passed on. Journals, back-ups and settings are for
the owner alone, and are written by ``storage`` and ``desktop.settings_file``.
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
"""Signs of the name that a part bears; the whole would be too long for some systems."""
_ACCESS_LISTS: Final = ("system.posix_acl_access", "user.")


def not_written(path: Path, error: OSError) -> UnusableFileError:
    """Say that a file cannot be written, and why."""
    sentence = _WAYS_ON.get(error.errno or 0, _NOT_WRITTEN)
    return UnusableFileError(Text(sentence, name=path.name or str(path), why=reason_of(error)))


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Writes files for the user. ``protects`` gives the sentence with which a file is refused, if it is."""

    protects: Callable[[Path], Text | None]
    parts: Parts

    def refusal(self, path: Path, *, journal: bool = False) -> Text | None:
        """Return why nothing is written at ``path``; None when it may be.

        ``journal`` is for what is itself a journal: only that gets the name of one.
        """
        name, real = path.name or str(path), Path(os.path.realpath(path))
        kept = self.protects(path)
        if kept is not None:
            return kept
        try:
            if journal:
                _demand_room_for_part(real)
            status = path.stat()
        except FileNotFoundError:
            wrong = not journal and (is_journal_name(path.name) or is_journal_name(real.name))
            return Text(_JOURNALS_ONLY, name=name) if wrong else None
        except OSError as error:
            return not_written(path, error).text
        if not stat.S_ISREG(status.st_mode):
            return Text(
                next((words for is_one, words in _KINDS if is_one(status.st_mode)), _NO_FILE), name=name
            )
        # the administrator may write anything, and still means what was said
        may = status.st_mode & _ANY_WRITE and os.access(path, os.W_OK)
        return None if may else Text(_READ_ONLY, name=name)

    def target(self, path: Path, *, journal: bool = False) -> Path:
        """Return the file that is meant, with links followed; UnusableFileError when it is refused."""
        refused = self.refusal(path, journal=journal)
        if refused is not None:
            raise UnusableFileError(refused)
        return Path(os.path.realpath(path))

    def write(self, path: Path, pieces: Iterable[bytes]) -> Path:
        """Write a file and return where it is; what was there stays until the new one is complete.

        Raises:
            UnusableFileError: it is refused, or it cannot be written; nothing has changed then.
        """
        target = self.target(path)
        part = _part(target)
        try:
            with self.parts.noted(part):
                try:
                    self._make(part, path, target, pieces)
                finally:
                    part.unlink(missing_ok=True)
        except OSError as error:
            raise not_written(path, error) from None
        return target

    def _make(self, part: Path, path: Path, target: Path, pieces: Iterable[bytes]) -> None:
        before = target.stat() if target.exists() else None
        with _new(part, private=before is not None) as file:
            file.writelines(pieces)
            file.flush()
            if before is not None:
                _give_rights(file.fileno(), part, target, before)
            os.fsync(file.fileno())
        # something may have come in its place while this was made
        if self.target(path) != target:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        part.replace(target)
        _sync_folder(target.parent)

    @contextmanager
    def journal(self, path: Path) -> Iterator[Path]:
        """Give the file that is meant for a copy of the journal, which ``storage`` writes whole meanwhile.

        Raises:
            UnusableFileError: it is refused.
        """
        target = self.target(path, journal=True)
        with self.parts.noted(part_of(target)):
            yield target


def _demand_room_for_part(target: Path) -> None:
    """Raise OSError when the name under which a journal is made would be too long."""
    with suppress(FileNotFoundError):
        part_of(target).lstat()


def _part(target: Path) -> Path:
    mark = f"{os.getpid()}_{secrets.token_hex(4)}"
    return target.with_name(f".{target.name[:_NAME_SHOWN]}.{mark}.part")


def _new(part: Path, *, private: bool) -> BufferedWriter:
    mode = 0o600 if private else 0o666
    return open(part, "xb", opener=lambda name, flags: os.open(name, flags, mode))


def _give_rights(descriptor: int, part: Path, target: Path, before: os.stat_result) -> None:
    """Give a file the owner, group and rights of the one it replaces, as far as the system allows."""
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
            # another group gets no more than everybody
            mode = mode & ~stat.S_IRWXG | (mode & stat.S_IRWXO) << 3
    with suppress(OSError):
        # a stick without rights refuses any
        os.fchmod(descriptor, mode)
    if sys.platform == "linux":
        with suppress(OSError):
            for name in os.listxattr(target):
                if name.startswith(_ACCESS_LISTS):
                    os.setxattr(part, name, os.getxattr(target, name))


def _sync_folder(folder: Path) -> None:
    """Wait until the name is on the disk; the file is in its place already, so trouble is none."""
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
