"""The axes of the charts: names and scales at the left, days and months below."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt

from herstel_gui.qt_models.texts import BOOK
from herstel_gui.views.trends.canvas import SMALL, TITLE, Canvas
from herstel_gui.views.trends.words import date_text
from herstel_gui.views.widgets.layouts import NO_MAXIMUM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QPainter, QPen

    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.views.trends.canvas import Look

    Specs: TypeAlias = tuple[
        None,
        list[tuple[QPen, QPointF, QPointF]],
        list[tuple[QRectF, int, str]],
    ]

GUTTER: Final = 146
"""The width of names and scales, in unscaled pixels."""
RIGHT: Final = 20
"""The margin at the right of a plot, in unscaled pixels."""
AXIS: Final = 30
"""The height of the dates below a chart, in unscaled pixels."""
LINE: Final = 17
TICKS: Final = 41
"""The width that the labels of a scale take from the gutter."""
GAP: Final = 9
"""The distance of the labels of a scale from the plot and from the texts together."""
MOST_GUTTER: Final = 220
LEAST_LABEL_ROOM: Final = 12
DETAIL: Final = 4.0
"""The number of pixels per day from which a tick stands at the middle of its day."""
ROOM: Final = 74
"""The width of a date in pixels."""
MONTHS: Final = (1, 3, 6)
YEARS: Final = (1, 2, 5, 10, 20, 50)
WEEK: Final = 7
HALF_MONTH: Final = 14
MONTH: Final = 30.4
YEAR: Final = 365.25


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick ``place`` days after the first day; without a label only a small mark."""

    place: int
    label: str = ""


def time_ticks(span: DaySpan, low: float, high: float, pixels_per_day: float) -> list[Tick]:
    """Return the ticks from ``low`` to ``high``, in days after the first day of ``span``.

    By zoom, ticks are Mondays, the 1st and 15th, months or years.
    """
    first = span.first + timedelta(days=max(0, math.floor(low)))
    last = min(span.first + timedelta(days=math.ceil(high)), span.last)
    if last < first:
        return []
    return [Tick((day - span.first).days, label) for day, label in _labelled(first, last, pixels_per_day)]


def _labelled(first: date, last: date, room: float) -> Iterator[tuple[date, str]]:
    if room * WEEK >= ROOM:
        yield from ((day, date_text(day, "ddd d MMM")) for day in _mondays(first, last))
    elif room * HALF_MONTH >= ROOM:
        labelled = {
            d: date_text(d, "d MMM") for d in _month_days(first, last, 1) for d in (d, d.replace(day=15))
        }
        days = sorted({*labelled, *_mondays(first, last)})
        yield from ((day, labelled.get(day, "")) for day in days if first <= day <= last)
    elif room * YEAR * 1.0 >= ROOM * 2:
        step = next((n for n in MONTHS if room * MONTH * n >= ROOM * 0.8), MONTHS[-1])
        for day in _month_days(first, last, 1):
            if day >= first:
                yield day, _month(day) if (day.month - 1) % step == 0 else ""
    else:
        step = next((n for n in YEARS if room * YEAR * n >= ROOM * 0.8), YEARS[-1])
        for year in range(first.year, last.year + 1):
            day = date(year, 1, 1)
            if first <= day <= last:
                yield day, str(year) if year % step == 0 else ""


def _mondays(first: date, last: date) -> Iterator[date]:
    day = first + timedelta(days=-first.weekday() % WEEK)
    while day <= last:
        yield day
        day += timedelta(days=WEEK)


