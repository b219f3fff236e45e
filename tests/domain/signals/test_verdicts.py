"""The work for the reports of a week: what nobody reads is not made, and nothing is judged twice."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.demo import demo
from herstel_gui.application.journal import Journal
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.signals import compose
from herstel_gui.domain.signals.rules.rule import Rule
from herstel_gui.domain.signals.signal import Answer, Group, Verdict, Verdicts
from herstel_gui.domain.text import Text
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.signals.day_facts import Facts

CALM = DaySpan(date(2026, 10, 12), date(2026, 10, 18))


@pytest.fixture(scope="module")
def journal() -> Journal:
    clock = FixedClock()
    journal = Journal(FakeStore(), clock)
    journal.change(Text("demo"), (), demo(1, 1, clock.today()))
    return journal


def test_a_calm_week_makes_evidence_of_few_rules(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    real = compose.verdict

    def counted(rule: Rule, facts: Facts, index: int, answer: Answer) -> Verdict:
        made.append(rule.id)
        return real(rule, facts, index, answer)

    monkeypatch.setattr(compose, "verdict", counted)
    reports = journal.signals.recent(CALM).reports(CALM)
    assert [report.fired for report in reports] == [()] * 7
    assert len(made) <= 3 * 7
    assert len(set(reports[0].verdicts)) > 20  # the others can still be asked for


def test_a_week_judges_each_rule_over_its_days_once(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: Counter[str] = Counter()
    real = Rule.answers

    def counted(rule: Rule, facts: Facts, places: range) -> Sequence[Answer]:
        judged[rule.id] += 1
        return real(rule, facts, places)

    monkeypatch.setattr(Rule, "answers", counted)
    journal.signals.recent(CALM).reports(CALM)
    assert set(judged.values()) == {1}


def test_answers_that_were_known_make_the_same_report(journal: Journal) -> None:
    span = DaySpan(CALM.first, CALM.last + timedelta(days=30))
    history = journal.signals.all_days()
    bare = [history.report(day) for day in span]
    history.levels(span)
    assert journal.signals.all_days().reports(span) == bare
    assert history.reports(span) == bare


def test_a_verdict_is_made_once_and_only_of_an_enabled_rule(journal: Journal) -> None:
    some = journal.signals.of_day(CALM.last).verdicts["MOOD"]
    made: list[str] = []

    def of(rule: str) -> Verdict:
        made.append(rule)
        return replace(some, rule=rule, answer=Answer.YES)

    verdicts = Verdicts({"MOOD": Answer.YES, "NIGGLE": Answer.NO}, of)
    assert [verdict.rule for verdict in verdicts.on()] == ["MOOD"]
    assert verdicts["MOOD"] is verdicts.on()[0]
    assert made == ["MOOD"]
    assert some.group is Group.MIND
    with pytest.raises(KeyError):
        verdicts["RHR_WEEK"]
