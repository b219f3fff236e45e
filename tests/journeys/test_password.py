"""Setting, asking, changing and removing the password of a journal, and locking the program."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QLockFile, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from herstel_gui.app import program as application
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
from herstel_gui.views.settings.setting_rows import ChoiceRow
from herstel_gui.views.settings.settings_dialog import SettingsDialog
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
    """A user who answers dialogs."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.code = ""
        self.waiting = 0

    def when(self, kind: type[_W], act: Callable[[_W], object]) -> None:
        """Call ``act`` with the next visible window of this class; the window may be shown later."""
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
        """Type a password into the next password form."""
        self.when(kind, lambda window: self.types(window.form.edit, password))

    def chooses(self, password: str) -> None:
        """Choose a password in the next dialog for a new password, and copy the end of the recovery code."""
        self.when(NewPasswordDialog, lambda dialog: self._choose(dialog, password))

    def _choose(self, dialog: NewPasswordDialog, password: str) -> None:
        self.qtbot.keyClicks(dialog.first, password)
        self.types(dialog.again, password)
        self.qtbot.waitUntil(lambda: hasattr(dialog, "copied"))
        self.code = dialog.shown_code
        self.types(dialog.copied, self.code[-5:])


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys quickly; the cost of the derivation has its own test."""
    monkeypatch.setattr(keys, "_KIBIBYTES", 64)
    monkeypatch.setattr(keys, "_ITERATIONS", 1)


@pytest.fixture
def person(qtbot: QtBot) -> Person:
    return Person(qtbot)


@pytest.fixture
def reopen(tmp_path: Path) -> Iterator[Callable[..., tuple[application.Program, bool]]]:
    """Start the program with all its dialogs; the second value is whether a journal was opened."""
    programs: list[application.Program] = []

    def begin(path: Path | None = None) -> tuple[application.Program, bool]:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        places = find_places(tmp_path / "thuis")
        places.prepare()
        program = application.Program(app, places, FixedClock())
        program.settings.change(welcomed=True)
        programs.append(program)
        return program, program.opening.open(path or program.last_journal())

    yield begin
    for program in programs:
        program.close()


def key_of(program: application.Program) -> Key | None:
    """Return the key of the open journal; None without a password or without a journal."""
    return program.journal.key if program.journal else None


def protect(program: application.Program, person: Person, password: str = PASSWORD) -> Path:
    """Set a password by the menu; return the path of the journal."""
    path = program.window.services.journal_path
    person.chooses(password)
    program.window.services.protection.set_password()
    person.qtbot.waitUntil(lambda: key_of(program) is not None)
    return path


def write(program: application.Program, pulse: int) -> None:
    signals = program.window.signals
    assert signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, pulse))
    assert signals.run(lambda journal: journal.set_note(TODAY, MARKED))


def started_with_a_copy(start: Start, pulse: int) -> application.Program:
    """Start the program twice; the second start makes a backup of the first pulse."""
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


def test_a_journal_with_a_password_opens_with_the_password_only(
    start: Start, person: Person, reopen: Callable[..., tuple[application.Program, bool]], tmp_path: Path
) -> None:
    program = started_with_a_copy(start, 52)
    assert any(MARKED.encode() in file.read_bytes() for file in files_in(tmp_path)), (
        "without a password the text is readable"
    )
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
    assert not window.form.edit.isEnabled(), "a wrong password causes a delay"
    person.qtbot.waitUntil(window.form.edit.isEnabled)
    person.types(window.form.edit, PASSWORD)


def test_closing_the_password_window_opens_nothing(
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


def test_the_recovery_code_opens_the_journal_and_a_new_password_is_offered(
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
        assert len(window.form.edit.text()) > 20, "the code with the typing error stays in the field"
        window.form.edit.clear()
        person.types(window.form.edit, person.code.lower().replace(" ", "-"))

    person.when(LockWindow, by_code)
    again, opened = reopen()
    assert opened
    assert pulse_of(again) == 53
    assert "herstelsleutel" in again.window.notice.text.text()


def test_a_changed_password_is_given_to_the_backups(start: Start, person: Person) -> None:
    program = started_with_a_copy(start, 54)
    path = protect(program, person)
    old, code = head_of(path), person.code
    person.gives(PASSWORD)
    person.chooses(OTHER)
    program.window.services.protection.set_password()
    person.qtbot.waitUntil(lambda: program.journal is not None and head_of(path) != old)
    assert person.code != code
    assert pulse_of(program) == 54
    person.qtbot.waitUntil(lambda: copies_have(program, head_of(path)))


def test_removing_the_password_also_decrypts_the_backups(start: Start, person: Person) -> None:
    program = started_with_a_copy(start, 56)
    path = protect(program, person)
    person.qtbot.waitUntil(lambda: copies_have(program, head_of(path)))
    person.gives(PASSWORD)
    program.window.services.protection.remove_password()
    person.qtbot.waitUntil(lambda: program.journal is not None and key_of(program) is None)
    assert head_of(path) is None
    assert pulse_of(program) == 56
    person.qtbot.waitUntil(lambda: copies_have(program, None))


def test_a_wrong_password_cannot_remove_the_password(start: Start, person: Person) -> None:
    program = start()
    path = protect(program, person)

    def guess(dialog: PasswordQuestion) -> None:
        person.types(dialog.form.edit, "iets anders")
        person.qtbot.waitUntil(lambda: "klopt niet" in dialog.form.message.text())
        dialog.reject()

    person.when(PasswordQuestion, guess)
    program.window.services.protection.remove_password()
    assert head_of(path) is not None
    assert key_of(program) is not None


def test_the_recovery_code_can_be_saved_as_pdf(start: Start, person: Person, tmp_path: Path) -> None:
    program = start()
    protect(program, person)
    sheets: list[Path] = []

    def keep(dialog: SheetDialog) -> None:
        sheets.append(tmp_path / "sleutel.pdf")
        dialog.write(sheets[0])
        dialog.reject()

    person.gives(PASSWORD)
    person.when(SheetDialog, keep)
    program.window.services.protection.show_code()
    person.qtbot.waitUntil(lambda: bool(sheets))
    assert sheets[0].read_bytes().startswith(b"%PDF")


def test_the_file_is_not_rewritten_while_changes_wait_to_be_stored(start: Start, person: Person) -> None:
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


def test_a_plain_file_in_place_of_an_encrypted_journal_is_reported(
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


def test_a_password_removed_by_the_user_is_not_reported(
    start: Start, person: Person, reopen: Callable[..., tuple[application.Program, bool]]
) -> None:
    program = start()
    protect(program, person)
    person.gives(PASSWORD)
    program.window.services.protection.remove_password()
    person.qtbot.waitUntil(lambda: program.journal is not None and key_of(program) is None)
    program.close()
    again, _ = reopen()
    assert not again.window.notice.isVisible()


# -- the lock ------------------------------------------------------------------------------------------


def lock_of(program: application.Program) -> LockWindow:
    window = program.lock.lock_window
    assert window is not None
    return window


def test_the_lock_clears_the_clipboard_and_protects_the_memory(
    start: Start, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    write(program, 57)
    protect(program, person)
    cleared: list[bool] = []
    monkeypatch.setattr("herstel_gui.app.lock.take_back", lambda: cleared.append(program.lock.locked))
    program.lock.lock()
    # called once, before the lock window takes the focus
    assert cleared == [False]
    assert is_closed() is not False
    cover = lock_of(program)
    person.types(cover.form.edit, PASSWORD)
    person.qtbot.waitUntil(lambda: not program.lock.locked)
    assert is_closed() is not True


def test_ctrl_l_hides_all_windows_and_keeps_typing_and_undo(start: Start, person: Person) -> None:
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
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == [cover]
    assert cover.windowTitle() == "Herstel – vergrendeld"
    assert not program.window.menuBar().isEnabled()
    person.types(cover.form.edit, PASSWORD)
    person.qtbot.waitUntil(lambda: not program.lock.locked)
    assert window.isVisible()
    assert program.window is window
    assert window.signals.undo_stack.canUndo(), "the undo stack is kept"
    assert pulse_of(program) == 61


def test_idle_minutes_lock_and_a_key_press_starts_the_count_again(start: Start, person: Person) -> None:
    program = start()
    protect(program, person)
    clock = program.clock
    assert isinstance(clock, FixedClock)
    clock.at += timedelta(minutes=9)
    person.qtbot.keyClick(program.window, Qt.Key.Key_Shift)
    clock.at += timedelta(minutes=9)
    program.lock.idle.look()
    assert not program.lock.locked
    clock.at += timedelta(minutes=1)
    program.lock.idle.look()
    person.qtbot.waitUntil(lambda: program.lock.locked)


def test_the_settings_show_the_minutes_that_are_chosen_now(start: Start, person: Person) -> None:
    program = start()
    protect(program, person)
    dialog = program.window.window_actions.settings.show("password")
    for minutes, shown in ((30, "30 minuten"), (10, "10 minuten")):
        (row,) = dialog.findChildren(ChoiceRow)
        if minutes == 10:
            row.back.click()
        else:
            row.box.setCurrentText(shown)
            row.box.activated.emit(row.box.currentIndex())
        assert program.settings.get().lock_after == minutes
        (dialog,) = (each for each in program.window.findChildren(SettingsDialog) if each.isVisible())
        (row,) = dialog.findChildren(ChoiceRow)
        assert row.box.currentText() == shown
        assert row.back.isHidden() is (minutes == 10)


def test_a_journal_without_a_password_is_never_locked(start: Start, qtbot: QtBot) -> None:
    program = start()
    clock = program.clock
    assert isinstance(clock, FixedClock)
    clock.at += timedelta(hours=9)
    qtbot.keyClick(program.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    program.lock.lock()
    assert not program.lock.locked


def test_the_lock_rejects_an_open_question(start: Start, person: Person) -> None:
    program = start()
    protect(program, person)
    box = QMessageBox(program.window)
    QTimer.singleShot(0, program.lock.lock)
    box.exec()
    assert program.lock.locked
    assert not box.isVisible()
    program.lock.unlock()
    assert not box.isVisible(), "a rejected question stays closed"


def test_a_dialog_with_typed_text_is_shown_again_after_the_lock(start: Start, person: Person) -> None:
    program = start()
    protect(program, person)
    page = program.window.pages.show("today")
    card = page.findChild(TrainingCard)
    assert card is not None
    dialog = card.add_session()
    assert dialog is not None
    person.qtbot.keyClicks(dialog.minutes, "45")
    person.qtbot.keyClick(dialog.minutes, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == [lock_of(program)]
    person.types(lock_of(program).form.edit, PASSWORD)
    person.qtbot.waitUntil(lambda: not program.lock.locked)
    assert dialog.isVisible()
    assert dialog.minutes.text() == "45"
    dialog.reject()


def test_a_background_result_waits_for_the_unlocking(start: Start, person: Person) -> None:
    program = start()
    protect(program, person)
    results: list[str] = []
    program.parts.run_aside(lambda _progress: "klaar", results.append, lambda _error: None)
    program.lock.lock()
    done: list[str] = []
    program.parts.run_at_once(lambda _progress: "ook", done.append, lambda _error: None)
    person.qtbot.waitUntil(lambda: bool(done))
    QApplication.processEvents()
    assert results == []
    program.lock.unlock()
    person.qtbot.waitUntil(lambda: results == ["klaar"])


def test_damage_found_while_locked_is_reported_after_the_unlocking(
    start: Start, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors: list[DamagedJournalError] = []
    monkeypatch.setattr(application.Program, "rescue", lambda _program, _path, reason: errors.append(reason))
    program = start()
    protect(program, person)
    program.lock.lock()
    error = DamagedJournalError(Text("stuk"))
    program.window.signals.failed.emit(error)
    for _ in range(5):
        QApplication.processEvents()
    assert errors == []
    program.lock.unlock()
    person.qtbot.waitUntil(lambda: errors == [error])


def test_a_dialog_opened_while_locked_is_shown_after_the_unlocking(start: Start, person: Person) -> None:
    program = start()
    protect(program, person)
    program.lock.lock()
    late = QMessageBox(program.window)
    late.open()
    person.qtbot.waitUntil(lambda: not late.isVisible())
    assert lock_of(program).isVisible()
    program.lock.unlock()
    assert late.isVisible()
    late.reject()


def test_a_second_start_shows_the_lock_window_and_not_the_journal(start: Start, person: Person) -> None:
    program = start()
    protect(program, person)
    program.lock.lock()
    program.open(program.window.services.journal_path)
    assert lock_of(program).isVisible()
    assert not program.window.isVisible()


def test_the_lock_window_stays_while_changes_wait_to_be_stored(start: Start, person: Person) -> None:
    program = start()
    protect(program, person)
    program.window.signals.waiting.add(_refuse, LockedJournalError(Text("bezet")))
    program.lock.lock()
    cover = lock_of(program)
    cover.close()
    assert cover.isVisible()
    assert "niet bewaard" in cover.form.message.text()
    program.window.signals.waiting.forget()
    program.lock.unlock()


# -- other files ---------------------------------------------------------------------------------------


def test_backups_of_another_journal_get_no_password(start: Start, person: Person, tmp_path: Path) -> None:
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


def test_opening_an_old_plain_backup_leaves_the_other_backups_encrypted(
    start: Start, person: Person, tmp_path: Path
) -> None:
    program = started_with_a_copy(start, 60)
    old = tmp_path / "stick" / "dagboek.herstel"
    old.parent.mkdir()
    backup(program.window.services.journal_path, old)
    path = protect(program, person)
    person.qtbot.waitUntil(lambda: copies_have(program, head_of(path)))
    head = head_of(path)
    assert program.opening.open(old)
    assert key_of(program) is None
    program.background.close()
    assert copies_have(program, head)


def test_the_lock_file_is_held_while_the_journal_is_rewritten(
    start: Start, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    path = program.window.services.journal_path
    locked: list[bool] = []

    def slow(path_: Path, old: Key | None, new: Key | None) -> None:
        other = QLockFile(str(path.with_name(f".{path.name}.lock")))
        locked.append(other.tryLock(1))
        rewrite(path_, old, new)

    monkeypatch.setattr("herstel_gui.app.backup_encryption.rewrite", slow)
    protect(program, person)
    assert locked == [False]


def test_the_window_comes_back_when_the_rewriting_fails(
    start: Start, person: Person, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    program = start()
    path = program.window.services.journal_path
    monkeypatch.setattr("herstel_gui.app.backup_encryption.rewrite", Mock(side_effect=ZeroDivisionError))
    with qtbot.captureExceptions() as raised:
        person.chooses(PASSWORD)
        program.window.services.protection.set_password()
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError
    assert program.journal is not None
    assert program.window.isVisible()
    assert head_of(path) is None


def test_opening_another_encrypted_journal_asks_for_the_password(
    start: Start, person: Person, tmp_path: Path
) -> None:
    other, key = tmp_path / "ander.herstel", new_key(OTHER).key
    open_journal(other, FixedClock()).close()
    rewrite(other, None, key)
    program = start()
    mine = program.window.services.journal_path
    person.when(PasswordQuestion, lambda dialog: dialog.reject())
    assert not program.opening.open(other)
    assert program.window.services.journal_path == mine
    person.gives(OTHER)
    assert program.opening.open(other)
    assert program.window.services.journal_path == other


def test_a_backup_with_another_password_can_be_compared(start: Start, person: Person, tmp_path: Path) -> None:
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
    """A key store in memory."""

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


def test_a_key_in_the_key_store_opens_the_journal_until_removed(
    start: Start,
    person: Person,
    reopen: Callable[..., tuple[application.Program, bool]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ring = Ring()
    monkeypatch.setattr("herstel_gui.app.key_access.KeyStore", lambda: ring)
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
    key = key_of(second)
    assert key is not None
    assert ring.kept == {key.head: key.raw}
    second.close()
    third, opened = reopen()
    assert opened, "the key store opens the journal"
    third.window.services.protection.keep_no_longer()
    person.qtbot.waitUntil(lambda: not ring.kept)
    assert not third.settings.get().key_kept
