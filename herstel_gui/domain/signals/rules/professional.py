"""Rules that advise seeing a professional (group P): limits, judgement, evidence, declarations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import product
from typing import Final, NamedTuple

from herstel_gui.domain.signals.answer_lines import BAD, NOT_KNOWN, AnswerLine
from herstel_gui.domain.signals.day_columns import RECOVERY_REACH, Rated
from herstel_gui.domain.signals.day_facts import NO, UNKNOWN, WEEK, YES, Facts
from herstel_gui.domain.signals.limits import DAY_COUNT, DAYS, PERCENT, Limit
from herstel_gui.domain.signals.rules.items import offset_limit, on_enough
from herstel_gui.domain.signals.rules.rule import GRAVE_SIGN, OWN, JudgeDays, JudgedScale, Rule, Show
from herstel_gui.domain.signals.rules.sessions import SESSIONS, mostly_bad, rated_evidence
from herstel_gui.domain.signals.shown import RuleDisplay, unknown
from herstel_gui.domain.signals.signal import Answer, Evidence, Group
from herstel_gui.domain.text import Text, TextValue, counted, tr_noop

RESTLESSNESS: Final = offset_limit("P_ONRUST")
P_DELOAD: Final = Limit("P_DELOAD.days", DAY_COUNT, 5, 3, 7, 1, DAYS, own=True)
P_ZIEK: Final = Limit("P_ZIEK.episodes", tr_noop("Vaak ziek vanaf (keer in 90 dagen):"), 3, 2, 6, own=True)
P_SLAAP: Final = Limit("P_SLAAP.nights", DAY_COUNT, 14, 7, 21, 1, DAYS, own=True)
P_ONRUST: Final = Limit("P_ONRUST.days", DAY_COUNT, 5, 3, 7, 1, DAYS, own=True)
P_PREST: Final = Limit(
    "P_PREST.sessions",
    tr_noop("Zoveel trainingen met ‘hoe ging het’ nodig:"),
    6,
    4,
    12,
    own=True,
)
P_DUUR: Final = Limit("P_DUUR.days", DAY_COUNT, 15, 8, 28, 1, DAYS, own=True)
RECOVERY_MINUTES: Final = Limit(
    "recovery_week.percent", tr_noop("Herstelweek: hoogstens dit deel van je gewone minuten:"),
    60, 30, 90, 5, PERCENT, own=True,
)  # fmt: skip


# -- judgement -------------------------------------------------------------------------------------


TIRED: Final = ("fatigue",)
SLEPT_BADLY: Final = ("sleep_quality",)
TIRED_AND_RESTLESS: Final = ("fatigue", "restlessness")
DELOAD_FROM: Final = 7
ILLNESS_REACH: Final = 89
BAD_NIGHTS_WINDOW: Final = 21
DECLINE_REACH: Final = 27
DECLINE_SPAN: Final = 21
LASTING_DAYS: Final = 28


def after_recovery_week(facts: Facts, index: int) -> Answer:
    """P_DELOAD: 7 to 28 days after a recovery week, tired on five of the last seven days. Document 000.

    After a consultation only recovery weeks that ended later count.
    """
    if not _weeks_to_judge(facts, index):
        return NO
    return _graves(facts, TIRED, index, WEEK, P_DELOAD).answer


class _Graves(NamedTuple):
    """The answer of a rule on bad days, with the answers and the states of the source that is judged."""

    answer: Answer
    line: AnswerLine
    states: bytes


def _graves(facts: Facts, measures: tuple[str, ...], index: int, window: int, limit: Limit) -> _Graves:
    """Judge by the first sources that can be judged whether enough of the last ``window`` days were bad.

    Of two measures each has its own source. Bad is an answer of at least 5 that is bad for the person, to
    each of the measures, after the newest consultation; sources without an answer in those days are passed
    over. The line is of the first measure.
    """
    least, after = facts.limits.exact(limit), facts.columns.discussed_at(index)
    days = slice(max(index - window, after) + 1, index + 1)
    given = [
        [line for line in facts.lines(measure, index) if any(line.codes[days])]
        or [facts.newest_line(measure, index)]
        for measure in measures
    ]
    for lines in product(*given):
        states = _all_grave(facts, lines)
        answer = on_enough(states, index, window, least, after)
        if answer is not UNKNOWN:
            return _Graves(answer, lines[0], states)
    first = [lines[0] for lines in given]
    return _Graves(UNKNOWN, first[0], _all_grave(facts, first))


def _graves_over(measures: tuple[str, ...], window: int, limit: Limit) -> JudgeDays:
    """Return the judgement of consecutive days as in ``_graves``; fast while nothing has to be chosen."""

    def over(facts: Facts, places: range) -> Sequence[Answer]:
        lines = [line for measure in measures if (line := facts.only_line(measure)) is not None]
        if len(lines) < len(measures) or facts.columns.discussed:
            return [_graves(facts, measures, place, window, limit).answer for place in places]
        states, least = _all_grave(facts, lines), facts.limits.exact(limit)
        return [on_enough(states, place, window, least) for place in places]

    return over


def _all_grave(facts: Facts, lines: Sequence[AnswerLine]) -> bytes:
    """Return per place whether the answers of one or two lines are all bad, with at least 5."""
    return lines[0].grave if len(lines) == 1 else facts.both_grave(*lines)


def _weeks_to_judge(facts: Facts, index: int) -> list[int]:
    """Return the ends of the recovery weeks that ended 7 to 28 days ago, after the newest consultation."""
    ends = facts.columns.ended_weeks.get(index)
    if not ends:
        return []
    after = facts.columns.discussed_at(index)
    return [end for end in ends if DELOAD_FROM <= index - end <= RECOVERY_REACH and end > after]


def often_ill(facts: Facts, index: int) -> Answer:
    """P_ZIEK: three separate illnesses in ninety days. Document 000."""
    return YES if illness_count(facts, index) >= facts.limits.exact(P_ZIEK) else NO


def illness_count(facts: Facts, index: int) -> int:
    """Return the number of illnesses in the last ninety days; a relapse within a week is the same illness.

    After a consultation only illnesses that began later count.
    """
    illnesses = facts.columns.illnesses
    if not illnesses:
        return 0
    begun = bisect_right(illnesses, index, key=_first)
    over = bisect_left(illnesses, index - ILLNESS_REACH, key=_last)
    discussed = bisect_right(illnesses, facts.columns.discussed_at(index), key=_first)
    return max(0, begun - max(over, discussed))


def _first(illness: tuple[int, int]) -> int:
    return illness[0]


def _last(illness: tuple[int, int]) -> int:
    return illness[1]


def restless_and_tired(facts: Facts, index: int) -> Answer:
    """P_ONRUST: exhausted and restless on the same day, on five of the last seven days. Document 000."""
    return _graves(facts, TIRED_AND_RESTLESS, index, WEEK, P_ONRUST).answer


def long_decline(facts: Facts, index: int) -> Answer:
    """P_PREST: two thirds of at least six rated sessions worse, over at least 21 of 28 days. Document 000."""
    rated, low, high = decline_slice(facts, index)
    if high - low < facts.limits.exact(P_PREST):
        return UNKNOWN
    if rated.places[high - 1] - rated.places[low] < DECLINE_SPAN:
        return UNKNOWN
    return YES if mostly_bad(rated.bad[low:high]) else NO


def decline_slice(facts: Facts, index: int) -> tuple[Rated, int, int]:
    """Return the rated sessions outside recovery weeks, and the slice of 28 days after a consultation."""
    rated = facts.columns.performed_outside
    first = max(index - DECLINE_REACH, facts.columns.discussed_at(index) + 1)
    return rated, *rated.between(first, index)


def lasting(facts: Facts, index: int) -> Answer:
    """P_DUUR: level 2 was on, also beneath a higher level, on 15 of the last 28 days. Document 000."""
    first = _lasting_from(facts, index)
    base = facts.columns.base
    held = sum(first <= ordinal - base <= index for ordinal in facts.under) if facts.under else 0
    least = facts.limits.exact(P_DUUR)
    if held >= least:
        return YES
    columns = facts.columns
    judged = columns.evaluated.count(1, first, index + 1)
    return NO if held + (index - first + 1) - judged < least else UNKNOWN


def _lasting_from(facts: Facts, index: int) -> int:
    """Return the first of the last 28 days, or the day after the newest consultation if that is later."""
    return max(index - LASTING_DAYS + 1, facts.columns.discussed_at(index) + 1)


def severe(facts: Facts, index: int) -> Answer:
    """P_ERNST: the user marked a complaint as severe today. Document 000.

    Counts on any day: ill, silent, or that of a consultation. The order within a day is not known, and a
    complaint after the consultation must not be missed.
    """
    return YES if facts.columns.severe[index] else NO


# -- evidence --------------------------------------------------------------------------------------


_P_UNKNOWN = tr_noop("Er zijn te veel dagen zonder antwoord: {n} van {of} ingevuld.")


def show_days(measures: tuple[str, ...], window: int, limit: Limit, line: str, chip: str) -> Show:
    """Return the display function of a rule on bad days, for one scale or for several on the same day."""

    def show(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
        places = range(max(index - window, facts.columns.discussed_at(index)) + 1, index + 1)
        judged = _graves(facts, measures, index, window, limit)
        states = judged.states[places.start : places.stop]
        series, answers = judged.line.series, judged.line.given(places.start, index)
        evidence = Evidence(
            measure=measures[0],
            source=series.source if series is not None and any(answers) else None,
            dates=tuple(map(facts.columns.date, places)),
            values=answers,
            count=states.count(BAD),
            out_of=len(places),
            limit=facts.limits.of(limit),
            documents=("000",),
        )
        values: dict[str, TextValue] = {"n": states.count(BAD), "of": len(places)}
        if answer is Answer.UNKNOWN:
            missing = Text(_P_UNKNOWN, n=len(places) - states.count(NOT_KNOWN), of=len(places))
            return unknown(evidence, Text(chip, **values), missing)
        return RuleDisplay(evidence, Text(line, **values), Text(chip, **values))

    return show


SLEEP_LINE: Final = tr_noop("In {n} van de laatste {of} nachten sliep je slecht.")
SLEEP_CHIP: Final = tr_noop("{n} van {of} nachten slecht")
RESTLESS_LINE: Final = tr_noop("Op {n} van de laatste {of} dagen was je tegelijk moe en onrustig.")
RESTLESS_CHIP: Final = tr_noop("{n} van {of} dagen moe én onrustig")
DELOAD_LINE: Final = tr_noop("Na je herstelweek was je op {n} van de laatste {of} dagen nog moe.")
DELOAD_CHIP: Final = tr_noop("Na herstelweek {n} van {of} dagen moe")
_NO_WEEK = tr_noop("Geen herstelweek die 7 tot 28 dagen geleden eindigde.")
_after_week = show_days(TIRED, WEEK, P_DELOAD, DELOAD_LINE, DELOAD_CHIP)
show_bad_nights = show_days(SLEPT_BADLY, BAD_NIGHTS_WINDOW, P_SLAAP, SLEEP_LINE, SLEEP_CHIP)
show_restless = show_days(TIRED_AND_RESTLESS, WEEK, P_ONRUST, RESTLESS_LINE, RESTLESS_CHIP)


def show_deload(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of P_DELOAD, or a remark when no recovery week ended 7 to 28 days ago."""
    if _weeks_to_judge(facts, index):
        return _after_week(facts, index, answer)
    return RuleDisplay(
        Evidence(limit=facts.limits.of(P_DELOAD), documents=("000",)), Text(_NO_WEEK), Text(_NO_WEEK)
    )


