from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from herstel_gui.application.journal import Journal
from herstel_gui.domain.report.options import ReportOptions, ReportPart
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.report.dialog import ReportDialog
from tests.application.fakes import FakeStore, FixedClock
from tests.domain.report.test_physician_report import made
from tests.files import unguarded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytestqt.qtbot import QtBot

    from herstel_gui.domain.report.physician_report import PhysicianReport


def test_each_choice_updates_the_preview_and_is_emitted(qtbot: QtBot, tmp_path: Path) -> None:
    computed_weeks: list[int] = []

    def make(options: ReportOptions) -> PhysicianReport:
        computed_weeks.append(options.weeks)
        return made(options=options)

    dialog = ReportDialog(make, ReportOptions(), "verslag.pdf", unguarded())
    qtbot.addWidget(dialog)
    emitted: list[ReportOptions] = []
    dialog.changed.connect(emitted.append)
    dialog.show()
    before = dialog.preview.count
    assert before >= 2
    assert dialog.name.y() < dialog.context.y() < dialog.weeks.y() < dialog.parts.y()
    dialog.weeks.setCurrentIndex(0)
    dialog.name.setText("Jan Visser")
    dialog.choice.setCurrentIndex(1)
    for place, part in enumerate(ReportPart):
        if part is not ReportPart.SUMMARY:
            dialog.parts.item(place).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.preview.count == 1
    assert emitted[-1] == ReportOptions(4, "Jan Visser", (ReportPart.SUMMARY,), "letter")
    assert computed_weeks == [8, 4]  # computed again only for another number of weeks
    dialog.write(tmp_path / "verslag.pdf")
    assert (tmp_path / "verslag.pdf").read_bytes().startswith(b"%PDF")


def test_what_is_told_is_stored_at_once_and_a_refused_year_keeps_the_dialog_open(
    qtbot: QtBot,
) -> None:
    signals = JournalSignals(Journal(FakeStore(), FixedClock()))
    told = signals.journal.physician_context

    def tell(texts: Mapping[str, str]) -> bool:
        return signals.run(lambda journal: journal.physician_context.tell(texts))

    dialog = ReportDialog(
        lambda options: made(options=options), ReportOptions(), "verslag.pdf", unguarded(),
        told=told.told, tell=tell,
    )  # fmt: skip
    qtbot.addWidget(dialog)
    form = dialog.ask_context()
    qtbot.addWidget(form)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    form.show()
    year, question = form.fields["birth_year"], form.fields["question"]
    assert isinstance(year, QLineEdit)
    assert isinstance(question, QPlainTextEdit)
    question.setPlainText("Mag ik\ntrainen?")
    year.setText("88")
    form.accept()
    assert form.isVisible()
    assert form.message.text().startswith("‘88’ is geen geboortejaar.")
    assert told.told() == {}
    year.setText("1988")
    form.accept()
    assert not form.isVisible()
    assert told.told() == {"question": "Mag ik trainen?", "birth_year": "1988"}


@pytest.mark.parametrize(("year", "title"), [(0, "Gewicht en menstruatie"), (2011, "Menstruatie")])
def test_under_eighteen_the_report_offers_no_weight(qtbot: QtBot, year: int, title: str) -> None:
    def make(options: ReportOptions) -> PhysicianReport:
        return replace(made(options=options), birth_year=year)

    dialog = ReportDialog(make, ReportOptions(), "verslag.pdf", unguarded())
    qtbot.addWidget(dialog)
    listed = {dialog.parts.item(place).text() for place in range(dialog.parts.count())}
    assert {each for each in listed if each.casefold().endswith("menstruatie")} == {title}
