"""The header of a page: titles and buttons on one line, or on more lines in a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QAction, QResizeEvent


class HeaderRow(QWidget):
    """Widgets at the left and at the right of a line, which breaks into more lines when full.

    Widgets passed to ``fold`` give way first: when one line has no room for all widgets, these widgets are
    hidden and their actions in a menu are shown instead.
    """

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        """Keep ``gap`` pixels between widgets and lines."""
        super().__init__(parent)
        self._gap = gap
        self._left: list[QWidget] = []
        self._right: list[QWidget] = []
        self._offered: set[QWidget] = set()
        self._stands_for: dict[QWidget, QAction] = {}
        self._arranging = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, *widgets: QWidget) -> None:
        """Add widgets at the left, in tab order."""
        self._take(self._left, widgets)

    def add_right(self, *widgets: QWidget) -> None:
        """Add widgets at the right."""
        self._take(self._right, widgets)

    def fold(self, widget: QWidget, action: QAction) -> None:
        """Replace a widget by ``action``, an action in a menu, when there is not enough room."""
        self._stands_for[widget] = action
        self.arrange()

    def offer(self, widgets: Iterable[QWidget], *, on: bool = True) -> None:
        """Show widgets of this header, or hide them with ``on=False``."""
        for widget in widgets:
            (self._offered.add if on else self._offered.discard)(widget)
        self.arrange()

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow header needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at this width."""
        lines = self._lines(width)
        return sum(map(_height, lines)) + self._gap * (len(lines) - 1) if lines else 0

    def sizeHint(self) -> QSize:
        """Return the size of one line with all widgets."""
        shown = self._shown(folded=False)
        return QSize(self._width(shown), _height(shown))

    def minimumSizeHint(self) -> QSize:
        """Return the minimum width of the widest widget."""
        shown = self._shown(folded=True)
        least = (min(_size(widget).width(), _least(widget)) for widget in shown)
        return QSize(max(least, default=0), _height(shown))

    def arrange(self) -> None:
        """Set the geometry of every widget."""
        if self._arranging:
            return
        self._arranging = True
        width = self.width()
        folded = self._folds(width)
        self._show(set(self._shown(folded=folded)), folded=folded)
        top = 0
        lines = self._lines(width)
        for line in lines:
            self._place(line, top, width)
            top += _height(line) + self._gap
        self._arranging = False
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the widgets for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange again when a widget changed its size hint or the style changed."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.StyleChange}:
            self.arrange()
        return super().event(event)

    # -- inside ------------------------------------------------------------------------------------------

    def _take(self, side: list[QWidget], widgets: Iterable[QWidget]) -> None:
        for widget in widgets:
            widget.setParent(self)
            side.append(widget)
            self._offered.add(widget)
        self.arrange()

    def _shown(self, *, folded: bool) -> list[QWidget]:
        return [
            widget
            for widget in (*self._left, *self._right)
            if widget in self._offered and not (folded and widget in self._stands_for)
        ]

    def _width(self, widgets: Sequence[QWidget]) -> int:
        return sum(_size(widget).width() for widget in widgets) + self._gap * max(0, len(widgets) - 1)

    def _folds(self, width: int) -> bool:
        return bool(self._stands_for) and self._width(self._shown(folded=False)) > width

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        for widget in self._shown(folded=self._folds(width)):
            if lines and self._width([*lines[-1], widget]) <= width:
                lines[-1].append(widget)
            else:
                lines.append([widget])
        return lines

    def _show(self, shown: set[QWidget], *, folded: bool) -> None:
        for widget in (*self._left, *self._right):
            if widget.isVisibleTo(self) != (widget in shown):
                widget.setVisible(widget in shown)
        for widget, action in self._stands_for.items():
            action.setVisible(folded and widget in self._offered)

    def _place(self, line: Sequence[QWidget], top: int, width: int) -> None:
        height = _height(line)
        x = 0
        spare = max(0, width - self._width(line))
        for widget in line:
            if spare and widget in self._right:
                x, spare = x + spare, 0
            size = _size(widget).boundedTo(QSize(width, height))
            widget.setGeometry(x, top + (height - size.height()) // 2, size.width(), size.height())
            x += size.width() + self._gap


def _least(widget: QWidget) -> int:
    """Return the minimum width of a widget with a shortening text, and the full width of other widgets."""
    policy = widget.sizePolicy().horizontalPolicy()
    least = widget.minimumSizeHint() if policy is QSizePolicy.Policy.Ignored else _size(widget)
    return least.width()


def _size(widget: QWidget) -> QSize:
    widget.ensurePolished()
    return widget.sizeHint().expandedTo(widget.minimumSizeHint()).expandedTo(widget.minimumSize())


def _height(widgets: Sequence[QWidget]) -> int:
    return max((_size(widget).height() for widget in widgets), default=0)
