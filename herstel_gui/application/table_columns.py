"""The tables of a whole journal: their names, which every row begins with, and the columns of each.

Both the exporter and the importer use them, and files in the world do, so a name never changes its meaning.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from herstel_gui.domain.measure import ClockTime, Duration
from herstel_gui.domain.measures import MEASURES
from herstel_gui.domain.recovery_actions import BY_KEY as ACTIONS

MARK: Final = "herstel"
"""The name of the first column. Its cells hold the name of the table, so that every row says what it is."""

_NIGHT: Final = tuple(each.key for each in MEASURES if isinstance(each.kind, ClockTime | Duration))
_OTHER: Final = tuple(each.key for each in MEASURES if each.key not in _NIGHT)

READINGS: Final = "readings"
NIGHTS: Final = "nights"
TRAININGS: Final = "trainings"
DAYS: Final = "days"
TAGS: Final = "tags"
ZONE: Final = "zone"
OWN_VALUES: Final = "own_values"
OWN_MEASURES: Final = "own_measures"

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    READINGS: ("date", "source", *_OTHER, *ACTIONS),
    NIGHTS: ("date", "source", *_NIGHT),
    OWN_VALUES: ("date", "source", "measure", "value"),
    OWN_MEASURES: ("key", "declaration"),
    TRAININGS: (
        "date", "position", "kind", "start", "minutes", "session_rpe", "felt", "performance", "strength",
        "hard", "planned_easy", "note", "source", "id",
    ),
    DAYS: ("date", "day_kind", "participation", "note"),
    TAGS: ("date", "tag"),
    "recovery_weeks": ("from", "to"),
    "planned_days": ("date", "kind", "note"),
    "planned_trainings": ("id", "date", "kind", "title", "start", "minutes", "rpe", "source"),
    "planned_periods": ("from", "to", "kind", "note"),
    "follow_ups": ("from", "to", "deed", "warning", "less_tired", "eager", "slept_well", "ended"),
    "discussed": ("date",),
    "answers": ("from", "seen", "verdict", "reason"),
    "exclusions": ("date", "measure"),
    "baseline_restarts": ("date", "measure", "reason"),
    "confirmed": ("date", "measure", "source", "value"),
    "context": ("date", "topic", "text"),
    ZONE: ("zone",),
}  # fmt: skip
"""The columns of each table after MARK, in their order. An empty cell is unknown, never zero."""

DATES: Final = frozenset({"date", "from", "to", "seen", "warning"})
YES_OR_NO: Final = frozenset({
    "strength", "hard", "planned_easy", "less_tired", "eager", "slept_well", "ended",
})  # fmt: skip
NUMBERS: Final = frozenset({
    "value", "position", "minutes", "session_rpe", "rpe", *ACTIONS,
    *(each.key for each in MEASURES if not isinstance(each.kind, ClockTime)),
})  # fmt: skip
"""The columns with numbers; columns that are in none of these three sets hold texts."""