def _month_days(first: date, last: date, step: int) -> Iterator[date]:
    day = first.replace(day=1)
    while day <= last:
        yield day
        months = day.year * 12 + day.month - 1 + step
        day = date(months // 12, months % 12 + 1, 1)


def _month(day: date) -> str:
    return date_text(day, "MMM yyyy") if day.month == 1 else date_text(day, "MMM")


def nice_step(span: float, parts: int, *, whole_hours: bool = False) -> float:
    """Return a round step that divides ``span`` into at most about ``parts`` parts.

    ``whole_hours``: the span is in minutes, and the step a divisor or multiple of an hour.
    """
    rough = max(span, 1e-9) / max(1, parts)
    if whole_hours:
        return next((float(n) for n in (15, 30, 60, 120, 180, 240, 360, 720) if n >= rough), 1440.0)
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next(power * n for n in (1, 2, 5, 10) if power * n >= rough * (1 - 1e-9))


class ChartAxis(pg.AxisItem):
    """An axis in a look, without a line along the plot. Subclasses place ticks in ``generateDrawSpecs``."""

    def __init__(self, orientation: str, look: Look) -> None:
        """Begin without ticks."""
        super().__init__(orientation, maxTickLength=0)
        self.look = look
        self.enableAutoSIPrefix(False)
        self.setTextPen(look.palette.faint)
        self.setStyle(tickFont=look.font_of())

    def paint(self, painter: QPainter, *_options: object) -> None:
        """Draw at once: a QPicture, which pyqtgraph keeps, would enlarge its letters on paper."""
        self.drawPicture(painter, *self.generateDrawSpecs(painter))

    def drawPicture(
        self, painter: QPainter, _line: object, ticks: list[tuple[QPen, QPointF, QPointF]],
        texts: list[tuple[QRectF, int, str]],
    ) -> None:  # fmt: skip
        """Draw ticks and labels, without the line along the plot, also beyond the axis."""
        for pen, start, end in ticks:
            painter.setPen(pen)
            painter.drawLine(start, end)
        painter.setFont(self.look.font_of())
        painter.setPen(self.textPen())
        for where, flags, text in texts:
            painter.drawText(where, flags, text)

    def _specs(self, ticks: list[tuple[QPen, QPointF, QPointF]], texts: list[tuple[QRectF, str]]) -> Specs:
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextDontClip)
        return None, ticks, [(where, flags, text) for where, text in texts]

    def _row(
        self, labels: Iterable[tuple[float, str]], top: float, out: float = 0.0
    ) -> list[tuple[QRectF, str]]:
        """Return the places of labels at x; a label that touches an earlier one is left out.

        A label that would stand out more than ``out`` at the left, or at the right, is moved inwards.
        """
        texts, end, spare = [], -math.inf, self.look.px(RIGHT) if out else 0.0
        for x, label in labels:
            half = self.look.width_of(label) / 2 + self.look.px(4)
            middle = min(max(x, half - out), self.width() + spare - half)
            if label and middle - half >= end:
                texts.append((QRectF(middle - half, top, 2 * half, self.look.px(LINE)), label))
                end = middle + half
        return texts


class ValueAxis(ChartAxis):
    """The labels of a scale beside the plot, and at the left the name of a panel with remarks below."""

    def __init__(self, look: Look, title: str = "", notes: Sequence[str] = ()) -> None:
        """Show a name; ``ticks`` are set later."""
        super().__init__("left", look)
        self.title, self.notes, self.lift = title, tuple(notes), look.px(2)
        self.ticks: Sequence[tuple[float, str]] = ()
        self._beside, self._wide = look.px(TICKS), look.px(GUTTER)
        self.setWidth(self._wide)

    def show_notes(self, notes: Sequence[str]) -> None:
        """Show other remarks below the name."""
        if tuple(notes) != self.notes:
            self.notes = tuple(notes)
            self.update()

    def make_room(self) -> None:
        """Become wider where the labels of the scale, or the longest word, ask for more than the usual width.

        For a plot alone: plots below each other in time have axes of one width.
        """
        px, beside = self.look.px, max(self.look.px(TICKS), self._widest_label() + self.look.px(GAP))
        words: list[tuple[str, float, bool]] = [(word, TITLE, True) for word in self.title.split(" ")]
        words += [(word, SMALL, False) for note in self.notes for word in note.split(" ")]
        longest = max(self.look.width_of(word, size, bold=bold) for word, size, bold in words)
        self._beside, self._wide = beside, min(max(px(GUTTER), longest + beside), px(MOST_GUTTER))
        self.setWidth(self._wide)

    def _widest_label(self) -> float:
        return max((self.look.width_of(label) for _, label in self.ticks), default=0.0)

    def text_width(self) -> float:
        """Return the width for the texts."""
        return self._wide - self._beside

    def generateDrawSpecs(self, _painter: QPainter) -> Specs:
        """Return the labels, right-aligned; of labels that would touch the later one is left out."""
        (low, high), height = self.range, self.height()
        texts, last = [], None
        for value, label in self.ticks:
            share = (value - low) / (high - low)
            y = height * (1 - share)  # an inverted view has an inverted range
            if last is None or abs(last - y) >= self.look.px(LEAST_LABEL_ROOM):
                last, wide = y, self.look.width_of(label) + 1
                tall = self.look.px(LINE)
                texts.append((QRectF(self.width() - self.look.px(7) - wide, y - tall / 2, wide, tall), label))
        return self._specs([], texts)

    def drawPicture(self, painter: QPainter, *specs: Any) -> None:  # noqa: ANN401  # of pyqtgraph
        """Draw the labels, and the name with its remarks as far as there is room."""
        super().drawPicture(painter, *specs)
        canvas, look, width = Canvas(painter, self.look), self.look, self.text_width()
        place = QRectF(0, -self.lift, width + self._beside - look.px(4), look.px(LINE))
        for text, size, bold in ((self.title, TITLE, True), *((note, SMALL, False) for note in self.notes)):
            colour = look.palette.text if bold else look.palette.muted
            for line in look.lines_of(text, width, size, bold=bold):
                if bold or place.bottom() <= self.height() + look.px(8):
                    canvas.write(place, line, colour, size, bold=bold)
                place.translate(0, look.px(LINE))


