from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from herstel_gui.domain.report.options import ReportOptions, ReportPart
from herstel_gui.views.report.dialog import ReportDialog
from tests.domain.report.test_physician_report import made
from tests.files import unguarded

if TYPE_CHECKING:
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
    dialog.weeks.setCurrentIndex(0)
    dialog.name.setText("Jan Visser")
    dialog.choice.setCurrentIndex(1)
    for place in range(1, dialog.parts.count()):
        dialog.parts.item(place).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.preview.count == 1
    assert emitted[-1] == ReportOptions(4, "Jan Visser", (ReportPart.SUMMARY,), "letter")
    assert computed_weeks == [8, 4]  # computed again only for another number of weeks
    assert dialog.save_to(tmp_path / "verslag.pdf")
    assert (tmp_path / "verslag.pdf").read_bytes().startswith(b"%PDF")
