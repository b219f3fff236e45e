"""A calendar of all years with a cell per day, coloured by level or by the value of one measure."""

from __future__ import annotations

import math
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from herstel_gui.domain.measure import ClockTime, Duration
from herstel_gui.domain.text import hours_and_minutes
from herstel_gui.domain.trends.picture import DAY, PanelForm, along_the_night
from herstel_gui.domain.trends.readout import read_out
from herstel_gui.qt_models.texts import BOOK, to_qdate
from herstel_gui.views.theme import theme
from herstel_gui.views.trends.canvas import Canvas
from herstel_gui.views.trends.draw_strip import draw_level
from herstel_gui.views.trends.palette import mixed, screen_palette
from herstel_gui.views.trends.readout import shown_words

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent

    from herstel_gui.domain.trends.picture import TrendPanel, TrendPicture
    from herstel_gui.views.trends.palette import Palette

GUTTER: Final = 52
RIGHT: Final = 16
WEEKS: Final = 54
HEAD: Final = 22
GAP: Final = 14
WEEK: Final = 7
FEW: Final = 20
STEPS: Final = 6
KEY_WIDTH: Final = 240


class YearView(QWidget):
    """The years of a picture, newest at the top. ``day_opened`` carries the clicked day."""

    day_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without data."""
        super().__init__(parent)
        self.picture: TrendPicture | None = None
        self.selected: date | None = None
        self._range = (0.0, 1.0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Jaaroverzicht"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_picture(self, picture: TrendPicture) -> None:
        """Show the first panel of a picture; a picture without panels shows the levels."""
        self.picture = picture
        self._range = _reach(picture.panels[0]) if picture.panels else (0.0, 1.0)
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()
        self.update()

    # -- geometry ------------------------------------------------------------------------------------

    def _years(self) -> range:
        if self.picture is None:
            return range(0)
        return range(self.picture.span.last.year, self.picture.span.first.year - 1, -1)

    def _side(self, width: float) -> float:
        return max(6.0, math.floor((width - theme().px(GUTTER + RIGHT)) / WEEKS))

    def _year_height(self, width: float) -> float:
        return self._side(width) * WEEK + theme().px(HEAD + GAP)

    def heightForWidth(self, width: int) -> int:
        """Return the height of all years."""
        return math.ceil(self._year_height(width) * len(self._years()) + theme().px(GAP))

    def sizeHint(self) -> QSize:
        """Return a size with all years visible."""
        return QSize(theme().px(900), self.heightForWidth(theme().px(900)))

    def cell(self, day: date) -> QRectF:
        """Return the cell of a day: a column per week, Monday at the top."""
        side = self._side(self.width())
        row = self._years().index(day.year)
        first = date(day.year, 1, 1)
        column = ((day - first).days + first.weekday()) // WEEK
        top = self._year_height(self.width()) * row + theme().px(HEAD) + day.weekday() * side
        return QRectF(theme().px(GUTTER) + column * side, top, side, side)

    def day_at(self, x: float, y: float) -> date | None:
        """Return the day at a point; None beside the calendar and outside the data."""
        height, side = self._year_height(self.width()), self._side(self.width())
        row = int(y // height)
        weekday = math.floor((y - row * height - theme().px(HEAD)) / side)
        column = math.floor((x - theme().px(GUTTER)) / side)
        if not 0 <= row < len(self._years()) or not 0 <= weekday < WEEK or column < 0:
            return None
        first = date(self._years()[row], 1, 1)
        day = first + timedelta(days=column * WEEK + weekday - first.weekday())
        inside = self.picture is not None and day in self.picture.span
        return day if inside and day.year == first.year else None

    # -- painting ------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the years in the exposed area, and the selected day."""
        painter = QPainter(self)
        canvas = Canvas(painter, screen_palette(theme()), self.font(), theme().scale)
        painter.fillRect(event.rect(), canvas.palette.card)
        height = self._year_height(self.width())
        for row, year in enumerate(self._years()):
            if event.rect().top() <= (row + 1) * height and event.rect().bottom() >= row * height:
                self._draw_year(canvas, year, row * height)
        if self.selected is not None and self.hasFocus():
            painter.setPen(canvas.pen(canvas.palette.text, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.cell(self.selected))
        painter.end()

    def _draw_year(self, canvas: Canvas, year: int, top: float) -> None:
        assert self.picture is not None  # noqa: S101  # without a picture no year is drawn
        head = QRectF(0, top, canvas.px(GUTTER - 8), canvas.px(HEAD))
        canvas.write(head, str(year), canvas.palette.text, 13, bold=True)
        free = 0.0
        for month in range(1, 13):
            left = self.cell(date(year, month, 1)).left()
            name = self.locale().toString(to_qdate(date(year, month, 1)), "MMM").replace(".", "")
            if left >= free:
                width = canvas.width_of(name) + canvas.px(6)
                canvas.write(QRectF(left, top, width, canvas.px(HEAD)), name, canvas.palette.muted)
                free = left + width
        self._draw_weekdays(canvas, year)
        day = max(date(year, 1, 1), self.picture.span.first)
        while day.year == year and day <= self.picture.span.last:
            self._draw_day(canvas, day)
            day += timedelta(days=1)

    def _draw_weekdays(self, canvas: Canvas, year: int) -> None:
        monday = date(year, 1, 1) - timedelta(days=date(year, 1, 1).weekday())
        side = self._side(self.width())
        high = canvas.px(14)
        for weekday in (0, 2, 4, 6) if 2 * side >= high else (0,):
            name = self.locale().toString(to_qdate(monday + timedelta(days=weekday)), "ddd").replace(".", "")
            top = self.cell(date(year, 6, 1)).top() + (weekday - date(year, 6, 1).weekday()) * side
            where = QRectF(0, top + (side - high) / 2, canvas.px(GUTTER - 8), high)
            canvas.write(where, name, canvas.palette.faint, 11, Qt.AlignmentFlag.AlignRight)

    def _draw_day(self, canvas: Canvas, day: date) -> None:
        assert self.picture is not None  # noqa: S101  # as above
        gap = canvas.px(1)
        cell = self.cell(day).adjusted(gap, gap, -gap, -gap)
        index = self.picture.index(day)
        if not self.picture.panels:
            draw_level(canvas, cell, canvas.palette.levels[self.picture.levels[index]])
            return
        value = self.picture.panels[0].values[index]
        colour = mixed(canvas.palette.grid, canvas.palette.card, 0.5)
        if value is not None:
            colour = self._shade(canvas, float(along_the_night(self.picture.panels[0].key, value)))
        canvas.painter.fillRect(cell, colour)

    def _shade(self, canvas: Canvas, value: float) -> QColor:
        """Return the colour of a value: pale for low, deep for high, without a judgement."""
        low, high = self._range
        share = min(1.0, max(0.0, (value - low) / (high - low))) if high > low else 0.5
        return shade(canvas.palette, round(share * STEPS) / STEPS)

    # -- mouse and keyboard --------------------------------------------------------------------------

    def said(self, day: date) -> str:
        """Return the read-out of a day as one text."""
        return "" if self.picture is None else shown_words(read_out(self.picture, day), ()).spoken()

    def event(self, event: QEvent) -> bool:
        """Show a tooltip of the day under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self.day_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), self.said(day).replace(". ", "\n") if day else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select and open the clicked day."""
        day = self.day_at(event.position().x(), event.position().y())
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self.selected = day
            self.day_opened.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the selection by days and weeks with the arrow keys; open the day with Enter."""
        moves = {Qt.Key.Key_Left: -WEEK, Qt.Key.Key_Right: WEEK, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if self.picture is None:
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected is not None:
            self.day_opened.emit(self.selected)
        elif event.key() in moves:
            span, step = self.picture.span, timedelta(days=moves[Qt.Key(event.key())])
            wanted = (self.selected or self.picture.today) + (step if self.selected else timedelta())
            self.selected = min(max(wanted, span.first), span.last)
            self.setAccessibleDescription(self.said(self.selected))
            self.update()
        else:
            super().keyPressEvent(event)


def shade(palette: Palette, share: float) -> QColor:
    """Return the colour for a share between low (0) and high (1)."""
    return mixed(palette.series[0][0], palette.card, 0.1 + 0.82 * share)


class ShadeKey(QWidget):
    """The legend of the colours of the calendar, from the lowest to the highest value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._ends: tuple[str, str] | None = None
        self.setFixedSize(theme().px(KEY_WIDTH), theme().px(24))

    def show_panel(self, panel: TrendPanel | None) -> None:
        """Show the lowest and highest value of a panel; None for the levels, which have a LevelKey."""
        self._ends = None
        if panel is not None:
            low, high = _reach(panel)
            self._ends = value_label(panel, low), value_label(panel, high)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the colours between the lowest and the highest value."""
        if self._ends is None:
            return
        painter = QPainter(self)
        canvas = Canvas(painter, screen_palette(theme()), self.font(), theme().scale)
        side, ends = canvas.px(14), (self.width() - canvas.px(14) * (STEPS + 1)) / 2
        for number in range(STEPS + 1):
            cell = QRectF(ends + number * side, canvas.px(5), side - 1, side - 1)
            painter.fillRect(cell, shade(canvas.palette, number / STEPS))
        box = QRectF(0, 0, ends - canvas.px(6), self.height())
        canvas.write(box, self._ends[0], canvas.palette.muted, align=Qt.AlignmentFlag.AlignRight)
        box.moveLeft(self.width() - ends + canvas.px(6))
        canvas.write(box, self._ends[1], canvas.palette.muted)
        painter.end()


def value_label(panel: TrendPanel, value: float) -> str:
    """Return a value of a panel as text for the legend."""
    kind = panel.measure.kind if panel.measure else None
    if isinstance(kind, (Duration, ClockTime)):
        minutes = round(value)
        return hours_and_minutes(minutes % DAY if isinstance(kind, ClockTime) else minutes)
    return BOOK.number(Decimal(repr(round(value, 1))), None, signed=False)


def _reach(panel: TrendPanel) -> tuple[float, float]:
    """Return the values of the palest and deepest colour, without the twentieth at each end."""
    found = (value for value in panel.values if value is not None)
    values = sorted(float(along_the_night(panel.key, value)) for value in found)
    if not values:
        return 0.0, 1.0
    if panel.form is PanelForm.SCALE:
        return 1.0, 7.0
    edge = len(values) // FEW
    return values[edge], values[-1 - edge]
