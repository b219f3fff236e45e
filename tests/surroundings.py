"""The machine as every test sees it, whoever runs it and where, and what one test may leave to the next.

``pin_surroundings`` takes away what differs from user to user: language, zone, home, screen, rights of new
files, settings of Qt and Python. ``Shared`` is what all tests of a run share; a test gives it back as it was.
"""

from __future__ import annotations

import gc
import locale
import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from herstel_gui.views import theme

_PERSONAL: Final = (
    # what Qt takes from a desktop and its user
    "QT_", "QML", "XDG_", "GTK_", "KDE_", "GNOME_", "DESKTOP_SESSION", "DISPLAY", "WAYLAND_", "XAUTHORITY",
    "XCURSOR_", "XMODIFIERS", "SESSION_MANAGER", "DBUS_", "FONTCONFIG_", "CUPS_", "PRINTER", "LPDEST",
    # language, zone and home
    "LANG", "LC_", "TZ", "HOME", "APPDATA", "LOCALAPPDATA",
    # what every Python that a test starts would inherit, and what Herstel and its build listen to
    "PYTHON", "HERSTEL_", "SOURCE_DATE_EPOCH",
)  # fmt: skip
"""How the names begin of variables that differ from user to user."""
_KEPT: Final = frozenset({"HERSTEL_BUILT", "PYTHONPATH", "PYTHONHASHSEED"})
"""Variables of those that a run may set all the same."""
_TEST: Final = "PYTEST_CURRENT_TEST"
"""In this variable pytest tells which test runs."""
_LANGUAGE: Final = ("banner", "Geen signaal")
"""Context and source of a text, to hear in which language Qt speaks."""


def pinned(environment: Mapping[str, str], home: Path) -> dict[str, str]:
    """Return an environment without what differs from user to user, with ``home`` as home."""
    kept = {
        name: value
        for name, value in environment.items()
        if name in _KEPT or not name.upper().startswith(_PERSONAL)
    }
    return {
        **kept,
        "USERPROFILE" if os.name == "nt" else "HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        # nobody answers there; without an address a bus would be started, which outlives the tests
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home / 'no-bus'}",
    }


def pin_surroundings() -> tempfile.TemporaryDirectory[str]:
    """Pin the surroundings of this process; return its new home, which is removed once nobody holds it."""
    home = tempfile.TemporaryDirectory(prefix="herstel-tests-", ignore_cleanup_errors=True)
    wanted = pinned(os.environ, Path(home.name))
    os.environ.clear()
    os.environ.update(wanted)
    if sys.platform != "win32":
        time.tzset()
        os.umask(0o022)
        _hear_signals()
    return home


def _hear_signals() -> None:
    """Let signals end a program that a test starts; behind nohup or in the background they are ignored."""
    for number, usual in (
        (signal.SIGINT, signal.default_int_handler),
        (signal.SIGHUP, signal.SIG_DFL),
        (signal.SIGTERM, signal.SIG_DFL),
    ):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, usual)


@dataclass(frozen=True)
class Shared:
    """What all tests of a run share; read it with ``now``."""

    environment: Mapping[str, str]
    folder: Path
    umask: int
    collecting: bool
    python_locale: str
    qt_locale: QLocale
    language: str
    style_sheet: str
    look: theme.Theme
    palette: QPalette
    font: QFont
    quits_after_last_window: bool
    buttons: Qt.MouseButton
    """Of the mouse, held down."""
    windows: tuple[str, ...]
    threads: tuple[str, ...]

    @classmethod
    def now(cls) -> Shared:
        """Return how everything is at this moment, once what is to be deleted is deleted."""
        app = application()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        shown = (window for window in QApplication.topLevelWidgets() if window.isVisible())
        return cls(
            {name: value for name, value in os.environ.items() if name != _TEST},
            Path.cwd(),
            _umask(),
            gc.isenabled(),
            locale.setlocale(locale.LC_ALL),
            QLocale(),
            QCoreApplication.translate(*_LANGUAGE),
            app.styleSheet(),
            theme.theme(),
            app.palette(),
            app.font(),
            QGuiApplication.quitOnLastWindowClosed(),
            QGuiApplication.mouseButtons(),
            tuple(sorted(f"{type(window).__name__} {window.windowTitle()!r}" for window in shown)),
            tuple(sorted(thread.name for thread in threading.enumerate() if not thread.daemon)),
        )

    def changes(self, after: Shared) -> list[str]:
        """Return, in words, in what ``after`` differs."""
        names = [
            field.name for field in fields(self) if getattr(self, field.name) != getattr(after, field.name)
        ]
        return [
            f"{name}: {getattr(self, name)!r:.200} became {getattr(after, name)!r:.200}" for name in names
        ]

    def put_back(self) -> None:
        """Make everything as it was, so that only the test that changed it fails."""
        for name in {*os.environ, *self.environment} - {_TEST}:
            if name in self.environment:
                os.environ[name] = self.environment[name]
            else:
                del os.environ[name]
        os.chdir(self.folder)
        os.umask(self.umask)
        (gc.enable if self.collecting else gc.disable)()
        locale.setlocale(locale.LC_ALL, self.python_locale)
        QLocale.setDefault(self.qt_locale)
        app = application()
        # what is laid out by pixels asks for it, whatever the style sheet
        theme._current = self.look  # noqa: SLF001  # the screens only ever apply another
        app.setStyleSheet(self.style_sheet)
        app.setPalette(self.palette)
        app.setFont(self.font)
        QGuiApplication.setQuitOnLastWindowClosed(self.quits_after_last_window)
        for button in QGuiApplication.mouseButtons() & ~self.buttons:
            QTest.mouseRelease(QWidget(), button)
        for window in QApplication.topLevelWidgets():
            window.hide()


def application() -> QApplication:
    """Return the one application of a run, which has windows: ``pytest_sessionstart`` makes it."""
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
