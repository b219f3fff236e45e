"""Draws the trainer's table over one or more pages: members as rows, the headings on each page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from herstel_gui.domain.club.choice import WORDY_COLUMNS
from herstel_gui.domain.club.erasing import KEEP_SAFE
from herstel_gui.domain.club.wording import SEASON_SIGNS, club_cell_text, member_words, season_lines
from herstel_gui.domain.presentation.marks import MISSING
from herstel_gui.domain.presentation.missing_signs import Drawn
from herstel_gui.domain.text import Text, say, tr_noop
from herstel_gui.printing.canvas import (
    FAINT,
    HAIR,
    INK,
    LEFT,
    MUTED,
    RIGHT,
    WARNING,
    WARNING_TINT,
    Paragraph,
    Style,
    draw_line,
    page_layout,
    rule,
    sheet_size,
    triangle,
    width_of,
)
from herstel_gui.printing.foot import paint_foot
from herstel_gui.printing.paper import ensure_application, pdf

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.domain.club.table_values import ClubCell, ClubColumn, ClubRow, ClubTable
    from herstel_gui.domain.text import Phrasebook
    from herstel_gui.printing.paper import Page

MARGIN: Final = 420.0
TOP: Final = 380.0
HEAD: Final = 600.0
FOOT: Final = 620.0
BODY: Final = 112.0
SMALL: Final = 98.0
ROW: Final = 214.0
PAD: Final = 45.0
MARK: Final = 170.0
SIZES: Final = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6)
SPLIT: Final = 0.84
"""The scale of a table whose columns take several pages."""
TITLE: Final = 205.0
LEAST_NAME: Final = 1500.0
MOST_NAME: Final = 2600.0
WORDY: Final = 900.0
LINE_SEPARATOR: Final = "\u2028"
"""Begins a new line within a QTextLayout."""
_NAME: Final = tr_noop("Lid")
_ABOUT: Final = tr_noop("Door de leden zelf gedeeld, ter informatie. – = niet gedeeld of niet ingevuld.")
_ABOUT_MARKED: Final = tr_noop(
    "Door de leden zelf gedeeld, ter informatie. – = niet gedeeld of niet ingevuld, ▲ = "
    "voorbij de eigen grens.",
)


class _Fit(NamedTuple):
    """The scale of the fonts, and the widths in units of the names and of each column."""

    scale: float
    name: float
    widths: list[float]


class _Sheet(NamedTuple):
    """What one page shows: a range of columns, and the indices of the members."""

    columns: range
    rows: list[int]


class ClubSheets:
    """The pages of a club table, for sheets of a given size."""

    def __init__(self, table: ClubTable, book: Phrasebook, size: QSizeF, today: date) -> None:
        """Fit the columns to sheets of ``size`` units and divide the members over pages."""
        self._table, self._book, self._size, self._today = table, book, size, today
        self._left, self._right = MARGIN, size.width() - MARGIN
        self._counts = self._count_paragraphs()
        self._head = HEAD + sum(paragraph.height + 30 for paragraph in self._counts)
        self._fit = self._largest_fit()
        self._headings = self._heading_paragraphs()
        self._heading = max((p.height for p in self._headings), default=0.0) + 70
        self._heights = [self._row_height(row) for row in table.rows]
        self._sheets = [
            _Sheet(columns, rows) for rows in self._divide_members() for columns in self._divide_columns()
        ]

    @property
    def pages(self) -> list[Page]:
        """The pages, drawn in units of the canvas."""
        return [partial(self._paint, number) for number in range(len(self._sheets))]

    # -- measuring ---------------------------------------------------------------------------------------

    def _largest_fit(self) -> _Fit:
        """Return the largest scale at which all columns fit on a page, with spare width shared out.

        If none fits, return a readable scale; then ``_divide_columns`` puts the columns on several pages.
        """
        room = self._right - self._left
        fit = _Fit(1.0, MOST_NAME, [])
        for scale in (*SIZES, SPLIT):
            names = [width_of(self._name(row), BODY * scale) for row in self._table.rows]
            name = min(MOST_NAME, max([LEAST_NAME * scale, *names]) + 2 * PAD)
            widths = [self._width(place, scale) for place in range(len(self._table.columns))]
            fit = _Fit(scale, name, widths)
            if name + sum(widths) <= room:
                break
        spare = room - fit.name - sum(fit.widths)
        if fit.widths and spare > 0:
            return fit._replace(widths=[width + spare / len(fit.widths) for width in fit.widths])
        most = room - fit.name
        return fit._replace(widths=[min(width, most) for width in fit.widths])

    def _divide_columns(self) -> list[range]:
        """Return the columns of each page beside the names, with at least one column on each."""
        room = self._right - self._left - self._fit.name + 1
        groups: list[range] = []
        first, used = 0, 0.0
        for place, width in enumerate(self._fit.widths):
            if place > first and used + width > room:
                groups.append(range(first, place))
                first, used = place, 0.0
            used += width
        return [*groups, range(first, len(self._fit.widths))]

    def _width(self, place: int, scale: float) -> float:
        column = self._table.columns[place]
        words = self._heading_words(column).split()
        widest = max((width_of(word, SMALL * scale, bold=True) for word in words), default=0.0)
        cells = [row.cells[place] for row in self._table.rows]
        if self._table.season:
            lines = {line for cell in cells for line in season_lines(cell, self._book)}
            return max([widest, *(width_of(line, SMALL * scale) for line in lines)]) + 2 * PAD
        if any(cell.words for cell in cells) or column.key in WORDY_COLUMNS:
            return max(widest, WORDY * scale) + 2 * PAD
        texts = [width_of(club_cell_text(cell, self._book), BODY * scale) for cell in cells]
        marked = MARK * scale if any(cell.past for cell in cells) else 0
        return max([widest, *(text + marked for text in texts)]) + 2 * PAD

    def _heading_words(self, column: ClubColumn) -> str:
        """Return the heading of a column, with the words of 1 and 7 on lines of their own."""
        texts = (column.heading, *(column.ends or ()))
        return LINE_SEPARATOR.join(say(text, self._book) for text in texts)

    def _heading_paragraphs(self) -> list[Paragraph]:
        style = Style(SMALL * self._fit.scale, bold=True)
        pairs = zip(self._table.columns, self._fit.widths, strict=True)
        return [
            Paragraph(
                self._heading_words(column),
                style._replace(align=LEFT if column.key in WORDY_COLUMNS else RIGHT),
                width - 2 * PAD,
            )
            for column, width in pairs
        ]

    def _row_height(self, row: ClubRow) -> float:
        paragraphs = [self._words(cell, place) for place, cell in enumerate(row.cells)]
        tallest = max((p.height for p in paragraphs if p is not None), default=0.0)
        return max(ROW * self._fit.scale, tallest + 60, self._name_paragraph(row).height + 60)

    def _words(self, cell: ClubCell, place: int) -> Paragraph | None:
        """Return the paragraph of a cell that wraps (tags, a note or an answer); None for a figure."""
        width = self._fit.widths[place] - 2 * PAD
        if cell.sent:
            text = LINE_SEPARATOR.join(season_lines(cell, self._book))
            return Paragraph(text, Style(SMALL * self._fit.scale, align=RIGHT), width, lines=6)
        if not cell.words:
            return None
        return Paragraph(club_cell_text(cell, self._book), Style(SMALL * self._fit.scale), width, lines=6)

    def _divide_members(self) -> list[list[int]]:
        room = self._size.height() - TOP - self._head - self._heading - FOOT
        shares: list[list[int]] = [[]]
        used = 0.0
        for place, height in enumerate(self._heights):
            if shares[-1] and used + height > room:
                shares.append([])
                used = 0.0
            shares[-1].append(place)
            used += height
        return shares

    def _name(self, row: ClubRow) -> str:
        return member_words(row.member, self._book)

    def _name_paragraph(self, row: ClubRow) -> Paragraph:
        return Paragraph(self._name(row), Style(BODY * self._fit.scale), self._fit.name - 2 * PAD, lines=3)

    def _count_paragraphs(self) -> list[Paragraph]:
        width = self._right - self._left
        return [Paragraph(say(text, self._book), Style(BODY), width) for text in self._table.counts]

    # -- drawing -----------------------------------------------------------------------------------------

    def _paint(self, number: int, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter, number)
        sheet = self._sheets[number]
        y = TOP + self._head
        self._paint_headings(painter, y, sheet.columns)
        y += self._heading
        rule(painter, y, self._left, self._right, INK, 11)
        for place in sheet.rows:
            height = self._heights[place]
            self._paint_row(painter, self._table.rows[place], y, height, sheet.columns)
            y += height
            rule(painter, y, self._left, self._right, HAIR)
        about = SEASON_SIGNS if self._table.season else _ABOUT_MARKED if self._table.marked else _ABOUT
        above = QRectF(self._left, self._size.height() - FOOT + 70, self._right - self._left, 130)
        draw_line(painter, above, self._book.template(KEEP_SAFE), Style(SMALL, INK, bold=True))
        paint_foot(painter, self._size, self._left, self._book.template(about), self._today, self._book)

    def _paint_head(self, painter: QPainter, number: int) -> None:
        width = self._right - self._left
        title = say(self._table.title, self._book)
        draw_line(painter, QRectF(self._left, TOP, width, 320), title, Style(TITLE, bold=True))
        y = TOP + 520
        for paragraph in self._counts:
            paragraph.draw(painter, self._left, y)
            y += paragraph.height + 30
        below = QRectF(self._left, TOP + 310, width, 190)
        draw_line(painter, below, say(self._table.period, self._book), Style(125, MUTED))
        if len(self._sheets) > 1:
            page = Text(tr_noop("blad {n} van {all}"), n=number + 1, all=len(self._sheets))
            draw_line(painter, below, say(page, self._book), Style(115, MUTED, align=RIGHT))

    def _paint_headings(self, painter: QPainter, y: float, columns: range) -> None:
        scale = self._fit.scale
        bottom = y + self._heading - 30
        name = Paragraph(self._book.template(_NAME), Style(SMALL * scale, bold=True), self._fit.name)
        name.draw(painter, self._left + PAD, bottom - name.height)
        x = self._left + self._fit.name
        for place in columns:
            paragraph = self._headings[place]
            paragraph.draw(painter, x + PAD, bottom - paragraph.height)
            x += self._fit.widths[place]

    def _paint_row(self, painter: QPainter, row: ClubRow, y: float, height: float, columns: range) -> None:
        name = self._name_paragraph(row)
        name.draw(painter, self._left + PAD, y + (height - name.height) / 2)
        x = self._left + self._fit.name
        for place in columns:
            width = self._fit.widths[place]
            self._paint_cell(painter, row.cells[place], place, QRectF(x, y, width, height))
            x += width

    def _paint_cell(self, painter: QPainter, cell: ClubCell, place: int, area: QRectF) -> None:
        scale = self._fit.scale
        paragraph = self._words(cell, place)
        if paragraph is not None:
            paragraph.draw(painter, area.left() + PAD, area.center().y() - paragraph.height / 2)
            return
        if cell.past:
            painter.fillRect(area.adjusted(0, 5, 0, -5), WARNING_TINT)
        text = club_cell_text(cell, self._book)
        inner = area.adjusted(PAD, 0, -PAD, 0)
        wordy = self._table.columns[place].key in WORDY_COLUMNS
        style = Style(BODY * scale, FAINT if text == MISSING else INK, bold=cell.past)
        draw_line(painter, inner, text, style._replace(align=LEFT if wordy else RIGHT))
        if cell.past:
            x = inner.right() - width_of(text, style.size, bold=True) - 75 * scale
            triangle(painter, QPointF(x, area.center().y() + 6), 72 * scale, WARNING)


def club_pdf(table: ClubTable, book: Phrasebook, today: date) -> Drawn:
    """Return the bytes of a PDF of the table on A4 landscape; raises NoFontError without fonts."""
    ensure_application()
    layout = page_layout("a4", landscape=True)
    pages = ClubSheets(table, book, sheet_size(layout), today).pages
    return pdf(layout, pages, title=say(table.title, book))
