"""A password from the menu to the file: set, asked, forgotten, changed, removed; and the lock."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QLockFile, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from herstel_gui import app as application
from herstel_gui.desktop.memory import is_closed
from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.errors import DamagedJournalError, LockedJournalError, PasswordNeededError
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.text import Text
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine import keys
from herstel_gui.storage.engine.keys import Keys, head_of, new_key
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.locking.lock_window import LockWindow, PasswordQuestion
from herstel_gui.views.locking.new_password_dialog import NewPasswordDialog
from herstel_gui.views.paper.sheet_dialog import SheetDialog
from herstel_gui.views.safety.copies_dialog import CopiesDialog
from herstel_gui.views.today.training_card import TrainingCard
from tests.application.fakes import MORNING, FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from herstel_gui.storage.engine.drivers import Key
    from tests.journeys.conftest import Start

_W = TypeVar("_W", bound="QWidget")

TODAY = MORNING.date()
PASSWORD, OTHER = "vier blauwe fietsen", "zes rode bussen"
MARKED = "Knie kraakt als een oude deur"


class Person:
    """Somebody at the keyboard, who answers what comes up."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.code = ""
        self.waiting = 0

    def when(self, kind: type[_W], act: Callable[[_W], object]) -> None:
        """Do something with the next visible window of this kind, which need not be there yet."""
        timer = QTimer(QApplication.instance(), interval=5)
        self.waiting += 1

        def look() -> None:
            for window in QApplication.topLevelWidgets():
                if isinstance(window, kind) and window.isVisible():
                    timer.stop()
                    timer.deleteLater()
                    act(window)
                    self.waiting -= 1
                    return

        timer.timeout.connect(look)
        timer.start()

    def types(self, widget: QWidget, text: str) -> None:
        self.qtbot.keyClicks(widget, text)
        self.qtbot.keyClick(widget, Qt.Key.Key_Return)

    def gives(self, password: str, kind: type[LockWindow | PasswordQuestion] = PasswordQuestion) -> None:
        """Type a password into the next form that asks for one."""
        self.when(kind, lambda window: self.types(window.form.edit, password))

    def chooses(self, password: str) -> None:
        """Choose a password in the next dialog for that, and copy the end of the code."""
        self.when(NewPasswordDialog, lambda dialog: self._choose(dialog, password))

    def _choose(self, dialog: NewPasswordDialog, password: str) -> None:
        self.qtbot.keyClicks(dialog.first, password)
        self.types(dialog.again, password)
        self.qtbot.waitUntil(lambda: hasattr(dialog, "copied"))
        self.code = dialog.shown_code
        self.types(dialog.copied, self.code[-5:])


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spend no tenths of a second on every key: how slow they are is another test's business."""
    monkeypatch.setattr(keys, "_KIBIBYTES", 64)
    monkeypatch.setattr(keys, "_ITERATIONS", 1)


@pytest.fixture
def person(qtbot: QtBot) -> Person:
    return Person(qtbot)


@pytest.fixture
def reopen(tmp_path: Path) -> Iterator[Callable[..., tuple[application.Program, bool]]]:
    """Start the program as ``app.main`` does, asking for what is needed; tells whether a journal opened."""
    programs: list[application.Program] = []

    def begin(path: Path | None = None) -> tuple[application.Program, bool]:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        places = find_places(tmp_path / "thuis")
        places.prepare()
        program = application.Program(app, places, FixedClock())
        programs.append(program)
        return program, program.safe.opening.open(path or program.last_journal())

    yield begin
    for program in programs:
        program.close()


def protect(program: application.Program, person: Person, password: str = PASSWORD) -> Path:
    """Set a password by way of the menu; return the file."""
    path = program.window.services.journal_path
    person.chooses(password)
    program.window.services.protection.set_password()
    person.qtbot.waitUntil(lambda: not program.has_no_window and program.key is not None)
    return path


def write(program: application.Program, pulse: int) -> None:
    journal = program.window.signals
    assert journal.run(lambda one: one.enter(TODAY, RESTING_HEART_RATE, pulse))
    assert journal.run(lambda one: one.set_note(TODAY, MARKED))


def started_with_a_copy(start: Start, pulse: int) -> application.Program:
    """Start twice, so that there is something to copy before the first change."""
    program = start()
    write(program, 40)
    program.close()
    program = start()
    write(program, pulse)
    assert list(program.places.backups.glob("*.herstel"))
    return program


