"""One window per journal. A second start brings the first window forward instead; without any socket.

Beside the journal lies a lock, which tells the process and the computer that hold it. Who finds it taken puts
a small file next to it, a call, with the names of the files that it was to show; the first sees that, removes
the call, raises its window and shows the files.
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
    "Het dagboek {path} is al open in Herstel (proces {process}), maar dat antwoordt niet. "
    "Sluit dat eerst af.",
)
_MAX_CALL: Final = 1_000_000
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

    called = Signal(object)
    """Somebody started the program again with the same journal, and with these files (a tuple of paths)."""

    def __init__(self, journal: Path, parent: QObject | None = None) -> None:
        """Look after the journal at ``journal``; nothing is taken yet."""
        super().__init__(parent)
        # two names of one file are one journal
        self._journal = Path(os.path.realpath(journal))
        self._lock_path = lock_path(self._journal)
        # each start has its own: of ten files that are opened at once none is lost
        self._call = self._journal.with_name(f".{self._journal.name}.{os.getpid()}.call")
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

    def start(
        self,
        files: Sequence[Path] = (),
        answer_within: int = _ANSWER_MILLISECONDS,
        *,
        force: bool = False,
    ) -> Start:
        """Take the journal, or hand the files to the window that has it, which comes forward.

        So many milliseconds it may take to answer. With ``force`` the lock of another computer, or one that
        does not say whose it is, is removed first; never that of a program that runs here.

        LockedJournalError when another computer has it, or a window that does not answer. A folder that
        cannot be written holds no lock: there a journal can only be read.
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
            # it was closing
            self._listen()
            return Start.FIRST
        raise LockedJournalError(Text(_SILENT, path=str(self._journal), process=process))

    def release(self) -> None:
        """Let the journal go; nothing is left beside it."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._lock.unlock()

    def _demand_local(self, *, force: bool) -> None:
        """Raise LockedJournalError for the lock of another computer, or of nobody knows whom."""
        try:
            holder = holder_of(self._lock_path)
        except FileNotFoundError:
            return
        machine = self._machine()
        if holder is not None and not is_elsewhere(holder, QSysInfo.machineHostName(), machine):
            return
        # fails for a lock that a program of this computer holds, such as one that is just writing it
        if force and self._lock.removeStaleLockFile():
            return
        raise elsewhere(self._journal, self._lock_path, holder) if holder else not_readable(self._journal)

    @staticmethod
    def _machine() -> str:
        return bytes(QSysInfo.machineUniqueId().data()).decode("ascii", "ignore")

    def _listen(self) -> None:
        self._watcher = QFileSystemWatcher([str(self._journal.parent)], self)
        self._watcher.directoryChanged.connect(self._look)
        # somebody may have called between the lock and this
        QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        # every stored value changes the folder too: its journal of changes comes and goes
        for call in sorted(self._journal.parent.glob(f".{glob.escape(self._journal.name)}.*.call")):
            try:
                files = _called_for(call)
                call.unlink()
            except OSError:
                # who called thought better of it
                continue
            self.called.emit(files)

    def _answered(self, files: Sequence[Path], within: int) -> bool:
        """Call the first window; tell whether it answered by removing the call, before it let go."""
        watcher = QFileSystemWatcher([str(self._journal.parent)])
        loop = QEventLoop()
        self._write_call(files)

        def waits() -> bool:
            return self._call.exists() and self._lock_path.exists()

        watcher.directoryChanged.connect(lambda: None if waits() else loop.quit())
        QTimer.singleShot(within, loop, loop.quit)
        if waits():
            loop.exec()
        answered = not self._call.exists()
        self._call.unlink(missing_ok=True)
        return answered

    def _write_call(self, files: Sequence[Path]) -> None:
        """Put the call there whole, for its owner alone."""
        part = self._call.with_suffix(".part")
        part.unlink(missing_ok=True)
        descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(b"\0".join(map(os.fsencode, files)))
        part.replace(self._call)


def _called_for(call: Path) -> tuple[Path, ...]:
    return tuple(Path(os.fsdecode(name)) for name in read_regular(call, _MAX_CALL).split(b"\0") if name)
