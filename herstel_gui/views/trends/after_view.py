"""Plots of training load against the next morning: a mark per day, and the median of light and heavy days."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.training_sessions import Felt
from herstel_gui.domain.trends.day_after import AFTER, DayAndMorning, middle, thirds
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.theme import theme
from herstel_gui.views.trends.canvas import SMALL, TITLE, Canvas
from herstel_gui.views.trends.palette import screen_palette
from herstel_gui.views.trends.ticks import nice_step

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from herstel_gui.views.trends.arrays import Floats

MARGIN: Final = 54
FOOT: Final = 66
HEAD: Final = 44
PAD: Final = 14
LINE: Final = 16
LEAST: Final = QSize(640, 420)
SCALES: Final = ("heavy_legs", "mood")
WORST: Final = 7.6
BEST: Final = 0.4
PERCENT: Final = 12.0


class AfterView(QWidget):
    """Four small plots: the load of a day on the x axis, a measure of the next morning on the y axis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without data."""
        super().__init__(parent)
        self.pairs: tuple[DayAndMorning, ...] = ()
        self._columns, self._least, self._split = 2, 0, False
        self._fit()
        self.setAccessibleName(self.tr("Dag erna"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the plots below each other when two do not fit side by side."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = theme().px
        wide = self.width() >= max(px(LEAST.width()), 2 * self._least)
        self._columns = 2 if wide else 1
        # in a narrow plot the median and its number of days get a line each
        self._split = self.width() < self._least
        self.setMinimumSize(px(LEAST.width() / 2), px(LEAST.height() / 2) * len(AFTER) // self._columns)

    def _least_plot(self) -> int:
        """Return the width in pixels that the three medians below a plot need."""
        texts = [self._middle_text(part, key) for key in AFTER for _name, part in self._parts()]
        font = self.font()
        font.setPixelSize(max(1, round(theme().px(SMALL))))
        metrics = QFontMetrics(font)
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        return 3 * (widest + theme().px(4)) + theme().px(MARGIN + PAD)

    def show_pairs(self, pairs: tuple[DayAndMorning, ...]) -> None:
        """Show these pairs of a training day and the next morning."""
        self.pairs = pairs
        self._least = self._least_plot()
        self._fit()
        self.setAccessibleDescription(self.spoken())
        self.update()

    def spoken(self) -> str:
        """Return the summary and all medians as text, for a screen reader."""
        lines = [self.summary()]
        for key in AFTER:
            texts = [f"{name}: {self._middle_text(part, key)}" for name, part in self._parts()]
            lines.append(f"{translate(BY_KEY[key].label)}: {', '.join(texts)}")
        return ". ".join(lines)

    def summary(self) -> str:
        """Return a sentence with the number of pairs and the warning that correlation proves no cause."""
        text = self.tr("{n} trainingsdagen. Wat samengaat, hoeft geen oorzaak te zijn.")
        return text.format(n=len(self.pairs))

    def _parts(self) -> list[tuple[str, tuple[DayAndMorning, ...]]]:
        names = (self.tr("licht"), self.tr("middel"), self.tr("zwaar"))
        return list(zip(names, thirds(self.pairs), strict=True))

    def _middle_text(self, part: tuple[DayAndMorning, ...], key: str) -> str:
        return " ".join(self._middle_words(part, key))

    def _middle_words(self, part: tuple[DayAndMorning, ...], key: str) -> tuple[str, ...]:
        """Return the median and its number of days, or a dash without data."""
        found = middle(part, key)
        if found.value is None:
            return ("–",)
        signed = key not in SCALES
        value = BOOK.number(Decimal(repr(round(found.value, 1))), 1, signed=signed)
        count = self.tr("({n} ×)").format(n=found.count)
        return f"{value}{' %' if signed else ''}", count

    # -- painting ------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the four plots and the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas = Canvas(painter, screen_palette(theme()), self.font(), theme().scale)
        painter.fillRect(event.rect(), canvas.palette.card)
        legend = self.tr(
            "▲ zwaarder dan gewoon · ● gewoon · ○ lichter · lijn: het midden van licht, middel en zwaar"
        )
        lines = canvas.lines_of(f"{self.summary()}  {legend}", self.width() - canvas.px(2 * PAD), 12)
        line_height = canvas.px(18)
        foot = canvas.px(8) + line_height * len(lines)
        columns = self._columns
        width, height = self.width() / columns, (self.height() - foot) * columns / len(AFTER)
        for number, key in enumerate(AFTER):
            area = QRectF(number % columns * width, number // columns * height, width, height)
            self._draw_plot(canvas, key, area)
        place = QRectF(canvas.px(PAD), self.height() - foot, self.width() - canvas.px(2 * PAD), line_height)
        for line in lines:
            canvas.write(place, line, canvas.palette.muted, 12)
            place.translate(0, line_height)
        painter.end()

    def _draw_plot(self, canvas: Canvas, key: str, area: QRectF) -> None:
        title = QRectF(area.left() + canvas.px(PAD), area.top(), area.width(), canvas.px(20))
        canvas.write(title, translate(BY_KEY[key].label), canvas.palette.text, TITLE, bold=True)
        title.translate(0, canvas.px(17))
        unit = (
            self.tr("1 heel goed – 7 heel slecht")
            if key in SCALES
            else self.tr("verschil met je gewone waarde")
        )
        canvas.write(title, self.tr("{unit}, de ochtend erna").format(unit=unit), canvas.palette.muted)
        plot = area.adjusted(canvas.px(MARGIN), canvas.px(HEAD), -canvas.px(PAD), -canvas.px(FOOT))
        if self._split:
            plot.setBottom(plot.bottom() - canvas.px(LINE))
        found = [pair for pair in self.pairs if key in pair.after]
        if not found:
            text = self.tr("nog geen ochtend na een training ingevuld")
            canvas.write(plot, text, canvas.palette.faint, align=Qt.AlignmentFlag.AlignHCenter)
            return
        loads = np.array([pair.load for pair in found])
        values = np.array([pair.after[key] for pair in found])
        x = plot.left() + loads / max(1.0, float(loads.max()) * 1.03) * plot.width()
        bottom, top = _reach(key, values)
        if key in SCALES:  # equal answers overlap; a small fixed shift shows their number
            values = values + (np.arange(len(values)) * 7 % 11 - 5) / 16
        y = plot.bottom() - (values - bottom) / (top - bottom) * plot.height()
        self._draw_frame(canvas, plot, key, (bottom, top), float(loads.max()))
        self._draw_marks(canvas, found, x, np.clip(y, plot.top(), plot.bottom()))
        self._draw_middles(canvas, plot, key, (bottom, top), float(loads.max()))

    def _draw_frame(
        self, canvas: Canvas, plot: QRectF, key: str, reach: tuple[float, float], most: float
    ) -> None:
        bottom, top = reach
        step = 3.0 if key in SCALES else nice_step(abs(top - bottom), 4)
        start = 1.0 if key in SCALES else np.ceil(bottom / step) * step
        value = float(start)
        while value <= max(bottom, top):
            y = plot.bottom() - (value - bottom) / (top - bottom) * plot.height()
            canvas.painter.setPen(canvas.pen(canvas.palette.grid if value else canvas.palette.faint))
            canvas.painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            label = BOOK.number(Decimal(round(value)), 0, signed=key not in SCALES)
            text = label if key in SCALES else f"{label} %"
            width = max(canvas.px(MARGIN - 6), canvas.width_of(text) + 1)
            where = QRectF(plot.left() - canvas.px(6) - width, y - canvas.px(8), width, canvas.px(16))
            canvas.write(where, text, canvas.palette.faint, align=Qt.AlignmentFlag.AlignRight)
            value += step
        step = nice_step(most, 5)
        for place in np.arange(0, most * 1.03, step).tolist():
            x = plot.left() + place / (most * 1.03) * plot.width()
            text = BOOK.number(round(place), 0, signed=False)
            width = max(canvas.px(60), canvas.width_of(text) + 1)
            left = min(x - width / 2, plot.right() + canvas.px(PAD) - (width + canvas.width_of(text)) / 2)
            where = QRectF(left, plot.bottom() + canvas.px(4), width, canvas.px(16))
            canvas.write(
                where,
                text,
                canvas.palette.faint,
                align=Qt.AlignmentFlag.AlignHCenter,
            )

    def _draw_marks(self, canvas: Canvas, found: list[DayAndMorning], x: Floats, y: Floats) -> None:
        felt = np.array(
            [{Felt.HEAVIER: 2, Felt.LIGHTER: 0}.get(pair.felt or Felt.NORMAL, 1) for pair in found]
        )
        dots = canvas.palette.series[1][1]
        for number, (name, colour) in enumerate(
            (("ring", dots), ("dot", dots), ("triangle", canvas.palette.over_bar))
        ):
            canvas.symbols(name, x[felt == number], y[felt == number], colour, 6)

    def _draw_middles(
        self, canvas: Canvas, plot: QRectF, key: str, reach: tuple[float, float], most: float
    ) -> None:
        bottom, top = reach
        column = plot.width() / 3
        for number, (name, part) in enumerate(self._parts()):
            where = QRectF(
                plot.left() + number * column, plot.bottom() + canvas.px(22), column, canvas.px(17)
            )
            canvas.write(where, name, canvas.palette.muted, align=Qt.AlignmentFlag.AlignHCenter)
            words = self._middle_words(part, key)
            for line in words if self._split else [" ".join(words)]:
                where.translate(0, canvas.px(LINE))
                canvas.write(where, line, canvas.palette.text, align=Qt.AlignmentFlag.AlignHCenter)
            found = middle(part, key)
            if found.value is None:
                continue
            y = plot.bottom() - (found.value - bottom) / (top - bottom) * plot.height()
            left, right = (
                plot.left() + load / (most * 1.03) * plot.width() for load in (part[0].load, part[-1].load)
            )
            canvas.painter.setPen(canvas.pen(canvas.palette.series[1][0], 2.5))
            canvas.painter.drawLine(QLineF(left, y, max(right, left + canvas.px(4)), y))


def _reach(key: str, values: Floats) -> tuple[float, float]:
    """Return the values at bottom and top of a plot: 7 at the bottom for scales, 0 inside for differences."""
    if key in SCALES:
        return WORST, BEST
    low, high = np.percentile(values, [1, 99]).tolist()
    return min(low, -PERCENT) * 1.05, max(high, PERCENT) * 1.05
