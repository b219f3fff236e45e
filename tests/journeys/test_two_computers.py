"""One diary on two computers: a file swapped under the window, a conflict copy, another person's journal."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from herstel_gui.app import file_watch, stranger_journal
from herstel_gui.app import program as application
from herstel_gui.app.file_watch import FileWatch
from herstel_gui.app.stranger_journal import StrangerAnswer
from herstel_gui.application.journal import Journal
from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.safety.history_dialog import HistoryDialog
from herstel_gui.views.safety.merge_dialog import MergeDialog
from herstel_gui.views.today.training_card import TrainingCard
from tests.application.fakes import MORNING, FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QTableWidget, QWidget
    from pytestqt.qtbot import QtBot

    from herstel_gui.views.safety.notice_bar import NoticeBar

MONDAY = MORNING + timedelta(days=1)
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)
DAY = MONDAY.date()
PICTURES = os.environ.get("JOIN_PICTURES", "")
"""A folder for pictures of the story; without it none are made."""


@dataclass
class Computer:
    """A window on the journal in a folder that both computers share, with a clock to set."""

    program: application.Program
    clock: FixedClock

    @property
    def journal(self) -> Journal:
        return self.program.window.signals.journal

    @property
    def path(self) -> Path:
        return self.program.window.services.journal_path

    def note(self, text: str) -> bool:
        return self.program.window.signals.run(lambda journal: journal.set_note(DAY, text))


@pytest.fixture
def laptop(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Computer]:
    monkeypatch.setattr(file_watch, "EVERY", 200)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    places = find_places(tmp_path / "thuis")
    places.prepare()
    clock = FixedClock(MONDAY)
    program = application.Program(app, places, clock)
    assert program.open(program.last_journal())
    qtbot.waitUntil(program.window.isActiveWindow)
    program.window.signals.choose_day(DAY)
    yield Computer(program, clock)
    program.window.signals.waiting.forget()
    program.close()


def elsewhere(path: Path, at: datetime, change: Callable[[Journal], object]) -> Path:
    """Change a copy of the journal as the other computer does at that moment; return the copy."""
    copy = path.with_name("elders.part")
    backup(path, copy)
    other = Journal(open_journal(copy, FixedClock(at)), FixedClock(at))
    change(other)
    other.close()
    return copy


def texts(table: QTableWidget) -> list[str]:
    """Return the texts of the second column."""
    items = [table.item(row, 1) for row in range(table.rowCount())]
    return [item.text() for item in items if item is not None]


def picture(window: QWidget, name: str) -> None:
    if PICTURES:
        QApplication.processEvents()
        window.grab().save(str(Path(PICTURES) / f"{name}.png"))


def test_tuesday_on_the_desktop_survives_wednesday_on_the_laptop(laptop: Computer, qtbot: QtBot) -> None:
    window = laptop.program.window
    window.resize(1280, 840)
    laptop.note("maandag, op de laptop")
    window.signals.run(lambda journal: journal.enter(DAY, RESTING_HEART_RATE, 52))
    picture(window, "1-monday-laptop")

    def tuesday(journal: Journal) -> None:
        journal.set_note(DAY, "dinsdag, op de desktop: langer en beter")
        journal.enter(DAY, RESTING_HEART_RATE, 54)

    elsewhere(laptop.path, TUESDAY, tuesday).replace(laptop.path)
    qtbot.waitUntil(lambda: "desktop" in laptop.journal.day(DAY).note)
    picture(window, "2-tuesday-desktop-swapped-in")
    laptop.clock.at = WEDNESDAY
    window.signals.run(lambda journal: journal.set_tag(DAY, "travel", on=True))
    record = laptop.journal.day(DAY)
    assert record.note == "dinsdag, op de desktop: langer en beter"
    assert [reading.value for reading in record.readings] == [54]
    assert record.tags == ("travel",)
    dialog = HistoryDialog(window.signals, DAY, window)
    dialog.show()
    assert "maandag, op de laptop" in texts(dialog.table)
    picture(window, "3-wednesday-laptop")
    picture(dialog, "4-earlier-values")
    dialog.close()


def test_an_edit_of_wednesday_wins_over_tuesday_and_tuesday_can_be_brought_back(
    laptop: Computer, qtbot: QtBot
) -> None:
    laptop.note("maandag")
    copy = elsewhere(laptop.path, TUESDAY, lambda journal: journal.set_note(DAY, "dinsdag, daar"))
    laptop.clock.at = WEDNESDAY
    laptop.note("woensdag, hier")
    copy.replace(laptop.path)
    laptop.program.window.signals.run(lambda journal: journal.set_tag(DAY, "travel", on=True))
    qtbot.waitUntil(lambda: not laptop.journal.replaced)
    assert laptop.journal.day(DAY).note == "woensdag, hier"
    history = laptop.journal.history
    daar = next(one for one in history.of_day(DAY) if getattr(one.entry, "note", "") == "dinsdag, daar")
    history.bring_back(daar)
    assert laptop.journal.day(DAY).note == "dinsdag, daar"


def test_the_preview_counts_the_days_and_shows_each(
    laptop: Computer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [DAY - timedelta(days=back) for back in range(19)]
    for day in days[12:]:
        laptop.journal.enter(day, RESTING_HEART_RATE, 52)
    laptop.journal.set_kind(days[18], DayKind.REST)

    def there(journal: Journal) -> None:
        for day in days[:12]:
            journal.enter(day, RESTING_HEART_RATE, 50)
        for day in days[12:17]:
            journal.set_note(day, "van de desktop")
        journal.enter(days[17], RESTING_HEART_RATE, 58)
        journal.set_kind(days[18], None)
        journal.sessions.add(Session("", days[18], kind="running", minutes=45, session_rpe=7))

    copy = elsewhere(laptop.path, TUESDAY, there)
    conflict = copy.rename(laptop.path.with_name("dagboek (conflicted copy).herstel"))
    laptop.clock.at = WEDNESDAY
    laptop.journal.enter(days[17], RESTING_HEART_RATE, 57)
    laptop.journal.set_kind(days[18], None)
    laptop.journal.set_kind(days[18], DayKind.REST)
    shown: list[MergeDialog] = []

    def agree(dialog: MergeDialog) -> int:
        dialog.show()
        shown.append(dialog)
        picture(dialog, f"5-preview-{len(shown)}")
        told.append(dialog.summary.text())
        days_told.append(texts(dialog.days))
        return MergeDialog.DialogCode.Accepted

    told: list[str] = []
    days_told: list[list[str]] = []
    monkeypatch.setattr(MergeDialog, "exec", agree)
    window = laptop.program.window
    before = laptop.journal.rows()
    window.services.merge_with(conflict)
    qtbot.waitUntil(lambda: window.signals.undo_stack.count() > 0)
    assert told[0].startswith("19 dagen: 12 nieuw, 5 aangevuld, 2 tegenstrijdig.")
    assert days_told[0][:2] == ["tegenstrijdig: rust én training", "tegenstrijdig"]
    assert laptop.journal.day(days[17]).readings[0].value == 57, "written later, on Wednesday"
    window.signals.undo_stack.undo()
    qtbot.waitUntil(lambda: laptop.journal.rows() == before)
    assert len(laptop.journal.taken_back()) == 19
    merged = conflict.with_name(f"{conflict.name}.samengevoegd")
    window.services.merge_with(merged.rename(conflict))
    qtbot.waitUntil(lambda: laptop.journal.rows() != before)
    assert told[1] == told[0], "merging again brings everything again"


def test_an_unfinished_training_of_the_other_computer_is_offered_after_a_merge(
    laptop: Computer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def there(journal: Journal) -> None:
        journal.drafts.keep(DAY, "session ", '{"minutes": "45"}')

    laptop.note("vandaag")
    conflict = elsewhere(laptop.path, TUESDAY, there)
    conflict = conflict.rename(laptop.path.with_name("dagboek (conflicted copy).herstel"))
    told: list[str] = []

    def agree(dialog: MergeDialog) -> int:
        told.extend(each.text() for each in dialog.findChildren(QLabel))
        return MergeDialog.DialogCode.Accepted

    monkeypatch.setattr(MergeDialog, "exec", agree)
    window = laptop.program.window
    card = window.pages.show("today").findChild(TrainingCard)
    assert card is not None
    assert card.resume.isHidden()
    window.services.merge_with(conflict)
    qtbot.waitUntil(lambda: not card.resume.isHidden())
    assert any("waar je daar niet mee klaar was" in text for text in told)
    assert laptop.journal.drafts.all() == {(DAY, "session "): '{"minutes": "45"}'}
    assert not conflict.exists(), "it is not offered again"


@pytest.mark.parametrize("answer", [StrangerAnswer.STORE, StrangerAnswer.WAIT])
def test_another_journal_at_the_path_gets_nothing_without_a_yes(
    laptop: Computer, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: StrangerAnswer
) -> None:
    stranger = tmp_path / "van een ander.herstel"
    other = Journal(open_journal(stranger, FixedClock()), FixedClock())
    other.set_note(DAY - timedelta(days=2), "van iemand anders")
    other.close()
    laptop.note("van mij")
    own = shutil.copyfile(laptop.path, tmp_path / "eigen")
    shutil.copyfile(stranger, tmp_path / "part").replace(laptop.path)
    whole = laptop.path.read_bytes()
    monkeypatch.setattr(stranger_journal, "ask_about_stranger", lambda *_: answer)
    laptop.note("ook van mij")
    window = laptop.program.window
    assert "ander dagboek" in window.trouble.accessibleName()
    assert laptop.path.read_bytes() == whole
    picture(window, f"6-stranger-{answer.value}")
    window.trouble.way_on.click()
    if answer is StrangerAnswer.STORE:
        qtbot.waitUntil(lambda: laptop.journal.day(DAY).note == "ook van mij")
        return
    assert laptop.path.read_bytes() == whole
    own.replace(laptop.path)
    window.signals.waiting.try_again()
    qtbot.waitUntil(lambda: laptop.journal.day(DAY).note == "ook van mij")


CONFLICTS = (
    "dagboek (conflicted copy 2026-11-22).herstel",
    "dagboek (Conflicterend exemplaar van desktop).herstel",
    "dagboek.sync-conflict-20261122-074100-ABCDEFG.herstel",
    "dagboek-DESKTOP-7Q2.herstel",
    "dagboek (1).herstel",
    "dagboek 2.herstel",
    "dagboek - kopie.herstel",
    "Kopie van dagboek.herstel",
)


def test_a_second_version_that_appears_while_the_window_is_open_is_offered_without_an_event(
    laptop: Computer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # a network drive sends no events
    monkeypatch.setattr(FileWatch, "_watch", lambda _: None)
    laptop.note("hier")
    notice = laptop.program.window.notice
    for name in CONFLICTS:
        copy = laptop.path.with_name(name)
        backup(laptop.path, copy)
        qtbot.waitUntil(partial(_says, notice, name), timeout=5000)
        notice.dismiss.click()
        copy.unlink()


def _says(notice: NoticeBar, name: str) -> bool:
    return notice.text.text() == f"Naast je dagboek staat een tweede versie: {name}."
