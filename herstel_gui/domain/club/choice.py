"""What a member lets a club see, remembered for each club as plain JSON values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from herstel_gui.domain.measure import ClockTime
from herstel_gui.domain.measures import MEASURES
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.week.options import MAX_WORDS, initials
from herstel_gui.domain.week.table import LOAD, NOTE, TAGS, row_labels

LEVEL: Final = "level"
MARKS: Final = "marks"
MAX_CLUBS: Final = 50

AT_FIRST: Final = (LEVEL, "sleep_quality", "fatigue", "heavy_legs", "muscle_soreness", LOAD)
"""Ticked until the member chooses: enough to train by, and nothing medical or private."""


class Naming(Enum):
    """How a member is known to the club."""

    FULL = "full"
    INITIALS = "initials"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class ClubChoice:
    """What goes to one club, and under which name."""

    club: str = ""
    name: str = ""
    number: str = ""
    naming: Naming = Naming.INITIALS
    columns: tuple[str, ...] = AT_FIRST
    member_id: str = ""
    """Random; keeps the weeks of one member together at the trainer. Empty until a file is saved."""

    @property
    def shown_name(self) -> str:
        """The name in the file: whole, as initials, or a number."""
        match self.naming:
            case Naming.FULL:
                return " ".join(self.name.split())
            case Naming.INITIALS:
                return initials(self.name)
            case Naming.NUMBER:
                return " ".join(self.number.split())

    def as_json(self) -> dict[str, object]:
        """Return what a settings file can keep."""
        return {
            "name": self.name, "number": self.number, "naming": self.naming.value,
            "columns": list(self.columns), "member_id": self.member_id,
        }  # fmt: skip

    def may_be(self, other: ClubChoice) -> bool:
        """Whether two choices for one club may be one member's: no name or number contradicts another.

        Two members can share a computer and so their settings.
        """
        pairs = ((self.name, other.name), (self.number, other.number))
        return all(not one.strip() or not two.strip() or one.split() == two.split() for one, two in pairs)


@dataclass(frozen=True, slots=True)
class ClubMemory:
    """The choices of all clubs; the one of last time comes first."""

    choices: tuple[ClubChoice, ...] = ()

    @property
    def last(self) -> ClubChoice:
        """The choice of last time, or the careful one of the first time."""
        return self.choices[0] if self.choices else ClubChoice()

    def of(self, club: str) -> ClubChoice | None:
        """Return what was chosen for a club."""
        return next((choice for choice in self.choices if choice.club.casefold() == club.casefold()), None)

    def with_choice(self, choice: ClubChoice) -> ClubMemory:
        """Return the memory after a choice."""
        others = (each for each in self.choices if each.club.casefold() != choice.club.casefold())
        return ClubMemory((choice, *others)[:MAX_CLUBS])

    def as_json(self) -> dict[str, object]:
        """Return what a settings file can keep."""
        return {"clubs": [{"club": choice.club} | choice.as_json() for choice in self.choices]}


def memory_from_json(kept: Mapping[str, object]) -> ClubMemory:
    """Read remembered choices; whatever cannot be is left out."""
    clubs = kept.get("clubs")
    listed = clubs[:MAX_CLUBS] if isinstance(clubs, list) else []
    return ClubMemory(tuple(_choice(each) for each in listed if isinstance(each, dict)))


def _choice(kept: Mapping[str, object]) -> ClubChoice:
    columns = kept.get("columns")
    known = shareable()
    return ClubChoice(
        club=_words(kept.get("club")),
        name=_words(kept.get("name")),
        number=_words(kept.get("number")),
        naming=next((each for each in Naming if each.value == kept.get("naming")), Naming.INITIALS),
        columns=tuple(key for key in known if key in columns) if isinstance(columns, list) else (),
        member_id=_id(kept.get("member_id")),
    )


def is_member_id(value: object) -> bool:
    """Tell whether this is a member id as Herstel makes them: 128 bits in hexadecimal."""
    return isinstance(value, str) and re.fullmatch(r"[0-9a-f]{32}", value) is not None


def _id(value: object) -> str:
    return str(value) if is_member_id(value) else ""


def _words(value: object) -> str:
    return " ".join(value.split())[:MAX_WORDS] if isinstance(value, str) else ""


def shareable() -> dict[str, Text]:
    """Return everything that can be ticked, by key, in the order in which it is offered."""
    rows = {key: label for key, label in row_labels().items() if key not in _CLOCKS}
    measures = {key: label for key, label in rows.items() if key not in {LOAD, TAGS, NOTE}}
    return {
        LEVEL: Text(tr_noop("Melding per dag")),
        MARKS: Text(tr_noop("▲ bij waarden voorbij je grens")),
        **measures,
        LOAD: rows[LOAD],
        TAGS: rows[TAGS],
        NOTE: rows[NOTE],
    }


_CLOCKS: Final = frozenset(m.key for m in MEASURES if isinstance(m.kind, ClockTime))
"""The two times of a night are seen as one night, as in the week table."""
