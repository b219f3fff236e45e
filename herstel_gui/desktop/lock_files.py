"""Reading the lock that lies beside an open journal, without Qt, which makes it.

The file of a QLockFile has a line each for the process, the program, the computer's name, and, since Qt 5.10,
what identifies the computer and the time it was started. It lies in the folder of the journal, so with a
synchronised folder it may be that of another computer.
"""

from __future__ import annotations

import platform
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from stat import S_ISREG
from typing import Final

from herstel_gui.domain.errors import LockedJournalError
from herstel_gui.domain.text import ClockMinutes, Text, tr_noop

_ELSEWHERE: Final = tr_noop(
    "Het dagboek {path} is volgens zijn slot open op de computer {host}, sinds {day} {time}. "
    "Sluit Herstel daar.",
)
_NOT_READABLE: Final = tr_noop(
    "Naast het dagboek {path} ligt een slot dat niet te lezen is. Dat blijft soms achter als de stroom "
    "uitvalt; het kan ook betekenen dat het dagboek nog ergens open is.",
)
_MOST_BYTES: Final = 4096
_LEAST_LINES: Final = 3
_IDENTIFIERS: Final = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
"""Where Linux says which computer it is, and where Qt looks too."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock, as the lock says."""

    process: int
    host: str
    machine: str = ""
    """What identifies the computer; empty when the lock does not say."""


def lock_path(journal: Path) -> Path:
    """Return where the lock of a journal lies; links must have been followed."""
    return journal.with_name(f".{journal.name}.lock")


def holder_of(lock: Path) -> Holder | None:
    """Return who holds a lock; None when the file does not say, such as an empty one.

    Raises:
        FileNotFoundError: there is no lock, nor a folder in which it could be.
    """
    try:
        if not S_ISREG(lock.stat().st_mode):
            return None
        with lock.open("rb") as file:
            lines = file.read(_MOST_BYTES).decode().split("\n")
    except FileNotFoundError:
        raise
    except NotADirectoryError as error:
        raise FileNotFoundError(error.errno, error.strerror, str(lock)) from None
    except (OSError, ValueError):
        return None
    if len(lines) < _LEAST_LINES or not lines[0].isascii() or not lines[0].isdigit() or not lines[2].strip():
        return None
    return Holder(int(lines[0]), lines[2].strip(), "".join(lines[3:4]).strip())


def is_elsewhere(holder: Holder, host: str, machine: str) -> bool:
    """Tell whether a lock is of another computer than this one, which may have had another name then."""
    if holder.machine and machine:
        return holder.machine != machine
    return holder.host != host


def this_machine() -> str:
    """Return what identifies this computer as Qt has it; empty where that cannot be asked without Qt."""
    for file in _IDENTIFIERS:
        with suppress(OSError, UnicodeDecodeError):
            text = file.read_text().strip()
            if text:
                return text
    return ""


def demand_not_elsewhere(journal: Path) -> None:
    """Raise LockedJournalError when another computer, or nobody knows who, has a journal open.

    For who writes without a lock: a window of this computer sees what was written.
    """
    journal = journal.resolve()
    lock = lock_path(journal)
    try:
        holder = holder_of(lock)
    except FileNotFoundError:
        return
    if holder is None:
        raise not_readable(journal)
    if is_elsewhere(holder, platform.node(), this_machine()):
        raise elsewhere(journal, lock, holder)


def elsewhere(journal: Path, lock: Path, holder: Holder) -> LockedJournalError:
    """Say which other computer has a journal, and since when."""
    try:
        since = datetime.fromtimestamp(lock.stat().st_mtime, UTC).astimezone()
    except OSError:
        since = datetime.now(UTC).astimezone()
    time = ClockMinutes(since.hour * 60 + since.minute)
    text = Text(_ELSEWHERE, path=str(journal), host=holder.host, day=since.date(), time=time)
    return _forcible(text)


def not_readable(journal: Path) -> LockedJournalError:
    """Say that a lock does not tell whose it is."""
    return _forcible(Text(_NOT_READABLE, path=str(journal)))


def _forcible(text: Text) -> LockedJournalError:
    error = LockedJournalError(text)
    error.may_force = True
    return error
