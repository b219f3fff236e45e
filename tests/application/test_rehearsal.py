"""A rehearsal returns what actions would change, and stores nothing."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from herstel_gui.application.changes import Edit, NoteEntry, TagEntry
from herstel_gui.application.journal import Journal
from herstel_gui.application.rehearsal import _brings_again, rehearse
from herstel_gui.domain.errors import DiskFullError
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import Session
from tests.application.fakes import MORNING, FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Mapping

    from herstel_gui.application.changes import Exact
    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.day_record import DayRecord

TODAY = MORNING.date()
PULSE = Reading(TODAY, RESTING_HEART_RATE.key, 50, TYPED)


class UnreadableStore(FakeStore):
    """A store that cannot be read, and counts the attempts."""

    attempts = 0

    def days(self, span: DaySpan | None = None) -> Mapping[date, DayRecord]:
        del span
        self.attempts += 1
        raise DiskFullError(Text("weg"))


def test_later_actions_see_the_earlier_ones_and_nothing_is_stored() -> None:
    store, clock = FakeStore(), FixedClock()
    Journal(store, clock).enter(TODAY, RESTING_HEART_RATE, 50)
    stored = dict(store.entries)
    rehearsed = rehearse(
        [
            lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52),
            lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, None),
            lambda journal: journal.set_tag(TODAY, "reis", on=True),
            lambda journal: journal.set_tag(TODAY, "reis", on=True),
            lambda journal: journal.sessions.add(Session("", TODAY, 0, "running")),
            lambda journal: journal.plan.set_rest(date(2026, 11, 25), on=True),
        ],
        store,
        clock,
    )
    assert store.entries == stored
    assert Edit(PULSE, None) in rehearsed.changes.edits
    assert rehearsed.changes.edits.count(Edit(None, TagEntry(TODAY, "reis"))) == 1
    assert len(rehearsed.changes.edits) == 4


def test_a_refused_action_is_left_out() -> None:
    rehearsed = rehearse(
        [
            lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 9999),
            lambda journal: journal.set_note(TODAY, "moe"),
        ],
        FakeStore(),
        FixedClock(),
    )
    assert rehearsed.changes.edits == (Edit(None, NoteEntry(TODAY, "moe")),)


def test_an_unreadable_store_is_tried_once_and_counts_as_empty() -> None:
    store = UnreadableStore()
    rehearsed = rehearse(
        [lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 50)] * 3, store, FixedClock()
    )
    assert rehearsed.changes.edits == (Edit(None, PULSE),)
    assert store.attempts == 1


@pytest.mark.parametrize(
    ("come", "gone", "again"),
    [({"a"}, set(), True), ({"b"}, set(), False), ({"a"}, {"c"}, False), (set(), {"a"}, False)],
)
def test_only_the_same_rows_bring_again_what_was_taken_back(
    come: set[str], gone: set[str], *, again: bool
) -> None:
    def exact(come: set[str], gone: set[str]) -> Exact:
        return cast("Exact", SimpleNamespace(exchange=SimpleNamespace(come=come, gone=gone)))

    assert _brings_again(exact(come, gone), exact(set(), {"a"})) is again
