"""Draws a week on one sheet: title and badge, table, signals, advice, remarks and small print."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

import herstel_gui
from herstel_gui.domain.presentation.dates import short_date_with_year
from herstel_gui.domain.presentation.marks import MISSING, PAST_MEANS
from herstel_gui.domain.presentation.scales import share_of_height
from herstel_gui.domain.text import Text, say, tr_noop
from herstel_gui.domain.week.columns import Column, column_text
from herstel_gui.domain.week.table import WORDY, WeekRow, WeekTable, in_sections
from herstel_gui.domain.week.wording import capital
from herstel_gui.printing import canvas
from herstel_gui.printing.canvas import (
    BAND,
    FAINT,
    HAIR,
    INK,
    MUTED,
    RIGHT,
    WARNING,
    WARNING_TINT,
    Paragraph,
    Style,
    draw_line,
    rule,
    triangle,
    width_of,
)
from herstel_gui.printing.marks import LEVEL_COLOURS, paint_mark
from herstel_gui.printing.week_layout import (
    BAND_ROW,
    BODY,
    BULLET,
    ENDS,
    HEAD_ROW,
    HEADING,
    LEAST,
    MOST_SHEETS,
    SIGN,
    SMALL,
    WeekLayout,
    divided,
    fit_to_sheet,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.measure import Measure, Number
    from herstel_gui.domain.text import Phrasebook
    from herstel_gui.domain.week.options import WeekOptions

MARGIN: Final = 520
NARROW_MARGIN: Final = 400
TOP: Final = 440
TITLE: Final = 215
FOOT: Final = 100
HEAD_HEIGHT: Final = 640
BADGE_TOP: Final = TOP - 40
BADGE_HEIGHT: Final = 335
FIRST_BELOW: Final = TOP + 335
"""The top of the line below the title, which a long name and club bring to below the badge."""
BELOW: Final = 165
"""The height of each line below the title."""
LEAST_BELOW: Final = 0.8
"""The share of its size to which such a line may shrink before it is divided."""
BADGE: Final = 132
BADGE_WHEN: Final = 108
FOOT_HEIGHT: Final = 300


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one of several sheets, and the largest scale that all of them can have."""

    table: WeekTable
    number: int
    all: int
    most: float = 1.0


