"""Compares two blocks of weeks: a table of medians, and a plot with the values of both blocks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QRectF, QSignalBlocker, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from herstel_gui.domain.trends.comparing import YEAR, block_ending, compare
from herstel_gui.domain.trends.sentences import comparison_words
from herstel_gui.qt_models.texts import from_qdate, to_qdate, translate
from herstel_gui.views.theme import theme
from herstel_gui.views.trends.arrays import LINE_GAP, panel_arrays
from herstel_gui.views.trends.axes import DayAxis, ValueAxis
from herstel_gui.views.trends.canvas import DOT, Canvas, screen_look
from herstel_gui.views.trends.legend import Entry, apart_entries, line_sample
from herstel_gui.views.trends.marks import OnePlot
from herstel_gui.views.trends.other_views import OtherView, recorded
from herstel_gui.views.trends.output import Sheet
from herstel_gui.views.trends.scales import scale_of_values, without_outliers
from herstel_gui.views.trends.words import dates, value_label
from herstel_gui.views.widgets.still_fields import StillDate, StillSpin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.trends.building import TrendBuilder
    from herstel_gui.domain.trends.comparing import Comparison
    from herstel_gui.domain.trends.picture import TrendPanel, TrendPicture
    from herstel_gui.views.trends.canvas import Look

PLOT: Final = 190
LINE: Final = 19
COLUMNS: Final = (0.25, 0.31, 0.31, 0.13)
"""The shares of the columns of the table on paper."""
MOST_WEEKS: Final = 52
_tr = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Blocks:
    """What is compared: the picture, the rows of the table, and the days of both blocks."""

    picture: TrendPicture
    rows: tuple[Comparison, ...]
    now: DaySpan
    then: DaySpan

    def names(self) -> tuple[str, str]:
        """Return the days of the blocks ``now`` and ``then``."""
        return dates(self.now.first, self.now.last, "MMM"), dates(self.then.first, self.then.last, "MMM")

    def texts(self) -> list[list[str]]:
        """Return the headings and the rows of the table."""
        head = [_tr("CompareView", "Mediaan"), *self.names(), _tr("CompareView", "Verschil")]
        return [head, *(list(map(translate, comparison_words(row))) for row in self.rows)]


class MedianTable(QTableWidget):
    """The table of medians."""

    def __init__(self) -> None:
        """Build an empty table."""
        super().__init__(0, 4)
        self.setAccessibleName(_tr("CompareView", "Vergelijking"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)

    def show_texts(self, head: Sequence[str], *rows: Sequence[str]) -> None:
        """Show the comparison; the selected row stays selected."""
        self.setHorizontalHeaderLabels(list(head))
        self.setRowCount(len(rows))
        for place, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.setItem(place, column, item)
        if rows:
            self.setCurrentCell(min(max(0, self.currentRow()), len(rows) - 1), 0)


class PaperTable(pg.GraphicsWidget):
    """The table of medians for an image or paper."""

    def __init__(self, look: Look, rows: Sequence[Sequence[str]]) -> None:
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


def compare_board(blocks: Blocks, panel: TrendPanel, look: Look, *, table: bool = True) -> OnePlot:
    """Return a plot with both blocks of a panel over each other, on the dates of the later block.

    The block ``then`` is dashed. On paper the table stands above the plot.
    """
    arrays, days = panel_arrays(panel), len(blocks.now)
    firsts = [blocks.picture.index(span.first) for span in (blocks.then, blocks.now)]
    places = [np.arange(max(0, n), min(n + days, len(arrays.values))) for n in firsts]
    everything = np.concatenate(places)
    found = arrays.certain[everything]
    found = found[np.isfinite(found)]
    notes = [translate(panel.unit)]
    if not len(found):
        notes.append(_tr("CompareView", "geen waarden in deze weken"))
    board = OnePlot(
        look, ValueAxis(look, translate(panel.label), notes),
        scale_of_values(panel, without_outliers(panel, found), PLOT), (0, days),
        DayAxis(look, blocks.now), partial(value_label, panel),
    )  # fmt: skip
    if table:
        texts = blocks.texts()
        board.add_head(PaperTable(look, texts), look.px(LINE) * len(texts))
    earlier = look.palette.series[1][1], Qt.PenStyle.DashLine, "ring"
    later = look.palette.series[0][0], Qt.PenStyle.SolidLine, "dot"
    for first, each, (colour, style, sign) in zip(firsts, places, (earlier, later), strict=True):
        x, sound, values = each.astype(np.float64) - first + 0.5, arrays.sound[each], arrays.values[each]
        pen = pg.mkPen(colour, width=look.px(2), style=style)
        board.marker.curve(x, arrays.means[each] if len(arrays.means) else sound, pen, LINE_GAP)
        there = np.isfinite(sound)
        board.marker.marks(sign, colour, x[there], sound[there], size=DOT)
        board.marker.apart(np.column_stack((x, values, arrays.marks[each]))[np.isfinite(values) & ~there])
    return board


class ComparePage(OtherView):
    """Two blocks of weeks: by default the last four weeks and the same weeks a year earlier."""

    stretch: ClassVar[int] = 0

    def __init__(self) -> None:
        """Build the view with choices of the length and the last day of each block."""
        super().__init__()
        self.weeks, self.now, self.then = StillSpin(), StillDate(), StillDate()
        self.weeks.setRange(1, MOST_WEEKS)
        self.weeks.setValue(4)
        self.add_choice(self.tr("Weken"), self.weeks)
        self.add_choice(self.tr("tot en met"), self.now)
        self.add_choice(self.tr("vergeleken met evenveel weken tot en met"), self.then)
        self.weeks.valueChanged.connect(lambda _weeks: self.asked.emit())
        for edit in (self.now, self.then):
            edit.setCalendarPopup(True)
            edit.dateChanged.connect(lambda _day: self.asked.emit())
        self.table = MedianTable()
        self.table.currentCellChanged.connect(lambda *_: self.show_sheet(self._sheet()))
        self.setFocusProxy(self.table)
        self.column.insertWidget(2, self.table, 1)
        self.blocks: Blocks | None = None

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Return the keys of all panels with recorded days."""
        if self.blocks is None:
            for edit, day in ((self.now, builder.today), (self.then, builder.today - YEAR)):
                with QSignalBlocker(edit):
                    edit.setDate(to_qdate(day))
        return tuple(key for key, _name in recorded(builder))

    def spans(self) -> tuple[DaySpan, DaySpan]:
        """Return the days of the blocks ``now`` and ``then``."""
        weeks = self.weeks.value()
        return (
            block_ending(from_qdate(self.now.date()), weeks),
            block_ending(from_qdate(self.then.date()), weeks),
        )

    def answer(self, _builder: TrendBuilder, picture: TrendPicture) -> Sheet | str:
        """Return the comparison of both blocks."""
        now, then = self.spans()
        self.blocks = Blocks(picture, compare(picture, now, then), now, then)
        with QSignalBlocker(self.table):  # the row that is selected anew would draw the same plot once more
            self.table.show_texts(*self.blocks.texts())
        return self._sheet()

    def _sheet(self) -> Sheet | str:
        """Return the table and the plot of its selected row, or a sentence when all values are missing."""
        blocks = self.blocks
        known = blocks and any(
            block.middle is not None for row in blocks.rows for block in (row.now, row.then)
        )
        if not blocks or not known:
            return self.tr("In deze weken is er geen enkele waarde.")
        panel = blocks.rows[min(max(0, self.table.currentRow()), len(blocks.rows) - 1)].panel
        now, then = blocks.names()
        entries = (Entry(now, line_sample()), Entry(then, line_sample(1, dashed=True)), *apart_entries())
        left_out = _tr("CompareView", "Zieke dagen tellen niet mee.")
        make = partial(compare_board, blocks, panel)
        return Sheet(self.tr("Vergelijken"), f"{now} · {then}", entries, make, left_out)

    def on_screen(self, sheet: Sheet) -> OnePlot:
        """Return the plot: the table has a widget of its own."""
        board: OnePlot = sheet.make(screen_look(), table=False)
        board.setFixedHeight(theme().px(PLOT))
        return board
