"""Clearing of the clipboard, the primary selection and a running drag."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QDrag, QGuiApplication


def take_back(clipboard: QClipboard | None = None) -> None:
    """Clear the clipboard and the selection if this program owns them, and cancel a running drag.

    Content of other programs stays.
    """
    board = clipboard or QGuiApplication.clipboard()
    if board.ownsClipboard():
        board.clear(QClipboard.Mode.Clipboard)
    if board.supportsSelection() and board.ownsSelection():
        board.clear(QClipboard.Mode.Selection)
    if board.supportsFindBuffer() and board.ownsFindBuffer():
        board.clear(QClipboard.Mode.FindBuffer)
    if QGuiApplication.mouseButtons() is not Qt.MouseButton.NoButton:
        # a drag is possible only while a button is pressed
        QDrag.cancel()
