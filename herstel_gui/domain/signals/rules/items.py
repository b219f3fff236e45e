"""Rules of the form "the last ``times`` answers on a scale are bad": judgement, evidence, declaration."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.measure import first_bad_answer
from herstel_gui.domain.signals.day_columns import NEVER, SourceSeries
from herstel_gui.domain.signals.day_facts import (
    BAD,
    GOOD,
    NO,
    NOT_KNOWN,
    SURELY_BAD,
    UNKNOWN,
    YES,
    Facts,
    doubled_median,
)
from herstel_gui.domain.signals.limits import HALF, Limit
from herstel_gui.domain.signals.rules.rule import FEELING, JudgedScale, Rule, Show
from herstel_gui.domain.signals.shown import ANSWERS, RuleDisplay, basis, label_of, unknown, with_age
from herstel_gui.domain.signals.signal import Answer, Evidence
from herstel_gui.domain.statistics import decimal, tidy_fraction
from herstel_gui.domain.text import Text, TextValue, counted, tr_noop

if TYPE_CHECKING:
    from herstel_gui.domain.signals.signal import Group

OFFSET_LABEL: Final = tr_noop("Slecht vanaf zoveel punten boven je gewone antwoord:")


def offset_limit(rule: str, *, own: bool = False) -> Limit:
    """Return the limit of a rule on answers: 2 points above the own median, adjustable from 1 to 3."""
    return Limit(f"{rule}.offset", OFFSET_LABEL, 2, 1, 3, HALF, own=own)


def in_a_row(states: bytes, index: int, times: int, within: int) -> Answer:
    """Return whether the last ``times`` recorded answers are bad and lie within the last ``within`` days.

    Days without an answer are skipped, except today: without an answer today the result is UNKNOWN.
    """
    bad = 0
    for place in range(index, index - within, -1):
        state = states[place]
        if state == GOOD:
            return NO
        if state == BAD:
            bad += 1
            if bad == times:
                return YES
        elif place == index:
            return UNKNOWN
    return UNKNOWN


def own_normal_known(facts: Facts, measure: str, index: int) -> bool:
    """Tell whether the own usual answer is known on a day, for the series whose answer counts."""
    series = facts.columns.series_at(measure, index)
    return series is not None and series.ready(index)


def firm_answer(facts: Facts, measure: str, index: int) -> bool:
    """Tell whether an answer is beyond doubt: its own normal is known, or it is 6 or 7."""
    return facts.columns.codes[measure][index] >= SURELY_BAD or own_normal_known(facts, measure, index)


def _firm_row(facts: Facts, measure: str, index: int, times: int) -> bool:
    """Tell whether a row of bad answers is beyond doubt: the own normal is known today, or all are 6 or 7."""
    if own_normal_known(facts, measure, index):
        return True
    codes = facts.columns.codes[measure]
    given = [code for code in codes[max(0, index - _ROW_REACH) : index + 1] if code][-times:]
    return len(given) == times and min(given) >= SURELY_BAD


_ROW_REACH: Final = 5
"""The longest row lies within six days."""


def on_enough(states: bytes, index: int, window: int, least: int | Fraction, after: int = NEVER) -> Answer:
    """Return whether ``least`` of the last ``window`` days are bad; UNKNOWN if unknown days could decide.

    Only days after the place ``after`` are looked at.
    """
    stretch = states[max(index - window, after) + 1 : index + 1]
    bad = stretch.count(BAD)
    if bad >= least:
        return YES
    return NO if bad + stretch.count(NOT_KNOWN) < least else UNKNOWN


_ITEM_LINE = tr_noop(
    "{label} {today}, gewoon {usual} ({basis}). Vanaf {threshold} telt het als slecht. "
    "Slecht: {bad} van de laatste {times} keer.",
)
_ITEM_LINE_NEW = tr_noop(
    "{label} {today}. Vanaf {threshold} telt het voorlopig als slecht, tot je gewone antwoord "
    "bekend is. Slecht: {bad} van de laatste {times} keer.",
)
_ITEM_CHIP = tr_noop("{label} {usual} → {today}")
_ITEM_CHIP_USUAL = tr_noop("{label} {today} (gewoon {usual})")
_ITEM_CHIP_NEW = tr_noop("{label} {today} (grens {threshold})")
_NO_ANSWER = tr_noop("{label}: het antwoord van vandaag ontbreekt.")
_FEW_ONE = tr_noop("{label}: nog {n} antwoord nodig binnen {within} dagen.")
_FEW_MANY = tr_noop("{label}: nog {n} antwoorden nodig binnen {within} dagen.")


def show_item(measure: str, times: int, within: int, documents: tuple[str, ...]) -> Show:
    """Return the display function of a rule on ``times`` bad answers within ``within`` days."""

    def show(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
        evidence = item_evidence(facts, index, measure, within, documents)
        label = label_of(measure)
        states = facts.states[measure][index - within + 1 : index + 1]
        if answer is Answer.UNKNOWN:
            if states[-1] == NOT_KNOWN:
                return unknown(evidence, label, Text(_NO_ANSWER, label=label))
            lacking = times - (len(states) - states.count(NOT_KNOWN))
            return unknown(evidence, label, counted(lacking, _FEW_ONE, _FEW_MANY, label=label, within=within))
        given = bytes(state for state in states if state != NOT_KNOWN)[-times:]
        return _item_shown(evidence, label, given.count(BAD), times)

    return show


def _item_shown(evidence: Evidence, label: str, bad: int, times: int) -> RuleDisplay:
    values: dict[str, TextValue] = {
        "label": label,
        "today": evidence.values[-1] or 0,
        "threshold": first_bad_answer(evidence.threshold or 0),
    }
    if evidence.baseline is None:
        line = Text(_ITEM_LINE_NEW, **values, bad=bad, times=times)
        return RuleDisplay(evidence, line, Text(_ITEM_CHIP_NEW, **values))
    usual = decimal(evidence.baseline)
    line = Text(_ITEM_LINE, **values, usual=usual, basis=basis(evidence, ANSWERS), bad=bad, times=times)
    line = with_age(line, evidence)
    chip = _ITEM_CHIP_USUAL if evidence.no_worse_than_usual else _ITEM_CHIP
    return RuleDisplay(evidence, line, Text(chip, label=label, usual=usual, today=values["today"]))


def item_evidence(
    facts: Facts, index: int, measure: str, within: int, documents: tuple[str, ...]
) -> Evidence:
    """Return the answers of the last ``within`` days, with the own median and today's threshold."""
    columns = facts.columns
    places = range(index - within + 1, index + 1)
    codes = columns.codes[measure]
    series = columns.series_at(measure, index)
    usual, used = _own_median(series, index)
    states = facts.states[measure]
    return Evidence(
        measure=measure,
        source=None if series is None else series.source,
        dates=tuple(map(columns.date, places)),
        values=tuple(codes[place] or None for place in places),
        baseline=usual,
        baseline_n=len(used),
        baseline_first=columns.date(used[0]) if used else None,
        baseline_last=columns.date(used[-1]) if used else None,
        threshold=tidy_fraction(facts.threshold(series, measure, index)),
        limit=facts.limits.of(facts.offset(measure)),
        count=sum(states[place] == BAD for place in places),
        out_of=sum(states[place] != NOT_KNOWN for place in places),
        documents=documents,
    )