class DayAxis(ChartAxis):
    """Dates: a mark at the start of a week, month or year, with a label where there is room."""

    def __init__(self, look: Look, span: DaySpan) -> None:
        """Show the days of ``span``."""
        super().__init__("bottom", look)
        self.span = span
        self.setTextPen(look.palette.muted)
        self.setHeight(look.px(AXIS))

    def generateDrawSpecs(self, _painter: QPainter) -> Specs:
        """Return marks and labels; a label at the edge of the plot is moved inwards."""
        (low, high), look, width = self.range, self.look, self.width()
        per_day = width / (high - low)
        ticks, labels = [], []
        for tick in time_ticks(self.span, low, high, per_day / look.scale):
            x = (tick.place + (0.5 if per_day > look.px(DETAIL) else 0.0) - low) * per_day
            if -1 <= x <= width + 1:
                pen = look.pen(look.palette.faint if tick.label else look.palette.line)
                foot = look.px(8 if tick.label else 6)
                ticks.append((pen, QPointF(x, look.px(3)), QPointF(x, foot)))
                labels.append((x, tick.label))
        return self._specs(ticks, self._row(labels, look.px(10), look.px(30)))

    def boundingRect(self) -> QRectF:
        """Return the axis with room for labels that stand out at both sides."""
        return QRectF(super().boundingRect()).adjusted(-self.look.px(GUTTER), 0, self.look.px(RIGHT), 0)


class Heading(ValueAxis):
    """A name with remarks above a plot, over its whole width."""

    def __init__(self, look: Look, title: str, notes: Sequence[str] = ()) -> None:
        """Show the texts."""
        super().__init__(look, title, notes)
        self.setWidth(None)
        self.setMinimumSize(0, 0)
        self.setMaximumWidth(NO_MAXIMUM)

    def text_width(self) -> float:
        """Return the width for the texts."""
        return float(self.width())


class LabelAxis(ChartAxis):
    """Given labels below a plot, or without them round numbers."""

    def __init__(self, look: Look, labels: Sequence[tuple[float, str]] = ()) -> None:
        """Show labels at places on the x axis."""
        super().__init__("bottom", look)
        self.labels = labels
        if labels:
            self.setTextPen(look.palette.muted)
            self.setHeight(look.px(AXIS))

    def generateDrawSpecs(self, _painter: QPainter) -> Specs:
        """Return the labels with room."""
        (low, high), width = self.range, self.width()
        step = nice_step(high - low, max(1, int(width / self.look.px(80))))
        numbers = (step * n for n in range(math.ceil(low / step), int(high / step) + 1))
        labels = self.labels or [(value, BOOK.number(round(value), 0, signed=False)) for value in numbers]
        places = [((place - low) / (high - low) * width, label) for place, label in labels]
        return self._specs(
            [], self._row(((x, label) for x, label in places if 0 <= x <= width), self.look.px(4))
        )
