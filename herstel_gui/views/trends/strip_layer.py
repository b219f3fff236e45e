"""The layer of the strip of levels, with the lanes of plans and tags below."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter

from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.trends.arrays import RANKS
from herstel_gui.views.trends.layers import Layer

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from herstel_gui.views.trends.arrays import Bytes, PictureArrays
    from herstel_gui.views.trends.canvas import Canvas, Look
    from herstel_gui.views.trends.layers import Frame
    from herstel_gui.views.trends.palette import LevelLook

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
HELD_SHARE: Final = 0.55
"""The height of a held level within its frame."""


def strip_height(*, plans: bool) -> int:
    """Return the height of the strip, in unscaled pixels."""
    return STRIP + 4 + PLAN_LANE * plans + LANES * LANE


class StripLayer(Layer):
    """Draws the level of each day, and below planned rest and the tags."""

    def __init__(self, look: Look, arrays: PictureArrays) -> None:
        """Draw the levels and contexts of these arrays."""
        super().__init__(look, len(arrays.levels))
        self.arrays = arrays

    def draw(self, canvas: Canvas, frame: Frame) -> None:
        """Draw a cell per day, per run of equal days, or a stack per spot."""
        arrays = self.arrays
        canvas.painter.setClipRect(frame.plot, Qt.ClipOperation.IntersectClip)
        if frame.per_day >= canvas.px(CELL):
            _draw_cells(canvas, frame, arrays)
        else:
            _draw_shares(canvas, frame, arrays.levels)
        _draw_context(canvas, frame, arrays)


def _draw_cells(canvas: Canvas, frame: Frame, arrays: PictureArrays) -> None:
    """Draw a cell per day; at a zoom without room for gaps, one per run of days of the same level."""
    days, single = frame.days, frame.per_day > canvas.px(DETAIL)
    edges = np.arange(days.start, days.stop + 1)
    if not single:
        looks = arrays.levels + len(RANKS) * arrays.held
        changed = np.diff(looks[days.start : days.stop]) != 0
        edges = edges[np.concatenate(([True], changed, [True]))[: len(edges)]]
    gap, height = canvas.px(CELL_GAP) if single else 0.0, canvas.px(STRIP)
    firsts, lefts = edges[:-1], frame.x(edges.astype(np.float64)).tolist()
    levels, held = arrays.levels[firsts].tolist(), arrays.held[firsts].tolist()
    for level, is_held, (left, right) in zip(levels, held, pairwise(lefts), strict=True):
        cell = QRectF(left + gap / 2, frame.plot.top(), right - left - gap, height)
        draw_level(canvas, cell, canvas.palette.levels[RANKS[level]], rounded=single, held=bool(is_held))


def _draw_shares(canvas: Canvas, frame: Frame, levels: Bytes) -> None:
    """Draw a stack for days that share a spot: a part per level, most serious at the foot, sized by days."""
    per_spot = max(1, int(np.ceil(canvas.px(CELL) / frame.per_day)))
    days = range(frame.days.start - frame.days.start % per_spot, frame.days.stop)
    if not days:
        return
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


def draw_level(
    canvas: Canvas, cell: QRectF, look: LevelLook, *, rounded: bool = True, held: bool = False
) -> None:
    """Draw the cell of a level, recognisable by its colour and by its pattern.

    ``held`` draws a small cell in a dotted frame: the level of an earlier morning.
    """
    painter = canvas.painter
    if held:
        cell = _framed(canvas, cell)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, rounded)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = canvas.px(2) if rounded else 0.0
    if look.hollow:
        painter.setPen(canvas.look.pen(look.sign, 1.2))
        inset = canvas.px(0.6)
        cell = cell.adjusted(inset, inset, -inset, -inset)
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


def _framed(canvas: Canvas, cell: QRectF) -> QRectF:
    """Draw the frame of a held level, and return the room within it."""
    canvas.painter.setPen(
        canvas.look.pen(canvas.palette.levels[LevelMark.NO_DATA].sign, 1, Qt.PenStyle.DotLine)
    )
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.drawRect(cell)
    across, down = (side * (1 - HELD_SHARE) / 2 for side in (min(cell.width(), cell.height()), cell.height()))
    return cell.adjusted(across, down, -across, -down)


def _stripe(canvas: Canvas, cell: QRectF, colour: QColor) -> None:
    """Draw slanted lines at a fixed distance; Qt's own patterns shrink on paper."""
    canvas.painter.setPen(canvas.look.pen(colour, 1.2))
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
    days = frame.view.indices  # all days in view: the lane of a context depends on those before
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    first, last = arrays.contexts.T
    seen = (last > days.start) & (first < days.stop)
    if frame.per_day < canvas.px(CELL):  # at a low zoom only long contexts are shown
        seen &= (last - first) * frame.per_day >= canvas.px(LEAST_BAR)
    places = np.flatnonzero(seen)
    edges = frame.x(arrays.contexts[places].astype(np.float64)).tolist()
    lanes: list[list[tuple[float, float, str]]] = [[] for _ in range(LANES)]
    for place, (left, end) in zip(places.tolist(), edges, strict=True):
        right = max(end, left + canvas.px(LEAST_BAR))
        if arrays.planned[place]:
            top = frame.plot.top() + canvas.px(STRIP + 5)
            draw_plan(canvas, QRectF(left, top, right - left, canvas.px(PLAN_LANE - 4)))
            continue
        lane = next((bars for bars in lanes if not bars or bars[-1][1] <= left), None)
        if lane is not None:
            lane.append((left, right, translate(arrays.picture.context[place].label)))
    for number, bars in enumerate(lanes):
        top = frame.plot.top() + canvas.px(STRIP + 5 + PLAN_LANE * arrays.plans + number * LANE)
        ends = [left for left, _, _ in bars[1:]] + [frame.plot.right()]
        start = frame.plot.left()
        for (left, right, text), end in zip(bars, ends, strict=False):
            bar = QRectF(left, top, right - left, canvas.px(LANE - 3))
            start = _draw_bar(canvas, bar, text, frame, (start, end))


