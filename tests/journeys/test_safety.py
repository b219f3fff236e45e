"""Trouble with the journal file while the program runs: reported, with a way to go on."""

from __future__ import annotations

import os
import stat
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from herstel_gui.app import program as application
from herstel_gui.application.journal import Journal
from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.safety.copies_dialog import CopiesDialog
from herstel_gui.views.safety.day_watch import DayWatch
from herstel_gui.views.safety.merge_dialog import MergeDialog
from herstel_gui.views.safety.rescue_dialog import Chosen, RescueDialog
from herstel_gui.views.safety.wipe_dialog import WipeDialog
from tests.application.fakes import MORNING, FixedClock
from tests.storage.conftest import run_sql

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.conftest import Start

TODAY = MORNING.date()


def test_damage_found_while_typing_ends_in_a_rescued_journal(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def settle(dialog: RescueDialog) -> None:
        shown.append(dialog.windowTitle())
        dialog.chosen = Chosen.SETTLE

    monkeypatch.setattr(RescueDialog, "exec", settle)
    program = start()
    program.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    path = program.window.services.journal_path
    # the page finishes the reading that was postponed
    QApplication.processEvents()
    run_sql(path, "UPDATE reading SET value = 99")
    before = program.window
    assert not before.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 53))
    qtbot.waitUntil(lambda: program.window is not before)
    assert shown == ["Herstel – beschadigd dagboek"]
    journal = program.window.signals.journal
    (kept,) = path.parent.glob("dagboek-beschadigd-*")
    reading = journal.day(TODAY).effective(RESTING_HEART_RATE.key)
    assert reading is not None
    assert reading.value == 53, "the typing is stored in the rescued journal"
    assert kept.stat().st_size > 0


def test_wiping_everything(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start()
    stick = tmp_path / "stick"
    stick.mkdir()
    program.settings.change(second_folder=str(stick))
    program.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    program.window.services.open_demo()
    # pages go on reading after they are shown
    QApplication.processEvents()
    program.open(program.places.journal)
    QApplication.processEvents()
    own = tmp_path / "mijn export.json"
    own.touch()
    (stick / "vakantie.jpg").touch()
    backup(program.places.journal, stick / "dagboek-abcdef-2026-11-21.herstel")
    messages: list[str] = []
    monkeypatch.setattr(WipeDialog, "exec", lambda _: WipeDialog.DialogCode.Accepted)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: messages.append(box.text()))
    program.window.services.wipe()
    program.close()
    assert messages == ["Alles is gewist. Herstel sluit nu."]
    QGuiApplication.setQuitOnLastWindowClosed(True)  # the default
    left = sorted(file.name for file in tmp_path.rglob("*") if file.is_file())
    assert left == ["mijn export.json", "vakantie.jpg"]


def test_the_whole_journal_is_checked_once_a_week(start: Start, qtbot: QtBot) -> None:
    program = start()
    qtbot.waitUntil(lambda: program.settings.get().checked == TODAY.isoformat())
    assert QApplication.activeModalWidget() is None


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_midnight_while_the_window_is_open(start: Start, qtbot: QtBot) -> None:
    program = start()
    clock, signals, notice = program.clock, program.window.signals, program.window.notice
    assert isinstance(clock, FixedClock)
    watch = signals.findChild(DayWatch)
    assert isinstance(watch, DayWatch)
    watch.look()
    assert not notice.isVisible()
    clock.at += timedelta(days=1)
    watch.look()
    assert (
        notice.text.text() == "Het is nu maandag 23 november. Wat je invult, komt nog bij zondag 22 november."
    )
    signals.run(lambda journal: journal.enter(signals.day, RESTING_HEART_RATE, 52))
    assert list(signals.journal.days()) == [TODAY], "typing goes to the day that is shown"
    press(qtbot, notice.answer)
    assert signals.day == TODAY + timedelta(days=1)
    assert not notice.isVisible()


def test_a_wrong_clock_is_reported(start: Start) -> None:
    program = start()
    clock, notice = program.clock, program.window.notice
    assert isinstance(clock, FixedClock)
    clock.at = clock.at.replace(year=2007)
    watch = program.window.signals.findChild(DayWatch)
    assert isinstance(watch, DayWatch)
    watch.look()
    notice.dismiss.click()
    assert notice.text.text().startswith("Je computer denkt dat het 2007 is.")
    clock.at = MORNING
    watch.look()
    notice.dismiss.click()
    assert not notice.isVisible()


