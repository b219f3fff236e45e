"""The transformation of days and values to pixels of a panel."""

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
    """The plot rectangle of a panel with the time in view and the vertical scale."""

    plot: QRectF
    view: TimeView
    scale: Scale

    @property
    def per_day(self) -> float:
        """The number of pixels per day."""
        return self.plot.width() / self.view.days

    def x(self, days: Floats) -> Floats:
        """Return the x of days; a whole number is the beginning of a day."""
        return self.plot.left() + (days - self.view.low) * self.per_day

    def y(self, values: Floats) -> Floats:
        """Return the y of values."""
        span = self.scale.top - self.scale.bottom
        return self.plot.bottom() - (values - self.scale.bottom) / span * self.plot.height()

    def y_of(self, value: float) -> float:
        """Return the y of one value."""
        span = self.scale.top - self.scale.bottom
        return self.plot.bottom() - (value - self.scale.bottom) / span * self.plot.height()


def plot_of(area: QRectF, canvas: Canvas) -> QRectF:
    """Return the part of a panel's area for the values, without the labels."""
    return area.adjusted(canvas.px(GUTTER), canvas.px(TOP_ROOM), -canvas.px(RIGHT), 0)
