"""The user's choices on the trends page, stored as JSON in the settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from herstel_gui.domain.trends.picture import LOAD

MOTIVATION: Final = "motivation"
FIRST_PANELS: Final = (
    "resting_heart_rate",
    "sitting_heart_rate",
    "sleeping_heart_rate",
    "hrv_rmssd",
    "sleep_duration",
    MOTIVATION,
    LOAD,
)
INSTEAD_OF_MOTIVATION: Final = ("mood", "fatigue", "muscle_soreness")
"""The feelings of who does not note the motivation: it is not in the short list of fields."""
RANGES: Final = ("4w", "3m", "1y", "all")
FIRST_RANGE: Final = "3m"
LEAST_HEIGHT, MOST_HEIGHT = 46, 600
TAKEN: Final = ("resting_heart_rate", "sitting_heart_rate")
SLEEPING: Final = "sleeping_heart_rate"


@dataclass(frozen=True, slots=True)
class TrendChoices:
    """The panels in order, their own heights in unscaled pixels, and the range of time.

    ``panels`` is empty until the user chooses; until then ``shown`` picks panels with recorded days.
    """

    panels: tuple[str, ...] = ()
    heights: Mapping[str, int] = field(default_factory=dict)
    range: str = FIRST_RANGE

    @classmethod
    def from_json(cls, value: object) -> TrendChoices:
        """Return the stored choices; unusable parts are replaced by defaults."""
        if not isinstance(value, Mapping):
            return cls()
        panels, heights, span = value.get("panels"), value.get("heights"), value.get("range")
        keys = panels if isinstance(panels, Sequence) and not isinstance(panels, str) else ()
        sizes = heights if isinstance(heights, Mapping) else {}
        return cls(
            tuple(dict.fromkeys(key for key in keys if isinstance(key, str))),
            {key: size for key, size in sizes.items() if _is_height(key, size)},
            span if isinstance(span, str) and span in RANGES else FIRST_RANGE,
        )

    def to_json(self) -> dict[str, object]:
        """Return the choices as a JSON object."""
        return {"panels": list(self.panels), "heights": dict(self.heights), "range": self.range}

    def shown(self, recorded: Mapping[str, int]) -> tuple[str, ...]:
        """Return the keys of the panels to show: chosen panels, else default panels with recorded days.

        ``recorded`` holds the number of days by panel key. The sleeping pulse is left out when the lying
        and sitting pulse together have at least a quarter as many days.
        """
        if self.panels:
            return self.panels
        first = [
            key
            for each in FIRST_PANELS
            for key in (INSTEAD_OF_MOTIVATION if each == MOTIVATION and not recorded.get(each) else (each,))
        ]
        usual = [key for key in first if recorded.get(key)]
        if (
            recorded.get(SLEEPING)
            and sum(recorded.get(key, 0) for key in TAKEN) >= recorded.get(SLEEPING, 0) / 4
        ):
            usual.remove(SLEEPING)
        return tuple(usual) or tuple(key for key, days in recorded.items() if days)[: len(FIRST_PANELS)]

    def with_height(self, key: str, height: int) -> TrendChoices:
        """Return the choices with another height for one panel, within the bounds."""
        bounded = min(max(height, LEAST_HEIGHT), MOST_HEIGHT)
        return replace(self, heights={**self.heights, key: bounded})

    def with_panels(self, panels: Sequence[str]) -> TrendChoices:
        """Return the choices with other panels."""
        return replace(self, panels=tuple(panels))

    def with_range(self, span: str) -> TrendChoices:
        """Return the choices with another range."""
        return replace(self, range=span)


def _is_height(key: object, size: object) -> bool:
    return isinstance(key, str) and isinstance(size, int) and LEAST_HEIGHT <= size <= MOST_HEIGHT
