"""Locking the program: all windows are hidden behind a password form. The journal stays open."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QProgressDialog, QWidget

from herstel_gui.app.password_attempts import PasswordAttempts, finder
from herstel_gui.desktop.idle import IdleWatch
from herstel_gui.desktop.left_lying import take_back
from herstel_gui.desktop.memory import close_memory, open_memory

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.application.ports import Clock
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.views.locking.lock_window import LockWindow
    from herstel_gui.views.locking.password_form import PasswordForm
    from herstel_gui.views.main_window import MainWindow
    from herstel_gui.views.services import Remembered, RunAside


class Lockable(Protocol):
    """The open journal, as far as the lock needs the journal."""

    @property
    def path(self) -> Path:
        """The path of the journal file, for its name on the lock window."""

    @property
    def key(self) -> Key | None:
        """The key that unlocks; None without a password, and then nothing can be locked."""

    @property
    def window(self) -> MainWindow:
        """The main window."""


class WindowLock(QObject):
    """Hides all windows until the password is typed, on Ctrl+L or after some idle minutes."""

    def __init__(
        self,
        clock: Clock,
        settings: Remembered,
        run_at_once: RunAside,
        journal: Callable[[], Lockable | None],
        code_used: Callable[[Key], None],
    ) -> None:
        """Begin unlocked.

        Args:
            clock: Measures the idle time.
            settings: ``lock_after`` is the number of idle minutes; 0 is never.
            run_at_once: Runs a function in a worker; results arrive also while the program is locked.
            journal: Returns the open journal; None when no journal is open.
            code_used: Called with the key when a recovery code was typed instead of the password.
        """
        super().__init__()
        self._settings = settings
        self._run_at_once = run_at_once
        self._journal = journal
        self._code_used = code_used
        self.lock_window: LockWindow | None = None
        self._hidden: list[QWidget] = []
        self._later: list[Callable[[], object]] = []
        self._focus: QWidget | None = None
        self.idle = IdleWatch(clock, self)
        self.idle.idle.connect(self.lock)
        self.idle.key_pressed.connect(self.lock)

    @property
    def locked(self) -> bool:
        """Whether the lock window is on the screen."""
        return self.lock_window is not None

    def watch(self) -> None:
        """Start counting idle minutes if the open journal has a password; else stop counting."""
        self.idle.stop()
        journal = self._journal()
        if journal is not None and journal.key is not None:
            self.idle.start(self._settings.get().lock_after)

    def lock(self) -> None:
        """Hide all windows until the password is typed. Unsaved typing stays in its fields."""
        journal = self._journal()
        if not self.locked and journal is not None and journal.key is not None:
            self._cover(journal.window, journal.path.name, journal.key)

    def _cover(self, window: MainWindow, name: str, key: Key) -> None:
        from herstel_gui.views.locking.lock_window import LockWindow

        self._focus = QApplication.focusWidget()
        if self._focus is not None:
            # a field stores its value when losing the focus
            self._focus.clearFocus()
        self.idle.stop()
        take_back()
        close_memory()
        cover = self.lock_window = LockWindow(name)
        cover.setGeometry(window.geometry())
        cover.may_leave = self._may_leave
        PasswordAttempts(cover.form, self._run_at_once, finder(key), partial(self._accept, cover.form))
        cover.hand_over()
        cover.show()
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible():
                self._hide(widget)
        _application().installEventFilter(self)
        # the menu bar of macOS is not part of the window and would stay usable
        window.menuBar().setEnabled(False)
        cover.form.edit.setFocus()

    def _hide(self, widget: QWidget) -> None:
        """Hide a top-level window until the unlocking; a modal question is rejected instead."""
        if not self.locked or widget is self.lock_window or isinstance(widget, QProgressDialog):
            return
        if isinstance(widget, QDialog) and widget.windowModality() is Qt.WindowModality.ApplicationModal:
            # the caller is blocked in exec() until the dialog ends
            widget.reject()
        elif widget not in self._hidden:
            self._hidden.append(widget)
            widget.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide each window or dialog that is shown while the program is locked."""
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.windowType() in {Qt.WindowType.Window, Qt.WindowType.Dialog}
        ):
            QTimer.singleShot(0, watched, partial(self._hide, watched))
        return False

    def _accept(self, form: PasswordForm, key: Key, _secret: str) -> None:
        if form.by_code:
            self._code_used(key)
        self.unlock()

    def unlock(self) -> None:
        """Show the hidden windows again, and call the functions given to ``when_unlocked``."""
        cover, journal = self._uncover(), self._journal()
        if cover is None or journal is None:
            return
        hidden, self._hidden = self._hidden, []
        for widget in hidden:
            # the C++ object may have been deleted while hidden
            with suppress(RuntimeError):
                widget.show()
        cover.hide()
        cover.deleteLater()
        window = journal.window
        window.menuBar().setEnabled(True)
        window.activateWindow()
        with suppress(RuntimeError):
            (self._focus or window).setFocus()
        self.watch()
        later, self._later = self._later, []
        for action in later:
            QTimer.singleShot(0, self, action)

    def _uncover(self) -> LockWindow | None:
        _application().removeEventFilter(self)
        open_memory()
        cover, self.lock_window = self.lock_window, None
        return cover

    def when_unlocked(self, action: Callable[[], object]) -> None:
        """Call ``action`` now, or while locked after the unlocking: its result is for the owner only."""
        if self.locked:
            self._later.append(action)
        else:
            action()

    def close(self) -> None:
        """Stop counting idle minutes and remove the lock window: the program ends."""
        self.idle.stop()
        cover = self._uncover()
        if cover is not None:
            cover.hide()
            cover.deleteLater()

    def _may_leave(self) -> bool:
        """End the program; False while unsaved typing needs an answer that can only be given unlocked."""
        cover, journal = self.lock_window, self._journal()
        if cover is None or journal is None:
            return True
        if journal.window.signals.waiting or journal.window.closing.pending_question():
            cover.form.refuse(
                QCoreApplication.translate(
                    "locking", "Er is nog iets niet bewaard. Ontgrendel eerst, dan zie je wat."
                )
            )
            return False
        journal.window.close()
        QTimer.singleShot(0, QCoreApplication.quit)
        return True


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("there is no application")
    return application
