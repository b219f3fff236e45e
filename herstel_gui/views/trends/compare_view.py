"""Compares two blocks of weeks: a table of medians, and a plot with the values of both blocks."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from herstel_gui.domain.measure import ClockTime, Duration
from herstel_gui.domain.statistics import decimal
from herstel_gui.domain.text import counted, hours_and_minutes, tr_noop
from herstel_gui.domain.trends.picture import DAY, PanelForm
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.trends.arrays import panel_arrays
from herstel_gui.views.trends.axes import AXIS, DayAxis, ValueAxis
from herstel_gui.views.trends.board import Board, PlotBox
from herstel_gui.views.trends.canvas import Canvas
from herstel_gui.views.trends.layers import Layer
from herstel_gui.views.trends.legend import Entry, line_sample
from herstel_gui.views.trends.panel_layer import draw_grid
from herstel_gui.views.trends.scales import scale_of_values
from herstel_gui.views.trends.words import dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.trends.comparing import Comparison, MedianBlock
    from herstel_gui.domain.trends.picture import TrendPanel, TrendPicture
    from herstel_gui.views.trends.arrays import Floats
    from herstel_gui.views.trends.canvas import Look
    from herstel_gui.views.trends.layers import Frame

ONE_DAY: Final = tr_noop("{value} ({n} dag)")
MORE_DAYS: Final = tr_noop("{value} ({n} dagen)")
PLOT: Final = 190
LINE: Final = 19
COLUMNS: Final = (0.25, 0.31, 0.31, 0.13)
"""The shares of the columns of the table on paper."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """What is compared: the picture, the rows of the table, and the days of both blocks."""

    picture: TrendPicture
    rows: tuple[Comparison, ...]
    now: DaySpan
    then: DaySpan

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the table."""
        now, then = dates(self.now.first, self.now.last), dates(self.then.first, self.then.last)
        median, difference = (
            QCoreApplication.translate("CompareView", "Mediaan"),
            QCoreApplication.translate("CompareView", "Verschil"),
        )
        return median, now, then, difference

    def texts(self, row: Comparison) -> tuple[str, ...]:
        """Return the cells of a row."""
        off = "–" if row.difference is None else written(row.panel, row.difference, signed=True)
        unit = translate(row.panel.unit)
        name = translate(row.panel.label)
        return f"{name} ({unit})" if unit else name, _block(row, row.now), _block(row, row.then), off

    def entries(self) -> tuple[Entry, ...]:
        """Return the legend of the two lines."""
        _, now, then, _ = self.heads()
        return Entry(now, line_sample()), Entry(then, line_sample(1, dashed=True))


def _block(row: Comparison, block: MedianBlock) -> str:
    if block.middle is None:
        return "–"
    return translate(counted(block.days, ONE_DAY, MORE_DAYS, value=written(row.panel, block.middle)))


def written(panel: TrendPanel, value: Fraction, *, signed: bool = False) -> str:
    """Return a value of a panel as text."""
    kind = panel.measure.kind if panel.measure else None
    if isinstance(kind, (Duration, ClockTime)):
        minutes = decimal(value)
        wrapped = minutes % DAY if isinstance(kind, ClockTime) and not signed else minutes
        return ("+" if signed and minutes > 0 else "") + hours_and_minutes(wrapped)
    decimals = 0 if panel.measure is None and panel.form is PanelForm.BARS else 1
    return BOOK.number(Decimal(decimal(value)), decimals, signed=signed)


