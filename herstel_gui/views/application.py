"""The one QApplication: named, told where its resources are, and honest when there is no screen.

It imports nothing heavy: the first moment of the window waits for it.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from herstel_gui import __version__
from herstel_gui.views.resources import resource, use_resources

if TYPE_CHECKING:
    from pathlib import Path


def make_application(resources: Path) -> QApplication:
    """Return the application, which finds its resources in a folder."""
    qInstallMessageHandler(_hear_qt)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Herstel")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("nl.herstel.herstel")
    use_resources(resources)
    return app


def give_icon(app: QApplication) -> None:
    """Give all windows the icon; the first one does not wait for it."""
    app.setWindowIcon(QIcon(str(resource("icons", "herstel.svg"))))


def _hear_qt(kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    """Pass on what Qt says; when it gives up (no screen, no platform plugin) say that in one sentence."""
    if kind is not QtMsgType.QtFatalMsg:
        sys.stderr.write(f"{message}\n")
        return
    sys.stderr.write(
        "Herstel kan geen venster openen: er is geen beeldscherm, of een onderdeel van Qt ontbreekt. "
        "Start het vanuit je bureaublad, of gebruik de opdrachten zonder venster (herstel --help).\n"
    )
    sys.stderr.flush()
    # Qt would abort here and leave a dump of memory
    os._exit(1)
