from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from herstel_gui.application.changes import Changes
from herstel_gui.application.journal import Journal
from herstel_gui.application.recovery_options import Contents, Copy, Difference
from herstel_gui.application.restoring import RestorePreview, Snapshot
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.errors import DiskFullError, HerstelError, UnusableFileError
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.long_changes import LongChanges
from herstel_gui.views.safety.copies_dialog import CopiesDialog
from herstel_gui.views.safety.file_sentences import copy_words
from herstel_gui.views.services import CopyServices
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from herstel_gui.application.importing import Progress

_T = TypeVar("_T")

DAY = date(2026, 11, 20)
HOME, STICK = Path("reservekopieen"), Path("stick")
COPIES = [
    Copy(HOME / "a.herstel", DAY),
    Copy(STICK / "a.herstel", DAY),
    Copy(HOME / "b.herstel", date(2026, 11, 1)),
]
HELD = Snapshot({}, Surroundings())
FULL = Contents(356, 4603, DAY + timedelta(days=2))
OTHER = Difference(
    Contents(354, 4580, DAY), FULL, (DAY + timedelta(days=2),), (), (DAY, DAY - timedelta(days=3))
)


class Done:
    def cancel(self) -> None:
        """Do nothing: the work is done."""


@dataclass
class World:
    """Backups in memory; background work runs directly."""

    copies: list[Copy] = field(default_factory=lambda: list(COPIES))
    difference: Difference = OTHER
    trouble: HerstelError | None = None
    second: str = ""
    restored: list[Path] = field(default_factory=list)
    unlocked: list[Path] = field(default_factory=list)
    knows_password: bool = True

    def aside(
        self,
        work: Callable[[Progress], _T],
        done: Callable[[_T], None],
        failed: Callable[[HerstelError], None],
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Done:
        try:
            result = work(progress)
        except HerstelError as error:
            failed(error)
        else:
            done(result)
        return Done()

    def preview(self, path: Path) -> RestorePreview:
        if self.trouble:
            raise self.trouble
        return RestorePreview(Copy(path, DAY), HELD, self.difference)

    def restore(self, preview: RestorePreview) -> Changes:
        if self.trouble:
            raise self.trouble
        self.restored.append(preview.copy.path)
        return Changes(Text("terug"), ())

    def unlock(self, path: Path) -> bool:
        self.unlocked.append(path)
        return self.knows_password

    def choose(self, folder: str) -> None:
        self.second = folder

    def dialog(self, qtbot: QtBot) -> CopiesDialog:
        services = CopyServices(
            self.aside,
            LongChanges(Journal(FakeStore(), FixedClock())),
            lambda: self.copies,
            self.unlock,
            self.preview,
            self.restore,
            lambda: self.second,
            self.choose,
        )
        shown = CopiesDialog(services)
        qtbot.addWidget(shown)
        shown.show()
        return shown


def press(qtbot: QtBot, dialog: CopiesDialog, text: str) -> None:
    (button,) = [child for child in dialog.findChildren(QPushButton) if child.text() == text]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_newest_backup_is_read_first(qtbot: QtBot) -> None:
    dialog = World().dialog(qtbot)
    names = [dialog.copies.item(row).text() for row in range(dialog.copies.count())]
    assert names == ["20 november 2026", "20 november 2026 · stick", "1 november 2026"]
    facts = dialog.facts.text()
    assert "In deze kopie: 354 dagen, 4.580 waarden, tot en met 20 november 2026" in facts
    assert "Nu in je dagboek: 356 dagen" in facts
    assert "Verdwijnt uit je dagboek (1): 22 november 2026" in facts
    assert "Wordt zoals in de kopie (2): 20 november 2026, 17 november 2026" in facts
    assert "Komen terug" not in facts


def test_a_backup_is_restored(qtbot: QtBot) -> None:
    world = World()
    dialog = world.dialog(qtbot)
    dialog.copies.setCurrentRow(2)
    with qtbot.waitSignal(dialog.restored):
        press(qtbot, dialog, "Terugzetten")
    assert world.restored == [COPIES[2].path]
    assert not dialog.isVisible()


def test_a_backup_without_differences_cannot_be_restored(qtbot: QtBot) -> None:
    dialog = World(difference=Difference(FULL, FULL, (), (), ())).dialog(qtbot)
    assert "Geen enkele dag is anders." in dialog.facts.text()
    assert not dialog.put_back.isEnabled()


def test_an_unreadable_backup_shows_the_error(qtbot: QtBot) -> None:
    dialog = World(trouble=UnusableFileError(Text("Dit is geen dagboek."))).dialog(qtbot)
    assert dialog.facts.text() == "Dit is geen dagboek."
    assert not dialog.put_back.isEnabled()


def test_a_failed_restore_shows_the_error(qtbot: QtBot) -> None:
    world = World()
    dialog = world.dialog(qtbot)
    world.trouble = DiskFullError(Text("De schijf is vol."))
    press(qtbot, dialog, "Terugzetten")
    assert dialog.facts.text() == "De schijf is vol."
    assert dialog.isVisible()
    assert dialog.isEnabled()


def test_without_backups_another_file_can_be_read(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(copies=[])
    dialog = world.dialog(qtbot)
    assert "nog geen kopieën" in dialog.facts.text()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("elders/kopie.herstel", ""))
    press(qtbot, dialog, "Ander bestand bekijken…")
    press(qtbot, dialog, "Terugzetten")
    assert world.restored == [Path("elders/kopie.herstel")]


def test_a_second_folder_is_chosen_and_removed(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    world = World()
    dialog = world.dialog(qtbot)
    assert dialog.stop.isHidden()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/media/stick")
    press(qtbot, dialog, "Tweede map…")
    assert world.second == "/media/stick"
    assert dialog.second.text() == "Ook in: /media/stick"
    press(qtbot, dialog, "Geen tweede map meer")
    assert world.second == ""
    assert "stick of andere schijf?" in dialog.second.text()


def test_a_backup_is_not_read_without_its_password(qtbot: QtBot) -> None:
    world = World(knows_password=False)
    dialog = world.dialog(qtbot)
    assert world.unlocked == [COPIES[0].path]
    assert "wachtwoord" in dialog.facts.text()
    assert not dialog.put_back.isEnabled()


def test_copies_of_one_day_are_told_apart() -> None:
    copies = [
        Copy(HOME / "a.herstel", DAY),
        Copy(HOME / "b.herstel", DAY, time(11, 5), "samenvoegen"),
        Copy(HOME / "c.herstel", DAY, time(11, 7), "terugzetten"),
    ]
    plain, *others = map(copy_words, copies)
    assert others == [f"{plain}, 11:05, vóór samenvoegen", f"{plain}, 11:07, vóór terugzetten"]
