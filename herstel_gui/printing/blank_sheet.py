"""An empty week to fill in with a pen: a row for each asked measure, a column for each day.

The rows have the order of the week table on screen, for quick typing from paper.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.measure import ClockTime, Duration, Measure, Moment, Quantity, Scale, ends
from herstel_gui.domain.measures import MEASURES, SLEEP_DURATION
from herstel_gui.domain.text import say, tr_noop
from herstel_gui.domain.week.table import SECTIONS, SHORT_WEEKDAYS, Section, period_text
from herstel_gui.printing.canvas import (
    BAND,
    CENTRE,
    FAINT,
    HAIR,
    INK,
    MUTED,
    Style,
    draw_line,
    rule,
    width_of,
)

if TYPE_CHECKING:
    from herstel_gui.domain.text import Phrasebook
    from herstel_gui.printing.paper import Page

A4_HEIGHT: Final = 7937
"""The height in units of the sheet for which all sizes below are given; lower sheets are scaled down."""

_NIGHT: Final = tr_noop("naar bed – op")
_TRAINING: Final = (
    tr_noop("Training: wat"),
    tr_noop("minuten"),
    tr_noop("zwaarte 0–10"),
)


class BlankSheet:
    """One sheet for one week; without ``week`` the sheet has a line for the week and no dates."""

    def __init__(
        self, asked: frozenset[str] | None, book: Phrasebook, size: QSizeF, week: Week | None = None
    ) -> None:
        """Prepare a sheet of ``size`` units with a row for each measure key in ``asked``.

        ``asked`` None takes the measures that are asked by default.
        """
        self._book, self._week = book, week
        self._scale = min(1.0, size.height() / A4_HEIGHT)
        self._width, self._height = size.width() / self._scale, size.height() / self._scale
        self._margin = 400.0
        self._measures = [
            measure
            for measure in MEASURES
            if measure.typed and measure.on_sheet and not isinstance(measure.kind, ClockTime)
            if (measure.asked if asked is None else measure.key in asked)
        ]
        self._label = 2250.0
        self._day = (self._width - 2 * self._margin - self._label) / 7

    @property
    def pages(self) -> list[Page]:
        """The sheet, as a list of one page."""
        return [self._paint]

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        self._paint_head(painter)
        y = 1060.0
        self._paint_days(painter, y)
        y += 270
        rows = len(self._measures) + len(_TRAINING) + 3
        height = min(420.0, (self._height - y - 330 - 3 * 210) / rows)
        for section, measures in groupby(self._measures, key=_section):
            y = self._paint_band(painter, section, y)
            for measure in measures:
                self._paint_measure(painter, measure, y, height)
                y += height
        self._paint_training(painter, self._paint_band(painter, Section.TRAINING, y), height)

    # -- head --------------------------------------------------------------------------------------------

    def _paint_head(self, painter: QPainter) -> None:
        left, width = self._margin, self._width - 2 * self._margin
        title = self._book.template(tr_noop("Herstel, een week"))
        draw_line(painter, QRectF(left, 300, width, 300), title, Style(200, bold=True))
        self._line_to_fill(painter, tr_noop("Naam"), left, 680, 3600)
        week = tr_noop("Week")
        if self._week is None:
            self._line_to_fill(painter, week, left + 4200, 680, 3000)
        else:
            text = f"{self._book.template(week)} {self._week.number} · "
            text += say(period_text(self._week.span, weekdays=False), self._book)
            draw_line(painter, QRectF(left + 4200, 680, width, 260), text, Style(135, bold=True))
        about = self._book.template(
            tr_noop("Leeg laten mag. Omcirkel een cijfer: 1 = heel goed, 7 = heel slecht.")
        )
        area = QRectF(left, 340, width, 260)
        draw_line(painter, area, about, Style(112, MUTED, align=Qt.AlignmentFlag.AlignRight))

    def _line_to_fill(self, painter: QPainter, label: str, x: float, y: float, width: float) -> None:
        text = self._book.template(label)
        draw_line(painter, QRectF(x, y, width, 260), text, Style(125, MUTED))
        rule(painter, y + 215, x + width_of(text, 125) + 90, x + width, FAINT)

    def _paint_days(self, painter: QPainter, y: float) -> None:
        for place, name in enumerate(SHORT_WEEKDAYS):
            text = self._book.template(name)
            if self._week is not None:
                text += f" {list(self._week.span)[place].day}"
            draw_line(painter, self._cell(place, y, 270), text, Style(135, bold=True, align=CENTRE))
        rule(painter, y + 270, self._margin, self._width - self._margin, INK, 11)

    # -- rows --------------------------------------------------------------------------------------------

    def _cell(self, place: int, y: float, height: float) -> QRectF:
        return QRectF(self._margin + self._label + place * self._day, y, self._day, height)

    def _paint_band(self, painter: QPainter, section: Section, y: float) -> float:
        band = QRectF(self._margin, y + 6, self._width - 2 * self._margin, 204)
        painter.fillRect(band, BAND)
        name = self._book.template(SECTIONS[section])
        draw_line(painter, band.adjusted(60, 0, 0, 0), name, Style(108, MUTED, bold=True))
        return y + 210

    def _paint_measure(self, painter: QPainter, measure: Measure, y: float, height: float) -> None:
        kind = measure.kind
        below = _below(measure, self._book)
        self._paint_label(painter, self._book.template(measure.label), below, y, height)
        for place in range(7):
            cell = self._cell(place, y, height)
            if isinstance(kind, Scale):
                self._paint_scale(painter, cell)
            else:
                self._paint_box(painter, cell, "–" if measure == SLEEP_DURATION else "")
        rule(painter, y + height, self._margin, self._width - self._margin, HAIR)

    def _paint_label(self, painter: QPainter, text: str, below: str, y: float, height: float) -> None:
        area = QRectF(self._margin + 60, y, self._label - 80, height)
        if not below:
            draw_line(painter, area, text, Style(128))
            return
        middle = y + height / 2
        draw_line(painter, QRectF(area.left(), middle - 150, area.width(), 165), text, Style(128))
        size = min(92.0, 92 * area.width() / max(1.0, width_of(below, 92)))
        draw_line(painter, QRectF(area.left(), middle + 8, area.width(), 120), below, Style(size, MUTED))

    def _paint_scale(self, painter: QPainter, cell: QRectF) -> None:
        step = (cell.width() - 60) / 7
        for answer in range(1, 8):
            area = QRectF(cell.left() + 30 + (answer - 1) * step, cell.top(), step, cell.height())
            draw_line(painter, area, str(answer), Style(122, MUTED, align=CENTRE))
        self._divide(painter, cell)

    def _paint_box(self, painter: QPainter, cell: QRectF, inside: str) -> None:
        painter.setPen(QPen(FAINT, 7))
        high = min(290.0, cell.height() - 70)
        box = QRectF(cell.left() + 70, cell.center().y() - high / 2, cell.width() - 140, high)
        painter.drawRoundedRect(box, 40, 40)
        if inside:
            draw_line(painter, box, inside, Style(128, FAINT, align=CENTRE))
        self._divide(painter, cell)

    def _divide(self, painter: QPainter, cell: QRectF) -> None:
        painter.setPen(QPen(HAIR, 8))
        painter.drawLine(cell.topLeft(), cell.bottomLeft())

    def _paint_training(self, painter: QPainter, y: float, height: float) -> None:
        rest = self._book.template(tr_noop("Volledige rustdag"))
        self._paint_label(painter, rest, "", y, height)
        for place in range(7):
            cell = self._cell(place, y, height)
            painter.setPen(QPen(FAINT, 9))
            side = 170.0
            painter.drawRect(QRectF(cell.center().x() - side / 2, cell.center().y() - side / 2, side, side))
            self._divide(painter, cell)
        rule(painter, y + height, self._margin, self._width - self._margin, HAIR)
        y += height
        notes = (
            tr_noop("Bijzonderheden"),
            tr_noop("Notitie"),
        )
        for text in (*_TRAINING, *notes):
            self._paint_label(painter, self._book.template(text), "", y, height)
            for place in range(7):
                self._divide(painter, self._cell(place, y, height))
            y += height
            rule(painter, y, self._margin, self._width - self._margin, HAIR)


def _section(measure: Measure) -> Section:
    return Section.FEELING if measure.moment is Moment.FEELING else Section.MORNING


def _below(measure: Measure, book: Phrasebook) -> str:
    """Return the hint below a label: the poles of a scale, the unit of a quantity, the times of a night."""
    match measure.kind:
        case Scale():
            return " · ".join(say(text, book) for text in ends(measure) or ())
        case Quantity(unit=unit):
            return unit
        case Duration() if measure == SLEEP_DURATION:
            return book.template(_NIGHT)
        case Duration():
            return book.template(tr_noop("u:mm"))
        case _:
            return ""
