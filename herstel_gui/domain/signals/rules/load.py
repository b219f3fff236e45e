"""Planning rules on the structure of the load (group F): limits, judgement, evidence, declarations."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from herstel_gui.domain.measure import Number
from herstel_gui.domain.signals.answer_lines import BAD, GOOD, NOT_KNOWN, AnswerLine
from herstel_gui.domain.signals.day_columns import ACTIVE, REST, TRAINING
from herstel_gui.domain.signals.day_facts import (
    HARD_RPE,
    HUNDRED,
    NO,
    UNKNOWN,
    WEEK,
    YES,
    Facts,
)
from herstel_gui.domain.signals.limits import DAYS, PERCENT, Choice, Limit
from herstel_gui.domain.signals.rules.items import first_known, judged_line, on_enough
from herstel_gui.domain.signals.rules.rule import PLANNING, Rule, Show
from herstel_gui.domain.signals.rules.sessions import KIND_WORDS
from herstel_gui.domain.signals.shown import RuleDisplay, unknown
from herstel_gui.domain.signals.signal import Answer, Evidence, Gate, Group
from herstel_gui.domain.text import Text, TextValue, counted, tr_noop

RUST7: Final = Limit("RUST7.days", tr_noop("Dagen zonder rustdag"), 7, 5, 14, 1, DAYS)
BLOK3: Final = Limit(
    "BLOK3.days",
    tr_noop("Een week is zwaar vanaf (zware dagen):"),
    2,
    1,
    5,
    1,
    DAYS,
    own=True,
)
KRACHT7: Final = Limit(
    "KRACHT7.range",
    tr_noop("Slaap is stabiel bij een verschil van hoogstens"),
    2,
    1,
    4,
    own=True,
)
RUSTIG: Final = Limit(
    "RUSTIG.percent",
    tr_noop("Telt vanaf dit deel van de rustig bedoelde trainingen:"),
    50,
    25,
    100,
    5,
    PERCENT,
    own=True,
)
ACTIVE_IS_REST: Final = Choice(
    "active_is_rest", tr_noop("Actief herstel telt als volledige rustdag"), article=False
)
BEGINNER: Final = Choice("beginner", tr_noop("Ik begin net met trainen"), article=False)


# -- judgement -------------------------------------------------------------------------------------

_QUALITY: Final = "sleep_quality"


def no_rest_day(facts: Facts, index: int) -> Answer:
    """RUST7: seven known days without a full rest day. Documents 000 and 001."""
    days = int(facts.limits.exact(RUST7))
    kinds = facts.kinds[index - days + 1 : index + 1]
    if REST in kinds or (facts.limits.chosen(ACTIVE_IS_REST) and ACTIVE in kinds):
        return NO
    return UNKNOWN if 0 in kinds else YES


def two_hard_days(facts: Facts, index: int) -> Answer:
    """ZWAAR2: a hard day today and yesterday. Document 000."""
    days = facts.hard[index - 1 : index + 1]
    if GOOD in days:
        return NO
    return UNKNOWN if NOT_KNOWN in days else YES


FRIDAY: Final = 4
BLOCK_WEEKS: Final = 3


def heavy_block(facts: Facts, index: int) -> Answer:
    """BLOK3: three heavy ISO weeks, followed by fewer than five recovery days from Monday. Document 001."""
    weekday = facts.columns.weekday(index)
    if weekday > FRIDAY:
        return NO
    monday = index - weekday
    least = facts.limits.exact(BLOK3)
    unsure = False
    for sunday in range(monday - 1, monday - 1 - WEEK * BLOCK_WEEKS, -WEEK):
        heavy = on_enough(facts.hard, sunday, WEEK, least)
        if heavy is NO:
            return NO
        unsure = unsure or heavy is UNKNOWN
    if unsure:
        return UNKNOWN
    since_monday = facts.quiet[monday : index + 1]
    if GOOD in since_monday:
        return YES
    return UNKNOWN if NOT_KNOWN in since_monday else NO


def strength_on_unstable_sleep(facts: Facts, index: int) -> Answer:
    """KRACHT7: more minutes of strength since Monday than in the week before, and the gate is shut. 001."""
    monday = index - facts.columns.weekday(index)
    now = strength_minutes(facts, monday, index)
    if not now or now <= strength_minutes(facts, monday - WEEK, monday - 1):
        return NO
    return {Gate.SHUT: YES, Gate.OPEN: NO, Gate.UNKNOWN: UNKNOWN}[strength_gate(facts, index)]


_GATES: Final = {YES: Gate.OPEN, NO: Gate.SHUT, UNKNOWN: Gate.UNKNOWN}


def strength_gate(facts: Facts, index: int) -> Gate:
    """Return whether strength training may grow: seven nights that are stable, none of them bad (A52)."""
    return _GATES[first_known(facts, _QUALITY, index, _stable_week)]


def _stable_week(facts: Facts, line: AnswerLine, index: int) -> Answer:
    """Return whether the nights of seven days, as one source tells them, are stable and none of them bad."""
    given = [quality for quality in line.codes[index - WEEK + 1 : index + 1] if quality]
    bad = BAD in line.states[index - WEEK + 1 : index + 1]
    if bad or (given and max(given) - min(given) > facts.limits.exact(KRACHT7)):
        return NO
    return YES if len(given) == WEEK else UNKNOWN


def strength_minutes(facts: Facts, first: int, last: int) -> Number:
    """Return the recorded minutes of strength training; a session without a length adds nothing."""
    total: Number = 0
    for place in range(first, last + 1):
        for session in facts.columns.sessions_at(place):
            if session.strength and session.minutes is not None:
                total += session.minutes
    return total


EASY_REACH: Final = 13
EASY_LEAST: Final = 4
NOT_EASY_RPE: Final = 4


def easy_not_easy(facts: Facts, index: int) -> Answer:
    """RUSTIG: half of the sessions planned as easy in fourteen days had RPE 4 or more. Document 000."""
    easy = facts.columns.easy
    low = bisect_left(easy, index - EASY_REACH, key=_place)
    rpes = [rpe for _, rpe in easy[low : bisect_left(easy, index + 1, key=_place)]]
    if len(rpes) < EASY_LEAST:
        return UNKNOWN
    least = facts.limits.exact(RUSTIG) * len(rpes)
    hot = HUNDRED * sum(rpe is not None and rpe >= NOT_EASY_RPE for rpe in rpes)
    if hot >= least:
        return YES
    return NO if hot + HUNDRED * rpes.count(None) < least else UNKNOWN


def _place(session: tuple[int, Number | None]) -> int:
    return session[0]


def beginner_two_days(facts: Facts, index: int) -> Answer:
    """BEGINNER: a beginner trained on two days in a row. Document 004."""
    days = [_trained(facts, place) for place in (index - 1, index)]
    if NO in days:
        return NO
    return UNKNOWN if UNKNOWN in days else YES


def _trained(facts: Facts, index: int) -> Answer:
    kind = facts.kinds[index]
    if facts.columns.sessions_at(index) or kind == TRAINING:
        return YES
    return NO if kind else UNKNOWN


# -- evidence --------------------------------------------------------------------------------------


_BOTH: Final = ("000", "001")
_REST_LINE = tr_noop("De laatste {n} dagen was er geen volledige rustdag.")
_REST_NO = tr_noop("Er was een volledige rustdag in de laatste {n} dagen.")
_REST_CHIP = tr_noop("{n} dagen zonder rustdag")
_REST_OK = tr_noop("Rustdag in de laatste {n} dagen")
_REST_LABEL = tr_noop("Rustdag")
_DAYS_ONE = tr_noop("Van {n} dag is niet bekend of je rustte of trainde.")
_DAYS_MANY = tr_noop("Van {n} dagen is niet bekend of je rustte of trainde.")


def show_rest_day(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of RUST7: the kinds of the days."""
    days = int(facts.limits.of(RUST7))
    evidence = _kinds(facts, index, days, days, _BOTH)
    if answer is Answer.UNKNOWN:
        lacking = evidence.words.count(KIND_WORDS[0])
        return unknown(evidence, _REST_LABEL, counted(lacking, _DAYS_ONE, _DAYS_MANY))
    fired = answer is Answer.YES
    return RuleDisplay(
        evidence,
        Text(_REST_LINE if fired else _REST_NO, n=days),
        Text(_REST_CHIP if fired else _REST_OK, n=days),
    )


