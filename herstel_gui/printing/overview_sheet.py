"""Draws the overview of a month or a season, with weeks as rows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

import herstel_gui
from herstel_gui.domain.measure import Measure, Number
from herstel_gui.domain.presentation.dates import SHORT_MONTHS, short_date_with_year
from herstel_gui.domain.presentation.figures import FigureRole, figure
from herstel_gui.domain.presentation.levels import LEVEL_SIGNS
from herstel_gui.domain.presentation.marks import MISSING
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.text import Text, say, tr_noop
from herstel_gui.domain.week.wording import capital
from herstel_gui.printing import canvas
from herstel_gui.printing.canvas import (
    FAINT,
    HAIR,
    INK,
    MUTED,
    RIGHT,
    Paragraph,
    Style,
    draw_line,
    rule,
    width_of,
)
from herstel_gui.printing.marks import paint_mark

if TYPE_CHECKING:
    from herstel_gui.domain.text import Phrasebook
    from herstel_gui.domain.week.overview import Overview, OverviewRow
    from herstel_gui.printing.paper import Page

MARGIN: Final = 400
TOP: Final = 380
HEAD: Final = 590
FOOT: Final = 460
ROW: Final = 214
HEADINGS: Final = 300
BODY: Final = 112
SMALL: Final = 100
LEAST_HEADING: Final = 70
WEEK_WIDTH: Final = 1300
LEVEL_WIDTH: Final = 1700
"""The least width of the column of levels; a longer name makes it wider."""
MARK_WIDTH: Final = 230
BAR: Final = QColor("#dfe5e2")


def _heading(text: str, width: float) -> Paragraph:
    """Return a heading in the largest font in which it fits, whole words on up to three lines."""
    for size in range(SMALL, LEAST_HEADING, -5):
        heading = Paragraph(text, Style(size, bold=True, align=RIGHT), width)
        whole = all(width_of(word, size, bold=True) <= width for word in text.split())
        if whole and heading.height <= HEADINGS:
            return heading
    return Paragraph(text, Style(LEAST_HEADING, bold=True, align=RIGHT), width, lines=3)


class OverviewSheets:
    """The pages of an overview, for sheets of a given size."""

    def __init__(self, overview: Overview, book: Phrasebook, size: QSizeF) -> None:
        """Divide the weeks equally over as few pages of ``size`` units as possible."""
        self._overview, self._book, self._size = overview, book, size
        self._left, self._right = float(MARGIN), size.width() - MARGIN
        room = int((size.height() - TOP - HEAD - HEADINGS - FOOT) / ROW)
        count = len(overview.rows)
        self._pages = max(1, -(-count // room))
        self._share = -(-count // self._pages)
        self._columns = self._headings()
        self._level_width = self._widest_level()
        self._most = max((row.load for row in overview.rows if row.load is not None), default=0)

    @property
    def pages(self) -> list[Page]:
        """The pages, drawn in units of the canvas."""
        return [partial(self._paint, number) for number in range(self._pages)]

    def _headings(self) -> list[str]:
        measures = [self._book.template(measure.label) for measure in self._overview.measures]
        more = (
            tr_noop("Belasting"),
            tr_noop("Rust"),
            tr_noop("Ziek"),
        )
        return [*measures, *(self._book.template(text) for text in more)]

    def _widest_level(self) -> float:
        names = {capital(self._book.template(LEVEL_SIGNS[row.level].name)) for row in self._overview.rows}
        widest = max((width_of(name, SMALL, bold=True) for name in names), default=0.0)
        return max(LEVEL_WIDTH, MARK_WIDTH + widest + 20)

    def _paint(self, number: int, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter, number)
        rows = self._overview.rows[number * self._share : (number + 1) * self._share]
        y = TOP + HEAD
        self._paint_headings(painter, y)
        y += HEADINGS
        rule(painter, y, self._left, self._right, INK, 11)
        for row in rows:
            self._paint_row(painter, row, y)
            y += ROW
            rule(painter, y, self._left, self._right, HAIR)
        self._paint_foot(painter)

    # -- parts -------------------------------------------------------------------------------------------

    def _paint_head(self, painter: QPainter, number: int) -> None:
        width = self._right - self._left
        title = self._book.template(tr_noop("Hersteloverzicht"))
        draw_line(painter, QRectF(self._left, TOP, width, 320), title, Style(205, bold=True))
        period = say(self._overview.period, self._book)
        draw_line(painter, QRectF(self._left, TOP + 310, width, 190), period, Style(125, MUTED))
        if self._pages > 1:
            page = Text(tr_noop("blad {n} van {all}"), n=number + 1, all=self._pages)
            area = QRectF(self._left, TOP + 310, width, 190)
            draw_line(painter, area, say(page, self._book), Style(115, MUTED, align=RIGHT))

    def _cells(self, y: float, height: float) -> list[QRectF]:
        inside = self._right - self._left - WEEK_WIDTH - self._level_width
        width = inside / len(self._columns)
        return [
            QRectF(self._left + WEEK_WIDTH + place * width, y, width - 50, height)
            for place in range(len(self._columns))
        ]

    def _paint_headings(self, painter: QPainter, y: float) -> None:
        week = self._book.template(tr_noop("Week"))
        draw_line(painter, QRectF(self._left, y, WEEK_WIDTH, HEADINGS), week, Style(SMALL, bold=True))
        for area, text in zip(self._cells(y, HEADINGS), self._columns, strict=True):
            heading = _heading(text, area.width())
            heading.draw(painter, area.left(), area.center().y() - heading.height / 2)
        level = self._book.template(tr_noop("Hoogste niveau"))
        x = self._right - self._level_width + MARK_WIDTH
        draw_line(painter, QRectF(x, y, self._right - x, HEADINGS), level, Style(SMALL, bold=True))

    def _paint_row(self, painter: QPainter, row: OverviewRow, y: float) -> None:
        monday = row.week.monday
        month = self._book.template(SHORT_MONTHS[monday.month - 1])
        name = QRectF(self._left, y, WEEK_WIDTH, ROW)
        draw_line(painter, name, str(row.week.number), Style(BODY, bold=True))
        draw_line(painter, name.adjusted(250, 0, 0, 0), f"{monday.day} {month}", Style(SMALL, MUTED))
        if row.filled < len(row.week.span):
            draw_line(painter, name.adjusted(850, 0, 0, 0), f"{row.filled}/7", Style(SMALL, FAINT))
        cells = self._cells(y, ROW)
        self._paint_load_bar(painter, row.load, cells[-3])
        for area, text in zip(cells, self._words(row), strict=True):
            draw_line(painter, area, text, Style(BODY, FAINT if text == MISSING else INK, align=RIGHT))
        self._paint_level(painter, row.level, y)

    def _paint_load_bar(self, painter: QPainter, load: Number | None, area: QRectF) -> None:
        if load and self._most:
            width = (area.width() - 30) * float(load) / float(self._most)
            painter.fillRect(QRectF(area.right() + 20 - width, area.top() + 45, width, ROW - 90), BAR)

    def _paint_level(self, painter: QPainter, level: LevelMark, y: float) -> None:
        x = self._right - self._level_width + MARK_WIDTH
        paint_mark(painter, level, QPointF(x - 110, y + ROW / 2), 105)
        style = Style(SMALL, INK if level.rank else MUTED, bold=level.rank > 1)
        area = QRectF(x, y, self._right - x, ROW)
        draw_line(painter, area, capital(self._book.template(LEVEL_SIGNS[level].name)), style)

    def _words(self, row: OverviewRow) -> list[str]:
        pairs = zip(self._overview.measures, row.means, strict=True)
        means = [self._mean(measure, value) for measure, value in pairs]
        load = MISSING if row.load is None else figure(None, row.load).text(self._book)
        counts = [str(count) if row.filled else MISSING for count in (row.rest_days, row.ill_days)]
        return [*means, load, counts[0], counts[1] if row.ill_days else ""]

    def _mean(self, measure: Measure, value: Number | None) -> str:
        if value is None:
            return MISSING
        return figure(measure, value, FigureRole.MEAN).text(self._book)

    def _paint_foot(self, painter: QPainter) -> None:
        area = QRectF(self._left, self._size.height() - 380, self._right - self._left, 200)
        about = tr_noop(
            "Gemiddelden van wat is ingevuld; 5/7 = vijf dagen ingevuld. Geen medisch advies.",
        )
        draw_line(painter, area, self._book.template(about), Style(SMALL, FAINT))
        day = say(short_date_with_year(self._overview.today), self._book)
        origin = f"Herstel {herstel_gui.__version__} · {day}"
        draw_line(painter, area, origin, Style(SMALL, FAINT, align=canvas.RIGHT))
