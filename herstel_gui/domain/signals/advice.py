"""Advice per level and circumstance, in Herstel's own words after the articles, with document numbers.

Sentences without documents are additions of Herstel. No sentence is a diagnosis.
"""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.complaint_words import red_flag, spared
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.safety_texts import (
    FOR_MINORS,
    HELP_NUMBERS,
    ILL_TEXTS,
    NOT_URGENT,
    REASON_WORDS,
    RED_FLAGS,
    RETURNING_PAIN,
    SEVERE_CALL,
    SEVERE_LATER,
)
from herstel_gui.domain.signals.signal import Advice, Level
from herstel_gui.domain.tags import PAIN_PREFIX
from herstel_gui.domain.text import Text, tr_noop

GRAVEST: Final = "P_ERNST"
_COLDS: Final = "P_ZIEK"
LONG_FATIGUE_DAYS: Final = 7
"""When group D is active for more than 7 days, the advice is a whole recovery week (A59)."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The circumstances that change the advice of a level.

    ``reasons`` are those on which level 4 rests, of today or of the day it was given.
    ``tired_days`` is the number of days that group D has been active. ``painful`` is the place that keeps
    hurting, or empty. ``care`` are the texts beside a low mood, while rule MOOD is on. ``severe`` is True
    when a complaint was marked as severe today, ``urgent`` while the level rests on such a complaint,
    ``flagged`` when a complaint was noted that cannot wait.
    """

    level: Level
    reasons: tuple[str, ...] = ()
    tired_days: int = 0
    stressed: bool = False
    painful: str = ""
    care: tuple[str, ...] = ()
    severe: bool = False
    flagged: bool = False
    urgent: bool = False
    in_recovery_week: bool = False
    rested_lately: bool = False


def _say(text: str, *documents: str) -> Advice:
    return Advice(Text(text), documents)


_PLAN_REST = _say(tr_noop("Kies je rustdagen en rustige trainingen vooraf."), "003")
_ONE_REST_DAY = _say(tr_noop("Houd elke week minstens één dag vrij van training."), "000", "001")
_WHOLE_PICTURE = _say(
    tr_noop("Bekijk de laatste dagen als geheel, niet één training of één ochtend."),
    "003",
)
_EASY_IS_EASY = _say(
    tr_noop("Maak rustige dagen ook echt rustig, en zet geen zware dagen achter elkaar."),
    "000",
)
_BASICS = _say(
    tr_noop("Zorg eerst voor genoeg slaap. Eet genoeg, vooral koolhydraten, en drink verspreid over de dag."),
    "000",
)
_QUIET_DAYS = _say(tr_noop("Begin met 2 à 3 echt rustige dagen, of rust helemaal."), "000")
_NO_TESTS = _say(tr_noop("Geen intervallen, geen sprints, geen testjes."), "000")
_BUILD_UP = _say(
    tr_noop("Meestal voel je je na 1 tot 3 rustige dagen beter. Bouw dan pas weer op."),
    "000",
)
_RECOVERY_WEEK = _say(
    tr_noop(
        "Je lichaam geeft al langer dan een week signalen. Neem een hele herstelweek: veel "
        "minder uren, bijna niets zwaars.",
    ),
    "000",
)
_KEEP_WEEK = _say(tr_noop("Maak je herstelweek af voordat je weer opbouwt."), "000")
_LIGHTER_PERIOD = _say(
    tr_noop("Je noteerde werkdruk. Met wat minder training kom je dan vaak juist verder."),
    "000",
)
_LIGHT_MOVEMENT = _say(tr_noop("Licht bewegen mag, zolang het licht blijft."), "002", "003")
_PAIN = _say(
    tr_noop("Steeds pijn op dezelfde plek: spaar die plek, en laat ernaar kijken als het blijft."), "000"
)
_REST_NOW = _say(tr_noop("Neem rust: geen intervallen, geen sprints, geen testjes."), "000")
_MORE_THAN = _say(tr_noop("Er kan meer spelen dan te weinig herstel; een arts kan dat nagaan."), "000")
_TALK = _say(tr_noop("Neem je dagboek mee, of maak er een verslag van."))
_REST_WHEN_ILL = _say(
    tr_noop("Ziek zijn kost je lichaam ook kracht. Vergelijken kan weer als je beter bent."), "000"
)
_NOT_JUDGED = _say(tr_noop("Over een dag waarop je ziek bent, geeft Herstel geen oordeel."))
_FILL_IN = _say(tr_noop("Vul in wat je weet; leeg laten mag altijd."))

