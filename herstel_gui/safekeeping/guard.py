"""Who has the keys: asks for passwords, and locks the program when nobody is there."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QProgressDialog, QWidget

from herstel_gui.desktop.idle import IdleWatch
from herstel_gui.desktop.key_store import KeyStore
from herstel_gui.desktop.left_lying import take_back
from herstel_gui.desktop.memory import close_memory, open_memory
from herstel_gui.domain.errors import PasswordNeededError
from herstel_gui.safekeeping.attempts import PasswordAttempts, cancel_with, finder
from herstel_gui.safekeeping.copy_keys import CopyKeys
from herstel_gui.storage.encryption.unlocking import find_key, fits
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.keys import Keys, head_of
from herstel_gui.views.locking.lock_window import LockWindow, PasswordQuestion
from herstel_gui.views.safety.opening import choose_journal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.safekeeping.program import Program
    from herstel_gui.views.locking.password_form import PasswordForm


class Guard(QObject):
    """The keys of one program, and the lock on its window. ``unlocked`` says that it was taken off."""

    unlocked = Signal()

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
        self.copies = CopyKeys(program)
        self._covered: list[QWidget] = []
        self._later: list[Callable[[], object]] = []
        self._focus: QWidget | None = None
        self.idle = IdleWatch(program.clock, self)
        self.idle.idle.connect(self.lock)
        self.idle.key_pressed.connect(self.lock)

    # -- asking --------------------------------------------------------------------------------------

    def allow(self, path: Path) -> bool:
        """Have the key of a journal or a copy when it needs one; False when its owner gave up."""
        try:
            self.keys.of(path)
        except PasswordNeededError:
            return self.ask(path)
        return True

    def ask(self, path: Path) -> bool:
        """Have the key of a copy or of another journal from its owner; False when they gave up."""
        return self._ask_aside(path, keep=False)

    def ask_to_open(self, path: Path) -> Path | None:
        """Have the key of a journal that is being opened, from the key store or its owner.

        Returns the journal to open: another one when the owner chose that instead, None when they gave up.
        """
        if self._from_store(path):
            return path
        if self._program.has_no_window:
            return self._ask_first(path)
        return path if self._ask_aside(path, keep=True) else None

    def _ask_first(self, path: Path) -> Path | None:
        """Ask in a window of its own: there is no other."""
        window, self.first = self.first or self._new_window(path.name), None
        if window.gone:
            return None
        # by now the language is known
        window.set_texts()
        self._program.show_first(shown=False)
        window.show()
        loop = QEventLoop()
        chosen: list[Path] = []

        def accept(_key: Key) -> None:
            chosen.append(path)
            loop.quit()

        def other() -> None:
            another = choose_journal(path.parent)
            if another is not None:
                chosen.append(another)
                loop.quit()

        window.left.connect(loop.quit)
        window.offer(other)
        self._serve(window.form, path, accept, keep=True)
        window.hand_over()
        loop.exec()
        self._program.show_first(shown=True)
        # it stands there until the program has a window
        QTimer.singleShot(0, window, window.deleteLater)
        return chosen[0] if chosen else None

    def _new_window(self, name: str) -> LockWindow:
        window = LockWindow(name)
        window.place(self._program.settings.get().window)
        return window

    def _ask_aside(self, path: Path, *, keep: bool) -> bool:
        title = QCoreApplication.translate("locking", "Dit dagboek heeft een wachtwoord")
        text = QCoreApplication.translate("locking", "Typ het wachtwoord van {name}.").format(name=path.name)
        parent = QApplication.activeModalWidget() or self._program.window
        dialog = PasswordQuestion(title, text, parent=parent)
        self._serve(dialog.form, path, lambda _key: dialog.accept(), keep=keep)
        given = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return given

    def _serve(self, form: PasswordForm, path: Path, accept: Callable[[Key], None], *, keep: bool) -> None:
        folders = self._program.backup_folders
        if keep:
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

        PasswordAttempts(
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
                self._program.settings.change(key_kept=key.head.hex())

        self._program.run_at_once(lambda _progress: self.store.put(key.head, key.raw), done, _nothing)

    def keep_no_longer(self) -> None:
        """Have the password asked at every start again."""
        kept = self._program.settings.get().key_kept
        if kept:
            self._program.settings.change(key_kept="")
            self._program.run_at_once(
                lambda _progress: self.store.remove(bytes.fromhex(kept)), _nothing, _nothing
            )

    def _from_store(self, path: Path) -> bool:
        head = head_of(path)
        if head is None or head.hex() != self._program.settings.get().key_kept:
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

        self._program.run_at_once(work, done, lambda _error: loop.quit())
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
        if not self.locked and self._program.key is not None:
            self._cover(self._program.key)

    def _cover(self, key: Key) -> None:
        window = self._program.window
        self._focus = QApplication.focusWidget()
        if self._focus is not None:
            # what stands in a field is stored when it is left
            self._focus.clearFocus()
        self.idle.stop()
        take_back()
        close_memory()
        cover = self.lock_window = LockWindow(window.services.journal_path.name)
        cover.setGeometry(window.geometry())
        cover.may_leave = self._may_leave
        PasswordAttempts(
            cover.form, self._program.run_at_once, finder(key), partial(self._open_up, cover.form)
        )
        cover.hand_over()
        cover.show()
        for each in QApplication.topLevelWidgets():
            if each.isVisible():
                self._put_aside(each)
        _application().installEventFilter(self)
        # one that is not in the window would stay
        window.menuBar().setEnabled(False)
        cover.form.edit.setFocus()

    def _put_aside(self, each: QWidget) -> None:
        """Take a window off the screen, for as long as the lock is on it."""
        if not self.locked or each is self.lock_window or isinstance(each, QProgressDialog):
            return
        if isinstance(each, QDialog) and each.windowModality() is Qt.WindowModality.ApplicationModal:
            # somebody waits for its answer, and goes on without
            each.reject()
        elif each not in self._covered:
            self._covered.append(each)
            each.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let no window come up beside the lock."""
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.windowType() in {Qt.WindowType.Window, Qt.WindowType.Dialog}
        ):
            QTimer.singleShot(0, watched, partial(self._put_aside, watched))
        return False

    def _open_up(self, form: PasswordForm, key: Key, _secret: str) -> None:
        if form.by_code:
            self.by_code = key
        self.unlock()

    def unlock(self) -> None:
        """Show everything again, and answer what waited for that."""
        cover = self._uncover()
        if cover is None:
            return
        covered, self._covered = self._covered, []
        for each in covered:
            # it may have gone meanwhile
            with suppress(RuntimeError):
                each.show()
        cover.hide()
        cover.deleteLater()
        window = self._program.window
        window.menuBar().setEnabled(True)
        window.activateWindow()
        with suppress(RuntimeError):
            (self._focus or window).setFocus()
        self.watch()
        later, self._later = self._later, []
        for answer in later:
            QTimer.singleShot(0, self, answer)
        self.unlocked.emit()

    def _uncover(self) -> LockWindow | None:
        _application().removeEventFilter(self)
        open_memory()
        cover, self.lock_window = self.lock_window, None
        return cover

    def when_unlocked(self, answer: Callable[[], object]) -> None:
        """Do something now, or when nobody but the owner can see what comes of it."""
        if self.locked:
            self._later.append(answer)
        else:
            answer()

    def close(self) -> None:
        """Watch no more, and take the lock off the screen: the program ends."""
        self.idle.stop()
        self.copies.halt()
        cover = self._uncover()
        if cover is not None:
            cover.hide()
            cover.deleteLater()

    def _may_leave(self) -> bool:
        """End the program, unless something would be lost that can only be asked about unlocked."""
        cover, window = self.lock_window, self._program.window
        if cover is None:
            return True
        if window.signals.waiting or window.closing.pending_question():
            cover.form.refuse(
                QCoreApplication.translate(
                    "locking", "Er is nog iets niet opgeslagen. Ontgrendel eerst; dan zie je wat."
                )
            )
            return False
        window.close()
        QTimer.singleShot(0, QCoreApplication.quit)
        return True


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("there is no application")
    return application


def _nothing(_outcome: object) -> None:
    """Whatever came of it, there is nothing to say."""
