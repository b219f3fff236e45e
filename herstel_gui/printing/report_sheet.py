"""Draws the report for a physician: a summary of one page, and at most four pages behind it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from herstel_gui.domain.presentation.missing_signs import Drawn
from herstel_gui.domain.text import Text, say, tr_noop
from herstel_gui.domain.week.table import period_text
from herstel_gui.printing.blocks import Space, TextBlock, divide_evenly
from herstel_gui.printing.canvas import MUTED, RIGHT, Style, draw_line, page_layout, sheet_size, width_of
from herstel_gui.printing.foot import paint_foot
from herstel_gui.printing.paper import ensure_application, pdf
from herstel_gui.printing.report_parts import ReportParts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.report.physician_report import PhysicianReport
    from herstel_gui.domain.text import Phrasebook
    from herstel_gui.printing.blocks import PrintBlock
    from herstel_gui.printing.paper import Page

MARGIN: Final = 560.0
TOP: Final = 440.0
HEAD: Final = 760.0
NEXT_HEAD: Final = 330.0
FOOT: Final = 520.0
GAP: Final = 150.0
NUMBER: Final = 108.0
"""The size of the number of a page."""
MOST_PAGES: Final = 5
"""The summary and four pages behind it."""
_TITLE: Final = tr_noop("Verslag van herstel en belasting")
_FOR: Final = tr_noop("voor arts of fysiotherapeut")
_CUT: Final = tr_noop("De rest past niet op {n} bladen; die staat in het dagboek.")
_ABOUT: Final = tr_noop(
    "Uit een eigen dagboek, vergeleken met regels uit vijf algemene artikelen. Ter informatie; geen diagnose."
)


class ReportSheets:
    """The pages of a report, for sheets of a given size."""

    def __init__(self, report: PhysicianReport, book: Phrasebook, size: QSizeF) -> None:
        """Make the blocks and divide them over sheets of ``size`` units."""
        self._report, self._book, self._size = report, book, size
        width = size.width() - 2 * MARGIN
        parts = ReportParts(report, book, width)
        room = size.height() - TOP - FOOT
        summary, left = parts.first_page(room - HEAD)
        others = [*([[*left, Space(GAP)]] if left else []), *parts.parts()]
        # the first page holds what is most asked for, and no part of it ends on another page
        while summary and others and _height([*summary, Space(GAP), *others[0]]) <= room - HEAD:
            summary += [Space(GAP), *others.pop(0)]
        blocks = [block for part in others for block in part]
        first = [summary] if summary else []
        # without a summary the first page has the large head
        least = room - (NEXT_HEAD if summary else HEAD)
        shares = [*first, *(divide_evenly(blocks, least) if blocks or not summary else [])]
        self._shares = shares[:MOST_PAGES]
        if len(shares) > MOST_PAGES:
            self._cut_last_page(width, room - NEXT_HEAD)

    @property
    def pages(self) -> list[Page]:
        """The pages, drawn in units of the canvas."""
        return [partial(self._paint, number) for number in range(len(self._shares))]

    def _cut_last_page(self, width: float, room: float) -> None:
        """End the last page with a sentence about the blocks left out, and make room for the sentence."""
        text = say(Text(_CUT, n=MOST_PAGES), self._book)
        end: list[PrintBlock] = [Space(60), TextBlock(text, width, Style(112, MUTED))]
        last = self._shares[-1]
        while last and _height([*last, *end]) > room:
            last.pop()
        while last and last[-1].keep_with_next:
            last.pop()
        last += end

    def _paint(self, number: int, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if number:
            self._paint_next_head(painter, number)
        else:
            self._paint_head(painter)
        y = TOP + (NEXT_HEAD if number else HEAD)
        for block in self._shares[number]:
            block.draw(painter, MARGIN, y)
            y += block.height
        paint_foot(painter, self._size, MARGIN, self._book.template(_ABOUT), self._report.today, self._book)

    def _paint_head(self, painter: QPainter) -> None:
        width = self._size.width() - 2 * MARGIN
        title = self._book.template(_TITLE)
        draw_line(painter, QRectF(MARGIN, TOP, width, 320), title, Style(210, bold=True))
        line = QRectF(MARGIN, TOP + 330, width, 200)
        draw_line(painter, line, self._who(), Style(127, MUTED))
        self._paint_number(painter, 0, QRectF(MARGIN, TOP + 60, width, 200))

    def _paint_next_head(self, painter: QPainter, number: int) -> None:
        width = self._size.width() - 2 * MARGIN
        area = QRectF(MARGIN, TOP - 60, width, 200)
        beside = width_of(self._number_words(number), NUMBER) + 150
        line = f"{self._book.template(_TITLE)} · {self._who()}"
        draw_line(painter, area.adjusted(0, 0, -beside, 0), line, Style(108, MUTED))
        self._paint_number(painter, number, area)

    def _paint_number(self, painter: QPainter, number: int, area: QRectF) -> None:
        draw_line(painter, area, self._number_words(number), Style(NUMBER, MUTED, align=RIGHT))

    def _number_words(self, number: int) -> str:
        return say(Text(tr_noop("blad {n} van {all}"), n=number + 1, all=len(self._shares)), self._book)

    def _who(self) -> str:
        period = say(period_text(self._report.span, weekdays=False), self._book)
        parts = (self._report.options.name.strip(), period, self._book.template(_FOR))
        return " · ".join(part for part in parts if part)


def _height(blocks: Sequence[PrintBlock]) -> float:
    return sum(block.height for block in blocks)


def report_pdf(report: PhysicianReport, book: Phrasebook) -> Drawn:
    """Return the bytes of a PDF of a report; raises NoFontError without fonts."""
    ensure_application()
    layout = page_layout(report.options.paper, landscape=False)
    pages = ReportSheets(report, book, sheet_size(layout)).pages
    return pdf(layout, pages, title=book.template(_TITLE))
