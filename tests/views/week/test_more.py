from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit

from herstel_gui.domain.club.choice import PACE
from herstel_gui.domain.club.pace import Pace
from herstel_gui.domain.errors import UnusableFileError
from tests.views.leaving import leave_unsaved
from tests.weeks import TODAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.views.week.conftest import Bench


def test_the_menu_lists_all_actions(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    menu = page.week_header.export.menu()
    assert [action.text() for action in menu.actions() if action.isVisible() and action.text()] == [
        "Bewaar: Excel (XLSX)…", "Bewaar: LibreOffice (ODS)…", "Bewaar: Tekst met puntkomma’s (CSV)…",
        "Bewaar: Tekst met komma’s en punten (CSV)…", "Leeg blad om in te vullen…", "Kaart met grenzen…",
        "Overzicht van maand of seizoen…", "Verslag voor arts of fysiotherapeut…",
        "Weekbestand voor je club…",
        "Weekbestanden van de club…",
    ]  # fmt: skip


@pytest.mark.parametrize("place", range(4))
def test_a_week_is_written_for_a_spreadsheet(
    bench: Bench, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: int
) -> None:
    page = bench.open(qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "week"), ""))
    page.more.actions[place].trigger()
    assert [path.stem for path in tmp_path.iterdir()] == ["week"]
    assert page.message.text().startswith(f"Bewaard: {tmp_path / 'week.'}")


def test_a_message_appears_when_the_file_cannot_be_written(
    bench: Bench, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = bench.open(qtbot)
    said = leave_unsaved(monkeypatch)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "weg" / "x"), ""))
    page.more.actions[0].trigger()
    assert len(said) == 1
    assert "kan niet geschreven worden" in said[0]
    assert "Bewaard" not in page.message.text()


def test_the_dialogs_of_sheet_card_and_overview_write_a_pdf(
    bench: Bench, qtbot: QtBot, tmp_path: Path
) -> None:
    more = bench.open(qtbot).more
    for number, make in enumerate((more.blank_sheet, more.reference_card, more.overview)):
        dialog = make()
        qtbot.addWidget(dialog)
        dialog.show()
        for place in range(dialog.choice.count()):
            dialog.choice.setCurrentIndex(place)
            assert dialog.preview.count >= 1
        dialog.write(tmp_path / f"{number}.pdf")
        assert (tmp_path / f"{number}.pdf").read_bytes().startswith(b"%PDF")
    with pytest.raises(UnusableFileError):
        more.reference_card().write(tmp_path / "weg" / "x.pdf")


def test_the_pages_of_a_season_can_be_turned(bench: Bench, qtbot: QtBot) -> None:
    dialog = bench.open(qtbot).more.overview()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.choice.setCurrentIndex(dialog.choice.count() - 1)
    assert (dialog.preview.count, dialog.preview.number) == (2, 0)
    assert not dialog.back.isEnabled()
    dialog.forth.click()
    assert dialog.preview.number == 1
    assert not dialog.forth.isEnabled()


def test_the_week_file_holds_the_answers_on_taking_part_and_no_level(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    dialog = page.more.share()
    qtbot.addWidget(dialog)
    dialog.name.setText("Jan")
    assert dialog.shared.paces is None
    assert dialog.shared.participation is not None
    assert len(dialog.shared.participation) == 7
    dialog.remembered.emit(page.club.with_choice(dialog.choice))
    assert page.more.share().choice.name == "Jan"


def test_the_choices_of_the_report_are_stored(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    dialog = page.more.report()
    qtbot.addWidget(dialog)
    dialog.weeks.setCurrentIndex(2)
    assert page.report.weeks == 12
    assert dialog.preview.count >= 1


def test_a_complaint_that_cannot_wait_is_never_shared_as_an_ordinary_day(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.signals.run(lambda journal: journal.set_tag(TODAY, "pain:borst", on=True))
    dialog = page.more.share()
    qtbot.addWidget(dialog)
    dialog.choice = replace(dialog.choice, name="Jan", columns=(PACE,))
    shared = dialog.shared.paces
    assert shared is not None
    assert shared[TODAY.weekday()] is not Pace.USUAL


def test_what_is_typed_for_a_physician_survives_the_end_of_the_program(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    dialog = page.more.report()
    qtbot.addWidget(dialog)
    form = dialog.ask_context()
    form.show()
    question = form.fields["question"]
    assert isinstance(question, QPlainTextEdit)
    question.setPlainText("Waarom ben ik\nal drie weken zo moe?")
    bench.signals.unsaved.hurried.emit()
    again = dialog.ask_context()
    again.show()
    assert again.texts["question"] == "Waarom ben ik\nal drie weken zo moe?"
    assert again.has_input()
    again.accept()
    assert bench.signals.journal.physician_context.told()["question"].startswith("Waarom")
    assert not bench.signals.unsaved.drafts
