"""Giving the open journal a password, another one, or none; and the paper for when it is forgotten."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from herstel_gui.domain.errors import HerstelError
from herstel_gui.printing.canvas import page_layout, sheet_size
from herstel_gui.printing.recovery_sheet import RecoverySheet
from herstel_gui.qt_models.texts import BOOK
from herstel_gui.safekeeping.attempts import PasswordAttempts, finder
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.keys import NewKey, new_key, recovery_code, tidy_code
from herstel_gui.views.locking.lock_window import BusyWindow, PasswordQuestion
from herstel_gui.views.locking.new_password_dialog import NewPasswordDialog
from herstel_gui.views.paper.sheet_dialog import SheetChoice, SheetDialog
from herstel_gui.views.safety.closing import may_close
from herstel_gui.views.safety.notice_bar import Notice

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.safekeeping.program import Program
    from herstel_gui.storage.engine.drivers import Key


class Passwords:
    """What the menu does with the password of the open journal."""

    def __init__(self, program: Program) -> None:
        """Take the program that has the windows."""
        self._program = program

    # -- what the menu offers ------------------------------------------------------------------------

    def set(self) -> None:
        """Give the journal a password, or another one."""
        key = self._program.key
        if key is None or self._owner(QCoreApplication.translate("locking", "Wachtwoord wijzigen")):
            made = self._choose(change=key is not None)
            if made is not None:
                self._rewrite(made.key)

    def remove(self) -> None:
        """Take the password off the journal and its copies."""
        if self._owner(QCoreApplication.translate("locking", "Wachtwoord verwijderen")):
            self._rewrite(None)

    def show_code(self) -> None:
        """Offer the recovery code on paper."""
        key = self._program.key
        typed = self._owner(QCoreApplication.translate("locking", "Herstelsleutel afdrukken"))
        if key is None or typed is None:
            return
        by_code, secret = typed
        if by_code:
            self._print(tidy_code(secret))
            return
        self._program.run_aside(
            lambda _progress: recovery_code(key, secret),
            lambda code: self._print(code) if code else None,
            self._program.window.window_actions.say,
        )

    def advise(self) -> None:
        """Look after the password of the journal that was just opened, and say what is odd about it."""
        path = self._program.window.services.journal_path
        name = str(path)
        if self._program.key is not None:
            self._remember(name, protected=True)
            self._program.guard.copies.look_after(path)
        elif name in self._program.settings.get().protected:
            # as when a synchronising service puts back one of before
            sentence = QCoreApplication.translate(
                "locking",
                "Dit dagboek had een wachtwoord, en nu niet meer. Heb je dat niet zelf gedaan, dan ligt er "
                "een ander of ouder bestand op zijn plek. Kijk of alles erin staat.",
            )
            seen = QCoreApplication.translate("locking", "Het klopt zo")
            forget = partial(self._remember, name, protected=False)
            self._program.window.notice.tell(Notice("no password", sentence, seen, forget))
        if self._program.key is not None and self._program.key == self._program.guard.by_code:
            sentence = QCoreApplication.translate(
                "locking", "Je opende je dagboek met de herstelsleutel. Kies een wachtwoord dat je onthoudt."
            )
            choose = QCoreApplication.translate("locking", "Wachtwoord wijzigen…")
            self._program.window.notice.tell(Notice("code", sentence, choose, self.set))

    def _remember(self, name: str, *, protected: bool) -> None:
        known = [one for one in self._program.settings.get().protected if one != name]
        self._program.settings.change(protected=(*known, *([name] if protected else [])))

    # -- asking --------------------------------------------------------------------------------------

    def _owner(self, title: str) -> tuple[bool, str] | None:
        """Have the password typed once more; None when it is not, else whether it is the code, and which."""
        key = self._program.key
        if key is None:
            return None
        text = QCoreApplication.translate("locking", "Typ eerst het wachtwoord dat je dagboek nu heeft.")
        go = QCoreApplication.translate("locking", "Verder")
        dialog = PasswordQuestion(title, text, go, parent=self._program.window)
        given: list[str] = []

        def accept(_key: Key, secret: str) -> None:
            given.append(secret)
            dialog.accept()

        PasswordAttempts(dialog.form, self._program.run_aside, finder(key), accept)
        accepted, by_code = dialog.exec() == QDialog.DialogCode.Accepted, dialog.form.by_code
        dialog.deleteLater()
        return (by_code, given[0]) if accepted else None

    def _choose(self, *, change: bool) -> NewKey | None:
        window = self._program.window
        dialog = NewPasswordDialog(change=change, print_code=self._print, parent=window)
        made: list[NewKey] = []

        def show(new: NewKey) -> None:
            made.append(new)
            dialog.show_code(new.recovery_code)

        def make(password: str) -> None:
            task = self._program.run_aside(lambda _progress: new_key(password), show, failed)
            # whoever went back waits for no key
            dialog.finished.connect(lambda _result: task.cancel())

        def failed(error: HerstelError) -> None:
            dialog.reject()
            window.window_actions.say(error)

        dialog.chosen.connect(make)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return made[-1] if accepted and made else None

    def _print(self, code: str) -> None:
        layout = page_layout("a4", landscape=False)
        name = self._program.window.services.journal_path.name
        sheet = RecoverySheet(code, name, self._program.clock.today(), BOOK, sheet_size(layout))
        title = QCoreApplication.translate("locking", "Herstelsleutel")
        file_name = QCoreApplication.translate("locking", "herstelsleutel.pdf")
        choice = SheetChoice("A4", layout, lambda: [sheet.draw])
        outgoing = self._program.outgoing
        SheetDialog(title, [choice], file_name, outgoing, QApplication.activeWindow()).exec()

    # -- doing ---------------------------------------------------------------------------------------

    def _rewrite(self, new: Key | None) -> None:
        # the menu that was chosen from goes with the window
        QTimer.singleShot(0, partial(self._rewrite_now, new))

    def _rewrite_now(self, new: Key | None) -> None:
        """Write the file anew while nobody has it open, and open it again."""
        program, window = self._program, self._program.window
        if not may_close(window, window.signals):
            return
        path, old, guard = window.services.journal_path, program.key, program.guard
        busy = BusyWindow(
            QCoreApplication.translate("locking", "Je dagboek wordt versleuteld…")
            if new
            else QCoreApplication.translate("locking", "Het wachtwoord gaat eraf…")
        )
        busy.setGeometry(window.geometry())
        busy.show()
        if not program.put_away():
            busy.deleteLater()
            return

        guard.copies.halt()

        def work(_progress: object) -> Exception | None:
            # whatever goes wrong, the window comes back
            try:
                with guard.copies.alone:
                    rewrite(path, old, new)
            except Exception as error:  # noqa: BLE001  # it is raised again where it is seen
                return error
            return None

        def done(error: Exception | None) -> None:
            if error is None and new is not None:
                guard.keys.add(new)
            if error is None:
                self._remember(str(path), protected=new is not None)
                self._keep_instead(old, new)
            try:
                program.reopen(path)
            finally:
                busy.hide()
                busy.deleteLater()
            if isinstance(error, HerstelError):
                program.window.window_actions.say(error)
            elif error is not None:
                raise error
            else:
                self._tell(path, old, new)

        program.run_aside(work, done, lambda _error: None)

    def _keep_instead(self, old: Key | None, new: Key | None) -> None:
        """Have the key store open the journal as it did before."""
        guard = self._program.guard
        if old is not None and self._program.settings.get().key_kept == old.head.hex():
            guard.keep_no_longer()
            if new is not None:
                guard.keep(new)

    def _tell(self, path: Path, old: Key | None, new: Key | None) -> None:
        if new is None:
            # with a password it is done at every opening
            self._program.guard.copies.look_after(path, old)
        self._program.window.side_bar.show_note(
            QCoreApplication.translate("locking", "Je dagboek heeft nu een wachtwoord.")
            if new
            else QCoreApplication.translate("locking", "Je dagboek heeft geen wachtwoord meer.")
        )
