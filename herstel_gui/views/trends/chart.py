"""The timeline on screen: scrolled, with its dates below, the crosshair's values, mouse and keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from herstel_gui.domain.trends.readout import read_out
from herstel_gui.views.trends.arrays import TimeView
from herstel_gui.views.trends.axes import AXIS, DayAxis, ValueAxis
from herstel_gui.views.trends.board import STEP, Board
from herstel_gui.views.trends.canvas import screen_look
from herstel_gui.views.trends.readout import Foot, FootArea, Shown, shown_words
from herstel_gui.views.trends.timeline import Timeline, chart_sheet
from herstel_gui.views.widgets.saying import describe, say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from herstel_gui.views.trends.arrays import PictureArrays
    from herstel_gui.views.trends.output import Sheet

WEEK: Final = 7
FAR: Final = 10**7


class TrendsChart(QWidget):
    """Shows a picture over a stretch of time, with a crosshair at one day.

    ``marked_moved`` carries the day under the crosshair or None, ``view_changed`` the new TimeView,
    ``day_opened`` the day that was double-clicked or chosen with Enter, ``resized`` the key of a panel and
    its new height in unscaled pixels.
    """

    marked_moved = Signal(object)
    view_changed = Signal(object)
    day_opened = Signal(object)
    resized = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without data, with keyboard focus by click and Tab."""
        super().__init__(parent)
        self.arrays: PictureArrays | None = None
        self.timeline: Timeline | None = None
        self.marked: int | None = None
        self.pinned = False
        self._heights: Mapping[str, int] = {}
        self._said: tuple[int, Shown] | None = None
        self._signals: tuple[str, ...] = ()
        self._dates: Board | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Grafiek van je trends"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().installEventFilter(self)
        self.values = Foot()
        self._column.addWidget(self.area, 1)
        self._column.addWidget(FootArea(self.values))

    def minimumSizeHint(self) -> QSize:
        """Return a size with some panels."""
        return QSize(480, 240)

    # -- contents ------------------------------------------------------------------------------------

    def show_picture(self, arrays: PictureArrays, view: TimeView, heights: Mapping[str, int]) -> None:
        """Show a picture; the crosshair stays on its day when the picture contains the day."""
        day = self.marked_day
        self.arrays, self._heights, self._said = arrays, heights, None
        index = None if day is None else arrays.picture.index(day)
        self.marked = index if index is not None and 0 <= index < len(arrays.picture.span) else None
        self.pinned = self.pinned and self.marked is not None
        self._build(view)

    def _build(self, view: TimeView) -> None:
        """Make the items of the picture anew, also for another theme."""
        assert self.arrays is not None  # noqa: S101  # set before
        look, offset = screen_look(), self.area.verticalScrollBar().value()
        self.timeline = made = Timeline(look, self.arrays, self._heights)
        made.show_days(view.low, view.high)
        made.ranged.connect(lambda: self.view_changed.emit(made.view))
        made.resized.connect(self.resized)
        scene = made.scene()
        scene.sigMouseMoved.connect(self._hover)
        scene.sigMouseClicked.connect(self._clicked)
        made.viewport().setCursor(Qt.CursorShape.CrossCursor)
        made.viewport().installEventFilter(self)
        before = self.area.takeWidget()
        if before is not None:
            before.deleteLater()  # later, because Qt may be at work on its children
        self.area.setWidget(made)
        self._build_dates()
        self.relayout()
        self.area.verticalScrollBar().setValue(offset)
        self._show_marked()

    def _build_dates(self) -> None:
        """Make the dates below the scrolled panels, linked to their range."""
        assert self.timeline is not None  # noqa: S101  # made before
        assert self.arrays is not None  # noqa: S101  # made before
        if self._dates is not None:
            self._column.removeWidget(self._dates)
            self._dates.deleteLater()
        look = self.timeline.look
        self._dates = Board(look)
        axis, gutter = DayAxis(look, self.arrays.picture.span), ValueAxis(look)
        axis.linkToView(self.timeline.first)
        self._dates.place(gutter, 0, 0)
        self._dates.place(axis, 0, 1)
        self._dates.setFixedHeight(round(look.px(AXIS)))
        self._column.insertWidget(1, self._dates)

    @property
    def view(self) -> TimeView:
        """The time in view."""
        return TimeView(0, 1, 1) if self.timeline is None else self.timeline.view

    def show_days(self, low: float, high: float) -> None:
        """Show another stretch of time, within the data."""
        if self.timeline is not None:
            self.timeline.show_days(low, high)

    def set_heights(self, heights: Mapping[str, int]) -> None:
        """Set the user's heights by panel key, in unscaled pixels."""
        self._heights = heights
        if self.timeline is not None:
            self.timeline.heights = heights
            self.relayout()

    def sheet(self) -> Sheet | None:
        """Return the days in view for paper or a file; None without data."""
        return None if self.arrays is None else chart_sheet(self.arrays, self.view, self._heights)

    def relayout(self) -> None:
        """Fit the panels into the area, or let them scroll."""
        if self.timeline is not None:
            room = self.area.viewport().size()
            self.timeline.arrange(room.width(), room.height())

    def viewport(self) -> QWidget:
        """Return the widget that receives the mouse."""
        return self.area.viewport() if self.timeline is None else self.timeline.viewport()

    # -- crosshair -----------------------------------------------------------------------------------

    @property
    def marked_day(self) -> date | None:
        """The day under the crosshair; None without a crosshair."""
        if self.arrays is None or self.marked is None:
            return None
        return self.arrays.picture.day(self.marked)

    def mark(self, index: int | None) -> None:
        """Move the crosshair to a day by its index, or hide the crosshair with None."""
        if self.arrays is None or index == self.marked:
            return
        if index is not None:
            index = min(max(index, 0), len(self.arrays.picture.span) - 1)
        self.marked, self._said, self._signals = index, None, ()
        self._show_marked()
        self.marked_moved.emit(self.marked_day)

    def set_signals(self, texts: tuple[str, ...]) -> None:
        """Add these signals to the values of the day under the crosshair."""
        if texts != self._signals:
            self._signals, self._said = texts, None
            self._show_marked()

    def _show_marked(self) -> None:
        if self.timeline is not None:
            self.timeline.mark(self.marked, pinned=self.pinned)
        shown = self.said()
        if shown is not None:
            self.values.show_day(shown, pinned=self.pinned)
        else:
            hint = self.tr("Wijs een dag aan, of druk op een pijltje, voor de waarden van die dag.")
            self.values.show_hint(hint)

    def said(self) -> Shown | None:
        """Return the texts of the read-out; None without a crosshair."""
        if self.arrays is None or self.marked is None:
            return None
        if self._said is None or self._said[0] != self.marked:
            day = self.arrays.picture.day(self.marked)
            self._said = self.marked, shown_words(read_out(self.arrays.picture, day), self._signals)
        return self._said[1]

    def describe(self) -> str | None:
        """Store the read-out as the accessible description and return it; None without a crosshair."""
        shown = self.said()
        if shown is None:
            return None
        describe(self, shown.spoken())
        return shown.spoken()

    def go_to(self, index: int) -> None:
        """Pin the crosshair on a day, pan the day into view, and announce its values."""
        view = self.view
        shift = min(0.0, index - view.low) + max(0.0, index + 1 - view.high)
        if shift:
            self.show_days(view.low + shift, view.high + shift)
        self.pinned = True
        self.mark(index)
        self._show_marked()
        spoken = self.describe()
        say(self, spoken or "")

    def day_at(self, x: float) -> int:
        """Return the index of the day at ``x`` of the viewport."""
        return 0 if self.timeline is None else self.timeline.day_at(x)

    def place_of(self, index: int) -> QPoint:
        """Return a point of the viewport on a day, for tests and tools."""
        assert self.timeline is not None  # noqa: S101  # called with a picture only
        return QPoint(round(self.timeline.x_of(index)), round(self.timeline.plot.center().y()))

    def meaning_at(self, place: QPoint | None) -> str:
        """Return the key of the panel at a place in global coordinates."""
        if place is None or self.timeline is None:
            return ""
        here = self.timeline.mapToScene(self.timeline.mapFromGlobal(place))
        under = (row for row in self.timeline.rows if row.box.sceneBoundingRect().bottom() > here.y())
        row = next(under, None)
        return "level" if row is None or row.arrays is None else row.arrays.panel.key

    # -- mouse ---------------------------------------------------------------------------------------

    def _over_plot(self, place: QPointF) -> bool:
        plot = None if self.timeline is None else self.timeline.plot
        return plot is not None and plot.left() <= place.x() <= plot.right()

    def _hover(self, place: QPointF) -> None:
        if not self.pinned:
            self.mark(self.day_at(place.x()) if self._over_plot(place) else None)

    def _clicked(self, event: Any) -> None:  # noqa: ANN401  # of pyqtgraph
        """Pin or unpin the crosshair; after a double click open the day."""
        if event.button() is not Qt.MouseButton.LeftButton or not self._over_plot(event.scenePos()):
            return
        index = self.day_at(event.scenePos().x())
        self.pinned = not event.double() and not (self.pinned and index == self.marked)
        self.mark(index)
        self._show_marked()
        if event.double():
            self._open()

    def eventFilter(self, watched: Any, event: QEvent) -> bool:  # noqa: ANN401  # a QObject
        """Hide an unpinned crosshair when the mouse leaves, and fit the panels after a resize."""
        if event.type() is QEvent.Type.Leave and not self.pinned:
            self.mark(None)
        elif event.type() is QEvent.Type.Resize and watched is self.area.viewport():
            self.relayout()
        return super().eventFilter(watched, event)

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
            Qt.Key.Key_Home: -FAR, Qt.Key.Key_End: FAR,
        }  # fmt: skip
        if key in moves:
            self._move(moves[Qt.Key(key)])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._zoom(1 / STEP if key == Qt.Key.Key_Minus else STEP)
        elif key == Qt.Key.Key_Space:
            self.pinned = not self.pinned and self.marked is not None
            self._show_marked()
        elif key == Qt.Key.Key_Escape and self.marked is not None:
            self.pinned = False
            self.mark(None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.marked is not None:
            self._open()
        else:
            return False
        return True

    def _zoom(self, factor: float) -> None:
        view = self.view
        at = view.high if self.marked is None else self.marked + 0.5
        if self.timeline is not None:
            self.timeline.first.scaleBy(x=factor, center=(at, 0))

    def _move(self, days: int) -> None:
        assert self.arrays is not None  # noqa: S101  # checked by keyPressEvent
        picture, view = self.arrays.picture, self.view
        start = self.marked
        if start is None:
            today = picture.index(picture.today)
            start = today if view.low <= today < view.high else int(view.high) - 1
        if self.marked is not None or abs(days) > WEEK:  # the first arrow key only shows the crosshair
            start += days
        self.go_to(min(max(start, 0), len(picture.span) - 1))

    def _open(self) -> None:
        day = self.marked_day
        if day is not None:
            self.day_opened.emit(day)

    # -- events --------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew after a change of style, palette or font."""
        super().changeEvent(event)
        kinds = (event.Type.StyleChange, event.Type.PaletteChange, event.Type.FontChange)
        if event.type() in kinds and self.timeline is not None and self.timeline.look != screen_look():
            self._build(self.view)
