"""A drinking aid after training, after document 004: one and a half times the loss, spread over clock times.

The weights are used and not kept. It is not offered to people under eighteen (``AID``). Bounds and the
sentences about salt, over-drinking and diseases are Herstel's own additions.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Number, Range
from herstel_gui.domain.person import Aid
from herstel_gui.domain.text import Rounded, Text, tr_noop

AID: Final = Aid(adults_only=True)
"""To whom this is offered."""
POSSIBLE_KG: Final = Range(25, 300)
ML_PER_KG: Final = 1500
FIRST_ML: Final = 800
NEXT_ML: Final = 200
EVERY_MINUTES: Final = 15
MOST_ML: Final = 3000
MOST_PERCENT: Final = 3
"""Above three litres or three percent of the weight the scale is doubted, and no times are given."""
_DAY: Final = 1440

DOCUMENTS: Final = ("004",)
_REFUSED: Final = tr_noop("Gewicht: {value} kg kan niet. Typ een getal van {low} tot en met {high}.")
_NO_LOSS: Final = tr_noop("Je verloor geen gewicht: drink gewoon bij je dorst.")
_LOSS: Final = tr_noop("Je verloor {kg} kg. Anderhalf keer zoveel is {ml} ml, verdeeld over de tijd.")
_CHECK: Final = tr_noop(
    "{kg} kg verlies is heel veel. Weeg nog eens op dezelfde weegschaal, zonder natte kleren. Klopt dat, "
    "drink dan verspreid over de dag, bij je maaltijden."
)
_SALT: Final = tr_noop("Neem er iets zouts bij, of drink het bij een maaltijd.")
_NO_MORE: Final = tr_noop("Drink niet meer dan dit: te veel water drinken is gevaarlijk.")
_DISEASE: Final = tr_noop(
    "Niet voor wie een hart- of nierziekte heeft of van een arts minder moet drinken: vraag het je arts."
)
_ENOUGH: Final = tr_noop("Train je pas morgen of later weer? Dan is gewoon eten en drinken genoeg.")


@dataclass(frozen=True, slots=True)
class Portion:
    """A portion: the clock time in minutes after midnight, and millilitres."""

    at: int
    ml: int


@dataclass(frozen=True, slots=True)
class DrinkingAid:
    """What to drink: the loss in kg, millilitres in total, portions with clock times, and sentences."""

    loss: Decimal
    total: int
    portions: tuple[Portion, ...]
    sentences: tuple[Text, ...]
    doubtful: bool = False
    """Whether the loss is so large that the scale is doubted."""


def drinking_aid(before: Number, after: Number, now: int) -> DrinkingAid:
    """Return what to drink after a training, from the weights in kg and the clock time in minutes.

    RefusedValueError for an impossible weight.
    """
    for weight in (before, after):
        if weight not in POSSIBLE_KG:
            low, high = POSSIBLE_KG.low, POSSIBLE_KG.high
            raise RefusedValueError(Text(_REFUSED, value=weight, low=low, high=high))
    loss = Decimal(before) - Decimal(after)
    if loss <= 0:
        return DrinkingAid(loss, 0, (), (Text(_NO_LOSS),))
    total = round(loss * ML_PER_KG)
    kg = Rounded(loss)
    if total > MOST_ML or 100 * loss > MOST_PERCENT * Decimal(before):
        doubt = (Text(_CHECK, kg=kg), Text(_SALT), Text(_NO_MORE), Text(_DISEASE))
        return DrinkingAid(loss, total, (), doubt, doubtful=True)
    sentences = (Text(_LOSS, kg=kg, ml=total), Text(_SALT), Text(_NO_MORE), Text(_ENOUGH), Text(_DISEASE))
    return DrinkingAid(loss, total, _portions(total, now), sentences)


def _portions(total: int, now: int) -> tuple[Portion, ...]:
    """Return 800 ml at once and 200 ml every quarter until the total; the last portion is what is left."""
    portions = [Portion(now % _DAY, min(total, FIRST_ML))]
    left = total - portions[0].ml
    while left > 0:
        portions.append(Portion((now + EVERY_MINUTES * len(portions)) % _DAY, min(left, NEXT_ML)))
        left -= portions[-1].ml
    return tuple(portion for portion in portions if portion.ml)
