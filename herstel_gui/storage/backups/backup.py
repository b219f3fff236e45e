"""Checked backups of a journal, and the choice of backups to keep.

SQLite's backup API makes the copy, because a plain file copy of a journal in use can be torn. The copy is
written under a temporary name and renamed after its check. A damaged journal is not backed up, so that a bad
backup never replaces good ones.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime, time
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Final

from herstel_gui.application.journal_names import part_of
from herstel_gui.application.recovery_options import Copy
from herstel_gui.domain.errors import DamagedJournalError, JournalError
from herstel_gui.storage.engine import digests, troubles
from herstel_gui.storage.engine.connections import connect, connect_bare, demand_journal, pragma, query_on
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.inspection import identity_of, journal_id
from herstel_gui.storage.engine.private_files import (
    closed_folder,
    forget_part,
    free_name,
    is_file,
    put_in_place,
    put_new_in_place,
)

if TYPE_CHECKING:
    import sqlite3

_DAILY, _WEEKLY, _MONTHLY = 7, 4, 12
_ANYTHING: Final = """
SELECT 1 WHERE EXISTS (SELECT * FROM reading) OR EXISTS (SELECT * FROM session)
OR EXISTS (SELECT * FROM day_kind) OR EXISTS (SELECT * FROM day_note) OR EXISTS (SELECT * FROM tag)
OR EXISTS (SELECT * FROM participation)
"""
"""Returns a row if the journal holds any entry of a day. An empty journal is not backed up."""
_ONE_AT_A_TIME: Final = RLock()
"""Held while this process makes a copy: the unfinished copies of two threads could have the same name."""
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT: Final = re.compile(
    r"(?:-voor-(?P<before>[a-z]+)-)?(?P<day>\d{4}-\d\d-\d\d)(?:T(?P<time>\d{6})(?!\d))?"
)


def backup(path: Path, target: Path, key: Key | None = None) -> None:
    """Make a checked copy of the journal at ``path`` as ``target``, readable by its owner only.

    The copy is encrypted with the same ``key`` as the journal. On an error, a file that was already at
    ``target`` stays unchanged.

    Raises:
        DamagedJournalError: the journal is damaged.
        JournalError: the journal cannot be read or the copy cannot be written.
    """
    with _ONE_AT_A_TIME, _checked_copy(path, target, key) as part, troubles.explained(target):
        put_in_place(part, target)


@contextmanager
def _checked_copy(path: Path, target: Path, key: Key | None) -> Iterator[Path]:
    """Yield a checked copy of the journal beside ``target``, and remove it if it was not renamed."""
    # the name holds the process id: two processes may make the same backup at the same time
    part = part_of(target)
    try:
        with troubles.explained(path), closing(connect(path, key)) as source:
            _copy(source, part, path, key, target)
        yield part
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
    """Copy the journal to a new file in ``folder`` before a risky change and return the path of the copy.

    ``before`` names the change and becomes part of the file name, after ``-voor-``.

    Raises:
        JournalError: the copy failed; the caller must not make the change.
    """
    wanted = folder / f"{path.stem}-voor-{before}-{now:%Y-%m-%dT%H%M%S}{path.suffix}"
    with troubles.explained(folder):
        closed_folder(folder)
    with _ONE_AT_A_TIME:
        while True:
            target = free_name(wanted)
            with _checked_copy(path, target, key) as part, troubles.explained(target):
                # another process may have taken the name meanwhile
                if put_new_in_place(part, target):
                    return target


def findings(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Run SQLite's ``integrity_check`` and return its messages, in English; an empty tuple if all is well."""
    rows = connection.execute("PRAGMA integrity_check(20)").fetchall()
    return tuple(str(row[0]) for row in rows if row[0] != "ok")


