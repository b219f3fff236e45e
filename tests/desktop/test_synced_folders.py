from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from herstel_gui.desktop.synced_folders import synced_by

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox/sport", "Dropbox"),
        ("Dropbox (Persoonlijk)", "Dropbox"),
        ("OneDrive", "OneDrive"),
        ("OneDrive - Sportclub vzw/Documenten", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("iCloudDrive", "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-jan@example.org/Mijn Drive", "Google Drive"),
        ("Google Drive", "Google Drive"),
        ("Mijn Drive/sport", "Google Drive"),
        ("Meine Ablage", "Google Drive"),
        ("OneDrive – Persoonlijk", "OneDrive"),
        ("nextcloud", "Nextcloud"),
        ("Resilio Sync", "Resilio Sync"),
        ("Insync/jan@example.org", "Insync"),
        ("Internxt Drive", "Internxt"),
        ("MagentaCLOUD", "MagentaCLOUD"),
        ("Documenten/Mijn Drives", ""),
        ("Nextcloud", "Nextcloud"),
        ("ownCloud", "ownCloud"),
        ("pCloudDrive", "pCloud"),
        ("MEGAsync", "MEGA"),
        ("MEGA", "MEGA"),
        ("Proton Drive", "Proton Drive"),
        ("SynologyDrive", "Synology Drive"),
        ("Sync", "Sync"),
        ("Documenten/Dropboxen", ""),
        ("Documenten/Box", ""),
        ("Documenten/herstel", ""),
        (".local/share/herstel", ""),
    ],
)
def test_services_are_recognised_by_folder_names(tmp_path: Path, folder: str, service: str) -> None:
    path = tmp_path / folder / "dagboek.herstel"
    path.parent.mkdir(parents=True)
    assert synced_by(path, tmp_path, {}) == service


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".stfolder", "Syncthing"),
        (".dropbox", "Dropbox"),
        (".sync_0123456789ab.db", "Nextcloud"),
        ("._sync_0123456789ab.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".tmp.drivedownload", "Google Drive"),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
        (".megaignore", "MEGA"),
        (".sync", "Resilio Sync"),
        (".git", ""),
        (".syncthing-notities.txt", ""),
    ],
)
def test_services_are_recognised_by_their_files_in_any_folder(
    tmp_path: Path, mark: str, service: str
) -> None:
    path = tmp_path / "gedeeld" / "sport" / "dagboek.herstel"
    path.parent.mkdir(parents=True)
    (tmp_path / "gedeeld" / mark).touch()
    assert synced_by(path, tmp_path, {}) == service


def test_files_of_a_service_in_the_home_folder_are_ignored(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    assert synced_by(tmp_path / "Documenten" / "dagboek.herstel", tmp_path, {}) == ""


def test_onedrive_is_recognised_by_environment_variables(tmp_path: Path) -> None:
    path = tmp_path / "wolk" / "dagboek.herstel"
    assert synced_by(path, None, {"OneDriveConsumer": str(tmp_path / "wolk")}) == "OneDrive"


def test_the_target_of_a_link_decides(tmp_path: Path) -> None:
    shared = tmp_path / "Dropbox"
    shared.mkdir()
    (shared / "dagboek.herstel").touch()
    link = tmp_path / "dagboek.herstel"
    link.symlink_to(shared / "dagboek.herstel")
    assert synced_by(link, None, {}) == "Dropbox"
