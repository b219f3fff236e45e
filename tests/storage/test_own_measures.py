"""Own measures in the file: merging, rescue, back-ups, and versions of Herstel without them."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.domain.measure import Better
from herstel_gui.domain.own_measures import Declaration, OwnKind, OwnMeasure
from herstel_gui.domain.provenance import SourceOrder
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.engine.rows import IN_SOURCE_ORDER, order_of, row_of
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.integrity.salvage import salvage
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.application.strategies import own_measures, own_readings, words
from tests.tries import tries

TODAY = date(2026, 11, 22)
FAR = date(2030, 1, 1)
COFFEE = Declaration("Koffie", OwnKind.NUMBER, unit="kopjes", low=0, high=20)
KNEE = Declaration("Knie", OwnKind.SCALE, poles=("geen pijn", "veel pijn"), better=Better.LOWER)


def opened(path: Path) -> Journal:
    return Journal(open_journal(path, FixedClock(), create=not path.exists()), FixedClock())


def labels(journal: Journal) -> list[str]:
    return [own.label for own in journal.own_measures.all()]


class Later(FixedClock):
    """A clock that is one minute further at each call."""

    def now(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


def two(folder: Path) -> tuple[Journal, Journal]:
    clock = Later()
    here = Journal(open_journal(folder / "hier.herstel", clock, create=True), clock)
    here.set_note(TODAY, "begin")
    backup(folder / "hier.herstel", folder / "daar.herstel")
    return here, Journal(open_journal(folder / "daar.herstel", clock), clock)


def enter(journal: Journal, own: OwnMeasure, value: int, day: date = TODAY) -> None:
    journal.enter(day, journal.measures().by_key[own.key], value)


def test_one_measure_made_on_two_computers_is_one_measure_with_the_values_of_both(tmp_path: Path) -> None:
    here, there = two(tmp_path)
    with closing(here), closing(there):
        for journal, day in ((here, TODAY), (there, TODAY - timedelta(days=1))):
            journal.own_measures.declare(COFFEE)
            enter(journal, journal.own_measures.all()[0], 2, day)
        there.own_measures.change(there.own_measures.all()[0], replace(COFFEE, label="Espresso"))
        merge(here, plan_merge(here, there, FAR))
        assert labels(here) == ["Espresso"]
        assert here.own_measures.days(here.own_measures.all()[0].key) == 2
    assert check(tmp_path / "hier.herstel").sound


def test_one_name_with_two_kinds_stays_two_measures_each_with_its_values(tmp_path: Path) -> None:
    here, there = two(tmp_path)
    with closing(here), closing(there):
        for journal, declaration in ((here, KNEE), (there, replace(COFFEE, label="Knie"))):
            journal.own_measures.declare(declaration)
            enter(journal, journal.own_measures.all()[0], 3)
        merge(here, plan_merge(here, there, FAR))
        assert labels(here) == ["Knie", "Knie"]
        assert [here.own_measures.days(own.key) for own in here.own_measures.all()] == [1, 1]


def test_a_declaration_alone_is_merged_and_taken_back(tmp_path: Path) -> None:
    here, there = two(tmp_path)
    with closing(here), closing(there):
        there.own_measures.declare(COFFEE)
        merged = merge(here, plan_merge(here, there, FAR))
        assert labels(here) == ["Koffie"]
        here.apply(merged.inverse())
        assert labels(here) == []


@settings(max_examples=tries(12), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(own_measures(words) | own_readings, max_size=8, unique_by=str))
def test_a_journal_with_random_own_measures_is_stored_checked_backed_up_and_salvaged(
    entries: list[OwnMeasure | Reading],
) -> None:
    held = list({(e.key,) if isinstance(e, OwnMeasure) else (e.day, e.measure): e for e in entries}.values())
    with TemporaryDirectory() as folder:
        path, copy = Path(folder) / "een.herstel", Path(folder) / "twee.herstel"
        with closing(opened(path)) as journal:
            journal.change(Text("x"), [], held)
            backup(path, copy)
        assert check(path).sound
        with closing(opened(copy)) as journal:
            found: list[OwnMeasure | Reading] = [*journal.surroundings().own_measures]
            found += [reading for record in journal.days().values() for reading in record.readings]
        assert set(found) == set(held)
        rows = salvage(path).beside["source_order"]
        beginning = IN_SOURCE_ORDER[OwnMeasure]
        assert {row[0] for row in rows} == {f"{beginning}{e.key}" for e in held if isinstance(e, OwnMeasure)}


def test_a_herstel_without_own_measures_reads_and_keeps_the_row_of_a_declaration() -> None:
    own = OwnMeasure("own.koffie.number", '{"label":"Koffie"}')
    _, row = row_of(own)
    name, sources = str(row["measure"]), str(row["sources"])
    # what the version before own measures did with a row of this table
    earlier = SourceOrder(name, tuple(json.loads(sources)))
    _, again = row_of(earlier)
    assert again == row
    assert order_of(name, sources) == own


def test_an_own_measure_has_a_history(tmp_path: Path) -> None:
    with closing(opened(tmp_path / "een.herstel")) as journal:
        journal.own_measures.declare(COFFEE)
        coffee = journal.own_measures.all()[0]
        journal.own_measures.change(coffee, replace(COFFEE, label="Espresso"))
        assert [earlier.entry for earlier in journal.history.whole()] == [coffee]
