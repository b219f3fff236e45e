"""The start of the window: it is there and takes typing first; then everything heavy is loaded.

Half of a cold start is the database library, and most of the other half the screens. Neither is needed to
take the first digits of a pulse. So a window with one field is shown, everything is loaded while it takes
typing, and the program is told of it and furnishes it: see ``views.startup_field``.
"""

from __future__ import annotations

import gc
from functools import partial
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from herstel_gui.desktop.asked_files import asked_files
from herstel_gui.desktop.ending import EndingSignals
from herstel_gui.desktop.first_look import PULSE, FirstLook, encrypted_head, first_look, somebody_has
from herstel_gui.desktop.paths import find_places, resources
from herstel_gui.desktop.toolkit_settings import keep_toolkit_settings
from herstel_gui.views.application import give_icon, make_application
from herstel_gui.views.language import set_language
from herstel_gui.views.main_window import MainWindow
from herstel_gui.views.theme import DARK, LIGHT, Theme, apply_theme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from herstel_gui.views.locking.lock_window import LockWindow

MIDDLE: Final = 128
"""Below this lightness a window is dark."""

HEAVY: Final = (
    "herstel_gui.storage.store.journal_file",
    "herstel_gui.application.journal",
    "herstel_gui.application.banner_contents",
    "herstel_gui.application.importing",
    "herstel_gui.application.restoring",
)
"""Loaded in a thread: none of these knows Qt."""

SCREENS: Final = (
    "herstel_gui.qt_models.journal_signals",
    "herstel_gui.views.icons",
    "herstel_gui.views.banner",
    "herstel_gui.views.window_actions",
    "herstel_gui.views.today.week_strip",
    "herstel_gui.views.today.training_card",
    "herstel_gui.views.today.page",
    "herstel_gui.safekeeping.keeper",
    "herstel_gui.app",
)
"""Loaded in the thread of the window, with time for its events after each."""


def main(files: Sequence[Path] = (), home: Path | None = None) -> int:
    """Show the window, load the program, and return the exit code; ``files`` is what was double-clicked."""
    # nothing of what is loaded becomes garbage
    gc.disable()
    app = make_application(resources())
    try:
        places = find_places(home)
    except Exception as error:
        from herstel_gui.app import refuse_to_start
        from herstel_gui.domain.errors import HerstelError

        if isinstance(error, HerstelError):
            return refuse_to_start(error)
        raise
    ending = EndingSignals(app)
    keep_toolkit_settings(places.config)
    asked = asked_files(files)
    look = first_look(places.settings)
    set_language(app, look.language, resources() / "translations")
    last = type(places.journal)(look.last_journal) if look.last_journal else places.journal
    path = asked.journal or last
    window: MainWindow | None = None
    lock: LockWindow | None = None
    if not somebody_has(path):
        # else another window probably has this journal, and comes forward instead of this one
        head = encrypted_head(path)
        if head and head != look.key_kept:
            lock = show_lock(app, look, path.name)
        else:
            window = show_first(app, look)
            if look.asks_pulse and not head:
                QTimer.singleShot(0, window, partial(show_known, window, path))
        Loading().wait(app)
    else:
        give_icon(app)
    from herstel_gui import app as program

    QTimer.singleShot(0, _settle)
    try:
        return program.main(app, asked, home, window, lock, ending)
    finally:
        ending.close()


def show_first(app: QApplication, look: FirstLook) -> MainWindow:
    """Show a window with one field, dressed and placed as it was left."""
    _dress(app, look)
    window = MainWindow()
    window.place(look.window)
    window.show_first()
    return window


def show_known(window: MainWindow, journal: Path) -> None:
    """Show in the first field what the journal holds for today, when that can be told at once."""
    from herstel_gui.desktop.clock import SystemClock
    from herstel_gui.storage.store.first_value import first_value

    window.show_known(first_value(journal, PULSE, SystemClock().today()))


def show_lock(app: QApplication, look: FirstLook, name: str) -> LockWindow:
    """Show a window that asks for the password of the journal of this name."""
    from herstel_gui.views.locking.lock_window import LockWindow

    _dress(app, look)
    window = LockWindow(name)
    window.place(look.window)
    window.show()
    return window


def _dress(app: QApplication, look: FirstLook) -> None:
    # the colour scheme itself would be quicker to ask and slower to get: see ``views.startup_field``
    dark = app.palette().window().color().lightness() < MIDDLE
    dark = look.theme == "dark" if look.theme in {"dark", "light"} else dark
    wanted = Theme(DARK if dark else LIGHT, dark, look.text_scale / 100)
    apply_theme(app, wanted, resources() / "styles" / "herstel.qss")


class Loading(QObject):
    """Loads the program while the window goes on."""

    _done = Signal()

    def __init__(self) -> None:
        """Prepare the thread."""
        super().__init__()
        self._error: Exception | None = None
        self._thread = Thread(target=self._load)

    def wait(self, app: QApplication) -> None:
        """Load everything and answer all events meanwhile."""
        loop = QEventLoop()
        self._done.connect(loop.quit)
        # not before the window is painted
        QTimer.singleShot(0, self._thread.start)
        QTimer.singleShot(0, lambda: give_icon(app))
        loop.exec()
        self._thread.join()
        if self._error is not None:
            raise self._error
        for module in SCREENS:
            import_module(module)
            app.processEvents()

    def _load(self) -> None:
        try:
            for module in HEAVY:
                import_module(module)
        except Exception as error:  # noqa: BLE001  # it is raised again where it is seen
            self._error = error
        self._done.emit()


def _settle() -> None:
    """Never look for garbage among what was loaded; see ``desktop.collecting`` for all else."""
    gc.freeze()
