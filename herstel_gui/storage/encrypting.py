"""Giving a journal a password, another one, or none: the whole file is written anew.

The new file gets the name of the old one only when it is whole and looked over. A kill or a power cut at any
moment leaves the one or the other.
"""

from __future__ import annotations

import glob
import os
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.errors import JournalError
from herstel_gui.storage import troubles
from herstel_gui.storage.backup import backups_of, findings, silent_damage
from herstel_gui.storage.conflicts import conflict_copies
from herstel_gui.storage.database import connect, connect_bare, pragma, uri_of
from herstel_gui.storage.drivers import Key
from herstel_gui.storage.files import put_in_place
from herstel_gui.storage.inspection import inspect
from herstel_gui.storage.keys import Keys, head_of

if TYPE_CHECKING:
    from collections.abc import Iterable


_REPLACES_OPEN_FILES: Final = os.name != "nt"


def rewrite(path: Path, old: Key | None, new: Key | None) -> None:
    """Replace the journal at ``path``, or a copy of one, by the same with another key, or with none.

    Nobody in this program may have it open; another program can read meanwhile, and not write.

    Raises:
        DamagedJournalError: it is not whole; nothing has changed.
        JournalError: for other trouble; also then nothing has changed.
    """
    # what a link leads to must not stay behind as it was
    path = path.resolve() if path.is_symlink() else path
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with troubles.explained(path):
            inspect(path, old)
            _write_over(path, part, old, new)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _write_over(path: Path, part: Path, old: Key | None, new: Key | None) -> None:
    # one library for all of it: two in one program would drop each other's locks
    with closing(connect(path, old, cipher=True)) as source:
        # a writer that waits finds another file in its place, and tries again on that
        source.execute("BEGIN IMMEDIATE")
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
    with closing(connect(path, old, cipher=True)) as source:
        literal = new.literal if new else ""
        source.execute("ATTACH ? AS part KEY ?", (uri_of(part, read_only=False), literal))
        # it is nobody's yet: when this fails it is thrown away
        source.execute("PRAGMA part.journal_mode = OFF")
        source.execute("PRAGMA part.synchronous = OFF")
        source.execute("BEGIN")
        source.execute("SELECT sqlcipher_export('part')")
        for name in ("application_id", "user_version"):
            source.execute(f"PRAGMA part.{name} = {pragma(source, name)}")
        source.execute("COMMIT")
        source.execute("DETACH part")


def _look_over(path: Path, part: Path, key: Key | None) -> None:
    with closing(connect_bare(part, key, read_only=True)) as made:
        if findings(made):
            raise troubles.damaged(path)
        wrong = silent_damage(made)
        if wrong:
            raise troubles.altered(path, wrong)
    if head_of(part) != (key.head if key else None):
        raise RuntimeError("this SQLite does not encrypt as it was told")


def differing_copies(path: Path, folders: Iterable[Path], key: Key | None) -> list[Path]:
    """Return the copies of a journal that do not have the password that it has itself."""
    found = [copy.path for copy in backups_of(path, folders, key=key)] + conflict_copies(path)
    return [copy for copy in found if head_of(copy) != (key.head if key else None)]


def readable_remains(path: Path) -> list[Path]:
    """Return what lies beside an encrypted journal and can be read by anybody: damaged ones of before."""
    with suppress(OSError):
        beside = path.parent.glob(f"{glob.escape(path.stem)}-beschadigd-*{glob.escape(path.suffix)}")
        return sorted(file for file in beside if head_of(file) is None)
    return []


def rewrite_copies(copies: Iterable[Path], keys: Keys, new: Key | None) -> list[Path]:
    """Give copies the key of their journal; return those that stay as they are.

    One that is damaged, or has a password of which the key is not known, is left alone.
    """
    left = []
    for copy in copies:
        try:
            rewrite(copy, keys.of(copy), new)
        except JournalError:
            left.append(copy)
    return left
