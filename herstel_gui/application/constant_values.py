"""Values that stay exactly the same on nearly every day for months: a setting of a program, no measurement.

In one real file 58 stood on 3,228 of 3,231 days. As a resting pulse it would be a usual value that never
moves, so that the first real measurements look like an illness.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from herstel_gui.application.import_streams import Choice, Question
from herstel_gui.domain.measure import Number, Quantity, shown
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import ShortDay, Text, tr_noop

CONSTANT: Final = "constant."
"""Prefix of the key of a question about a stream with a constant value; the key of the stream follows."""
SETTING: Final = "setting"
MEASURED: Final = "measured"

LEAST: Final = 90
"""Values in a row, with hardly any other between them, that count as months."""
_OTHERS_BETWEEN: Final = 2
"""Other values in a row that do not end a stretch."""
_SHARE: Final = 98
"""Percentage of a stretch that must be the same value."""

_ASKS: Final = tr_noop("{label}: is {value} gemeten, of een instelling?")
_EVIDENCE: Final = tr_noop(
    "Precies {value} staat op {same} van de {days} dagen, van {first} tot en met {last}."
)
_SETTING: Final = tr_noop("instelling, niet meenemen")
_MEASURED: Final = tr_noop("echt gemeten")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from the first to the last reading of a row in which one value hardly ever changes."""

    value: Number
    first: Reading
    last: Reading
    same: int
    days: int

    def __contains__(self, reading: Reading) -> bool:
        """Return whether a reading is one of the constant values."""
        return reading.value == self.value and self.first.day <= reading.day <= self.last.day


def constant_stretches(readings: Sequence[Reading]) -> tuple[Stretch, ...]:
    """Return the stretches of at least LEAST readings of a stream in which one value hardly ever changes.

    Only quantities are judged: the same answer every day can be true.
    """
    measure = BY_KEY.get(readings[0].measure) if len(readings) >= LEAST else None
    if measure is None or not isinstance(measure.kind, Quantity):
        return ()
    ordered = sorted(readings, key=lambda reading: reading.day)
    places: defaultdict[Number, list[int]] = defaultdict(list)
    for place, reading in enumerate(ordered):
        places[reading.value].append(place)
    often = (value for value, held in places.items() if len(held) >= LEAST * _SHARE // 100)
    return tuple(stretch for value in often for stretch in _stretches(ordered, value, places[value]))


def _stretches(ordered: Sequence[Reading], value: Number, places: Sequence[int]) -> list[Stretch]:
    """Return the stretches of a value, which stands at these places."""
    groups: list[list[int]] = []
    for place in places:
        if groups and place - groups[-1][-1] <= _OTHERS_BETWEEN + 1:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [
        Stretch(value, ordered[group[0]], ordered[group[-1]], len(group), group[-1] - group[0] + 1)
        for group in groups
        if (length := group[-1] - group[0] + 1) >= LEAST and len(group) * 100 >= _SHARE * length
    ]


def question_about(stream: str, stretches: Sequence[Stretch]) -> Question:
    """Return the question about a stream with constant values; the longest stretch is the evidence."""
    longest = max(stretches, key=lambda stretch: stretch.days)
    measure = BY_KEY[longest.first.measure]
    value = shown(measure, longest.value)
    return Question(
        f"{CONSTANT}{stream}",
        Text(_ASKS, label=measure.label, value=value),
        (Choice(SETTING, Text(_SETTING)), Choice(MEASURED, Text(_MEASURED))),
        Text(
            _EVIDENCE, value=value, same=longest.same, days=longest.days,
            first=_dated(longest.first.day), last=_dated(longest.last.day),
        ),
        proposed=SETTING,
        streams=frozenset({stream}),
    )  # fmt: skip


def _dated(day: date) -> Text:
    return Text("{day} {year}", day=ShortDay(day), year=str(day.year))
