"""Copies of a journal that are known to be good, and which of them are kept.

A copy is made by SQLite itself (a plain copy of a file in use is sometimes torn), under another name; it is
checked, and only then gets its name. A journal that fails its check makes no copy, so a bad file never pushes
out good ones.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Hashable, Iterable
from contextlib import closing, suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from herstel_gui.application.journal_names import part_of
from herstel_gui.application.recovery_options import Copy
from herstel_gui.domain.errors import DamagedJournalError, JournalError
from herstel_gui.storage.engine import digests, troubles
from herstel_gui.storage.engine.connections import asking, connect, connect_bare, demand_journal, pragma
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.inspection import identity_of, journal_id
from herstel_gui.storage.engine.private_files import (
    closed_folder,
    forget_part,
    free_name,
    is_file,
    put_in_place,
)

if TYPE_CHECKING:
    import sqlite3

_DAILY, _WEEKLY, _MONTHLY = 7, 4, 12
_ANYTHING: Final = """
SELECT 1 WHERE EXISTS (SELECT * FROM reading) OR EXISTS (SELECT * FROM session)
OR EXISTS (SELECT * FROM day_kind) OR EXISTS (SELECT * FROM day_note) OR EXISTS (SELECT * FROM tag)
"""
"""An empty journal needs no copy."""
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def backup(path: Path, target: Path, key: Key | None = None) -> None:
    """Make a checked copy of the journal at ``path`` under the name ``target``, for its owner alone.

    With the key of the journal; the copy has the same one.

    Raises:
        DamagedJournalError: the journal is not whole; no copy is made, what was at ``target`` is still there.
        JournalError: for other trouble; also then nothing has changed.
    """
    # two programs may make the same copy at the same time
    part = part_of(target)
    try:
        with troubles.explained(path), closing(connect(path, key)) as source:
            _copy(source, part, path, key, target)
        with troubles.explained(target):
            put_in_place(part, target)
    finally:
        forget_part(part)


def _copy(source: sqlite3.Connection, part: Path, path: Path, key: Key | None, target: Path) -> None:
    with troubles.explained(target):
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(connect_bare(part, key)) as copy:
        with troubles.short_of_room(target):
            source.backup(copy)
        if findings(copy):
            raise troubles.damaged(path)
        wrong = silent_damage(copy)
        if wrong:
            raise troubles.altered(path, wrong)


def set_copy_aside(path: Path, folder: Path, before: str, now: datetime, key: Key | None = None) -> Path:
    """Keep a copy of the journal as it is before something is done to it; return where.

    Raises:
        JournalError: it could not be kept, and so it should not be done.
    """
    with troubles.explained(folder):
        closed_folder(folder)
    target = free_name(folder / f"{path.stem}-voor-{before}-{now:%Y-%m-%dT%H%M%S}{path.suffix}")
    backup(path, target, key)
    return target


def findings(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return what SQLite's full check finds amiss, in its own words; nothing when all is well."""
    rows = connection.execute("PRAGMA integrity_check(20)").fetchall()
    return tuple(str(row[0]) for row in rows if row[0] != "ok")


