"""All rules of Herstel in catalogue order, and the tables derived from their declarations.

``documents`` are the articles behind a rule; ``strength`` is the strength of this source. Article 001 was
published on a travel site without any primary source: its limits are shown as "volgens het artikel".
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.signals.day_columns import DayColumns
from herstel_gui.domain.signals.day_facts import Facts
from herstel_gui.domain.signals.limits import Choice, Limit, Limits
from herstel_gui.domain.signals.rules.feelings import MIND, MUSCLE
from herstel_gui.domain.signals.rules.heart import HEART
from herstel_gui.domain.signals.rules.load import LOAD
from herstel_gui.domain.signals.rules.professional import PROFESSIONAL
from herstel_gui.domain.signals.rules.rule import JudgedScale, Rule
from herstel_gui.domain.signals.rules.sleep import SLEEPING
from herstel_gui.domain.signals.rules.training import PERFORMANCE
from herstel_gui.domain.signals.signal import Group
from herstel_gui.domain.text import Text

RULES: Final[tuple[Rule, ...]] = (
    *HEART, *SLEEPING, *MIND, *MUSCLE, *PERFORMANCE, *LOAD, *PROFESSIONAL,
)  # fmt: skip

BY_ID: Final[dict[str, Rule]] = {rule.id: rule for rule in RULES}

SYMPTOMS: Final = (Group.BODY, Group.SLEEP, Group.MIND, Group.MUSCLE, Group.PERFORMANCE)
"""The groups A to E, from which the level follows."""

BY_GROUP: Final[dict[Group, tuple[Rule, ...]]] = {
    group: tuple(rule for rule in RULES if rule.group is group) for group in Group
}

LIMITS: Final[tuple[Limit, ...]] = tuple(dict.fromkeys(limit for rule in RULES for limit in rule.limits))
"""All adjustable limits."""

CHOICES: Final[tuple[Choice, ...]] = tuple(dict.fromkeys(choice for rule in RULES for choice in rule.choices))

JUDGED_SCALES: Final[dict[str, JudgedScale]] = {
    scale.measure: scale for rule in RULES for scale in rule.scales
}
"""The scales whose answers are judged, by measure key."""

OFFSETS: Final[dict[str, Limit]] = {measure: scale.offset for measure, scale in JUDGED_SCALES.items()}

_CLOCK_TIMES: Final = frozenset({"bed_time", "wake_time"})
"""Bed time and wake time are judged as the length of the night."""

JUDGED: Final[tuple[str, ...]] = tuple(
    dict.fromkeys(
        need for rule in RULES for need in rule.needs if need in BY_KEY and need not in _CLOCK_TIMES
    )
)
"""The measures that rules judge. A day with a value of any of these measures is an evaluated day."""


def items_of(group: Group) -> tuple[str, ...]:
    """Return the measure keys of the judged scales of a group, in catalogue order."""
    return tuple(scale.measure for rule in BY_GROUP[group] for scale in rule.scales)


def columns_of(
    days: Mapping[date, DayRecord], surroundings: Surroundings, first: date, last: date
) -> DayColumns:
    """Return the columns for a span of a journal; see ``DayColumns``."""
    return DayColumns(days, surroundings, first, last, JUDGED)


def facts_of(columns: DayColumns, limits: Limits) -> Facts:
    """Return the facts: the columns judged by a user's limits."""
    return Facts(columns, limits, OFFSETS)


def limit_problems(limits: Limits) -> tuple[Text, ...]:
    """Return a sentence for each limit or choice of the user with an invalid value."""
    return limits.problems(LIMITS, CHOICES)
