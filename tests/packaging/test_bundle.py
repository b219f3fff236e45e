"""The contents of the built program: all needed modules and files, and no network library."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "herstel_gui"

# Imports all modules of the program while the modules left out of the bundle cannot be imported.
IMPORT_ALL = """
import importlib, pkgutil, sys

class LeftOut:
    def find_spec(self, name, path=None, target=None):
        if name in LEFT_OUT:
            raise ModuleNotFoundError(f"left out of the bundle: {name}", name=name)

LATE, LEFT_OUT = sys.argv[1].split(), set(sys.argv[2:])
sys.meta_path.insert(0, LeftOut())
import herstel_gui
for module in pkgutil.walk_packages(herstel_gui.__path__, "herstel_gui."):
    importlib.import_module(module.name)
for late in ("pyqtgraph", "numpy.linalg", *LATE):
    importlib.import_module(late)
print(*sorted(name for name in sys.modules if name.startswith("PySide6.Qt")))
"""


def imported(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_imported_module_is_left_out(bundle: ModuleType) -> None:
    left_out = set(bundle.EXCLUDED_MODULES)
    faults = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in sorted(PROGRAM.rglob("*.py"))
        for name in imported(path.read_text(encoding="utf-8"))
        if any(name == module or name.startswith(f"{module}.") for module in left_out)
    ]
    assert not faults


def test_all_modules_can_be_imported_without_those_left_out(bundle: ModuleType) -> None:
    result = subprocess.run(  # noqa: S603 - Python itself
        [sys.executable, "-c", IMPORT_ALL, " ".join(bundle.LATE_MODULES), *bundle.EXCLUDED_MODULES],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr[-2000:]
    parts = {name.removeprefix("PySide6.Qt") for name in result.stdout.split()}
    assert parts <= bundle.QT_LIBRARIES
    assert {"Core", "Gui", "Widgets"} <= parts


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtNetwork.abi3.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/networkinformation/libqglib.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/plugins/tls/qschannelbackend.dll",
        "PySide6/Qt6Network.dll",
        "PySide6/QtNetwork.pyd",
        "PySide6\\Qt6Network.dll",
        "PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork",
        "PySide6/Qt/plugins/tls/libqsecuretransportbackend.dylib",
    ],
)
def test_network_libraries_of_qt_are_left_out(bundle: ModuleType, name: str) -> None:
    assert not bundle.belongs(name)
    assert "PySide6.QtNetwork" in bundle.EXCLUDED_MODULES
    assert "_ssl" in bundle.EXCLUDED_MODULES


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/opengl32sw.dll",
        "PySide6/Qt/lib/QtQml.framework/Versions/A/Resources/Info.plist",
        "libc.so.6",
        "libxcb-cursor.so.0",
    ],
)
def test_unused_files_are_left_out(bundle: ModuleType, name: str) -> None:
    assert not bundle.belongs(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtWidgets.abi3.so",
        "PySide6/QtOpenGL.abi3.so",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/Qt6Core.dll",
        "PySide6/QtWidgets.pyd",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/translations/qtbase_nl.qm",
        "numpy.libs/libscipy_openblas64_-32a4b2a6.so",
        "libsqlite3.so.0",
        "resources/icons/herstel.svg",
        "resources/translations/herstel_en.qm",
        "herstel",
    ],
)
def test_used_files_are_included(bundle: ModuleType, name: str) -> None:
    assert bundle.belongs(name)


def test_resources_are_included_without_ts_files(bundle: ModuleType) -> None:
    found = {f"{folder}/{path.name}" for path, folder in bundle.resource_files()}
    assert {"resources/icons/herstel.svg", "resources/styles/herstel.qss"} <= found
    assert {"resources/help/begrippen.md", "resources/help/en/begrippen.md"} <= found
    assert not [name for name in found if name.endswith(".ts")]


def test_dependencies_of_the_debian_package(bundle: ModuleType) -> None:
    packages = bundle.debian_packages(["libc.so.6", "libm.so.6", "libcups.so.2"])
    assert packages == sorted({"libc6", "libdbus-1-3", "libegl1", "libwayland-egl1"})
    assert set(bundle.LOADED_LATER) <= set(bundle.SYSTEM_LIBRARIES)


def test_the_recipe_uses_existing_names_and_files(bundle: ModuleType) -> None:
    recipe = (bundle.PACKAGING / "herstel.spec").read_text(encoding="utf-8")
    ast.parse(recipe)
    assert 'bundle.PACKAGING / "start.py"' in recipe
    assert (bundle.PACKAGING / "start.py").is_file()
    assert "strip=True" not in recipe
    assert "upx=True" not in recipe
    assert {name for name in dir(bundle) if f"bundle.{name}" in recipe} >= {"belongs", "resource_files"}


def test_the_build_includes_the_pins_of_the_program(bundle: ModuleType) -> None:
    text = (bundle.PACKAGING / "requirements-build.lock").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert lines[0] == "-r requirements.lock"
    assert all("==" in line for line in lines[1:])
    assert any(line.startswith("pyinstaller==") for line in lines)
