"""The wellness table of intervals.icu: a row per day with the names and the units of its own download.

What counts is written: typed values before imported ones. Answers go from our 1 to 7 to their 1 to 4 by their
meaning; one that lies between two of theirs goes to the worse of the two, and none looks better than it is.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Final

from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Number
from herstel_gui.domain.night_length import night, zone_named
from herstel_gui.domain.signals.counting import counting
from herstel_gui.domain.signals.doubts import Doubts
from herstel_gui.exporters.content import JournalContent

_QUANTITIES: Final = {
    "weight": "body_weight",
    "restingHR": "resting_heart_rate",
    "hrv": "hrv_rmssd",
    "hrvSDNN": "hrv_sdnn",
    "avgSleepingHR": "sleeping_heart_rate",
}
_GOOD_TO_POOR: Final[Mapping[Number, int]] = {1: 1, 2: 2, 3: 3, 4: 3, 5: 4, 6: 4, 7: 4}
"""To great (1), good (2), average (3) and poor (4)."""
_LOW_TO_EXTREME: Final[Mapping[Number, int]] = {1: 1, 2: 1, 3: 2, 4: 2, 5: 3, 6: 3, 7: 4}
"""To low (1), average (2), high (3) and extreme (4)."""
_ANSWERS: Final = {
    "sleepQuality": ("sleep_quality", _GOOD_TO_POOR),
    "mood": ("mood", _GOOD_TO_POOR),
    "motivation": ("motivation", _GOOD_TO_POOR),
    "soreness": ("muscle_soreness", _LOW_TO_EXTREME),
    "fatigue": ("fatigue", _LOW_TO_EXTREME),
    "stress": ("stress", _LOW_TO_EXTREME),
}
_INJURED: Final = 4
HEADER: Final = ("date", *_QUANTITIES, "sleepSecs", *_ANSWERS, "injury", "comments")


def written(content: JournalContent) -> Iterator[str]:
    """Yield the lines of the table, the header first; days without any of these columns are left out."""
    zone = zone_named(content.surroundings.zone)
    yield _line(HEADER)
    doubts = counting(content.days, content.surroundings)
    for record in content.days.values():
        asleep = night(record, zone)
        cells = {name: str(value) for name, value in _numbers(record, doubts)}
        if asleep is not None:
            cells["sleepSecs"] = str(round(asleep * 60))
        if record.note:
            cells["comments"] = record.note
        if cells:
            yield _line((record.day.isoformat(), *(cells.get(name, "") for name in HEADER[1:])))


def _numbers(record: DayRecord, doubts: Doubts) -> Iterator[tuple[str, Number | str]]:
    for name, measure in _QUANTITIES.items():
        reading = doubts.first(record, measure)
        if reading is not None:
            yield name, f"{reading.value:f}" if not isinstance(reading.value, int) else reading.value
    for name, (measure, theirs) in _ANSWERS.items():
        answer = doubts.first(record, measure)
        if answer is not None:
            yield name, theirs[answer.value]
    if "injured" in record.tags:
        yield "injury", _INJURED


def _line(cells: tuple[str, ...]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
