"""Which copies of a journal do not have the password that it has itself.

A copy counts only when it says that it is of this journal: several people may call theirs ``dagboek``.
"""

from __future__ import annotations

import glob
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from herstel_gui.domain.errors import JournalError
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
    """The copies with another password than their journal, or with none."""

    known: tuple[tuple[Path, Key | None], ...] = ()
    """Those that can be read, with the key that they have now."""
    unknown: tuple[Path, ...] = ()
    """Those that bear the name of this journal and cannot be read: damaged, or of an unknown password."""


def differing_copies(
    path: Path, folders: Iterable[Path], key: Key | None, keys: Keys, old: Key | None = None
) -> Differing:
    """Return the copies of the journal at ``path`` that do not have its ``key``.

    When it has none, only copies that have ``old`` count, the key that was just taken off: what has a
    password of another time keeps it. JournalError when the journal itself cannot be asked who it is.
    """
    own = _identity(path, key)
    known, unknown = [], []
    candidates = [copy.path for copy in backups_of(path, folders, own)] + conflict_copies(path)
    for copy in candidates if own else []:
        head = head_of(copy)
        if head == (key.head if key else None) or (key is None and (old is None or head != old.head)):
            continue
        try:
            its = keys.of(copy)
            if _identity(copy, its) == own:
                known.append((copy, its))
        except JournalError:
            if own[:6] in copy.name:
                unknown.append(copy)
    return Differing(tuple(known), tuple(unknown))


def _identity(path: Path, key: Key | None) -> str:
    with troubles.explained(path), closing(connect_bare(path, key, read_only=True)) as connection:
        demand_journal(connection, path, key)
        return journal_id(connection)


def readable_remains(path: Path) -> list[Path]:
    """Return what lies beside an encrypted journal and can be read by anybody: what was set aside before."""
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
