"""Watching the file of an open journal, and its folder, for changes by other programs."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from herstel_gui.storage.backups.conflict_copies import may_be_copy

if TYPE_CHECKING:
    from collections.abc import Callable

EVERY: Final = 1000
"""Milliseconds between two checks of the file. Events of the system arrive earlier, but not on every network
drive, and not for a file that another program replaced before the new file was watched."""

SETTLES_IN: Final = 150
"""Milliseconds between an event and the check of the file: one change causes several events."""

FOLDER_EVERY: Final = 5
"""The number of checks for each look at the journals in the folder: a copy may still have been written."""

PATIENCE: Final = 2
"""The number of checks for which a change is held back while another program still writes."""


class FileWatch(QObject):
    """Emits ``changed`` after another program changed the file, ``folder_changed`` after a change beside it.

    Writing by this program emits no ``changed``; ``folder_changed`` may follow from any program. It is also
    emitted when a journal beside the file grew: another program may still have been writing it before.
    """

    changed = Signal()
    folder_changed = Signal()

    def __init__(
        self, path: Path, changed_elsewhere: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        """Prepare to watch the journal at ``path``.

        ``changed_elsewhere`` returns whether another program changed the file since the last call; it raises
        OSError while the file cannot be reached.
        """
        super().__init__(parent)
        self._path = Path(os.path.realpath(path))
        self._changed_elsewhere = changed_elsewhere
        self._news = self._folder_news = False
        self._waited = self._looks = 0
        self._beside = self._journals_beside()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._notice)
        self._watcher.directoryChanged.connect(self._notice_folder)
        self._after_event = QTimer(self, singleShot=True, interval=SETTLES_IN)
        self._after_event.timeout.connect(self.look)
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Start watching."""
        self._watch()
        self._timer.start()

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()
        self._after_event.stop()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)

    def look(self) -> None:
        """Check the file now, and emit the signals that are due."""
        self._watch()
        try:
            self._news = self._changed_elsewhere() or self._news
        except OSError:
            # the next read or write of the journal reports that the file cannot be reached
            return
        self._looks += 1
        if self._looks % FOLDER_EVERY == 0:
            self._look_beside()
        if self._folder_news:
            self._folder_news = False
            self.folder_changed.emit()
        if self._news and not self._being_written():
            self._news, self._waited = False, 0
            self.changed.emit()

    def _look_beside(self) -> None:
        beside = self._journals_beside()
        self._folder_news = self._folder_news or beside != self._beside
        self._beside = beside

    def _journals_beside(self) -> frozenset[tuple[str, int, int]]:
        """Return name, size and modification time of what may be second versions in the folder."""
        found = set()
        with suppress(OSError), os.scandir(self._path.parent) as entries:
            for entry in entries:
                if may_be_copy(entry.name, self._path.name):
                    status = entry.stat()
                    found.add((entry.name, status.st_size, status.st_mtime_ns))
        return frozenset(found)

    def again(self) -> None:
        """Emit ``changed`` once more at the next check, because the file could not be read yet."""
        self._news = True

    def _being_written(self) -> bool:
        """Return whether to wait for another program.

        The wait is limited, because a rollback journal may be left behind by a program that was killed.
        """
        journal = self._path.with_name(f"{self._path.name}-journal")
        if self._waited < PATIENCE and os.path.exists(journal):
            self._waited += 1
            return True
        return False

    def _notice(self, _file: str) -> None:
        self._after_event.start()

    def _notice_folder(self, _folder: str) -> None:
        self._folder_news = True
        self._after_event.start()

    def _watch(self) -> None:
        # Qt stops watching a file that was replaced
        for path, watched in (
            (self._path, self._watcher.files()),
            (self._path.parent, self._watcher.directories()),
        ):
            if str(path) not in watched and os.path.exists(path):
                self._watcher.addPath(str(path))
