"""The delegate of the calendar: paints days and weeks, and says how much room they need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from herstel_gui.qt_models.plan_cells import DayCell, WeekCell
from herstel_gui.qt_models.plan_model import PlanRole
from herstel_gui.qt_models.texts import to_qdate
from herstel_gui.views.planning.cell_frames import (
    Frame,
    Line,
    font_of,
    frames_of,
    height_of,
    paint_frames,
    widest_word,
)
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.triangle import paint_triangle

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

    from herstel_gui.qt_models.plan_cells import LoadBar

PAD: Final = 3
DATE: Final = 20
"""Height of the line with the date, in pixels at 100 %."""
PILL: Final = 7
"""Space left and right of a number in its pill, in pixels at 100 %."""
LEAST_HEIGHT: Final = 72
BAR: Final = 6
"""Height of a load bar, in pixels at 100 %."""
DATES: Final = 112
"""Width of the dates in the narrow form, in pixels at 100 %."""


class PlanDelegate(QStyledItemDelegate):
    """Paints a ``DayCell`` or ``WeekCell``. ``chosen`` are the chosen days, ``target`` the day dragged to."""

    week_width = 92
    """Usual width of the column with the weeks, in pixels at 100 %."""
    narrow = False
    chosen: frozenset[date] = frozenset()
    target: date | None = None

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        cell, area = self.cell_of(index), QRect(option.rect)
        painter.save()
        if isinstance(cell, DayCell):
            self._paint_ground(painter, area, cell)
            self.paint_day(painter, area, cell)
            if option.state & QStyle.StateFlag.State_HasFocus:
                _frame(painter, area, "accent", 2)
        elif isinstance(cell, WeekCell):
            self.paint_week(painter, area, cell)
        painter.restore()

    @staticmethod
    def cell_of(index: QModelIndex | QPersistentModelIndex) -> DayCell | WeekCell | None:
        """Return the day or week at a place."""
        cell = index.data(PlanRole.CELL)
        return cell if isinstance(cell, (DayCell, WeekCell)) else None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a cell in the width of ``option.rect``."""
        cell, px = self.cell_of(index), theme().px
        area = QRect(option.rect)
        if isinstance(cell, DayCell):
            body = height_of(frames_of(cell), option.font, self._body_room(area).width())
            dates = px(DATE) + (0 if self.narrow else body)
            least = 0 if self.narrow else px(LEAST_HEIGHT)
            return QSize(area.width(), max(least, dates, body) + 2 * px(PAD))
        if isinstance(cell, WeekCell):
            return QSize(area.width(), self._week_height(option.font, cell, area.width()))
        return QSize(0, 0)

    def least_width(self, cell: DayCell | WeekCell, base: QFont) -> int:
        """Return the width in which no word of a cell is broken."""
        pads = 2 * theme().px(PAD) + 1
        if isinstance(cell, WeekCell):
            return widest_word([_week_frame(cell)], base) + pads
        head = QFontMetrics(font_of(base, bold=True)).horizontalAdvance(self._date_words(cell))
        head += theme().px(2 * PILL + (16 if cell.broken else 0))
        return max(head, widest_word(frames_of(cell), base)) + pads

    # -- rooms -------------------------------------------------------------------------------------------

    def _date_room(self, area: QRect) -> QRect:
        px = theme().px
        room = area.adjusted(px(PAD), px(PAD), -px(PAD) - 1, 0)
        room.setHeight(px(DATE))
        if self.narrow:
            room.setWidth(px(DATES))
        return room

    def _body_room(self, area: QRect) -> QRect:
        px = theme().px
        if self.narrow:
            return area.adjusted(px(DATES + 2 * PAD), px(PAD), -px(PAD) - 1, -px(PAD))
        return area.adjusted(px(PAD), px(PAD + DATE), -px(PAD) - 1, -px(PAD))

    # -- days --------------------------------------------------------------------------------------------

    def _paint_ground(self, painter: QPainter, area: QRect, cell: DayCell) -> None:
        painter.fillRect(area, theme().colour("paper" if cell.outside else "card"))
        if cell.day in self.chosen or cell.day == self.target:
            tint = theme().colour("accent_soft")
            tint.setAlpha(150)
            painter.fillRect(area, tint)
        paint_edges(painter, area)
        if cell.day == self.target:
            _frame(painter, area, "accent", 2)
        elif cell.day == cell.today:
            _frame(painter, area, "accent", 1)

    def _date_words(self, cell: DayCell) -> str:
        if self.narrow:
            return QLocale().toString(to_qdate(cell.day), "ddd d MMM").replace(".", "")
        return cell.number

    def paint_day(self, painter: QPainter, area: QRect, cell: DayCell) -> None:
        """Paint the date and the frames of a day."""
        self._paint_date(painter, self._date_room(area), cell)
        paint_frames(painter, frames_of(cell), self._body_room(area))

    def _paint_date(self, painter: QPainter, room: QRect, cell: DayCell) -> None:
        px, words, today = theme().px, self._date_words(cell), cell.day == cell.today
        painter.setFont(font_of(painter.font(), bold=today, size=13 if today else 12))
        inside = QRect(room)
        if today:
            wide = painter.fontMetrics().horizontalAdvance(words) + 2 * px(PILL)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("accent"))
            pill = QRectF(room.left(), room.top(), wide, room.height() - px(2))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            inside = pill.toRect()
        painter.setPen(theme().colour("accent_text" if today else "muted" if cell.outside else "text"))
        align = Qt.AlignmentFlag.AlignCenter if today else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, align, words)
        if today:
            self._paint_today(painter, room, inside.right() + px(5), cell)
        if cell.broken:
            paint_triangle(painter, QPointF(room.right() - px(6), room.center().y()))

    def _paint_today(self, painter: QPainter, room: QRect, left: int, cell: DayCell) -> None:
        """Write "vandaag" beside the date, where there is room for the word."""
        word = QCoreApplication.translate("Planning", "vandaag")
        painter.setFont(font_of(painter.font(), bold=False, size=12))
        painter.setPen(theme().colour("accent"))
        beside = room.adjusted(left - room.left(), 0, -theme().px(14) if cell.broken else 0, 0)
        if painter.fontMetrics().horizontalAdvance(word) <= beside.width():
            painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)

    # -- weeks -------------------------------------------------------------------------------------------

    def _week_height(self, base: QFont, cell: WeekCell, width: int) -> int:
        px = theme().px
        inside = width - 2 * px(PAD) - 1
        height = height_of([_week_frame(cell)], base, inside)
        return height + sum(_bar_height(bar, base, inside) for bar in cell.loads) + 2 * px(PAD)

    def paint_week(self, painter: QPainter, area: QRect, cell: WeekCell) -> None:
        """Paint the number of a week, its kind, and a bar per load."""
        painter.fillRect(area, theme().colour("paper"))
        paint_edges(painter, area)
        px, base = theme().px, painter.font()
        room = area.adjusted(px(PAD), px(PAD), -px(PAD) - 1, 0)
        head = _week_frame(cell)
        paint_frames(painter, [head], room)
        top = room.top() + height_of([head], base, room.width())
        for bar in cell.loads:
            frame = _bar_frame(bar)
            high = height_of([frame], base, room.width())
            paint_frames(painter, [frame], QRect(room.left(), top, room.width(), high))
            if bar.share is not None:
                _paint_bar(
                    painter, bar, QRectF(room.left() + px(4), top + high, room.width() - px(8), px(BAR))
                )
            top += _bar_height(bar, base, room.width())


