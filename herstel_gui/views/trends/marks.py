"""Values as marks and lines in plots of pyqtgraph: beyond the plot a value is an arrow with its number."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np
import pyqtgraph as pg

from herstel_gui.domain.trends.picture import DayMark
from herstel_gui.views.trends.board import Board
from herstel_gui.views.trends.canvas import DOUBTFUL, ILL, SYMBOLS, symbol_style
from herstel_gui.views.trends.layers import GridLayer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QColor

    from herstel_gui.views.trends.arrays import Flags, Floats
    from herstel_gui.views.trends.axes import ChartAxis, ValueAxis
    from herstel_gui.views.trends.board import PlotBox
    from herstel_gui.views.trends.canvas import Look
    from herstel_gui.views.trends.scales import Scale

SIZE: Final = 6.5
EDGE: Final = 0.012
"""The distance of an arrow from the edge, as a share of the plot."""
LINE: Final = 15
"""The height of a number, in unscaled pixels."""


@dataclass(frozen=True, slots=True)
class Marker:
    """Adds values to a plot, whose range must be set before; ``say`` writes a value.

    Numbers are written when the plot gets its size.
    """

    box: PlotBox
    look: Look
    say: Callable[[float], str]
    places: list[Floats] = field(default_factory=list)
    """The marks as rows of x, y, value, and whether the value has its number."""
    texts: list[pg.TextItem] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Write the numbers anew for each size of the plot."""
        self.box.sigResized.connect(lambda _box: self._number())

    def curve(
        self, x: Floats | Sequence[float], y: Floats | Sequence[float], pen: object, gap: float = np.inf
    ) -> None:
        """Add a line through the known values, interrupted between points more than ``gap`` apart.

        Beyond the plot it runs along the edge.
        """
        there = np.isfinite(y)
        heights = np.clip(np.asarray(y, np.float64), *self.box.viewRange()[1])
        ends = np.asarray(x, np.float64)[there], heights[there]
        joined = np.append(np.diff(ends[0]) <= gap, False)[: len(ends[0])].astype(np.int32)
        curve = pg.PlotCurveItem(*ends, connect=joined, pen=pen, antialias=True)
        self.box.addItem(curve, ignoreBounds=True)

    def strokes(self, x: Floats, y: Floats, width: float, pen: object) -> None:
        """Add a horizontal stroke, ``width`` wide, at each value."""
        ends = np.column_stack((x - width / 2, x + width / 2)).ravel()
        self.box.addItem(pg.PlotCurveItem(ends, np.repeat(y, 2), connect="pairs", pen=pen), ignoreBounds=True)

    def bars(
        self, x: Floats, width: float, ends: tuple[Floats, Floats], colour: QColor, pen: object = None,
        *, opacity: float = 1.0,
    ) -> None:  # fmt: skip
        """Add a bar, ``width`` wide, from the first to the second of ``ends``."""
        if len(x):
            item = pg.BarGraphItem(x=x, width=width, y0=ends[0], y1=ends[1], brush=colour, pen=pen)
            item.setOpacity(opacity)
            self.box.addItem(item, ignoreBounds=True)

    def marks(
        self, name: str, colour: QColor, x: Floats, y: Floats, size: float = SIZE, *, numbered: bool = False
    ) -> None:
        """Add a mark per value, with its number if asked; a value beyond the plot always has its number."""
        ((first, last), (low, high)), look = self.box.viewRange(), self.look
        over, under = ("down", "up") if self.box.yInverted() else ("up", "down")
        names = np.where(y > high, over, np.where(y < low, under, np.where(x > last, "right", name)))
        edge, foot = EDGE * (last - first), EDGE * (high - low)
        x = np.where(names == "right", last - edge, x)
        inside = np.where(names == name, y, np.clip(y, low + foot, high - foot))
        for each in dict.fromkeys(names.tolist()):
            there = names == each
            ink, wide = (colour, size) if each == name else (look.palette.muted, SIZE)
            pen, fill = symbol_style(each, look.px(wide), ink, look.palette.card)
            item = pg.ScatterPlotItem(
                x[there], inside[there], symbol=SYMBOLS[each], size=look.px(wide), pen=pen, brush=fill,
                antialias=True, useCache=not look.vector,
            )  # fmt: skip
            item.setZValue(5)
            self.box.addItem(item, ignoreBounds=True)
        self.places.append(np.column_stack((x, inside, y, (names != name) | numbered)))

    def _number(self) -> None:
        """Write numbers beside their marks; one that would cover a mark or another number is left out."""
        while self.texts:
            self.box.removeItem(self.texts.pop())
        if not (self.box.width() and self.box.height()):
            return
        ((first, last), (low, high)), look = self.box.viewRange(), self.look
        pixel = np.array(((last - first) / self.box.width(), (high - low) / self.box.height()))
        rows = np.concatenate([*self.places, np.empty((0, 4))])
        marks, taken = rows[:, :2], np.empty((0, 4))  # the middles and sizes of numbers
        for x, y, value, _ in rows[rows[:, 3] == 1].tolist():
            words = self.say(value)
            room = np.array((look.width_of(words) + look.px(2 * SIZE), look.px(LINE))) * pixel
            for side in (1, -1):
                middle, end = np.array((x + side * room[0] / 2, y)), x + side * room[0]
                # the own mark lies at the end of the room
                on_mark = (abs(marks - middle) < (0.49, 0.5) * room).all(axis=1)
                on_number = (abs(taken[:, :2] - middle) < (room + taken[:, 2:]) / 2).all(axis=1)
                if first <= end <= last and not (on_mark.any() or on_number.any()):
                    taken = np.vstack((taken, (*middle, *room)))
                    self._write(words, x, y, side)
                    break

    def _write(self, words: str, x: float, y: float, side: int) -> None:
        """Write at the right of a mark, or with ``side`` -1 at its left."""
        text = pg.TextItem(words, color=self.look.palette.muted, anchor=((1 - side) / 2, 0.5))
        text.textItem.document().setDocumentMargin(self.look.px(SIZE))
        text.setFont(self.look.font_of())
        text.setPos(x, y)
        self.box.addItem(text, ignoreBounds=True)
        self.texts.append(text)

    def apart(self, values: Iterable[Sequence[float]]) -> None:
        """Add values that do not count, as rows of x, y and DayMark, with their numbers."""
        rows = np.array([tuple(row) for row in values], np.float64).reshape(-1, 3)
        doubtful: Flags = (rows[:, 2].astype(np.uint8) & DayMark.DOUBTFUL) != 0
        for name, colour, which in (
            (DOUBTFUL, self.look.palette.muted, doubtful),
            (ILL, self.look.palette.ill, ~doubtful),
        ):
            self.marks(name, colour, rows[which, 0], rows[which, 1], numbered=True)


TOP: Final = 10
"""The room above a plot, in unscaled pixels."""


class OnePlot(Board):
    """One plot with its name and scale at the left and labels below; ``marker`` adds values."""

    def __init__(
        self, look: Look, axis: ValueAxis, scale: Scale, reach: tuple[float, float], foot: ChartAxis,
        say: Callable[[float], str],
    ) -> None:  # fmt: skip
        """Build an empty plot that goes from and to ``reach`` on the x axis; ``say`` writes a value."""
        super().__init__(look)
        box = self.add_plot(2, axis, GridLayer(look), scale, reach)
        axis.make_room()
        self.add_foot(3, foot, box)
        self.ci.layout.setRowFixedHeight(1, look.px(TOP))
        self.marker = Marker(box, look, say)

    def add_head(self, item: object, height: float) -> None:
        """Put an item above the plot."""
        self.place(item, 0, 0, 1, 2)
        self.ci.layout.setRowFixedHeight(0, height)
