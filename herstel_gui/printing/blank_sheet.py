"""An empty week to fill in with a pen: a row for each asked measure, a column for each day.

The rows have the order of the week table on screen, for quick typing from paper.
"""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.measure import (
    NO,
    YES,
    Duration,
    Measure,
    Quantity,
    Scale,
    YesNo,
    ends,
)
from herstel_gui.domain.measures import (
    DECLARED,
    RESTING_HEART_RATE,
    SITTING_HEART_RATE,
    SLEEP_DURATION,
    WIDE_SET,
    MeasureList,
)
from herstel_gui.domain.safety_texts import RED_FLAGS
from herstel_gui.domain.tags import tag_text
from herstel_gui.domain.text import Text, say, tr_noop
from herstel_gui.domain.training_sessions import RPE_WORDS
from herstel_gui.domain.week.table import SECTIONS, SHORT_WEEKDAYS, Section, period_text, section_of
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
    from collections.abc import Sequence

    from herstel_gui.domain.text import Phrasebook
    from herstel_gui.printing.paper import Page

A4_HEIGHT: Final = 7937
"""The height in units of the sheet for which all sizes below are given; lower sheets are scaled down."""

_NIGHT: Final = tr_noop("naar bed – op")
_TRAINING: Final = (
    (tr_noop("Training: wat"), ""),
    (tr_noop("minuten"), ""),
    (tr_noop("zwaarte 0–10"), tr_noop("liefst op een vast moment na de training")),
)
_VERDICTS: Final = (
    (tr_noop("hoe voelde het"), tr_noop("− lichter · = gewoon · + zwaarder")),
    (tr_noop("hoe ging het"), tr_noop("− minder · = gewoon · + beter")),
)
_ANSWERS: Final = tuple(map(str, range(1, 8)))
_SIGNS: Final = ("−", "=", "+")
_REST_OF_DAY: Final = (
    (tr_noop("Pijn"), tr_noop("waar, bijvoorbeeld knie")),
    (tr_noop("Bijzonderheden"), ""),
    (tr_noop("Notitie"), ""),
)
_HEAVINESS: Final = tr_noop("Zwaarte: {words}")
_TAGS: Final = tr_noop("Bijzonderheden: {words}")
_TAKING: Final[dict[str, str]] = {
    RESTING_HEART_RATE.key: tr_noop(
        "Pols: liggend in bed, vóór je opstaat. Lig een halve minuut stil, tel dan 30 seconden en schrijf "
        "bijvoorbeeld 26x2."
    ),
    SITTING_HEART_RATE.key: tr_noop(
        "Pols: zittend, als je 5 minuten zat. Zit een halve minuut stil, tel dan 30 seconden en schrijf "
        "bijvoorbeeld 26x2."
    ),
}
"""How to take the pulse that the sheet asks, by measure key."""
_FOOT_LINE: Final = 160.0
_LOW_ROW: Final = 262.0
"""In rows lower than this a label and its hint stand closer together, or beside each other."""
_TIGHT_ROW: Final = 224.0
"""In rows lower than this both are smaller too."""
_LEAST_ROW: Final = 170.0
"""Lower rows have no room to write in; then the measures take another sheet."""
_ROWS_TOP: Final = 1330.0
_LATER_ROWS: Final = 1 + len(_TRAINING) + len(_VERDICTS) + len(_REST_OF_DAY)
"""The number of rows of training, with the day of rest, and of the rest of the day."""


class _Sheet(NamedTuple):
    """What one sheet asks: some of the measures, and on the last sheet training and the rest of the day."""

    measures: Sequence[Measure]
    last: bool


