"""The chart with mouse, wheel and keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from herstel_gui.views.theme import theme
from herstel_gui.views.trends.layout import GAP
from herstel_gui.views.trends.surface import ChartSurface

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

STEP: Final = 0.8
NOTCH: Final = 120
DRAG: Final = 4
WEEK: Final = 7


class TrendsChart(ChartSurface):
    """The chart surface with its interaction.

    ``day_opened`` carries the day that was double-clicked or chosen with Enter; ``resized`` the key of a
    panel and its new height in unscaled pixels.
    """

    day_opened = Signal(object)
    resized = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty, with keyboard focus by click and Tab."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Grafiek van je trends"))
        self._pressed: QPointF | None = None
        self._panned = False
        self._divider: int | None = None

    # -- mouse ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a drag along the time axis, or a drag of a panel's edge."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._panned = event.position(), False
            self._divider = self._divider_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the crosshair, pan, or resize a panel."""
        place = event.position()
        if self._pressed is None:
            on_edge = self._divider_at(place) is not None
            self.viewport().setCursor(Qt.CursorShape.SplitVCursor if on_edge else Qt.CursorShape.CrossCursor)
            self._hover(place)
        elif self._divider is not None:
            self._resize(place)
        elif self._panned or (place - self._pressed).manhattanLength() > DRAG:
            self._pan(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pin or unpin the crosshair after a click without a drag."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        clicked = not self._panned and self._divider is None
        self._pressed, self._divider = None, None
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        if clicked and self._over_plot(event.position()):
            index = self.day_at(event.position().x())
            self.pinned = not (self.pinned and index == self.marked)
            self.mark(index)
            self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Emit ``day_opened`` for the day under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton and self._over_plot(event.position()):
            self.mark(self.day_at(event.position().x()))
            self._open()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the crosshair, unless pinned; keys pin the crosshair too."""
        super().leaveEvent(event)
        if not self.pinned:
            self.mark(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer; pan with Shift or a sideways wheel; beside the plots scroll."""
        turn, sideways = event.angleDelta().y(), event.angleDelta().x()
        if not self._over_plot(event.position()):
            super().wheelEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or (sideways and not turn):
            self.set_view(self.view.panned(-(turn or sideways) / NOTCH * self.view.days / 10))
        elif turn:
            at = (
                self.view.low + (event.position().x() - self.plot.left()) / self.plot.width() * self.view.days
            )
            self.set_view(self.view.zoomed(STEP ** (turn / NOTCH), at))
        self._hover(event.position())
        event.accept()

    def _over_plot(self, place: QPointF) -> bool:
        return self.plot.left() <= place.x() <= self.plot.right()

    def _hover(self, place: QPointF) -> None:
        if not self.pinned:
            self.mark(self.day_at(place.x()) if self._over_plot(place) else None)

    def _pan(self, place: QPointF) -> None:
        assert self._pressed is not None  # noqa: S101  # set by mousePressEvent
        self._panned = True
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        days = (self._pressed.x() - place.x()) / self.plot.width() * self.view.days
        self._pressed = place
        self.set_view(self.view.panned(days))
        self._hover(place)

    def _divider_at(self, place: QPointF) -> int | None:
        offset = self.verticalScrollBar().value()
        return self.placed.divider(place.y() + offset, GAP * theme().scale / 2 - 2)

    def _resize(self, place: QPointF) -> None:
        if self._divider is None or self.arrays is None:
            return
        area = self.placed.panels[self._divider]
        height = place.y() + self.verticalScrollBar().value() - area.top() - GAP * theme().scale / 2
        key = self.arrays.picture.panels[self._divider].key
        self.resized.emit(key, round(height / theme().scale))

    # -- keys ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the crosshair by a day, a week or a view; zoom, pin, or open the day."""
        if self.arrays is None or not self._key(event.key(), event.modifiers()):
            super().keyPressEvent(event)

    def _key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        step = WEEK if modifiers & Qt.KeyboardModifier.ControlModifier else 1
        page = max(1, round(self.view.days))
        moves = {
            Qt.Key.Key_Left: -step, Qt.Key.Key_Right: step,
            Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Home: -(10**7), Qt.Key.Key_End: 10**7,
        }  # fmt: skip
        if key in moves:
            self._move(moves[Qt.Key(key)])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            at = self.view.high if self.marked is None else self.marked + 0.5
            self.set_view(self.view.zoomed(1 / STEP if key == Qt.Key.Key_Minus else STEP, at))
        elif key == Qt.Key.Key_Space:
            self.pinned = not self.pinned and self.marked is not None
            self.viewport().update()
        elif key == Qt.Key.Key_Escape and self.marked is not None:
            self.pinned = False
            self.mark(None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.marked is not None:
            self._open()
        else:
            return False
        return True

    def _move(self, days: int) -> None:
        assert self.arrays is not None  # noqa: S101  # checked by keyPressEvent
        size = len(self.arrays.picture.span)
        start = self._start() if self.marked is None else self.marked
        if self.marked is not None or abs(days) > WEEK:  # the first arrow key only shows the crosshair
            start += days
        self.go_to(min(max(start, 0), size - 1))

    def go_to(self, index: int) -> None:
        """Pin the crosshair on a day, pan the day into view, and announce its values."""
        self.set_view(self.view.showing(index))
        self.pinned = True
        self.mark(index)
        self.viewport().update()
        self.announce()

    def _start(self) -> int:
        assert self.arrays is not None  # noqa: S101  # checked by _move
        today = self.arrays.picture.index(self.arrays.picture.today)
        return today if self.view.low <= today < self.view.high else int(self.view.high) - 1

    def describe(self) -> str | None:
        """Store the read-out as the accessible description and return it; None without a crosshair."""
        shown = self.said()
        if shown is None:
            return None
        self.setAccessibleDescription(shown.spoken())
        return shown.spoken()

    def announce(self) -> None:
        """Send the read-out to an active screen reader."""
        spoken = self.describe()
        if spoken is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    def _open(self) -> None:
        day = self.marked_day
        if day is not None:
            self.day_opened.emit(day)

    def place_of(self, index: int) -> QPoint:
        """Return a point of the viewport on a day, for tests and tools."""
        return QPoint(round(self.x_of(index)), round(self.placed.strip.center().y()))
