"""Typing, importing and merging all refuse entries on a full day and entries after today."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import Entry, KindEntry, NoteEntry, TagEntry, slot
from herstel_gui.application.importing import ParsedFile, import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.application.quick_entry import TypedDay
from herstel_gui.application.room import Refusals, demand_day
from herstel_gui.application.week_entry import CellReader, TypedCell
from herstel_gui.domain.bounds import (
    DAYS_AHEAD,
    MAX_NOTE,
    MAX_SESSIONS,
    MAX_SOURCES,
    MAX_TAGS,
    PLAN_DAYS_AHEAD,
)
from herstel_gui.domain.day import Discussion, Exclusion, PlannedDay, RecoveryWeek
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.own_measures import OwnMeasure
from herstel_gui.domain.provenance import KnownSource
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterable

DAY = date(2026, 11, 22)
FAR, NEAR = DAY + timedelta(DAYS_AHEAD + 1), DAY + timedelta(DAYS_AHEAD)
PULSE = RESTING_HEART_RATE.key


def full() -> list[Entry]:
    """Return the entries of a day that has reached all limits."""
    held: list[Entry] = [TagEntry(DAY, f"woord {n}") for n in range(MAX_TAGS)]
    held += [Session(f"s{n}", DAY, n, minutes=n + 1) for n in range(MAX_SESSIONS)]
    return held + [Reading(DAY, PULSE, 50, f"maker {n}") for n in range(MAX_SOURCES)]


def journal_with(*entries: Entry) -> Journal:
    return Journal(FakeStore({slot(entry): entry for entry in entries}), FixedClock())


def file_of(entries: Iterable[Entry]) -> ParsedFile:
    return ParsedFile("herstel", "Herstel", "x.json", tuple(entries))


def imported(journal: Journal, entry: Entry) -> list[str]:
    shown = preview(journal, file_of([entry]))
    import_entries(journal, shown)
    doubtful = [str(doubt.text) for doubt in shown.doubts]
    return [*(f"{skipped.line}: {skipped.reason}" for skipped in shown.file.skipped), *doubtful]


def merged(journal: Journal, entry: Entry) -> list[str]:
    other = FakeStore({slot(entry): entry})
    plan = plan_merge(journal, Journal(other, FixedClock()), DAY)
    merge(journal, plan)
    return [str(text) for text in plan.left_out]


WAYS = pytest.mark.parametrize("way", [imported, merged])
Way = Callable[[Journal, Entry], list[str]]


@WAYS
@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (TagEntry(DAY, "een meer"), "meer dan 60 bijzonderheden"),
        (Session("meer", DAY, minutes=99), "meer dan 24 trainingen"),
        (Reading(DAY, PULSE, 50, "nog een maker"), "Ochtendpols: meer dan 24 bronnen"),
    ],
)
def test_an_entry_on_a_full_day_is_refused_with_a_reason(way: Way, entry: Entry, reason: str) -> None:
    journal = journal_with(*full())
    before = journal.day(DAY)
    (reported,) = way(journal, entry)
    assert reported.startswith("2026-11-22: ")
    assert reason in reported
    assert journal.day(DAY) == before
    assert way(journal_with(), entry) == []


@WAYS
@pytest.mark.parametrize("entry", full()[:: MAX_SESSIONS - 1])
def test_entries_that_a_full_day_holds_are_accepted(way: Way, entry: Entry) -> None:
    assert way(journal_with(*full()), entry) == []


@WAYS
@pytest.mark.parametrize(
    "entry",
    [
        TagEntry(FAR, "ziek"), NoteEntry(FAR, "x"), KindEntry(FAR, DayKind.REST), Session("s", FAR),
        Reading(FAR, PULSE, 50), Exclusion(FAR, PULSE),
        PlannedDay(DAY + timedelta(PLAN_DAYS_AHEAD + 1), "rest"),
        RecoveryWeek(DAY + timedelta(PLAN_DAYS_AHEAD - 3), DAY + timedelta(PLAN_DAYS_AHEAD + 3)),
    ],
)  # fmt: skip
def test_an_entry_after_today_is_refused_with_its_day(way: Way, entry: Entry) -> None:
    journal = journal_with()
    (reported,) = way(journal, entry)
    assert re.search("moet nog komen|nog moet komen|te ver vooruit|meer dan twee jaar vooruit", reported)
    assert journal.history.dated().entries == {}


def test_an_entry_years_ahead_is_refused_despite_confirmation() -> None:
    journal = journal_with()
    entry = NoteEntry(DAY + timedelta(PLAN_DAYS_AHEAD + 1), "x")
    shown = preview(journal, file_of([entry]))
    assert (shown.doubts, shown.new) == ((), 0)
    assert "meer dan twee jaar vooruit" in str(shown.file.skipped[0].reason)


@WAYS
@pytest.mark.parametrize(
    "entry",
    [TagEntry(NEAR, "ziek"), PlannedDay(DAY + timedelta(PLAN_DAYS_AHEAD), "rest"), Session("s", NEAR)],
)
def test_tomorrow_and_plans_are_accepted(way: Way, entry: Entry) -> None:
    # an import asks for confirmation, because a day after today is often a wrong year
    assert [reported for reported in way(journal_with(), entry) if "nog moet komen" not in reported] == []


def test_many_refused_entries_give_one_sentence() -> None:
    """The file holds 30,000 tags of one day."""
    journal = journal_with()
    shown = preview(journal, file_of(TagEntry(DAY, f"woord {n}") for n in range(30_000)))
    (skipped,) = shown.file.skipped
    assert str(skipped.reason).endswith("Niet overgenomen: 29.940.")
    assert (shown.new, len(shown.file.entries)) == (MAX_TAGS, MAX_TAGS)
    import_entries(journal, shown)
    assert len(journal.day(DAY).tags) == MAX_TAGS


def test_merging_cleans_notes_and_refuses_too_long_texts() -> None:
    journal = journal_with()
    (reported,) = merged(journal, NoteEntry(DAY, "goed\u202e gedaan"))
    assert "weggelaten: U+202E" in reported
    assert journal.day(DAY).note == "goed gedaan"
    assert merged(journal, NoteEntry(DAY, "goed\u202e gedaan")) == []
    for entry in (NoteEntry(NEAR, "x" * (MAX_NOTE + 1)), TagEntry(DAY, "y" * 41), TagEntry(DAY, "a\x00b")):
        assert len(merged(journal, entry)) == 1
    assert journal.day(DAY).tags == ()


def test_typing_on_a_full_day_is_refused_until_an_entry_is_removed() -> None:
    journal = journal_with(*full())
    adding: tuple[Callable[[], object], ...] = (
        lambda: journal.set_tag(DAY, "een meer", on=True),
        lambda: journal.sessions.add(Session("", DAY, minutes=5)),
        lambda: _store(journal, ["+meer"]),
    )
    for add in adding:
        with pytest.raises(RefusedValueError, match=r"meer dan (60|24)"):
            add()
    assert journal.set_tag(DAY, "woord 3", on=True).edits == ()
    journal.set_tag(DAY, "woord 3", on=False)
    journal.set_tag(DAY, "een meer", on=True)
    assert len(journal.day(DAY).tags) == MAX_TAGS


def _store(journal: Journal, typed: list[str]) -> object:
    day = TypedDay(journal.day(DAY))
    day.read(typed)
    return day.store(journal)


def test_a_cell_of_the_week_table_has_the_same_limits() -> None:
    journal = journal_with(*full())
    reader = CellReader(DAY, {})
    words = ", ".join(f"woord {n}" for n in range(MAX_TAGS))
    assert not reader.read(journal, [TypedCell("tags", DAY, words)]).refused
    block = reader.read(
        journal,
        [
            TypedCell("tags", DAY, f"{words}, nog een"), TypedCell("tags", DAY, "a\u2066b"),
            TypedCell("note", DAY, "\x00"), TypedCell("note", DAY, "x" * (MAX_NOTE + 1)),
        ],
    )  # fmt: skip
    parts = ("meer dan 60 bijzonderheden", "U+2066", "U+0000", "te lang: hoogstens 20.000 tekens")
    assert len(block.refused) == len(parts)
    for refused, part in zip(block.refused, parts, strict=True):
        assert part in str(refused.reason)


@pytest.mark.parametrize("typed", [["pulse=50"], ["+ziek"], ["note=x"], ["rest"]])
def test_entries_after_today_cannot_be_typed(typed: list[str]) -> None:
    journal = journal_with()
    day = TypedDay(journal.day(FAR))
    day.read(typed)
    with pytest.raises(RefusedValueError, match="moet nog komen"):
        day.store(journal)


def test_the_journal_refuses_entries_after_today() -> None:
    journal = journal_with()
    changes: tuple[Callable[[], object], ...] = (
        lambda: journal.enter(FAR, RESTING_HEART_RATE, 50),
        lambda: journal.set_note(FAR, "x"),
        lambda: journal.set_tag(FAR, "ziek", on=True),
        lambda: journal.set_kind(FAR, DayKind.REST),
        lambda: journal.sessions.add(Session("", FAR)),
        lambda: journal.plan.set_rest(DAY + timedelta(PLAN_DAYS_AHEAD + 1), on=True),
    )
    for change in changes:
        with pytest.raises(RefusedValueError):
            change()
    assert journal.history.dated().entries == {}


def test_undo_and_restore_of_a_full_day_are_accepted() -> None:
    """Undo and restoring a backup are not limited, because their entries were in the journal before."""
    many: list[Entry] = [TagEntry(DAY, f"woord {n}") for n in range(MAX_TAGS + 5)]
    journal = journal_with()
    journal.change(Text("terug"), [], many)
    assert len(journal.day(DAY).tags) == MAX_TAGS + 5


def test_a_training_with_a_too_long_note_can_be_changed_otherwise() -> None:
    old = Session("s", DAY, note="x" * (MAX_NOTE + 1))
    journal = journal_with(old)
    journal.sessions.change(replace(old, minutes=30))
    with pytest.raises(RefusedValueError):
        journal.sessions.change(replace(old, note="y" * (MAX_NOTE + 1)))


def test_a_consultation_to_come_is_refused_even_when_days_ahead_are_confirmed() -> None:
    demand_day(Discussion(DAY), DAY)
    with pytest.raises(RefusedValueError):
        demand_day(Discussion(DAY + timedelta(3)), DAY, ahead=True)


@pytest.mark.parametrize(
    ("entry", "where"),
    [
        (OwnMeasure("own.scale.x", "{}"), "own_measures"),
        (KnownSource("maker"), "sources"),
        (TagEntry(DAY, "ill"), "2026-11-22"),
    ],
)
def test_a_refusal_names_the_day_or_the_part_without_days(entry: Entry, where: str) -> None:
    refusals = Refusals()
    refusals.add(entry, Text("vol"))
    assert refusals.sentences == [(where, Text("vol"))]
