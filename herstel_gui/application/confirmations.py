"""What the user confirmed: doubtful imported readings, and rest on a day that carries a training."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.application.changes import slot
from herstel_gui.domain.day import DAY_KIND, ConfirmedReading
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import named_together

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal_data import JournalData
    from herstel_gui.domain.reading import Reading


class Confirmations:
    """The confirmed readings of a journal. A confirmed reading counts from then on; undo takes it back."""

    def __init__(self, journal: JournalData) -> None:
        """Read and change the confirmations of ``journal``."""
        self._journal = journal

    def all(self) -> Sequence[ConfirmedReading]:
        """Return all confirmations, oldest first."""
        return self._journal.surroundings().confirmed

    def confirm(self, reading: Reading) -> Changes:
        """Store that a doubtful imported reading is right."""
        entry = ConfirmedReading(reading.day, reading.measure, reading.source, reading.value)
        return self._store(Text(tr_noop("waarde bevestigen")), entry)

    def confirm_rest(self, day: date) -> Changes:
        """Store that the rest recorded on a day is right, although these trainings lie there.

        The day then counts as active recovery: with a training it is never a full rest day.
        """
        trainings = named_together(self._journal.day(day).sessions)
        return self._store(Text(tr_noop("rust bevestigen")), ConfirmedReading(day, DAY_KIND, trainings))

    def _store(self, text: Text, entry: ConfirmedReading) -> Changes:
        before = [each for each in self.all() if slot(each) == slot(entry)]
        return self._journal.change(text, before, [entry])
