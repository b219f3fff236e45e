"""Backups whose password differs from the password of their journal.

A file counts as a backup only if it holds the id of the journal, because the journals of several people can
have the same name.
"""

from __future__ import annotations

import glob
from contextlib import closing, suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from herstel_gui.domain.errors import JournalError
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.storage.backups.backup import backups_of
from herstel_gui.storage.backups.conflict_copies import conflict_copies
from herstel_gui.storage.engine import troubles
from herstel_gui.storage.engine.connections import connect_bare, demand_journal
from herstel_gui.storage.engine.inspection import journal_id
from herstel_gui.storage.engine.keys import Keys, head_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from herstel_gui.storage.engine.drivers import Key


@dataclass(frozen=True, slots=True)
class Differing:
    """The backups with another password than their journal, or without a password."""

    known: tuple[tuple[Path, Key | None], ...] = ()
    """Readable backups with their present key."""
    unknown: tuple[Path, ...] = ()
    """Backups with the name and id of the journal that cannot be read: damaged, or an unknown password."""


def differing_copies(
    path: Path, folders: Iterable[Path], key: Key | None, keys: Keys, old: Key | None = None
) -> Differing:
    """Return the copies of the journal at ``path`` that do not have the ``key`` of the journal.

    When the journal has no password, only copies with the key ``old`` count, the key that was just removed:
    a copy with an earlier password keeps that password. JournalError when the id of the journal cannot be
    read.
    """
    own = _identity(path, key)
    known, unknown = [], []
    candidates = [copy.path for copy in backups_of(path, folders, own)] + conflict_copies(path)
    for copy in candidates if own else []:
        head = head_of(copy)
        if head == (key.head if key else None) or (key is None and (old is None or head != old.head)):
            continue
        try:
            copy_key = keys.of(copy)
            if _identity(copy, copy_key) == own:
                known.append((copy, copy_key))
        except JournalError:
            if own[:6] in copy.name:
                unknown.append(copy)
    return Differing(tuple(known), tuple(unknown))


def _identity(path: Path, key: Key | None) -> str:
    with troubles.explained(path), closing(connect_bare(path, key, read_only=True)) as connection:
        demand_journal(connection, path, key)
        return journal_id(connection)


def readable_remains(path: Path) -> list[Path]:
    """Return the unencrypted files beside an encrypted journal that Herstel set aside or merged earlier."""
    stem, suffix = glob.escape(path.stem), glob.escape(path.suffix)
    patterns = (
        f"{stem}-beschadigd-*{suffix}*",
        f"{stem}-opzij-*{suffix}*",
        f"{stem}*{suffix}.samengevoegd*",
    )
    with suppress(OSError):
        return sorted(
            file
            for file in chain.from_iterable(path.parent.glob(pattern) for pattern in patterns)
            if head_of(file) is None and not (file.name.endswith("-journal") and head_of(_main(file)))
        )
    return []


def _main(journal: Path) -> Path:
    return journal.with_name(journal.name.removesuffix("-journal"))