class BlankSheet:
    """The sheet for one week; without ``week`` it has a line for the week and no dates.

    More measures than can be written on one sheet are divided over several.
    """

    def __init__(
        self,
        asked: frozenset[str] | None,
        book: Phrasebook,
        size: QSizeF,
        week: Week | None = None,
        measures: MeasureList = DECLARED,
        tags: Sequence[str] = (),
    ) -> None:
        """Prepare a sheet of ``size`` units with a row for each measure key in ``asked``.

        ``asked`` None takes the measures of the wide list; own ones are asked by their declaration.
        ``tags`` are the tags to choose from.
        """
        keys = measures.asked(WIDE_SET if asked is None else asked)
        self._book, self._week, self._tags = book, week, tags
        self._scale = min(1.0, size.height() / A4_HEIGHT)
        self._width, self._height = size.width() / self._scale, size.height() / self._scale
        self._margin = 400.0
        self._measures = [
            measure
            for measure in measures
            if measure.typed and measure.on_sheet and measure.in_week and measure.key in keys
        ]
        self._foot = self._foot_lines()
        self._label = 2250.0
        self._day = (self._width - 2 * self._margin - self._label) / 7
        self._sheets = self._divide_measures()

    @property
    def pages(self) -> list[Page]:
        """The sheets, the one with training last."""
        return [partial(self._paint, number) for number in range(len(self._sheets))]

    # -- measuring ---------------------------------------------------------------------------------------

    def _divide_measures(self) -> list[_Sheet]:
        """Return as few sheets as give each row room to write in, with about as many rows on each."""
        rows = len(self._measures) + _LATER_ROWS
        sheets = [_Sheet(self._measures, last=True)]
        while min(map(self._row_height, sheets)) < _LEAST_ROW and len(sheets) < rows:
            count = len(sheets) + 1
            share = -(-rows // count)
            parts = [self._measures[at * share : (at + 1) * share] for at in range(count)]
            sheets = [_Sheet(part, last=at == count - 1) for at, part in enumerate(parts)]
        return sheets

    def _row_height(self, sheet: _Sheet) -> float:
        rows = len(sheet.measures) + (_LATER_ROWS if sheet.last else 0)
        bands = len({section_of(measure) for measure in sheet.measures}) + sheet.last
        room = self._height - _ROWS_TOP - 310 - len(self._foot) * _FOOT_LINE - bands * 210
        return min(420.0, room / max(1, rows))

    def _paint(self, number: int, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        self._paint_head(painter, number)
        self._paint_days(painter, _ROWS_TOP - 270)
        y, sheet = _ROWS_TOP, self._sheets[number]
        height = self._row_height(sheet)
        for section, measures in groupby(sheet.measures, key=section_of):
            y = self._paint_band(painter, section, y)
            for measure in measures:
                self._paint_measure(painter, measure, y, height)
                y += height
        if sheet.last:
            y = self._paint_training(painter, self._paint_band(painter, Section.TRAINING, y), height)
        self._paint_foot(painter, y + 70)

    # -- head --------------------------------------------------------------------------------------------

    def _paint_head(self, painter: QPainter, number: int) -> None:
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
        right = Style(112, MUTED, align=Qt.AlignmentFlag.AlignRight)
        draw_line(painter, area, about, right)
        if len(self._sheets) > 1:
            text = say(Text(tr_noop("blad {n} van {all}"), n=number + 1, all=len(self._sheets)), self._book)
            draw_line(painter, QRectF(left, 680, width, 260), text, right)

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
                self._paint_choices(painter, cell, _ANSWERS)
            elif isinstance(kind, YesNo):
                self._paint_choices(painter, cell, [self._book.template(word) for word in (YES, NO)])
            else:
                self._paint_box(painter, cell, "–" if measure == SLEEP_DURATION else "")
        rule(painter, y + height, self._margin, self._width - self._margin, HAIR)

    def _paint_label(self, painter: QPainter, text: str, below: str, y: float, height: float) -> None:
        area = QRectF(self._margin + 60, y, self._label - 80, height)
        if not below:
            draw_line(painter, area, text, Style(128))
            return
        wide = width_of(text, 128)
        if height < _LOW_ROW and wide + 90 + width_of(below, 92) <= area.width():
            draw_line(painter, area, text, Style(128))
            draw_line(painter, area.adjusted(wide + 90, 0, 0, 0), below, Style(92, MUTED))
            return
        middle, tight = y + height / 2, min(1.0, height / _TIGHT_ROW)
        up, down, size = (134 * tight, -4, 118 * tight) if height < _LOW_ROW else (150, 8, 128)
        draw_line(painter, QRectF(area.left(), middle - up, area.width(), 165), text, Style(size))
        small = min(92.0 * tight, 92 * area.width() / max(1.0, width_of(below, 92)))
        draw_line(painter, QRectF(area.left(), middle + down, area.width(), 120), below, Style(small, MUTED))

    def _paint_choices(self, painter: QPainter, cell: QRectF, choices: Sequence[str]) -> None:
        """Draw the answers of which one is circled."""
        step = (cell.width() - 60) / len(choices)
        for place, answer in enumerate(choices):
            area = QRectF(cell.left() + 30 + place * step, cell.top(), step, cell.height())
            draw_line(painter, area, answer, Style(122, MUTED, align=CENTRE))
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

    def _paint_training(self, painter: QPainter, y: float, height: float) -> float:
        """Draw the rows of training and of the rest of the day; return the y of their bottom."""
        rest = self._book.template(tr_noop("Volledige rustdag"))
        self._paint_label(painter, rest, "", y, height)
        for place in range(7):
            cell = self._cell(place, y, height)
            painter.setPen(QPen(FAINT, 9))
            side = min(170.0, height - 50)
            painter.drawRect(QRectF(cell.center().x() - side / 2, cell.center().y() - side / 2, side, side))
            self._divide(painter, cell)
        rule(painter, y + height, self._margin, self._width - self._margin, HAIR)
        for text, below in (*_TRAINING, *_VERDICTS, *_REST_OF_DAY):
            y += height
            hint = self._book.template(below) if below else ""
            self._paint_label(painter, self._book.template(text), hint, y, height)
            for place in range(7):
                cell = self._cell(place, y, height)
                if (text, below) in _VERDICTS:
                    self._paint_choices(painter, cell, _SIGNS)
                elif (text, below) == _REST_OF_DAY[0]:
                    self._paint_box(painter, cell, "")
                else:
                    self._divide(painter, cell)
            rule(painter, y + height, self._margin, self._width - self._margin, HAIR)
        return y + height

    def _foot_lines(self) -> list[str]:
        """Return the words for heaviness, the tags, how to take the pulse that is asked, and whom to call.

        Whom to call stands wherever pain or other complaints may be written down.
        """
        words = " · ".join(f"{number} {self._book.template(word)}" for number, word in enumerate(RPE_WORDS))
        taking = [self._book.template(_TAKING[each.key]) for each in self._measures if each.key in _TAKING]
        return [
            say(Text(_HEAVINESS, words=words), self._book),
            *self._tag_lines(),
            *taking,
            self._book.template(RED_FLAGS),
        ]

    def _tag_lines(self) -> list[str]:
        """Return the tags on one line, or on two where one line would make them too small to read."""
        words = [say(tag_text(tag), self._book) for tag in self._tags]
        if not words:
            return []
        line = say(Text(_TAGS, words=" · ".join(words)), self._book)
        if width_of(line, 104) <= self._width - 2 * self._margin - 60:
            return [line]
        half = (len(words) + 1) // 2
        return [say(Text(_TAGS, words=" · ".join(words[:half])), self._book), " · ".join(words[half:])]

    def _paint_foot(self, painter: QPainter, y: float) -> None:
        """Draw the lines below the table, each on one line."""
        for text in self._foot:
            area = QRectF(self._margin + 60, y, self._width - 2 * self._margin - 60, 150)
            size = min(104.0, 104 * area.width() / max(1.0, width_of(text, 104)))
            last = text is self._foot[-1]
            draw_line(painter, area, text, Style(size, INK if last else MUTED, bold=last))
            y += _FOOT_LINE


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
