from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.quick_entry import TypedDay, names_of, plans_only
from herstel_gui.domain.day import Discussion, RecoveryWeek
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measures import DECLARED, MEASURES, RESTING_HEART_RATE, SITTING_HEART_RATE
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import DayKind
from tests.application.fakes import content

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal
    from herstel_gui.application.ports import JournalStore

DAY = date(2026, 11, 22)


def _type(journal: Journal, *words: str) -> TypedDay:
    typed = TypedDay(journal.day(DAY))
    typed.read(words)
    typed.store(journal)
    return typed


def _values(journal: Journal) -> dict[str, object]:
    return {reading.measure: reading.value for reading in journal.day(DAY).readings}


def test_the_example_of_the_documentation(journal: Journal) -> None:
    typed = _type(journal, "resting_heart_rate=58", "sleep=0:25-5:45", "motivation=6", "rest")
    assert _values(journal) == {"resting_heart_rate": 58, "bed_time": 25, "wake_time": 345, "motivation": 6}
    assert journal.day(DAY).kind is DayKind.REST
    assert [str(text) for text in typed.summary][-1] == "volledige rustdag"


def test_measures_have_short_long_dutch_and_english_names(journal: Journal) -> None:
    _type(
        journal,
        "pols=58",
        "HRV=61,5",
        "gewicht=72,5kg",
        "slaap=7:20",
        "benen=3",
        "soreness=2",
        "dutje=20",
        "Stress=4",
    )
    assert _values(journal) == {
        "resting_heart_rate": 58, "hrv_rmssd": Decimal("61.5"), "body_weight": Decimal("72.5"),
        "sleep_duration": 440, "heavy_legs": 3, "muscle_soreness": 2, "nap_duration": 20, "stress": 4,
    }  # fmt: skip
    assert {measure.key.replace("_", " ") for measure in MEASURES} <= set(names_of(DECLARED))


def test_the_word_pulse_means_the_pulse_that_is_taken(journal: Journal) -> None:
    typed = TypedDay(journal.day(DAY), SITTING_HEART_RATE)
    typed.read(["pols=26x2"])
    typed.store(journal)
    assert _values(journal) == {"sitting_heart_rate": 52}
    _type(journal, "pulse=13x4", "sitting_heart_rate=")
    assert _values(journal) == {"resting_heart_rate": 52}


def test_tags_notes_and_kinds(journal: Journal) -> None:
    _type(journal, "+ziek", "tag=work_stress, eigen woord", "note=laat naar bed = moe", "actief")
    record = journal.day(DAY)
    assert set(record.tags) == {"ill", "work_stress", "eigen woord"}
    assert record.note == "laat naar bed = moe"
    assert record.kind is DayKind.ACTIVE
    _type(journal, "tag=+ernstige klacht")
    assert "severe_complaint" in journal.day(DAY).tags
    _type(journal, "day_kind=training", "note=")
    assert journal.day(DAY).kind is DayKind.TRAINING
    assert journal.day(DAY).note == ""


def test_an_empty_value_removes_a_typed_value(journal: Journal) -> None:
    device = Reading(DAY, "resting_heart_rate", 49, "garmin")
    journal.change(TypedDay(journal.day(DAY)).store(journal).text, (), [device])
    _type(journal, "pulse=58")
    _type(journal, "pulse=")
    assert journal.day(DAY).readings == (device,)


