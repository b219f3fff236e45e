"""The journal of made-up days that anybody may try things on."""

from __future__ import annotations

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
    """Make a made-up journal anew at ``path``, up to today.

    One in which somebody typed is kept under another name; returns that.
    """
    from herstel_gui.application.demo import demo  # only for who wants to look around

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
    """Tell whether a made-up journal holds more than was made up, or cannot be read."""
    if not path.exists():
        return False
    try:
        store = open_journal(path, clock, create=False, read_only=True)
    except JournalError:
        return True
    try:
        dated = store.dated()
        # all that is made up was stored in one moment
        return len({moment for _, moment in dated.entries.values()}) > 1 or bool(
            dated.emptied or store.drafts()
        )
    except JournalError:
        return True
    finally:
        store.close()
