"""Giving the backups the password of the open journal, in the background."""

from __future__ import annotations

import os
from functools import partial
from threading import Event, Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from herstel_gui.domain.errors import JournalError
from herstel_gui.storage.encryption.backup_keys import differing_copies, readable_remains
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.views.safety.notice_bar import Notice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.application.importing import Progress
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.storage.engine.keys import Keys
    from herstel_gui.views.safety.notice_bar import NoticeMaker
    from herstel_gui.views.services import RunAside


class BackupEncryption:
    """Rewrites a journal and its backups with another key. At most one file is rewritten at a time."""

    def __init__(
        self,
        run_aside: RunAside,
        notify: Callable[[NoticeMaker], None],
        keys: Keys,
        folders: Callable[[], tuple[Path, ...]],
    ) -> None:
        """Begin idle.

        Args:
            run_aside: Runs a function in a worker.
            notify: Shows a notice about backups that kept another password.
            keys: The known keys, with which backups are opened.
            folders: Returns the folders of the backups: the automatic folder, then the second folder if any.
        """
        self._run_aside = run_aside
        self._notify = notify
        self._keys = keys
        self._folders = folders
        self._stop = Event()
        self._rewriting = Lock()

    def halt(self) -> None:
        """Rewrite no further backup; a backup that is being rewritten is finished."""
        self._stop.set()

    def rewrite_journal(self, path: Path, old: Key | None, new: Key | None) -> None:
        """Rewrite the closed journal at ``path``; waits for a backup that is being rewritten. Slow.

        Raises:
            JournalError: when the file cannot be read or written; the file is unchanged then.
        """
        self.halt()
        with self._rewriting:
            rewrite(path, old, new)

    def match(self, path: Path, key: Key) -> None:
        """Give the backups of the journal at ``path`` the key of the journal, in the background."""
        self._rewrite_backups(path, key, None)

    def remove_password(self, path: Path, old: Key | None) -> None:
        """Remove the password from the backups that have the key ``old``, in the background."""
        self._rewrite_backups(path, None, old)

    def _rewrite_backups(self, path: Path, key: Key | None, old: Key | None) -> None:
        """Rewrite backups; a notice names the backups that could not be rewritten."""
        self.halt()
        stop = self._stop = Event()
        folders = self._folders()

        def work(progress: Progress) -> list[Path]:
            found = differing_copies(path, folders, key, self._keys, old)
            failed = list(found.unknown)
            for number, (backup, backup_key) in enumerate(found.known):
                progress(number, len(found.known))
                with self._rewriting:
                    if stop.is_set():
                        break
                    try:
                        rewrite(backup, backup_key, key)
                    except JournalError:
                        failed.append(backup)
            return [*failed, *readable_remains(path)] if key else failed

        def done(failed: list[Path]) -> None:
            if not stop.is_set():
                self._show(failed, has_password=old is not None or key is not None)

        self._run_aside(work, done, lambda _error: None)

    def _show(self, failed: list[Path], *, has_password: bool) -> None:
        if failed:
            self._notify(partial(_of_other_password, failed))
        missing = [folder for folder in self._folders()[1:] if not os.path.isdir(folder)]
        if missing and has_password:
            self._notify(partial(_out_of_reach, missing[0]))


def _of_other_password(failed: list[Path]) -> Notice:
    sentence = QCoreApplication.translate(
        "locking", "Deze kopieën hebben een ander wachtwoord, of geen: {names}."
    )
    return Notice("copies", sentence.format(names=", ".join(file.name for file in failed)))


def _out_of_reach(folder: Path) -> Notice:
    sentence = QCoreApplication.translate(
        "locking",
        "De tweede map voor reservekopieën is er nu niet ({path}). De kopieën daar kunnen nog "
        "een ander wachtwoord hebben, of geen.",
    )
    return Notice("copies away", sentence.format(path=folder))
