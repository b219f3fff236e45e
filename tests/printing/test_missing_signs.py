"""Signs that no font of a computer has are told, for all sheets and images."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextDocument

from herstel_gui.domain.presentation.missing_signs import Medium
from herstel_gui.printing import missing_signs
from herstel_gui.printing.canvas import Paragraph, Style, draw_line, page_layout
from herstel_gui.printing.missing_signs import clusters, image_remark, sheets_remark
from herstel_gui.printing.paper import paint_pages
from tests.printing.draw_strange_signs import SIGNS, WRITERS
from tests.printing.test_fonts import WITHOUT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.printing.paper import Page

ROOT: Final = Path(__file__).parents[2]
LAYOUT: Final = page_layout("a4", landscape=False)
NOWHERE: Final = "\U0010fffd"
"""A sign for private use, for which no font of a system has a shape."""
DRAWN: Final = frozenset({"plain", "hebrew"})
"""The kinds of signs for which the font of Herstel has shapes."""


@pytest.fixture(scope="module")
def remarks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The remark by writer and kind of sign, on a computer with the font of Herstel only."""
    folder = tmp_path_factory.mktemp("fonts")
    config = folder / "fonts.conf"
    config.write_text(WITHOUT.format(folder=folder))
    surroundings = {**os.environ, "FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.printing.draw_strange_signs"]
    output = subprocess.run(  # noqa: S603  # this Python
        command, env=surroundings, cwd=ROOT, capture_output=True, check=True
    ).stdout
    found: dict[str, str] = json.loads(output)
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system has fonts with these signs")
@pytest.mark.parametrize(
    ("writer", "kind"),
    [
        *((writer, kind) for writer in WRITERS for kind in ("plain", "emoji")),
        *((next(iter(WRITERS)), kind) for kind in SIGNS if kind not in {"plain", "emoji"}),
    ],
)
def test_a_sign_that_no_font_has_is_told_by_every_sheet(
    remarks: dict[str, str], writer: str, kind: str
) -> None:
    told = remarks[f"{writer}: {kind}"]
    if kind in DRAWN:
        assert told == ""
    else:
        assert "leeg vakje" in told
        assert f"heeft: {SIGNS[kind]} in ‘" in told


def _on_one_line(painter: QPainter) -> None:
    draw_line(painter, QRectF(500, 500, 7000, 200), f"WTC {NOWHERE} Gent", Style(100))


def _in_a_paragraph(painter: QPainter) -> None:
    Paragraph(f"WTC {NOWHERE} Gent", Style(100), 7000, lead=3).draw(painter, 500, 500)


def _as_a_document(painter: QPainter) -> None:
    document = QTextDocument(f"WTC {NOWHERE} Gent")
    document.drawContents(painter)


def _in_a_corner(painter: QPainter) -> None:
    painter.rotate(90)
    painter.drawText(QPointF(500, -500), f"WTC {NOWHERE} Gent")


@pytest.mark.parametrize("page", [_on_one_line, _in_a_paragraph, _as_a_document, _in_a_corner])
def test_however_a_text_is_drawn_its_whole_line_is_quoted(qtbot: QtBot, page: Page) -> None:
    del qtbot
    told = sheets_remark(lambda device: paint_pages(device, [page]), LAYOUT)
    assert f"{NOWHERE} in ‘WTC {NOWHERE} Gent’" in str(told)


def test_texts_beside_each_other_and_on_other_sheets_are_lines_of_their_own(qtbot: QtBot) -> None:
    del qtbot

    def beside(painter: QPainter) -> None:
        for left, text in ((500, "a"), (3000, f"b {NOWHERE}"), (6000, "c")):
            draw_line(painter, QRectF(left, 500, 2000, 200), text, Style(100))

    pages: list[Page] = [lambda _painter: None, beside]
    told = sheets_remark(lambda device: paint_pages(device, pages), LAYOUT)
    assert f"{NOWHERE} in ‘b {NOWHERE}’ (blad 2)" in str(told)


def test_what_an_ellipsis_hides_is_not_told(qtbot: QtBot) -> None:
    del qtbot

    def narrow(painter: QPainter) -> None:
        draw_line(painter, QRectF(500, 500, 900, 200), f"{'lang ' * 9}{NOWHERE}", Style(100))

    assert sheets_remark(lambda device: paint_pages(device, [narrow]), LAYOUT) is None


@pytest.mark.parametrize("text", ["a\u00a0b\u200d\u2060\u200f", "e\u0301", "☺\ufe0e", "−…’ ◆▲", ""])
def test_spaces_joiners_and_selectors_are_not_missing(qtbot: QtBot, text: str) -> None:
    del qtbot

    def page(painter: QPainter) -> None:
        draw_line(painter, QRectF(500, 500, 900, 200), text, Style(100))

    assert image_remark(page, Medium.IMAGE) is None


def test_signs_are_divided_as_a_reader_sees_them() -> None:
    assert clusters("a🏃‍♀️🇧🇪é") == ["a", "🏃‍♀️", "🇧🇪", "é"]


# -- nothing that draws a sheet or image can forget it ---------------------------------------------------

DEVICES: Final = {
    "QPdfWriter": {"printing.paper", "printing.missing_signs"},
    "QPrinter": {"views.week.paper_actions", "views.paper.sheet_dialog", "views.trends.actions"},
    "QSvgGenerator": {"views.trends.output"},
    "QImage": {"views.trends.output"},
    "QPicture": set(),
    "setImage": {"views.trends.actions"},
    "grab": set(),
    "addText": set(),
}
"""Calls that make or give away something drawn, and the modules with such a call; each tells the remark.

``addText`` draws letters as a path, which is not seen as a text.
"""


def _calls(tree: ast.AST) -> set[str]:
    functions = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {each.attr if isinstance(each, ast.Attribute) else getattr(each, "id", "") for each in functions}


def test_only_listed_modules_make_something_drawn() -> None:
    found: dict[str, set[str]] = {name: set() for name in DEVICES}
    package = ROOT / "herstel_gui"
    for path in package.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        bases = {
            ast.unparse(base)
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef)
            for base in node.bases
        }
        for name in (_calls(tree) | bases) & set(DEVICES):
            found[name].add(".".join(path.relative_to(package).with_suffix("").parts))
    assert found == DEVICES


@pytest.mark.parametrize("module", sorted(DEVICES["QPrinter"]))
def test_a_printer_is_used_by_the_function_that_tells_the_remark(module: str) -> None:
    path = ROOT / "herstel_gui" / Path(*module.split(".")).with_suffix(".py")
    printing = [
        _calls(node)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and "QPrinter" in _calls(node)
    ]
    assert printing
    assert all("send" in calls for calls in printing)


def test_shapes_are_asked_of_the_font_that_draws(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    del qtbot
    asked: set[str] = set()

    def all_drawn(_key: str, sign: str) -> bool:
        asked.add(sign)
        return True

    monkeypatch.setattr(missing_signs, "_drawn", all_drawn)
    assert image_remark(_on_one_line, Medium.IMAGE) is None
    assert asked == set(f"WTC {NOWHERE} Gent")
