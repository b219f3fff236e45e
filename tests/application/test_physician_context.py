from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from herstel_gui.application.journal import Journal
from herstel_gui.application.personal import keep_settings, settings_of
from herstel_gui.application.settings import Settings
from herstel_gui.domain.day import ContextEntry
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.report.context import TOPICS
from herstel_gui.domain.text import Text
from tests.application.fakes import FakeStore, FixedClock

TEXT = Text("samenvoegen")


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def journal(clock: FixedClock) -> Journal:
    return Journal(FakeStore(), clock)


def test_everything_may_stay_empty(journal: Journal) -> None:
    assert not journal.physician_context.tell(dict.fromkeys(TOPICS, "  "))
    assert journal.physician_context.told() == {}


def test_several_topics_are_one_change_and_undo_takes_them_back(journal: Journal) -> None:
    changes = journal.physician_context.tell({"question": " Mag ik\ntrainen? ", "sport": "schaatsen"})
    assert journal.physician_context.told() == {"question": "Mag ik trainen?", "sport": "schaatsen"}
    journal.apply(changes.inverse())
    assert journal.physician_context.told() == {}


def test_a_text_that_did_not_change_keeps_its_day_and_a_new_one_replaces_it(
    journal: Journal, clock: FixedClock
) -> None:
    day = clock.today()
    journal.physician_context.tell({"question": "Mag ik trainen?", "sport": "schaatsen"})
    clock.at += timedelta(days=3)
    journal.physician_context.tell({"question": "Mag ik trainen?", "sport": "fietsen"})
    assert journal.surroundings().context == (
        ContextEntry(day, "question", "Mag ik trainen?"),
        ContextEntry(day + timedelta(days=3), "sport", "fietsen"),
    )


def test_texts_of_several_days_after_a_merge_become_one_with_the_next_change(journal: Journal) -> None:
    day = journal.clock.today()
    held = [ContextEntry(day - timedelta(days=n), "question", f"vraag {n}") for n in (1, 2)]
    journal.change(TEXT, [], held)
    assert journal.physician_context.told() == {"question": "vraag 1"}
    journal.physician_context.tell({"question": "vraag 1"})
    assert journal.surroundings().context == (held[0],)
    journal.physician_context.tell({"question": ""})
    assert journal.surroundings().context == ()


@pytest.mark.parametrize("year", ["88", "1899", "2999", "nul", "19\N{SUPERSCRIPT EIGHT}8"])
def test_an_impossible_year_of_birth_is_refused_and_nothing_is_stored(journal: Journal, year: str) -> None:
    with pytest.raises(RefusedValueError, match="geen geboortejaar"):
        journal.physician_context.tell({"question": "Mag ik trainen?", "birth_year": year})
    assert journal.physician_context.told() == {}


def test_a_text_that_is_too_long_or_has_hidden_characters_is_refused(journal: Journal) -> None:
    for text in ("x" * 501, "a\u202eb"):
        with pytest.raises(RefusedValueError):
            journal.physician_context.tell({"medication": text})


@pytest.mark.parametrize("told", ["", "1990", "1970"])
def test_a_year_that_only_the_computer_knew_is_replaced_for_good(journal: Journal, told: str) -> None:
    computer = Settings(birth_year=1980, asked_measures=("mood", "stress"), limits={"RHR_PCT.percent": "6.5"})

    def year_in_force() -> int:
        now = settings_of(computer, journal.surroundings())
        assert replace(now, birth_year=1980, told_birth_year=0) == computer
        journal.person = now.person
        return now.person.birth_year

    assert year_in_force() == 1980
    changes = journal.physician_context.tell({"birth_year": told})
    assert year_in_force() == int(told or 0)
    assert journal.physician_context.told() == ({"birth_year": told} if told else {})
    journal.apply(changes.inverse())
    assert year_in_force() == 1980
    journal.apply(changes)
    keep_settings(journal, settings_of(computer, journal.surroundings()), told=True)
    assert year_in_force() == int(told or 0)
