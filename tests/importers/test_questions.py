"""The questions that makers share: the evidence for the unit of a weight, and the zone of UTC times."""

from __future__ import annotations

from decimal import Decimal

import pytest

from herstel_gui.importers.questions import (
    KILOGRAM,
    LEAVE_OUT,
    POUND,
    factor,
    unit_question,
    zone_question,
)


@pytest.mark.parametrize(
    ("weight", "bmi", "unit"),
    [
        (Decimal("157.4"), Decimal("22.5"), POUND),
        (Decimal("71.4"), Decimal("22.5"), KILOGRAM),
        (100, 90, None),
    ],
)
def test_the_body_mass_index_proves_the_unit(weight: Decimal, bmi: Decimal, unit: str | None) -> None:
    question = unit_question([weight], ["x:body_weight"], [(weight, bmi, Decimal("1.78"))])
    assert question.proposed == unit
    assert question.streams == {"x:body_weight"}


def test_the_evidence_shows_what_the_unit_means() -> None:
    question = unit_question([Decimal("157.4")], [], [(Decimal("157.4"), Decimal("22.5"), Decimal("1.78"))])
    assert str(question.evidence) == "De BMI in het bestand past bij pond: 157,4 pond is 71,4 kg."


def test_without_proof_nothing_is_proposed() -> None:
    question = unit_question([150, 151], [])
    assert question.proposed is None
    assert str(question.evidence).endswith("het is meestal 150,5.")


def test_an_answer_gives_the_factor_to_kilograms() -> None:
    assert [factor(answer) for answer in (KILOGRAM, POUND, LEAVE_OUT, None)] == [
        1, Decimal("0.45359237"), None, None,
    ]  # fmt: skip


def test_the_zone_of_the_journal_is_proposed_once() -> None:
    question = zone_question(["Europe/London", "Europe/Amsterdam"], "Europe/Amsterdam", [])
    assert [choice.key for choice in question.choices] == ["Europe/Amsterdam", "Europe/London"]
    assert question.proposed == "Europe/Amsterdam"
