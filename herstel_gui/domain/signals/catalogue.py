"""Every rule that Herstel knows, in the order of the catalogue, and what follows from their declarations.

``documents`` are the articles behind a rule; ``strength`` says how strong that source is. Article 001 stands
on a travel site without any primary source: its limits are "volgens het artikel" and lend no authority.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from herstel_gui.domain.day import DayRecord, Surroundings
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.signals.day_columns import Columns
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
"""The groups that add up to a level, A to E."""

BY_GROUP: Final[dict[Group, tuple[Rule, ...]]] = {
    group: tuple(rule for rule in RULES if rule.group is group) for group in Group
}

LIMITS: Final[tuple[Limit, ...]] = tuple(dict.fromkeys(limit for rule in RULES for limit in rule.limits))
"""Every limit that can be moved."""

CHOICES: Final[tuple[Choice, ...]] = tuple(dict.fromkeys(choice for rule in RULES for choice in rule.choices))

JUDGED_SCALES: Final[dict[str, JudgedScale]] = {
    scale.measure: scale for rule in RULES for scale in rule.scales
}
"""The scales whose answers are judged, by measure key."""

OFFSETS: Final[dict[str, Limit]] = {measure: scale.offset for measure, scale in JUDGED_SCALES.items()}

_CLOCK_TIMES: Final = frozenset({"bed_time", "wake_time"})
"""Both times of a night are judged as the length of the night."""

JUDGED: Final[tuple[str, ...]] = tuple(
    dict.fromkeys(
        need for rule in RULES for need in rule.needs if need in BY_KEY and need not in _CLOCK_TIMES
    )
)
"""The measures that rules judge; a value of one of them makes a day an evaluated one."""


def items_of(group: Group) -> tuple[str, ...]:
    """Return the measure keys of the judged scales of a group, in the order of the catalogue."""
    return tuple(scale.measure for rule in BY_GROUP[group] for scale in rule.scales)


def columns_of(
    days: Mapping[date, DayRecord], surroundings: Surroundings, first: date, last: date
) -> Columns:
    """Return a span of a journal laid out for the rules; see ``Columns``."""
    return Columns(days, surroundings, first, last, JUDGED)


def facts_of(columns: Columns, limits: Limits) -> Facts:
    """Return the columns judged by a user's limits."""
    return Facts(columns, limits, OFFSETS)


def limit_problems(limits: Limits) -> tuple[Text, ...]:
    """Return a sentence for each own limit or choice that cannot be used."""
    return limits.problems(LIMITS, CHOICES)
