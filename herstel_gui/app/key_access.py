"""Getting the keys of encrypted journals: from the password dialog, or from the system's key store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from herstel_gui.app.password_attempts import PasswordAttempts, cancel_with
from herstel_gui.desktop.key_store import KeyStore
from herstel_gui.domain.errors import PasswordNeededError
from herstel_gui.storage.encryption.unlocking import find_key, fits
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.keys import Keys, head_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from herstel_gui.app.startup_window import StartupWindow
    from herstel_gui.views.locking.lock_window import LockWindow
    from herstel_gui.views.locking.password_form import PasswordForm
    from herstel_gui.views.services import Remembered, RunAside


class KeyAccess:
    """The keys of all files that were unlocked since the start, and the dialogs that ask for more keys."""

    def __init__(  # each by keyword
        self,
        *,
        settings: Remembered,
        run_at_once: RunAside,
        run_aside: RunAside,
        backup_folders: Callable[[], tuple[Path, ...]],
        window: Callable[[], QWidget | None],
        startup_window: StartupWindow,
        key_store: KeyStore | None = None,
    ) -> None:
        """Begin without any key.

        Args:
            settings: ``key_kept`` is the head of the journal that the key store opens, in hexadecimal.
            run_at_once: Runs a function in a worker; results arrive also while the program is locked.
            run_aside: The same; results wait while the program is locked.
            backup_folders: Returns the folders in which an intact backup may show how a file was encrypted.
            window: Returns the window of the open journal; None when no journal is open.
            startup_window: Hidden while a password window is shown.
            key_store: The system's key store unless given.
        """
        self._settings = settings
        self._run_at_once = run_at_once
        self._run_aside = run_aside
        self._backup_folders = backup_folders
        self._window = window
        self._startup_window = startup_window
        self._key_store = key_store or KeyStore()
        self.keys = Keys()
        self.startup_lock: LockWindow | None = None
        """The password window that was shown before the program was loaded."""
        self.opened_by_code: Key | None = None
        """The key that was last unlocked by a recovery code: the user forgot the password of this journal."""

    # -- asking --------------------------------------------------------------------------------------

    def allow(self, path: Path) -> bool:
        """Ask for the key of a journal or a backup if the key is needed and unknown; False when cancelled."""
        try:
            self.keys.of(path)
        except PasswordNeededError:
            return self.ask(path)
        return True

    def ask(self, path: Path) -> bool:
        """Ask for the password of a backup or of another journal; False when the user cancelled."""
        return self._ask_in_dialog(path, keep=False)

    def ask_to_open(self, path: Path) -> Path | None:
        """Get the key of a journal that is being opened, from the key store or from the user.

        Returns:
            The journal to open: ``path``, another journal that the user chose instead, or None when the user
            cancelled.
        """
        if self._read_from_store(path):
            return path
        if self._window() is None:
            return self._ask_in_own_window(path)
        return path if self._ask_in_dialog(path, keep=True) else None

    def _ask_in_own_window(self, path: Path) -> Path | None:
        """Show the password window while no journal window exists."""
        window, self.startup_lock = self.startup_lock or self._new_window(path.name), None
        if window.gone:
            return None
        # the startup window was made before the language was set
        window.set_texts()
        self._startup_window.set_visible(shown=False)
        window.show()
        loop = QEventLoop()
        chosen: list[Path] = []

        def accept(_key: Key) -> None:
            chosen.append(path)
            loop.quit()

        def choose_other() -> None:
            from herstel_gui.views.safety.opening import choose_journal

            other = choose_journal(path.parent)
            if other is not None:
                chosen.append(other)
                loop.quit()

        window.left.connect(loop.quit)
        window.offer(choose_other)
        self._connect_form(window.form, path, accept, keep=True)
        window.hand_over()
        loop.exec()
        self._startup_window.set_visible(shown=True)
        # remains visible until the journal window is shown
        QTimer.singleShot(0, window, window.deleteLater)
        return chosen[0] if chosen else None

    def _new_window(self, name: str) -> LockWindow:
        from herstel_gui.views.locking.lock_window import LockWindow

        window = LockWindow(name)
        window.place(self._settings.get().window)
        return window

    def _ask_in_dialog(self, path: Path, *, keep: bool) -> bool:
        """Ask in a dialog. ``keep`` offers to store the key in the system's key store."""
        from herstel_gui.views.locking.lock_window import PasswordQuestion

        title = QCoreApplication.translate("locking", "Dit dagboek heeft een wachtwoord")
        text = QCoreApplication.translate("locking", "Typ het wachtwoord van {name}.").format(name=path.name)
        parent = QApplication.activeModalWidget() or self._window()
        dialog = PasswordQuestion(title, text, parent=parent)
        self._connect_form(dialog.form, path, lambda _key: dialog.accept(), keep=keep)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted

    def _connect_form(
        self, form: PasswordForm, path: Path, accept: Callable[[Key], None], *, keep: bool
    ) -> None:
        """Check each password that is typed in ``form``, and remember the key of the file at ``path``."""
        folders = self._backup_folders()
        if keep:
            # in the background: the key store of the system may answer slowly
            looking = self._run_aside(
                lambda _progress: self._key_store.available, form.keep.setVisible, _ignore
            )
            cancel_with(form, looking)

        def unlocked(key: Key, _secret: str) -> None:
            self.opened_by_code = key if form.by_code else None
            # the head of the file differs from the head of the key when the first bytes are damaged
            self.keys.add(key, head_of(path))
            self.keys.add(key)
            if form.keep.isChecked():
                self._put_in_store(key)
            accept(key)

        PasswordAttempts(
            form,
            self._run_aside,
            lambda secret, by_code: find_key(path, folders, secret, code=by_code),
            unlocked,
        )

    # -- a changed password --------------------------------------------------------------------------

    def replace(self, path: Path, old: Key | None, new: Key | None) -> None:
        """Take note that the journal at ``path`` was rewritten with another key, or without a password."""
        if new is not None:
            self.keys.add(new)
        self.mark_protected(path, protected=new is not None)
        if old is not None and self._settings.get().key_kept == old.head.hex():
            self.keep_no_longer()
            if new is not None:
                self._put_in_store(new)

    def mark_protected(self, path: Path, *, protected: bool) -> None:
        """Remember in the settings whether the journal at ``path`` has a password."""
        others = [name for name in self._settings.get().protected if name != str(path)]
        self._settings.change(protected=(*others, *([str(path)] if protected else [])))

    # -- the system's key store ----------------------------------------------------------------------

    def keep_no_longer(self) -> None:
        """Remove the key from the system's key store: every start asks for the password again."""
        kept = self._settings.get().key_kept
        if kept:
            self._settings.change(key_kept="")
            self._run_at_once(lambda _progress: self._key_store.remove(bytes.fromhex(kept)), _ignore, _ignore)

    def _put_in_store(self, key: Key) -> None:
        """Let the system's key store open the journal from now on."""

        def done(stored: bool) -> None:
            if stored:
                self._settings.change(key_kept=key.head.hex())

        self._run_at_once(lambda _progress: self._key_store.put(key.head, key.raw), done, _ignore)

    def _read_from_store(self, path: Path) -> bool:
        """Get the key of the journal at ``path`` from the key store; False when not kept or when wrong."""
        head = head_of(path)
        if head is None or head.hex() != self._settings.get().key_kept:
            return False
        loop = QEventLoop()

        def work(_progress: object) -> Key | None:
            raw = self._key_store.get(head)
            key = Key(head, raw) if raw is not None else None
            return key if key is not None and fits(path, key) else None

        def done(key: Key | None) -> None:
            if key is not None:
                self.keys.add(key)
            loop.quit()

        self._run_at_once(work, done, lambda _error: loop.quit())
        loop.exec()
        return bool(self.keys.knows(head))


def _ignore(_result: object) -> None:
    """The key store is a convenience: a failure is not shown."""
