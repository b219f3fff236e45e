"""Removing everything that Herstel keeps on this computer, and saying what could not be removed.

Files are removed, not scrubbed: on the disks of today nobody can promise that. Encryption of the disk can.
"""

from __future__ import annotations

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
    """What was removed, and what is still there."""

    removed: tuple[Path, ...]
    left: tuple[Path, ...]
    """Files that could not be removed, and folders that were away."""


def belongings(places: Places, journal: Path, folders: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Return the files that Herstel keeps: journals and copies in its own folders, settings and logs.

    The open ``journal`` is among them wherever it lies, with what stands beside it, and so are its copies in
    other ``folders``. Journals elsewhere, exports and prints are not: they are the user's own files.
    """
    found = {*_files(places.data, FILES), *_files(places.backups, FILES), *_files(places.logs, _LOGS)}
    exact = {journal.name, f"{journal.name}-journal", f".{journal.name}.lock", f".{journal.name}.call"}
    aside = f"{journal.stem}-beschadigd-", f"{journal.stem}-opzij-"
    found |= {
        file
        for file in _files(journal.parent, FILES)
        if file.name in exact or file.name.startswith((*aside, f".{journal.name}."))
    }
    copies = re.compile(rf"{re.escape(journal.stem)}-[0-9a-f]{{6}}-\d{{4}}-\d\d-\d\d\.herstel")
    for folder in folders:
        found |= set(_files(folder, copies))
    return tuple(sorted({*found, *_settings(places)}))


def wipe(places: Places, files: Iterable[Path], folders: Iterable[Path] = ()) -> Wiped:
    """Remove these files and the folders of Herstel that are empty then; ``folders`` are asked for too."""
    wanted = list(files)
    for file in wanted:
        with suppress(OSError):
            file.unlink(missing_ok=True)
    for folder in (places.config / FOLDER, places.backups, places.logs, places.config, places.data):
        with suppress(OSError):
            folder.rmdir()
    left = [file for file in wanted if file.exists()] + [folder for folder in folders if not folder.is_dir()]
    return Wiped(tuple(file for file in wanted if file not in left), tuple(left))


def _settings(places: Places) -> Iterator[Path]:
    if places.settings.exists():
        yield places.settings
    yield from places.settings.parent.glob(f".{places.settings.name}.*.part")
    # what could not be read and was kept
    yield from places.settings.parent.glob(f"{places.settings.stem}{ASIDE}*{places.settings.suffix}")
    # what Qt's own dialogs remember
    yield from _files(places.config / FOLDER, _QT)


def _files(folder: Path, name: re.Pattern[str]) -> list[Path]:
    try:
        return [file for file in folder.iterdir() if name.fullmatch(file.name) and not file.is_dir()]
    except OSError:
        return []
