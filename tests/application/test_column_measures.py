"""New own measures from columns: what is proposed, what a person makes of it, and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from herstel_gui.application.column_mapping import DAY, OUT, Column, ColumnUse, TableMapping, proposed
from herstel_gui.application.column_measures import (
    Fit,
    agreed,
    proposed_measure,
    use_as,
    use_for_new,
)
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Better
from herstel_gui.domain.own_measure_checks import MOST
from herstel_gui.domain.own_measures import Declaration, OwnKind, OwnMeasure, canonical, key_of, own_measure
from herstel_gui.domain.text import Text

KNEE = Declaration("Knie", OwnKind.SCALE, poles=("geen pijn", "veel pijn"), better=Better.LOWER)


def _own(label: str, kind: OwnKind = OwnKind.NUMBER) -> OwnMeasure:
    told = Declaration(label, kind)
    return own_measure(key_of(told), told)


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ("ja nee ja", OwnKind.YES_NO),
        ("0 1 1 0", OwnKind.YES_NO),
        ("0 1 2 0", OwnKind.NUMBER),
        ("1 1 1", OwnKind.NUMBER),
        ("1 x 0", OwnKind.NUMBER),
        ("1:30 0:45 2:10", OwnKind.DURATION),
        ("7:20 6:55 8:05", OwnKind.DURATION),
        ("23:15 0:10 22:40", OwnKind.CLOCK),
        ("17:30 18:05 16:45", OwnKind.CLOCK),
        ("7:15am 6:50am", OwnKind.CLOCK),
        ("30:15 23:10 26:00", OwnKind.DURATION),
        ("3 5 2", OwnKind.NUMBER),
        ("", OwnKind.NUMBER),
    ],
)
def test_the_kind_is_proposed_by_the_shape_of_the_values(cells: str, kind: OwnKind) -> None:
    assert proposed_measure(Column("koffie", tuple(cells.split()))).kind is kind


@pytest.mark.parametrize(
    ("column", "name", "unit"),
    [
        ("Cafeïne (mg)", "Cafeïne", "mg"),
        ("Water [ l ]", "Water", "l"),
        ("Vet (%)", "Vet", "%"),
        ("Energie (1-5)", "Energie (1-5)", ""),
        ("Eten (in heel veel woorden)", "Eten (in heel veel woorden)", ""),
        ("(mg)", "(mg)", ""),
        ("{koffie}", "(koffie)", ""),
    ],
)
def test_a_unit_behind_the_name_of_a_number_is_proposed_as_its_unit(
    column: str, name: str, unit: str
) -> None:
    told = proposed_measure(Column(column, ("3", "5")))
    assert (told.label, told.unit) == (name, unit)
    assert proposed_measure(Column("Wijn (glas)", ("ja", "nee"))).label == "Wijn (glas)"


def test_a_new_measure_comes_behind_the_others_and_takes_another_name_where_one_is_taken() -> None:
    last = own_measure("own.x.number", replace(Declaration("x", OwnKind.NUMBER), place=7))
    use = use_for_new(Column("X", ("3", "5")), [_own("koffie"), last])
    assert use.own is not None
    assert use.own.declaration is not None
    assert (use.own.label, use.own.declaration.place) == ("X 2", 8)
    shown = use_for_new(Column("Morning pulse", ("3",)), [], ["Morning pulse"])
    assert shown.own is not None
    assert shown.own.label == "Morning pulse 2"


def test_the_ends_of_a_scale_stay_while_its_values_mean_the_same() -> None:
    column = Column("knie", ("1", "5", "3"))
    first = replace(use_as(column, KNEE, []), ends=(1, 10), best=10)
    renamed = use_as(column, replace(KNEE, label="Knie links"), [], present=first)
    assert (renamed.ends, renamed.best, renamed.use) == ((1, 10), 10, "own.knie-links.scale-lower")
    turned = use_as(column, replace(KNEE, better=Better.HIGHER), [], present=first)
    assert (turned.ends, turned.best) == ((1, 5), None)


@pytest.mark.parametrize(
    ("better", "cells", "best"),
    [
        (Better.LOWER, "1 7 3", 1),
        (Better.NEITHER, "2 6 3", 1),
        (Better.HIGHER, "1 7 3", 7),
        (Better.LOWER, "1 5 3", None),  # perhaps a scale to 5
        (Better.LOWER, "0 10 3", None),
    ],
)
def test_the_words_at_1_and_7_tell_what_the_1_of_a_column_to_7_means(
    better: Better, cells: str, best: int | None
) -> None:
    use = use_as(Column("knie", tuple(cells.split())), replace(KNEE, better=better), [])
    assert use.best == best
    if best is not None:
        assert [use.answer(value) for value in (1, 3, 7)] == [1, 3, 7]


@pytest.mark.parametrize("name", ["knie", "Knie", "KNIE ", "_knie"])
def test_a_column_with_the_name_of_an_own_measure_is_proposed_as_that_measure(name: str) -> None:
    own, columns = _own("Knie"), [Column("datum", ("2026-11-01",)), Column(name, ("3",))]
    use = proposed("tabel", columns, [own]).uses[1]
    assert (use.use, use.own) == (own.key, own)
    assert proposed("tabel", columns).uses[1].use == OUT
    unknown = OwnMeasure("own.knie.audio", canonical({"label": "Knie", "kind": "audio"}))
    assert proposed("tabel", columns, [unknown]).uses[1].use == OUT


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (replace(KNEE, poles=("", "")), "Zeg wat 1 betekent"),
        (Declaration("Koffie", OwnKind.NUMBER, low=9, high=3), "moet lager zijn"),
        (Declaration("Stemming", OwnKind.NUMBER), "heet al een meting van Herstel"),
        (Declaration("thee", OwnKind.YES_NO), "al een eigen meting"),
        (Declaration("Mood", OwnKind.YES_NO), "heet al een meting van Herstel"),
    ],
)
def test_a_declaration_that_cannot_be_is_refused_with_the_reason(told: Declaration, says: str) -> None:
    with pytest.raises(RefusedValueError, match=says):
        use_as(Column("a", ("1",)), told, [_own("Thee")], ["Mood"])


def test_a_use_that_no_cell_fits_is_refused_and_one_that_some_fit_is_not() -> None:
    reasons = [Text("a is geen waarde."), Text("b is geen waarde.")]
    with pytest.raises(RefusedValueError, match=r"past hierbij\. a is geen waarde"):
        Fit(0, reasons).demand_any()
    Fit(1, reasons).demand_any()
    Fit(0, ()).demand_any()


def _mapping(*own: OwnMeasure) -> TableMapping:
    uses = (ColumnUse(DAY), *(ColumnUse(each.key, own=each) for each in own))
    return TableMapping("x", tuple("abcd"[: len(uses)]), uses)


COLUMNS = [Column(name, ()) for name in ("datum", "koffie", "thee")]


def test_a_remembered_measure_is_made_again_or_follows_the_journal() -> None:
    coffee, tea = _own("koffie"), _own("thee")
    wider = tea.saying(replace(Declaration("Groene thee", OwnKind.NUMBER), high=900))
    mapping, reasons = agreed(_mapping(coffee, tea), COLUMNS, [wider])
    assert [use.own for use in mapping.uses] == [None, coffee, wider]
    assert reasons == []


def test_a_remembered_measure_for_which_there_is_no_room_stays_out_with_the_reason() -> None:
    held = [_own(f"meting {number}") for number in range(MOST - 1)]
    mapping, reasons = agreed(_mapping(_own("koffie"), _own("thee")), COLUMNS, held)
    assert [use.use for use in mapping.uses] == [DAY, "own.koffie.number", OUT]
    assert [str(reason) for reason in reasons] == [
        "thee blijft buiten. Je hebt al 24 eigen metingen. Verwijder er eerst een."
    ]


def test_a_remembered_measure_that_a_newer_herstel_changed_stays_out() -> None:
    coffee = _own("koffie")
    newer = OwnMeasure(coffee.key, canonical({"label": "koffie", "kind": "chart"}))
    mapping, _ = agreed(_mapping(coffee), COLUMNS[:2], [newer])
    assert mapping.uses[1] == ColumnUse(OUT)
