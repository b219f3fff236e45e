"""Rules of the form "the last ``times`` answers on a scale are bad": judgement, evidence, declaration.

Answers of two sources are never mixed: a rule is judged by the first source, in the order of the day, of
which it can be judged (``judged_line``).
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias

from herstel_gui.domain.measure import first_bad_answer
from herstel_gui.domain.signals.answer_lines import BAD, GOOD, NOT_KNOWN, AnswerLine, doubled_median
from herstel_gui.domain.signals.day_columns import NEVER, SourceSeries
from herstel_gui.domain.signals.day_facts import NO, SURELY_BAD, UNKNOWN, YES, Facts
from herstel_gui.domain.signals.limits import HALF, Limit
from herstel_gui.domain.signals.rules.rule import FEELING, Judge, JudgeDays, JudgedScale, Rule, Show
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


JudgeLine: TypeAlias = Callable[[Facts, AnswerLine, int], Answer]
"""Returns the answer of a rule on a day from the answers of one source."""


def judged_line(facts: Facts, measure: str, index: int, judge: JudgeLine) -> tuple[Answer, AnswerLine]:
    """Return the answer of a rule, and the line of answers by which it is judged.

    A source by which the rule is unknown gives way to the next one. When it is unknown by all, the line is
    the one whose answer counts on the day, else the newest.
    """
    for line in facts.lines(measure, index):
        answer = judge(facts, line, index)
        if answer is not UNKNOWN:
            return answer, line
    return UNKNOWN, facts.newest_line(measure, index)


def first_known(facts: Facts, measure: str, index: int, judge: JudgeLine) -> Answer:
    """Return the answer of the first source by which a rule can be judged, else UNKNOWN."""
    for line in facts.lines(measure, index):
        answer = judge(facts, line, index)
        if answer is not UNKNOWN:
            return answer
    return UNKNOWN


def firm_answer(line: AnswerLine, index: int) -> bool:
    """Tell whether an answer is beyond doubt: its own normal is known, or it is 6 or 7."""
    return line.codes[index] >= SURELY_BAD or line.normal_known(index)


def _firm_row(line: AnswerLine, index: int, times: int) -> bool:
    """Tell whether a row of bad answers is beyond doubt: the own normal is known today, or all are 6 or 7."""
    if line.normal_known(index):
        return True
    given = [code for code in line.codes[max(0, index - _ROW_REACH) : index + 1] if code][-times:]
    return len(given) == times and min(given) >= SURELY_BAD


_ROW_REACH: Final = 5
"""The longest row lies within six days."""


def on_enough(states: bytes, index: int, window: int, least: int | Fraction, after: int = NEVER) -> Answer:
    """Return whether ``least`` of the last ``window`` days are bad; UNKNOWN if unknown days could decide.

    Only days after the place ``after`` are looked at.
    """
    first = max(index - window, after) + 1
    bad = states.count(BAD, first, index + 1)
    if bad >= least:
        return YES
    return NO if bad + states.count(NOT_KNOWN, first, index + 1) < least else UNKNOWN


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


def on_bad_days(measure: str, judge: Judge) -> JudgeDays:
    """Return the judgement of consecutive days for a rule that says yes only on days with a bad answer.

    Only those days are judged: without an answer the rule is unknown, and with a good one it says no.
    """

    def over(facts: Facts, places: range) -> list[Answer]:
        states = facts.states[measure]
        answers = [_UNLESS_BAD[state] for state in states[places.start : places.stop]]
        place = states.find(BAD, places.start, places.stop)
        while place >= 0:
            answers[place - places.start] = judge(facts, place)
            place = states.find(BAD, place + 1, places.stop)
        return answers

    return over


_UNLESS_BAD: Final = (UNKNOWN, NO, UNKNOWN)
"""The answer by state, in the order ``NOT_KNOWN``, ``GOOD``, ``BAD``; on bad days it is judged."""


def _row(times: int, within: int) -> JudgeLine:
    """Return the judgement "the last ``times`` answers are bad within ``within`` days"."""

    def judge(_facts: Facts, line: AnswerLine, index: int) -> Answer:
        return in_a_row(line.states, index, times, within)

    return judge


def show_item(measure: str, times: int, within: int, documents: tuple[str, ...]) -> Show:
    """Return the display function of a rule on ``times`` bad answers within ``within`` days."""
    judge = _row(times, within)

    def show(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
        line = judged_line(facts, measure, index, judge)[1]
        evidence = item_evidence(facts, line, index, measure, within, documents)
        label = label_of(measure)
        states = line.states[index - within + 1 : index + 1]
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
    facts: Facts, line: AnswerLine, index: int, measure: str, within: int, documents: tuple[str, ...]
) -> Evidence:
    """Return the answers of a line in the last ``within`` days, with the own median and today's threshold."""
    columns = facts.columns
    places = range(index - within + 1, index + 1)
    series = line.series if line.codes[index] else None
    usual, used = _own_median(series, index)
    stretch = line.states[places.start : places.stop]
    return Evidence(
        measure=measure,
        source=None if series is None else series.source,
        dates=tuple(map(columns.date, places)),
        values=line.given(places[0], index),
        baseline=usual,
        baseline_n=len(used),
        baseline_first=columns.date(used[0]) if used else None,
        baseline_last=columns.date(used[-1]) if used else None,
        threshold=tidy_fraction(facts.threshold(series, measure, index)),
        limit=facts.limits.of(facts.offset(measure)),
        count=stretch.count(BAD),
        out_of=within - stretch.count(NOT_KNOWN),
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

    row = _row(times, within)

    def judge(facts: Facts, index: int) -> Answer:
        return first_known(facts, measure, index, row)

    def firm(facts: Facts, index: int) -> bool:
        return _firm_row(judged_line(facts, measure, index, row)[1], index, times)

    return Rule(
        id=id,
        group=group,
        documents=documents,
        label=label,
        definition=definition,
        strength=strength,
        needs=(measure,),
        judge=judge,
        over=on_bad_days(measure, judge),
        show=show_item(measure, times, within, documents),
        limits=(offset,),
        scales=(JudgedScale(measure, offset, times),),
        states=lambda facts: facts.states[measure],
        firm=firm,
        says=says,
        says_new=says_new,
        says_usual=says_usual,
    )
