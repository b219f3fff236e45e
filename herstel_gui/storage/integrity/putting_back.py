"""Restoring a backup as the journal when the journal is missing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from herstel_gui.domain.errors import DamagedJournalError, UnusableFileError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.engine import troubles
from herstel_gui.storage.engine.private_files import private_folder
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.store.journal_file import set_side_files_aside

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from herstel_gui.storage.engine.keys import Keys

_DAMAGED_COPY = tr_noop("Deze kopie is beschadigd en wordt overgeslagen: {name}. Kies een andere.")
_TAKEN = tr_noop("Op {path} staat intussen iets. Er is niets overschreven. Probeer het opnieuw.")


def put_back(copy: Path, target: Path, keys: Keys, now: datetime) -> None:
    """Check a backup completely and copy the backup to ``target``. The new journal has its password.

    Raises:
        PasswordNeededError: the backup has a password, and ``keys`` lacks its key.
        DamagedJournalError: the backup is damaged or no journal.
        UnusableFileError: ``target`` exists.
        JournalError: reading or writing failed; no journal was made.
    """
    key = keys.of(copy)
    checked = check(copy, key)
    if type(checked.trouble) is DamagedJournalError:
        raise DamagedJournalError(Text(_DAMAGED_COPY, name=copy.name))
    if checked.trouble is not None:
        raise checked.trouble
    if os.path.lexists(target):
        raise UnusableFileError(Text(_TAKEN, path=str(target)))
    with troubles.explained(target):
        private_folder(target.parent)
        set_side_files_aside(target, now)
    backup(copy, target, key)
