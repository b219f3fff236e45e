"""Going on after another program put another file in the place of the open journal.

It may have another password, or no password any more, or be another journal.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from herstel_gui.domain.errors import (
    JournalError,
    PasswordGoneError,
    PasswordNeededError,
    StrangerJournalError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.storage.engine.drivers import Key


class ForeignPassword(QObject):
    """Offers a button in the trouble bar when the key of the open journal no longer fits the file."""

    def __init__(
        self,
        journal: OpenedJournal,
        offer: Callable[[str, Callable[[], object] | None], None],
        ask_key: Callable[[], Key | None],
        use_key: Callable[[Key | None], None],
        choose: Callable[[], None],
    ) -> None:
        """Watch for failures of the journal.

        Args:
            journal: The open journal.
            offer: Shows a button with a text and an action in the trouble bar; an empty text removes it.
            ask_key: Asks for the new password of the file; None when the user cancelled.
            use_key: Uses another key for the file from now on; raises JournalError when the key is wrong.
            choose: Asks what to do about another journal in the place of the open one.
        """
        super().__init__(journal.signals)
        self._path = journal.path
        self._signals = journal.signals
        self._offer = offer
        self._ask_key = ask_key
        self._use_key = use_key
        self._choose = choose
        journal.signals.failed.connect(self._failed)

    def _failed(self, error: HerstelError) -> None:
        """Offer the way on that fits the error, or none: after other errors trying again is enough."""
        if isinstance(error, PasswordNeededError) and Path(error.path) == self._path.absolute():
            self._offer(QCoreApplication.translate("safety", "Wachtwoord typen…"), self._ask)
        elif isinstance(error, PasswordGoneError):
            go_on = QCoreApplication.translate("safety", "Zonder wachtwoord verder")
            self._offer(go_on, lambda: self._go_on_with(None))
        elif isinstance(error, StrangerJournalError):
            self._offer(QCoreApplication.translate("safety", "Kiezen…"), self._choose)
        else:
            self._offer("", None)

    def _ask(self) -> None:
        key = self._ask_key()
        if key is not None:
            self._go_on_with(key)

    def _go_on_with(self, key: Key | None) -> None:
        try:
            self._use_key(key)
        except JournalError as error:
            self._signals.failed.emit(error)
