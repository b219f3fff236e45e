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

SAYS: Final[dict[str, str]] = {
    "RHR_PCT": QT_TRANSLATE_NOOP("herstel", "Je pols ligt {percent} % boven je gemiddelde."),
    "RHR_BPM": QT_TRANSLATE_NOOP("herstel", "Je pols ligt {beats} slagen boven je gemiddelde."),
    "RHR_WEEK": QT_TRANSLATE_NOOP("herstel", "Je wekelijkse pols ligt {percent} % boven je gemiddelde."),
    "HRV_50": QT_TRANSLATE_NOOP("herstel", "Je HRV is deze week lager dan je van jezelf gewend bent."),
    "SLEEP_6x3": QT_TRANSLATE_NOOP("herstel", "Je sliep drie nachten korter dan {limit}."),
    "SLEEP_Q": QT_TRANSLATE_NOOP("herstel", "Je slaapt slechter dan gewoon."),
    "MOOD": QT_TRANSLATE_NOOP("herstel", "Je bent somberder dan gewoon."),
    "MOTIVATION": QT_TRANSLATE_NOOP("herstel", "Je hebt minder zin dan gewoon."),
    "IRRITABILITY": QT_TRANSLATE_NOOP("herstel", "Je bent prikkelbaarder dan gewoon."),
    "CONCENTRATION": QT_TRANSLATE_NOOP("herstel", "Je concentreert je minder goed dan gewoon."),
    "FATIGUE_3": QT_TRANSLATE_NOOP("herstel", "Je blijft moe."),
    "LEGS_3": QT_TRANSLATE_NOOP("herstel", "Je benen blijven zwaar."),
    "SORENESS_4": QT_TRANSLATE_NOOP("herstel", "Je spierpijn gaat niet weg."),
    "FATIGUE_REST2": QT_TRANSLATE_NOOP("herstel", "Je bent na twee rustdagen nog moe."),
    "FATIGUE_EASY3": QT_TRANSLATE_NOOP("herstel", "Je bent na drie rustige dagen niet opgeknapt."),
    "NIGGLE": QT_TRANSLATE_NOOP("herstel", "Dezelfde plek blijft pijn doen: {part}."),
    "HEAVY_4": QT_TRANSLATE_NOOP("herstel", "Je trainingen voelen zwaarder dan normaal."),
    "PERF_4": QT_TRANSLATE_NOOP("herstel", "Je trainingen gaan minder dan normaal."),
}
"""One short sentence per signal for the banner; the figures stand in its line and chip."""

REASONS: Final[dict[str, str]] = {
    "P_DELOAD": QT_TRANSLATE_NOOP("herstel", "moe na een herstelweek"),
    "P_ZIEK": QT_TRANSLATE_NOOP("herstel", "vaak ziek"),
    "P_SLAAP": QT_TRANSLATE_NOOP("herstel", "lang slecht geslapen"),
    "P_ONRUST": QT_TRANSLATE_NOOP("herstel", "uitgeput en onrustig"),
    "P_PREST": QT_TRANSLATE_NOOP("herstel", "lang minder presteren"),
    "P_DUUR": QT_TRANSLATE_NOOP("herstel", "weken te weinig herstel"),
    "P_ERNST": QT_TRANSLATE_NOOP("herstel", "ernstige klacht"),
}
"""A reason for a professional in the title, in a few words."""

SUBJECTS: Final[dict[str, str]] = {
    "RHR_BPM": "RHR_PCT",
    "RHR_WEEK": "RHR_PCT",
    "FATIGUE_REST2": "FATIGUE_3",
    "FATIGUE_EASY3": "FATIGUE_3",
}
"""Rules about the same thing get one sentence: one heart, one tiredness."""


def subject(rule: str) -> str:
    """Return what a rule is about, for saying it once."""
    return SUBJECTS.get(rule, rule)
