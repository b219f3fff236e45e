"""Signs of the values of a panel: each known value in view has one; beyond the plot it is an arrow."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt

from herstel_gui.domain.reading import source_name
from herstel_gui.domain.trends.picture import DayMark
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.trends.arrays import columns, known
from herstel_gui.views.trends.layers import SPOT, shows_days
from herstel_gui.views.trends.palette import mixed
from herstel_gui.views.trends.words import value_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from herstel_gui.views.trends.arrays import Columns, Flags, Floats, PanelArrays, Whole
    from herstel_gui.views.trends.canvas import Canvas
    from herstel_gui.views.trends.layers import Frame

OWN_SIGN: Final = DayMark.OVER | DayMark.ILL | DayMark.DOUBTFUL
"""The marks that have a sign also at a low zoom."""
MANY: Final = 1e5
"""More than the number of spots in the height of a plot."""
EDGE: Final = 4
"""The number of pixels that a value may lie outside the plot without an arrow."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A panel that is drawn: on what, where, and its arrays."""

    canvas: Canvas
    frame: Frame
    arrays: PanelArrays

    @property
    def single(self) -> bool:
        """Whether each day has its own mark at this zoom."""
        return shows_days(self.canvas, self.frame)

    @property
    def stretch(self) -> float:
        """The number of days that share a spot."""
        return max(1.0, self.canvas.px(SPOT) / self.frame.per_day)

    def x(self, places: Whole) -> Floats:
        """Return the x of the middle of days."""
        return self.frame.x(places.astype(np.float64) + 0.5)

    def marked(self, places: Whole, mark: DayMark) -> Flags:
        """Return which of these days have a mark."""
        found: Flags = (self.arrays.marks[places] & mark.value) != 0
        return found

    def beyond(self, y: Floats) -> Flags:
        """Return which heights lie outside the plot."""
        room, plot = self.canvas.px(EDGE), self.frame.plot
        outside: Flags = (y < plot.top() - room) | (y > plot.bottom() + room)
        return outside

    def spots(self) -> Columns:
        """Return the lowest, highest and mean value that counts per spot."""
        return columns(self.arrays.sound, self.frame.days.start, self.frame.days.stop, self.stretch)

    def with_signs(self) -> Whole:
        """Return the days with a value; at a low zoom those with a sign of their own, one per spot."""
        places = known(self.arrays.values, self.frame.days.start, self.frame.days.stop)
        if self.single:
            return places
        y, spot = self.frame.y(self.arrays.values[places]), self.canvas.px(SPOT)
        there = self.marked(places, OWN_SIGN) | self.beyond(y)
        places, y = places[there], y[there]
        spots = np.floor(places * self.frame.per_day / spot) * MANY + np.rint(y / spot)
        _, kept = np.unique(spots, return_index=True)
        first: Whole = places[np.sort(kept)]
        return first

    def columns(self, x: Floats, top: Floats, bottom: Floats, colour: QColor) -> None:
        """Draw vertical strokes, aligned with the pixels of the screen."""
        width = self.canvas.px(SPOT)
        self.canvas.painter.setPen(Qt.PenStyle.NoPen)
        self.canvas.painter.setBrush(colour)
        self.canvas.rects(
            np.column_stack((np.round(x - width / 2), top, np.full(len(x), width), bottom - top))
        )

    def arrows(self, x: Floats, y: Floats) -> None:
        """Draw arrows at the edge of the plot for values beyond it."""
        plot = self.frame.plot
        above = y < plot.center().y()
        for name, edge, which in (("up", plot.top() + 2, above), ("down", plot.bottom() - 3, ~above)):
            self.canvas.symbols(name, x[which], np.full(int(which.sum()), edge), self.canvas.palette.muted)


def draw_signs(drawing: Drawing, signs: Sequence[tuple[str, QColor, float] | None]) -> None:
    """Draw the sign of each value: typed, imported, past the limit typed and imported, ill, or doubtful.

    Values without a sign are drawn otherwise; any value beyond the plot is an arrow at its edge.
    """
    places = drawing.with_signs()
    x, y = drawing.x(places), drawing.frame.y(drawing.arrays.values[places])
    outside = drawing.beyond(y)
    doubtful, ill, over, imported = (
        drawing.marked(places, mark)
        for mark in (DayMark.DOUBTFUL, DayMark.ILL, DayMark.OVER, DayMark.IMPORTED)
    )
    plain = ~doubtful & ~ill
    groups = (
        plain & ~over & ~imported, plain & ~over & imported, plain & over & ~imported,
        plain & over & imported, ill & ~doubtful, doubtful,
    )  # fmt: skip
    for sign, group in zip(signs, groups, strict=True):
        if sign is not None:
            name, colour, size = sign
            chosen = group & ~outside
            drawing.canvas.symbols(name, x[chosen], y[chosen], colour, size)
    drawing.arrows(x[outside], y[outside])


