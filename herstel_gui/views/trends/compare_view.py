"""Compares two blocks of weeks: a table of medians, and a plot with the values of both blocks."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from herstel_gui.domain.measure import ClockTime, Duration
from herstel_gui.domain.statistics import decimal
from herstel_gui.domain.text import hours_and_minutes
from herstel_gui.domain.trends.picture import DAY, DayMark, PanelForm
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.trends.arrays import LINE_GAP, panel_arrays
from herstel_gui.views.trends.axes import DayAxis, ValueAxis
from herstel_gui.views.trends.board import Board
from herstel_gui.views.trends.canvas import DOT, Canvas
from herstel_gui.views.trends.layers import GridLayer
from herstel_gui.views.trends.legend import Entry, apart_entries, line_sample
from herstel_gui.views.trends.marks import Marker
from herstel_gui.views.trends.scales import scale_of_values, without_outliers
from herstel_gui.views.trends.words import dates, value_label, with_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QPainter, QPen

    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.trends.comparing import Comparison, MedianBlock
    from herstel_gui.domain.trends.picture import TrendPanel, TrendPicture
    from herstel_gui.views.trends.arrays import Floats, PanelArrays, Whole
    from herstel_gui.views.trends.canvas import Look

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
        now, then = (dates(span.first, span.last, "MMM") for span in (self.now, self.then))
        median, difference = (
            QCoreApplication.translate("CompareView", "Mediaan"),
            QCoreApplication.translate("CompareView", "Verschil"),
        )
        return median, now, then, difference

    def texts(self, row: Comparison) -> tuple[str, ...]:
        """Return the cells of a row."""
        off = "–" if row.difference is None else written(row.panel, row.difference, signed=True)
        scale, name = row.panel.form is PanelForm.SCALE, translate(row.panel.label)
        unit = "" if scale else translate(row.panel.unit)
        return f"{name} ({unit})" if unit else name, _block(row, row.now), _block(row, row.then), off

    def entries(self) -> tuple[Entry, ...]:
        """Return the legend of the two lines."""
        _, now, then, _ = self.heads()
        return (Entry(now, line_sample()), Entry(then, line_sample(1, dashed=True)), *apart_entries())


def _block(row: Comparison, block: MedianBlock) -> str:
    if block.middle is None:
        return "–"
    return with_days(written(row.panel, block.middle), block.days)


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
        self.setTabKeyNavigation(False)
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
        look, arrays = self.look, panel_arrays(panel)
        firsts = [blocks.picture.index(span.first) for span in (blocks.then, blocks.now)]
        days = len(blocks.now)
        places = [np.arange(max(0, n), min(n + days, len(arrays.values))) for n in firsts]
        everything = np.concatenate(places)
        certain = (arrays.marks[everything] & DayMark.DOUBTFUL) == 0
        found = arrays.values[everything][certain]
        found = found[np.isfinite(found)]
        notes = [translate(panel.unit)]
        if not len(found):
            notes.append(QCoreApplication.translate("CompareView", "geen waarden in deze weken"))
        scale = scale_of_values(panel, without_outliers(panel, found), PLOT)
        axis = ValueAxis(look, translate(panel.label), notes)
        box = self.add_plot(self._top + 1, axis, GridLayer(look), scale, (0, days))
        axis.make_room()
        for first, each, (colour, style, sign) in zip(firsts, places, line_looks(look), strict=True):
            pen = pg.mkPen(colour, width=look.px(2), style=style)
            marker = Marker(box, look, partial(value_label, panel))
            _add_block(marker, arrays, each, each.astype(np.float64) - first + 0.5, pen, sign)
        self.add_foot(self._top + 2, DayAxis(look, blocks.now), box)
        self.ci.layout.setRowFixedHeight(self._top, look.px(LINE / 2))


def _add_block(marker: Marker, arrays: PanelArrays, places: Whole, x: Floats, pen: QPen, sign: str) -> None:
    """Add the values of the days ``places`` of a block, with their mean as a line."""
    sound, values = arrays.sound[places], arrays.values[places]
    marker.curve(x, arrays.means[places] if len(arrays.means) else sound, pen, LINE_GAP)
    there = np.isfinite(sound)
    marker.marks(sign, pen.color(), x[there], sound[there], size=DOT)
    marker.apart(np.column_stack((x, values, arrays.marks[places]))[np.isfinite(values) & ~there])


def line_looks(look: Look) -> Sequence[tuple[QColor, Qt.PenStyle, str]]:
    """Return colour, style and sign of the lines of the earlier and of the later block."""
    return (
        (look.palette.series[1][1], Qt.PenStyle.DashLine, "ring"),
        (look.palette.series[0][0], Qt.PenStyle.SolidLine, "dot"),
    )
