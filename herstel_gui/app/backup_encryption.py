"""Giving the copies of the open journal the password that it has, one by one in the background."""

from __future__ import annotations

from threading import Event, Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from herstel_gui.domain.errors import JournalError
from herstel_gui.storage.encryption.backup_keys import differing_copies, readable_remains
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.views.safety.notice_bar import Notice

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.app.whole_program import Program
    from herstel_gui.application.importing import Progress
    from herstel_gui.storage.engine.drivers import Key


class CopyKeys:
    """Looks after the copies of one program's journal."""

    def __init__(self, program: Program) -> None:
        """Do nothing yet."""
        self._program = program
        self._stop = Event()
        self.alone = Lock()
        """Held while a file is written anew: one at a time."""

    def halt(self) -> None:
        """Begin with no other copy."""
        self._stop.set()

    def look_after(self, path: Path, old: Key | None = None) -> None:
        """Give copies the key of the open journal; without one take off ``old``, which was just taken off.

        Says which could not be given it.
        """
        self.halt()
        stop = self._stop = Event()
        key, keys, folders = self._program.key, self._program.guard.keys, self._program.backup_folders

        def work(progress: Progress) -> list[Path]:
            found = differing_copies(path, folders, key, keys, old)
            left = list(found.unknown)
            for number, (copy, its) in enumerate(found.known):
                progress(number, len(found.known))
                with self.alone:
                    if stop.is_set():
                        break
                    try:
                        rewrite(copy, its, key)
                    except JournalError:
                        left.append(copy)
            return [*left, *readable_remains(path)] if key else left

        def done(left: list[Path]) -> None:
            if not stop.is_set():
                self._tell(left, old)

        self._program.run_aside(work, done, lambda _error: None)

    def _tell(self, left: list[Path], old: Key | None) -> None:
        notice = self._program.window.notice
        if left:
            sentence = QCoreApplication.translate(
                "locking", "Deze kopieën hebben niet het wachtwoord van je dagboek: {names}."
            )
            notice.tell(Notice("copies", sentence.format(names=", ".join(file.name for file in left))))
        away = [folder for folder in self._program.backup_folders[1:] if not folder.is_dir()]
        if away and (old is not None or self._program.key is not None):
            sentence = QCoreApplication.translate(
                "locking",
                "De tweede map voor reservekopieën is er nu niet ({path}). De kopieën daar kunnen nog "
                "een ander wachtwoord hebben, of geen.",
            )
            notice.tell(Notice("copies away", sentence.format(path=away[0])))