def _own_median(series: SourceSeries | None, index: int) -> tuple[Fraction | int | None, list[int]]:
    if series is None:
        return None, []
    twice = doubled_median(series, index)
    return (None if twice is None else tidy_fraction(Fraction(twice, 2))), series.places(index)


# -- declaration -----------------------------------------------------------------------------------


def item_rule(  # noqa: PLR0913  # keywords of one declaration
    *,
    id: str,  # noqa: A002  # named as the field of Rule
    group: Group,
    documents: tuple[str, ...],
    measure: str,
    label: str,
    definition: str,
    says: str,
    says_new: str = "",
    says_usual: str = "",
    times: int = 3,
    within: int = 5,
    own: bool = False,
    strength: str = FEELING,
) -> Rule:
    """Return the rule "the last ``times`` answers are bad within ``within`` days"; ``own``: see ``Limit``."""
    offset = offset_limit(id, own=own)

    def judge(facts: Facts, index: int) -> Answer:
        return in_a_row(facts.states[measure], index, times, within)

    return Rule(
        id=id,
        group=group,
        documents=documents,
        label=label,
        definition=definition,
        strength=strength,
        needs=(measure,),
        judge=judge,
        show=show_item(measure, times, within, documents),
        limits=(offset,),
        scales=(JudgedScale(measure, offset, times),),
        states=lambda facts: facts.states[measure],
        firm=lambda facts, index: _firm_row(facts, measure, index, times),
        says=says,
        says_new=says_new,
        says_usual=says_usual,
    )
