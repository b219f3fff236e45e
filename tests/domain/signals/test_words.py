"""Texts of the signals: attribution of limits, rounding beside a limit, titles and advice."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import RecoveryWeek, Surroundings
from herstel_gui.domain.signals.advice import Circumstances, advise
from herstel_gui.domain.signals.catalogue import RULES
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.domain.signals.rules.professional import PROFESSIONAL
from herstel_gui.domain.signals.shown import beside
from herstel_gui.domain.signals.signal import Answer, Level, SignalReport
from herstel_gui.domain.tags import SEVERE
from herstel_gui.domain.text import rounded
from tests.domain.signals.builders import HEALTHY, day, days, history
from tests.domain.signals.test_report import TIRED, tagged

# -- limits, sources and rounding ------------------------------------------------------------------


def lines(own: Mapping[str, object], fields: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the sentence of each rule after three mornings with these fields."""
    journal = days((0, 70, {**HEALTHY, "hrv": 60}), (64, 70, fields))
    report = history(journal, None, Limits(own)).report(day(70))
    return {rule: str(verdict.line) for rule, verdict in report.verdicts.items()}


RAISED = {"rhr": 60, "sleep_h": 5, "hrv": 40}


def test_the_articles_limit_is_attributed_to_the_article() -> None:
    said = lines({}, RAISED)
    assert said["RHR_PCT"].endswith("Grens volgens het artikel: meer dan 8 %.")
    assert said["RHR_BPM"].endswith("Grens volgens het artikel: meer dan 8 slagen.")
    assert said["HRV_50"].endswith(
        "Grens volgens het artikel: onder 50 ms. Gewoon is 60 ms (60 ochtenden, 9 januari – 9 maart)."
    )
    assert said["SLEEP_6x3"] == (
        "Geslapen: 5 u, 5 u en 5 u. Grens volgens het artikel: drie nachten onder 6 uur."
    )


def test_a_users_limit_is_not_attributed_to_the_article() -> None:
    own = {"RHR_PCT.percent": 9, "RHR_BPM.beats": 8.5, "HRV_50.ms": 55, "SLEEP_6x3.minutes": 330}
    said = lines(own, RAISED)
    assert said["RHR_PCT"].endswith("Jouw grens: meer dan 9 % (artikel: 8 %).")
    assert said["RHR_BPM"].endswith("Jouw grens: meer dan 8,5 slagen (artikel: 8 slagen).")
    assert "Jouw grens: onder 55 ms (artikel: 50 ms)." in said["HRV_50"]
    assert said["SLEEP_6x3"].endswith("Jouw grens: drie nachten onder 5 u 30 (artikel: 6 uur).")


def test_no_sentence_names_an_article_by_its_number() -> None:
    journal = days((0, 70, {**HEALTHY, "hrv": 60}), (64, 70, {**RAISED, **TIRED}))
    for report in history(journal).reports(DaySpan(day(0), day(80))):
        said = [report.title, *report.summary, *report.remarks, *(a.text for a in report.advice)]
        said += [text for v in report.verdicts.values() for text in (v.line, v.chip)]
        assert not any("artikel 0" in str(text) or "„" in str(text) for text in said)
    assert not any("artikel 0" in rule.strength + rule.definition for rule in RULES)
    advice = [a for level in Level for a in advise(Circumstances(level, reasons=("P_DUUR",)))]
    assert not any("artikel 0" in str(a.text) for a in advice)


@pytest.mark.parametrize(
    ("pulse", "chip"),
    [
        (54.1, "Ochtendpols +8,2 % (grens +8 %)"),
        (54.001, "Ochtendpols +8,002 % (grens +8 %)"),
        (54, "Ochtendpols +8 % (grens +8 %)"),
        (53.9, "Ochtendpols +7,8 % (grens +8 %)"),
        (55, "Ochtendpols +10 % (grens +8 %)"),
        (50.2, "Ochtendpols 0 % (grens +8 %)"),
    ],
)
def test_a_chip_never_rounds_to_its_own_limit(pulse: float, chip: str) -> None:
    found = history(days((0, 66, HEALTHY), (64, 66, {"rhr": pulse}))).report(day(66)).verdicts["RHR_PCT"]
    assert str(found.chip) == chip
    assert (found.answer is Answer.YES) == (pulse > 54)


