"""Creates the QApplication with its name and resources, and explains on the terminal when Qt has no screen.

This module imports only light modules, because the first window is shown after it.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication, QToolTip

from herstel_gui import __version__
from herstel_gui.views.resources import resource, use_resources

STYLE: Final = "Fusion"
_NO_SCREEN: Final = ("connect to display", "wl_display")
"""Parts of Qt's messages under X and Wayland when no display server answers."""
_NOT_LOADED: Final = re.compile(r'Could not load the Qt platform plugin "([^"-]+)')
_NOT_FOUND: Final = re.compile(r'Could not find the Qt platform plugin "([^"]+)"')
"""Qt's messages about a broken and about a missing platform plugin; the group is the plugin's name."""
_OURS: Final = ("cocoa", "offscreen", "wayland", "windows", "xcb")
"""Platform plugins of Herstel on some system."""
_NO_WINDOW: Final = "Herstel kan geen venster openen"
_INSTEAD: Final = "of gebruik de opdrachten zonder venster (herstel --help)."
_WHY_NO_SCREEN: Final = f"{_NO_WINDOW}: er is geen beeldscherm. Start het vanuit je bureaublad, {_INSTEAD}"
_WHY_NO_PLUGIN: Final = (
    f"{_NO_WINDOW}: een onderdeel van Qt voor het beeldscherm ontbreekt of is kapot. "
    f"Installeer Herstel opnieuw, {_INSTEAD}"
)
_WHY_NOT_KNOWN: Final = (
    f"{_NO_WINDOW}: QT_QPA_PLATFORM staat op {{platform}}, en zo’n beeldscherm kent Herstel niet. "
    f"Haal die instelling weg, {_INSTEAD}"
)

if TYPE_CHECKING:
    from collections.abc import Sequence


class Application(QApplication):
    """The application. On macOS it gets an event for every double-clicked file, at the start and later."""

    file_asked = Signal()
    """Emitted when ``take_files`` has a new file."""

    def __init__(self, arguments: Sequence[str]) -> None:
        """Start with an empty list of files, in the style that the style sheet of Herstel is drawn with."""
        # an option, because setStyle returns the style, and Qt for Python then loads every class of styles
        super().__init__([*arguments, "-style", STYLE])
        self._files: list[Path] = []

    def event(self, event: QEvent) -> bool:
        """Keep the path of a double-clicked file for ``take_files``, and make tooltips last."""
        if event.type() is QEvent.Type.Timer:  # of Qt, one of which shows the tooltip under the pointer
            done = super().event(event)
            if QToolTip.isVisible():
                from herstel_gui.views.widgets.lasting_tip import keep_tip  # noqa: PLC0415  # for a tooltip

                keep_tip()
            return done
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        if event.file():
            self._files.append(Path(event.file()))
            self.file_asked.emit()
        return True

    def take_files(self) -> list[Path]:
        """Return the double-clicked files and forget them."""
        files, self._files = self._files, []
        return files


def make_application(resources: Path) -> Application:
    """Create the application; ``resources`` is the folder with icons, styles, translations and help."""
    starting = _Starting()
    qInstallMessageHandler(starting.hear)
    app = Application(sys.argv[:1])
    qInstallMessageHandler(_hear_qt)
    app.setApplicationName("Herstel")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("nl.herstel.herstel")
    use_resources(resources)
    return app


def give_icon(app: QApplication) -> None:
    """Set the icon of all windows, after the first window is shown."""
    app.setWindowIcon(QIcon(str(resource("icons", "herstel.svg"))))


class _Starting:
    """Handles Qt's messages during start-up: replaces a fatal series of messages by one sentence."""

    def __init__(self) -> None:
        self._no_screen = False
        self._not_loaded: list[str] = []
        self._not_found: list[str] = []

    def hear(self, kind: QtMsgType, where: QMessageLogContext, message: str) -> None:
        # a developer who debugs plugins needs Qt's own messages too
        if os.environ.get("QT_DEBUG_PLUGINS"):
            _hear_qt(kind, where, message)
        self._no_screen = self._no_screen or any(words in message for words in _NO_SCREEN)
        self._not_loaded += _NOT_LOADED.findall(message)
        self._not_found += _NOT_FOUND.findall(message)
        if kind is QtMsgType.QtFatalMsg:
            tell_terminal(self._why())
            # Qt would abort here and leave a core dump
            os._exit(1)

    def _why(self) -> str:
        """Return the reason for the failure, from Qt's messages and the libraries needed by its plugins."""
        # imported only on failure, to keep a normal start fast
        from herstel_gui.desktop.system_libraries import (  # noqa: PLC0415
            missing_libraries,
            why_missing,
            window_files,
        )

        folders = [Path(folder, "platforms") for folder in QCoreApplication.libraryPaths()]
        if given := os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH"):
            folders.insert(0, Path(given))
        missing = missing_libraries(window_files(self._not_loaded, folders))
        if missing:
            screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
            also = "" if screen else "er is geen beeldscherm, en "
            return f"{_NO_WINDOW}: {also}{why_missing(missing)} – {_INSTEAD}"
        if self._no_screen:
            return _WHY_NO_SCREEN
        unknown = [name for name in self._not_found if not name.startswith(_OURS)]
        return _WHY_NOT_KNOWN.format(platform=unknown[0]) if unknown else _WHY_NO_PLUGIN


def _hear_qt(_kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    tell_terminal(message)


def tell_terminal(text: str) -> None:
    """Write a line to stderr; on Windows a program with windows may have no stderr."""
    if sys.stderr is not None:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
