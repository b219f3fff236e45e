"""Showing errors that no code caught."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from herstel_gui.desktop.logs import catch_crashes
from herstel_gui.domain.errors import HerstelError
from herstel_gui.views.application import tell_terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

    from herstel_gui.views.crash_dialog import CrashDialog


class CrashReports(QObject):
    """Shows an uncaught HerstelError as trouble with the journal, and any other exception as a crash."""

    _crashed = Signal(str)

    def __init__(self, app: QApplication, show_trouble: Callable[[HerstelError], bool]) -> None:
        """``show_trouble`` shows an error in the open window; False when there is no window."""
        super().__init__(app)
        self._app = app
        self._show_trouble = show_trouble
        self._dialog: CrashDialog | None = None

    def install(self) -> None:
        """Replace ``sys.excepthook`` and the hooks of ``desktop.logs``."""
        # a signal, because an exception in a worker must be shown by the window's thread
        self._crashed.connect(self._show)
        catch_crashes(self._crashed.emit)
        unexpected = sys.excepthook

        def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            if not (isinstance(error, HerstelError) and self._show_trouble(error)):
                unexpected(kind, error, trace)

        sys.excepthook = hook

    def _show(self, report: str) -> None:
        from herstel_gui.views.crash_dialog import CrashDialog
        from herstel_gui.views.progress_dialog import cancel_all_progress

        cancel_all_progress()
        if QGuiApplication.platformName() == "offscreen":
            tell_terminal(report)
            return
        if self._dialog is not None:
            # a second dialog would cover the first; the log file holds every report
            return
        self._dialog = CrashDialog(report, self._app.activeWindow())
        self._dialog.exec()
        self._dialog = None
