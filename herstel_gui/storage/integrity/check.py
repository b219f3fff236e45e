"""Looking a whole journal over, for the command ``herstel check``. Nothing in it changes."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.errors import DamagedJournalError, JournalError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.storage.backups.backup import findings, silent_damage
from herstel_gui.storage.engine import troubles
from herstel_gui.storage.engine.connections import Database, connect_bare
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.inspection import inspect
from herstel_gui.storage.integrity.finding_words import findings_in_words
from herstel_gui.storage.store.opened_file import OpenedFile
from herstel_gui.storage.store.sqlite_store import SqliteStore

_NAMED: Final = 20
"""More places than these are not named one by one."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a journal: how much, and what is wrong with it."""

    problems: tuple[Text, ...] = ()
    trouble: JournalError | None = None
    """What the problems come down to; None when all is well."""
    damaged: bool = False
    """Whether the problem is the journal itself, not a disk that is away or a lock."""
    version: int | None = None
    """Of the form of the file; None when it could not be read."""
    extent: DaySpan | None = None
    days: int = 0
    readings: int = 0
    sessions: int = 0

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check(path: Path, key: Key | None = None) -> Checked:
    """Read everything in the journal at ``path``; trouble is reported, never raised."""
    path = path.absolute()
    version = None
    try:
        with troubles.explained(path):
            version = inspect(path, key, quick=False)
            with closing(connect_bare(path, key)) as connection:
                found = findings(connection)
                wrong = () if found else silent_damage(connection)
        if wrong:
            template = tr_noop("Anders dan opgeslagen: {place}")
            told = tuple(Text(template, place=troubles.place_of(one)) for one in wrong[:_NAMED])
            return _damaged(troubles.altered(path, wrong), told, version)
        if found:
            return _damaged(troubles.damaged(path), findings_in_words(found), version)
        return _counted(SqliteStore(OpenedFile(Database(path, key))), version)
    except JournalError as error:
        damaged = isinstance(error, DamagedJournalError)
        return Checked((error.text,), error, damaged=damaged, version=version)


def _damaged(trouble: JournalError, told: Sequence[Text], version: int) -> Checked:
    return Checked((trouble.text, *told), trouble, damaged=True, version=version)


def _counted(store: SqliteStore, version: int) -> Checked:
    days = store.days()
    store.surroundings()
    return Checked(
        version=version,
        extent=store.extent(),
        days=len(days),
        readings=sum(len(record.readings) for record in days.values()),
        sessions=sum(len(record.sessions) for record in days.values()),
    )