def draw_plan(canvas: Canvas, where: QRectF) -> None:
    """Draw planned rest as a hollow pill; the pill of a taken rest day is filled."""
    edge = canvas.px(1.5)
    pill = where.adjusted(edge, edge / 2, -edge, -edge / 2)
    if pill.width() < 2 * edge:  # too narrow for a hollow pill
        pill = where.adjusted(edge / 3, edge / 2, -edge / 3, -edge / 2)
    canvas.painter.setPen(canvas.look.pen(canvas.palette.rest, 1.5))
    canvas.painter.setBrush(canvas.palette.card)
    radius = min(pill.height(), pill.width()) / 2
    canvas.painter.drawRoundedRect(pill, radius, radius)


def _draw_bar(canvas: Canvas, bar: QRectF, text: str, frame: Frame, room: tuple[float, float]) -> float:
    """Draw the bar of a context with its name inside, else after or before it within ``room``.

    Returns where the drawn part ends, and so where the room of the next bar begins.
    """
    # the soft colour behind the name is no mark by itself
    edge = canvas.px(1) / 2
    canvas.painter.setPen(canvas.look.pen(canvas.palette.context_text, 1))
    canvas.painter.setBrush(canvas.palette.context)
    radius = min(bar.height(), bar.width()) / 2
    canvas.painter.drawRoundedRect(bar.adjusted(edge, edge, -edge, -edge), radius, radius)
    pad, width = canvas.px(4), canvas.look.width_of(text, 11)
    inside = bar.intersected(frame.plot).adjusted(pad, 0, -pad, 0)
    if width <= inside.width():
        canvas.write(inside, text, canvas.palette.context_text, 11, Qt.AlignmentFlag.AlignHCenter)
        return bar.right()
    if frame.per_day < canvas.px(CELL):
        return bar.right()
    start, end = room
    for left in (bar.right() + pad / 2, bar.left() - pad / 2 - width - 1):
        beside = QRectF(left, bar.top(), width + 1, bar.height())
        if start <= beside.left() and beside.right() <= end:
            canvas.write(beside, text, canvas.palette.context_text, 11)
            return max(bar.right(), beside.right())
    return bar.right()
