"""What a plan of a merge says, also when it is carried out after something else was stored."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import KindEntry, NoteEntry, TagEntry, slot
from herstel_gui.application.importing import ParsedFile, import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge, renewed
from herstel_gui.domain.bounds import MAX_TAGS
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.errors import ChangedElsewhereError
from herstel_gui.domain.measures import BED_TIME, RESTING_HEART_RATE, SLEEP_DURATION
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FakeStore, FixedClock, content

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from herstel_gui.application.changes import Changes, Edit, Entry
    from herstel_gui.application.journal_versions import EntryExchange

DAY = date(2026, 11, 22)
EARLIER = DAY - timedelta(days=1)
FAR = date(2030, 1, 1)
SESSION = Session("a", DAY, minutes=30)


def journal(minutes: int, *entries: Entry, store: FakeStore | None = None) -> Journal:
    made = Journal(store or FakeStore(), FixedClock(MORNING + timedelta(minutes=minutes)))
    made.change(Text("nieuw"), [], entries)
    return made


def held(one: Journal) -> set[Entry]:
    return content(one._store)  # noqa: SLF001  # the whole of it


MEANWHILE = [
    pytest.param(NoteEntry(DAY, "daar"), NoteEntry(DAY, "hier, later"), id="the same field"),
    pytest.param(Reading(DAY, SLEEP_DURATION.key, 440), Reading(DAY, BED_TIME.key, 1380), id="another slot"),
    pytest.param(SESSION, KindEntry(DAY, DayKind.REST), id="rest beside a training"),
    pytest.param(SESSION, Session("a", EARLIER, minutes=50), id="the same training on another day"),
    pytest.param(
        RecoveryWeek(EARLIER, DAY), RecoveryWeek(DAY, DAY + timedelta(days=6)), id="an overlapping week"
    ),
    pytest.param(TagEntry(DAY, "ill"), TagEntry(DAY, "ill"), id="the same value"),
]


@pytest.mark.parametrize(("theirs", "meanwhile"), MEANWHILE)
def test_a_merge_planned_before_something_was_stored_is_the_merge_of_the_journal_as_it_is(
    theirs: Entry, meanwhile: Entry
) -> None:
    own, other = journal(0), journal(1, theirs)
    stale = plan_merge(own, other, FAR)
    own.clock.at += timedelta(minutes=5)  # type: ignore[attr-defined]  # a fixed clock
    own.change(Text("nieuw"), [], [meanwhile])
    fresh = plan_merge(own, other, FAR)
    assert renewed(own, stale).changes == fresh.changes
    done = merge(own, stale)
    assert not plan_merge(own, other, FAR).changes, "nothing is left of the other journal"
    assert meanwhile in held(own)
    own.apply(done.inverse())
    assert held(own) == {meanwhile}


def test_a_plan_without_a_change_since_is_carried_out_as_it_was_shown() -> None:
    own, other = journal(0), journal(1, SESSION)
    plan = plan_merge(own, other, FAR)
    assert renewed(own, plan) is plan


def test_a_day_that_became_full_after_the_plan_stays_within_its_limit() -> None:
    own, other = journal(0), journal(1, TagEntry(DAY, "daar"))
    stale = plan_merge(own, other, FAR)
    own.change(Text("nieuw"), [], [TagEntry(DAY, f"hier {n}") for n in range(MAX_TAGS)])
    assert renewed(own, stale).left_out
    merge(own, stale)
    assert len(held(own)) == MAX_TAGS


class Interrupted(FakeStore):
    """A store in which another thread stores an entry just before the next change."""

    meanwhile: Entry | None = None

    def exchange(
        self,
        exchange: EntryExchange,
        edits: Sequence[Edit],
        at: datetime,
        text: Text,
        zone: object = None,
    ) -> EntryExchange:
        if self.meanwhile is not None:
            self.entries[slot(self.meanwhile)], self.meanwhile = self.meanwhile, None
            raise ChangedElsewhereError(Text("intussen gewijzigd"))
        return super().exchange(exchange, edits, at, text, zone)  # type: ignore[arg-type]  # handed on


def test_an_import_is_compared_again_when_something_is_stored_while_it_is_stored() -> None:
    store = Interrupted()
    own = journal(0, store=store)
    pulse, newer = (Reading(DAY, RESTING_HEART_RATE.key, value, "garmin") for value in (50, 51))
    file = ParsedFile(
        "garmin", "Garmin", "x.csv", (pulse, Reading(EARLIER, RESTING_HEART_RATE.key, 52, "garmin"))
    )
    shown = preview(own, file)
    store.meanwhile = newer
    changes = import_entries(own, shown)
    assert pulse in held(own), "of one device the value that is imported stays, as without the other thread"
    own.apply(changes.inverse())
    assert held(own) == {newer}


# -- a training that moved to another day, in a file that was replaced under the open window -----------


def test_what_was_stored_is_stored_again_when_a_training_moved_across_days_in_the_new_file(
    tmp_path: Path,
) -> None:
    clock = FixedClock(MORNING)
    path, elsewhere = tmp_path / "dagboek.herstel", tmp_path / "daar.herstel"
    own = Journal(open_journal(path, clock), clock)
    own.change(Text("nieuw"), [], [SESSION, NoteEntry(EARLIER, "samen")])
    own.close()
    elsewhere.write_bytes(path.read_bytes())
    own, other = (Journal(open_journal(each, clock), clock) for each in (path, elsewhere))
    clock.at += timedelta(minutes=1)
    other.change(Text("verplaatst"), [SESSION], [Session("a", EARLIER, minutes=30)])
    other.close()
    clock.at += timedelta(minutes=1)
    own.change(Text("training"), [SESSION], [Session("a", DAY, minutes=45)])
    path.write_bytes(elsewhere.read_bytes())
    own.history.store_again()
    assert not own.replaced
    assert {session.minutes for session in own.day(DAY).sessions} == {45}
    assert own.day(EARLIER).sessions == ()


def test_rows_of_a_day_hold_every_version_of_a_training_that_was_ever_there(tmp_path: Path) -> None:
    clock = FixedClock(MORNING)
    rows = []
    for store in (FakeStore(), open_journal(tmp_path / "a.herstel", clock)):
        one = Journal(store, clock)
        one.change(Text("nieuw"), [], [SESSION, Session("b", EARLIER, minutes=20)])
        one.change(Text("verplaatst"), [SESSION], [Session("a", EARLIER, minutes=30)])
        rows.append((one.rows([DAY]), one.rows([EARLIER])))
        assert {version.place for version in one.rows([DAY]).now} == {("session", "a")}
    assert rows[0] == rows[1]


# -- what was taken back here -------------------------------------------------------------------------


def imported(own: Journal, *entries: Entry) -> Changes:
    file = ParsedFile("garmin", "Garmin", "x.csv", entries)
    return import_entries(own, preview(own, file), "batch")


def test_the_preview_counts_days_of_an_import_that_was_taken_back_here_and_comes_from_elsewhere() -> None:
    own, other = journal(0), journal(1)
    days = [DAY - timedelta(days=n) for n in range(3)]
    done = imported(own, *(Reading(day, RESTING_HEART_RATE.key, 50, "garmin") for day in days))
    merge(other, plan_merge(other, own, FAR))
    own.apply(done.inverse())
    assert plan_merge(own, other, FAR).taken_back == 3
    own.apply(done)
    assert plan_merge(own, other, FAR).taken_back == 0


def test_importing_again_ends_that_it_was_taken_back() -> None:
    own, other = journal(0), journal(1)
    pulse = Reading(DAY, RESTING_HEART_RATE.key, 50, "garmin")
    own.apply(imported(own, pulse).inverse())
    imported(own, pulse)
    other.change(Text("nieuw"), [], [NoteEntry(DAY, "daar")])
    assert plan_merge(own, other, FAR).taken_back == 0


def test_a_day_that_brings_only_earlier_values_does_not_come_again() -> None:
    own, other = journal(0), journal(1, NoteEntry(DAY, "daar"))
    own.apply(merge(own, plan_merge(own, other, FAR)).inverse())
    own.clock.at += timedelta(hours=1)  # type: ignore[attr-defined]  # a fixed clock
    own.set_note(DAY, "hier")
    other.set_note(DAY, "hier")
    assert plan_merge(own, other, FAR).taken_back == 0


# -- unfinished trainings ------------------------------------------------------------------------------


def test_an_unfinished_training_comes_along_and_never_replaces_one_here() -> None:
    own, other = journal(0), journal(1)
    other.drafts.keep(DAY, "session ", '{"minutes": "4"}')
    other.drafts.keep(DAY, "resting_heart_rate", "300")
    plan = plan_merge(own, other, FAR)
    assert plan, "although no entry comes"
    assert plan.drafts == {(DAY, "session "): '{"minutes": "4"}'}, (
        "a doubtful number stays where it was typed"
    )
    own.drafts.keep(DAY, "session ", '{"minutes": "50"}')
    ((day, name),) = plan_merge(own, other, FAR).drafts
    assert day == DAY
    assert name.startswith("session other-")
    own.drafts.keep(day, name, '{"minutes": "4"}')
    assert not plan_merge(own, other, FAR)
