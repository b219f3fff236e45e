from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.application.changes import Changes, Edit, Entry, edits_between, slot
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from tests.application.fakes import MORNING, FakeStore
from tests.application.strategies import entries

DAY = date(2026, 11, 22)
some = st.lists(entries, max_size=8, unique_by=slot)


def test_an_edit_of_two_slots_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing"):
        Edit(None, None)
    with pytest.raises(ValueError, match="two places"):
        Edit(Reading(DAY, "mood", 1), Reading(DAY, "stress", 1))


@given(some, some)
def test_edits_between_two_sets_of_entries_are_reversible(before: list[Entry], after: list[Entry]) -> None:
    store = FakeStore({slot(entry): entry for entry in before})
    changes = Changes(Text("van alles"), edits_between(before, after))
    store.apply(changes.edits, MORNING, changes.text)
    assert set(store.entries.values()) == set(after)
    store.apply(changes.inverse().edits, MORNING, changes.text)
    assert set(store.entries.values()) == set(before)
    assert bool(changes) == (set(before) != set(after))
