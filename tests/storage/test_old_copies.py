"""Merging copies of every earlier format into the journal of today."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import permutations
from pathlib import Path

from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.storage.store.journal_file import open_journal, opened_copy
from tests.application.fakes import MORNING, FixedClock, content

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("v*.sql"))
CLOCK = FixedClock()


def test_copies_of_every_format_in_one_folder_merge_alike_in_any_order(tmp_path: Path) -> None:
    copies = []
    for fixture in FIXTURES:
        copy = tmp_path / f"dagboek {fixture.stem}.herstel"
        with closing(sqlite3.connect(copy)) as connection:
            connection.executescript(fixture.read_text(encoding="utf-8"))
        copies.append(copy)
    whole = [copy.read_bytes() for copy in copies]
    results = []
    for number, order in enumerate(permutations(copies)):
        store = open_journal(tmp_path / f"nu {number}" / "dagboek.herstel", CLOCK)
        own = Journal(store, CLOCK)
        for copy in order:
            with opened_copy(copy, CLOCK) as other:
                merge(own, plan_merge(own, Journal(other, CLOCK), MORNING.date().replace(year=2030)))
        results.append((store.rows(), content(store)))
        store.close()
    assert all(result == results[0] for result in results)
    assert [copy.read_bytes() for copy in copies] == whole, "a copy is never changed"
