"""Who has the keys: asks for passwords, and locks the program when nobody is there."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QProgressDialog, QWidget

from herstel_gui.desktop.idle import IdleWatch
from herstel_gui.desktop.key_store import KeyStore
from herstel_gui.domain.errors import PasswordNeededError
from herstel_gui.safekeeping.attempts import Attempts, cancel_with, finder
from herstel_gui.storage.drivers import Key
from herstel_gui.storage.keys import Keys, head_of
from herstel_gui.storage.unlocking import find_key, fits
from herstel_gui.views.locking.lock_window import LockWindow, PasswordQuestion

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.safekeeping.program import Program
    from herstel_gui.views.locking.password_form import PasswordForm

AGAIN: Final = 60
"""Milliseconds until a window that is closing has closed."""


class Guard(QObject):
    """The keys of one program, and the lock on its window."""

    def __init__(self, program: Program, store: KeyStore | None = None) -> None:
        """Know no key yet; ``store`` is the system's unless given."""
        super().__init__()
        self._program = program
        self.keys = Keys()
        self.store = store or KeyStore()
        self.first: LockWindow | None = None
        """A window that asked for the password before there was a program."""
        self.lock_window: LockWindow | None = None
        self.by_code: Key | None = None
        """The key that was last had by a recovery code: of this journal the password was forgotten."""
        self._covered: list[QWidget] = []
        self._focus: QWidget | None = None
        self.idle = IdleWatch(program.clock, self)
        self.idle.idle.connect(self.lock)

    # -- asking --------------------------------------------------------------------------------------

    def allow(self, path: Path) -> bool:
        """Have the key of a journal or a copy when it needs one; False when its owner gave up."""
        try:
            self.keys.of(path)
        except PasswordNeededError:
            return self.ask(path)
        return True

    def ask(self, path: Path) -> bool:
        """Have the key of a journal or a copy from the key store or its owner; False when they gave up."""
        if self._from_store(path):
            return True
        return self._ask_first(path) if self._program.has_no_window else self._ask_aside(path)

    def _ask_first(self, path: Path) -> bool:
        """Ask in a window of its own: there is no other."""
        window, self.first = self.first or self._new_window(path.name), None
        if window.gone:
            return False
        # by now the language is known
        window.speak()
        self._program.show_first(shown=False)
        window.show()
        loop = QEventLoop()
        found: list[Key] = []

        def accept(key: Key) -> None:
            found.append(key)
            loop.quit()

        window.left.connect(loop.quit)
        self._serve(window.form, path, accept)
        window.hand_over()
        loop.exec()
        self._program.show_first(shown=True)
        # it stands there until the program has a window
        QTimer.singleShot(0, window, window.deleteLater)
        return bool(found)

    def _new_window(self, name: str) -> LockWindow:
        window = LockWindow(name)
        window.place(self._program.settings.get().window)
        return window

    def _ask_aside(self, path: Path) -> bool:
        title = QCoreApplication.translate("locking", "Dit dagboek heeft een wachtwoord")
        text = QCoreApplication.translate("locking", "Typ het wachtwoord van {name}.").format(name=path.name)
        parent = QApplication.activeModalWidget() or self._program.window
        dialog = PasswordQuestion(title, text, parent=parent)
        self._serve(dialog.form, path, lambda _key: dialog.accept())
        given = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return given

    def _serve(self, form: PasswordForm, path: Path, accept: Callable[[Key], None]) -> None:
        folders = self._program.backup_folders
        # the system may take its time
        looking = self._program.run_aside(
            lambda _progress: self.store.available, form.keep.setVisible, _nothing
        )
        cancel_with(form, looking)

        def found(key: Key, _secret: str) -> None:
            self.by_code = key if form.by_code else None
            # a file of which the first bytes are damaged is known by those
            self.keys.add(key, head_of(path))
            self.keys.add(key)
            if form.keep.isChecked():
                self.keep(key)
            accept(key)

        Attempts(
            form,
            self._program.run_aside,
            lambda secret, by_code: find_key(path, folders, secret, code=by_code),
            found,
        )

    # -- the system's key store ----------------------------------------------------------------------

    def keep(self, key: Key) -> None:
        """Have the system's key store open the journal from now on."""

        def done(kept: bool) -> None:
            if kept:
                self._program.settings.change(key_kept=True)

        self._program.run_aside(lambda _progress: self.store.put(key.head, key.raw), done, _nothing)

    def keep_no_longer(self, key: Key) -> None:
        """Have the password asked at every start again."""
        if self._program.settings.get().key_kept:
            self._program.settings.change(key_kept=False)
            self._program.run_aside(lambda _progress: self.store.remove(key.head), _nothing, _nothing)

    def _from_store(self, path: Path) -> bool:
        head = head_of(path)
        if head is None or not self._program.settings.get().key_kept:
            return False
        loop = QEventLoop()

        def work(_progress: object) -> Key | None:
            raw = self.store.get(head)
            key = Key(head, raw) if raw is not None else None
            return key if key is not None and fits(path, key) else None

        def done(key: Key | None) -> None:
            if key is not None:
                self.keys.add(key)
            loop.quit()

        self._program.run_aside(work, done, lambda _error: loop.quit())
        loop.exec()
        return bool(self.keys.knows(head))

    # -- locking -------------------------------------------------------------------------------------

    @property
    def locked(self) -> bool:
        """Whether the lock is on the screen."""
        return self.lock_window is not None

    def watch(self) -> None:
        """Lock after the minutes of the settings, when the open journal has a password."""
        self.idle.stop()
        if self._program.key is not None:
            self.idle.start(self._program.settings.get().lock_after)

    def lock(self) -> None:
        """Cover everything until the password is typed. Nothing that was typed or not stored yet is lost."""
        if self.locked or self._program.key is None:
            return
        modal = QApplication.activeModalWidget()
        if isinstance(modal, QProgressDialog):
            # something is being read in; nobody is idle
            self.watch()
        elif modal is not None:
            # whoever waits for an answer gets none, and goes on first
            modal.close()
            QTimer.singleShot(AGAIN, self, self.lock)
        else:
            self._cover(self._program.key)

    def _cover(self, key: Key) -> None:
        window = self._program.window
        self._focus = QApplication.focusWidget()
        if self._focus is not None:
            # what stands in a field is stored when it is left
            self._focus.clearFocus()
        self.idle.stop()
        cover = self.lock_window = LockWindow(window.services.journal_path.name)
        cover.setGeometry(window.geometry())
        cover.left.connect(self._leave)
        Attempts(cover.form, self._program.run_aside, finder(key), lambda _key, _secret: self.unlock())
        cover.hand_over()
        cover.show()
        self._covered = [
            each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not cover
        ]
        for each in self._covered:
            each.hide()
        cover.form.edit.setFocus()

    def unlock(self) -> None:
        """Show everything again."""
        cover, self.lock_window = self.lock_window, None
        if cover is None:
            return
        for each in self._covered:
            # it may have gone meanwhile
            with suppress(RuntimeError):
                each.show()
        self._covered = []
        cover.hide()
        cover.deleteLater()
        self._program.window.activateWindow()
        with suppress(RuntimeError):
            (self._focus or self._program.window).setFocus()
        self.watch()

    def close(self) -> None:
        """Watch no more, and take the lock off the screen: the program ends."""
        self.idle.stop()
        if self.lock_window is not None:
            self.lock_window.hide()
            self.lock_window.deleteLater()
            self.lock_window = None

    def _leave(self) -> None:
        """End the program, unless something would be lost that can only be asked about unlocked."""
        cover, window = self.lock_window, self._program.window
        if cover is None:
            return
        if window.signals.waiting or window.pending_question():
            cover.form.refuse(
                QCoreApplication.translate(
                    "locking", "Er is nog iets niet opgeslagen. Ontgrendel eerst; dan zie je wat."
                )
            )
            return
        cover.hide()
        window.close()
        QCoreApplication.quit()

    def front(self) -> QWidget:
        """Return the window that may be seen now."""
        return self.lock_window or self._program.window


def _nothing(_outcome: object) -> None:
    """Whatever came of it, there is nothing to say."""
