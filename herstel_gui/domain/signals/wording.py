"""Names and fixed sentences of the signals: levels, groups, differential list, safety line, disclaimer."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.signals.signal import Group, Level
from herstel_gui.domain.text import tr_noop

LEVEL_NAMES: Final[dict[Level, str]] = {
    Level.NO_DATA: tr_noop("te weinig gegevens"),
    Level.ILL: tr_noop("ziek"),
    Level.NONE: tr_noop("geen signaal"),
    Level.NOTICE: tr_noop("let op"),
    Level.UNDER_RECOVERED: tr_noop("te weinig herstel"),
    Level.NOT_RECOVERING: tr_noop("herstel blijft uit"),
    Level.SEE_PROFESSIONAL: tr_noop("raadpleeg een professional"),
}

GROUP_NAMES: Final[dict[Group, str]] = {
    Group.BODY: tr_noop("hart"),
    Group.SLEEP: tr_noop("slaap"),
    Group.MIND: tr_noop("mentaal"),
    Group.MUSCLE: tr_noop("lichaam"),
    Group.PERFORMANCE: tr_noop("prestatie"),
    Group.LOAD: tr_noop("opbouw van de belasting"),
    Group.PROFESSIONAL: tr_noop("reden om hulp te vragen"),
}

DOCUMENT_NAMES: Final[dict[str, str]] = {
    "000": tr_noop("De balans vinden (JOIN, 2026)"),
    "001": tr_noop("Artikel over te intensief trainen (reissite, zonder bronnen)"),
    "002": tr_noop("Waarom herstel net zo belangrijk is als trainen (2025)"),
    "003": tr_noop("Waarom rust geen pauze is (Jac Orie, 2026)"),
    "004": tr_noop("Sleutels voor herstel na de training (2020)"),
}
"""The names of the articles behind rules and advice, shown as "naar: …"."""

SAFETY: Final = tr_noop(
    "Pijn op de borst, flauwvallen, hartkloppingen of benauwdheid bij inspanning: stop en bel je "
    "huisarts of 112.",
)
LOW_ENERGY: Final = tr_noop(
    "Blijft je menstruatie drie maanden of langer weg, of had je een stressfractuur: vraag je huisarts of "
    "sportarts of je genoeg eet voor wat je traint."
)
"""Static, for everybody, and never inferred from a person's data (consensus of the IOC on REDs, 2023)."""
DISCLAIMER: Final = tr_noop(
    "Herstel is een dagboek en geen medisch hulpmiddel. De grenzen komen uit vijf algemene "
    "artikelen en zijn niet "
    "voor jou persoonlijk bepaald. Twijfel je, vraag het dan je huisarts of sportarts.",
)
DIFFERENTIAL: Final[tuple[str, ...]] = (
    tr_noop("een infectie of een andere ziekte"),
    tr_noop("te weinig ijzer"),
    tr_noop("te weinig eten, of te weinig koolhydraten of eiwit"),
    tr_noop("een allergie of astma"),
    tr_noop("de schildklier of suikerziekte"),
    tr_noop("somberheid, een slaapstoornis of een eetstoornis"),
    tr_noop("een medicijn"),
)
"""Causes of similar symptoms, to be excluded by a doctor (000; ECSS/ACSM statement 2013)."""
