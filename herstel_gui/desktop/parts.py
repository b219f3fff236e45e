"""Removal of unfinished output files (*parts*) of killed processes.

A process that is killed while it writes leaves a part beside its target, in any folder, possibly with diary
text. Therefore the path of each part is first written to a *note* in Herstel's own folder, and the next start
removes each part whose note is no longer locked. The lock on a note ends with its process; a process id alone
is no proof, because the id may be reused.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_NOTE: Final = re.compile(r"\.onderweg\.herstel\.(\d+)_[0-9a-f]+\.part")
_PART: Final = re.compile(r"\..+\.\w+\.part", re.DOTALL)
"""Names of parts. A note that names any other file is not followed."""
_FOLDER: Final = re.compile(r"\.herstel\.\w+\.part")
"""Names of temporary folders."""
_OWN_PART: Final = re.compile(r"\..+\.(\d+)\.part(?:-journal)?", re.DOTALL)
"""Names of parts in Herstel's own folders, which have no note: see ``journal_names.part_of``."""
_LONGEST_PATH: Final = 65536


@dataclass(frozen=True, slots=True)
class Parts:
    """The notes of parts, in ``folder``, which belongs to Herstel and may be missing."""

    folder: Path
    beside: tuple[Path, ...] = ()
    """More folders of Herstel, for settings and backups."""

    @contextmanager
    def noted(self, part: Path) -> Iterator[None]:
        """Keep a note of a part during the block. Continues without a note when ``folder`` is read-only."""
        note = self.folder / f".onderweg.herstel.{os.getpid()}_{secrets.token_hex(4)}.part"
        created = False
        descriptor: int | None = None
        try:
            with suppress(OSError):
                created = _create(self.folder)
                descriptor = _hold(note, part)
            yield
        finally:
            if descriptor is not None:
                os.close(descriptor)
            with suppress(OSError):
                note.unlink(missing_ok=True)
                if created:
                    self.folder.rmdir()

    def sweep(self) -> tuple[Path, ...]:
        """Remove the parts of processes that have ended; return the removed files. Errors are ignored."""
        removed: list[Path] = []
        for note, process in _files_of(self.folder, _NOTE):
            if _abandoned(note, process):
                with suppress(OSError):
                    removed += _removed(note)
        for folder in (self.folder, *self.beside):
            for part, process in _files_of(folder, _OWN_PART):
                if stat.S_ISREG(_kind(part)) and not _runs(process):
                    with suppress(OSError):
                        part.unlink()
                        removed.append(part)
        return tuple(removed)


def _files_of(folder: Path, name: re.Pattern[str]) -> list[tuple[Path, int]]:
    """Return the files in a folder whose name matches, each with the process id in the name."""
    with suppress(OSError):
        matches = [(file, name.fullmatch(file.name)) for file in sorted(folder.iterdir())]
        return [(file, int(match[1])) for file, match in matches if match]
    return []


def _create(folder: Path) -> bool:
    """Create a missing folder, without parents; return whether the folder was missing."""
    if os.path.isdir(folder):
        return False
    folder.mkdir(mode=0o700)
    return True


def _hold(note: Path, part: Path) -> int:
    """Write and lock a note; return its descriptor, which holds the lock."""
    descriptor = os.open(note, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    try:
        _locked(descriptor)
        os.write(descriptor, os.fsencode(os.path.abspath(part)))  # noqa: PTH100  # resolves no link
        os.fsync(descriptor)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _removed(note: Path) -> list[Path]:
    """Remove a note with its part and the rollback journal of the part; return the removed files."""
    part = Path(os.fsdecode(note.read_bytes()[:_LONGEST_PATH]))
    if not os.path.isdir(part.parent):
        # a missing USB stick: keep the note for a later start
        return []
    removed = []
    for file in (part, part.with_name(f"{part.name}-journal")):
        kind = _kind(file) if _PART.fullmatch(part.name) else 0
        if stat.S_ISREG(kind):
            file.unlink()
            removed.append(file)
        elif stat.S_ISDIR(kind) and _FOLDER.fullmatch(file.name):
            shutil.rmtree(file)
            removed.append(file)
    note.unlink()
    return removed


def _kind(path: Path) -> int:
    """Return ``st_mode`` of a file without following links; 0 for a missing file."""
    try:
        return path.lstat().st_mode
    except FileNotFoundError:
        return 0


def _abandoned(note: Path, process: int) -> bool:
    """Return whether no process holds the lock of a note."""
    if sys.platform == "win32":
        # On Windows, an open file cannot be renamed.
        aside = note.with_name(f"{note.name}.weg")
        try:
            note.rename(aside)
            aside.rename(note)
        except OSError:
            return False
        return True
    try:
        descriptor = os.open(note, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return False
    try:
        # a new note is empty until it is locked
        fresh = not os.fstat(descriptor).st_size and _runs(process)
        return not fresh and _locked(descriptor)
    finally:
        os.close(descriptor)


def _locked(descriptor: int) -> bool:
    """Lock an open file; return False when another process or descriptor holds the lock."""
    if sys.platform == "win32":
        return True
    import fcntl  # noqa: PLC0415  # missing on Windows

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _runs(process: int) -> bool:
    if sys.platform == "win32":
        # os.kill(process, 0) would end the process on Windows
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
