from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from herstel_gui.desktop import paths
from herstel_gui.desktop.paths import HOME_VARIABLE, find_places
from herstel_gui.domain.errors import NoHomeError


def test_all_places_are_below_the_chosen_home(tmp_path: Path) -> None:
    places = find_places(tmp_path)
    for path in (places.journal, places.backups, places.settings, places.log):
        assert tmp_path in path.parents
    assert places.journal.suffix == ".herstel"
    assert not any(tmp_path.iterdir()), "find_places must create nothing"


def test_the_argument_overrides_the_environment(tmp_path: Path) -> None:
    environ = {HOME_VARIABLE: str(tmp_path / "omgeving")}
    assert find_places(None, environ).data == tmp_path / "omgeving"
    assert find_places(tmp_path / "argument", environ).data == tmp_path / "argument"


def test_a_relative_home_becomes_absolute_and_an_empty_variable_is_ignored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_places(Path("proef"), {}).data == tmp_path / "proef"
    assert find_places(None, {HOME_VARIABLE: ""}) == find_places(None, {})


def test_an_unknown_home_folder_raises_an_error_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*_args: object, **_options: object) -> Path:
        raise RuntimeError

    monkeypatch.setattr("platformdirs.user_data_path", nowhere)
    with pytest.raises(NoHomeError, match="HOME ontbreekt"):
        find_places(None, {})
    monkeypatch.setattr(Path, "expanduser", nowhere)
    assert find_places(Path("~niemand"), {}).data == Path.cwd() / "~niemand"


@pytest.mark.skipif(sys.platform != "linux", reason="folders of Linux")
def test_without_a_choice_the_xdg_folders_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    places = find_places(None, {})
    assert places.journal == tmp_path / "data" / "herstel" / "dagboek.herstel"
    assert places.settings == tmp_path / "config" / "herstel" / "instellingen.json"
    assert tmp_path in places.log.parents


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_prepare_makes_the_folders_private(tmp_path: Path) -> None:
    places = find_places(tmp_path / "a" / "thuis")
    assert places.prepare() == ()
    for folder in (places.data, places.logs, tmp_path / "a"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    places.data.chmod(0o755)
    assert places.prepare() == (places.data,)
    assert stat.S_IMODE(places.data.stat().st_mode) == 0o700
    assert places.prepare() == ()


def test_resources_of_a_checkout_a_wheel_and_a_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "herstel_gui"
    (package / "desktop").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "desktop" / "paths.py"))
    with pytest.raises(FileNotFoundError):
        paths.resources()
    (tmp_path / "resources").mkdir()
    assert paths.resources() == tmp_path / "resources"
    (package / "resources").mkdir()
    assert paths.resources() == package / "resources"
    (tmp_path / "bundel" / "resources").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "bundel"), raising=False)
    assert paths.resources() == tmp_path / "bundel" / "resources"


def test_modules_for_commands_do_not_import_qt() -> None:
    code = (
        "import sys, herstel_gui.desktop.paths, herstel_gui.desktop.clock, herstel_gui.desktop.logs\n"
        "import herstel_gui.desktop.settings_file\n"
        "sys.exit('PySide6' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603
