"""Changes of the open journal file by other programs; typing in a field is kept."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from herstel_gui.app import file_watch
from herstel_gui.app.file_watch import FileWatch
from herstel_gui.app.key_access import KeyAccess
from herstel_gui.application.journal import Journal
from herstel_gui.domain.measures import BY_KEY, RESTING_HEART_RATE
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine import keys
from herstel_gui.storage.engine.keys import Keys, new_key
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.safety import opening
from herstel_gui.views.today.page import TodayPage
from tests.application.fakes import MORNING, FixedClock

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QLineEdit
    from pytestqt.qtbot import QtBot

    from herstel_gui.app import program as application
    from herstel_gui.application.changes import Changes
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.views.trouble_bar import TroubleBar
    from tests.journeys.conftest import Start

TODAY = MORNING.date()
VARIABILITY = BY_KEY["hrv_rmssd"]
WITHIN = 3000
"""Milliseconds within which a change by another program must be shown."""


def page_of(program: application.Program) -> TodayPage:
    page = program.window.findChild(TodayPage)
    assert isinstance(page, TodayPage)
    return page


def settle(program: application.Program) -> None:
    """Let the page finish its reading in idle time."""
    QApplication.processEvents()
    page_of(program).strip.show_levels()
    QApplication.processEvents()


def write(path: Path, value: int, key: Key | None = None) -> None:
    """Write a pulse through SQLite, as another program does."""
    known = Keys(key) if key else Keys()
    other = Journal(open_journal(path, FixedClock(), keys=known), FixedClock())
    other.enter(TODAY, RESTING_HEART_RATE, value)
    other.close()


def replace_by(path: Path, value: int) -> None:
    """Replace the file by another file, as a synchronising program does."""
    part = path.with_name("elders.part")
    backup(path, part)
    write(part, value)
    part.replace(path)


def overwrite(path: Path, value: int) -> None:
    """Overwrite the bytes of the same file."""
    part = path.with_name("elders.part")
    backup(path, part)
    write(part, value)
    path.write_bytes(part.read_bytes())
    part.unlink()


def shows(field: QLineEdit, text: str) -> bool:
    return field.text() == text


def offers(bar: TroubleBar) -> bool:
    return not bar.way_on.isHidden()


def weigh(weight: int, journal: Journal) -> Changes:
    return journal.enter(TODAY, VARIABILITY, weight)


def stored(program: application.Program) -> int | None:
    reading = program.window.signals.journal.day(TODAY).effective(RESTING_HEART_RATE.key)
    return None if reading is None else int(reading.value)


@pytest.mark.parametrize("change", [write, replace_by, overwrite])
@pytest.mark.parametrize("how", ["events", "looks"])
def test_a_change_by_another_program_is_shown_and_typing_stays(
    start: Start, qtbot: QtBot, change: object, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert callable(change)
    if how == "looks":
        # no events, as on a network drive
        monkeypatch.setattr(FileWatch, "_watch", lambda _: None)
    else:
        monkeypatch.setattr(file_watch, "EVERY", 3_600_000)
    program = start()
    path = program.window.services.journal_path
    rows = page_of(program).rows
    pulse, weight = (rows[measure.key].edit for measure in (RESTING_HEART_RATE, VARIABILITY))  # type: ignore[attr-defined]
    weight.setFocus()
    qtbot.keyClicks(weight, "72,5")
    weight.setCursorPosition(1)
    for value in (58, 61):
        change(path, value)
        qtbot.waitUntil(partial(shows, pulse, str(value)), timeout=WITHIN)
    assert (weight.text(), weight.cursorPosition()) == ("72,5", 1)
    qtbot.keyClick(weight, Qt.Key.Key_Return)
    day = program.window.signals.journal.day(TODAY)
    assert {reading.measure: float(reading.value) for reading in day.readings} == {
        RESTING_HEART_RATE.key: 61,
        VARIABILITY.key: 72.5,
    }


def test_a_later_change_by_another_program_is_not_overwritten(start: Start, qtbot: QtBot) -> None:
    program = start()
    path, signals = program.window.services.journal_path, program.window.signals
    signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    clock = FixedClock(MORNING + timedelta(minutes=1))
    other = Journal(open_journal(path, clock), clock)
    other.enter(TODAY, RESTING_HEART_RATE, 60)
    other.close()
    pulse = page_of(program).rows[RESTING_HEART_RATE.key].edit  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: pulse.text() == "60", timeout=WITHIN)
    assert isinstance(program.clock, FixedClock)
    program.clock.at = MORNING + timedelta(minutes=2)
    assert signals.run(lambda journal: journal.enter(TODAY, VARIABILITY, 71))
    assert stored(program) == 60
    assert pulse.text() == "60"


def test_a_read_only_window_can_open_the_journal_again_for_writing(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    path = program.window.services.journal_path
    settle(program)
    other = path.with_name("ander.herstel")
    backup(path, other)
    lock = other.with_name(".ander.herstel.lock")
    lock.write_text("4242\nherstel\nlaptop-van-jan\nabcdef0123456789\n")
    monkeypatch.setattr(opening, "ask", lambda _error, answers, _meaning: answers[0])
    assert program.opening.open(other)
    assert program.window.signals.read_only
    assert program.window.notice.answer.text() == "Opnieuw proberen"
    settle(program)
    lock.unlink()
    program.window.notice.answer.click()
    qtbot.waitUntil(lambda: program.journal is not None and not program.window.signals.read_only)
    assert program.window.services.journal_path == other


def test_only_changes_by_other_programs_are_reported_each_once(start: Start, qtbot: QtBot) -> None:
    program = start()
    watch = program.window.signals.findChild(FileWatch)
    assert isinstance(watch, FileWatch)
    changes: list[int] = []
    watch.changed.connect(lambda: changes.append(1))
    program.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    watch.look()
    assert not changes
    write(program.window.services.journal_path, 58)
    qtbot.waitUntil(lambda: bool(changes), timeout=WITHIN)
    watch.look()
    assert changes == [1], "each change is reported once"


def test_a_new_conflict_copy_is_reported_once(start: Start, qtbot: QtBot) -> None:
    program = start()
    path = program.window.services.journal_path
    notice = program.window.notice
    assert notice.isHidden()
    copy = path.with_name("dagboek-LAPTOP-JAN.herstel")
    backup(path, copy)
    qtbot.waitUntil(lambda: not notice.isHidden(), timeout=WITHIN)
    assert notice.text.text() == f"Naast je dagboek staat een tweede versie: {copy.name}."
    notice.dismiss.click()
    other = path.with_name("dagboek 2.herstel")
    backup(path, other)
    qtbot.waitUntil(lambda: not notice.isHidden(), timeout=WITHIN)
    assert other.name in notice.text.text(), "a closed notice is not shown again"


def test_a_synchronised_folder_is_reported_once_per_journal(start: Start, tmp_path: Path) -> None:
    shared = tmp_path / "Dropbox"
    shared.mkdir()
    program = start()
    first, second = (shared / name for name in ("eigen.herstel", "ander.herstel"))
    for path, times in ((first, 1), (first, 0), (second, 1), (second, 0)):
        program.open(program.places.journal)
        assert program.open(path)
        notice = program.window.notice.text.text() if not program.window.notice.isHidden() else ""
        assert notice.count("die Dropbox met andere computers deelt") == times
        QApplication.processEvents()


# -- a password that another computer set, changed or removed --------------------------------------------


@pytest.fixture
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "_KIBIBYTES", 64)
    monkeypatch.setattr(keys, "_ITERATIONS", 1)


@pytest.mark.usefixtures("_quick_keys")
def test_a_password_set_by_another_computer_is_asked_and_typing_is_stored(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    path, signals = program.window.services.journal_path, program.window.signals
    signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    settle(program)
    before: Key | None = None
    for password, weight in (("vier blauwe fietsen", 71), ("zes rode bussen", 72)):
        key = new_key(password).key
        rewrite(path, before, key)
        bar = program.window.trouble
        qtbot.waitUntil(partial(offers, bar), timeout=WITHIN)
        assert bar.way_on.text() == "Wachtwoord typen…"
        assert not signals.run(partial(weigh, weight))
        assert len(signals.waiting) == 1, "the change waits to be stored"
        assert not bar.way_on.isHidden()

        def ask(access: KeyAccess, _path: Path, key: Key = key) -> bool:
            access.keys.add(key)
            return True

        monkeypatch.setattr(KeyAccess, "ask", ask)
        bar.way_on.click()
        assert program.journal is not None
        assert program.journal.key == key
        assert not signals.waiting
        assert program.window.trouble.isHidden()
        assert program.window.services.protection.protected
        day = signals.journal.day(TODAY)
        assert {reading.measure: int(reading.value) for reading in day.readings} == {
            RESTING_HEART_RATE.key: 52,
            VARIABILITY.key: weight,
        }
        settle(program)
        before = key


@pytest.mark.usefixtures("_quick_keys")
def test_a_password_removed_by_another_computer_needs_consent(start: Start, qtbot: QtBot) -> None:
    first = start()
    path = first.window.services.journal_path
    first.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    settle(first)
    first.close()
    key = new_key("vier blauwe fietsen").key
    rewrite(path, None, key)
    first.key_access.keys.add(key)
    assert first.open(path)
    signals = first.window.signals
    settle(first)
    rewrite(path, key, None)
    bar = first.window.trouble
    qtbot.waitUntil(lambda: not bar.way_on.isHidden(), timeout=WITHIN)
    assert bar.way_on.text() == "Zonder wachtwoord verder"
    content = path.read_bytes()
    assert not signals.run(lambda journal: journal.enter(TODAY, VARIABILITY, 71))
    assert len(signals.waiting) == 1
    assert path.read_bytes() == content, "nothing is written without encryption before the consent"
    bar.way_on.click()
    assert first.journal is not None
    assert first.journal.key is None
    assert not signals.waiting
    assert len(signals.journal.day(TODAY).readings) == 2
    assert "had een wachtwoord" in first.window.notice.text.text()


FORMS = {
    "Dropbox": "dagboek (laptop's conflicted copy 2026-11-22)",
    "Nextcloud": "dagboek (conflicted copy 2026-11-22 074100)",
    "Syncthing": "dagboek.sync-conflict-20261122-074100-ABCDEFG",
    "OneDrive": "dagboek-LAPTOP-JAN",
    "iCloud": "dagboek 2",
    "Google Drive": "dagboek (1)",
    "Proton Drive": "dagboek (# Name clash 2026-11-22 abc #)",
    "a file manager": "Kopie van dagboek",
}
"""The forms of names that programs give to a second version."""


@pytest.mark.parametrize("name", FORMS.values(), ids=FORMS)
def test_a_conflict_copy_is_found_without_events_and_after_it_was_written_in_parts(
    start: Start, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(FileWatch, "_watch", lambda _: None)
    monkeypatch.setattr(file_watch, "EVERY", 3_600_000)
    program = start()
    path, notice = program.window.services.journal_path, program.window.notice
    program.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    watch = program.window.signals.findChild(FileWatch)
    assert isinstance(watch, FileWatch)

    def look() -> None:
        for _ in range(file_watch.FOLDER_EVERY):
            watch.look()

    look()
    assert notice.isHidden()
    whole = path.with_name("elders.part")
    backup(path, whole)
    copy = path.with_name(f"{name}.herstel")
    copy.write_bytes(b"")
    look()
    notice.dismiss.click()
    copy.write_bytes(whole.read_bytes())
    look()
    assert not notice.isHidden()
    assert copy.name in notice.text.text()
    notice.dismiss.click()
    look()
    assert notice.isHidden(), "a closed notice is not shown again"
    copy.unlink()
    look()
    write(whole, 58)
    copy.write_bytes(whole.read_bytes())
    look()
    assert copy.name in notice.text.text()
    assert not notice.isHidden(), "a later copy of the same name is offered again"
