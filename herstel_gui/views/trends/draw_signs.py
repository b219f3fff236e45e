"""Signs of the values of a panel: each known value in view has one; beyond the plot it is an arrow."""

from __future__ import annotations

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

    from herstel_gui.views.trends.arrays import Bytes, Columns, Flags, Floats, PanelArrays, Whole
    from herstel_gui.views.trends.canvas import Canvas
    from herstel_gui.views.trends.layers import Frame

OWN_SIGN: Final = DayMark.OVER | DayMark.ILL | DayMark.DOUBTFUL
"""The marks that have a sign also at a low zoom."""
MANY: Final = 1e5
"""More than the number of spots in the height of a plot."""
EDGE: Final = 4
"""The number of pixels that a value may lie outside the plot without an arrow."""


def middle(frame: Frame, places: Whole) -> Floats:
    """Return the x of the middle of days."""
    return frame.x(places.astype(np.float64) + 0.5)


def marked(marks: Bytes, mark: DayMark) -> Flags:
    """Return which days have a mark."""
    found: Flags = (marks & mark) != 0
    return found


def beyond(canvas: Canvas, frame: Frame, y: Floats) -> Flags:
    """Return which heights lie outside the plot."""
    room = canvas.px(EDGE)
    outside: Flags = (y < frame.plot.top() - room) | (y > frame.plot.bottom() + room)
    return outside


