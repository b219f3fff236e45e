"""Answers of intervals.icu that an earlier Herstel converted by spacing, and their conversion by meaning.

Earlier versions turned the answers 1 to 4 of intervals.icu into 1, 3, 5 and 7. So "average" became 5, which
is bad on Herstel's scale. Now the importer converts by meaning: "average" becomes 4. The two conversions
differ in exactly the values below. Converting by meaning never gives one of the old values below for the same
measure, so that converting twice changes nothing more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from herstel_gui.application.changes import Changes, Edit, edits_between
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.signals.report import SignalHistory

SOURCE: Final = "intervals.icu"

_GOOD_TO_POOR: Final = {3: 2, 5: 4, 7: 6}
_LOW_TO_EXTREME: Final = {1: 2, 3: 4, 5: 6}
MEANT: Final[Mapping[str, Mapping[int, int]]] = {
    "sleep_quality": _GOOD_TO_POOR,
    "mood": _GOOD_TO_POOR,
    "motivation": _GOOD_TO_POOR,
    "fatigue": _LOW_TO_EXTREME,
    "muscle_soreness": _LOW_TO_EXTREME,
    "stress": _LOW_TO_EXTREME,
}
"""By measure: the value of the old conversion, and the value by meaning. Other values are equal in both."""

CONVERTED: Final = tr_noop("antwoorden van intervals.icu omzetten")

COUNTED_LEVELS: Final = (
    Level.SEE_PROFESSIONAL,
    Level.NOT_RECOVERING,
    Level.UNDER_RECOVERED,
    Level.NOTICE,
)


@dataclass(frozen=True, slots=True)
class Converted:
    """How many answers to one question change from one value to another."""

    label: str
    """Marked source text: the name of the measure."""
    old: int
    new: int
    count: int


@dataclass(frozen=True, slots=True)
class Conversion:
    """What converting the old answers would change."""

    edits: tuple[Edit, ...]
    rows: tuple[Converted, ...]
    first: date
    last: date
    levels_before: Mapping[Level, int]
    """Number of days by level, of the days with a warning."""
    levels_after: Mapping[Level, int]

    @property
    def answers(self) -> int:
        """Number of answers that change."""
        return len(self.edits)


def old_edits(records: Iterable[DayRecord]) -> tuple[Edit, ...]:
    """Return the edits that convert all old answers of some days; empty without old answers."""
    before, after = [], []
    for record in records:
        for reading in record.readings:
            new = _meant(reading)
            if new is not None:
                before.append(reading)
                after.append(new)
    return edits_between(before, after)


def count_old(journal: Journal) -> int:
    """Return the number of old answers; reads the days only when the journal knows their source."""
    if all(known.source != SOURCE for known in journal.surroundings().sources):
        return 0
    return len(old_edits(journal.days().values()))


def conversion(journal: Journal) -> Conversion | None:
    """Return what converting the old answers of a journal would change; None without old answers.

    Judges all days twice: use a background thread.
    """
    days = journal.days()
    edits = old_edits(days.values())
    if not edits:
        return None
    changed = Changes(Text(CONVERTED), edits).days
    meant = {day: _converted(record) for day, record in days.items()}
    span = DaySpan(min(changed), max(days))
    return Conversion(
        edits,
        _rows(edits),
        min(changed),
        max(changed),
        _levels(journal.signals.recent(span), span),
        _levels(journal.signals.as_if(meant, span), span),
    )


def convert(journal: Journal) -> Changes:
    """Convert all old answers of a journal in one change; the old values stay in the history."""
    return journal.apply(Changes(Text(CONVERTED), old_edits(journal.days().values())))


def _meant(reading: Reading) -> Reading | None:
    """Return an old answer with its value by meaning; None for every other reading."""
    if reading.source != SOURCE:
        return None
    value = MEANT.get(reading.measure, {}).get(int(reading.value))
    return None if value is None or reading.value != int(reading.value) else replace(reading, value=value)


def _converted(record: DayRecord) -> DayRecord:
    return replace(record, readings=tuple(_meant(reading) or reading for reading in record.readings))


def _rows(edits: Sequence[Edit]) -> tuple[Converted, ...]:
    steps = Counter(
        (edit.entry.measure, int(edit.before.value), int(edit.entry.value))
        for edit in edits
        if isinstance(edit.entry, Reading) and isinstance(edit.before, Reading)
    )
    order = list(MEANT)
    ordered = sorted(steps.items(), key=lambda item: (order.index(item[0][0]), item[0][1]))
    return tuple(Converted(BY_KEY[key].label, old, new, count) for (key, old, new), count in ordered)


def _levels(history: SignalHistory, span: DaySpan) -> Mapping[Level, int]:
    counts = Counter(day.level for day in history.levels(span))
    return {level: counts[level] for level in COUNTED_LEVELS}
