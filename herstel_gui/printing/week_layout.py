"""The layout of a week on one sheet: widths, heights and font sizes, smaller until everything fits."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.text import say
from herstel_gui.domain.week.columns import Column, column_text, columns_of
from herstel_gui.domain.week.table import (
    LEVEL,
    PLAN,
    TAGS,
    TRAINING,
    WORDY,
    Finding,
    WeekCell,
    WeekRow,
    WeekTable,
    in_sections,
)
from herstel_gui.domain.week.wording import day_words, finding_words, words_of
from herstel_gui.printing.canvas import INK, MUTED, RIGHT, Paragraph, Ruler, Style

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from herstel_gui.domain.text import Phrasebook
    from herstel_gui.domain.week.options import WeekOptions

BODY: Final = 122
SMALL: Final = 110
HEADING: Final = 130
PAD: Final = 70
TIGHT_PAD: Final = 46
ROW: Final = 270
TWO_LINES: Final = 262
"""The least height of a row with a second line below its name."""
ENDS: Final = 84
"""The font size of that second line."""
BAND_ROW: Final = 222
HEAD_ROW: Final = 270
MARK: Final = 110
LEAST_DAY: Final = 440
TREND: Final = 700
BULLET: Final = 160
BETWEEN: Final = 500
MOST_TAGS: Final = 3
SIGN: Final = 210
"""The height of the sign of a level, above its word."""
LEVEL_WORD: Final = 106
BREAKS: Final = re.compile(r" |(?<=-)")
"""Where a line of words may be broken: at a space, and after a hyphen."""
LINE_SEPARATOR: Final = "\u2028"
"""Begins a new line within a QTextLayout."""
CONDITION: Final = 0.88
"""Width of the columns of limits, as a share of their longest text."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The sizes of one attempt: font scale, row height as a factor, maximum number of lines of a remark."""

    scale: float
    density: float
    lines: int


SCALES: Final = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5)
LEAST: Final = 0.7
"""The least scale, of figures of 6.4 points. A week that takes a smaller one on a sheet takes more sheets, as
far as that makes its print larger."""
MOST_SHEETS: Final = 4
AIRY: Final = (1.3, 1.15)
DENSE: Final = (1.0, 0.92, 0.84, 0.77)
LINES: Final = ((1.0, 6), (0.86, 3), (0.76, 2), (0.66, 1))
"""Pairs of a scale and the maximum number of lines of a remark at scales below."""


def attempts(scale: float, *, airy: bool) -> Iterator[Fit]:
    """Yield the attempts at one scale: ever lower rows, then at small scales ever shorter remarks.

    ``airy`` puts attempts with higher rows first, for portrait sheets.
    """
    for density in (*(AIRY if airy else ()), *DENSE):
        yield Fit(scale, density, LINES[0][1])
    for below, lines in LINES[1:]:
        if scale < below:
            yield Fit(scale, DENSE[-1], lines)


class ColumnTexts:
    """The texts of the columns of a week, and their widths at any size: the same for all attempts.

    Attributes:
        columns: The columns of the table.
        by_column: The texts of each column that must fit on one line.
        ends: The second lines below the names of the rows.
        ruler: Measures these texts, and the words of the days.
    """

    def __init__(self, table: WeekTable, options: WeekOptions, book: Phrasebook) -> None:
        """Collect the texts of the rows that stand in the table."""
        rows = [row for row in table.rows if row.in_table]
        self.columns = columns_of(table, options, book)
        self.by_column = [
            [column_text(row, column, book) for row in rows if row.key not in WORDY or column.day is None]
            for column in self.columns
        ]
        self.ends = [say(row.ends, book) for row in rows if row.ends]
        self.ruler = Ruler()


