"""A full check of a journal, for example for the command ``herstel check``. The file stays unchanged."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.errors import DamagedJournalError, JournalError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.storage.backups.backup import findings, silent_damage
from herstel_gui.storage.engine import digests, file_format, troubles
from herstel_gui.storage.engine.connections import Database, connect_bare
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.inspection import inspect
from herstel_gui.storage.integrity.finding_words import findings_in_words
from herstel_gui.storage.store.opened_file import OpenedFile
from herstel_gui.storage.store.sqlite_store import SqliteStore

_NAMED: Final = 20
"""Maximum number of damaged places in the list."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of a check: the problems of a journal, and the amount of data."""

    problems: tuple[Text, ...] = ()
    trouble: JournalError | None = None
    """The error that sums up the problems; None without problems."""
    damaged: bool = False
    """Whether the file itself is damaged; False for a missing disk or a lock."""
    version: int | None = None
    """Schema version of the journal; None when the version could not be read."""
    extent: DaySpan | None = None
    days: int = 0
    readings: int = 0
    sessions: int = 0

    @property
    def sound(self) -> bool:
        """Whether the journal has no problems."""
        return not self.problems


def check(path: Path, key: Key | None = None) -> Checked:
    """Read everything in the journal at ``path``; a JournalError is returned in the result, not raised."""
    path = path.absolute()
    version = None
    try:
        with troubles.explained(path):
            version = inspect(path, key, quick=False)
            with closing(connect_bare(path, key)) as connection:
                messages = findings(connection)
                places = () if messages else silent_damage(connection)
        if places:
            template = tr_noop("Niet zoals bewaard: {place}")
            named = tuple(Text(template, place=troubles.place_of(place)) for place in places[:_NAMED])
            return _damaged(troubles.altered(path, places), named, version)
        if messages:
            return _damaged(troubles.damaged(path), findings_in_words(messages), version)
        if version < file_format.FORMAT_VERSION:
            with troubles.explained(path), closing(connect_bare(path, key)) as connection:
                return _counted_in_tables(connection, version)
        return _counted(SqliteStore(OpenedFile(Database(path, key))), version)
    except JournalError as error:
        damaged = isinstance(error, DamagedJournalError)
        return Checked((error.text,), error, damaged=damaged, version=version)


def _damaged(trouble: JournalError, details: Sequence[Text], version: int) -> Checked:
    return Checked((trouble.text, *details), trouble, damaged=True, version=version)


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


def _counted_in_tables(connection: sqlite3.Connection, version: int) -> Checked:
    """Count the rows of a journal of an older version, which lacks tables that the store reads."""
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    days = " UNION ".join(f"SELECT day FROM {table}" for table in digests.DAY_TABLES if table in names)  # noqa: S608  # schema
    ((count, first, last),) = connection.execute(f"SELECT count(*), min(day), max(day) FROM ({days})")  # noqa: S608
    ((readings, sessions),) = connection.execute(
        "SELECT (SELECT count(*) FROM reading), (SELECT count(*) FROM session)"
    )
    extent = DaySpan(date.fromisoformat(first), date.fromisoformat(last)) if count else None
    return Checked(version=version, extent=extent, days=count, readings=readings, sessions=sessions)