def test_the_sentence_of_the_banner_rounds_like_its_chip() -> None:
    report = history(days((0, 66, HEALTHY), (64, 66, {"rhr": 54.1}))).report(day(66))
    assert str(report.summary[0]) == "Je pols was de laatste 3 ochtenden gemiddeld 8,2 % hoger dan gewoon."


@given(
    st.fractions(-200, 200, max_denominator=10**5), st.fractions(-200, 200, max_denominator=2),
    st.integers(0, 2),
)  # fmt: skip
def test_beside_a_limit_a_number_stays_on_its_side(value: Fraction, limit: Fraction, decimals: int) -> None:
    shown = Fraction(rounded(Decimal(beside(value, limit, decimals).number), 6))
    made = beside(value, limit, decimals)
    written = Fraction(rounded(Decimal(made.number), made.decimals))
    assert abs(shown - value) <= Fraction(1, 10**6)
    assert (written > limit) - (written < limit) == (value > limit) - (value < limit)


def test_a_night_just_short_of_the_limit_is_not_written_as_the_limit() -> None:
    journal = days((0, 60, HEALTHY), (58, 60, {"sleep_h": 5.995}))
    said = history(journal).report(day(60)).verdicts["SLEEP_6x3"]
    assert str(said.chip) == "Slaap 5 u 59 · 3 nachten < 6 u"


# -- titles ----------------------------------------------------------------------------------------


def test_the_title_counts_the_chips() -> None:
    journal = days((0, 90, HEALTHY), (64, 66, {"rhr": 60}), (66, 70, TIRED), (69, 70, {"day": "rust"}))
    counted = set()
    for report in history(journal).reports(DaySpan(day(60), day(90))):
        title = str(report.title)
        if "signa" in title and report.level.rank:
            counted.add(len(report.fired))
            assert f" – {len(report.fired)} signa" in title
        else:
            assert not (report.level.rank and report.fired)
    assert {1, 2} <= counted


def test_two_exceeded_limits_of_a_pulse_are_one_signal() -> None:
    report = history(days((0, 66, HEALTHY), (64, 66, {"rhr": 62}))).report(day(66))
    assert report.verdicts["RHR_BPM"].answer is Answer.YES
    assert [verdict.rule for verdict in report.fired] == ["RHR_PCT"]
    assert str(report.title) == "1 signaal, nog geen melding"  # the first day of a single group
    longer = history(days((0, 68, HEALTHY), (64, 68, {"rhr": 62}))).report(day(68))
    assert str(longer.title) == "Let op – 1 signaal"
    other = Limits({"RHR_PCT.percent": 15, "RHR_BPM.beats": 5})
    alone = history(days((0, 66, HEALTHY), (64, 66, {"rhr": 56})), None, other).report(day(66))
    assert [verdict.rule for verdict in alone.fired] == ["RHR_BPM"]


def test_the_title_names_the_reasons_for_a_professional() -> None:
    journal = tagged(days((0, 40, HEALTHY)), 30, SEVERE)
    seen = history(journal)
    assert str(seen.report(day(30)).title) == "Ernstige klacht: bel vandaag nog je huisarts"
    assert str(seen.report(day(31)).title) == "Bespreek het met je huisarts of sportarts – ernstige klacht"
    often = {**days((0, 40, HEALTHY)), **days(*((n, n, {"ill": True}) for n in (2, 12, 22)))}
    both = history(tagged(often, 30, SEVERE)).report(day(30))
    assert set(both.reasons) == {"P_ZIEK", "P_ERNST"}
    assert str(both.title) == "Ernstige klacht: bel vandaag nog je huisarts"
    alone = history(often).report(day(30))
    assert str(alone.title) == "Bespreek het met je huisarts of sportarts – vaak ziek"
    assert all(rule.reason for rule in PROFESSIONAL)


