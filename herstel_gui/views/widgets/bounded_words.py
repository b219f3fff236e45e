"""Words that take no more than a share of the height of their window, and scroll when they need more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

LEAST_LINES: Final = 2


class BoundedWords(QScrollArea):
    """Shows one label, whole where there is room; ``share`` is the most of ``height`` that it takes.

    The height is that of the window; a dialog that is as high as its words gives that of its screen.
    """

    def __init__(self, label: QLabel, share: float, height: int = 0) -> None:
        """Take a label, which wraps its words."""
        super().__init__()
        self._label, self._share, self._height = label, share, height
        label.setWordWrap(True)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(label)
        for surface in (self.viewport(), label):
            surface.setAutoFillBackground(False)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines, or as much of it as may be taken."""
        whole, most = self._label.heightForWidth(width), self._most()
        return min(whole, most)

    def sizeHint(self) -> QSize:
        """Ask for what the words ask for."""
        hint = self._label.sizeHint()
        return QSize(hint.width(), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the longest word, beside a scroll bar."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._label.minimumSizeHint().width() + bar, self.fontMetrics().lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the cursor only where there is something to scroll."""
        super().resizeEvent(event)
        scrolls = self._label.heightForWidth(self.viewport().width()) > self.viewport().height()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()

    def _most(self) -> int:
        height = self._height or self.window().height()
        return max(round(height * self._share), LEAST_LINES * self._label.fontMetrics().lineSpacing())
