"""Starting Herstel when the user logs in: an entry in their own files or registry, not as administrator.

Linux has the autostart folder of XDG, macOS a launch agent, Windows the key ``Run`` of the user. The entry is
the setting itself, so that what the desktop's own settings changed is shown as it is.
"""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from herstel_gui.application.journal_names import part_of
from herstel_gui.desktop.paths import HOME_VARIABLE, Places, find_places, home_folder
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

DESKTOP: Final = "nl.herstel.herstel.desktop"
AGENT: Final = "nl.herstel.herstel.plist"
RUN: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
NAME: Final = "Herstel"
_SANDBOX: Final = Path("/.flatpak-info")
_MAX: Final = 100_000
_NOT_CHANGED: Final = tr_noop(
    "Herstel kon niet instellen of het met de computer start. Kijk of je mag schrijven in {place}."
)


class Autostart(Protocol):
    """Whether Herstel starts when the user logs in."""

    def is_on(self) -> bool:
        """Return whether it does; False when this cannot be read."""

    def turn(self, *, on: bool) -> None:
        """Let it start, or no longer; UnusableFileError when this cannot be stored."""


@dataclass(frozen=True, slots=True)
class EntryFile:
    """A file whose presence starts the program; ``is_off`` recognises one that the desktop switched off."""

    path: Path
    content: bytes
    is_off: Callable[[bytes], bool]

    def is_on(self) -> bool:
        """Return whether the file is there and not switched off."""
        try:
            with self.path.open("rb") as file:
                return not self.is_off(file.read(_MAX))
        except OSError:
            return False

    def turn(self, *, on: bool) -> None:
        """Write the file whole, or remove it."""
        try:
            if on:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                part = part_of(self.path)
                part.write_bytes(self.content)
                part.replace(self.path)
            else:
                self.path.unlink(missing_ok=True)
        except OSError:
            raise UnusableFileError(Text(_NOT_CHANGED, place=str(self.path.parent))) from None


@dataclass(frozen=True, slots=True)
class RunKey:
    """A value of the key ``Run`` of the user in the registry of Windows; ``registry`` is winreg."""

    command: str
    registry: object

    def is_on(self) -> bool:
        """Return whether the value is there."""
        reg = self.registry
        try:
            with reg.OpenKey(reg.HKEY_CURRENT_USER, RUN) as key:  # type: ignore[attr-defined]
                reg.QueryValueEx(key, NAME)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True

    def turn(self, *, on: bool) -> None:
        """Set or remove the value."""
        reg = self.registry
        try:
            with reg.CreateKey(reg.HKEY_CURRENT_USER, RUN) as key:  # type: ignore[attr-defined]
                if on:
                    reg.SetValueEx(key, NAME, 0, reg.REG_SZ, self.command)  # type: ignore[attr-defined]
                elif self.is_on():
                    reg.DeleteValue(key, NAME)  # type: ignore[attr-defined]
        except OSError:
            raise UnusableFileError(Text(_NOT_CHANGED, place=RUN)) from None


def autostart(places: Places, environment: Mapping[str, str] = os.environ) -> Autostart | None:
    """Return how this computer starts the program; None where it is not offered.

    That is in a sandbox, which must ask the desktop, and for a trial with a folder of its own, which is not
    the program that the user wants in the morning.
    """
    own = {name: value for name, value in environment.items() if name != HOME_VARIABLE}
    home = home_folder()
    if home is None or os.path.exists(_SANDBOX) or places != find_places(environ=own):
        return None
    return on_platform(sys.platform, start_command(environment), home, environment)


def on_platform(
    platform: str, command: Sequence[str], home: Path, environment: Mapping[str, str]
) -> Autostart:
    """Return how a platform, named as in ``sys.platform``, starts a command when the user logs in."""
    if platform == "darwin":
        content = {"Label": AGENT.removesuffix(".plist"), "ProgramArguments": [*command], "RunAtLoad": True}
        return EntryFile(home / "Library" / "LaunchAgents" / AGENT, plistlib.dumps(content), lambda _: False)
    if platform == "win32":
        import winreg  # noqa: PLC0415  # a module of Windows

        return RunKey(subprocess.list2cmdline(command), winreg)
    config = environment.get("XDG_CONFIG_HOME", "")
    folder = Path(config) if Path(config).is_absolute() else home / ".config"
    return EntryFile(folder / "autostart" / DESKTOP, _entry(command), _is_hidden)


def start_command(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Return the command that starts this program again: an image, the built program, or this Python."""
    if image := environment.get("APPIMAGE"):
        return (image,)
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return sys.executable, "-m", "herstel_gui"


def _entry(command: Sequence[str]) -> bytes:
    """Return an entry of the autostart folder."""
    line = " ".join(map(_quoted, command))
    return (
        f"[Desktop Entry]\nType=Application\nVersion=1.4\nName={NAME}\nExec={line}\n"
        f"Icon=nl.herstel.herstel\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"
    ).encode()


def _quoted(word: str) -> str:
    """Quote an argument of ``Exec``: first for the argument, then for the value of a desktop entry."""
    escaped = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in word)
    return f'"{escaped}"'.replace("\\", "\\\\").replace("%", "%%")


def _is_hidden(content: bytes) -> bool:
    lines = {line.replace(" ", "").casefold() for line in content.decode("utf-8", "replace").splitlines()}
    return bool(lines & {"hidden=true", "x-gnome-autostart-enabled=false"})
