"""Missing system libraries, compared with the results of the system's own loader."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from herstel_gui.desktop import system_libraries
from herstel_gui.desktop.system_libraries import (
    DEBIAN_PACKAGES,
    missing_libraries,
    needed_by,
    screen_plugins,
    why_missing,
    why_not_loaded,
    window_files,
)

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="ELF files are for Linux")
LOAD = "import ctypes, sys; ctypes.CDLL(sys.argv[1])"
KEYSYMS = b"libxcb-keysyms.so.1"


def plugin(name: str) -> Path:
    return window_files([name])[-1]


def loader_misses(file: Path) -> str:
    """Return the first library that the loader misses for ``file``; empty when ``file`` loads."""
    result = subprocess.run(  # noqa: S603  # this very Python
        [sys.executable, "-c", LOAD, str(file)], capture_output=True, text=True, check=False, timeout=180
    )
    found = re.search(r"OSError: (\S+): cannot open shared object file", result.stderr)
    assert found or not result.returncode, result.stderr
    return found[1] if found else ""


@linux_only
@pytest.mark.parametrize("name", ["xcb", "wayland", "offscreen"])
def test_missing_libraries_agree_with_the_loader(name: str) -> None:
    first = loader_misses(plugin(name))
    missing = missing_libraries([plugin(name)])
    assert bool(missing) == bool(first)
    assert not first or first in missing


@linux_only
def test_a_made_up_library_is_reported_missing(tmp_path: Path) -> None:
    file = tmp_path / "libqxcb.so"
    file.write_bytes(plugin("xcb").read_bytes().replace(KEYSYMS, b"libxcb-nowhere.so.1"))
    assert "libxcb-nowhere.so.1" in missing_libraries([file])
    assert set(missing_libraries([file])) - set(missing_libraries([plugin("xcb")])) == {"libxcb-nowhere.so.1"}


@linux_only
def test_each_system_library_of_a_window_has_a_debian_package() -> None:
    own = system_libraries._own_libraries()  # noqa: SLF001  # libraries of Qt need no package
    waiting, names = window_files(["xcb", "wayland"]), set[str]()
    assert len(waiting) == 7
    while waiting:
        for name in set(needed_by(waiting.pop())) - names:
            names.add(name)
            waiting += [own[name]] if name in own else []
    assert {"libX11.so.6", "libEGL.so.1", "libxcb-icccm.so.4", "libwayland-client.so.0"} < names
    assert sorted(name for name in names if name not in own and name not in DEBIAN_PACKAGES) == []


def test_a_file_that_is_no_library_needs_no_libraries(tmp_path: Path) -> None:
    file = tmp_path / "x.so"
    for data in (b"", b"MZ", b"\x7fELF", b"\x7fELF\x02\x01" + bytes(40), b"\x7fELF\x01\x01" + bytes(100)):
        file.write_bytes(data)
        assert needed_by(file) == []
    assert missing_libraries([file, tmp_path / "weg.so"]) == []


@linux_only
def test_a_truncated_library_raises_nothing(tmp_path: Path) -> None:
    data, file = plugin("xcb").read_bytes(), tmp_path / "x.so"
    for length in (60, 64, 100, 300, 1000, len(data) // 2, len(data) - 1):
        file.write_bytes(data[:length])
        assert set(needed_by(file)) <= set(needed_by(plugin("xcb")))


class TestMessages:
    @pytest.fixture(autouse=True)
    def debian(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Imitate a Debian system with sudo and an ordinary user."""
        self.tools = {"apt-get", "sudo"}
        monkeypatch.setattr(shutil, "which", lambda name: name if name in self.tools else None)
        monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)

    def test_one_missing_library(self) -> None:
        assert why_missing(["libxcb-icccm.so.4"]) == (
            "op deze computer ontbreekt libxcb-icccm.so.4. Installeer die met: "
            "sudo apt update && sudo apt install libxcb-icccm4"
        )

    def test_libraries_of_one_package_name_the_package_once(self) -> None:
        assert why_missing(["libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"]) == (
            "op deze computer ontbreken libEGL.so.1, libglib-2.0.so.0 en libgthread-2.0.so.0. "
            "Installeer ze met: sudo apt update && sudo apt install libegl1 libglib2.0-0"
        )

    def test_without_sudo_the_command_uses_su(self) -> None:
        self.tools.remove("sudo")
        assert why_missing(["libEGL.so.1"]).endswith("su -c 'apt update && apt install libegl1'")

    def test_root_needs_no_sudo(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
        assert why_missing(["libEGL.so.1"]).endswith("met: apt update && apt install libegl1")

    @pytest.mark.parametrize("name", ["libEGL.so.1", "libvreemd.so.3"])
    def test_without_apt_or_for_an_unknown_library_no_command_is_given(self, name: str) -> None:
        if name in DEBIAN_PACKAGES:
            self.tools.clear()
        assert why_missing([name]) == (
            f"op deze computer ontbreekt {name}. "
            "Installeer die met het programma waarmee je ook andere software installeert"
        )

    def test_an_import_error_about_a_library_is_explained(self) -> None:
        error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
        assert "libEGL.so.1" in why_not_loaded(error)
        assert "libegl1" in why_not_loaded(error)
        assert why_not_loaded(ImportError("No module named 'PySide6'")) == ""


@pytest.mark.parametrize(
    ("environment", "plugins"),
    [
        ({}, ("xcb",)),
        ({"QT_QPA_PLATFORM": ""}, ("xcb",)),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ("wayland", "xcb")),
        ({"QT_QPA_PLATFORM": "wayland-egl;xcb:x=1", "WAYLAND_DISPLAY": "x"}, ("wayland", "xcb")),
        ({"QT_QPA_PLATFORM": "offscreen"}, ("offscreen",)),
    ],
)
def test_platform_plugins_follow_the_environment(
    environment: dict[str, str], plugins: tuple[str, ...]
) -> None:
    assert screen_plugins(environment) == plugins


def test_packages_of_dev_py_are_known_packages() -> None:
    of_lupdate = {"libbrotli1", "libgssapi-krb5-2"}
    assert set(dev.SCREEN_PACKAGES) <= {*DEBIAN_PACKAGES.values(), *of_lupdate}
