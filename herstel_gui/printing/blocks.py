"""The blocks of a report: paragraphs, headings and table rows that are never split over two pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt

from herstel_gui.domain.presentation.marks import MISSING
from herstel_gui.domain.signals.signal import Level, LevelMark
from herstel_gui.printing.canvas import FAINT, HAIR, INK, LEFT, RIGHT, Paragraph, Style, draw_line, rule
from herstel_gui.printing.marks import paint_mark

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

BODY: Final = 122.0
SMALL: Final = 104.0
HEADING: Final = 150.0
LINE: Final = 205.0
INDENT: Final = 190.0


class PrintBlock(Protocol):
    """A part of a page over the full width. All lengths are in units of the canvas."""

    @property
    def height(self) -> float:
        """The height of the block, with the space below."""

    @property
    def keep_with_next(self) -> bool:
        """Whether the next block must stand on the same page."""

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the block with its top left corner at ``x``, ``y``."""


@dataclass(frozen=True, slots=True)
class Space:
    """Empty space; left out at the top of a page."""

    height: float
    keep_with_next: bool = False

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw nothing."""


class Heading:
    """The name of a part of the report, with a line below."""

    keep_with_next: bool = True
    height: float = 330.0

    def __init__(self, text: str, width: float) -> None:
        """Make a heading of ``width`` units."""
        self._text, self._width = text, width

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the name and the line."""
        draw_line(painter, QRectF(x, y + 60, self._width, 200), self._text, Style(HEADING, INK, bold=True))
        rule(painter, y + 280, x, x + self._width, INK, 9)


class TextBlock:
    """A paragraph with bold first ``lead`` characters, after a level's ``mark`` or a ``bullet``."""

    keep_with_next: bool = False

    def __init__(
        self,
        text: str,
        width: float,
        style: Style | None = None,
        *,
        lead: int = 0,
        mark: Level | LevelMark | None = None,
        bullet: bool = False,
        lines: int | None = None,
    ) -> None:
        """Break the text into lines for ``width`` units; ``lines`` is the maximum, None for no maximum."""
        self._indent = INDENT if mark or bullet else 0.0
        self._mark, self._bullet = mark, bullet
        self._style = style or Style(BODY)
        self._paragraph = Paragraph(text, self._style, width - self._indent, lead, lines)

    @property
    def height(self) -> float:
        """The height of the paragraph and the space below."""
        return self._paragraph.height + 44

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the mark or bullet and the paragraph."""
        middle = QPointF(x + 75, y + self._style.size * 0.78)
        if self._mark is not None:
            paint_mark(painter, self._mark, middle, 115)
        elif self._bullet:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(INK)
            painter.drawEllipse(middle, 20, 20)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paragraph.draw(painter, x + self._indent, y)


class Cell(NamedTuple):
    """A cell of a table: its text, and a level whose mark is drawn before the text."""

    text: str
    level: Level | LevelMark | None = None


class PrintRow:
    """A row of a table; words are aligned left, figures right."""

    def __init__(
        self,
        cells: Sequence[Cell],
        widths: Sequence[float],
        wordy: frozenset[int],
        *,
        head: bool,
        keep_with_next: bool,
    ) -> None:
        """Make a row; ``wordy`` holds the numbers of left-aligned columns, ``head`` marks the headings."""
        self._cells, self._widths, self._head, self._wordy = cells, widths, head, wordy
        self.keep_with_next = keep_with_next
        self.height = LINE

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the cells and the line below."""
        left = x
        for place, (cell, width) in enumerate(zip(self._cells, self._widths, strict=True)):
            area = QRectF(left + 20, y, width - 60, LINE)
            if cell.level is not None:
                paint_mark(painter, cell.level, QPointF(left + 75, y + LINE / 2), 100)
                area.setLeft(left + 170)
            empty = cell.text == MISSING
            style = Style(SMALL + 6, FAINT if empty else INK, bold=self._head)
            align = LEFT if place in self._wordy else RIGHT
            draw_line(painter, area, cell.text, style._replace(align=align))
            left += width
        strong = self._head
        rule(painter, y + LINE, x, left, INK if strong else HAIR, 9 if strong else 8)


def table(rows: Sequence[Sequence[Cell]], widths: Sequence[float], wordy: frozenset[int]) -> list[PrintBlock]:
    """Return the rows of a table that stays on one page; ``rows[0]`` holds the headings."""
    last = len(rows) - 1
    return [
        PrintRow(cells, widths, wordy, head=not place, keep_with_next=place < last)
        for place, cells in enumerate(rows)
    ]


def divide_into_pages(blocks: Sequence[PrintBlock], first: float, others: float) -> list[list[PrintBlock]]:
    """Divide blocks over pages with ``first`` units of room on page one, ``others`` on the later pages.

    A block with ``keep_with_next`` goes to the page of the next block.
    """
    pages: list[list[PrintBlock]] = [[]]
    used = 0.0
    for place, block in enumerate(blocks):
        room = first if len(pages) == 1 else others
        needed = block.height
        if block.keep_with_next:
            after = place + 1
            # a space ends no page: what it separates stays together
            while after < len(blocks) and (blocks[after].keep_with_next or isinstance(blocks[after], Space)):
                needed += blocks[after].height
                after += 1
            needed += blocks[after].height if after < len(blocks) else 0
        if pages[-1] and used + needed > room:
            pages.append([])
            used = 0.0
        if not (isinstance(block, Space) and not pages[-1]):
            pages[-1].append(block)
            used += block.height
    return pages


def divide_evenly(blocks: Sequence[PrintBlock], room: float) -> list[list[PrintBlock]]:
    """Divide blocks over as few pages as ``divide_into_pages``, with about the same height on each page.

    Otherwise the last page may hold a few lines only.
    """
    pages = divide_into_pages(blocks, room, room)
    low, high = room / 4, room
    while high - low > LINE:
        middle = (low + high) / 2
        tried = divide_into_pages(blocks, middle, middle)
        fits = all(sum(block.height for block in page) <= room for page in tried)
        if len(tried) == len(pages) and fits:
            pages, high = tried, middle
        else:
            low = middle
    return pages