def draw_numbers(drawing: Drawing, below: float = 0.0) -> None:
    """Write the numbers of doubtful values and of values beyond the plot, also those of other sources.

    They stand at least ``below`` pixels under the top of the plot. All days in view take part, because
    numbers that would cover an earlier one are left out.
    """
    frame, arrays, days = drawing.frame, drawing.arrays, drawing.frame.view.indices
    places = known(arrays.values, days.start, days.stop)
    doubtful = drawing.marked(places, DayMark.DOUBTFUL)
    places = places[doubtful | drawing.beyond(frame.y(arrays.values[places]))]
    also = arrays.beside[(arrays.beside[:, 0] >= days.start) & (arrays.beside[:, 0] < days.stop)]
    also = also[drawing.beyond(frame.y(also[:, 1]))]
    own = np.column_stack((places, arrays.values[places]))
    rows: Floats = np.concatenate((own, also)).astype(np.float64)
    rows = rows[np.argsort(rows[:, 0], kind="stable")]
    write_numbers(drawing, frame.x(rows[:, 0] + 0.5), rows[:, 1], below)


def write_numbers(drawing: Drawing, x: Floats, values: Floats, below: float = 0.0) -> None:
    """Write values beside their signs, at the side with room; none over another sign or number."""
    px, plot = drawing.canvas.px, drawing.frame.plot
    y = drawing.frame.y(values)
    signs = np.column_stack((x, np.clip(y, plot.top(), plot.bottom())))
    texts = Beside(drawing, px(15), px(6), signs)
    least, most = plot.top() - px(EDGE) + below, plot.bottom() - texts.height
    tops = np.clip(y - texts.height / 2, least, most)
    for left, top, value in zip(x.tolist(), tops.tolist(), values.tolist(), strict=True):
        texts.write(left, top, value_label(drawing.arrays.panel, value))


@dataclass(slots=True)
class Beside:
    """Texts beside places of a plot, from left to right, none over an earlier one or one of ``signs``.

    ``signs`` holds rows of x and y, from left to right.
    """

    drawing: Drawing
    height: float
    beside: float
    signs: Floats = field(default_factory=lambda: np.empty((0, 2)))
    free: float = -np.inf
    """The x from which there is room."""

    def write(self, x: float, top: float, text: str) -> None:
        """Write a text at the right of x, else at its left, if there is room."""
        plot, canvas = self.drawing.frame.plot, self.drawing.canvas
        width = canvas.look.width_of(text) + 1
        right = max(x, plot.left()) + self.beside  # of the first day only a part may be in view
        for left in (right, x - self.beside - width):
            if left >= max(self.free, plot.left()) and left + width <= plot.right():
                where = QRectF(left, top, width, self.height)
                if self._clear(where):
                    canvas.write(where, text, canvas.palette.muted)
                    self.free = where.right()
                    return

    def _clear(self, where: QRectF) -> bool:
        x, y = self.signs.T
        near = y[np.searchsorted(x, where.left()) : np.searchsorted(x, where.right(), "right")]
        return not ((near >= where.top()) & (near <= where.bottom())).any()


def draw_sources(drawing: Drawing) -> None:
    """Draw a line at each change of source, with "nieuw: Apple" where there is room.

    At a low zoom changes without room have no line.
    """
    canvas, frame, plot = drawing.canvas, drawing.frame, drawing.frame.plot
    texts = Beside(drawing, canvas.px(16), canvas.px(3))
    days = np.arange(frame.view.indices.start, frame.view.indices.stop)
    for place in days[drawing.marked(days, DayMark.NEW_SOURCE)].tolist():
        x = plot.left() + (place - frame.view.low) * frame.per_day
        if x < texts.free and not drawing.single:
            continue
        canvas.painter.setPen(canvas.look.pen(canvas.palette.faint, 1.0, Qt.PenStyle.DotLine))
        canvas.painter.drawLine(QLineF(x, plot.top(), x, plot.bottom()))
        source = drawing.arrays.panel.sources[place]
        name = translate(source_name(source)) if source else ""
        text = QCoreApplication.translate("", "nieuw: {source}").format(source=name)
        texts.write(x, plot.bottom() - texts.height, text)


def draw_beside(drawing: Drawing, colour: QColor, size: float) -> None:
    """Draw the values of other sources as pale small rings."""
    frame, canvas = drawing.frame, drawing.canvas
    days, values = drawing.arrays.beside.T
    there = (days >= frame.days.start) & (days < frame.days.stop)
    x, y = frame.x(days[there] + 0.5), frame.y(values[there])
    outside = drawing.beyond(y)
    canvas.symbols("ring", x[~outside], y[~outside], mixed(colour, canvas.palette.card, 0.45), size - 1)
    drawing.arrows(x[outside], y[outside])
