"""Names of the signals: levels, groups, and the articles behind rules and advice."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.signals.signal import Group, Level, LevelMark
from herstel_gui.domain.text import tr_noop

LEVEL_NAMES: Final[dict[Level, str]] = {
    Level.NO_DATA: tr_noop("te weinig gegevens"),
    Level.ILL: tr_noop("ziek"),
    Level.NONE: tr_noop("geen signaal"),
    Level.NOTICE: tr_noop("let op"),
    Level.UNDER_RECOVERED: tr_noop("te weinig herstel"),
    Level.NOT_RECOVERING: tr_noop("herstel blijft uit"),
    Level.SEE_PROFESSIONAL: tr_noop("bespreek het met je huisarts of sportarts"),
}

MARK_NAMES: Final[dict[LevelMark, str]] = {
    LevelMark.NOT_ENTERED: tr_noop("niets ingevuld"),
    LevelMark.SIGN: tr_noop("nog geen melding"),
    LevelMark.FLAGGED: tr_noop("klacht die niet kan wachten"),
    LevelMark.URGENT: tr_noop("ernstige klacht of vlak erna"),
    **{LevelMark(level.value): name for level, name in LEVEL_NAMES.items()},
}
"""The names of the marks of days, for legends, tables and the read-out of Trends."""

HELD: Final = tr_noop("{level} (van een eerdere ochtend)")
"""A level that is only held: the day has no verdict of its own."""

GROUP_NAMES: Final[dict[Group, str]] = {
    Group.BODY: tr_noop("hart"),
    Group.SLEEP: tr_noop("slaap"),
    Group.MIND: tr_noop("hoofd"),
    Group.MUSCLE: tr_noop("lichaam"),
    Group.PERFORMANCE: tr_noop("prestatie"),
    Group.LOAD: tr_noop("opbouw van de training"),
    Group.PROFESSIONAL: tr_noop("reden om met je huisarts of sportarts te praten"),
}

DOCUMENT_NAMES: Final[dict[str, str]] = {
    "000": tr_noop("De balans vinden (JOIN, 2026)"),
    "001": tr_noop("Artikel over te intensief trainen (reissite, zonder bronnen)"),
    "002": tr_noop("Waarom herstel net zo belangrijk is als trainen (2025)"),
    "003": tr_noop("Waarom rust geen pauze is (Jac Orie, 2026)"),
    "004": tr_noop("Sleutels voor herstel na de training (2020)"),
}
"""The names of the articles behind rules and advice, shown as "naar: …"."""

SHORT_SOURCES: Final[dict[str, str]] = {
    "000": tr_noop("JOIN (2026)"),
    "001": tr_noop("reissite, zonder bronnen"),
    "002": tr_noop("artikel (2025)"),
    "003": tr_noop("Jac Orie (2026)"),
    "004": tr_noop("artikel (2020)"),
}
"""The articles in a few words; their names are above."""
