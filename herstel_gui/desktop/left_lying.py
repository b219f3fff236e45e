"""What this program put where other programs can take it: the clipboard, the selection, what is dragged."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QDrag, QGuiApplication


def take_back(clipboard: QClipboard | None = None) -> None:
    """Empty the clipboard and the primary selection as far as they hold something of ours, and end a drag.

    What another program put there stays.
    """
    board = clipboard or QGuiApplication.clipboard()
    if board.ownsClipboard():
        board.clear(QClipboard.Mode.Clipboard)
    if board.supportsSelection() and board.ownsSelection():
        board.clear(QClipboard.Mode.Selection)
    if board.supportsFindBuffer() and board.ownsFindBuffer():
        board.clear(QClipboard.Mode.FindBuffer)
    if QGuiApplication.mouseButtons() is not Qt.MouseButton.NoButton:
        # nothing is dragged without a button held
        QDrag.cancel()