def silent_damage(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the days and tables that differ from their digests; none for a journal without digests."""
    query = query_on(connection)
    if pragma(connection, "user_version") < digests.SINCE_VERSION or not digests.wrong_places(query):
        return ()
    # a value that is stored between two of the reads looks like damage; a transaction around all of them
    # would make that value wait, so only a finding is read again in one
    connection.execute("BEGIN")
    try:
        return digests.wrong_places(query)
    finally:
        connection.execute("ROLLBACK")


class DailyBackups:
    """Makes a backup before the first change of each day, and deletes old backups."""

    def __init__(
        self, path: Path, folder: Path, second: Path | None = None, *, key: Key | None = None
    ) -> None:
        """Back up the journal at ``path`` to ``folder`` and, if that exists, to the folder ``second``."""
        self._path = path
        self._key = key
        self._folder = folder
        self._second = second
        self._done: date | None = None
        self.trouble: JournalError | None = None
        """Why the last backup failed; None when it succeeded. A failed backup does not block changes."""
        self.second_trouble: JournalError | None = None
        """Why the last backup in the second folder failed, for example because a USB stick is absent."""

    def use_key(self, key: Key | None) -> None:
        """Encrypt backups with another key from now on; retry the backup of today if it failed."""
        self._key = key
        if self.trouble is not None:
            self._done = None

    def before_change(self, today: date) -> None:
        """Make the backup of today unless it exists; DamagedJournalError when the journal is damaged."""
        if self._done == today:
            return
        self._done, self.trouble = today, None
        try:
            with troubles.explained(self._folder):
                self._make(today, self._folder)
        except DamagedJournalError as error:
            # the backup checked the whole journal; a damaged journal must not be written to
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
                # not created here: below an unmounted stick the backup would land on the internal disk
                if not os.path.isdir(self._second):
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
        if not os.path.exists(target):
            backup(self._path, target, self._key)
        self._thin(folder, prefix, today)

    @staticmethod
    def _thin(folder: Path, prefix: str, today: date) -> None:
        files = {day: file for file in folder.iterdir() if (day := _day_of(file, prefix)) is not None}
        for day in files.keys() - days_to_keep(files, today):
            files[day].unlink(missing_ok=True)
        for part in folder.glob(f".{prefix}*.part*"):
            if today.isoformat() not in part.name:
                part.unlink(missing_ok=True)


def backups_of(
    path: Path, folders: Iterable[Path], identity: str | None = None, key: Key | None = None
) -> list[Copy]:
    """Return the automatic backups of the journal at ``path``, the newest first.

    The names of the backups hold the start of the journal's id, because several journals can have the same
    name. ``identity`` is the ``journal_id``; None reads the id from the journal. With an empty id, backups
    with any id match.
    """
    known = identity_of(path, key) if identity is None else identity
    of_day = re.escape(known[:6]) if known else "[0-9a-f]{6}"
    name = re.compile(
        rf"{re.escape(path.stem)}-({of_day}|versie-\d+|voor-[a-z]+|kopie)-\d{{4}}-\d\d-\d\d(T\d+)?(-\d+)?"
    )
    copies: list[Copy | None] = []
    for folder in folders:
        # the folder may be missing: a USB stick
        with suppress(OSError):
            files = [file for file in folder.iterdir() if file.suffix == path.suffix]
            copies += [dated(file) for file in files if name.fullmatch(file.stem)]
    return sorted(filter(None, copies), key=lambda copy: copy.age, reverse=True)


def all_copies(folders: Iterable[Path], suffix: str) -> list[Copy]:
    """Return the files with this suffix and a day in their name, the newest first.

    They can be backups of any journal. Used to find backups of a journal that is missing.
    """
    copies: list[Copy | None] = []
    for folder in folders:
        with suppress(OSError):
            copies += [dated(file) for file in folder.iterdir() if file.suffix == suffix and is_file(file)]
    return sorted(filter(None, copies), key=lambda copy: copy.age, reverse=True)


def dated(file: Path) -> Copy | None:
    """Return a ``Copy`` with the moment from the file name; None when the name holds no valid day."""
    match = _MOMENT.search(file.stem)
    if match is None:
        return None
    at: time | None = None
    with suppress(ValueError):
        at = time.fromisoformat(match["time"]) if match["time"] else None
    with suppress(ValueError):
        return Copy(file, date.fromisoformat(match["day"]), at, match["before"] or "")
    return None


def newest_backup(path: Path, folder: Path, key: Key | None = None) -> date | None:
    """Return the day of the newest backup of the journal at ``path``; None without a backup."""
    copies = backups_of(path, [folder], key=key)
    return copies[0].day if copies else None


def days_to_keep(days: Iterable[date], today: date) -> set[date]:
    """Return the days whose backups are kept: the last 7 days, the last day of 4 weeks and of 12 months.

    Only days with a backup count, so that a long pause deletes nothing. Backups dated after ``today``, made
    while the clock was wrong, are kept as well and do not count.
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
