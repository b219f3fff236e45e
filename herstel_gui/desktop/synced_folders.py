"""Detection of folders that a program synchronises with other computers.

Sync programs are recognised by the files that they leave in a folder and by the usual names of their folders.
A renamed folder without such files is not detected.
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
"""Names of files and folders that a sync program leaves in the top folder."""

_NAMES: Final = (
    (r"Dropbox( \(.+\))?", "Dropbox"),
    (r"OneDrive( [-–] .+)?|OneDrive-.+", "OneDrive"),
    (r"iCloud ?Drive|com~apple~CloudDocs|Mobile Documents", "iCloud Drive"),
    (r"Google ?Drive( \(.+\))?|GoogleDrive-.+|google-drive:host=.+", "Google Drive"),
    (r"(My|Mijn|Mon|Il mio) Drive|Meine Ablage|Mi unidad", "Google Drive"),
    (r"[Nn]ext[Cc]loud\d*", "Nextcloud"),
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
    (r"Resilio Sync", "Resilio Sync"),
    (r"Insync", "Insync"),
    (r"Internxt( Drive)?", "Internxt"),
    (r"Icedrive", "Icedrive"),
    (r"Jottacloud", "Jottacloud"),
    (r"Koofr", "Koofr"),
    (r"HiDrive", "HiDrive"),
    (r"M[Aa][Gg][Ee][Nn][Tt][Aa]C[Ll][Oo][Uu][Dd]", "MagentaCLOUD"),
    (r"Nutstore( Files)?", "Nutstore"),
    (r"Cozy Drive", "Cozy Drive"),
    (r"Zoho WorkDrive", "Zoho WorkDrive"),
)
"""Folder names that are unlikely to have another reason."""

_NAMES_AT_HOME: Final = ((r"MEGA", "MEGA"), (r"Box", "Box"), (r"STACK", "STACK"), (r"Sync", "Sync"))
"""Folder names that are ordinary words: they count only directly in the home folder."""

_VARIABLES: Final = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Environment variables with the OneDrive folders on Windows."""


def synced_by(path: Path, home: Path | None, environ: Mapping[str, str] = os.environ) -> str:
    """Return the name of the service that synchronises the folder of a file; empty for an unsynced folder.

    ``home`` is the home folder of the user; directly in ``home`` more folder names count.
    """
    real = Path(os.path.realpath(path))
    folders = list(real.parents)
    if home is not None:
        home = Path(os.path.realpath(home))
    for variable in _VARIABLES:
        folder = environ.get(variable)
        if folder and Path(os.path.realpath(folder)) in folders:
            return "OneDrive"
    return next(_services_of(folders, home), "")


def _services_of(folders: list[Path], home: Path | None) -> Iterator[str]:
    for folder in folders:
        yield from _named(folder.name, _NAMES)
        if home is not None and folder.parent == home:
            yield from _named(folder.name, _NAMES_AT_HOME)
        # not in the home folder: some programs keep settings with the same names there
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
