"""All daily measures of Herstel, declared once, in the order of the form.

Adding a ``Measure`` here adds its form row, validation, storage, week row, trend panel, CSV column and
command-line key. Values outside the plausible range are confirmed when typed and skipped when imported (pulse
25-120, rMSSD 3-300, weight 25-300 kg, sleep up to 16 h: the usual import checks). Possible ranges include the
values of every person, healthy or ill.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from herstel_gui.domain.measure import (
    Aggregation,
    Better,
    ClockTime,
    Duration,
    Kind,
    Measure,
    Moment,
    Quantity,
    Range,
    Scale,
)
from herstel_gui.domain.text import tr_noop

_PULSE: Final = Quantity("/min", 1, Range(20, 220), Range(25, 120), Decimal("0.35"))
_VARIABILITY: Final = Quantity("ms", 1, Range(1, 500), Range(3, 300), Decimal("0.8"))


def _scale(*words: str, well_named: bool = False) -> Scale:
    one, two, three, four, five, six, seven = words
    return Scale((one, two, three, four, five, six, seven), well_named=well_named)


def _feeling(
    key: str, label: str, kind: Kind, *, asked: bool = True, headers: tuple[str, ...] = ()
) -> Measure:
    return Measure(key, label, kind, Moment.FEELING, Better.LOWER, asked=asked, headers=headers)


MEASURES: Final[tuple[Measure, ...]] = (
    Measure(
        "resting_heart_rate",
        tr_noop("Ochtendpols"), _PULSE, Moment.MORNING, Better.LOWER,
        headers=("ochtendpols", "rusthartslag", "rustpols", "resting heart rate", "resting hr", "rhr"),
    ),
    Measure(
        "sitting_heart_rate",
        tr_noop("Pols, zittend"), _PULSE, Moment.MORNING, Better.LOWER,
        headers=("pols zittend", "zittende pols", "sitting heart rate"), asked=False,
    ),
    Measure(
        "sleeping_heart_rate",
        tr_noop("Slaappols"), _PULSE, Moment.MORNING, Better.LOWER,
        headers=("slaappols", "sleeping heart rate", "avgsleepinghr"), typed=False, asked=False,
    ),
    Measure(
        "hrv_rmssd", tr_noop("HRV (rMSSD)"), _VARIABILITY, Moment.MORNING, Better.HIGHER,
        headers=("hrv", "rmssd", "hrv rmssd"),
    ),
    Measure(
        "hrv_sdnn", tr_noop("HRV (SDNN)"), _VARIABILITY, Moment.MORNING, Better.NEITHER,
        headers=("sdnn", "hrvsdnn"), typed=False, asked=False,
    ),
    Measure(
        "body_weight", tr_noop("Gewicht"),
        Quantity("kg", 1, Range(20, 400), Range(25, 300), Decimal("0.1")),
        Moment.MORNING, Better.NEITHER, headers=("gewicht", "weight", "lichaamsgewicht"),
        asked=False, on_sheet=False, relative=False,
    ),
    Measure(
        "bed_time", tr_noop("Naar bed"), ClockTime(), Moment.SLEEP, Better.NEITHER,
        Aggregation.NONE, headers=("naar bed", "bedtijd", "bedtime"),
    ),
    Measure(
        "wake_time", tr_noop("Opgestaan"), ClockTime(), Moment.SLEEP, Better.NEITHER,
        Aggregation.NONE, headers=("op", "opgestaan", "wake time", "waketime"),
    ),
    Measure(
        "sleep_duration", tr_noop("Slaap"), Duration(Range(0, 1440), Range(30, 960)),
        Moment.SLEEP, Better.HIGHER, headers=("slaap", "slaapduur", "sleep", "sleep duration"),
    ),
    Measure(
        "nap_duration", tr_noop("Dutje"), Duration(Range(0, 720), Range(0, 300)),
        Moment.SLEEP, Better.NEITHER, Aggregation.SUM, headers=("dutje", "nap"),
    ),
    Measure(
        "sleep_quality", tr_noop("Slaapkwaliteit"),
        _scale(
            tr_noop("heel goed"), tr_noop("goed"),
            tr_noop("redelijk goed"), tr_noop("gaat wel"),
            tr_noop("matig"), tr_noop("slecht"),
            tr_noop("heel slecht"), well_named=True,
        ),
        Moment.SLEEP, Better.LOWER, headers=("slaapkwaliteit", "sleep quality"),
    ),
    _feeling(
        "mood", tr_noop("Stemming"),
        _scale(
            tr_noop("heel goed"), tr_noop("goed"),
            tr_noop("best goed"), tr_noop("gaat wel"),
            tr_noop("wat somber"), tr_noop("somber"),
            tr_noop("heel somber"), well_named=True,
        ), headers=("stemming", "mood"),
    ),
    _feeling(
        "motivation", tr_noop("Motivatie"),
        _scale(
            tr_noop("heel veel zin"), tr_noop("veel zin"),
            tr_noop("wel zin"), tr_noop("wel wat zin"),
            tr_noop("weinig zin"), tr_noop("geen zin"),
            tr_noop("helemaal geen zin"), well_named=True,
        ), headers=("motivatie", "motivation"),
    ),
    _feeling(
        "fatigue", tr_noop("Vermoeidheid"),
        _scale(
            tr_noop("heel fris"), tr_noop("fris"),
            tr_noop("redelijk fris"), tr_noop("niet fris, niet moe"),
            tr_noop("moe"), tr_noop("erg moe"),
            tr_noop("uitgeput, leeg"),
        ), headers=("vermoeidheid", "fatigue"),
    ),
    _feeling(
        "heavy_legs", tr_noop("Zware benen"),
        _scale(
            tr_noop("heel licht"), tr_noop("licht"),
            tr_noop("vrij licht"), tr_noop("niet licht, niet zwaar"),
            tr_noop("wat zwaar"), tr_noop("zwaar"),
            tr_noop("loodzwaar"),
        ), headers=("benen", "zware benen", "heavy legs", "legs"),
    ),
    _feeling(
        "muscle_soreness", tr_noop("Spierpijn"),
        _scale(
            tr_noop("geen"), tr_noop("nauwelijks"),
            tr_noop("een beetje"), tr_noop("wel wat"),
            tr_noop("vrij veel"), tr_noop("veel"),
            tr_noop("heel veel"),
        ), headers=("spierpijn", "soreness", "muscle soreness"),
    ),
    _feeling(
        "irritability", tr_noop("Prikkelbaarheid"),
        _scale(
            tr_noop("heel rustig"), tr_noop("rustig"),
            tr_noop("vrij rustig"), tr_noop("gaat wel"),
            tr_noop("wat prikkelbaar"), tr_noop("prikkelbaar"),
            tr_noop("heel prikkelbaar"),
        ), headers=("prikkelbaarheid", "irritability"),
    ),
    _feeling(
        "concentration", tr_noop("Concentratie"),
        _scale(
            tr_noop("heel scherp"), tr_noop("scherp"),
            tr_noop("vrij scherp"), tr_noop("gaat wel"),
            tr_noop("wat afwezig"), tr_noop("afwezig"),
            tr_noop("heel afwezig"), well_named=True,
        ), headers=("concentratie", "concentration"),
    ),
    _feeling(
        "stress", tr_noop("Stress"),
        _scale(
            tr_noop("geen stress"), tr_noop("nauwelijks"),
            tr_noop("weinig stress"), tr_noop("wel wat"),
            tr_noop("vrij veel"), tr_noop("veel stress"),
            tr_noop("heel veel stress"),
        ), headers=("stress",),
    ),
    _feeling(
        "restlessness", tr_noop("Onrust"),
        _scale(
            tr_noop("heel ontspannen"), tr_noop("ontspannen"),
            tr_noop("vrij ontspannen"), tr_noop("gaat wel"),
            tr_noop("wat onrustig"), tr_noop("onrustig"),
            tr_noop("heel onrustig"),
        ), asked=False, headers=("onrust", "restlessness"),
    ),
)  # fmt: skip

SHORT_SET: Final = ("resting_heart_rate", "sleep_duration", "mood", "fatigue", "muscle_soreness")
"""Keys of the five measures for who wants to measure less: heart, sleep and mind one each, the body two."""

BY_KEY: Final[dict[str, Measure]] = {measure.key: measure for measure in MEASURES}

RESTING_HEART_RATE: Final = BY_KEY["resting_heart_rate"]
SITTING_HEART_RATE: Final = BY_KEY["sitting_heart_rate"]
SLEEPING_HEART_RATE: Final = BY_KEY["sleeping_heart_rate"]
TAKEN_PULSES: Final = (RESTING_HEART_RATE, SITTING_HEART_RATE)
"""The pulses that a person takes: lying before getting up, and sitting. Each posture is a measure of its own,
because a sitting pulse is some beats higher: the postures share no usual value and no limit."""
PULSES: Final = (RESTING_HEART_RATE.key, SITTING_HEART_RATE.key, SLEEPING_HEART_RATE.key)
"""The pulses that the rules judge. On each day the first one with a value counts."""
HRV_RMSSD: Final = BY_KEY["hrv_rmssd"]
BED_TIME: Final = BY_KEY["bed_time"]
WAKE_TIME: Final = BY_KEY["wake_time"]
SLEEP_DURATION: Final = BY_KEY["sleep_duration"]
