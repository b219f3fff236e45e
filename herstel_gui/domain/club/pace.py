"""What a club may hear about the signals of a day: one of two words, without a reason."""

from __future__ import annotations

from enum import Enum
from typing import Final

from herstel_gui.domain.signals.signal import DayLevel, Level
from herstel_gui.domain.text import tr_noop


class Pace(Enum):
    """The two words; the values are stable keys of the week file."""

    USUAL = "usual"
    EASIER = "easier"


PACE_WORDS: Final[dict[Pace, str]] = {
    Pace.USUAL: tr_noop("gewoon"),
    Pace.EASIER: tr_noop("rustiger aan"),
}

_PACES: Final[dict[Level, Pace | None]] = {
    Level.NO_DATA: None,
    Level.NONE: Pace.USUAL,
    Level.NOTICE: Pace.USUAL,
    Level.ILL: Pace.EASIER,
    Level.UNDER_RECOVERED: Pace.EASIER,
    Level.NOT_RECOVERING: Pace.EASIER,
    Level.SEE_PROFESSIONAL: Pace.EASIER,
}


def level_to_share(day: DayLevel) -> Level:
    """Return the level that a club may hear of, as a word, for a day.

    A day with a complaint that cannot wait is never said to be usual: without a higher level it gets no word.
    """
    return Level.NO_DATA if day.flagged and _PACES[day.level] is Pace.USUAL else day.level


def pace_of(level: Level | None) -> Pace | None:
    """Return the word of a level; None for too few data and for a day without a level.

    Illness, a severe complaint and too little recovery give the same word, so the word tells no reason.
    """
    return None if level is None else _PACES[level]
