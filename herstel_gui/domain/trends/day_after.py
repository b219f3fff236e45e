"""Training days paired with the next morning. The pairs show coincidence, not cause and effect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeAlias

from herstel_gui.domain.calendar import ONE_DAY
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Quantity
from herstel_gui.domain.statistics import median
from herstel_gui.domain.training_sessions import Felt, Session, day_load
from herstel_gui.domain.trends.panels import counts
from herstel_gui.domain.trends.picture import TrendPanel, TrendPicture, at
from herstel_gui.domain.word_order import natural_order

AFTER: Final = ("resting_heart_rate", "hrv_rmssd", "heavy_legs", "mood")
"""The measures of the next morning."""
SCALES: Final = ("heavy_legs", "mood")
"""Those of them that are answers, which are not compared with a usual value."""
ANY_KIND: Final = ""


@dataclass(frozen=True, slots=True)
class DayAndMorning:
    """A training day and the next morning: pulse and HRV in percent above usual, answers unchanged."""

    day: date
    load: float
    felt: Felt | None
    after: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Middle:
    """The median of a group of pairs, and the number of mornings with a value."""

    value: float | None
    count: int


Pairs: TypeAlias = tuple[DayAndMorning, ...]
Apart: TypeAlias = dict[str, list[tuple[float, float, int]]]
"""By measure the mornings that count for nothing, as load, value and DayMark."""


def kinds(days: Mapping[date, DayRecord]) -> dict[str, int]:
    """Return the kinds of session that occur with their counts, the most frequent first."""
    counts: dict[str, int] = {}
    for record in days.values():
        for session in record.sessions:
            counts[session.kind] = counts.get(session.kind, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], natural_order(item[0]))))


def pairs(days: Mapping[date, DayRecord], picture: TrendPicture, kind: str = ANY_KIND) -> Pairs:
    """Return the training days with a known load, of one kind or all, except before ill mornings."""
    panels = [panel for panel in picture.panels if panel.key in AFTER]
    matched: list[DayAndMorning] = []
    for day, load, sessions in _trainings(days, kind):
        following = days.get(day + ONE_DAY)
        if following is not None and following.ill:
            continue
        index = picture.index(day + ONE_DAY)
        values = {
            each.key: known[0] for each in panels if (known := _after(each, index)) and counts(known[1])
        }
        felt = next((session.felt for session in sessions if session.felt is not None), None)
        matched.append(DayAndMorning(day, load, felt, values))
    return tuple(matched)


def pairs_beside(days: Mapping[date, DayRecord], picture: TrendPicture, key: str) -> Pairs:
    """Return the days with a value of a measure as ``load``, except before ill mornings."""
    panels = [panel for panel in picture.panels if panel.key in AFTER]
    matched: list[DayAndMorning] = []
    for day, value in _values(picture, key):
        following = days.get(day + ONE_DAY)
        if following is not None and following.ill:
            continue
        index = picture.index(day + ONE_DAY)
        found = {each.key: known[0] for each in panels if (known := _after(each, index)) and counts(known[1])}
        matched.append(DayAndMorning(day, value, None, found))
    return tuple(matched)


def left_out_beside(picture: TrendPicture, key: str) -> Apart:
    """Return what ``left_out`` does, for the days with a value of a measure."""
    return _left_out(picture, _values(picture, key))


def _values(picture: TrendPicture, key: str) -> list[tuple[date, float]]:
    """Return the days on which a value of a measure counts, with the value."""
    panel = next((each for each in picture.panels if each.key == key), None)
    if panel is None:
        return []
    return [
        (picture.span.first + ONE_DAY * place, float(value))
        for place, value in enumerate(panel.values)
        if value is not None and counts(panel.marks[place])
    ]


def left_out(days: Mapping[date, DayRecord], picture: TrendPicture, kind: str = ANY_KIND) -> Apart:
    """Return by measure the mornings that count for nothing, as load, value and DayMark."""
    return _left_out(picture, ((day, load) for day, load, _sessions in _trainings(days, kind)))


def _left_out(picture: TrendPicture, loads: Iterable[tuple[date, float]]) -> Apart:
    found: Apart = {key: [] for key in AFTER}
    for day, load in loads:
        for panel in picture.panels:
            known = _after(panel, picture.index(day + ONE_DAY)) if panel.key in AFTER else None
            if known is not None and not counts(known[1]):
                found[panel.key].append((load, *known))
    return found


def _trainings(days: Mapping[date, DayRecord], kind: str) -> Iterator[tuple[date, float, list[Session]]]:
    """Yield the days with trainings of one kind or all and a known load, with that load."""
    for day, record in days.items():
        sessions = [each for each in record.sessions if kind in (ANY_KIND, each.kind)]
        load = day_load(record.kind, sessions) if sessions else None
        if load is not None:
            yield day, float(load), sessions


def _after(panel: TrendPanel, index: int) -> tuple[float, int] | None:
    """Return the value of a morning with its DayMark; None when it or the usual value is unknown."""
    value = panel.values[index] if 0 <= index < len(panel.values) else None
    if value is None:
        return None
    if panel.measure is not None and isinstance(panel.measure.kind, Quantity):
        usual = at(panel.usual, index)
        return None if not usual else (100 * (float(value) / usual - 1), panel.marks[index])
    return float(value), panel.marks[index]


def middle(matched: Pairs, key: str) -> Middle:
    """Return the median of a measure over the mornings after these days."""
    values = [round(1000 * pair.after[key]) for pair in matched if key in pair.after]
    centre = median(values)
    return Middle(None if centre is None else float(centre) / 1000, len(values))


def by_value(matched: Pairs) -> tuple[Pairs, ...]:
    """Return the pairs in at most three groups by value, equal values in one group, the lowest first."""
    ordered = sorted(matched, key=lambda pair: (pair.load, pair.day))
    values = sorted({pair.load for pair in ordered})
    if len(values) <= MOST_GROUPS:
        return tuple(tuple(pair for pair in ordered if pair.load == value) for value in values)
    low, high = (ordered[len(ordered) * part // MOST_GROUPS].load for part in (1, 2))
    groups = (
        tuple(pair for pair in ordered if pair.load <= low),
        tuple(pair for pair in ordered if low < pair.load <= high),
        tuple(pair for pair in ordered if pair.load > max(low, high)),
    )
    return tuple(group for group in groups if group)


MOST_GROUPS: Final = 3


def thirds(matched: Pairs) -> tuple[Pairs, ...]:
    """Return the pairs in three groups by load: the lightest, the middle and the heaviest third."""
    ordered = sorted(matched, key=lambda pair: (pair.load, pair.day))
    third, rest = divmod(len(ordered), 3)
    first, second = third + (rest > 0), 2 * third + (rest > 0) + (rest > 1)
    return tuple(ordered[:first]), tuple(ordered[first:second]), tuple(ordered[second:])


def side_by_side(parts: Iterable[Pairs], apart: Apart) -> tuple[list[Pairs], Apart]:
    """Return groups of one value each, such as no and yes, with the place of the group as load.

    So is ``apart``, without the mornings after other values.
    """
    found = list(parts)
    places = {part[0].load: float(place) for place, part in enumerate(found)}
    moved = [tuple(replace(pair, load=places[pair.load]) for pair in part) for part in found]
    return moved, {
        key: [(places[load], value, mark) for load, value, mark in rows if load in places]
        for key, rows in apart.items()
    }
