"""A watched folder: off at first; new files are offered at the start, until the user says yes or no."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from herstel_gui.views.importing.import_dialog import ImportDialog
from herstel_gui.views.importing.watch_dialog import WatchDialog

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from tests.journeys.conftest import Start


def test_new_files_are_offered_at_the_next_start(
    qtbot: QtBot, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "downloads"
    folder.mkdir()
    program = start()
    now = program.window.signals.journal.clock.now()
    dialog = WatchDialog(program.window.services.settings, now, program.window)
    assert not dialog.stop.isEnabled()
    monkeypatch.setattr("herstel_gui.views.importing.watch_dialog.ask_folder", lambda *_args: folder)
    dialog.choose.click()
    assert program.window.services.settings.get().watched_folder == str(folder)
    program.window.services.settings.change(watched_since=5)
    program.close()

    table = folder / "wellness.csv"
    table.write_text("date,restingHR\n2026-03-02,52\n", encoding="utf-8")
    later = int(now.timestamp()) + 60
    os.utime(table, (later, later))
    again = start()
    qtbot.waitUntil(lambda: "Nieuw in de map downloads: wellness.csv." in again.window.notice.text.text())
    again.change_look(text_scale=120)
    qtbot.waitUntil(lambda: "Nieuw in de map downloads: wellness.csv." in again.window.notice.text.text())
    assert again.window.services.settings.get().watched_since == 5
    again.close()

    program = start()
    before = program.window
    qtbot.waitUntil(lambda: "Nieuw in de map downloads: wellness.csv." in before.notice.text.text())
    program.change_look(text_scale=100)
    window = program.window
    assert window is not before
    window.notice.answer.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)), timeout=20_000)
    (shown,) = window.findChildren(ImportDialog)
    assert shown.shown.parts[0].part.files == ("wellness.csv",)
    shown.reject()
    assert window.services.settings.get().watched_since == int(now.timestamp())
