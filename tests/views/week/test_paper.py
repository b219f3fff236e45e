from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from herstel_gui.domain.week.options import NameStyle, Paper, WeekOptions
from herstel_gui.printing.paper import week_pages
from herstel_gui.views.week import paper_dialog
from herstel_gui.views.week.paper_dialog import PaperDialog
from tests.views.leaving import leave_unsaved
from tests.weeks import picture_table

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.domain.text import Phrasebook
    from herstel_gui.domain.week.table import WeekTable
    from herstel_gui.printing.paper import Page
    from tests.views.week.conftest import Bench


@pytest.fixture
def dialog(qtbot: QtBot) -> PaperDialog:
    shown = PaperDialog(picture_table(), WeekOptions(name="Jan Visser"))
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_every_choice_changes_the_preview_and_emits_the_options(dialog: PaperDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.changed) as emitted:
        dialog.checks["lines"].click()
    assert emitted.args == [WeekOptions(name="Jan Visser", lines=True)]
    QTest.keyClicks(dialog.club, "club")
    dialog.style_choice.setCurrentIndex(1)
    dialog.paper.setCurrentIndex(1)
    dialog.turned.setCurrentIndex(1)
    assert dialog.options == WeekOptions(
        name="Jan Visser",
        lines=True,
        club="club",
        name_style=NameStyle.FULL,
        paper=Paper.LETTER,
        landscape=False,
    )
    area = dialog.preview.sheet_area()
    assert area.height() > area.width()


def test_a_typed_name_is_laid_out_once_and_not_at_each_key(
    dialog: PaperDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A week with long notes takes some tenths of a second to lay out: a name appeared after a minute."""
    laid_out: list[WeekOptions] = []
    told: list[WeekOptions] = []

    def count(table: WeekTable, options: WeekOptions, book: Phrasebook) -> list[Page]:
        laid_out.append(options)
        return week_pages(table, options, book)

    monkeypatch.setattr(paper_dialog, "week_pages", count)
    dialog.changed.connect(told.append)
    QTest.keyClicks(dialog.club, "De Zwaluw")
    assert (dialog.options.club, laid_out, told) == ("De Zwaluw", [], [])
    with qtbot.waitSignal(dialog.changed):
        pass
    assert laid_out == told == [dialog.options]


def test_what_is_typed_just_before_closing_is_kept(dialog: PaperDialog) -> None:
    told: list[WeekOptions] = []
    dialog.changed.connect(told.append)
    QTest.keyClicks(dialog.club, "De Zwaluw")
    dialog.reject()
    assert [options.club for options in told] == ["De Zwaluw"]


def test_the_preview_tells_which_signs_no_font_has(dialog: PaperDialog, qtbot: QtBot) -> None:
    remark = dialog.preview.remark
    dialog.preview.tell_missing()
    assert not remark.isVisible()
    dialog.club.setText("WTC \U0010fffd")
    qtbot.waitUntil(remark.isVisible)
    assert "\U0010fffd in ‘WTC \U0010fffd’" in remark.text()
    dialog.club.setText("WTC")
    qtbot.waitUntil(lambda: not remark.isVisible())


def test_rows_can_be_left_out(dialog: PaperDialog) -> None:
    assert dialog.rows.item(0).text() == "Niveau"
    first = dialog.rows.item(1)
    assert first.text() == "Ochtendpols (/min)"
    first.setCheckState(Qt.CheckState.Unchecked)
    assert "resting_heart_rate" not in dialog.options.rows
    assert "mood" in dialog.options.rows


def test_the_preview_draws_text_on_a_white_sheet(dialog: PaperDialog) -> None:
    image = dialog.preview.grab().toImage()
    area = dialog.preview.sheet_area().toRect()
    title = area.top() + round(area.height() * 0.075)
    colours = [image.pixelColor(x, title).lightness() for x in range(area.left() + 2, area.right() - 2)]
    assert max(colours) == 255
    assert min(colours) < 100


def test_the_page_writes_a_pdf_and_shows_its_name(
    bench: Bench, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = bench.open(qtbot)
    asked: list[str] = []

    def answer(_parent: object, _title: str, path: str, _kinds: str, *_more: object) -> tuple[str, str]:
        asked.append(Path(path).name)
        return str(tmp_path / "mijn week"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    page.week_header.pdf.click()
    assert [name.rpartition("/")[2] for name in asked] == ["herstel-week-2026-W47.pdf"]
    assert (tmp_path / "mijn week.pdf").read_bytes().startswith(b"%PDF")
    assert page.message.text() == f"Bewaard: {tmp_path / 'mijn week.pdf'}"


def test_a_message_appears_when_the_pdf_cannot_be_written(
    bench: Bench, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = bench.open(qtbot)
    gone = tmp_path / "weg" / "week.pdf"
    said = leave_unsaved(monkeypatch)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(gone), ""))
    page.week_header.pdf.click()
    assert len(said) == 1
    assert "kan niet geschreven worden" in said[0]
    assert not page.message.isVisible()


def test_a_cancelled_file_dialog_writes_nothing(
    bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = bench.open(qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    page.week_header.pdf.click()
    assert page.message.text() == ""


def test_print_choices_are_stored(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    assert page.options.club == "wielerclub"
    page.keep_options(WeekOptions(name="Jan"))
    assert bench.kept[-1]["name"] == "Jan"
