"""Names of members and files, and own words, are shown as they are and not as HTML."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip, QWidget

from herstel_gui.views.widgets.card import label, message_label
from herstel_gui.views.widgets.elided import ElidedLabel
from herstel_gui.views.widgets.fitting_dialog import wrap_words
from herstel_gui.views.widgets.lasting_tip import keep_tip
from herstel_gui.views.widgets.plain_label import PlainLabel
from herstel_gui.views.widgets.saying import SpokenLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

SOURCES = Path(__file__).resolve().parents[3] / "herstel_gui"
WICKED = "Nog niet: <b>Vet</b>, Z.\nMeetrainen: <img src='x'>"
RICH = {"views/week/notes.py", "views/welcome/does_card.py", "views/widgets/plain_label.py"}
"""Files with a label of HTML of their own, of which others' words are escaped, or with a picture."""


@pytest.mark.parametrize(
    "make", [PlainLabel, SpokenLabel, label, message_label, lambda text: ElidedLabel(text, "small")]
)
def test_words_of_others_are_no_html(make: type[QLabel], qtbot: QtBot) -> None:
    shown = make(WICKED)
    qtbot.addWidget(shown)
    assert shown.textFormat() is Qt.TextFormat.PlainText
    shown.setText(WICKED)
    assert shown.text() == WICKED


def test_a_tooltip_is_no_html_and_has_room_for_its_text(qtbot: QtBot) -> None:
    button = QPushButton("lid")
    qtbot.addWidget(button)
    button.show()
    QToolTip.showText(button.mapToGlobal(button.rect().center()), WICKED, button)
    keep_tip()
    (tip,) = (each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel"))
    assert isinstance(tip, QLabel)
    assert tip.textFormat() is Qt.TextFormat.PlainText
    assert tip.width() >= max(map(tip.fontMetrics().horizontalAdvance, WICKED.splitlines()))
    tip.close()


def test_a_label_of_qt_itself_shows_words_of_the_program_only() -> None:
    """Everything else is a PlainLabel: a QLabel takes a text for HTML when it looks like it."""
    wrong = [
        f"{path.relative_to(SOURCES)}:{call.lineno}"
        for path in sorted(SOURCES.rglob("*.py"))
        if path.relative_to(SOURCES).as_posix() not in RICH
        for call in _labels(ast.parse(path.read_text("utf-8")))
        if not (call.args and _own_words(call.args[0]))
    ]
    assert not wrong


def _labels(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QLabel":
            yield node


def _own_words(text: ast.expr) -> bool:
    """Return whether a text is a literal, translated or not; nobody can fill one of figures or dates."""
    if isinstance(text, ast.Call) and isinstance(text.func, ast.Attribute) and text.func.attr == "format":
        return _own_words(text.func.value) and all(each.arg == "version" for each in text.keywords)
    if isinstance(text, ast.Call) and isinstance(text.func, ast.Attribute) and text.func.attr == "tr":
        return isinstance(text.args[0], ast.Constant)
    return isinstance(text, ast.Constant)


@pytest.mark.parametrize("kind", [QLabel, PlainLabel])
def test_a_label_wider_than_its_dialog_wraps(kind: type[QLabel], qtbot: QtBot) -> None:
    inside = QWidget()
    qtbot.addWidget(inside)
    words = kind(WICKED * 9, inside)
    wrap_words(inside, 200)
    assert words.wordWrap()
