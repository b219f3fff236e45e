"""The axes of the charts: names and scales at the left, days and months below."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF, Qt

from herstel_gui.domain.trends.ticks import nice_step, time_ticks
from herstel_gui.qt_models.texts import BOOK
from herstel_gui.views.trends.canvas import SMALL, TITLE, Canvas
from herstel_gui.views.trends.words import date_text
from herstel_gui.views.widgets.layouts import NO_MAXIMUM

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QColor, QPainter

    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.views.trends.canvas import Look

GUTTER: Final = 146
"""The width of names and scales, in unscaled pixels."""
RIGHT: Final = 20
"""The margin at the right of a plot, in unscaled pixels."""
AXIS: Final = 30
"""The height of the dates below a chart, in unscaled pixels."""
LINE: Final = 17
TICKS: Final = 42
"""The width that the labels of a scale take from the gutter."""
GAP: Final = 10
"""The distance of the labels of a scale from the plot and from the texts together."""
MOST_GUTTER: Final = 220
CLEAR: Final = 8
"""The gap between the labels of a scale and the plot, in unscaled pixels; a Layer may draw in it."""
LEAST_LABEL_ROOM: Final = 12
DETAIL: Final = 4.0
"""The number of pixels per day from which a tick stands at the middle of its day."""


class ChartAxis(pg.AxisItem):
    """An axis in a look, without a line along the plot. Subclasses draw its ticks and labels."""

    def __init__(self, orientation: str, look: Look, ink: QColor) -> None:
        """Begin without ticks; ``ink`` is the colour of the labels."""
        super().__init__(orientation, maxTickLength=0)
        self.look, self.ink = look, ink
        self.enableAutoSIPrefix(False)

    def paint(self, painter: QPainter, *_options: object) -> None:
        """Draw at once: a QPicture, which pyqtgraph keeps, would enlarge its letters on paper."""
        self.draw(Canvas(painter, self.look))

    def draw(self, canvas: Canvas) -> None:
        """Draw the range in view; for subclasses."""
        raise NotImplementedError

    def share(self, value: float) -> float:
        """Return where a value lies in the range in view, as a share of it."""
        low, high = self.range
        return float((value - low) / (high - low))

    def write_row(
        self, canvas: Canvas, labels: Iterable[tuple[float, str]], top: float, out: float = 0.0
    ) -> None:
        """Write labels at x; a label that touches an earlier one is left out.

        A label that would stand out more than ``out`` at the left, or at the right, is moved inwards.
        """
        end, spare = -math.inf, canvas.px(RIGHT) if out else 0.0
        for x, label in labels:
            half = self.look.width_of(label) / 2 + canvas.px(4)
            middle = min(max(x, half - out), self.width() + spare - half)
            if label and middle - half >= end:
                where = QRectF(middle - half, top, 2 * half, canvas.px(LINE))
                canvas.write(where, label, self.ink, align=Qt.AlignmentFlag.AlignHCenter)
                end = middle + half


class ValueAxis(ChartAxis):
    """The labels of a scale beside the plot, and at the left the name of a panel with remarks below."""

    def __init__(self, look: Look, title: str = "", notes: Sequence[str] = ()) -> None:
        """Show a name; ``ticks`` are set later."""
        super().__init__("left", look, look.palette.faint)
        self.title, self.notes, self.lift = title, tuple(notes), look.px(2)
        self.ticks: Sequence[tuple[float, str]] = ()
        self._beside, self._wide, self._clear = look.px(TICKS), look.px(GUTTER), look.px(CLEAR)
        self.setWidth(self._wide)

    def boundingRect(self) -> QRectF:
        """Return the axis without its gap, so that it is not drawn again with each change of the plot."""
        return QRectF(super().boundingRect()).adjusted(0, 0, -self._clear, 0)

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

    def draw(self, canvas: Canvas) -> None:
        """Draw the labels, and the name with its remarks as far as there is room.

        Of labels that would touch the later one is left out.
        """
        last, tall = math.inf, canvas.px(LINE)
        for value, label in self.ticks:
            y = self.height() * (1 - self.share(value))  # an inverted view has an inverted range
            if abs(last - y) >= canvas.px(LEAST_LABEL_ROOM):
                last, wide = y, self.look.width_of(label) + 1
                where = QRectF(self.width() - self._clear - wide, y - tall / 2, wide, tall)
                canvas.write(where, label, self.ink, align=Qt.AlignmentFlag.AlignHCenter)
        self._write_name(canvas)

    def _write_name(self, canvas: Canvas) -> None:
        look, width = self.look, self.text_width()
        place = QRectF(0, -self.lift, width + self._beside - self._clear, look.px(LINE))
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
        super().__init__("bottom", look, look.palette.muted)
        self.span = span
        self.setHeight(look.px(AXIS))

    def draw(self, canvas: Canvas) -> None:
        """Draw marks and labels; a label at the edge of the plot is moved inwards."""
        (low, high), width, labels = self.range, self.width(), []
        per_day = width / (high - low)
        for tick in time_ticks(self.span, low, high, per_day / self.look.scale, date_text):
            x = self.share(tick.place + (0.5 if per_day > canvas.px(DETAIL) else 0.0)) * width
            if -1 <= x <= width + 1:
                canvas.painter.setPen(
                    self.look.pen(canvas.palette.faint if tick.label else canvas.palette.line)
                )
                foot = canvas.px(8 if tick.label else 6)
                canvas.painter.drawLine(QLineF(x, canvas.px(3), x, foot))
                labels.append((x, tick.label))
        self.write_row(canvas, labels, canvas.px(10), canvas.px(30))

    def boundingRect(self) -> QRectF:
        """Return the axis with room for labels that stand out at both sides."""
        return QRectF(super().boundingRect()).adjusted(-self.look.px(GUTTER), 0, self.look.px(RIGHT), 0)


class Heading(ValueAxis):
    """A name with remarks above a plot, over its whole width."""

    def __init__(self, look: Look, title: str, notes: Sequence[str] = ()) -> None:
        """Show the texts."""
        super().__init__(look, title, notes)
        self._clear = 0.0
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
        super().__init__("bottom", look, look.palette.muted if labels else look.palette.faint)
        self.labels = labels
        if labels:
            self.setHeight(look.px(AXIS))

    def draw(self, canvas: Canvas) -> None:
        """Write the labels with room."""
        (low, high), width = self.range, self.width()
        step = nice_step(high - low, max(1, int(width / canvas.px(80))))
        numbers = (step * n for n in range(math.ceil(low / step), int(high / step) + 1))
        labels = self.labels or [(value, BOOK.number(round(value), 0, signed=False)) for value in numbers]
        places = ((self.share(place) * width, label) for place, label in labels)
        self.write_row(canvas, ((x, label) for x, label in places if 0 <= x <= width), canvas.px(4))
