"""The widget with the keyboard focus is wholly in view on every page of a small window (WCAG 2.4.11)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget

from herstel_gui.qt_models.texts import translate
from herstel_gui.views.page import Page
from herstel_gui.views.safety.notice_bar import Notice
from herstel_gui.views.week.table_view import WeekView
from herstel_gui.views.widgets.focus_in_view import ENOUGH, LARGE
from tests.looks.checks import Looker, path_of
from tests.looks.walk import Walk
from tests.looks.world import LONG_ERROR, Look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from herstel_gui.views.main_window import MainWindow
    from tests.looks.world import World

PAGES: Final = ("welcome", "today", "week", "planning", "signals", "why", "trends")
PATIENCE: Final = 20
"""Rounds of events in which a widget comes into view."""
MANY: Final = 200
"""More than the stops of Tab on any page."""


@pytest.mark.parametrize(
    ("language", "screen", "bars"), [("en", "911x512", True), ("nl", "1024x640", False)], ids=str
)
def test_each_stop_of_tab_is_in_view(
    dressed: Callable[[Look, bool], World], language: str, screen: str, *, bars: bool
) -> None:
    look = Look(language, 100, screen)
    world = dressed(look, False)  # noqa: FBT003  # a full journal
    walk, window, found = Walk(world, Looker(), str(look)), world.window, list[str]()
    for key in PAGES:
        page = walk.page(key)
        assert isinstance(page, Page)
        page.start_focus()
        QApplication.processEvents()
        if bars:  # they take room while the cursor stands in the page
            show_bars(window)
            world.settle()
        if isinstance(QApplication.focusWidget(), WeekView):
            found += [f"{key}, cell: {in_view(view)}" for view in cells() if stays_cut(world, view)]
        found += [f"{key}: {path_of(stop)} {in_view(stop)}" for stop in stops() if stays_cut(world, stop)]
    assert not found, "\n".join(found)


def cells() -> Iterator[WeekView]:
    """Yield the table of the week, with the cursor on each cell of its column, down and up again."""
    table = QApplication.focusWidget()
    assert isinstance(table, WeekView)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        before = -1
        while (row := table.currentIndex().row()) != before:
            before = row
            yield table
            QTest.keyClick(table, key)  # on the last row it scrolls the page
            QApplication.processEvents()


def show_bars(window: MainWindow) -> None:
    """Show an error and a notice above the page."""
    window.trouble.show_error(translate(LONG_ERROR), 12)
    window.notice.tell(lambda: Notice("n", translate(LONG_ERROR), "Kopieën naar nieuw wachtwoord"))


def stops() -> Iterator[QWidget]:
    """Yield the widget with the focus, and those that Tab comes to until it comes round."""
    seen: set[QWidget] = set()
    for _ in range(MANY):
        widget = QApplication.focusWidget()
        assert widget is not None
        if widget in seen:
            return
        seen.add(widget)
        yield widget
        # inside the table Tab goes from cell to cell
        QTest.keyClick(widget, Qt.Key.Key_Escape if isinstance(widget, WeekView) else Qt.Key.Key_Tab)
        QApplication.processEvents()
    raise AssertionError("Tab does not come round")


def stays_cut(world: World, widget: QWidget) -> bool:
    """Tell whether a widget is cut after what is laid out and scrolled later, also on a busy machine."""
    for _ in range(PATIENCE):
        if not is_cut(widget):
            return False
        world.settle()
    return True


def is_cut(widget: QWidget) -> bool:
    """Tell whether less is in view than the widget, or than enough of one that fills an area around it."""
    place, seen = in_view(widget)
    rooms = [area.viewport().size() for area in areas_around(widget)]
    wide = [place.width(), *(room.width() * ENOUGH for room in rooms if place.width() > room.width() * LARGE)]
    high = [
        place.height(),
        *(room.height() * ENOUGH for room in rooms if place.height() > room.height() * LARGE),
    ]
    return seen.width() < int(min(wide)) or seen.height() < int(min(high))


def areas_around(widget: QWidget) -> list[QScrollArea]:
    found, at = [], widget.parentWidget()
    while at is not None:
        found += [at] if isinstance(at, QScrollArea) else []
        at = at.parentWidget()
    return found


def in_view(widget: QWidget) -> tuple[QRect, QRect]:
    """Return the place of a widget, or of its cell with the cursor, and the part of it that nothing clips."""
    over: QWidget = widget
    place, window = widget.rect(), widget.window()
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        over = widget.viewport()
        place = widget.visualRect(widget.currentIndex()) & over.rect()
    place = QRect(over.mapTo(window, place.topLeft()), place.size())
    seen, at = place & window.rect(), over
    while at is not window:
        seen &= QRect(at.mapTo(window, QPoint(0, 0)), at.size())
        parent = at.parentWidget()
        assert parent is not None
        at = parent
    return place, seen
