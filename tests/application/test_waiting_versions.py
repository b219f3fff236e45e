"""What waited is stored after values of a clock that ran ahead, and after nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import NoteEntry, slot
from herstel_gui.application.journal_versions import EntryVersion, differing_days, joined
from herstel_gui.application.waiting_versions import still_meant
from herstel_gui.domain.versions import JOINED, End, Rows, Version
from tests.application.fakes import MORNING, FakeStore

if TYPE_CHECKING:
    from herstel_gui.application.changes import Entry

DAY = MORNING.date()
NOW = 1_000


def note(text: str, recorded: int) -> EntryVersion:
    entry = NoteEntry(DAY, text)
    return Version(slot(entry), entry, recorded)


WAITING = note("getypt", 500)


@pytest.mark.parametrize(
    ("held", "stays"),
    [(400, "getypt"), (700, "daar"), (NOW, "daar"), (NOW + 1, "getypt"), (90_000, "getypt")],
    ids=["older", "stored later elsewhere", "stored just now", "still to come", "far ahead"],
)
def test_a_value_that_waited_gives_way_to_later_ones_but_not_to_moments_to_come(
    held: int, stays: str
) -> None:
    mine = Rows(frozenset({note("daar", held)}))
    result = joined(mine, still_meant(mine, Rows(frozenset({WAITING})), NOW))
    (version,) = result.now
    assert version.content == NoteEntry(DAY, stays)
    assert {end.version.content for end in result.past} == {
        NoteEntry(DAY, "daar" if stays == "getypt" else "getypt")
    }


def test_a_waiting_value_that_holds_the_row_it_overwrote_is_joined_unchanged() -> None:
    before = note("ervoor", 90_000)
    waiting = Rows(frozenset({note("getypt", 90_001)}), frozenset({End(before, 90_001, "")}))
    mine = Rows(frozenset({note("daar, nog later", 95_000)}))
    assert still_meant(mine, waiting, NOW) == waiting


def test_a_value_that_was_taken_in_already_stays_as_it_is() -> None:
    mine = Rows(frozenset({note("getypt", 90_000)}))
    assert still_meant(mine, mine, NOW) == mine


def test_days_of_which_the_other_journal_knows_nothing_are_not_read() -> None:
    mine, theirs = FakeStore(), FakeStore()
    mine.entries = {version.place: version.content for version in (note("hier", 1),)}
    assert differing_days(mine.marks(), theirs.marks()) == frozenset()
    assert differing_days(theirs.marks(), mine.marks()) == {DAY}


def waiting_over(before: EntryVersion, typed: EntryVersion | None, at: int) -> Rows[Entry]:
    now = frozenset() if typed is None else frozenset({typed})
    return Rows(now, frozenset({End(before, at, "")}))


def test_what_was_typed_over_an_older_value_counts_over_one_of_a_clock_ahead() -> None:
    """The file was gone, so that nobody saw what another computer had stored there."""
    own, other = note("eigen", 300), note("daar", 90_000)
    mine = Rows(frozenset({other}), frozenset({End(own, 90_000, JOINED)}))
    result = joined(mine, still_meant(mine, waiting_over(own, note("getypt", 500), 500), NOW))
    assert [version.content for version in result.now] == [NoteEntry(DAY, "getypt")]
    assert NoteEntry(DAY, "daar") in {end.version.content for end in result.past}


def test_what_was_cleared_over_an_older_value_stays_cleared() -> None:
    own, other = note("eigen", 300), note("daar", 90_000)
    mine = Rows(frozenset({other}), frozenset({End(own, 90_000, JOINED)}))
    result = joined(mine, still_meant(mine, waiting_over(own, None, 500), NOW))
    assert result.now == frozenset()
    assert NoteEntry(DAY, "daar") in {end.version.content for end in result.past}
