"""A strip with the level of each day: its sign, on a stem that is higher for a more serious level."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from herstel_gui.domain.presentation.dates import short_date
from herstel_gui.domain.presentation.levels import LEVEL_SIGNS
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.text import Phrasebook, say
from herstel_gui.domain.week.wording import capital
from herstel_gui.printing.canvas import FAINT, HAIR, MUTED, Style, draw_line, width_of
from herstel_gui.printing.marks import LEVEL_COLOURS, paint_mark

STEP: Final = 95.0
BARS: Final = 5 * STEP + 20
SMALL: Final = 90.0
HEIGHT: Final = BARS + 250.0
MARK: Final = 92.0
"""Size of a sign, less where the days are closer together."""
MARK_ROOM, LEGEND_GAP = 110.0, 130.0
LEGEND_LINE: Final = 150.0
LEGEND: Final = (
    LevelMark.NO_SIGNAL, LevelMark.SIGN, LevelMark.NOTICE, LevelMark.UNDER_RECOVERED,
    LevelMark.NOT_RECOVERING, LevelMark.SEE_PROFESSIONAL, LevelMark.URGENT, LevelMark.FLAGGED,
    LevelMark.ILL, LevelMark.NO_DATA, LevelMark.NOT_ENTERED,
)  # fmt: skip


def steps(mark: LevelMark) -> int:
    """Return the height of the stem of a mark in steps; the complaint that cannot wait is the highest."""
    return mark.rank + (mark is LevelMark.URGENT)


class LevelStrip:
    """The sign of each day, on a stem for a warning and on the base line for other levels."""

    keep_with_next: bool = False

    def __init__(
        self,
        levels: Sequence[LevelMark],
        first: date,
        width: float,
        book: Phrasebook,
        held: Collection[date] = (),
    ) -> None:
        """Draw ``levels``, of consecutive days from ``first`` on, within ``width`` units.

        On the days ``held`` the level is that of an earlier morning.
        """
        self._levels, self._first, self._width, self._book = levels, first, width, book
        self._held = held
        self._legend = self._legend_lines()
        self.height: float = HEIGHT + LEGEND_LINE * len(self._legend)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the signs, the dates of the Mondays and the legend."""
        step = self._width / len(self._levels)
        ground = y + BARS
        for index, level in enumerate(self._levels):
            left = x + index * step
            size = min(MARK, step)
            top = ground - max(45.0, steps(level) * STEP - size / 2)
            self._paint_stem(painter, level, QPointF(left + step / 2, top), size, ground)
            day = self._first + timedelta(days=index)
            paint_mark(painter, level, QPointF(left + step / 2, top), size, held=day in self._held)
            if not day.weekday():
                painter.setPen(QPen(HAIR, 8))
                painter.drawLine(QPointF(left, y), QPointF(left, ground + 40))
                self._paint_date(painter, day, QPointF(left + 15, ground + 20), x + self._width)
        painter.setPen(QPen(FAINT, 9))
        painter.drawLine(QPointF(x, ground), QPointF(x + self._width, ground))
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_legend(painter, x, ground + 190)

    def _paint_date(self, painter: QPainter, day: date, place: QPointF, right: float) -> None:
        """Draw the date of a Monday; near the end of the strip it stands further to the left."""
        text = say(short_date(day), self._book)
        left = min(place.x(), right - width_of(text, SMALL) - 15)
        draw_line(painter, QRectF(left, place.y(), right - left + 20, 130), text, Style(SMALL, MUTED))

    @staticmethod
    def _paint_stem(painter: QPainter, level: LevelMark, top: QPointF, size: float, ground: float) -> None:
        """Draw what carries the sign of a warning, from below the sign to the base line."""
        if level.rank:
            wide, below = size * 0.42, top.y() + size * 0.52
            stem = QRectF(top.x() - wide / 2, below, wide, max(0.0, ground - below))
            painter.fillRect(stem, LEVEL_COLOURS[level])

    def _legend_lines(self) -> list[list[tuple[LevelMark, str]]]:
        """Return the levels with their names, on as many lines as the width asks for."""
        lines: list[list[tuple[LevelMark, str]]] = [[]]
        used = 0.0
        for level in LEGEND:
            name = capital(self._book.template(LEVEL_SIGNS[level].name))
            text = f"{level.rank} {name}" if level.rank else name
            wide = MARK_ROOM + width_of(text, SMALL) + LEGEND_GAP
            if lines[-1] and used + wide - LEGEND_GAP > self._width:
                lines.append([])
                used = 0.0
            lines[-1].append((level, text))
            used += wide
        return lines

    def _paint_legend(self, painter: QPainter, x: float, y: float) -> None:
        for number, line in enumerate(self._legend):
            self._paint_legend_line(painter, line, x, y + number * LEGEND_LINE)

    @staticmethod
    def _paint_legend_line(painter: QPainter, line: list[tuple[LevelMark, str]], x: float, y: float) -> None:
        for level, text in line:
            paint_mark(painter, level, QPointF(x + 40, y + 70), 80)
            x += MARK_ROOM
            draw_line(painter, QRectF(x, y, 3000, 140), text, Style(SMALL, MUTED))
            x += width_of(text, SMALL) + LEGEND_GAP
