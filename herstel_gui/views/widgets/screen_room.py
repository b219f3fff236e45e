"""Sizes and places of windows within the screen that is there, without its task bar and panels.

Sizes are in logical pixels, as Qt gives them: a screen of 1920×1080 at 150 % has 1280×720 of these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRect, QSize

if TYPE_CHECKING:
    from PySide6.QtCore import QMargins
    from PySide6.QtWidgets import QWidget

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
        window.resize(USUAL.boundedTo(room.size()))
        window.move(room.center() - window.rect().center())
    bring_inside(window)


def _frame(window: QWidget) -> QMargins | None:
    """Return the frame around a window; None while the window system has not told it."""
    if not window.isVisible():
        return None
    return window.windowHandle().frameMargins()
