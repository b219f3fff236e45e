"""The texts of a day: its note, the notes of its trainings, and its tags."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from herstel_gui.domain.late_dataclass import dataclass

if TYPE_CHECKING:
    from datetime import date


class Place(Enum):
    """Where a text of a day stands."""

    NOTE = "note"
    TRAINING = "training"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class DayText:
    """A text of one day: the note, the note of a training, or a tag."""

    day: date
    place: Place
    text: str
