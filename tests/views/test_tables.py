"""Every table can be left with Tab."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import herstel_gui

VIEWS = Path(herstel_gui.__file__).parent / "views"
MADE = re.compile(r"\b(?:QTableView|QTableWidget)\((?!\))|\((?:QTableView|QTableWidget)\):")
TABLES = [path for path in sorted(VIEWS.rglob("*.py")) if MADE.search(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_says_whether_tab_goes_through_its_cells(path: Path) -> None:
    """Qt lets Tab go round in the cells of a table for ever, unless told otherwise."""
    source = path.read_text(encoding="utf-8")
    assert "setTabKeyNavigation(" in source or "setFocusPolicy(Qt.FocusPolicy.NoFocus)" in source
