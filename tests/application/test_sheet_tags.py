from __future__ import annotations

from datetime import timedelta

from herstel_gui.application.changes import TagEntry, slot
from herstel_gui.application.journal import Journal
from herstel_gui.application.sheet_tags import AT_FIRST, MOST, USED_FROM, tags_for_sheet
from tests.application.fakes import FakeStore, FixedClock

TODAY = FixedClock().today()


def journal_with(*tags: str, ago: int = 1) -> Journal:
    entries = [TagEntry(TODAY - timedelta(days=ago + number), tag) for number, tag in enumerate(tags)]
    store = FakeStore()
    store.entries |= {slot(entry): entry for entry in entries}
    return Journal(store, FixedClock())


def test_the_used_tags_stand_on_the_sheet_as_people_read_them() -> None:
    assert tags_for_sheet(journal_with("wedstrijd", "travel", "ill")) == ("ill", "travel", "wedstrijd")


def test_pain_and_severe_complaints_are_not_for_paper() -> None:
    assert tags_for_sheet(journal_with("pain:knie", "severe_complaint", "flauwgevallen", "heat")) == ("heat",)


def test_somebody_without_tags_gets_the_usual_ones() -> None:
    assert tags_for_sheet(journal_with()) == AT_FIRST
    assert tags_for_sheet(journal_with("travel", ago=USED_FROM + 1)) == AT_FIRST


def test_a_sheet_has_room_for_a_few_tags() -> None:
    assert len(tags_for_sheet(journal_with(*(f"woord {n}" for n in range(30))))) == MOST
