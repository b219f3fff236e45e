"""Texts beside a level: missing entries, conditions that end the level, and remarks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from herstel_gui.domain.signals.answer_lines import NOT_KNOWN
from herstel_gui.domain.signals.catalogue import SYMPTOMS
from herstel_gui.domain.signals.coverage import COVERAGE_DAYS, COVERAGE_LEAST, FATIGUE, judged, measured
from herstel_gui.domain.signals.day_facts import UNKNOWN, Facts
from herstel_gui.domain.signals.levels import FRESH_MORNINGS, QUIET_DAYS, State, performance_after
from herstel_gui.domain.signals.recovery import confirmed
from herstel_gui.domain.signals.rules.heart import LEFT_OUT, rhr_percent
from herstel_gui.domain.signals.signal import ActiveGroup, Answer, Group, Level, Verdict
from herstel_gui.domain.signals.wording import GROUP_NAMES
from herstel_gui.domain.text import Text, counted, tr_noop
from herstel_gui.domain.training_sessions import Performance

# -- missing entries -------------------------------------------------------------------------------

_NEEDS_FATIGUE = tr_noop("Vermoeidheid op minstens {least} van de laatste {days} dagen (nu {n}).")
_NEEDS_MIND = tr_noop(
    "Stemming, motivatie, prikkelbaarheid of concentratie op 3 van de laatste 5 dagen. Of bij "
    "vier trainingen in 14 dagen hoe het ging.",
)
_NEEDS_MORE = tr_noop("Daarnaast pols, HRV, slaap of slaapkwaliteit.")


def missing_for(facts: Facts, index: int) -> tuple[Text, ...]:
    """Return sentences with the entries that are needed before "geen signaal" is allowed."""
    given = COVERAGE_DAYS - _stretch(facts, index).count(NOT_KNOWN)
    missing: list[Text] = []
    if given < COVERAGE_LEAST:
        missing.append(Text(_NEEDS_FATIGUE, least=COVERAGE_LEAST, days=COVERAGE_DAYS, n=given))
    feelings, measured = _known_groups(facts, index)
    if not feelings:
        missing.append(Text(_NEEDS_MIND))
    if not measured and feelings <= 1:
        missing.append(Text(_NEEDS_MORE))
    return tuple(missing)


_NEED_FATIGUE = tr_noop("vermoeidheid op {least} van de laatste {days} dagen (nu {n})")
_NEED_MIND = tr_noop("stemming of motivatie op {least} van de laatste {days} dagen")
_NEED_SLEEP = tr_noop("drie nachten slaap")
_NEED_MEASURED = tr_noop("pols of slaap")
_NEEDED: Final = (
    tr_noop("Vul nog in: {one}."),
    tr_noop("Vul nog in: {one} en {two}."),
    tr_noop("Vul nog in: {one}, {two} en {three}."),
)
_LAST_MORNING = tr_noop("Laatste ingevulde ochtend: {day}.")
_LAST_MORNING_YEAR = tr_noop("Laatste ingevulde ochtend: {day} {year}.")


def needed(facts: Facts, index: int, *, learning: bool) -> tuple[Text, ...]:
    """Return a short sentence with the needed entries; ``missing_for`` returns the full sentences.

    ``learning`` is True when a pulse is recorded without a baseline yet: then sleep is named, not another
    pulse.
    """
    parts: list[Text] = []
    given = COVERAGE_DAYS - _stretch(facts, index).count(NOT_KNOWN)
    if given < COVERAGE_LEAST:
        parts.append(Text(_NEED_FATIGUE, least=COVERAGE_LEAST, days=COVERAGE_DAYS, n=given))
    feelings, measured = _known_groups(facts, index)
    if not feelings:
        parts.append(Text(_NEED_MIND, least=COVERAGE_LEAST, days=COVERAGE_DAYS))
    if not measured and feelings <= 1:
        parts.append(Text(_NEED_SLEEP if learning else _NEED_MEASURED))
    if not parts:
        return ()
    return (Text(_NEEDED[len(parts) - 1], **dict(zip(("one", "two", "three"), parts, strict=False))),)


def last_morning(last: date, today: date) -> Text:
    """Return a sentence with the last morning that could be judged, with its year if not this year."""
    if last.year == today.year:
        return Text(_LAST_MORNING, day=last)
    return Text(_LAST_MORNING_YEAR, day=last, year=str(last.year))


def _stretch(facts: Facts, index: int) -> bytes:
    return facts.states[FATIGUE][index - COVERAGE_DAYS + 1 : index + 1]


def _known_groups(facts: Facts, index: int) -> tuple[int, bool]:
    """Return how many of C and E can be judged, and ``measured``."""
    feelings = judged(Group.MIND, facts, index) + judged(Group.PERFORMANCE, facts, index)
    return feelings, measured(facts, index)


# -- conditions that end the level -----------------------------------------------------------------

_GROUP_ONE = tr_noop("‘{group}’ verdwijnt na nog {n} goede ochtend.")
_GROUP_MANY = tr_noop("‘{group}’ verdwijnt na {n} goede ochtenden achter elkaar.")
_PERFORMANCE_ENDS = tr_noop(
    "‘Prestatie’ verdwijnt zodra hoogstens twee van je laatste vier trainingen tegenvielen. Vul "
    "wel in hoe ze gingen.",
)
_UNDER_ENDS = tr_noop("Dit niveau verdwijnt na twee ingevulde ochtenden met hoogstens één actieve groep.")
_STUBBORN_ENDS = tr_noop("Eerst moet de groep ‘lichaam’ twee ochtenden achter elkaar goed zijn.")
_LASTING_ENDS = tr_noop(
    "Dit niveau verdwijnt als je {of} ochtenden invult dat je niet moe bent (nu {n}), en ook je "
    "laatste twee trainingen niet minder gingen.",
)
_PROFESSIONAL_ENDS = tr_noop("Dit verdwijnt na {of} ingevulde ochtenden op rij zonder deze redenen (nu {n}).")
_ILL_ENDS = tr_noop("Herstel vergelijkt weer vanaf de eerste dag zonder ‘ziek’.")


def clears_when(state: State, level: Level, active: tuple[ActiveGroup, ...]) -> tuple[Text, ...]:
    """Return sentences with the conditions that end the level, followed by those of the active groups."""
    if level is Level.ILL:
        return (Text(_ILL_ENDS),)
    if not level.rank:
        return ()
    ends: list[Text] = []
    if level is Level.SEE_PROFESSIONAL:
        ends.append(Text(_PROFESSIONAL_ENDS, of=QUIET_DAYS, n=state.quiet or 0))
    elif level is Level.NOT_RECOVERING:
        ends.append(Text(_LASTING_ENDS, of=FRESH_MORNINGS, n=state.fresh))
    elif level is Level.UNDER_RECOVERED:
        ends.append(Text(_UNDER_ENDS))
        if state.stubborn:
            ends.append(Text(_STUBBORN_ENDS))
    for group in active:
        if group.good_mornings_left is None:
            ends.append(Text(_PERFORMANCE_ENDS))
        else:
            name = GROUP_NAMES[group.group]
            ends.append(counted(group.good_mornings_left, _GROUP_ONE, _GROUP_MANY, group=name))
    return tuple(ends)


# -- remarks ---------------------------------------------------------------------------------------

_WITHIN = tr_noop("Je pols ligt binnen wat voor jou gewoon is.")
_LOWER = tr_noop("Je pols is lager dan gewoon. Dat is geen slecht teken, maar ook geen goed teken.")
_STAYS_RAISED = tr_noop(
    "Je pols ligt al {n} ingevulde ochtenden boven de grens. Een nieuw horloge of medicijn? Laat Herstel je "
    "gewone waarde dan opnieuw leren (Signalen, Gewone waarden)."
)
_CYCLE = tr_noop("Een hogere pols past bij de tweede helft van je cyclus.")
_NOT_AFTER_WEEK = tr_noop(
    "Hoe je presteert na de herstelweek, is nog niet te zeggen: je vulde bij te weinig "
    "trainingen in hoe het ging."
)
_NOT_CONFIRMED = tr_noop(
    "Of je herstelweek rustig genoeg was, is niet zeker. Niet alle dagen zijn ingevuld, of je "
    "trainde meer of zwaarder.",
)
_MIND_FIRST_ONE = tr_noop("De groep ‘hoofd’ werd {n} dag eerder actief dan ‘lichaam’.")
_MIND_FIRST = tr_noop("De groep ‘hoofd’ werd {n} dagen eerder actief dan ‘lichaam’.")
_ON_AND_OFF = tr_noop("Af en toe gaat een training nog goed, maar niet meer elke keer.")
_STAGNATION = tr_noop(
    "Van de {n} trainingen in 28 dagen waarbij je dat invulde, ging er geen beter dan gewoon."
)

_PATTERN_REACH: Final = 13
_PATTERN_LEAST: Final = 4
_STAGNATION_REACH: Final = 27
_STAGNATION_LEAST: Final = 8
_C: Final = SYMPTOMS.index(Group.MIND)
_D: Final = SYMPTOMS.index(Group.MUSCLE)


def remarks(facts: Facts, index: int, state: State, verdicts: Mapping[str, Verdict]) -> tuple[Text, ...]:
    """Return remarks on other patterns. Remarks do not change the level."""
    pulse = verdicts["RHR_PCT"]
    texts = [Text(said) for choice, said in LEFT_OUT.items() if facts.limits.chosen(choice)]
    if pulse.answer is Answer.YES and pulse.evidence.within_spread:
        texts.append(Text(_WITHIN))
    if pulse.evidence.zone is not None and pulse.evidence.zone.value == "lager":
        texts.append(Text(_LOWER))
    texts += explanations(facts, index, pulse)
    texts += _after_recovery_week(facts, index)
    mind, muscle = state.since[_C], state.since[_D]
    if mind is not None and muscle is not None and mind < muscle:
        texts.append(counted(muscle - mind, _MIND_FIRST_ONE, _MIND_FIRST))
    return (*texts, *_performance_patterns(facts, index))


STAYS_MORNINGS: Final = 14
STAYS_REACH: Final = 28
CYCLE_FROM: Final = 10
CYCLE_TO: Final = 24
_MENSTRUATION: Final = "menstruation"


def explanations(facts: Facts, index: int, pulse: Verdict) -> tuple[Text, ...]:
    """Return what may explain a raised pulse: the cycle, or that a new usual value is needed (F12)."""
    if pulse.answer is not Answer.YES:
        return ()
    texts: list[Text] = []
    tags = facts.columns.tags
    if any(_MENSTRUATION in tags.get(index - back, ()) for back in range(CYCLE_FROM, CYCLE_TO + 1)):
        texts.append(Text(_CYCLE))
    answers = [rhr_percent(facts, place) for place in range(index, index - STAYS_REACH, -1)]
    judged = [answer for answer in answers if answer is not UNKNOWN][:STAYS_MORNINGS]
    if judged.count(Answer.YES) == STAYS_MORNINGS:
        texts.append(Text(_STAYS_RAISED, n=STAYS_MORNINGS))
    return tuple(texts)


def _after_recovery_week(facts: Facts, index: int) -> list[Text]:
    texts: list[Text] = []
    ends = facts.columns.ended_weeks.get(index, ())
    if ends and all(performance_after(facts, index, end) is UNKNOWN for end in ends):
        texts.append(Text(_NOT_AFTER_WEEK))
    if ends and any(
        confirmed(facts, week) is not Answer.YES for week in facts.columns.weeks if week[1] in ends
    ):
        texts.append(Text(_NOT_CONFIRMED))
    return texts


def _performance_patterns(facts: Facts, index: int) -> list[Text]:
    """Return remarks for A21 (a good session now and then) and A19 (stagnation); neither is a rule."""
    texts: list[Text] = []
    recent = _performances(facts, index - _PATTERN_REACH, index)
    worse = recent.count(Performance.WORSE)
    if _PATTERN_LEAST <= len(recent) <= 2 * worse < 2 * len(recent):
        texts.append(Text(_ON_AND_OFF))
    month = _performances(facts, index - _STAGNATION_REACH, index)
    if len(month) >= _STAGNATION_LEAST and Performance.BETTER not in month:
        texts.append(Text(_STAGNATION, n=len(month)))
    return texts


def _performances(facts: Facts, first: int, last: int) -> list[Performance]:
    sessions = facts.columns.sessions_at
    return [
        session.performance
        for place in range(first, last + 1)
        for session in sessions(place)
        if session.performance is not None
    ]
