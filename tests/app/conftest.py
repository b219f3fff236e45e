"""Stand-ins for the functions that parts of the window program get."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pytest

from herstel_gui.app.opened_journal import OpenedJournal
from herstel_gui.application.journal import Journal
from herstel_gui.application.settings import Settings
from herstel_gui.domain.errors import HerstelError
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class MemorySettings:
    """Settings that are not written to a file."""

    def __init__(self) -> None:
        self._settings = Settings()

    def get(self) -> Settings:
        return self._settings

    def change(self, **changes: Any) -> None:  # noqa: ANN401  # as the real settings
        self._settings = replace(self._settings, **changes)


class Call:
    """A call of ``Calls`` whose result is delivered by ``finish``."""

    def __init__(
        self,
        work: Callable[[Any], Any],
        done: Callable[[Any], None],
        failed: Callable[[HerstelError], None],
    ) -> None:
        self._work, self._done, self._failed = work, done, failed
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True

    def finish(self) -> None:
        """Run the work now and deliver the result, unless the call was cancelled."""
        if self.cancelled:
            return
        try:
            result = self._work(lambda _done, _total: None)
        except HerstelError as error:
            self._failed(error)
        else:
            self._done(result)


@dataclass
class Calls:
    """Background calls without threads; ``pending`` holds the calls that were started."""

    pending: list[Call] = field(default_factory=list)

    def __call__(
        self,
        work: Callable[[Any], Any],
        done: Callable[[Any], None],
        failed: Callable[[HerstelError], None],
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Call:
        del progress
        call = Call(work, done, failed)
        self.pending.append(call)
        return call

    def finish(self) -> None:
        """Finish all pending calls in the order of their start."""
        pending, self.pending = self.pending, []
        for call in pending:
            call.finish()


@pytest.fixture
def settings() -> MemorySettings:
    return MemorySettings()


@pytest.fixture
def calls() -> Calls:
    return Calls()


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[OpenedJournal]:
    """An empty journal without a password."""
    del qtbot  # the signals need an application
    path = tmp_path / "dagboek.herstel"
    store = open_journal(path, FixedClock())
    signals = JournalSignals(Journal(store, FixedClock()))
    yield OpenedJournal(path, store, signals)
    signals.close()
