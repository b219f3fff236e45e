"""What a file is to Herstel: a journal, a copy of one, a file that goes with one; or none of these.

Whoever is about to write a file asks here first. The answer never depends on the path alone: links are
followed, two names of one file are one file, and what cannot be read is not taken for harmless.
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
    """The journal that is open, or that a command works on."""
    PLAIN = "plain"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    """A journal by its name alone: empty, or with another beginning."""
    COPY = "copy"
    """Lies in a folder of back-ups."""
    SIDE = "side"
    """Belongs to a journal: its rollback journal, its lock, a half-made copy."""
    OWN = "own"
    """Settings or a log."""
    UNREADABLE = "unreadable"
    """Whether it is a journal cannot be told."""


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
    """Knows which files are kept; what changes while the program runs is asked anew each time."""

    journals: Callable[[], Iterable[Path]] = _none
    """The journals in use. They are recognised without being opened: closing a second descriptor would drop
    SQLite's locks on a file that this process has open."""
    copies: Callable[[], Iterable[Path]] = _none
    """Folders of back-ups."""
    own: Callable[[], Iterable[Path]] = _none
    """Files of the program itself, and folders in which all are its own."""

    def refusal(self, path: Path) -> Text | None:
        """Return the sentence with which writing over ``path`` is refused; None when it need not be."""
        kept = self.kept(path)
        return None if kept is None else Text(_WORDS[kept], name=path.name or str(path))

    def kept(self, path: Path) -> Kept | None:
        """Return what there is at ``path``, or would be if it existed, that must not be overwritten."""
        real = Path(os.path.realpath(path))
        status = _status(real)
        journals = [Path(os.path.realpath(journal)) for journal in self.journals()]
        if any(_same(real, status, journal) for journal in journals):
            return Kept.OPEN
        own = [Path(os.path.realpath(each)) for each in self.own()]
        for each in {real, Path(os.path.abspath(path))}:  # noqa: PTH100  # resolves no link
            if _goes_with(each, [*journals, *own]):
                return Kept.SIDE
        regular = status is not None and stat.S_ISREG(status.st_mode)
        found = (_by_head(real) or self._by_name(real, journals)) if regular else None
        if found is not None:
            return Kept.COPY if any(_inside(real, folder) for folder in self.copies()) else found
        if any(_same(real, status, each) or _inside(real, each) for each in own):
            return Kept.OWN
        return self._by_twin(real, status, journals, own) if status is not None and regular else None

    def _by_name(self, real: Path, journals: list[Path]) -> Kept | None:
        """Recognise a journal by its name, whatever is in the file; copies end as their journal does."""
        suffixes = {journal.suffix for journal in journals if journal.suffix}
        alike = real.suffix in suffixes and any(_inside(real, folder) for folder in self.copies())
        return Kept.DAMAGED if is_journal_name(real.name) or alike else None

    def _by_twin(
        self, real: Path, status: os.stat_result, journals: list[Path], own: list[Path]
    ) -> Kept | None:
        """Recognise a file by its other names (hard links) in the folders where journals lie."""
        if status.st_nlink < 2:  # noqa: PLR2004  # one name
            return None
        folders = {real.parent, *(journal.parent for journal in journals), *self.copies(), *own}
        for name in _names_of(status, folders):
            if self._by_name(name, journals) is not None:
                return Kept.DAMAGED
            if _goes_with(name, journals):
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
    """Tell whether a file stands directly in a folder, by whatever name that is reached."""
    with suppress(OSError):
        return folder.is_dir() and real.exists() and real.parent.samefile(folder)
    return False


def _goes_with(path: Path, known: list[Path]) -> bool:
    """Tell by its name whether a file, also a new one, goes with a journal or one of the ``known`` files."""
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
        # something else may have come in its place: never wait for a pipe
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
    """Return the names of a file in these folders."""
    found = []
    for folder in folders:
        # a folder of back-ups may be away, such as a stick
        with suppress(OSError), os.scandir(folder) as entries:
            found += [Path(entry.path) for entry in entries if entry.inode() == status.st_ino]
    return [path for path in found if _is(path, status)]


def _is(path: Path, status: os.stat_result) -> bool:
    with suppress(OSError):
        return os.path.samestat(path.lstat(), status)
    return False
