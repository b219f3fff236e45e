"""Merging copies of every earlier format into the journal of today."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing
from itertools import combinations
from pathlib import Path
from shutil import copyfile

from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.storage.store.journal_file import open_journal, opened_copy
from tests.application.fakes import MORNING, FixedClock, content

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("v*.sql"))
CLOCK = FixedClock()
LATER = MORNING.date().replace(year=2030)


def test_copies_of_every_format_in_one_folder_merge_alike_in_any_order(tmp_path: Path) -> None:
    """Compare, for each set of copies, the results with each of them as the last.

    The copies before the last are merged in one order only: their sets are compared before, and a merge
    depends on the content of both journals alone. So all orders of all sets are compared.
    """
    copies = []
    for fixture in FIXTURES:
        copy = tmp_path / f"dagboek {fixture.stem}.herstel"
        with closing(sqlite3.connect(copy)) as connection:
            connection.executescript(fixture.read_text(encoding="utf-8"))
        copies.append(copy)
    whole = [copy.read_bytes() for copy in copies]
    merged = {frozenset[Path](): tmp_path / "leeg.herstel"}
    open_journal(merged[frozenset()], CLOCK).close()
    with ExitStack() as opened:
        others = {copy: Journal(opened.enter_context(opened_copy(copy, CLOCK)), CLOCK) for copy in copies}
        for size in range(1, len(copies) + 1):
            for chosen in map(frozenset, combinations(copies, size)):
                results, path = [], tmp_path
                for last in chosen:
                    path = tmp_path / f"nu {len(merged)} {last.stem}.herstel"
                    copyfile(merged[chosen - {last}], path)
                    store = open_journal(path, CLOCK)
                    own = Journal(store, CLOCK)
                    merge(own, plan_merge(own, others[last], LATER))
                    results.append((store.rows(), content(store)))
                    store.close()
                assert all(result == results[0] for result in results), sorted(chosen)
                merged[chosen] = path
    assert [copy.read_bytes() for copy in copies] == whole, "a copy is never changed"
