"""What the window gives up when it is small."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from herstel_gui.views.main_window import NARROW
from herstel_gui.views.side_bar import SIDE_WIDTH

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.views.main_window import MainWindow
    from tests.journeys.conftest import Start


def has_wide_bar(window: MainWindow, *, wide: bool) -> bool:
    return (window.side_bar.width() == SIDE_WIDTH) is wide


def test_only_below_the_limit_the_side_bar_is_narrow(start: Start, qtbot: QtBot) -> None:
    window = start().window
    for width, wide in ((NARROW + 100, True), (NARROW, True), (NARROW - 1, False), (NARROW + 100, True)):
        window.resize(width, 700)
        if window.width() != width:
            pytest.skip(f"the window cannot be {width} pixels wide here")
        qtbot.waitUntil(partial(has_wide_bar, window, wide=wide))
