"""Paths of the user may lie in a folder that may not be entered: asking about them must not raise."""

from __future__ import annotations

import ast
import os
import sys
from pathlib import Path

import pytest

import herstel_gui
from herstel_gui.regular_files import is_gone

PACKAGE = Path(herstel_gui.__file__).parent
RAISING = {"exists", "is_file", "is_dir", "is_symlink", "is_mount", "is_socket", "is_fifo"}
NO_PATHS = ["importers/archives.py: info.is_dir"]


def questions(path: Path) -> list[str]:
    """Return the questions in a module that raise on a folder that may not be entered, as ``file: call``."""
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    asked = [
        call.func for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr in RAISING
    ]
    name = path.relative_to(PACKAGE).as_posix()
    return [f"{name}: {ast.unparse(func)}" for func in asked if ast.unparse(func.value) != "os.path"]


def test_no_question_about_a_path_raises() -> None:
    asked = [question for path in sorted(PACKAGE.rglob("*.py")) for question in questions(path)]
    assert asked == NO_PATHS


def test_a_raising_question_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    module = tmp_path / "module.py"
    module.write_text("import os\n\nif path.exists() or os.path.isdir(path):\n    path.unlink()\n")
    assert questions(module) == ["module.py: path.exists"]


def test_a_file_is_gone_only_from_a_folder_that_is_there(tmp_path: Path) -> None:
    file = tmp_path / "dagboek.herstel"
    assert is_gone(file)
    file.touch()
    assert not is_gone(file)
    assert not is_gone(tmp_path / "stick" / "dagboek.herstel")
    assert not is_gone(file / "dagboek.herstel")
    assert not is_gone(tmp_path / "\0")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may enter every folder")
def test_a_file_in_a_closed_folder_is_not_gone(tmp_path: Path) -> None:
    folder = tmp_path / "dicht"
    folder.mkdir(mode=0)
    assert not is_gone(folder / "dagboek.herstel")
