"""Old answers of intervals.icu: which they are, and what converting them changes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from herstel_gui.application.changes import Edit
from herstel_gui.application.journal import Journal
from herstel_gui.application.old_answers import MEANT, SOURCE, conversion, convert, old_edits
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.text import Text
from herstel_gui.importers.intervals_days import ANSWERS, KEY, SCALES
from tests.application.fakes import MORNING, FakeStore, FixedClock

TODAY = MORNING.date()
BY_SPACING = {1: 1, 2: 3, 3: 5, 4: 7}


def put(journal: Journal, *readings: Reading) -> None:
    journal.change(Text("proef"), [], readings)


@pytest.fixture
def journal() -> Journal:
    """Return an empty journal."""
    return Journal(FakeStore(), FixedClock())


def test_every_old_value_becomes_what_the_importer_gives_today() -> None:
    assert SOURCE == KEY
    assert set(MEANT) == set(ANSWERS.values())
    for name, measure in ANSWERS.items():
        for answer, old in BY_SPACING.items():
            assert MEANT[measure].get(old, old) == SCALES[name][answer]


def test_a_value_by_meaning_is_never_taken_for_an_old_one() -> None:
    for name, measure in ANSWERS.items():
        assert not set(MEANT[measure]) & set(SCALES[name].values())


def test_only_imported_answers_change(journal: Journal) -> None:
    kept = [
        Reading(TODAY, "mood", 5),
        Reading(TODAY, "mood", 5, "garmin"),
        Reading(TODAY, "heavy_legs", 5, SOURCE),
        Reading(TODAY, "sleep_quality", 4, SOURCE),
        Reading(TODAY, "resting_heart_rate", 55, SOURCE),
    ]
    old = Reading(TODAY, "motivation", 5, SOURCE)
    put(journal, *kept, old)
    assert old_edits(journal.days().values()) == (Edit(old, Reading(TODAY, "motivation", 4, SOURCE)),)


def test_without_old_answers_there_is_nothing_to_convert(journal: Journal) -> None:
    put(journal, Reading(TODAY, "mood", 4, SOURCE))
    assert conversion(journal) is None
    assert not convert(journal)


def test_converting_is_undone_exactly_and_done_once(journal: Journal) -> None:
    put(journal, *(Reading(TODAY - timedelta(days=n), "fatigue", (1, 3, 5, 7)[n], SOURCE) for n in range(4)))
    before = journal.days()
    changes = convert(journal)
    values = [journal.day(TODAY - timedelta(days=n)).readings[0].value for n in range(4)]
    assert values == [2, 4, 6, 7]
    assert len(changes.edits) == 3
    assert not convert(journal)
    journal.apply(changes.inverse())
    assert journal.days() == before


def test_the_preview_counts_answers_and_days_with_a_warning(journal: Journal) -> None:
    days = [TODAY - timedelta(days=n) for n in range(90)]
    put(journal, *(Reading(day, "resting_heart_rate", 50, TYPED) for day in days))
    put(journal, *(Reading(day, "sleep_quality", 5 if n < 40 else 3, SOURCE) for n, day in enumerate(days)))
    found = conversion(journal)
    assert found is not None
    assert (found.answers, found.first, found.last) == (90, days[-1], days[0])
    assert [(row.label, row.old, row.new, row.count) for row in found.rows] == [
        (BY_KEY["sleep_quality"].label, 3, 2, 50),
        (BY_KEY["sleep_quality"].label, 5, 4, 40),
    ]
    assert found.levels_before[Level.SEE_PROFESSIONAL] > 0
    assert found.levels_after[Level.SEE_PROFESSIONAL] == 0
