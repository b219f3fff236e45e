from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QFileDialog, QPushButton

from herstel_gui.printing.canvas import Style, draw_line, page_layout
from herstel_gui.views.paper.sheet_dialog import SheetChoice, SheetDialog
from tests.files import unguarded

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtGui import QPainter
    from pytestqt.qtbot import QtBot

    from herstel_gui.printing.paper import Page

NOWHERE = "\U0010fffd"
"""A sign for private use, for which no font of a system has a shape."""


def pages_with(text: str) -> list[Page]:
    def draw(painter: QPainter) -> None:
        draw_line(painter, QRectF(500, 500, 5000, 200), text, Style(100))

    return [draw]


def test_missing_signs_are_told_before_writing_and_with_the_path_after_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout = page_layout("a4", landscape=False)
    texts = {"een": "WTC Gent", "twee": f"WTC {NOWHERE} Gent"}
    choices = [SheetChoice(name, layout, partial(pages_with, text)) for name, text in texts.items()]
    dialog = SheetDialog("Blad", choices, "blad.pdf", unguarded())
    qtbot.addWidget(dialog)
    dialog.show()
    remark, target = dialog.preview.remark, tmp_path / "blad.pdf"
    dialog.preview.tell_missing()
    assert not remark.isVisible()
    dialog.choice.setCurrentIndex(1)
    qtbot.waitUntil(remark.isVisible)
    assert f"{NOWHERE} in ‘WTC {NOWHERE} Gent’" in remark.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    save = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Bewaar als PDF…")
    save.click()
    assert dialog.message.text() == f"Bewaard: {target}. {remark.text()}"
    assert not remark.isVisible()
