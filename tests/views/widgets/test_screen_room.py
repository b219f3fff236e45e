"""Windows with their frames are placed completely on the screen."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMargins, QRect
from PySide6.QtWidgets import QWidget

from herstel_gui.views.main_window import MainWindow
from herstel_gui.views.widgets import screen_room
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.screen_room import place_window, stand_inside

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from pytestqt.qtbot import QtBot

FRAME = QMargins(3, 41, 3, 9)


class Frames:
    """Simulates a window system that adds the frame after a window is shown, like X11."""

    def __init__(self) -> None:
        self.reported: QMargins | None = None

    def of(self, window: QWidget) -> QMargins | None:
        return self.reported if window.isVisible() else None


@pytest.fixture
def frames(monkeypatch: pytest.MonkeyPatch) -> Frames:
    simulated = Frames()
    monkeypatch.setattr(screen_room, "_frame", simulated.of)
    return simulated


class Plain(QWidget):
    """A plain window with the behaviour under test."""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt names it
        super().showEvent(event)
        stand_inside(self)


def outer(window: QWidget) -> QRect:
    return window.geometry().marginsAdded(FRAME)


@pytest.mark.parametrize("kind", [Plain, MainWindow, FittingDialog])
def test_a_late_frame_pushes_no_edge_off_the_screen(
    qtbot: QtBot, frames: Frames, kind: type[QWidget]
) -> None:
    window = kind()
    qtbot.addWidget(window)
    free = window.screen().availableGeometry()
    place_window(window, "")
    window.show()
    frames.reported = FRAME
    # the window manager moves the window below its title bar
    window.setGeometry(QRect(3, FRAME.top() + 11, free.width(), free.height()))
    qtbot.waitUntil(lambda: free.contains(outer(window)))
    # afterwards the window stays where the user moves it
    window.setGeometry(QRect(50, 300, window.width(), window.height()))
    qtbot.wait(0)
    assert window.geometry().topLeft().y() == 300


def test_a_new_window_leaves_room_above_for_a_title_bar(qtbot: QtBot, frames: Frames) -> None:
    del frames
    window = Plain()
    qtbot.addWidget(window)
    place_window(window, "")
    assert window.geometry().top() >= screen_room.TITLE_BAR
    assert window.screen().availableGeometry().contains(window.geometry())


@pytest.mark.parametrize("margins", [QMargins(), QMargins(0, -40, 0, 5), QMargins(0, 20, 0, -20)])
def test_a_frame_that_is_not_settled_makes_no_room_beyond_the_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, margins: QMargins
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    handle = SimpleNamespace(frameMargins=lambda: margins)
    monkeypatch.setattr(QWidget, "windowHandle", lambda _self: handle)
    free = window.screen().availableGeometry()
    assert screen_room.room_for(window) == free.adjusted(0, screen_room.TITLE_BAR, 0, 0)
