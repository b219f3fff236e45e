"""A reading: the value of a measure on a day from a source. Also which of several readings counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from herstel_gui.domain.measure import Number

TYPED: Final = "typed"
"""The source of typed readings. Other sources are keys of makers, such as ``intervals.icu``."""

_NAMES: Final = {
    "garmin": "Garmin", "polar": "Polar", "oura": "Oura", "whoop": "WHOOP", "fitbit": "Fitbit",
    "apple_health": "Apple Health", "apple_watch": "Apple Watch", "coros": "COROS", "suunto": "Suunto",
    "withings": "Withings", "samsung_health": "Samsung Health", "google_fit": "Google Fit",
    "strava": "Strava", "intervals.icu": "intervals.icu", "intervals_icu": "intervals.icu",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """A recorded value. For a clock time ``offset`` is the minutes east of UTC, or None when unknown."""

    day: date
    measure: str
    value: Number
    source: str = TYPED
    offset: int | None = None


def effective(readings: Iterable[Reading]) -> Reading | None:
    """Return the reading that counts among readings of the same measure and day; None when empty.

    A typed reading beats imported readings. Of several makers the first key in alphabetical order counts, so
    the result does not depend on the order of importing.
    """
    return min(readings, key=lambda reading: (reading.source != TYPED, reading.source), default=None)


def source_name(source: str) -> str:
    """Return the proper name of a maker. For an unknown maker, derive a name from the key."""
    name = _NAMES.get(source.casefold())
    if name is not None or "." in source:
        return name or source
    return source[:1].upper() + source[1:].replace("_", " ")
