"""A reading: the value of a measure on a day from a source. Also which of several readings counts."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.text import tr_noop

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from herstel_gui.domain.measure import Number

TYPED: Final = "typed"
"""The source of typed readings. Other sources are keys made by ``source_key``."""
TYPED_NAME: Final = tr_noop("zelf ingevuld")

_DEVICE: Final = "/"
_TABLE: Final = "table"
"""The maker of values from a table that the user explained."""
LONGEST_DEVICE: Final = 40
"""Characters of the name of a device."""

_NAMES: Final = {
    "garmin": "Garmin", "polar": "Polar", "oura": "Oura", "whoop": "WHOOP", "fitbit": "Fitbit",
    "apple_health": "Apple Health", "apple_watch": "Apple Watch", "coros": "COROS", "suunto": "Suunto",
    "withings": "Withings", "samsung_health": "Samsung Health", "google_fit": "Google Fit",
    "strava": "Strava", "intervals.icu": "intervals.icu", "intervals_icu": "intervals.icu",
    "hrv4training": "HRV4Training", "elite_hrv": "Elite HRV", "goldencheetah": "GoldenCheetah",
    "pmdata": "PMData", "rr_recording": "RR-interval",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """A recorded value. For a clock time ``offset`` is the minutes east of UTC, or None when unknown."""

    day: date
    measure: str
    value: Number
    source: str = TYPED
    offset: int | None = None
    batch: str = field(default="", compare=False, repr=False)
    """The import that brought this; empty for typing. It is no part of the value."""


def effective(readings: Iterable[Reading]) -> Reading | None:
    """Return the reading that counts among readings of the same measure and day; None when empty.

    A typed reading beats imported readings. Of several sources the first listed counts: a journal lists the
    readings of a day in the order of ``provenance.Ranking``, which does not depend on the order of importing.
    """
    return min(readings, key=lambda reading: reading.source != TYPED, default=None)


def source_key(maker: str, device: str = "") -> str:
    """Return the source of the values that a device of a maker made, such as ``apple_health/Watch``.

    The key of a maker holds no slash. Spaces in the name of a device are tidied, so that a no-break space
    makes no second device.
    """
    tidied = " ".join(device.replace(_DEVICE, " ").split())[:LONGEST_DEVICE].rstrip()
    return f"{maker}{_DEVICE}{tidied}" if tidied else maker


def source_parts(source: str) -> tuple[str, str]:
    """Return the maker and the device of a source; the device is empty when the source names none."""
    maker, _, device = source.partition(_DEVICE)
    return maker, device


def source_name(source: str) -> str:
    """Return the name of a source to show: the proper name of the maker, and the device.

    Only the name of ``TYPED`` is a word, in Dutch source text for translation.
    """
    if source == TYPED:
        return TYPED_NAME
    maker, device = source_parts(source)
    if maker == _TABLE and device:
        # the user gave the table this name
        return device
    return f"{_maker_name(maker)} · {device}" if device else _maker_name(maker)


def _maker_name(maker: str) -> str:
    name = _NAMES.get(maker.casefold())
    if name is not None or "." in maker:
        return name or maker
    return maker[:1].upper() + maker[1:].replace("_", " ")
