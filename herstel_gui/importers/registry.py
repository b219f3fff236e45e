"""The lists of importers and makers, and their names in a sentence."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.apple_health import AppleHealth
from herstel_gui.importers.base import Importer
from herstel_gui.importers.daylio import Daylio
from herstel_gui.importers.elite_hrv import EliteHrv
from herstel_gui.importers.fitbit import Fitbit
from herstel_gui.importers.garmin import Garmin
from herstel_gui.importers.goldencheetah import GoldenCheetah
from herstel_gui.importers.google_fit import GoogleFit
from herstel_gui.importers.herstel_json import HerstelJson
from herstel_gui.importers.hrv4training import Hrv4Training
from herstel_gui.importers.intervals_maker import IntervalsIcu
from herstel_gui.importers.makers import Maker
from herstel_gui.importers.oura import Oura
from herstel_gui.importers.pmdata import PmData
from herstel_gui.importers.rr_recordings import RrRecordings
from herstel_gui.importers.samsung_health import SamsungHealth
from herstel_gui.importers.strava import Strava
from herstel_gui.importers.whoop import Whoop
from herstel_gui.importers.withings import Withings

IMPORTERS: Final[tuple[Importer, ...]] = (HerstelJson(),)
"""All importers. Each reads the single files that it recognises by their first bytes."""

MAKERS: Final[tuple[Maker, ...]] = (
    IntervalsIcu(),
    Garmin(),
    AppleHealth(),
    Fitbit(),
    Oura(),
    Whoop(),
    Hrv4Training(),
    EliteHrv(),
    Daylio(),
    RrRecordings(),
    GoldenCheetah(),
    Strava(),
    PmData(),
    SamsungHealth(),
    Withings(),
    GoogleFit(),
)  # fmt: skip
"""The makers whose exports hold several files or ask questions; see ``makers``."""
_OR: Final = tr_noop("{most} of {last}")


def makers() -> Text:
    """Return the names of all makers as an enumeration in a sentence."""
    every = [*(each.label for each in IMPORTERS), *(each.label for each in MAKERS)]
    *most, last = dict.fromkeys(every)
    return Text(_OR, most=", ".join(most), last=last) if most else Text("{last}", last=last)
