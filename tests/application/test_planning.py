"""Boards, findings and repairs of a journal's plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import Edit
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.planned import Deed, FollowUp, PlanKind, PlannedPeriod, PlannedTraining
from herstel_gui.domain.planning.board import Verdict
from herstel_gui.domain.planning.checks.all_checks import findings_of
from herstel_gui.domain.planning.checks.check import Finding
from herstel_gui.domain.signals.signal import Gate, Level
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from tests.application.fakes import MORNING, content

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal
    from herstel_gui.application.ports import JournalStore

TODAY = date(2026, 11, 22)
MONDAY = date(2026, 11, 23)
MONTH = DaySpan(date(2026, 11, 1), date(2026, 12, 6))


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def finding(journal: Journal, check: str) -> Finding:
    return next(found for found in journal.planning.findings(MONTH) if found.check == check)


def test_the_board_shows_plan_and_deed(journal: Journal, store: JournalStore) -> None:
    yesterday = TODAY - timedelta(days=1)
    planned = PlannedTraining("a", yesterday, "easy", "duurloop", minutes=60)
    store.apply([Edit(None, planned)], MORNING, Text("proef"))
    journal.sessions.add(Session("s", yesterday, minutes=60, session_rpe=8))
    journal.plan.set_kind(day(0), PlanKind.HARD)
    board = journal.planning.board(MONTH)
    shown = {each.day: each for each in board.days}
    assert list(shown) == list(MONTH)
    assert shown[yesterday].verdict is Verdict.HARDER
    assert shown[day(0)].plan.kind is PlanKind.HARD
    assert board.weeks[0].monday == date(2026, 10, 26)


def test_a_finding_is_repaired_and_undone(journal: Journal, store: JournalStore) -> None:
    for number in (1, 2):
        journal.plan.set_kind(day(number), PlanKind.HARD)
    journal.plan.set_kind(day(3), PlanKind.EASY)
    before = content(store)
    exchange, easy = finding(journal, "hard_days").repairs
    changes = journal.planning.repair(exchange)
    assert not finding(journal, "hard_days").broken
    assert journal.plan.on(day(3)).kind is PlanKind.HARD
    journal.apply(changes.inverse())
    assert content(store) == before
    journal.planning.repair(easy)
    assert [journal.plan.on(day(number)).kind for number in (1, 2)] == [PlanKind.HARD, PlanKind.EASY]


def test_a_repair_of_a_day_that_has_passed_is_refused(journal: Journal) -> None:
    for number in (1, 2):
        journal.plan.set_kind(day(number), PlanKind.HARD)
    repairs = finding(journal, "hard_days").repairs
    for repair in repairs:
        with pytest.raises(RefusedValueError):
            journal.planning.repair(replace(repair, days=(TODAY - timedelta(days=9), TODAY - timedelta(1))))


def test_the_level_and_the_gate_of_strength_come_from_the_signals(journal: Journal) -> None:
    quality = BY_KEY["sleep_quality"]
    assert journal.planning.facts(MONTH).gate is Gate.UNKNOWN
    for back in range(7):
        journal.enter(TODAY - timedelta(days=back), quality, 2)
    assert journal.planning.facts(MONTH).gate is Gate.OPEN
    journal.enter(TODAY, quality, 7)
    journal.set_tag(TODAY, "ill", on=True)
    facts = journal.planning.facts(MONTH)
    assert facts.level is Level.ILL


def test_with_earlier_facts_only_the_plan_is_read_again(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.plan.set_kind(day(0), PlanKind.HARD)
    facts = journal.planning.facts(MONTH)
    monkeypatch.setattr(type(journal), "days", None)
    journal.plan.set_kind(day(1), PlanKind.MATCH)
    later = journal.planning.facts(MONTH, facts)
    assert [found.check for found in findings_of(later) if found.broken] == ["hard_days"]


def test_what_lasts_several_days_is_in_the_history_of_each(journal: Journal, store: JournalStore) -> None:
    holiday, followed = PlannedPeriod(day(0), day(4), note="zee"), FollowUp(day(1), day(3), Deed.QUIET_DAYS)
    training = PlannedTraining("club", day(1), "hard", source="ical")
    store.apply([Edit(None, entry) for entry in (holiday, followed, training)], MORNING, Text("proef"))
    assert set(journal.history.current(day(2))) == {holiday, followed}
    store.apply([Edit(entry, None) for entry in (holiday, followed)], MORNING, Text("proef"))
    for number, expected in ((0, {holiday}), (2, {holiday, followed}), (4, {holiday}), (5, set())):
        assert {one.entry for one in journal.history.of_day(day(number))} == expected
    journal.plan.move(day(1), day(2))
    (earlier,) = (one for one in journal.history.of_day(day(1)) if one.entry == training)
    journal.history.bring_back(earlier)
    assert content(store) == {training}


def test_a_rest_day_that_was_trained_is_not_scolded_but_shown(journal: Journal) -> None:
    journal.plan.set_rest(TODAY, on=True)
    journal.set_kind(TODAY, DayKind.TRAINING)
    (shown,) = journal.planning.board(DaySpan(TODAY, TODAY)).days
    assert shown.verdict is Verdict.NOT_REST


def test_the_surroundings_of_a_board_give_the_same_facts_as_reading_them_again(journal: Journal) -> None:
    earlier = journal.planning.facts(MONTH)
    for number, kind in ((1, PlanKind.HARD), (2, PlanKind.HARD), (3, PlanKind.REST)):
        journal.plan.set_kind(day(number), kind)
    around = journal.planning.board(MONTH).around
    assert journal.planning.facts(MONTH, earlier, around) == journal.planning.facts(MONTH)
    assert findings_of(journal.planning.facts(MONTH, earlier, around)) == journal.planning.findings(MONTH)
