"""One window per journal. A second start brings the first window forward instead; without any socket.

Beside the journal lies a lock, which tells the process and the computer that hold it. Who finds it taken puts
a small file next to it; the first sees that, raises its window and removes the file.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QEventLoop,
    QFileSystemWatcher,
    QLockFile,
    QObject,
    QSysInfo,
    QTimer,
    Signal,
)

from herstel_gui.domain.errors import LockedJournalError
from herstel_gui.domain.text import QT_TRANSLATE_NOOP, ClockMinutes, Text

_ELSEWHERE: Final = QT_TRANSLATE_NOOP(
    "herstel",
    "Het dagboek {path} is open op de computer {host}, sinds {day} {time}. Sluit Herstel daar. "
    "Is die computer uit en weet je zeker dat het dagboek nergens open is, verwijder dan het bestand {lock}.",
)
_SILENT: Final = QT_TRANSLATE_NOOP(
    "herstel",
    "Het dagboek {path} is al open in Herstel (proces {process}), maar dat antwoordt niet. "
    "Sluit dat eerst af.",
)
_ANSWER_MILLISECONDS: Final = 3000
_PATIENCE_MILLISECONDS: Final = 10


class Start(Enum):
    """What this start is."""

    FIRST = "first"
    """The journal is ours, until ``release``."""
    SECOND = "second"
    """Another window has it and has come forward; this one can go."""


class SingleInstance(QObject):
    """The lock of a journal, and the ear for later starts. Needs a running QCoreApplication."""

    raise_requested = Signal()
    """Somebody started the program again with the same journal."""

    def __init__(self, journal: Path, parent: QObject | None = None) -> None:
        """Look after the journal at ``journal``; nothing is taken yet."""
        super().__init__(parent)
        # two names of one file are one journal
        self._journal = Path(os.path.realpath(journal))
        self._lock_path = self._journal.with_name(f".{self._journal.name}.lock")
        self._call = self._journal.with_name(f".{self._journal.name}.call")
        self._lock = QLockFile(str(self._lock_path))
        # a lock is stale when its process is gone, never merely because it is old
        self._lock.setStaleLockTime(0)
        self._watcher: QFileSystemWatcher | None = None

    def is_of(self, journal: Path) -> bool:
        """Tell whether this is the lock of that journal."""
        return self._journal == Path(os.path.realpath(journal))

    @property
    def taken(self) -> bool:
        """Whether the journal is ours."""
        return self._lock.isLocked()

    def start(self, answer_within: int = _ANSWER_MILLISECONDS) -> Start:
        """Take the journal, or bring forward the window that has it, waiting so many milliseconds for it.

        LockedJournalError when another computer has it, or a window that does not answer. A folder that
        cannot be written holds no lock: there a journal can only be read.
        """
        self._journal.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._lock.tryLock(_PATIENCE_MILLISECONDS):
            self._listen()
            return Start.FIRST
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            return Start.FIRST
        process, host, _ = self._lock.getLockInfo()
        if host and host != QSysInfo.machineHostName():
            raise self._elsewhere(host)
        if self._called(answer_within):
            return Start.SECOND
        raise LockedJournalError(Text(_SILENT, path=str(self._journal), process=process))

    def release(self) -> None:
        """Let the journal go; nothing is left beside it."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        if self._lock.isLocked():
            self._call.unlink(missing_ok=True)
            self._lock.unlock()

    def _elsewhere(self, host: str) -> LockedJournalError:
        try:
            since = datetime.fromtimestamp(self._lock_path.stat().st_mtime, UTC).astimezone()
        except OSError:
            since = datetime.now(UTC).astimezone()
        return LockedJournalError(
            Text(
                _ELSEWHERE,
                path=str(self._journal),
                host=host,
                day=since.date(),
                time=ClockMinutes(since.hour * 60 + since.minute),
                lock=str(self._lock_path),
            )
        )

    def _listen(self) -> None:
        # a call to a window that was killed
        self._call.unlink(missing_ok=True)
        self._watcher = QFileSystemWatcher([str(self._journal.parent)], self)
        self._watcher.directoryChanged.connect(self._look)

    def _look(self) -> None:
        # every stored value changes the folder too: its journal of changes comes and goes
        if self._call.exists():
            self._call.unlink(missing_ok=True)
            self.raise_requested.emit()

    def _called(self, within: int) -> bool:
        """Call the first window; tell whether it answered by removing the call."""
        watcher = QFileSystemWatcher([str(self._journal.parent)])
        loop = QEventLoop()
        watcher.directoryChanged.connect(lambda: None if self._call.exists() else loop.quit())
        self._call.touch(mode=0o600)
        QTimer.singleShot(within, loop, loop.quit)
        if self._call.exists():
            loop.exec()
        answered = not self._call.exists()
        self._call.unlink(missing_ok=True)
        return answered