def empty_after_a_week() -> SignalReport:
    around = Surroundings(recovery_weeks=(RecoveryWeek(day(20), day(26)),))
    worse = {"sessions": [{"min": 60, "rpe": 5, "perf": "minder"}]}
    journal = days((0, 32, HEALTHY), (24, 32, {"fatigue": 6}), *((n, n, worse) for n in (8, 12, 17, 27, 28)))
    return history(journal, around).report(day(32))


def test_level_three_says_what_was_seen_and_advises_rest() -> None:
    report = empty_after_a_week()
    assert report.level is Level.NOT_RECOVERING
    assert str(report.summary[0]).startswith("Je bent na een hele herstelweek nog moe")
    first, second = (str(advice.text) for advice in report.advice[:2])
    assert first == "Neem rust: geen intervallen, geen sprints, geen testjes."
    assert second == "Er kan meer spelen dan te weinig herstel; een arts kan dat nagaan."


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (4, ["Je blijft vermoeider dan gewoon.", "Je benen blijven zwaarder dan gewoon."]),
        (6, ["Je blijft vermoeider dan gewoon.", "Je benen blijven zwaarder dan gewoon."]),
    ],
)
def test_a_middle_answer_worse_than_usual_is_not_called_tired_or_heavy(answer: int, said: list[str]) -> None:
    journal = days((0, 40, HEALTHY), (38, 40, {"fatigue": answer, "legs": answer}))
    report = history(journal).report(day(40))
    assert [str(text) for text in report.summary] == said


def test_answers_that_are_bad_in_anybodys_words_are_called_tired() -> None:
    new = history(days((0, 4, {**HEALTHY, "fatigue": 6}))).report(day(4))
    assert "Je blijft moe." in [str(text) for text in new.summary]


def test_no_advice_is_given_twice() -> None:
    for level in Level:
        given_advice = advise(Circumstances(level, ("P_DUUR",), 20, stressed=True, painful="knie"))
        assert len(given_advice) == len(set(given_advice))
    assert len(advise(Circumstances(Level.NO_DATA))) == 1


def test_the_sentence_about_illness_has_a_singular_and_a_plural() -> None:
    def said(*ill: int) -> tuple[str, str]:
        journal = days((0, 60, HEALTHY), *((n, n, {"ill": True}) for n in ill))
        found = history(journal).report(day(60)).verdicts["P_ZIEK"]
        return str(found.line), str(found.chip)

    assert said() == ("Je vulde de laatste 90 dagen geen ‘ziek’ in.", "Geen ‘ziek’ ingevuld in 90 dagen")
    assert said(10) == ("In 90 dagen was je 1 keer ziek.", "1 keer ziek in 90 dagen")
    assert said(10, 30) == ("In 90 dagen was je 2 verschillende keren ziek.", "2 keer ziek in 90 dagen")


def test_the_number_of_missing_nights_is_named() -> None:
    def missing(**fields: float) -> str:
        journal = days((0, 60, {"fatigue": 2, **fields}), (59, 60, {"sleep_h": 5}))
        return str(history(journal).report(day(60)).verdicts["SLEEP_6x3"].missing)

    assert missing() == "Van 1 van de laatste drie nachten is de slaap niet bekend."
    none = history(days((0, 60, {"fatigue": 2}))).report(day(60)).verdicts["SLEEP_6x3"].missing
    assert str(none) == "Van 3 van de laatste drie nachten is de slaap niet bekend."


def test_a_plan_about_strength_is_not_about_the_night() -> None:
    found = history(days((0, 20, HEALTHY))).report(day(20)).verdicts["KRACHT7"]
    assert found.evidence.measure is None
    assert found.evidence.values == (2,) * 7
