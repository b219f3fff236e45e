from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from herstel_gui.desktop.idle import IdleWatch
from tests.application.fakes import FixedClock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Clocks:
    """A wall clock and a monotonic clock, moved by the test."""

    def __init__(self) -> None:
        self.wall = FixedClock()
        self.seconds = 1000.0

    def pass_minutes(self, minutes: float) -> None:
        self.wall.at += timedelta(minutes=minutes)
        self.seconds += minutes * 60


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def emitted() -> list[bool]:
    """Return a list with an item for each ``idle`` signal."""
    return []


@pytest.fixture
def watch(clocks: Clocks, emitted: list[bool], qtbot: QtBot) -> IdleWatch:
    del qtbot
    watch = IdleWatch(clocks.wall, monotonic=lambda: clocks.seconds)
    watch.idle.connect(lambda: emitted.append(True))
    return watch


def look_after(watch: IdleWatch, clocks: Clocks, minutes: float) -> None:
    clocks.pass_minutes(minutes)
    watch.look()


def test_idle_is_emitted_once_after_the_given_minutes(
    watch: IdleWatch, clocks: Clocks, emitted: list[bool]
) -> None:
    watch.start(5)
    look_after(watch, clocks, 4.99)
    assert emitted == []
    look_after(watch, clocks, 0.01)
    assert emitted == [True]
    assert not watch.watching


@pytest.mark.parametrize("touch", ["key", "mouse"])
def test_input_restarts_the_count(
    watch: IdleWatch, clocks: Clocks, emitted: list[bool], qtbot: QtBot, touch: str
) -> None:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    edit.show()
    watch.start(5)
    clocks.pass_minutes(4)
    if touch == "key":
        qtbot.keyClick(edit, Qt.Key.Key_A)
    else:
        qtbot.mouseClick(edit, Qt.MouseButton.LeftButton)
    look_after(watch, clocks, 4)
    assert emitted == []
    look_after(watch, clocks, 1)
    assert emitted == [True]


def test_a_wall_clock_that_is_set_back_does_not_postpone_the_lock(
    watch: IdleWatch, clocks: Clocks, emitted: list[bool]
) -> None:
    watch.start(5)
    look_after(watch, clocks, 4)
    clocks.wall.at -= timedelta(hours=1)
    watch.look()
    look_after(watch, clocks, 0.9)
    assert emitted == []
    look_after(watch, clocks, 0.1)
    assert emitted == [True]


def test_a_computer_that_slept_was_idle_although_its_monotonic_clock_stood_still(
    watch: IdleWatch, clocks: Clocks, emitted: list[bool]
) -> None:
    watch.start(5)
    clocks.wall.at += timedelta(minutes=5)
    watch.look()
    assert emitted == [True]


def test_a_change_to_summer_time_is_no_hour_of_idleness(
    watch: IdleWatch, clocks: Clocks, emitted: list[bool]
) -> None:
    clocks.wall.at = clocks.wall.at.replace(month=3, day=29, hour=1, minute=59)
    watch.start(5)
    clocks.seconds += 120
    clocks.wall.at = clocks.wall.at.replace(hour=3, minute=1)
    watch.look()
    assert emitted == []


def test_with_zero_minutes_nothing_is_counted(watch: IdleWatch, clocks: Clocks, emitted: list[bool]) -> None:
    watch.start(5)
    watch.start(0)
    clocks.pass_minutes(24 * 60)
    assert not watch.watching
    assert emitted == []
