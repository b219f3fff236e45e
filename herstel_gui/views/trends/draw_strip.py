"""Draws the strip of levels, the lanes of plans and tags below, and the dates at the foot of the chart."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt
from PySide6.QtGui import QPainter

from herstel_gui.qt_models.texts import translate
from herstel_gui.views.trends.arrays import RANKS
from herstel_gui.views.trends.canvas import SMALL, Canvas
from herstel_gui.views.trends.draw_panel import draw_labels
from herstel_gui.views.trends.frame import Frame, plot_of
from herstel_gui.views.trends.scales import Scale
from herstel_gui.views.trends.ticks import time_ticks

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from herstel_gui.domain.trends.picture import Context
    from herstel_gui.views.trends.arrays import Bytes, PictureArrays
    from herstel_gui.views.trends.palette import LevelLook
    from herstel_gui.views.trends.timeview import TimeView

STRIP: Final = 18
LANE: Final = 17
LANES: Final = 2
PLAN_LANE: Final = 13
"""The height of the lane of plans, right below the levels; absent without plans."""
CELL_GAP: Final = 1.5
DETAIL: Final = 4.0
CELL: Final = 2.0
"""The number of pixels per day from which each day has its own cell."""
LEAST_BAR: Final = 3.0
NO_SCALE: Final = Scale(0.0, 1.0, ())


def strip_height(*, plans: bool) -> int:
    """Return the height of the strip, in unscaled pixels."""
    return STRIP + 4 + PLAN_LANE * plans + LANES * LANE


def draw_strip(canvas: Canvas, arrays: PictureArrays, area: QRectF, view: TimeView) -> None:
    """Draw the level of each day, and below planned rest and the tags."""
    plot = plot_of(area, canvas)
    plot.setTop(area.top())
    frame = Frame(plot, view, NO_SCALE)
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    draw_labels(canvas, area, QCoreApplication.translate("", "Signalen"), "")
    canvas.painter.save()
    canvas.painter.setClipRect(plot, Qt.ClipOperation.IntersectClip)
    if frame.per_day > canvas.px(DETAIL):
        for index in view.indices:
            _draw_cells(canvas, frame, index, index + 1, int(arrays.levels[index]))
    elif frame.per_day >= canvas.px(CELL):
        _draw_runs(canvas, frame, arrays.levels)
    else:
        _draw_shares(canvas, frame, arrays.levels)
    _draw_context(canvas, frame, arrays)
    canvas.painter.restore()


def _draw_runs(canvas: Canvas, frame: Frame, levels: Bytes) -> None:
    """Draw consecutive days of the same level as one cell, for a zoom without room for gaps."""
    days = frame.view.indices
    changes = np.flatnonzero(np.diff(levels[days.start : days.stop])) + days.start + 1
    edges = [days.start, *changes.tolist(), days.stop]
    for first, end in pairwise(edges):
        if first < end:
            _draw_cells(canvas, frame, first, end, int(levels[first]))


def _draw_cells(canvas: Canvas, frame: Frame, first: int, end: int, rank: int) -> None:
    gap = canvas.px(CELL_GAP) if frame.per_day > canvas.px(DETAIL) else 0.0
    left = frame.plot.left() + (first - frame.view.low) * frame.per_day
    width = (end - first) * frame.per_day - gap
    cell = QRectF(left + gap / 2, frame.plot.top(), width, canvas.px(STRIP))
    draw_level(canvas, cell, canvas.palette.levels[RANKS[rank]], rounded=gap > 0)


def _draw_shares(canvas: Canvas, frame: Frame, levels: Bytes) -> None:
    """Draw a stack for days that share a spot: a part per level, most serious at the foot, sized by days."""
    days = frame.view.indices
    if not len(days):
        return
    per_spot = max(1, int(np.ceil(canvas.px(CELL) / frame.per_day)))
    spots = np.arange(days.start, days.stop) // per_spot
    first = int(spots[0])
    counts = np.zeros((int(spots[-1]) - first + 1, len(RANKS)))
    np.add.at(counts, (spots - first, levels[days.start : days.stop]), 1)
    shares = counts / np.maximum(1, counts.sum(axis=1, keepdims=True))
    width, height = per_spot * frame.per_day, canvas.px(STRIP)
    lefts = frame.plot.left() + ((np.arange(len(shares)) + first) * per_spot - frame.view.low) * frame.per_day
    tops = frame.plot.top() + height * (1 - np.cumsum(shares[:, ::-1], axis=1)[:, ::-1])
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    for rank, level in enumerate(RANKS):
        there = shares[:, rank] > 0
        left, top, tall = lefts[there], tops[there, rank], shares[there, rank] * height
        look = canvas.palette.levels[level]
        canvas.painter.setBrush(look.sign if look.height else look.ground)
        canvas.rects(np.column_stack((left, top, np.full(len(left), width + 0.6), tall)))


def draw_level(canvas: Canvas, cell: QRectF, look: LevelLook, *, rounded: bool = True) -> None:
    """Draw the cell of a level, recognisable by its colour and by its pattern."""
    painter = canvas.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, rounded)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = canvas.px(2) if rounded else 0.0
    painter.setBrush(look.ground)
    painter.drawRoundedRect(cell, radius, radius)
    if look.height <= 0:
        return
    sign = QRectF(cell)
    sign.setTop(cell.bottom() - cell.height() * look.height)
    if look.striped:
        _stripe(canvas, cell, look.sign)
        return
    painter.setBrush(look.sign)
    painter.drawRoundedRect(sign, radius, radius)
    painter.setBrush(look.ground)
    thick = canvas.px(2.5)
    for number in range(look.slots):
        middle = cell.top() + cell.height() * (number + 1) / (look.slots + 1)
        painter.drawRect(QRectF(cell.left(), middle - thick / 2, cell.width(), thick))


def _stripe(canvas: Canvas, cell: QRectF, colour: QColor) -> None:
    """Draw slanted lines at a fixed distance; Qt's own patterns shrink on paper."""
    canvas.painter.setPen(canvas.pen(colour, 1.2))
    step, height = canvas.px(4), cell.height()
    x = cell.left() - height
    lines = []
    while x < cell.right():
        start, end = max(x, cell.left()), min(x + height, cell.right())
        if end > start:
            lines.append(QLineF(start, cell.bottom() - (start - x), end, cell.bottom() - (end - x)))
        x += step
    canvas.painter.drawLines(lines)


