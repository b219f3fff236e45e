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
from herstel_gui.domain.text import QT_TRANSLATE_NOOP

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
        "resting_heart_rate",
        QT_TRANSLATE_NOOP("herstel", "Ochtendpols"), _PULSE, Moment.MORNING, Better.LOWER,
        headers=("ochtendpols", "rusthartslag", "rustpols", "resting heart rate", "resting hr", "rhr"),
    ),
    Measure(
        "sleeping_heart_rate",
        QT_TRANSLATE_NOOP("herstel", "Slaappols"), _PULSE, Moment.MORNING, Better.LOWER,
        headers=("slaappols", "sleeping heart rate", "avgsleepinghr"), typed=False, asked=False,
    ),
    Measure(
        "hrv_rmssd", QT_TRANSLATE_NOOP("herstel", "HRV (rMSSD)"), _VARIABILITY, Moment.MORNING, Better.HIGHER,
        headers=("hrv", "rmssd", "hrv rmssd"),
    ),
    Measure(
        "hrv_sdnn", QT_TRANSLATE_NOOP("herstel", "HRV (SDNN)"), _VARIABILITY, Moment.MORNING, Better.NEITHER,
        headers=("sdnn", "hrvsdnn"), typed=False, asked=False,
    ),
    Measure(
        "body_weight", QT_TRANSLATE_NOOP("herstel", "Gewicht"),
        Quantity("kg", 1, Range(20, 400), Range(25, 300), Decimal("0.1")),
        Moment.MORNING, Better.NEITHER, headers=("gewicht", "weight", "lichaamsgewicht"),
    ),
    Measure(
        "bed_time", QT_TRANSLATE_NOOP("herstel", "Naar bed"), ClockTime(), Moment.SLEEP, Better.NEITHER,
        Aggregation.NONE, headers=("naar bed", "bedtijd", "bedtime"),
    ),
    Measure(
        "wake_time", QT_TRANSLATE_NOOP("herstel", "Opgestaan"), ClockTime(), Moment.SLEEP, Better.NEITHER,
        Aggregation.NONE, headers=("op", "opgestaan", "wake time", "waketime"),
    ),
    Measure(
        "sleep_duration", QT_TRANSLATE_NOOP("herstel", "Slaap"), Duration(Range(0, 1440), Range(30, 960)),
        Moment.SLEEP, Better.HIGHER, headers=("slaap", "slaapduur", "sleep", "sleep duration"),
    ),
    Measure(
        "nap_duration", QT_TRANSLATE_NOOP("herstel", "Dutje"), Duration(Range(0, 720), Range(0, 300)),
        Moment.SLEEP, Better.NEITHER, Aggregation.SUM, headers=("dutje", "nap"),
    ),
    Measure(
        "sleep_quality", QT_TRANSLATE_NOOP("herstel", "Slaapkwaliteit"),
        _scale(
            QT_TRANSLATE_NOOP("herstel", "heel goed geslapen"), QT_TRANSLATE_NOOP("herstel", "goed geslapen"),
            QT_TRANSLATE_NOOP("herstel", "redelijk goed"), QT_TRANSLATE_NOOP("herstel", "gewoon"),
            QT_TRANSLATE_NOOP("herstel", "matig"), QT_TRANSLATE_NOOP("herstel", "slecht geslapen"),
            QT_TRANSLATE_NOOP("herstel", "heel slecht geslapen"),
        ),
        Moment.SLEEP, Better.LOWER, headers=("slaapkwaliteit", "sleep quality"),
    ),
    _feeling(
        "mood", QT_TRANSLATE_NOOP("herstel", "Stemming"),
        _scale(
            QT_TRANSLATE_NOOP("herstel", "heel goed"), QT_TRANSLATE_NOOP("herstel", "goed"),
            QT_TRANSLATE_NOOP("herstel", "best goed"), QT_TRANSLATE_NOOP("herstel", "gewoon"),
            QT_TRANSLATE_NOOP("herstel", "wat somber"), QT_TRANSLATE_NOOP("herstel", "somber"),
            QT_TRANSLATE_NOOP("herstel", "heel somber"),
        ), headers=("stemming", "mood"),
    ),
    _feeling(
        "motivation", QT_TRANSLATE_NOOP("herstel", "Motivatie"),
        _scale(
            QT_TRANSLATE_NOOP("herstel", "heel veel zin"), QT_TRANSLATE_NOOP("herstel", "veel zin"),
            QT_TRANSLATE_NOOP("herstel", "zin"), QT_TRANSLATE_NOOP("herstel", "gewoon"),
            QT_TRANSLATE_NOOP("herstel", "weinig zin"), QT_TRANSLATE_NOOP("herstel", "geen zin"),
            QT_TRANSLATE_NOOP("herstel", "helemaal geen zin"),
        ), headers=("motivatie", "motivation"),
    ),
    _feeling(
        "fatigue", QT_TRANSLATE_NOOP("herstel", "Vermoeidheid"),
        _scale(
            QT_TRANSLATE_NOOP("herstel", "heel fris"), QT_TRANSLATE_NOOP("herstel", "fris"),
            QT_TRANSLATE_NOOP("herstel", "redelijk fris"), QT_TRANSLATE_NOOP("herstel", "gewoon"),
            QT_TRANSLATE_NOOP("herstel", "moe"), QT_TRANSLATE_NOOP("herstel", "erg moe"),
            QT_TRANSLATE_NOOP("herstel", "uitgeput, leeg"),
        ), headers=("vermoeidheid", "fatigue"),
    ),
    _feeling(
        "heavy_legs", QT_TRANSLATE_NOOP("herstel", "Zware benen"),
        _scale(
            QT_TRANSLATE_NOOP("herstel", "heel licht"), QT_TRANSLATE_NOOP("herstel", "licht"),
            QT_TRANSLATE_NOOP("herstel", "vrij licht"), QT_TRANSLATE_NOOP("herstel", "gewoon"),
            QT_TRANSLATE_NOOP("herstel", "wat zwaar"), QT_TRANSLATE_NOOP("herstel", "zwaar"),
            QT_TRANSLATE_NOOP("herstel", "loodzwaar"),
        ), headers=("benen", "zware benen", "heavy legs", "legs"),
    ),
    _feeling(
        "muscle_soreness", QT_TRANSLATE_NOOP("herstel", "Spierpijn"),
        _scale(
            QT_TRANSLATE_NOOP("herstel", "geen"), QT_TRANSLATE_NOOP("herstel", "nauwelijks"),
            QT_TRANSLATE_NOOP("herstel", "een beetje"), QT_TRANSLATE_NOOP("herstel", "gewoon"),
            QT_TRANSLATE_NOOP("herstel", "vrij veel"), QT_TRANSLATE_NOOP("herstel", "veel"),
            QT_TRANSLATE_NOOP("herstel", "heel veel"),
        ), headers=("spierpijn", "soreness", "muscle soreness"),
    ),
    _feeling(
        "irritability", QT_TRANSLATE_NOOP("herstel", "Prikkelbaarheid"),
        _scale(
            QT_TRANSLATE_NOOP("herstel", "heel rustig"), QT_TRANSLATE_NOOP("herstel", "rustig"),
            QT_TRANSLATE_NOOP("herstel", "vrij rustig"), QT_TRANSLATE_NOOP("herstel", "gewoon"),
            QT_TRANSLATE_NOOP("herstel", "wat prikkelbaar"), QT_TRANSLATE_NOOP("herstel", "prikkelbaar"),
            QT_TRANSLATE_NOOP("herstel", "heel prikkelbaar"),
        ), headers=("prikkelbaarheid", "irritability"),
    ),
    _feeling(
        "concentration", QT_TRANSLATE_NOOP("herstel", "Concentratie"),
        _scale(
            QT_TRANSLATE_NOOP("herstel", "heel scherp"), QT_TRANSLATE_NOOP("herstel", "scherp"),
            QT_TRANSLATE_NOOP("herstel", "vrij scherp"), QT_TRANSLATE_NOOP("herstel", "gewoon"),
            QT_TRANSLATE_NOOP("herstel", "wat afwezig"), QT_TRANSLATE_NOOP("herstel", "afwezig"),
            QT_TRANSLATE_NOOP("herstel", "kan er niet bij blijven"),
        ), headers=("concentratie", "concentration"),
    ),
    _feeling(
        "stress", QT_TRANSLATE_NOOP("herstel", "Stress"),
        _scale(
            QT_TRANSLATE_NOOP("herstel", "geen stress"), QT_TRANSLATE_NOOP("herstel", "nauwelijks"),
            QT_TRANSLATE_NOOP("herstel", "weinig"), QT_TRANSLATE_NOOP("herstel", "gewoon"),
            QT_TRANSLATE_NOOP("herstel", "vrij veel"), QT_TRANSLATE_NOOP("herstel", "veel stress"),
            QT_TRANSLATE_NOOP("herstel", "heel veel stress"),
        ), asked=False, headers=("stress",),
    ),
    _feeling(
        "restlessness", QT_TRANSLATE_NOOP("herstel", "Onrust"),
        _scale(
            QT_TRANSLATE_NOOP("herstel", "heel ontspannen"), QT_TRANSLATE_NOOP("herstel", "ontspannen"),
            QT_TRANSLATE_NOOP("herstel", "vrij ontspannen"), QT_TRANSLATE_NOOP("herstel", "gewoon"),
            QT_TRANSLATE_NOOP("herstel", "wat onrustig"), QT_TRANSLATE_NOOP("herstel", "onrustig"),
            QT_TRANSLATE_NOOP("herstel", "heel onrustig"),
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
