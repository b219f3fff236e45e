from __future__ import annotations

import csv
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from herstel_gui.domain.day import PlannedDay
from herstel_gui.views.trends.dialogs import ImageDialog
from herstel_gui.views.trends.header import TIMELINE
from herstel_gui.views.trends.output import a4_on_its_side, image, image_file, print_sheet, table_text
from herstel_gui.views.trends.page import VIEWS
from herstel_gui.views.trends.palette import print_palette
from tests.views.trends.conftest import TODAY, recent_entries

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from herstel_gui.views.trends.output import Sheet
    from tests.views.trends.conftest import Make, TrendsSetup

SIZE = QSize(1280, 840)
NOWHERE = "\U0010fffd"
"""A sign for private use, for which no font of a system has a shape."""


@pytest.fixture
def sheet(trends: TrendsSetup) -> Sheet:
    output = trends.page.doing.sheet()
    assert output is not None
    return output


def test_a_png_has_the_given_size(trends: TrendsSetup, sheet: Sheet) -> None:
    assert QImage.fromData(image_file(sheet, SIZE, trends.page.font(), ".png")[0]).size() == SIZE


@pytest.mark.parametrize(
    ("suffix", "begin"), [(".jpg", b"\xff\xd8"), (".PNG", b"\x89PNG"), (".csv", b"\x89PNG")]
)
def test_the_suffix_determines_the_format(
    trends: TrendsSetup, sheet: Sheet, suffix: str, begin: bytes
) -> None:
    assert image_file(sheet, SIZE, trends.page.font(), suffix)[0].startswith(begin)


def test_an_svg_holds_title_dates_and_legend(trends: TrendsSetup, sheet: Sheet) -> None:
    (drawn,) = image_file(sheet, SIZE, trends.page.font(), ".svg")
    words = " ".join(ET.fromstring(drawn).itertext())  # noqa: S314  # our own file
    for text in (
        "Herstel – trends",
        "24 augustus – 22 november 2026",
        "gemiddelde van 7 dagen",
        "normaal",
        "Ochtendpols",
    ):
        assert text in words


@pytest.mark.parametrize(
    ("suffix", "begin"),
    [
        (".png", "In de afbeelding staat"),
        (".jpg", "In de afbeelding staat"),
        (".svg", "In de tekening staan"),
    ],
)
def test_an_image_tells_which_signs_no_font_has(
    trends: TrendsSetup, sheet: Sheet, suffix: str, begin: str
) -> None:
    strange = replace(sheet, title=f"Trends {NOWHERE}")
    assert image_file(sheet, SIZE, trends.page.font(), suffix).remark is None
    drawn = image_file(strange, SIZE, trends.page.font(), suffix)
    assert str(drawn.remark).startswith(begin)
    assert f"{NOWHERE} in ‘Trends {NOWHERE}’" in str(drawn.remark)
    # the drawing keeps the sign, for a computer that has it
    assert (NOWHERE.encode() in drawn[0]) == (suffix == ".svg")


def test_copying_tells_which_signs_no_font_has(
    trends: TrendsSetup, sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    trends.page.told.connect(told.append)
    trends.page.doing.copy()
    assert told == []
    strange = replace(sheet, title=f"Trends {NOWHERE}")
    monkeypatch.setattr(trends.page.doing, "sheet", lambda: strange)
    trends.page.doing.copy()
    assert [sentence.startswith("In de afbeelding staat een leeg vakje") for sentence in told] == [True]


def test_copy_puts_an_image_on_the_clipboard(trends: TrendsSetup) -> None:
    trends.page.doing.copy()
    assert not QGuiApplication.clipboard().image().isNull()


@pytest.mark.parametrize("view", [TIMELINE, *VIEWS])
def test_ctrl_c_copies_each_view(trends: TrendsSetup, qtbot: QtBot, view: str) -> None:
    trends.page.show()
    qtbot.waitExposed(trends.page)
    trends.page.show_view(view)
    QGuiApplication.clipboard().clear()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert not QGuiApplication.clipboard().image().isNull()


def test_a_sheet_can_be_printed_to_pdf(trends: TrendsSetup, sheet: Sheet, tmp_path: Path) -> None:
    path = tmp_path / "trends.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageLayout(a4_on_its_side())
    assert print_sheet(sheet, writer, trends.page.font())
    del writer
    assert path.read_bytes().startswith(b"%PDF")


def test_the_background_of_print_is_white(trends: TrendsSetup, sheet: Sheet) -> None:
    output = image(sheet, SIZE, trends.page.font(), print_palette())
    assert output.pixelColor(2, 2) == QColor("white")


def test_the_table_holds_the_days_in_view(trends: TrendsSetup) -> None:
    chart = trends.page.chart
    assert chart.arrays is not None
    rows = list(csv.reader(table_text(chart.arrays.picture, chart.view.indices).splitlines(), delimiter=";"))
    assert rows[0][:4] == ["\ufeffdatum", "niveau", "bijzonderheden", "Ochtendpols (slagen/min)"]
    assert [rows[1][0], rows[-1][0]] == ["2026-08-24", "2026-11-22"]


def test_the_image_dialog_returns_size_and_format(qtbot: QtBot) -> None:
    dialog = ImageDialog(QSize(1032, 690))
    qtbot.addWidget(dialog)
    assert dialog.chosen_size() == QSize(1032, 690)
    dialog.size_box.setCurrentIndex(2)
    dialog.kind_box.setCurrentIndex(1)
    assert (dialog.chosen_size(), dialog.kind()) == (QSize(1920, 1080), "svg")


def test_planned_rest_has_a_lane_and_a_legend_entry(make: Make, qtbot: QtBot) -> None:
    entries = recent_entries()
    bare: TrendsSetup = make(entries)
    planned: TrendsSetup = make([*entries, PlannedDay(TODAY - timedelta(days=3), "rest")])
    heights = []
    for trends in (bare, planned):
        trends.page.show()
        qtbot.waitExposed(trends.page)
        sheet, timeline = trends.page.doing.sheet(), trends.page.chart.timeline
        assert sheet is not None
        assert timeline is not None
        assert ("gepland: rust" in [entry.text for entry in sheet.entries]) == (trends is planned)
        heights.append(timeline.rows[0].box.height())
    assert heights[1] > heights[0]