def draw_signs(
    canvas: Canvas, frame: Frame, arrays: PanelArrays, signs: Sequence[tuple[str, QColor, float] | None]
) -> None:
    """Draw the sign of each value: typed, imported, past the limit typed and imported, ill, or doubtful.

    Values without a sign are drawn otherwise; any value beyond the plot is an arrow at its edge.
    """
    places = with_signs(canvas, frame, arrays)
    marks = arrays.marks[places]
    x, y = middle(frame, places), frame.y(arrays.values[places])
    outside = beyond(canvas, frame, y)
    doubtful, ill, over, imported = (
        marked(marks, mark) for mark in (DayMark.DOUBTFUL, DayMark.ILL, DayMark.OVER, DayMark.IMPORTED)
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
            canvas.symbols(name, x[chosen], y[chosen], colour, size)
    draw_arrows(canvas, frame, x[outside], y[outside])


def with_signs(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> Whole:
    """Return the days with a value; at a low zoom those with a sign of their own, one per spot."""
    first, end = frame.days.start, frame.days.stop
    if shows_days(canvas, frame):
        return known(arrays.values, first, end)
    y = frame.y(arrays.values[first:end])
    there = np.flatnonzero(
        np.isfinite(y) & (marked(arrays.marks[first:end], OWN_SIGN) | beyond(canvas, frame, y))
    )
    spots = np.floor((there + first) * frame.per_day / canvas.px(SPOT)) * MANY + np.rint(
        y[there] / canvas.px(SPOT)
    )
    _, kept = np.unique(spots, return_index=True)
    places: Whole = there[np.sort(kept)] + first
    return places


def stretch_of(canvas: Canvas, frame: Frame) -> float:
    """Return the number of days that share a spot."""
    return max(1.0, canvas.px(SPOT) / frame.per_day)


def spots_of(canvas: Canvas, frame: Frame, values: Floats) -> Columns:
    """Return the lowest, highest and mean value per spot."""
    return columns(values, frame.days.start, frame.days.stop, stretch_of(canvas, frame))


def draw_columns(canvas: Canvas, x: Floats, top: Floats, bottom: Floats, colour: QColor) -> None:
    """Draw vertical strokes, aligned with the pixels of the screen."""
    width = canvas.px(SPOT)
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(colour)
    canvas.rects(np.column_stack((np.round(x - width / 2), top, np.full(len(x), width), bottom - top)))


def draw_arrows(canvas: Canvas, frame: Frame, x: Floats, y: Floats) -> None:
    """Draw arrows at the edge of the plot for values beyond it."""
    if not len(x):
        return
    for name, edge, which in (
        ("up", frame.plot.top() + 2, y < frame.plot.center().y()),
        ("down", frame.plot.bottom() - 3, y >= frame.plot.center().y()),
    ):
        canvas.symbols(name, x[which], np.full(int(which.sum()), edge), canvas.palette.muted)


def draw_numbers(canvas: Canvas, frame: Frame, arrays: PanelArrays, below: float = 0.0) -> None:
    """Write the numbers of doubtful values and of values beyond the plot, ``below`` pixels under its top.

    All days in view take part, because numbers that would cover an earlier one are left out.
    """
    days = frame.view.indices
    places = known(arrays.values, days.start, days.stop)
    doubtful = marked(arrays.marks[places], DayMark.DOUBTFUL)
    places = places[doubtful | beyond(canvas, frame, frame.y(arrays.values[places]))]
    if not len(places):
        return
    write_numbers(canvas, frame, arrays, middle(frame, places), arrays.values[places], below)


def write_numbers(
    canvas: Canvas, frame: Frame, arrays: PanelArrays, x: Floats, values: Floats, below: float = 0.0
) -> None:
    """Write values beside their signs, at the side with room; none over another."""
    height, beside, free = canvas.px(15), canvas.px(6), -np.inf
    least, most = frame.plot.top() - canvas.px(EDGE) + below, frame.plot.bottom() - height
    tops = np.clip(frame.y(values) - height / 2, least, most)
    for left, top, value in zip(x.tolist(), tops.tolist(), values.tolist(), strict=True):
        text = value_label(arrays.panel, value)
        width = canvas.look.width_of(text) + 1
        start = max(left + beside, frame.plot.left())
        if start + width > frame.plot.right():
            start = left - beside - width
        if start >= free:
            canvas.write(QRectF(start, top, width, height), text, canvas.palette.muted)
            free = start + width


def draw_sources(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Draw a line at each change of source, with "nieuw: Apple" where there is room.

    At a low zoom changes without room have no line.
    """
    free, days = -np.inf, frame.view.indices
    marks = marked(arrays.marks[days.start : days.stop], DayMark.NEW_SOURCE)
    for place in (np.flatnonzero(marks) + days.start).tolist():
        x = frame.plot.left() + (place - frame.view.low) * frame.per_day
        if x < free and not shows_days(canvas, frame):
            continue
        canvas.painter.setPen(canvas.look.pen(canvas.palette.faint, 1.0, Qt.PenStyle.DotLine))
        canvas.painter.drawLine(QLineF(x, frame.plot.top(), x, frame.plot.bottom()))
        source = arrays.panel.sources[place] or ""
        name = translate(source_name(source)) if source else ""
        text = QCoreApplication.translate("", "nieuw: {source}").format(source=name)
        width, beside = canvas.look.width_of(text) + 1, canvas.px(3)
        left = max(x, frame.plot.left()) + beside  # of the first day only a part may be in view
        if left + width > frame.plot.right():
            left = x - beside - width
        if left >= free:
            where = QRectF(left, frame.plot.bottom() - canvas.px(16), width, canvas.px(16))
            canvas.write(where, text, canvas.palette.muted)
            free = left + width + beside


def draw_beside(canvas: Canvas, frame: Frame, arrays: PanelArrays, colour: QColor, size: float) -> None:
    """Draw the values of other sources as pale small rings."""
    if not len(arrays.beside):
        return
    days, values = arrays.beside.T
    there = (days >= frame.days.start) & (days < frame.days.stop)
    x, y = frame.x(days[there] + 0.5), frame.y(values[there])
    outside = beyond(canvas, frame, y)
    canvas.symbols("ring", x[~outside], y[~outside], mixed(colour, canvas.palette.card, 0.45), size - 1)
    draw_arrows(canvas, frame, x[outside], y[outside])
