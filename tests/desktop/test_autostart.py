"""Starting with the computer, as each platform does it for the user alone."""

from __future__ import annotations

import configparser
import plistlib
import shlex
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from herstel_gui.desktop.autostart import AGENT, DESKTOP, EntryFile, RunKey, autostart, on_platform
from herstel_gui.desktop.paths import HOME_VARIABLE, find_places
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    from typing import Self

COMMAND = ('/opt/met spatie/her$tel "x" `y`\\z 100%', "-m", "herstel_gui")


def linux(home: Path, **environment: str) -> EntryFile:
    made = on_platform("linux", COMMAND, home, environment)
    assert isinstance(made, EntryFile)
    return made


def read_exec(content: str) -> list[str]:
    """Read ``Exec`` as the specification of desktop entries says: a value, then quoted arguments."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(content)
    value = parser["Desktop Entry"]["Exec"].replace("\\\\", "\\")
    words = shlex.split(value)
    return [word.replace("%%", "%").replace("\\$", "$").replace("\\`", "`") for word in words]


def test_on_linux_an_entry_stands_in_the_autostart_folder(tmp_path: Path) -> None:
    entry = linux(tmp_path)
    assert not entry.is_on()
    entry.turn(on=True)
    path = tmp_path / ".config" / "autostart" / DESKTOP
    assert read_exec(path.read_text("utf-8")) == list(COMMAND)
    assert entry.is_on()
    entry.turn(on=False)
    assert not entry.is_on()
    assert list(path.parent.iterdir()) == []
    entry.turn(on=False)


def test_the_folder_of_xdg_is_used_when_it_is_absolute(tmp_path: Path) -> None:
    assert linux(tmp_path, XDG_CONFIG_HOME=str(tmp_path / "c")).path == tmp_path / "c" / "autostart" / DESKTOP
    assert linux(tmp_path, XDG_CONFIG_HOME="c").path.is_relative_to(tmp_path / ".config")


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled = false"])
def test_an_entry_that_the_desktop_switched_off_is_off(tmp_path: Path, line: str) -> None:
    entry = linux(tmp_path)
    entry.turn(on=True)
    entry.path.write_text(f"[Desktop Entry]\n{line}\n", encoding="utf-8")
    assert not entry.is_on()
    entry.turn(on=True)
    assert entry.is_on()


def test_an_entry_that_cannot_be_written_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / ".config").write_text("geen map", encoding="utf-8")
    with pytest.raises(UnusableFileError, match="met de computer start"):
        linux(tmp_path).turn(on=True)
    assert not linux(tmp_path).is_on()


def test_on_macos_a_launch_agent_runs_the_command(tmp_path: Path) -> None:
    agent = on_platform("darwin", COMMAND, tmp_path, {})
    agent.turn(on=True)
    content = plistlib.loads((tmp_path / "Library" / "LaunchAgents" / AGENT).read_bytes())
    assert (content["ProgramArguments"], content["RunAtLoad"]) == ([*COMMAND], True)
    assert agent.is_on()


class Registry(SimpleNamespace):
    """The part of winreg that is used, over a dictionary."""

    HKEY_CURRENT_USER, REG_SZ = 1, 1

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self.refused = False

    def OpenKey(self, _root: int, _path: str) -> Registry:  # noqa: N802  # as winreg
        return self

    def CreateKey(self, _root: int, _path: str) -> Registry:  # noqa: N802  # as winreg
        if self.refused:
            raise OSError
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        return None

    def QueryValueEx(self, _key: object, name: str) -> tuple[str, int]:  # noqa: N802  # as winreg
        if name not in self.values:
            raise FileNotFoundError
        return self.values[name], 1

    def SetValueEx(self, _key: object, name: str, _zero: int, _kind: int, value: str) -> None:  # noqa: N802  # as winreg
        self.values[name] = value

    def DeleteValue(self, _key: object, name: str) -> None:  # noqa: N802  # as winreg
        del self.values[name]


def test_on_windows_the_key_of_the_user_holds_the_command() -> None:
    registry = Registry()
    key = RunKey('"C:\\Program Files\\Herstel\\herstel.exe"', registry)
    key.turn(on=False)
    assert not key.is_on()
    key.turn(on=True)
    assert registry.values == {"Herstel": key.command}
    assert key.is_on()
    key.turn(on=False)
    assert registry.values == {}
    registry.refused = True
    with pytest.raises(UnusableFileError) as refused:
        key.turn(on=True)
    assert isinstance(refused.value.text, Text)


def test_a_trial_with_a_folder_of_its_own_does_not_start_with_the_computer(tmp_path: Path) -> None:
    assert autostart(find_places(tmp_path)) is None
    assert autostart(find_places(), {HOME_VARIABLE: str(tmp_path)}) is not None
    assert autostart(find_places(environ={HOME_VARIABLE: str(tmp_path)})) is None
