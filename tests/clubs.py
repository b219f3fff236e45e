"""Shared weeks of club members."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, Final

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.club.choice import MARKS, PACE, PARTICIPATION, ClubChoice, Naming, shareable
from herstel_gui.domain.club.week_file import ClubWeek, OwnWeek, club_week, same_name
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.sources import Sources
from herstel_gui.domain.week.table import LOAD, NOTE, TAGS, WeekTable
from tests.weeks import WEEK, picture_sources, with_days

WRITTEN: Final = datetime(2026, 11, 22, 7, 41, tzinfo=UTC)
LEVELS: Final = (*[Level.NONE] * 3, Level.NOTICE, *[Level.UNDER_RECOVERED] * 3)
EVERYTHING: Final = tuple(shareable())
CHOICE: Final = ClubChoice(
    "De Zwaluw", "Jan Visser", "12", Naming.FULL,
    (PARTICIPATION, PACE, MARKS, "resting_heart_rate", "sleep_duration", "motivation", LOAD, TAGS),
    agreed=True,
)  # fmt: skip


ANSWERS: Final = (
    None, Participation.NORMAL, None, Participation.TALK, Participation.NOT, Participation.ADAPTED, None,
)  # fmt: skip
SECRETS: Final = (
    "ill", "severe_complaint", "injured", "menstruation", "medication", "anti_inflammatory", "alcohol",
    "work_stress", "pain:knie", "pain:reis", "relatie uit", "travel",
)  # fmt: skip
"""Tags of which a week file may hold only the last."""


def answered(sources: Sources) -> Sources:
    """Return the sources with an answer on taking part for some days of the week."""
    days = dict(sources.days)
    for day, answer in zip(WEEK.span, ANSWERS, strict=True):
        days[day] = replace(days.get(day, DayRecord(day)), participation=answer)
    return replace(sources, days=days)


def full_sources() -> Sources:
    return answered(with_days(picture_sources(), note="Geheim: ruzie thuis.", tags=SECRETS))


def full_table() -> WeekTable:
    return week_table(WEEK, full_sources())


def full_week() -> OwnWeek:
    return OwnWeek(full_table(), full_sources().days, LEVELS)


def picture_week(levels: Sequence[Level] = LEVELS) -> OwnWeek:
    return OwnWeek(week_table(WEEK, picture_sources()), answered(picture_sources()).days, levels)


def id_of(name: str) -> str:
    return hashlib.sha256(same_name(name).encode()).hexdigest()[:32]


def shared(name: str = "Jan Visser", week: Week = WEEK, hours: int = 0, **changes: Any) -> ClubWeek:  # noqa: ANN401  # any field
    """Return the example week under a name, shared ``hours`` after WRITTEN; the name determines the id."""
    return replace(_shared(name, hours), week=week, **changes)


@cache
def _shared(name: str, hours: int) -> ClubWeek:
    choice = replace(CHOICE, name=name, member_id=id_of(name))
    return club_week(picture_week(), choice, WRITTEN + timedelta(hours=hours))


__all__ = [
    "ANSWERS",
    "CHOICE",
    "EVERYTHING",
    "LEVELS",
    "LOAD",
    "MARKS",
    "NOTE",
    "PACE",
    "PARTICIPATION",
    "SECRETS",
    "TAGS",
    "WRITTEN",
    "full_table",
    "full_week",
    "id_of",
    "picture_week",
    "shared",
]
