"""A small plot of the days behind a signal: values, usual value, limit, and which days count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from herstel_gui.qt_models.texts import short_day
from herstel_gui.views.theme import SMALL, theme

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPaintEvent

HEIGHT: Final = 144
LABELS: Final = 104
DOT: Final = 4
MARK: Final = 6
OPEN_MARK: Final = 5
LEAST_SPAN: Final = 1e-6


@dataclass(frozen=True, slots=True)
class PlotDay:
    """One day: its value (None when missing), the value in words, and whether the signal counts it.

    ``past``: the value lies past the limit, whether the signal counts the day or not.
    """

    day: date
    value: float | None
    label: str
    counts: bool = False
    past: bool = False


@dataclass(frozen=True, slots=True)
class PlotLine:
    """A horizontal line at ``value`` across the plot, with ``label`` at its right end."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class DayPlotData:
    """The contents of a plot. The triangles of counted days point up when ``high_is_bad``, else down.

    ``scale`` is the lowest and highest value of the axis; None derives both from values and lines.
    ``height`` is in pixels at 100 %.
    """

    name: str
    days: tuple[PlotDay, ...]
    usual: PlotLine | None = None
    limit: PlotLine | None = None
    high_is_bad: bool = True
    scale: tuple[float, float] | None = None
    height: int = HEIGHT

    @property
    def span(self) -> tuple[float, float]:
        """The lowest and highest value of the axis, with a margin around values and lines."""
        if self.scale is not None:
            return self.scale
        shown = [day.value for day in self.days if day.value is not None]
        shown += [line.value for line in (self.usual, self.limit) if line]
        if not shown:
            return 0.0, 1.0
        low, high = min(shown), max(shown)
        air = max((high - low) * 0.18, abs(high) * 0.01, LEAST_SPAN)
        return low - air * (1 if self.high_is_bad else 2), high + air


