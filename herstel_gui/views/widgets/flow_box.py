"""A box that fills lines from left to right, as words do; hidden widgets leave no hole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class FlowBox(QWidget):
    """Widgets side by side at their own size, on as many lines as are needed."""

    def __init__(self, gap: int) -> None:
        """Keep ``gap`` pixels between widgets and lines."""
        super().__init__()
        self._gap = gap
        self._members: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def insert(self, index: int, widget: QWidget) -> None:
        """Take a widget in before the one at ``index``; showing and hiding it moves the others."""
        self._members.insert(index, widget)
        widget.setParent(self)
        widget.installEventFilter(self)
        widget.setVisible(True)
        self.arrange()

    def add(self, widget: QWidget) -> None:
        """Take a widget in after the others."""
        self.insert(len(self._members), widget)

    def remove(self, widget: QWidget) -> None:
        """Let go of one widget."""
        self._members.remove(widget)
        widget.removeEventFilter(self)
        widget.hide()
        widget.deleteLater()
        self.arrange()

    def clear(self) -> None:
        """Let go of all widgets."""
        for member in self._members:
            member.removeEventFilter(self)
            member.hide()
            member.deleteLater()
        self._members.clear()
        self.arrange()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at this width."""
        return self._flow(width, move=False)

    def sizeHint(self) -> QSize:
        """Ask for the lines that the present width needs."""
        return QSize(self.minimumSizeHint().width(), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than the widest widget; one that can wrap gives way."""
        hints = [
            member.minimumSizeHint() if _gives_way(member) else member.sizeHint()
            for member in self._members
            if not member.isHidden()
        ]
        return QSize(max((hint.width() for hint in hints), default=0), 0)

    def arrange(self) -> None:
        """Put every widget in its place."""
        self._flow(self.width(), move=True)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew for the new width."""
        super().resizeEvent(event)
        if event.size().width() == event.oldSize().width():
            self._flow(self.width(), move=True)
        else:
            self.arrange()

    def event(self, event: QEvent) -> bool:
        """Make room when a widget came to need more."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.StyleChange}:
            self.arrange()
        return super().event(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Close the ranks when a widget comes or goes."""
        del watched
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self.arrange()
        return False

    def _flow(self, width: int, *, move: bool) -> int:
        x = y = line = 0
        for member in self._members:
            if member.isHidden():
                continue
            size = member.sizeHint().expandedTo(member.minimumSize())
            if size.width() > width and member.hasHeightForWidth():
                size = QSize(width, member.heightForWidth(width))
            elif width > 0:
                size.setWidth(min(size.width(), width))
            if x and x + size.width() > width:
                x, y, line = 0, y + line + self._gap, 0
            if move:
                member.setGeometry(x, y, size.width(), size.height())
            x, line = x + size.width() + self._gap, max(line, size.height())
        return y + line


def _gives_way(member: QWidget) -> bool:
    """Tell whether a widget can do with less than it asks for: it wraps, or shortens what it shows."""
    return member.hasHeightForWidth() or isinstance(member, QComboBox)
