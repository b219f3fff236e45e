"""The file of an open journal: its key, its daily backups, and changes by other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.domain.errors import JournalError
    from herstel_gui.storage.backups.backup import DailyBackups
    from herstel_gui.storage.engine.connections import Database
    from herstel_gui.storage.engine.drivers import Key


class OpenedFile:
    """The journal file behind a ``SqliteStore``."""

    def __init__(
        self,
        database: Database,
        daily: DailyBackups | None = None,
        *,
        identity: str = "",
        was_open_to_others: bool = False,
    ) -> None:
        """Take the database of the file, and its daily backups if backups are made.

        ``identity`` is the ``journal_id`` of the file, which all versions of a journal share.
        ``was_open_to_others`` is True when other accounts could read the file before it was opened.
        """
        self.database = database
        self.identity = identity
        self.was_open_to_others = was_open_to_others
        self._daily = daily

    @property
    def key(self) -> Key | None:
        """The encryption key of the file; None for a journal without a password."""
        return self.database.key

    def use_key(self, key: Key | None) -> None:
        """Use another key, or None, after another program encrypted or decrypted the file.

        See ``Database.use_key``.
        """
        with self.database.queue.turn():
            self.database.use_key(key)
            if self._daily is not None:
                self._daily.use_key(key)

    def changed_elsewhere(self) -> bool:
        """Return, once for each change, whether another program wrote to the file or replaced it.

        Raises OSError when the file is missing.
        """
        return self.database.changed_elsewhere()

    def back_up(self, today: date) -> None:
        """Make the backup of today unless it exists; DamagedJournalError for a damaged journal."""
        if self._daily is not None:
            self._daily.before_change(today)

    @property
    def backup_trouble(self) -> JournalError | None:
        """Why the backup of today failed; None when it was made or was not needed."""
        return self._daily.trouble if self._daily else None

    @property
    def second_trouble(self) -> JournalError | None:
        """Why the backup of today in the second folder failed; None when it was made or was not needed."""
        return self._daily.second_trouble if self._daily else None
