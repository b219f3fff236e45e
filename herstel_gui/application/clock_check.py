"""Checking that the date of this computer is possible."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from herstel_gui.domain.text import ShortDay, Text, tr_noop

OLDEST: Final = date(2026, 1, 1)
"""The program did not exist before this day."""
NEWEST: Final = date(2056, 1, 1)
AHEAD: Final = timedelta(days=2)
"""Allowed difference: after a flight to a western time zone, the last day may be after today."""

_WRONG_YEAR: Final = tr_noop(
    "Je computer denkt dat het {year} is. Zet de datum goed voordat je iets invult. Anders komt "
    "het op een verkeerde dag te staan.",
)
_BACK: Final = tr_noop(
    "Je computer denkt dat het {today} {year} is, maar in je dagboek staat al iets van {last} {last_year}. "
    "Klopt de datum van je computer?",
)


def clock_trouble(today: date, last: date | None) -> Text | None:
    """Return a sentence about an impossible date; None for a possible date.

    ``last`` is the last day with entries in the journal.
    """
    if not OLDEST <= today < NEWEST:
        return Text(_WRONG_YEAR, year=str(today.year))
    if last is not None and last - today > AHEAD:
        return Text(
            _BACK,
            today=ShortDay(today),
            year=str(today.year),
            last=ShortDay(last),
            last_year=str(last.year),
        )
    return None
