"""Mouse actions missing in QTest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget


def double_click(widget: QWidget, place: QPoint) -> None:
    """Double-click with the left button and release the button, unlike ``QTest.mouseDClick``."""
    button, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(widget, button, plain, place)
    QTest.mouseRelease(widget, button, plain, place)