def test_a_second_version_beside_the_journal_is_merged(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = start()
    path = first.window.services.journal_path
    first.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    first.close()
    copy = path.with_name("dagboek (conflicted copy 2026-11-22).herstel")
    backup(path, copy)
    other = Journal(open_journal(copy, FixedClock()), FixedClock())
    other.set_note(TODAY, "van de laptop")
    questions: list[str] = []

    def agree(dialog: MergeDialog) -> int:
        questions.append(dialog.summary.text())
        return MergeDialog.DialogCode.Accepted

    monkeypatch.setattr(MergeDialog, "exec", agree)
    program = start()
    notice = program.window.notice
    assert notice.text.text() == f"Naast je dagboek staat een tweede versie: {copy.name}."
    press(qtbot, notice.answer)
    qtbot.waitUntil(lambda: program.window.signals.undo_stack.count() == 1)
    assert questions == ["1 dag: 1 aangevuld."]
    day = program.window.signals.journal.day(TODAY)
    assert (day.note, len(day.readings)) == ("van de laptop", 1)
    assert not copy.exists()
    assert len(list(program.places.backups.glob("*voor-samenvoegen*"))) == 1
    program.window.signals.undo_stack.undo()
    assert not program.window.signals.journal.day(TODAY).note


def test_a_journal_open_elsewhere_can_be_read(start: Start) -> None:
    program = start()
    program.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    other = program.places.data / "ander.herstel"
    backup(program.window.services.journal_path, other)
    assert program.open(other, create=False, read_only=True)
    window = program.window
    assert "Alleen lezen" in window.notice.text.text()
    assert window.signals.journal.day(TODAY).readings
    assert not window.signals.run(lambda journal: journal.set_note(TODAY, "mag niet"))
    assert not window.signals.waiting
    assert window.trouble.isVisible()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
@pytest.mark.parametrize(
    ("folder", "file", "reported"),
    [(0o755, 0o644, True), (0o755, 0o600, False), (0o700, 0o644, False), (0o711, 0o604, True)],
)
def test_readable_files_are_reported_only_if_other_users_could_reach_them(
    start: Start, tmp_path: Path, folder: int, file: int, *, reported: bool
) -> None:
    if not all(above.stat().st_mode & stat.S_IXOTH for above in tmp_path.parents):
        pytest.skip("NOT TRIED: temporary folders that others may not enter")
    first = start()
    path = first.window.services.journal_path
    first.close()
    path.chmod(file)
    path.parent.chmod(folder)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    places = find_places(tmp_path / "thuis")
    passable = places.prepare()
    program = application.Program(app, places, FixedClock())
    program.settings.change(welcomed=True)
    program.newly_private = passable
    assert program.opening.open(path)
    notice = program.window.notice
    text = notice.text.text() if not notice.isHidden() else ""
    assert (
        text == "Andere gebruikers van deze computer konden bij de map van je dagboek. Dat kan nu niet meer."
    ) == reported
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    program.close()


def test_restoring_days_from_a_backup(start: Start, qtbot: QtBot) -> None:
    program = start()
    signals, services = program.window.signals, program.window.services.copies
    path = program.window.services.journal_path
    signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    copy = program.places.data / "kopie 2026-11-21.herstel"
    backup(path, copy)
    signals.run(lambda journal: journal.set_note(TODAY, "na de kopie"))
    preview = services.preview(copy)
    assert preview.difference.other == (TODAY,)
    program.window.window_actions.journals.show_copies()
    dialog = program.window.findChild(CopiesDialog)
    assert isinstance(dialog, CopiesDialog)
    dialog.look_at(copy)
    qtbot.waitUntil(dialog.put_back.isEnabled)
    press(qtbot, dialog.put_back)
    qtbot.waitUntil(lambda: signals.undo_stack.count() == 3)
    assert not signals.journal.day(TODAY).note
    assert [copy.path.name for copy in services.copies()] == [
        "dagboek-voor-terugzetten-2026-11-22T074100.herstel"
    ]
    signals.undo_stack.undo()
    assert signals.journal.day(TODAY).note == "na de kopie"


def test_a_draft_without_a_field_is_listed_and_can_be_removed(start: Start) -> None:
    program = start()
    store = open_journal(program.window.services.journal_path, FixedClock())
    program.close()
    for place in ("body_weight", "reason", "tag "):
        store.keep_draft(TODAY, place, f"half {place}")
    store.close()
    program = start()
    notice = program.window.notice
    assert notice.isVisible()
    assert "‘half reason’" in notice.text.text()
    assert "‘half body_weight’" in notice.text.text()
    assert "half tag" not in notice.text.text()
    notice.answer.click()
    assert not notice.isVisible()
    drafts = program.window.signals.journal.drafts.all()
    assert sorted(place for _, place in drafts) == ["tag "]
