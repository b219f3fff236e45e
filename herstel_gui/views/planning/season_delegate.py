"""The season: a line per week, a day as a small square with the sign of its plan and of its deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from herstel_gui.qt_models.plan_cells import DayCell, WeekCell
from herstel_gui.views.icons import paint_icon
from herstel_gui.views.planning.cell_delegate import PAD, PlanDelegate, paint_edges
from herstel_gui.views.planning.cell_frames import (
    GROUNDS,
    Frame,
    Line,
    font_of,
    height_of,
    paint_frames,
    widest_word,
)
from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

SIGN: Final = 14
LINE: Final = 43
"""Height of a week, in pixels at 100 %."""
LEAST_DAY: Final = 44
NUMBER: Final = 12
MANY: Final = 6
"""Lines that the words of a week take at most: all that there are."""


class SeasonDelegate(PlanDelegate):
    """Paints the days of a season; date, plan and deed in words are in tooltip and accessible name."""

    week_width = 190

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a line."""
        if self.narrow:
            return super().sizeHint(option, index)
        cell = self.cell_of(index)
        width = option.rect.width()
        if isinstance(cell, WeekCell):
            inside = width - 2 * theme().px(PAD)
            high = height_of([_words_of(cell)], option.font, inside)
            return QSize(width, max(theme().px(LINE), high + 2 * theme().px(PAD)))
        return QSize(width, theme().px(LINE))

    def least_width(self, cell: DayCell | WeekCell, base: QFont) -> int:
        """Return the width for the signs of a day, or for the longest word of a week."""
        px = theme().px
        if isinstance(cell, WeekCell):
            return widest_word([_words_of(cell)], base) + 2 * px(PAD)
        number = QFontMetrics(font_of(base, bold=True, size=NUMBER)).horizontalAdvance(cell.number)
        return max(px(LEAST_DAY), number + px(6))

    def paint_day(self, painter: QPainter, area: QRect, cell: DayCell) -> None:
        """Paint the number, the sign of the plan, and below it the sign of the deed."""
        if self.narrow:
            super().paint_day(painter, area, cell)
            return
        px = theme().px
        for band in cell.bands:
            stripe = QRect(area.left(), area.bottom() - px(4), area.width(), px(4))
            pen, _brush = GROUNDS[band.style]
            painter.fillRect(stripe, theme().colour(pen))
        self._paint_number(painter, area, cell)
        middle = area.left() + area.width() * 0.34
        if (plan := cell.hardest) is not None:
            where = QRectF(middle - px(SIGN) / 2, area.top() + px(19), px(SIGN), px(SIGN))
            past = cell.day < cell.today
            if not past:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(theme().colour("warning" if cell.broken else "field_line"), 1))
                painter.setBrush(theme().colour("warning_soft" if cell.broken else "card"))
                painter.drawRoundedRect(where.adjusted(-3, -1.5, 3, 1.5), px(4), px(4))
            ink = "muted" if past else "text"
            paint_icon(painter, plan.icon, theme().colour(ink).name(), where)
        beside = area.left() + area.width() * 0.76 - px(SIGN) / 2
        self._paint_deed(painter, QRectF(beside, area.top() + px(19), px(SIGN), px(SIGN)), cell)

    def _paint_number(self, painter: QPainter, area: QRect, cell: DayCell) -> None:
        px, today = theme().px, cell.day == cell.today
        first = cell.day.day == 1
        painter.setFont(font_of(painter.font(), bold=today or first, size=NUMBER))
        painter.setPen(theme().colour("accent" if today else "text" if first else "muted"))
        room = area.adjusted(px(3), px(1), 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, cell.number)

    def _paint_deed(self, painter: QPainter, where: QRectF, cell: DayCell) -> None:
        px, deed = theme().px, cell.deed
        if deed is None:
            if cell.unfilled:
                paint_icon(painter, "verdict_unknown", theme().colour("muted").name(), where)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("series_1_dot"))
        painter.drawRect(QRectF(where.left() - px(6), where.top(), px(3), where.height()))
        ink = "warning" if deed.differs else "good"
        paint_icon(painter, deed.shape or deed.icon, theme().colour(ink).name(), where)

    def paint_week(self, painter: QPainter, area: QRect, cell: WeekCell) -> None:
        """Paint the week with its kind and its loads as words."""
        if self.narrow:
            super().paint_week(painter, area, cell)
            return
        painter.fillRect(area, theme().colour("paper"))
        paint_edges(painter, area)
        px = theme().px
        paint_frames(painter, [_words_of(cell)], area.adjusted(px(PAD), px(PAD), -px(PAD), 0))


def _words_of(cell: WeekCell) -> Frame:
    title = " · ".join(part for part in (cell.title, cell.kind) if part)
    loads = " · ".join(bar.words for bar in cell.loads)
    lines = [Line(title, bold=True, most=MANY), *([Line(loads, "muted", most=MANY)] if loads else [])]
    return Frame("plain", tuple(lines))
