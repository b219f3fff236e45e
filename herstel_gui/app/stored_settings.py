"""The settings of the running program, and their file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.application.settings import Settings
    from herstel_gui.desktop.settings_file import SettingsFile


class StoredSettings:
    """The settings in force; every change is written to the settings file."""

    def __init__(self, file: SettingsFile) -> None:
        """Read the file. ``problems`` are the texts about settings that could not be used.

        ``new`` tells whether this computer had no settings when the program started.
        """
        self._file = file
        self.new = not file.is_there
        self._settings, self.problems = file.load()
        self._forgotten = False
        self._keep: Callable[[Settings], object] | None = None

    def get(self) -> Settings:
        """Return the settings in force."""
        return self._settings

    def forget(self) -> None:
        """Stop writing the file: all files of the program are about to be removed."""
        self._forgotten = True

    def keep_in(self, keep: Callable[[Settings], object] | None) -> None:
        """Call ``keep`` after every change, until another function or None is given."""
        self._keep = keep

    def adopt(self, settings: Settings) -> None:
        """Use the settings that the open journal holds; they are written to the file, not to the journal."""
        if settings != self._settings:
            self._settings = settings
            if not self._forgotten:
                self._file.save(settings)

    def change(self, **changes: Any) -> None:  # noqa: ANN401  # one keyword a field, as dataclasses.replace
        """Change settings by name. A change that cannot be written still holds until the program ends."""
        changed = replace(self._settings, **changes)
        if changed != self._settings:
            self.adopt(changed)
            if self._keep is not None:
                self._keep(changed)
