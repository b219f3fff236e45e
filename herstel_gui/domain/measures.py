"""Every daily measure that Herstel knows, declared once, in the order in which it is asked.

A new measure is one entry here: form, validation, storage, week table, trends, CSV and command line follow.
Ranges: plausible ones from the import gate of the field (pulse 25-120, rMSSD 3-300, weight 25-300 kg,
sleep up to 16 h); possible ones are what no healthy or ill person falls outside of.
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
from herstel_gui.domain.text import CONTEXT, QT_TRANSLATE_NOOP

_PULSE: Final = Quantity("/min", 1, Range(20, 220), Range(25, 120), Decimal("0.35"))
_VARIABILITY: Final = Quantity("ms", 1, Range(1, 500), Range(3, 300), Decimal("0.8"))


def _scale(*words: str) -> Scale:
    one, two, three, four, five, six, seven = words
    return Scale((one, two, three, four, five, six, seven))


def _feeling(
    key: str, label: str, kind: Kind, *, asked: bool = True, headers: tuple[str, ...] = ()
) -> Measure:
    return Measure(key, label, kind, Moment.FEELING, Better.LOWER, asked=asked, headers=headers)


MEASURES: Final[tuple[Measure, ...]] = (
    Measure(
        "resting_heart_rate", QT_TRANSLATE_NOOP(CONTEXT, "Ochtendpols"), _PULSE, Moment.MORNING, Better.LOWER,
        headers=("ochtendpols", "rusthartslag", "rustpols", "resting heart rate", "resting hr", "rhr"),
    ),
    Measure(
        "sleeping_heart_rate", QT_TRANSLATE_NOOP(CONTEXT, "Slaappols"), _PULSE, Moment.MORNING, Better.LOWER,
        headers=("slaappols", "sleeping heart rate", "avgsleepinghr"), typed=False, asked=False,
    ),
    Measure(
        "hrv_rmssd", QT_TRANSLATE_NOOP(CONTEXT, "HRV (rMSSD)"), _VARIABILITY, Moment.MORNING, Better.HIGHER,
        headers=("hrv", "rmssd", "hrv rmssd"),
    ),
    Measure(
        "hrv_sdnn", QT_TRANSLATE_NOOP(CONTEXT, "HRV (SDNN)"), _VARIABILITY, Moment.MORNING, Better.NEITHER,
        headers=("sdnn", "hrvsdnn"), typed=False, asked=False,
    ),
    Measure(
        "body_weight", QT_TRANSLATE_NOOP(CONTEXT, "Gewicht"),
        Quantity("kg", 1, Range(20, 400), Range(25, 300), Decimal("0.1")),
        Moment.MORNING, Better.NEITHER, headers=("gewicht", "weight", "lichaamsgewicht"),
    ),
    Measure(
        "bed_time", QT_TRANSLATE_NOOP(CONTEXT, "Naar bed"), ClockTime(), Moment.SLEEP, Better.NEITHER,
        Aggregation.NONE, headers=("naar bed", "bedtijd", "bedtime"),
    ),
    Measure(
        "wake_time", QT_TRANSLATE_NOOP(CONTEXT, "Opgestaan"), ClockTime(), Moment.SLEEP, Better.NEITHER,
        Aggregation.NONE, headers=("op", "opgestaan", "wake time", "waketime"),
    ),
    Measure(
        "sleep_duration", QT_TRANSLATE_NOOP(CONTEXT, "Slaap"), Duration(Range(0, 1440), Range(30, 960)),
        Moment.SLEEP, Better.HIGHER, headers=("slaap", "slaapduur", "sleep", "sleep duration"),
    ),
    Measure(
        "nap_duration", QT_TRANSLATE_NOOP(CONTEXT, "Dutje"), Duration(Range(0, 720), Range(0, 300)),
        Moment.SLEEP, Better.NEITHER, Aggregation.SUM, headers=("dutje", "nap"),
    ),
    Measure(
        "sleep_quality", QT_TRANSLATE_NOOP(CONTEXT, "Slaapkwaliteit"),
        _scale(
            QT_TRANSLATE_NOOP(CONTEXT, "heel goed geslapen"), QT_TRANSLATE_NOOP(CONTEXT, "goed geslapen"),
            QT_TRANSLATE_NOOP(CONTEXT, "redelijk goed"), QT_TRANSLATE_NOOP(CONTEXT, "gewoon"),
            QT_TRANSLATE_NOOP(CONTEXT, "matig"), QT_TRANSLATE_NOOP(CONTEXT, "slecht geslapen"),
            QT_TRANSLATE_NOOP(CONTEXT, "heel slecht geslapen"),
        ),
        Moment.SLEEP, Better.LOWER, headers=("slaapkwaliteit", "sleep quality"),
    ),
    _feeling(
        "mood", QT_TRANSLATE_NOOP(CONTEXT, "Stemming"),
        _scale(
            QT_TRANSLATE_NOOP(CONTEXT, "heel goed"), QT_TRANSLATE_NOOP(CONTEXT, "goed"),
            QT_TRANSLATE_NOOP(CONTEXT, "best goed"), QT_TRANSLATE_NOOP(CONTEXT, "gewoon"),
            QT_TRANSLATE_NOOP(CONTEXT, "wat somber"), QT_TRANSLATE_NOOP(CONTEXT, "somber"),
            QT_TRANSLATE_NOOP(CONTEXT, "heel somber"),
        ), headers=("stemming", "mood"),
    ),
    _feeling(
        "motivation", QT_TRANSLATE_NOOP(CONTEXT, "Motivatie"),
        _scale(
            QT_TRANSLATE_NOOP(CONTEXT, "heel veel zin"), QT_TRANSLATE_NOOP(CONTEXT, "veel zin"),
            QT_TRANSLATE_NOOP(CONTEXT, "zin"), QT_TRANSLATE_NOOP(CONTEXT, "gewoon"),
            QT_TRANSLATE_NOOP(CONTEXT, "weinig zin"), QT_TRANSLATE_NOOP(CONTEXT, "geen zin"),
            QT_TRANSLATE_NOOP(CONTEXT, "helemaal geen zin"),
        ), headers=("motivatie", "motivation"),
    ),
    _feeling(
        "fatigue", QT_TRANSLATE_NOOP(CONTEXT, "Vermoeidheid"),
        _scale(
            QT_TRANSLATE_NOOP(CONTEXT, "heel fris"), QT_TRANSLATE_NOOP(CONTEXT, "fris"),
            QT_TRANSLATE_NOOP(CONTEXT, "redelijk fris"), QT_TRANSLATE_NOOP(CONTEXT, "gewoon"),
            QT_TRANSLATE_NOOP(CONTEXT, "moe"), QT_TRANSLATE_NOOP(CONTEXT, "erg moe"),
            QT_TRANSLATE_NOOP(CONTEXT, "uitgeput, leeg"),
        ), headers=("vermoeidheid", "fatigue"),
    ),
    _feeling(
        "heavy_legs", QT_TRANSLATE_NOOP(CONTEXT, "Zware benen"),
        _scale(
            QT_TRANSLATE_NOOP(CONTEXT, "heel licht"), QT_TRANSLATE_NOOP(CONTEXT, "licht"),
            QT_TRANSLATE_NOOP(CONTEXT, "vrij licht"), QT_TRANSLATE_NOOP(CONTEXT, "gewoon"),
            QT_TRANSLATE_NOOP(CONTEXT, "wat zwaar"), QT_TRANSLATE_NOOP(CONTEXT, "zwaar"),
            QT_TRANSLATE_NOOP(CONTEXT, "loodzwaar"),
        ), headers=("benen", "zware benen", "heavy legs", "legs"),
    ),
    _feeling(
        "muscle_soreness", QT_TRANSLATE_NOOP(CONTEXT, "Spierpijn"),
        _scale(
            QT_TRANSLATE_NOOP(CONTEXT, "geen"), QT_TRANSLATE_NOOP(CONTEXT, "nauwelijks"),
            QT_TRANSLATE_NOOP(CONTEXT, "een beetje"), QT_TRANSLATE_NOOP(CONTEXT, "gewoon"),
            QT_TRANSLATE_NOOP(CONTEXT, "vrij veel"), QT_TRANSLATE_NOOP(CONTEXT, "veel"),
            QT_TRANSLATE_NOOP(CONTEXT, "heel veel"),
        ), headers=("spierpijn", "soreness", "muscle soreness"),
    ),
    _feeling(
        "irritability", QT_TRANSLATE_NOOP(CONTEXT, "Prikkelbaarheid"),
        _scale(
            QT_TRANSLATE_NOOP(CONTEXT, "heel rustig"), QT_TRANSLATE_NOOP(CONTEXT, "rustig"),
            QT_TRANSLATE_NOOP(CONTEXT, "vrij rustig"), QT_TRANSLATE_NOOP(CONTEXT, "gewoon"),
            QT_TRANSLATE_NOOP(CONTEXT, "wat prikkelbaar"), QT_TRANSLATE_NOOP(CONTEXT, "prikkelbaar"),
            QT_TRANSLATE_NOOP(CONTEXT, "heel prikkelbaar"),
        ), headers=("prikkelbaarheid", "irritability"),
    ),
    _feeling(
        "concentration", QT_TRANSLATE_NOOP(CONTEXT, "Concentratie"),
        _scale(
            QT_TRANSLATE_NOOP(CONTEXT, "heel scherp"), QT_TRANSLATE_NOOP(CONTEXT, "scherp"),
            QT_TRANSLATE_NOOP(CONTEXT, "vrij scherp"), QT_TRANSLATE_NOOP(CONTEXT, "gewoon"),
            QT_TRANSLATE_NOOP(CONTEXT, "wat afwezig"), QT_TRANSLATE_NOOP(CONTEXT, "afwezig"),
            QT_TRANSLATE_NOOP(CONTEXT, "kan er niet bij blijven"),
        ), headers=("concentratie", "concentration"),
    ),
    _feeling(
        "stress", QT_TRANSLATE_NOOP(CONTEXT, "Stress"),
        _scale(
            QT_TRANSLATE_NOOP(CONTEXT, "geen stress"), QT_TRANSLATE_NOOP(CONTEXT, "nauwelijks"),
            QT_TRANSLATE_NOOP(CONTEXT, "weinig"), QT_TRANSLATE_NOOP(CONTEXT, "gewoon"),
            QT_TRANSLATE_NOOP(CONTEXT, "vrij veel"), QT_TRANSLATE_NOOP(CONTEXT, "veel stress"),
            QT_TRANSLATE_NOOP(CONTEXT, "heel veel stress"),
        ), asked=False, headers=("stress",),
    ),
    _feeling(
        "restlessness", QT_TRANSLATE_NOOP(CONTEXT, "Onrust"),
        _scale(
            QT_TRANSLATE_NOOP(CONTEXT, "heel ontspannen"), QT_TRANSLATE_NOOP(CONTEXT, "ontspannen"),
            QT_TRANSLATE_NOOP(CONTEXT, "vrij ontspannen"), QT_TRANSLATE_NOOP(CONTEXT, "gewoon"),
            QT_TRANSLATE_NOOP(CONTEXT, "wat onrustig"), QT_TRANSLATE_NOOP(CONTEXT, "onrustig"),
            QT_TRANSLATE_NOOP(CONTEXT, "heel onrustig"),
        ), asked=False, headers=("onrust", "restlessness"),
    ),
)  # fmt: skip

BY_KEY: Final[dict[str, Measure]] = {measure.key: measure for measure in MEASURES}

RESTING_HEART_RATE: Final = BY_KEY["resting_heart_rate"]
SLEEPING_HEART_RATE: Final = BY_KEY["sleeping_heart_rate"]
HRV_RMSSD: Final = BY_KEY["hrv_rmssd"]
BED_TIME: Final = BY_KEY["bed_time"]
WAKE_TIME: Final = BY_KEY["wake_time"]
SLEEP_DURATION: Final = BY_KEY["sleep_duration"]
