"""A whole journal in another window: its values and, when the person says so, limits and fields."""

from __future__ import annotations

import json
import threading
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressDialog, QPushButton

from herstel_gui.application.import_streams import Answers
from herstel_gui.domain.reading import Reading
from herstel_gui.importers import sheets
from herstel_gui.views.importing.import_dialog import ImportDialog
from herstel_gui.views.importing.mapping_dialog import MappingDialog
from herstel_gui.views.importing.result_dialog import ResultDialog

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from herstel_gui.application.table_sheets import Sheets
    from tests.journeys.conftest import Start

DAY = date(2026, 3, 10)
JOURNAL = {
    "format": "herstel", "version": 1, "zone": "Europe/Amsterdam",
    "days": [{"date": "2026-03-10", "readings": [{"measure": "mood", "value": 3, "source": "typed"}]}],
    "settings": {"asked_measures": ["mood", "fatigue"], "limits": {"RHR_PCT": "9.5"}},
}  # fmt: skip


def test_limits_and_fields_come_in_when_the_person_says_so(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    program = start()
    window = program.window
    file = tmp_path / "herstel.json"
    file.write_text(json.dumps(JOURNAL), encoding="utf-8")
    window.window_actions.files.intake.take([file])
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)), timeout=20_000)
    (dialog,) = window.findChildren(ImportDialog)
    assert dialog.shown.settings == {}
    dialog.table.answered.emit("herstel", "settings", ("take",))
    qtbot.waitUntil(lambda: bool(dialog.shown.settings), timeout=20_000)
    assert dialog.shown.parts[0].answers == Answers({"settings": ("take",)})
    dialog.accept()
    qtbot.waitUntil(lambda: bool(window.findChildren(ResultDialog)), timeout=20_000)
    (result,) = window.findChildren(ResultDialog)
    result.accept()
    qtbot.waitUntil(lambda: program.settings.get().asked_measures == ("mood", "fatigue"), timeout=20_000)
    assert program.settings.get().limits == {"RHR_PCT": "9.5"}
    assert program.window.signals.journal.limits.own == {"RHR_PCT": "9.5"}
    assert Reading(DAY, "mood", 3) in program.window.signals.journal.day(DAY).readings


def test_reading_a_workbook_can_be_cancelled_at_once(
    qtbot: QtBot, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    window = program.window
    table = tmp_path / "vreemd.csv"
    table.write_text("date,mood\n" + "2026-03-10,3\n" * 20, encoding="utf-8")
    begun, go_on = threading.Event(), threading.Event()
    read = sheets.read_sheets

    def slow(path: Path) -> Sheets:
        begun.set()
        go_on.wait(20)
        return read(path)

    monkeypatch.setattr(sheets, "read_sheets", slow)
    window.window_actions.files.intake.take([table])
    qtbot.waitUntil(begun.is_set, timeout=20_000)
    # the dialog of the first look at the file is put away, and goes when the window has time for it
    waiting = window.findChildren(QProgressDialog)[-1]
    qtbot.waitUntil(waiting.isVisible, timeout=20_000)
    cancel = waiting.findChild(QPushButton)
    assert isinstance(cancel, QPushButton)
    cancel.click()
    assert not waiting.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: not program.background.busy, timeout=20_000)
    assert not window.findChildren(MappingDialog)
