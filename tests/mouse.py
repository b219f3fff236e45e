"""What a mouse does that Qt's tests do by halves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget


def double_click(widget: QWidget, place: QPoint) -> None:
    """Click twice with the left button and let it go, which ``QTest.mouseDClick`` does not."""
    button, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(widget, button, plain, place)
    QTest.mouseRelease(widget, button, plain, place)
