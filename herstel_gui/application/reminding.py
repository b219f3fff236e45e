"""When the reminder of the morning is due: once a day, at a time of the clock, and never about other days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from herstel_gui.domain.day_record import DayRecord

NEVER: Final = -1
"""The value of the setting without a reminder."""
TIMES: Final = (*range(5 * 60, 12 * 60 + 1, 30), 18 * 60, 20 * 60, 21 * 60)
"""Minutes after midnight that can be chosen."""


def due(now: datetime, at: int, told: date | None) -> bool:
    """Tell whether the time has come on the date of ``now``, and this date was not told about.

    The clock on the wall decides. A time that is skipped when the clocks go forward is due right after it,
    and one that comes twice is told about once. After a sleep of the computer that day is still told about.

    Args:
        now: The local moment.
        at: Minutes after midnight, or NEVER.
        told: The last date that was told about.
    """
    return at != NEVER and told != now.date() and now.hour * 60 + now.minute >= at


def is_filled_in(record: DayRecord | None, asked: Collection[str]) -> bool:
    """Tell whether a day has a value of any measure that is asked."""
    return record is not None and any(record.effective(key) is not None for key in asked)
