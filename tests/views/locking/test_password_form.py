from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from herstel_gui.views.locking.lock_window import BusyWindow, LockWindow, PasswordQuestion
from herstel_gui.views.locking.new_password_dialog import SHORTEST, NewPasswordDialog
from herstel_gui.views.locking.password_form import PasswordForm

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Tried = list[tuple[str, bool]]


@pytest.fixture
def form(qtbot: QtBot) -> PasswordForm:
    shown = PasswordForm()
    shown.set_texts("Dicht", "Typ iets.")
    qtbot.addWidget(shown)
    shown.show()
    return shown


@pytest.fixture
def tried(form: PasswordForm) -> Tried:
    attempts: Tried = []
    form.tried.connect(lambda secret, by_code: attempts.append((secret, by_code)))
    return attempts


def enter(qtbot: QtBot, edit: QLineEdit, text: str) -> None:
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


class TestForm:
    def test_the_password_is_hidden_and_cleared_after_the_attempt(
        self, form: PasswordForm, tried: Tried, qtbot: QtBot
    ) -> None:
        assert form.edit.echoMode() is QLineEdit.EchoMode.Password
        enter(qtbot, form.edit, "geheim")
        assert tried == [("geheim", False)]
        assert form.edit.text() == ""
        assert not form.edit.isEnabled(), "until there is an answer"
        assert form.message.property("role") == "hint", "waiting is no error"
        form.refuse("Dit wachtwoord klopt niet.")
        assert form.message.property("role") == "error"

    def test_an_empty_field_makes_no_attempt(self, form: PasswordForm, tried: Tried, qtbot: QtBot) -> None:
        enter(qtbot, form.edit, "")
        assert tried == []
        assert form.edit.isEnabled()

    def test_the_password_can_be_made_visible(self, form: PasswordForm, qtbot: QtBot) -> None:
        qtbot.keyClick(form.show_text, Qt.Key.Key_Space)
        assert form.edit.echoMode() is QLineEdit.EchoMode.Normal

    def test_a_refusal_shows_the_delay_and_then_enables_the_form(
        self, form: PasswordForm, tried: Tried, qtbot: QtBot
    ) -> None:
        enter(qtbot, form.edit, "fout")
        form.refuse("Klopt niet.", 1)
        assert form.message.text() == "Klopt niet. Je kunt het over 1 seconde weer proberen."
        enter(qtbot, form.edit, "gauw")
        assert tried == [("fout", False)]
        qtbot.waitUntil(form.edit.isEnabled)
        assert form.message.text() == "Klopt niet."
        enter(qtbot, form.edit, "goed")
        assert tried[-1] == ("goed", False)

    def test_the_recovery_code_is_reached_by_keyboard_and_visible(
        self, form: PasswordForm, tried: Tried, qtbot: QtBot
    ) -> None:
        qtbot.keyClick(form.forgotten, Qt.Key.Key_Space)
        assert form.edit.accessibleName() == "Herstelsleutel"
        assert form.edit.echoMode() is QLineEdit.EchoMode.Normal
        assert not form.show_text.isVisible()
        enter(qtbot, form.edit, "ABCDE")
        assert tried == [("ABCDE", True)]

    def test_every_field_has_an_accessible_name(self, form: PasswordForm) -> None:
        assert form.edit.accessibleName() == "Wachtwoord"
        assert form.forgotten.text() == "Wachtwoord vergeten?"


class TestLockWindow:
    def test_attempts_before_the_program_is_loaded_are_emitted_later(self, qtbot: QtBot) -> None:
        window = LockWindow("dagboek.herstel")
        qtbot.addWidget(window)
        window.show()
        enter(qtbot, window.form.edit, "vroeg")
        attempts: Tried = []
        window.form.tried.connect(lambda secret, by_code: attempts.append((secret, by_code)))
        window.hand_over()
        assert attempts == [("vroeg", False)]

    def test_closing_emits_left(self, qtbot: QtBot) -> None:
        window = LockWindow("dagboek.herstel")
        qtbot.addWidget(window)
        window.show()
        with qtbot.waitSignal(window.left):
            window.close()
        assert not window.isVisible()
        assert window.gone

    def test_the_window_stays_open_when_may_leave_returns_false(self, qtbot: QtBot) -> None:
        window = LockWindow("dagboek.herstel")
        qtbot.addWidget(window)
        window.may_leave = lambda: False
        window.show()
        window.close()
        assert window.isVisible()
        assert not window.gone

    def test_the_button_for_another_journal_calls_its_function(self, qtbot: QtBot) -> None:
        window = LockWindow("dagboek.herstel")
        qtbot.addWidget(window)
        calls: list[bool] = []
        window.offer(lambda: calls.append(True))
        window.show()
        (button,) = [child for child in window.findChildren(QPushButton) if "Ander dagboek" in child.text()]
        qtbot.keyClick(button, Qt.Key.Key_Space)
        assert calls == [True]


