"""Whether a file lies in a folder that a program copies to other computers, and which program that is.

Told by the marks that those programs leave in their folders, and by the names they give them. A folder that
was given another name and has no mark is not noticed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

_MARKS: Final = (
    (r"\.dropbox(\.cache|\.attr)?", "Dropbox"),
    (r"\.stfolder|\.stignore|\.stversions", "Syncthing"),
    (r"\.nextcloudsync\.log", "Nextcloud"),
    (r"\.owncloudsync\.log(\.1)?|\.csync_journal\.db", "ownCloud"),
    (r"\._?sync_[0-9a-f]{8,}\.db", "Nextcloud"),
    (r"\.tmp\.drive(down|up)load", "Google Drive"),
    (r"\.849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
    (r"\.megaignore|\.debris", "MEGA"),
    (r"\.bts|\.sync", "Resilio Sync"),
    (r"\.seafile-data|\.seafile-ignore|seafile-ignore\.txt", "Seafile"),
    (r"\.synologydrive|\.SynologyWorkingDirectory", "Synology Drive"),
)
"""Names of files and folders in the top folder of what is synchronised."""

_NAMES: Final = (
    (r"Dropbox( \(.+\))?", "Dropbox"),
    (r"OneDrive( - .+)?|OneDrive-.+", "OneDrive"),
    (r"iCloud ?Drive|com~apple~CloudDocs|Mobile Documents", "iCloud Drive"),
    (r"Google ?Drive( \(.+\))?|GoogleDrive-.+|google-drive:host=.+", "Google Drive"),
    (r"Next[Cc]loud\d*", "Nextcloud"),
    (r"own[Cc]loud\d*", "ownCloud"),
    (r"[Pp][Cc]loud ?Drive|pCloud ?Sync", "pCloud"),
    (r"MEGA ?sync( Downloads)?", "MEGA"),
    (r"Proton ?Drive(-.+)?", "Proton Drive"),
    (r"SynologyDrive(-.+)?|CloudStation", "Synology Drive"),
    (r"Box Sync|Box-Box", "Box"),
    (r"Seafile", "Seafile"),
    (r"kDrive\d*", "kDrive"),
    (r"Tresorit", "Tresorit"),
    (r"Yandex\.Disk", "Yandex Disk"),
    (r"Syncthing", "Syncthing"),
)
"""Names that nobody gives a folder for another reason."""

_NAMES_AT_HOME: Final = ((r"MEGA", "MEGA"), (r"Box", "Box"), (r"STACK", "STACK"), (r"Sync", "Sync"))
"""Ordinary words: only directly in somebody's own folder."""

_VARIABLES: Final = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Where Windows says OneDrive is."""


def synced_by(path: Path, home: Path | None, environ: Mapping[str, str] = os.environ) -> str:
    """Return the name of what synchronises the folder of a file; empty when nothing is known to.

    ``home`` is the user's own folder, of which the names of the folders directly in it are trusted more.
    """
    real = Path(os.path.realpath(path))
    folders = list(real.parents)
    if home is not None:
        home = Path(os.path.realpath(home))
    for variable in _VARIABLES:
        told = environ.get(variable)
        if told and Path(os.path.realpath(told)) in folders:
            return "OneDrive"
    return next(_told_by(folders, home), "")


def _told_by(folders: list[Path], home: Path | None) -> Iterator[str]:
    for folder in folders:
        yield from _named(folder.name, _NAMES)
        if home is not None and folder.parent == home:
            yield from _named(folder.name, _NAMES_AT_HOME)
        # a program that keeps its own settings in the user's folder leaves marks there that mean nothing
        if folder not in (home, folder.parent):
            yield from _marked(folder)


def _named(name: str, known: tuple[tuple[str, str], ...]) -> Iterator[str]:
    return (service for pattern, service in known if re.fullmatch(pattern, name))


def _marked(folder: Path) -> Iterator[str]:
    with suppress(OSError), os.scandir(folder) as entries:
        names = [entry.name for entry in entries if entry.name.startswith((".", "seafile-"))]
        for pattern, service in _MARKS:
            if any(re.fullmatch(pattern, name) for name in names):
                yield service
