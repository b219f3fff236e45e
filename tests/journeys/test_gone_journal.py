"""A journal file that is missing at the start: reported, and no file is made before the user answers."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, TypeAlias

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from herstel_gui.app import program as application
from herstel_gui.app.key_access import KeyAccess
from herstel_gui.application.journal import Journal
from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine import keys
from herstel_gui.storage.engine.keys import head_of, new_key
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.safety.missing_dialog import MissingAnswer, MissingDialog
from herstel_gui.views.safety.rescue_dialog import RescueDialog
from tests.application.fakes import MORNING, FixedClock
from tests.surroundings import Shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TODAY = MORNING.date()

Begin: TypeAlias = "Callable[..., tuple[application.Program, bool]]"


@pytest.fixture
def begin(qtbot: QtBot, tmp_path: Path) -> Iterator[Begin]:
    """Start the program with all its dialogs; the second value is whether a journal was opened."""
    del qtbot
    programs: list[application.Program] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = Shared.now()

    def start(path: Path | None = None) -> tuple[application.Program, bool]:
        places = find_places(tmp_path / "thuis")
        places.prepare()
        program = application.Program(app, places, FixedClock())
        program.settings.change(welcomed=True)
        programs.append(program)
        return program, program.opening.open(path or program.last_journal())

    yield start
    for program in programs:
        program.close()
    before.put_back()


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[MissingDialog]:
    """The dialogs about a missing journal that were opened; each is closed without an answer."""
    dialogs: list[MissingDialog] = []
    monkeypatch.setattr(MissingDialog, "exec", dialogs.append)
    return dialogs


def answer(monkeypatch: pytest.MonkeyPatch, act: Callable[[MissingDialog], object]) -> list[str]:
    """Call ``act`` with each dialog about a missing journal; return the texts of the dialogs."""
    texts: list[str] = []

    def execute(dialog: MissingDialog) -> None:
        items = [dialog.copies.item(row).text() for row in range(dialog.copies.count())]
        texts.append("\n".join([label.text() for label in dialog.findChildren(QLabel)] + items))
        act(dialog)

    monkeypatch.setattr(MissingDialog, "exec", execute)
    return texts


def press(text: str) -> Callable[[MissingDialog], object]:
    def act(dialog: MissingDialog) -> None:
        (button,) = [button for button in dialog.findChildren(QPushButton) if button.text() == text]
        button.click()

    return act


def end(program: application.Program) -> None:
    """Close a program and delete the window, which would otherwise go on reading."""
    QApplication.processEvents()
    program.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def filled(path: Path, value: int = 52) -> None:
    """Make a journal with one pulse."""
    journal = Journal(open_journal(path, FixedClock()), FixedClock())
    journal.enter(TODAY, RESTING_HEART_RATE, value)
    journal.close()


def pulse(program: application.Program) -> int | None:
    reading = program.window.signals.journal.day(TODAY).effective(RESTING_HEART_RATE.key)
    return None if reading is None else int(reading.value)


def tree(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if "logboek" not in path.parts)


def test_the_first_start_makes_a_journal_without_a_question(begin: Begin, shown: list[MissingDialog]) -> None:
    program, opened = begin()
    assert opened
    assert program.places.journal.exists()
    assert not shown


def test_a_missing_journal_is_reported_and_restored_from_a_backup(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = begin()
    path, backups = first.places.journal, first.places.backups
    first.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    backups.mkdir(exist_ok=True)
    backup(path, backups / "dagboek-abcdef-2026-11-20.herstel")
    shutil.copy(backups / "dagboek-abcdef-2026-11-20.herstel", backups / "partner-123456-2026-11-21.herstel")
    end(first)
    path.unlink()
    before = tree(path.parent)
    texts = answer(monkeypatch, press("Afsluiten"))
    _, opened = begin()
    assert not opened
    assert tree(path.parent) == before, "no file is made before the user answers"
    assert str(path) in texts[0]
    assert "Hier voor het laatst geopend op 22 november 2026." in texts[0]
    assert "20 november 2026 · dagboek-abcdef-2026-11-20.herstel" in texts[0], (
        "backups of any journal id are listed"
    )
    assert "21 november 2026 · partner-123456-2026-11-21.herstel" in texts[0]
    answer(monkeypatch, press("Kopie terugzetten"))
    again, opened = begin()
    assert opened
    assert pulse(again) == 52
    assert again.window.services.journal_path == path


@pytest.mark.parametrize("lost", ["journal", "settings too"])
def test_a_backup_shows_that_this_is_not_the_first_start(
    begin: Begin, monkeypatch: pytest.MonkeyPatch, lost: str
) -> None:
    first, _ = begin()
    path = first.places.journal
    first.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    first.places.backups.mkdir(exist_ok=True)
    backup(path, first.places.backups / "dagboek-abcdef-2026-11-20.herstel")
    end(first)
    path.unlink()
    if lost == "settings too":
        first.places.settings.unlink()
    texts = answer(monkeypatch, press("Afsluiten"))
    assert not begin()[1]
    assert ("niet bekend" in texts[0]) == (lost == "settings too")
    assert not path.exists()


def test_a_damaged_backup_is_reported_and_the_next_backup_restored(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = begin()
    path, backups = first.places.journal, first.places.backups
    first.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    backups.mkdir(exist_ok=True)
    good, bad = (backups / f"dagboek-abcdef-2026-11-{day}.herstel" for day in (19, 20))
    backup(path, good)
    bad.write_bytes(good.read_bytes()[:6000])
    end(first)
    path.unlink()
    told: list[str] = []

    def act(dialog: MissingDialog) -> None:
        dialog.put_back.click()
        told.append(dialog.trouble.text())
        dialog.put_back.click()

    answer(monkeypatch, act)
    program, opened = begin()
    assert opened
    assert pulse(program) == 52
    assert told == [f"Deze kopie is beschadigd en wordt overgeslagen: {bad.name}. Kies een andere."]


def test_an_encrypted_backup_is_restored_with_its_password(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "_KIBIBYTES", 64)
    monkeypatch.setattr(keys, "_ITERATIONS", 1)
    first, _ = begin()
    path, backups = first.places.journal, first.places.backups
    first.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    backups.mkdir(exist_ok=True)
    copy = backups / "dagboek-abcdef-2026-11-20.herstel"
    backup(path, copy)
    rewrite(copy, None, new_key("vier blauwe fietsen").key)
    end(first)
    path.unlink()

    paths: list[Path] = []

    def unlock(access: KeyAccess, wanted: Path) -> Path | None:
        # the password form is tested in test_password
        paths.append(wanted)
        key = keys.key_from_password([head_of(wanted) or b""], "vier blauwe fietsen")
        assert key is not None
        access.keys.add(key)
        return wanted

    answer(monkeypatch, press("Kopie terugzetten"))
    monkeypatch.setattr(KeyAccess, "ask_to_open", unlock)
    program, opened = begin()
    assert opened
    assert paths == [copy]
    assert program.journal is not None
    assert program.journal.key is not None
    assert pulse(program) == 52
    assert head_of(copy) is not None


def test_no_folder_is_made_in_place_of_a_removed_usb_stick(
    begin: Begin, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    path = stick / "eigen.herstel"
    filled(path)
    first, _ = begin(path)
    end(first)
    stick.rename(tmp_path / "eruit")
    texts = answer(monkeypatch, press("Afsluiten"))
    program, opened = begin()
    assert not opened
    assert not stick.exists()
    assert f"de map {stick} is er nu niet" in texts[0]
    assert str(program.places.data / "eigen.herstel") in texts[0], "the place of a replacement is named"
    calls: list[int] = []

    def plug_in(dialog: MissingDialog) -> None:
        calls.append(1)
        (tmp_path / "eruit").rename(stick)
        dialog.answer = MissingAnswer.AGAIN

    answer(monkeypatch, plug_in)
    again, opened = begin()
    assert opened
    assert calls == [1]
    assert pulse(again) == 52


@pytest.mark.parametrize("place", ["never opened", "link", "folder", "pipe"])
def test_a_link_folder_or_pipe_in_place_of_the_journal_is_named(
    begin: Begin, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: str
) -> None:
    path = tmp_path / "elders.herstel"
    expected = "is er niet"
    if place == "link":
        path.symlink_to(tmp_path / "weg.herstel")
        expected = "is een koppeling naar"
    elif place == "folder":
        path.mkdir()
        expected = "staat een map"
    elif place == "pipe":
        if os.name == "nt":
            pytest.skip("Windows has no named pipes in folders")
        os.mkfifo(path)
        expected = "geen gewoon bestand"
    texts = answer(monkeypatch, press("Leeg dagboek beginnen"))
    program, opened = begin(path)
    assert opened
    assert expected in texts[0]
    target = {"never opened": path, "link": tmp_path / "weg.herstel"}
    assert program.window.services.journal_path == target.get(place, program.places.data / "elders.herstel")


def test_an_empty_file_and_a_text_file_are_told_apart(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    titles: list[str] = []
    monkeypatch.setattr(RescueDialog, "exec", lambda dialog: titles.append(dialog.windowTitle()))
    first, _ = begin()
    path = first.places.journal
    end(first)
    path.write_bytes(b"")
    assert not begin()[1]
    path.write_text("beste trainer, hierbij mijn weken", encoding="utf-8")
    assert not begin()[1]
    assert titles == ["Herstel – leeg bestand", "Herstel – geen dagboek"]


def test_a_stale_rollback_journal_is_moved_aside_for_a_new_file(tmp_path: Path) -> None:
    path = tmp_path / "dagboek.herstel"
    left = path.with_name("dagboek.herstel-journal")
    left.write_bytes(b"oud" * 1000)
    filled(path)
    (aside,) = tmp_path.glob("dagboek-opzij-*-journal")
    assert aside.read_bytes() == b"oud" * 1000
    assert not left.exists()
