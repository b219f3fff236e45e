"""Whether enough is recorded to say "geen signaal", and which groups can be judged on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.signals.answer_lines import NOT_KNOWN
from herstel_gui.domain.signals.catalogue import BY_GROUP, BY_ID, items_of
from herstel_gui.domain.signals.day_facts import UNKNOWN, Facts
from herstel_gui.domain.signals.signal import Group

if TYPE_CHECKING:
    from collections.abc import Iterable

    from herstel_gui.domain.signals.answered import Answered
    from herstel_gui.domain.signals.rules.rule import Rule

FATIGUE: Final = "fatigue"
COVERAGE_DAYS: Final = 5
COVERAGE_LEAST: Final = 3
"""An answer is recorded often enough on three of the last five days."""
COVERED_GROUPS: Final = 2

_MIND_ITEMS: Final = items_of(Group.MIND)
_MEASURED: Final = (BY_ID["RHR_PCT"], BY_ID["HRV_50"], *BY_GROUP[Group.SLEEP])
_ENOUGH: Final = bytes(n >= COVERAGE_LEAST for n in range(256))
_RECORDED: Final = bytes(state != NOT_KNOWN for state in range(256))


def judged(group: Group, facts: Facts, index: int) -> bool:
    """Tell whether group A–E has enough entries to be judged on this day (E, coverage)."""
    match group:
        case Group.BODY:
            return facts.pulse(index) is not None or facts.hrv(index) is not None
        case Group.MIND:
            return any(_often_recorded(facts, item, index) for item in _MIND_ITEMS)
        case Group.MUSCLE:
            return _often_recorded(facts, FATIGUE, index)
        case _:
            return any(rule.judge(facts, index) is not UNKNOWN for rule in BY_GROUP[group])


def measured(facts: Facts, index: int) -> bool:
    """Tell whether A or B is judged, or A may not be asked for because the person left out pulse or HRV."""
    if facts.heart_left_out:
        return True
    return judged(Group.BODY, facts, index) or judged(Group.SLEEP, facts, index)


def covered(answered: Answered) -> bytes:
    """Return per place whether "geen signaal" is allowed: fatigue and two of A, B, C and E, including C or E.

    Group A counts as recorded when the person left out pulse or HRV: what cannot be judged is not asked for.
    """
    facts, places = answered.facts, answered.places
    fatigue, mind = (_often(facts, items)[places.start :] for items in ((FATIGUE,), _MIND_ITEMS))
    performance = _any_known(answered, BY_GROUP[Group.PERFORMANCE])
    heart = [True] * len(places) if facts.heart_left_out else _any_known(answered, _MEASURED)
    allowed = bytearray(facts.columns.size)
    for place, tired, minded, performed, known in zip(
        places, fatigue, mind, performance, heart, strict=False
    ):
        feelings = minded + performed
        allowed[place] = tired and (feelings == COVERED_GROUPS or (feelings and known))
    return bytes(allowed)


def _any_known(answered: Answered, rules: Iterable[Rule]) -> list[bool]:
    """Return on which of the places any of these rules could be judged."""
    given = zip(*(answered.of(rule) for rule in rules), strict=True)
    return [answers.count(UNKNOWN) < len(answers) for answers in given]


def _often_recorded(facts: Facts, item: str, index: int) -> bool:
    missing = facts.states[item].count(NOT_KNOWN, index - COVERAGE_DAYS + 1, index + 1)
    return COVERAGE_DAYS - missing >= COVERAGE_LEAST


def _often(facts: Facts, items: Iterable[str]) -> bytes:
    """Return per place whether one and the same item was recorded often enough.

    All places are joined as one number with a byte for each, so that a sum of five neighbours is a sum of
    five numbers; no byte overflows.
    """
    enough = 0
    size = facts.columns.size
    for item in items:
        recorded = int.from_bytes(facts.states[item].translate(_RECORDED), "little")
        total = sum(recorded << 8 * back for back in range(COVERAGE_DAYS))
        often = total.to_bytes(size + COVERAGE_DAYS, "little")[:size].translate(_ENOUGH)
        enough |= int.from_bytes(often, "little")
    return enough.to_bytes(size, "little")
