"""The posture in which a person takes the pulse, chosen once, and the measure that belongs to it.

Lying and sitting are two measures, not two sources of one: a source says who made a value, and a typed value
beats an imported one whatever the source. A sitting pulse is another quantity, as the sleeping pulse is.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.measures import (
    RESTING_HEART_RATE,
    SITTING_HEART_RATE,
    TAKEN_PULSES,
    in_order_of,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from herstel_gui.domain.measure import Measure


class Posture(Enum):
    """How a person takes the pulse."""

    NOT_CHOSEN = ""
    LYING = "lying"
    SITTING = "sitting"


MEASURE_OF: Final[dict[Posture, Measure]] = {
    Posture.NOT_CHOSEN: RESTING_HEART_RATE,
    Posture.LYING: RESTING_HEART_RATE,
    Posture.SITTING: SITTING_HEART_RATE,
}


def taken_pulse(asked: Collection[str]) -> Measure:
    """Return the pulse that a person with these fields takes: the first one asked, else the lying pulse."""
    return next((measure for measure in TAKEN_PULSES if measure.key in asked), RESTING_HEART_RATE)


def with_taken_pulse(keys: Collection[str], asked: Collection[str]) -> tuple[str, ...]:
    """Return a ready-made set of keys with the pulse that a person with the fields ``asked`` takes.

    Else choosing a set would begin another series.
    """
    pulses = {measure.key for measure in TAKEN_PULSES}
    return tuple(taken_pulse(asked).key if key in pulses else key for key in keys)


def asked_in(posture: Posture, asked: Sequence[str]) -> tuple[str, ...]:
    """Return the keys of the asked measures, in their order, with the pulse of this posture only."""
    others, pulse = {measure.key for measure in TAKEN_PULSES}, MEASURE_OF[posture].key
    placed = dict.fromkeys(pulse if key in others else key for key in asked)
    return in_order_of((*placed,), {*placed, pulse})
