"""The heights of parts that are filled after the first page is shown, remembered from the last window.

With them the form stands in its place before its journal is read. Heights reveal only whether there is
content; for a journal with a password nothing is remembered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

USUAL: Final = 52
"""Height of a banner of two lines without buttons, in pixels at 100 %, kept when nothing is remembered."""
BANNER: Final = "banner"
LASTING: Final = frozenset({BANNER, "tags"})
"""Parts of which the height of another day is used too: a warning and own words last longer than a day."""
_MOST: Final = 2000


@dataclass(frozen=True, slots=True)
class StartRooms:
    """Heights in pixels by part, of a window of this size and text size on this day (ISO)."""

    size: tuple[int, int]
    scale: float
    day: str
    heights: Mapping[str, int]

    @property
    def plain(self) -> dict[str, object]:
        """Return the values for the settings file."""
        return {"size": list(self.size), "scale": self.scale, "day": self.day, "heights": dict(self.heights)}


def rooms_for(window: QWidget, plain: Mapping[str, object], day: str) -> dict[str, int]:
    """Return the heights to keep in a window; those of another size or text size are of no use."""
    size, heights = [window.width(), window.height()], plain.get("heights")
    if (plain.get("size"), plain.get("scale")) != (size, theme().scale) or not isinstance(heights, dict):
        return {BANNER: theme().px(USUAL)}
    same = plain.get("day") == day
    return {
        part: height
        for part, height in heights.items()
        if (same or part in LASTING) and isinstance(height, int) and 0 <= height <= _MOST
    }
