"""Makes the screenshots for README and packages from the running program, with demonstration data.

Usage: ``python3 dev.py screenshots [FOLDER]``. The date is fixed, so pictures change only with the program.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import date, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEventLoop, QSize, QTimer

from herstel_gui.app import program as application
from herstel_gui.application.demo import demo
from herstel_gui.application.journal import Journal
from herstel_gui.application.settings import ThemeChoice
from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.text import Text
from herstel_gui.storage.store.journal_file import open_journal

MORNING: Final = datetime(2026, 11, 22, 7, 41, tzinfo=ZoneInfo("Europe/Amsterdam"))
SIZE: Final = QSize(1280, 840)
SETTLE: Final = 1500
"""Milliseconds to wait for background work before a picture is taken."""


class PictureClock:
    """A clock that stands still at ``MORNING``."""

    def now(self) -> datetime:
        """Return ``MORNING``."""
        return MORNING

    def today(self) -> date:
        """Return the day of ``MORNING``."""
        return MORNING.date()


def settle() -> None:
    """Process events for a while; unlike QTest.qWait, other threads can run meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE, loop.quit)
    loop.exec()


def main(folder: Path) -> None:
    """Write a picture of each page in the light and the dark theme."""
    folder.mkdir(parents=True, exist_ok=True)
    app = application.make_application()
    with tempfile.TemporaryDirectory() as home:
        places = find_places(Path(home))
        places.prepare()
        store = open_journal(places.journal, PictureClock())
        Journal(store, PictureClock()).change(Text("demo"), (), demo(2, 1, MORNING.date()))
        store.close()
        program = application.Program(app, places, PictureClock())
        program.open(places.journal)
        for theme in ("light", "dark"):
            program.change_look(theme=ThemeChoice(theme))
            for page in program.window.pages.keys:
                program.window.resize(SIZE)
                # the pictures show what Herstel says of a morning, without waiting for the last answers
                program.window.feelings_first.show_now()
                program.window.pages.show(page)
                settle()
                target = folder / f"{page}-{theme}.png"
                program.window.grab().save(str(target))
                print(target)
        program.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "screenshots")
