"""The font that comes with Herstel: the same on screen and on paper, with its licence, embedded in a PDF."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QFontInfo, QPainter, QPdfWriter

from herstel_gui.desktop import own_font
from herstel_gui.desktop.paths import resources
from herstel_gui.printing.canvas import font
from herstel_gui.views.theme import LIGHT, Theme, body_font, text_scale


def test_screen_and_paper_have_the_same_font() -> None:
    families = {
        QFontInfo(each).family()
        for each in (font(140), font(140, bold=True), body_font(Theme(LIGHT, dark=False)))
    }
    assert families == {"DejaVu Sans"}


@pytest.mark.usefixtures("_one_application")
def test_a_pdf_holds_the_font() -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.setFont(font(140))
    painter.drawText(100, 400, "Ochtendpols 52")
    painter.end()
    content = bytes(buffer.data().data())
    assert b"DejaVuSans" in content
    assert b"/FontFile2" in content


def test_the_licence_stands_beside_the_font() -> None:
    folder = resources() / "fonts"
    assert {path.suffix for path in folder.iterdir()} == {".ttf", ".txt"}
    assert "Bitstream" in (folder / "LICENSE-DejaVu.txt").read_text("utf-8")


def test_without_its_files_the_font_of_the_system_is_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(own_font, "resources", lambda: tmp_path)
    monkeypatch.setattr(own_font, "_families", [])
    assert own_font.own_font() == own_font.system_font()


@pytest.mark.parametrize(
    ("percent", "system", "scale"),
    [(100, 12, 1.0), (100, 14.67, 1.0), (100, 16, 1.0), (100, 18.34, 1.25), (125, 12, 1.25),
     (150, 29.3, 2.0), (75, 18.34, 0.9375)],
)  # fmt: skip
def test_the_text_follows_a_system_with_large_text(percent: int, system: float, scale: float) -> None:
    assert text_scale(percent, system) == pytest.approx(scale, rel=0.01)
