from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.planned import Deed, FollowUp
from herstel_gui.domain.report.facts import (
    cycle_words,
    dates_words,
    follow_up_words,
    kind_totals,
    performance_words,
    source_words,
    training_words,
    weight_words,
)
from herstel_gui.domain.training_sessions import Felt, Performance, Session

DAY = date(2026, 11, 2)


def day(n: int) -> date:
    return DAY + timedelta(days=n)


def test_kinds_of_training_are_summed_with_what_is_unknown_named() -> None:
    records = [
        DayRecord(day(0), sessions=(Session("a", day(0), kind="cycling", minutes=90, session_rpe=5),)),
        DayRecord(day(1), sessions=(Session("b", day(1), kind="cycling"), Session("c", day(1), kind="yoga"))),
    ]
    assert list(map(str, training_words(kind_totals(records), 14))) == [
        "Training: 3 keer en 1,5 uur in 14 dagen, gemiddeld 0,8 uur per week.",
        "Fietsen: 2 trainingen, 1,5 uur, gemiddelde zwaarte 5,0; van 1 is de duur niet bekend",
        "yoga: 1 training, duur onbekend, gemiddelde zwaarte onbekend",
    ]
    assert list(map(str, training_words((), 14))) == ["Geen training genoteerd."]


def test_only_recorded_answers_on_a_training_are_counted() -> None:
    sessions = (
        Session("a", DAY, felt=Felt.HEAVIER), Session("b", DAY, felt=Felt.NORMAL),
        Session("c", DAY, performance=Performance.WORSE), Session("d", DAY),
    )  # fmt: skip
    assert list(map(str, performance_words([DayRecord(DAY, sessions=sessions)]))) == [
        "Zwaarder dan normaal: 1 van de 2 trainingen waarbij dit is genoteerd.",
        "Ging slechter dan normaal: 1 van de 1 trainingen waarbij dit is genoteerd.",
    ]
    assert performance_words([DayRecord(DAY, sessions=(Session("d", DAY),))]) == ()


def test_one_source_is_named_alone_and_several_with_their_days() -> None:
    assert source_words(Counter()) is None
    assert str(source_words(Counter({"typed": 9}))) == "zelf ingevuld"
    assert (
        str(source_words(Counter({"garmin/Watch": 3, "typed": 9}))) == "zelf ingevuld (9), Garmin · Watch (3)"
    )


def test_a_change_of_weight_is_said_from_a_week_apart() -> None:
    assert weight_words([]) is None
    assert str(weight_words([(day(0), 70), (day(6), 69)])) == "Gewicht: 69,0 kg (8 november)."
    assert str(weight_words([(day(0), 70), (day(3), 71), (day(7), 68)])) == (
        "Gewicht: van 70,0 kg (2 november) naar 68,0 kg (9 november); verschil −2,0 kg (−2,9 %). "
        "Laagste 68,0, hoogste 71,0 kg, 3 keer gewogen."
    )


def test_days_of_menstruation_are_said_with_the_days_between_their_begins() -> None:
    assert cycle_words([]) == ()
    runs = [DaySpan(day(0), day(4)), DaySpan(day(27), day(27))]
    assert list(map(str, cycle_words(runs))) == [
        "Menstruatie genoteerd: 2 t/m 6 november, 29 november.",
        "Dagen van begin tot begin: 27.",
    ]


def test_dates_are_grouped_by_month_and_many_are_bounded() -> None:
    assert str(dates_words([day(0), day(2), day(30)])) == "2, 4 november, 2 december"
    many = dates_words([day(n) for n in range(30)])
    assert str(many).startswith("eerder nog 6; 8, 9, ")


def test_a_deed_after_a_warning_is_said_with_its_answers() -> None:
    followed = FollowUp(day(0), day(1), Deed.QUIET_DAYS, less_tired=True, slept_well=False)
    assert str(follow_up_words(followed)) == (
        "rustige dagen, 2 t/m 3 november. Daarna: minder moe, niet goed geslapen"
    )
    stopped = FollowUp(day(0), day(0), Deed.EASE_BACK, ended=True)
    assert str(follow_up_words(stopped)) == "weer opbouwen, 2 november, eerder gestopt"
