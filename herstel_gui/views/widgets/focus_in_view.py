"""Scrolls the widget with the keyboard focus wholly into view (WCAG 2.4.11).

Qt scrolls only for Tab, only to the cursor of a text, and not when a bar above the page takes room.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget

from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QScrollBar

MARGIN: Final = 4
"""Pixels at 100 % between the widget and the edge, in which its focus mark is seen."""
LARGE, ENOUGH = 0.5, 0.15
"""Shares of an area: a larger widget, such as a chart, stays where it is when enough of it is in view, so
that a page that is opened does not scroll the banner away."""


class _FocusFollower(QObject):
    """Brings a widget into view when it gets the focus, and when an area around it becomes smaller.

    A click scrolls nothing, because the widget would move away under the pointer.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            _bring_focused_soon(QApplication.focusWidget())
        return super().eventFilter(watched, event)

    def _follow(self, before: QWidget | None, focused: QWidget | None) -> None:
        for each in self._watched:
            with suppress(RuntimeError):  # deleted together with its window
                each.removeEventFilter(self)
        self._watched = [area.viewport() for area in _areas_around(focused)] if focused is not None else []
        for each in self._watched:
            each.installEventFilter(self)
        # a message about a typed cell may stand below the table, to which the focus returns
        returns = before is not None and focused is not None and focused.isAncestorOf(before)
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton and not returns:
            _bring_focused_soon(focused)


@cache
def follow_focus() -> None:
    """Keep the widget with the focus in view, in all windows."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        _FocusFollower(app)


def bring_soon(widget: QWidget) -> None:
    """Bring a widget into view after Qt has scrolled and laid out."""
    QTimer.singleShot(0, widget, lambda: bring_into_view(widget))


def _bring_focused_soon(widget: QWidget | None) -> None:
    """Bring the widget with the focus into view, if it has the focus still after Qt has laid out."""

    def bring() -> None:
        if widget is not None and QApplication.focusWidget() is widget:
            bring_into_view(widget)

    if widget is not None:
        QTimer.singleShot(0, widget, bring)


def bring_into_view(widget: QWidget, place: QRect | None = None) -> None:
    """Scroll all areas around a widget until a place on it is in view.

    Without a place it is the cell with the cursor, or the whole widget. Of a widget larger than ``LARGE``
    there is ``ENOUGH`` in view; a cell is wholly in view where it fits.
    """
    seen_on = widget
    if place is None and isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        seen_on = widget.viewport()
        place = widget.visualRect(widget.currentIndex()) & seen_on.rect()
    large = LARGE if place is None else 1.0
    place = place or widget.rect()
    for area in _areas_around(widget):
        room = area.viewport()
        there, seen = _place_in(room, seen_on, place), room.visibleRegion().boundingRect()
        # use the part of this area that the areas around it show, where the widget fits, so that those need
        # not scroll
        if seen.height() < there.height() or seen.width() < there.width():
            seen = room.rect()
        _scroll(area.verticalScrollBar(), there.top() - seen.top(), there.height(), seen.height(), large)
        _scroll(area.horizontalScrollBar(), there.left() - seen.left(), there.width(), seen.width(), large)
        # the next area outwards can show no more of the widget than this one
        seen_on, place = room, _place_in(room, seen_on, place) & room.rect()


def _areas_around(widget: QWidget) -> Iterator[QScrollArea]:
    """Yield the scroll areas that hold a widget, the innermost first."""
    at: QWidget | None = widget
    while at is not None and not at.isWindow():
        at = at.parentWidget()
        if isinstance(at, QScrollArea):
            yield at


def _place_in(room: QWidget, seen_on: QWidget, place: QRect) -> QRect:
    return QRect(seen_on.mapTo(room, place.topLeft()), place.size())


def _scroll(bar: QScrollBar, start: int, size: int, room: int, large: float) -> None:
    """Move a scroll bar as little as shows ``size`` pixels from ``start`` on in ``room`` pixels.

    Of more than the share ``large`` of the room, ``ENOUGH`` in view is left as it is.
    """
    shown = min(start + size, room) - max(start, 0)
    if size > room * large and shown >= room * ENOUGH:
        return
    margin = min(theme().px(MARGIN), max(0, (room - size) // 2))
    before, behind = start - margin, start + size + margin - room
    if size > room:  # the other way round: both ends may lie outside, but no room beside them is left empty
        before, behind = behind, before
    if before < 0:
        bar.setValue(bar.value() + before)
    elif behind > 0:
        bar.setValue(bar.value() + behind)
