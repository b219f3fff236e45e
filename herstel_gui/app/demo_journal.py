"""The example journal: a year of made-up days to try the program with."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from herstel_gui.application.journal import Journal
from herstel_gui.domain.errors import JournalError
from herstel_gui.domain.text import Text
from herstel_gui.storage.engine.private_files import free_name
from herstel_gui.storage.store.journal_file import open_journal

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.application.ports import Clock


def new_demo(path: Path, clock: Clock) -> Path | None:
    """Make the example journal at ``path`` again, with days up to today.

    Returns:
        The new name of the previous example journal if the user had changed that journal; else None, and the
        previous journal is removed.

    Raises:
        JournalError: when the file cannot be written.
    """
    from herstel_gui.application.demo import demo  # rarely needed

    kept = None
    if _was_used(path, clock):
        now = clock.now()
        kept = free_name(path.with_name(f"{path.stem}-opzij-{now:%Y-%m-%dT%H%M%S}{path.suffix}"))
        path.rename(kept)
    path.unlink(missing_ok=True)
    store = open_journal(path, clock)
    try:
        Journal(store, clock).change(Text("demo"), (), demo(1, 1, clock.today()))
    finally:
        store.close()
    return kept


def _was_used(path: Path, clock: Clock) -> bool:
    """Return whether the user changed the example journal at ``path``, or the file cannot be read."""
    if not os.path.exists(path):
        return False
    try:
        store = open_journal(path, clock, create=False, read_only=True)
    except JournalError:
        return True
    try:
        dated = store.dated()
        # all made-up entries were stored at the same moment
        return len({moment for _, moment in dated.entries.values()}) > 1 or bool(
            dated.emptied or store.drafts()
        )
    except JournalError:
        return True
    finally:
        store.close()
