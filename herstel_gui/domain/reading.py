"""One value of one measure on one day from one source; and which of several counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from herstel_gui.domain.measure import Number

TYPED: Final = "typed"
"""The source of what the user entered; any other source is a maker's key, such as ``intervals.icu``."""

_NAMES: Final = {
    "garmin": "Garmin", "polar": "Polar", "oura": "Oura", "whoop": "WHOOP", "fitbit": "Fitbit",
    "apple_health": "Apple Health", "apple_watch": "Apple Watch", "coros": "COROS", "suunto": "Suunto",
    "withings": "Withings", "samsung_health": "Samsung Health", "google_fit": "Google Fit",
    "strava": "Strava", "intervals.icu": "intervals.icu", "intervals_icu": "intervals.icu",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """A recorded value. For a clock time ``offset`` holds minutes east of UTC, when known."""

    day: date
    measure: str
    value: Number
    source: str = TYPED
    offset: int | None = None


def effective(readings: Iterable[Reading]) -> Reading | None:
    """Return the one that counts among readings of one measure and day: typed beats imported.

    Between makers the first by key counts, so that the answer does not depend on the order of importing.
    """
    return min(readings, key=lambda reading: (reading.source != TYPED, reading.source), default=None)


def source_name(source: str) -> str:
    """Return the proper name of a maker; of an unknown one its key, as a name is written."""
    known = _NAMES.get(source.casefold())
    if known is not None or "." in source:
        return known or source
    return source[:1].upper() + source[1:].replace("_", " ")
