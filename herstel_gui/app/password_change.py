"""Rewriting the file of the open journal with another key, or without a password."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from herstel_gui.domain.errors import HerstelError
from herstel_gui.views.locking.lock_window import BusyWindow
from herstel_gui.views.safety.closing import may_close

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from herstel_gui.app.messages import Messages
    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.app.reopening import Reopening
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.views.services import RunAside


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordChange:
    """Closes the journal, rewrites the file in the background, and opens the journal again."""

    opened: OpenedJournal
    window: QWidget
    """The window of the journal; a window of the same size shows that the program is busy."""
    reopening: Reopening
    run_aside: RunAside
    rewrite: Callable[[Path, Key | None, Key | None], None]
    """Rewrites a closed file from the old key to the new key. Slow."""
    rewritten: Callable[[Path, Key | None, Key | None], None]
    """Called before the journal is opened again, with the path, the old key and the new key."""
    password_removed: Callable[[Path, Key | None], None]
    """Called after a journal without a password was opened again, with the path and the old key."""
    messages: Messages

    def start(self, new: Key | None) -> None:
        """Rewrite the file with the key ``new``; None removes the password.

        Nothing happens when the user cancels because of unsaved changes. The journal is opened again even if
        the rewriting fails.
        """
        if not may_close(self.window, self.opened.signals):
            return
        path, old = self.opened.path, self.opened.key
        busy = self._busy_window(encrypting=new is not None)
        if not self.reopening.put_away(path):
            busy.deleteLater()
            return

        def work(_progress: object) -> Exception | None:
            try:
                self.rewrite(path, old, new)
            except Exception as error:  # noqa: BLE001  # raised again in the window's thread
                return error
            return None

        def done(error: Exception | None) -> None:
            if error is None:
                self.rewritten(path, old, new)
            try:
                self.reopening.reopen(path)
            finally:
                busy.hide()
                busy.deleteLater()
            if isinstance(error, HerstelError):
                self.messages.error(error)
            elif error is not None:
                raise error
            else:
                self._report(path, old, new)

        self.run_aside(work, done, lambda _error: None)

    def _busy_window(self, *, encrypting: bool) -> BusyWindow:
        busy = BusyWindow(
            QCoreApplication.translate("locking", "Je dagboek wordt versleuteld…")
            if encrypting
            else QCoreApplication.translate("locking", "Het wachtwoord wordt verwijderd…")
        )
        busy.setGeometry(self.window.geometry())
        busy.show()
        return busy

    def _report(self, path: Path, old: Key | None, new: Key | None) -> None:
        if new is None:
            # backups of a journal with a password are rewritten at every opening
            self.password_removed(path, old)
        self.messages.brief(
            QCoreApplication.translate("locking", "Je dagboek heeft nu een wachtwoord.")
            if new
            else QCoreApplication.translate("locking", "Je dagboek heeft geen wachtwoord meer.")
        )
