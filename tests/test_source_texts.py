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


SHOWN_LATER = {"notice", "_notify"}
"""Functions that take a function, which is called again after a change of language."""


def old_words(source: str) -> list[str]:
    """Return the names of texts that a notice keeps in the language in which it was first shown."""
    found = []
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, ast.FunctionDef):
            continue
        inner = [each for each in ast.walk(function) if isinstance(each, ast.FunctionDef | ast.Lambda)]
        makers = [each for each in inner if each is not function]
        hidden = {each for maker in makers for each in ast.walk(maker)}
        own = [each for each in ast.walk(function) if each not in hidden]
        shows = [
            each for each in own
            if isinstance(each, ast.Call) and getattr(each.func, "attr", "") in SHOWN_LATER
        ]  # fmt: skip
        written = {
            getattr(each.targets[0], "id", "")
            for each in own
            if isinstance(each, ast.Assign) and "translate(" in ast.unparse(each.value)
        }
        used = {each.id for each in [*hidden, *(part for call in shows for part in ast.walk(call))]
                if isinstance(each, ast.Name)}  # fmt: skip
        found += sorted(written & used) if shows else []
    return found


@pytest.mark.parametrize(
    ("maker", "kept"),
    [
        ("lambda: Notice('a', words)", ["words"]),
        ("partial(Notice, 'a', words)", ["words"]),
        ("lambda: Notice('a', QCoreApplication.translate('safety', 'Dag'))", []),
        ("partial(made, 'a')", []),
    ],
)
def test_words_that_a_notice_would_keep_are_detected(maker: str, kept: list[str]) -> None:
    source = f"""
def show(self):
    words = QCoreApplication.translate("safety", "Dag").format(day=1)
    self.messages.notice({maker})
"""
    assert old_words(source) == kept


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if "Notice(" in path.read_text("utf-8")],
    ids=lambda path: path.relative_to(PACKAGE).as_posix(),
)
def test_every_notice_is_written_anew_after_a_change_of_language(path: Path) -> None:
    assert not old_words(path.read_text("utf-8"))