class DayPlot(QWidget):
    """Paints a DayPlotData.

    A filled triangle is a counted day, an open triangle an uncounted day past the limit, an open circle any
    other day with a value, a dash a day without a value.
    """

    def __init__(self, picture: DayPlotData, parent: QWidget | None = None) -> None:
        """Show ``picture``; a plot cannot be given another picture later."""
        super().__init__(parent)
        self.picture = picture
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(picture.name)
        self.setAccessibleDescription(self._spoken())

    def sizeHint(self) -> QSize:
        """Return 360 by the height of the picture, at the user's text scale."""
        return QSize(theme().px(360), theme().px(self.picture.height))

    def minimumSizeHint(self) -> QSize:
        """Return 240 by the height of the picture, at the user's text scale."""
        return QSize(theme().px(240), theme().px(self.picture.height))

    # -- geometry ------------------------------------------------------------------------------------

    def _area(self) -> QRectF:
        px = theme().px
        left, top, bottom = px(12), px(16), px(26)
        right = px(LABELS) if self.picture.usual or self.picture.limit else left
        return QRectF(left, top, self.width() - left - right, self.height() - top - bottom)

    def x_of(self, index: int) -> float:
        """Return the x of day number ``index``, in pixels from the left of the widget."""
        area = self._area()
        return area.left() + area.width() * (index + 0.5) / max(len(self.picture.days), 1)

    def _y(self, value: float) -> float:
        area = self._area()
        low, high = self.picture.span
        return area.bottom() - area.height() * (value - low) / (high - low)

    # -- painting ------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the axis and the lines, then the values on top."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(theme().px(SMALL))
        painter.setFont(font)
        self._draw_axis(painter)
        self._draw_lines(painter)
        self._draw_values(painter)
        painter.end()

    def _draw_axis(self, painter: QPainter) -> None:
        area, px = self._area(), theme().px
        painter.setPen(QPen(theme().colour("line"), 1))
        base = area.bottom() + px(4)
        painter.drawLine(QPointF(area.left(), base), QPointF(area.right(), base))
        painter.setPen(theme().colour("muted"))
        step = self._label_step(painter)
        last = len(self.picture.days) - 1
        for index, shown in enumerate(self.picture.days):
            if (last - index) % step == 0:
                middle = self.x_of(index)
                box = QRectF(middle - px(48), base + px(2), px(96), px(20))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._day_label(shown.day, step))

    def _day_label(self, day: date, step: int) -> str:
        words = short_day(day).split(" ")
        return " ".join(words[:2]) if step == 1 and len(self.picture.days) <= 7 else words[1]  # noqa: PLR2004

    def _label_step(self, painter: QPainter) -> int:
        days = max(len(self.picture.days), 1)
        room = self._area().width() / days
        labels = [self._day_label(shown.day, 1) for shown in self.picture.days]
        measures = painter.fontMetrics()
        needed = max(map(measures.horizontalAdvance, labels), default=0) + theme().px(8)
        return max(1, round(needed / room + 0.49))

    def _draw_lines(self, painter: QPainter) -> None:
        area, px = self._area(), theme().px
        lines = [
            (self.picture.usual, theme().colour("good"), Qt.PenStyle.SolidLine),
            (self.picture.limit, theme().colour("warning"), Qt.PenStyle.DashLine),
        ]
        shown = [(line, colour, style) for line, colour, style in lines if line is not None]
        places = _apart([self._y(line.value) for line, _, _ in shown], px(SMALL + 4))
        for (line, colour, style), place in zip(shown, places, strict=True):
            y = self._y(line.value)
            painter.setPen(QPen(colour, 1.4, style))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            box = QRectF(area.right() + px(6), place - px(10), px(LABELS) - px(6), px(20))
            painter.setPen(colour)
            left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, left, line.label)

    def _draw_values(self, painter: QPainter) -> None:
        roomy = self._area().width() / max(len(self.picture.days), 1) >= theme().px(30)
        self._labelled: list[QRectF] = []
        # the newest first: an overlapping label is left out, and the newest value must keep its label
        for index, shown in reversed(list(enumerate(self.picture.days))):
            x = self.x_of(index)
            if shown.value is None:
                self._draw_gap(painter, x)
                continue
            point = QPointF(x, self._y(shown.value))
            if shown.counts or shown.past:
                self._draw_mark(painter, point, full=shown.counts)
            else:
                self._draw_dot(painter, point)
            if shown.counts or roomy:
                self._draw_label(painter, point, shown)

    def _draw_gap(self, painter: QPainter, x: float) -> None:
        area, px = self._area(), theme().px
        painter.setPen(theme().colour("faint"))
        box = QRectF(x - px(10), area.bottom() - px(16), px(20), px(18))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "–")

    def _draw_dot(self, painter: QPainter, point: QPointF) -> None:
        radius = theme().px(DOT)
        painter.setPen(QPen(theme().colour("series_1"), 1.6))
        painter.setBrush(theme().colour("card"))
        painter.drawEllipse(point, radius, radius)

    def _draw_mark(self, painter: QPainter, point: QPointF, *, full: bool) -> None:
        size = theme().px(MARK if full else OPEN_MARK)
        way = -1 if self.picture.high_is_bad else 1
        corners = [(0, way * size), (size, -way * size * 0.8), (-size, -way * size * 0.8)]
        painter.setPen(QPen(theme().colour("card" if full else "warning"), 1 if full else 1.6))
        painter.setBrush(theme().colour("warning" if full else "card"))
        painter.drawPolygon(QPolygonF([point + QPointF(x, y) for x, y in corners]))

    def _draw_label(self, painter: QPainter, point: QPointF, shown: PlotDay) -> None:
        px = theme().px
        marked = shown.counts or shown.past
        above = self.picture.high_is_bad or not marked
        shift = -px(MARK + 18) if above else px(MARK + 2)
        box = QRectF(point.x() - px(40), point.y() + shift, px(80), px(18))
        ground = theme().colour("card")
        ground.setAlpha(210)
        width = painter.fontMetrics().horizontalAdvance(shown.label) + px(4)
        taken = QRectF(point.x() - width / 2, box.top() + px(2), width, px(14))
        if any(taken.intersects(other) for other in self._labelled):
            # no room beside an earlier label; the tooltip still shows the value
            return
        self._labelled.append(taken)
        painter.fillRect(taken, ground)
        painter.setPen(theme().colour("warning_text" if marked else "muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown.label)

    # -- words ---------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Show the day nearest to the pointer, with its value, as a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            near = self._near(event.pos().x())
            if near is not None:
                QToolTip.showText(event.globalPos(), self._words(near), self)
                return True
        return super().event(event)

    def _near(self, x: float) -> PlotDay | None:
        days = self.picture.days
        if not days:
            return None
        return days[min(range(len(days)), key=lambda index: abs(self.x_of(index) - x))]

    def _words(self, shown: PlotDay) -> str:
        if shown.value is None:
            return self.tr("{day}: niet ingevuld").format(day=short_day(shown.day))
        template = self.tr("{day}: {value}")
        if shown.counts:
            template = self.tr("{day}: {value}, telt mee")
        elif shown.past:
            template = self.tr("{day}: {value}, voorbij de grens")
        return template.format(day=short_day(shown.day), value=shown.label)

    def _spoken(self) -> str:
        lines = [line.label for line in (self.picture.usual, self.picture.limit) if line]
        return "; ".join([*(self._words(day) for day in self.picture.days), *lines])


def _apart(places: list[float], room: float) -> list[float]:
    """Move two labels that would overlap apart by equal shifts, to a distance of ``room`` pixels."""
    if len(places) != 2 or abs(places[0] - places[1]) >= room:  # noqa: PLR2004  # usual value and limit
        return places
    middle = sum(places) / 2
    way = 1 if places[0] > places[1] else -1
    return [middle + way * room / 2, middle - way * room / 2]
