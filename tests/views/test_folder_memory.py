from __future__ import annotations

from dataclasses import replace
from typing import Any

from herstel_gui.application.settings import Settings
from herstel_gui.views.folder_memory import FolderMemory


class CountingSettings:
    """Settings in memory that count their changes."""

    def __init__(self) -> None:
        self._settings = Settings()
        self.changes = 0

    def get(self) -> Settings:
        return self._settings

    def change(self, **changes: Any) -> None:  # noqa: ANN401  # one keyword per field
        self.changes += 1
        self._settings = replace(self._settings, **changes)


def test_each_purpose_has_its_own_folder() -> None:
    memory = FolderMemory(CountingSettings())
    assert memory.get("import") == ""
    memory.store("import", "/downloads")
    memory.store("export", "/stick")
    assert (memory.get("import"), memory.get("export")) == ("/downloads", "/stick")


def test_the_same_folder_is_not_stored_again() -> None:
    settings = CountingSettings()
    memory = FolderMemory(settings)
    memory.store("import", "/downloads")
    memory.store("import", "/downloads")
    assert settings.changes == 1
