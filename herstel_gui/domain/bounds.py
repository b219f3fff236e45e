"""The maximum size of a day's entries, and how far ahead of today a day may lie.

All code that adds entries uses these bounds. The bounds are far above normal use; they prevent a malicious
file from filling a journal. A journal that already exceeds the bounds is shown unchanged.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.plain_text import demand_plain, visible
from herstel_gui.domain.text import ShortDay, Text, tr_noop

MAX_NOTE: Final = 20_000
"""Maximum number of characters in a note of a day, a training or a plan."""
MAX_TAG: Final = 40
"""Maximum number of characters in a tag, in a kind of training and in a kind of plan."""
MAX_SOURCE: Final = 64
"""Maximum number of characters in the name of a source and in the id of a training."""
MAX_SETTING: Final = 200_000
"""Maximum number of characters in the JSON text of a setting."""
MAX_REASON: Final = 500
"""Maximum number of characters in the reason of an answer or of a baseline restart."""

MAX_TAGS: Final = 60
MAX_SESSIONS: Final = 24
MAX_SOURCES: Final = 24
"""Maximum number of sources per measure and day."""
MAX_OWN_MEASURES: Final = 200
"""Maximum number of own measures that files may bring; a person declares far fewer."""

DAYS_AHEAD: Final = 2
"""Days after today that may have readings, because of another time zone or a fast clock."""
PLAN_DAYS_AHEAD: Final = 731
"""Two years, in days."""

_LONG_NOTE: Final = tr_noop("De notitie is te lang: hoogstens {limit} tekens.")
_LONG_WORD: Final = tr_noop("‘{word}’ is te lang: hoogstens {limit} tekens.")
_TO_COME: Final = tr_noop("{day} moet nog komen; daarvan is nog niets te noteren.")
_TOO_FAR: Final = tr_noop("{day} ligt te ver vooruit: plannen kan tot twee jaar na vandaag.")
_MUCH_TOO_FAR: Final = tr_noop("{day} ligt meer dan twee jaar vooruit.")
_QUOTED: Final = 30


def note_text(text: str, limit: int = MAX_NOTE) -> str:
    """Return the note without trailing white space.

    Raises:
        RefusedValueError: the note is longer than ``limit`` or has a forbidden character.
    """
    note = demand_plain(text).rstrip()
    if len(note) > limit:
        raise RefusedValueError(Text(_LONG_NOTE, limit=limit))
    return note


# a journal that is merged has the same few sources and tags thousands of times
@lru_cache(maxsize=1000)
def word_text(text: str, limit: int = MAX_TAG) -> str:
    """Return the tag or name on one line, with single spaces.

    Raises:
        RefusedValueError: the text is longer than ``limit`` or has a forbidden character.
    """
    word = " ".join(demand_plain(text).split())
    if len(word) > limit:
        raise RefusedValueError(Text(_LONG_WORD, word=visible(word[:_QUOTED]) + "…", limit=limit))
    return word


def demand_measurable(day: date, today: date) -> None:
    """Raise RefusedValueError when the day lies more than two days ahead, too far for a reading."""
    if (day - today).days > DAYS_AHEAD:
        raise RefusedValueError(Text(_TO_COME, day=whole_day(day)))


def demand_plannable(day: date, today: date) -> None:
    """Raise RefusedValueError when the day lies more than two years ahead, too far for a plan."""
    if (day - today).days > PLAN_DAYS_AHEAD:
        raise RefusedValueError(Text(_TOO_FAR, day=whole_day(day)))


def demand_near(day: date, today: date) -> None:
    """Raise RefusedValueError when the day lies more than two years ahead, too far for a wrong clock."""
    if (day - today).days > PLAN_DAYS_AHEAD:
        raise RefusedValueError(Text(_MUCH_TOO_FAR, day=whole_day(day)))


def whole_day(day: date) -> Text:
    """Return a date with its year: ``1 januari 2090``."""
    return Text("{date} {year}", date=ShortDay(day), year=str(day.year))
