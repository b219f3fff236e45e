"""Names and fixed sentences of the signals: levels, groups, differential list, safety line, disclaimer."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.signals.signal import Group, Level
from herstel_gui.domain.text import CONTEXT, QT_TRANSLATE_NOOP

LEVEL_NAMES: Final[dict[Level, str]] = {
    Level.NO_DATA: QT_TRANSLATE_NOOP(CONTEXT, "te weinig gegevens"),
    Level.ILL: QT_TRANSLATE_NOOP(CONTEXT, "ziek"),
    Level.NONE: QT_TRANSLATE_NOOP(CONTEXT, "geen signaal"),
    Level.NOTICE: QT_TRANSLATE_NOOP(CONTEXT, "let op"),
    Level.UNDER_RECOVERED: QT_TRANSLATE_NOOP(CONTEXT, "te weinig herstel"),
    Level.NOT_RECOVERING: QT_TRANSLATE_NOOP(CONTEXT, "herstel blijft uit"),
    Level.SEE_PROFESSIONAL: QT_TRANSLATE_NOOP(CONTEXT, "raadpleeg een professional"),
}

GROUP_NAMES: Final[dict[Group, str]] = {
    Group.BODY: QT_TRANSLATE_NOOP(CONTEXT, "hart"),
    Group.SLEEP: QT_TRANSLATE_NOOP(CONTEXT, "slaap"),
    Group.MIND: QT_TRANSLATE_NOOP(CONTEXT, "mentaal"),
    Group.MUSCLE: QT_TRANSLATE_NOOP(CONTEXT, "lichaam"),
    Group.PERFORMANCE: QT_TRANSLATE_NOOP(CONTEXT, "prestatie"),
    Group.LOAD: QT_TRANSLATE_NOOP(CONTEXT, "opbouw van de belasting"),
    Group.PROFESSIONAL: QT_TRANSLATE_NOOP(CONTEXT, "reden om hulp te vragen"),
}

DOCUMENT_NAMES: Final[dict[str, str]] = {
    "000": QT_TRANSLATE_NOOP(CONTEXT, "De balans vinden (JOIN, 2026)"),
    "001": QT_TRANSLATE_NOOP(CONTEXT, "Artikel over te intensief trainen (reissite, zonder bronnen)"),
    "002": QT_TRANSLATE_NOOP(CONTEXT, "Waarom herstel net zo belangrijk is als trainen (2025)"),
    "003": QT_TRANSLATE_NOOP(CONTEXT, "Waarom rust geen pauze is (Jac Orie, 2026)"),
    "004": QT_TRANSLATE_NOOP(CONTEXT, "Sleutels voor herstel na de training (2020)"),
}
"""The articles behind rules and advice, to be named as "naar: …"."""

SAFETY: Final = QT_TRANSLATE_NOOP(
    CONTEXT,
    "Pijn op de borst, flauwvallen, hartkloppingen of benauwdheid bij inspanning: stop en bel je "
    "huisarts of 112.",
)
DISCLAIMER: Final = QT_TRANSLATE_NOOP(
    CONTEXT,
    "Herstel is een dagboek en geen medisch hulpmiddel. De grenzen komen uit vijf algemene "
    "artikelen en zijn niet "
    "voor jou persoonlijk bepaald. Twijfel je, vraag het dan je huisarts of sportarts.",
)
DIFFERENTIAL: Final[tuple[str, ...]] = (
    QT_TRANSLATE_NOOP(CONTEXT, "een infectie of een andere ziekte"),
    QT_TRANSLATE_NOOP(CONTEXT, "te weinig ijzer"),
    QT_TRANSLATE_NOOP(CONTEXT, "te weinig eten, of te weinig koolhydraten of eiwit"),
    QT_TRANSLATE_NOOP(CONTEXT, "een allergie of astma"),
    QT_TRANSLATE_NOOP(CONTEXT, "de schildklier of suikerziekte"),
    QT_TRANSLATE_NOOP(CONTEXT, "somberheid, een slaapstoornis of een eetstoornis"),
    QT_TRANSLATE_NOOP(CONTEXT, "een medicijn"),
)
"""What can look like training fatigue and is for a doctor to rule out (000; ECSS/ACSM statement 2013)."""

SAYS: Final[dict[str, str]] = {
    "RHR_PCT": QT_TRANSLATE_NOOP(CONTEXT, "Je pols ligt {percent} % boven je gemiddelde."),
    "RHR_BPM": QT_TRANSLATE_NOOP(CONTEXT, "Je pols ligt {beats} slagen boven je gemiddelde."),
    "RHR_WEEK": QT_TRANSLATE_NOOP(CONTEXT, "Je wekelijkse pols ligt {percent} % boven je gemiddelde."),
    "HRV_50": QT_TRANSLATE_NOOP(CONTEXT, "Je HRV is deze week lager dan je van jezelf gewend bent."),
    "SLEEP_6x3": QT_TRANSLATE_NOOP(CONTEXT, "Je sliep drie nachten korter dan {limit}."),
    "SLEEP_Q": QT_TRANSLATE_NOOP(CONTEXT, "Je slaapt slechter dan gewoon."),
    "MOOD": QT_TRANSLATE_NOOP(CONTEXT, "Je bent somberder dan gewoon."),
    "MOTIVATION": QT_TRANSLATE_NOOP(CONTEXT, "Je hebt minder zin dan gewoon."),
    "IRRITABILITY": QT_TRANSLATE_NOOP(CONTEXT, "Je bent prikkelbaarder dan gewoon."),
    "CONCENTRATION": QT_TRANSLATE_NOOP(CONTEXT, "Je concentreert je minder goed dan gewoon."),
    "FATIGUE_3": QT_TRANSLATE_NOOP(CONTEXT, "Je blijft moe."),
    "LEGS_3": QT_TRANSLATE_NOOP(CONTEXT, "Je benen blijven zwaar."),
    "SORENESS_4": QT_TRANSLATE_NOOP(CONTEXT, "Je spierpijn gaat niet weg."),
    "FATIGUE_REST2": QT_TRANSLATE_NOOP(CONTEXT, "Je bent na twee rustdagen nog moe."),
    "FATIGUE_EASY3": QT_TRANSLATE_NOOP(CONTEXT, "Je bent na drie rustige dagen niet opgeknapt."),
    "NIGGLE": QT_TRANSLATE_NOOP(CONTEXT, "Dezelfde plek blijft pijn doen: {part}."),
    "HEAVY_4": QT_TRANSLATE_NOOP(CONTEXT, "Je trainingen voelen zwaarder dan normaal."),
    "PERF_4": QT_TRANSLATE_NOOP(CONTEXT, "Je trainingen gaan minder dan normaal."),
}
"""One short sentence per signal for the banner; the figures stand in its line and chip."""

SUBJECTS: Final[dict[str, str]] = {
    "RHR_BPM": "RHR_PCT",
    "RHR_WEEK": "RHR_PCT",
    "FATIGUE_REST2": "FATIGUE_3",
    "FATIGUE_EASY3": "FATIGUE_3",
}
"""Rules about the same thing count as one signal: one heart, one tiredness."""


def subject(rule: str) -> str:
    """Return what a rule is about, for counting signals."""
    return SUBJECTS.get(rule, rule)
