"""A journal that is not there: whether there ever was one, and which copies could come in its place.

Used by the window and by the commands; no Qt.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from herstel_gui.application.known_journals import KnownJournal, known_journal
from herstel_gui.application.recovery_options import Absence, Copy, Gone
from herstel_gui.storage.backups.backup import all_copies, backups_of
from herstel_gui.storage.engine.private_files import free_name, what_is_gone

if TYPE_CHECKING:
    from herstel_gui.application.settings import Settings
    from herstel_gui.desktop.paths import Places


def absence_of(path: Path, places: Places, settings: Settings) -> Absence:
    """Return what is known of the journal at ``path``, where no file is.

    It is a first use only of the usual journal, and when neither the settings nor any copy says that there
    was a journal before. So also when the settings are lost.
    """
    path = path.absolute()
    known = known_journal(settings.journals, path)
    folders = backup_folders(places, settings)
    copies = all_copies(folders, path.suffix)
    beside = [copy for copy in backups_of(path, [path.parent], "") if copy not in copies]
    copies = sorted([*copies, *beside], key=lambda copy: (copy.day, copy.path.name), reverse=True)
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


def backup_folders(places: Places, settings: Settings) -> tuple[Path, ...]:
    """Return where copies may lie: the own folder, and one of choice."""
    second = settings.second_folder
    return (places.backups, *([type(places.backups)(second)] if second else []))


def _mentioned(path: Path, places: Places, settings: Settings) -> bool:
    """Tell whether settings of a Herstel that did not remember journals by path speak of this one."""
    usual = path == places.journal.absolute()
    return (
        settings.last_journal == str(path)
        or str(path) in settings.protected
        or (usual and not settings.last_journal and bool(settings.checked))
    )


def _likely(path: Path, known: KnownJournal | None, copies: Sequence[Copy]) -> Copy | None:
    """Return the newest copy that is of this journal by its name, else the newest.

    A copy of every day has the beginning of the id in its name; others only have the name of the journal.
    """
    identity = known.identity[:6] if known else ""
    named = [copy for copy in copies if copy.path.stem.startswith(f"{path.stem}-")]
    own = (copy for copy in named if identity and _id_in(copy, path) in {identity, ""})
    return next(own, None) or next(iter(named), None) or next(iter(copies), None)


def _id_in(copy: Copy, path: Path) -> str:
    """Return the beginning of the id in the name of a copy; empty when there is none in it."""
    found = re.match(r"-([0-9a-f]{6})-", copy.path.stem.removeprefix(path.stem))
    return found[1] if found else ""


def _target(path: Path, gone: Gone, places: Places) -> Path:
    """Return where a journal would come instead: nothing is made on a stick that is out."""
    if gone is Gone.FILE:
        return path
    if gone is Gone.LINK:
        end = Path(os.path.realpath(path))
        if end.parent.is_dir() and not os.path.lexists(end):
            return end
    if gone is Gone.FOLDER and path == places.journal.absolute():
        return path
    return free_name(places.data / path.name)
