"""The layout of the panels below each other; the user can change the heights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from herstel_gui.domain.trends.picture import PanelForm
from herstel_gui.views.trends.draw_strip import strip_height

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from herstel_gui.domain.trends.picture import TrendPanel

GAP: Final = 18
AXIS: Final = 30
TOP: Final = 10
LEAST: Final = 46
MOST: Final = 600
SQUEEZED: Final = 0.8
"""The smallest share of their heights to which panels shrink; below, the chart scrolls."""
_NATURAL: Final = {PanelForm.DOTS: 112, PanelForm.BARS: 86, PanelForm.SCALE: 66, PanelForm.LINE: 72}
_PULSE: Final = 132


@dataclass(frozen=True, slots=True)
class Layout:
    """The areas of strip and panels, measured from the top, and the total height without the axis."""

    strip: QRectF
    panels: tuple[QRectF, ...]
    height: float

    def divider(self, y: float, reach: float) -> int | None:
        """Return the number of the panel whose lower edge lies near ``y``; None when no edge does."""
        for number, area in enumerate(self.panels):
            if abs(y - (area.bottom() + reach)) <= reach:
                return number
        return None


def natural(panel: TrendPanel) -> int:
    """Return the default height of a panel, in unscaled pixels."""
    return _PULSE if panel.key.endswith("heart_rate") else _NATURAL[panel.form]


def lay_out(
    panels: Sequence[TrendPanel],
    width: float,
    height: float,
    scale: float,
    heights: Mapping[str, int],
    *,
    plans: bool = False,
) -> Layout:
    """Return the layout of panels, stretched or squeezed to ``height`` down to the share SQUEEZED.

    ``heights`` holds the user's heights by panel key, ``plans`` keeps room for the lane of plans.
    """
    top = TOP * scale
    strip = QRectF(0, top, width, strip_height(plans=plans) * scale)
    wanted = [heights.get(panel.key, natural(panel)) * scale for panel in panels]
    fixed = strip.bottom() + len(panels) * GAP * scale
    room = height - AXIS * scale - fixed
    share = max(SQUEEZED, room / sum(wanted)) if wanted else 1.0
    areas, y = [], strip.bottom() + GAP * scale * 0.6
    for each in wanted:
        areas.append(QRectF(0, y, width, each * share))
        y += each * share + GAP * scale
    return Layout(strip, tuple(areas), y - GAP * scale * 0.6)
