"""The worked examples of ``vectors.yaml``, on each date with an expectation."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from herstel_gui.domain.signals.report import SignalHistory, to_json
from tests.domain.signals.vectors import LEVELS, days_of, expectations, surroundings_of, vectors

Json = dict[str, Any]

CASES = [
    pytest.param(vector, expected, id=f"{vector['id']}-{expected['at']}")
    for vector in vectors()
    for expected in expectations(vector)
]
RULE_OF_ITEM = {
    "fatigue": "FATIGUE_3", "motivation": "MOTIVATION", "irritability": "IRRITABILITY", "sleep_q": "SLEEP_Q",
}  # fmt: skip


@pytest.mark.parametrize(("vector", "expected"), CASES)
def test_vector(vector: Json, expected: Json) -> None:
    history = SignalHistory(days_of(vector), surroundings_of(vector))
    got: Json = to_json(history.report(expected["at"]))
    for rule, answer in expected.get("signals", {}).items():
        assert got["signals"][rule]["answer"] == answer, rule
    if "groups" in expected:
        assert "".join(got["groups"]) == expected["groups"]
    for key in ("level", "held"):
        if key in expected:
            assert got[key] == LEVELS[expected[key]]
    if "consult" in expected:
        assert got["reasons"] == expected["consult"]
    counted = expected.get("counted", {})
    for rule, counts in (counted if isinstance(counted, dict) else {"HRV_50": counted}).items():
        assert got["signals"][rule]["counted"] is counts, rule
    if "gate" in expected:
        assert got["signals"]["KRACHT7"]["evidence"]["gate"] == expected["gate"]
    if "sleep_minutes" in expected:
        assert got["signals"]["SLEEP_6x3"]["evidence"]["sleep_minutes"] == expected["sleep_minutes"]
    for item, threshold in expected.get("threshold", {}).items():
        assert got["signals"][RULE_OF_ITEM[item]]["evidence"]["threshold"] == threshold
    check_pulse(got["signals"]["RHR_PCT"]["evidence"], expected)


def check_pulse(evidence: Json, expected: Json) -> None:
    for key in ("zone", "baseline", "baseline_n"):
        if key in expected:
            assert evidence[key] == expected[key]
    for key, value in expected.get("evidence", {}).items():
        if isinstance(value, str):  # written with its significant digits
            digits = len(value.partition(".")[2])
            assert round(Decimal(str(evidence[key])), digits) == Decimal(value), key
        else:
            assert evidence[key] == value, key
