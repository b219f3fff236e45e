"""Background work that belongs to an open journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.app.background_calls import BackgroundCalls, CallsUntilUnlocked

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.desktop.background import Background
    from herstel_gui.qt_models.journal_signals import JournalSignals


class JournalWork:
    """Runs the workers of one open journal; they and their answers end with it.

    Attributes:
        group: The work, for the pages that use it directly.
        run_aside: Runs a function in a worker; while the program is locked, the result waits.
    """

    def __init__(self, background: Background, when_unlocked: Callable[[Callable[[], object]], None]) -> None:
        """Use the threads of ``background``; ``when_unlocked`` calls a function when nothing is locked."""
        self.group = background.group()
        self._when_unlocked = when_unlocked
        self._at_once = BackgroundCalls(self.group)
        self.run_aside = CallsUntilUnlocked(self._at_once, when_unlocked)
        self._served: list[JournalSignals] = []

    def serve(self, signals: JournalSignals) -> None:
        """Let long changes and joins of the journal be stored in a worker, also while locked."""
        signals.joining.run_aside = signals.long_changes.run_aside = self._at_once
        signals.long_changes.answer_when = self._when_unlocked
        self._served.append(signals)

    def close(self) -> None:
        """Cancel the work and wait until it has stopped; no answer arrives afterwards.

        What waits in a damaged journal is stored in the rescued one afterwards, without a worker.
        """
        self.group.close()
        for signals in self._served:
            signals.joining.run_aside = signals.long_changes.run_aside = None
