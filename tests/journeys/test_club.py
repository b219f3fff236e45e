"""From a member's morning to the trainer's table, without a trace in the trainer's journal."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from herstel_gui.domain.measures import BY_KEY
from herstel_gui.views.club.window import ClubWindow
from herstel_gui.views.week.page import WeekPage
from tests.clubs import shared
from tests.files import write_club_week

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from tests.journeys.conftest import Start

TODAY = date(2026, 11, 22)


def files_of(program: Program) -> dict[str, str]:
    """Return a digest of each file in the folder of the journal, except the settings file.

    The settings file may be written at any moment, for example with the day of the weekly check.
    """
    files = [path for path in program.last_journal().parent.iterdir() if path.is_file()]
    return {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in files
        if path.name != program.places.settings.name
    }


def trigger(program: Program, text: str) -> None:
    menus = [action.menu() for action in program.window.menuBar().actions()]
    for menu in menus:
        for action in menu.actions():  # type: ignore[attr-defined]
            if action.text().replace("&", "") == text:
                action.trigger()
                return
    raise LookupError(text)


def test_a_member_shares_a_week_and_the_trainer_sees_it(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    program.window.signals.run(lambda journal: journal.enter(TODAY, BY_KEY["fatigue"], 6))
    page = program.window.pages.show("week")
    assert isinstance(page, WeekPage)
    dialog = page.more.share()
    qtbot.addWidget(dialog)
    dialog.club.setEditText("De Zwaluw")
    dialog.name.setText("Jan Visser")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "jv"), ""))
    dialog.agree.click()
    dialog.save.click()
    content = json.loads((tmp_path / "jv.herstelweek").read_text("utf-8"))
    assert (content["club"], content["member"], content["week"]) == ("De Zwaluw", "J.V.", "2026-W47")
    assert {"measure": "fatigue", "days": [None] * 6 + [6]} in content["measures"]
    assert not {"notes", "tags", "levels", "pace"} & set(content)
    assert page.more.share().choice.club == "De Zwaluw"
    remembered = program.settings.get().club["clubs"]
    assert isinstance(remembered, list)
    assert len(remembered) == 1


def test_opening_week_files_leaves_the_journal_unchanged(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    program = start()
    program.window.signals.run(lambda journal: journal.enter(TODAY, BY_KEY["fatigue"], 6))
    before, steps = files_of(program), program.window.signals.undo_stack.count()
    for name in ("Anna", "Bo"):
        week = shared(name)
        write_club_week(week, tmp_path / week.file_name)
    trigger(program, "Weekbestanden van de club…")
    everything = QApplication.topLevelWidgets()
    window = next(each for each in everything if isinstance(each, ClubWindow) and each.isVisible())
    window.open_paths([tmp_path])
    qtbot.waitUntil(lambda: window.model.rowCount() == 2)
    assert window.model.headerData(0, Qt.Orientation.Vertical) == "Anna"
    window.chooser.shape.setCurrentIndex(1)
    assert files_of(program) == before
    assert program.window.signals.undo_stack.count() == steps
    assert program.window.signals.journal.day(TODAY).effective("fatigue") is not None
    window.close()
