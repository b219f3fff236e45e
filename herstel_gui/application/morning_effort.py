"""How long a morning of a chosen set of measures takes to fill in, and whether it can say anything.

The seconds are an estimate by the Keystroke-Level Model (Card, Moran & Newell 1980): 0.28 s for each key of
an average typist, and 1.35 s to decide what to type. Counting the pulse itself is not included.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.measure import Duration, Scale
from herstel_gui.domain.measures import BY_KEY, MEASURES, NIGHT_KEYS, TAKEN_PULSES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from herstel_gui.domain.measure import Measure

KEY_SECONDS: Final = 0.28
DECIDE_SECONDS: Final = 1.35

_FATIGUE: Final = "fatigue"
_MIND: Final = frozenset({"mood", "motivation", "irritability", "concentration"})
"""The measures of the group of the mind; one of these is needed for the level "geen signaal"."""
_HEART_AND_SLEEP: Final = frozenset(
    {*(each.key for each in TAKEN_PULSES), *NIGHT_KEYS, "hrv_rmssd", "sleep_quality"}
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One row of the list of measures to fill in: the measures that are ticked together."""

    keys: tuple[str, ...]

    @property
    def measure(self) -> Measure:
        """The first measure, which names the row."""
        return BY_KEY[self.keys[0]]

    @property
    def seconds(self) -> float:
        """Estimated seconds to fill in the row."""
        if self.keys == NIGHT_KEYS:
            # two clock times of four digits, and the key that leaves the field
            return 2 * DECIDE_SECONDS + 9 * KEY_SECONDS
        match self.measure.kind:
            case Scale():
                return DECIDE_SECONDS + KEY_SECONDS
            case Duration():
                return DECIDE_SECONDS + 4 * KEY_SECONDS
            case _:
                return DECIDE_SECONDS + 3 * KEY_SECONDS


def choices(offered: Callable[[str], bool] = lambda _key: True) -> tuple[Choice, ...]:
    """Return the rows in the order of the day page; measures that are not ``offered`` are left out."""
    rows: list[Choice] = []
    for measure in MEASURES:
        if not measure.typed or measure.retired or not offered(measure.key):
            continue
        keys = NIGHT_KEYS if measure.key in NIGHT_KEYS else (measure.key,)
        if all(row.keys != keys for row in rows):
            rows.append(Choice(keys))
    return tuple(rows)


def seconds_of(asked: Collection[str]) -> float:
    """Return the estimated seconds of a morning in which all ``asked`` measures are filled in."""
    return sum(row.seconds for row in choices() if set(row.keys) & set(asked))


@dataclass(frozen=True, slots=True)
class Missing:
    """What a choice of measures lacks before Herstel can tell a level from it."""

    fatigue: bool
    mind: bool
    """Whether mood, motivation, irritability and concentration are all left out."""
    heart_and_sleep: bool

    def __bool__(self) -> bool:
        """Return whether anything is missing."""
        return self.fatigue or self.mind or self.heart_and_sleep


def missing(asked: Collection[str]) -> Missing:
    """Return what the ``asked`` measures lack for the coverage of a level (``domain.signals.levels``)."""
    chosen = set(asked)
    return Missing(
        fatigue=_FATIGUE not in chosen,
        mind=not _MIND & chosen,
        heart_and_sleep=not _HEART_AND_SLEEP & chosen,
    )
