"""The days on which the user consulted a professional: noting, moving and removing them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.application.contradictions import MOVED_DISCUSSION
from herstel_gui.domain.bounds import whole_day
from herstel_gui.domain.day import Discussion
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal_data import JournalData

_FUTURE: Final = tr_noop("{day} moet nog komen. Noteer een gesprek op de dag zelf, of daarna.")
_BEFORE: Final = tr_noop(
    "Je dagboek begint op {day}. Een gesprek van daarvoor verandert niets: Herstel kijkt alleen naar dagen "
    "vanaf dan."
)
DISCUSSED_TWICE: Final = tr_noop("Op {day} staat al een gesprek. Eén keer per dag is genoeg.")


class RefusedDayError(RefusedValueError):
    """A day that cannot be noted; ``better`` is the nearest day that can, if there is one."""

    def __init__(self, text: Text, better: date | None = None) -> None:
        """Store the sentence and the way on."""
        super().__init__(text)
        self.better = better


def demand_discussion(day: date, others: Iterable[date], begin: date, today: date) -> None:
    """Raise RefusedDayError for a day to come, one before ``begin``, or one of ``others``."""
    if day > today:
        raise RefusedDayError(Text(_FUTURE, day=whole_day(day)), today)
    if day < begin:
        raise RefusedDayError(Text(_BEFORE, day=whole_day(begin)), begin)
    if day in others:
        raise RefusedDayError(Text(DISCUSSED_TWICE, day=whole_day(day)))


class Discussions:
    """The consultations of a journal, at most one a day."""

    def __init__(self, journal: JournalData) -> None:
        """Read and change the consultations of ``journal``."""
        self._journal = journal

    def all(self) -> Sequence[date]:
        """Return the days of the consultations, oldest first."""
        return self._journal.surroundings().discussed

    def demand(self, day: date, instead_of: date | None = None) -> None:
        """Raise RefusedDayError for a day to come, before the journal begins, or noted already."""
        today = self._journal.clock.today()
        extent = self._journal.extent()
        begin = min(extent.first, today) if extent else today
        demand_discussion(day, [other for other in self.all() if other != instead_of], begin, today)

    def add(self, day: date) -> Changes:
        """Note a consultation; RefusedDayError as by ``demand``."""
        self.demand(day)
        return self._journal.change(Text(tr_noop("besproken")), [], [Discussion(day)])

    def move(self, old: date, new: date) -> Changes:
        """Note a consultation on another day than before; RefusedDayError as by ``demand``."""
        self.demand(new, old)
        return self._journal.change(Text(MOVED_DISCUSSION), self._held(old), [Discussion(new)])

    def remove(self, day: date) -> Changes:
        """Remove a consultation; without effect when it is gone already."""
        return self._journal.change(Text(tr_noop("gesprek verwijderen")), self._held(day), [])

    def _held(self, day: date) -> list[Discussion]:
        return [Discussion(day)] if day in self.all() else []
