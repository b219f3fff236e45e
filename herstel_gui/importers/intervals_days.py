"""Converting days of intervals.icu to journal entries: units, answers by meaning, and remarks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Final

from herstel_gui.application.changes import Entry, NoteEntry, TagEntry
from herstel_gui.application.importing import ParsedFile
from herstel_gui.domain.errors import RefusedValueError, UnusableFileError
from herstel_gui.domain.measure import Measure, Number, plausible
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text, TextValue, tr_noop
from herstel_gui.importers.base import EntryCollector, believable, nothing_in
from herstel_gui.importers.whole_files import Named

KEY: Final = "intervals.icu"
LABEL: Final = "intervals.icu"

QUANTITIES: Final[Mapping[str, str]] = {
    "restingHR": "resting_heart_rate",
    "avgSleepingHR": "sleeping_heart_rate",
    "hrv": "hrv_rmssd",
    "hrvSDNN": "hrv_sdnn",
    "weight": "body_weight",
    "sleepSecs": "sleep_duration",
}
ANSWERS: Final[Mapping[str, str]] = {
    "sleepQuality": "sleep_quality",
    "soreness": "muscle_soreness",
    "fatigue": "fatigue",
    "stress": "stress",
    "mood": "mood",
    "motivation": "motivation",
}
GOOD_TO_POOR: Final[Mapping[Number, int]] = {1: 1, 2: 2, 3: 4, 4: 6}
"""From great, good, average, poor (motivation: extreme, high, average, low) to 1 to 7, where 4 is average."""

LOW_TO_EXTREME: Final[Mapping[Number, int]] = {1: 2, 2: 4, 3: 6, 4: 7}
"""From low, average, high, extreme to 1 to 7, where 4 is average."""

SCALES: Final[Mapping[str, Mapping[Number, int]]] = {
    "sleepQuality": GOOD_TO_POOR,
    "mood": GOOD_TO_POOR,
    "motivation": GOOD_TO_POOR,
    "soreness": LOW_TO_EXTREME,
    "fatigue": LOW_TO_EXTREME,
    "stress": LOW_TO_EXTREME,
}

INJURED_FROM: Final = 3
"""injury: 1 none, 2 a niggle, 3 poor, 4 injured."""

_ON_SCALE: Final = (1, 2, 3, 4)
_ON_FOUR: Final = frozenset({*ANSWERS, "injury"})
_RARE: Final = 10
"""A column with more than 1 / _RARE of its answers outside the scale uses another scale."""

_GOOD_REMARK: Final = tr_noop(
    "Slaapkwaliteit, stemming en motivatie gaan bij intervals.icu van 1 (best) tot 4. "
    "Ze worden naar hun betekenis 1, 2, 4 en 6 (4 is gewoon).",
)
_LOW_REMARK: Final = tr_noop(
    "Vermoeidheid, spierpijn en stress gaan bij intervals.icu van 1 (laag) tot 4 (extreem). "
    "Ze worden naar hun betekenis 2, 4, 6 en 7 (4 is gewoon).",
)
_INJURY_REMARK: Final = tr_noop(
    "Een blessurecijfer van 3 of 4 wordt de bijzonderheid ‘blessure’; 1 en 2 niet."
)
_NOT_AN_ANSWER: Final = tr_noop(
    "{day}, {label}: {value} kan niet (verwacht 1 tot en met 4) en is overgeslagen."
)
_OTHER_SCALE: Final = tr_noop(
    "De kolom ‘{name}’ telt niet van 1 tot en met 4, zoals bij intervals.icu (er staat {value}). "
    "Wat de antwoorden betekenen is niet zeker; alle kolommen met antwoorden zijn overgeslagen.",
)
_NOT_THEIRS: Final = tr_noop(
    "{name} heeft een kolomnaam van intervals.icu, maar ‘{column}’ telt niet van 1 tot en met 4 zoals daar "
    "(er staat {value}). Het kan van een ander programma zijn. "
    "Haal de kolommen met antwoorden weg, of plak de cijfers in de tabel van Week.",
)
_UNEVEN_LINE: Final = tr_noop(
    "De vakken van deze regel kunnen verschoven zijn, want er past iets niet ({reason}) "
    "De regel is overgeslagen.",
)


@dataclass(slots=True)
class WellnessDay:
    """A day of a file: numbers by the names of the file, and the note.

    ``uneven`` marks a line whose cells may have shifted.
    """

    line: int
    day: date
    numbers: Mapping[str, Number]
    note: str = ""
    uneven: bool = False


@dataclass(slots=True)
class Taking:
    """Adds the days of a file to the collector. ``met`` collects the remarks for the preview."""

    collector: EntryCollector
    other_scales: frozenset[str] = frozenset()
    met: set[str] = field(default_factory=set)

    def take(self, record: WellnessDay) -> None:
        """Add one day. A bad value is skipped; in an uneven line a bad value makes the whole line skipped."""
        entries: list[tuple[Entry, TextValue]] = []
        refused: list[Text] = []
        for step in self._steps(record):
            try:
                entries += step()
            except RefusedValueError as error:
                refused.append(error.text)
        if refused and record.uneven:
            self.collector.skip(record.line, Text(_UNEVEN_LINE, reason=refused[0]))
            return
        for reason in refused:
            self.collector.skip(record.line, reason)
        for entry, label in entries:
            what = Text("{day}, {label}", day=record.day.isoformat(), label=label)
            self.collector.add(record.line, entry, what)

    def _steps(self, record: WellnessDay) -> Iterator[Callable[[], list[tuple[Entry, TextValue]]]]:
        for name, number in record.numbers.items():
            if not number or name in self.other_scales:
                continue
            if name in QUANTITIES:
                yield partial(self._quantity, record.day, name, number)
            elif name in ANSWERS:
                yield partial(self._answer, record.day, name, number)
            elif name == "injury":
                yield partial(self._injury, record.day, number)
        if record.note:
            yield partial(self._note, record)

    def _quantity(self, day: date, name: str, number: Number) -> list[tuple[Entry, TextValue]]:
        measure = BY_KEY[QUANTITIES[name]]
        value = believable(measure, _in_our_unit(name, number), day.isoformat())
        return [(Reading(day, measure.key, value, KEY), measure.label)]

    def _answer(self, day: date, name: str, number: Number) -> list[tuple[Entry, TextValue]]:
        measure = BY_KEY[ANSWERS[name]]
        scale = SCALES[name]
        _demand_on_scale(day, measure.label, number)
        self.met.add(_GOOD_REMARK if scale is GOOD_TO_POOR else _LOW_REMARK)
        return [(Reading(day, measure.key, scale[number], KEY), measure.label)]

    def _injury(self, day: date, number: Number) -> list[tuple[Entry, TextValue]]:
        label = tr_noop("blessure")
        _demand_on_scale(day, label, number)
        self.met.add(_INJURY_REMARK)
        return [(TagEntry(day, "injured"), label)] if number >= INJURED_FROM else []

    def _note(self, record: WellnessDay) -> list[tuple[Entry, TextValue]]:
        note = self.collector.note(record.line, record.note).strip()
        return [(NoteEntry(record.day, note), tr_noop("notitie"))] if note else []

    def finish(self, path: Named, more: list[Text]) -> ParsedFile:
        """Return the parsed file with the remarks ``more``; UnusableFileError without any entry."""
        remarks = [
            Text(remark) for remark in (_GOOD_REMARK, _LOW_REMARK, _INJURY_REMARK) if remark in self.met
        ]
        file = self.collector.finish(KEY, LABEL, [*remarks, *more])
        if not file.entries and not file.skipped:
            raise nothing_in(path)
        return file


def _demand_on_scale(day: date, label: str, number: Number) -> None:
    if number not in _ON_SCALE:
        raise RefusedValueError(Text(_NOT_AN_ANSWER, day=day.isoformat(), label=label, value=number))


def _in_our_unit(name: str, number: Number) -> Number:
    # rounded down to whole minutes: a night of 5:59:59 is shorter than six hours
    return int(number // 60) if name == "sleepSecs" else number


def likely(name: str) -> Callable[[Number], bool]:
    """Return a function that returns whether a number is likely in a column."""
    if name in QUANTITIES:
        measure: Measure = BY_KEY[QUANTITIES[name]]
        return lambda number: plausible(measure, _in_our_unit(name, number))
    return _ON_SCALE.__contains__


def other_scales(
    records: Sequence[WellnessDay], collector: EntryCollector, doubted: Named | None = None
) -> frozenset[str]:
    """Return the columns of answers to leave out: all of them when any column uses another scale.

    Each column on another scale is reported to the collector.

    Raises:
        UnusableFileError: a column uses another scale and ``doubted`` is given, the path of a file that only
            one column name identifies as a file of intervals.icu.
    """
    every: defaultdict[str, int] = defaultdict(int)
    beyond: defaultdict[str, list[tuple[int, Number]]] = defaultdict(list)
    for record in records:
        for name, number in record.numbers.items():
            if number and name in _ON_FOUR:
                every[name] += 1
                if number not in _ON_SCALE:
                    beyond[name].append((record.line, number))
    other = sorted(name for name, cells in beyond.items() if len(cells) * _RARE > every[name])
    for name in other:
        line, number = beyond[name][0]
        if doubted is not None:
            raise UnusableFileError(Text(_NOT_THEIRS, name=doubted.name, column=name, value=number))
        collector.skip(line, Text(_OTHER_SCALE, name=name, value=number))
    return _ON_FOUR if other else frozenset()
