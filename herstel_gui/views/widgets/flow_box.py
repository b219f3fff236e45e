"""A box that places widgets in lines from left to right, without gaps for hidden widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from herstel_gui.views.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent


class FlowBox(QWidget):
    """Widgets side by side at their own size, on as many lines as needed."""

    def __init__(self, gap: int) -> None:
        """Keep ``gap`` pixels between widgets and lines."""
        super().__init__()
        self._gap = gap
        self._members: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def insert(self, index: int, widget: QWidget) -> None:
        """Add a widget before the widget at ``index``; the others move when a widget is shown or hidden."""
        self._members.insert(index, widget)
        widget.setParent(self)
        widget.installEventFilter(self)
        widget.setVisible(True)
        self.arrange()

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end."""
        self.insert(len(self._members), widget)

    def remove(self, widget: QWidget) -> None:
        """Remove a widget and delete it later."""
        self._members.remove(widget)
        widget.removeEventFilter(self)
        widget.hide()
        widget.deleteLater()
        self.arrange()

    def clear(self) -> None:
        """Remove all widgets and delete them later."""
        for member in self._members:
            member.removeEventFilter(self)
            member.hide()
            member.deleteLater()
        self._members.clear()
        self.arrange()

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow box needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at this width."""
        return self._flow(width, move=False)

    def width_for(self, lines: int) -> int:
        """Return the smallest width, in pixels, at which the widgets need at most this many lines."""
        shown = [member for member in self._members if not member.isHidden()]
        sizes = [member.sizeHint().expandedTo(member.minimumSize()) for member in shown]
        tallest = max((size.height() for size in sizes), default=0)
        room = lines * tallest + (lines - 1) * self._gap
        ends = range(1, len(sizes) + 1)
        runs = [sizes[start:end] for end in ends for start in range(end)]
        widths = sorted(sum(size.width() for size in run) + self._gap * (len(run) - 1) for run in runs)
        # a narrower box would cut the widest widget
        widest = max((size.width() for size in sizes), default=0)
        return next((width for width in widths if width >= widest and self.heightForWidth(width) <= room), 0)

    def sizeHint(self) -> QSize:
        """Return the height of the lines at the present width."""
        return QSize(self.minimumSizeHint().width(), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest widget; for a widget that can shrink, its minimum width counts."""
        hints = [
            member.minimumSizeHint() if _gives_way(member) else member.sizeHint()
            for member in self._members
            if not member.isHidden()
        ]
        return QSize(max((hint.width() for hint in hints), default=0), 0)

    def arrange(self) -> None:
        """Set the geometry of every widget, now or when the box is shown."""
        if self.isVisible():
            self._flow(self.width(), move=True)
        self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        """Arrange the widgets that were added while the box was hidden."""
        super().showEvent(event)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the widgets for the new width."""
        super().resizeEvent(event)
        if event.size().width() == event.oldSize().width():
            self._flow(self.width(), move=True)
        else:
            self.arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange again when a widget changed its size hint or the style changed."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.StyleChange}:
            self.arrange()
        return super().event(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Arrange again when a widget is shown or hidden."""
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


class FlowLabel(PlainLabel):
    """A label on one line where its box has room; else its words wrap.

    Qt's own label with word wrap asks for a narrow shape, whatever the room.
    """

    def __init__(self, text: str) -> None:
        """Show a text."""
        super().__init__(text)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        size = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        margins = self.contentsMargins()
        return QSize(
            size.width() + margins.left() + margins.right(), size.height() + margins.top() + margins.bottom()
        )


def _gives_way(member: QWidget) -> bool:
    """Return whether a widget wraps or shortens its text, and can be narrower than its size hint."""
    return member.hasHeightForWidth() or isinstance(member, QComboBox)
