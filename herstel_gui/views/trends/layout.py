"""Where each panel stands, one below another; heights are shares of the room that the user can change."""

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
"""How small panels may become, as a share of what they want, before one has to scroll."""
_NATURAL: Final = {PanelForm.DOTS: 112, PanelForm.BARS: 86, PanelForm.SCALE: 66, PanelForm.LINE: 72}
_PULSE: Final = 132


@dataclass(frozen=True, slots=True)
class Layout:
    """The areas of strip and panels, measured from the top, and the height of it all without the axis."""

    strip: QRectF
    panels: tuple[QRectF, ...]
    height: float

    def divider(self, y: float, reach: float) -> int | None:
        """Return the panel whose lower edge is at a height; None when there is none."""
        for number, area in enumerate(self.panels):
            if abs(y - (area.bottom() + reach)) <= reach:
                return number
        return None


def natural(panel: TrendPanel) -> int:
    """Return the height that a panel has by itself, in pixels of the design."""
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
    """Return the layout; room is shared out, and what does not fit a little squeezed must be scrolled.

    ``plans`` keeps room for what was planned, below the levels.
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
