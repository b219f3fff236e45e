"""The question whether weights are in kilograms or pounds; a BMI beside the weight proves it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from statistics import median
from typing import Final

from herstel_gui.application.import_streams import Answers, Choice, Question
from herstel_gui.domain.measure import Number
from herstel_gui.domain.text import Text, tr_noop

WEIGHT_UNIT: Final = "weight_unit"
KILOGRAMS: Final = "kg"
POUNDS: Final = "lb"

_ASKS: Final = tr_noop("Staat het gewicht in kilo of in pond?")
_KILO: Final = tr_noop("kilo")
_POUND: Final = tr_noop("pond (lb)")
_BY_BMI: Final = tr_noop("Bij de BMI in het bestand hoort in {unit} een lengte van {height} m.")
_SHORTEST, _TALLEST = 1.3, 2.2
_FACTOR: Final = 0.45359237


def unit_question(weighed: Sequence[tuple[Number, Number | None]], streams: Iterable[str]) -> Question:
    """Return the question for weights with their BMI, None where the file has none.

    The height that follows from weight and BMI is possible in one unit only.
    """
    heights = [math.sqrt(float(weight) / float(bmi)) for weight, bmi in weighed if bmi]
    proposed, evidence = None, None
    if heights:
        height = median(heights)
        possible = {KILOGRAMS: height, POUNDS: height * math.sqrt(_FACTOR)}
        fitting = [unit for unit, each in possible.items() if _SHORTEST <= each <= _TALLEST]
        if len(fitting) == 1:
            (proposed,) = fitting
            names = {KILOGRAMS: Text(_KILO), POUNDS: Text(_POUND)}
            evidence = Text(_BY_BMI, unit=names[proposed], height=f"{possible[proposed]:.2f}")
    choices = (Choice(KILOGRAMS, Text(_KILO)), Choice(POUNDS, Text(_POUND)))
    return Question(WEIGHT_UNIT, Text(_ASKS), choices, evidence, proposed, frozenset(streams))


def answered_unit(answers: Answers, question: Question | None) -> str:
    """Return the unit of an answer, else the proposed one, else kilograms."""
    return answers.one(WEIGHT_UNIT) or (question.proposed if question is not None else None) or KILOGRAMS
