"""Offering new files of the watched folder, when a journal is opened, until the user says yes or no."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from herstel_gui.views.safety.notice_bar import Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from herstel_gui.app.messages import Messages
    from herstel_gui.application.ports import Clock
    from herstel_gui.views.services import Remembered, RunAside

MOST_NAMED: Final = 3


def offer_new_files(
    settings: Remembered,
    run_aside: RunAside,
    messages: Messages,
    clock: Clock,
    import_paths: Callable[[Sequence[Path]], object],
) -> None:
    """Look in the watched folder, in the background, and offer what came since the last offer was answered.

    Does nothing while no folder is watched, as at first.
    """
    folder, since = settings.get().watched_folder, settings.get().watched_since
    if not folder:
        return
    now = int(clock.now().timestamp())

    def look(_progress: object) -> list[Path]:
        from herstel_gui.desktop.watched_folder import new_files

        return new_files(Path(folder), since)

    def seen() -> None:
        settings.change(watched_since=now)

    def found(paths: list[Path]) -> None:
        def make() -> Notice:
            button = QCoreApplication.translate("imports", "Bekijken")
            return Notice("new files", _sentence(folder, paths), button, lambda: import_paths(paths), seen)

        if paths:
            messages.notice(make)

    run_aside(look, found, lambda _error: None)


def _sentence(folder: str, paths: Sequence[Path]) -> str:
    names = ", ".join(path.name for path in paths[:MOST_NAMED]) + (", …" if len(paths) > MOST_NAMED else "")
    text = QCoreApplication.translate(
        "imports", "Nieuw in de map {folder}: {names}. Wil je zien wat erin zit?"
    )
    return text.format(folder=Path(folder).name, names=names)
