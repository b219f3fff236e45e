"""The history of one signal: a row for each year, a mark for each day on which the signal was on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from herstel_gui.application.signal_queries import ON, QUIET, UNKNOWN
from herstel_gui.views.signals.counts import day_and_year, times_text
from herstel_gui.views.theme import SMALL, theme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from herstel_gui.application.signal_queries import YearRow

ROW: Final = 16
TOP: Final = 20
YEAR_ROOM: Final = 44
COUNT_ROOM: Final = 72


class HistoryStrip(QWidget):
    """Paints a row per year: a tall mark is a day on which the signal was on, a thin line a quiet day.

    ``day_asked`` carries the date that was double-clicked.
    """

    day_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty; ``show_years`` fills it."""
        super().__init__(parent)
        self._years: tuple[YearRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_years(self, name: str, years: Sequence[YearRow]) -> None:
        """Show these years, oldest first."""
        self._years = tuple(years)
        self.setAccessibleName(self.tr("Geschiedenis van {name}").format(name=name))
        self.setAccessibleDescription("; ".join(f"{row.year}: {self._times(row.times)}" for row in years))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return 360 wide, with a row for each year."""
        return QSize(theme().px(360), theme().px(TOP + ROW * len(self._years) + 4))

    def minimumSizeHint(self) -> QSize:
        """Return 240 wide, high enough for all years."""
        return QSize(theme().px(240), self.sizeHint().height())

    # -- painting ------------------------------------------------------------------------------------

    def _track(self) -> QRectF:
        px = theme().px
        left = px(YEAR_ROOM)
        return QRectF(left, px(TOP), self.width() - left - px(COUNT_ROOM), px(ROW) * len(self._years))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the names of the months, then a row for each year."""
        painter = QPainter(self)
        font = self.font()
        font.setPixelSize(theme().px(SMALL))
        painter.setFont(font)
        self._draw_months(painter)
        for number, row in enumerate(self._years):
            self._draw_year(painter, number, row)
        painter.end()

    def _draw_months(self, painter: QPainter) -> None:
        track, px = self._track(), theme().px
        names = [
            QLocale().standaloneMonthName(month, QLocale.FormatType.ShortFormat).replace(".", "")
            for month in range(1, 13)
        ]
        widest = max(painter.fontMetrics().horizontalAdvance(name) for name in names) + px(6)
        step = next((step for step in (1, 2, 3, 6) if step * track.width() / 12 >= widest), 12)
        for month, name in enumerate(names, 1):
            x = track.left() + track.width() * (QDate(2023, month, 1).dayOfYear() - 1) / 366
            painter.setPen(QPen(theme().colour("line"), 1))
            painter.drawLine(QPointF(x, track.top()), QPointF(x, track.bottom()))
            painter.setPen(theme().colour("muted"))
            if (month - 1) % step == 0:
                box = QRectF(x, 0, step * track.width() / 12, px(TOP) - px(2))
                side = Qt.AlignmentFlag.AlignHCenter if step == 1 else Qt.AlignmentFlag.AlignLeft
                painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, name)

    def _draw_year(self, painter: QPainter, number: int, row: YearRow) -> None:
        track, px = self._track(), theme().px
        top = track.top() + px(ROW) * number
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme().colour("muted"))
        painter.drawText(
            QRectF(0, top, px(YEAR_ROOM), px(ROW)), middle | Qt.AlignmentFlag.AlignLeft, str(row.year)
        )
        box = QRectF(track.right() + px(8), top, px(COUNT_ROOM) - px(8), px(ROW))
        painter.setPen(theme().colour("warning_text" if row.times else "faint"))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, self._times(row.times))
        day = track.width() / 366
        quiet, loud = theme().colour("good"), theme().colour("warning")
        for start, length in row.runs(QUIET):
            painter.fillRect(QRectF(track.left() + start * day, top + px(7), length * day, px(2)), quiet)
        for start, length in row.runs(ON):
            width = max(length * day, px(2))
            painter.fillRect(QRectF(track.left() + start * day, top + px(2), width, px(12)), loud)

    @staticmethod
    def _times(times: int) -> str:
        return times_text(times) if times else "–"

    # -- pointing ------------------------------------------------------------------------------------

    def _at(self, place: QPointF) -> tuple[date, int] | None:
        track = self._track()
        if not self._years or not track.contains(place):
            return None
        row = self._years[min(int((place.y() - track.top()) / theme().px(ROW)), len(self._years) - 1)]
        index = int((place.x() - track.left()) / track.width() * 366)
        day = QDate(row.year, 1, 1).addDays(index)
        if day.year() != row.year or index >= len(row.states):
            return None
        pointed: date = day.toPython()  # type: ignore[assignment]  # the stubs declare object
        return pointed, row.states[index]

    def event(self, event: QEvent) -> bool:
        """Show the day under the pointer and its state as a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            pointed = self._at(QPointF(event.pos()))
            if pointed is not None:
                words = {
                    ON: self.tr("actief"),
                    QUIET: self.tr("rustig"),
                    UNKNOWN: self.tr("te weinig gegevens"),
                }
                day, state = pointed
                text = f"{day_and_year(day)}: {words[state]}"
                QToolTip.showText(event.globalPos(), text, self)
                return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Emit ``day_asked`` for the day under the pointer."""
        pointed = self._at(event.position())
        if pointed is not None:
            self.day_asked.emit(pointed[0])
