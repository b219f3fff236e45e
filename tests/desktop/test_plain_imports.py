"""Python's own ``__import__`` is restored after loading Qt, and no module needs the replacement."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import herstel_gui

START = """
import builtins, linecache, sys
from pathlib import Path
{before}
from herstel_gui.__main__ import window_start
start = window_start()
from PySide6.QtWidgets import QApplication
from herstel_gui.desktop.first_look import first_look
from herstel_gui.desktop.paths import resources
from herstel_gui.app.stored_settings import StoredSettings
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.views.application import make_application
settings = StoredSettings(SettingsFile(Path("none")))
window = start.show_first(make_application(resources()), first_look(Path("none")), settings).window
start.Loading(window).wait(QApplication.instance())
from herstel_gui.app.program import Program
feature = sys.modules["PySide6.support.feature"].pyside_feature_dict
print(builtins.__import__.__name__, "herstel_gui.app.program" in feature, window.isVisible())
"""


def start_window(before: str = "") -> list[str]:
    """Show the window in a new process.

    Returns the name of ``__import__``, whether Qt for Python saw the import of the program, and whether the
    window is visible.
    """
    code = START.format(before=before)
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout.split()


def test_later_imports_bypass_qt() -> None:
    name, looked, shown = start_window()
    assert name != "__feature_import__"
    assert (looked, shown) == ("False", "True")


def test_without_the_original_name_the_replacement_stays() -> None:
    before = "from herstel_gui.desktop import plain_imports as module\n"
    before += "module.KEPT = 'no such name'; assert module.plain_imports() is False"
    assert start_window(before) == ["__feature_import__", "True", "True"]


@pytest.mark.parametrize("package", ["herstel_gui", "pyqtgraph"])
def test_no_module_uses_the_feature_import(package: str) -> None:
    found = find_spec(package)
    assert found is not None
    assert found.origin is not None
    files = list(Path(found.origin).parent.rglob("*.py"))
    assert len(files) > 50
    users = [path for path in files if uses(path)]
    assert users == []


def uses(path: Path) -> bool:
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return any(line.startswith(("from __feature__", "import __feature__")) for line in lines)


def test_the_search_finds_a_feature_import(tmp_path: Path) -> None:
    path = tmp_path / "one.py"
    path.write_text("from __feature__ import snake_case\n", encoding="utf-8")
    assert uses(path)
    assert not uses(Path(herstel_gui.__file__))
