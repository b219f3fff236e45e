"""The record of one day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from herstel_gui.domain.measures import read_by_rules
from herstel_gui.domain.own_answers import question_of
from herstel_gui.domain.reading import Reading, effective
from herstel_gui.domain.tags import ILL
from herstel_gui.domain.training_sessions import KINDS, DayKind

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.domain.participation import Participation
    from herstel_gui.domain.training_sessions import Session


@dataclass(frozen=True, slots=True)
class DayRecord:
    """All entries of one day. Empty fields are unknown, never zero."""

    day: date
    readings: tuple[Reading, ...] = ()
    sessions: tuple[Session, ...] = ()
    kind: DayKind | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    participation: Participation | None = None

    @property
    def ill(self) -> bool:
        """Whether the user marked the day as ill."""
        return ILL in self.tags

    @property
    def full_rest(self) -> bool:
        """Whether a sheet counts a full rest day: without a training, and not of someone who was ill."""
        return self.kind is DayKind.REST and not self.sessions and not self.ill

    @property
    def empty(self) -> bool:
        """Whether the day has no entry of any kind."""
        return not (
            self.readings or self.sessions or self.kind or self.tags or self.note or self.participation
        )

    @property
    def notes(self) -> tuple[str, ...]:
        """The texts in the user's own words: notes, kinds of training, and own questions answered yes."""
        kinds = [each.kind for each in self.sessions if each.kind not in KINDS]
        yes = [question_of(each.measure) for each in self.readings if each.value]
        texts = (self.note, *[each.note for each in self.sessions], *kinds, *yes)
        return tuple([text for text in texts if text])

    @property
    def entered(self) -> bool:
        """Whether the day has an entry that a rule may read; a value of an own measure alone is none."""
        if self.readings and not (self.sessions or self.kind or self.tags or self.note or self.participation):
            return any(read_by_rules(reading.measure) for reading in self.readings)
        return not self.empty

    def of(self, measure: str) -> tuple[Reading, ...]:
        """Return the readings of one measure, from all sources."""
        return tuple([reading for reading in self.readings if reading.measure == measure])

    def effective(self, measure: str) -> Reading | None:
        """Return the reading of a measure that counts: a typed reading beats imported ones."""
        return effective(self.of(measure))
