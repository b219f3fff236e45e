"""Sizes and places of windows within the screen that is there, without its task bar and panels.

Sizes are in logical pixels, as Qt gives them: a screen of 1920×1080 at 150 % has 1280×720 of these.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, QRect, QSize, QTimer
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QMargins

TITLE_BAR: Final = 32
"""The height that is kept free for the title bar while the window system has not told its own yet."""

USUAL: Final = QSize(1280, 840)
"""The size of the main window on a screen that has room for it."""


def room_for(window: QWidget) -> QRect:
    """Return where the inside of a window may stand on its screen: the free area without the window frame."""
    owner = window.parentWidget()
    free = (owner.window() if owner is not None else window).screen().availableGeometry()
    frame = _frame(window)
    return free.marginsRemoved(frame) if frame is not None else free.adjusted(0, TITLE_BAR, 0, 0)


def bring_inside(window: QWidget) -> None:
    """Make a window no larger than its room, and move it there when a part of it stands outside."""
    if window.isFullScreen() or window.isMaximized():
        return
    room = room_for(window)
    window.setMinimumSize(window.minimumSize().boundedTo(room.size()))
    size = window.size().boundedTo(room.size()).expandedTo(window.minimumSize().boundedTo(room.size()))
    if size != window.size():
        window.resize(size)
    wanted = QRect(window.geometry().topLeft(), size)
    wanted.moveRight(min(wanted.right(), room.right()))
    wanted.moveBottom(min(wanted.bottom(), room.bottom()))
    wanted.moveLeft(max(wanted.left(), room.left()))
    wanted.moveTop(max(wanted.top(), room.top()))
    if wanted != window.geometry():
        window.setGeometry(wanted)


def place_window(window: QWidget, geometry: str) -> None:
    """Give a main window the place that ``saveGeometry`` told, in base64, within the screen that is there.

    Without a remembered place it gets the usual size.
    """
    if not (geometry and window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))):
        room = room_for(window)
        place = QRect(QPoint(), USUAL.boundedTo(room.size()))
        place.moveCenter(room.center())
        # not ``move``, which places the frame
        window.setGeometry(place)
    bring_inside(window)


def stand_inside(window: QWidget) -> None:
    """Bring a window that is being shown inside, once more when the window system tells its frame.

    On X11 the frame comes after the window, and may push its lower edge off the screen.
    """
    bring_inside(window)
    if _frame(window) is None:
        _FrameWatch(window)


class _FrameWatch(QObject):
    """Waits until the frame of a window is known, brings the window inside and is gone."""

    _SIGNS: Final = frozenset((QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowActivate))

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # whatever this object was told may be gone: a window that Qt made holds nothing of Python
        if isinstance(watched, QWidget):
            gone = event.type() == QEvent.Type.Hide
            told = event.type() in self._SIGNS and _frame(watched) is not None
            if told:
                QTimer.singleShot(0, watched, partial(bring_inside, watched))
            if gone or told:
                watched.removeEventFilter(self)
                self.deleteLater()
        return False


def _frame(window: QWidget) -> QMargins | None:
    """Return the frame around a window; None while the window system has not told it."""
    if not window.isVisible():
        return None
    frame = window.windowHandle().frameMargins()
    return None if frame.isNull() else frame
