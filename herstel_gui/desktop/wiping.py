"""Removal of all files that Herstel keeps on this computer.

Files are deleted, not overwritten: on present-day disks overwriting does not reliably destroy old content.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from herstel_gui.application.journal_names import FILES
from herstel_gui.desktop.paths import Places
from herstel_gui.desktop.settings_file import ASIDE
from herstel_gui.desktop.toolkit_settings import FOLDER

_QT: Final = re.compile(r"\.?QtProject\..*")
_LOGS: Final = re.compile(r"herstel(-fault)?\.log(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Wiped:
    """The removed files, and the remaining ones."""

    removed: tuple[Path, ...]
    left: tuple[Path, ...]
    """Files that could not be removed, and missing folders, for example on a USB stick."""


def belongings(places: Places, journal: Path, folders: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Return the files of Herstel: journals and backups in its own folders, settings and logs.

    Includes the open ``journal`` in any folder, with its side files, and its backups in the other
    ``folders``. Excludes other journals elsewhere, exports and prints, which belong to the user.
    """
    files = {*_files(places.logs, _LOGS)}
    for folder in (places.data, places.backups, places.waiting):
        files |= set(_files(folder, FILES))
    exact = {journal.name, f"{journal.name}-journal", f".{journal.name}.lock", f".{journal.name}.call"}
    aside = f"{journal.stem}-beschadigd-", f"{journal.stem}-opzij-"
    files |= {
        file
        for file in _files(journal.parent, FILES)
        if file.name in exact or file.name.startswith((*aside, f".{journal.name}."))
    }
    copies = re.compile(rf"{re.escape(journal.stem)}-[0-9a-f]{{6}}-\d{{4}}-\d\d-\d\d\.herstel")
    for folder in folders:
        files |= set(_files(folder, copies))
    return tuple(sorted({*files, *_settings(places)}))


def wipe(places: Places, files: Iterable[Path], folders: Iterable[Path] = ()) -> Wiped:
    """Delete these files, and the folders of Herstel that become empty.

    Missing ``folders`` are reported in ``left``, because their files could not be deleted.
    """
    files = list(files)
    left = [file for file in files if not _deleted(file)]
    own = (places.config / FOLDER, places.backups, places.waiting, places.logs, places.config, places.data)
    for folder in own:
        with suppress(OSError):
            folder.rmdir()
    left += [folder for folder in folders if not os.path.isdir(folder)]
    return Wiped(tuple(file for file in files if file not in left), tuple(left))


def _deleted(file: Path) -> bool:
    # asked afterwards, a file in a folder that may not be entered would look deleted
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _settings(places: Places) -> Iterator[Path]:
    if os.path.exists(places.settings):
        yield places.settings
    yield from places.settings.parent.glob(f".{places.settings.name}.*.part")
    # unreadable settings files that were set aside
    yield from places.settings.parent.glob(f"{places.settings.stem}{ASIDE}*{places.settings.suffix}")
    # settings of Qt's own dialogs
    yield from _files(places.config / FOLDER, _QT)


def _files(folder: Path, name: re.Pattern[str]) -> list[Path]:
    try:
        return [file for file in folder.iterdir() if name.fullmatch(file.name) and not os.path.isdir(file)]
    except OSError:
        return []
