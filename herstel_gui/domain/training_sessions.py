"""Training sessions and the load of a day (session-RPE after Foster 1998, 2001)."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.measure import Number, Range, tidy
from herstel_gui.domain.reading import TYPED
from herstel_gui.domain.text import Text, tr_in, tr_noop

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

HARD_RPE: Final = 7
QUIET_RPE: Final = 3
POSSIBLE_RPE: Final = Range(0, 10)
POSSIBLE_MINUTES: Final = Range(0, 1440)


class DayKind(Enum):
    """The purpose of a day: rest, active recovery or training. Days without entries have no kind."""

    REST = "rest"
    ACTIVE = "active"
    TRAINING = "training"


class Felt(Enum):
    """How heavy a session felt compared with normal."""

    LIGHTER = "lighter"
    NORMAL = "normal"
    HEAVIER = "heavier"


class Performance(Enum):
    """How well a session went compared with normal."""

    WORSE = "worse"
    NORMAL = "normal"
    BETTER = "better"


OTHER: Final = "other"
"""The kind of a training of which no kind was chosen."""

KINDS: Final[dict[str, str]] = {
    "running": tr_noop("Hardlopen"),
    "cycling": tr_noop("Fietsen"),
    "strength": tr_noop("Kracht"),
    "swimming": tr_noop("Zwemmen"),
    "skating": tr_noop("Schaatsen"),
    "rowing": tr_noop("Roeien"),
    "walking": tr_noop("Wandelen"),
    "team_sport": tr_noop("Teamsport"),
    OTHER: tr_noop("Anders"),
}
"""Stored key and Dutch label; any other word from a user or file is stored and shown unchanged."""

RPE_WORDS: Final[tuple[str, ...]] = (
    tr_in("rpe", "rust"),
    tr_in("rpe", "heel licht"),
    tr_in("rpe", "licht"),
    tr_in("rpe", "matig"),
    tr_in("rpe", "vrij zwaar"),
    tr_in("rpe", "zwaar"),
    tr_in("rpe", "zwaar tot erg zwaar"),
    tr_in("rpe", "erg zwaar"),
    tr_in("rpe", "heel erg zwaar"),
    tr_in("rpe", "bijna maximaal"),
    tr_in("rpe", "maximaal"),
)


@dataclass(frozen=True, slots=True)
class Session:
    """A training session. ``start`` is in minutes after local midnight; unknown fields are None.

    ``position`` is the order of entry within the day. ``planned_easy`` marks a session that was planned as
    easy.
    """

    id: str
    day: date
    position: int = 0
    kind: str = OTHER
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
    batch: str = field(default="", compare=False, repr=False)

    def __post_init__(self) -> None:
        """Raise RefusedValueError when RPE, minutes or start lie outside their possible range."""
        _within(self.session_rpe, POSSIBLE_RPE, _RPE_REFUSED)
        _within(self.minutes, POSSIBLE_MINUTES, _MINUTES_REFUSED)
        _within(self.start, Range(0, 1439), _START_REFUSED)

    @property
    def load(self) -> Number | None:
        """Session load: RPE times minutes (arbitrary units, Foster 2001); None when either is unknown."""
        if self.session_rpe is None or self.minutes is None:
            return None
        return tidy(Decimal(self.session_rpe) * self.minutes)

    @property
    def is_hard(self) -> bool | None:
        """True when marked hard or with RPE 7 and up; None when not marked and without RPE."""
        if self.hard:
            return True
        return None if self.session_rpe is None else self.session_rpe >= HARD_RPE


def place_in_day(session: Session) -> tuple[int, bool, int, str]:
    """Return the sort key of a training within its day: the order of entry, then the time of day.

    Trainings entered on two computers can have one position; those without a time come last, in the order of
    their ids, which is the same on both.
    """
    return session.position, session.start is None, session.start or 0, session.id


_RPE_REFUSED = tr_noop("Zwaarte: {value} kan niet. Kies 0 (rust) tot en met 10 (maximaal).")
_MINUTES_REFUSED = tr_noop("Duur: {value} minuten kan niet. Een dag heeft 1440 minuten.")
_START_REFUSED = tr_noop("Begin: deze tijd kan niet. Typ bijvoorbeeld 18:30.")


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


def named_together(sessions: Iterable[Session]) -> str:
    """Return a short name for the trainings of a day, which another, a new or a removed training changes."""
    from hashlib import sha256  # noqa: PLC0415  # loads OpenSSL, which the first window does not need

    ids = "\n".join(sorted(session.id for session in sessions))
    return sha256(ids.encode()).hexdigest()[:16]
