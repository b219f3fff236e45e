"""Entries of an import that need confirmation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from herstel_gui.application.changes import Entry, KindEntry, NoteEntry, TagEntry
from herstel_gui.application.import_doubts import FUTURE, unusual
from herstel_gui.application.importing import OWN_EXPORT, ParsedFile, import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.domain.day import (
    BaselineRestart,
    EpisodeAnswer,
    Exclusion,
    PlannedDay,
    RecoveryWeek,
)
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.planned import Deed, FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session

TODAY = date(2026, 11, 22)
TOMORROW = TODAY + timedelta(days=1)
DAY = date(2026, 3, 2)
MAKER = "intervals.icu"
BODY_WEIGHT = BY_KEY["body_weight"]


def _file(*entries: Entry) -> ParsedFile:
    return ParsedFile(MAKER, MAKER, "wellness.csv", entries)


def _weight(value: int | Decimal, day: date = DAY, source: str = MAKER) -> Reading:
    return Reading(day, BODY_WEIGHT.key, value, source)


@pytest.mark.parametrize(
    "entry",
    [
        Reading(TOMORROW, "resting_heart_rate", 52, MAKER), NoteEntry(TOMORROW, "x"),
        TagEntry(TOMORROW, "ill"),
        KindEntry(TOMORROW, DayKind.REST), Session("a", TOMORROW, minutes=60), EpisodeAnswer(TOMORROW),
        Exclusion(TOMORROW, BODY_WEIGHT.key), BaselineRestart(TOMORROW, BODY_WEIGHT.key, ""),
    ],
    ids=lambda entry: type(entry).__name__,
)  # fmt: skip
def test_entries_after_today_need_confirmation(journal: Journal, entry: Entry) -> None:
    shown = preview(journal, _file(entry))
    assert (shown.new, shown.doubtful, [doubt.key for doubt in shown.doubts]) == (0, 1, [FUTURE])
    assert str(shown.doubts[0].text) == ("1 gegeven is van een dag die nog moet komen (23 november 2026).")
    assert not import_entries(journal, shown)
    confirmed = replace(shown, confirmed=frozenset([FUTURE]))
    assert confirmed.doubtful == 0
    assert len(import_entries(journal, confirmed).edits) == 1
    assert preview(journal, _file(entry)).same == 1


def test_plans_and_recovery_weeks_after_today_need_no_confirmation(journal: Journal) -> None:
    ahead = date(2027, 1, 4)
    shown = preview(
        journal,
        _file(
            PlannedDay(ahead, "rest"),
            PlannedTraining("a", ahead, "hard"),
            PlannedPeriod(ahead, ahead + timedelta(days=3)),
            FollowUp(ahead, ahead + timedelta(days=2), Deed.QUIET_DAYS),
            RecoveryWeek(ahead, ahead + timedelta(6)),
            Reading(TODAY, "hrv_rmssd", 50, MAKER),
        ),
    )
    assert (shown.new, shown.doubts) == (6, ())


def test_a_weight_in_pounds_needs_confirmation(journal: Journal) -> None:
    journal.enter(TODAY, BODY_WEIGHT, 70)
    pounds = [
        _weight(Decimal(value), DAY + timedelta(days=n))
        for n, value in enumerate(("154.3", "154.9", "153.8"))
    ]
    pulse = Reading(DAY, "resting_heart_rate", 52, MAKER)
    shown = preview(journal, _file(*pounds, pulse))
    assert (shown.new, shown.doubtful) == (1, 3)
    (doubt,) = shown.doubts
    assert doubt.key == unusual(BODY_WEIGHT.key)
    assert str(doubt.text) == (
        "Gewicht: 3 waarden liggen ver van wat voor jou gewoon is, zoals 154,3 op 2 maart 2026, gewoon 70,0."
    )
    import_entries(journal, shown)
    assert journal.day(DAY).of(BODY_WEIGHT.key) == ()
    assert journal.day(DAY).of("resting_heart_rate") == (pulse,)
    import_entries(journal, replace(shown, confirmed=frozenset([doubt.key])))
    assert journal.day(DAY).of(BODY_WEIGHT.key) == (pounds[0],)


def test_the_usual_value_is_taken_from_nearby_days(journal: Journal) -> None:
    past = date(2015, 3, 2)
    held = [_weight(60, past + timedelta(days=n), TYPED) for n in range(20)]
    held += [_weight(75, TODAY - timedelta(days=n), TYPED) for n in range(20)]
    journal.change(Text("klaarzetten"), (), held)
    theirs = [
        _weight(61, past),
        _weight(76, TODAY),
        _weight(76, past + timedelta(days=5)),
        _weight(61, TODAY),
    ]
    shown = preview(journal, _file(*theirs))
    assert [
        reading.value for doubt in shown.doubts for reading in doubt.entries if isinstance(reading, Reading)
    ] == [76, 61]


def test_twice_the_distance_is_allowed_far_from_own_values(journal: Journal) -> None:
    journal.enter(TODAY, BODY_WEIGHT, 70)
    far = date(2014, 3, 2)
    assert preview(journal, _file(_weight(60, far), _weight(60, DAY))).doubtful == 1
    assert preview(journal, _file(_weight(154, far))).doubtful == 1


def test_what_a_first_import_asked_about_does_not_come_in_by_the_second(journal: Journal) -> None:
    long_ago = [date(2014, 3, 2) + timedelta(days=n) for n in range(20)]
    fast = Reading(TODAY, "resting_heart_rate", 105, MAKER)
    file = _file(*(Reading(day, "resting_heart_rate", 75, MAKER) for day in long_ago), fast)
    first = preview(journal, file)
    assert (first.new, first.doubtful) == (20, 1)
    import_entries(journal, first)
    second = preview(journal, file)
    assert (second.new, second.same, second.doubtful) == (0, 20, 1)


def test_a_rare_value_among_many_of_its_file_is_compared_with_those(journal: Journal) -> None:
    days = [DAY + timedelta(days=n) for n in range(9)]
    pulses = dict(zip(days, [88, 90, 95, 104, 92, 99, 140, 91, 87], strict=True))
    file = _file(*(Reading(day, "resting_heart_rate", value, MAKER) for day, value in pulses.items()))
    first = preview(journal, file)
    assert (first.new, first.doubtful) == (8, 1)
    assert "ligt ver van wat voor jou gewoon is: 140" in str(first.doubts[0].text)
    import_entries(journal, first)
    second = preview(journal, file)
    assert (second.new, second.same, second.doubtful) == (0, 8, 1)


def test_common_values_in_an_empty_journal_give_no_doubts(journal: Journal) -> None:
    assert preview(journal, _file(_weight(110), _weight(60, TODAY))).doubts == ()


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [("body_weight", Decimal("165.3"), "Gewicht: {} 165,3"),
     ("resting_heart_rate", 115, "Ochtendpols: {} 115"),
     ("sleeping_heart_rate", 115, "Slaappols: {} 115"), ("hrv_rmssd", 280, "HRV (rMSSD): {} 280")],
)  # fmt: skip
def test_a_first_value_that_is_rare_among_adults_needs_confirmation(
    journal: Journal, key: str, value: int | Decimal, shown: str
) -> None:
    file = _file(Reading(DAY, key, value, MAKER), Reading(TODAY, "sleep_duration", 950, MAKER))
    found = preview(journal, file)
    assert (found.new, [doubt.key for doubt in found.doubts]) == (1, [unusual(key)])
    between = "1 waarde is ongewoon, en er is nog niets om die mee te vergelijken:"
    assert str(found.doubts[0].text) == f"{shown.format(between)} op 2 maart 2026."
    import_entries(journal, replace(found, confirmed=frozenset([unusual(key)])))
    assert journal.day(DAY).effective(key) == Reading(DAY, key, value, MAKER)
    near = Reading(DAY + timedelta(days=9), key, value, MAKER)
    assert preview(journal, _file(near)).doubts == ()


@pytest.mark.parametrize("source", [TYPED, MAKER])
def test_an_export_of_herstel_was_asked_about_first_values_then(journal: Journal, source: str) -> None:
    file = _file(_weight(180, source=source))
    assert len(preview(journal, file).doubts) == 1
    assert preview(journal, replace(file, source=OWN_EXPORT)).doubts == ()


def test_entries_that_change_nothing_give_no_doubts(journal: Journal) -> None:
    same = _weight(154)
    journal.change(
        Text("klaarzetten"), (), [same, *(_weight(70, TODAY - timedelta(days=n), TYPED) for n in range(30))]
    )
    shown = preview(journal, _file(same, replace(_weight(20, TODAY), source=TYPED)))
    assert (shown.same, shown.kept, shown.doubts) == (1, 1, ())


def test_entries_that_become_doubtful_after_the_preview_are_left_out(journal: Journal) -> None:
    shown = preview(journal, _file(_weight(100)))
    assert shown.new == 1
    journal.enter(TODAY, BODY_WEIGHT, 70)
    assert not import_entries(journal, shown)
