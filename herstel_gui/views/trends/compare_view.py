"""Compares two blocks of weeks: a table of medians, and a plot with the values of both blocks."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.domain.measure import ClockTime, Duration
from herstel_gui.domain.statistics import decimal
from herstel_gui.domain.text import counted, hours_and_minutes, tr_noop
from herstel_gui.domain.trends.picture import DAY, PanelForm
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.theme import theme
from herstel_gui.views.trends.arrays import known, line_path, panel_arrays
from herstel_gui.views.trends.canvas import Canvas
from herstel_gui.views.trends.palette import screen_palette
from herstel_gui.views.trends.words import dates

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.trends.comparing import Comparison, MedianBlock
    from herstel_gui.domain.trends.picture import TrendPanel, TrendPicture
    from herstel_gui.views.trends.arrays import Floats

ONE_DAY: Final = tr_noop("{value} ({n} dag)")
MORE_DAYS: Final = tr_noop("{value} ({n} dagen)")
PAD: Final = 46
PLOT: Final = 190
TITLE: Final = 13
LINE: Final = 18


class CompareView(QWidget):
    """The table of medians, and below the plot of the selected row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build an empty table."""
        super().__init__(parent)
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(self.tr("Vergelijking"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.overlay = Overlay()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.overlay)
        self._rows: tuple[Comparison, ...] = ()
        self.table.currentCellChanged.connect(self._choose)

    def show_blocks(
        self, picture: TrendPicture, rows: tuple[Comparison, ...], now: DaySpan, then: DaySpan
    ) -> None:
        """Show the comparison of the blocks ``now`` and ``then``."""
        self._rows = rows
        heads = (
            self.tr("Mediaan"),
            dates(now.first, now.last),
            dates(then.first, then.last),
            self.tr("Verschil"),
        )
        self.table.setHorizontalHeaderLabels(list(heads))
        self.table.setRowCount(len(rows))
        for place, row in enumerate(rows):
            texts = (
                translate(row.panel.label),
                self._block(row, row.now),
                self._block(row, row.then),
                self._difference(row),
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.table.setItem(place, column, item)
        self.overlay.set_blocks(picture, now, then)
        if rows:
            place = max(0, self.table.currentRow())
            self.table.setCurrentCell(min(place, len(rows) - 1), 0)
            self._choose(self.table.currentRow())

    def _block(self, row: Comparison, block: MedianBlock) -> str:
        if block.middle is None:
            return "–"
        text = _written(row.panel, block.middle)
        return translate(counted(block.days, ONE_DAY, MORE_DAYS, value=text))

    def _difference(self, row: Comparison) -> str:
        return "–" if row.difference is None else _written(row.panel, row.difference, signed=True)

    def _choose(self, row: int, *_rest: int) -> None:
        if 0 <= row < len(self._rows):
            self.overlay.set_panel(self._rows[row].panel)


def _written(panel: TrendPanel, value: Fraction, *, signed: bool = False) -> str:
    kind = panel.measure.kind if panel.measure else None
    if isinstance(kind, (Duration, ClockTime)):
        minutes = decimal(value)
        wrapped = minutes % DAY if isinstance(kind, ClockTime) and not signed else minutes
        plus = "+" if signed and minutes > 0 else ""
        return plus + hours_and_minutes(wrapped)
    decimals = 0 if panel.measure is None and panel.form is PanelForm.BARS else 1
    return BOOK.number(Decimal(decimal(value)), decimals, signed=signed)


class Overlay(QWidget):
    """A plot with two blocks of one panel over each other, aligned at their first days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without data."""
        super().__init__(parent)
        self.setFixedHeight(theme().px(PLOT))
        self._picture: TrendPicture | None = None
        self._spans: tuple[DaySpan, ...] = ()
        self._panel: TrendPanel | None = None

    def set_blocks(self, picture: TrendPicture, now: DaySpan, then: DaySpan) -> None:
        """Set the blocks to plot."""
        self._picture, self._spans = picture, (then, now)
        self.update()

    def set_panel(self, panel: TrendPanel) -> None:
        """Set the panel to plot."""
        self._panel = panel
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the block ``then`` dashed and the block ``now`` as a full line."""
        painter = QPainter(self)
        canvas = Canvas(painter, screen_palette(theme()), self.font(), theme().scale)
        painter.fillRect(event.rect(), canvas.palette.card)
        if self._panel is not None and self._picture is not None:
            self._draw(canvas, self._panel, self._picture)
        painter.end()

    def _draw(self, canvas: Canvas, panel: TrendPanel, picture: TrendPicture) -> None:
        arrays = panel_arrays(panel)
        source = arrays.means if len(arrays.means) and np.isfinite(arrays.means).any() else arrays.values
        blocks = [_cut(source, picture.index(span.first), len(span)) for span in self._spans]
        found = np.concatenate(blocks)
        found = found[np.isfinite(found)]
        lines = canvas.lines_of(self._title(panel), self.width(), TITLE, bold=True)
        head = canvas.px(LINE) * (len(lines) - 1) + canvas.px(26)
        plot = QRectF(self.rect()).adjusted(canvas.px(PAD), head, -canvas.px(12), -canvas.px(14))
        for number, line in enumerate(lines):
            place = QRectF(0, number * canvas.px(LINE), self.width(), canvas.px(20))
            canvas.write(place, line, canvas.palette.text, TITLE, bold=True)
        if not len(found):
            text = self.tr("geen waarden in deze weken")
            canvas.write(plot, text, canvas.palette.faint, align=Qt.AlignmentFlag.AlignHCenter)
            return
        low, high = float(found.min()), float(found.max())
        low, high = (low - 0.5, high + 0.5) if high - low < 1 else (low, high)
        if panel.form is PanelForm.SCALE:
            low, high = high, low
        ends = [(y, self._end(panel, value)) for value, y in ((low, plot.bottom()), (high, plot.top()))]
        plot.setLeft(max(plot.left(), *(canvas.width_of(text) + canvas.px(7) for _y, text in ends)))
        self._draw_ends(canvas, plot, ends)
        canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        looks = (
            (canvas.palette.series[1][1], Qt.PenStyle.DashLine),
            (canvas.palette.series[0][0], Qt.PenStyle.SolidLine),
        )
        for block, (colour, style) in zip(blocks, looks, strict=True):
            places = known(block, 0, len(block))
            x = plot.left() + (places + 0.5) / len(block) * plot.width()
            y = plot.bottom() - (block[places] - low) / (high - low) * plot.height()
            canvas.painter.setPen(canvas.pen(colour, 2.0, style))
            canvas.painter.drawPath(line_path(x, y, places.astype(np.float64), 3.0))

    def _title(self, panel: TrendPanel) -> str:
        text = self.tr("{label}: doorgetrokken {now}, gestreept {then}")
        then, now = (dates(span.first, span.last) for span in self._spans)
        return text.format(label=translate(panel.label), now=now, then=then)

    @staticmethod
    def _end(panel: TrendPanel, value: float) -> str:
        return _written(panel, Fraction(value).limit_denominator(100))

    @staticmethod
    def _draw_ends(canvas: Canvas, plot: QRectF, ends: list[tuple[float, str]]) -> None:
        for y, text in ends:
            canvas.painter.setPen(canvas.pen(canvas.palette.grid))
            canvas.painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            where = QRectF(0, y - canvas.px(8), plot.left() - canvas.px(6), canvas.px(16))
            canvas.write(where, text, canvas.palette.faint, align=Qt.AlignmentFlag.AlignRight)


def _cut(values: Floats, first: int, days: int) -> Floats:
    """Return ``days`` values from index ``first`` on, with NaN outside the data."""
    block = np.full(days, np.nan)
    for place in range(max(0, -first), min(days, len(values) - first)):
        block[place] = values[first + place]
    return block
