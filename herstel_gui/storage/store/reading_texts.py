"""Reading the notes and tags of all days, without the other rows of the days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.day_text import DayText, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.storage.engine.digests import Query

_SELECT: Final = {
    Place.NOTE: "SELECT day, note FROM day_note",
    Place.TRAINING: "SELECT day, note FROM session WHERE note != ''",
    Place.TAG: "SELECT day, tag FROM tag",
}


def read_texts(query: Query) -> Sequence[DayText]:
    """Return every text of every day; ValueError or TypeError for a damaged row."""
    return [
        DayText(date.fromisoformat(day), place, str(text))
        for place, statement in _SELECT.items()
        for day, text in query(statement, ())
    ]