def copies_have(program: application.Program, head: bytes | None) -> bool:
    return {head_of(file) for file in program.places.backups.glob("*.herstel")} == {head}


def pulse_of(program: application.Program) -> object:
    reading = program.window.signals.journal.day(TODAY).effective(RESTING_HEART_RATE.key)
    return reading.value if reading else None


def files_in(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def test_set_closed_and_opened_again_with_the_password(
    start: Start, person: Person, reopen: Callable[..., tuple[application.Program, bool]], tmp_path: Path
) -> None:
    program = started_with_a_copy(start, 52)
    assert any(MARKED.encode() in file.read_bytes() for file in files_in(tmp_path)), "the test can see"
    path = protect(program, person)
    person.qtbot.waitUntil(lambda: copies_have(program, head_of(path)))
    assert pulse_of(program) == 52
    program.close()
    for file in files_in(tmp_path):
        content = file.read_bytes()
        assert MARKED.encode() not in content, file
        assert PASSWORD.encode() not in content, file
    with pytest.raises(PasswordNeededError):
        open_journal(path, FixedClock())
    person.when(LockWindow, lambda window: _wrong_then_right(person, window))
    again, opened = reopen()
    assert opened
    assert pulse_of(again) == 52


def _wrong_then_right(person: Person, window: LockWindow) -> None:
    person.types(window.form.edit, "niet het wachtwoord")
    person.qtbot.waitUntil(lambda: "klopt niet" in window.form.message.text())
    assert not window.form.edit.isEnabled(), "and takes nothing for a while"
    person.qtbot.waitUntil(window.form.edit.isEnabled)
    person.types(window.form.edit, PASSWORD)


def test_who_goes_without_the_password_opens_nothing(
    start: Start, person: Person, reopen: Callable[..., tuple[application.Program, bool]]
) -> None:
    program = start()
    path = protect(program, person)
    program.close()
    before = path.read_bytes()
    person.when(LockWindow, lambda window: window.close())
    _, opened = reopen()
    assert not opened
    assert path.read_bytes() == before


def test_the_recovery_code_opens_and_another_password_is_offered(
    start: Start, person: Person, reopen: Callable[..., tuple[application.Program, bool]]
) -> None:
    program = start()
    write(program, 53)
    protect(program, person)
    program.close()

    def by_code(window: LockWindow) -> None:
        window.form.forgotten.click()
        person.types(window.form.edit, person.code[:-1] + ("A" if person.code[-1] != "A" else "B"))
        assert "tikfout" in window.form.message.text()
        assert len(window.form.edit.text()) > 20, "to be looked through, not typed anew"
        window.form.edit.clear()
        person.types(window.form.edit, person.code.lower().replace(" ", "-"))

    person.when(LockWindow, by_code)
    again, opened = reopen()
    assert opened
    assert pulse_of(again) == 53
    assert "herstelsleutel" in again.window.notice.text.text()


def test_changing_it(start: Start, person: Person) -> None:
    program = started_with_a_copy(start, 54)
    path = protect(program, person)
    old, code = head_of(path), person.code
    person.gives(PASSWORD)
    person.chooses(OTHER)
    program.window.services.protection.set_password()
    person.qtbot.waitUntil(lambda: not program.has_no_window and head_of(path) != old)
    assert person.code != code
    assert pulse_of(program) == 54
    person.qtbot.waitUntil(lambda: copies_have(program, head_of(path)))


def test_removing_it_takes_it_off_the_copies_too(start: Start, person: Person) -> None:
    program = started_with_a_copy(start, 56)
    path = protect(program, person)
    person.qtbot.waitUntil(lambda: copies_have(program, head_of(path)))
    person.gives(PASSWORD)
    program.window.services.protection.remove_password()
    person.qtbot.waitUntil(lambda: not program.has_no_window and program.key is None)
    assert head_of(path) is None
    assert pulse_of(program) == 56
    person.qtbot.waitUntil(lambda: copies_have(program, None))


def test_whoever_does_not_know_it_cannot_remove_it(start: Start, person: Person) -> None:
    program = start()
    path = protect(program, person)

    def guess(dialog: PasswordQuestion) -> None:
        person.types(dialog.form.edit, "iets anders")
        person.qtbot.waitUntil(lambda: "klopt niet" in dialog.form.message.text())
        dialog.reject()

    person.when(PasswordQuestion, guess)
    program.window.services.protection.remove_password()
    assert head_of(path) is not None
    assert program.key is not None


def test_the_code_on_paper_is_the_code(start: Start, person: Person, tmp_path: Path) -> None:
    program = start()
    protect(program, person)
    sheets: list[Path] = []

    def keep(dialog: SheetDialog) -> None:
        sheets.append(tmp_path / "sleutel.pdf")
        dialog.save_to(sheets[0])
        dialog.reject()

    person.gives(PASSWORD)
    person.when(SheetDialog, keep)
    program.window.services.protection.show_code()
    person.qtbot.waitUntil(lambda: bool(sheets))
    assert sheets[0].read_bytes().startswith(b"%PDF")


def test_the_file_is_not_written_anew_while_something_waits_to_be_stored(
    start: Start, person: Person
) -> None:
    program = start()
    path = program.window.services.journal_path
    program.window.signals.waiting.add(_refuse, LockedJournalError(Text("bezet")))

    def go_back(box: QMessageBox) -> None:
        box.reject()

    person.chooses(PASSWORD)
    person.when(QMessageBox, go_back)
    program.window.services.protection.set_password()
    person.qtbot.waitUntil(lambda: not person.waiting)
    assert program.window.isVisible()
    assert head_of(path) is None
    program.window.signals.waiting.forget()


def _refuse() -> None:
    raise LockedJournalError(Text("bezet"))


def test_a_plain_file_in_the_place_of_a_protected_one_is_noticed(
    start: Start, person: Person, reopen: Callable[..., tuple[application.Program, bool]]
) -> None:
    program = start()
    path = program.window.services.journal_path
    plain = path.read_bytes()
    protect(program, person)
    program.close()
    path.write_bytes(plain)
    again, opened = reopen()
    assert opened
    assert "had een wachtwoord" in again.window.notice.text.text()
    again.window.notice.answer.click()
    again.close()
    last, _ = reopen()
    assert "wachtwoord" not in last.window.notice.text.text()


def test_who_takes_the_password_off_hears_nothing_of_it_later(
    start: Start, person: Person, reopen: Callable[..., tuple[application.Program, bool]]
) -> None:
    program = start()
    protect(program, person)
    person.gives(PASSWORD)
    program.window.services.protection.remove_password()
    person.qtbot.waitUntil(lambda: not program.has_no_window and program.key is None)
    program.close()
    again, _ = reopen()
    assert not again.window.notice.isVisible()


# -- the lock ------------------------------------------------------------------------------------------


def lock_of(program: application.Program) -> LockWindow:
    window = program.guard.lock_window
    assert window is not None
    return window


def test_the_lock_takes_back_what_lies_about_and_closes_the_memory(
    start: Start, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    write(program, 57)
    protect(program, person)
    cleared: list[bool] = []
    monkeypatch.setattr(
        "herstel_gui.safekeeping.guard.take_back", lambda: cleared.append(program.guard.locked)
    )
    program.guard.lock()
    # before the lock window takes the focus, and once
    assert cleared == [False]
    assert is_closed() is not False
    cover = lock_of(program)
    person.types(cover.form.edit, PASSWORD)
    person.qtbot.waitUntil(lambda: not program.guard.locked)
    assert is_closed() is not True


def test_locked_by_key_nothing_is_seen_and_nothing_is_lost(start: Start, person: Person) -> None:
    program = start()
    write(program, 57)
    protect(program, person)
    window = program.window
    page = window.pages.show("today")
    field = page.focusWidget()
    assert field is not None
    person.qtbot.keyClicks(field, "61")
    person.qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    cover = lock_of(program)
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [cover]
    assert cover.windowTitle() == "Herstel – vergrendeld"
    assert not program.window.menuBar().isEnabled()
    person.types(cover.form.edit, PASSWORD)
    person.qtbot.waitUntil(lambda: not program.guard.locked)
    assert window.isVisible()
    assert program.window is window
    assert window.signals.undo_stack.canUndo(), "not even undo"
    assert pulse_of(program) == 61


def test_idle_minutes_lock_and_somebody_there_does_not(start: Start, person: Person) -> None:
    program = start()
    protect(program, person)
    clock = program.clock
    assert isinstance(clock, FixedClock)
    clock.at += timedelta(minutes=9)
    person.qtbot.keyClick(program.window, Qt.Key.Key_Shift)
    clock.at += timedelta(minutes=9)
    program.guard.idle.look()
    assert not program.guard.locked
    clock.at += timedelta(minutes=1)
    program.guard.idle.look()
    person.qtbot.waitUntil(lambda: program.guard.locked)


def test_without_a_password_nothing_locks(start: Start, qtbot: QtBot) -> None:
    program = start()
    clock = program.clock
    assert isinstance(clock, FixedClock)
    clock.at += timedelta(hours=9)
    qtbot.keyClick(program.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    program.guard.lock()
    assert not program.guard.locked


def test_a_question_that_stands_open_goes_before_the_lock(start: Start, person: Person) -> None:
    program = start()
    protect(program, person)
    box = QMessageBox(program.window)
    QTimer.singleShot(0, program.guard.lock)
    box.exec()
    assert program.guard.locked
    assert not box.isVisible()
    program.guard.unlock()
    assert not box.isVisible(), "nobody waits for its answer any more"


def test_a_dialog_with_something_typed_is_there_again_after_the_lock(start: Start, person: Person) -> None:
    program = start()
    protect(program, person)
    page = program.window.pages.show("today")
    card = page.findChild(TrainingCard)
    assert card is not None
    dialog = card.add_session()
    assert dialog is not None
    person.qtbot.keyClicks(dialog.minutes, "45")
    person.qtbot.keyClick(dialog.minutes, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [lock_of(program)]
    person.types(lock_of(program).form.edit, PASSWORD)
    person.qtbot.waitUntil(lambda: not program.guard.locked)
    assert dialog.isVisible()
    assert dialog.minutes.text() == "45"
    dialog.reject()


def test_an_answer_from_the_background_waits_for_the_owner(start: Start, person: Person) -> None:
    program = start()
    protect(program, person)
    said: list[str] = []
    program.run_aside(lambda _progress: "klaar", said.append, lambda _error: None)
    program.guard.lock()
    done: list[str] = []
    program.run_at_once(lambda _progress: "ook", done.append, lambda _error: None)
    person.qtbot.waitUntil(lambda: bool(done))
    QApplication.processEvents()
    assert said == []
    program.guard.unlock()
    person.qtbot.waitUntil(lambda: said == ["klaar"])


def test_damage_that_is_found_behind_the_lock_is_told_when_it_is_off(
    start: Start, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    protect(program, person)
    told: list[DamagedJournalError] = []
    monkeypatch.setattr(program.safe, "rescue", lambda _path, reason: told.append(reason))
    program.guard.lock()
    error = DamagedJournalError(Text("stuk"))
    program.window.signals.failed.emit(error)
    for _ in range(5):
        QApplication.processEvents()
    assert told == []
    program.guard.unlock()
    person.qtbot.waitUntil(lambda: told == [error])


def test_a_window_that_comes_up_behind_the_lock_waits_too(start: Start, person: Person) -> None:
    program = start()
    protect(program, person)
    program.guard.lock()
    late = QMessageBox(program.window)
    late.open()
    person.qtbot.waitUntil(lambda: not late.isVisible())
    assert lock_of(program).isVisible()
    program.guard.unlock()
    assert late.isVisible()
    late.reject()


def test_a_second_start_brings_the_lock_forward_and_not_the_diary(start: Start, person: Person) -> None:
    program = start()
    protect(program, person)
    program.guard.lock()
    program.open(program.window.services.journal_path)
    assert lock_of(program).isVisible()
    assert not program.window.isVisible()


def test_closing_the_lock_asks_to_unlock_when_something_is_not_stored(start: Start, person: Person) -> None:
    program = start()
    protect(program, person)
    program.window.signals.waiting.add(_refuse, LockedJournalError(Text("bezet")))
    program.guard.lock()
    cover = lock_of(program)
    cover.close()
    assert cover.isVisible()
    assert "niet opgeslagen" in cover.form.message.text()
    program.window.signals.waiting.forget()
    program.guard.unlock()


# -- other files ---------------------------------------------------------------------------------------


def test_copies_of_somebody_else_keep_what_they_have(start: Start, person: Person, tmp_path: Path) -> None:
    program = start()
    write(program, 59)
    stranger = tmp_path / "vreemd" / "dagboek.herstel"
    open_journal(stranger, FixedClock()).close()
    beside = program.places.backups / "dagboek-voor-terugzetten-2026-01-01T101010.herstel"
    program.places.backups.mkdir(exist_ok=True)
    backup(stranger, beside)
    conflict = program.window.services.journal_path.with_name("dagboek (1).herstel")
    backup(stranger, conflict)
    own = program.places.backups / "dagboek-kopie-2026-01-02.herstel"
    backup(program.window.services.journal_path, own)
    path = protect(program, person)
    person.qtbot.waitUntil(lambda: head_of(own) == head_of(path))
    assert head_of(beside) is None
    assert head_of(conflict) is None


def test_an_old_copy_without_a_password_does_not_take_it_off_the_others(
    start: Start, person: Person, tmp_path: Path
) -> None:
    program = started_with_a_copy(start, 60)
    old = tmp_path / "stick" / "dagboek.herstel"
    old.parent.mkdir()
    backup(program.window.services.journal_path, old)
    path = protect(program, person)
    person.qtbot.waitUntil(lambda: copies_have(program, head_of(path)))
    head = head_of(path)
    assert program.safe.opening.open(old)
    assert program.key is None
    program.background.close()
    assert copies_have(program, head)


def test_a_second_start_while_the_file_is_written_anew_gets_nothing(
    start: Start, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    path = program.window.services.journal_path
    seen: list[bool] = []

    def slow(path_: Path, old: Key | None, new: Key | None) -> None:
        other = QLockFile(str(path.with_name(f".{path.name}.lock")))
        seen.append(other.tryLock(1))
        rewrite(path_, old, new)

    monkeypatch.setattr("herstel_gui.safekeeping.passwords.rewrite", slow)
    protect(program, person)
    assert seen == [False]


def test_whatever_goes_wrong_while_the_file_is_written_the_window_comes_back(
    start: Start, person: Person, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    program = start()
    path = program.window.services.journal_path
    monkeypatch.setattr("herstel_gui.safekeeping.passwords.rewrite", Mock(side_effect=ZeroDivisionError))
    with qtbot.captureExceptions() as raised:
        person.chooses(PASSWORD)
        program.window.services.protection.set_password()
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError
    assert not program.has_no_window
    assert program.window.isVisible()
    assert head_of(path) is None


def test_another_journal_with_a_password_is_asked_for_it(
    start: Start, person: Person, tmp_path: Path
) -> None:
    other, key = tmp_path / "ander.herstel", new_key(OTHER).key
    open_journal(other, FixedClock()).close()
    rewrite(other, None, key)
    program = start()
    mine = program.window.services.journal_path
    person.when(PasswordQuestion, lambda dialog: dialog.reject())
    assert not program.safe.opening.open(other)
    assert program.window.services.journal_path == mine
    person.gives(OTHER)
    assert program.safe.opening.open(other)
    assert program.window.services.journal_path == other


def test_a_copy_of_another_time_is_asked_for_its_password(
    start: Start, person: Person, tmp_path: Path
) -> None:
    program = start()
    write(program, 58)
    copy, key = tmp_path / "oud.herstel", new_key(OTHER).key
    backup(program.window.services.journal_path, copy)
    rewrite(copy, None, key)
    dialog = CopiesDialog(program.window.services.copies, program.window)
    person.gives(OTHER)
    dialog.look_at(copy)
    person.qtbot.waitUntil(lambda: "Geen enkele dag is anders" in dialog.facts.text())
    store = open_journal(copy, FixedClock(), keys=Keys(key), read_only=True)
    assert store.days().keys() == {TODAY}
    store.close()
    dialog.close()


class Ring:
    """The key store of a system, in memory."""

    def __init__(self) -> None:
        self.kept: dict[bytes, bytes] = {}
        self.available = True

    def get(self, head: bytes) -> bytes | None:
        return self.kept.get(head)

    def put(self, head: bytes, raw: bytes) -> bool:
        self.kept[head] = raw
        return True

    def remove(self, head: bytes) -> None:
        self.kept.pop(head, None)


def test_kept_in_the_key_store_it_opens_without_asking_until_it_is_no_longer(
    start: Start,
    person: Person,
    reopen: Callable[..., tuple[application.Program, bool]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ring = Ring()
    monkeypatch.setattr("herstel_gui.safekeeping.guard.KeyStore", lambda: ring)
    program = start()
    protect(program, person)
    program.close()

    def keep(window: LockWindow) -> None:
        person.qtbot.waitUntil(window.form.keep.isVisible)
        window.form.keep.setChecked(True)
        person.types(window.form.edit, PASSWORD)

    person.when(LockWindow, keep)
    second, opened = reopen()
    assert opened
    person.qtbot.waitUntil(lambda: bool(second.settings.get().key_kept))
    assert second.key is not None
    assert ring.kept == {second.key.head: second.key.raw}
    second.close()
    third, opened = reopen()
    assert opened, "and nobody was asked"
    third.window.services.protection.keep_no_longer()
    person.qtbot.waitUntil(lambda: not ring.kept)
    assert not third.settings.get().key_kept