class WeekSheet:
    """A week on one sheet, or a part of it, drawn alike for a printer, a PDF and a preview."""

    def __init__(
        self,
        table: WeekTable,
        options: WeekOptions,
        book: Phrasebook,
        size: QSizeF,
        part: Part | None = None,
    ) -> None:
        """Lay out the table, or a ``part`` of it, for a sheet of ``size`` units."""
        whole = table.chosen(options)
        self._part = part
        self._table = part.table if part else whole
        self._options, self._book, self._size = options, book, size
        self._left = float(MARGIN if options.landscape else NARROW_MARGIN)
        self._right = size.width() - self._left
        self._below = self._lines_below_the_title()
        self._top = TOP + HEAD_HEIGHT + (len(self._below) - 1) * BELOW
        height = size.height() - self._top - FOOT_HEIGHT - MARGIN / 2
        width, most = self._right - self._left, part.most if part else 1.0
        self.layout: WeekLayout = fit_to_sheet(
            self._table, options, book, width, height, whole if part else None, most
        )

    def paint(self, painter: QPainter) -> None:
        """Draw the sheet in units of the canvas, from the top left corner of the paper."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_title(painter)
        bottom = self._paint_table(painter, self._top)
        self._paint_notes(painter, bottom + self.layout.size(150))
        self._paint_foot(painter)

    # -- head and foot -----------------------------------------------------------------------------------

    def _paint_title(self, painter: QPainter) -> None:
        width = self._right - self._left - self._badge_width - 120
        draw_line(
            painter,
            QRectF(self._left, TOP, width, 320),
            say(self._table.title, self._book),
            Style(TITLE, bold=True),
        )
        for place, line in enumerate(self._below):
            area = QRectF(self._left, FIRST_BELOW + place * BELOW, self._right - self._left, 170)
            draw_line(painter, area, line, Style(127, MUTED))
        self._paint_badge(painter)

    def _lines_below_the_title(self) -> list[str]:
        """Return the period, the name and the club on one line, or on a line each where that is too long."""
        part = self._part
        sheet = Text(tr_noop("blad {n} van {all}"), n=part.number, all=part.all) if part else Text("")
        listed = (
            say(self._table.period, self._book),
            self._options.shown_name,
            self._options.club,
            say(sheet, self._book),
        )
        parts = [part for part in listed if part]
        line = " · ".join(parts)
        fits = width_of(line, 127) * LEAST_BELOW <= self._right - self._left
        return [line] if fits else parts

    @property
    def _badge_width(self) -> float:
        """The width of the badge: that of its longest line, and at most what leaves room for the title."""
        name, when = self._badge_lines
        longest = max(width_of(name, BADGE, bold=True), width_of(when, BADGE_WHEN))
        return min(longest + 470, (self._right - self._left) * 0.62)

    @property
    def _badge_lines(self) -> tuple[str, str]:
        when = say(self._table.badge_when, self._book) if self._table.badge_when else ""
        return capital(say(self._table.badge, self._book)), when

    def _paint_badge(self, painter: QPainter) -> None:
        name, when = self._badge_lines
        colour = LEVEL_COLOURS[self._table.level]
        wide = self._badge_width
        area = QRectF(self._right - wide, BADGE_TOP, wide, BADGE_HEIGHT)
        painter.setPen(QPen(colour, 12))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 90, 90)
        paint_mark(painter, self._table.level, QPointF(area.left() + 190, area.center().y()), 200)
        inner = area.adjusted(350, 30 if when else 0, -80, -150 if when else 0)
        draw_line(painter, inner, name, Style(BADGE, colour.darker(140), bold=True))
        if when:
            below = QRectF(inner.left(), area.bottom() - 165, inner.width(), 135)
            draw_line(painter, below, when, Style(BADGE_WHEN, INK))

    def _paint_foot(self, painter: QPainter) -> None:
        area = QRectF(self._left, self._size.height() - FOOT_HEIGHT - 120, self._right - self._left, 200)
        marked = self._table.marked
        before = self._book.template(
            tr_noop("Ter informatie; vervangt geen medisch advies. – = niet ingevuld,")
            if marked
            else tr_noop("Ter informatie; vervangt geen medisch advies. – = niet ingevuld.")
        )
        means = [f"= {self._book.template(PAST_MEANS)}."] if marked else []
        doubts = [say(self._table.doubt_note, self._book)] if self._table.doubt_note else []
        after = " ".join([*means, *doubts])
        printed = Text(
            tr_noop("Herstel {version} · afgedrukt {day}"),
            version=herstel_gui.__version__,
            day=short_date_with_year(self._table.today),
        )
        origin = say(printed, self._book)
        gap = 145 if marked else 30
        wide = width_of(before, FOOT) + gap + width_of(after, FOOT) + width_of(origin, FOOT) + 150
        style = Style(FOOT * min(1.0, area.width() / wide), FAINT)
        draw_line(painter, area, before, style)
        x = area.left() + width_of(before, style.size)
        if marked:
            triangle(painter, QPointF(x + 75, area.center().y()), 68, WARNING)
        draw_line(painter, area.adjusted(x - area.left() + gap, 0, 0, 0), after, style)
        draw_line(painter, area, origin, style._replace(align=RIGHT))

    # -- table -------------------------------------------------------------------------------------------

    def _paint_table(self, painter: QPainter, top: float) -> float:
        layout = self.layout
        size = layout.size
        for x, width, column in self._columns():
            style = Style(size(BODY), INK, bold=True, align=canvas.LEFT if column.key == "label" else RIGHT)
            area = QRectF(x + self.layout.pad, top, width - 2 * layout.pad, size(HEAD_ROW))
            draw_line(painter, area, column.heading, style)
        y = top + size(HEAD_ROW)
        rule(painter, y, self._left, self._right, INK, 11)
        for name, rows in in_sections(layout.rows):
            y += self._paint_band(painter, name, y) if name else 0
            rule(painter, y, self._left, self._right, HAIR)
            for row in rows:
                y += self._paint_row(painter, row, y)
        return y

    def _paint_band(self, painter: QPainter, name: str, y: float) -> float:
        size = self.layout.size
        height = size(BAND_ROW) * self.layout.fit.density
        band = QRectF(self._left, y + 6, self._right - self._left, height - 6)
        painter.fillRect(band, BAND)
        style = Style(size(SMALL), MUTED, bold=True)
        draw_line(painter, band.adjusted(self.layout.pad, 0, 0, 0), self._book.template(name), style)
        return height

    def _columns(self) -> list[tuple[float, float, Column]]:
        placed, x = [], self._left
        for width, column in zip(self.layout.widths, self.layout.columns, strict=True):
            placed.append((x, width, column))
            x += width
        return placed

    def _paint_row(self, painter: QPainter, row: WeekRow, y: float) -> float:
        height = self.layout.row_height(row)
        for x, width, column in self._columns():
            area = QRectF(x, y, width, height)
            if column.day is not None:
                self._paint_cell(painter, row, column, area)
            elif column.key == "trend":
                self._paint_trend(painter, row, area)
            else:
                self._paint_text(painter, row, column, area)
        rule(painter, y + height, self._left, self._right, HAIR)
        return height

    def _paint_text(self, painter: QPainter, row: WeekRow, column: Column, area: QRectF) -> None:
        size = self.layout.size
        small = column.key in {"normal", "warning"}
        style = Style(
            size(SMALL if small else BODY),
            MUTED if small else INK,
            align=canvas.LEFT if column.key == "label" else RIGHT,
        )
        inner = area.adjusted(self.layout.pad, 0, -self.layout.pad, 0)
        if column.key == "label" and row.ends:
            middle = area.center().y()
            name, below = QRectF(inner), QRectF(inner)
            name.setBottom(middle + size(40))
            below.setTop(middle + size(12))
            draw_line(painter, below, say(row.ends, self._book), Style(size(ENDS), MUTED))
            inner = name
        draw_line(painter, inner, column_text(row, column, self._book), style)

    def _paint_cell(self, painter: QPainter, row: WeekRow, column: Column, area: QRectF) -> None:
        size = self.layout.size
        cell = row.cells[column.day or 0]
        if row.key in WORDY:
            self._paint_words(painter, row, column.day or 0, area)
            return
        if cell.rule:
            painter.fillRect(area.adjusted(0, 4, 0, -4), WARNING_TINT)
        text = column_text(row, column, self._book)
        style = Style(size(BODY), FAINT if text == MISSING else INK, bold=bool(cell.rule), align=RIGHT)
        draw_line(painter, area.adjusted(0, 0, -self.layout.pad, 0), text, style)
        if cell.rule:
            x = area.right() - self.layout.pad - width_of(text, style.size, bold=True) - size(75)
            triangle(painter, QPointF(x, area.center().y() + size(6)), size(72), WARNING)

    def _paint_words(self, painter: QPainter, row: WeekRow, place: int, area: QRectF) -> None:
        """Draw the words of a day; in the row of levels below the sign of the level."""
        layout = self.layout
        paragraph, mark, held = layout.words[row.key, place], row.cells[place].mark, row.cells[place].held
        if mark is None:
            paragraph.draw(painter, area.left(), area.center().y() - paragraph.height / 2)
            return
        sign = layout.size(SIGN)
        centre = QPointF(area.right() - layout.pad - sign / 2, area.top() + sign * 0.62)
        paint_mark(painter, mark, centre, sign * 0.8, held=held)
        paragraph.draw(painter, area.left(), area.top() + sign * 1.12)

    def _paint_trend(self, painter: QPainter, row: WeekRow, area: QRectF) -> None:
        """Draw the last four weeks as a small line with gaps; the line of this week is thicker."""
        known = [value for value in row.trend if value is not None]
        if len(known) < 2:  # noqa: PLR2004  # a line needs two points
            return
        size = self.layout.size
        inner = area.adjusted(self.layout.pad, size(55), -self.layout.pad, -size(55))
        points = _points(row.measure, row.trend, inner)
        week = inner.right() - inner.width() * 6.5 / (len(points) - 1)
        for first, then in pairwise(points):
            if first is not None and then is not None:
                recent = first.x() >= week
                painter.setPen(QPen(canvas.SERIES if recent else FAINT, size(14 if recent else 8)))
                painter.drawPolyline(QPolygonF([first, then]))
        last = next(point for point in reversed(points) if point is not None)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(canvas.SERIES)
        painter.drawEllipse(last, size(20), size(20))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    # -- below the table ---------------------------------------------------------------------------------

    def _paint_notes(self, painter: QPainter, top: float) -> None:
        layout = self.layout
        left = self._left
        right = left + layout.half if layout.signals else left
        bottom = top
        if layout.signals:
            title = tr_noop("Signalen deze week")
            bottom = self._paint_list(painter, title, layout.signals, left, top)
        if layout.advice:
            title = tr_noop("Advies")
            bottom = max(bottom, self._paint_list(painter, title, layout.advice, right, top))
        if layout.remarks:
            gap = layout.size(150) if bottom > top else 0
            noted = bool(layout.table.remarks)
            title = tr_noop("Notities en bijzonderheden") if noted else tr_noop("Bijzonderheden")
            self._paint_list(painter, title, layout.remarks, left, bottom + gap, bullets=False)

    def _paint_list(
        self,
        painter: QPainter,
        title: str,
        items: list[Paragraph],
        left: float,
        top: float,
        *,
        bullets: bool = True,
    ) -> float:
        size = self.layout.size
        style = Style(size(HEADING), INK, bold=True)
        draw_line(
            painter,
            QRectF(left, top, self._right - left, size(HEADING * 1.4)),
            self._book.template(title),
            style,
        )
        y = top + size(HEADING * 1.75)
        for item in items:
            if bullets:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(INK)
                painter.drawEllipse(QPointF(left + size(35), y + size(BODY * 0.72)), size(21), size(21))
                painter.setBrush(Qt.BrushStyle.NoBrush)
            item.draw(painter, left + (size(BULLET) if bullets else 0), y)
            y += item.height + size(36)
        return y


def week_sheets(table: WeekTable, options: WeekOptions, book: Phrasebook, size: QSizeF) -> list[WeekSheet]:
    """Return the sheets of a week: one, or as few more as its print needs to be of a readable size."""
    one = WeekSheet(table, options, book, size)
    best, scale = [one], one.layout.fit.scale
    for count in range(2, MOST_SHEETS + 1):
        if scale >= LEAST:
            break
        parts = [Part(rows, number, count) for number, rows in enumerate(divided(one.layout, count), start=1)]
        sheets = [WeekSheet(table, options, book, size, part) for part in parts]
        common = min(sheet.layout.fit.scale for sheet in sheets)
        if common > scale:
            scale = common
            best = [WeekSheet(table, options, book, size, replace(part, most=common)) for part in parts]
    return best


def _points(measure: Measure | None, values: Sequence[Number | None], area: QRectF) -> list[QPointF | None]:
    """Return a point per value, None for a missing value; of a scale 1 (good) is at the top."""
    known = [float(value) for value in values if value is not None]
    low, high = min(known), max(known)
    step = area.width() / (len(values) - 1)

    def height(value: Number) -> float:
        return share_of_height(measure, float(value), low, high)

    return [
        None
        if value is None
        else QPointF(area.left() + place * step, area.bottom() - area.height() * height(value))
        for place, value in enumerate(values)
    ]
