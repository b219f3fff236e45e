"""The menu commands for the password of the open journal, with their dialogs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QDialog

from herstel_gui.app.password_attempts import PasswordAttempts, finder
from herstel_gui.qt_models.owned import Owned
from herstel_gui.storage.engine.keys import NewKey, new_key, recovery_code, tidy_code
from herstel_gui.views.locking.lock_window import PasswordQuestion
from herstel_gui.views.locking.new_password_dialog import NewPasswordDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.views.services import RunAside


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordFlow:
    """Asks for what a menu command needs, then changes the key of the journal or prints the recovery code."""

    key: Key | None
    """The present key of the journal; None without a password."""
    parent: QWidget
    """The window over which the dialogs are shown."""
    lifetime: QObject
    """Exists as long as the journal is open: nothing is changed after another journal was opened."""
    run_aside: RunAside
    show_error: Callable[[HerstelError], None]
    change_key: Callable[[Key | None], None]
    """Rewrites the journal file with another key, or without a password."""
    print_code: Callable[[str], None]
    """Prints a recovery code."""

    def set(self) -> None:
        """Give the journal a password, or another password; the present password is asked first."""
        title = QCoreApplication.translate("locking", "Wachtwoord wijzigen")
        if self.key is None or self._ask_present(title):
            new = self._ask_new(change=self.key is not None)
            if new is not None:
                self._change_later(new.key)

    def remove(self) -> None:
        """Remove the password from the journal and from its backups; the password is asked first."""
        if self._ask_present(QCoreApplication.translate("locking", "Wachtwoord verwijderen")):
            self._change_later(None)

    def show_code(self) -> None:
        """Print the recovery code; the password is asked first, because the code is derived from it."""
        key = self.key
        answer = self._ask_present(QCoreApplication.translate("locking", "Herstelsleutel afdrukken"))
        if key is None or answer is None:
            return
        by_code, secret = answer
        if by_code:
            self.print_code(tidy_code(secret))
            return
        self.run_aside(
            lambda _progress: recovery_code(key, secret),
            lambda code: self.print_code(code) if code else None,
            self.show_error,
        )

    def _change_later(self, key: Key | None) -> None:
        # not from within the menu: the menu is deleted with the window while the file is rewritten
        QTimer.singleShot(0, self.lifetime, partial(self.change_key, key))

    def _ask_present(self, title: str) -> tuple[bool, str] | None:
        """Ask for the present password.

        Returns:
            Whether a recovery code was typed, and the typed password or code. None when the user cancelled.
        """
        if self.key is None:
            return None
        text = QCoreApplication.translate("locking", "Typ eerst het wachtwoord dat je dagboek nu heeft.")
        go = QCoreApplication.translate("locking", "Verder")
        dialog = PasswordQuestion(title, text, go, parent=self.parent)
        typed: list[str] = []

        def accept(_key: Key, secret: str) -> None:
            typed.append(secret)
            dialog.accept()

        PasswordAttempts(dialog.form, self.run_aside, finder(self.key), accept)
        open_still = Owned(dialog)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        if not open_still.is_there():
            # another journal was opened, and the dialog was deleted with its window
            return None
        by_code = dialog.form.by_code
        dialog.deleteLater()
        return (by_code, typed[0]) if accepted else None

    def _ask_new(self, *, change: bool) -> NewKey | None:
        """Ask for a new password and show its recovery code; None when the user cancelled."""
        dialog = NewPasswordDialog(change=change, print_code=self.print_code, parent=self.parent)
        derived: list[NewKey] = []

        def show_code(new: NewKey) -> None:
            derived.append(new)
            dialog.show_code(new.recovery_code)

        def derive(password: str) -> None:
            task = self.run_aside(lambda _progress: new_key(password), show_code, failed)
            # the result would arrive after a cancelled dialog is deleted
            dialog.finished.connect(lambda _result: task.cancel())

        def failed(error: HerstelError) -> None:
            dialog.reject()
            self.show_error(error)

        dialog.chosen.connect(derive)
        open_still = Owned(dialog)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        if not open_still.is_there():
            return None
        dialog.deleteLater()
        return derived[-1] if accepted and derived else None
