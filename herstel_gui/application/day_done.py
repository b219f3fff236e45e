"""When a day is done: everything may stay empty, so what is still open is told, never asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.measure import Moment
from herstel_gui.domain.measures import DECLARED, MeasureList

if TYPE_CHECKING:
    from collections.abc import Collection

    from herstel_gui.domain.day_record import DayRecord

_SLEPT: Final = "sleep_duration"
_NIGHT: Final = ("bed_time", "wake_time", _SLEPT)
"""Times and length of a night: one of them is enough."""
_MORNING: Final = (Moment.MORNING, Moment.SLEEP, Moment.FEELING)
_NAP: Final = "nap_duration"


def still_open(
    record: DayRecord, asked: Collection[str], measures: MeasureList = DECLARED
) -> tuple[str, ...] | None:
    """Return the asked measures without a value of a day that is done; None for a day that is not.

    A day is done when every asked feeling is answered, and without asked feelings when any asked value is
    there. No nap is an answer too, and what is asked after a training or in the evening is left to its time.
    """
    by_key = measures.by_key
    known = [key for key in asked if key in by_key and by_key[key].moment in _MORNING]
    filled = {key for key in known if _filled(record, key)}
    feelings = {key for key in known if by_key[key].moment is Moment.FEELING}
    if not filled or feelings - filled:
        return None
    left = [key for key in known if key not in filled | {_NAP}]
    if any(key in _NIGHT for key in left):
        left = [*(key for key in left if key not in _NIGHT), _SLEPT]
    return tuple(left)


def _filled(record: DayRecord, key: str) -> bool:
    """Return whether a measure has a value; a night in times has a length, and the other way round."""
    keys = _NIGHT if key in _NIGHT else (key,)
    return any(record.effective(each) is not None for each in keys)
