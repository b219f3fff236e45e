"""Nights of rings and straps: of each day of waking up the main night, with its pulse and its HRV.

The pulse and the HRV of a day are those of its night: a nap at noon has a higher pulse and a lower HRV, and
would be compared with nights.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from herstel_gui.application.import_streams import Source
from herstel_gui.domain.measure import Number
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.days import Days
from herstel_gui.importers.sleeps import Sleep, add_sleeps

HEART: Final = tr_noop("Hart · in de nacht")
LOWEST: Final = tr_noop("de laagste pols van de nacht")


@dataclass(frozen=True, slots=True)
class Night:
    """A sleep with what was measured in it: the resting pulse by the definition of the maker, and rMSSD."""

    sleep: Sleep
    resting: Number | None = None
    rmssd: Number | None = None


def add_nights(days: Days, source: Source, nights: Iterable[Night], resting: Text) -> None:
    """Add nights and naps to ``days``; ``resting`` says how the maker defines the resting pulse."""
    listed = list(nights)
    pulse = days.stream(source, "resting_heart_rate", taken=Taken.NIGHT, group=Text(HEART), remark=resting)
    hrv = days.stream(source, "hrv_rmssd", taken=Taken.NIGHT, group=Text(HEART))
    add_sleeps(days, (night.sleep for night in listed))
    main: dict[date, Night] = {}
    for night in listed:
        own = main.get(night.sleep.day)
        if not night.sleep.is_nap and (own is None or night.sleep.length > own.sleep.length):
            main[night.sleep.day] = night
    for day, night in main.items():
        days.add(pulse, day, night.resting, night.sleep.place)
        days.add(hrv, day, night.rmssd, night.sleep.place)
