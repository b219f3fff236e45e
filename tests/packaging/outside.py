"""The program as the system sees it: started as a process, in an X server, with real keys.

It is the checkout, or the built program that HERSTEL_BUILT names:

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

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOT: Final = Path(__file__).resolve().parents[2]
BUILT: Final = os.environ.get("HERSTEL_BUILT", "")
PROGRAM: Final = [str(Path(BUILT).absolute())] if BUILT else [sys.executable, "-m", "herstel_gui"]
FURNISHED: Final = ("search", "--onlyvisible", "--name", "^Herstel .")
"""Finds the furnished window: the dash in its title is more than one character to xdotool."""
X_TOOLS: Final = ("Xvfb", "xdotool")
LOAD: Final = "import ctypes, sys; ctypes.CDLL(sys.argv[1])"
PATIENCE: Final = 30.0


def has(*tools: str) -> bool:
    """Whether these programs are installed."""
    return all(shutil.which(tool) for tool in tools)


def plugin_of(name: str) -> Path:
    """Return the plugin of Qt for a display of this name, as the program has it."""
    root = Path(PROGRAM[0]).parent if BUILT else Path(PySide6.__file__).parent
    (found,) = root.rglob(f"libq{name}.so")
    return found


def refused_library(plugin: Path) -> str:
    """Return the first library that this machine's own loader lacks for a plugin; nothing when it loads."""
    command = [sys.executable, "-c", LOAD, str(plugin)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    missing = re.search(r"OSError: (\S+): cannot open shared object file", told.stderr)
    assert missing or not told.returncode, told.stderr
    return missing[1] if missing else ""


@cache
def without_x() -> str:
    """Return why nothing can be tried on a screen of the tests' own here, if so."""
    if sys.platform != "linux":
        return "NOT TRIED: X is of Linux"
    if not has(*X_TOOLS):
        return f"NOT TRIED: {' and '.join(X_TOOLS)} are not both installed"
    library = refused_library(plugin_of("xcb"))
    return f"NOT TRIED: Qt finds no {library} for X here" if library else ""


def until(condition: Callable[[], object], what: str) -> None:
    """Wait until something holds, a while at most."""
    end, pause = monotonic() + PATIENCE, Event()
    while not condition():
        assert monotonic() < end, f"not within {PATIENCE:.0f} s: {what}"
        pause.wait(0.02)


@dataclass
class Person:
    """Somebody with a home of their own, a screen if any, and a keyboard."""

    home: Path
    display: str = ""
    other: Mapping[str, str] = field(default_factory=dict)
    """What else is in their environment."""

    @property
    def environment(self) -> dict[str, str]:
        """What a program of theirs is started with: nothing of whoever runs the tests."""
        known = {"PATH": "/usr/bin:/bin", "HOME": str(self.home), "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}
        # without an address a bus would be started, which outlives the program
        known["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={self.home}/geen-bus"
        screen = {"DISPLAY": self.display} if self.display else {"QT_QPA_PLATFORM": "offscreen"}
        return known | screen | dict(self.other)

    def command(
        self, *words: str, before: tuple[str, ...] = (), typed: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Have a command carried out."""
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
        """Start the window, and go on."""
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
        """Kill what ``start`` started, with whatever watches it."""
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)

    def stored(self) -> dict[str, object]:
        """Return the readings of the last day in the journal, by measure."""
        if not (self.home / ".local" / "share" / "herstel" / "dagboek.herstel").exists():
            return {}
        told = self.command("export", "--json", "-")
        assert told.returncode == 0, told.stderr
        days = json.loads(told.stdout)["days"] or [{}]
        return {reading["measure"]: reading["value"] for reading in days[-1].get("readings", [])}

    # -- screen and keyboard -----------------------------------------------------------------------------

    def windows(self) -> list[str]:
        """Return the titles of what is on the screen."""
        found = self._xdotool("search", "--onlyvisible", "--name", ".").split()
        titles = (self._xdotool("getwindowname", window).strip() for window in found)
        return sorted(title for title in titles if title)

    def focus(self) -> None:
        """Wait for the furnished window and give it the keyboard."""
        until(lambda: self._xdotool(*FURNISHED), "a window")
        self._xdotool(*FURNISHED, "windowfocus", "--sync")

    def keys(self, *keys: str) -> None:
        """Press keys by name."""
        # without a manager of windows nobody gives the keyboard back to a window that lost it
        self._xdotool(*FURNISHED, "windowfocus", "key", "--delay", "15", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._xdotool(*FURNISHED, "windowfocus", "type", "--delay", "15", text)

    def _xdotool(self, *words: str) -> str:
        command = ["xdotool", *words]
        told = subprocess.run(  # noqa: S603
            command, env=self.environment, capture_output=True, text=True, check=False, timeout=60
        )
        return told.stdout
