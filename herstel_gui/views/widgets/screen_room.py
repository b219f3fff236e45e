"""Sizes and positions of windows within the screen, without task bar and panels.

Sizes are in logical pixels, as in Qt: a screen of 1920×1080 at 150 % has 1280×720 logical pixels.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, QRect, QSize, QTimer
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QMargins

TITLE_BAR: Final = 32
"""Height reserved for the title bar until the window system reports the window frame."""

USUAL: Final = QSize(1280, 840)
"""Default size of the main window, if the screen has room."""


def room_for(window: QWidget) -> QRect:
    """Return the area for the inside of a window: the free area of its screen without the window frame."""
    owner = window.parentWidget()
    free = (owner.window() if owner is not None else window).screen().availableGeometry()
    frame = _frame(window)
    return free.marginsRemoved(frame) if frame is not None else free.adjusted(0, TITLE_BAR, 0, 0)


def bring_inside(window: QWidget) -> None:
    """Shrink a window to the free area of its screen, and move the window into the area."""
    if window.isFullScreen() or window.isMaximized():
        return
    room = room_for(window)
    window.setMinimumSize(window.minimumSize().boundedTo(room.size()))
    size = window.size().boundedTo(room.size()).expandedTo(window.minimumSize().boundedTo(room.size()))
    if size != window.size():
        window.resize(size)
    target = QRect(window.geometry().topLeft(), size)
    target.moveRight(min(target.right(), room.right()))
    target.moveBottom(min(target.bottom(), room.bottom()))
    target.moveLeft(max(target.left(), room.left()))
    target.moveTop(max(target.top(), room.top()))
    if target != window.geometry():
        window.setGeometry(target)


def place_window(window: QWidget, geometry: str) -> None:
    """Restore the geometry from ``saveGeometry``, in base64, within the present screen.

    An empty or invalid geometry gives the default size in the middle of the screen.
    """
    if not (geometry and window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))):
        room = room_for(window)
        place = QRect(QPoint(), USUAL.boundedTo(room.size()))
        place.moveCenter(room.center())
        # ``move`` would place the frame instead of the inside
        window.setGeometry(place)
    bring_inside(window)


def stand_inside(window: QWidget) -> None:
    """Call ``bring_inside`` when a window is shown, and again when its frame is known.

    On X11 the frame is added after the window is shown, and may push its lower edge off the screen.
    """
    bring_inside(window)
    if _frame(window) is None:
        _FrameWatch(window)


class _FrameWatch(QObject):
    """Calls ``bring_inside`` once the frame of a window is known, then deletes itself."""

    _SIGNS: Final = frozenset((QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowActivate))

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # use ``watched`` only: a Python attribute with the window might be cleared already
        if isinstance(watched, QWidget):
            hidden = event.type() == QEvent.Type.Hide
            framed = event.type() in self._SIGNS and _frame(watched) is not None
            if framed:
                QTimer.singleShot(0, watched, partial(bring_inside, watched))
            if hidden or framed:
                watched.removeEventFilter(self)
                self.deleteLater()
        return False


def _frame(window: QWidget) -> QMargins | None:
    """Return the frame around a window; None until the window system reports the frame."""
    if not window.isVisible():
        return None
    frame = window.windowHandle().frameMargins()
    sides = frame.left(), frame.top(), frame.right(), frame.bottom()
    # while a window gets its frame, negative sides were seen: a dialog became larger than the screen
    return None if not any(sides) or min(sides) < 0 else frame
