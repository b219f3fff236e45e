"""Draws the bars of a panel: per day, per spot of several days, or per week or month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from herstel_gui.domain.trends.picture import DayMark
from herstel_gui.qt_models.texts import BOOK
from herstel_gui.views.trends.arrays import known
from herstel_gui.views.trends.canvas import DOT, DOUBTFUL, ILL, SYMBOL
from herstel_gui.views.trends.draw_signs import draw_beside, draw_numbers, write_numbers
from herstel_gui.views.trends.layers import SINGLE

if TYPE_CHECKING:
    from herstel_gui.domain.trends.picture import TrendPanel, WeekSum
    from herstel_gui.views.trends.arrays import PanelArrays, Whole
    from herstel_gui.views.trends.canvas import Canvas
    from herstel_gui.views.trends.draw_signs import Drawing

BAR_SHARE: Final = 0.7
ROUND_BARS: Final = 5.0
WEEK: Final = 7
WEEK_LABEL: Final = 38
WEEK_TEXT: Final = 26
"""The height of the sum of a week and "6 van 7", in unscaled pixels."""
LEAST_PERIOD: Final = 5
"""The least width of a bar of a week, in unscaled pixels."""


def draw_bars(drawing: Drawing) -> None:
    """Draw bars from zero: outlined for imported values, in the warning colour past a limit."""
    arrays, palette = drawing.arrays, drawing.canvas.palette
    colour = palette.load if arrays.panel.weeks or arrays.panel.measure is None else palette.bar
    if arrays.panel.weeks and not drawing.single:
        _draw_periods(drawing, colour)
        return
    if drawing.single:
        _draw_days(drawing, colour)
    else:
        _draw_spots(drawing, colour)
    draw_beside(drawing, palette.text, DOT)
    _draw_remarks(drawing)
    if weeks_shown(drawing.frame.per_day / drawing.canvas.look.scale, arrays):
        _draw_weeks(drawing)


def _draw_days(drawing: Drawing, colour: QColor) -> None:
    """Draw a bar per day, and a pill at the foot of each rest day."""
    canvas, frame = drawing.canvas, drawing.frame
    places = known(drawing.arrays.values, frame.days.start, frame.days.stop)
    over, imported = drawing.marked(places, DayMark.OVER), drawing.marked(places, DayMark.IMPORTED)
    for fill, of_colour in ((colour, ~over), (canvas.palette.over_bar, over)):
        for outline, which in ((False, of_colour & ~imported), (True, of_colour & imported)):
            _draw_rects(drawing, places[which], fill, outline=outline)
    if frame.per_day >= canvas.px(ROUND_BARS):
        rest = places[drawing.marked(places, DayMark.REST)]
        bottom = np.full(len(rest), frame.plot.bottom() - canvas.px(2))
        size = min(SYMBOL, frame.per_day / canvas.look.scale * BAR_SHARE)
        canvas.symbols("pill", drawing.x(rest), bottom, canvas.palette.rest, size)


def _draw_remarks(drawing: Drawing) -> None:
    """Mark bars that do not count with a sign, and bars beyond the scale with an arrow."""
    canvas, frame, arrays, places = drawing.canvas, drawing.frame, drawing.arrays, drawing.with_signs()
    values = arrays.values[places]
    doubtful, ill = drawing.marked(places, DayMark.DOUBTFUL), drawing.marked(places, DayMark.ILL)
    x, top = drawing.x(places), frame.y(np.minimum(values, frame.scale.top))
    inside = canvas.px(SYMBOL * 1.5) if drawing.single else 0.0
    for name, colour, which in (
        (ILL, canvas.palette.ill, ill & ~doubtful),
        (DOUBTFUL, canvas.palette.text, doubtful),
    ):
        canvas.symbols(name, x[which], top[which] + inside, colour, DOT + 1)
    outside = drawing.beyond(frame.y(values))
    drawing.arrows(x[outside], top[outside])
    weeks = weeks_shown(frame.per_day / canvas.look.scale, arrays)
    draw_numbers(drawing, below=canvas.px(WEEK_TEXT) if weeks else 0.0)


def _draw_rects(drawing: Drawing, places: Whole, colour: QColor, *, outline: bool) -> None:
    if not len(places):
        return
    canvas, frame, values = drawing.canvas, drawing.frame, drawing.arrays.values[places]
    painter, bottom = canvas.painter, frame.plot.bottom()
    width = frame.per_day * BAR_SHARE
    lefts, tops = drawing.x(places) - width / 2, np.maximum(frame.y(values), frame.plot.top())
    if width < canvas.px(ROUND_BARS) and not canvas.look.vector:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        whole, left = np.full(len(tops), frame.per_day), lefts - (frame.per_day - width) / 2
        canvas.rects(np.column_stack((left, tops, whole, bottom - tops)))
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QBrush(_light(colour) if outline else colour))
    painter.setPen(canvas.look.pen(colour) if outline else Qt.PenStyle.NoPen)
    inset, radius = (0.5 if outline else 0.0), canvas.px(1.5)
    for left, top in zip(lefts.tolist(), tops.tolist(), strict=True):
        where = QRectF(left + inset, top + inset, width - 2 * inset, bottom - top - inset)
        painter.drawRoundedRect(where, radius, radius)
    painter.restore()


def _light(colour: QColor) -> QColor:
    light = QColor(colour)
    light.setAlphaF(0.45)
    return light


def _draw_spots(drawing: Drawing, colour: QColor) -> None:
    """Draw a bar per spot up to the mean of its days, over a lighter bar up to the highest value."""
    frame, spots, limits = drawing.frame, drawing.spots(), drawing.arrays.limits
    x, bottom = drawing.x(spots.starts), np.full(len(spots.starts), frame.plot.bottom())
    for values, fill in ((spots.high, _light(colour)), (spots.mean, colour)):
        drawing.columns(x, np.maximum(frame.y(values), frame.plot.top()), bottom, fill)
    if limits:
        short = spots.mean < limits[0][0]
        drawing.columns(x[short], frame.y(spots.mean[short]), bottom[short], drawing.canvas.palette.over_bar)


def periods_shown(per_day: float, panel: TrendPanel) -> tuple[WeekSum, ...]:
    """Return the sums to draw as bars at a low zoom: per week, else per month; none when days are drawn."""
    if not panel.weeks or per_day >= SINGLE:
        return ()
    return panel.weeks if per_day * WEEK >= LEAST_PERIOD else panel.months


def _draw_periods(drawing: Drawing, colour: QColor) -> None:
    """Draw a bar per week or month; a period with missing days is lighter."""
    canvas, frame = drawing.canvas, drawing.frame
    sums = periods_shown(frame.per_day / canvas.look.scale, drawing.arrays.panel)
    rows = np.array([(s.index, s.days, float(s.total), s.known == s.passed) for s in sums]).reshape(-1, 4)
    rows = rows[(rows[:, 0] + rows[:, 1] > frame.days.start) & (rows[:, 0] < frame.days.stop)]
    left, right = np.round(frame.x(rows[:, 0])), np.round(frame.x(rows[:, 0] + rows[:, 1]))
    left = np.maximum(left, frame.plot.left())
    top = np.maximum(frame.y(rows[:, 2]), frame.plot.top())
    bars = np.column_stack((left, top, np.maximum(right - left - canvas.px(1), 1), frame.plot.bottom() - top))
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    for whole, fill in ((True, colour), (False, _light(colour))):
        canvas.painter.setBrush(fill)
        canvas.rects(bars[(rows[:, 3] == 1) == whole])
    outside = rows[:, 2] > frame.scale.top
    x = (left + right)[outside] / 2
    drawing.arrows(x, top[outside])
    write_numbers(drawing, x, rows[outside, 2])


def weeks_shown(per_day: float, arrays: PanelArrays) -> bool:
    """Return whether the panel has sums of weeks and room to write them; ``per_day`` in unscaled pixels."""
    return bool(arrays.panel.weeks) and per_day * WEEK >= WEEK_LABEL


def _draw_weeks(drawing: Drawing) -> None:
    """Write the sum of each week above those of its days that are in view, where there is room."""
    canvas, frame, plot = drawing.canvas, drawing.frame, drawing.frame.plot
    for week in drawing.arrays.panel.weeks:
        if week.index + WEEK <= frame.days.start or week.index >= frame.days.stop:
            continue
        left = plot.left() + (week.index - frame.view.low) * frame.per_day
        where = QRectF(left, plot.top() - canvas.px(4), frame.per_day * WEEK, canvas.px(15))
        # a number across the edge would be cut, and look like another number
        where.setLeft(max(where.left(), plot.left()))
        where.setRight(min(where.right(), plot.right()))
        lines = _week_lines(canvas, week)
        if where.width() < max(canvas.look.width_of(text, size) for text, size, _ in lines):
            continue
        for text, size, colour in lines:
            canvas.write(where, text, colour, size, Qt.AlignmentFlag.AlignHCenter)
            where.translate(0, canvas.px(11))


def _week_lines(canvas: Canvas, week: WeekSum) -> list[tuple[str, float, QColor]]:
    """Return the sum of a week, and how many of its days it holds if some are unknown, as they are drawn."""
    total, palette = BOOK.number(round(week.total), 0, signed=False), canvas.palette
    if week.known == week.passed:
        return [(total, 11, palette.muted)]
    share = QCoreApplication.translate("", "{known} van {days}").format(known=week.known, days=week.passed)
    return [(total, 11, palette.faint), (share, 9.5, palette.faint)]
