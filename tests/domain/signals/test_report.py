"""The report of a day: its texts, its JSON form, and the report computed from recent days only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import RecoveryWeek, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.safety_texts import FOR_MINORS, ILL_TEXTS, NOT_URGENT, REASON_WORDS
from herstel_gui.domain.signals.advice import Circumstances, advise
from herstel_gui.domain.signals.recent import recent_history
from herstel_gui.domain.signals.report import SignalHistory, to_json
from herstel_gui.domain.signals.rules.professional import PROFESSIONAL
from herstel_gui.domain.signals.signal import Level, SignalReport
from herstel_gui.domain.signals.wording import (
    GROUP_NAMES,
    LEVEL_NAMES,
)
from tests.domain.signals.builders import HEALTHY, Days, day, days, history

KEYS = [
    "date",
    "level",
    "mark",
    "held",
    "groups",
    "reasons",
    "planning",
    "not_judged",
    "signals",
    "safety",
    "advice",
]
TIRED = {"fatigue": 5, "motivation": 6}


def tagged(journal: Days, number: int, *tags: str) -> Days:
    return {**journal, day(number): replace(journal[day(number)], tags=tags)}


# -- JSON ------------------------------------------------------------------------------------------


def test_json_has_the_documented_keys_and_plain_numbers() -> None:
    journal = days((0, 66, HEALTHY), (64, 66, {"rhr": 55}))
    journal[day(65)] = replace(journal[day(65)], readings=journal[day(65)].readings[1:])
    got: dict[str, Any] = json.loads(json.dumps(to_json(history(journal).report(day(66)))))
    assert list(got) == KEYS
    pulse = got["signals"]["RHR_PCT"]
    assert {k: v for k, v in pulse.items() if k != "evidence"} == {
        "answer": "ja", "counted": True, "group": "A", "missing": None,
    }  # fmt: skip
    assert pulse["evidence"]["values"] == [55, None, 55]
    assert pulse["evidence"]["dates"] == ["2026-03-10", "2026-03-11", "2026-03-12"]
    wanted = (
        "mean",
        "baseline",
        "baseline_n",
        "difference_pct",
        "difference_bpm",
        "zone",
        "limit",
        "documents",
    )
    assert [pulse["evidence"][key] for key in wanted] == [55, 50, 60, 10, 5, "waarschuwing", 8, ["001"]]
    assert got["not_judged"] == ["E"]
    assert got["advice"][0]["documents"] == ["003"]
    unknown = got["signals"]["MOOD"]
    assert unknown["answer"] == "onbekend"
    assert unknown["missing"] == "Stemming: het antwoord van vandaag ontbreekt."
    assert unknown["evidence"]["threshold"] == 5


def test_json_rounds_to_six_decimals_and_keeps_decimals_exact() -> None:
    journal = days((0, 66, HEALTHY), (64, 66, {"rhr": 54.1}))
    journal[day(66)] = replace(
        journal[day(66)], readings=(Reading(day(66), "resting_heart_rate", Decimal("54.3")),)
    )
    evidence: Any = to_json(history(journal).report(day(66)))["signals"]
    assert evidence["RHR_PCT"]["evidence"]["mean"] == 54.166667
    assert evidence["RHR_PCT"]["evidence"]["difference_pct"] == 8.333333


# -- texts -----------------------------------------------------------------------------------------


def test_the_banner_of_the_example_week() -> None:
    journal = days(
        (0, 70, {**HEALTHY, "rhr": 52, "motivation": 3}),
        (66, 70, {"rhr": 58, "sleep_h": 5.3334, "motivation": 6}),
    )
    report = history(journal).report(day(70))
    assert report.level is Level.UNDER_RECOVERED
    assert str(report.title) == "Te weinig herstel – 3 signalen"
    chips = [str(verdict.chip) for verdict in report.fired]
    assert chips == ["Ochtendpols +12 % (grens +8 %)", "Slaap 5 u 20 · 3 nachten < 6 u", "Motivatie 3 → 6"]
    assert [str(text) for text in report.summary] == [
        "Je pols was de laatste 3 ochtenden gemiddeld 12 % hoger dan gewoon.",
        "Je sliep drie nachten achter elkaar minder dan 6 uur.",
        "Je hebt minder zin om te trainen dan gewoon.",
    ]
    assert str(report.advice[0].text) == "Begin met 2 à 3 echt rustige dagen, of rust helemaal."
    assert all(a.documents for a in report.advice)


@pytest.mark.parametrize(
    ("last", "title"),
    [
        (0, "Nog 20 ochtenden, dan kent Herstel je gewone pols"),
        (11, "Nog 9 ochtenden, dan kent Herstel je gewone pols"),
        (19, "Nog 1 ochtend, dan kent Herstel je gewone pols"),
        (20, "Alleen hart en slaap"),
    ],
)
def test_learning_counts_the_mornings(last: int, title: str) -> None:
    assert str(history(days((0, last, {"rhr": 50}))).report(day(last)).title) == title


def test_gaps_lengthen_the_learning() -> None:
    journal = days((0, 5, {"rhr": 50}), (10, 10, {"rhr": 50}))
    assert history(journal).report(day(10)).learning == 14  # 7 known, 7 future mornings
    assert history(days((0, 3, {"fatigue": 2}))).report(day(3)).learning is None


def test_missing_entries_are_named() -> None:
    report = history(days((0, 10, {"rhr": 50}))).report(day(10))
    said = [str(text) for text in report.missing]
    assert said[0] == "Vermoeidheid op minstens 3 van de laatste 5 dagen (nu 0)."
    assert len(said) == 3
    assert " ".join(str(text) for text in report.summary) == (
        "Vul nog in: vermoeidheid op 3 van de laatste 5 dagen (nu 0), stemming of motivatie op 3 van de "
        "laatste 5 dagen en drie nachten slaap."
    )
    none = history(days((0, 30, HEALTHY))).report(day(30))
    assert none.level is Level.NONE
    assert none.missing == ()
    assert none.clears_when == ()


def test_a_level_without_data_names_the_needed_entries_and_the_last_morning() -> None:
    seen = history(days((0, 58, HEALTHY)))
    assert seen.report(day(58)).summary == ()
    silent = [str(text) for text in seen.report(day(63)).summary]
    assert silent[1:] == ["Laatste ingevulde ochtend: wo 4 maart."]
    assert silent[0].startswith("Vul nog in: vermoeidheid op 3 van de laatste 5 dagen (nu 0), ")
    assert str(seen.report(date(2027, 2, 1)).summary[-1]) == "Laatste ingevulde ochtend: wo 4 maart 2026."
    some = history(days((0, 3, {"fatigue": 2, "motivation": 2}))).report(day(3))
    assert [str(text) for text in some.summary] == ["Vul nog in: pols of slaap."]
    for journal in ({}, days((0, 5, {"rhr": 50})), days((0, 5, {"fatigue": 2})), days((0, 0, HEALTHY))):
        said = history(journal).report(day(5)).summary
        assert 0 < len(str(said[0])) <= 140


def test_a_title_without_data_names_the_held_level() -> None:
    journal = days((0, 34, HEALTHY), (30, 34, TIRED))
    assert (
        str(history(journal).report(day(43)).title) == "Te weinig gegevens (vorige keer: te weinig herstel)"
    )
    held = history(journal).report(day(36))
    assert held.level is Level.UNDER_RECOVERED
    assert [str(text) for text in held.summary] == [
        "De groepen ‘hoofd’ en ‘lichaam’ tellen mee tot na nog 2 goede ochtenden.",
    ]


def test_an_ill_day_names_no_group_that_waits_for_good_mornings() -> None:
    report = history(days((0, 34, HEALTHY), (30, 34, TIRED), (35, 35, {"ill": True}))).report(day(35))
    assert (report.level, report.held) == (Level.ILL, Level.UNDER_RECOVERED)
    assert report.summary == ()


def test_an_ill_day_is_not_judged() -> None:
    report = history(days((0, 30, HEALTHY), (30, 30, {"ill": True}))).report(day(30))
    assert [str(a.text) for a in report.advice] == [
        *ILL_TEXTS,
        "Ziek zijn kost je lichaam ook kracht. Vergelijken kan weer als je beter bent.",
        "Over een dag waarop je ziek bent, geeft Herstel geen oordeel.",
    ]
    assert report.summary == ()
    assert len(report.clears_when) == 1


def test_causes_are_the_tags_of_the_days_behind_the_signals() -> None:
    journal = tagged(tagged(days((0, 40, HEALTHY), (38, 40, TIRED)), 39, "alcohol", "pain:knie"), 20, "heat")
    assert history(journal).report(day(40)).causes == ("alcohol",)
    assert history(journal).report(day(30)).causes == ()


def test_stress_advises_a_lighter_period_and_a_week_of_fatigue_a_recovery_week() -> None:
    journal = days((0, 45, HEALTHY), (30, 45, TIRED))
    texts = {n: " ".join(str(a.text) for a in history(journal).report(day(n)).advice) for n in (39, 40)}
    assert "herstelweek" not in texts[39]  # group D has been on since day 32
    assert "herstelweek" in texts[40]
    stressed = tagged(journal, 40, "work_stress")
    said = [" ".join(str(a.text) for a in history(stressed).report(day(n)).advice) for n in (40, 46, 47)]
    assert ["Je noteerde werkdruk" in text for text in said] == [True, True, False]


@pytest.mark.parametrize(("tired", "advised"), [(0, False), (7, False), (8, True), (9, True), (30, True)])
def test_a_recovery_week_is_advised_after_a_week_of_fatigue(tired: int, *, advised: bool) -> None:
    said = advise(Circumstances(Level.UNDER_RECOVERED, tired_days=tired))
    assert any("herstelweek: veel" in str(advice.text) for advice in said) is advised
    for level in Level:
        said = advise(Circumstances(level, tired_days=tired))
        due = advised and level.rank >= Level.UNDER_RECOVERED.rank
        assert any("herstelweek: veel" in str(advice.text) for advice in said) is due


def test_after_a_failed_recovery_week_no_other_week_is_advised() -> None:
    after = Circumstances(Level.NOT_RECOVERING, tired_days=20, rested_lately=True)
    assert not any("herstelweek: veel" in str(advice.text) for advice in advise(after))
    during = Circumstances(Level.UNDER_RECOVERED, tired_days=20, in_recovery_week=True)
    assert any("Maak je herstelweek af" in str(advice.text) for advice in advise(during))


def test_a_reason_that_is_not_urgent_says_so_in_a_sentence_of_its_own() -> None:
    for reason, words in REASON_WORDS.items():
        said = [str(each.text) for each in advise(Circumstances(Level.SEE_PROFESSIONAL, (reason,)))]
        assert said[:2] == [NOT_URGENT, words]
        assert FOR_MINORS in said
    assert {rule.id for rule in PROFESSIONAL} == {*REASON_WORDS, "P_ERNST"}


def test_a_remark_names_performance_not_judged_after_a_recovery_week() -> None:
    around = Surroundings(recovery_weeks=(RecoveryWeek(day(20), day(26)),))
    journal = days(
        (0, 30, HEALTHY), (20, 26, {"day": "rust"}), (10, 10, {"sessions": [{"min": 60, "rpe": 5}]})
    )
    remarks = [str(text) for text in history(journal, around).report(day(30)).remarks]
    assert any("is nog niet te zeggen" in text for text in remarks)
    assert not any("is niet zeker" in text for text in remarks)
    unsure = {n: record for n, record in journal.items() if n != day(23)}
    assert any("is niet zeker" in str(t) for t in history(unsure, around).report(day(30)).remarks)


def test_the_head_before_the_body_and_a_low_pulse_are_remarked() -> None:
    journal = days(
        (0, 66, HEALTHY), (60, 66, {"motivation": 6}), (62, 66, {"fatigue": 6}), (64, 66, {"rhr": 44})
    )
    remarks = [str(text) for text in history(journal).report(day(66)).remarks]
    assert "De groep ‘hoofd’ werd 2 dagen eerder actief dan ‘lichaam’." in remarks
    assert any("lager dan gewoon" in text for text in remarks)


def test_patterns_in_performance_are_remarked() -> None:
    def sessions(*words: str) -> Days:
        return days(
            *((n, n, {"sessions": [{"min": 60, "rpe": 5, "perf": word}]}) for n, word in enumerate(words))
        )

    mixed = history(sessions("minder", "minder", "beter", "normaal")).report(day(3)).remarks
    assert any("Af en toe" in str(text) for text in mixed)
    assert not history(sessions("minder", "beter", "beter", "normaal")).report(day(3)).remarks
    flat = history(sessions(*["normaal"] * 8)).report(day(8)).remarks
    assert [str(text) for text in flat] == [
        "Van de 8 trainingen in 28 dagen waarbij je dat invulde, ging er geen beter dan gewoon."
    ]


def test_every_level_and_group_has_a_name() -> None:
    assert set(LEVEL_NAMES) == set(Level)
    assert len(GROUP_NAMES) == 7


# -- any day ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "asked", [date(1900, 1, 1), date(2025, 12, 31), date(2027, 7, 1), date(2199, 12, 31), date(9999, 12, 31)]
)
def test_any_day_has_a_report(asked: date) -> None:
    report = history(days((0, 30, HEALTHY))).report(asked)
    assert report.level is Level.NO_DATA
    assert report.day == asked
    first = asked < day(0)
    assert str(report.title).startswith("Begin met wat je weet" if first else "Te weinig gegevens")
    assert history({}).report(asked).held is None


def test_levels_equal_those_of_the_reports() -> None:
    journal = days((0, 45, HEALTHY), (30, 36, TIRED), (40, 41, {"ill": True}))
    seen, span = history(journal), DaySpan(day(-5), day(60))
    for short, long in zip(seen.levels(span), seen.reports(span), strict=True):
        assert (short.day, short.level, short.held, short.groups) == (
            long.day,
            long.level,
            long.held,
            long.groups,
        )


def test_days_may_be_requested_in_any_order() -> None:
    journal = days((0, 45, HEALTHY), (30, 36, TIRED))
    forward, backward = history(journal), history(journal)
    backward.report(day(44))
    assert [forward.report(day(n)) for n in (33, 40, 44)] == [backward.report(day(n)) for n in (33, 40, 44)]


def test_the_answers_of_a_rule_over_a_span() -> None:
    journal = days((0, 60, HEALTHY), (30, 60, TIRED))
    seen, span = history(journal), DaySpan(day(28), day(60))
    for rule in ("FATIGUE_3", "P_DUUR", "RUST7"):
        assert list(seen.answers(rule, span)) == [seen.report(each).verdicts[rule].answer for each in span]


def test_the_week_of_ln_rmssd() -> None:
    band = history(days((0, 66, {"hrv": 60}))).hrv_band(day(66))
    assert band is not None
    assert band.low_ms == pytest.approx(60)
    assert history({}).hrv_band(day(0)) is None


# -- a report from recent days ---------------------------------------------------------------------


class Store:
    """Returns days and records the length of each requested span."""

    def __init__(self, days: Mapping[date, DayRecord]) -> None:
        self.days = days
        self.asked: list[int] = []

    def read(self, span: DaySpan) -> Mapping[date, DayRecord]:
        self.asked.append(len(span))
        return {each: self.days[each] for each in span if each in self.days}

    def first_noted(self, measure: str) -> date | None:
        return min((d for d, record in self.days.items() if record.of(measure)), default=None)

    def today(self, last: int, around: Surroundings | None = None, *, hints: bool = False) -> SignalReport:
        extent = DaySpan(min(self.days), max(self.days))
        noted = self.first_noted if hints else None
        span = DaySpan(day(last), day(last))
        history = recent_history(self.read, extent, around or Surroundings(), span, first_noted=noted)
        return history.report(day(last))


def test_a_daily_journal_is_read_for_less_than_half_a_year() -> None:
    journal = days((0, 2000, HEALTHY), (1950, 1960, TIRED))
    store = Store(journal)
    assert store.today(2000) == history(journal).report(day(2000))
    assert store.asked == [164]


def test_a_measure_never_recorded_needs_no_earlier_days() -> None:
    journal = days((0, 1500, {"fatigue": 2, "motivation": 2}))
    blind, told = Store(journal), Store(journal)
    assert blind.today(1500) == told.today(1500, hints=True) == history(journal).report(day(1500))
    assert blind.asked[-1] == 1501
    assert told.asked == [164]


def test_the_start_of_a_long_level_is_read_from_the_journal() -> None:
    journal = days((0, 1000, HEALTHY), (500, 1000, {"legs": 7}))
    store = Store(journal)
    report = store.today(1000)
    assert report == history(journal).report(day(1000))
    assert report.since == day(504)
    assert len(store.asked) > 1


def test_a_gap_of_years_is_read_over() -> None:
    journal = days((0, 60, HEALTHY), (2000, 2002, HEALTHY))
    store = Store(journal)
    assert store.today(2002) == history(journal).report(day(2002))
    assert len(store.asked) <= 7


def test_an_empty_journal_and_a_day_before_it_read_nothing() -> None:
    store = Store(days((0, 5, HEALTHY)))
    assert store.today(-1).level is Level.NO_DATA
    assert store.asked == []
    empty = recent_history(store.read, None, Surroundings(), DaySpan(day(3), day(3)))
    assert empty.report(day(3)).level is Level.NO_DATA


def test_old_recovery_weeks_are_taken_into_account() -> None:
    around = Surroundings(recovery_weeks=tuple(RecoveryWeek(day(n), day(n + 6)) for n in range(20, 900, 28)))
    journal = days((0, 1000, HEALTHY))
    store = Store(journal)
    assert store.today(1000, around) == SignalHistory(journal, around).report(day(1000))
