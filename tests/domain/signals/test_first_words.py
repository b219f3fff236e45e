"""What is said without a known usual value, without feelings, and without any entry."""

from __future__ import annotations

from dataclasses import replace

import pytest

from herstel_gui.domain.day import RecoveryWeek, Surroundings
from herstel_gui.domain.signals.signal import Level, LevelMark
from tests.domain.signals.builders import HEALTHY, day, days, history

LOW = {"rhr": 50, "fatigue": 2, "mood": 6, "motivation": 2}


def test_an_empty_journal_invites_and_asks_for_nothing() -> None:
    report = history({}).report(day(0))
    assert (str(report.title), report.level) == ("Begin met wat je weet", Level.NO_DATA)
    assert "Nodig" not in " ".join(map(str, report.summary))
    assert report.mark is LevelMark.NOT_ENTERED


def test_nothing_is_compared_before_the_own_normal_is_known() -> None:
    new = history(days((0, 6, LOW))).report(day(6))
    assert "Je noemt je somber; je gewone antwoord is nog niet bekend." in map(str, new.summary)
    known = history(days((0, 30, {**LOW, "mood": 2}), (28, 30, LOW))).report(day(30))
    assert "Je stemming is minder dan gewoon." in map(str, known.summary)


def test_answers_that_are_bad_but_usual_are_not_called_worse_than_usual() -> None:
    poor = {**LOW, "mood": 2, "sleep_q": 6}
    report = history(days((0, 40, poor))).report(day(40))
    assert "Je noemt je slaap al langer slecht." in map(str, report.summary)
    assert str(report.verdicts["SLEEP_Q"].chip) == "Slaapkwaliteit 6 (gewoon 6)"
    worse = history(days((0, 40, poor), (40, 40, {**poor, "sleep_q": 7}))).report(day(40))
    assert "Je slaapt slechter dan gewoon." in map(str, worse.summary)
    assert str(worse.verdicts["SLEEP_Q"].chip) == "Slaapkwaliteit 6 → 7"


@pytest.mark.parametrize("key", ["mood", "motivation", "irritability", "concentration", "sleep_q"])
def test_no_sentence_compares_an_answer_with_an_equal_usual_answer(key: str) -> None:
    report = history(days((0, 40, {**HEALTHY, key: 6}))).report(day(40))
    assert report.summary
    assert "dan gewoon" not in " ".join(map(str, report.summary))


def test_who_records_only_heart_and_sleep_reads_what_that_can_tell() -> None:
    written = days((0, 40, {"rhr": 50, "sleep_h": 8}))
    report = history(written).report(day(40))
    assert (report.only_measured, str(report.title)) == (True, "Alleen hart en slaap")
    assert not any("Vul nog in" in str(text) for text in report.summary)
    # a silent day keeps the line, for a week
    assert [history(written).report(day(n)).only_measured for n in range(41, 49)] == [True] * 7 + [False]
    pulse = history(days((0, 40, {"rhr": 50}))).report(day(43))
    assert (pulse.only_measured, str(pulse.title)) == (True, "Alleen hart en slaap")
    felt = history({**written, **days((30, 30, {"rhr": 50, "fatigue": 2}))}).report(day(40))
    assert not felt.only_measured


def test_what_may_explain_a_raised_pulse_is_told_beside_the_level() -> None:
    raised = days((0, 60, HEALTHY), (55, 60, {"rhr": 58}))
    raised[day(44)] = replace(raised[day(44)], tags=("menstruation",))
    (cycle,) = history(raised).report(day(60)).explains
    assert "tweede helft van je cyclus" in str(cycle)
    stays = history(days((0, 60, HEALTHY), (40, 60, {"rhr": 58}))).report(day(60))
    assert any("nieuw horloge" in str(text) for text in stays.explains)
    assert set(stays.explains) <= set(stays.remarks)
    assert history(days((0, 60, HEALTHY))).report(day(60)).explains == ()


def test_the_report_names_the_recovery_week_around_its_day() -> None:
    week = RecoveryWeek(day(20), day(26))
    seen = history(days((0, 40, HEALTHY)), Surroundings(recovery_weeks=(week,)))
    found = [seen.report(day(n)).recovery_week for n in (19, 20, 26, 27)]
    assert found == [None, week, week, None]


def test_a_usual_value_older_than_five_weeks_says_so() -> None:
    line = "Je gewone waarde is van meer dan vijf weken geleden."
    old = history(days((0, 25, HEALTHY), (62, 64, {"rhr": 50}))).report(day(64))
    assert line in str(old.verdicts["RHR_PCT"].line)
    new = history(days((0, 64, HEALTHY))).report(day(64))
    assert line not in str(new.verdicts["RHR_PCT"].line)
    assert "(58 ochtenden, 5 januari – 3 maart)" in str(new.verdicts["RHR_PCT"].line)


def test_a_kept_warning_names_the_morning_it_is_of() -> None:
    tired = {**HEALTHY, "fatigue": 6, "motivation": 6}
    report = history(days((0, 60, HEALTHY), (56, 60, tired))).report(day(61))
    assert report.held is Level.UNDER_RECOVERED
    assert str(report.title).endswith(", zoals op 6 maart")
    assert report.mark is LevelMark.NOT_ENTERED


def test_the_sentence_on_hrv_names_what_the_rule_compares() -> None:
    stretches = ((0, 60, 62), (0, 30, 58), (54, 60, 41))
    written = days(*((first, last, {**HEALTHY, "hrv": ms}) for first, last, ms in stretches))
    said = [str(text) for text in history(written).report(day(60)).summary]
    assert "Je HRV was deze week gemiddeld 41 ms: onder 50 ms, en lager dan gewoon." in said