_UNDER_RECOVERED: Final = (_QUIET_DAYS, _NO_TESTS, _BUILD_UP, _BASICS)
_ILL: Final = tuple(_say(text) for text in ILL_TEXTS)
_FOR_MINORS: Final = _say(FOR_MINORS)
_BY_LEVEL: Final[dict[Level, tuple[Advice, ...]]] = {
    Level.NO_DATA: (_FILL_IN,),
    Level.ILL: (*_ILL, _REST_WHEN_ILL, _NOT_JUDGED),
    Level.NONE: (_PLAN_REST, _ONE_REST_DAY),
    Level.NOTICE: (_WHOLE_PICTURE, _EASY_IS_EASY, _BASICS),
    Level.UNDER_RECOVERED: _UNDER_RECOVERED,
    Level.NOT_RECOVERING: (_REST_NOW, _MORE_THAN),
    Level.SEE_PROFESSIONAL: (_MORE_THAN, _TALK, _FOR_MINORS),
}


def advise(about: Circumstances) -> tuple[Advice, ...]:
    """Return the advice for the level, followed by the advice for the circumstances, without duplicates."""
    advice = list(_first(about))
    heeded = about.level is Level.ILL or about.level.rank >= Level.UNDER_RECOVERED.rank
    if not (about.flagged or about.severe) or heeded:
        # below these levels advice on training would say that nothing is the matter
        advice += _BY_LEVEL[about.level]
    if about.reasons == (_COLDS,) and not about.urgent:
        # a few colds are common: nothing beyond them is suspected
        advice = [each for each in advice if each is not _MORE_THAN]
    if about.care:
        # eating and drinking are no answer to a low mood
        advice = [each for each in advice if each is not _BASICS]
    if about.level.rank >= Level.UNDER_RECOVERED.rank:
        if about.in_recovery_week:
            advice.append(_KEEP_WEEK)
        elif about.tired_days > LONG_FATIGUE_DAYS and not about.rested_lately:
            advice.append(_RECOVERY_WEEK)
    if about.level.rank and about.stressed:
        advice.append(_LIGHTER_PERIOD)
    if about.level.rank and about.painful:
        advice.append(_about_pain(about.painful))
    if about.level is Level.UNDER_RECOVERED:
        advice.append(_LIGHT_MOVEMENT)
    return tuple(dict.fromkeys(advice))


def _first(about: Circumstances) -> tuple[Advice, ...]:
    """Return what precedes the advice of the level: how urgent it is, and what to do about a low mood."""
    first = [_say(text) for text in about.care]
    if about.severe:
        return (_say(SEVERE_CALL), _say(RED_FLAGS), *first)
    if about.flagged:
        return (_say(RED_FLAGS), *first)
    if about.level is not Level.SEE_PROFESSIONAL:
        return tuple(first)
    if about.urgent:
        return (_say(SEVERE_LATER), *first)
    calm = [_say(REASON_WORDS[reason]) for reason in about.reasons if reason in REASON_WORDS]
    if not calm or GRAVEST in about.reasons:
        return tuple(first)
    # beside the help numbers for a low mood, "no hurry" could be read as an answer to the mood
    return (*first, *calm) if HELP_NUMBERS in about.care else (_say(NOT_URGENT), *calm, *first)


def _about_pain(place: str) -> Advice:
    """Return the advice on a place that keeps hurting; for some places resting it is no answer."""
    if spared(place):
        return _PAIN
    return _say(RED_FLAGS if red_flag(PAIN_PREFIX + place) else RETURNING_PAIN)
