"""No stretch of comparing, merging or taking back goes on for long without noticing a cancel.

The length of a stretch is counted in calls of functions, which do not depend on the machine.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from shutil import copyfile
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.cancelling import OFTEN, watched
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ENTRIES = 1500
MOST = 45 * OFTEN
"""Calls in a stretch at most: those of so many steps. A loop over all entries without steps has more."""
NAMES = ("laptop", "desktop")
MEASURES = ("mood", "fatigue", "stress", "motivation", "sleep_quality", "heavy_legs")


def entries(value: int) -> list[Reading]:
    first = MORNING.date() - timedelta(days=ENTRIES // len(MEASURES))
    return [
        Reading(first + timedelta(days=number // len(MEASURES)), MEASURES[number % len(MEASURES)], value)
        for number in range(ENTRIES)
    ]


def longest_stretch(work: Callable[[], object]) -> int:
    """Return the greatest number of calls between two looks whether the work was cancelled."""
    calls, longest = 0, 0

    def look() -> None:
        nonlocal calls, longest
        calls, longest = 0, max(calls, longest)

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    with watched(look):
        sys.setprofile(count)
        try:
            work()
        finally:
            sys.setprofile(None)
    return longest


@pytest.fixture
def journals(tmp_path: Path) -> Iterator[tuple[Journal, Journal]]:
    clock = FixedClock(MORNING + timedelta(minutes=30))
    own = Journal(open_journal(tmp_path / "laptop.herstel", clock), clock)
    own.change(Text("x"), (), entries(3))
    own.close()
    copyfile(tmp_path / "laptop.herstel", tmp_path / "desktop.herstel")
    own, other = (Journal(open_journal(tmp_path / f"{name}.herstel", clock), clock) for name in NAMES)
    other.change(Text("x"), entries(3), entries(4))
    yield own, other
    own.close()
    other.close()


def test_a_cancel_is_noticed_everywhere_in_a_merge_and_in_taking_it_back(
    journals: tuple[Journal, Journal],
) -> None:
    own, other = journals
    plan = plan_merge(own, other, date(2030, 1, 1))
    merged = merge(own, plan, "b")
    undone = own.apply(merged.inverse())
    own.apply(undone.inverse())
    (listed,) = own.history.merges()
    own.apply(merged.inverse())
    own.set_note(MORNING.date(), "getypt")
    stretches = {
        "compare": longest_stretch(lambda: plan_merge(own, other, date(2030, 1, 1))),
        "merge after a change": longest_stretch(lambda: merge(own, plan, "b")),
        "list": longest_stretch(own.history.merges),
        "take back": longest_stretch(lambda: own.apply(listed.changes)),
    }
    assert {name: calls for name, calls in stretches.items() if calls > MOST} == {}
