"""Notices within some seconds what other programs do to the file of an open journal, and to its folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

EVERY: Final = 1000
"""Milliseconds between looks. Events of the system come sooner, where there are any: not on every network
drive, and not for a file that was replaced by another program before it was watched again."""

SETTLES_IN: Final = 150
"""Milliseconds after an event before the file is looked at: one change gives several events."""

PATIENCE: Final = 2
"""So many looks a change waits for who is still writing."""


class OutsideWatch(QObject):
    """``changed`` tells that another program changed the file, ``folder_changed`` that its folder did.

    Neither is told of what this program writes to the file itself; of the folder that cannot be told apart.
    """

    changed = Signal()
    folder_changed = Signal()

    def __init__(
        self, path: Path, changed_elsewhere: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        """Watch the journal at ``path``; ``changed_elsewhere`` tells once of each change from outside."""
        super().__init__(parent)
        self._path = Path(os.path.realpath(path))
        self._changed_elsewhere = changed_elsewhere
        self._news = self._folder_news = False
        self._waited = 0
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._notice)
        self._watcher.directoryChanged.connect(self._notice_folder)
        self._soon = QTimer(self, singleShot=True, interval=SETTLES_IN)
        self._soon.timeout.connect(self.look)
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to watch."""
        self._watch()
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._soon.stop()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)

    def look(self) -> None:
        """Look at the file, and tell what there is to tell."""
        self._watch()
        try:
            self._news = self._changed_elsewhere() or self._news
        except OSError:
            # it is away for now; who wants to read or write it finds out and says so
            return
        if self._folder_news:
            self._folder_news = False
            self.folder_changed.emit()
        if self._news and not self._being_written():
            self._news, self._waited = False, 0
            self.changed.emit()

    def again(self) -> None:
        """Tell of the last change once more at the next look: the file could not be read yet."""
        self._news = True

    def _being_written(self) -> bool:
        """Tell whether to wait for another program; a spent rollback journal may lie there for ever."""
        journal = self._path.with_name(f"{self._path.name}-journal")
        if self._waited < PATIENCE and journal.exists():
            self._waited += 1
            return True
        return False

    def _notice(self, _file: str) -> None:
        self._soon.start()

    def _notice_folder(self, _folder: str) -> None:
        self._folder_news = True
        self._soon.start()

    def _watch(self) -> None:
        # a file that was replaced is another one, and is no longer watched
        for path, watched in (
            (self._path, self._watcher.files()),
            (self._path.parent, self._watcher.directories()),
        ):
            if str(path) not in watched and path.exists():
                self._watcher.addPath(str(path))
