"""The decimals and the range of an own measure hold however a value comes in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final, TypeAlias

import pytest

from herstel_gui.app.table_files import table_services
from herstel_gui.application.changes import Edit
from herstel_gui.application.column_mapping import proposed, use_for
from herstel_gui.application.importing import ParsedFile, import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.application.offer_preview import preview_offer
from herstel_gui.application.quick_entry import TypedDay
from herstel_gui.application.week_entry import CellReader, TypedCell
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Number
from herstel_gui.domain.own_measures import Declaration, OwnKind, OwnMeasure, own_measure
from herstel_gui.domain.presentation.figures import FigureRole, figure
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import DUTCH, Text, written_number
from herstel_gui.importers.sheets import read_sheets
from tests.application.fakes import FakeStore, FixedClock

COFFEE: Final = Declaration("Koffie", OwnKind.NUMBER, unit="Kopjes", low=0, high=20)
Way: TypeAlias = Callable[[Journal, Number, Path], None]
KEY: Final = "own.koffie.number-kopjes"
TODAY: Final = FixedClock().today()
YESTERDAY: Final = TODAY - timedelta(days=1)


def declared(*more: Declaration, store: FakeStore | None = None) -> Journal:
    journal = Journal(store or FakeStore(), FixedClock())
    for declaration in (COFFEE, *more):
        journal.own_measures.declare(declaration)
    return journal


def written(value: Number) -> str:
    return written_number(value, None, signed=False, point=",", thousands="")


def typed(journal: Journal, value: Number, _folder: Path) -> None:
    journal.enter(TODAY, journal.measures().by_key[KEY], value)


def commanded(journal: Journal, value: Number, _folder: Path) -> None:
    line = TypedDay(journal.day(TODAY), measures=journal.measures())
    line.read([f"koffie={written(value)} kopjes"])
    line.store(journal)


def in_the_week(journal: Journal, value: Number, _folder: Path) -> None:
    block = CellReader(TODAY, {}).read(journal, [TypedCell(KEY, TODAY, written(value))])
    block.store(journal, Text("x"))


def from_a_file(journal: Journal, value: Number, _folder: Path) -> None:
    file = ParsedFile("herstel", "Herstel", "alles.json", (Reading(TODAY, KEY, value, "garmin"),))
    import_entries(journal, preview(journal, file))


def from_a_file_with_another_declaration(journal: Journal, value: Number, _folder: Path) -> None:
    wider = own_measure(KEY, replace(COFFEE, decimals=3, high=1000))
    file = ParsedFile("herstel", "Herstel", "alles.json", (wider, Reading(TODAY, KEY, value, "garmin")))
    import_entries(journal, preview(journal, file))


def mapped(journal: Journal, value: Number, folder: Path) -> None:
    path = folder / "vreemd.csv"
    path.write_text(f"date;koffie\n{YESTERDAY};3\n{TODAY};{written(value)}\n", encoding="utf-8")
    sheets = read_sheets(path)
    services = table_services()
    mapping = proposed("vreemd", sheets.columns)
    use = use_for(KEY, sheets.columns[1], journal.own_measures.all()[0])
    offer = services.offer(path, sheets, mapping.with_use(1, use))
    import_entries(journal, preview_offer(journal, offer).parts[0].whole)


def merged(journal: Journal, value: Number, _folder: Path) -> None:
    store = FakeStore()
    other = declared(store=store)
    # no Herstel stores a value that its declaration does not take
    store.apply([Edit(None, Reading(TODAY, KEY, value, "garmin"))], FixedClock().now(), Text("van buiten"))
    merge(journal, plan_merge(journal, other, TODAY))


WAYS: Final = (
    typed, commanded, in_the_week, from_a_file, from_a_file_with_another_declaration, mapped, merged,
)  # fmt: skip


def outcome(way: Way, value: Number, folder: Path) -> list[Number]:
    journal = declared()
    with suppress(RefusedValueError):
        way(journal, value, folder)
    return [reading.value for reading in journal.day(TODAY).readings]


@pytest.mark.parametrize("way", WAYS)
def test_a_value_outside_the_declaration_is_not_stored_and_one_inside_is(way: Way, tmp_path: Path) -> None:
    assert outcome(way, 2, tmp_path) == [2]
    assert outcome(way, Decimal("2.5"), tmp_path) == []
    assert outcome(way, 21, tmp_path) == []


def test_the_refusal_says_what_a_value_may_be() -> None:
    tenths = replace(COFFEE, label="Water", decimals=1)
    grams = replace(COFFEE, label="Suiker", decimals=2)
    journal = declared(tenths, grams)
    for key, value, reason in (
        (KEY, Decimal("2.5"), "Koffie: 2,5 kan niet. Typ een heel getal van 0 tot en met 20."),
        ("own.water.number-kopjes", Decimal("2.55"), "met hoogstens één cijfer achter de komma."),
        ("own.suiker.number-kopjes", Decimal("2.555"), "met hoogstens 2 cijfers achter de komma."),
    ):
        with pytest.raises(RefusedValueError, match=reason):
            journal.enter(TODAY, journal.measures().by_key[key], value)


def test_a_refused_value_of_a_file_is_named() -> None:
    journal = declared()
    file = ParsedFile("herstel", "Herstel", "alles.json", (Reading(TODAY, KEY, Decimal("2.5"), "garmin"),))
    (skipped,) = preview(journal, file).file.skipped
    assert "Koffie: 2,5 kan niet" in str(skipped.reason)


def test_a_value_without_a_declaration_that_can_be_shown_is_taken_as_it_stands() -> None:
    newer = OwnMeasure(KEY, '{"kind":"chart","label":"Koffie"}')
    journal = Journal(FakeStore(), FixedClock())
    file = ParsedFile("herstel", "Herstel", "a.json", (newer, Reading(TODAY, KEY, Decimal("2.5"), "typed")))
    assert preview(journal, file).file.skipped == ()


def test_merging_keeps_a_value_that_the_declaration_of_the_other_journal_takes() -> None:
    journal, other = declared(), Journal(FakeStore(), FixedClock())
    other.own_measures.declare(replace(COFFEE, decimals=1))
    other.enter(TODAY, other.measures().by_key[KEY], Decimal("2.5"))
    merge(journal, plan_merge(journal, other, TODAY))
    (reading,) = journal.day(TODAY).readings
    assert figure(own_measure(KEY, COFFEE).measure, reading.value).text(DUTCH) == "2,5"


def test_a_mapped_column_of_a_program_is_rounded_to_what_a_person_can_declare(tmp_path: Path) -> None:
    journal = declared(replace(COFFEE, label="Water", decimals=3))
    path = tmp_path / "vreemd.csv"
    path.write_text(f"date;water\n{YESTERDAY};3,5\n{TODAY};2,33333333\n", encoding="utf-8")
    sheets = read_sheets(path)
    use = use_for("own.water.number-kopjes", sheets.columns[1], journal.own_measures.all()[1])
    mapping = proposed("vreemd", sheets.columns).with_use(1, use)
    offer = table_services().offer(path, sheets, mapping)
    import_entries(journal, preview_offer(journal, offer).parts[0].whole)
    assert [reading.value for reading in journal.day(TODAY).readings] == [Decimal("2.333")]


def test_a_mean_has_as_many_decimals_as_the_values_of_an_own_measure() -> None:
    grams = own_measure(KEY, replace(COFFEE, decimals=2)).measure
    cups = own_measure(KEY, COFFEE).measure
    assert figure(grams, Decimal("0.125"), FigureRole.MEAN).text(DUTCH) == "0,13"
    assert figure(grams, Decimal("0.125"), FigureRole.USUAL).text(DUTCH) == "0,13"
    assert figure(cups, Decimal("2.25"), FigureRole.MEAN).text(DUTCH) == "2,3"
