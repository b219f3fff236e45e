"""Runs the program as a process in an X server, with real key presses.

The program is the checkout, or the built program at HERSTEL_BUILT:

    HERSTEL_BUILT=dist/herstel/herstel python3 dev.py test tests/packaging
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Final

import PySide6

from herstel_gui.application.settings import Settings, plain_settings
from herstel_gui.domain.measures import WIDE_SET

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOT: Final = Path(__file__).resolve().parents[2]
BUILT: Final = os.environ.get("HERSTEL_BUILT", "")
PROGRAM: Final = [str(Path(BUILT).absolute())] if BUILT else [sys.executable, "-m", "herstel_gui"]
COMPLETE_WINDOW: Final = ("search", "--onlyvisible", "--name", "^Herstel .")
"""Arguments of xdotool to find the complete window; the dash of the title is several bytes for xdotool."""
X_TOOLS: Final = ("Xvfb", "xdotool")
LOAD: Final = "import ctypes, sys; ctypes.CDLL(sys.argv[1])"
PATIENCE: Final = 90.0


def has(*tools: str) -> bool:
    """Tell whether programs are installed."""
    return all(shutil.which(tool) for tool in tools)


def plugin_of(name: str) -> Path:
    """Return the path of a Qt platform plugin of the program."""
    root = Path(PROGRAM[0]).parent if BUILT else Path(PySide6.__file__).parent
    (found,) = root.rglob(f"libq{name}.so")
    return found


def refused_library(plugin: Path) -> str:
    """Return the first library that the system lacks for a plugin; an empty string if all are present."""
    command = [sys.executable, "-c", LOAD, str(plugin)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    missing = re.search(r"OSError: (\S+): cannot open shared object file", result.stderr)
    assert missing or not result.returncode, result.stderr
    return missing[1] if missing else ""


@cache
def without_x() -> str:
    """Return the reason to skip tests in an X server; an empty string if they can run."""
    if sys.platform != "linux":
        return "NOT TRIED: X is of Linux"
    if not has(*X_TOOLS):
        return f"NOT TRIED: {' and '.join(X_TOOLS)} are not both installed"
    library = refused_library(plugin_of("xcb"))
    return f"NOT TRIED: Qt finds no {library} for X here" if library else ""


def until(condition: Callable[[], object], what: str) -> None:
    """Wait until a condition is true; AssertionError after PATIENCE seconds."""
    end, pause = monotonic() + PATIENCE, Event()
    while not condition():
        assert monotonic() < end, f"not within {PATIENCE:.0f} s: {what}"
        pause.wait(0.02)


@dataclass
class User:
    """A user with a home, a keyboard and optionally a display."""

    home: Path
    display: str = ""
    other: Mapping[str, str] = field(default_factory=dict)
    """Further environment variables."""

    @property
    def environment(self) -> dict[str, str]:
        """The environment of the program, without variables of the user who runs the tests."""
        known = {"PATH": "/usr/bin:/bin", "HOME": str(self.home), "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}
        # an unused address: without an address a bus would be started, which outlives the program
        known["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={self.home}/geen-bus"
        screen = {"DISPLAY": self.display} if self.display else {"QT_QPA_PLATFORM": "offscreen"}
        return known | screen | dict(self.other)

    def command(
        self, *words: str, before: tuple[str, ...] = (), typed: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Run a command of the program to its end."""
        return subprocess.run(  # noqa: S603  # the program itself
            [*before, *PROGRAM, *words],
            cwd=self.home.parent,
            env=self.environment,
            input=typed,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=60,
        )

    def start(self, *words: str, before: tuple[str, ...] = ()) -> subprocess.Popen[str]:
        """Start the window without waiting; without settings, as after the welcome page."""
        settings = self.home / ".config" / "herstel" / "instellingen.json"
        if "HOME" not in self.other and not settings.exists():
            settings.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            settings.write_text(
                json.dumps(plain_settings(Settings(welcomed=True, asked_measures=WIDE_SET))), encoding="utf-8"
            )
        return subprocess.Popen(  # noqa: S603
            [*before, *PROGRAM, *words],
            cwd=self.home.parent,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def kill(self, process: subprocess.Popen[str]) -> None:
        """Kill a process of ``start`` and all processes of its group."""
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)

    def stored(self) -> dict[str, object]:
        """Return the readings of the last day in the journal, by measure."""
        if not (self.home / ".local" / "share" / "herstel" / "dagboek.herstel").exists():
            return {}
        result = self.command("export", "--json", "-")
        assert result.returncode == 0, result.stderr
        days = json.loads(result.stdout)["days"] or [{}]
        return {reading["measure"]: reading["value"] for reading in days[-1].get("readings", [])}

    # -- screen and keyboard -----------------------------------------------------------------------------

    def windows(self) -> list[str]:
        """Return the titles of the visible windows."""
        found = self._xdotool("search", "--onlyvisible", "--name", ".").split()
        titles = (self._xdotool("getwindowname", window).strip() for window in found)
        return sorted(title for title in titles if title)

    def focus(self) -> None:
        """Wait for the complete window and give the window the keyboard focus."""
        until(lambda: self._xdotool(*COMPLETE_WINDOW), "a window")
        self._xdotool(*COMPLETE_WINDOW, "windowfocus", "--sync")

    def keys(self, *keys: str) -> None:
        """Press keys by name."""
        self._press("key", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._press("type", text)

    def _press(self, kind: str, *what: str) -> None:
        # without a window manager a window does not regain the focus
        self._xdotool(*COMPLETE_WINDOW, "windowfocus")
        # a call of its own, for behind a search the keys are events sent to the found window: where that
        # window closes at the first of them, xdotool ends before it releases the keys, and Ctrl stays down
        # for every program on the screen
        self._xdotool(kind, "--delay", "15", *what)

    def _xdotool(self, *words: str) -> str:
        command = ["xdotool", *words]
        result = subprocess.run(  # noqa: S603
            command, env=self.environment, capture_output=True, text=True, check=False, timeout=60
        )
        return result.stdout
