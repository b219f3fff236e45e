"""Evidence of a day without a value: no usual value is claimed, and the limit of answers is provisional."""

from __future__ import annotations

import pytest

from tests.domain.signals.builders import HEALTHY, day, days, history


@pytest.mark.parametrize("rule", ["RHR_PCT", "RHR_BPM", "RHR_WEEK", "HRV_50", "FATIGUE_3", "SLEEP_Q"])
def test_without_a_value_today_no_usual_value_is_named(rule: str) -> None:
    written = days((0, 60, {**HEALTHY, "hrv": 60}))
    evidence = history(written).report(day(61)).verdicts[rule].evidence
    assert (evidence.baseline, evidence.baseline_n) == (None, 0)
    assert history({}).report(day(61)).verdicts[rule].evidence.baseline_n in (0, None)


def test_without_an_answer_today_the_limit_is_provisional() -> None:
    written = days((0, 60, HEALTHY))
    assert history(written).report(day(60)).verdicts["FATIGUE_3"].evidence.threshold == 4
    assert history(written).report(day(61)).verdicts["FATIGUE_3"].evidence.threshold == 5
