"""Making, changing, ordering, retiring, copying and deleting own measures, in memory and on disk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from herstel_gui.application.journal import Journal
from herstel_gui.application.own_measures import OtherKindError
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Better
from herstel_gui.domain.own_measures import Declaration, OwnKind, OwnMeasure

TODAY = date(2026, 11, 22)
COFFEE = Declaration("Koffie", OwnKind.NUMBER, unit="kopjes", low=0, high=20)
KNEE = Declaration("Knie", OwnKind.SCALE, poles=("geen pijn", "veel pijn"), better=Better.LOWER)


def declare(journal: Journal, declaration: Declaration) -> OwnMeasure:
    journal.own_measures.declare(declaration)
    return journal.own_measures.all()[-1]


def fill(journal: Journal, own: OwnMeasure, *values: int) -> None:
    measure = journal.measures().by_key[own.key]
    for back, value in enumerate(values):
        journal.enter(TODAY - timedelta(days=back), measure, value)


def names(journal: Journal) -> list[str]:
    return [own.label for own in journal.own_measures.all()]


def test_a_declared_measure_takes_values_and_refuses_impossible_ones(journal: Journal) -> None:
    coffee = declare(journal, COFFEE)
    fill(journal, coffee, 2)
    assert journal.day(TODAY).effective(coffee.key) is not None
    with pytest.raises(RefusedValueError, match="21 kan niet"):
        fill(journal, coffee, 21)


def test_making_is_undone_and_done_again(journal: Journal) -> None:
    made = journal.own_measures.declare(COFFEE)
    journal.apply(made.inverse())
    assert names(journal) == []
    journal.apply(made)
    assert names(journal) == ["Koffie"]


def test_a_new_name_keeps_key_and_values(journal: Journal) -> None:
    coffee = declare(journal, COFFEE)
    fill(journal, coffee, 2, 3)
    journal.own_measures.change(coffee, replace(COFFEE, label="Espresso"))
    assert [(own.key, own.label) for own in journal.own_measures.all()] == [(coffee.key, "Espresso")]
    assert journal.own_measures.days(coffee.key) == 2


def test_the_kind_stays_once_there_are_values(journal: Journal) -> None:
    coffee = declare(journal, COFFEE)
    fill(journal, coffee, 2)
    for other in (replace(COFFEE, kind=OwnKind.YES_NO), replace(COFFEE, unit="mg")):
        with pytest.raises(OtherKindError, match="heeft al waarden"):
            journal.own_measures.change(coffee, other)
    assert [own.key for own in journal.own_measures.all()] == [coffee.key]


def test_the_kind_of_a_measure_without_values_changes_with_its_key(journal: Journal) -> None:
    coffee = declare(journal, COFFEE)
    journal.own_measures.change(coffee, replace(COFFEE, kind=OwnKind.YES_NO))
    assert [own.key for own in journal.own_measures.all()] == ["own.koffie.yesno"]


def test_copying_takes_what_fits_and_keeps_the_old_measure_with_all_its_values(journal: Journal) -> None:
    coffee = declare(journal, COFFEE)
    fill(journal, coffee, 0, 1, 5)
    changes = journal.own_measures.copied(coffee, replace(COFFEE, kind=OwnKind.YES_NO))
    assert sorted(names(journal)) == ["Koffie", "Koffie (1)"]
    assert [reading.value for reading in journal.own_measures.readings("own.koffie.yesno")] == [1, 0]
    assert journal.own_measures.days(coffee.key) == 3
    journal.apply(changes.inverse())
    assert names(journal) == ["Koffie"]
    assert journal.own_measures.days("own.koffie.yesno") == 0


def test_the_old_measure_of_a_copy_has_a_name_of_its_own_that_can_be_kept(journal: Journal) -> None:
    long = replace(COFFEE, label="x" * 30)
    declare(journal, replace(COFFEE, label=f"{'x' * 26} (1)"))
    coffee = declare(journal, long)
    fill(journal, coffee, 1)
    journal.own_measures.copied(coffee, replace(long, kind=OwnKind.YES_NO))
    assert len(set(names(journal))) == 3
    old = next(own for own in journal.own_measures.all() if own.key == coffee.key)
    assert old.declaration is not None
    journal.own_measures.change(old, replace(old.declaration, retired=False))


def test_a_range_that_leaves_out_stored_values_is_refused(journal: Journal) -> None:
    coffee = declare(journal, COFFEE)
    fill(journal, coffee, 2, 12)
    with pytest.raises(RefusedValueError, match="1 waarde van ‘Koffie’ ligt buiten 0 tot en met 10"):
        journal.own_measures.change(coffee, replace(COFFEE, high=10))
    journal.own_measures.change(coffee, replace(COFFEE, high=12))


def test_the_order_changes_and_is_undone(journal: Journal) -> None:
    for name in ("een", "twee", "drie"):
        declare(journal, replace(COFFEE, label=name))
    first = journal.own_measures.all()[0]
    moved = journal.own_measures.move(first, 1)
    assert names(journal) == ["twee", "een", "drie"]
    journal.apply(moved.inverse())
    assert names(journal) == ["een", "twee", "drie"]
    assert not journal.own_measures.move(first, -1)


def test_a_retired_measure_is_not_asked_and_comes_back_with_its_values(journal: Journal) -> None:
    coffee = declare(journal, COFFEE)
    fill(journal, coffee, 2)
    journal.own_measures.retire(coffee, retired=True)
    assert journal.measures().asked(()) == ()
    journal.own_measures.retire(journal.own_measures.all()[0], retired=False)
    assert journal.measures().asked(()) == (coffee.key,)
    assert journal.own_measures.days(coffee.key) == 1


def test_deleting_takes_all_values_along_and_undoing_brings_them_back(journal: Journal) -> None:
    coffee, knee = declare(journal, COFFEE), declare(journal, KNEE)
    fill(journal, coffee, 2, 3, 4)
    fill(journal, knee, 5)
    gone = journal.own_measures.delete(coffee)
    assert (names(journal), journal.own_measures.days(coffee.key)) == (["Knie"], 0)
    assert journal.own_measures.days(knee.key) == 1
    journal.apply(gone.inverse())
    assert (names(journal), journal.own_measures.days(coffee.key)) == (["Koffie", "Knie"], 3)