class WeekLayout:
    """One attempt to lay out a week within ``width`` units."""

    def __init__(
        self,
        table: WeekTable,
        options: WeekOptions,
        book: Phrasebook,
        width: float,
        fit: Fit,
        texts: ColumnTexts,
    ) -> None:
        """Measure all parts; the attempt fits when ``natural_width`` and ``height`` fit on the sheet.

        Where ``table`` is a part of a whole one, the texts are those of the whole table, so that the columns
        stand at the same places on each sheet.
        """
        self.table, self.options, self.book, self.fit, self.width = table, options, book, fit, width
        self.pad = self.size(PAD if options.landscape else TIGHT_PAD)
        self.columns, self._texts, self._width_of = texts.columns, texts, texts.ruler.width_of
        self.rows = tuple(row for row in table.rows if row.in_table)
        natural = self._natural_widths()
        self.natural_width = sum(natural)
        self.widths = self._spread(natural)
        self.words = {
            (row.key, place): self._words(row, row.cells[place])
            for row in self.rows
            if row.key in WORDY
            for place in range(7)
        }
        self.signals = self._signals()
        self.advice = self._advice()
        self.remarks = self._remarks()

    def size(self, units: float) -> float:
        """Return ``units`` times the scale of this attempt."""
        return units * self.fit.scale

    @property
    def day_width(self) -> float:
        """The width of each of the seven days."""
        return self.widths[1]

    def row_height(self, row: WeekRow) -> float:
        """Return the height of a row: that of the tallest day for tags, of two lines for a name with ends."""
        plain = self.size(ROW) * self.fit.density
        if row.ends:
            return max(plain, self.size(TWO_LINES))
        if row.key not in WORDY:
            return plain
        tallest = max(self.words[row.key, place].height for place in range(7))
        return max(plain, tallest + self.pad + (self.size(SIGN) if row.key == LEVEL else 0))

    @property
    def table_height(self) -> float:
        """The height of the table with its heading and the bands of its sections."""
        named = sum(bool(name) for name, _ in in_sections(self.rows))
        bands = named * self.size(BAND_ROW) * self.fit.density
        return self.size(HEAD_ROW) + bands + sum(self.row_height(row) for row in self.rows)

    @property
    def notes_height(self) -> float:
        """The height of signals, advice and remarks below the table."""
        blocks = [max(self._block(self.signals), self._block(self.advice)), self._block(self.remarks)]
        return sum(height + self.size(150) for height in blocks if height)

    @property
    def height(self) -> float:
        """The height of the table and all texts below."""
        return self.table_height + self.notes_height

    @property
    def half(self) -> float:
        """The distance from the left edge to the advice, which stands beside the signals."""
        return self.width * 0.567

    def _block(self, paragraphs: list[Paragraph]) -> float:
        if not paragraphs:
            return 0
        return self.size(HEADING * 1.75) + sum(p.height + self.size(36) for p in paragraphs)

    # -- columns -----------------------------------------------------------------------------------------

    def _natural_widths(self) -> list[float]:
        natural = [
            self._natural(column, texts)
            for column, texts in zip(self.columns, self._texts.by_column, strict=True)
        ]
        day = max(
            width for width, column in zip(natural, self.columns, strict=True) if column.day is not None
        )
        return [
            width if column.day is None else day for width, column in zip(natural, self.columns, strict=True)
        ]

    def _natural(self, column: Column, texts: list[str]) -> float:
        if column.key == "trend":
            return self.size(TREND) + 2 * self.pad
        small = column.key in {"normal", "warning"}
        size = self.size(SMALL if small else BODY)
        bold = column.day is not None
        widest = max((self._width_of(text, size, bold=bold) for text in texts), default=0.0)
        if column.key == "label":
            widest = max([widest, *(self._width_of(text, self.size(ENDS)) for text in self._texts.ends)])
        if small:
            # the longest conditions are drawn a little smaller, for the sake of all other figures
            widest *= CONDITION
        widest = max(widest, self._width_of(column.heading, self.size(BODY), bold=True))
        if column.day is not None:
            return max(widest + 2 * self.pad + self.size(MARK), self.size(LEAST_DAY))
        return widest + 2 * self.pad

    def _spread(self, natural: list[float]) -> list[float]:
        """Divide spare width: a fifth, up to a maximum, to the names, the rest over the other columns."""
        left = max(0.0, self.width - sum(natural))
        label = min(left * 0.2, self.size(450))
        share = (left - label) / (len(natural) - 1)
        return [natural[0] + label, *(width + share for width in natural[1:])]

    def _words(self, row: WeekRow, cell: WeekCell) -> Paragraph:
        """Return the words of a day; trainings and plans have a line each."""
        if row.key == LEVEL:
            return self._lines(words_of(cell, self.book), self.size(LEVEL_WORD), bold=True)
        if row.key in {TRAINING, PLAN}:
            return self._lines(words_of(cell, self.book), self.size(SMALL))
        return self._tags(cell)

    def _lines(self, lines: list[str], size: float, *, bold: bool = False) -> Paragraph:
        """Return lines in a font small enough to break no word; of many only the first, and how many more."""
        if len(lines) > MOST_TAGS:
            lines = [*lines[: MOST_TAGS - 1], f"+{len(lines) - MOST_TAGS + 1}"]
        width = self.day_width - self.pad
        words = [word for line in lines for word in BREAKS.split(line)]
        widest = max((self._width_of(word, size, bold=bold) for word in words), default=0.0)
        small = size * min(1.0, width / widest if widest else 1.0)
        return Paragraph(LINE_SEPARATOR.join(lines), Style(small, INK, bold=bold, align=RIGHT), width)

    def _tags(self, cell: WeekCell) -> Paragraph:
        """Return the tags of a day in a font small enough to break no word.

        Of more than MOST_TAGS tags only the first are shown, with the number left out: ``+3``.
        """
        words = words_of(cell, self.book)
        if len(words) > MOST_TAGS:
            words = [*words[: MOST_TAGS - 1], f"+{len(words) - MOST_TAGS + 1}"]
        width = self.day_width - self.pad
        parts = [part for word in words for part in f"{word},".split()]
        widest = max((self._width_of(part, self.size(BODY)) for part in parts), default=0.0)
        small = min(1.0, width / widest if widest else 1.0)
        return Paragraph(", ".join(words), Style(self.size(BODY) * max(small, 0.65), INK, align=RIGHT), width)

    # -- below the table ---------------------------------------------------------------------------------

    def _signals(self) -> list[Paragraph]:
        width = (self.half if self.table.advice else self.width) - self.size(BULLET + BETWEEN)
        return [self._signal(finding, width) for finding in self.table.signals]

    def _signal(self, finding: Finding, width: float) -> Paragraph:
        lead, line = finding_words(finding, self.book)
        return Paragraph(lead + line, Style(self.size(BODY)), width, lead=len(lead))

    def _advice(self) -> list[Paragraph]:
        width = self.width - self.half - self.size(BULLET)
        return [Paragraph(say(text, self.book), Style(self.size(BODY)), width) for text in self.table.advice]

    def _remarks(self) -> list[Paragraph]:
        return [self._remark(day, words) for day in self.table.span for words in self._remark_words(day)]

    def _remark(self, day: date, words: str) -> Paragraph:
        lead = day_words(day, self.book)
        text = f"{lead}\u2002{words}"
        return Paragraph(text, Style(self.size(SMALL), MUTED), self.width, len(lead), self.fit.lines)

    def _remark_words(self, day: date) -> list[str]:
        """Return all tags of a day when the table has no room for all, and its note.

        They are paragraphs of their own: each is bounded, so that many tags leave the note its lines.
        """
        place = (day - self.table.span.first).days
        tags = next((words_of(row.cells[place], self.book) for row in self.rows if row.key == TAGS), [])
        note = next((" ".join(cell.words) for cell in self.table.remarks if cell.day == day), "")
        listed = ", ".join(tags) if len(tags) > MOST_TAGS else ""
        return [part for part in (listed, " ".join(note.split())) if part]


