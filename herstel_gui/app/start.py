"""The start of the window: show the first page without a journal, then load the rest of the program.

Loading the database library and what works with an open journal takes longer than showing the page, which
needs only the declarations of the measures and the settings. The page takes typing from the first moment;
``MainWindow.furnish`` and ``MainWindow.start`` add the rest afterwards.
"""

from __future__ import annotations

import gc
import os
from functools import partial
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Signal

from herstel_gui.app.pages import Pages
from herstel_gui.app.startup_window import EarlyWindow, load_in_turn
from herstel_gui.app.stored_settings import StoredSettings
from herstel_gui.desktop.asked_files import asked_files
from herstel_gui.desktop.clock import SystemClock
from herstel_gui.desktop.ending import EndingSignals
from herstel_gui.desktop.first_look import FirstLook, encrypted_head, first_look, somebody_has
from herstel_gui.desktop.paths import find_places, resources
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.desktop.toolkit_settings import keep_toolkit_settings
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.application import give_icon, make_application
from herstel_gui.views.language import set_language
from herstel_gui.views.main_window import MainWindow
from herstel_gui.views.theme import (
    Theme,
    apply_style_sheet,
    choose_theme,
    colours_for,
    prefers_contrast,
    text_scale,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from herstel_gui.views.locking.lock_window import LockWindow

MIDDLE: Final = 128
"""A window background with a lower lightness (0 to 255) is dark."""

LONGEST: Final = 300
"""Milliseconds to wait for the first paint of the window before the rest is loaded."""

HEAVY: Final = (
    "herstel_gui.storage.store.journal_file",
    "herstel_gui.application.journal",
    "herstel_gui.application.banner_contents",
)
"""Modules that import no Qt, loaded in a worker thread."""

SCREENS: Final = (
    "herstel_gui.views.banner_news",
    "herstel_gui.views.banner",
    "herstel_gui.qt_models.long_changes",
    "herstel_gui.qt_models.day_mark",
    "herstel_gui.app.key_access",
    "herstel_gui.app.journal_window",
    "herstel_gui.app.program",
)
"""Modules that import Qt, loaded in the window's thread; events are processed after each module.

What neither opening a journal nor its banner needs is loaded after the banner: ``journal_window.LATER``.
"""


class StartupScreen(NamedTuple):
    """The window that is shown while the program is loading; at most one of the two."""

    window: EarlyWindow | None = None
    lock: LockWindow | None = None


def main(files: Sequence[Path] = (), home: Path | None = None) -> int:
    """Show the window, load the program, run the program, and return the exit code.

    Args:
        files: Files that were double-clicked or given on the command line.
        home: The folder given by ``--home``.
    """
    app = make_application(resources())
    try:
        places = find_places(home)
    except Exception as error:
        from herstel_gui.app.startup_errors import refuse_to_start
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
    settings = StoredSettings(SettingsFile(places.settings))
    screen = show_screen(app, look, settings, asked.journal or last)
    from herstel_gui.app.run import run

    QTimer.singleShot(0, _freeze)
    try:
        return run(app, asked, home, settings, screen.window, screen.lock, ending)
    finally:
        ending.close()


def show_screen(app: QApplication, look: FirstLook, settings: StoredSettings, journal: Path) -> StartupScreen:
    """Show the first page, or the password form for an encrypted journal, and load the program.

    No window is shown when another process has the journal open: the window of that process will come to the
    front, and this process will end.
    """
    if somebody_has(journal):
        give_icon(app)
        return StartupScreen()
    head = encrypted_head(journal)
    if head and head != look.key_kept:
        screen = StartupScreen(lock=show_lock(app, look, journal.name))
    else:
        # the welcome page follows, and the fields of today would be seen for a moment
        newcomer = not settings.get().welcomed and not os.path.exists(journal)
        screen = StartupScreen(window=show_first(app, look, settings, empty=newcomer))
    if screen.window is None:
        Loading(screen.lock).wait(app)
        return screen
    known = str(journal) not in settings.get().protected  # else another file took its place
    first = partial(show_readings, screen.window, journal) if known else None
    Loading(screen.window.window, first).wait(app)
    return screen


def show_first(
    app: QApplication, look: FirstLook, settings: StoredSettings, *, empty: bool = False
) -> EarlyWindow:
    """Show a window with the first page, hidden if ``empty``, in the place and look of the last window."""
    _choose_look(app, look)
    pages = Pages(JournalSignals(clock=SystemClock()), settings)
    window = MainWindow()
    window.place(look.window)
    built = partial(_apply_style, app)
    window.show_early(pages.signals, pages.plans(), settings.get, built, empty=empty)
    return EarlyWindow(window, pages)


def show_readings(early: EarlyWindow, journal: Path) -> None:
    """Show what the journal holds of today in the fields of the first page, when that can be told at once."""
    from herstel_gui.storage.store.first_readings import first_readings

    readings = first_readings(journal, early.pages.signals.day)
    if readings is not None:
        early.window.show_readings(readings)


def show_lock(app: QApplication, look: FirstLook, name: str) -> LockWindow:
    """Show a window that asks for the password of the journal called ``name``."""
    from herstel_gui.views.locking.lock_window import LockWindow

    _choose_look(app, look)
    _apply_style(app)
    window = LockWindow(name)
    window.place(look.window)
    window.show()
    return window


def _choose_look(app: QApplication, look: FirstLook) -> None:
    # not styleHints().colorScheme(), which takes longer at this moment
    dark = app.palette().window().color().lightness() < MIDDLE
    dark = look.theme == "dark" if look.theme in {"dark", "light"} else dark
    theme = Theme(colours_for(dark=dark, high=prefers_contrast(app)), dark, text_scale(look.text_scale))
    choose_theme(app, theme)


def _apply_style(app: QApplication) -> None:
    apply_style_sheet(app, resources() / "styles" / "herstel.qss")


class Loading(QObject):
    """Loads the modules of the program while the window processes events."""

    _done = Signal()

    def __init__(self, window: QWidget | None, first: Callable[[], None] | None = None) -> None:
        """Prepare the worker thread; it starts when ``window`` is painted, after ``first`` was called."""
        super().__init__()
        self._window, self._first = window, first
        self._error: Exception | None = None
        self._thread = Thread(target=self._load)
        self._begun = False

    def wait(self, app: QApplication) -> None:
        """Load all modules; return when all are loaded.

        An exception of the worker thread is raised here.
        """
        loop = QEventLoop()
        self._done.connect(loop.quit)
        if self._window is not None:
            self._window.installEventFilter(self)
        # a window that is never painted, such as a minimized one, does not stop the start
        QTimer.singleShot(LONGEST if self._window is not None else 0, self, self._begin)
        loop.exec()
        give_icon(app)
        self._thread.join()
        if self._error is not None:
            raise self._error
        load_in_turn(SCREENS, app.processEvents)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin after the first paint: a thread that loads modules would slow it down."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._begin)
        return False

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            if self._first is not None:
                self._first()
            # after the paint of what ``first`` showed, which the thread would slow down
            QTimer.singleShot(0, self, self._thread.start)

    def _load(self) -> None:
        try:
            for module in HEAVY:
                import_module(module)
        except Exception as error:  # noqa: BLE001  # raised again in wait
            self._error = error
        self._done.emit()


def _freeze() -> None:
    """Exclude the loaded modules from garbage collection; ``desktop.collecting`` collects the rest."""
    gc.freeze()
