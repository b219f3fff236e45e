"""Shared weeks of club members."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.club.choice import LEVEL, MARKS, ClubChoice, Naming, shareable
from herstel_gui.domain.club.week_file import ClubWeek, club_week, same_name
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.table import LOAD, NOTE, TAGS, WeekTable
from tests.weeks import WEEK, picture_sources, picture_table, with_days

WRITTEN: Final = datetime(2026, 11, 22, 7, 41, tzinfo=UTC)
LEVELS: Final = (*[Level.NONE] * 3, Level.NOTICE, *[Level.UNDER_RECOVERED] * 3)
EVERYTHING: Final = tuple(shareable())
CHOICE: Final = ClubChoice(
    "De Zwaluw", "Jan Visser", "12", Naming.FULL,
    (LEVEL, MARKS, "resting_heart_rate", "sleep_duration", "motivation", LOAD, TAGS),
)  # fmt: skip


def full_table() -> WeekTable:
    return week_table(
        WEEK, with_days(picture_sources(), note="Geheim: ruzie thuis.", tags=("menstruation", "pain:knie"))
    )


def id_of(name: str) -> str:
    return hashlib.sha256(same_name(name).encode()).hexdigest()[:32]


def shared(name: str = "Jan Visser", week: Week = WEEK, hours: int = 0, **changes: Any) -> ClubWeek:  # noqa: ANN401  # any field
    """Return the example week under a name, shared ``hours`` after WRITTEN; the name determines the id."""
    choice = replace(CHOICE, name=name, member_id=id_of(name))
    original = club_week(picture_table(), LEVELS, choice, WRITTEN + timedelta(hours=hours))
    return replace(original, week=week, **changes)


__all__ = [
    "CHOICE",
    "EVERYTHING",
    "LEVEL",
    "LEVELS",
    "LOAD",
    "MARKS",
    "NOTE",
    "TAGS",
    "WRITTEN",
    "full_table",
    "id_of",
    "shared",
]
