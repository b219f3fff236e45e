"""Recognition of journals, backups and their side files, so that exports never overwrite such files.

Called before every write to a file that the user has chosen. Links are followed, hard links to one file count
as one file, and an unreadable file counts as a possible journal.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from herstel_gui.application.journal_names import (
    ENCRYPTED_MARK,
    HEAD_SIZE,
    begins_like_journal,
    is_journal_name,
    journal_beside,
)
from herstel_gui.domain.text import Text, tr_noop


class Kept(Enum):
    """Why a file is never overwritten."""

    OPEN = "open"
    """The open journal, or the journal of the running command."""
    PLAIN = "plain"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    """Named like a journal, but empty or with another file header."""
    COPY = "copy"
    """A journal in a backup folder."""
    SIDE = "side"
    """Belongs to a journal: a rollback journal, a lock file, an unfinished copy."""
    OWN = "own"
    """A settings file or a log."""
    UNREADABLE = "unreadable"
    """Could be a journal, but cannot be read."""


_A_JOURNAL: Final = tr_noop("{name} is een dagboek en wordt niet overschreven. Kies een andere naam.")
_WORDS: Final = {
    Kept.OPEN: tr_noop("{name} is het dagboek zelf en wordt niet overschreven. Kies een andere naam."),
    Kept.PLAIN: _A_JOURNAL,
    Kept.ENCRYPTED: _A_JOURNAL,
    Kept.DAMAGED: _A_JOURNAL,
    Kept.COPY: tr_noop(
        "{name} is een reservekopie van je dagboek en wordt niet overschreven. Kies een andere naam.",
    ),
    Kept.SIDE: tr_noop("{name} hoort bij een dagboek en wordt niet overschreven. Kies een andere naam."),
    Kept.OWN: tr_noop(
        "{name} is een bestand van Herstel zelf en wordt niet overschreven. Kies een andere naam."
    ),
    Kept.UNREADABLE: tr_noop(
        "{name} mag niet gelezen worden. Misschien is het een dagboek, dus wordt het niet overschreven. "
        "Kies een andere naam.",
    ),
}


def _none() -> Iterable[Path]:
    return ()


@dataclass(frozen=True, slots=True)
class Recognition:
    """Recognises files that must not be overwritten.

    The fields are callables, because journals and folders can change while the program runs.
    """

    journals: Callable[[], Iterable[Path]] = _none
    """Return the journals in use. They are recognised without opening: closing a second descriptor would drop
    SQLite's locks on a file that is open in this process."""
    copies: Callable[[], Iterable[Path]] = _none
    """Return the backup folders."""
    own: Callable[[], Iterable[Path]] = _none
    """Return files of Herstel, and folders that hold only files of Herstel."""

    def refusal(self, path: Path) -> Text | None:
        """Return the message that refuses to overwrite ``path``; None when ``path`` may be overwritten."""
        reason = self.kept(path)
        return None if reason is None else Text(_WORDS[reason], name=path.name or str(path))

    def kept(self, path: Path) -> Kept | None:
        """Return why ``path``, which may not exist yet, must not be overwritten; None when it may."""
        real = Path(os.path.realpath(path))
        status = _status(real)
        journals = [Path(os.path.realpath(journal)) for journal in self.journals()]
        if any(_same(real, status, journal) for journal in journals):
            return Kept.OPEN
        own = [Path(os.path.realpath(each)) for each in self.own()]
        for each in {real, Path(os.path.abspath(path))}:  # noqa: PTH100  # resolves no link
            if _is_side_file(each, [*journals, *own]):
                return Kept.SIDE
        regular = status is not None and stat.S_ISREG(status.st_mode)
        kind = (_by_head(real) or self._by_name(real, journals)) if regular else None
        if kind is not None:
            return Kept.COPY if any(_inside(real, folder) for folder in self.copies()) else kind
        if any(_same(real, status, each) or _inside(real, each) for each in own):
            return Kept.OWN
        return self._by_hard_link(real, status, journals, own) if status is not None and regular else None

    def _by_name(self, real: Path, journals: list[Path]) -> Kept | None:
        """Recognise a journal by its name; a backup by the suffix of a journal in use."""
        suffixes = {journal.suffix for journal in journals if journal.suffix}
        alike = real.suffix in suffixes and any(_inside(real, folder) for folder in self.copies())
        return Kept.DAMAGED if is_journal_name(real.name) or alike else None

    def _by_hard_link(
        self, real: Path, status: os.stat_result, journals: list[Path], own: list[Path]
    ) -> Kept | None:
        """Recognise a file by its hard links in the folders of journals, backups and own files."""
        if status.st_nlink < 2:  # noqa: PLR2004  # one name
            return None
        folders = {real.parent, *(journal.parent for journal in journals), *self.copies(), *own}
        for name in _names_of(status, folders):
            if self._by_name(name, journals) is not None:
                return Kept.DAMAGED
            if _is_side_file(name, journals):
                return Kept.SIDE
            if any(_inside(name, each) for each in own):
                return Kept.OWN
        return None


def _status(path: Path) -> os.stat_result | None:
    with suppress(OSError):
        return path.stat()
    return None


def _same(real: Path, status: os.stat_result | None, other: Path) -> bool:
    theirs = _status(other)
    if status is None or theirs is None:
        return real == Path(os.path.realpath(other))
    return os.path.samestat(status, theirs)


def _inside(real: Path, folder: Path) -> bool:
    """Return whether a file is directly in a folder; paths to the same folder are equal."""
    with suppress(OSError):
        return os.path.isdir(folder) and os.path.exists(real) and real.parent.samefile(folder)
    return False


def _is_side_file(path: Path, known: list[Path]) -> bool:
    """Return whether a file, which may not exist yet, is named as a side file of a journal.

    A side file of one of the ``known`` files counts too.
    """
    name = journal_beside(path.name)
    if name is None:
        return False
    journal = path.with_name(name)
    status = _status(journal)
    if is_journal_name(name) or any(_same(journal, status, each) for each in known):
        return True
    return status is not None and stat.S_ISREG(status.st_mode) and _by_head(journal) is not None


def _by_head(path: Path) -> Kept | None:
    """Recognise a regular file by its first bytes."""
    try:
        # O_NONBLOCK: the file may just have been replaced by a pipe
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            head = os.read(descriptor, HEAD_SIZE)
        finally:
            os.close(descriptor)
    except OSError:
        return Kept.UNREADABLE
    if not begins_like_journal(head):
        return None
    return Kept.ENCRYPTED if head.startswith(ENCRYPTED_MARK) else Kept.PLAIN


def _names_of(status: os.stat_result, folders: Iterable[Path]) -> list[Path]:
    """Return the paths in these folders that are hard links to a file."""
    paths = []
    for folder in folders:
        # a backup folder may be missing: a USB stick
        with suppress(OSError), os.scandir(folder) as entries:
            paths += [Path(entry.path) for entry in entries if entry.inode() == status.st_ino]
    return [path for path in paths if _is(path, status)]


def _is(path: Path, status: os.stat_result) -> bool:
    with suppress(OSError):
        return os.path.samestat(path.lstat(), status)
    return False
