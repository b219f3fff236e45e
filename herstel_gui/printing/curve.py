"""A small curve for a report: values, seven-day mean, the band of normal values and the limit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from math import ceil, floor
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.measure import Duration
from herstel_gui.domain.presentation.dates import short_date
from herstel_gui.domain.presentation.scales import share_of_height
from herstel_gui.domain.text import Minutes, Phrasebook, Rounded, say, write
from herstel_gui.domain.trends.picture import BandRole, DayMark, PanelForm, TrendPanel, at
from herstel_gui.printing.canvas import (
    FAINT,
    HAIR,
    MUTED,
    RIGHT,
    SERIES,
    WARNING,
    Style,
    draw_line,
)

HEIGHT: Final = 1010.0
TITLE: Final = 210.0
AXIS: Final = 420.0
FOOT: Final = 170.0
SMALL: Final = 88.0
NORMAL: Final = QColor("#e3f0e8")
DOT: Final = QColor("#7aa39f")
BAR: Final = QColor("#9fb0ab")
ILL_TINT: Final = QColor(120, 110, 140, 40)
RECOVERY_TINT: Final = QColor(80, 140, 190, 30)
GRAIN: Final = 120.0
"""The distance between two lines of a shade."""
MOST_LINES: Final = 4
TINY: Final = 0.01
STEPS: Final = (
    0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000,
    100_000, 200_000, 500_000,
)  # fmt: skip
"""The distance of two lines of a scale; a day with many trainings can have a load of a million."""
HOUR_STEPS: Final = (30, 60, 120, 180, 240)


class ShadeKind(Enum):
    """What a shaded stretch of days means."""

    ILL = "ill"
    RECOVERY = "recovery"


class Shade(NamedTuple):
    """A stretch of shaded days."""

    span: DaySpan
    kind: ShadeKind


def paint_shade(painter: QPainter, kind: ShadeKind, box: QRectF) -> None:
    """Fill a box: slanting lines for illness, upright lines for a recovery week."""
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.fillRect(box, ILL_TINT if kind is ShadeKind.ILL else RECOVERY_TINT)
    painter.setPen(QPen(FAINT, 6))
    lean = box.height() if kind is ShadeKind.ILL else 0.0
    x = box.left() - lean + GRAIN / 2
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + lean, box.top()))
        x += GRAIN
    painter.restore()


class Curve:
    """One measure over the days of the report; a missing day is a gap in the curve."""

    keep_with_next: bool = False
    height: float = HEIGHT

    def __init__(
        self,
        panel: TrendPanel,
        first: date,
        width: float,
        book: Phrasebook,
        shades: Sequence[Shade] = (),
    ) -> None:
        """Draw ``panel``, whose first value belongs to the day ``first``, within ``width`` units."""
        self._panel, self._first, self._width, self._book = panel, first, width, book
        self._shades = shades
        self._low, self._high = self._range()

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw name, unit, band, axes, limits, and the values as bars or as dots with their mean."""
        title = self._book.template(self._panel.label)
        draw_line(painter, QRectF(x, y, self._width, TITLE), title, Style(112, bold=True))
        named = self._panel.unit
        unit = self._book.template(named) if isinstance(named, str) else say(named, self._book)
        draw_line(painter, QRectF(x, y, self._width, TITLE), unit, Style(SMALL, MUTED, align=RIGHT))
        area = QRectF(x + AXIS, y + TITLE, self._width - AXIS, HEIGHT - TITLE - FOOT)
        painter.save()
        painter.setClipRect(area.adjusted(-20, -20, 20, 20))
        self._paint_bands(painter, area)
        self._paint_shades(painter, area)
        painter.restore()
        self._paint_scale(painter, area)
        painter.save()
        painter.setClipRect(area.adjusted(-20, -20, 20, 20))
        self._paint_limits(painter, area)
        painter.restore()
        if self._panel.form is PanelForm.BARS:
            self._paint_bars(painter, area)
        else:
            self._paint_dots(painter, area)
            self._paint_line(painter, area, self._panel.means)

    # -- places ------------------------------------------------------------------------------------------

    def _range(self) -> tuple[float, float]:
        """Return the lowest and highest value of the axis.

        Values set the range; the last limits and bands extend the range unless too far away.
        """
        if self._panel.form is PanelForm.SCALE:
            return 0.5, 7.5
        known = [float(value) for value in self._panel.values if value is not None]
        if self._panel.form is PanelForm.BARS:
            return 0.0, max([*known, 1.0]) * 1.05
        last = len(self._panel.values) - 1
        guides = [at(limit.values, last) for limit in self._panel.limits]
        guides += [edge for band in self._panel.bands for edge in (at(band.low, last), at(band.high, last))]
        low, high = min(known, default=0.0), max(known, default=1.0)
        reach = (high - low) or 1.0
        near = [g for g in guides if g is not None and low - reach <= g <= high + reach]
        low, high = min([low, *near]), max([high, *near])
        return low - reach * 0.06, high + reach * 0.06

    def _point(self, area: QRectF) -> Callable[[int, float], QPointF]:
        days = len(self._panel.values)
        step = area.width() / days

        def point(index: int, value: float) -> QPointF:
            part = share_of_height(self._panel.measure, value, self._low, self._high)
            return QPointF(area.left() + (index + 0.5) * step, area.bottom() - part * area.height())

        return point

    # -- drawing -----------------------------------------------------------------------------------------

    def _paint_bands(self, painter: QPainter, area: QRectF) -> None:
        point = self._point(area)
        days = len(self._panel.values)
        half = area.width() / days / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for band in self._panel.bands:
            if band.role is BandRole.WARNING:
                continue
            for index in range(days):
                low, high = at(band.low, index), at(band.high, index)
                if low is not None and high is not None:
                    top, bottom = point(index, high), point(index, low)
                    box = QRectF(top.x() - half, top.y(), 2 * half + 2, bottom.y() - top.y())
                    painter.fillRect(box, NORMAL)

    def _paint_shades(self, painter: QPainter, area: QRectF) -> None:
        """Shade days of illness and recovery weeks over the whole height, told apart in black and white."""
        step = area.width() / len(self._panel.values)
        for shade in self._shades:
            first, days = (shade.span.first - self._first).days, len(shade.span)
            box = QRectF(area.left() + first * step, area.top(), days * step, area.height())
            paint_shade(painter, shade.kind, box)

    def _paint_limits(self, painter: QPainter, area: QRectF) -> None:
        days = len(self._panel.values)
        for limit in self._panel.limits:
            pen = QPen(WARNING if limit.role is BandRole.WARNING else MUTED, 9, Qt.PenStyle.DashLine)
            self._paint_line(painter, area, [at(limit.values, index) for index in range(days)], pen)

    def _paint_scale(self, painter: QPainter, area: QRectF) -> None:
        point = self._point(area)
        painter.setPen(QPen(HAIR, 8))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        for value in self._ticks():
            y = point(0, value).y()
            painter.setPen(QPen(HAIR, 6))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            label = QRectF(area.left() - AXIS, y - 80, AXIS - 60, 160)
            draw_line(painter, label, self._words(value), Style(SMALL, MUTED, align=RIGHT))
        last = None
        for index in range(len(self._panel.values)):
            day = self._first + timedelta(days=index)
            if day.weekday():
                continue
            x = point(index, self._low).x()
            painter.setPen(QPen(HAIR, 6))
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 30))
            if last is None or x - last > 480:  # noqa: PLR2004  # as wide as a date
                text = say(short_date(day), self._book)
                place = QRectF(x - 200, area.bottom() + 25, 400, 130)
                draw_line(painter, place, text, Style(SMALL, MUTED, align=Qt.AlignmentFlag.AlignHCenter))
                last = x

    def _ticks(self) -> list[float]:
        if self._panel.form is PanelForm.SCALE:
            return [1.0, 4.0, 7.0]
        span = self._high - self._low
        hours = self._panel.measure is not None and isinstance(self._panel.measure.kind, Duration)
        steps = HOUR_STEPS if hours else STEPS
        largest = steps[-1] * max(1, ceil(span / steps[-1] / MOST_LINES))
        step = next((each for each in steps if span / each <= MOST_LINES), largest)
        return [float(n * step) for n in range(ceil(self._low / step), floor(self._high / step) + 1)]

    def _words(self, value: float) -> str:
        if self._panel.measure is not None and isinstance(self._panel.measure.kind, Duration):
            return write(Minutes(round(value)), self._book)
        whole = abs(value - round(value)) < TINY
        return write(Rounded(round(Decimal(value), 1), 0 if whole else 1), self._book)

    def _paint_dots(self, painter: QPainter, area: QRectF) -> None:
        point = self._point(area)
        size = 27.0 if self._panel.form is PanelForm.SCALE else 21.0
        strong = self._panel.form is PanelForm.SCALE
        painter.setPen(Qt.PenStyle.NoPen)
        for index, value in enumerate(self._panel.values):
            if value is None:
                continue
            over = bool(self._panel.marks[index] & DayMark.OVER)
            middle = point(index, float(value))
            painter.setBrush(WARNING if over else SERIES if strong else DOT)
            if over:
                painter.drawRect(QRectF(middle.x() - size, middle.y() - size, 2 * size, 2 * size))
            else:
                painter.drawEllipse(middle, size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_line(
        self, painter: QPainter, area: QRectF, values: Sequence[float | None], pen: QPen | None = None
    ) -> None:
        point = self._point(area)
        painter.setPen(pen or QPen(SERIES, 15))
        run: list[QPointF] = []
        for index, (value, after) in enumerate(pairwise([*values, None])):
            if value is not None:
                run.append(point(index, value))
            if after is None and run:
                painter.drawPolyline(QPolygonF(run))
                run = []

    def _paint_bars(self, painter: QPainter, area: QRectF) -> None:
        point = self._point(area)
        half = area.width() / len(self._panel.values) * 0.36
        for index, value in enumerate(self._panel.values):
            rest = bool(self._panel.marks[index] & DayMark.REST)
            top = point(index, float(value or 0))
            over = bool(self._panel.marks[index] & DayMark.OVER)
            if value:
                bar = QRectF(top.x() - half, top.y(), 2 * half, area.bottom() - top.y())
                painter.fillRect(bar, WARNING if over else BAR)
            elif rest:
                painter.setPen(QPen(FAINT, 9))
                painter.drawEllipse(QPointF(top.x(), area.bottom() - 40), 22, 22)


class CurvePair:
    """A row of a report with one or two curves."""

    keep_with_next: bool = False
    height: float = HEIGHT + 90

    def __init__(self, curves: Sequence[Curve], step: float) -> None:
        """Place the curves ``step`` units apart, from left edge to left edge."""
        self._curves, self._step = curves, step

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the curves with their tops at ``y``."""
        for place, curve in enumerate(self._curves):
            curve.draw(painter, x + place * self._step, y)
