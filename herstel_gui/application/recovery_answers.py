"""The answers to the recovery actions of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.bounds import demand_measurable
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.recovery_actions import BY_KEY, answers_of
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal_data import JournalData
    from herstel_gui.domain.recovery_actions import RecoveryAction

NO_NUMBERS: Final = {True: 1, False: 0}


class RecoveryAnswers:
    """The recovery actions of a journal, day by day."""

    def __init__(self, journal: JournalData) -> None:
        """Read and change the answers of ``journal``."""
        self._journal = journal

    def of_day(self, day: date) -> dict[str, bool | None]:
        """Return the answer to each action by key; None is unknown."""
        return answers_of(self._journal.day(day))

    def answer(self, day: date, action: RecoveryAction, done: bool | None) -> Changes:  # noqa: FBT001
        """Store yes or no for an action, or remove the answer for None.

        RefusedValueError for a day after today; ValueError for an action that is not declared.
        """
        if action.key not in BY_KEY:
            raise ValueError(action.key)
        demand_measurable(day, self._journal.clock.today())
        before = [one for one in self._journal.day(day).of(action.key) if one.source == TYPED]
        after = [] if done is None else [Reading(day, action.key, NO_NUMBERS[done])]
        return self._journal.change(Text("{what}", what=action.label), before, after)
