"""All daily measures of Herstel, declared once, in the order of the form, and the list of a journal.

A journal may declare measures of its own (``own_measures``); ``MeasureList`` holds both, and whoever needs
the measures of a journal asks for its list (``Surroundings.measures``). Rules know the constants only.

Adding a ``Measure`` here adds its form row, validation, storage, week row, trend panel, CSV column and
command-line key. Values outside the plausible range are confirmed when typed and skipped when imported (pulse
25-120, rMSSD 3-300, weight 25-300 kg, sleep up to 16 h: the usual import checks). Possible ranges include the
values of every person, healthy or ill. What is ``common`` among adults is narrower: outside it the first
value of a person is asked about, typed and imported (a weight in pounds, a digit too many).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
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
from herstel_gui.domain.text import tr_in, tr_noop

_PULSE: Final = Quantity("/min", 1, Range(20, 220), Range(25, 120), Decimal("0.35"), common=Range(30, 100))
_VARIABILITY: Final = Quantity("ms", 1, Range(1, 500), Range(3, 300), Decimal("0.8"), common=Range(5, 200))


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
        Quantity("kg", 1, Range(20, 400), Range(25, 300), Decimal("0.1"), common=Range(35, 150)),
        Moment.MORNING, Better.NEITHER, headers=("gewicht", "weight", "lichaamsgewicht"),
        asked=False, on_sheet=False, relative=False, adults_only=True,
    ),
    Measure(
        "perceived_recovery", tr_noop("Hoe hersteld (6–20)"),
        Quantity("", 0, Range(6, 20), Range(6, 20), Decimal(9)),
        Moment.MORNING, Better.HIGHER, headers=("hoe hersteld", "perceived recovery", "tqr"),
        asked=False, relative=False, adults_only=True,
    ),
    Measure(
        "bed_time", tr_noop("Naar bed"), ClockTime(), Moment.SLEEP, Better.NEITHER,
        Aggregation.NONE, headers=("naar bed", "bedtijd", "bedtime"), in_week=False,
    ),
    Measure(
        "wake_time", tr_noop("Opgestaan"), ClockTime(), Moment.SLEEP, Better.NEITHER,
        Aggregation.NONE, headers=("op", "opgestaan", "wake time", "waketime"), in_week=False,
    ),
    Measure(
        "sleep_duration", tr_noop("Slaap"), Duration(Range(0, 1440), Range(30, 960), in_hours=True),
        Moment.SLEEP, Better.HIGHER, headers=("slaap", "slaapduur", "sleep", "sleep duration"),
    ),
    Measure(
        "nap_duration", tr_noop("Dutje"), Duration(Range(0, 720), Range(0, 300)),
        Moment.SLEEP, Better.NEITHER, Aggregation.SUM, headers=("dutje", "nap"),
    ),
    Measure(
        "sleep_quality", tr_noop("Slaapkwaliteit"),
        _scale(
            tr_in("sleep_quality", "heel goed"), tr_in("sleep_quality", "goed"),
            tr_in("sleep_quality", "redelijk goed"), tr_in("sleep_quality", "gaat wel"),
            tr_in("sleep_quality", "matig"), tr_in("sleep_quality", "slecht"),
            tr_in("sleep_quality", "heel slecht"), well_named=True,
        ),
        Moment.SLEEP, Better.LOWER, headers=("slaapkwaliteit", "sleep quality"),
    ),
    _feeling(
        "mood", tr_noop("Stemming"),
        _scale(
            tr_in("mood", "heel goed"), tr_in("mood", "goed"),
            tr_in("mood", "best goed"), tr_in("mood", "gaat wel"),
            tr_in("mood", "wat somber"), tr_in("mood", "somber"),
            tr_in("mood", "heel somber"), well_named=True,
        ), headers=("stemming", "mood"),
    ),
    _feeling(
        "motivation", tr_noop("Motivatie"),
        _scale(
            tr_in("motivation", "heel veel zin"), tr_in("motivation", "veel zin"),
            tr_in("motivation", "wel zin"), tr_in("motivation", "wel wat zin"),
            tr_in("motivation", "weinig zin"), tr_in("motivation", "geen zin"),
            tr_in("motivation", "helemaal geen zin"), well_named=True,
        ), headers=("motivatie", "motivation", "zin", "zin in trainen", "zin om te trainen", "trainingszin"),
    ),
    _feeling(
        "fatigue", tr_noop("Vermoeidheid"),
        _scale(
            tr_in("fatigue", "heel fris"), tr_in("fatigue", "fris"),
            tr_in("fatigue", "redelijk fris"), tr_in("fatigue", "niet fris, niet moe"),
            tr_in("fatigue", "moe"), tr_in("fatigue", "erg moe"),
            tr_in("fatigue", "uitgeput, leeg"),
        ), headers=("vermoeidheid", "fatigue"),
    ),
    _feeling(
        "heavy_legs", tr_noop("Zware benen"),
        _scale(
            tr_in("heavy_legs", "heel licht"), tr_in("heavy_legs", "licht"),
            tr_in("heavy_legs", "vrij licht"), tr_in("heavy_legs", "niet licht, niet zwaar"),
            tr_in("heavy_legs", "wat zwaar"), tr_in("heavy_legs", "zwaar"),
            tr_in("heavy_legs", "loodzwaar"),
        ), headers=("benen", "zware benen", "heavy legs", "legs"),
    ),
    _feeling(
        "muscle_soreness", tr_noop("Spierpijn"),
        _scale(
            tr_in("muscle_soreness", "geen"), tr_in("muscle_soreness", "nauwelijks"),
            tr_in("muscle_soreness", "een beetje"), tr_in("muscle_soreness", "wel wat"),
            tr_in("muscle_soreness", "vrij veel"), tr_in("muscle_soreness", "veel"),
            tr_in("muscle_soreness", "heel veel"),
        ), headers=("spierpijn", "soreness", "muscle soreness"),
    ),
    _feeling(
        "irritability", tr_noop("Prikkelbaarheid"),
        _scale(
            tr_in("irritability", "heel rustig"), tr_in("irritability", "rustig"),
            tr_in("irritability", "vrij rustig"), tr_in("irritability", "gaat wel"),
            tr_in("irritability", "wat prikkelbaar"), tr_in("irritability", "prikkelbaar"),
            tr_in("irritability", "heel prikkelbaar"),
        ), headers=("prikkelbaarheid", "irritability"),
    ),
    _feeling(
        "concentration", tr_noop("Concentratie"),
        _scale(
            tr_in("concentration", "heel scherp"), tr_in("concentration", "scherp"),
            tr_in("concentration", "vrij scherp"), tr_in("concentration", "gaat wel"),
            tr_in("concentration", "wat afwezig"), tr_in("concentration", "afwezig"),
            tr_in("concentration", "heel afwezig"), well_named=True,
        ), headers=("concentratie", "concentration"),
    ),
    _feeling(
        "stress", tr_noop("Stress"),
        _scale(
            tr_in("stress", "geen stress"), tr_in("stress", "nauwelijks"),
            tr_in("stress", "weinig stress"), tr_in("stress", "wel wat"),
            tr_in("stress", "vrij veel"), tr_in("stress", "veel stress"),
            tr_in("stress", "heel veel stress"),
        ), headers=("stress",),
    ),
    _feeling(
        "restlessness", tr_noop("Onrust"),
        _scale(
            tr_in("restlessness", "heel ontspannen"), tr_in("restlessness", "ontspannen"),
            tr_in("restlessness", "vrij ontspannen"), tr_in("restlessness", "gaat wel"),
            tr_in("restlessness", "wat onrustig"), tr_in("restlessness", "onrustig"),
            tr_in("restlessness", "heel onrustig"),
        ), asked=False, headers=("onrust", "restlessness"),
    ),
)  # fmt: skip

SHORT_SET: Final = ("resting_heart_rate", "sleep_duration", "mood", "fatigue", "muscle_soreness")
"""Keys of the five measures that a new person is asked: heart, sleep and mind one each, the body two. They
are enough for a level."""

BY_KEY: Final[dict[str, Measure]] = {measure.key: measure for measure in MEASURES}

WIDE_SET: Final = tuple(measure.key for measure in MEASURES if measure.asked)
"""Keys of the measures that the rules can use, for who wants to write down more than the short set."""

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

OWN: Final = "own."
"""The beginning of the key of a measure that a person declared. No measure of Herstel begins so."""


def read_by_rules(key: str) -> bool:
    """Tell whether a value of the measure makes a day count as filled in; nothing of one's own does."""
    return not key.startswith(OWN)


