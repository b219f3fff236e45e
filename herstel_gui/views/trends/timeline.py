"""The timeline: the strip of levels and the panels below, linked in time, with a crosshair over all."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING, Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal

from herstel_gui.domain.text import Text
from herstel_gui.domain.trends.picture import PanelForm
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.trends.arrays import TimeView
from herstel_gui.views.trends.axes import AXIS, DayAxis, ValueAxis
from herstel_gui.views.trends.board import Board, PlotBox
from herstel_gui.views.trends.draw_bars import periods_shown, weeks_shown
from herstel_gui.views.trends.legend import legend
from herstel_gui.views.trends.output import Sheet
from herstel_gui.views.trends.panel_layer import PanelLayer
from herstel_gui.views.trends.scales import scale_of
from herstel_gui.views.trends.strip_layer import StripLayer, strip_height
from herstel_gui.views.trends.words import dates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QMoveEvent

    from herstel_gui.domain.trends.picture import TrendPanel
    from herstel_gui.views.trends.arrays import PanelArrays, PictureArrays
    from herstel_gui.views.trends.canvas import Look
    from herstel_gui.views.trends.layers import Layer

GAP: Final = 18
TOP: Final = 10
LEAST_DAYS: Final = 7
SQUEEZED: Final = 0.8
"""The smallest share of their heights to which panels shrink; below, the chart scrolls."""
_NATURAL: Final = {PanelForm.DOTS: 112, PanelForm.BARS: 86, PanelForm.SCALE: 66, PanelForm.LINE: 72}
_PULSE: Final = 132
_END_WORDS: Final = 78
"""A scale with end words of its own, which take three lines below the name, also when squeezed."""


def natural(panel: TrendPanel) -> int:
    """Return the default height of a panel, in unscaled pixels."""
    if panel.key.endswith("heart_rate"):
        return _PULSE
    named = panel.form is PanelForm.SCALE and isinstance(panel.unit, Text)
    return _END_WORDS if named else _NATURAL[panel.form]


class Edge(pg.GraphicsWidget):
    """The gap below a panel, which can be dragged; ``dragged`` is called with the y in the scene."""

    def __init__(self, dragged: Callable[[float], None]) -> None:
        """Create an edge."""
        super().__init__()
        self._dragged = dragged
        self.setCursor(Qt.CursorShape.SplitVCursor)

    def mouseDragEvent(self, event: Any) -> None:  # noqa: ANN401  # of pyqtgraph
        """Report each place of a drag with the left button."""
        if event.button() is Qt.MouseButton.LeftButton:
            event.accept()
            self._dragged(event.scenePos().y())


@dataclass(slots=True)
class Row:
    """The items of a row: the strip, or a panel with its arrays."""

    axis: ValueAxis
    box: PlotBox
    layer: Layer
    arrays: PanelArrays | None = None


class Timeline(Board):
    """A picture over a stretch of time.

    ``ranged`` is emitted for another stretch of time, ``resized`` carries the key of a panel and its new
    height in unscaled pixels.
    """

    ranged = Signal()
    resized = Signal(str, int)

    def __init__(
        self, look: Look, arrays: PictureArrays, heights: Mapping[str, int], *, paper: bool = False
    ) -> None:
        """Build the rows; ``heights`` holds the user's heights by panel key.

        On paper all panels fit, and the dates are a last row; on screen they stand below the scrolled panels.
        """
        super().__init__(look)
        self._paper = paper
        self.arrays, self.heights = arrays, heights
        self.rows: list[Row] = []
        self.first = PlotBox(zoom=True)  # over all rows: it takes wheel and drag, and carries the crosshair
        self.first.setParentItem(self.ci)
        self.first.setGeometry(0, 0, 1000, 100)
        self.first.setZValue(10)
        total = len(arrays.picture.span)
        self.first.setLimits(xMin=0, xMax=total, minXRange=min(LEAST_DAYS, total), maxXRange=total)
        self.line = pg.InfiniteLine(angle=90, movable=False)
        self.line.hide()
        self.first.addItem(self.line, ignoreBounds=True)
        self._add(ValueAxis(look, QCoreApplication.translate("", "Signalen")), StripLayer(look, arrays), None)
        for panel in arrays.panels:
            axis = ValueAxis(look, translate(panel.panel.label))
            self._add(axis, PanelLayer(look, panel), panel)
        if paper:
            self.add_foot(2 * len(self.rows) + 1, DayAxis(look, arrays.picture.span), self.first)
        self.first.sigRangeChanged.connect(self._tell_range)  # emitted after the rows have followed

    def _add(self, axis: ValueAxis, layer: Layer, arrays: PanelArrays | None) -> None:
        box = PlotBox()
        box.addItem(layer, ignoreBounds=True)
        row = Row(axis, box, layer, arrays)
        box.sigXRangeChanged.connect(lambda *_: self.rescale(row))
        box.invertY(arrays is not None and arrays.panel.form is PanelForm.SCALE)
        self.add_row(2 * len(self.rows) + 1, axis, box)
        self.rows.append(row)
        number = len(self.rows)
        edge = Edge(lambda y: self._drag(row, y))
        edge.setZValue(20)
        self.place(edge, 2 * number, 0, 1, 2)

    def _tell_range(self, *_range: object) -> None:
        # else the scene moves its items while it is painted, and is painted twice
        self.scene().prepareForPaint()
        self.ranged.emit()

    # -- layout --------------------------------------------------------------------------------------

    def needed(self, room: float) -> tuple[list[float], float]:
        """Return the heights of the rows, and the height of the whole, which fills ``room`` if it can.

        On paper the panels shrink as far as needed.
        """
        px, panels = self.look.px, [row.arrays.panel for row in self.rows if row.arrays]
        strip = px(strip_height(plans=self.arrays.plans))
        wanted = [px(self.heights.get(panel.key, natural(panel))) for panel in panels]
        fixed = px(TOP) + strip + len(panels) * px(GAP) + px(GAP) / 2
        share = max(0.0 if self._paper else SQUEEZED, (room - fixed) / max(1.0, sum(wanted)))
        heights = [strip, *(max(px(8), each * share) for each in wanted)]
        return heights, fixed + sum(heights[1:])

    def arrange(self, width: float, height: float) -> None:
        """Lay out the rows in a size."""
        px = self.look.px
        foot = px(AXIS) if self._paper else 0
        heights, whole = self.needed(height - foot)
        layout = self.ci.layout
        layout.setRowFixedHeight(0, px(TOP))
        for number, each in enumerate(heights):
            last = number == len(self.rows) - 1
            layout.setRowFixedHeight(2 * number + 1, each)
            layout.setRowFixedHeight(2 * number + 2, px(GAP) / 2 if last else px(GAP))
        self.lay_out(QSize(round(width), round(whole + foot)))
        plot = self.rows[0].box.geometry()
        self.first.setGeometry(plot.left(), 0, plot.width(), whole)
        self._follow(anew=True)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Let the rows that are scrolled into sight follow the range."""
        super().moveEvent(event)
        self._follow()

    def _follow(self, *, anew: bool = False) -> None:
        """Link the rows in sight to the range; rows scrolled out of sight need not take part in each step.

        With ``anew`` rows that are linked get their scales again too.
        """
        around, seen = self.parentWidget(), self.rect()
        if around is not None:
            seen &= around.rect().translated(-self.pos())
        for row in self.rows:
            wanted = self.first if row.box.sceneBoundingRect().intersects(QRectF(seen)) else None
            linked = row.box.linkedView(PlotBox.XAxis) is wanted
            if not linked:
                row.box.setXLink(wanted)
            if wanted is not None and (anew or not linked):
                self.rescale(row)

    def _drag(self, row: Row, y: float) -> None:
        if row.arrays is not None:
            top = row.box.sceneBoundingRect().top()
            self.resized.emit(row.arrays.panel.key, round((y - top) / self.look.scale - GAP / 2))

    # -- time ----------------------------------------------------------------------------------------

    @property
    def view(self) -> TimeView:
        """The time in view."""
        low, high = self.first.viewRange()[0]
        return TimeView(low, high, len(self.arrays.picture.span))

    def show_days(self, low: float, high: float) -> None:
        """Show another stretch of time, within the data."""
        self.first.setXRange(low, high, padding=0)

    @property
    def plot(self) -> QRectF:
        """The plot of the strip in the scene; its left and right hold for all panels."""
        return QRectF(self.rows[0].box.sceneBoundingRect())

    def day_at(self, x: float) -> int:
        """Return the index of the day at ``x``."""
        return floor(self.view.low + (x - self.plot.left()) / self.plot.width() * self.view.days)

    def x_of(self, index: int) -> float:
        """Return the x of the middle of a day."""
        return self.plot.left() + (index + 0.5 - self.view.low) / self.view.days * self.plot.width()

    def rescale(self, row: Row) -> None:
        """Give a row the scale and the remarks that fit the days in view."""
        arrays = row.arrays
        if arrays is None:
            return
        days, height = self.view.indices, row.box.height() / self.look.scale
        panel, per_day = arrays.panel, self.plot.width() / self.view.days / self.look.scale
        periods = periods_shown(per_day, panel)
        scale = scale_of(arrays, days.start, days.stop, height, periods)
        note = translate(panel.note) if panel.note else ""
        if weeks_shown(per_day, arrays):
            note = QCoreApplication.translate("", "weektotaal erboven")
        elif periods:
            weekly = periods is panel.weeks
            note = (
                QCoreApplication.translate("", "per week")
                if weekly
                else QCoreApplication.translate("", "per maand")
            )
        row.axis.show_notes([translate(panel.unit), *filter(None, note.split("\n"))])
        if scale != row.layer.scale:
            row.layer.scale, row.axis.ticks = scale, scale.ticks
            row.box.setYRange(min(scale.bottom, scale.top), max(scale.bottom, scale.top), padding=0)
            row.axis.update()

    # -- crosshair -----------------------------------------------------------------------------------

    def mark(self, index: int | None, *, pinned: bool) -> None:
        """Show the crosshair on a day, dotted unless pinned; None hides it."""
        style = Qt.PenStyle.SolidLine if pinned else Qt.PenStyle.DotLine
        self.line.setVisible(index is not None)
        if index is not None:
            if self.line.pen.style() is not style or self.line.pen.color() != self.look.palette.text:
                self.line.setPen(self.look.palette.text, width=1, style=style)
            self.line.setValue(index + 0.5)


def chart_sheet(arrays: PictureArrays, view: TimeView, heights: Mapping[str, int]) -> Sheet:
    """Return the sheet of a picture over a stretch of time."""

    def make(look: Look) -> Timeline:
        timeline = Timeline(look, arrays, heights, paper=True)
        timeline.show_days(view.low, view.high)
        return timeline

    picture, days = arrays.picture, view.indices
    title = QCoreApplication.translate("", "Herstel – trends")
    when = dates(picture.day(days.start), picture.day(days.stop - 1))
    return Sheet(title, when, tuple(legend(arrays, view)), make)
