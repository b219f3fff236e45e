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
        self._sizes: dict[QWidget, QSize] = {}
        """The sizes that were asked for within one call from outside."""
        self._heights: dict[int, int] = {}
        """The heights by width since the last arrangement, while shown: layouts ask many times a change."""
        self._hints: dict[bool, QSize] = {}
        """The size hint (False) and the least one (True), kept as the heights are."""
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
        if not self.isVisible():  # Qt does not tell a hidden widget that a part of it changed its size
            return self._computed_height(width)
        if width not in self._heights:
            self._heights[width] = self._computed_height(width)
        return self._heights[width]

    def _computed_height(self, width: int) -> int:
        self._sizes.clear()
        lines = self._lines(width)
        return sum(map(self._height, lines)) + self._gap * (len(lines) - 1) if lines else 0

    def sizeHint(self) -> QSize:
        """Return the size of one line with all widgets."""
        return self._hint(least=False)

    def minimumSizeHint(self) -> QSize:
        """Return the minimum width of the widest widget."""
        return self._hint(least=True)

    def _hint(self, *, least: bool) -> QSize:
        if not self.isVisible():  # as for heights
            return self._computed_hint(least=least)
        if least not in self._hints:
            self._hints[least] = self._computed_hint(least=least)
        return self._hints[least]

    def _computed_hint(self, *, least: bool) -> QSize:
        self._sizes.clear()
        shown = self._shown(folded=least)
        if not least:
            return QSize(self._width(shown), self._height(shown))
        widths = (min(self._size(widget).width(), self._least(widget)) for widget in shown)
        return QSize(max(widths, default=0), self._height(shown))

    def arrange(self) -> None:
        """Set the geometry of every widget."""
        if self._arranging:
            return
        self._arranging = True
        self._sizes.clear()
        self._heights.clear()
        self._hints.clear()
        width = self.width()
        folded = self._folds(width)
        self._show(set(self._shown(folded=folded)), folded=folded)
        if self.isVisible():  # else when shown
            self._place_lines(width)
        self._arranging = False
        self.updateGeometry()

    def _place_lines(self, width: int) -> None:
        top = 0
        lines = self._lines(width)
        for line in lines:
            self._place(line, top, width)
            top += self._height(line) + self._gap

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the widgets for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange again when a widget changed its size hint or the style changed."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.StyleChange}:
            self.arrange()
        elif event.type() is QEvent.Type.Hide:
            # what changes while hidden is not told, and layouts ask before the next Show
            self._heights.clear()
            self._hints.clear()
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
        return sum(self._size(widget).width() for widget in widgets) + self._gap * max(0, len(widgets) - 1)

    def _folds(self, width: int) -> bool:
        return bool(self._stands_for) and self._width(self._shown(folded=False)) > width

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        filled = 0
        for widget in self._shown(folded=self._folds(width)):
            more = self._size(widget).width()
            if lines and filled + self._gap + more <= width:
                lines[-1].append(widget)
                filled += self._gap + more
            else:
                lines.append([widget])
                filled = more
        return lines

    def _show(self, shown: set[QWidget], *, folded: bool) -> None:
        for widget in (*self._left, *self._right):
            if widget.isVisibleTo(self) != (widget in shown):
                widget.setVisible(widget in shown)
        for widget, action in self._stands_for.items():
            action.setVisible(folded and widget in self._offered)

    def _place(self, line: Sequence[QWidget], top: int, width: int) -> None:
        height = self._height(line)
        x = 0
        spare = max(0, width - self._width(line))
        for widget in line:
            if spare and widget in self._right:
                x, spare = x + spare, 0
            size = self._size(widget).boundedTo(QSize(width, height))
            widget.setGeometry(x, top + (height - size.height()) // 2, size.width(), size.height())
            x += size.width() + self._gap

    def _least(self, widget: QWidget) -> int:
        """Return the minimum width of a widget with a shortening text, and the full width of others."""
        policy = widget.sizePolicy().horizontalPolicy()
        ignored = policy is QSizePolicy.Policy.Ignored
        return (widget.minimumSizeHint() if ignored else self._size(widget)).width()

    def _size(self, widget: QWidget) -> QSize:
        size = self._sizes.get(widget)
        if size is None:
            widget.ensurePolished()
            size = widget.sizeHint().expandedTo(widget.minimumSizeHint()).expandedTo(widget.minimumSize())
            self._sizes[widget] = size
        return size

    def _height(self, widgets: Sequence[QWidget]) -> int:
        return max((self._size(widget).height() for widget in widgets), default=0)
