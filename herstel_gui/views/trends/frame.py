"""Where the values of a panel stand: from days and values to pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from herstel_gui.views.trends.arrays import Floats
    from herstel_gui.views.trends.canvas import Canvas
    from herstel_gui.views.trends.scales import Scale
    from herstel_gui.views.trends.timeview import TimeView

GUTTER: Final = 146
RIGHT: Final = 20
TOP_ROOM: Final = 6


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the values of a panel stand: the plot rectangle, the time in view and the vertical scale."""

    plot: QRectF
    view: TimeView
    scale: Scale

    @property
    def per_day(self) -> float:
        """Pixels per day."""
        return self.plot.width() / self.view.days

    def x(self, days: Floats) -> Floats:
        """Return where days stand; a whole number is the beginning of that day."""
        return self.plot.left() + (days - self.view.low) * self.per_day

    def y(self, values: Floats) -> Floats:
        """Return where values stand."""
        span = self.scale.top - self.scale.bottom
        return self.plot.bottom() - (values - self.scale.bottom) / span * self.plot.height()

    def y_of(self, value: float) -> float:
        """Return where one value stands."""
        span = self.scale.top - self.scale.bottom
        return self.plot.bottom() - (value - self.scale.bottom) / span * self.plot.height()


def plot_of(area: QRectF, canvas: Canvas) -> QRectF:
    """Return the part of a panel in which values are drawn."""
    return area.adjusted(canvas.px(GUTTER), canvas.px(TOP_ROOM), -canvas.px(RIGHT), 0)
