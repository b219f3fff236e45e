"""One run of the window program, from the command line to the exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from herstel_gui.app.program import Program
from herstel_gui.app.startup_errors import refuse_to_start
from herstel_gui.desktop.asked_files import AskedFiles, asked_files
from herstel_gui.desktop.first_look import first_look
from herstel_gui.desktop.logs import catch_faults, start_logging, stop_logging
from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.errors import HerstelError

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.app.startup_window import EarlyWindow
    from herstel_gui.app.stored_settings import StoredSettings
    from herstel_gui.desktop.ending import EndingSignals
    from herstel_gui.views.application import Application
    from herstel_gui.views.locking.lock_window import LockWindow

_NO_FILES: Final = AskedFiles()


def run(
    app: Application,
    asked: AskedFiles = _NO_FILES,
    home: Path | None = None,
    settings: StoredSettings | None = None,
    first: EarlyWindow | None = None,
    lock: LockWindow | None = None,
    ending: EndingSignals | None = None,
) -> int:
    """Open a journal in a window, run until the window is closed, and return the exit code.

    Args:
        app: The application.
        asked: The files on the command line; the last journal is opened if no journal is among them.
        home: The folder given by ``--home``.
        settings: The settings, read from their file unless given.
        first: The window that was shown before this module was loaded.
        lock: The password window that was shown before this module was loaded.
        ending: Emits ``asked`` when the operating system asks the program to end.
    """
    places = find_places(home)
    try:
        newly_private = places.prepare()
        log, faults = start_logging(places.log), catch_faults(places.logs)
        program = Program(app, places, settings=settings, first=first)
        program.newly_private = newly_private
        program.key_access.startup_lock = lock
        if not _open_first(program, app, asked, ending):
            return 0
    except (HerstelError, OSError) as error:
        return refuse_to_start(error, first_look(places.settings).language)
    try:
        return app.exec()
    finally:
        stop_logging(log)
        faults.close()


def _open_first(program: Program, app: Application, asked: AskedFiles, ending: EndingSignals | None) -> bool:
    """Open the first journal and connect the events of the system; False when the program has to end."""
    program.crashes.install()
    if ending is not None and program.key_access.startup_lock is not None and ending.came:
        return False
    if ending is not None:
        ending.asked.connect(program.end)
    app.commitDataRequest.connect(program.store_all)
    program.parts.outgoing.parts.sweep()
    # on macOS, files arrive as events while the program is loading; these go before the command line
    late = asked_files(app.take_files())
    program.weeks = (*asked.weeks, *late.weeks)
    if not program.opening.open(late.journal or asked.journal or program.last_journal()):
        return False
    program.show_others(asked, late)
    app.file_asked.connect(lambda: program.show_files(asked_files(app.take_files())))
    if ending is not None and ending.came:
        # the signal came before the window existed, which stores unsaved typing
        QTimer.singleShot(0, program, program.end)
    return True