class MeasureList:
    """The measures of one journal in the order of the form: per moment those of Herstel, then its own."""

    __slots__ = ("_all", "by_key")

    def __init__(self, own: Iterable[Measure] = ()) -> None:
        """List the measures of Herstel and those declared in the journal."""
        cards = list(Moment)
        self._all = tuple(sorted((*MEASURES, *own), key=lambda each: cards.index(each.moment)))
        self.by_key: Final[Mapping[str, Measure]] = {each.key: each for each in self._all}

    def __iter__(self) -> Iterator[Measure]:
        """Go through the measures in order."""
        return iter(self._all)

    def __len__(self) -> int:
        """Return the number of measures."""
        return len(self._all)

    def asked(self, chosen: Collection[str]) -> tuple[str, ...]:
        """Return the keys with a field, in order.

        The settings (``chosen``) decide on the measures of Herstel, a declaration on its own measure.
        """
        return tuple(
            each.key
            for each in self._all
            if not each.retired and (each.key in chosen if each.key in BY_KEY else each.asked)
        )

    def on_form(self, chosen: Sequence[str]) -> tuple[str, ...]:
        """Return the keys with a field on the day page: per moment those of Herstel as chosen, then its own.

        Tables, papers and files keep the order of ``asked``, so that those of two persons can be compared.
        """
        place = {key: number for number, key in enumerate(chosen)}
        cards = list(Moment)
        keys = self.asked(chosen)
        return tuple(
            sorted(keys, key=lambda key: (cards.index(self.by_key[key].moment), place.get(key, len(place))))
        )


