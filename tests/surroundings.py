"""The environment of the tests, equal on every machine, and the state that all tests share.

``pin_surroundings`` removes the differences between users: language, time zone, home, screen, umask, settings
of Qt and Python. ``Shared`` holds the state that all tests of a run share; each test has to restore it.
"""

from __future__ import annotations

import gc
import locale
import os
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from herstel_gui.views import theme

_PERSONAL: Final = (
    # read by Qt: the desktop and the user
    "QT_", "QML", "XDG_", "GTK_", "KDE_", "GNOME_", "DESKTOP_SESSION", "DISPLAY", "WAYLAND_", "XAUTHORITY",
    "XCURSOR_", "XMODIFIERS", "SESSION_MANAGER", "DBUS_", "FONTCONFIG_", "CUPS_", "PRINTER", "LPDEST",
    # language, zone and home
    "LANG", "LC_", "TZ", "HOME", "APPDATA", "LOCALAPPDATA",
    # inherited by the processes of tests: read by Python, Herstel and the build
    "PYTHON", "HERSTEL_", "SOURCE_DATE_EPOCH",
)  # fmt: skip
"""Prefixes of the environment variables that differ between users."""
_KEPT: Final = frozenset({"HERSTEL_BUILT", "HERSTEL_SAMPLES", "PYTHONPATH", "PYTHONHASHSEED"})
"""Variables with these prefixes that are kept."""
_MEMORY: Final = Path("/dev/shm")  # noqa: S108  # a folder in memory
_ROOM: Final = 4 * 1024**3
"""Free bytes in memory from which temporary files are made there; a run needs less than a tenth."""
_TEST: Final = "PYTEST_CURRENT_TEST"
"""The variable in which pytest stores the name of the current test."""
_LANGUAGE: Final = ("banner", "Geen signaal")
"""Context and source of a text whose translation shows the current language."""


def pinned(environment: Mapping[str, str], home: Path) -> dict[str, str]:
    """Return the environment without variables that differ between users, and with ``home`` as home."""
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
        # an unused address: without an address a bus would be started, which outlives the tests
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home / 'no-bus'}",
    }


def _use_memory() -> None:
    """Make temporary files in memory on Linux, unless the user chose a folder or there is little room.

    The program waits for the disk after each change of a journal, which takes longer than most tests.
    """
    if sys.platform != "linux" or "TMPDIR" in os.environ or not os.access(_MEMORY, os.W_OK | os.X_OK):
        return
    # some tests start programs that they made there, which a container may forbid
    may_start = not os.statvfs(_MEMORY).f_flag & os.ST_NOEXEC
    if may_start and shutil.disk_usage(_MEMORY).free >= _ROOM:
        os.environ["TMPDIR"] = str(_MEMORY)
        tempfile.tempdir = None  # chosen anew from the environment


def pin_surroundings() -> tempfile.TemporaryDirectory[str]:
    """Pin the environment of this process; return its new home, which is removed with the last reference."""
    _use_memory()
    home = tempfile.TemporaryDirectory(prefix="herstel-tests-", ignore_cleanup_errors=True)
    wanted = pinned(os.environ, Path(home.name))
    os.environ.clear()
    os.environ.update(wanted)
    if sys.platform != "win32":
        time.tzset()
        os.umask(0o022)
        _reset_signals()
    return home


def _reset_signals() -> None:
    """Restore the handlers of signals ignored by nohup or a shell, so signals end the programs of tests."""
    for number, usual in (
        (signal.SIGINT, signal.default_int_handler),
        (signal.SIGHUP, signal.SIG_DFL),
        (signal.SIGTERM, signal.SIG_DFL),
    ):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, usual)


@dataclass(frozen=True)
class Shared:
    """The state that all tests of a run share; ``now`` reads the current state."""

    environment: Mapping[Any, Any]
    """The variables as ``os.environ`` holds them: reading them by name would decode each of them."""
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
    """The pressed mouse buttons."""
    windows: tuple[str, ...]
    threads: tuple[str, ...]

    @classmethod
    def now(cls) -> Shared:
        """Return the current state, after pending deletions of Qt objects."""
        app = application()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        shown = (window for window in QApplication.topLevelWidgets() if window.isVisible())
        return cls(
            _environment(),
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
            # the clock of a test that failed has ended already
            tuple(sorted(name for name in _threads() if not name.startswith("pytest_timeout "))),
        )

    def changes(self, after: Shared) -> list[str]:
        """Describe the differences with ``after``."""
        names = [
            field.name for field in fields(self) if getattr(self, field.name) != getattr(after, field.name)
        ]
        return [
            f"{name}: {getattr(self, name)!r:.200} became {getattr(after, name)!r:.200}" for name in names
        ]

    def put_back(self) -> None:
        """Restore this state, so later tests are unaffected."""
        changed = dict(_environment().items() ^ self.environment.items())
        for held in changed:
            name = os.environ.decodekey(held)
            if held in self.environment:
                os.environ[name] = os.environ.decodevalue(self.environment[held])
            else:
                del os.environ[name]
        os.chdir(self.folder)
        os.umask(self.umask)
        (gc.enable if self.collecting else gc.disable)()
        locale.setlocale(locale.LC_ALL, self.python_locale)
        QLocale.setDefault(self.qt_locale)
        app = application()
        # widgets with sizes in pixels read the theme apart from the style sheet
        theme._current = self.look  # noqa: SLF001  # there is no public way to set a theme alone
        # setting the same again would polish every widget again
        if app.styleSheet() != self.style_sheet:
            app.setStyleSheet(self.style_sheet)
        if app.palette() != self.palette:
            app.setPalette(self.palette)
        if app.font() != self.font:
            app.setFont(self.font)
        QGuiApplication.setQuitOnLastWindowClosed(self.quits_after_last_window)
        for button in QGuiApplication.mouseButtons() & ~self.buttons:
            QTest.mouseRelease(QWidget(), button)
        for window in QApplication.topLevelWidgets():
            window.hide()


def application() -> QApplication:
    """Return the QApplication of the run, created by a fixture of ``tests/conftest.py``."""
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def _environment() -> dict[Any, Any]:
    """Return the environment without what pytest writes at each test."""
    held = dict(os.environ._data)  # type: ignore[attr-defined]  # noqa: SLF001  # without decoding every variable
    held.pop(os.environ.encodekey(_TEST), None)
    return held


def _threads() -> list[str]:
    """Return the names of the threads that keep the process alive."""
    return [thread.name for thread in threading.enumerate() if not thread.daemon]


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