def fit_to_sheet(
    table: WeekTable,
    options: WeekOptions,
    book: Phrasebook,
    width: float,
    height: float,
    whole: WeekTable | None = None,
    most: float = SCALES[0],
) -> WeekLayout:
    """Return the first attempt that fits within ``width`` and ``height``, else the smallest attempt.

    ``whole`` is the table of which ``table`` is a part, ``most`` the largest scale to try.
    """
    layout = None
    texts = ColumnTexts(whole or table, options, book)
    for scale in (scale for scale in SCALES if scale <= most):
        for fit in attempts(scale, airy=not options.landscape):
            layout = WeekLayout(table, options, book, width, fit, texts)
            if layout.natural_width > width:
                break
            if layout.height <= height:
                return layout
    assert layout is not None  # noqa: S101  # SCALES is not empty
    return layout


def divided(layout: WeekLayout, count: int) -> list[WeekTable]:
    """Return the table of a layout as ``count`` tables of about the same height.

    What stands below the table stands below the last one.
    """
    share = layout.height / count
    parts: list[list[WeekRow]] = [[] for _ in range(count)]
    top = layout.size(HEAD_ROW)
    for row in layout.rows:
        height = layout.row_height(row)
        parts[min(count - 1, int((top + height / 2) / share))].append(row)
        top += height
    below = [row for row in layout.table.rows if not row.in_table]
    last = replace(layout.table, rows=(*parts[-1], *below))
    return [*(replace(layout.table, rows=tuple(rows), signals=(), advice=()) for rows in parts[:-1]), last]
