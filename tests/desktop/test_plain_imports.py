"""Python's own import comes back once Qt is loaded, and nothing is lost by that."""

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
from herstel_gui.views.application import make_application
window = start.show_first(make_application(resources()), first_look(Path("none")))
start.Loading().wait(QApplication.instance())
from herstel_gui.app.program import Program
feature = sys.modules["PySide6.support.feature"].pyside_feature_dict
print(builtins.__import__.__name__, "herstel_gui.app.program" in feature, window.isVisible())
"""


def started(before: str = "") -> list[str]:
    """Start a process that shows the window and loads the program; return what it says."""
    code = START.format(before=before)
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout.split()


def test_qt_no_longer_looks_into_what_is_imported() -> None:
    name, looked, shown = started()
    assert name != "__feature_import__"
    assert (looked, shown) == ("False", "True")


def test_without_the_name_that_qt_keeps_everything_goes_as_qt_wants() -> None:
    before = "from herstel_gui.desktop import plain_imports as module\n"
    before += "module.KEPT = 'no such name'; assert module.plain_imports() is False"
    assert started(before) == ["__feature_import__", "True", "True"]


@pytest.mark.parametrize("package", ["herstel_gui", "pyqtgraph"])
def test_nobody_uses_the_features(package: str) -> None:
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


def test_a_use_would_be_seen(tmp_path: Path) -> None:
    path = tmp_path / "one.py"
    path.write_text("from __feature__ import snake_case\n", encoding="utf-8")
    assert uses(path)
    assert not uses(Path(herstel_gui.__file__))
