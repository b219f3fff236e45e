from __future__ import annotations

import csv
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPdfWriter

from herstel_gui.views.trends.image_dialog import ImageDialog
from herstel_gui.views.trends.output import a4_on_its_side, image, print_sheet, table_text, write_image
from herstel_gui.views.trends.palette import print_palette

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from herstel_gui.views.trends.sheet import Sheet
    from tests.views.trends.conftest import Made

SIZE = QSize(1280, 840)


@pytest.fixture
def sheet(made: Made) -> Sheet:
    found = made.page.doing.sheet()
    assert found is not None
    return found


def test_png_has_the_size_asked(made: Made, sheet: Sheet, tmp_path: Path) -> None:
    path = tmp_path / "trends.png"
    assert write_image(sheet, SIZE, made.page.font(), path)
    assert QImage(str(path)).size() == SIZE


def test_svg_holds_title_dates_and_legend(made: Made, sheet: Sheet, tmp_path: Path) -> None:
    path = tmp_path / "trends.svg"
    assert write_image(sheet, SIZE, made.page.font(), path)
    words = " ".join(ET.parse(path).getroot().itertext())  # noqa: S314  # written a moment ago
    for text in (
        "Herstel – trends",
        "24 augustus – 22 november 2026",
        "gemiddelde van 7 dagen",
        "normaal",
        "Ochtendpols",
    ):
        assert text in words


def test_image_that_cannot_be_written_is_told(made: Made, sheet: Sheet, tmp_path: Path) -> None:
    assert not write_image(sheet, SIZE, made.page.font(), tmp_path / "nowhere" / "trends.png")


def test_copy_goes_to_the_clipboard(made: Made) -> None:
    made.page.doing.copy()
    assert not QGuiApplication.clipboard().image().isNull()


def test_page_of_paper(made: Made, sheet: Sheet, tmp_path: Path) -> None:
    path = tmp_path / "trends.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageLayout(a4_on_its_side())
    assert print_sheet(sheet, writer, made.page.font())
    del writer
    assert path.read_bytes().startswith(b"%PDF")


def test_paper_is_white(made: Made, sheet: Sheet) -> None:
    found = image(sheet, SIZE, made.page.font(), print_palette())
    assert found.pixelColor(2, 2) == QColor("white")


def test_table_holds_the_days_in_view(sheet: Sheet) -> None:
    rows = list(csv.reader(table_text(sheet).splitlines()))
    assert rows[0][:4] == ["datum", "niveau", "bijzonderheden", "Ochtendpols (slagen/min)"]
    assert [rows[1][0], rows[-1][0]] == ["2026-08-24", "2026-11-22"]


def test_image_dialog_gives_size_and_kind(qtbot: QtBot) -> None:
    dialog = ImageDialog(QSize(1032, 690))
    qtbot.addWidget(dialog)
    assert dialog.chosen_size() == QSize(1032, 690)
    dialog.size_box.setCurrentIndex(2)
    dialog.kind_box.setCurrentIndex(1)
    assert (dialog.chosen_size(), dialog.kind()) == (QSize(1920, 1080), "svg")
