"""One window per journal: a second start brings the first window to the front. Works without a socket.

A lock file beside the journal names the process and the computer with the window. A second start writes a
*call file* beside the journal, with the paths of the files to show. The first process watches the folder,
removes the call file, raises its window and shows the files.
"""

from __future__ import annotations

import glob
import os
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEventLoop,
    QFileSystemWatcher,
    QLockFile,
    QObject,
    QSysInfo,
    QTimer,
    Signal,
)

from herstel_gui.desktop.lock_files import (
    elsewhere,
    holder_of,
    is_elsewhere,
    lock_path,
    not_readable,
)
from herstel_gui.domain.errors import LockedJournalError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.regular_files import read_regular

if TYPE_CHECKING:
    from collections.abc import Sequence

_SILENT: Final = tr_noop(
    "Het dagboek {path} is al open, maar dat venster reageert niet. Sluit het eerst (proces {process}).",
)
_MAX_CALL: Final = 1_000_000
_ANSWER_MILLISECONDS: Final = 3000
_PATIENCE_MILLISECONDS: Final = 10


class Start(Enum):
    """The result of ``SingleInstance.start``."""

    FIRST = "first"
    """This process may open the journal, until ``release``."""
    SECOND = "second"
    """Another process has the journal open and has raised its window; this process should end."""


class SingleInstance(QObject):
    """The lock of a journal, and a watcher for call files. Needs a QCoreApplication."""

    called = Signal(object)
    """The program was started again with the same journal; carries the files to show, a tuple of paths."""

    def __init__(self, journal: Path, parent: QObject | None = None) -> None:
        """Prepare the lock of the journal at ``journal``, without locking."""
        super().__init__(parent)
        # symbolic links to the journal share its lock
        self._journal = Path(os.path.realpath(journal))
        self._lock_path = lock_path(self._journal)
        # a call file per process: simultaneous starts must not overwrite each other's files
        self._call = self._journal.with_name(f".{self._journal.name}.{os.getpid()}.call")
        self._lock = QLockFile(str(self._lock_path))
        # a lock is stale when its process has ended, whatever the age of the lock file
        self._lock.setStaleLockTime(0)
        self._watcher: QFileSystemWatcher | None = None

    def is_of(self, journal: Path) -> bool:
        """Return whether this is the lock of ``journal``."""
        return self._journal == Path(os.path.realpath(journal))

    @property
    def taken(self) -> bool:
        """Whether this process holds the lock."""
        return self._lock.isLocked()

    def start(
        self,
        files: Sequence[Path] = (),
        answer_within: int = _ANSWER_MILLISECONDS,
        *,
        force: bool = False,
    ) -> Start:
        """Lock the journal, or send the files to the process with the lock.

        ``answer_within`` is how long to wait for an answer, in milliseconds. ``force`` first removes a lock
        of another computer or an unreadable lock; never the lock of a process on this computer. In a
        read-only folder no lock is made, because journals there are opened read-only.

        Raises:
            LockedJournalError: the lock belongs to another computer, is unreadable, or belongs to a process
                that does not answer.
        """
        self._journal.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._demand_local(force=force)
        if self._lock.tryLock(_PATIENCE_MILLISECONDS):
            self._listen()
            return Start.FIRST
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            return Start.FIRST
        process, _, _ = self._lock.getLockInfo()
        if self._answered(files, answer_within):
            return Start.SECOND
        if self._lock.tryLock(_PATIENCE_MILLISECONDS):
            # the other process was closing and has released the lock
            self._listen()
            return Start.FIRST
        raise LockedJournalError(Text(_SILENT, path=str(self._journal), process=str(process)))

    def release(self) -> None:
        """Release and remove the lock, and stop watching."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._lock.unlock()

    def _demand_local(self, *, force: bool) -> None:
        """Raise LockedJournalError for a lock of another computer or an unreadable lock; see ``start``."""
        try:
            holder = holder_of(self._lock_path)
        except FileNotFoundError:
            return
        machine = self._machine()
        if holder is not None and not is_elsewhere(holder, QSysInfo.machineHostName(), machine):
            return
        # fails for a lock of a running process on this computer, such as a lock that is just being written
        if force and self._lock.removeStaleLockFile():
            return
        raise elsewhere(self._journal, self._lock_path, holder) if holder else not_readable(self._journal)

    @staticmethod
    def _machine() -> str:
        return bytes(QSysInfo.machineUniqueId().data()).decode("ascii", "ignore")

    def _listen(self) -> None:
        self._watcher = QFileSystemWatcher([str(self._journal.parent)], self)
        self._watcher.directoryChanged.connect(self._look)
        # a call file may have been written between locking and watching
        QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        # called at every write to the journal too, because the rollback journal changes the folder
        for call in sorted(self._journal.parent.glob(f".{glob.escape(self._journal.name)}.*.call")):
            try:
                files = _called_for(call)
                call.unlink()
            except OSError:
                # the calling process has removed its call file
                continue
            self.called.emit(files)

    def _answered(self, files: Sequence[Path], within: int) -> bool:
        """Write a call file; return whether the other process has removed the file in time.

        Waiting also ends when the other process removes its lock.
        """
        watcher = QFileSystemWatcher([str(self._journal.parent)])
        loop = QEventLoop()
        self._write_call(files)

        def waits() -> bool:
            return os.path.exists(self._call) and os.path.exists(self._lock_path)

        watcher.directoryChanged.connect(lambda: None if waits() else loop.quit())
        QTimer.singleShot(within, loop, loop.quit)
        if waits():
            loop.exec()
        answered = not os.path.exists(self._call)
        self._call.unlink(missing_ok=True)
        return answered

    def _write_call(self, files: Sequence[Path]) -> None:
        """Write the call file atomically, readable by its owner only."""
        part = self._call.with_suffix(".part")
        part.unlink(missing_ok=True)
        descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(b"\0".join(map(os.fsencode, files)))
        part.replace(self._call)


def _called_for(call: Path) -> tuple[Path, ...]:
    return tuple(Path(os.fsdecode(name)) for name in read_regular(call, _MAX_CALL).split(b"\0") if name)
