"""The same values are asked about wherever they are entered: on Vandaag, in the week, in a command."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from herstel_gui.application.journal import Journal
from herstel_gui.application.quick_entry import TypedDay
from herstel_gui.application.unusual_values import Unusual, unusual_value
from herstel_gui.application.week_entry import CellReader, TypedCell
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Measure, Number, Quantity
from herstel_gui.domain.measures import BY_KEY, MEASURES
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text

DAY = date(2026, 11, 22)
QUANTITIES = [each for each in MEASURES if isinstance(each.kind, Quantity) and each.typed]
WITH_UNIT = [each for each in QUANTITIES if isinstance(each.kind, Quantity) and each.kind.unit]


def by_week(journal: Journal, key: str, text: str) -> bool:
    block = CellReader(DAY, {}).read(journal, [TypedCell(key, DAY, text)])
    return any(each.unlikely for each in block.refused)


def by_command(journal: Journal, key: str, text: str) -> bool:
    typed = TypedDay(journal.day(DAY))
    typed.read([f"{key}={text}"])
    typed.store(journal)
    return bool(typed.unlikely)


def by_hand(journal: Journal, key: str, text: str) -> bool:
    return unusual_value(journal, BY_KEY[key], DAY, int(text)) is not None


ways = pytest.mark.parametrize("asked", [by_week, by_command, by_hand])


@pytest.mark.parametrize("measure", WITH_UNIT, ids=lambda each: each.key)
def test_every_number_with_a_unit_declares_what_is_common(measure: Measure) -> None:
    kind = measure.kind
    assert isinstance(kind, Quantity)
    assert kind.common is not None
    assert kind.plausible.low <= kind.common.low < kind.common.high < kind.plausible.high


@ways
@pytest.mark.parametrize("measure", WITH_UNIT, ids=lambda each: each.key)
def test_a_rare_first_value_is_asked_about(journal: Journal, measure: Measure, asked: object) -> None:
    assert isinstance(measure.kind, Quantity)
    assert measure.kind.common is not None
    assert callable(asked)
    assert not asked(journal, measure.key, str(measure.kind.common.high))
    journal.enter(DAY, measure, None)
    assert asked(journal, measure.key, str(measure.kind.common.high + 1))


@ways
@pytest.mark.parametrize("days", [-400, -3, 5, 500])
def test_near_the_only_own_value_nothing_is_asked(journal: Journal, asked: object, days: int) -> None:
    assert callable(asked)
    other = Reading(DAY + timedelta(days=days), "body_weight", 231)
    journal.change(Text("x"), [], [other])
    assert not asked(journal, "body_weight", "232")
    journal.enter(DAY, BY_KEY["body_weight"], 232)
    assert asked(journal, "body_weight", "72")


@ways
def test_a_corrected_value_is_not_compared_with_the_one_that_it_replaces(
    journal: Journal, asked: object
) -> None:
    assert callable(asked)
    journal.change(Text("x"), [], [Reading(DAY, "body_weight", 232)])
    assert not asked(journal, "body_weight", "72")


@pytest.mark.parametrize("asked", [by_week, by_command])
@pytest.mark.parametrize("text", ["0:15", "6:45-6:00"])
def test_a_rare_night_is_asked_about_as_duration_and_as_times(
    journal: Journal, asked: object, text: str
) -> None:
    assert callable(asked)
    assert asked(journal, "sleep_duration", text)
    assert not asked(journal, "sleep_duration", "23:15-6:45")


def test_one_time_is_judged_with_the_time_that_stands(journal: Journal) -> None:
    journal.change(Text("x"), [], [Reading(DAY, "wake_time", 6 * 60)])
    assert by_command(journal, "bed_time", "6:45")
    assert not by_command(journal, "bed_time", "23:00")


@pytest.mark.parametrize(("value", "usual"), [(95, Unusual(52)), (58, None)])
def test_few_own_values_are_compared_with(journal: Journal, value: Number, usual: Unusual | None) -> None:
    pulse = BY_KEY["resting_heart_rate"]
    journal.change(Text("x"), [], [Reading(DAY - timedelta(days=90), pulse.key, 52)])
    assert unusual_value(journal, pulse, DAY, value) == usual


PULSE, WEIGHT = BY_KEY["resting_heart_rate"], BY_KEY["body_weight"]


def week_of(pulse: int, weight: int) -> list[TypedCell]:
    days = [DAY - timedelta(days=back) for back in range(7)]
    pulses = [TypedCell(PULSE.key, day, str(pulse)) for day in days]
    return [*pulses, *(TypedCell(WEIGHT.key, day, str(weight)) for day in days)]


@pytest.mark.parametrize("held", [-90, 90, -5])
def test_a_block_asks_about_the_values_that_its_cells_ask_about_alone(journal: Journal, held: int) -> None:
    old = DAY + timedelta(days=held)
    journal.change(Text("x"), [], [Reading(old, PULSE.key, 51), Reading(old, WEIGHT.key, 230)])
    for pulse, weight in ((52, 231), (95, 72)):
        alone = [
            cell for cell in week_of(pulse, weight)
            if unusual_value(journal, BY_KEY[cell.row], cell.day, int(cell.text)) is not None
        ]  # fmt: skip
        block = CellReader(DAY, {}).read(journal, week_of(pulse, weight))
        assert [each.cell for each in block.refused if each.unlikely] == alone


def test_a_block_and_a_line_read_the_days_around_them_once(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    days, read = journal.days, list[object]()
    journal.change(Text("x"), [], [Reading(DAY + timedelta(days=9), PULSE.key, 52)])

    def recorded(span: DaySpan | None = None) -> Mapping[date, DayRecord]:
        read.append(span)
        return days(span)

    monkeypatch.setattr(journal, "days", recorded)
    CellReader(DAY, {}).read(journal, week_of(53, 71))
    assert len(read) == len({"the days themselves", "before", "after"})
    read.clear()
    typed = TypedDay(journal.day(DAY))
    typed.read(["pols=53", "gewicht=71", "dutje=20"])
    typed.store(journal)
    assert len(read) <= len({"the day itself", "before", "after"})
