"""Text limited to a share of the window height; longer text scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

LEAST_LINES: Final = 2


class BoundedWords(QScrollArea):
    """Shows a label; ``share`` is the largest part of ``height`` for the label.

    ``height`` 0 means the height of the window. A dialog whose own height depends on the text passes the
    height of the screen.
    """

    def __init__(self, label: QLabel, share: float, height: int = 0) -> None:
        """Show ``label``, with word wrap."""
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
        """Return True: a narrow text needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines, within the limit."""
        whole, most = self._label.heightForWidth(width), self._most()
        return min(whole, most)

    def sizeHint(self) -> QSize:
        """Return the width of the label and the limited height."""
        hint = self._label.sizeHint()
        return QSize(hint.width(), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest word with a scroll bar, and the height of one line."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._label.minimumSizeHint().width() + bar, self.fontMetrics().lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the text needs at another width."""
        super().resizeEvent(event)
        self._fit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Take the height that another text needs: a scroll area keeps its own height by itself."""
        done = super().viewportEvent(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        """Accept the keyboard focus only when the text scrolls, and ask for the height of the text."""
        scrolls = self.scrolls
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self._label.text() if scrolls else "")
        self.updateGeometry()

    @property
    def scrolls(self) -> bool:
        """Whether the text is longer than its room."""
        return self._label.heightForWidth(self.viewport().width()) > self.viewport().height()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let a screen reader read the text that scrolls, and mark it."""
        self.setAccessibleName(self._label.text())
        self._mark(reading=True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark away."""
        self._mark(reading=False)
        super().focusOutEvent(event)

    def _mark(self, *, reading: bool) -> None:
        """Draw a line before the text that has the focus, or take it away."""
        set_role(self._label, "reading", "yes" if reading else "no")
        self._label.setIndent(theme().px(8) if reading else -1)

    def _most(self) -> int:
        height = self._height or self.window().height()
        return max(round(height * self._share), LEAST_LINES * self._label.fontMetrics().lineSpacing())