def silent_damage(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the days and tables that are not what they were; a journal too old for digests has none."""
    if pragma(connection, "user_version") < digests.SINCE_VERSION:
        return ()
    return digests.wrong_places(asking(connection))


class DailyBackups:
    """Makes a copy before the first change of a day, and thins out the old ones."""

    def __init__(
        self, path: Path, folder: Path, second: Path | None = None, *, key: Key | None = None
    ) -> None:
        """Look after the journal at ``path``; copies go to ``folder`` and, while it is there, ``second``."""
        self._path = path
        self._key = key
        self._folder = folder
        self._second = second
        self._done: date | None = None
        self.trouble: JournalError | None = None
        """Why the last copy was not made; None when it was. It never keeps a change from being stored."""
        self.second_trouble: JournalError | None = None
        """Why there is no copy in the second folder, such as a stick that is not in."""

    def use_key(self, key: Key | None) -> None:
        """Give the copies another key from now on; that of today is made again if it could not be."""
        self._key = key
        if self.trouble is not None:
            self._done = None

    def before_change(self, today: date) -> None:
        """Make the copy of today unless it is there; DamagedJournalError when the journal is not whole."""
        if self._done == today:
            return
        self._done, self.trouble = today, None
        try:
            with troubles.explained(self._folder):
                self._make(today, self._folder)
        except DamagedJournalError as error:
            # on the way to a copy all of it was looked at; a damaged journal is never written to
            self._done, self.trouble = None, error
            raise
        except JournalError as error:
            self.trouble = error
        self.second_trouble = self._make_second(today)

    def _make_second(self, today: date) -> JournalError | None:
        if self._second is None:
            return None
        try:
            with troubles.explained(self._second):
                # made by whoever chose it; an empty mount point is no stick
                if not self._second.is_dir():
                    return troubles.no_second(self._second)
                self._make(today, self._second)
        except JournalError as error:
            return error
        return None

    def _make(self, today: date, folder: Path) -> None:
        with troubles.explained(self._path), closing(connect_bare(self._path, self._key)) as connection:
            demand_journal(connection, self._path, self._key)
            prefix = f"{self._path.stem}-{journal_id(connection)[:6]}-"
            if not connection.execute(_ANYTHING).fetchone():
                return
        if folder == self._folder:
            closed_folder(folder)
        target = folder / f"{prefix}{today.isoformat()}{self._path.suffix}"
        if not target.exists():
            backup(self._path, target, self._key)
        self._thin(folder, prefix, today)

    @staticmethod
    def _thin(folder: Path, prefix: str, today: date) -> None:
        files = {day: file for file in folder.iterdir() if (day := _day_of(file, prefix)) is not None}
        for day in files.keys() - kept(files, today):
            files[day].unlink(missing_ok=True)
        for part in folder.glob(f".{prefix}*.part*"):
            if today.isoformat() not in part.name:
                part.unlink(missing_ok=True)


def backups_of(
    path: Path, folders: Iterable[Path], identity: str | None = None, key: Key | None = None
) -> list[Copy]:
    """Return the copies that were made by themselves of the journal at ``path``, the newest first.

    ``identity`` is its ``journal_id``, asked of the file itself unless given; several journals may have one
    name. When it is not known the name has to do.
    """
    known = identity_of(path, key) if identity is None else identity
    of_day = re.escape(known[:6]) if known else "[0-9a-f]{6}"
    name = re.compile(
        rf"{re.escape(path.stem)}-({of_day}|versie-\d+|voor-[a-z]+|kopie)-\d{{4}}-\d\d-\d\d(T\d+)?(-\d+)?"
    )
    found = []
    for folder in folders:
        # it may be away, such as a stick
        with suppress(OSError):
            files = [file for file in folder.iterdir() if file.suffix == path.suffix]
            found += [dated(file) for file in files if name.fullmatch(file.stem)]
    return sorted(filter(None, found), key=lambda copy: (copy.day, copy.path.name), reverse=True)


def all_copies(folders: Iterable[Path], suffix: str) -> list[Copy]:
    """Return the files that have the ending of a journal and a day in their name, the newest first.

    Of whatever journal they are: for who looks for one that is gone.
    """
    found: list[Copy | None] = []
    for folder in folders:
        with suppress(OSError):
            found += [dated(file) for file in folder.iterdir() if file.suffix == suffix and is_file(file)]
    return sorted(filter(None, found), key=lambda copy: (copy.day, copy.path.name), reverse=True)


def dated(file: Path) -> Copy | None:
    """Return a copy with the day in its name; None when there is none in it."""
    match = _DAY.search(file.stem)
    with suppress(ValueError):
        return Copy(file, date.fromisoformat(match[0])) if match else None
    return None


def newest_backup(path: Path, folder: Path, key: Key | None = None) -> date | None:
    """Return the day of the newest copy of the journal at ``path``; None when there is none."""
    found = backups_of(path, [folder], key=key)
    return found[0].day if found else None


def kept(days: Iterable[date], today: date) -> set[date]:
    """Return the days of which the copy is kept: the last 7, the last of 4 weeks, the last of 12 months.

    Days without a copy do not count, so that a long pause costs none. What bears a date after today (a clock
    that was wrong) is kept and counts for nothing.
    """
    present = sorted(set(days), reverse=True)
    past = [day for day in present if day <= today]
    return (
        {day for day in present if day > today}
        | _newest_of(past, lambda day: day, _DAILY)
        | _newest_of(past, lambda day: day.isocalendar()[:2], _WEEKLY)
        | _newest_of(past, lambda day: (day.year, day.month), _MONTHLY)
    )


def _newest_of(newest_first: Iterable[date], period: Callable[[date], Hashable], count: int) -> set[date]:
    newest: dict[Hashable, date] = {}
    for day in newest_first:
        newest.setdefault(period(day), day)
    return set(list(newest.values())[:count])


def _day_of(file: Path, prefix: str) -> date | None:
    rest = file.stem.removeprefix(prefix)
    if not file.name.startswith(prefix) or not _DAY.fullmatch(rest):
        return None
    try:
        return date.fromisoformat(rest)
    except ValueError:
        return None
