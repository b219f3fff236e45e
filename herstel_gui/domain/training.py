"""Training sessions and what they add up to (session-RPE after Foster 1998, 2001)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Number, Range, tidy
from herstel_gui.domain.reading import TYPED
from herstel_gui.domain.text import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

HARD_RPE: Final = 7
QUIET_RPE: Final = 3
POSSIBLE_RPE: Final = Range(0, 10)
POSSIBLE_MINUTES: Final = Range(0, 1440)


class DayKind(Enum):
    """What a day was meant for; a day on which nothing was recorded has none."""

    REST = "rest"
    ACTIVE = "active"
    TRAINING = "training"


class Felt(Enum):
    """How a session felt against what is normal."""

    LIGHTER = "lighter"
    NORMAL = "normal"
    HEAVIER = "heavier"


class Performance(Enum):
    """How a session went against what is normal."""

    WORSE = "worse"
    NORMAL = "normal"
    BETTER = "better"


KINDS: Final[dict[str, str]] = {
    "running": QT_TRANSLATE_NOOP("herstel", "Hardlopen"),
    "cycling": QT_TRANSLATE_NOOP("herstel", "Fietsen"),
    "strength": QT_TRANSLATE_NOOP("herstel", "Kracht"),
    "swimming": QT_TRANSLATE_NOOP("herstel", "Zwemmen"),
    "skating": QT_TRANSLATE_NOOP("herstel", "Schaatsen"),
    "rowing": QT_TRANSLATE_NOOP("herstel", "Roeien"),
    "walking": QT_TRANSLATE_NOOP("herstel", "Wandelen"),
    "team_sport": QT_TRANSLATE_NOOP("herstel", "Teamsport"),
    "other": QT_TRANSLATE_NOOP("herstel", "Anders"),
}
"""Stored key and Dutch label; any other word that a user or file gives is kept and shown as it is."""

RPE_WORDS: Final[tuple[str, ...]] = (
    QT_TRANSLATE_NOOP("herstel", "rust"),
    QT_TRANSLATE_NOOP("herstel", "heel licht"),
    QT_TRANSLATE_NOOP("herstel", "licht"),
    QT_TRANSLATE_NOOP("herstel", "matig"),
    QT_TRANSLATE_NOOP("herstel", "vrij zwaar"),
    QT_TRANSLATE_NOOP("herstel", "zwaar"),
    QT_TRANSLATE_NOOP("herstel", "zwaar tot erg zwaar"),
    QT_TRANSLATE_NOOP("herstel", "erg zwaar"),
    QT_TRANSLATE_NOOP("herstel", "heel erg zwaar"),
    QT_TRANSLATE_NOOP("herstel", "bijna maximaal"),
    QT_TRANSLATE_NOOP("herstel", "maximaal"),
)


@dataclass(frozen=True, slots=True)
class Session:
    """One training. ``start`` is minutes after midnight, local; unknown things are None.

    ``position`` keeps the order of entry within a day. ``planned_easy`` is what it was meant to be.
    """

    id: str
    day: date
    position: int = 0
    kind: str = "other"
    start: int | None = None
    minutes: Number | None = None
    session_rpe: Number | None = None
    felt: Felt | None = None
    performance: Performance | None = None
    strength: bool = False
    hard: bool = False
    planned_easy: bool = False
    note: str = ""
    source: str = TYPED

    def __post_init__(self) -> None:
        """Refuse what cannot be, whoever offers it."""
        _within(self.session_rpe, POSSIBLE_RPE, _RPE_REFUSED)
        _within(self.minutes, POSSIBLE_MINUTES, _MINUTES_REFUSED)
        _within(self.start, Range(0, 1439), _START_REFUSED)

    @property
    def load(self) -> Number | None:
        """Session load: RPE times minutes (arbitrary units); None when either is unknown. Foster 2001."""
        if self.session_rpe is None or self.minutes is None:
            return None
        return tidy(Decimal(self.session_rpe) * self.minutes)

    @property
    def is_hard(self) -> bool | None:
        """Marked hard or RPE 7 and up; None when neither is known."""
        if self.hard:
            return True
        return None if self.session_rpe is None else self.session_rpe >= HARD_RPE


_RPE_REFUSED = QT_TRANSLATE_NOOP(
    "herstel", "Zwaarte: {value} kan niet. Kies 0 (rust) tot en met 10 (maximaal)."
)
_MINUTES_REFUSED = QT_TRANSLATE_NOOP("herstel", "Duur: {value} minuten kan niet. Een dag heeft er 1440.")
_START_REFUSED = QT_TRANSLATE_NOOP("herstel", "Begintijd: {value} minuten na middernacht kan niet.")


def _within(value: Number | None, possible: Range, template: str) -> None:
    if value is not None and value not in possible:
        raise RefusedValueError(Text(template, value=value))


def day_load(kind: DayKind | None, sessions: Iterable[Session]) -> Number | None:
    """Return the load of a day: the sum of its sessions, 0 for a recorded rest day, None when unknown."""
    listed = list(sessions)
    if not listed:
        return 0 if kind is DayKind.REST else None
    total: Decimal = Decimal(0)
    for session in listed:
        if session.load is None:
            return None
        total += session.load
    return tidy(total)
