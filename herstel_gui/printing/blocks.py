"""Blocks of a report: each knows its height, draws itself, and is never torn over two pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt

from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.week.wording import NOTHING
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
    """Something on a page, over its whole width."""

    @property
    def height(self) -> float:
        """How much room it takes downwards."""

    @property
    def keep(self) -> bool:
        """Whether what follows must stand on the same page."""

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it with its top left corner there."""


@dataclass(frozen=True, slots=True)
class Space:
    """White."""

    height: float
    keep: bool = False

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw nothing."""


class Heading:
    """The name of a part, with a line below it."""

    keep: bool = True
    height: float = 330.0

    def __init__(self, text: str, width: float) -> None:
        """Take the words."""
        self._text, self._width = text, width

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the words and the line."""
        draw_line(painter, QRectF(x, y + 60, self._width, 200), self._text, Style(HEADING, INK, bold=True))
        rule(painter, y + 280, x, x + self._width, INK, 9)


class Words:
    """A paragraph; its first ``lead`` characters are bold, ``mark`` stands before it."""

    keep: bool = False

    def __init__(
        self,
        text: str,
        width: float,
        style: Style | None = None,
        *,
        lead: int = 0,
        mark: Level | None = None,
        bullet: bool = False,
        lines: int | None = None,
    ) -> None:
        """Lay out the words."""
        self._indent = INDENT if mark or bullet else 0.0
        self._mark, self._bullet = mark, bullet
        self._style = style or Style(BODY)
        self._paragraph = Paragraph(text, self._style, width - self._indent, lead, lines)

    @property
    def height(self) -> float:
        """The paragraph and a little air."""
        return self._paragraph.height + 44

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the mark or bullet and the words."""
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
    """A cell of a row: its words, perhaps a level before them."""

    text: str
    level: Level | None = None


class PrintRow:
    """A line of a table: the first cell and levels at the left, figures at the right."""

    def __init__(
        self, cells: Sequence[Cell], widths: Sequence[float], wordy: frozenset[int], *, head: bool, keep: bool
    ) -> None:
        """Take the cells; ``wordy`` are the places that are read from the left."""
        self._cells, self._widths, self._head, self._wordy = cells, widths, head, wordy
        self.keep = keep
        self.height = LINE

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the cells and the line below them."""
        left = x
        for place, (cell, width) in enumerate(zip(self._cells, self._widths, strict=True)):
            area = QRectF(left + 20, y, width - 60, LINE)
            if cell.level is not None:
                paint_mark(painter, cell.level, QPointF(left + 75, y + LINE / 2), 100)
                area.setLeft(left + 170)
            quiet = cell.text == NOTHING
            style = Style(SMALL + 6, FAINT if quiet else INK, bold=self._head)
            align = LEFT if place in self._wordy else RIGHT
            draw_line(painter, area, cell.text, style._replace(align=align))
            left += width
        strong = self._head
        rule(painter, y + LINE, x, left, INK if strong else HAIR, 9 if strong else 8)


def table(rows: Sequence[Sequence[Cell]], widths: Sequence[float], wordy: frozenset[int]) -> list[PrintBlock]:
    """Return the rows of a table that stays whole; the first one holds the headings."""
    last = len(rows) - 1
    return [
        PrintRow(cells, widths, wordy, head=not place, keep=place < last) for place, cells in enumerate(rows)
    ]


def divided(blocks: Sequence[PrintBlock], first: float, others: float) -> list[list[PrintBlock]]:
    """Divide blocks over pages with so much room; a heading goes with what follows it."""
    pages: list[list[PrintBlock]] = [[]]
    used = 0.0
    for place, block in enumerate(blocks):
        room = first if len(pages) == 1 else others
        needed = block.height
        if block.keep:
            after = place + 1
            while after < len(blocks) and blocks[after].keep:
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