_NEVER_ILL = tr_noop("Je vulde de laatste 90 dagen geen ‘ziek’ in.")
_NEVER_ILL_CHIP = tr_noop("Geen ‘ziek’ ingevuld in 90 dagen")
_ILL_ONE = tr_noop("In 90 dagen was je {n} keer ziek.")
_ILL_MANY = tr_noop("In 90 dagen was je {n} verschillende keren ziek.")
_ILL_CHIP = tr_noop("{n} keer ziek in 90 dagen")


def show_often_ill(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of P_ZIEK: the number of illnesses. The answer is always known."""
    del answer
    times = illness_count(facts, index)
    evidence = Evidence(count=times, limit=facts.limits.of(P_ZIEK), documents=("000",))
    if not times:
        return RuleDisplay(evidence, Text(_NEVER_ILL), Text(_NEVER_ILL_CHIP))
    return RuleDisplay(evidence, counted(times, _ILL_ONE, _ILL_MANY), Text(_ILL_CHIP, n=times))


_DECLINE = tr_noop("{n} van de {of} trainingen in 28 dagen gingen minder dan gewoon.")
_DECLINE_CHIP = tr_noop("{n} van {of} trainingen minder in 28 dagen")
_DECLINE_FEW = tr_noop("Vul bij minstens {least} trainingen in drie weken in hoe het ging; nu {n}.")


def show_decline(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of P_PREST: the rated sessions of four weeks."""
    rated, low, high = decline_slice(facts, index)
    least = facts.limits.of(P_PREST)
    evidence = rated_evidence(facts, rated, low, high, least, ("000",))
    if answer is Answer.UNKNOWN:
        return unknown(evidence, SESSIONS, Text(_DECLINE_FEW, least=least, n=high - low))
    values: dict[str, TextValue] = {"n": evidence.count or 0, "of": high - low}
    return RuleDisplay(evidence, Text(_DECLINE, **values), Text(_DECLINE_CHIP, **values))


_LASTING = tr_noop("Op {n} van de laatste {of} dagen was er te weinig herstel.")
_LASTING_CHIP = tr_noop("{n} van {of} dagen te weinig herstel")


def show_lasting(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of P_DUUR: the days of the last 28 on which the condition of level 2 held."""
    first = _lasting_from(facts, index)
    length = index - first + 1
    places = sorted(o - facts.columns.base for o in facts.under if first <= o - facts.columns.base <= index)
    evidence = Evidence(
        dates=tuple(map(facts.columns.date, places)), count=len(places), out_of=length,
        limit=facts.limits.of(P_DUUR), documents=("000",),
    )  # fmt: skip
    values: dict[str, TextValue] = {"n": len(places), "of": length}
    if answer is Answer.UNKNOWN:
        judged = facts.columns.evaluated.count(1, first, index + 1)
        missing = Text(_P_UNKNOWN, n=judged, of=length)
        return unknown(evidence, Text(_LASTING_CHIP, **values), missing)
    return RuleDisplay(evidence, Text(_LASTING, **values), Text(_LASTING_CHIP, **values))


_SEVERE = tr_noop("Je vulde ‘ernstige klacht’ in.")
_NOT_SEVERE = tr_noop("Je vulde geen ernstige klacht in.")
_SEVERE_CHIP = tr_noop("Ernstige klacht")


def show_severe(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of P_ERNST: the user's mark."""
    evidence = Evidence(dates=(facts.columns.date(index),), documents=("000",))
    if answer is Answer.YES:
        return RuleDisplay(evidence, Text(_SEVERE), Text(_SEVERE_CHIP))
    return RuleDisplay(evidence, Text(_NOT_SEVERE), Text(_NOT_SEVERE))


# -- declarations ----------------------------------------------------------------------------------


def bad_nights(facts: Facts, index: int) -> Answer:
    """P_SLAAP: sleep quality was bad on 14 of the last 21 nights. Document 000."""
    return _graves(facts, SLEPT_BADLY, index, BAD_NIGHTS_WINDOW, P_SLAAP).answer


PROFESSIONAL: Final[tuple[Rule, ...]] = (
    Rule(
        id="P_DELOAD",
        group=Group.PROFESSIONAL,
        documents=("000",),
        label=tr_noop("Moe na een herstelweek"),
        definition=tr_noop(
            "Zeven tot 28 dagen na een herstelweek was je op minstens vijf van de laatste zeven dagen moe "
            "(slecht voor jou, en minstens een 5).",
        ),
        strength=OWN,
        needs=("fatigue", "recovery_weeks"),
        judge=after_recovery_week,
        show=show_deload,
        limits=(P_DELOAD, RECOVERY_MINUTES),
        reason=tr_noop("moe na een herstelweek"),
    ),
    Rule(
        id="P_ZIEK",
        group=Group.PROFESSIONAL,
        documents=("000",),
        label=tr_noop("Vaak ziek"),
        definition=tr_noop(
            "Je was in 90 dagen minstens drie keer ziek. Ben je binnen een week weer ziek, dan "
            "telt dat als dezelfde keer.",
        ),
        strength=OWN,
        needs=("tags",),
        judge=often_ill,
        show=show_often_ill,
        limits=(P_ZIEK,),
        reason=tr_noop("vaak ziek"),
    ),
    Rule(
        id="P_SLAAP",
        group=Group.PROFESSIONAL,
        documents=("000",),
        label=tr_noop("Lange tijd slecht geslapen"),
        definition=tr_noop(
            "Op minstens 14 van de laatste 21 nachten vond je je slaap slecht (slecht voor jou, en minstens "
            "een 5).",
        ),
        strength=OWN,
        needs=("sleep_quality",),
        judge=bad_nights,
        over=_graves_over(SLEPT_BADLY, BAD_NIGHTS_WINDOW, P_SLAAP),
        show=show_bad_nights,
        limits=(P_SLAAP,),
        reason=tr_noop("lang slecht geslapen"),
    ),
    Rule(
        id="P_ONRUST",
        group=Group.PROFESSIONAL,
        documents=("000",),
        label=tr_noop("Moe en onrustig"),
        definition=tr_noop(
            "Op minstens vijf van de laatste zeven dagen was je tegelijk moe en onrustig (slecht voor jou, "
            "en allebei minstens een 5).",
        ),
        strength=OWN,
        needs=("fatigue", "restlessness"),
        judge=restless_and_tired,
        over=_graves_over(TIRED_AND_RESTLESS, WEEK, P_ONRUST),
        show=show_restless,
        limits=(P_ONRUST, RESTLESSNESS),
        scales=(JudgedScale("restlessness", RESTLESSNESS),),
        reason=tr_noop("moe en onrustig"),
    ),
    Rule(
        id="P_PREST",
        group=Group.PROFESSIONAL,
        documents=("000",),
        label=tr_noop("Lange tijd minder presteren"),
        definition=tr_noop(
            "Van minstens zes trainingen in 28 dagen waarbij je invulde hoe het ging, ging twee derde "
            "minder, met drie weken of meer tussen de eerste en de laatste. Trainingen in een herstelweek "
            "tellen niet mee.",
        ),
        strength=OWN,
        needs=("sessions",),
        judge=long_decline,
        show=show_decline,
        limits=(P_PREST,),
        reason=tr_noop("lang minder presteren"),
        rated_word=tr_noop("minder"),
    ),
    Rule(
        id="P_DUUR",
        group=Group.PROFESSIONAL,
        documents=("000",),
        label=tr_noop("Weken te weinig herstel"),
        definition=tr_noop("Op minstens 15 van de laatste 28 dagen had je te weinig herstel."),
        strength=OWN,
        needs=("fatigue",),
        judge=lasting,
        show=show_lasting,
        limits=(P_DUUR,),
        reason=tr_noop("weken te weinig herstel"),
    ),
    Rule(
        id="P_ERNST",
        group=Group.PROFESSIONAL,
        documents=("000",),
        label=tr_noop("Ernstige klacht"),
        definition=tr_noop(
            "Je vult ‘ernstige klacht’ in. Dat telt op elke dag, ook als je ziek bent of verder niets invult."
        ),
        strength=GRAVE_SIGN,
        needs=("tags",),
        judge=severe,
        show=show_severe,
        reason=tr_noop("ernstige klacht"),
    ),
)
