"""What every kind of entry has; a kind that is added to ``Entry`` and forgotten elsewhere fails here."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from herstel_gui.application.changes import (
    Beside,
    Bookkeeping,
    Entry,
    OfDay,
    Plan,
    entries_beside,
    entries_of,
    slot,
)
from herstel_gui.application.made_records import record_of, surroundings_of
from herstel_gui.application.room import demand_day, plain_entry
from herstel_gui.domain.provenance import Ranking
from herstel_gui.exporters.json_entries import entry_json, kind_of
from herstel_gui.views.safety.entry_words import field_name, value_words
from tests.application.fakes import MORNING
from tests.application.test_store_contract import ALL_KINDS

KINDS: tuple[type[Entry], ...] = get_args(Entry)
ONE_OF_EACH = [next(entry for entry in ALL_KINDS if type(entry) is kind) for kind in KINDS]
"""Fails at once when a kind is in no store, damage or encryption test, which all use ``ALL_KINDS``."""


def test_every_kind_is_in_one_group() -> None:
    groups = [get_args(group) for group in (OfDay, Beside, Plan, Bookkeeping)]
    assert sorted(kind.__name__ for group in groups for kind in group) == sorted(
        kind.__name__ for kind in KINDS
    )


def test_every_kind_has_slots_and_a_name_in_files_of_its_own() -> None:
    assert len({slot(entry)[0] for entry in ONE_OF_EACH}) == len(KINDS)
    assert len({kind_of(entry) for entry in ONE_OF_EACH}) == len(KINDS)


@pytest.mark.parametrize("entry", ONE_OF_EACH, ids=lambda entry: type(entry).__name__)
def test_every_kind_has_words_and_json_and_is_accepted_from_another_journal(entry: Entry) -> None:
    assert field_name(entry)
    assert value_words(entry)
    assert json.dumps(entry_json(entry), default=str) != "{}"
    demand_day(entry, MORNING.date(), ahead=True)
    assert plain_entry(entry) == (entry, None)


def test_every_kind_is_in_the_record_of_its_day_or_beside_the_days() -> None:
    of_day = [entry for entry in ONE_OF_EACH if isinstance(entry, OfDay)]
    record = record_of(of_day[0].day, of_day, Ranking())
    held = [*entries_of(record), *entries_beside(surroundings_of("", ONE_OF_EACH))]
    assert {*held} == {*ONE_OF_EACH}
    assert len(held) == len(ONE_OF_EACH)
