"""What keeping a journal safe needs of the program; ``app.Program`` is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.application.ports import Clock
    from herstel_gui.desktop.paths import Places
    from herstel_gui.views.main_window import MainWindow
    from herstel_gui.views.services import Remembered, RunAside


class Program(Protocol):
    """The program that has the windows."""

    clock: Clock
    places: Places

    @property
    def settings(self) -> Remembered:
        """Return the settings."""

    @property
    def window(self) -> MainWindow:
        """Return the window of the open journal."""

    @property
    def run_aside(self) -> RunAside:
        """Return how work is done in the background."""

    def open(self, path: Path, *, create: bool = True, read_only: bool = False) -> bool:
        """Open a journal in a window."""

    def let_go(self) -> None:
        """Let go of the file of the open journal."""

    def forget(self) -> None:
        """Write no settings and no log any more: they were wiped."""

    def close(self) -> None:
        """Close the window and let go of everything."""
