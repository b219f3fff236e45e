"""Names and fixed sentences of the signals: levels, groups, differential list, safety line, disclaimer."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.signals.signal import Group, Level
from herstel_gui.domain.text import QT_TRANSLATE_NOOP

LEVEL_NAMES: Final[dict[Level, str]] = {
    Level.NO_DATA: QT_TRANSLATE_NOOP("herstel", "te weinig gegevens"),
    Level.ILL: QT_TRANSLATE_NOOP("herstel", "ziek"),
    Level.NONE: QT_TRANSLATE_NOOP("herstel", "geen signaal"),
    Level.NOTICE: QT_TRANSLATE_NOOP("herstel", "let op"),
    Level.UNDER_RECOVERED: QT_TRANSLATE_NOOP("herstel", "te weinig herstel"),
    Level.NOT_RECOVERING: QT_TRANSLATE_NOOP("herstel", "herstel blijft uit"),
    Level.SEE_PROFESSIONAL: QT_TRANSLATE_NOOP("herstel", "raadpleeg een professional"),
}

GROUP_NAMES: Final[dict[Group, str]] = {
    Group.BODY: QT_TRANSLATE_NOOP("herstel", "hart"),
    Group.SLEEP: QT_TRANSLATE_NOOP("herstel", "slaap"),
    Group.MIND: QT_TRANSLATE_NOOP("herstel", "mentaal"),
    Group.MUSCLE: QT_TRANSLATE_NOOP("herstel", "lichaam"),
    Group.PERFORMANCE: QT_TRANSLATE_NOOP("herstel", "prestatie"),
    Group.LOAD: QT_TRANSLATE_NOOP("herstel", "opbouw van de belasting"),
    Group.PROFESSIONAL: QT_TRANSLATE_NOOP("herstel", "reden om hulp te vragen"),
}

DOCUMENT_NAMES: Final[dict[str, str]] = {
    "000": QT_TRANSLATE_NOOP("herstel", "De balans vinden (JOIN, 2026)"),
    "001": QT_TRANSLATE_NOOP("herstel", "Artikel over te intensief trainen (reissite, zonder bronnen)"),
    "002": QT_TRANSLATE_NOOP("herstel", "Waarom herstel net zo belangrijk is als trainen (2025)"),
    "003": QT_TRANSLATE_NOOP("herstel", "Waarom rust geen pauze is (Jac Orie, 2026)"),
    "004": QT_TRANSLATE_NOOP("herstel", "Sleutels voor herstel na de training (2020)"),
}
"""The articles behind rules and advice, to be named as "naar: …"."""

SAFETY: Final = QT_TRANSLATE_NOOP(
    "herstel",
    "Pijn op de borst, flauwvallen, hartkloppingen of benauwdheid bij inspanning: stop en bel je "
    "huisarts of 112.",
)
DISCLAIMER: Final = QT_TRANSLATE_NOOP(
    "herstel",
    "Herstel is een dagboek en geen medisch hulpmiddel. De grenzen komen uit vijf algemene "
    "artikelen en zijn niet "
    "voor jou persoonlijk bepaald. Twijfel je, vraag het dan je huisarts of sportarts.",
)
DIFFERENTIAL: Final[tuple[str, ...]] = (
    QT_TRANSLATE_NOOP("herstel", "een infectie of een andere ziekte"),
    QT_TRANSLATE_NOOP("herstel", "te weinig ijzer"),
    QT_TRANSLATE_NOOP("herstel", "te weinig eten, of te weinig koolhydraten of eiwit"),
    QT_TRANSLATE_NOOP("herstel", "een allergie of astma"),
    QT_TRANSLATE_NOOP("herstel", "de schildklier of suikerziekte"),
    QT_TRANSLATE_NOOP("herstel", "somberheid, een slaapstoornis of een eetstoornis"),
    QT_TRANSLATE_NOOP("herstel", "een medicijn"),
)
"""What can look like training fatigue and is for a doctor to rule out (000; ECSS/ACSM statement 2013)."""
