"""How much a day can hold, and how far ahead of today it can lie: one declaration for whoever adds entries.

The bounds lie far beyond what anybody notes. They keep a file that was made to do harm from filling a
journal; a journal that already holds more is shown as it is.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.plain_text import demand_plain, visible
from herstel_gui.domain.text import ShortDay, Text, tr_noop

MAX_NOTE: Final = 20_000
"""Characters in a note of a day, a training or a plan."""
MAX_TAG: Final = 40
"""Characters in a tag, in a kind of training and in a kind of plan."""
MAX_SOURCE: Final = 64
"""Characters in the name of a source and in the id of a training."""
MAX_REASON: Final = 500
"""Characters in the reason that is given with an answer or a new baseline."""

MAX_TAGS: Final = 60
MAX_SESSIONS: Final = 24
MAX_SOURCES: Final = 24
"""Of one measure on one day."""

DAYS_AHEAD: Final = 2
"""So far after today something can have been measured: another time zone, a clock that is ahead."""
PLAN_DAYS_AHEAD: Final = 731
"""Two years."""

_LONG_NOTE: Final = tr_noop("De notitie is te lang: hoogstens {limit} tekens.")
_LONG_WORD: Final = tr_noop("‘{word}’ is te lang: hoogstens {limit} tekens.")
_TO_COME: Final = tr_noop("{day} moet nog komen; daarvan is nog niets te noteren.")
_TOO_FAR: Final = tr_noop("{day} ligt te ver vooruit: plannen kan tot twee jaar na vandaag.")
_MUCH_TOO_FAR: Final = tr_noop("{day} ligt meer dan twee jaar vooruit.")
_QUOTED: Final = 30


def note_text(text: str, limit: int = MAX_NOTE) -> str:
    """Return a note as it can be kept; RefusedValueError when too long or with a forbidden character."""
    note = demand_plain(text).rstrip()
    if len(note) > limit:
        raise RefusedValueError(Text(_LONG_NOTE, limit=limit))
    return note


def word_text(text: str, limit: int = MAX_TAG) -> str:
    """Return a tag or name on one line, with single spaces; RefusedValueError as for a note."""
    word = " ".join(demand_plain(text).split())
    if len(word) > limit:
        raise RefusedValueError(Text(_LONG_WORD, word=visible(word[:_QUOTED]) + "…", limit=limit))
    return word


def demand_measurable(day: date, today: date) -> None:
    """Raise RefusedValueError when nothing can have been measured on a day, because it is to come."""
    if (day - today).days > DAYS_AHEAD:
        raise RefusedValueError(Text(_TO_COME, day=whole_day(day)))


def demand_plannable(day: date, today: date) -> None:
    """Raise RefusedValueError when a day lies further ahead than anybody plans."""
    if (day - today).days > PLAN_DAYS_AHEAD:
        raise RefusedValueError(Text(_TOO_FAR, day=whole_day(day)))


def demand_near(day: date, today: date) -> None:
    """Raise RefusedValueError when a day lies so far ahead that no clock that is wrong explains it."""
    if (day - today).days > PLAN_DAYS_AHEAD:
        raise RefusedValueError(Text(_MUCH_TOO_FAR, day=whole_day(day)))


def whole_day(day: date) -> Text:
    """Say a day with its year: ``1 januari 2090``."""
    return Text("{date} {year}", date=ShortDay(day), year=str(day.year))
