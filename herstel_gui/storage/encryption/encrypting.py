"""Giving a journal a password, another one, or none: the whole file is written anew.

The new file gets the name of the old one only when it is whole and looked over. A kill or a power cut at any
moment leaves the one or the other.
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

_NOBODYS: Final = ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF")
"""For a file without a name: when this fails it is thrown away."""

_DECLARED: Final = """
SELECT type, name, sql FROM source.sqlite_master
WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY type = 'index'
"""
"""The tables, and then what is built from them."""


def rewrite(path: Path, old: Key | None, new: Key | None, *, busy: int = BUSY_MILLISECONDS) -> None:
    """Replace the journal at ``path``, or a copy of one, by the same with another key, or with none.

    Nobody in this program may have it open; another program can read meanwhile, and not write.
    ``busy`` is how many milliseconds one that writes may keep it.

    Raises:
        DamagedJournalError: it is not whole; nothing has changed.
        JournalError: for other trouble; also then nothing has changed.
    """
    # what a link leads to must not stay behind as it was
    path = path.resolve() if path.is_symlink() else path
    part = part_of(path)
    try:
        with troubles.explained(path):
            inspect(path, old, busy=busy)
            # what a crash left beside it is as readable as the file was
            tidy(path, old)
            if not may_write(path):
                # SQLite would take no lock on it, and its folder may let it be replaced all the same
                raise troubles.read_only(path)
            _write_over(path, part, old, new, busy)
    finally:
        forget_part(part)


def _write_over(path: Path, part: Path, old: Key | None, new: Key | None, busy: int) -> None:
    # one library for all of it: two in one program would drop each other's locks
    with closing(connect(path, old, busy=busy, cipher=True)) as source:
        # a writer that waits finds another file in its place, and tries again on that
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
    with closing(connect_bare(part, new, cipher=True)) as made:
        made.execute("ATTACH ? AS source KEY ?", (uri_of(path, read_only=True), literal))
        for statement in (*_NOBODYS, "BEGIN"):
            made.execute(statement)
        declared = made.execute(_DECLARED).fetchall()
        for kind, name, sql in declared:
            made.execute(sql)
            if kind == "table":
                # looked at by ``inspect``: it is one of ours, and holds no more than a name
                made.execute(f'INSERT INTO main."{name}" SELECT * FROM source."{name}"')  # noqa: S608
        for name in ("application_id", "user_version"):
            (number,) = made.execute(f"PRAGMA source.{name}").fetchone()
            made.execute(f"PRAGMA main.{name} = {int(number)}")
        made.execute("COMMIT")


def _look_over(path: Path, part: Path, key: Key | None) -> None:
    with closing(connect_bare(part, key, read_only=True)) as made:
        if findings(made):
            raise troubles.damaged(path)
        wrong = silent_damage(made)
        if wrong:
            raise troubles.altered(path, wrong)
    _demand_head(part, key)


def _demand_head(part: Path, key: Key | None) -> None:
    if head_of(part) != (key.head if key else None):
        raise RuntimeError("this SQLite does not encrypt as it was told")
