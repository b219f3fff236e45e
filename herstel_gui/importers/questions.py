"""Questions that several makers ask, with the evidence that files give: the unit of a weight, and the zone.

The keys of the questions are the same for all makers: ``weight_unit`` and ``zone``. A maker adds the keys of
the streams that wait for the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from statistics import median
from typing import Final

from herstel_gui.application.import_streams import Choice, Question
from herstel_gui.domain.measure import Number
from herstel_gui.domain.text import Rounded, Text, tr_noop

WEIGHT_UNIT: Final = "weight_unit"
ZONE: Final = "zone"

KILOGRAM: Final = "kg"
POUND: Final = "lb"
LEAVE_OUT: Final = "no"
"""The answer that leaves a stream out; ``factor`` returns None for it."""

KG_PER_POUND: Final = Decimal("0.45359237")
_LIKELY_BMI: Final = (Decimal(15), Decimal(45))
_NEAR: Final = Decimal("0.04")
"""Share by which a body mass index may differ from the one that the file states."""

_ASKS: Final = tr_noop("Gewicht: kg of pond?")
_BMI: Final = tr_noop("De BMI in het bestand past bij {unit}: {weight} {unit} is {kg} kg.")
_NO_PROOF: Final = tr_noop(
    "Het bestand zegt niet in welke eenheid het gewicht staat; het is meestal {weight}."
)
_KG_WORD: Final = tr_noop("kg")
_POUND_WORD: Final = tr_noop("pond")
_OUT_WORD: Final = tr_noop("niet meenemen")
_ZONE: Final = tr_noop("In welke tijdzone was je?")
_ZONE_WHY: Final = tr_noop("De tijden in het bestand zijn in UTC, zonder de zone waarin je sliep.")


def unit_question(
    weights: Sequence[Number], streams: Iterable[str], bmi: Sequence[tuple[Number, Number, Number]] = ()
) -> Question:
    """Return the question about the unit of weights.

    ``bmi`` holds weights with the body mass index that the file states and the height in metres: this proves
    the unit. Without it nothing is proposed, because 150 may be either.
    """
    unit = _proved(bmi)
    usual = median(map(Decimal, weights)) if weights else Decimal(0)
    if unit is None:
        evidence = Text(_NO_PROOF, weight=Rounded(usual))
    else:
        kilograms = usual * (KG_PER_POUND if unit == POUND else 1)
        word = _POUND_WORD if unit == POUND else _KG_WORD
        evidence = Text(_BMI, unit=Text(word), weight=Rounded(usual), kg=Rounded(kilograms))
    choices = (
        Choice(KILOGRAM, Text(_KG_WORD)),
        Choice(POUND, Text(_POUND_WORD)),
        Choice(LEAVE_OUT, Text(_OUT_WORD)),
    )
    return Question(WEIGHT_UNIT, Text(_ASKS), choices, evidence, unit, frozenset(streams))


def factor(answer: str | None) -> Decimal | None:
    """Return the number to multiply a weight with for kilograms; None when the weights stay out."""
    return {KILOGRAM: Decimal(1), POUND: KG_PER_POUND}.get(answer or "")


def _proved(bmi: Sequence[tuple[Number, Number, Number]]) -> str | None:
    """Return the unit in which weight ÷ height² gives the stated index; None when neither or both fit."""
    fits = dict.fromkeys((KILOGRAM, POUND), 0)
    for weight, stated, height in bmi:
        if not height or not _LIKELY_BMI[0] <= stated <= _LIKELY_BMI[1]:
            continue
        for unit, part in ((KILOGRAM, Decimal(1)), (POUND, KG_PER_POUND)):
            index = Decimal(weight) * part / (Decimal(height) * height)
            fits[unit] += abs(index - stated) <= _NEAR * stated
    best = max(fits, key=lambda unit: fits[unit])
    other = POUND if best == KILOGRAM else KILOGRAM
    return best if fits[best] and not fits[other] else None


def zone_question(zones: Sequence[str], proposed: str, streams: Iterable[str]) -> Question:
    """Return the question in which zone UTC times were lived; ``proposed`` is the zone of the journal."""
    choices = tuple(Choice(zone, Text("{zone}", zone=zone)) for zone in dict.fromkeys((proposed, *zones)))
    return Question(ZONE, Text(_ZONE), choices, Text(_ZONE_WHY), proposed, frozenset(streams))
