"""Checking an open journal for damage, once a week and at every failure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from herstel_gui.application.known_journals import KnownJournal, known_journal, remembered
from herstel_gui.domain.errors import DamagedJournalError, HerstelError
from herstel_gui.storage.engine.inspection import identity_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.application.settings import Plain, Settings
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.storage.integrity.check import Checked
    from herstel_gui.views.services import Remembered, RunAside

WHOLE_CHECK_EVERY: Final = timedelta(days=7)


class JournalCare(QObject):
    """Starts the rescue of the open journal when the journal turns out to be damaged."""

    def __init__(
        self,
        opened: OpenedJournal,
        settings: Remembered,
        run_aside: RunAside,
        when_unlocked: Callable[[Callable[[], object]], None],
        rescue: Callable[[Path, DamagedJournalError], None],
    ) -> None:
        """Watch for failures, and check the whole file in the background if the last check is a week old.

        Args:
            opened: The open journal.
            settings: ``checked`` is the day of the last check without damage.
            run_aside: Runs a function in a worker.
            when_unlocked: Calls a function now, or while the program is locked after the unlocking.
            rescue: Asks the user how to go on with the damaged journal at a path; returns afterwards.
        """
        super().__init__(opened.signals)
        self._opened = opened
        self._settings = settings
        self._run_aside = run_aside
        self._when_unlocked = when_unlocked
        self._rescue = rescue
        self._rescuing = False
        opened.signals.failed.connect(self._failed)
        if self._check_is_due():
            self._check()

    def _failed(self, error: HerstelError) -> None:
        if isinstance(error, DamagedJournalError) and not self._rescuing:
            self._rescuing = True
            # later, because the failing read or write must return first
            QTimer.singleShot(0, self, lambda: self._rescue_when_unlocked(error))

    def _rescue_when_unlocked(self, error: DamagedJournalError) -> None:
        # the text of the error is for the owner only
        self._when_unlocked(lambda: self._start_rescue(error))

    def _start_rescue(self, error: DamagedJournalError) -> None:
        try:
            self._rescue(self._opened.path, error)
        finally:
            self._rescuing = False

    def _check_is_due(self) -> bool:
        try:
            last = date.fromisoformat(self._settings.get().checked)
        except ValueError:
            return True
        today = self._today()
        return last > today or today - last >= WHOLE_CHECK_EVERY

    def _check(self) -> None:
        """Read the whole file in the background."""
        from herstel_gui.storage.integrity.check import check

        path, key = self._opened.path, self._opened.key

        def done(result: Checked) -> None:
            if result.sound:
                self._settings.change(checked=self._today().isoformat())
            elif result.damaged and result.trouble is not None:
                self._failed(result.trouble)

        self._run_aside(lambda _progress: check(path, key), done, self._failed)

    def _today(self) -> date:
        return self._opened.clock.today()


def with_known_journal(settings: Settings, path: Path, key: Key | None, today: date) -> Mapping[str, Plain]:
    """Return ``settings.journals`` with the journal at ``path``, as opened today."""
    known = known_journal(settings.journals, path) or KnownJournal()
    identity = identity_of(path, key) or known.identity
    return remembered(settings.journals, path, replace(known, identity=identity, opened=today))
