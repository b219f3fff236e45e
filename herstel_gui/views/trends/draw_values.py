"""Draws the values of a panel: one mark per day at a high zoom, else one stroke per spot of several days."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from herstel_gui.domain.reading import TYPED, source_name
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.trends.picture import DayMark, PanelForm
from herstel_gui.domain.week.wording import grouped
from herstel_gui.qt_models.texts import BOOK
from herstel_gui.views.trends.arrays import columns, known
from herstel_gui.views.trends.canvas import DOT, SYMBOL
from herstel_gui.views.trends.layers import SINGLE, SPOT, shows_days
from herstel_gui.views.trends.palette import mixed
from herstel_gui.views.trends.words import value_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.trends.picture import TrendPanel, WeekSum
    from herstel_gui.views.trends.arrays import Bytes, Columns, Flags, Floats, PanelArrays, Whole
    from herstel_gui.views.trends.canvas import Canvas
    from herstel_gui.views.trends.layers import Frame

    Signs: TypeAlias = tuple[tuple[str, QColor, float], ...]

BAR_SHARE: Final = 0.7
ROUND_BARS: Final = 5.0
WEEK: Final = 7
WEEK_LABEL: Final = 38
MOST_NUMBERS: Final = 12
"""The most numbers that are written beside signs of one panel."""
LEAST_PERIOD: Final = 5
"""The least width of a bar of a week, in unscaled pixels."""


def draw_values(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Draw the values of a panel in its form."""
    form = arrays.panel.form
    if form is PanelForm.BARS:
        _draw_bars(canvas, frame, arrays)
        _draw_weeks(canvas, frame, arrays)
    elif form is PanelForm.SCALE:
        _draw_cells(canvas, frame, arrays)
    elif form is PanelForm.DOTS:
        _draw_dots(canvas, frame, arrays)
    if form in (PanelForm.DOTS, PanelForm.LINE):
        _draw_mean(canvas, frame, arrays)


def _stretch(canvas: Canvas, frame: Frame) -> float:
    """Return the number of days that share a spot."""
    return max(1.0, canvas.px(SPOT) / frame.per_day)


def _spots(canvas: Canvas, frame: Frame, values: Floats) -> Columns:
    return columns(values, frame.days.start, frame.days.stop, _stretch(canvas, frame))


def _middle(frame: Frame, places: Whole) -> Floats:
    return frame.x(places.astype(np.float64) + 0.5)


def _marked(marks: Bytes, mark: DayMark) -> Flags:
    found: Flags = (marks & mark) != 0
    return found


