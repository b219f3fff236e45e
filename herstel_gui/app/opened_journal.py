"""A journal file that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.late_dataclass import dataclass

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.application.journal import Journal
    from herstel_gui.application.ports import Clock
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.storage.store.sqlite_store import SqliteStore


@dataclass(frozen=True, slots=True)
class OpenedJournal:
    """The path of a journal file, the store that reads and writes the file, and signals for the screens."""

    path: Path
    store: SqliteStore
    signals: JournalSignals

    @property
    def journal(self) -> Journal:
        """The content of the journal."""
        return self.signals.journal

    @property
    def clock(self) -> Clock:
        """The clock of the journal."""
        return self.signals.journal.clock

    @property
    def key(self) -> Key | None:
        """The key of the journal file; None without a password."""
        return self.store.file.key
