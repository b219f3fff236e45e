from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from herstel_gui.domain.errors import NoFontError
from herstel_gui.printing import fonts
from herstel_gui.printing.fonts import demand_letters

ROOT = Path(__file__).parents[2]
WITHOUT = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><cachedir>{folder}</cachedir></fontconfig>
"""
MAKES = """
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
app = QApplication(["herstel", "-platform", "offscreen"])
from herstel_gui.domain.errors import NoFontError
from herstel_gui.domain.week.options import WeekOptions
from pathlib import Path

from herstel_gui.desktop import own_font
from herstel_gui.printing.canvas import page_layout
from herstel_gui.printing.paper import pdf, week_pdf
from herstel_gui.views.trends.output import image_file
from tests.weeks import picture_table

own_font.resources = lambda: Path("no such folder")
for make in (
    lambda: week_pdf(picture_table(), WeekOptions()),
    lambda: pdf(page_layout("a4", landscape=False), [lambda painter: None], title="x"),
    lambda: image_file(None, QSize(100, 100), QFont(), ".png"),
    lambda: image_file(None, QSize(100, 100), QFont(), ".svg"),
):
    try:
        make()
    except NoFontError as error:
        print(error)
"""


@pytest.fixture
def without_fonts(tmp_path: Path) -> dict[str, str]:
    """Return environment variables with which fontconfig finds no font."""
    config = tmp_path / "fonts.conf"
    config.write_text(WITHOUT.format(folder=tmp_path / "cache"))
    return {**os.environ, "FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system cannot be without fonts")
def test_without_any_font_pdfs_and_images_are_refused_with_a_reason(without_fonts: dict[str, str]) -> None:
    outcome = subprocess.run(  # noqa: S603  # this Python
        [sys.executable, "-c", MAKES], env=without_fonts, cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert outcome.stdout.count("Op deze computer is geen lettertype gevonden") == 4


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system cannot be without fonts")
def test_a_system_without_fonts_prints_with_the_own_font(
    without_fonts: dict[str, str], tmp_path: Path
) -> None:
    def herstel(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "herstel_gui", "--home", str(tmp_path / "thuis"), *words]
        return subprocess.run(  # noqa: S603  # this Python
            command, env=without_fonts, cwd=ROOT, capture_output=True, text=True, check=False
        )

    paper = tmp_path / "week.pdf"
    assert herstel("enter", "2020-01-06", "pulse=58").returncode == 0
    assert herstel("week", "2020-W02", "--pdf", str(paper)).returncode == 0
    assert b"DejaVuSans" in paper.read_bytes()


class Metrics(QFontMetricsF):
    """The metrics of a font without the letter q, such as a font of symbols."""

    def inFontUcs4(self, sign: int) -> bool:  # noqa: N802  # Qt's name
        return sign != ord("q")


def test_a_font_without_one_of_the_letters_is_refused(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    del qapp
    monkeypatch.setattr(fonts, "QFontMetricsF", Metrics)
    with pytest.raises(NoFontError, match="lettertype"):
        demand_letters(QFont())