NIGHT_KEYS: Final = ("bed_time", "wake_time", "sleep_duration")
"""Measures that share one row of the day page and are chosen together."""


def in_order_of(chosen: Sequence[str], keys: Collection[str]) -> tuple[str, ...]:
    """Return keys of measures in the order in which they were chosen before; others at their declared place.

    Bed time, wake time and duration, which share a row, stay together. Keys that are no measure of Herstel
    come last, as chosen.
    """
    ordered = [key for key in chosen if key in keys and key in BY_KEY]
    declared = [measure.key for measure in MEASURES]
    for key in (each for each in declared if each in keys and each not in ordered):
        ordered.insert(_place_of(key, ordered, declared), key)
    return (*ordered, *(key for key in chosen if key in keys and key not in BY_KEY))


def _place_of(key: str, ordered: Sequence[str], declared: Sequence[str]) -> int:
    together = [each for each in ordered if key in NIGHT_KEYS and each in NIGHT_KEYS]
    before = [each for each in declared[: declared.index(key)] if each in (together or ordered)]
    if before:
        return ordered.index(before[-1]) + 1
    return ordered.index(together[0]) if together else 0


DECLARED: Final = MeasureList()
"""The measures of a journal without measures of its own."""


@lru_cache(maxsize=64)
def measures_with(own: tuple[Measure, ...]) -> MeasureList:
    """Return the list of a journal with these measures of its own."""
    return MeasureList(own) if own else DECLARED