class MedianTable(QTableWidget):
    """The table of medians."""

    def __init__(self) -> None:
        """Build an empty table."""
        super().__init__(0, 4)
        self.setAccessibleName(QCoreApplication.translate("CompareView", "Vergelijking"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)

    def show_blocks(self, blocks: Blocks) -> None:
        """Show the comparison; the selected row stays selected."""
        self.setHorizontalHeaderLabels(list(blocks.heads()))
        self.setRowCount(len(blocks.rows))
        for place, row in enumerate(blocks.rows):
            for column, text in enumerate(blocks.texts(row)):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.setItem(place, column, item)
        if blocks.rows:
            self.setCurrentCell(min(max(0, self.currentRow()), len(blocks.rows) - 1), 0)


class GridLayer(Layer):
    """The lines of the scale."""

    def draw(self, canvas: Canvas, frame: Frame) -> None:
        """Draw the lines."""
        draw_grid(canvas, frame)


class PaperTable(pg.GraphicsWidget):
    """The table of medians for an image or paper."""

    def __init__(self, look: Look, rows: Sequence[tuple[str, ...]]) -> None:
        """Show these rows, of which the first is the headings."""
        super().__init__()
        self._look, self._rows = look, rows

    def paint(self, painter: QPainter, *_options: object) -> None:
        """Draw the texts in four columns."""
        canvas, look, width = Canvas(painter, self._look), self._look, float(self.width())
        for number, texts in enumerate(self._rows):
            left = 0.0
            for text, share in zip(texts, COLUMNS, strict=True):
                where = QRectF(left, number * look.px(LINE), share * width - look.px(8), look.px(LINE))
                canvas.write(where, text, look.palette.text, 12, bold=number == 0)
                left += share * width


class CompareBoard(Board):
    """A plot with two blocks of one panel over each other, on the dates of the later block.

    On paper the table stands above the plot.
    """

    def __init__(self, look: Look, blocks: Blocks, panel: TrendPanel | None, *, table: bool = False) -> None:
        """Draw the block ``then`` dashed and the block ``now`` as a full line."""
        super().__init__(look)
        self._top = 0
        if table:
            self._top = 1
            rows = [blocks.heads(), *(blocks.texts(row) for row in blocks.rows)]
            self.place(PaperTable(look, rows), 0, 0, 1, 2)
            self.ci.layout.setRowFixedHeight(0, look.px(LINE) * len(rows))
        if panel is not None:
            self._plot(blocks, panel)

    def _plot(self, blocks: Blocks, panel: TrendPanel) -> None:
        look, picture, row = self.look, blocks.picture, self._top + 1
        arrays = panel_arrays(panel)
        source = arrays.means if np.isfinite(arrays.means).any() else arrays.values
        cut = [_cut(source, picture.index(span.first), len(span)) for span in (blocks.then, blocks.now)]
        found = np.concatenate(cut)
        found = found[np.isfinite(found)]
        axis, box, layer = ValueAxis(look, translate(panel.label)), PlotBox(), GridLayer(look, 1)
        notes = [translate(panel.unit)]
        if not len(found):
            notes.append(QCoreApplication.translate("CompareView", "geen waarden in deze weken"))
        axis.show_notes(notes)
        scale = scale_of_values(panel, found, PLOT)
        axis.ticks, layer.scale = scale.ticks, scale
        box.invertY(scale.bottom > scale.top)
        low, high = sorted((scale.bottom, scale.top))
        box.setRange(xRange=(0, len(blocks.now)), yRange=(low, high), padding=0)
        box.addItem(layer, ignoreBounds=True)
        for values, (colour, style) in zip(cut, line_looks(look), strict=True):
            x = np.arange(len(values)) + 0.5
            pen = pg.mkPen(colour, width=look.px(2), style=style)
            box.addItem(pg.PlotCurveItem(x, values, connect="finite", pen=pen, antialias=True))
            lone = np.isfinite(values) & ~np.isfinite(np.roll(values, 1)) & ~np.isfinite(np.roll(values, -1))
            box.addItem(pg.ScatterPlotItem(x[lone], values[lone], size=look.px(5), pen=None, brush=colour))
        axis.linkToView(box)
        days = DayAxis(look, blocks.now)
        days.linkToView(box)
        self.ci.layout.setRowFixedHeight(self._top, look.px(LINE / 2))
        self.place(axis, row, 0)
        self.place(box, row, 1)
        self.place(days, row + 1, 1)
        self.ci.layout.setRowFixedHeight(row + 1, look.px(AXIS))

    def arrange(self, width: float, height: float) -> None:
        """Lay out the plot in a size."""
        self.lay_out(QSize(round(width), round(height)))


def line_looks(look: Look) -> Sequence[tuple[object, Qt.PenStyle]]:
    """Return colour and style of the lines of the earlier and of the later block."""
    return (
        (look.palette.series[1][1], Qt.PenStyle.DashLine),
        (look.palette.series[0][0], Qt.PenStyle.SolidLine),
    )


def _cut(values: Floats, first: int, days: int) -> Floats:
    """Return ``days`` values from index ``first`` on, with NaN outside the data."""
    block = np.full(days, np.nan)
    low, high = max(0, -first), min(days, len(values) - first)
    if high > low:
        block[low:high] = values[first + low : first + high]
    return block
