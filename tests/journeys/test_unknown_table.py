"""A stranger's table: it ends in the mapping dialog, and what the user said is kept for the next time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from herstel_gui.domain.reading import Reading
from herstel_gui.views.importing.import_dialog import ImportDialog
from herstel_gui.views.importing.mapping_dialog import MappingDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.journeys.conftest import Start

_ROWS = "".join(f"2026-03-{day:02},{1 + day % 5},{2 + day % 3}\n" for day in range(1, 15))


def test_a_strangers_table_is_mapped_previewed_and_stored(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    window = start().window
    table = tmp_path / "vreemd.csv"
    table.write_text("date,mood,stress\n" + _ROWS, encoding="utf-8")
    window.window_actions.files.intake.take([table])
    qtbot.waitUntil(lambda: bool(window.findChildren(MappingDialog)), timeout=20_000)
    (dialog,) = window.findChildren(MappingDialog)
    assert not dialog.further.isEnabled()
    for row in dialog.rows[1:]:
        row.best.setCurrentIndex(1)
        row.best.activated.emit(1)
    dialog.further.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)), timeout=20_000)
    (shown,) = window.findChildren(ImportDialog)
    assert {stream.key for stream in shown.shown.parts[0].part.streams} == {
        "table/vreemd:mood", "table/vreemd:stress",
    }  # fmt: skip
    shown.accept()
    journal = window.signals.journal
    qtbot.waitUntil(lambda: bool(journal.day(date(2026, 3, 1)).readings), timeout=20_000)
    assert Reading(date(2026, 3, 4), "mood", 1, "table/vreemd") in journal.day(date(2026, 3, 4)).readings
    assert list(window.services.settings.get().table_mappings) == ["vreemd"]