def _kinds(facts: Facts, index: int, days: int, limit: int, documents: tuple[str, ...]) -> Evidence:
    places = range(index - days + 1, index + 1)
    words = tuple(KIND_WORDS[facts.kinds[place]] for place in places)
    return Evidence(
        dates=tuple(map(facts.columns.date, places)), words=words, limit=limit, documents=documents
    )


_PLAN_UNKNOWN = tr_noop("Niet van alle dagen is bekend wat je deed en hoe zwaar dat was.")


def show_plan(label: str, fired: str, quiet: str, days: int, documents: tuple[str, ...]) -> Show:
    """Return the display function of a planning rule on the kinds of the last ``days`` days."""

    def show(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
        evidence = _kinds(facts, index, days, days, documents)
        if answer is Answer.UNKNOWN:
            return unknown(evidence, label, Text(_PLAN_UNKNOWN))
        line = Text(fired if answer is Answer.YES else quiet)
        return RuleDisplay(evidence, line, line)

    return show


_BLOCK_LABEL: Final = tr_noop("Rust na drie zware weken")
_BLOCK_LINE = tr_noop(
    "Na drie zware weken horen vijf rustige dagen, van maandag tot en met vrijdag. Er was al een "
    "zwaardere dag.",
)
_BLOCK_NO = tr_noop("Geen drie zware weken achter elkaar, of de dagen erna waren rustig.")
_BLOCK_CHIP = tr_noop("Na 3 zware weken geen 5 rustige dagen")


def show_block(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of BLOK3: the days since Monday."""
    days = facts.columns.weekday(index) + 1
    evidence = _kinds(facts, index, days, int(facts.limits.of(BLOK3)), ("001",))
    if answer is Answer.UNKNOWN:
        return unknown(evidence, _BLOCK_LABEL, Text(_PLAN_UNKNOWN))
    if answer is Answer.YES:
        return RuleDisplay(evidence, Text(_BLOCK_LINE), Text(_BLOCK_CHIP))
    return RuleDisplay(evidence, Text(_BLOCK_NO), Text(_BLOCK_NO))


_STRENGTH_LABEL: Final = tr_noop("Meer kracht bij stabiele slaap")
_STRENGTH_LINE = tr_noop(
    "Meer krachttraining dan vorige week ({now} tegen {before} minuten), terwijl je slaap niet "
    "zeven nachten stabiel was.",
)
_STRENGTH_NO = tr_noop("Niet meer krachttraining dan vorige week, of je slaap was stabiel.")
_STRENGTH_CHIP = tr_noop("Meer kracht bij onrustige slaap")
_STRENGTH_UNKNOWN = tr_noop(
    "Nodig: de slaapkwaliteit van de laatste zeven nachten.",
)


def show_strength(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of KRACHT7: the seven nights, and the strength minutes of this and last week."""
    columns = facts.columns
    places = range(index - WEEK + 1, index + 1)
    monday = index - columns.weekday(index)
    nights = judged_line(facts, _QUALITY, index, _stable_week)[1].given(places[0], index)
    evidence = Evidence(  # no measure: the subject is strength training, not sleep
        dates=tuple(map(columns.date, places)),
        values=nights,
        words=tuple("–" if night is None else str(night) for night in nights),
        limit=facts.limits.of(KRACHT7),
        documents=("001",),
        gate=strength_gate(facts, index),
    )
    if answer is Answer.UNKNOWN:
        return unknown(evidence, _STRENGTH_LABEL, Text(_STRENGTH_UNKNOWN))
    if answer is Answer.NO:
        return RuleDisplay(evidence, Text(_STRENGTH_NO), Text(_STRENGTH_NO))
    now = strength_minutes(facts, monday, index)
    before = strength_minutes(facts, monday - WEEK, monday - 1)
    return RuleDisplay(evidence, Text(_STRENGTH_LINE, now=now, before=before), Text(_STRENGTH_CHIP))


_EASY_LABEL: Final = tr_noop("Rustige trainingen bleven rustig")
_EASY_LINE = tr_noop("Van {of} rustig bedoelde trainingen in 14 dagen waren er {n} zwaarder dan rustig.")
_EASY_CHIP = tr_noop("{n} van {of} rustige trainingen te zwaar")
_EASY_UNKNOWN = tr_noop(
    "Vul bij nog meer rustig bedoelde trainingen de zwaarte in: vier in 14 dagen zijn nodig, nu {n}."
)


def show_easy(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
    """Return the display of RUSTIG: the RPE of the sessions planned as easy."""
    columns = facts.columns
    easy = [
        (columns.date(place), session.session_rpe)
        for place in range(index - EASY_REACH, index + 1)
        for session in columns.sessions_at(place)
        if session.planned_easy
    ]
    hot = sum(rpe is not None and rpe >= NOT_EASY_RPE for _, rpe in easy)
    evidence = Evidence(
        dates=tuple(day for day, _ in easy), values=tuple(rpe for _, rpe in easy),
        count=hot, out_of=len(easy),
        limit=facts.limits.of(RUSTIG), documents=("000",),
    )  # fmt: skip
    if answer is Answer.UNKNOWN:
        given = sum(rpe is not None for _, rpe in easy)
        return unknown(evidence, _EASY_LABEL, Text(_EASY_UNKNOWN, n=given))
    values: dict[str, TextValue] = {"n": hot, "of": len(easy)}
    return RuleDisplay(evidence, Text(_EASY_LINE, **values), Text(_EASY_CHIP, **values))


# -- declarations ----------------------------------------------------------------------------------

_HARD_LABEL: Final = tr_noop("Twee zware dagen achter elkaar")
_BEGINNER_LABEL: Final = tr_noop("Rustdag tussen trainingen")

LOAD: Final[tuple[Rule, ...]] = (
    Rule(
        id="RUST7",
        group=Group.LOAD,
        documents=_BOTH,
        label=tr_noop("Lang zonder rustdag"),
        definition=tr_noop(
            "Je vulde de laatste zeven dagen allemaal in. Geen van die dagen was een volledige rustdag. "
            "Een dag zonder training telt pas als rust als je dat zelf invult.",
        ),
        strength=PLANNING,
        needs=("day_kind", "sessions"),
        judge=no_rest_day,
        show=show_rest_day,
        limits=(RUST7,),
        choices=(ACTIVE_IS_REST,),
    ),
    Rule(
        id="ZWAAR2",
        group=Group.LOAD,
        documents=("000",),
        label=_HARD_LABEL,
        definition=tr_noop(
            "Gisteren en vandaag waren zwaar: een training met zwaarte 7 of hoger, of een die je "
            "als zware training aangaf.",
        ),
        strength=PLANNING,
        needs=("sessions", "day_kind"),
        judge=two_hard_days,
        show=show_plan(
            _HARD_LABEL,
            tr_noop("Twee zware dagen achter elkaar."),
            tr_noop("Geen twee zware dagen achter elkaar."),
            2,
            ("000",),
        ),
        limits=(HARD_RPE,),
    ),
    Rule(
        id="BLOK3",
        group=Group.LOAD,
        documents=("001",),
        label=tr_noop("Geen rust na drie zware weken"),
        definition=tr_noop(
            "Na drie weken met elk minstens twee zware dagen horen vijf rustige dagen, van "
            "maandag tot en met vrijdag. Minstens één daarvan was niet rustig.",
        ),
        strength=PLANNING,
        needs=("sessions", "day_kind"),
        judge=heavy_block,
        show=show_block,
        limits=(BLOK3,),
    ),
    Rule(
        id="KRACHT7",
        group=Group.LOAD,
        documents=("001",),
        label=tr_noop("Meer kracht bij onrustige slaap"),
        definition=tr_noop(
            "Je deed deze week meer krachttraining dan vorige week, terwijl je slaapkwaliteit niet zeven "
            "nachten stabiel was.",
        ),
        strength=PLANNING,
        needs=("sleep_quality", "sessions"),
        judge=strength_on_unstable_sleep,
        show=show_strength,
        limits=(KRACHT7,),
    ),
    Rule(
        id="RUSTIG",
        group=Group.LOAD,
        documents=("000",),
        label=tr_noop("Rustige trainingen te zwaar"),
        definition=tr_noop(
            "Van minstens vier rustig bedoelde trainingen in 14 dagen had de helft of meer "
            "zwaarte 4 of hoger.",
        ),
        strength=PLANNING,
        needs=("sessions",),
        judge=easy_not_easy,
        show=show_easy,
        limits=(RUSTIG,),
    ),
    Rule(
        id="BEGINNER",
        group=Group.LOAD,
        documents=("004",),
        label=_BEGINNER_LABEL,
        definition=tr_noop("Je begint net en trainde op twee dagen achter elkaar."),
        strength=PLANNING,
        needs=("sessions", "day_kind"),
        judge=beginner_two_days,
        show=show_plan(
            _BEGINNER_LABEL,
            tr_noop("Je trainde twee dagen achter elkaar; plan er een rustdag tussen."),
            tr_noop("Niet twee dagen achter elkaar getraind."),
            2,
            ("004",),
        ),
        choices=(BEGINNER,),
        only_when=BEGINNER,
    ),
)