class TestQuestion:
    def test_every_line_of_its_texts_has_room(self, qtbot: QtBot) -> None:
        dialog = PasswordQuestion("Van wie is dit dagboek? " * 6, "Typ het wachtwoord van dit bestand. " * 12)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.form.refuse("Dit wachtwoord past niet op dit dagboek. Let op hoofdletters.", 30)
        labels = dialog.form.findChildren(QLabel)
        qtbot.waitUntil(
            lambda: all(label.height() >= label.heightForWidth(label.width()) for label in labels)
        )
        assert sum(label.height() >= 2 * label.fontMetrics().height() for label in labels) == 3

    def test_enter_makes_an_attempt_and_presses_no_other_button(self, qtbot: QtBot) -> None:
        dialog = PasswordQuestion("Van wie?", "Typ het.")
        qtbot.addWidget(dialog)
        dialog.show()
        attempts: Tried = []
        dialog.form.tried.connect(lambda secret, by_code: attempts.append((secret, by_code)))
        enter(qtbot, dialog.form.edit, "")
        assert not dialog.form.by_code
        enter(qtbot, dialog.form.edit, "iets")
        assert attempts == [("iets", False)]
        dialog.form.refuse("Nee.")
        qtbot.keyClick(dialog.form.forgotten, Qt.Key.Key_Space)
        enter(qtbot, dialog.form.edit, "ABCDE")
        assert attempts[-1] == ("ABCDE", True)
        dialog.form.refuse("Tikfout.")
        assert dialog.form.by_code
        assert dialog.form.edit.text() == "ABCDE"
        assert dialog.isVisible()


class TestBusy:
    def test_the_busy_window_cannot_be_closed(self, qtbot: QtBot) -> None:
        window = BusyWindow("Bezig…")
        qtbot.addWidget(window)
        window.show()
        window.close()
        assert window.isVisible()


@pytest.fixture
def dialog(qtbot: QtBot) -> NewPasswordDialog:
    shown = NewPasswordDialog(change=False, print_code=lambda _code: None)
    qtbot.addWidget(shown)
    shown.show()
    return shown


class TestNewPassword:
    @pytest.mark.parametrize(
        ("first", "again", "sentence"),
        [
            ("", "", "Minstens"),
            ("kort", "kort", "Minstens"),
            ("lang genoeg", "", "nog een keer"),
            ("lang genoeg", "lang ge", "nog een keer"),
            ("lang genoeg", "lang genieg", "niet gelijk"),
            ("lang genoeg", "lang genoeg", ""),
        ],
    )
    def test_the_hint_names_the_problem(
        self, dialog: NewPasswordDialog, qtbot: QtBot, first: str, again: str, sentence: str
    ) -> None:
        qtbot.keyClicks(dialog.first, first)
        qtbot.keyClicks(dialog.again, again)
        assert sentence in dialog.hint.text()
        assert dialog.next.isEnabled() is (first == again and len(first) >= SHORTEST)

    def test_the_strength_is_shown_and_a_weak_password_is_accepted(
        self, dialog: NewPasswordDialog, qtbot: QtBot
    ) -> None:
        qtbot.keyClicks(dialog.first, "wachtwoord")
        qtbot.waitUntil(lambda: "lijsten die iedereen heeft" in dialog.strength.text())
        assert not any(timer.isActive() for timer in dialog.findChildren(QTimer)), "weighed once"
        qtbot.keyClicks(dialog.again, "wachtwoord")
        assert dialog.next.isEnabled()
        dialog.first.selectAll()
        qtbot.keyClicks(dialog.first, "vier paarden eten hooi")
        qtbot.waitUntil(lambda: dialog.strength.text().startswith("Sterk"))
        dialog.first.selectAll()
        qtbot.keyClicks(dialog.first, "kort")
        assert dialog.strength.text() == ""

    def test_the_code_must_be_copied_or_declined(self, dialog: NewPasswordDialog, qtbot: QtBot) -> None:
        passwords: list[str] = []
        dialog.chosen.connect(passwords.append)
        qtbot.keyClicks(dialog.first, "lang genoeg")
        enter(qtbot, dialog.again, "lang genoeg")
        assert passwords == ["lang genoeg"]
        assert dialog.first.text() == dialog.again.text() == ""
        dialog.show_code("AAAAA BBBBB CCCCC DDDDD EEEE1")
        assert not dialog.encrypt.isEnabled()
        qtbot.keyClicks(dialog.copied, "eeee")
        assert dialog.slip.text() == "", "still typing"
        enter(qtbot, dialog.copied, "2")
        assert dialog.slip.text().startswith("Deze vijf tekens kloppen niet.")
        assert dialog.isVisible()
        dialog.copied.clear()
        enter(qtbot, dialog.copied, "eeee1")
        assert dialog.slip.text() == ""
        assert not dialog.isVisible()
        assert dialog.result() == NewPasswordDialog.DialogCode.Accepted

    def test_a_declined_code_allows_encryption(self, dialog: NewPasswordDialog, qtbot: QtBot) -> None:
        dialog.show_code("AAAAA BBBBB CCCCC DDDDD EEEE1")
        qtbot.keyClick(dialog.without, Qt.Key.Key_Space)
        assert dialog.encrypt.isEnabled()
