"""Rules on nights (group B): limits, judgement, evidence and declarations."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from herstel_gui.domain.measure import Number
from herstel_gui.domain.signals.day_columns import SLEEP
from herstel_gui.domain.signals.day_facts import GOOD, NO, NOT_KNOWN, UNKNOWN, YES, Facts
from herstel_gui.domain.signals.limits import Limit
from herstel_gui.domain.signals.rules.items import item_rule
from herstel_gui.domain.signals.rules.rule import WEAK, Rule
from herstel_gui.domain.signals.shown import RuleDisplay, label_of, unknown, with_source
from herstel_gui.domain.signals.signal import Answer, Evidence, Group
from herstel_gui.domain.text import Hours, Text, counted, hours_text, tr_noop
from herstel_gui.domain.text import rounded as rounded_off

SLEEP_6X3: Final = Limit("SLEEP_6x3.minutes", tr_noop("Een nacht is kort onder"), 360, 240, 480, 15, "min")


def short_nights(facts: Facts, index: int) -> Answer:
    """SLEEP_6x3: three consecutive nights below six hours of elapsed time. Document 001, table."""
    nights = facts.shorter_nights(SLEEP_6X3)[index - 2 : index + 1]
    if GOOD in nights:
        return NO
    return UNKNOWN if NOT_KNOWN in nights else YES


_THREE: Final = 3
_DOCUMENT: Final = ("001",)
_SHORT_LINE = tr_noop("Geslapen: {first}, {second} en {third}.")
_SHORT_LIMIT: Final = (
    tr_noop("{line} Grens volgens het artikel: drie nachten onder {limit}."),
    tr_noop("{line} Jouw grens: drie nachten onder {limit} (artikel: {article})."),
)
_LONG_LINE = tr_noop("Een van de laatste drie nachten duurde {limit} of langer.")
_SHORT_CHIP = tr_noop("Slaap {minutes} · 3 nachten < {limit}")
_SLEEP_CHIP = tr_noop("Slaap: niet drie nachten onder {limit}")
_NIGHTS_ONE = tr_noop("Van {n} van de laatste drie nachten is de slaap niet bekend.")
_NIGHTS_MANY = tr_noop("Van {n} van de laatste drie nachten is de slaap niet bekend.")


def _short_night(minutes: Number, limit: Number) -> Hours:
    """Return a short night for display, rounded down when rounding would reach the limit."""
    return Hours(minutes if rounded_off(Decimal(minutes), 0) < limit else int(minutes))


def show_sleep(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of SLEEP_6x3; minutes are elapsed time, also when the clock changes."""
    limit = facts.limits.of(SLEEP_6X3)
    places = range(index - 2, index + 1)
    nights = tuple(facts.night(place) for place in places)
    evidence = Evidence(
        measure=SLEEP, dates=tuple(map(facts.columns.date, places)), values=nights, sleep_minutes=nights[-1],
        limit=limit, documents=_DOCUMENT, count=sum(night is not None and night < limit for night in nights),
        out_of=_THREE,
    )  # fmt: skip
    given = [night for night in nights if night is not None]
    if answer is Answer.UNKNOWN:
        missing = counted(_THREE - len(given), _NIGHTS_ONE, _NIGHTS_MANY)
        return unknown(evidence, label_of(SLEEP), missing)
    if answer is Answer.NO:
        least = hours_text(limit)
        return RuleDisplay(evidence, Text(_LONG_LINE, limit=least), Text(_SLEEP_CHIP, limit=least))
    first, second, third = (_short_night(night, limit) for night in given)
    line = Text(_SHORT_LINE, first=first, second=second, third=third)
    line = with_source(line, facts.limits, SLEEP_6X3, _SHORT_LIMIT, hours_text)
    return RuleDisplay(evidence, line, Text(_SHORT_CHIP, minutes=third, limit=Hours(limit)))


# -- declarations ----------------------------------------------------------------------------------


def _night_states(facts: Facts) -> bytes:
    return facts.shorter_nights(SLEEP_6X3)


SLEEPING: Final[tuple[Rule, ...]] = (
    Rule(
        id="SLEEP_6x3",
        group=Group.SLEEP,
        documents=_DOCUMENT,
        label=tr_noop("Drie korte nachten"),
        definition=tr_noop(
            "Je sliep drie nachten achter elkaar minder dan zes uur. Precies zes uur telt niet "
            "als kort. Gaat de klok vooruit of terug, dan telt hoe lang je echt sliep.",
        ),
        strength=WEAK,
        needs=(SLEEP, "bed_time", "wake_time"),
        judge=short_nights,
        show=show_sleep,
        limits=(SLEEP_6X3,),
        states=_night_states,
        says=tr_noop("Je sliep drie nachten achter elkaar minder dan {limit}."),
    ),
    item_rule(
        id="SLEEP_Q",
        group=Group.SLEEP,
        documents=("000", "001", "002"),
        measure="sleep_quality",
        label=tr_noop("Slecht geslapen"),
        definition=tr_noop(
            "Je laatste drie antwoorden bij slaapkwaliteit, binnen vijf dagen, waren slecht voor jou.",
        ),
        says=tr_noop("Je slaapt slechter dan gewoon."),
    ),
)
