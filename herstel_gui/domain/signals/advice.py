"""Advice per level and circumstance, in Herstel's own words after the articles, with document numbers.

Sentences without documents are additions of Herstel. No sentence is a diagnosis.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from herstel_gui.domain.signals.signal import Advice, Level
from herstel_gui.domain.text import Text, tr_noop

LONG_FATIGUE_DAYS: Final = 7
"""When group D is active for more than 7 days, the advice is a whole recovery week (A59)."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The circumstances that change the advice of a level.

    ``tired_days`` is the number of days that group D has been active.
    """

    level: Level
    reasons: tuple[str, ...] = ()
    tired_days: int = 0
    stressed: bool = False
    painful: bool = False
    in_recovery_week: bool = False
    rested_lately: bool = False


def _say(text: str, *documents: str) -> Advice:
    return Advice(Text(text), documents)


_PLAN_REST = _say(tr_noop("Zet rustdagen en rustige trainingen vooraf in je planning."), "003")
_ONE_REST_DAY = _say(tr_noop("Houd elke week ten minste één dag vrij van training."), "000", "001")
_WHOLE_PICTURE = _say(
    tr_noop("Bekijk de laatste dagen als geheel, niet één training of één ochtend."),
    "003",
)
_EASY_IS_EASY = _say(
    tr_noop("Maak rustige dagen ook echt rustig, en zet geen zware dagen achter elkaar."),
    "000",
)
_BASICS = _say(
    tr_noop("Slaap eerst. Eet genoeg, vooral koolhydraten, en drink verspreid over de dag."),
    "000",
)
_QUIET_DAYS = _say(tr_noop("Begin met 2 à 3 echt rustige dagen, of rust helemaal."), "000")
_NO_TESTS = _say(tr_noop("Geen intervallen, geen sprints, geen testjes."), "000")
_BUILD_UP = _say(
    tr_noop("Meestal voel je je na 1 tot 3 rustige dagen beter; bouw dan pas weer op."),
    "000",
)
_RECOVERY_WEEK = _say(
    tr_noop(
        "Je bent al langer dan een week moe. Plan een hele herstelweek: veel minder uren, bijna "
        "niets zwaars.",
    ),
    "000",
)
_KEEP_WEEK = _say(tr_noop("Je zit in een herstelweek: maak hem af voor je weer opbouwt."), "000")
_LIGHTER_PERIOD = _say(
    tr_noop("Het is druk buiten je sport. Wat minder trainen brengt je dan vaak juist verder."),
    "000",
)
_LIGHT_MOVEMENT = _say(tr_noop("Licht bewegen mag, zolang het licht blijft."), "002", "003")
_PAIN = _say(
    tr_noop("Pijn op steeds dezelfde plek kan een beginnende blessure zijn: spaar die plek."),
    "000",
)
_REST_NOW = _say(tr_noop("Neem rust: geen intervallen, geen sprints, geen testjes."), "000")
_EXCLUDE = _say(
    tr_noop(
        "Laat je sportarts of huisarts andere oorzaken uitsluiten, zoals ziekte, te weinig ijzer of te "
        "weinig eten.",
    ),
    "000",
)
_LOOKS_LIKE = _say(tr_noop("Ziekte, te weinig ijzer of te weinig eten kunnen net zo aanvoelen."), "000")
_MORE_THAN = _say(tr_noop("Er kan meer spelen dan te weinig herstel."), "000")
_TALK = _say(
    tr_noop("Leg het voor aan je huisarts of sportarts, zeker als klachten ernstig zijn of lang duren."),
    "000",
)
_WEEKS = _say(
    tr_noop(
        "Bij klachten van weken of maanden, zeker samen met andere gezondheidsklachten, noemt "
        "het artikel het "
        "overtrainingssyndroom als iets om serieus te overwegen.",
    ),
    "000",
)
_ONLY_DOCTOR = _say(tr_noop("Alleen een arts kan dat beoordelen."))
_REST_WHEN_ILL = _say(
    tr_noop("Ziek zijn is ook belasting. Rust uit; vergelijk pas weer als je beter bent."),
    "000",
)
_NOT_JUDGED = _say(tr_noop("Vandaag wordt niets beoordeeld."))
_FILL_IN = _say(tr_noop("Vul in wat je weet; leeg laten mag altijd."))

_UNDER_RECOVERED: Final = (_QUIET_DAYS, _NO_TESTS, _BUILD_UP)
_BY_LEVEL: Final[dict[Level, tuple[Advice, ...]]] = {
    Level.NO_DATA: (_FILL_IN,),
    Level.ILL: (_REST_WHEN_ILL, _NOT_JUDGED),
    Level.NONE: (_PLAN_REST, _ONE_REST_DAY),
    Level.NOTICE: (_WHOLE_PICTURE, _EASY_IS_EASY, _BASICS),
    Level.UNDER_RECOVERED: _UNDER_RECOVERED,
    Level.NOT_RECOVERING: (_REST_NOW, _EXCLUDE),
    Level.SEE_PROFESSIONAL: (_MORE_THAN, _TALK, _LOOKS_LIKE),
}


def advise(about: Circumstances) -> tuple[Advice, ...]:
    """Return the advice for the level, followed by the advice for the circumstances, without duplicates."""
    advice = [*_BY_LEVEL[about.level]]
    if "P_DUUR" in about.reasons:
        advice += [_WEEKS, _ONLY_DOCTOR]
    if about.level.rank >= Level.UNDER_RECOVERED.rank:
        if about.in_recovery_week:
            advice.append(_KEEP_WEEK)
        elif about.tired_days > LONG_FATIGUE_DAYS and not about.rested_lately:
            advice.append(_RECOVERY_WEEK)
    if about.level.rank and about.stressed:
        advice.append(_LIGHTER_PERIOD)
    if about.level.rank and about.painful:
        advice.append(_PAIN)
    if about.level is Level.UNDER_RECOVERED:
        advice.append(_LIGHT_MOVEMENT)
    return tuple(dict.fromkeys(advice))
