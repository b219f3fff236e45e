"""What an exporter of a whole journal can write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord

if TYPE_CHECKING:
    from herstel_gui.application.changes import Earlier
    from herstel_gui.application.settings import Plain


@dataclass(frozen=True, slots=True)
class JournalContent:
    """The days and surroundings of a journal, the personal settings, and the history when it is asked for.

    ``settings`` are those of ``application.personal``; empty values are not written. ``history`` holds the
    overwritten and removed entries, the first replaced first.
    """

    days: Mapping[date, DayRecord]
    surroundings: Surroundings
    settings: Mapping[str, Plain] = field(default_factory=dict)
    history: Sequence[Earlier] = ()
