"""A declaration of an own measure takes every value that the journal holds, whatever brought both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from herstel_gui.application.changes import slot
from herstel_gui.application.importing import ParsedFile, import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.domain.errors import ChangedElsewhereError, RefusedValueError
from herstel_gui.domain.measure import Better, Number
from herstel_gui.domain.own_measure_checks import misfits
from herstel_gui.domain.own_measures import Declaration, OwnKind, OwnMeasure, own_measure
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.exporters.content import JournalContent
from herstel_gui.exporters.herstel_json import written
from herstel_gui.importers.offering import read_file
from tests.application.fakes import FakeStore, FixedClock
from tests.tries import tries

COFFEE: Final = Declaration("Koffie", OwnKind.NUMBER, unit="kopjes", low=0, high=5)
WIDE: Final = replace(COFFEE, high=100, decimals=1)
KNEE: Final = Declaration("Knie", OwnKind.SCALE, poles=("geen", "veel"), better=Better.LOWER)
KEY: Final = "own.koffie.number-kopjes"
TODAY: Final = FixedClock().today()


class Later(FixedClock):
    """A clock that is one minute further at each call."""

    def now(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


def journal_with(*entries: OwnMeasure | Reading, clock: FixedClock | None = None) -> Journal:
    journal = Journal(FakeStore(), clock or FixedClock())
    journal.change(Text("x"), [], {slot(entry): entry for entry in entries}.values())
    return journal


def coffee(value: Number, day: date = TODAY) -> Reading:
    return Reading(day, KEY, value, "typed")


def imported(journal: Journal, *entries: OwnMeasure | Reading) -> tuple[str, ...]:
    shown = preview(journal, ParsedFile("herstel", "Herstel", "a.json", entries))
    import_entries(journal, shown)
    return tuple(str(text) for text in (*shown.remarks, *(each.reason for each in shown.file.skipped)))


def told(journal: Journal) -> Declaration | None:
    (own,) = journal.own_measures.all()
    return own.declaration


def fits(journal: Journal) -> bool:
    return not any(
        misfits(own, (reading.value for reading in journal.own_measures.readings(own.key)))
        for own in journal.own_measures.all()
    )


def export_is_refused(journal: Journal) -> list[str]:
    """Return what an empty journal refuses of the JSON of this one."""
    content = JournalContent(journal.days(), journal.surroundings())
    text = "".join(written(content))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "dagboek.json"
        path.write_text(text, encoding="utf-8")
        parsed = read_file(path)
    empty = Journal(FakeStore(), FixedClock())
    shown = preview(empty, parsed)
    import_entries(empty, shown)
    refused = [str(each.reason) for each in shown.file.skipped]
    if empty.days() != journal.days() or empty.own_measures.all() != journal.own_measures.all():
        refused.append("differs")
    return refused


def test_a_declaration_of_a_file_becomes_as_wide_as_the_values_of_the_journal() -> None:
    journal = journal_with(coffee(Decimal("7.5")), coffee(-2, TODAY - timedelta(days=1)))
    (remark,) = imported(journal, own_measure(KEY, COFFEE))
    assert "Koffie" in remark
    assert told(journal) == replace(COFFEE, low=-2, high=Decimal("7.5"), decimals=1)
    assert export_is_refused(journal) == []


def test_the_values_of_a_file_are_held_against_its_declaration_as_it_is_stored() -> None:
    journal = journal_with(coffee(7))
    (_, reason) = imported(
        journal, own_measure(KEY, COFFEE), *(coffee(v, TODAY - timedelta(days=v)) for v in (6, 8))
    )
    assert "van 0 tot en met 7" in reason
    assert [reading.value for reading in journal.own_measures.readings(KEY)] == [6, 7]


def test_a_declaration_of_a_file_that_no_range_can_widen_is_refused_and_the_values_stay() -> None:
    key = "own.knie.scale-lower"
    journal = journal_with(Reading(TODAY, key, 9, "typed"))
    (reason,) = imported(journal, own_measure(key, KNEE))
    assert "past niet bij de waarden" in reason
    assert journal.own_measures.all() == []
    assert export_is_refused(journal) == []


def test_a_new_measure_beside_values_that_its_kind_never_takes_has_a_key_of_its_own() -> None:
    journal = journal_with(Reading(TODAY, "own.knie.scale-lower", 9, "typed"))
    journal.own_measures.declare(KNEE)
    assert [own.key for own in journal.own_measures.all()] == ["own.knie.scale-lower-2"]


def test_a_new_measure_with_a_range_that_leaves_out_values_of_its_key_is_refused() -> None:
    journal = journal_with(coffee(9))
    with pytest.raises(RefusedValueError, match="1 waarde van ‘Koffie’ ligt buiten"):
        journal.own_measures.declare(COFFEE)


def test_fewer_decimals_than_stored_values_have_are_refused() -> None:
    journal = journal_with(own_measure(KEY, WIDE), coffee(Decimal("2.5")))
    (own,) = journal.own_measures.all()
    with pytest.raises(RefusedValueError, match="heeft meer cijfers achter de komma"):
        journal.own_measures.change(own, replace(WIDE, decimals=0))
    journal.own_measures.change(own, replace(WIDE, label="Espresso"))


def test_a_merge_widens_the_newest_declaration_and_is_taken_back_exactly() -> None:
    clock = Later()
    here = journal_with(own_measure(KEY, WIDE), coffee(Decimal("9.5")), clock=clock)
    there = journal_with(own_measure(KEY, COFFEE), coffee(2, TODAY - timedelta(days=1)), clock=clock)
    before = here.rows()
    merged = merge(here, plan_merge(here, there, TODAY))
    assert told(here) == replace(COFFEE, high=Decimal("9.5"), decimals=1)
    assert export_is_refused(here) == []
    assert not plan_merge(here, there, TODAY)
    merge(there, plan_merge(there, here, TODAY))
    assert told(there) == told(here)
    assert there.days() == here.days()
    here.apply(merged.inverse())
    assert here.rows() == before
    here.apply(merged)
    assert told(here) == told(there)


def test_two_journals_that_merge_each_other_widen_to_the_same_declaration() -> None:
    clock = Later()
    pair = [
        journal_with(own_measure(KEY, declared), coffee(value, TODAY - timedelta(days=back)), clock=clock)
        for declared, value, back in ((WIDE, 9, 0), (COFFEE, 2, 1))
    ]
    plans = [plan_merge(pair[0], pair[1], TODAY), plan_merge(pair[1], pair[0], TODAY)]
    for journal, plan in zip(pair, plans, strict=True):
        merge(journal, plan)
    assert pair[0].rows() == pair[1].rows()
    assert not plan_merge(pair[0], pair[1], TODAY)


def test_taking_back_a_merge_keeps_the_declaration_as_wide_as_what_was_typed_since() -> None:
    clock = Later()
    here = journal_with(own_measure(KEY, COFFEE), clock=clock)
    there = journal_with(own_measure(KEY, WIDE), clock=clock)
    merged = merge(here, plan_merge(here, there, TODAY))
    here.enter(TODAY, here.measures().by_key[KEY], 9)
    taken_back = here.apply(merged.inverse())
    assert told(here) == replace(COFFEE, high=9)
    here.apply(taken_back.inverse())
    assert told(here) == WIDE


def test_an_earlier_value_comes_back_into_a_declaration_that_takes_it() -> None:
    journal = journal_with(own_measure(KEY, WIDE), coffee(9), clock=Later())
    journal.enter(TODAY, journal.measures().by_key[KEY], 3)
    (own,) = journal.own_measures.all()
    journal.own_measures.change(own, COFFEE)
    (earlier,) = [each for each in journal.history.of_day(TODAY) if isinstance(each.entry, Reading)]
    changes = journal.history.bring_back(earlier)
    assert told(journal) == replace(COFFEE, high=9)
    journal.apply(changes.inverse())
    assert told(journal) == COFFEE


declarations = st.builds(
    Declaration,
    st.just("Koffie"),
    st.just(OwnKind.NUMBER),
    retired=st.booleans(),
    unit=st.just("kopjes"),
    decimals=st.integers(0, 3),
    low=st.integers(-3, 0),
    high=st.integers(1, 9),
)
numbers = st.integers(-9, 20) | st.decimals(-9, 20, places=2).map(lambda value: value.normalize())
readings = st.builds(coffee, numbers.map(lambda n: int(n) if n == int(n) else n), st.dates(
    TODAY - timedelta(days=4), TODAY
))  # fmt: skip
files = st.lists(declarations.map(lambda one: own_measure(KEY, one)) | readings, max_size=4)
steps = st.lists(
    st.tuples(st.sampled_from(["import", "type", "declare", "change", "merge", "retire", "undo"]),
              st.booleans(), files, declarations, readings),
    max_size=8,
)  # fmt: skip


def act(
    pair: list[Journal], step: tuple[str, bool, list[OwnMeasure | Reading], Declaration, Reading]
) -> None:
    what, second, file, declaration, reading = step
    journal = pair[second]
    held = journal.own_measures.all()
    match what:
        case "import":
            imported(journal, *{slot(entry): entry for entry in file}.values())
        case "type":
            if held:
                journal.enter(reading.day, journal.measures().by_key[KEY], reading.value)
        case "declare" if not held:
            journal.own_measures.declare(declaration)
        case "change" if held:
            journal.own_measures.change(held[0], declaration)
        case "retire" if held:
            journal.own_measures.retire(held[0], retired=second)
        case "merge":
            merge(journal, plan_merge(journal, pair[not second], TODAY))
        case "undo":
            merged = merge(journal, plan_merge(journal, pair[not second], TODAY))
            if held:
                journal.change(Text("x"), journal.day(reading.day).readings, [])
            journal.apply(merged.inverse())
        case _:
            pass


begins = st.tuples(declarations, st.lists(readings, max_size=3))


@settings(max_examples=tries(150), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(begins, begins, steps)
def test_the_export_of_a_journal_always_imports_whole_into_an_empty_journal(
    one: tuple[Declaration, list[Reading]],
    other: tuple[Declaration, list[Reading]],
    done: list[tuple[str, bool, list[OwnMeasure | Reading], Declaration, Reading]],
) -> None:
    clock = Later()
    pair = [journal_with(own_measure(KEY, said), *values, clock=clock) for said, values in (one, other)]
    for step in done:
        try:
            act(pair, step)
        except (RefusedValueError, ChangedElsewhereError):
            continue
        assert all(map(fits, pair))
    assert [export_is_refused(journal) for journal in pair] == [[], []]