def test_times_replace_a_typed_duration(journal: Journal) -> None:
    _type(journal, "sleep=7:20", "bed=23:00")
    assert _values(journal) == {"sleep_duration": 440, "bed_time": 1380}
    _type(journal, "sleep=23:15-6:30")
    assert _values(journal) == {"bed_time": 1395, "wake_time": 390}


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("pulse=5", "Typ een getal van 20 tot en met 220"), ("mood=9", "kies een heel cijfer"),
        ("sleep=720", "is geen nacht"), ("geluk=3", "kent ‘geluk=3’ niet"), ("rusten", "kent ‘rusten’ niet"),
        ("sleeping_heart_rate=48", "komt van een horloge of app"), ("pulse=51", "twee keer"),
        ("+", "kent ‘.’ niet"),
        ("tag=" + "x" * 41, "te lang"), ("note=" + "x" * 20_001, "te lang"),
        ("=5", "kent ‘=5’ niet"),
    ],
)  # fmt: skip
def test_one_refused_word_refuses_the_whole_line(
    journal: Journal, store: JournalStore, word: str, sentence: str
) -> None:
    journal.enter(DAY, RESTING_HEART_RATE, 52)
    before = content(store)
    with pytest.raises(RefusedValueError, match=sentence):
        _type(journal, "pulse=50", "+ill", word)
    assert content(store) == before


def test_an_unlikely_value_is_stored_with_a_warning(journal: Journal) -> None:
    typed = _type(journal, "pulse=130", "weight=72,5")
    assert [str(doubt) for doubt in typed.unlikely] == ["Ochtendpols 130 is ongewoon. Klopt dat?"]
    assert _values(journal)["resting_heart_rate"] == 130


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("participation=not", Participation.NOT),
        ("meetrainen=wil even praten", Participation.TALK),
        ("Meetrainen=Aangepast", Participation.ADAPTED),
        ("meetrainen=", None),
    ],
)
def test_the_answer_on_taking_part_is_typed_by_key_or_by_word(
    journal: Journal, word: str, answer: Participation | None
) -> None:
    journal.set_participation(DAY, Participation.NORMAL)
    _type(journal, word)
    assert journal.day(DAY).participation is answer


def test_an_unknown_answer_on_taking_part_is_refused(journal: Journal) -> None:
    with pytest.raises(RefusedValueError, match="meetrainen=misschien"):
        _type(journal, "meetrainen=misschien")


def _deeds(journal: Journal, day: date, *words: str) -> TypedDay:
    around = journal.surroundings()
    weeks = [week for week in around.recovery_weeks if week.first == day]
    talks = [Discussion(each) for each in around.discussed if each == day]
    typed = TypedDay(journal.day(day), beside=[*weeks, *talks])
    typed.read(words)
    typed.store(journal)
    return typed


def test_a_recovery_week_is_declared_changed_and_removed_in_words(journal: Journal) -> None:
    typed = _deeds(journal, DAY, "recovery_week")
    assert [str(text) for text in typed.summary] == ["herstelweek tot en met 28 november"]
    assert journal.recovery_weeks.all() == (RecoveryWeek(DAY, date(2026, 11, 28)),)
    _deeds(journal, DAY, "herstelweek=2026-11-30")
    assert journal.recovery_weeks.all() == (RecoveryWeek(DAY, date(2026, 11, 30)),)
    _deeds(journal, DAY, "recovery_week=")
    assert journal.recovery_weeks.all() == ()


def test_a_consultation_is_noted_and_removed_in_words(journal: Journal) -> None:
    _deeds(journal, DAY, "besproken", "fatigue=5")
    _deeds(journal, DAY, "discussed")
    assert journal.discussions.all() == (DAY,)
    _deeds(journal, DAY, "discussed=")
    assert journal.discussions.all() == ()


@pytest.mark.parametrize("word", ["recovery  week", "\uff28erstelweek", "hrv_\uff32MSSD=61"])
def test_names_that_look_alike_are_alike_as_among_own_measures(journal: Journal, word: str) -> None:
    assert _type(journal, word).summary


@pytest.mark.parametrize("word", ["recovery_week=gauw", "discussed=ja", "recovery_week=2026-11-24"])
def test_an_impossible_week_or_consultation_is_refused_in_words(journal: Journal, word: str) -> None:
    with pytest.raises(RefusedValueError):
        _deeds(journal, DAY, word)


def test_only_a_recovery_week_may_begin_on_a_day_to_come() -> None:
    assert plans_only(["herstelweek"])
    assert plans_only(["recovery-week=2026-12-30"])
    assert not plans_only(["recovery_week", "fatigue=3"])
    assert not plans_only(["besproken"])
