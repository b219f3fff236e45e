"""Files that were begun and not finished, remembered until they have their name.

A process that is killed while it writes leaves a part beside the target, in any folder, perhaps with a diary
in plain text. So where a part is being made is noted first, in Herstel's own folder; the next start removes
every part whose note is no longer held. A note is held by a lock on it, which ends with the process: the
number of a process may by then be that of another.
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
"""Nothing else is ever removed, whatever a note says."""
_FOLDER: Final = re.compile(r"\.herstel\.\w+\.part")
"""A folder in which one is made."""
_OWN_PART: Final = re.compile(r"\..+\.(\d+)\.part(?:-journal)?", re.DOTALL)
"""What is made in the folders of the program itself is not noted: see ``journal_names.part_of``."""
_LONGEST_PATH: Final = 65536


@dataclass(frozen=True, slots=True)
class Parts:
    """The notes of parts; ``folder`` is Herstel's own and need not exist."""

    folder: Path
    beside: tuple[Path, ...] = ()
    """More folders of the program's own, in which settings and back-ups are made."""

    @contextmanager
    def noted(self, part: Path) -> Iterator[None]:
        """Keep a note of a part for as long as it is being made; without one where none can be kept."""
        note = self.folder / f".onderweg.herstel.{os.getpid()}_{secrets.token_hex(4)}.part"
        made = False
        descriptor: int | None = None
        try:
            with suppress(OSError):
                made = _made(self.folder)
                descriptor = _hold(note, part)
            yield
        finally:
            if descriptor is not None:
                os.close(descriptor)
            with suppress(OSError):
                note.unlink(missing_ok=True)
                if made:
                    self.folder.rmdir()

    def sweep(self) -> tuple[Path, ...]:
        """Remove the parts of processes that ended before they were done; return those. Never an error."""
        removed: list[Path] = []
        for note, process in _found(self.folder, _NOTE):
            if _abandoned(note, process):
                with suppress(OSError):
                    removed += _removed(note)
        for folder in (self.folder, *self.beside):
            for part, process in _found(folder, _OWN_PART):
                if stat.S_ISREG(_kind(part)) and not _runs(process):
                    with suppress(OSError):
                        part.unlink()
                        removed.append(part)
        return tuple(removed)


def _found(folder: Path, name: re.Pattern[str]) -> list[tuple[Path, int]]:
    """Return the files in a folder with names of this form, each with the process in it."""
    with suppress(OSError):
        matches = [(file, name.fullmatch(file.name)) for file in sorted(folder.iterdir())]
        return [(file, int(match[1])) for file, match in matches if match]
    return []


def _made(folder: Path) -> bool:
    """Make the folder when only itself is missing; tell whether it was."""
    if folder.is_dir():
        return False
    folder.mkdir(mode=0o700)
    return True


def _hold(note: Path, part: Path) -> int:
    """Write a note and return its descriptor, which holds it."""
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
    """Remove the part of a note, what SQLite left beside it, and the note; return what was removed."""
    part = Path(os.fsdecode(note.read_bytes()[:_LONGEST_PATH]))
    if not part.parent.is_dir():
        # a stick that is not in: the note waits for it
        return []
    found = []
    for file in (part, part.with_name(f"{part.name}-journal")):
        kind = _kind(file) if _PART.fullmatch(part.name) else 0
        if stat.S_ISREG(kind):
            file.unlink()
            found.append(file)
        elif stat.S_ISDIR(kind) and _FOLDER.fullmatch(file.name):
            shutil.rmtree(file)
            found.append(file)
    note.unlink()
    return found


def _kind(path: Path) -> int:
    """Return the mode of a file, links not followed; 0 when there is none."""
    try:
        return path.lstat().st_mode
    except FileNotFoundError:
        return 0


def _abandoned(note: Path, process: int) -> bool:
    """Tell whether nobody holds a note any more."""
    if sys.platform == "win32":
        # there a file that is open cannot be renamed
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
        # between making it and locking it a note is empty for a moment
        fresh = not os.fstat(descriptor).st_size and _runs(process)
        return not fresh and _locked(descriptor)
    finally:
        os.close(descriptor)


def _locked(descriptor: int) -> bool:
    """Lock a file for as long as it is open; False when another process or descriptor has it."""
    if sys.platform == "win32":
        return True
    import fcntl  # noqa: PLC0415  # there is none on Windows

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _runs(process: int) -> bool:
    if sys.platform == "win32":
        # there is no harmless way to ask
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
