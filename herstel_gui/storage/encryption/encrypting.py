"""Setting, changing or removing the password of a journal: the whole file is rewritten.

The new file replaces the old file after a check. A kill or a power cut at any moment leaves either the old or
the new file, whole.
"""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import Final

from herstel_gui.application.journal_names import part_of
from herstel_gui.storage.backups.backup import findings, silent_damage
from herstel_gui.storage.backups.leftover_files import tidy
from herstel_gui.storage.engine import troubles
from herstel_gui.storage.engine.connections import BUSY_MILLISECONDS, connect, connect_bare, uri_of
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.inspection import inspect
from herstel_gui.storage.engine.keys import head_of
from herstel_gui.storage.engine.private_files import forget_part, may_write, put_in_place

_REPLACES_OPEN_FILES: Final = os.name != "nt"

_UNSAFE: Final = ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF")
"""For the unfinished file, which is removed after a failure and synced before it replaces the journal."""

_DECLARED: Final = """
SELECT type, name, sql FROM source.sqlite_master
WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY type = 'index'
"""
"""Declarations of the tables, followed by those of the indexes."""


def rewrite(path: Path, old: Key | None, new: Key | None, *, busy: int = BUSY_MILLISECONDS) -> None:
    """Rewrite the journal or backup at ``path`` with the key ``new``; None removes the password.

    The file must not be open in this process. Other processes can read meanwhile, but not write. ``busy`` is
    how many milliseconds to wait for a process that writes. On an error the file stays unchanged.

    Raises:
        DamagedJournalError: the file is damaged.
        JournalError: the file cannot be read or replaced.
    """
    # replace the target of a link, not the link: the target would keep the old password
    path = path.resolve() if os.path.islink(path) else path
    part = part_of(path)
    try:
        with troubles.explained(path):
            inspect(path, old, busy=busy)
            # leftover files of a crash are encrypted with the old key, or not at all
            tidy(path, old)
            if not may_write(path):
                # SQLite takes no write lock on a read-only file, but the folder may allow replacing the file
                raise troubles.read_only(path)
            _write_over(path, part, old, new, busy)
    finally:
        forget_part(part)


def _write_over(path: Path, part: Path, old: Key | None, new: Key | None, busy: int) -> None:
    # use SQLCipher for both files: two SQLite libraries in one process drop each other's locks
    with closing(connect(path, old, busy=busy, cipher=True)) as source:
        # blocks writers; a writer that waited notices that the file was replaced, and retries
        source.execute("BEGIN IMMEDIATE")
        if findings(source):
            raise troubles.damaged(path)
        _export(path, part, old, new)
        _look_over(path, part, new)
        if _REPLACES_OPEN_FILES:
            put_in_place(part, path)
            return
        state = _state(path)
    if state != _state(path):
        raise troubles.replaced(path)
    put_in_place(part, path)


def _state(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns


def _export(path: Path, part: Path, old: Key | None, new: Key | None) -> None:
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    literal = old.literal if old else ""
    with closing(connect_bare(part, new, cipher=True)) as target:
        target.execute("ATTACH ? AS source KEY ?", (uri_of(path, read_only=True), literal))
        for statement in (*_UNSAFE, "BEGIN"):
            target.execute(statement)
        declared = target.execute(_DECLARED).fetchall()
        for kind, name, sql in declared:
            target.execute(sql)
            if kind == "table":
                # ``inspect`` has compared the table names with the schema, so the name is safe to quote
                target.execute(f'INSERT INTO main."{name}" SELECT * FROM source."{name}"')  # noqa: S608
        for name in ("application_id", "user_version"):
            (number,) = target.execute(f"PRAGMA source.{name}").fetchone()
            target.execute(f"PRAGMA main.{name} = {int(number)}")
        target.execute("COMMIT")


def _look_over(path: Path, part: Path, key: Key | None) -> None:
    with closing(connect_bare(part, key, read_only=True)) as rewritten:
        if findings(rewritten):
            raise troubles.damaged(path)
        wrong = silent_damage(rewritten)
        if wrong:
            raise troubles.altered(path, wrong)
    _demand_head(part, key)


def _demand_head(part: Path, key: Key | None) -> None:
    if head_of(part) != (key.head if key else None):
        raise RuntimeError("the SQLite library ignored the encryption key")
