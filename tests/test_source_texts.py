"""Texts for translation are literals, because lupdate extracts only literals."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).parents[1] / "herstel_gui"
MARKED = {"tr": 0, "translate": 1, "tr_noop": 0}
"""Functions that mark a text for translation, with the index of the text argument."""
TRANSLATES_VARIABLES = {"qt_models/texts.py"}
"""Modules that translate texts marked elsewhere."""

FILES = sorted(path for path in PACKAGE.rglob("*.py"))


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            # bytes and painters have a method ``translate`` too
            ours = name != "translate" or ast.unparse(function) == "QCoreApplication.translate"
            if name in MARKED and ours:
                yield node, name


def faults(source: str) -> list[str]:
    tree = ast.parse(source)
    found = []
    for call, name in calls(tree):
        text = call.args[MARKED[name]] if len(call.args) > MARKED[name] else None
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
            found.append(f"line {call.lineno}: {name} of something that is no literal text")
        context = call.args[0] if MARKED[name] else None
        if context is not None and not isinstance(context, ast.Constant):
            found.append(f"line {call.lineno}: {name} with a context that is no literal")
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            found += [f"line {call.lineno}: {name} inside an f-string" for call, name in calls(node)]
    return found


@pytest.mark.parametrize(
    "source",
    ['self.tr(f"{x} dagen")', "self.tr(text)", "tr_noop(DAY)", "f\"{self.tr('dag')}\""],
)
def test_texts_that_are_no_literals_are_detected(source: str) -> None:
    assert faults(source)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_marked_text_is_a_literal(path: Path) -> None:
    name = path.relative_to(PACKAGE).as_posix()
    if name not in TRANSLATES_VARIABLES:
        assert faults(path.read_text(encoding="utf-8")) == []
