"""Entries of one slot that differ have words that differ, whatever the field is."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from herstel_gui.application.changes import KindEntry, NoteEntry, ParticipationEntry, slot
from herstel_gui.domain.day import BaselineRestart, ContextEntry, EpisodeAnswer, PlannedDay, RecoveryWeek
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.planned import Deed, FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import DayKind, Felt, Performance, Session
from herstel_gui.views.safety.entry_words import LONGEST
from herstel_gui.views.safety.telling_words import told_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from herstel_gui.application.changes import Entry

DAY = date(2026, 11, 22)
LATER = DAY + timedelta(days=1)
LONG = "Een rustige duurloop door het bos, met veel wind en een beetje regen onderweg naar huis. "
ENTRIES: tuple[tuple[Entry, dict[str, Any]], ...] = (
    (Reading(DAY, "resting_heart_rate", 52, "garmin"), {"value": Decimal("52.04"), "offset": 60}),
    (
        Session("a", DAY),
        {
            "day": LATER,
            "position": 1,
            "kind": "running",
            "start": 600,
            "minutes": 45,
            "session_rpe": 5,
            "felt": Felt.NORMAL,
            "performance": Performance.NORMAL,
            "strength": True,
            "hard": True,
            "planned_easy": True,
            "note": "blaar",
            "source": "strava",
        },
    ),
    (KindEntry(DAY, DayKind.REST), {"kind": DayKind.ACTIVE}),
    (NoteEntry(DAY, LONG), {"note": f"{LONG}Knie deed pijn."}),
    (ParticipationEntry(DAY, next(iter(Participation))), {"answer": [*Participation][1]}),
    (RecoveryWeek(DAY, DAY), {"last": LATER}),
    (BaselineRestart(DAY, "resting_heart_rate"), {"reason": "horloge"}),
    (EpisodeAnswer(DAY, DAY), {"seen": LATER, "verdict": "right", "reason": "ziek"}),
    (ContextEntry(DAY, "question", "Mag ik?"), {"text": "Mag het?"}),
    (PlannedDay(DAY, "rest"), {"kind": "easy", "note": "reis"}),
    (
        PlannedTraining("p", DAY, "easy"),
        {
            "day": LATER,
            "kind": "hard",
            "title": "duin",
            "start": 600,
            "minutes": 45,
            "rpe": 5,
            "source": "ics",
        },
    ),
    (PlannedPeriod(DAY, DAY), {"last": LATER, "kind": "stage", "note": "zee"}),
    (
        FollowUp(DAY, DAY, Deed.QUIET_DAYS),
        {
            "last": LATER,
            "deed": next(deed for deed in Deed if deed is not Deed.QUIET_DAYS),
            "warning": DAY,
            "less_tired": True,
            "eager": False,
            "slept_well": True,
            "ended": True,
        },
    ),
)


def pairs() -> Iterator[tuple[Entry, Entry]]:
    for entry, others in ENTRIES:
        for name, value in others.items():
            yield entry, replace(entry, **{name: value})


def ids(entry: Entry) -> str:
    return type(entry).__name__


@pytest.mark.parametrize(("one", "other"), [*pairs()], ids=ids)
def test_what_differs_is_in_the_words(one: Entry, other: Entry) -> None:
    first, second, third = told_apart((one, other, other), day=DAY)
    assert first != second
    assert second == third


def test_every_field_that_can_differ_in_a_slot_is_tried() -> None:
    for entry, others in ENTRIES:
        for each in fields(entry):
            changed = others.get(each.name)
            names_the_slot = str(getattr(entry, each.name)) in map(str, slot(entry)) and changed is None
            assert not each.compare or changed is not None or names_the_slot, (entry, each.name)


def test_a_long_note_is_shown_from_where_it_differs() -> None:
    here, there = told_apart((NoteEntry(DAY, f"{LONG}Knie goed."), NoteEntry(DAY, f"{LONG}Knie stijf.")))
    assert here.startswith("…")
    assert here.endswith("Knie goed.")
    assert there.endswith("Knie stijf.")
    assert max(len(here), len(there)) <= LONGEST


def test_notes_that_differ_in_line_breaks_only_show_them() -> None:
    assert told_apart((NoteEntry(DAY, "een\ntwee"), NoteEntry(DAY, "een twee"))) == ["een ⏎ twee", "een twee"]


def test_an_entry_of_another_day_names_its_day_and_an_empty_slot_is_a_dash() -> None:
    moved = Session("a", LATER, minutes=45)
    here, there, gone = told_apart((Session("a", DAY, minutes=45), moved, None), day=DAY)
    assert (here, gone) == ("45 min", "–")
    assert there.endswith("45 min")
    assert "23" in there