def _draw_dots(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Draw typed values as dots, imported values as rings, values past the limit as triangles."""
    _, dots = canvas.palette.series_of(arrays.panel.key)
    if not shows_days(canvas, frame):
        _strokes(canvas, frame, _spots(canvas, frame, arrays.values), dots)
        return
    size = min(DOT, max(3.0, frame.per_day / canvas.look.scale * 1.2))
    warning, large = canvas.palette.warning, max(SYMBOL * 0.9, size)
    signs = (
        ("dot", dots, size), ("ring", dots, size + 1), ("triangle", warning, large),
        ("triangle_open", warning, large), ("diamond_open", _ill(canvas), size + 2),
        ("cross", canvas.palette.muted, size + 1),
    )  # fmt: skip
    _draw_beside(canvas, frame, arrays, dots, size)
    _draw_signs(canvas, frame, arrays, signs)


def _ill(canvas: Canvas) -> QColor:
    return canvas.palette.levels[LevelMark.ILL].sign


def _draw_signs(canvas: Canvas, frame: Frame, arrays: PanelArrays, signs: Signs) -> None:
    """Draw the sign of each value: typed, imported, past the limit typed and imported, ill, or doubtful.

    A value beyond the frame is an arrow at its edge. Doubtful values and values beyond have their number.
    """
    places = known(arrays.values, frame.days.start, frame.days.stop)
    marks, values = arrays.marks[places], arrays.values[places]
    x, y = _middle(frame, places), frame.y(values)
    room = canvas.px(4)
    beyond = (y < frame.plot.top() - room) | (y > frame.plot.bottom() + room)
    doubtful, ill, over, imported = (
        _marked(marks, mark) for mark in (DayMark.DOUBTFUL, DayMark.ILL, DayMark.OVER, DayMark.IMPORTED)
    )
    plain = ~doubtful & ~ill
    groups = (
        plain & ~over & ~imported, plain & ~over & imported, plain & over & ~imported,
        plain & over & imported, ill & ~doubtful, doubtful,
    )  # fmt: skip
    for (name, colour, size), group in zip(signs, groups, strict=True):
        chosen = group & ~beyond
        canvas.symbols(name, x[chosen], y[chosen], colour, size)
    _draw_beyond(canvas, frame, x[beyond], y[beyond])
    numbered = doubtful | beyond
    if numbered.sum() <= MOST_NUMBERS:
        for left, top, value in zip(x[numbered], y[numbered], values[numbered], strict=True):
            _write_number(canvas, frame, arrays, float(left), float(top), float(value))
    _write_sources(canvas, frame, arrays, places[_marked(marks, DayMark.NEW_SOURCE)])


def _draw_beyond(canvas: Canvas, frame: Frame, x: Floats, y: Floats) -> None:
    """Draw arrows at the edge of the plot for values beyond it."""
    for name, edge, which in (
        ("up", frame.plot.top() + 2, y < frame.plot.center().y()),
        ("down", frame.plot.bottom() - 3, y >= frame.plot.center().y()),
    ):
        canvas.symbols(name, x[which], np.full(int(which.sum()), edge), canvas.palette.muted)


def _write_number(
    canvas: Canvas, frame: Frame, arrays: PanelArrays, x: float, y: float, value: float
) -> None:
    """Write a value beside its sign, at the side with room."""
    text, height = value_label(arrays.panel, value), canvas.px(15)
    width, beside = canvas.look.width_of(text) + 1, canvas.px(6)
    left = x + beside if x + beside + width <= frame.plot.right() else x - beside - width
    top = min(max(y - height / 2, frame.plot.top() - canvas.px(4)), frame.plot.bottom() - height)
    canvas.write(QRectF(left, top, width, height), text, canvas.palette.muted)


def _write_sources(canvas: Canvas, frame: Frame, arrays: PanelArrays, places: Whole) -> None:
    """Write "nieuw: Apple" at each change of source, with a line, where there is room."""
    free = -1.0
    for place in places.tolist():
        source = arrays.panel.sources[place] or ""
        name = source_name(source) if source != TYPED else QCoreApplication.translate("", "zelf ingevuld")
        text = QCoreApplication.translate("", "nieuw: {source}").format(source=name)
        x = frame.plot.left() + (place - frame.view.low) * frame.per_day
        canvas.painter.setPen(canvas.look.pen(canvas.palette.faint, 1.0, Qt.PenStyle.DotLine))
        canvas.painter.drawLine(QLineF(x, frame.plot.top(), x, frame.plot.bottom()))
        width = canvas.look.width_of(text) + 1
        if x >= free and x + width <= frame.plot.right():
            where = QRectF(x + canvas.px(3), frame.plot.bottom() - canvas.px(16), width, canvas.px(16))
            canvas.write(where, text, canvas.palette.muted)
            free = x + width + canvas.px(6)


def _draw_beside(canvas: Canvas, frame: Frame, arrays: PanelArrays, colour: QColor, size: float) -> None:
    """Draw the values of other sources as pale small rings."""
    there = [each for each in arrays.panel.beside if each.index in frame.days]
    x = _middle(frame, np.array([each.index for each in there], np.int64))
    y = frame.y(np.array([float(each.value) for each in there]))
    inside = (y >= frame.plot.top()) & (y <= frame.plot.bottom())
    canvas.symbols("ring", x[inside], y[inside], mixed(colour, canvas.palette.card, 0.45), size - 1)


def _strokes(canvas: Canvas, frame: Frame, spots: Columns, colour: QColor) -> None:
    """Draw a stroke per spot from the lowest to the highest value, at least as high as a dot."""
    if not len(spots.starts):
        return
    low, high = frame.y(spots.low), frame.y(spots.high)
    thin = np.where((low - high) < canvas.px(SPOT), canvas.px(1), 0.0)
    top, bottom = frame.plot.top(), frame.plot.bottom()
    x = _middle(frame, spots.starts)
    for edge in (low, high):
        beyond = (edge < top - canvas.px(4)) | (edge > bottom + canvas.px(4))
        _draw_beyond(canvas, frame, x[beyond], edge[beyond])
    low, high = np.clip(low + thin, top, bottom), np.clip(high - thin, top, bottom)
    _draw_columns(canvas, x, high, low, mixed(colour, canvas.palette.card, 0.5))


def _draw_columns(canvas: Canvas, x: Floats, top: Floats, bottom: Floats, colour: QColor) -> None:
    """Draw vertical strokes, aligned with the pixels of the screen."""
    width = canvas.px(SPOT)
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(colour)
    canvas.rects(np.column_stack((np.round(x - width / 2), top, np.full(len(x), width), bottom - top)))


def _draw_mean(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Draw the seven-day mean as a line, with gaps where values are missing."""
    beyond = 0 if canvas.look.vector else WEEK  # SVG output is not clipped
    low, high = max(0, frame.days.start - beyond), min(len(arrays.means), frame.days.stop + beyond)
    single = shows_days(canvas, frame)
    if single:
        places = known(arrays.means, low, high)
        values, gap = arrays.means[places], 3.0
    else:
        found = columns(arrays.means, low, high, _stretch(canvas, frame))
        places, values, gap = found.starts, found.mean, max(3.0, 3 * _stretch(canvas, frame))
    canvas.painter.save()
    canvas.painter.setClipRect(frame.plot, Qt.ClipOperation.IntersectClip)
    _draw_line(canvas, frame, arrays, places, values, gap, 2.0 if single else 1.4)
    canvas.painter.restore()
    _draw_lone(canvas, frame, arrays, places, values, gap)


def _draw_lone(
    canvas: Canvas, frame: Frame, arrays: PanelArrays, places: Whole, values: Floats, gap: float
) -> None:
    """Draw a dot for each mean without neighbours: a line of one point is invisible."""
    apart = np.concatenate(([True], np.diff(_along(arrays, places)) > gap, [True]))
    lone = apart[:-1] & apart[1:]
    if lone[: len(places)].any():
        colour, _ = canvas.palette.series_of(arrays.panel.key)
        canvas.symbols("dot", _middle(frame, places[lone]), frame.y(values[lone]), colour, 3.5)


def _along(arrays: PanelArrays, places: Whole) -> Floats:
    """Return the days of a line, with a wide gap at each change of source."""
    return (places + 1000 * arrays.runs[places]).astype(np.float64)


def _draw_line(
    canvas: Canvas, frame: Frame, arrays: PanelArrays, places: Whole, values: Floats, gap: float, width: float
) -> None:
    colour, _ = canvas.palette.series_of(arrays.panel.key)
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = canvas.look.pen(colour, width)
    canvas.line(_middle(frame, places), frame.y(values), _along(arrays, places), gap, pen)
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _draw_cells(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Draw answers as cells and bad answers as diamonds; at a low zoom a stroke per spot and a mean line."""
    _, dots = canvas.palette.series_of(arrays.panel.key)
    if not shows_days(canvas, frame):
        _strokes(canvas, frame, _spots(canvas, frame, arrays.values), dots)
        stretch = max(float(WEEK), 3 * _stretch(canvas, frame))
        found = columns(arrays.values, frame.days.start, frame.days.stop, stretch)
        _draw_line(canvas, frame, arrays, found.starts, found.mean, 2 * stretch, 1.4)
        return
    size = min(SYMBOL, max(2.5, frame.per_day / canvas.look.scale * 0.85))
    over, muted = canvas.palette.over_bar, canvas.palette.muted
    signs = (
        ("cell", dots, size), ("frame", dots, size), ("diamond", over, size), ("diamond_open", over, size),
        ("ring", _ill(canvas), size), ("cross", muted, size),
    )  # fmt: skip
    _draw_signs(canvas, frame, arrays, signs)


def _draw_bars(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Draw bars from zero: outlined for imported values, in the warning colour past a limit."""
    palette = canvas.palette
    colour = palette.load if arrays.panel.weeks or arrays.panel.measure is None else palette.bar
    if not shows_days(canvas, frame):
        if arrays.panel.weeks:
            _period_bars(
                canvas, frame, periods_shown(frame.per_day / canvas.look.scale, arrays.panel), colour
            )
        else:
            _spot_bars(canvas, frame, arrays, colour)
        return
    places = known(arrays.values, frame.days.start, frame.days.stop)
    marks = arrays.marks[places]
    over, imported = _marked(marks, DayMark.OVER), _marked(marks, DayMark.IMPORTED)
    for fill, of_colour in ((colour, ~over), (palette.over_bar, over)):
        for outline, which in ((False, of_colour & ~imported), (True, of_colour & imported)):
            _draw_rects(canvas, frame, places[which], arrays.values[places[which]], fill, outline=outline)
    _draw_remarks(canvas, frame, arrays, places)
    if frame.per_day >= canvas.px(ROUND_BARS):
        rest = places[_marked(marks, DayMark.REST)]
        bottom = np.full(len(rest), frame.plot.bottom() - canvas.px(2))
        size = min(SYMBOL, frame.per_day / canvas.look.scale * BAR_SHARE)
        canvas.symbols("pill", _middle(frame, rest), bottom, palette.rest, size)


def _draw_remarks(canvas: Canvas, frame: Frame, arrays: PanelArrays, places: Whole) -> None:
    """Mark doubtful bars with a cross, and bars beyond the scale with an arrow."""
    values = arrays.values[places]
    doubtful, beyond = _marked(arrays.marks[places], DayMark.DOUBTFUL), values > frame.scale.top
    x, top = _middle(frame, places), frame.y(np.minimum(values, frame.scale.top))
    canvas.symbols("up", x[beyond], top[beyond] + canvas.px(SYMBOL / 2), canvas.palette.text)
    crosses = top[doubtful] + canvas.px(SYMBOL * 1.5)
    canvas.symbols("cross", x[doubtful], crosses, canvas.palette.text, DOT + 1)


def _draw_rects(
    canvas: Canvas, frame: Frame, places: Whole, values: Floats, colour: QColor, *, outline: bool
) -> None:
    if not len(places):
        return
    painter, bottom = canvas.painter, frame.plot.bottom()
    width = frame.per_day * BAR_SHARE
    lefts, tops = _middle(frame, places) - width / 2, np.maximum(frame.y(values), frame.plot.top())
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


def _spot_bars(canvas: Canvas, frame: Frame, arrays: PanelArrays, colour: QColor) -> None:
    """Draw a bar per spot up to the mean of its days, over a lighter bar up to the highest value."""
    spots = _spots(canvas, frame, arrays.values)
    x, bottom = _middle(frame, spots.starts), np.full(len(spots.starts), frame.plot.bottom())
    for values, fill in ((spots.high, _light(colour)), (spots.mean, colour)):
        _draw_columns(canvas, x, np.maximum(frame.y(values), frame.plot.top()), bottom, fill)
    if arrays.limits:
        short = spots.mean < arrays.limits[0][0]
        _draw_columns(canvas, x[short], frame.y(spots.mean[short]), bottom[short], canvas.palette.over_bar)


def periods_shown(per_day: float, panel: TrendPanel) -> tuple[WeekSum, ...]:
    """Return the sums to draw as bars at a low zoom: per week, else per month; none when days are drawn."""
    if not panel.weeks or per_day >= SINGLE:
        return ()
    return panel.weeks if per_day * WEEK >= LEAST_PERIOD else panel.months


def _period_bars(canvas: Canvas, frame: Frame, sums: Sequence[WeekSum], colour: QColor) -> None:
    """Draw a bar per week or month; a period with missing days is lighter."""
    rows = np.array([(s.index, s.days, float(s.total), s.known == s.passed) for s in sums]).reshape(-1, 4)
    rows = rows[(rows[:, 0] + rows[:, 1] > frame.days.start) & (rows[:, 0] < frame.days.stop)]
    gap = canvas.px(1)
    left, right = np.round(frame.x(rows[:, 0])), np.round(frame.x(rows[:, 0] + rows[:, 1]))
    left = np.maximum(left, frame.plot.left())
    top = np.maximum(frame.y(rows[:, 2]), frame.plot.top())
    bars = np.column_stack((left, top, np.maximum(right - left - gap, 1), frame.plot.bottom() - top))
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    for whole, fill in ((True, colour), (False, _light(colour))):
        canvas.painter.setBrush(fill)
        canvas.rects(bars[(rows[:, 3] == 1) == whole])
    beyond = rows[:, 2] > frame.scale.top
    _draw_beyond(canvas, frame, (left + right)[beyond] / 2, top[beyond])


def weeks_shown(per_day: float, arrays: PanelArrays) -> bool:
    """Return whether the panel has sums of weeks and room to write them; ``per_day`` in unscaled pixels."""
    return bool(arrays.panel.weeks) and per_day * WEEK >= WEEK_LABEL


def _draw_weeks(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Write the sum of each week above its days, where there is room."""
    if not weeks_shown(frame.per_day / canvas.look.scale, arrays):
        return
    for week in arrays.panel.weeks:
        if week.index + WEEK <= frame.days.start or week.index >= frame.days.stop:
            continue
        x = frame.plot.left() + (week.index - frame.view.low) * frame.per_day
        where = QRectF(x, frame.plot.top() - canvas.px(4), frame.per_day * WEEK, canvas.px(15))
        colour = canvas.palette.muted if week.known == week.passed else canvas.palette.faint
        text = grouped(BOOK.number(Decimal(round(week.total)), 0, signed=False))
        canvas.write(where, text, colour, 11, Qt.AlignmentFlag.AlignHCenter)
        if week.known < week.passed:
            text = QCoreApplication.translate("", "{known} van {days}")
            where.translate(0, canvas.px(11))
            text = text.format(known=week.known, days=week.passed)
            canvas.write(where, text, canvas.palette.faint, 9.5, Qt.AlignmentFlag.AlignHCenter)
