"""Restoring a backup makes a change with an undo."""

from __future__ import annotations

from datetime import timedelta

from herstel_gui.application.journal import Journal
from herstel_gui.application.restoring import difference, restore, snapshot
from herstel_gui.domain.day import EpisodeAnswer, Exclusion, RecoveryWeek
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind
from tests.application.fakes import MORNING, FakeStore, FixedClock, content

TODAY = MORNING.date()
YESTERDAY = TODAY - timedelta(days=1)


def test_restoring_a_backup_can_be_undone(journal: Journal) -> None:
    journal.enter(YESTERDAY, RESTING_HEART_RATE, 50)
    journal.set_kind(YESTERDAY, DayKind.REST)
    copy = snapshot(journal)
    journal.enter(YESTERDAY, RESTING_HEART_RATE, 56)
    journal.enter(TODAY, RESTING_HEART_RATE, 60)
    journal.set_note(TODAY, "na de kopie")
    now = snapshot(journal)

    found = difference(now, copy)
    assert (found.gone, found.returned, found.other) == ((TODAY,), (), (YESTERDAY,))
    assert (found.copy.days, found.copy.values, found.now.values) == (1, 2, 4)
    assert not found.nothing

    changes = restore(journal, copy, YESTERDAY)
    assert snapshot(journal) == copy
    assert str(changes.text) == "reservekopie van za 21 november terugzetten"
    assert difference(snapshot(journal), copy).nothing
    journal.apply(changes.inverse())
    assert snapshot(journal) == now


def test_removed_days_return() -> None:
    store = FakeStore()
    journal = Journal(store, FixedClock())
    journal.set_note(TODAY, "straks weg")
    copy, held = snapshot(journal), content(store)
    journal.set_note(TODAY, "")
    assert difference(snapshot(journal), copy).returned == (TODAY,)
    restore(journal, copy, TODAY)
    assert content(store) == held


def test_plans_return_with_a_backup(journal: Journal) -> None:
    journal.plan.set_rest(TODAY, on=True)
    copy = snapshot(journal)
    journal.plan.set_rest(TODAY, on=False)
    assert difference(snapshot(journal), copy).other == (TODAY,)
    restore(journal, copy, TODAY)
    assert journal.surroundings().planned_rest == {TODAY}


def test_a_copy_that_differs_only_beside_the_days_is_not_called_equal(journal: Journal) -> None:
    copy = snapshot(journal)
    week, answer = RecoveryWeek(YESTERDAY, TODAY), EpisodeAnswer(YESTERDAY, None, "right")
    for entry in (week, answer, Exclusion(TODAY, RESTING_HEART_RATE.key)):
        before = snapshot(journal)
        journal.change(Text("x"), (), [entry])
        assert not difference(snapshot(journal), before).nothing
    assert difference(snapshot(journal), copy).beside == 3


def test_an_undone_restore_leaves_no_trace(journal: Journal) -> None:
    journal.set_note(TODAY, "in de kopie")
    copy = snapshot(journal)
    journal.set_note(TODAY, "na de kopie")
    before = journal.rows()
    journal.apply(restore(journal, copy, TODAY).inverse())
    assert journal.rows() == before
