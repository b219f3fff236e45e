"""Remembers, per purpose of a file, the folder in which the last file dialog ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from herstel_gui.views.services import Remembered


class FolderMemory:
    """Reads and writes the folders in the settings; ``purpose`` is the value of a ``Purpose``."""

    def __init__(self, settings: Remembered) -> None:
        """Use these settings."""
        self._settings = settings

    def get(self, purpose: str) -> str:
        """Return the last folder; empty when no dialog of this purpose was used."""
        return self._settings.get().folders.get(purpose, "")

    def store(self, purpose: str, folder: str) -> None:
        """Remember a folder."""
        if folder != self.get(purpose):
            self._settings.change(folders={**self._settings.get().folders, purpose: folder})
