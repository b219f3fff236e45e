"""The first warning among the days of an import."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.calendar import DaySpan

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from herstel_gui.application.importing import Progress
    from herstel_gui.application.journal import Journal

_STEP: Final = timedelta(days=366)


def first_warning(journal: Journal, days: Collection[date], progress: Progress | None = None) -> date | None:
    """Return the first of the days with a level of "let op" or higher; None without one. Slow.

    ``progress`` may raise to stop the search.
    """
    if not days:
        return None
    history = journal.signals.all_days()
    first, last = min(days), max(days)
    begin = first
    while begin <= last:
        if progress is not None:
            progress((begin - first).days, (last - first).days)
        for each in history.levels(DaySpan(begin, min(last, begin + _STEP))):
            if each.day in days and each.level.rank:
                return each.day
        begin += _STEP
    return None