def _week_frame(cell: WeekCell) -> Frame:
    lines = [Line(cell.title, bold=True)]
    if cell.kind:
        lines.append(Line(cell.kind, "muted"))
    return Frame("plain", tuple(lines))


def _bar_frame(bar: LoadBar) -> Frame:
    return Frame("plain", (Line(bar.words, "text" if bar.done else "muted"),))


def _bar_height(bar: LoadBar, base: QFont, width: int) -> int:
    high = height_of([_bar_frame(bar)], base, width)
    return high + (theme().px(BAR + 3) if bar.share is not None else 0)


def _paint_bar(painter: QPainter, bar: LoadBar, where: QRectF) -> None:
    """Paint a load: filled when done, an outline when planned."""
    share = QRectF(where.left(), where.top(), max(2.0, where.width() * (bar.share or 0)), where.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if bar.done else QPen(theme().colour("series_1"), 1))
    painter.setBrush(theme().colour("series_1" if bar.done else "card"))
    painter.drawRoundedRect(share.adjusted(0.5, 0.5, -0.5, -0.5), where.height() / 2, where.height() / 2)


def paint_edges(painter: QPainter, area: QRect) -> None:
    """Draw the lines right and below a cell."""
    line = theme().colour("line")
    painter.fillRect(QRect(area.right(), area.top(), 1, area.height()), line)
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), line)


def _frame(painter: QPainter, area: QRect, ink: str, width: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(theme().colour(ink), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(1, 1, -width, -width))
