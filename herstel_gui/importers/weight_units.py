"""Proving the unit of weights by a BMI beside them: the height that follows is possible in one unit only."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from herstel_gui.application.import_streams import Answers, Question
from herstel_gui.domain.measure import Number
from herstel_gui.importers.questions import KG_PER_POUND, KILOGRAM, WEIGHT_UNIT, factor

_SHORTEST, _TALLEST = Decimal("1.3"), Decimal("2.2")
_HUNDREDTH: Final = Decimal("0.01")


def with_heights(weighed: Sequence[tuple[Number, Number | None]]) -> list[tuple[Number, Number, Number]]:
    """Return weights with their BMI and the height in metres that follows from both.

    Weights without a BMI, and those for which no unit or both units give a possible height, are left out.
    """
    found: list[tuple[Number, Number, Number]] = []
    for weight, bmi in weighed:
        if bmi is None or bmi <= 0:
            continue
        heights = [
            (Decimal(weight) * part / Decimal(bmi)).sqrt().quantize(_HUNDREDTH)
            for part in (Decimal(1), KG_PER_POUND)
            if 0 < Decimal(weight) / Decimal(bmi) < 10 * _TALLEST
        ]
        possible = [height for height in heights if _SHORTEST <= height <= _TALLEST]
        if len(possible) == 1:
            found.append((weight, bmi, possible[0]))
    return found


def in_kilograms(weight: Number, answers: Answers, question: Question | None) -> Number | None:
    """Return a weight in kg with one decimal, in the answered unit, else the proposed; None to leave out."""
    proposed = question.proposed if question is not None else None
    times = factor(answers.one(WEIGHT_UNIT) or proposed or KILOGRAM)
    return None if times is None else round(Decimal(weight) * times, 1)
