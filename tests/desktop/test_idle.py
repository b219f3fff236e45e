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


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def said() -> list[bool]:
    return []


@pytest.fixture
def watch(clock: FixedClock, said: list[bool], qtbot: QtBot) -> IdleWatch:
    del qtbot
    made = IdleWatch(clock)
    made.idle.connect(lambda: said.append(True))
    return made


def after(watch: IdleWatch, clock: FixedClock, minutes: int) -> None:
    clock.at += timedelta(minutes=minutes)
    watch.look()


def test_says_once_that_nobody_is_there(watch: IdleWatch, clock: FixedClock, said: list[bool]) -> None:
    watch.start(5)
    after(watch, clock, 4)
    assert said == []
    after(watch, clock, 1)
    assert said == [True]


@pytest.mark.parametrize("touch", ["key", "mouse"])
def test_a_touch_begins_the_minutes_anew(
    watch: IdleWatch, clock: FixedClock, said: list[bool], qtbot: QtBot, touch: str
) -> None:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    edit.show()
    watch.start(5)
    clock.at += timedelta(minutes=4)
    if touch == "key":
        qtbot.keyClick(edit, Qt.Key.Key_A)
    else:
        qtbot.mouseClick(edit, Qt.MouseButton.LeftButton)
    after(watch, clock, 4)
    assert said == []
    after(watch, clock, 1)
    assert said == [True]


def test_never_is_never(watch: IdleWatch, clock: FixedClock, said: list[bool]) -> None:
    watch.start(5)
    watch.start(0)
    clock.at += timedelta(days=1)
    assert not watch.watching
    assert said == []
