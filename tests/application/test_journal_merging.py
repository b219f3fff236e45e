"""Merging: the newer entry or removal wins, and the older entry goes to the history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from herstel_gui.application import contradictions
from herstel_gui.application.changes import Entry, TagEntry
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.application.merged_days import DayOutcome
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.domain.versions import Facts, Rows, settled
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock, content

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 11, 22)
FAR = date(2030, 1, 1)
DAYS = [DAY - timedelta(days=back) for back in range(6)]


@dataclass
class Ticking(FixedClock):
    """A clock that advances a minute at each call of ``now``."""

    def now(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


@dataclass
class Two:
    """The journals of a laptop and a desktop with the same content and the same clock."""

    laptop: Journal
    desktop: Journal
    folder: Path

    def merge(self) -> dict[DayOutcome, int]:
        """Merge the desktop into the laptop; return the number of days by outcome."""
        plan = plan_merge(self.laptop, self.desktop, FAR)
        merge(self.laptop, plan)
        assert check(self.folder / "laptop.herstel").sound
        return {outcome: plan.count(outcome) for outcome in DayOutcome if plan.count(outcome)}


@pytest.fixture
def two(tmp_path: Path) -> Two:
    clock = Ticking(MORNING)
    first, second = tmp_path / "laptop.herstel", tmp_path / "desktop.herstel"
    laptop = Journal(open_journal(first, clock), clock)
    for day in DAYS:
        laptop.enter(day, RESTING_HEART_RATE, 50)
    backup(first, second)
    return Two(laptop, Journal(open_journal(second, clock), clock), tmp_path)


def pulse(journal: Journal, day: date) -> object:
    reading = journal.day(day).effective(RESTING_HEART_RATE.key)
    return reading and reading.value


def test_the_newer_entry_wins_and_the_older_goes_to_the_history(two: Two) -> None:
    two.laptop.enter(DAYS[0], RESTING_HEART_RATE, 51)
    two.desktop.enter(DAYS[0], RESTING_HEART_RATE, 61)
    two.desktop.enter(DAYS[1], RESTING_HEART_RATE, 62)
    two.laptop.enter(DAYS[1], RESTING_HEART_RATE, 52)
    assert two.merge() == {DayOutcome.CONTRADICTORY: 2}
    assert [pulse(two.laptop, day) for day in DAYS[:3]] == [61, 52, 50]
    for day, lost in ((DAYS[0], 51), (DAYS[1], 62)):
        values = [earlier.entry for earlier in two.laptop.history.of_day(day)]
        assert lost in [getattr(entry, "value", None) for entry in values]


def test_removals_count_on_both_sides(two: Two) -> None:
    two.laptop.enter(DAYS[0], RESTING_HEART_RATE, None)
    two.desktop.enter(DAYS[1], RESTING_HEART_RATE, None)
    two.laptop.enter(DAYS[2], RESTING_HEART_RATE, None)
    two.desktop.enter(DAYS[2], RESTING_HEART_RATE, 63)
    # removed here, and changed later there without knowing of that
    assert two.merge() == {DayOutcome.SUPPLEMENTED: 1, DayOutcome.CONTRADICTORY: 1}
    assert [pulse(two.laptop, day) for day in DAYS[:4]] == [None, None, 63, 50]


def test_all_kinds_of_entries_merge(two: Two) -> None:
    two.desktop.sessions.add(Session("", DAY, kind="running", minutes=40))
    two.desktop.set_kind(DAYS[1], DayKind.REST)
    two.desktop.set_note(DAYS[1], "op de desktop")
    two.desktop.set_tag(DAYS[1], "travel", on=True)
    two.desktop.change(Text("week"), (), [RecoveryWeek(DAYS[5], DAYS[0])])
    two.laptop.set_note(DAYS[2], "op de laptop")
    two.desktop.plan.set_rest(DAY, on=True)
    assert two.merge() == {DayOutcome.SUPPLEMENTED: 3}
    assert two.laptop.day(DAY).sessions == two.desktop.day(DAY).sessions
    assert two.laptop.surroundings() == two.desktop.surroundings()
    assert two.laptop.day(DAYS[2]).note == "op de laptop"
    assert two.merge() == {}, "a second time there is nothing to do"


def test_merging_is_one_change_that_can_be_undone(two: Two) -> None:
    before = content(two.laptop._store)  # noqa: SLF001  # the whole of it
    two.desktop.enter(DAYS[0], RESTING_HEART_RATE, 61)
    two.desktop.enter(DAYS[1], RESTING_HEART_RATE, None)
    plan = plan_merge(two.laptop, two.desktop, FAR)
    changes = merge(two.laptop, plan)
    two.laptop.apply(changes.inverse())
    assert content(two.laptop._store) == before  # noqa: SLF001


def test_the_newer_plan_wins(two: Two) -> None:
    days = [DAY + timedelta(days=ahead) for ahead in range(3)]
    for day in days:
        two.laptop.plan.set_rest(day, on=True)
    two.merge()
    two.laptop.plan.set_rest(days[0], on=False)
    two.desktop.plan.set_rest(days[0], on=True)
    two.laptop.plan.set_rest(days[1], on=True)
    two.desktop.plan.set_rest(days[2], on=True)
    two.merge()
    assert two.laptop.surroundings().planned_rest == set(days)
    two.laptop.plan.set_rest(days[1], on=False)
    assert two.merge() == {}, "what was taken off here does not come back"
    assert two.laptop.surroundings().planned_rest == {days[0], days[2]}


def test_consultations_and_recovery_weeks_merge_and_a_removal_counts(two: Two) -> None:
    two.laptop.discussions.add(DAYS[0])
    two.desktop.discussions.add(DAYS[2])
    two.desktop.recovery_weeks.declare(RecoveryWeek(DAYS[5], DAYS[5] + timedelta(days=6)))
    assert sum(two.merge().values()) == 2
    assert two.laptop.discussions.all() == (DAYS[2], DAYS[0])
    assert len(two.laptop.recovery_weeks.all()) == 1
    two.desktop.discussions.remove(DAYS[2])
    assert sum(two.merge().values()) == 1
    assert two.laptop.discussions.all() == (DAYS[0],)


def test_a_merge_works_out_only_slots_of_which_the_other_journal_tells_something_new(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    two.desktop.change(Text("meting"), [], [TagEntry(DAY, "reis")])
    worked_out: list[int] = []

    def counted(facts: Facts[Entry], *others: Any) -> Rows[Entry]:  # noqa: ANN401  # passed on
        worked_out.append(len(facts.known))
        return settled(facts, *others)

    monkeypatch.setattr(contradictions, "settled", counted)
    assert plan_merge(two.laptop, two.desktop, FAR).changes.size == 1
    assert worked_out == [1]
