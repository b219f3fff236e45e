"""Own measures in Trends: a panel without a limit, and the values beside the morning that followed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Better
from herstel_gui.domain.own_measures import Declaration, OwnKind, OwnMeasure, canonical, key_of, own_measure
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.tags import ILL
from herstel_gui.domain.trends.building import TrendBuilder
from herstel_gui.domain.trends.day_after import AFTER, by_value, left_out_beside, pairs_beside
from herstel_gui.domain.trends.picture import TrendPicture

TODAY: Final = date(2026, 11, 22)
KNEE: Final = Declaration("Knie", OwnKind.SCALE, poles=("geen", "veel"), better=Better.LOWER)
COFFEE: Final = Declaration("Koffie", OwnKind.NUMBER, unit="kopjes")
WINE: Final = Declaration("Wijn", OwnKind.YES_NO)
OWN: Final = tuple(own_measure(key_of(each), each) for each in (KNEE, COFFEE, WINE))
KEYS: Final = tuple(own.key for own in OWN)


def days() -> dict[date, DayRecord]:
    found = {}
    for back in range(59, -1, -1):
        day = TODAY - timedelta(days=back)
        values = (back % 7 + 1, back % 5, back % 2)
        readings = [Reading(day, key, value) for key, value in zip(KEYS, values, strict=True)]
        readings.append(Reading(day, "mood", 3 if back % 2 else 4))
        found[day] = DayRecord(day, tuple(readings), tags=(ILL,) if back == 10 else ())
    return found


def builder() -> TrendBuilder:
    around = Surroundings(own_measures=OWN)
    history = SignalHistory(days(), around, DEFAULT_LIMITS)
    return TrendBuilder(days(), around, history, TODAY, DEFAULT_LIMITS)


def picture() -> TrendPicture:
    return builder().picture((*AFTER, *KEYS))


def test_a_panel_has_what_is_usual_and_never_a_limit() -> None:
    panels = {panel.key: panel for panel in picture().panels}
    for key in KEYS[:2]:
        assert panels[key].limits == ()
        assert panels[key].bands == ()
        assert panels[key].usual[-1] is not None
    assert not any(panels[KEYS[2]].usual)
    assert (panels[KEYS[0]].label, panels[KEYS[0]].unit) == ("Knie", "1 geen – 7 veel")


def test_the_panels_are_named_in_the_order_of_the_form() -> None:
    names = [name.key for name in builder().names()]
    assert names.index("hrv_sdnn") < names.index(KEYS[0]) < names.index("bed_time")
    assert {name.key: name.label for name in builder().names()}[KEYS[1]] == "Koffie"


def test_every_day_with_a_value_stands_beside_its_morning_but_not_before_an_ill_one() -> None:
    found = {pair.day: pair for pair in pairs_beside(days(), picture(), KEYS[2])}
    assert TODAY - timedelta(days=11) not in found
    assert TODAY - timedelta(days=10) not in found, "a value of an ill day counts for nothing"
    assert len(found) == 58
    assert {(pair.load, pair.after["mood"]) for pair in found.values() if pair.after} == {(1, 4), (0, 3)}


def test_few_values_are_groups_of_their_own_and_many_are_three() -> None:
    shown = picture()
    few = by_value(pairs_beside(days(), shown, KEYS[2]))
    assert [len({pair.load for pair in group}) for group in few] == [1, 1]
    groups = by_value(pairs_beside(days(), shown, KEYS[0]))
    assert len(groups) == 3
    values = [{pair.load for pair in group} for group in groups]
    assert max(values[0]) < min(values[1])
    assert max(values[1]) < min(values[2])


def test_a_measure_without_values_has_no_pairs() -> None:
    assert pairs_beside(days(), picture(), "own.weg.number") == ()
    assert not any(left_out_beside(picture(), "own.weg.number").values())


def test_values_of_an_unknown_kind_have_no_panel() -> None:
    unknown = OwnMeasure("own.geluid.audio", canonical({"label": "Geluid", "kind": "audio"}))
    record = DayRecord(TODAY, (Reading(TODAY, unknown.key, 2), Reading(TODAY, "own.oud.number", 2)))
    around, held = Surroundings(own_measures=(unknown,)), {TODAY: record}
    made = TrendBuilder(held, around, SignalHistory(held, around, DEFAULT_LIMITS), TODAY, DEFAULT_LIMITS)
    names = {name.key for name in made.names()}
    assert unknown.key not in names
    assert "own.oud.number" in names
    assert made.picture((unknown.key,)).panels == ()
