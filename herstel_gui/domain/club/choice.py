"""The columns and name that a member shares with each club, stored as plain JSON values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from herstel_gui.domain.measure import ClockTime
from herstel_gui.domain.measures import DECLARED, MeasureList, read_by_rules
from herstel_gui.domain.participation import PARTICIPATION_LABEL
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.week.options import MAX_WORDS, initials
from herstel_gui.domain.week.table import LOAD, NOTE, PLAN, TAGS, WORDY, row_labels

PARTICIPATION: Final = "participation"
PACE: Final = "pace"
"""Replaces the column ``level`` of older versions, which told a club who was ill; a stored ``level`` is
ignored, so nobody shares the new column without ticking it."""
MARKS: Final = "marks"
MAX_CLUBS: Final = 50

WORDY_COLUMNS: Final = frozenset({PARTICIPATION, PACE, PLAN, TAGS, NOTE})
"""Columns of the trainer's table with text, aligned to the left; all others hold figures."""
AT_FIRST: Final = (PARTICIPATION, "sleep_quality", "fatigue", "heavy_legs", "muscle_soreness", LOAD)
"""The columns ticked for a new club: no level, no medical and no private columns."""

NEVER_SHARED: Final = frozenset({"body_weight", "mood", "hrv_rmssd", "hrv_sdnn"})
"""The measures that a week file never holds."""
SHARED_TAGS: Final = ("travel", "heat", "altitude")
"""The only tags that a week file may hold. All others are about health, work or private life, or are own
words that can be about anything."""


class Naming(Enum):
    """The form in which the member's name appears in the club file."""

    FULL = "full"
    INITIALS = "initials"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class ClubChoice:
    """The columns and the name that a member shares with a club."""

    club: str = ""
    name: str = ""
    number: str = ""
    naming: Naming = Naming.INITIALS
    columns: tuple[str, ...] = AT_FIRST
    agreed: bool = False
    """Whether the member ticked, once for this club, that the sharing is voluntary."""
    member_id: str = ""
    """A random id that groups the weeks of one member at the trainer; empty until the first file is saved."""

    @property
    def shown_name(self) -> str:
        """The name in the file: in full, as initials, or as a number."""
        match self.naming:
            case Naming.FULL:
                return " ".join(self.name.split())
            case Naming.INITIALS:
                return initials(self.name)
            case Naming.NUMBER:
                return " ".join(self.number.split())

    def as_json(self) -> dict[str, object]:
        """Return the choice as JSON values for the settings file."""
        return {
            "name": self.name, "number": self.number, "naming": self.naming.value,
            "columns": list(self.columns), "agreed": self.agreed, "member_id": self.member_id,
        }  # fmt: skip

    def may_be(self, other: ClubChoice) -> bool:
        """Whether two choices for the same club can be of the same member: name and number do not conflict.

        Two members can share a computer and therefore its settings.
        """
        pairs = ((self.name, other.name), (self.number, other.number))
        return all(
            not first.strip() or not second.strip() or first.split() == second.split()
            for first, second in pairs
        )


@dataclass(frozen=True, slots=True)
class ClubMemory:
    """The choices for all clubs; the most recent choice comes first."""

    choices: tuple[ClubChoice, ...] = ()

    @property
    def last(self) -> ClubChoice:
        """The most recent choice, or the default choice when no club was chosen before."""
        return self.choices[0] if self.choices else ClubChoice()

    def of(self, club: str) -> ClubChoice | None:
        """Return the choice for a club; None when the club is unknown."""
        return next((choice for choice in self.choices if choice.club.casefold() == club.casefold()), None)

    def with_choice(self, choice: ClubChoice) -> ClubMemory:
        """Return a memory in which this choice comes first and replaces the choice for the same club."""
        others = (each for each in self.choices if each.club.casefold() != choice.club.casefold())
        return ClubMemory((choice, *others)[:MAX_CLUBS])

    def as_json(self) -> dict[str, object]:
        """Return the choices as JSON values for the settings file."""
        return {"clubs": [{"club": choice.club} | choice.as_json() for choice in self.choices]}


def memory_from_json(stored: Mapping[str, object]) -> ClubMemory:
    """Read the stored choices; invalid values are replaced by defaults or left out."""
    clubs = stored.get("clubs")
    listed = clubs[:MAX_CLUBS] if isinstance(clubs, list) else []
    return ClubMemory(tuple(_choice(each) for each in listed if isinstance(each, dict)))


def _choice(stored: Mapping[str, object]) -> ClubChoice:
    columns = stored.get("columns")
    shareable_keys = shareable()
    return ClubChoice(
        club=_words(stored.get("club")),
        name=_words(stored.get("name")),
        number=_words(stored.get("number")),
        naming=next((each for each in Naming if each.value == stored.get("naming")), Naming.INITIALS),
        columns=_columns(columns, shareable_keys) if isinstance(columns, list) else (),
        agreed=stored.get("agreed") is True,
        member_id=_id(stored.get("member_id")),
    )


def _columns(stored: list[object], known: Iterable[str]) -> tuple[str, ...]:
    """Return the stored columns in order; which own measures a journal has is not known here."""
    own = (key for key in stored if isinstance(key, str) and not read_by_rules(key))
    return (*(key for key in known if key in stored), *dict.fromkeys(own))


def is_member_id(value: object) -> bool:
    """Tell whether the value has the form of a member id: 128 bits in hexadecimal."""
    return isinstance(value, str) and re.fullmatch(r"[0-9a-f]{32}", value) is not None


def _id(value: object) -> str:
    return str(value) if is_member_id(value) else ""


def _words(value: object) -> str:
    return " ".join(value.split())[:MAX_WORDS] if isinstance(value, str) else ""


def shareable(measures: MeasureList = DECLARED) -> dict[str, Text]:
    """Return all columns that can be ticked: key to label, in the order of the dialog.

    ``measures`` are those of the journal; own ones are ticked by the member, never beforehand.
    """
    hidden = NEVER_SHARED | {PLAN} | {m.key for m in measures if isinstance(m.kind, ClockTime)}
    rows = {key: label for key, label in row_labels(measures).items() if key not in hidden}
    measured = {key: label for key, label in rows.items() if key not in {LOAD, *WORDY}}
    return {
        PARTICIPATION: PARTICIPATION_LABEL,
        PACE: Text(tr_noop("Gewoon of rustiger aan")),
        MARKS: Text(tr_noop("▲ bij waarden voorbij je grens")),
        **measured,
        LOAD: rows[LOAD],
        PLAN: SHARED_PLAN_LABEL,
        TAGS: SHARED_TAGS_LABEL,
        NOTE: rows[NOTE],
    }


SHARED_PLAN_LABEL: Final = Text(tr_noop("Wat er gepland stond"))
"""The name of the column ``plan``, which holds kinds of training and rest: no names, times or periods."""
SHARED_TAGS_LABEL: Final = Text(tr_noop("Reis, warmte en hoogte"))
"""The name of the column ``tags``, which holds only ``SHARED_TAGS``."""
