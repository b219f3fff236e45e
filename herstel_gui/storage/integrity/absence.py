"""Facts about a journal whose file is missing: was there ever a journal, and which backups could replace it.

Used by the window and by the commands; no Qt.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from herstel_gui.application.known_journals import KnownJournal, known_journal
from herstel_gui.application.recovery_options import Absence, Copy, Gone
from herstel_gui.storage.backups.backup import all_copies, backups_of
from herstel_gui.storage.engine.private_files import free_name, what_is_gone

if TYPE_CHECKING:
    from herstel_gui.application.settings import Settings


class UsualFolders(Protocol):
    """Where Herstel keeps files unless the user chose otherwise; ``desktop.paths.Places`` fits."""

    @property
    def data(self) -> Path:
        """The folder of the usual journal."""

    @property
    def journal(self) -> Path:
        """The path of the usual journal."""

    @property
    def backups(self) -> Path:
        """The folder of the automatic backups."""


def absence_of(path: Path, places: UsualFolders, settings: Settings) -> Absence:
    """Return the facts about the journal at ``path``, where no file exists.

    ``first_use`` is true only for the usual journal, and only when neither the settings nor any backup file
    mentions an earlier journal. Backups count too, because the settings file may be lost.
    """
    path = path.absolute()
    known = known_journal(settings.journals, path)
    folders = backup_folders(places, settings)
    copies = all_copies(folders, path.suffix)
    beside = [copy for copy in backups_of(path, [path.parent], "") if copy not in copies]
    copies = sorted([*copies, *beside], key=lambda copy: copy.age, reverse=True)
    gone = what_is_gone(path) or Gone.OTHER
    return Absence(
        path,
        gone,
        first_use=gone in {Gone.FILE, Gone.FOLDER}
        and path == places.journal.absolute()
        and not (known or copies or _mentioned(path, places, settings)),
        opened=known.opened if known else None,
        copies=tuple(copies),
        likely=_likely(path, known, copies),
        target=_target(path, gone, places),
    )


def backup_folders(places: UsualFolders, settings: Settings) -> tuple[Path, ...]:
    """Return the folders of the backups: the automatic one, and the second folder of the settings if set."""
    second = settings.second_folder
    return (places.backups, *([type(places.backups)(second)] if second else []))


def _mentioned(path: Path, places: UsualFolders, settings: Settings) -> bool:
    """Return whether settings of versions without ``Settings.journals`` mention the journal at ``path``."""
    usual = path == places.journal.absolute()
    return (
        settings.last_journal == str(path)
        or str(path) in settings.protected
        or (usual and not settings.last_journal and bool(settings.checked))
    )


def _likely(path: Path, known: KnownJournal | None, copies: Sequence[Copy]) -> Copy | None:
    """Return the newest backup whose name matches this journal, else the newest backup of any journal.

    The name of a daily backup contains the first six digits of the journal id; the names of other backups
    contain only the file name of the journal.
    """
    identity = known.identity[:6] if known else ""
    named = [copy for copy in copies if copy.path.stem.startswith(f"{path.stem}-")]
    own = (copy for copy in named if identity and _id_in(copy, path) in {identity, ""})
    return next(own, None) or next(iter(named), None) or next(iter(copies), None)


def _id_in(copy: Copy, path: Path) -> str:
    """Return the six digits of the journal id in the file name of a backup; empty without an id."""
    found = re.match(r"-([0-9a-f]{6})-", copy.path.stem.removeprefix(path.stem))
    return found[1] if found else ""


def _target(path: Path, gone: Gone, places: UsualFolders) -> Path:
    """Return where a replacement can be stored: never on a USB stick that was removed."""
    if gone is Gone.FILE:
        return path
    if gone is Gone.LINK:
        end = Path(os.path.realpath(path))
        if os.path.isdir(end.parent) and not os.path.lexists(end):
            return end
    if gone is Gone.FOLDER and path == places.journal.absolute():
        return path
    return free_name(places.data / path.name)