def _draw_context(canvas: Canvas, frame: Frame, arrays: PictureArrays) -> None:
    days = frame.view.indices
    ends = [float("-inf")] * LANES
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    first, last = arrays.contexts.T
    seen = (last > days.start) & (first < days.stop)
    if frame.per_day < canvas.px(CELL):  # at a low zoom only long contexts are shown
        seen &= (last - first) * frame.per_day >= canvas.px(LEAST_BAR)
    places = np.flatnonzero(seen)
    edges = frame.x(arrays.contexts[places].astype(np.float64)).tolist()
    below = STRIP + 5 + PLAN_LANE * arrays.plans
    for place, (left, end) in zip(places.tolist(), edges, strict=True):
        right = max(end, left + canvas.px(LEAST_BAR))
        if arrays.planned[place]:
            top = frame.plot.top() + canvas.px(STRIP + 5)
            draw_plan(canvas, QRectF(left, top, right - left, canvas.px(PLAN_LANE - 4)))
            continue
        lane = next((n for n, end in enumerate(ends) if end <= left), None)
        if lane is None:
            continue
        ends[lane] = right
        top = frame.plot.top() + canvas.px(below + lane * LANE)
        bar = QRectF(left, top, right - left, canvas.px(LANE - 3))
        _draw_bar(canvas, bar, arrays.picture.context[place], frame)


def draw_plan(canvas: Canvas, where: QRectF) -> None:
    """Draw planned rest as a hollow pill; the pill of a taken rest day is filled."""
    edge = canvas.px(1.5)
    pill = where.adjusted(edge, edge / 2, -edge, -edge / 2)
    if pill.width() < 2 * edge:  # too narrow for a hollow pill
        pill = where.adjusted(edge / 3, edge / 2, -edge / 3, -edge / 2)
    canvas.painter.setPen(canvas.pen(canvas.palette.rest, 1.5))
    canvas.painter.setBrush(canvas.palette.card)
    radius = min(pill.height(), pill.width()) / 2
    canvas.painter.drawRoundedRect(pill, radius, radius)


def _draw_bar(canvas: Canvas, bar: QRectF, context: Context, frame: Frame) -> None:
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(canvas.palette.context)
    radius = min(bar.height(), bar.width()) / 2
    canvas.painter.drawRoundedRect(bar, radius, radius)
    text = translate(context.label)
    room = bar.intersected(frame.plot).adjusted(canvas.px(5), 0, -canvas.px(5), 0)
    if canvas.width_of(text, 11) <= room.width():
        canvas.write(room, text, canvas.palette.context_text, 11, Qt.AlignmentFlag.AlignHCenter)


def draw_axis(canvas: Canvas, arrays: PictureArrays, area: QRectF, view: TimeView) -> None:
    """Draw the dates: a mark at the start of a week or month, with a label where there is room."""
    plot = plot_of(area, canvas)
    frame = Frame(plot, view, NO_SCALE)
    palette, top = canvas.palette, area.top() + canvas.px(3)
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    end = plot.left() - canvas.px(40)
    for tick in time_ticks(arrays.picture.span, view.low, view.high, frame.per_day / canvas.scale):
        day = tick.place + (0.5 if frame.per_day > canvas.px(DETAIL) else 0.0)
        x = round(plot.left() + (day - view.low) * frame.per_day) + 0.5
        if not plot.left() - 1 <= x <= plot.right() + 1:
            continue
        canvas.painter.setPen(canvas.pen(palette.faint if tick.label else palette.line))
        canvas.painter.drawLine(QLineF(x, top, x, top + canvas.px(5 if tick.label else 3)))
        half = canvas.width_of(tick.label, SMALL) / 2 + canvas.px(4)
        middle = min(max(x, plot.left() + half - canvas.px(30)), area.right() - half)
        if tick.label and middle - half >= end:
            where = QRectF(middle - half, top + canvas.px(7), 2 * half, canvas.px(16))
            canvas.write(where, tick.label, palette.muted, SMALL, Qt.AlignmentFlag.AlignHCenter)
            end = middle + half
