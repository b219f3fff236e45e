"""Keys between the parts of the main window (F6) and between its pages (Ctrl+Tab), and the order of Tab."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from herstel_gui.views.main_column import MainColumn
    from herstel_gui.views.page_stack import PageStack
    from herstel_gui.views.side_bar import SideBar


class Panes(QObject):
    """Moves the focus between bars, page, header and navigation; Tab visits them in this order."""

    def __init__(self, window: QWidget, pages: PageStack, column: MainColumn, side_bar: SideBar) -> None:
        """Add the shortcuts to the window."""
        super().__init__(window)
        self._window, self._pages, self._column, self._side_bar = window, pages, column, side_bar
        for keys, step in (("F6", 1), ("Shift+F6", -1)):
            shortcut = QShortcut(QKeySequence(keys), window)
            shortcut.activated.connect(lambda by=step: self.step(by))
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), window)
            shortcut.activated.connect(lambda by=step: self.turn(by))

    def turn(self, by: int) -> None:
        """Show the next page of the navigation, or the previous one."""
        keys = self._pages.keys
        here = keys.index(self._pages.current) if self._pages.current in keys else -min(by, 0) - 1
        self._pages.show(keys[(here + by) % len(keys)])

    def step(self, by: int) -> None:
        """Focus the next part of the window with something to focus, or the previous one."""
        panes = [pane for pane in self._panes() if _first_stop(pane) is not None]
        focused = QApplication.focusWidget()
        inside = [place for place, pane in enumerate(panes) if focused and pane.isAncestorOf(focused)]
        place = (inside[0] + by if inside else 0) % len(panes)
        if panes[place] is self._pages.page:
            self._pages.page.start_focus()
        if not panes[place].isAncestorOf(QApplication.focusWidget() or self._window):
            stop = _first_stop(panes[place])
            if stop is not None:
                stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _panes(self) -> tuple[QWidget, ...]:
        column, page = self._column, self._pages.page
        return (column.trouble, column.notice, column.banner, page, page.header, self._side_bar)

    def order(self) -> None:
        """Put the navigation after the last stop of the pages; a page that was just built comes after it."""
        stops = self._side_bar.stops
        last = next(widget for widget in _backwards(self._window) if not self._side_bar.isAncestorOf(widget))
        for before, after in pairwise((last, *stops)):
            QWidget.setTabOrder(before, after)


def _first_stop(pane: QWidget) -> QWidget | None:
    """Return the first stop of Tab inside a part; None when the part is hidden or has no stop."""
    if not pane.isVisible():
        return None
    return next(
        (widget for widget in _forwards(pane) if pane.isAncestorOf(widget) and _is_stop(widget)), None
    )


def _is_stop(widget: QWidget) -> bool:
    tabbed = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(tabbed) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _forwards(start: QWidget) -> Iterator[QWidget]:
    widget = start.nextInFocusChain()
    while widget is not None and widget is not start:
        yield widget
        widget = widget.nextInFocusChain()


def _backwards(start: QWidget) -> Iterator[QWidget]:
    widget = start.previousInFocusChain()
    while widget is not None and widget is not start:
        yield widget
        widget = widget.previousInFocusChain()
