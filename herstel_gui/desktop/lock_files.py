"""Reading the lock file of an open journal without Qt.

``QLockFile`` writes the lock file. Its lines are the process id, the program, the host name, and, since Qt
5.10, the machine id and the boot id. In a synchronised folder the lock file may come from another computer.
"""

from __future__ import annotations

import platform
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from stat import S_ISREG
from typing import Final

from herstel_gui.domain.errors import LockedJournalError
from herstel_gui.domain.late_dataclass import dataclass
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
"""Files with the machine id on Linux, the same as Qt reads."""


@dataclass(frozen=True, slots=True)
class Holder:
    """The process id and computer in a lock file."""

    process: int
    host: str
    machine: str = ""
    """The machine id of the computer; empty when the lock file has none."""


def lock_path(journal: Path) -> Path:
    """Return the path of the lock file of a journal; ``journal`` must be a path without links."""
    return journal.with_name(f".{journal.name}.lock")


def holder_of(lock: Path) -> Holder | None:
    """Return the holder of a lock file; None when the file is unreadable, for example empty.

    Raises:
        FileNotFoundError: the lock file, or its folder, is missing.
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
    """Return whether the holder is on another computer than ``machine``.

    Host names are compared only when a machine id is missing, because a computer can be renamed.
    """
    if holder.machine and machine:
        return holder.machine != machine
    return holder.host != host


def this_machine() -> str:
    """Return the machine id of this computer; empty on systems where only Qt can read the id."""
    for file in _IDENTIFIERS:
        with suppress(OSError, UnicodeDecodeError):
            text = file.read_text().strip()
            if text:
                return text
    return ""


def demand_not_elsewhere(journal: Path) -> None:
    """Raise LockedJournalError when the journal is open on another computer, or the lock is unreadable.

    For commands, which write without a lock: a window on this computer notices the change.
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
    """Return the error for a journal that is open on another computer, with its name and the time."""
    try:
        since = datetime.fromtimestamp(lock.stat().st_mtime, UTC).astimezone()
    except OSError:
        since = datetime.now(UTC).astimezone()
    time = ClockMinutes(since.hour * 60 + since.minute)
    text = Text(_ELSEWHERE, path=str(journal), host=holder.host, day=since.date(), time=time)
    return _forcible(text)


def not_readable(journal: Path) -> LockedJournalError:
    """Return the error for an unreadable lock file."""
    return _forcible(Text(_NOT_READABLE, path=str(journal)))


def _forcible(text: Text) -> LockedJournalError:
    error = LockedJournalError(text)
    error.may_force = True
    return error
